import type { Line } from '../lines/lines';
import { isOfPage, standsAround, type LineRole } from '../lines/line-roles';
import { namesOtherPaper } from '../words/other-papers';
import { isOffice } from '../words/offices';
import { isPartyName, leadingParty, withoutMandate } from '../words/party-names';
import { endsSigned, hasSignMark, isSeal, isSealed } from '../words/sign-marks';
import { hasName, isBarePlace } from './place-row';
import { readCells } from './signature-rows';
import { wordsOf } from '../lines/wrapped';

/** The lines of a text that are its signature block: from `start` up to, not including, `end`. */
export interface SignatureLines {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the signature block: the rows of offices, rows of names, （签字） and the closing date behind the sentence that tells of the signing
 * (`sentence`, -1 where there is none), else the last of them. Behind it may stand a dateline, a caption or the page's furniture, annexes,
 * and what has nothing to do with the text; before it nothing but the text.
 */
export function findSignatureLines(text: string, all: readonly Line[], sentence: number): SignatureLines {
  // Behind a text may stand the same in another language.
  const own = all.slice(0, all.findLastIndex(({ role }) => role !== 'foreign') + 1);
  const whole = own.slice(0, firstAnnex(text, own));
  const lines = whole.slice(0, endOfClosing(text, whole, sentence));
  for (let end = lines.length; end > 0;) {
    const found = findLastRows(text, lines, end);
    if (found === null) break;
    const rows = lines.slice(found.start, found.end);
    if (rows.some((line, index) => isOfSignatories(text, line) || isPartyOf(text, line, rows[index + 1]))) return found;
    // What a page has below its texts names offices as well: 总统活动, 大使馆.
    end = found.start;
  }
  return { start: all.length, end: all.length };
}

/** Where something else begins behind the closing lines: a notice, a certificate, a translator's words, each with a day of its own. */
function endOfClosing(text: string, lines: readonly Line[], sentence: number): number {
  const first = sentence === -1 ? -1 : lines.findIndex((line, index) => index > sentence && isRow(line));
  if (first !== -1 && first - sentence <= NEAR) return endOfRun(lines, first);
  const closing = lines.findIndex(({ role }) => role === 'closing-date');
  const next = closing === -1 ? undefined : lines[closing + 1];
  if (next === undefined) return lines.length;
  if (beginsOther(text, next)) return closing + 1;
  return areAllSigned(text, lines, closing) ? behindPlace(text, lines, closing + 1) : lines.length;
}

/** Whether both sides stand by name above a day, and nobody signs below it: what follows is the page's, 推荐阅读 and headlines that name a president. */
function areAllSigned(text: string, lines: readonly Line[], closing: number): boolean {
  let names = 0;
  let at = closing - 1;
  for (; at >= 0 && (lines[at]?.role === 'signature' || lines[at]?.role === 'short'); at--) {
    const line = lines[at];
    if (line !== undefined) names += readCells(wordsOf(text, line), []).filter(({ kind }) => kind === 'name').length;
  }
  if (names < 2 || lines.slice(at + 1, closing).every(({ role }) => role !== 'signature')) return false;
  return lines.slice(closing + 1).every((line) => line.role !== 'closing-date' && !hasSignMark(wordsOf(text, line)));
}

function endOfRun(lines: readonly Line[], first: number): number {
  const end = lines.findIndex(({ role }, index) => index > first && !isRow(lines[index]) && !standsAmongRows(role));
  return end === -1 ? lines.length : end;
}

function standsAmongRows(role: LineRole): boolean {
  return role === 'short' || role === 'foreign' || standsAround(role);
}

function beginsOther(text: string, line: Line): boolean {
  return line.role !== 'section' && line.role !== 'note' && namesOtherPaper(wordsOf(text, line), false);
}

/** Where annexes begin behind the signatures, or a list of those who were there; the end where there are none. */
function firstAnnex(text: string, lines: readonly Line[]): number {
  const first = lines.findIndex(
    (line, index) =>
      (line.role === 'annex' && lines.slice(Math.max(0, index - NEAR), index).some(isRow)) || isListOfNames(text, line),
  );
  return first === -1 ? lines.length : first;
}

/** 附件：与会领导人名单, above offices and names of those who took part and signed nothing. */
const LIST_OF_NAMES = /(?:与会|出席|参加|代表团)[^，。；]{0,16}名单[：:]?$/;
const LONGEST_HEADING = 40;

function isListOfNames(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_HEADING) return false;
  const words = wordsOf(text, line);
  return words.includes('名单') && LIST_OF_NAMES.test(words);
}

/** So many lines can stand between the last row of signatures and what follows them: a dateline, captions, remarks. */
const NEAR = 6;

function isRow(line: Line | undefined): boolean {
  return line?.role === 'signature' || line?.role === 'closing-date';
}

/** Whether a row shows that somebody signed: a day, a mark, a party, or columns. */
function isOfSignatories(text: string, { role, start, end }: Line): boolean {
  if (role === 'closing-date') return true;
  const words = wordsOf(text, { start, end });
  if (role !== 'signature') return false;
  return SHOWS_SIGNATORY.test(words) || hasSignMark(words) || leadingParty(withoutMandate(words)) !== null;
}

/** 甲兰共和国政府 ⏎ 代表 ⏎ 赵一: a row says so little that only the one above shows who signs. */
function isPartyOf(text: string, line: Line, office: Line | undefined): boolean {
  if (line.role !== 'short' || office?.role !== 'signature') return false;
  return isOffice(wordsOf(text, office)) && isPartyName(withoutMandate(wordsOf(text, line)));
}

/** A mark, the bar of a table, a colon, a gap, the office in brackets, or that of an empire: 大清钦差全权大臣. */
const SHOWS_SIGNATORY =
  /^大[\u4e00-\u9fff]{1,8}(?:钦差|特派|全权)|签\s*[字名署]|[|：]|\S[\s\u00a0\u3000]+\S|[（(].{2,30}[）)]$/;

/** The last run of rows before `to`; null where too much stands behind it. */
function findLastRows(text: string, lines: readonly Line[], to: number): SignatureLines | null {
  let last = to - 1;
  let others = 0;
  for (; last >= 0 && !isRow(lines[last]); last--) {
    // Whole paragraphs of text or sections behind it show that the text is cut, or goes on; a caption is one paragraph.
    const role = lines[last]?.role ?? 'text';
    if (!isOfPage(role) && role !== 'short' && role !== 'page-date') others++;
    if (role === 'section' || others > NEAR) return null;
  }
  if (last < 0) return null;
  let start = last;
  while (start > 0 && (isRow(lines[start - 1]) || mayBeRow(text, lines[start - 1]))) start--;
  while (lines[start]?.role === 'foreign') start++;
  let end = last + 1;
  // Behind the day stand names where none stand before it.
  const isBelowDay = lines[last]?.role === 'closing-date';
  const isEnd = isBelowDay && lines.slice(start, last).some((line) => hasName(text, line));
  const isBelowDayAlone = isBelowDay && lines[last - 1]?.role !== 'signature';
  for (let line = lines[end]; !isEnd && line !== undefined && mayBeRow(text, line); line = lines[++end])
    if ((isBelowDayAlone && isHeading(text, line)) || (isBelowDay && isOfButtons(text, line))) break;
  return { start, end: isBelowDay ? behindPlace(text, lines, end) : end };
}

/** Behind 甲京 alone below a day above which all have signed; `end` where nothing of the kind stands there. */
function behindPlace(text: string, lines: readonly Line[], end: number): number {
  const [place, next] = [lines[end], lines[end + 1]];
  return place?.role === 'short' && next?.role !== 'short' && isBarePlace(text, place) ? end + 1 : end;
}

const LONGEST_IN_LETTERS = 160;

/** A short line, or the same office or name in letters below a row. */
function mayBeRow(text: string, line: Line | undefined): boolean {
  if (line?.role !== 'foreign') return line?.role === 'short';
  return line.end - line.start <= LONGEST_IN_LETTERS && !'.;:!?'.includes(text.charAt(line.end - 1));
}

/** 热点专题 and 收藏本页 are as short as names, which no office above says that they are. */
function isHeading(text: string, line: Line): boolean {
  const words = wordsOf(text, line);
  return (
    !endsSigned(words) &&
    !isSealed(words) &&
    readCells(words, []).some(({ kind, words }) => kind === 'name' && NO_NAME.test(words))
  );
}

/** 打印 网摘 推荐: among names stands nothing that is nobody's. */
function isOfButtons(text: string, line: Line): boolean {
  const words = wordsOf(text, line).split(/[\s\u3000]+/);
  return words.some(
    (word) => word.length > 1 && !hasSignMark(word) && !isSeal(word) && readCells(word, []).length === 0,
  );
}

/** A name of four characters and more that are all Han has a dot or a blank. */
const NO_NAME = /^[\u4e00-\u9fff]{4,}$|\+/;
