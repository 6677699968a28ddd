import { closeUp } from '../../text/spaced-out';
import type { Line } from '../lines/lines';
import { wordsOf } from '../lines/wrapped';
import { placeAlone } from '../words/place';
import { isSignedByName, readCells } from './signature-rows';
import { readClosingDate, type Signing } from './signing';

const NOTHING: Signing = { date: null, place: null };

/**
 * The rows of a block that say where it was signed and no more, with what they say: 于甲京 above the day or below names that are signed, and
 * 甲京 beside a day that has no place. `mayStandAlone` says whether nobody can have signed alone, as one side signs a note.
 */
export function findPlaceRows(text: string, rows: readonly Line[], mayStandAlone: boolean): ReadonlyMap<Line, Signing> {
  const found = new Map<Line, Signing>();
  rows.forEach((row, index) => {
    if (row.role !== 'short') return;
    const words = wordsOf(text, row);
    if (isPlace(text, rows, index)) found.set(row, readClosingDate(words));
    else if (isBareRow(text, rows, index, mayStandAlone)) found.set(row, { ...NOTHING, place: closeUp(words) });
  });
  return found;
}

/** Elsewhere 于甲京 is somebody of that name. */
function isPlace(text: string, rows: readonly Line[], index: number): boolean {
  const [above, row, below] = [rows[index - 1], rows[index], rows[index + 1]];
  if (row === undefined || placeAlone(wordsOf(text, row)) === null) return false;
  if (below?.role === 'closing-date') return true;
  return below === undefined && above !== undefined && isSignedByName(wordsOf(text, above));
}

function isBareRow(text: string, rows: readonly Line[], index: number, mayStandAlone: boolean): boolean {
  const [above, row, below] = [rows[index - 1], rows[index], rows[index + 1]];
  if (row === undefined || !isBarePlace(text, row)) return false;
  const isBelowDay = below === undefined && isDayAlone(text, above);
  if (isBelowDay && rows.slice(0, index).some((each) => hasName(text, each))) return true;
  if (!mayStandAlone) return false;
  return isBelowDay || (isDayAlone(text, below) && (above === undefined || isSignedByName(wordsOf(text, above))));
}

function isDayAlone(text: string, line: Line | undefined): boolean {
  return line?.role === 'closing-date' && readClosingDate(wordsOf(text, line)).place === null;
}

const SHORT_PLACE = /^[\u4e00-\u9fff]{2,3}$/;
/** How far above its last row a text names a place. */
const LONGEST_TEXT = 30_000;
const LONG_PLACE = /^[\u4e00-\u9fff·]{4,12}$/;

/** Whether a row could be a place: what has more than three characters, 热点推荐, is one where the text has named it before. */
export function isBarePlace(text: string, row: Line): boolean {
  const words = closeUp(wordsOf(text, row));
  // 甲国多城, where they met.
  const isLong = LONG_PLACE.test(words);
  const above = isLong ? text.slice(Math.max(0, row.start - LONGEST_TEXT), row.start) : '';
  if (isLong && above.includes(`在${words}`)) return true;
  const [cell, other] = readCells(words, []);
  if (cell?.kind !== 'name' || cell.words !== words || other !== undefined) return false;
  return SHORT_PLACE.test(words) || (isLong && above.includes(words));
}

export function hasName(text: string, line: Line): boolean {
  return line.role !== 'closing-date' && readCells(wordsOf(text, line), []).some(({ kind }) => kind === 'name');
}
