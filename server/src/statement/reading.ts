import { parse } from '../syntax/parse';
import type { Problem } from '../syntax/problem';
import type { SyntaxTree } from '../syntax/tree';
import { toIsoDate } from '../text/dates';
import { contains } from '../text/span';
import { readCitations, type Citation } from './citations';
import { findImpossibleDates } from './impossible-dates';
import { withYear } from './signing';
import { sign } from './states';
import { readStatements, type Article, type Statement } from './statements';

/** A citation with its place in the file. */
export interface PlacedCitation extends Citation {
  /** The day, month or year that its sentence gives; a year that is left out is the one of the text around it. */
  readonly on: string | null;
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
  const { statements, articles } = readStatements(tree);
  const signs = new Set(['中', ...statements.flatMap((statement) => statement.parties.map(sign))]);
  return {
    tree,
    statements,
    articles,
    citations: placeCitations(readCitations(text, signs), statements, articles),
    problems: [...tree.problems, ...impossibleDates(text)].sort((a, b) => a.start - b.start),
  };
}

/** Citations and the pieces of texts both come in the order of the file, so that they are gone through side by side. */
function placeCitations(
  citations: readonly Citation[],
  statements: readonly Statement[],
  articles: readonly Article[],
): PlacedCitation[] {
  const pieces = [
    ...statements.flatMap((statement) =>
      statement.pieces.map((span) => ({ span, statement, day: statement.printed ?? statement.signed })),
    ),
    ...articles.flatMap((article) =>
      article.pieces.map((span) => ({ span, statement: null, day: article.printed ?? article.dispatched })),
    ),
  ].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  return citations.map((citation) => {
    while (at < pieces.length && (pieces[at]?.span.end ?? 0) <= citation.start) at++;
    const piece = pieces[at];
    const around = piece !== undefined && contains(piece.span, citation.start) ? piece : null;
    const { date } = citation;
    const on = date === null ? null : date.year === null ? withYear(date, around?.day ?? null) : toIsoDate(date);
    // Written out, because spreading costs more here than all the reading of the citation.
    const { start, end, marked, name, instrument, draft, unclosed } = citation;
    return { start, end, marked, name, instrument, date, draft, unclosed, on, statement: around?.statement ?? null };
  });
}

function impossibleDates(text: string): Problem[] {
  return findImpossibleDates(text).map(({ start, end }) => ({
    code: 'date-impossible',
    start,
    end,
    arguments: [text.slice(start, end)],
  }));
}
