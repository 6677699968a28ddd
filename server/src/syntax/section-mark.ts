import { skipSpace } from '../text/characters';
import { PAD } from '../text/markup';
import type { NumberMention } from '../text/numerals';
import type { Span } from '../text/span';

/** How sections are numbered in the files people have. Which of them stands above which, each statement decides for itself. */
export type MarkStyle =
  | 'annex' // 附件一, 附件：, 附表2
  | 'part' // 第一编, 第一部分, 第一部
  | 'chapter' // 第一章
  | 'division' // 第一节, 第一段
  | 'article' // 第一条, 第1.1条
  | 'inserted' // 第一条之一, 第五条（补）: counts as an article, and not among their numbers
  | 'clause' // 第一款
  | 'item' // 第一项
  | 'alone' // 一, alone on its line
  | 'comma' // 一、
  | 'ordinal' // 第一，
  | 'stem' // 甲、
  | 'stem-brackets' // （甲）
  | 'brackets' // （一）, 一）
  | 'digit' // 1.
  | 'decimal' // 1.1
  | 'subdecimal' // 1.1.1
  | 'digit-bracket' // 1）
  | 'digit-brackets' // （1）
  | 'enclosed' // ⑴ ① ㈠
  | 'letter' // a. A.
  | 'letter-brackets' // （a）
  | 'roman' // Ⅰ. I.
  | 'roman-brackets' // （i）
  | 'dash' // ——
  | 'heading'; // a heading without a number

export interface SectionMark extends Span {
  readonly style: MarkStyle;
  /** The mark as written, without stop: 一, （一）, 第一条, 1, ——. */
  readonly label: string;
  /** Its number; 0 for a dash. */
  readonly number: number;
  /** Where the section's own words begin. */
  readonly textStart: number;
}

/** A mark among the paragraphs of one statement. */
export interface FoundMark {
  readonly mark: SectionMark;
  readonly paragraph: number;
}

/** The heavenly stems, which older statements count with. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** ①, ⑴ and ⒈ each begin a row of twenty, ❶, ㈠ and ㊀ one of ten. */
export const ENCLOSED_ROWS = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x3220, 10],
  [0x3280, 10],
] as const;

/** What stands behind a number that is a mark. */
export const STOPS = '、．.､';

/** A convention has hundreds of articles; larger numbers are years and amounts. */
export const MOST_SECTIONS = 999;
export const MOST_ARTICLES = 1999;

export function canNumber({ value }: NumberMention, most: number): boolean {
  return value > 0 && value <= most;
}

const STAR = 0x2a;
export const BOLD = '**';

/** The mark [start, markEnd) of the paragraph that ends at `end`, whose label ends before a stop. */
export function mark(
  style: MarkStyle,
  text: string,
  start: number,
  labelEnd: number,
  markEnd: number,
  number: number,
  end: number,
): SectionMark {
  return {
    style,
    label: text.slice(start, labelEnd),
    number,
    start,
    end: behindEscape(text, markEnd, end),
    textStart: skipSpace(text, behindBold(text, markEnd), end),
  };
}

/** Of 1\. the stop takes the first place, so that it stands behind its number, and the mark ends with the second. */
function behindEscape(text: string, at: number, end: number): number {
  return at < end && text[at] === PAD && text[at + 1] !== PAD ? at + 1 : at;
}

/** The stars that close **第一条**, and the one of *一、*. */
function behindBold(text: string, at: number): number {
  if (text.charCodeAt(at) !== STAR) return at;
  return text.startsWith(BOLD, at) ? at + BOLD.length : at + 1;
}
