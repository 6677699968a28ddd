import { readSectionMark } from '../../syntax/read-section-mark';
import type { Line } from '../lines/lines';

/** So far back is looked for where an annex begins. */
const LONGEST_ANNEX = 100;
/** The title of an annex takes so many lines at most. */
const NEAR_ANNEX = 3;

/** （二）乙方复信 behind （一）甲方来信, which is signed for itself, below 附：来往信件 */
export function goesOnInAnnex(text: string, lines: readonly Line[], index: number): boolean {
  const own = lines[index];
  let below = own === undefined ? null : readSectionMark(text, own.start, own.end);
  for (let at = index - 1; at >= 0 && at > index - LONGEST_ANNEX && below !== null && below.number > 1; at--) {
    const line = lines[at];
    const mark = line?.role === 'section' ? readSectionMark(text, line.start, line.end) : null;
    if (mark?.style !== below.style || mark.number !== below.number - 1) continue;
    below = mark;
    if (mark.number === 1) return lines.slice(Math.max(0, at - NEAR_ANNEX), at).some(({ role }) => role === 'annex');
  }
  return false;
}
