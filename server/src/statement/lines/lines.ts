import { isBlank, isClosingBracket, isOpeningBracket } from '../../text/characters';
import { slice, type Span } from '../../text/span';
import { isOfSheet } from '../../syntax/furniture';
import { findField, type ArchiveRecord, type Paragraph } from '../../syntax/tree';
import { findListed } from './contents';
import { findDatabaseHeads, findLabelledDays, isLabelled, textBehindLabel } from './database-head';
import { readDateline } from '../words/datelines';
import { isHeadingInTwoCalendars } from '../words/signing-notes';
import { findInfoboxes } from './infobox';
import { isOfPage, roleOfLine, type LineRole } from './line-roles';
import { withNotes } from './notes';
import { roleBelow } from './roles-below';
import { findRunningHeads } from './running-heads';
import { titleAboveText, titleBehindLabel, titleInMarks, titleWithin } from './title-in-line';
import { isHeadingOfVolume, partiesBehindNumber, standsAboveTreaty, titleBehindNumber } from './volumes';
import { wordsOf } from './wrapped';

/** A paragraph with what it is by itself. */
export interface Line extends Paragraph {
  readonly role: LineRole;
}

/** The lines of a record, or of some of its paragraphs, each with what it is; below a title that its own field or its front matter has. */
export function linesOf(
  text: string,
  record: ArchiveRecord,
  paragraphs: readonly Paragraph[] = record.paragraphs,
): readonly Line[] {
  return toLines(text, paragraphs, record.headline ?? findField(record, 'BT')?.value ?? null);
}

/** The same of paragraphs by themselves. */
export function toLines(text: string, paragraphs: readonly Paragraph[], headline: Span | null = null): readonly Line[] {
  const own: LineRole[] = [];
  const places: Paragraph[] = [];
  let [isFirst, isBehindText, hasTitle] = [true, false, false];
  for (const [index, written] of paragraphs.entries()) {
    const paragraph = textBehindLabel(text, written) ?? written;
    const words = wordsOf(text, paragraph);
    const role = isBlank(text.charCodeAt(paragraph.start)) ? 'furniture' : roleOfLine(words);
    const mayBeTitle = role === 'section' && written.end - written.start <= LONGEST_NUMBERED;
    const isDated = mayBeTitle && isAboveDay(text, paragraphs, index);
    const isNumbered =
      (isFirst && (role === 'section' || role === 'text')) ||
      (role === 'section' && isBehindText) ||
      (mayBeTitle && (isDated || standsAboveTreaty(text, written, paragraphs[index + 1])));
    if ((role === 'section' || role === 'short') && isHeadingOfVolume(text, paragraphs, index)) {
      own.push('furniture');
      places.push(paragraph);
      continue;
    }
    const parties = role === 'section' ? partiesBehindNumber(text, paragraph, paragraphs[index + 1]) : null;
    if (parties !== null) {
      own.push('short');
      places.push(parties);
      continue;
    }
    const mayBeLabelled = !hasTitle || isBehindText || role === 'title';
    const title =
      (mayBeLabelled ? titleBehindLabel(text, paragraph) : null) ??
      (isNumbered ? titleWithin(text, paragraph, isDated) : null) ??
      (role === 'title' ? titleBehindNumber(text, paragraph) : null) ??
      titleAboveText(text, paragraph, paragraphs[index + 1]);
    const quoted = title === null && role === 'text' ? titleAboveDay(text, paragraph, paragraphs[index + 1]) : null;
    const isCited = role === 'title' && endsInsideTitle(text, places.at(-1));
    own.push(title !== null || quoted !== null ? 'title' : isCited ? 'text' : role);
    places.push(title ?? quoted ?? paragraph);
    isFirst &&= isOfPage(role);
    hasTitle ||= own.at(-1) === 'title';
    if (!isOfPage(role) && !(isBehindText && isLabelled(words)))
      isBehindText = role === 'closing-date' || role === 'signature' || (isBehindText && role === 'short');
  }
  own.forEach((role, index) => {
    if (role === 'lead' && endsText(text, places, own, index)) own[index] = 'closing-dateline';
  });
  for (const [index, role] of findInfoboxes(text, places, own)) own[index] = role;
  for (const index of findDatabaseHeads(text, places, own, headline !== null)) own[index] = 'furniture';
  for (const [index, role] of findLabelledDays(text, places, own)) own[index] = role;
  for (const index of findListed(text, places, own)) own[index] = 'furniture';
  const heads = findRunningHeads(text, places, own);
  const lines: Line[] = [];
  let above: Line | undefined;
  places.forEach(({ start, end }, index) => {
    const role = heads.has(index) ? 'furniture' : roleBelow(text, above, own, index, { start, end });
    // A head and the number of a page stand in the middle of what goes on.
    const isBetween = role === 'furniture' && (heads.has(index) || isOfSheet(wordsOf(text, { start, end })));
    // Written out, because spreading costs more here than telling the role.
    const line = { start, end, role };
    lines.push(line);
    if (!isBetween && !isSubtitle(text, above, line)) above = line;
  });
  return withNotes(text, lines, headline);
}

/** A title behind its number. */
const LONGEST_NUMBERED = 80;

/** Of two calendars, with the place. */
const LONGEST_DAY = 60;

/** 1．甲兰共和国和乙多王国联合声明 ⏎ （2011年4月9日，甲京） ⏎ the first sentence: of several texts on a page, numbered. A list has no sentences. */
function isAboveDay(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  const [day, first] = [paragraphs[index + 1], paragraphs[index + 2]];
  if (day === undefined || first === undefined || day.end - day.start > LONGEST_DAY) return false;
  if (isHeadingInTwoCalendars(wordsOf(text, day))) return true;
  if (!isInBrackets(text, day.start, day.end)) return false;
  return '。：，；'.includes(text.charAt(first.end - 1)) && roleOfLine(wordsOf(text, day)) === 'closing-date';
}

/** 中俄《瑷珲条约》 ⏎ （1858年5月28日签订）, or 签订时间：1858年5月28日: a title in a collection of several. */
function titleAboveDay(text: string, line: Span, below: Span | undefined): Span | null {
  if (below === undefined || text.charCodeAt(line.end - 1) !== CLOSES_TITLE) return null;
  if (!isInBrackets(text, below.start, below.end) && !SAYS_SIGNED.test(text.slice(below.start, below.start + 2)))
    return null;
  return roleOfLine(wordsOf(text, below)) === 'title-date' ? titleInMarks(text, line) : null;
}

const CLOSES_TITLE = 0x300b; // 》
/** 签订时间：1858年5月28日 */
const SAYS_SIGNED = /^签[订署]/;
const BEFORE_DATELINE: ReadonlySet<LineRole> = new Set(['text', 'section', 'closing-date', 'signature', 'short']);

/** Whether a dateline without brackets stands behind a text, and above no other: （新华社…电） as copies have it. */
function endsText(text: string, places: readonly Span[], own: readonly LineRole[], index: number): boolean {
  const [above, next] = [own[index - 1], own[index + 1]];
  if (above === undefined || !BEFORE_DATELINE.has(above) || (next !== undefined && !BEHIND_DATELINE.has(next)))
    return false;
  // Nothing has been said yet: it stands in the head of a page, below 关注本站 微博 微信.
  if (above === 'short' && own.slice(0, index).every((role) => !ENDS_WITH_DATELINE.has(role))) return false;
  const words = slice(text, places[index] ?? { start: 0, end: 0 });
  return readDateline(words)?.end === words.length;
}

const ENDS_WITH_DATELINE: ReadonlySet<LineRole> = new Set([
  'text',
  'section',
  'opening',
  'lead',
  'closing-date',
  'signature',
]);
const BEHIND_DATELINE: ReadonlySet<LineRole> = new Set(['title', 'short', 'furniture']);

/** （甲组织领导人第三次会晤） between a title and its day */
function isSubtitle(text: string, above: Line | undefined, { start, end, role }: Line): boolean {
  return role === 'short' && above?.role === 'title' && isInBrackets(text, start, end);
}

function isInBrackets(text: string, start: number, end: number): boolean {
  return isOpeningBracket(text.charCodeAt(start)) && isClosingBracket(text.charCodeAt(end - 1));
}

const OPENS_TITLE = 0x300a; // 《

/** Whether a line breaks off just behind 《, as copies of pages do where a link stood. */
function endsInsideTitle(text: string, line: Span | undefined): boolean {
  return line !== undefined && text.charCodeAt(line.end - 1) === OPENS_TITLE;
}
