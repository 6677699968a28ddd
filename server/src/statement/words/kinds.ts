import { isClosingBracket, isOpeningBracket } from '../../text/characters';
import { isNumeral } from '../../text/numerals';
import { closeUp } from '../../text/spaced-out';
import { toSimplified } from '../../text/traditional';
import { NOT_BESIDE_CHINA } from './states';

/** What an instrument is, by the last word of its title. */
export type Kind =
  | 'joint-statement'
  | 'joint-declaration'
  | 'joint-communique'
  | 'communique'
  | 'statement'
  | 'declaration'
  | 'treaty'
  | 'agreement'
  | 'protocol'
  | 'memorandum'
  | 'convention'
  | 'charter'
  | 'exchange-of-notes'
  | 'plan'
  | 'other';

/** What states make known when they have met, without signing it as a treaty is. */
export const ISSUED: ReadonlySet<Kind> = new Set<Kind>([
  'joint-statement',
  'joint-declaration',
  'joint-communique',
  'communique',
  'statement',
  'declaration',
]);

/** Longer words first: 联合声明 is a joint statement, and only what is left is a statement. */
const WORDS: readonly (readonly [string, Kind])[] = [
  ['联合声明', 'joint-statement'],
  ['共同声明', 'joint-statement'],
  ['联合宣言', 'joint-declaration'],
  ['共同宣言', 'joint-declaration'],
  ['联合公告', 'joint-statement'],
  ['联合公报', 'joint-communique'],
  ['新闻公报', 'communique'],
  ['谅解备忘录', 'memorandum'],
  ['备忘录', 'memorandum'],
  ['议定书', 'protocol'],
  ['换文', 'exchange-of-notes'],
  ['换函', 'exchange-of-notes'],
  ['新闻稿', 'communique'],
  ['公报', 'communique'],
  ['声明', 'statement'],
  ['宣言', 'declaration'],
  ['条约', 'treaty'],
  ['和约', 'treaty'],
  ['界约', 'treaty'],
  ['公约', 'convention'],
  ['协定', 'agreement'],
  ['协议', 'agreement'],
  ['协议书', 'agreement'],
  ['专约', 'convention'],
  ['专条', 'agreement'],
  ['另约', 'agreement'],
  ['附约', 'agreement'],
  ['宪章', 'charter'],
  ['章程', 'charter'],
  ['规约', 'charter'],
  ['意向书', 'other'],
  ['会谈纪要', 'other'],
  ['会议纪要', 'other'],
  ['磋商纪要', 'other'],
  ['谈判纪要', 'other'],
  ['议事录', 'other'],
  ['谅解录', 'memorandum'],
  ['盟约', 'treaty'],
  ['会议最后文件', 'other'],
  ['规划纲要', 'plan'],
  ['合作纲要', 'plan'],
  ['行动纲要', 'plan'],
  ['合作规划', 'plan'],
  ['发展规划', 'plan'],
  ['实施计划', 'plan'],
  ['措施计划', 'plan'],
  ['合作计划', 'plan'],
  ['行动计划', 'plan'],
];

/** What headings and other papers end with as well: they name an instrument where the parties stand before them. */
const WORDS_OF_PARTIES: readonly (readonly [string, Kind])[] = [
  ['共识', 'other'],
  ['谅解', 'other'],
  ['倡议', 'other'],
  ['愿景', 'other'],
  ['展望', 'other'],
  ['安排', 'other'],
  ['会谈记录', 'other'],
  ['会议记录', 'other'],
  ['联合记录', 'other'],
  ['共同文件', 'other'],
  ['联合文件', 'other'],
  ['联合致辞', 'other'],
  ['联合决定', 'other'],
  ['框架文件', 'other'],
  ['成果文件', 'other'],
  ['行为准则', 'other'],
  ['指导原则', 'other'],
  ['路线图', 'plan'],
  ['蓝图', 'plan'],
  ['行动方案', 'plan'],
  ['行动纲领', 'plan'],
];

/** What headings of a statement about both its parties end with as well: they name an instrument where both are named in full. */
const WORDS_OF_NAMED_PARTIES: readonly (readonly [string, Kind])[] = [
  ['计划', 'plan'],
  ['规划', 'plan'],
  ['纲要', 'plan'],
  ['战略', 'plan'],
  ['框架', 'plan'],
  ['修正案', 'other'],
  ['共同条件', 'other'],
  ['批准书的证书', 'other'],
  ['批准书证书', 'other'],
];

/** 甲兰—丙洲国家…, 中国和丙洲国家…, 中非…: a state and a group of others, which no title lists. */
const WITH_GROUP =
  '(?:[\\u4e00-\\u9fff][—－–-]{1,2}|^中国[和与同])[\\u4e00-\\u9fff]{0,9}?(?:[洲欧岛语湾伯比]国家|岛国|东盟|[非欧]盟|中亚|[非拉]洲|拉美|共同体)|^中[非阿拉欧](?!共和国|班列|铁路)';
const NAMES_GROUP = new RegExp(WITH_GROUP);

export function namesGroup(title: string): boolean {
  return NAMES_GROUP.test(title);
}

/** …共和国和…王国…, …组织成员国… */
const NAMED_IN_FULL = `(?:国|邦|盟|政府)[^，。：；]{0,24}[和与同、][^，。：；]{1,24}(?:国|邦|盟|政府)|组织成员国|金砖国家|^《?内地[与和同](?:香港|澳门)|${WITH_GROUP}`;
const NAMES_IN_FULL = new RegExp(NAMED_IN_FULL);
/** Also …两国政府…, …国领导人… */
const NAMES_PARTIES = new RegExp(`${NAMED_IN_FULL}|成员国|两国|三国|国家领导人|国元首|^内地[与和同](?:香港|澳门)`);
/** 双方就…达成共识, 提出倡议, 正在实施合作计划: a headline. */
const TELLS_OF_WORD =
  /^(?:加[强快]|深化|完善|支持|实施|编制|研究|讨论)|达成|形成|凝聚|取得|提出|发起|启动|制[定订]|落实|推动|推进|扩大|增进|寻求|共商|共绘|对接|就.{2,20}(?:共识|谅解|安排)$/;

const ALL_WORDS = [...WORDS, ...WORDS_OF_PARTIES, ...WORDS_OF_NAMED_PARTIES];

/** What instruments are called, the longer before those that they end with. */
function anyOf(words: readonly (readonly [string, Kind])[]): string {
  const longestFirst = words.map(([word]) => word).sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}

/** What an instrument is called, for building larger patterns. */
export const INSTRUMENT_WORD = anyOf(ALL_WORDS);

/** The same without what one side makes as well: a plan, a strategy. */
export const WORD_OF_SEVERAL = anyOf(WORDS.filter(([, kind]) => kind !== 'plan'));

const LONGEST_WORD = Math.max(...ALL_WORDS.map(([word]) => word.length));

/** Words by their last character, by which most lines show that they are no title. */
type ByLast = ReadonlyMap<number, readonly (readonly [string, Kind])[]>;

function byLast(words: readonly (readonly [string, Kind])[]): ByLast {
  const found = new Map<number, (readonly [string, Kind])[]>();
  for (const entry of words) {
    const last = entry[0].charCodeAt(entry[0].length - 1);
    found.set(last, [...(found.get(last) ?? []), entry]);
  }
  return found;
}

const BY_LAST = byLast(WORDS);
const OF_PARTIES_BY_LAST = byLast(WORDS_OF_PARTIES);
const OF_NAMED_PARTIES_BY_LAST = byLast(WORDS_OF_NAMED_PARTIES);

function kindAtEnd(words: ByLast, end: string): Kind | null {
  for (const [word, kind] of words.get(end.charCodeAt(end.length - 1)) ?? []) if (end.endsWith(word)) return kind;
  return null;
}

/** A title may carry a remark behind its kind: （草案）, (1992年1月3日). */
const REMARK = /[（(〔][^（()）〔〕]{0,40}[）)〕]\s*$/;

/** The kind that a title names, or null where it names none. */
export function kindOfTitle(title: string): Kind | null {
  return kindAtEnd(BY_LAST, endOf(withoutMotto(title.trim())));
}

function endOf(title: string): string {
  const end = toSimplified(withoutRemark(title.trim()).slice(-LONGEST_END));
  return isNumeral(end.charCodeAt(end.length - 1)) ? end.replace(NUMBER_BEHIND, '') : end;
}

const LONGEST_END = Math.max(LONGEST_WORD, '补充议定书十一'.length);
/** 补充协议二 */
const NUMBER_BEHIND = /(?<=补充(?:协议|协定|议定书))[一二三四五六七八九十]{1,2}$/;

function withoutRemark(title: string): string {
  return endsWithBracket(title) ? title.replace(REMARK, '').trimEnd() : title;
}

export function endsWithBracket(words: string): boolean {
  return isClosingBracket(words.charCodeAt(words.length - 1));
}

/** What a headline says of an instrument and no title does: somebody signs it, issues it, or something happens. */
const NEWS =
  /签署|签订|发表|发布|举行|会见|会谈|通过了|宣布|公布|生效|出席|抵达|互换|批准|致电|访问(?!团)|指出|强调|(?:退出|违[反背]|撕毁|遵守|背弃|寻求|拒绝|无视)(?!.*的[^的]{0,8}$)/;

/** What an instrument is about, or comes from, may be called the same: 关于货币互换的协定, 六方会谈共同声明; a headline tells what happened before that. */
const SUBJECT =
  /关于.*$|^互换[^，。\s]{2,80}批准书(?=的?(?:证书|议定书)$)|(?:签署|签订|发表|缔结)(?=[\d一二三四五六七八九十]{1,3}周年[^，。\s]{0,6}(?:联合|共同)(?:声明|宣言|公报)$)|(?:货币|本币|利率)互换|互换(?=关于[^，。；]{2,80}的照会$)|互换(?=协[定议])|会谈(?=的?(?:联合|共同|新闻)?(?:公报|声明|宣言|纪要|备忘录|议事录|记录|总结))/gs;

/** 甲乙合作行动纲要：共塑未来: plans have a motto. */
const MOTTO_OF_PLAN = /^([^，。；：！？]{4,60}(?:计划|规划|纲要|纲领|蓝图|路线图))：[^，。；：！？]{2,20}$/;
/** 甲兰共和国和乙多王国联合宣言——面向和平的伙伴: so has any other whose title names its parties in full, and 甲乙联合声明——两国关系的里程碑 is a headline. */
const MOTTO =
  /^([^，。；：！？—―─]{4,60})(?:：(?=[面迈走]向|共[建创塑筑]|携手共)|[—―─]{1,2}(?!写[在于]|纪念|[记评论访读析]|双方|两国|我国|中方))([^，。；：！？—―─]{4,32})$/;

const MAY_HAVE_MOTTO = /[：—―─]/;

/** A title without the motto that stands behind its last word. */
export function withoutMotto(title: string): string {
  if (!MAY_HAVE_MOTTO.test(title)) return title;
  if (MOTTO_OF_PLAN.test(title)) return title.replace(MOTTO_OF_PLAN, '$1');
  const [, bare = '', motto = ''] = MOTTO.exec(title) ?? [];
  return kindAtEnd(BY_LAST, endOf(bare)) !== null && NAMES_IN_FULL.test(bare) && !tellsNews(motto) ? bare : title;
}

export function isTitleWithMotto(line: string): boolean {
  return withoutMotto(line) !== line && kindOfInstrumentTitle(line) !== null;
}

/** The mark of a footnote, which a copy has behind a title: ①, *, ［1］. */
const FOOTNOTE_MARK =
  /\s*(?:[①-⑳❶-❿＊†‡]{1,3}|\*{1,3}|[［[〔]\s*(?:注[\d０-９]{0,2}|[\d０-９一二三四五六七八九十]{1,2})\s*[］\]〕])$/;
const ENDS_WITH_MARK = new Set('＊*†‡］]〕');

function withoutFootnoteMark(title: string): string {
  const last = title.charAt(title.length - 1);
  const isMark = ENDS_WITH_MARK.has(last) || (last >= '①' && last <= '⑳') || (last >= '❶' && last <= '❿');
  return isMark ? title.replace(FOOTNOTE_MARK, '') : title;
}

/** What an editor adds to a title: that it is the whole text, that it is published by authority, when it was signed, where, and when it came into force. */
const EDITORS_REMARK =
  /^[（(]?受权发布[）)：:]?\s*|(?:\s*[（(](?:(?:双语|中[英法俄日]文?(?:双语|对照)?|中文|非正式)?(?:全文(?:如下)?|译文|文本)|(?<=全文[）)]\s?[（(])\d{1,2}|(?:双语|中[英法俄日]文?(?:双语|对照))版?|中文版|摘要|节选|受权发布|(?:签[订署字定]|生效)(?:日期|时间)[^（()）]{4,40}|(?:大?清)?(?:光绪|宣统|同治|咸丰|道光)[^（()）]{4,48}|[\d０-９一二][^（()）]{6,16}日[^（()）]{0,2}(?:订于|签[订署字定])[^（()）]{0,12}|(?:[\u4e00-\u9fff·]{2,8}[，,、\s]\s?)?[\d０-９一二][^年（()）]{3}年[^（()）]{2,7}日(?:(?:[于在]|[，,、\s]\s*)(?!修|通过)[\u4e00-\u9fff·]{2,8})?)[）)])+$/g;
/**
 * …联合公报 2002年7月21日于甲京, 甲乙条约 1689年: what a library or a collection has behind a title, a gap between. …条约（1997年）: by which a
 * wiki tells two pages of one title apart; the year of a plan is its own.
 */
const DAY_BEHIND_GAP =
  /(?<![划要略图架计年月日\s])(?:[\s\u3000]+(?=[12一二])[\d○〇零一二三四五六七八九]{4}年(?:[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?)?(?:\s?于?\s?[\u4e00-\u9fff·]{2,8})?|[\s\u3000]*[（(][12]\d{3}年[）)])$/;

const LONGEST_DAY = 24;

/** …联合声明全文, …联合公报全文： */
const IN_FULL = /(?<=[明报言约定书录章])\s*的?全文[：:]?$/;

/** …联合声明 - 甲兰外交部, …联合声明_甲兰新闻网, …建交协议 甲文库: whose page it is. */
const OF_SITE =
  /\s+[\u4e00-\u9fff]{2,4}文库$|(?:\s*[_|｜丨]\s*|\s[-–—]\s)[^《》，。：；\d]{0,40}(?:网站?|外交部|[使领]馆|社|日报|[新要]闻|频道|中心|文库|百科|数据库|平台|资料|文献)$/;
const MAY_NAME_SITE = /[网站部馆社报闻道心库科台料献]$/;

export function withoutEditorsRemark(title: string): string {
  const own = MAY_NAME_SITE.test(title) ? title.replace(OF_SITE, '') : title;
  const whole = withoutFootnoteMark(own.trim());
  const bare = whole.endsWith('文') || whole.endsWith('：') ? whole.replace(IN_FULL, '') : whole;
  const undated = bare.includes('年', bare.length - LONGEST_DAY) ? bare.replace(DAY_BEHIND_GAP, '') : bare;
  return endsWithBracket(undated) || undated.startsWith('受') || isOpeningBracket(undated.charCodeAt(0))
    ? undated.replace(EDITORS_REMARK, '')
    : undated;
}

/** 受权发布：甲兰共和国和乙多王国联合声明, …联合公报全文：, whose colon is none of the title. */
export function isTitleWithRemark(line: string): boolean {
  const bare = withoutEditorsRemark(line);
  return bare !== line && !bare.includes('：') && kindOfInstrumentTitle(bare) !== null;
}

/** Whether a line tells what happened, as a headline does. */
export function tellsNews(line: string): boolean {
  return NEWS.test(line) && NEWS.test(line.replace(SUBJECT, ''));
}

/** The kind of an instrument whose title this is; null for a headline that only tells of one. */
export function kindOfInstrumentTitle(title: string): Kind | null {
  const whole = closeUp(withoutEditorsRemark(title));
  const bare = withoutMotto(whole);
  const kind = kindOfTitle(bare) ?? kindBehindParties(bare);
  return kind === null || tellsNews(bare) || (SPEAKS_OF_TITLE.test(bare) && !OF_ANNIVERSARY.test(bare)) ? null : kind;
}

/** With whom the empire and the republic made what is called as nothing is today. */
const OLD_PARTY = '[英法美俄德日葡比荷丹西意奥秘巴刚墨瑞挪韩]';
/** 中俄密约, 中日会议东三省事宜正约, 中日修好条规; elsewhere 续约 and 新约 are words for contracts and scriptures. */
const OLD_TREATY = new RegExp(`^(?:中${OLD_PARTY}{1,2}|马关)[^，。；]{0,16}(?:[界密商正草续新协]约|条规)$`);
/** 中英续议滇缅界务、商务条款, of the last years of the empire; elsewhere 条款 is a part of a text. */
const OLD_TERMS = /^中(?![国外小])[\u4e00-\u9fff]{1,2}(?:会议|会订|续议|续订|议订|改订|简明)[^，。；]{0,16}条款$/;

const NOTES = /(?:照会|信件|函件)$/;
const BEFORE_SUBJECT = '[^，。：；关就致给向]';
const PARTY = '(?:国|邦|盟|政府|部|使馆)';
/** 甲兰共和国政府和乙多王国政府关于互免签证的照会, …的互换照会, 甲乙两国外长来往信件; the note of one side, and news of notes, are none. */
const NOTES_OF_BOTH = new RegExp(
  `^${BEFORE_SUBJECT}{1,24}${PARTY}(?:[和与同、]${BEFORE_SUBJECT}{1,24}${PARTY}(?:之?间)?(?:互换)?关于[^，。；]{2,80}的照会|(?:${BEFORE_SUBJECT}{0,32}(?:关于[^，。；]{2,80})?(?:往来|来往|的(?:互换|交换)))(?:照会|信件|函件))$`,
);

function kindBehindParties(title: string): Kind | null {
  const end = endOf(title);
  if (NOTES.test(end)) return NOTES_OF_BOTH.test(toSimplified(withoutRemark(title))) ? 'exchange-of-notes' : null;
  if (end.endsWith('条款')) return OLD_TERMS.test(toSimplified(title)) ? 'other' : null;
  if (end.endsWith('约') || end.endsWith('条规'))
    return OLD_TREATY.test(toSimplified(withoutRemark(title))) ? 'treaty' : null;
  const kind = kindAtEnd(OF_PARTIES_BY_LAST, end);
  if (kind !== null) {
    const namesParties = NAMES_PARTIES.test(title) || COOPERATION_OF_CHINA.test(title);
    return namesParties && !TELLS_OF_WORD.test(title) ? kind : null;
  }
  const ofNamed = kindAtEnd(OF_NAMED_PARTIES_BY_LAST, end);
  const namesBoth = NAMES_IN_FULL.test(title) || RELATIONS_OF_CHINA.test(title);
  return ofNamed !== null && namesBoth && !TELLS_OF_WORD.test(title) ? ofNamed : null;
}

/** 中法关系中长期规划, 中蒙战略伙伴关系中长期发展纲要 */
const RELATIONS_OF_CHINA = new RegExp(`^中[^${NOT_BESIDE_CHINA}](?:两国|双边|全面|战略|睦邻|友好|合作|伙伴){0,4}关系`);

/** 中日韩合作未来十年展望 */
const COOPERATION_OF_CHINA = new RegExp(
  `^中[^${NOT_BESIDE_CHINA}国](?:[日韩俄蒙巴印欧])?合作[^，。；：]{0,12}(?:(?<!前景|回顾[与和])展望|愿景|路线图)$`,
);

/** 论…联合声明, 纪念…公报, 一图读懂…宣言: what somebody writes about an instrument. */
const SPEAKS_OF_TITLE =
  /^(?:[一几][图文张分][^，。]{0,3}(?:读懂|看懂|了解|速览)|图[解说]|速览|划重点|权威解读|专家|学者|聚焦|详解|关注|透视|试?论(?!坛)|浅[论析谈]|[试简评解]析|评[论述介]?|解读|重读|学习|纪念|回顾|庆祝|关于印发|从)(?=[\u4e00-\u9fff《“])/;

/** 纪念《…宣言》签署十周年联合声明 is what they issue on that day. */
const OF_ANNIVERSARY = /^(?:纪念|庆祝).*周年[\u4e00-\u9fff]{0,6}(?:联合|共同)(?:声明|宣言|公报)$/;

const NAMES: Readonly<Record<Kind, string>> = {
  'joint-statement': '联合声明',
  'joint-declaration': '联合宣言',
  'joint-communique': '联合公报',
  communique: '公报',
  statement: '声明',
  declaration: '宣言',
  treaty: '条约',
  agreement: '协定',
  protocol: '议定书',
  memorandum: '谅解备忘录',
  convention: '公约',
  charter: '宪章',
  'exchange-of-notes': '换文',
  plan: '合作计划',
  other: '文件',
};

/** The word for a kind, to make a title of where a text has none. */
export function nameOfKind(kind: Kind): string {
  return NAMES[kind];
}
