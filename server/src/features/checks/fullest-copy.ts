import { compare } from '../../text/compare';
import type { StatementOfFile } from '../body-lines';
import { wordsOfCopy } from './copies';

/**
 * The numbers of some copies of one text, the fullest first: the one most of whose words others have as well. What only one of several
 * has was put into it; what only one of two has, the other one has lost. Of equal ones that which was printed first, then as they come.
 */
export function fromFullest(copies: readonly StatementOfFile[]): number[] {
  const contents = copies.map(contentOf);
  const held = new Map<string, number>();
  for (const { clauses } of contents)
    for (const clause of new Set(clauses)) held.set(clause, (held.get(clause) ?? 0) + 1);
  const ranked = contents.map(({ clauses, printed }, index) => {
    let [shared, own] = [0, 0];
    for (const clause of clauses) {
      if ((held.get(clause) ?? 0) > 1) shared += clause.length;
      else own += clause.length;
    }
    return { index, shared, own: copies.length > 2 ? own : -own, printed };
  });
  ranked.sort((a, b) => b.shared - a.shared || a.own - b.own || compare(a.printed, b.printed) || a.index - b.index);
  return ranked.map(({ index }) => index);
}

interface Content {
  /** Its words between two marks of punctuation, whatever these are. */
  readonly clauses: readonly string[];
  readonly printed: string;
}

/** Behind every day. */
const NO_DAY = '~';

function contentOf({ reading, text }: StatementOfFile): Content {
  const statement = reading.statements[text];
  if (statement === undefined) return { clauses: [], printed: NO_DAY };
  const clauses = wordsOfCopy(reading, statement).split(PUNCTUATION);
  return { clauses, printed: statement.printed ?? NO_DAY };
}

const PUNCTUATION = /[^\p{L}\p{N}]+/u;
