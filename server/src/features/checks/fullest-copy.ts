import { compare } from '../../text/compare';
import type { StatementOfFile } from '../body-lines';
import { wordsOfCopy } from './copies';

/** What one copy has, small enough to be kept of each. */
export interface ContentOfCopy {
  /** Of its words between two marks of punctuation, whatever these are, the length and a number that tells them from others. */
  readonly lengths: readonly number[];
  readonly clauses: readonly number[];
  /** The day on which it was printed; behind every day where that is not known. */
  readonly printed: string;
}

const NO_DAY = '~';

export function contentOf({ reading, text }: StatementOfFile): ContentOfCopy {
  const statement = reading.statements[text];
  const words = statement === undefined ? '' : wordsOfCopy(reading, statement);
  const clauses = words.split(PUNCTUATION).filter((clause) => clause !== '');
  return {
    lengths: clauses.map(({ length }) => length),
    clauses: clauses.map(numberOf),
    printed: statement?.printed ?? NO_DAY,
  };
}

const PUNCTUATION = /[^\p{L}\p{N}]+/u;

function numberOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}

/**
 * The numbers of some copies of one text, the fullest first: the one most of whose words others have as well. What only one of several
 * has was put into it; what only one of two has, the other one has lost. Of equal ones that which was printed first, then as they come.
 */
export function fromFullest(copies: readonly ContentOfCopy[]): number[] {
  const having = new Map<number, number>();
  for (const { clauses } of copies)
    for (const clause of new Set(clauses)) having.set(clause, (having.get(clause) ?? 0) + 1);
  const ranked = copies.map(({ clauses, lengths, printed }, index) => {
    let [shared, own] = [0, 0];
    clauses.forEach((clause, at) => {
      const length = lengths[at] ?? 0;
      if ((having.get(clause) ?? 0) > 1) shared += length;
      else own += length;
    });
    return { index, shared, own: copies.length > 2 ? own : -own, printed };
  });
  ranked.sort((a, b) => b.shared - a.shared || a.own - b.own || compare(a.printed, b.printed) || a.index - b.index);
  return ranked.map(({ index }) => index);
}
