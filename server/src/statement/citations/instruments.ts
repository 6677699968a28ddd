import { toSimplified } from '../../text/traditional';
import { endsWithBracket, kindOfTitle, tellsNews, withoutMotto, type Kind } from '../words/kinds';
import { NOT_BESIDE_CHINA, STATE_FORM } from '../words/states';

/**
 * Instruments whose names do not end with a kind's usual word. States draw up a final act (赫尔辛基最后文件) and a code of conduct for
 * what lies between them (南海行为准则); a conference has final documents and a company a code of its own.
 */
const KNOWN =
  /^(?:波茨坦公告|巴黎协定|京都议定书|国际卫生条例|.{0,12}罗马规约|.{0,12}法[院庭]规约|(?:(?:(?![会届次])[\u4e00-\u9fff]){2,6}|欧安会|欧洲安全与合作会议)最后文件|.{0,12}(?:[海湾河]|边[境界]|各方)(?:地区)?行为准则)$/;

/**
 * A treaty is amended by those who made it (〈…议定书〉基加利修正案), carried out as they plan together (〈…条约〉实施纲要), and has chapters
 * that they agreed later (续议界务专条附章).
 */
const PART_OF_TREATY =
  /(?:条约|协定|声明|宣言)[〉》]的?(?:实施|行动|落实|执行)[^〈〉]{0,6}(?:纲要|计划)$|(?:条约|公约|协定|议定书)[〉》]?[^法]{0,8}修正案$|(?:条约|专条|协定)附章$/;

/** Declarations and charters that nobody signed as parties, and documents of one side or one body. */
const NO_INSTRUMENT =
  /^(?:世界人权宣言|给予殖民地国家和人民独立的?宣言|联合国.*宣言|(?:人权|公民权)宣言|独立宣言|共产党宣言|.*(?:统计|质量|发展|全会|国务院|全体会议)公报|.*政府声明|外交部声明|大公报|.*(?:党|公司|协会|学会|商会)章程)$/;

/** 联合国大会1970年10月24日通过的《国际法原则宣言》: what all states declare so binds none of them; a convention does. */
const BY_UNITED_NATIONS = /联合国大会[^，。；《》]{0,24}通过的$/;

/** A paper in which laws and judgments are published. */
const GAZETTE = /(?:政府|法院|检察院|议会|国会|常委会|常务委员会|代表大会|专利|商标|外交部?)公报$/;

/** 《甲乙发表联合声明》, which a note cites from a paper. */
const HEADLINE = /^[^关的]{2,24}(?:签署|签订|发表|发布)[^关的]{2,40}$/;

/** 《论和平条约》: somebody writes about it. */
const ABOUT = /^[试浅略再]?论(?!坛)/;

/** The kinds that such documents have: what is joint, or a treaty, is none of them. */
const OF_ONE_SIDE: ReadonlySet<Kind> = new Set<Kind>(['declaration', 'communique', 'statement', 'charter']);

/** Laws of one state end with 法; so does no instrument between states. */
const NEVER =
  /(?:宪法|(?:^|[^办方国])法|构想|指南|条例|法典|通知|报告|决议|白皮书|建议|概念文件|立场文件|最后文件|[^公]报|杂志|周刊|年鉴|制度|成果(?:文件)?清单)$/;

/** Plans, rules and memoranda are instruments when parties made them together, and policy of one side otherwise. */
const JOINT_ONLY =
  /(?:规划|计划|纲要|纲领|战略|框架|修正案|共同条件|方案|安排|大纲|清单|倡议书|倡议|意向书|确认书|合同|纪要|(?:会[议谈]|联合)记录|联合(?:致辞|决定)|共识|谅解|规程|规则|细则|办法|措施|准则|原则|意见|愿景|路线图|蓝图|(?:共同|联合|框架|合作|政治|基础|成果)文件|^关于.{2,40}的文件|(?:合作|共同)展望)$/;

/** Both parties stand in the title: …和…, 两国, 政府间, 联合. */
const JOINT = new RegExp(
  [
    `${STATE_FORM}(?:政府|[^，。和与、]{1,14}[部委局署会院行])?(?:间)?[和与、].{1,20}(?:${STATE_FORM}|国|政府)`,
    '政府间|两国|三国|双边|联合|国家间|成员国间',
    '^中国(?:和(?![平谐])|与|[—－–-])',
    '组织成员国|^金砖国家',
    // Both sides of one state make arrangements with each other.
    '^内地[与和同](?:香港|澳门)',
    '^共同(?:行动|合作|工作)|共同(?:展望|愿景)$',
    '伙伴关系',
    `^中(?![${NOT_BESIDE_CHINA}]|欧班列)[\\u4e00-\\u9fff]`,
    // Those that govern them plan together as well: 甲兰人民党和乙多劳动党合作计划.
    '[产民动主会命一人]党[和与同].{1,16}[产民动主会命一人]党',
  ].join('|'),
);

/** A body of states is one party, and a plan or initiative of its own is none between parties; its members are parties. */
const ORGANISATION =
  /^(?:上海合作组织|上合组织|联合国|欧盟|东盟|非盟|金砖国家(?!.*(?:计划|纲要|规划|方案|战略)$)|二十国集团|亚太经合组织|世界|全球|国际)(?!成员国.*(?:计划|纲要|规划|方案)$)/;

/** Those who act together, with what they do: nobody else stands between. 双方欢迎乙方通过的 is what 乙方 made. */
const TOGETHER =
  '(?:两国|三国|双方|三方|各方|四国|五国|六国)(?:(?!支持|欢迎|评价|赞赏|注意|介绍)[^，。；：方国《》\\n]){0,24}';

/** 两国…签署的, 三国部长通过的, 两国政府间, 制定两国: what the sentence says decides where the title does not. */
const MADE_TOGETHER = new RegExp(
  [
    `${TOGETHER}(?:签署|签订|商签|通过|商定|达成|制定|制订|编制|批准|发表)(?:了|的)?$`,
    '(?:两国|三国|双方|政府|部门)[^，。；：《》\\n]{0,6}间的?$',
    '(?:签署|签订|商签|商谈|制定|制订|编制)(?:了|新的)?(?:两国|三国|双方)的?$',
  ].join('|'),
);
/** 双方签署了23份协议，其中包括： above a list. */
const LISTED =
  /(?:签署|签订|商定|达成)了?[^。；《》\n]{0,40}[：:]\s*\n[\s\u3000]*(?:[（(]?[一1][）)、.．]|[—－-]{1,2}|[●·•])?[\s\u3000]*$/;

/** Who signs, signs with somebody, but where a clause names one side alone: 乙方总统签署的. */
const SIGNED = /(?:签署|签订|草签|换文)(?:了|的)?$/;
const BY_ONE =
  /(?:^|[，。；：、\n])[^，。；：、\n和与同]{0,16}(?:总统|总理|首相|国王|主席|议会|国会|方)(?:已经?|正式)?(?:签署|签订)(?:了|的)?$/;

/** 双方将分别制定: each its own. */
const MADE_APART = /(?:分别|各自)[^，。；：《》\n]{0,8}(?:通过|制定|制订|编制|批准|发表)(?:了|的)?$/;

function isMadeTogether(before: string): boolean {
  if (MADE_APART.test(before)) return false;
  if (before.includes('\n') && LISTED.test(before)) return true;
  return MADE_TOGETHER.test(before) || (SIGNED.test(before) && !BY_ONE.test(before));
}

/** A plan of cooperation or exchange that both carry out binds both: 双方落实《海关合作规划》. They support and join up those of one side. */
const CARRIED_OUT = new RegExp(
  `${TOGETHER}(?:落实|执行|履行|实施)(?:好|了)?[\\d〇○零一二三四五六七八九十年月日]{0,16}$`,
);

/** 《合作纲要》 and no more, where both do something by it: 双方在《合作纲要》到期后. */
const PLAN_OF_COOPERATION = /^合作(?:规划纲要|纲要|规划|计划|战略)$/;
const TOGETHER_BEFORE = new RegExp(`${TOGETHER}$`);

/** What nobody signs. Neither 通报 and 评论, which are what somebody does with an instrument, nor 讴歌 are among them. */
const WORK = `(?:${[
  '电影|影片|[事录画题献传短视]片|电视剧|[话歌舞戏京越广播音乐续]剧|剧[目本]|歌舞|舞蹈|演出|晚会|节目|栏目|专栏',
  '[油国版壁漫年名绘墨彩]画|画[作卷册报]|图册|影集|邮票|雕[塑像]|塑像|展览|[画片影]展',
  '[民组]歌|歌曲|合唱|[乐戏昆舞]曲|[响奏行]曲|交响[乐诗]',
  '小说|诗[歌集篇]?|散文|童话|传记|回忆录|[专论译原名巨]著|著作|作品|书籍|图书|[新丛]书|教科书|教材|读物|[词辞]典|文集|论文|文章|社论',
  '杂志|期刊|[季月周会]刊|刊物|报[刊纸]|[日晚周关党]报',
].join('|')})`;
/** 电影《停战协定》: the word directly before a title says what it is, whatever the title ends with. */
const WORK_BEFORE = new RegExp(`${WORK}[\\s“"‘*_[]*$`);
/** The characters with which what `WORK_BEFORE` finds can end. */
const ENDS_WORK = new Set(
  '影片剧目本舞蹈出会栏画作卷册报集票塑像览展歌曲唱乐诗说篇文话记录著品籍书材物典章论志刊纸\n\r\t \u3000“"‘*_[',
);
/** 《公报》杂志, 《宣言》一书, 《公约》报记者; 《…》等书籍. What is 报批 is brought before somebody. */
const WORK_BEHIND = new RegExp(
  [
    '^[”"’*_\\s]*(?:杂志|期刊|[季月周]刊|画[册报]|图册|影集|一书(?!面)|一文(?!本)|报(?:[社刊纸，。、；）和与及上]|记者|总编|$)',
    `(?:等|[这那]?[一二两三四五六七八九十几多][部本首幅册种]|[这那][部本首幅册种])${WORK})`,
  ].join('|'),
);
const BEGINS_WORK = new Set('杂期季月周画图影一报等这那二两三四五六七八九十几多”"’*_ \n');

/** 2014年至2020年甲乙合作纲要, 2020甲乙丙合作展望: the years for which a plan holds. */
const YEARS_BEFORE = /^\d{4}年?(?:[至到—–－～~-]+\d{4}年?)?/;

/** …合作战略规划2015－2024 */
const YEARS_BEHIND = /\d{4}年?[至到—–－～~-]{1,3}\d{4}年?$/;

/** 落实中乙…行动计划: what is to be done with what stands behind. */
const VERB_BEFORE = /^(?:落实|充实|执行|实施|构建|共建|建设|推进|深化)/;

/** 叙述议定书及其附图 is a protocol. */
const ITS_ANNEX = /及其附[件图录表]$/;

/** Without quotation marks, and without the remark in brackets behind it. */
function bareName(name: string): string {
  const unquoted = name.replace(/[“”"‘’]/g, '');
  return (endsWithBracket(unquoted) ? unquoted.replace(/[（(][^（()）]*[）)]$/, '') : unquoted)
    .trim()
    .replace(ITS_ANNEX, '');
}

/** Whether the words around a title say that it is that of a film, a book or a newspaper. */
export function isWork(before: string, after: string): boolean {
  return (
    (ENDS_WORK.has(before.charAt(before.length - 1)) && WORK_BEFORE.test(before)) ||
    (BEGINS_WORK.has(after.charAt(0)) && WORK_BEHIND.test(after))
  );
}

/** 在《…公报》上发表, 《…公报》刊登了: what others publish in. */
function isPublishedIn(before: string, after: string): boolean {
  return (
    (before.endsWith('在') && /^上(?:发表|刊[登载发]|登载|连载|公布|撰文|署名)/.test(after)) ||
    /^(?:刊[登载发]|登载)[了过]/.test(after)
  );
}

/**
 * Whether what is cited binds parties to each other: by its title; for plans and the like, by who stands in it or who made it.
 * `signs` are the first characters of the parties that the file knows, `before` the words in front of the citation, `after` those behind.
 */
export function isInstrumentName(name: string, signs: ReadonlySet<string>, before: string, after = ''): boolean {
  if (isWork(before, after)) return false;
  const written = withoutMotto(bareName(name));
  const kind = kindOfTitle(written);
  if (kind !== null && HEADLINE.test(written) && tellsNews(written)) return false;
  if (kind !== null && kind !== 'plan' && !OF_ONE_SIDE.has(kind)) return !ABOUT.test(written);
  const bare = toSimplified(written).replace(YEARS_BEFORE, '').replace(YEARS_BEHIND, '').replace(VERB_BEFORE, '');
  if (kind !== null && kind !== 'plan') {
    if (ABOUT.test(bare) || BY_UNITED_NATIONS.test(before)) return false;
    return !NO_INSTRUMENT.test(bare) && (JOINT.test(bare) || !(GAZETTE.test(bare) || isPublishedIn(before, after)));
  }
  if (KNOWN.test(bare) || PART_OF_TREATY.test(bare)) return true;
  if (NEVER.test(bare)) return false;
  if (kind !== 'plan' && !JOINT_ONLY.test(bare)) return false;
  if (ORGANISATION.test(bare)) return false;
  const [first = '', second = ''] = bare;
  const namesTwo = first !== second && signs.has(first) && signs.has(second);
  if (JOINT.test(bare) || namesTwo || isMadeTogether(before)) return true;
  if (PLAN_OF_COOPERATION.test(bare)) return TOGETHER_BEFORE.test(before);
  return /合作|交流/.test(bare) && CARRIED_OUT.test(before);
}

/** Whether these words tell that parties made something: 双方制定了五年行动计划. */
export function tellsOfInstrument(words: string): boolean {
  const [, before, name] = /^(.*(?:签署|签订|通过|商定|达成|制定|发表)[了的]?)([^《》]{2,24})$/s.exec(words) ?? [];
  return before !== undefined && name !== undefined && isInstrumentName(name, NOBODY, before);
}

const NOBODY: ReadonlySet<string> = new Set();
