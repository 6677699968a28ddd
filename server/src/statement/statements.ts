import { readCompactDate, toIsoDate, type DateMention } from '../text/dates';
import { slice, type Span } from '../text/span';
import { readSections, type Section } from '../syntax/sections';
import { findField, type ArchiveRecord, type SyntaxTree } from '../syntax/tree';
import { readDateline } from './words/datelines';
import { findContents } from './lines/contents';
import { isLabelled } from './lines/database-head';
import type { Line } from './lines/lines';
import { titleInFull } from './full-title';
import { isInstrument } from './is-instrument';
import { breaksOff, columnsOfDays, isClosingDate, isDayOfPage, isOfPage } from './lines/line-roles';
import { withoutNumbersOfNotes } from './lines/notes';
import { kindOfInstrumentTitle, type Kind } from './words/kinds';
import { readLabelledLanguages, readLanguages } from './signatures/languages';
import { announcesNotes, opensText } from './lines/lead';
import { printedInHeadline, printedOnPage } from './masthead';
import { isHeadlineOfNews, kindOfText, madeTitle } from './made-title';
import { meetingIn } from './meeting-day';
import { bodiesMaking, calledThen, findParties } from './parties';
import { listsOutcomes } from './words/other-papers';
import { bodiesOfTitle, withoutStateOfPlace } from './words/party-names';
import { readSignatories, type Signatory } from './signatures/signature';
import { isDatedInTwoCalendars, signingNearTitle } from './signatures/day-near-title';
import { findSignatureLines } from './signatures/signature-block';
import { findPlaceRows } from './signatures/place-row';
import {
  findSigningSentence,
  readClosingDate,
  readReportedSigning,
  visitAround,
  withYear,
  type ReportedSigning,
  type Signing,
} from './signatures/signing';
import { readReportedSignatories } from './signatures/reported-signatories';
import { readTexts, type TextOfFile } from './texts/texts';
import { findTitle, titleAgain, type Title } from './titles';
import { wordsOf } from './lines/wrapped';

/** One instrument's text inside a file. */
export interface Statement extends Span {
  readonly record: ArchiveRecord;
  readonly title: { readonly text: string; readonly span: Span | null };
  /** Where else at its head it has the same title. */
  readonly titleAgain: readonly Span[];
  /** The text states no title; it was made from parties and kind. */
  readonly titleInferred: boolean;
  readonly kind: Kind;
  readonly parties: readonly string[];
  /** ISO dates, as far as the text tells; the three are never taken for each other. */
  readonly signed: string | null;
  readonly dispatched: string | null;
  readonly printed: string | null;
  readonly place: string | null;
  readonly signatories: readonly Signatory[];
  readonly languages: readonly string[];
  readonly pieces: readonly Span[];
  /** From its first word to the first section; null where it begins with a section. */
  readonly preamble: Span | null;
  readonly sections: readonly Section[];
  /** Offices, names, day and place at its end; null where it has none. */
  readonly signatureBlock: Span | null;
}

/** News, a speech, a bulletin: it is shown and it cites, but it is no instrument. */
export interface Article extends Span {
  readonly record: ArchiveRecord;
  readonly title: { readonly text: string; readonly span: Span | null };
  readonly pieces: readonly Span[];
  readonly dispatched: string | null;
  readonly printed: string | null;
}

export interface StatementsOfFile {
  readonly statements: readonly Statement[];
  readonly articles: readonly Article[];
}

/** Takes a file apart into the statements that it holds and the other texts beside them. */
export function readStatements(tree: SyntaxTree): StatementsOfFile {
  const statements: Statement[] = [];
  const articles: Article[] = [];
  let above: readonly Line[] = [];
  for (const text of readTexts(tree)) {
    const statement = readStatement(tree.plain, text, above);
    if (statement === null) articles.push(readArticle(tree.plain, text));
    else statements.push(statement);
    above = statement === null ? text.lines : [];
  }
  // The headline of a Markdown file is that of its statement, and not of what stands below it besides.
  const headlines = new Set(statements.map(({ title }) => title.span));
  const own = articles.map((article) =>
    article.title.span !== null && headlines.has(article.title.span)
      ? { ...article, title: { text: '', span: null } }
      : article,
  );
  return { statements, articles: own };
}

function readStatement(text: string, { record, lines, pieces }: TextOfFile, above: readonly Line[]): Statement | null {
  const { title, signing: inFull, told: inBox } = titleInFull(text, findTitle(text, record, lines), lines, above);
  const sentence = findSigningSentence(text, lines, title.headLines);
  const block = findSignatureLines(text, lines, sentence?.line ?? -1);
  const rows = lines.slice(block.start, block.end);
  const contents = findContents(text, lines);
  const isBeside = (line: Line): boolean => standsBeside(line) || contents.has(line);
  const between = lines.slice(title.headLines, block.start).filter((line) => !isBeside(line));
  const body = withoutNumbersOfNotes(text, between);
  const annexes = annexesBehind(lines, block.end);
  const { sections, preamble } = readSections(text, annexes.length === 0 ? body : [...body, ...annexes]);
  const lead = lines.slice(0, title.headLines + 1).find((line) => line.role === 'lead');
  const hasDay = lines.slice(0, title.headLines).some(({ role }) => role === 'title-date');
  const named = findParties(text, title, lines, rows, rows.length > 0 || sentence !== null || hasDay);
  const titleKind = kindOfInstrumentTitle(title.text);
  const isExchange = titleKind === 'exchange-of-notes' || (lead !== undefined && announcesNotes(wordsOf(text, lead)));
  const bodies = named.length > 0 || titleKind === null ? [] : bodiesMaking(title.text, titleKind);
  const signing = named.length > 0 ? named : bodiesOfTitle(title.text);
  const places = findPlaceRows(text, rows, signing.length > 1 && !isExchange);
  const own = rows.length > 0 ? signatoriesIn(text, rows, places, signing) : [];
  const before = isExchange ? signatoriesOfNotes(text, lines.slice(title.headLines, block.start), signing) : [];
  const signatories = before.length === 0 ? own : withoutRepetition([...before, ...own]);
  const signs = { title, titleKind, block, signatories, parties: named.length, sections: sections.length };
  const isSigned = lines.slice(0, block.start).some(({ role }) => !isOfPage(role));
  // What a catalogue tells of an instrument, line by line, is not its text.
  const isCard = body.length > 0 && body.every((line) => isLabelled(wordsOf(text, line)));
  if (!isSigned || isCard || !isInstrument(text, lines, title.headLines, lead, signs)) return null;

  const extent = extentOf(record, lines, pieces, title.span);
  const printed = printedOn(text, record, lines, title.span);
  const dateline = datelineOf(text, lines);
  const closing = closingOf(text, rows, places);
  const reported = lead === undefined || opensText(wordsOf(text, lead)) ? null : signingInLead(wordsOf(text, lead));
  const head = { ...title, headLines: title.headLines + inBox.length };
  const underTitle = signingNearTitle(text, record, head, [...inBox, ...lines]);
  // A day below the signatures may be that of a copy, or of the deposit; what the text says of itself is plain.
  const told = typeof sentence?.date?.day === 'number' ? sentence : null;
  // The closing lines of old treaties have the days of other calendars, and not all say so.
  const converted = isDatedInTwoCalendars(text, title, lines) ? underTitle : null;
  const met = body[0] === undefined || titleKind === null ? null : meetingIn(wordsOf(text, body[0]), titleKind);
  const aboveNote = isExchange ? dayAboveNote(text, lines) : null;
  const ways = [converted, told, closing, sentence, underTitle, aboveNote, reported, met, inFull].filter(
    (way) => way !== null,
  );
  const date = ways.find((way) => way.date !== null)?.date ?? null;
  const signed = date === null ? null : withYear(date, printed ?? visitIn(text, lines, title, date));
  // Where they met says nothing of what is made known on another day.
  const isElsewhere = met?.date !== undefined && met.date !== null && date !== null && toIsoDate(met.date) !== signed;
  const place = ways.find((way) => way.place !== null && !(way === met && isElsewhere))?.place ?? undefined;
  const called = (party: string): string => calledThen(party, signed ?? printed, text, extent);
  const parties = (bodies.length > 0 ? bodies : named).map(called);
  const kind = titleKind ?? kindOfText(text, body, lead, parties.length);
  const isUntitled = title.text === '' || (titleKind === null && isHeadlineOfNews(title.text, kind, parties));
  return {
    record,
    title: isUntitled
      ? { text: madeTitle(title.text, kind, parties), span: null }
      : { text: title.text, span: title.span },
    titleAgain: titleAgain(text, record, lines, title),
    titleInferred: isUntitled,
    kind,
    parties,
    signed,
    dispatched: dateline === null ? null : withYear(dateline, printed ?? signed),
    printed,
    place: place === undefined ? null : withoutStateOfPlace(place),
    signatories: (rows.length > 0 ? signatories : signatoriesOf(reported, named)).map((signatory) => ({
      ...signatory,
      party: called(signatory.party),
    })),
    languages: languagesOf(text, body, lines.slice(0, title.headLines)),
    pieces: record.fields.length > 0 ? [extent] : pieces,
    start: extent.start,
    end: extent.end,
    preamble: spanOf(body.slice(0, preamble)),
    sections,
    signatureBlock: spanOf(rows),
  };
}

function signatoriesIn(
  text: string,
  rows: readonly Line[],
  places: ReadonlyMap<Line, Signing>,
  parties: readonly string[],
): Signatory[] {
  const own = rows.filter((row) => row.role !== 'closing-date' && !places.has(row));
  const inOurs = own.filter(({ role }) => role !== 'foreign');
  const read = readSignatories(text, inOurs, parties);
  // Names in letters alone, and not the same names once more below each row.
  return inOurs.length < own.length && read.length < parties.length ? readSignatories(text, own, parties) : read;
}

/** An exchange has two notes, and hardly ever more than a few. */
const MOST_NOTES = 8;

/** Who signed the notes before the last one: each is signed by one side. */
function signatoriesOfNotes(text: string, lines: readonly Line[], parties: readonly string[]): Signatory[] {
  const found: Signatory[] = [];
  for (let end = headOfNote(lines, lines.length), note = 0; end > 0 && note < MOST_NOTES; note++) {
    const { start, end: behind } = findSignatureLines(text, lines.slice(0, end), -1);
    if (start === behind) break;
    const rows = lines.slice(start, behind);
    if (!isSalutation(text, rows, lines[behind]))
      found.unshift(...signatoriesIn(text, rows, findPlaceRows(text, rows, false), parties));
    end = headOfNote(lines, start);
  }
  return found;
}

/** Where the last note before `end` begins; `end` where none shows its beginning. */
function headOfNote(lines: readonly Line[], end: number): number {
  let head = lines.slice(0, end).findLastIndex(({ role }) => role === 'note');
  if (head === -1) return end;
  while (lines[head - 1]?.role === 'note') head--;
  return head;
}

/** 多城，二〇〇二年四月十日 above the words of the last note. */
function dayAboveNote(text: string, lines: readonly Line[]): Signing | null {
  const line = lines.findLast((each) => each.role === 'note' && isClosingDate(wordsOf(text, each)));
  return line === undefined ? null : readClosingDate(wordsOf(text, line));
}

function withoutRepetition(signatories: readonly Signatory[]): Signatory[] {
  const isFirst = ({ name, party }: Signatory, index: number): boolean =>
    signatories.findIndex((other) => other.name === name && other.party === party) === index;
  return signatories.filter(isFirst);
}

/** 甲兰共和国外交部长赵一先生 above the words that are addressed to him. */
function isSalutation(text: string, rows: readonly Line[], behind: Line | undefined): boolean {
  return (
    behind?.role === 'text' && rows.every((row) => row.role !== 'closing-date' && !wordsOf(text, row).includes('签'))
  );
}

function standsBeside({ role }: Line): boolean {
  return (
    isOfPage(role) || role === 'caption' || role === 'closing-byline' || role === 'page-date' || role === 'title-date'
  );
}

/** Annexes are part of a statement, and stand behind its signatures. */
function annexesBehind(lines: readonly Line[], end: number): Line[] {
  const first = lines.findIndex(({ role }, index) => index >= end && role === 'annex');
  return first === -1 ? [] : lines.slice(first).filter((line) => !standsBeside(line));
}

function readArticle(text: string, { record, lines, pieces }: TextOfFile): Article {
  const printed = printedOn(text, record, lines, null);
  const dateline = datelineOf(text, lines);
  const own = lines.filter(({ role }) => !isOfPage(role));
  const headline =
    findField(record, 'BT')?.value ??
    record.headline ??
    (namesOfficeAboveReport(own) ? own[0] : undefined) ??
    own.slice(0, 2).find(({ role }) => role === 'short' || role === 'headline' || role === 'title') ??
    (isHeading(text, own) ? own[0] : undefined);
  return {
    record,
    title: headline === undefined ? { text: '', span: null } : { text: slice(text, headline).trim(), span: headline },
    pieces,
    dispatched: dateline === null ? null : withYear(dateline, printed),
    printed,
    ...extentOf(record, lines, pieces, headline ?? null),
  };
}

/** 两国总理 ⏎ 签署声明, 赵一总理离京返国 above a report: nobody has signed yet. */
function namesOfficeAboveReport([first, ...below]: readonly Line[]): boolean {
  return first?.role === 'signature' && below.slice(0, 2).some(({ role }) => role === 'lead');
}

/** 第三届“甲乙”论坛合作项目清单 above its sections: a line without a stop, and not the rest of a column. */
function isHeading(text: string, [first, next]: readonly Line[]): boolean {
  if (first?.role !== 'text' || breaksOff(text, first)) return false;
  const words = wordsOf(text, first);
  return next?.role === 'section' ? !/[。；：，！？…]/.test(words) : listsOutcomes(words);
}

function endOf(record: ArchiveRecord, lines: readonly Line[]): number {
  return Math.max(record.fields.at(-1)?.end ?? record.start, lines.at(-1)?.end ?? record.start);
}

/** From the first to the last character of all that belongs to a text: its fields, its pieces, a headline above them. */
function extentOf(record: ArchiveRecord, lines: readonly Line[], pieces: readonly Span[], title: Span | null): Span {
  const spans: Span[] = title === null ? [...pieces] : [...pieces, title];
  const [firstField] = record.fields;
  if (firstField !== undefined)
    spans.push({ start: Math.min(firstField.start, lines[0]?.start ?? firstField.start), end: endOf(record, lines) });
  if (spans.length === 0) return { start: record.start, end: record.end };
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function spanOf(lines: readonly Span[]): Span | null {
  const [first, last] = [lines[0], lines.at(-1)];
  // A block in two pieces is shown where it begins.
  return first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end > first.start ? last.end : first.end };
}

function printedOn(text: string, record: ArchiveRecord, lines: readonly Line[], title: Span | null): string | null {
  const field = findField(record, 'RQ');
  if (field !== undefined) return readCompactDate(slice(text, field.value));
  if (record.printed === null) {
    const first = lines.find(({ role }) => role !== 'furniture');
    // What a page has above its day can be the first line of its first text.
    const from = Math.max(first?.start ?? record.start, title?.start ?? 0);
    return printedInHeadline(text, record) ?? printedOnPage(text, record, from);
  }
  const [year = 0, month = 0, day = 0] = slice(text, record.printed).split('-').map(Number);
  return toIsoDate({ year, month, day });
}

/** The dateline that ends the text, else the one that begins it. */
function datelineOf(text: string, lines: readonly Line[]): DateMention | null {
  const line = lines.findLast(({ role }) => role === 'closing-dateline') ?? lines.find(({ role }) => role === 'lead');
  return line === undefined ? null : (readDateline(wordsOf(text, line).slice(0, 80))?.date ?? null);
}

function closingOf(text: string, rows: readonly Line[], places: ReadonlyMap<Line, Signing>): Signing {
  const closing = rows.filter(({ role }) => role === 'closing-date').flatMap((row) => daysOfRow(wordsOf(text, row)));
  closing.push(...places.values());
  const last = rows.at(-1);
  // On the same row as the names, behind a gap.
  if (closing.length === 0 && last?.role === 'signature') closing.push(readClosingDate(lastDay(wordsOf(text, last))));
  // 二〇一六年五月十二日于甲京, and below it the day on which a page was put up.
  const whole = closing.findLast(({ date, place }) => date !== null && place !== null);
  return {
    date: (whole ?? closing.findLast(({ date }) => date !== null))?.date ?? null,
    place: (whole ?? closing.findLast(({ place }) => place !== null))?.place ?? null,
  };
}

/** 一九七五年六月六日于甲京　一九七五年六月九日于乙城: each side on its own day. */
function daysOfRow(row: string): Signing[] {
  if (row.indexOf('日') === row.lastIndexOf('日')) return [readClosingDate(row)];
  const columns = columnsOfDays(row);
  return columns.length > 1 && columns.every(isClosingDate) ? columns.map(readClosingDate) : [readClosingDate(row)];
}

/** The last words behind a gap of a row, a wide one or any, that are a day and a place: behind them can stand what printed them. */
function lastDay(row: string): string {
  const [wide, narrow] = [row.split(/[\s\u00a0]{2,}|\u3000+/), row.split(/[\s\u00a0\u3000]+/)];
  const isDay = (words: string): boolean => isClosingDate(words) && !isDayOfPage(words);
  return wide.slice(1).findLast(isDay) ?? narrow.slice(1).findLast(isDay) ?? '';
}

function signingInLead(lead: string): ReportedSigning | null {
  const dateline = readDateline(lead);
  return readReportedSigning(lead.slice(dateline?.end ?? 0), dateline);
}

/** The visit of which the first lines tell, where a day without its year falls into it. */
function visitIn(text: string, lines: readonly Line[], title: Title, day: DateMention): string | null {
  if (day.year !== null) return null;
  const opening = lines.slice(0, title.headLines + 2).map((line) => wordsOf(text, line));
  return visitAround(day, opening.join('\n'));
}

function signatoriesOf(reported: ReportedSigning | null, parties: readonly string[]): Signatory[] {
  return reported === null ? [] : readReportedSignatories(reported.who, parties);
}

/**
 * The closing formula is in one of the last paragraphs, before what is annexed and the text in another language; a text without one may
 * have a database's list above it.
 */
function languagesOf(text: string, body: readonly Line[], head: readonly Line[]): string[] {
  const own = body.filter(({ role }) => role !== 'foreign');
  const annex = own.findIndex(({ role }) => role === 'annex');
  const last = [...own.slice(0, Math.max(0, annex)).slice(-4), ...own.slice(-4)];
  for (const line of last.reverse()) {
    const languages = readLanguages(wordsOf(text, line));
    if (languages.length > 0) return languages;
  }
  const labelled = head.filter(({ role }) => role === 'furniture');
  return labelled.map((line) => readLabelledLanguages(wordsOf(text, line))).find(({ length }) => length > 0) ?? [];
}
