import { withoutMotto } from '../statement/words/kinds';
import { partiesAtStart } from '../statement/words/party-names';
import { partiesOfShortName } from '../statement/citations/aliases';
import { NO_SIGN, PARTS_OF_WORDS } from '../statement/citations/citation-parties';
import {
  isOrganisation,
  longerSignAt,
  onlyStateOfSign,
  shortName,
  sign,
  statesOfSign,
} from '../statement/words/states';
import { findDates, toIsoDate } from '../text/dates';
import { readNumber } from '../text/numerals';
import { endsRange } from '../text/related-dates';
import { replaceRadicals } from '../text/radicals';
import { toSimplified } from '../text/traditional';
import { ownCopy } from '../text/own-copy';

/** A title taken apart for comparison: whose instrument it is, and what it is called besides. */
export interface NormalTitle {
  /** Short names, sorted, so that neither 政府 nor the order of the parties matters; empty where the title names none. */
  readonly parties: readonly string[];
  /** What is left without the words that copies and citations add and drop. */
  readonly rest: string;
  /** The parties stood in it as signs: 中哈建交公报. */
  readonly abbreviated: boolean;
}

/** Words that are there in one copy of a title and not in another. */
const LOOSE = /关于|联合|共同|之间|两国|两国间|间|[的与和及、]/g;
const REMARK =
  /(?:[（(](?:[^（()）]{0,8}(?:草[案稿]|征求意见稿|讨论稿|第[一二三四五六七八九十\d]{1,2}稿)[^（()）]{0,12}|全文|签署本|\d{4}(?:年(?![至到—–~-])[^（()）]{0,12})?|以下[^（()）]{2,20})[）)]|草案|及其附[件图录表])$/;

/** 甲乙合作行动纲要：共塑未来: who cites it leaves out the motto. */
const MOTTO = /(?<=(?:计划|规划|纲要|纲领|蓝图|路线图)):[^:,。;!?]{2,20}$/;

/** What a title says by itself, whoever cites it. */
interface TitleAlone {
  readonly folded: string;
  /** Of a title that names its parties: all there is to say. */
  readonly stated: NormalTitle | null;
  /** Of any other: what it is where nobody knows more. */
  readonly plain: NormalTitle;
}

/** Many files cite the same titles, and taking one apart costs more than all else that is done with it. */
const remembered = new Map<string, TitleAlone>();
const MOST_REMEMBERED = 20_000;

/** Compares titles by what they mean. `parties` are those of the text in which the title stands: they tell what 中哈 is. */
export function normalTitle(title: string, parties: readonly string[]): NormalTitle {
  let alone = remembered.get(title);
  if (alone === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(ownCopy(title), (alone = takeApart(title)));
  }
  const { stated, folded, plain } = alone;
  if (stated !== null) return stated;
  const from = folded.startsWith('关于') ? 2 : 0;
  // 关于两国国界的协定 names nobody: its sentence says who the two are.
  if (folded.startsWith('两国', from)) return plain;
  for (const length of [4, 3, 2]) {
    const meant = partiesOfShortName(folded.slice(from, from + length), parties);
    if (meant.length >= 2 && !endsInLongerSign(folded, from + length, meant)) {
      // 三国合作宣言 is so called beside its parties as well.
      const begin = folded.startsWith('三国', from) ? from : from + length;
      const rest = normalRest(withoutSigns(folded.slice(begin), meant));
      return { parties: sortedShortNames(meant), rest, abbreviated: true };
    }
  }
  return from === 0 ? plain : (withSignsWithin(folded, parties) ?? plain);
}

/** 关于解决甲乙边界问题的协定: the two whom it is about are those whose it is. */
function withSignsWithin(folded: string, parties: readonly string[]): NormalTitle | null {
  if (parties.length !== 2) return null;
  const [one = '', other = ''] = parties.map(sign);
  for (const signs of [one + other, other + one]) {
    const at = folded.indexOf(signs, 3);
    if (at === -1 || PARTS_OF_WORDS.has(folded.slice(at - 1, at + 1))) continue;
    const end = at + signs.length;
    if (!ABOUT_BOTH.test(folded.slice(end)) || endsInLongerSign(folded, end, parties)) continue;
    const rest = normalRest(folded.slice(0, at) + folded.slice(end));
    return { parties: sortedShortNames(parties), rest, abbreviated: true };
  }
  return null;
}

const ABOUT_BOTH =
  /^(?:两国|国[界境]|边[界境]|关系|双边|经[济贸]|贸易|合作|友好|睦邻|战略|全面|伙伴|界[河湖桥碑]|边民|海[上洋域]|领土|陆地)/;

function takeApart(title: string): TitleAlone {
  const folded = ownCopy(fold(withoutMotto(title)));
  const plain = { parties: [], rest: ownCopy(normalRest(folded)), abbreviated: false };
  const parties = partiesAtStart(folded);
  if (parties.length < 2) return { folded, stated: null, plain };
  const [first = ''] = parties;
  const isWith = folded.startsWith('同', folded.indexOf(first) + first.length);
  const left = parties.reduce((words, party) => words.replace(party, ''), folded);
  // 甲兰共和国同乙多王国友好条约; of 甲兰共和国和乙多王国同盟条约 it is a word.
  const rest = ownCopy(normalRest(withoutSigns(isWith ? left.replace('同', '') : left, parties)));
  return { folded, stated: { parties: sortedShortNames(parties), rest, abbreviated: false }, plain };
}

/** Whether a citation has a title in full: with its parties, and with all that is not loose. A usual name is none. */
export function isInFull(cited: string, title: string): boolean {
  return cited === title || wordsInFull(cited) === wordsInFull(title);
}

function wordsInFull(title: string): string {
  const folded = fold(withoutMotto(title));
  const parties = partiesAtStart(folded);
  const left = parties.reduce((words, party) => words.replace(party, ''), folded);
  return `${sortedShortNames(parties).join('+')} ${withoutLooseWords(left)}`;
}

/** Who has named the parties once need not do so again: 甲兰共和国和乙多王国关于甲乙国界的协定 is 《甲乙国界协定》. */
function withoutSigns(rest: string, parties: readonly string[]): string {
  const signs = parties.map(sign);
  return rest.replace(signs.join(''), '').replace(signs.reverse().join(''), '');
}

/** Whether the last of the signs that end at a place is but half of one: 中印 of 中印尼联合宣言. */
function endsInLongerSign(folded: string, end: number, parties: readonly string[]): boolean {
  const state = longerSignAt(folded, end - 1)?.state;
  return state !== undefined && !parties.some((party) => shortName(party) === state);
}

const MOST_SIGNS = 4;

/**
 * 《中朝联合公报》 where nobody but the reader knows 朝: the states whose signs lead to a kind’s word and no more. Null where a sign is
 * that of several states.
 */
export function titleOfSigns(title: string, parties: readonly string[]): NormalTitle | null {
  const folded = fold(title);
  const meant = new Set<string>();
  for (let at = 0; meant.size < MOST_SIGNS;) {
    const longer = longerSignAt(folded, at);
    const state = longer?.state ?? stateOfSign(folded.charAt(at), parties);
    if (state === null || meant.has(state)) return null;
    meant.add(state);
    at += longer?.length ?? 1;
    const rest = normalRest(folded.slice(at));
    // 中日韩三国合作宣言
    const isOfThree = meant.size === 3 && rest.startsWith('三国');
    if ((meant.size > 1 && isGeneric(rest)) || isOfThree)
      return { parties: sortedShortNames([...meant]), rest, abbreviated: true };
  }
  return null;
}

/** 《中法友好条约》 where nobody has named 法国, or 中国: the sign behind 中 is that of one state only. */
export function titleWithChina(title: string): NormalTitle | null {
  const folded = fold(title);
  const other = folded.charAt(1);
  const longer = longerSignAt(folded, 1);
  const state = longer?.state ?? (NO_SIGN.has(other) ? null : onlyStateOfSign(other));
  if (!folded.startsWith('中') || state === null || folded.startsWith('中美洲')) return null;
  const parties = ['中国', state];
  return {
    parties: sortedShortNames(parties),
    rest: normalRest(withoutSigns(folded.slice(1 + (longer?.length ?? 1)), parties)),
    abbreviated: true,
  };
}

function stateOfSign(character: string, parties: readonly string[]): string | null {
  const own = parties.filter((party) => sign(party) === character);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const states = character === '中' ? ['中国'] : statesOfSign(character);
  return states.length === 1 ? (states[0] ?? null) : null;
}

/** The day that stands in a title of a kind’s word, and the title without it: 《2015年联合声明》, 《联合声明（2017年6月8日，甲京）》. */
export function dayInTitle(title: string, parties: readonly string[]): { name: string; on: string } | null {
  if (!title.includes('年')) return null;
  const [date, second] = findDates(title, 0, title.length);
  if (date === undefined || second !== undefined || date.until !== null) return null;
  // 《2015年至2020年合作规划》 says for when it holds.
  if (endsRange(title, date.start) || /^[至到—－–~～-]/.test(title.slice(date.end))) return null;
  const before = title.slice(0, date.start);
  const name = /[（(]$/.test(before) ? before.slice(0, -1) : before + title.slice(date.end).replace(/^的/, '');
  const on = toIsoDate(date);
  if (on === null) return null;
  const { rest } = normalTitle(name, parties);
  // A bracket behind a plan can say for when it holds.
  const isRemark = /[（(]$/.test(before) && /^[）)]$/.test(title.slice(date.end)) && !PLAN.test(rest);
  return isRemark || isGeneric(rest) ? { name, on } : null;
}

export function sortedShortNames(parties: readonly string[]): string[] {
  return parties.map(shortName).sort();
}

/** Full width becomes half width, traditional characters simplified ones; blanks, quotation marks and brackets around titles go. */
function fold(title: string): string {
  return toSimplified(replaceRadicals(title.normalize('NFKC')))
    .replace(/[\s“”"‘’'《》〈〉「」『』]/g, '')
    .replace(REMARK, '')
    .replace(MOTTO, '');
}

/** What everybody calls for short what states sign in words that vary: 鼓励和相互保护投资协定, 投资保护协定. Without words that are loose. */
const USUAL_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:鼓励|促进|相互)*保护投资协定$|^投资(?:促进|相互|鼓励)*保护协定$/, '投资保护协定'],
  [/^对?所得(?:财产|资本)?避免双重征税防止偷漏税协定$/, '避免双重征税协定'],
  [/^(?:民用)?航空(?:运输)?协定$|^民航(?:运输)?协定$/, '航空运输协定'],
  [/^科学技术合作协定$/, '科技合作协定'],
  [/^(?:民事刑事|民刑事)司法协助(条约|协定)$/, '司法协助$1'],
  [/^(?:(?:开展|在)?和平利用核能(?:方面|领域)?)合作协定$/, '核能合作协定'],
];

function usualName(rest: string): string {
  if (!rest.endsWith('协定') && !rest.endsWith('条约')) return rest;
  const usual = USUAL_NAMES.find(([pattern]) => pattern.test(rest));
  return usual === undefined ? rest : rest.replace(...usual);
}

function normalRest(rest: string): string {
  return usualName(withoutLooseWords(rest));
}

function withoutLooseWords(rest: string): string {
  return withYearsInFront(withDayInFront(rest))
    .replace(/^(?:政府)?[和、,]?/, '')
    .replace(/^(?:两国)?(?:国家)?元首(?=关于|联合|共同)/, '')
    .replace(LOOSE, '')
    .replace(/政府/g, '')
    .replace(LONG_ORGANISATION, shortName)
    .replace(/建立(?:大使级)?外交关系/, '建交');
}

/** 八·一七, 八一七, 8.17; 一一七 may be two days. */
const DAY_IN_FRONT =
  /^(十[一二]?|一[〇○零一二](?=[·・•.])|1[0-2](?=[·・•.])|[一二三四五六七八九1-9])([·・•.]?)([一二三]?十[一二三四五六七八九]?|[一二三][〇○零一二三四五六七八九]|[12]\d|3[01]|[一二三四五六七八九]|0?[1-9])(?=(?:联合|共同)?(?:公报|声明|宣言|条约|协定|协议)$)/;
const MAY_BE_TWO_DAYS = /^(?:一[〇○零一二]|1[0-2]|十)/;

/** What is called after its day is written in many ways: 八·一七公报, 817公报. */
function withDayInFront(rest: string): string {
  return rest.replace(DAY_IN_FRONT, (written, month: string, point: string, day: string) => {
    if (point === '' && MAY_BE_TWO_DAYS.test(written)) return written;
    return [month, day].map((each) => readNumber(each, 0, each.length)?.value ?? each).join('·');
  });
}

/** The years for which a plan holds: 2021年至2025年, 2021—2025年, 二〇二一至二〇二五年. */
const RANGE_OF_YEARS = /\(?((?:19|20)\d\d)年?[至到—–~-]{1,2}((?:19|20)\d\d)年?(?:度|期间)?\)?/;
const YEAR_IN_CHINESE = /[一二][〇○零一二三四五六七八九]{3}(?=年|[至到—–~-]{1,2}[一二]|\))/g;
const DIGITS = '〇一二三四五六七八九';

/** The years of a plan stand before or behind its name, and are written in many ways: 合作规划(2021—2025年) is 2021年至2025年合作规划. */
function withYearsInFront(rest: string): string {
  if (!/[\d年]/.test(rest)) return rest;
  const inDigits = rest.replace(YEAR_IN_CHINESE, (year) =>
    year.replace(/./g, (digit) => String(Math.max(0, DIGITS.indexOf(digit)))),
  );
  const range = RANGE_OF_YEARS.exec(inDigits);
  if (range === null) return inDigits;
  const [words, first = '', last = ''] = range;
  return `${first}年至${last}年${inDigits.replace(words, '')}`;
}

/** 《上合组织宪章》 is 《上海合作组织宪章》. */
const LONG_ORGANISATION = /上海合作组织|东南亚国家联盟|欧洲联盟|非洲联盟|阿拉伯国家联盟/g;

const OF_MANY =
  /^(?:联合国|上合组织|东盟|东南亚|维也纳|日内瓦|罗马|.*(?:公约|宪章|规约|章程)$|.*(?:不扩散|禁止).*条约$)/;

/** Instruments of many are cited by texts of any parties: a convention, a charter, what begins with the name of an organisation. */
export function isOfMany({ parties, rest }: NormalTitle): boolean {
  return parties.length === 0 && !isGeneric(rest) && OF_MANY.test(rest);
}

/** What a state and 东盟 declared under a title of its own, 南海各方行为宣言, is meant by those who are members as well. */
export function isOpenToMembers(makers: readonly string[], { rest }: NormalTitle): boolean {
  return makers.length === 2 && makers.some(isOrganisation) && !isGeneric(rest);
}

/** For which years a plan holds: 2003年至2008年合作纲要, 21世纪合作战略, 行动计划(2024—2028). */
const YEARS = /\(?\d{4}年?(?:[至到—–~-]{1,2}\d{4}年?)?\)?|\d{2}世纪/;
const PLAN = /(?:规划|计划|纲要|纲领|方案|战略)$/;

/** What a plan is called besides the years for which it holds; null for one that names none, and for what is no plan. */
export function withoutYears(rest: string): string | null {
  const short = rest.replace(YEARS, '');
  return short !== rest && short.length > 2 && PLAN.test(short) ? short : null;
}

/** A kind's word and no more: 声明, 公报. Such titles are told apart by their dates only. */
export function isGeneric(rest: string): boolean {
  return /^(?:建交)?(?:声明|宣言|公报|新闻公报|协定|协议|条约|议定书|备忘录|换文)$/.test(rest);
}
