import { parse } from '../syntax/parse';
import type { Problem } from '../syntax/problem';
import type { SyntaxTree } from '../syntax/tree';
import { toIsoDate, type DateMention } from '../text/dates';
import { contains, slice, type Span } from '../text/span';
import { asWritten } from '../text/plain-text';
import { statementsAsWritten } from './as-written';
import { readCitations, type Citation } from './citations/citations';
import { findImpossibleDates } from './impossible-dates';
import { withYear } from './signatures/signing';
import { sign } from './words/states';
import { readStatements, type Article, type Statement } from './statements';
import { YearHeadings } from './year-headings';

/** A citation with its place in the file. */
export interface PlacedCitation extends Citation {
  /** The day, month or year that its sentence gives; a year that is left out is the one of the text around it. */
  readonly on: string | null;
  /** Several of them, where they stand before one title and mean a text each; none where one is not known. */
  readonly ons: readonly string[];
  /** The day of the text around it, where its sentence tells that it was signed just then. */
  readonly signedAbout: string | null;
  /** Its sentence tells a time that is not understood, or may. */
  readonly unsure: boolean;
  /** The statement in which it stands, or null. */
  readonly statement: Statement | null;
}

/** All that one file tells by itself. */
export interface Reading {
  readonly tree: SyntaxTree;
  readonly statements: readonly Statement[];
  readonly articles: readonly Article[];
  readonly citations: readonly PlacedCitation[];
  readonly problems: readonly Problem[];
}

export function readFile(text: string): Reading {
  const tree = parse(text);
  const { statements, articles } = statementsAsWritten(tree, readStatements(tree));
  const signs = new Set(['中']);
  for (const { parties } of statements) for (const party of parties) signs.add(sign(party));
  const citations = placeCitations(tree, readCitations(tree.plain, signs), statements, articles);
  return new ReadingOfFile(tree, statements, articles, citations);
}

/** A library reads thousands of files and asks none for its problems: they are looked for when somebody does. */
class ReadingOfFile implements Reading {
  readonly tree: SyntaxTree;
  readonly statements: readonly Statement[];
  readonly articles: readonly Article[];
  readonly citations: readonly PlacedCitation[];
  #problems: readonly Problem[] | undefined;

  constructor(
    tree: SyntaxTree,
    statements: readonly Statement[],
    articles: readonly Article[],
    citations: readonly PlacedCitation[],
  ) {
    this.tree = tree;
    this.statements = statements;
    this.articles = articles;
    this.citations = citations;
  }

  get problems(): readonly Problem[] {
    return (this.#problems ??= findProblems(this.tree));
  }
}

function findProblems(tree: SyntaxTree): Problem[] {
  return [...tree.problems, ...impossibleDates(tree)].sort((a, b) => a.start - b.start);
}

/** Citations and the pieces of texts both come in the order of the file, so that they are gone through side by side. */
function placeCitations(
  { text, plain }: SyntaxTree,
  citations: readonly Citation[],
  statements: readonly Statement[],
  articles: readonly Article[],
): PlacedCitation[] {
  const pieces: { span: Span; statement: Statement | null; day: string | null; about: string | null }[] = [];
  for (const statement of statements) {
    const { signed, dispatched, printed } = statement;
    const about = signed ?? dispatched ?? printed;
    for (const span of statement.pieces) pieces.push({ span, statement, day: printed ?? signed, about });
  }
  for (const { pieces: own, printed, dispatched } of articles) {
    for (const span of own)
      pieces.push({ span, statement: null, day: printed ?? dispatched, about: dispatched ?? printed });
  }
  pieces.sort((a, b) => a.span.start - b.span.start);
  const placed: PlacedCitation[] = [];
  const headings = new YearHeadings(plain);
  let at = 0;
  for (const citation of citations) {
    while (at < pieces.length && (pieces[at]?.span.end ?? 0) <= citation.start) at++;
    const piece = pieces[at];
    // The 《 of a title in marks, with which the text begins, is none of its words.
    const begins = piece?.span.start === citation.start + 1;
    const around = piece !== undefined && (begins || contains(piece.span, citation.start)) ? piece : null;
    // A title without marks is the text's own, and so is one that stands above the text in marks.
    const ownTitle = around?.statement?.title.span ?? null;
    if (ownTitle !== null && isOwnTitle(citation, ownTitle)) continue;
    // 3月4日 of a chronicle is in the year under which it stands.
    const mayBeEntry = around?.statement === null && !isDated(citation);
    const entry = mayBeEntry ? headings.dayOfEntry(citation, citation.date, around.span) : null;
    const date = entry ?? citation.date;
    const on = date === null ? null : dayOf(date, around?.day ?? null);
    // Written out, because spreading costs more here than all the reading of the citation.
    const { start, end, marked, instrument, draft, toCome, unclosed, days } = citation;
    const then = entry === null ? citation.then : 'untold';
    const name =
      plain === text ? citation.name : asWritten(citation.name, slice(plain, citation), slice(text, citation));
    const statement = around?.statement ?? null;
    const signedAbout = then === 'then' || then === 'perhaps then' ? (around?.about ?? null) : null;
    const unsure = then === 'then' ? signedAbout === null : then !== 'untold' || (date !== null && on === null);
    const ons = days.length === 0 ? NO_DAYS : daysOf(days, around?.day ?? null);
    const told = { date, days, draft, toCome, then, on, ons, signedAbout, unsure };
    placed.push({ start, end, marked, name, instrument, unclosed, statement, ...told });
  }
  return placed;
}

function isDated({ date, days, draft, marked }: Citation): boolean {
  return (date !== null && date.year !== null) || days.length > 0 || draft || !marked;
}

/** A date with the year of the text around it where it leaves it out. What stands before 十周年 is the day of the signing if that is ten years ago. */
function dayOf(date: DateMention, around: string | null): string | null {
  if (date.year === null) return withYear(date, around);
  const { anniversary } = date;
  const isFeast = anniversary !== undefined && (anniversary === 0 || date.year + anniversary !== yearOf(around));
  return isFeast ? null : toIsoDate(date);
}

const NO_DAYS: readonly string[] = [];

function daysOf(dates: readonly DateMention[], around: string | null): readonly string[] {
  const days = dates.flatMap((date) => dayOf(date, around) ?? []);
  return days.length === dates.length ? days : NO_DAYS;
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, YEAR_LENGTH));
}

const YEAR_LENGTH = '2013'.length;

function isOwnTitle({ start, marked }: Citation, title: Span): boolean {
  return marked ? start + 1 === title.start : contains(title, start);
}

function impossibleDates({ text, plain }: SyntaxTree): Problem[] {
  return findImpossibleDates(plain).map(({ start, end }) => ({
    code: 'date-impossible',
    start,
    end,
    arguments: [text.slice(start, end)],
  }));
}
