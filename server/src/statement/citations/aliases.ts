import { MARKUP_BEHIND } from './markup-behind';
import type { Span } from '../../text/span';
import { asWritten } from '../../text/plain-text';
import { partiesAtEnd } from '../words/party-names';
import { shortName, sign } from '../words/states';

/** A short name that a statement defines for itself: （以下称“双方”）, （以下简称“上合组织”或“本组织”）, （以下称《条约》）. */
export interface Definition extends Span {
  /** As defined, without quotation marks. */
  readonly names: readonly string[];
  /** The same by what they stand for: 《甲》和《乙》（以下简称《条约》和《协定》） has a name for each, 《条约》或“本条约” two for one. */
  readonly groups: readonly (readonly string[])[];
  /** 统称: one name for all titles that stand side by side. */
  readonly together: boolean;
  /** Where the words end for which the names stand, the last of them where there are several. */
  readonly meantEnd: number;
  /** What the names stand for: the words before the bracket, as written. */
  readonly meaning: string;
}

/** What a name is defined by, before its words are looked at as they are written. */
interface Found extends Span {
  readonly groups: readonly (readonly string[])[];
  readonly together?: boolean;
  readonly meantEnd: number;
  /** Where the words begin that are meant, where they are a title that stands behind its short name. */
  readonly meantStart?: number;
}

/** The definitions in [from, to), in order; `written` is the text with the characters that it has. */
export function readDefinitions(text: string, from: number, to: number, written = text): Definition[] {
  const found: Found[] = [];
  for (const [character, read] of READERS) {
    for (let at = text.indexOf(character, from); at !== -1 && at < to; at = text.indexOf(character, at + 1)) {
      const each = read(text, at, from);
      if (each !== null && each.end <= to && each.groups.length > 0) found.push(each);
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ start, end, groups, together = false, meantEnd, meantStart }) => ({
    start,
    end,
    names: groups.flat(),
    groups,
    together,
    meantEnd,
    // Only who shows it asks.
    get meaning() {
      const before = text.charAt(meantEnd - 1) === '》' ? meantEnd : start;
      const words = meantStart === undefined ? meaningBefore(text, from, before) : text.slice(meantStart, meantEnd);
      const end = Math.max(start, meantEnd);
      return asWritten(words, text.slice(from, end), written.slice(from, end));
    },
  }));
}

type Reader = (text: string, at: number, from: number) => Found | null;

/** Every definition has one of these; looking for it first leaves the patterns little to do. */
const READERS: readonly (readonly [string, Reader])[] = [
  ['称', readCalled],
  ['即', readNamely],
  ['指', readMeans],
];

const OPENS = new Set('（(〔［[【');
const CLOSES = new Set('）)〕］]】');
const OPENING_QUOTES = '“"‘『「《〈<';

/** 以下简称, 下文称, 以后均称, 在下文中称; in a bracket also 简称 and 又称 by themselves, and 全称, which turns it round. */
const VERB =
  /(?:((?:以\s*下|下\s*文?|[以此今]后|在?[下本]文)\s*中?\s*(?:(分别|各)|(统|均|皆|都|合|总)|并)?)\s*(?:简\s*)?|(?:简|通|又|亦|也)\s*|(全)\s*)称$/;
const LONGEST_VERB = 16;
/** What stands before 称 in all of these. */
const BEFORE_CALLED = new Set('下文后中别各统均皆都合总并简通又亦也全');

/** （以下简称《条约》）, 《…》，以下称《条约》, 《友好条约》（全称《…》） */
function readCalled(text: string, at: number, from: number): Found | null {
  if (!BEFORE_CALLED.has(lastBefore(text, at))) return null;
  const verb = VERB.exec(text.slice(Math.max(from, at - LONGEST_VERB), at + 1));
  if (verb === null) return null;
  const [words, later, apart, all, full] = verb;
  const start = at + 1 - words.length;
  const open = bracketAround(text, start, from);
  if (open === null) return /^(?:以|在?下)/.test(later ?? '') ? readWithoutBracket(text, start, at + 1, from) : null;
  if (full !== undefined) return inBracket(text, readReversed(text, from, open, at + 1));
  const close = endOfBracket(text, at + 1);
  if (close === null) return null;
  const said = text.slice(at + 1, close);
  const groups = apart === undefined ? namesIn(said) : namesApart(said);
  // 前者以下简称《条约》, and nothing of the other.
  if (groups.length === 1 && text.slice(open + 1, start).includes('前者')) groups.push([]);
  const together = all !== undefined || (apart !== undefined && groups.length === 1);
  return { start: open, end: close + 1, groups, together, meantEnd: endOfMeant(text, from, open) };
}

function lastBefore(text: string, at: number): string {
  let last = at - 1;
  while (/\s/.test(text.charAt(last))) last--;
  return text.charAt(last);
}

const LONGEST_REMARK = 40;

/** Where the bracket opens in which a verb stands, at its beginning or behind what else it says: （2001年签署，以下简称《条约》）. */
function bracketAround(text: string, verb: number, from: number): number | null {
  for (let at = verb - 1; at >= Math.max(from, verb - LONGEST_REMARK); at--) {
    const character = text.charAt(at);
    if (OPENS.has(character)) return BEGINS.test(text.slice(at + 1, verb)) ? at : null;
    if (CLOSES.has(character) || '《》“”。'.includes(character)) return null;
  }
  return null;
}

/** What a bracket can say before 以下简称. 后两者 are more than the name of one, and fewer than all. */
const BEGINS = /^\s*(?:[前后]者\s*)?$|^(?!.*[两三]者).*[，,；;]\s*$/;

const LONGEST_NAMES = 80;

function endOfBracket(text: string, from: number): number | null {
  for (let at = from; at < from + LONGEST_NAMES && at < text.length; at++) {
    const character = text.charAt(at);
    if (CLOSES.has(character)) return at;
    if (OPENS.has(character) || character === '\n' || character === '\r') return null;
  }
  return null;
}

/** 《…》，以下简称《条约》，…: only a title, and a name in quotation marks directly behind the verb. 《甲报》今后称“…” is what it says. */
function readWithoutBracket(text: string, start: number, end: number, from: number): Found | null {
  const before = text.slice(Math.max(from, start - 2), start);
  const meantEnd = endOfMeant(text, from, start - (/[，,]\s?$/.exec(before)?.[0].length ?? 0));
  if (text.charAt(meantEnd - 1) !== '》') return null;
  const said = text.slice(end, end + LONGEST_NAMES).split(/[，,。；;\n\r]/, 1)[0] ?? '';
  if (!/^[之为作：:\s]{0,3}[“"‘『「《〈]/.test(said)) return null;
  const names = readNames(said);
  return { start, end: end + names.end, groups: names.groups, meantEnd };
}

const END_OF_TITLE = new RegExp(
  `》[”"’』」\\s]*${MARKUP_BEHIND}[”"’』」\\s]*(?:及其附件\\s*)?(?:[①-⑳]|[[［〔]\\d{1,3}[\\]］〕])?\\s*(?:[（(][^（()）《》\\n]{1,40}[）)])?\\s*$`,
);
const LONGEST_BEHIND = 160;

/** Where the words end that stand before a bracket: a title without the note, or the day in brackets, behind it. */
export function endOfMeant(text: string, from: number, open: number): number {
  const before = text.slice(Math.max(from, open - LONGEST_BEHIND), open);
  const behind = END_OF_TITLE.exec(before)?.[0];
  return behind === undefined ? open - before.length + before.trimEnd().length : open - behind.length + 1;
}

const NAME =
  /[“"‘『「]\s*([^“”"‘’『』「」\n]{1,30}?)\s*[”"’』」]|(?:《([^《》“”\n]{1,30})》|[〈<]+([^〈〉<>“”\n]{1,30})[〉>]+)/y;
/** Between two names of one thing, and between the names of two. */
const BETWEEN_NAMES =
  /\s*(?:[，,、]?\s*(或者?称?|[又亦也]称)|和|与|及|以及|、|[，,；;](?:\s*[前后]者\s*(?:以?下)?\s*(?:简\s*)?称?\s*为?)?)?[：:]?\s*/y;

/** “上合组织”或“本组织”: two for one; 《条约》和《协定》: one for each; 双方: itself; “《条约》”: 条约. */
function namesIn(words: string): string[][] {
  const { groups } = readNames(words);
  if (groups.length > 0) return groups;
  const bare = words.trim().replace(/^(?:之?为|作)?[：:]?\s*/, '');
  return /^[\u4e00-\u9fffA-Za-z]{1,16}$/.test(bare) ? [[bare]] : [];
}

/** 以下分别简称条约和协定 */
function namesApart(words: string): string[][] {
  const names = namesIn(words);
  const [only] = names[0] ?? [];
  if (names.length !== 1 || only === undefined || /[“"‘『「《〈<]/.test(words)) return names;
  return only.split(/和|与|及/).map((name) => [name]);
}

/** The names in quotation marks with which these words begin, and where the last of them ends. */
function readNames(words: string): { groups: string[][]; end: number } {
  const groups: string[][] = [];
  let at = 0;
  while (at < words.length && !OPENING_QUOTES.includes(words.charAt(at))) at++;
  if (at > LONGEST_BEFORE_NAME) return { groups, end: 0 };
  let isSame = false;
  let end = 0;
  for (;;) {
    NAME.lastIndex = at;
    const name = NAME.exec(words);
    if (name === null) return { groups, end };
    const bare = withoutMarks(name[1] ?? name[2] ?? name[3] ?? '');
    const group = groups.at(-1);
    if (isSame && group !== undefined) group.push(bare);
    else groups.push([bare]);
    BETWEEN_NAMES.lastIndex = end = NAME.lastIndex;
    isSame = BETWEEN_NAMES.exec(words)?.[1] !== undefined;
    at = Math.max(end, BETWEEN_NAMES.lastIndex);
  }
}

/** 以下简称为该《条约》 */
const LONGEST_BEFORE_NAME = 8;

function withoutMarks(name: string): string {
  return name.trim().replace(/^[《〈]([^《》〈〉]*)[》〉]$/, '$1');
}

/** A short name in its marks, at the end of what stands before its title. */
const SHORT_AT_END = /(?:[“"]《?([^“”"《》\n]{2,30})》?[”"]|《([^《》\n]{2,30})》)\s*$/;
/** The title that is meant, with no more before it than when and by whom it was signed. */
const TITLE_BEHIND = /[^，。；、：（()）《》\n]{0,40}(《[^《》\n]{2,120}》)/y;

/** 《友好条约》（全称《…》）, 《条约》（即2001年7月16日签署的《…》）: the name stands before its title. */
function readReversed(text: string, from: number, nameEnd: number, verbEnd: number): Found | null {
  const short = SHORT_AT_END.exec(text.slice(Math.max(from, nameEnd - LONGEST_REMARK), nameEnd));
  const name = short?.[1] ?? short?.[2];
  const title = titleBehind(text, verbEnd);
  if (short === null || name === undefined || title === null || title.end - title.start - 2 <= name.length) return null;
  return {
    start: nameEnd - short[0].length,
    end: title.end,
    groups: [[name]],
    meantStart: title.start,
    meantEnd: title.end,
  };
}

function titleBehind(text: string, from: number): Span | null {
  TITLE_BEHIND.lastIndex = text.charAt(from) === '：' ? from + 1 : from;
  const title = TITLE_BEHIND.exec(text)?.[1];
  return title === undefined ? null : { start: TITLE_BEHIND.lastIndex - title.length, end: TITLE_BEHIND.lastIndex };
}

function inBracket(text: string, found: Found | null): Found | null {
  return found !== null && CLOSES.has(text.charAt(found.end)) ? { ...found, end: found.end + 1 } : null;
}

/** 《…》（即《条约》） as well as 《条约》（即…签署的《…》）: the shorter one stands for the longer. */
function readNamely(text: string, at: number, from: number): Found | null {
  if (!OPENS.has(text.charAt(at - 1))) return null;
  const open = at - 1;
  const reversed = inBracket(text, readReversed(text, from, open, at + 1));
  if (reversed !== null) return reversed;
  const short = titleBehind(text, at + 1);
  const meantEnd = endOfMeant(text, from, open);
  if (short?.start !== at + 1 || text.charAt(meantEnd - 1) !== '》') return null;
  const isShorter = short.end - short.start < meantEnd - text.lastIndexOf('《', meantEnd);
  const name = text.slice(short.start + 1, short.end - 1);
  return isShorter ? inBracket(text, { start: open, end: short.end, groups: [[name]], meantEnd }) : null;
}

/** “《界河协定》”系指2008年10月2日签署的《…》。 */
function readMeans(text: string, at: number, from: number): Found | null {
  const before = text.charAt(at - 1);
  if (!'系是》”"'.includes(before) || '出明定导'.includes(text.charAt(at + 1))) return null;
  const found = readReversed(text, from, '系是'.includes(before) ? at - 1 : at, at + 1);
  // 系指《…》第五条 is not the whole of it.
  return found !== null && /^(?:[。；，;,）)]|\s|$)/.test(text.slice(found.end, found.end + 1)) ? found : null;
}

/** 该条约（以下简称《条约》）: what the sentence before has named; 本联合声明（以下简称《声明》）: the text itself. */
const POINTS =
  /(?:(本)|该|上述|这[一个份项])(?:联合|共同|新闻)?(条约|协定|协议|公约|议定书|声明|宣言|公报|备忘录|规划|纲要|计划)$/;

/** Whether the words before a definition are no title but speak of one. */
export function pointsAt(
  text: string,
  end: number,
): { readonly where: 'above' | 'itself'; readonly words: string; readonly kind: string } | null {
  const found = POINTS.exec(text.slice(Math.max(0, end - 10), end));
  return found === null
    ? null
    : { where: found[1] === undefined ? 'above' : 'itself', words: found[0], kind: found[2] ?? '' };
}

const LONGEST_MEANING = 120;

function meaningBefore(text: string, from: number, open: number): string {
  const before = text.slice(Math.max(from, open - LONGEST_MEANING), open).trimEnd();
  if (before.endsWith('》')) return before.slice(before.lastIndexOf('《'));
  const parties = partiesAtEnd(before.slice(lastStop(before) + 1));
  if (parties.length >= 2) return parties.join('、');
  return before
    .slice(Math.max(lastStop(before), before.lastIndexOf('、')) + 1)
    .replace(/^.*(?:在|对|将|与|和|为|由|同)(?=.{4,}$)/, '');
}

function lastStop(words: string): number {
  return Math.max(...['，', '。', '；', '：', '\n'].map((stop) => words.lastIndexOf(stop)));
}

/** 双方 and the like mean all parties together. */
const TOGETHER = /^(?:缔约)?(?:双方|各方|三方|四方|两国|三国|各国|两国政府|缔约国)$/;

/**
 * The parties that a short name stands for inside a statement with these parties: 双方 all of them, 洛方 one, 洛瑟 two, 洛泽维亚 one.
 * Empty where it stands for none, or where two parties begin with the same character.
 */
export function partiesOfShortName(name: string, parties: readonly string[]): string[] {
  if (TOGETHER.test(name)) return isCountOf(name, parties) ? [...parties] : [];
  const exact = parties.filter(
    (party) => party === name || shortName(party) === name || (name.length > 1 && sign(party) === name),
  );
  if (exact.length > 0) return exact;
  const one = partiesBySigns(/^(.{1,3})[方国侧]$/.exec(name)?.[1] ?? '', parties, 1);
  // 洛瑟国 is the beginning of 洛瑟国界.
  return one?.length === 1 ? one : (partiesBySigns(name, parties, 2) ?? []);
}

/** 三国 in a text of two are others than its parties. */
function isCountOf(name: string, { length }: readonly string[]): boolean {
  const count = COUNTS.find(([words]) => words.test(name))?.[1];
  return count === undefined || length === 0 || count === length;
}

const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/[双两]/, 2],
  [/三/, 3],
  [/四/, 4],
];

/** The parties whose signs these words are, one after the other: 洛瑟, 中印尼. Null where they are no signs, or one is that of two. */
function partiesBySigns(words: string, parties: readonly string[], least: number): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = parties.filter((party) => words.startsWith(sign(party), at));
    const length = Math.max(0, ...fitting.map((party) => sign(party).length));
    const [party, other] = fitting.filter((each) => sign(each).length === length);
    if (party === undefined || other !== undefined || found.length === MOST_SIGNS) return null;
    found.push(party);
    at += length;
  }
  return found.length < least ? null : [...new Set(found)];
}

const MOST_SIGNS = 4;
