import type { Statement } from '../../statement/statements';
import type { Section } from '../../syntax/sections';
import { skipSpace } from '../../text/characters';
import { readNumber } from '../../text/numerals';
import { slice, type Span } from '../../text/span';
import { paragraphsBefore, paragraphsOf } from './paragraphs-of';

/** Which numbers before a section the text itself says to be left out, joined with others or repealed. */
export function numbersLeftOut(text: string, { start, end }: Span, section: Section): (number: number) => boolean {
  const named: Range[] = [];
  let before = '';
  for (const [sentence] of slice(text, { start, end }).matchAll(SENTENCE)) {
    const words = withoutMarkdown(sentence.trim());
    if (words === '') continue;
    if (isOmission(words, before)) return () => true;
    named.push(...namedIn(words, section));
    before = words;
  }
  return (number) => named.some(({ first, last }) => first <= number && number <= last);
}

const SENTENCE = /[^\r\n。；]+[。；]?/g;

/** ### 第二条至第五条（略） and **第二条至第五条**（略）; asterisks on a line of their own are a sign of omission. */
function withoutMarkdown(words: string): string {
  if (!words.startsWith('#') && !words.includes('*')) return words;
  const bare = words.replace(/^#{1,6}\s+|\*{1,3}/g, '').trim();
  return bare === '' ? words : bare;
}

/** （中略） may stand behind any words. */
const CUT = /[（([［【〔]\s*(?:[前中后下余]|以下)略\s*[）)\]］】〕]/;
const SIGN_OF_OMISSION = /^(?:…+|\.{3,}|[·・]{3,}|[＊*×※☆★](?:\s*[＊*×※☆★]){2,})[。；]?$/;
const NOTE_OF_OMISSION =
  /^[（([［【〔]?\s*(?:[前中后下余]|以下|其余|此处|中间|部分)[^，。；]{0,8}(?:略|删节|缺)\s*[）)\]］】〕]?[。；]?$/;
/** Below a mark or a heading it says that this section's own words are left out. */
const LEFT_OUT = /^[（([［【〔]\s*(?:从|省|节)?(?:略|删节)\s*[）)\]］】〕][。；]?$/;
const ENDS_WORDS = /[。；！？…”]$/;

function isOmission(words: string, before: string): boolean {
  if (words.length > LONGEST_NOTE) return CUT.test(words);
  if (LEFT_OUT.test(words)) return ENDS_WORDS.test(before);
  return SIGN_OF_OMISSION.test(words) || NOTE_OF_OMISSION.test(words) || CUT.test(words);
}

const LONGEST_NOTE = 60;

interface Range {
  readonly first: number;
  readonly last: number;
}

/** 第二条至第六条, 第二、三条, （二）至（四）: numbers as a heading or a note has them. */
interface Named {
  readonly ranges: readonly Range[];
  /** 条 or 款; empty where the numbers stand alone. */
  readonly unit: string;
  readonly isBracketed: boolean;
  readonly end: number;
}

const OPENS_NOTE = /^\s*(?:注[：:])?\s*(?:以下|其中|原|与|同|含|即)?\s*/;
const GONE = '(?:略|废止|删[除去节]?|失效|作废|取消|撤销|保留|空缺|[合归]并|并入本[条款])[）)\\]］】〕]*[。；]?$';
const SAYS_GONE = new RegExp(`^(?![）)])[^，。；]{0,30}?${GONE}`);
/** 二、三方同意保留 is a section, and 二、三（已删除） are two. */
const SAYS_ONLY_GONE = new RegExp(`^[、．.]?\\s*[（([［【〔]?(?:均|皆|已|从|省)*${GONE}`);
/** Behind the numbers of a heading nothing follows, or its words do behind a gap. */
const ENDS_HEADING = /^[：:]?(?:\s|$)/;

/** What a short note, or the beginning of a section that is several in one, says of numbers of a section's style. */
function namedIn(words: string, section: Section): Range[] {
  const found: Range[] = [];
  const add = (from: number): void => {
    const named = readNumbers(words, from);
    if (named !== null && fits(named, section) && explains(words, from, named)) found.push(...named.ranges);
  };
  add(0);
  if (words.length > LONGEST_NOTE) return found;
  for (const { 0: bracket, index } of words.matchAll(/[（([［【〔]/g)) {
    const inside = index + bracket.length;
    add(inside + (OPENS_NOTE.exec(words.slice(inside))?.[0].length ?? 0));
  }
  return found;
}

function explains(words: string, from: number, { ranges, unit, end }: Named): boolean {
  const rest = words.slice(end);
  const saysGone = unit === '' ? SAYS_ONLY_GONE : SAYS_GONE;
  if (words.length <= LONGEST_NOTE && saysGone.test(rest)) return true;
  const areSeveral = ranges.length > 1 || ranges.some(({ first, last }) => last > first);
  // 二、三 may be a number and the words behind it.
  return from === 0 && areSeveral && unit !== '' && ENDS_HEADING.test(rest);
}

/** 第二、三款 says nothing of articles, nor （二）至（四） of sections 一、. */
function fits({ unit, isBracketed }: Named, { label, style }: Section): boolean {
  return unit === '' ? !/[条款章节编]/.test(label) && isBracketed === style.includes('bracket') : label.endsWith(unit);
}

function readNumbers(words: string, from: number): Named | null {
  const ranges: Range[] = [];
  let unit = '';
  let isBracketed = false;
  let isRange = false;
  let end = from;
  for (let at = from; ;) {
    at = skipSpace(words, at, words.length);
    if (words[at] === '第') at++;
    const bracket = words[at] === '（' || words[at] === '(';
    const number = readNumber(words, bracket ? at + 1 : at, words.length);
    if (number === null) break;
    at = number.end;
    if (bracket && (words[at] === '）' || words[at] === ')')) {
      isBracketed = true;
      at++;
    }
    if (UNITS.includes(words.charAt(at))) unit = words.charAt(at++);
    const before = isRange ? ranges.pop() : undefined;
    ranges.push({ first: before?.first ?? number.value, last: number.value });
    end = at;
    const link = LINK.exec(words.slice(at, at + LONGEST_LINK));
    if (link === null) break;
    isRange = link[1] !== undefined;
    at += link[0].length;
  }
  return ranges.length === 0 ? null : { ranges, unit, isBracketed, end };
}

const UNITS: readonly string[] = ['条', '款', '章', '节', '编'];
const LONGEST_LINK = 6;
const LINK = /^\s*[、．]?\s*(?:([至到～~—－-]{1,2})|[、,，和及与]|(?=第))/;

const EXTRACT = '节录|摘录|摘要|节选|选录|选载|摘登|摘编|摘译';
/** 联合声明（摘要）, 联合声明摘要; 关于互换论文摘要的协定 is whole. */
const TITLE_OF_EXTRACT = new RegExp(`(?:[（(〔]\\s*(?:${EXTRACT}|部分)\\s*[）)〕]|(?:${EXTRACT}))$`);
const NOTE_OF_EXTRACT = new RegExp(
  `^[（([［【〔][^（）()]{0,40}(?:${EXTRACT}|部分(?:条[文款]|内容|段落)|删节)[^（）()]{0,12}[）)\\]］】〕]$`,
);
/** How many paragraphs above the text and at its end may say so. */
const FEW = 3;

/** Whether a statement says of itself that it is a part of the text only: in its title, in a note above it or in one at its end. */
export function isExtract(text: string, statement: Statement): boolean {
  const { title, sections, record } = statement;
  const written = title.span === null ? title.text : slice(text, title.span);
  if (TITLE_OF_EXTRACT.test(written.trim())) return true;
  const first = sections[0]?.start ?? statement.end;
  const own = paragraphsOf(statement);
  const head = own.slice(0, 2 * FEW).filter(({ start }) => start < first);
  return [...paragraphsBefore(record, statement.start, FEW), ...head, ...own.slice(-FEW)].some(
    ({ start, end }) => end - start <= LONGEST_NOTE && NOTE_OF_EXTRACT.test(slice(text, { start, end }).trim()),
  );
}
