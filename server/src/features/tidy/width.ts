import { digitValue } from '../../text/characters';
import { isChineseNumeral } from '../../text/numerals';
import type { Reading } from '../../statement/reading';
import { isFullWidth, toHalfWidth } from './half-width';
import type { TidyEdit } from './edits';
import type { TidyLine } from './tidy-lines';

const FULL_WIDTH_STOP = '．';

/**
 * Full-width digits and Latin letters to half width: １９９２年 becomes 1992年.
 * Those in 《》 as well: width is how a title was printed, not how it is worded, and two widths of one title on one page are worse than
 * one that the page did not have.
 */
export function widthEdits({ tree: { text } }: Reading, lines: readonly TidyLine[]): TidyEdit[] {
  const edits: TidyEdit[] = [];
  for (const line of lines) {
    if (line.treatment === 'laid out') continue;
    for (let at = line.start; at < line.end; at++) {
      if (!isFullWidth(text.charCodeAt(at))) continue;
      const start = at;
      while (at < line.end && isFullWidth(text.charCodeAt(at))) at++;
      if (!staysFullWidth(text, start, at)) edits.push({ start, end: at, text: halfWidth(text, start, at) });
    }
  }
  return edits;
}

function halfWidth(text: string, from: number, to: number): string {
  let half = '';
  for (let at = from; at < to; at++) half += String.fromCharCode(toHalfWidth(text.charCodeAt(at)));
  return half;
}

/** Where a half-width form would mean something else, or would be half of something that stays. */
function staysFullWidth(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  // 二０一三 and 二ＯＯ三: zeros of a Chinese numeral.
  if (isZero(text.charAt(start)) && isChineseNumeral(text.charCodeAt(start - 1))) return true;
  if (isZero(text.charAt(end - 1)) && isChineseNumeral(text.charCodeAt(end))) return true;
  // ３．５亿: the stop is a mark and stays, so the number stays whole.
  if (before === FULL_WIDTH_STOP && digitValue(text.charCodeAt(start - 2)) >= 0) return true;
  if (after === FULL_WIDTH_STOP && digitValue(text.charCodeAt(end + 1)) >= 0) return true;
  // 〖ＢＴ would become a tag.
  return before === '〖' || (before === '-' && text.charAt(start - 2) === '〖');
}

function isZero(character: string): boolean {
  return character === '０' || character === 'Ｏ' || character === 'ｏ';
}
