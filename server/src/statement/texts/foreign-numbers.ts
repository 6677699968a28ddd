import { slice, type Span } from '../../text/span';
import { findQuoted } from '../../syntax/not-numbered';
import { withNested } from '../../syntax/inner-marks';
import { readSectionMark } from '../../syntax/read-section-mark';
import type { FoundMark, MarkStyle, SectionMark } from '../../syntax/section-mark';
import { findContents } from '../lines/contents';
import { breaksOff, isOfPage } from '../lines/line-roles';
import type { Line } from '../lines/lines';
import { cut, type Fragment } from './fragment';

/** Between which numbers the sections of a piece belong that stands elsewhere on the page; looked for where a text asks. */
export class Gaps {
  readonly #text: string;
  readonly #fragments: readonly Fragment[];
  #filled: ReadonlySet<string> | undefined;

  constructor(text: string, fragments: readonly Fragment[]) {
    this.#text = text;
    this.#fragments = fragments;
  }

  isFilled(style: MarkStyle, before: number, behind: number): boolean {
    this.#filled ??= new Set(
      this.#fragments.flatMap((fragment) => {
        const numbers = beginsWell(this.#text, fragment) ? null : outermostNumbers(this.#text, fragment);
        return numbers === null ? [] : [`${numbers.style} ${numbers.first - 1} ${numbers.last + 1}`];
      }),
    );
    return this.#filled.has(`${style} ${before} ${behind}`);
  }

  /** Whether another text of the page stops in mid-sentence before a number. */
  isBrokenBefore({ style, number }: SectionMark, own: Fragment): boolean {
    return this.#fragments.some((fragment) => {
      const last = fragment.lines.findLast((line) => !isOfPage(line.role));
      if (fragment === own || last === undefined || !breaksOff(this.#text, last)) return false;
      const numbers = outermostNumbers(this.#text, fragment);
      return numbers?.style === style && numbers.last === number - 1;
    });
  }
}

/** The marks that number whole sections; items of lists and digits prove nothing about a text's order. */
function numberedSections(text: string, lines: readonly Line[], contents: ReadonlySet<Line>): readonly FoundMark[] {
  const found: FoundMark[] = [];
  lines.forEach((line, index) => {
    if ((line.role !== 'section' && line.role !== 'annex') || contents.has(line)) return;
    const mark = readSectionMark(text, line.start, line.end);
    if (mark !== null && NUMBERS_SECTIONS.has(mark.style)) found.push({ paragraph: index, mark });
  });
  if (!found.some(({ mark }) => mark.style === 'article')) return found;
  return withNested(text, lines, found).filter(({ mark }) => NUMBERS_SECTIONS.has(mark.style));
}

const NUMBERS_SECTIONS: ReadonlySet<MarkStyle> = new Set(['annex', 'alone', 'comma', 'brackets', 'article', 'chapter']);

/** The style of a fragment's outermost sections with the first and the last number, or null where it has none. */
export function outermostNumbers(
  text: string,
  fragment: Fragment,
): { style: string; first: number; last: number } | null {
  const all = numberedSections(text, fragment.lines, findContents(text, fragment.lines));
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
 * must begin before it: at the paragraph that does not begin like one. An outermost 一 after 三 begins another text as
 * well, and so do 三 once more behind a section that breaks off, and 四 behind 一 where 二 and 三 stand elsewhere.
 */
export function splitAtForeignNumber(text: string, fragment: Fragment, gaps: Gaps): Fragment[] {
  const starts = new Set<number>([0]);
  const last = new Map<MarkStyle, number>();
  let outermost: MarkStyle | undefined;
  let before = 0;
  let quoted: ReadonlySet<number> | undefined;
  // 政治关系⏎一、…⏎经贸合作⏎一、…: the numbers begin anew below each heading.
  let isHeaded = false;
  const numbered = numberedSections(text, fragment.lines, findContents(text, fragment.lines));
  for (const [index, { paragraph: line, mark }] of numbered.entries()) {
    // An annex is numbered for itself.
    if (mark.style === 'annex') {
      last.clear();
      outermost = undefined;
      before = line;
      continue;
    }
    // So is each note of an exchange.
    if (fragment.lines.slice(before, line).some(({ role }) => role === 'note')) {
      last.clear();
      outermost = undefined;
    }
    outermost ??= mark.style;
    const previous = last.get(mark.style);
    const isFirst = previous === undefined && last.size > 0 && mark.number > 1 && mark.style !== 'article';
    // （上接第一版）（五）…⏎二、…: what was torn among the items of 一.
    const isAboveItems =
      isFirst && fragment.lines[0]?.role === 'continued' && outermost === 'brackets' && last.size === 1;
    if (isAboveItems) outermost = mark.style;
    const comesFromNowhere =
      isFirst && !isAboveItems && !isItemWithin(numbered, index, outermost, last.get(outermost) ?? 0);
    if (mark.number === 1 && previous === undefined && mark.style === outermost)
      isHeaded = fragment.lines[line - 1]?.role === 'short';
    const isBelowHeading = isHeaded && fragment.lines[line - 1]?.role === 'short';
    const beginsAnew = mark.number === 1 && mark.style === outermost && (previous ?? 0) > 2 && !isBelowHeading;
    const isRepeated = previous === mark.number && mark.style === outermost && line > before + 1;
    const comesAgain = isRepeated && breaksOff(text, fragment.lines[before] ?? NOWHERE);
    const leavesGap = previous !== undefined && mark.number > previous + 1 && mark.style === outermost;
    const goesOnBehindOther = leavesGap && gaps.isFilled(mark.style, previous, mark.number);
    const endsReport =
      index === 0 && mark.number > 1 && beginsWithReport(fragment) && gaps.isBrokenBefore(mark, fragment);
    if (comesFromNowhere || comesAgain || beginsAnew || goesOnBehindOther || endsReport) {
      // The numbers of an article that a protocol quotes are none of its own.
      quoted ??= new Set(findQuoted(text, fragment.lines, 0));
      if (quoted.has(line)) continue;
      if (endsReport) starts.add(line - (beginsInMiddle(text, fragment.lines[line - 1]) ? 1 : 0));
      else starts.add(comesFromNowhere || comesAgain ? placeOfBreak(text, fragment.lines, before + 1, line) : line);
      last.clear();
      outermost = mark.style;
    }
    last.set(mark.style, mark.number);
    before = line;
  }
  return cut(fragment.lines, starts);
}

/** （二） between 二 and 三 is an item of 二, though （一） stands in the middle of a paragraph or is misread. */
function isItemWithin(numbered: readonly FoundMark[], index: number, outermost: MarkStyle, last: number): boolean {
  if (numbered[index]?.mark.style !== 'brackets' || outermost === 'brackets') return false;
  let next = index;
  while (next < numbered.length && numbered[next]?.mark.style !== outermost) next++;
  return numbered[next]?.mark.number === last + 1;
}

/** A headline and a dateline, or a byline. */
function beginsWithReport({ lines }: Fragment): boolean {
  return lines.slice(0, HEAD_OF_REPORT).some(({ role }) => role === 'lead' || role === 'byline');
}

const HEAD_OF_REPORT = 6;
/** 赵一表示，…: a paragraph of a report. */
const TELLS = /^[^，。；、]{2,16}(?:表示|指出|强调|认为|说|称|介绍)/;

/** 路、铁路…联通，…: the rest of a sentence, above the next section. */
function beginsInMiddle(text: string, line: Line | undefined): boolean {
  if (line?.role !== 'text') return false;
  const words = slice(text, line).slice(0, 24);
  return !USUAL_BEGINNING.test(words) && !TELLS.test(words);
}

const NOWHERE: Span = { start: 0, end: 0 };

/** How sentences of statements and reports usually begin. */
const USUAL_BEGINNING =
  /^(?:双方|各方|三方|两国|中方|中国|中华|我国|我们|本|该|上述|为|在|对|就|应|根据|按照|鉴于|关于|通过|自|至|从|当|近|目前|为此|同时|此外|今后|[一二三四五六七八九十0-9０-９（(“‘《—]|[^，。；、]{1,3}方(?![面案式法向针便])|[^，。；、]{2,8}(?:共和国|王国|联邦|国)|缔约|新华社|习|会|代表)/;

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
    first.role === 'headline' ||
    first.role === 'lead' ||
    first.role === 'opening' ||
    first.role === 'byline'
  )
    return true;
  if (first.role === 'section') return readSectionMark(text, first.start, first.end)?.number === 1;
  if (first.role !== 'text' || !USUAL_BEGINNING.test(slice(text, first).slice(0, 12))) return false;
  // 双方…。 ⏎ 二、…: the end of section 一.
  const section = fragment.lines.find(({ role }) => role === 'section');
  return section === undefined || (readSectionMark(text, section.start, section.end)?.number ?? 1) <= 1;
}
