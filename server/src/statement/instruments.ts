import { toSimplified } from '../text/traditional';
import { endsWithBracket, kindOfTitle, type Kind } from './kinds';
import { STATE_FORM } from './states';

/** Instruments whose names do not end with a kind's usual word. */
const KNOWN = /^(?:波茨坦公告|巴黎协定|京都议定书|.{0,12}罗马规约|.{0,12}法[院庭]规约)$/;

/** Declarations and charters that nobody signed as parties, and documents of one side or one body. */
const NO_INSTRUMENT =
  /^(?:世界人权宣言|联合国.*宣言|(?:人权|公民权)宣言|独立宣言|共产党宣言|.*(?:统计|质量|发展|全会|国务院|全体会议)公报|.*政府声明|外交部声明|公司章程)$/;

/** The kinds that such documents have: what is joint, or a treaty, is none of them. */
const OF_ONE_SIDE: ReadonlySet<Kind> = new Set<Kind>(['declaration', 'communique', 'statement', 'charter']);

/** Laws of one state end with 法; so does no instrument between states. */
const NEVER =
  /(?:宪法|(?:^|[^办方国])法|战略|构想|愿景|指南|条例|法典|通知|报告|决议|白皮书|建议|概念文件|立场文件|最后文件|路线图|蓝图|[^公]报|杂志|周刊|年鉴|制度)$/;

/** Plans, rules and memoranda are instruments when parties made them together, and policy of one side otherwise. */
const JOINT_ONLY =
  /(?:规划|计划|纲要|方案|安排|大纲|清单|倡议书|倡议|意向书|纪要|共识|谅解|规程|规则|办法|措施|准则|意见)$/;

/** Both parties stand in the title: …和…, 两国, 政府间, 联合. */
const JOINT = new RegExp(
  [
    `${STATE_FORM}(?:政府)?(?:间)?[和与、].{1,20}(?:${STATE_FORM}|国|政府)`,
    '政府间|两国|三国|双边|联合|国家间|成员国间',
    '^中国(?:和|与|[—－–-])',
    '组织成员国',
    '^中(?![国华央亚东共小医文学期长心])[\\u4e00-\\u9fff]',
  ].join('|'),
);

/** A body of states is one party, and a plan or initiative of its own is none between parties; its members are parties. */
const ORGANISATION =
  /^(?:上海合作组织|上合组织|联合国|欧盟|东盟|非盟|金砖国家|二十国集团|亚太经合组织|世界|全球|国际)(?!成员国.*(?:计划|纲要|规划|方案)$)/;

/** 两国…签署的, 三国部长通过的: what the sentence says decides where the title does not. */
const MADE_TOGETHER =
  /(?:签署|签订|草签|换文)(?:了|的)?$|(?:两国|三国|双方|三方|各方|四国|五国|六国)[^，。；]{0,24}(?:签署|签订|通过|商定|达成|制定|批准)(?:了|的)?$/;

/** 2014年至2020年甲乙合作纲要: the years for which a plan holds. */
const YEARS_BEFORE = /^\d{4}年?[至到—–－～~-]+\d{4}年?/;

/** Without quotation marks, and without the remark in brackets behind it. */
function bareName(name: string): string {
  const unquoted = name.replace(/[“”"‘’]/g, '');
  return (endsWithBracket(unquoted) ? unquoted.replace(/[（(][^（()）]*[）)]$/, '') : unquoted).trim();
}

/**
 * Whether what is cited binds parties to each other: by its title; for plans and the like, by who stands in it or who made it.
 * `signs` are the first characters of the parties that the file knows, `before` the words in front of the citation.
 */
export function isInstrumentName(name: string, signs: ReadonlySet<string>, before: string): boolean {
  const written = bareName(name);
  const kind = kindOfTitle(written);
  if (kind !== null && kind !== 'plan' && !OF_ONE_SIDE.has(kind)) return true;
  const bare = toSimplified(written).replace(YEARS_BEFORE, '');
  if (kind !== null && kind !== 'plan') return !NO_INSTRUMENT.test(bare);
  if (KNOWN.test(bare)) return true;
  if (NEVER.test(bare)) return false;
  if (kind !== 'plan' && !JOINT_ONLY.test(bare)) return false;
  if (ORGANISATION.test(bare)) return false;
  const [first = '', second = ''] = bare;
  const namesTwo = first !== second && signs.has(first) && signs.has(second);
  return JOINT.test(bare) || namesTwo || MADE_TOGETHER.test(before);
}
