import { slice, type Span } from '../text/span';
import { readSectionMark, type MarkStyle, type SectionMark } from '../syntax/section-marks';
import type { Paragraph } from '../syntax/tree';
import { kindOfInstrumentTitle } from './kinds';
import { breaksOff, isOfPage, roleOfLine, type LineRole } from './line-roles';
import { partiesAtStart } from './party-names';
import { placeAlone } from './place';
import { wordsOf } from './wrapped';

/** A paragraph with what it is by itself. */
export interface Line extends Paragraph {
  readonly role: LineRole;
}

/** A stretch of a file that belongs together as it stands; a statement is one of them, or several that were torn apart. */
export interface Fragment {
  readonly lines: readonly Line[];
}

export function toLines(text: string, paragraphs: readonly Paragraph[]): Line[] {
  const lines: Line[] = [];
  let above: LineRole | undefined;
  let isFirst = true;
  for (const paragraph of paragraphs) {
    const words = wordsOf(text, paragraph);
    const own = roleOfLine(words);
    const title = isFirst && (own === 'section' || own === 'text') ? titleWithin(text, paragraph) : null;
    const isCited = own === 'title' && endsInsideTitle(text, lines.at(-1));
    const role = title !== null ? 'title' : isCited ? 'text' : roleBelow(above, own, words);
    above = role;
    isFirst &&= isOfPage(role);
    // Written out, because spreading costs more here than telling the role.
    const { start, end } = title ?? paragraph;
    lines.push({ start, end, role });
  }
  return lines;
}

const OPENS_TITLE = 0x300a; // 《

/** Whether a line breaks off just behind 《, as copies of pages do where a link stood. */
function endsInsideTitle(text: string, line: Line | undefined): boolean {
  return line !== undefined && text.charCodeAt(line.end - 1) === OPENS_TITLE;
}

const IN_QUOTES = /^([《“"「『〈])(.+)[》”"」』〉](?:[（(]?全文[）)]?)?[：:]?$/;

/** The title that a file's first line has in quotation marks, 《甲国和乙国联合声明》全文, or behind a book's number, 9. 甲国和乙国联合声明. */
function titleWithin(text: string, { start, end }: Paragraph): Span | null {
  const quoted = IN_QUOTES.exec(slice(text, { start, end }));
  const from = quoted === null ? numberedFrom(text, start, end) : start + 1;
  const to = quoted === null ? end : from + (quoted[2] ?? '').length;
  const words = text.slice(from, to);
  const isTitle = from > start && kindOfInstrumentTitle(words) !== null && partiesAtStart(words).length >= 2;
  return isTitle ? { start: from, end: to } : null;
}

function numberedFrom(text: string, start: number, end: number): number {
  const mark = readSectionMark(text, start, end);
  return mark?.style === 'digit' ? mark.textStart : start;
}

/** What a line is below another: a day below the title is that of the title, and a place below a closing day is its place. */
function roleBelow(above: LineRole | undefined, own: LineRole, words: string): LineRole {
  if (own === 'closing-date' && (above === undefined || above === 'title' || above === 'title-date'))
    return 'title-date';
  // Below 来源：甲新闻网 stands the day on which the page was put up.
  if (own === 'closing-date' && above === 'furniture') return 'page-date';
  if (own === 'short' && above === 'closing-date' && placeAlone(words) !== null) return 'closing-date';
  return own;
}

/** Parts the lines of a page where one text ends and another begins. */
export function splitIntoFragments(text: string, lines: readonly Line[]): Fragment[] {
  const starts = new Set<number>([0]);
  for (let index = 1; index < lines.length; index++) if (beginsText(lines, index)) starts.add(headOf(lines, index));
  const coarse = cut(lines, starts);
  return coarse
    .flatMap((fragment) => splitAtForeignNumber(text, fragment))
    .filter((fragment) => fragment.lines.some((line) => !isOfPage(line.role)));
}

function cut(lines: readonly Line[], starts: ReadonlySet<number>): Fragment[] {
  const sorted = [...starts].filter((start) => start < lines.length).sort((a, b) => a - b);
  return sorted.map((start, index) => ({ lines: lines.slice(start, sorted[index + 1] ?? lines.length) }));
}

/** What can stand above （上接第一版）: the title of what goes on. */
const TITLE_ROLES: ReadonlySet<LineRole> = new Set(['title', 'title-date']);

const HEAD_ROLES: ReadonlySet<LineRole> = new Set([
  'title',
  'title-date',
  'page-date',
  'short',
  'byline',
  'lead',
  'furniture',
  'foreign',
]);

/** Whether a text begins at a line, counting the headline, byline or title above it as its own. */
function beginsText(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return false;
  if (before.role === 'closing-dateline') return line.role !== 'caption' && line.role !== 'annex';
  if (before.role === 'continued') return false;
  if (line.role === 'continued') return true;
  // Each note of an exchange is signed for itself.
  if (line.role === 'note') return false;
  if (!isOfPage(line.role) && line.role !== 'caption' && goesOnElsewhereAbove(lines, index)) return true;
  if (line.role === 'lead' || line.role === 'byline' || line.role === 'opening') return before.role !== 'lead';
  // 声明全文如下： with the title below it: the lead belongs to the statement that it announces.
  if (line.role === 'title') {
    if (before.role === 'short') return isBelowSignature(lines, index - 1);
    return before.role !== 'lead' && before.role !== 'title';
  }
  return (line.role === 'text' || line.role === 'section') && endsSignatureBlock(lines, index - 1);
}

/** Whether the text above goes on on another page: what stands here is another one. */
function goesOnElsewhereAbove(lines: readonly Line[], index: number): boolean {
  let at = index - 1;
  while (lines[at]?.role === 'furniture') at--;
  return lines[at]?.role === 'goes-on';
}

/** Whether a short line is a row of names below offices, and not the first line of a title. */
function isBelowSignature(lines: readonly Line[], index: number): boolean {
  let at = index;
  while (lines[at]?.role === 'short') at--;
  return lines[at]?.role === 'signature';
}

/** A signature block ends a text when its day and place, or its table, has been seen and the next line is prose again. */
function endsSignatureBlock(lines: readonly Line[], last: number): boolean {
  let at = last;
  while (at >= 0 && isOfPage(lines[at]?.role ?? 'text')) at--;
  const role = lines[at]?.role;
  return role === 'closing-date' || (role === 'signature' && lines[at - 1]?.role === 'signature');
}

/** The first of the headlines, titles and bylines directly above a line. */
function headOf(lines: readonly Line[], index: number): number {
  const roles = lines[index]?.role === 'continued' ? TITLE_ROLES : HEAD_ROLES;
  let first = index;
  while (first > 0) {
    const role = lines[first - 1]?.role;
    const isHeadlineOfOffice = role === 'signature' && signsNothing(lines, first - 1);
    if (role === undefined || !(roles.has(role) || isHeadlineOfOffice)) break;
    // Names below a signature are short lines as well; a longer one directly above a report's first line is its headline.
    const isName = role === 'short' && isWithinSignature(lines, first - 1) && !isHeadline(lines, first - 1);
    if (isName && !signsNothing(lines, first - 1)) break;
    if (role === 'furniture' && first === index) {
      let above = first - 1;
      while (above >= 0 && lines[above]?.role === 'furniture') above--;
      const next = lines[above]?.role;
      if (above !== 0 && next !== 'title' && next !== 'title-date' && next !== 'short') break;
    }
    first--;
  }
  return first;
}

/** Whether no text stands above that could be signed: 甲国总统会见乙国客人 is a headline then. */
function signsNothing(lines: readonly Line[], index: number): boolean {
  if (goesOnElsewhereAbove(lines, index)) return true;
  let at = index - 1;
  while (at >= 0 && (lines[at]?.role === 'signature' || HEAD_ROLES.has(lines[at]?.role ?? 'text'))) at--;
  return at < 0 || lines[at]?.role === 'closing-dateline';
}

const LONGEST_NAME = 5;

function isHeadline(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  return line !== undefined && below?.role === 'lead' && line.end - line.start > LONGEST_NAME;
}

function isWithinSignature(lines: readonly Line[], index: number): boolean {
  const [above, below] = [lines[index - 1]?.role, lines[index + 1]?.role];
  return above === 'signature' || below === 'signature' || below === 'closing-date' || above === 'closing-date';
}

interface Numbered {
  readonly line: number;
  readonly mark: SectionMark;
}

/** The marks that number whole sections; items of lists and digits prove nothing about a text's order. */
function numberedSections(text: string, lines: readonly Line[]): Numbered[] {
  const found: Numbered[] = [];
  lines.forEach((line, index) => {
    if (line.role !== 'section' && line.role !== 'annex') return;
    const mark = readSectionMark(text, line.start, line.end);
    if (mark !== null && ['annex', 'alone', 'comma', 'brackets', 'article', 'chapter'].includes(mark.style))
      found.push({ line: index, mark });
  });
  return found;
}

/** The style of a fragment's outermost sections with the first and the last number, or null where it has none. */
export function outermostNumbers(
  text: string,
  fragment: Fragment,
): { style: string; first: number; last: number } | null {
  const all = numberedSections(text, fragment.lines);
  const annex = all.findIndex(({ mark }) => mark.style === 'annex');
  const marks = annex === -1 ? all : all.slice(0, annex);
  const order = ['chapter', 'article', 'alone', 'comma', 'brackets'];
  const style = order.find((candidate) => marks.some(({ mark }) => mark.style === candidate));
  const own = marks.filter(({ mark }) => mark.style === style);
  const [first, last] = [own[0], own.at(-1)];
  return style === undefined || first === undefined || last === undefined
    ? null
    : { style, first: first.mark.number, last: last.mark.number };
}

/**
 * A number that goes on from nowhere (六、 where no 五、 stands, after sections marked in another way) comes from another text, which
 * must begin before it: at the paragraph that does not begin like one. An outermost 一 after 三 begins another text as well.
 */
function splitAtForeignNumber(text: string, fragment: Fragment): Fragment[] {
  const starts = new Set<number>([0]);
  const last = new Map<MarkStyle, number>();
  let outermost: MarkStyle | undefined;
  let before = 0;
  for (const { line, mark } of numberedSections(text, fragment.lines)) {
    // An annex is numbered for itself.
    if (mark.style === 'annex') {
      last.clear();
      outermost = undefined;
      before = line;
      continue;
    }
    outermost ??= mark.style;
    const previous = last.get(mark.style);
    const comesFromNowhere = previous === undefined && last.size > 0 && mark.number > 1 && mark.style !== 'article';
    const beginsAnew = mark.number === 1 && mark.style === outermost && (previous ?? 0) > 2;
    if (comesFromNowhere || beginsAnew) {
      starts.add(comesFromNowhere ? placeOfBreak(text, fragment.lines, before + 1, line) : line);
      last.clear();
      outermost = mark.style;
    }
    last.set(mark.style, mark.number);
    before = line;
  }
  return cut(fragment.lines, starts);
}

/** How sentences of statements and reports usually begin. */
const USUAL_BEGINNING =
  /^(?:双方|各方|三方|两国|中方|中国|中华|我国|我们|本|该|上述|为|在|对|就|应|根据|按照|鉴于|关于|通过|自|至|从|当|近|目前|为此|同时|此外|今后|[一二三四五六七八九十0-9０-９（(“‘《—]|[^，。；、]{1,3}方|[^，。；、]{2,8}(?:共和国|王国|联邦|国)|缔约|新华社|习|会|代表)/;

/** Of the lines between two marks, the one that breaks off or begins in the middle of a sentence; else the later mark's own. */
function placeOfBreak(text: string, lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before !== undefined && line !== undefined && breaksOff(text, before)) return index;
  }
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line !== undefined && !USUAL_BEGINNING.test(slice(text, line).slice(0, 12))) return index;
  }
  return to;
}

/** Whether a fragment begins as a text does, and not in the middle of one. */
export function beginsWell(text: string, fragment: Fragment): boolean {
  const first = fragment.lines.find((line) => !isOfPage(line.role));
  if (first === undefined) return true;
  if (
    first.role === 'title' ||
    first.role === 'short' ||
    first.role === 'lead' ||
    first.role === 'opening' ||
    first.role === 'byline'
  )
    return true;
  if (first.role === 'section') return readSectionMark(text, first.start, first.end)?.number === 1;
  return first.role === 'text' && USUAL_BEGINNING.test(slice(text, first).slice(0, 12));
}
