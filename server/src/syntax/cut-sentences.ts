import { readDate } from '../text/dates';
import type { Span } from '../text/span';

const OPENING = 0x300a; // 《
const CLOSING = 0x300b; // 》
/** More characters than a title has, and more than stand between a text's name for itself and the day of its signing. */
const REACH = 120;
const REACH_OF_DATE = 16;

const ENDS_CLAUSE: ReadonlySet<number> = new Set(Array.from('。；：，、！？”）》…', (mark) => mark.charCodeAt(0)));

/** Whether a line ends with a mark, as nearly every line does: nothing is cut in its words. */
export function endsClause(text: string, { end }: Span): boolean {
  return ENDS_CLAUSE.has(text.charCodeAt(end - 1));
}

/**
 * Whether a line is cut so that it cannot end there: within 《…》, within a day (1998年3 ⏎ 月4日), between the day of signing and what was
 * done on it (本协定于1990年1月5日在兰京签 ⏎ 订), or before the title of what was signed.
 */
export function isCutBetween(text: string, before: Span, next: Span): boolean {
  if (endsClause(text, before)) return false;
  const last = text.slice(Math.max(before.start, before.end - REACH), before.end);
  const first = text.slice(next.start, Math.min(next.end, next.start + REACH));
  return (
    isWithinTitle(last, first) ||
    isWithinDate(last, first) ||
    isBeforeSigning(last, first) ||
    (first.charCodeAt(0) === OPENING && BEFORE_TITLE.test(last))
  );
}

/** …1998年3月4日签署的, and 《…》 is below. */
const BEFORE_TITLE = /(?:签署|签订|签字|缔结|订立|发表|通过)的$/;

/** 《甲国和乙 ⏎ 国联合声明》. Where nothing but 《 stands before the break, a page had a link. */
function isWithinTitle(before: string, behind: string): boolean {
  if (!before.includes('《') || !behind.includes('》')) return false;
  if (before.charCodeAt(before.length - 1) === OPENING) return false;
  return before.lastIndexOf('《') > before.lastIndexOf('》') && depthOf(behind) < 0;
}

/** Below zero where a 》 closes what was opened before; a stop ends the search. */
function depthOf(words: string): number {
  let depth = 0;
  for (let at = 0; at < words.length && depth >= 0 && words[at] !== '。'; at++) {
    const code = words.charCodeAt(at);
    if (code === OPENING) depth++;
    else if (code === CLOSING) depth--;
  }
  return depth;
}

const NUMERAL = '[\\d０-９〇○零一二三四五六七八九十]';
const ENDS_IN_DATE = new RegExp(`${NUMERAL}{2,4}(?:年(?:${NUMERAL}{1,3}(?:月(?:${NUMERAL}{1,3})?)?)?)?$`);
const BEGINS_IN_DATE = new RegExp(`^(?:${NUMERAL}{0,3}[年月日])`);

function isWithinDate(before: string, behind: string): boolean {
  if (!BEGINS_IN_DATE.test(behind)) return false;
  const tail = ENDS_IN_DATE.exec(before.slice(-REACH_OF_DATE))?.[0];
  if (tail === undefined) return false;
  const words = tail + behind.slice(0, REACH_OF_DATE);
  const date = readDate(words, 0, words.length);
  return typeof date?.year === 'number' && date.month !== null && date.end > tail.length;
}

const SELF_ON_DAY = /本[^，。；]{2,8}(?:已|业已)?[于在][^，。；]{2,16}日[^，。；]{0,12}$/;
const SIGNED_AT = /^[^，。；]{0,12}(?:签[署订字]|订|署|字|订于|发表)(?=[，。；]|$)/;
/** …在兰京签, and 订 is below. */
const SIGNED = /签[署订字]|订于/;

function isBeforeSigning(before: string, behind: string): boolean {
  if (!before.includes('本') || !SIGNED_AT.test(behind)) return false;
  const clause = SELF_ON_DAY.exec(before)?.[0];
  return clause !== undefined && !SIGNED.test(clause);
}
