import { isPageNumber } from '../../syntax/furniture';
import { readSectionMark } from '../../syntax/read-section-mark';
import { slice, type Span } from '../../text/span';
import type { LineRole } from './line-roles';

// Printed pages have a line above the text that comes again on each of them: the title of what is printed, the name of the book.

/** So often comes the name of a book; a title comes again from the second page on. */
const LEAST_HEADS = 3;
const SHORTEST_HEAD = 5;
const LONGEST_HEAD = 80;

/** Which of the lines run above the pages of a text, by what each line is by itself, and stand in the middle of it. */
export function findRunningHeads(
  text: string,
  lines: readonly Span[],
  roles: readonly LineRole[],
): ReadonlySet<number> {
  const byWords = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const role = roles[index];
    if (role !== 'title' && role !== 'short') return;
    const words = headOf(text, line);
    if (words === null) return;
    const same = byWords.get(words);
    if (same === undefined) byWords.set(words, [index]);
    else same.push(index);
  });
  const heads = endsOfTitle(text, lines, roles, byWords);
  lines.forEach((_, index) => {
    if (isHeadOfParts(text, lines, roles, index)) heads.add(index);
  });
  for (const [words, same] of byWords) {
    if (same.length < 2) continue;
    const [first = 0] = same;
    if (roles[first] === 'title') {
      for (const index of same.slice(1)) if (isWithinText(text, lines, roles, index, same.length)) heads.add(index);
    } else if (same.length >= LEAST_HEADS && !words.includes('·') && same.some((at) => parts(text, lines, roles, at))) {
      for (const index of same) heads.add(index);
    }
  }
  return heads;
}

/** 民国条约　　兰京条约　　第一册, 三、经济　　贸易: what is parted by gaps and stands beside the number of a page, in the middle of a text. */
function isHeadOfParts(text: string, lines: readonly Span[], roles: readonly LineRole[], index: number): boolean {
  const [line, role] = [lines[index], roles[index]];
  if (line === undefined || (role !== 'short' && role !== 'section') || line.end - line.start > LONGEST_OF_PARTS)
    return false;
  if (!PARTS.test(slice(text, line)) || !isBesidePageNumber(text, lines, index)) return false;
  return IN_TEXT.has(roles[neighbour(roles, index, -1)]) && IN_TEXT.has(roles[neighbour(roles, index, 1)]);
}

const LONGEST_OF_PARTS = 40;
const PARTS =
  /^(?!第[^\s　]{1,6}[条章节款][\s　])(?:[一二三四五六七八九十]{1,3}、)?[\u4e00-\u9fff]{2,16}(?:(?:\u3000| {2,})[\s　]*[\u4e00-\u9fff\d]{2,16}){1,3}$/;

/** 文化合作协定 of 中乙文化合作协定, by which a book calls 甲兰共和国和乙多王国文化合作协定; a word alone says of no title that it is this one. */
function withoutSigns(words: string): string {
  const subject = words.replace(SIGNS_BEFORE, '');
  return subject.length < SHORTEST_HEAD ? words : subject;
}

const SIGNS_BEFORE = /^[\u4e00-\u9fff]{2}(?:两国)?/;

/** 睦邻友好合作条约 beside the number of a page, in the middle of 甲国和乙国睦邻友好合作条约. */
function endsOfTitle(
  text: string,
  lines: readonly Span[],
  roles: readonly LineRole[],
  byWords: ReadonlyMap<string, readonly number[]>,
): Set<number> {
  const heads = new Set<number>();
  let title: string | undefined;
  for (const [words, same] of byWords) {
    if (roles[same[0] ?? 0] !== 'title') continue;
    title ??= words;
    if (words === title || !(title.endsWith(words) || title.endsWith(withoutSigns(words)))) continue;
    for (const index of same)
      if (isBesidePageNumber(text, lines, index) && isWithinText(text, lines, roles, index, 1)) heads.add(index);
  }
  return heads;
}

const NUMBER_BESIDE = /^[\d０-９]{1,4}[\s　]+|[\s　]+[\d０-９]{1,4}$/g;

/** The words of a line that can be such a head, without the number of its page. */
function headOf(text: string, line: Span): string | null {
  if (line.end - line.start > LONGEST_HEAD) return null;
  const words = slice(text, line).replace(NUMBER_BESIDE, '');
  // 甲兰共和国政府　　乙多王国政府, 赵　一: rows of signatures come again as well.
  return words.length < SHORTEST_HEAD || /[\s　]/.test(words) ? null : words;
}

/** Whether the title that comes again parts what belongs together, and is not that of another text with the same title. */
function isWithinText(
  text: string,
  lines: readonly Span[],
  roles: readonly LineRole[],
  index: number,
  times: number,
): boolean {
  const above = neighbour(roles, index, -1);
  const below = neighbour(roles, index, 1);
  const [before, behind] = [roles[above], roles[below]];
  if (before === undefined) return false;
  // No text begins with its signatures, or with nothing.
  const isAboveRow = behind === undefined || behind === 'signature' || (behind === 'short' && before === 'signature');
  if (isAboveRow) return true;
  if (BEGINS_TEXT.has(behind) || !IN_TEXT.has(before)) return false;
  if (breaksOffAt(text, lines[above]) || announces(text, lines[above])) return true;
  const next = numberAt(text, lines[below], behind);
  if (next !== null) return next > 1;
  return times >= LEAST_HEADS || isBesidePageNumber(text, lines, index);
}

const IN_TEXT: ReadonlySet<LineRole | undefined> = new Set(['text', 'section', 'opening']);
const BEGINS_TEXT: ReadonlySet<LineRole> = new Set(['opening', 'lead', 'byline', 'title', 'title-date']);

/** Whether a line parts a sentence, or stands beside the number of a page; the first line of a title, that comes thrice as well, does not. */
function parts(text: string, lines: readonly Span[], roles: readonly LineRole[], index: number): boolean {
  const [above, below] = [neighbour(roles, index, -1), neighbour(roles, index, 1)];
  if (roles[below] === 'title' || !IN_TEXT.has(roles[above])) return false;
  return isBesidePageNumber(text, lines, index) || (roles[below] === 'text' && breaksOffAt(text, lines[above]));
}

/** The next line above or below that is not the page's. */
function neighbour(roles: readonly LineRole[], index: number, step: number): number {
  let at = index + step;
  for (let tries = 0; roles[at] === 'furniture' && tries < MOST_FURNITURE; tries++) at += step;
  return at;
}

const MOST_FURNITURE = 4;

const ENDS_CLAUSE = '。！？；：…”）》';
/** A heading has no comma and is shorter. */
const LONGEST_HEADING = 16;

function breaksOffAt(text: string, line: Span | undefined): boolean {
  if (line === undefined || ENDS_CLAUSE.includes(text.charAt(line.end - 1))) return false;
  return line.end - line.start > LONGEST_HEADING || text.charAt(line.end - 1) === '，';
}

/** 双方声明如下： goes on below. */
function announces(text: string, line: Span | undefined): boolean {
  return line !== undefined && text.charAt(line.end - 1) === '：';
}

function numberAt(text: string, line: Span | undefined, role: LineRole): number | null {
  return line === undefined || role !== 'section'
    ? null
    : (readSectionMark(text, line.start, line.end)?.number ?? null);
}

function isBesidePageNumber(text: string, lines: readonly Span[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && isPageNumber(slice(text, line)));
}
