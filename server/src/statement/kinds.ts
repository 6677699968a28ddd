import { isClosingBracket, isOpeningBracket } from '../text/characters';
import { closeUp } from '../text/spaced-out';
import { toSimplified } from '../text/traditional';

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
  ['公约', 'convention'],
  ['协定', 'agreement'],
  ['协议', 'agreement'],
  ['协议书', 'agreement'],
  ['专约', 'convention'],
  ['宪章', 'charter'],
  ['章程', 'charter'],
  ['规约', 'charter'],
  ['意向书', 'other'],
  ['会谈纪要', 'other'],
  ['会议纪要', 'other'],
  ['议事录', 'other'],
  ['谅解录', 'memorandum'],
  ['盟约', 'treaty'],
  ['会议最后文件', 'other'],
  ['规划纲要', 'plan'],
  ['合作纲要', 'plan'],
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

/** …共和国和…王国…, …组织成员国…, …两国政府…, …国领导人… */
const NAMES_PARTIES =
  /(?:国|邦|盟|政府)[^，。：；]{0,24}[和与同、][^，。：；]{1,24}(?:国|邦|盟|政府)|成员国|两国|三国|国家领导人|国元首/;
/** 双方就…达成共识, 提出倡议: a headline. */
const TELLS_OF_WORD = /达成|形成|凝聚|取得|提出|发起|落实|推动|推进|扩大|增进|寻求|就.{2,20}(?:共识|谅解|安排)$/;

/** What an instrument is called, the longer before those that they end with, for building larger patterns. */
export const INSTRUMENT_WORD = `(?:${[...WORDS, ...WORDS_OF_PARTIES]
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

const LONGEST_WORD = Math.max(...[...WORDS, ...WORDS_OF_PARTIES].map(([word]) => word.length));

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

function kindAtEnd(words: ByLast, end: string): Kind | null {
  for (const [word, kind] of words.get(end.charCodeAt(end.length - 1)) ?? []) if (end.endsWith(word)) return kind;
  return null;
}

/** A title may carry a remark behind its kind: （草案）, (1992年1月3日). */
const REMARK = /[（(〔][^（()）〔〕]{0,40}[）)〕]\s*$/;

/** The kind that a title names, or null where it names none. */
export function kindOfTitle(title: string): Kind | null {
  return kindAtEnd(BY_LAST, endOf(title));
}

function endOf(title: string): string {
  return toSimplified(withoutRemark(title.trim()).slice(-LONGEST_WORD));
}

function withoutRemark(title: string): string {
  return endsWithBracket(title) ? title.replace(REMARK, '').trimEnd() : title;
}

export function endsWithBracket(words: string): boolean {
  return isClosingBracket(words.charCodeAt(words.length - 1));
}

/** What a headline says of an instrument and no title does: somebody signs it, issues it, or something happens. */
const NEWS = /签署|签订|发表|发布|举行|会见|会谈|通过了|宣布|公布|生效|出席|抵达|互换|批准|致电|访问|指出|强调/;

/** What an instrument is about, or comes from, may be called the same: 关于货币互换的协定, 六方会谈共同声明; a headline tells what happened before that. */
const SUBJECT =
  /关于.*$|(?:货币|本币|利率)互换|互换(?=协[定议])|会谈(?=(?:联合|共同|新闻)?(?:公报|声明|宣言|纪要|备忘录|议事录|记录|总结))/gs;

/** What an editor adds to a title: that it is the whole text, that it is published by authority, when it was signed and came into force. */
const EDITORS_REMARK =
  /^[（(]?受权发布[）)：:]?\s*|(?:\s*[（(](?:全文|摘要|受权发布|(?:签[订署字定]|生效)(?:日期|时间)[^（()）]{4,40}|[\d一二][^（()）]{6,16}日[^（()）]{0,2}(?:订于|签[订署字定])[^（()）]{0,12})[）)])+$/g;

export function withoutEditorsRemark(title: string): string {
  const bare = title.trim();
  return endsWithBracket(bare) || bare.startsWith('受') || isOpeningBracket(bare.charCodeAt(0))
    ? bare.replace(EDITORS_REMARK, '')
    : bare;
}

/** Whether a line tells what happened, as a headline does. */
export function tellsNews(line: string): boolean {
  return NEWS.test(line) && NEWS.test(line.replace(SUBJECT, ''));
}

/** The kind of an instrument whose title this is; null for a headline that only tells of one. */
export function kindOfInstrumentTitle(title: string): Kind | null {
  const bare = closeUp(withoutEditorsRemark(title));
  const kind = kindOfTitle(bare) ?? kindBehindParties(bare);
  return kind === null || tellsNews(bare) || SPEAKS_OF_TITLE.test(bare) ? null : kind;
}

function kindBehindParties(title: string): Kind | null {
  const kind = kindAtEnd(OF_PARTIES_BY_LAST, endOf(title));
  return kind !== null && NAMES_PARTIES.test(title) && !TELLS_OF_WORD.test(title) ? kind : null;
}

/** 论…联合声明, 纪念…公报: what somebody writes about an instrument. */
const SPEAKS_OF_TITLE =
  /^(?:试?论(?!坛)|浅[论析谈]|[试简评解]析|评[论述介]?|解读|重读|学习|纪念|回顾|庆祝|关于印发|从)(?=[\u4e00-\u9fff《“])/;

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
