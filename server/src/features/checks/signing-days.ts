import * as l10n from '@vscode/l10n';
import { readDateline } from '../../statement/words/datelines';
import { toLines } from '../../statement/lines/lines';
import { endOfRange } from '../../statement/impossible-dates';
import { roleOfLine } from '../../statement/lines/line-roles';
import { findSigningSentence, readClosingDate, readDateAlone } from '../../statement/signatures/signing';
import type { Statement } from '../../statement/statements';
import { findField } from '../../syntax/tree';
import { findDates, toIsoDate, type DateMention } from '../../text/dates';
import { slice, type Span } from '../../text/span';
import type { Check, Problem } from '../problem';
import { dayOfCopy, type DayOfCopy, type TextsByTitle } from './copy-days';
import { bodyOf, paragraphsOf } from './paragraphs-of';
import { isOpen } from './signatures';

/** Statements whose day of signing contradicts another day that they, or their page, tell. */
export const checkSigningDays: Check = ({ library, reading, file }) => {
  const { statements, tree } = reading;
  const held = library.get(file)?.texts ?? [];
  const known: TextsByTitle = new Map();
  // Whose days they are is not sure where texts lie in pieces.
  const torn = new Set(statements.filter(({ pieces }) => pieces.length > 1).map(({ record }) => record));
  return statements.flatMap((statement, index) => {
    if (torn.has(statement.record)) return [];
    const own = held[index];
    const copy = own === undefined ? null : dayOfCopy(library, own, known);
    return checkDays(tree.plain, file, statement, copy);
  });
};

/** `2019-05-08`, and where it stands. */
interface ToldDay extends Span {
  readonly on: string;
}

interface ClosingDay extends ToldDay {
  readonly hasPlace: boolean;
}

/** How a day that contradicts the one of signing is told. */
interface OtherDay extends ToldDay {
  readonly by: 'sentence' | 'title' | 'visit' | 'printing' | 'dispatch' | 'copy';
  /** Where it is told, if not in the same file. */
  readonly file?: string;
}

function checkDays(text: string, file: string, statement: Statement, copy: DayOfCopy | null): Problem[] {
  const { kind, signed } = statement;
  // Two notes are signed on two days.
  if (kind === 'exchange-of-notes' || isOpen(text, statement)) return [];
  const rows = closingRows(text, statement);
  const [row] = rows;
  const closing = row === undefined ? null : closingDay(text, statement, rows);
  // A closing line that tells no day leaves nothing clear.
  if (row !== undefined && closing === null) return [];
  const said = dayOfSentence(text, statement);
  const above = dayBelowTitle(text, statement);
  const own = closing ?? said ?? above;
  if (own === null) return [];
  const sentence = closing?.hasPlace === true && said !== null && said.on !== closing.on ? said : null;
  // The day of signing is one of these, or it is not clear what they are.
  if (![own.on, sentence?.on, above?.on].includes(signed ?? '')) return [];
  const others = [
    sentence === null ? null : { ...sentence, by: 'sentence' as const },
    // What stands below a title after the closing day may be a day of print.
    above === null || above.on >= own.on ? null : { ...above, by: 'title' as const },
    visitAgainst(text, statement, own),
    printingBefore(statement, own),
    dispatchBefore(text, statement, own),
    copy === null ? null : { ...copy, by: 'copy' as const },
  ].filter((day) => day !== null);
  const [other] = others;
  if (other === undefined) return [];
  const { start, end, on } = own;
  const related = others.map((day) => ({
    place: { file: day.file ?? file, span: { start: day.start, end: day.end } },
    message: wordsFor(day),
  }));
  // Which of the days is wrong only a person can tell.
  return [{ code: 'signing-conflict', start, end, arguments: [on, other.on, other.by], related, fixes: [] }];
}

function wordsFor({ by, on }: OtherDay): string {
  switch (by) {
    case 'sentence':
      return l10n.t('Signed on {0}', on);
    case 'title':
      return l10n.t('Dated {0} here', on);
    case 'visit':
      return l10n.t('The visit began on {0}', on);
    case 'printing':
      return l10n.t('Printed on {0}', on);
    case 'dispatch':
      return l10n.t('Dispatched on {0}', on);
    case 'copy':
      return l10n.t('Signed on {0}', on);
  }
}

function closingRows(text: string, statement: Statement): readonly Span[] {
  const { signatureBlock } = statement;
  if (signatureBlock === null) return [];
  return paragraphsOf(statement).filter(
    (row) =>
      row.start >= signatureBlock.start &&
      row.end <= signatureBlock.end &&
      roleOfLine(slice(text, row)) === 'closing-date',
  );
}

/** The day of the only closing line. */
function closingDay(text: string, { signatureBlock }: Statement, [row, ...others]: readonly Span[]): ClosingDay | null {
  if (row === undefined || others.length > 0 || signatureBlock === null) return null;
  if (slice(text, signatureBlock).includes(INITIALLED)) return null;
  const { date, place } = readClosingDate(slice(text, row));
  const on = date === null ? null : toIsoDate(date);
  if (on === null || !isDay(on)) return null;
  // With blanks between its characters it is the whole line.
  const { start, end } = findDates(text, row.start, row.end).find((each) => toIsoDate(each) === on) ?? row;
  return { start, end, on, hasPlace: place !== null };
}

const INITIALLED = '草签';

function isDay(iso: string): boolean {
  return iso.length === 'YYYY-MM-DD'.length;
}

const SIGNS = /签[署订字定于]|订[立于]|缔结/;
/** How far before the signature block the closing formula is looked for, in paragraphs. */
const LAST = 24;

/** 本声明于2019年5月7日在乙多城签署. A closing day alone below the names, which says something else, may be that of a page. */
function dayOfSentence(text: string, statement: Statement): ToldDay | null {
  for (const paragraph of bodyOf(statement).slice(-LAST).reverse()) {
    if (!slice(text, paragraph).includes('本')) continue;
    const signed = findSigningSentence(text, toLines(text, [paragraph]), 0)?.date ?? null;
    const on = signed === null ? null : toIsoDate(signed);
    if (on === null || !isDay(on)) continue;
    // 于2019年5月7日在甲京、5月8日在乙城签署 has two days, and another one beside it may be that of entry into force.
    const [date, ...others] = findDates(text, paragraph.start, paragraph.end);
    if (date === undefined || others.length > 0 || toIsoDate(date) !== on) return null;
    return isOfItself(text, statement, paragraph, date) ? { start: date.start, end: date.end, on } : null;
  }
  return null;
}

/** （2019年5月7日，乙多城） below the title, or in the subtitle of the archive. */
function dayBelowTitle(text: string, statement: Statement): ToldDay | null {
  const { record, title, preamble, sections, end: last } = statement;
  const from = title.span?.end ?? statement.start;
  const to = preamble?.start ?? sections[0]?.start ?? last;
  const subtitle = findField(record, 'FT')?.value;
  const lines = paragraphsOf(statement).filter(({ start }) => start >= from && start < to);
  for (const line of [...lines.slice(0, FEW_LINES), ...(subtitle === undefined ? [] : [subtitle])]) {
    const words = slice(text, line).replace(/[*\s]+/g, '');
    if (words.length > LONGEST_DAY || /通过|发表/.test(words)) continue;
    const { date, place } = readDateAlone(words);
    // A day by itself may be one of print.
    if (place === null && !/^[（(〔]/.test(words)) continue;
    const on = date === null ? null : toIsoDate(date);
    const there = findDates(text, line.start, line.end).find((each) => toIsoDate(each) === on);
    if (on !== null && isDay(on) && there !== undefined) return { start: there.start, end: there.end, on };
  }
  return null;
}

const FEW_LINES = 3;
const LONGEST_DAY = 40;

/** Whether the sentence around a day is about 本声明, where the title ends with 声明: 本协定 in a protocol is another instrument. */
function isOfItself(text: string, { title }: Statement, paragraph: Span, date: Span): boolean {
  const above = text.slice(paragraph.start, date.start);
  const before = above.slice(Math.max(above.lastIndexOf('。'), above.lastIndexOf('；')) + 1);
  const behind = /^[^。；]*/.exec(text.slice(date.end, paragraph.end))?.[0] ?? '';
  const own = before.includes('本') ? before.slice(before.lastIndexOf('本')) : behind.slice(behind.indexOf('本'));
  const kind = title.text
    .replace(/[（(〔][^（(〔]*$/, '')
    .trim()
    .slice(-2);
  const at = own.indexOf(kind);
  return at > 0 && at <= LONGEST_NAME && SIGNS.test(before + behind) && !(before + behind).includes(INITIALLED);
}

/** 本谅解备忘录 */
const LONGEST_NAME = 6;

/** How many paragraphs below the title tell of the visit, and how far into them it is looked for. */
const FIRST = 4;
const LONGEST_OPENING = 400;
/** A text may be signed some days after a visit, or much later; but not on the days of the visit in another year. */
const DAYS_AFTER = 3;

/** 于2019年5月6日至8日对乙多王国进行国事访问 above 二〇一九年五月三日: signed before the visit began, or a year is wrong. */
function visitAgainst(text: string, statement: Statement, { on }: ToldDay): OtherDay | null {
  const visit = findVisit(text, statement);
  const first = visit === null ? null : toIsoDate(visit.date);
  if (visit === null || first === null || !isDay(first)) return null;
  const { start, end } = visit.date;
  const until = endOfRange(visit.date);
  const last = (until === null ? null : toIsoDate(until)) ?? first;
  const inItsYear = `${first.slice(0, 4)}${on.slice(4)}`;
  const isOnItsDays = inItsYear >= first && daysFrom(last, inItsYear) <= DAYS_AFTER;
  const isInOtherYear = daysFrom(last, on) > DAYS_AFTER && on.slice(0, 4) !== first.slice(0, 4) && isOnItsDays;
  return on < first || (isInOtherYear && visit.isInvited) ? { start, end, on: first, by: 'visit' } : null;
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY;
}

const MILLISECONDS_OF_DAY = 86_400_000;

const GOES_ON_VISIT = /^，?(?:(?:[对在来赴应率首正]|进行|出席)[^。；月]{0,60}?)?访/;
/** 应乙多王国首相邀请, but not 邀请赵一于…访问, which is still to come. */
const IS_INVITED = /应[^。；]{2,80}?邀请/;
/** A visit to come, or one that is only spoken of. */
const IS_OTHER_VISIT =
  /邀请|[将拟愿曾继]|计划|定于|预定|同意|商定|接受|期待|希望|欢迎|回顾|忆及|根据|落实|自从|以来|上次/;

interface Visit {
  readonly date: DateMention;
  /** So begins the text of a visit during which it was signed; one that it remembers is told otherwise. */
  readonly isInvited: boolean;
}

/** 2019年5月6日至8日，甲兰共和国总统赵一对乙多王国进行国事访问: the day stands first. */
const SOMEBODY_VISITS = /^，?[^，。；]{2,40}?(?:[对赴到来在][^，。；月]{1,30}?(?:进行|作)[^，。；]{0,8}|出)?访问/;

/** The first visit of which the paragraphs below the title tell; a section that is the first may be the preamble, and be numbered. */
function findVisit(text: string, statement: Statement): Visit | null {
  const from = statement.title.span?.end ?? statement.start;
  const [section, next] = statement.sections;
  const to = next?.start ?? statement.signatureBlock?.start ?? statement.end;
  const opening = paragraphsOf(statement)
    .filter(({ start }) => start >= from && start < to)
    .slice(0, FIRST);
  for (const { start, end } of opening) {
    const words = text.slice(start, Math.min(end, start + LONGEST_OPENING));
    for (const { 0: sentence, index } of words.matchAll(/[^。；]+/g)) {
      if (!sentence.includes('访')) continue;
      const [date] = findDates(text, start + index, start + index + sentence.length);
      if (date === undefined) continue;
      const before = text.slice(start + index, date.start);
      const behind = text.slice(date.end, start + index + sentence.length);
      const isInvited = IS_INVITED.test(before);
      const isInSection = section !== undefined && start >= section.start;
      const goesOn = GOES_ON_VISIT.test(behind) && !IS_OTHER_VISIT.test(before.replace(IS_INVITED, ''));
      if (goesOn && (isInvited || !isInSection)) return { date, isInvited };
      const standsFirst = text.slice(isInSection ? section.markEnd : start + index, date.start).trim() === '';
      const visits = standsFirst ? SOMEBODY_VISITS.exec(behind) : null;
      return visits !== null && !IS_OTHER_VISIT.test(visits[0]) ? { date, isInvited } : null;
    }
  }
  return null;
}

function printingBefore({ printed, record }: Statement, { on }: ToldDay): OtherDay | null {
  const place = findField(record, 'RQ')?.value ?? record.printed;
  if (printed === null || place === null || !isDay(printed) || printed >= on) return null;
  return { start: place.start, end: place.end, on: printed, by: 'printing' };
}

/** At the same time it is another day on the other side of the world. */
const DAYS_OF_TIME_ZONES = 1;

/** The year of a dateline is that of the page; without a page it is only supposed. */
function dispatchBefore(text: string, statement: Statement, { on }: ToldDay): OtherDay | null {
  const { dispatched, printed } = statement;
  if (dispatched === null || printed === null || !isDay(dispatched)) return null;
  if (daysFrom(dispatched, on) <= DAYS_OF_TIME_ZONES) return null;
  const lines = paragraphsOf(statement).filter((line) => DATELINES.has(roleOfLine(slice(text, line))));
  for (const line of lines.reverse()) {
    const dateline = readDateline(slice(text, line));
    if (dateline === null) continue;
    const end = line.start + dateline.end;
    // A bracket may stand before it.
    return { start: text.indexOf(dateline.text, line.start), end, on: dispatched, by: 'dispatch' };
  }
  return null;
}

const DATELINES: ReadonlySet<string> = new Set(['lead', 'closing-dateline']);
