import { isHan, isInLetters } from '../text/characters';
import { isChineseNumeral, readNumber } from '../text/numerals';
import { inOrder, withInnerMarks } from './inner-marks';
import { findRows } from './marks-in-rows';
import { findQuoted, findFootnotes, findTableRows } from './not-numbered';
import { citesArticle, readGluedArticle, readMisreadFirst, readSpacedTens } from './doubtful-marks';
import { readDoubtfulMark, readSectionMark } from './read-section-mark';
import type { FoundMark, MarkStyle, SectionMark } from './section-mark';
import { beginsWithNextNumber } from './spoken-numbers';
import type { Paragraph } from './tree';

/**
 * How much the words and the place of a mark say for it. Where they are not sure, the numbers decide; where those leave it open, these do.
 * `due` is what can be a number of years as well, 二、三年内: behind 一 it is a section, for chance would have it elsewhere.
 */
type Trust = 'sure' | 'likely' | 'due' | 'unlikely';

interface Candidate extends FoundMark {
  readonly trust: Trust;
}

/** The marks of the sections among the paragraphs of one statement, in their order. */
export function findMarks(text: string, paragraphs: readonly Paragraph[]): readonly FoundMark[] {
  const candidates = findCandidates(text, paragraphs);
  const apart = findApart(text, paragraphs, candidates);
  const own = apart.size === 0 ? candidates : candidates.filter(({ paragraph }) => !apart.has(paragraph));
  const settled = settle(own);
  const rows = findRows(text, paragraphs, settled, apart);
  const whole = rows.length === 0 ? settled : inOrder([...settled, ...rows]);
  return withInnerMarks(text, paragraphs, whole);
}

function findCandidates(text: string, paragraphs: readonly Paragraph[]): Candidate[] {
  const found: Candidate[] = [];
  paragraphs.forEach((paragraph, index) => {
    const { start, end } = paragraph;
    const sure = readOwnMark(text, start, end);
    if (sure !== null) {
      const isOpen =
        sure.number > 0 && (goesOnFrom(text, paragraphs[index - 1]) || beginsWithNextNumber(text, sure, end));
      found.push({ mark: sure, paragraph: index, trust: isOpen ? 'likely' : 'sure' });
      return;
    }
    const doubted = readUnsureMark(text, paragraph, paragraphs[index - 1]);
    if (doubted !== null) found.push({ ...doubted, paragraph: index });
  });
  return found;
}

function readUnsureMark(
  text: string,
  { start, end }: Paragraph,
  before: Paragraph | undefined,
): Omit<Candidate, 'paragraph'> | null {
  const first = text.charCodeAt(start);
  // Nearly every paragraph begins with a word.
  if (isHan(first) && first !== ORDINAL && !isChineseNumeral(first)) return null;
  const parted = readGluedArticle(text, start, end) ?? readSpacedTens(text, start, end);
  if (parted !== null) {
    const isLikely = parted.number > 1 && !citesArticle(text, parted);
    return { mark: parted, trust: isLikely ? 'likely' : 'unlikely' };
  }
  const doubtful = readDoubtfulMark(text, start, end);
  if (doubtful !== null) {
    const isHundred = doubtful.style === 'digit' || doubtful.style === 'digit-bracket';
    const counts = isHundred || (doubtful.style === 'comma' && text[doubtful.end - 1] === '、' && doubtful.number > 1);
    // …由两国⏎三、四个部门…
    const isBroken = before === undefined || isHan(text.charCodeAt(before.end - 1));
    return { mark: doubtful, trust: counts && !isBroken ? 'due' : 'unlikely' };
  }
  const misread = readMisreadFirst(text, start, end) ?? readMisreadStop(text, start, end);
  return misread === null ? null : { mark: misread, trust: 'unlikely' };
}

const ORDINAL = 0x7b2c; // 第

/** 二，双方同意… between 一、 and 三、: what a scan makes of the stop. */
function readMisreadStop(text: string, start: number, end: number): SectionMark | null {
  const number = readNumber(text, start, end);
  if (number === null || number.length > 3 || !isChineseNumeral(text.charCodeAt(start))) return null;
  if (!MISREAD_STOPS.includes(text.charAt(number.end)) || !isHan(text.charCodeAt(number.end + 1))) return null;
  const [label, textStart] = [text.slice(start, number.end), number.end + 1];
  return { style: 'comma', label, number: number.value, start, end: textStart, textStart };
}

const MISREAD_STOPS = '，,､·';

/**
 * The mark of a paragraph, unless it numbers one in letters: in a text of two languages each number stands twice. Of a note that is quoted
 * whole, “一、… is the first.
 */
function readOwnMark(text: string, start: number, end: number): SectionMark | null {
  const isQuoted = OPENING_QUOTES.includes(text.charAt(start));
  const mark = readSectionMark(text, isQuoted ? start + 1 : start, end);
  if (mark === null || (isQuoted && !(mark.number === 1 && OF_NOTES.has(mark.style)))) return null;
  // Where each paragraph of what is quoted has a mark of its own, all of it is told a second time.
  if (isQuoted && QUOTED_SECOND.test(text.slice(end, end + LONGEST_QUOTED))) return null;
  const isDigit = mark.style.startsWith('digit') && !isHan(text.charCodeAt(mark.textStart));
  return isDigit && isInLetters(text.slice(mark.textStart, Math.min(end, mark.textStart + 80))) ? null : mark;
}

const OPENING_QUOTES = '“"「';
const QUOTED_SECOND = /^[ \u3000]*[“"「](?:[（(]?二[、）)]|2[.．、])/m;
const LONGEST_QUOTED = 2000;
const OF_NOTES: ReadonlySet<MarkStyle> = new Set(['comma', 'brackets', 'digit']);

/** A line ends in the middle of its sentence, if it is longer than a heading, or has several parts: …愿把今后⏎二、三年作为…. */
function goesOnFrom(text: string, before: Paragraph | undefined): boolean {
  if (before === undefined || !isHan(text.charCodeAt(before.end - 1))) return false;
  return before.end - before.start > LONGEST_HEADING || HAS_PARTS.test(text.slice(before.start, before.end));
}

const LONGEST_HEADING = 30;
/** A comma, also one that is not that of the mark. */
const HAS_PARTS = /，|.{5}、/;

/** The paragraphs whose numbers are none of the statement's: what is quoted, notes at the foot, rows of tables. */
function findApart(
  text: string,
  paragraphs: readonly Paragraph[],
  candidates: readonly FoundMark[],
): ReadonlySet<number> {
  const quoted = findQuoted(text, paragraphs, candidates[0]?.paragraph ?? paragraphs.length);
  const [notes, rows] = [findFootnotes(text, paragraphs, candidates), findTableRows(text, paragraphs)];
  return quoted.length + notes.length + rows.length === 0 ? NONE : new Set([...quoted, ...notes, ...rows]);
}

const NONE: ReadonlySet<number> = new Set();

/** Takes of the doubtful marks those that the numbers ask for: 二、三国领导人… between 一 and 三, and not above another 二. */
function settle(candidates: readonly Candidate[]): readonly FoundMark[] {
  if (candidates.every(({ trust }) => trust === 'sure')) return candidates;
  const next = nextOfStyle(candidates);
  const last = new Map<MarkStyle, number>();
  return candidates.filter((candidate, index) => {
    const { style, number } = candidate.mark;
    const isTaken = candidate.trust === 'sure' || isAskedFor(candidate, last.get(style) ?? 0, next[index]);
    if (isTaken) last.set(style, number);
    return isTaken;
  });
}

/** As the last of its style a mark may stand behind some that are misread. */
const MOST_MISREAD = 2;

function isAskedFor({ mark: { style, number }, trust }: Candidate, before: number, after: number | undefined): boolean {
  if (trust === 'likely' && after === undefined && style !== 'article')
    return number === 1 || (before > 0 && number > before && number <= before + 1 + MOST_MISREAD);
  // Whether the numbers go on with it, and whether they would miss it.
  const fits = (number === before + 1 || number === 1) && goesOn(number, after);
  const isMissed = !goesOn(before, after);
  if (fits === isMissed) return fits;
  return trust === 'likely' || (trust === 'due' && fits && before > 0);
}

function goesOn(number: number, after: number | undefined): boolean {
  return after === undefined || after === number + 1 || after === 1;
}

/** The number of the next mark of the same style that its words do not speak against. */
function nextOfStyle(candidates: readonly Candidate[]): (number | undefined)[] {
  const next = new Map<MarkStyle, number>();
  const numbers: (number | undefined)[] = [];
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    const { style, number } = candidate.mark;
    numbers[index] = next.get(style);
    if (candidate.trust === 'sure' || candidate.trust === 'likely') next.set(style, number);
  }
  return numbers;
}
