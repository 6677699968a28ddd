import { weighed, type Weigh, type Weighed } from './align';

/** A sentence of a clause, or half of one. */
export interface PartOfClause extends Weighed {
  readonly clause: number;
}

/** The words of a clause, cut behind what ends its parts. */
export function partsOfClause(
  words: string,
  ends: RegExp,
  clause: number,
  weigh: Weigh,
  names: readonly string[],
): PartOfClause[] {
  return words.split(ends).map((part) => ({ clause, ...weighed(part, weigh, names) }));
}
