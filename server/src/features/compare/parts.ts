import { EVERYWHERE, type Weigh } from './align';
import { byPair } from './by-pair';
import { partsOfClause, type PartOfClause } from './part-of-clause';

/** So many pairs of characters outside of formulas say what a sentence is about. */
const LEAST_PAIRS = 5;
/** How much of the shorter of two sentences stands in the other where one was made of the other. */
const LEAST_SHARE = 0.5;
/** How much of a clause is to be found elsewhere before it counts as moved there. */
const LEAST_FOUND = 0.5;

/**
 * Of clauses that have no counterpart those of which most stands, sentence by sentence, inside a clause that has another one: a clause
 * on Taiwan that was put behind that on sovereignty was not dropped. For each the place of that clause.
 */
export function foundInside(
  left: readonly number[],
  own: readonly string[],
  other: readonly string[],
  names: readonly string[],
  weigh: Weigh,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (left.length === 0) return found;
  const sentencesOf = (words: string, clause: number): PartOfClause[] =>
    partsOfClause(words, ENDS_SENTENCE, clause, weigh, names);
  const having = byPair(other.flatMap(sentencesOf), (sentence) => sentence.pairs);
  for (const clause of left) {
    const place = placeOf(sentencesOf(own[clause] ?? '', clause), having, weigh);
    if (place !== null) found.set(clause, place);
  }
  return found;
}

function placeOf(
  sentences: readonly PartOfClause[],
  having: ReadonlyMap<string, readonly PartOfClause[]>,
  weigh: Weigh,
): number | null {
  const places = new Map<number, number>();
  let [found, whole] = [0, 0];
  for (const sentence of sentences) {
    whole += sentence.ownWeight;
    const beside = mostAlike(sentence, having, weigh);
    if (beside === null) continue;
    found += sentence.ownWeight;
    places.set(beside.clause, (places.get(beside.clause) ?? 0) + sentence.ownWeight);
  }
  if (found === 0 || found < LEAST_FOUND * whole) return null;
  const [[place]] = [...places].sort(([, a], [, b]) => b - a) as [[number, number]];
  return place;
}

function mostAlike(
  sentence: PartOfClause,
  having: ReadonlyMap<string, readonly PartOfClause[]>,
  weigh: Weigh,
): PartOfClause | null {
  const common = new Map<PartOfClause, { own: number; ownWeight: number; weight: number }>();
  for (const pair of sentence.pairs) {
    const others = having.get(pair) ?? [];
    if (others.length > EVERYWHERE) continue;
    const weight = weigh(pair);
    const isOwn = sentence.own.has(pair);
    for (const other of others) {
      const known = common.get(other) ?? { own: 0, ownWeight: 0, weight: 0 };
      known.weight += weight;
      if (isOwn) known.own++;
      if (isOwn) known.ownWeight += weight;
      common.set(other, known);
    }
  }
  let [best, most]: [PartOfClause | null, number] = [null, 0];
  for (const [other, { own, ownWeight, weight }] of common) {
    // What is about the same river need not have been said before.
    const isOne =
      own >= LEAST_PAIRS &&
      ownWeight >= LEAST_SHARE * Math.min(sentence.ownWeight, other.ownWeight) &&
      weight >= LEAST_SHARE * Math.min(sentence.weight, other.weight);
    if (isOne && weight > most) [best, most] = [other, weight];
  }
  return best;
}

/** Words as they are compared have half-width marks. */
const ENDS_SENTENCE = /(?<=[。;!?])/;
