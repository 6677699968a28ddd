import { EVERYWHERE, weighed, type Weigh } from './align';
import { byPair } from './by-pair';
import { partsOfClause, type PartOfClause } from './part-of-clause';

/** So many pairs of characters outside of formulas are more than the name of a thing. */
const LEAST_PAIRS = 5;
/** Half a sentence that went elsewhere is said there in nearly the same words. */
const LEAST_ALIKE = 0.6;
/** What the counterpart still has has not gone from it. */
const MOST_LEFT = 0.3;
/** How much of a clause has come from one other before it counts as a part of that. */
const LEAST_SHARE = 0.3;

/**
 * Of clauses that stand alone those of which a good part was half a sentence of a clause that goes on without it: `counterparts` says
 * what each clause there has become here. For each the place of the clause from which it comes.
 */
export function goneFrom(
  alone: readonly number[],
  own: readonly string[],
  other: readonly string[],
  counterparts: ReadonlyMap<number, number>,
  names: readonly string[],
  weigh: Weigh,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (alone.length === 0) return found;
  const halvesOf = (words: string, clause: number): PartOfClause[] =>
    partsOfClause(words, ENDS_HALF, clause, weigh, names);
  const there = [...counterparts.keys()].flatMap((clause) => halvesOf(other[clause] ?? '', clause));
  const having = byPair(there, (half) => half.own);
  const isGone = (pairs: readonly string[], clause: number): boolean => {
    const left = own[counterparts.get(clause) ?? -1] ?? '';
    const still = pairs.filter((pair) => left.includes(pair));
    return weightOf(still, weigh) <= MOST_LEFT * weightOf(pairs, weigh);
  };
  for (const clause of alone) {
    const shares = new Map<number, number>();
    for (const half of halvesOf(own[clause] ?? '', clause)) {
      const [origin, pairs] = mostAlike(half, having, weigh);
      if (origin !== null && isGone(pairs, origin.clause))
        shares.set(origin.clause, (shares.get(origin.clause) ?? 0) + weightOf(pairs, weigh));
    }
    const [[origin, share] = [-1, 0]] = [...shares].sort(([, a], [, b]) => b - a);
    if (share > 0 && share >= LEAST_SHARE * weighed(own[clause] ?? '', weigh, names).ownWeight)
      found.set(clause, origin);
  }
  return found;
}

function mostAlike(
  half: PartOfClause,
  having: ReadonlyMap<string, readonly PartOfClause[]>,
  weigh: Weigh,
): [PartOfClause | null, string[]] {
  const common = new Map<PartOfClause, string[]>();
  for (const pair of half.own) {
    const others = having.get(pair) ?? [];
    if (others.length > EVERYWHERE) continue;
    for (const other of others) {
      const known = common.get(other);
      if (known === undefined) common.set(other, [pair]);
      else known.push(pair);
    }
  }
  let [best, most, ofBest]: [PartOfClause | null, number, string[]] = [null, 0, []];
  for (const [other, pairs] of common) {
    const score = (2 * weightOf(pairs, weigh)) / (half.ownWeight + other.ownWeight);
    if (pairs.length >= LEAST_PAIRS && score >= LEAST_ALIKE && score > most)
      [best, most, ofBest] = [other, score, pairs];
  }
  return [best, ofBest];
}

function weightOf(pairs: readonly string[], weigh: Weigh): number {
  return pairs.reduce((sum, pair) => sum + weigh(pair), 0);
}

/** Words as they are compared have half-width marks. */
const ENDS_HALF = /(?<=[,;:。!?])/;
