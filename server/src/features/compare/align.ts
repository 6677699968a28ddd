import { formulasIn } from './formulas';
import { byPair } from './by-pair';

/** Two of two lists that belong together, by their places. */
export interface Pair {
  readonly own: number;
  readonly other: number;
}

/** How much of their words two have in common at least, where one is the other reworded. */
const LEAST_ALIKE = 0.2;
/** Words that so many have say nothing of which belong together. */
export const EVERYWHERE = 64;

/**
 * Which of some passages stand in both lists, word for word or reworded. Rare words count for more than those that every statement has
 * (双方重申, 在平等互利的基础上), and by those and the names of the parties alone nothing belongs together. Each belongs to one at most; of
 * several that are as much alike, those belong together that stand nearest to each other.
 */
export function align(
  own: readonly string[],
  other: readonly string[],
  names: readonly string[] = [],
  weigh = weightsOf([...own, ...other]),
): Pair[] {
  const pairs = sameWords(own, other);
  const [isPaired, isPairedThere] = [new Set(pairs.map((pair) => pair.own)), new Set(pairs.map((pair) => pair.other))];
  const left = own.map((words, index) => ({ words, index })).filter(({ index }) => !isPaired.has(index));
  const there = other.map((words, index) => ({ words, index })).filter(({ index }) => !isPairedThere.has(index));
  const found = alikes(left, there, weigh, names).sort(
    (a, b) => b.score - a.score || distance(a, own, other) - distance(b, own, other) || a.own - b.own,
  );
  for (const { own: here, other: beside } of found) {
    if (isPaired.has(here) || isPairedThere.has(beside)) continue;
    isPaired.add(here);
    isPairedThere.add(beside);
    pairs.push({ own: here, other: beside });
  }
  return pairs.sort((a, b) => a.other - b.other);
}

/** The same words; of several the first with the first, but those together whose neighbours belong together. */
function sameWords(own: readonly string[], other: readonly string[]): Pair[] {
  const [here, there] = [placesOf(own), placesOf(other)];
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const take = (index: number, beside: number): void => {
    partners.set(index, beside);
    taken.add(beside);
  };
  for (const [words, places] of here) {
    const besides = there.get(words) ?? [];
    if (places.length !== besides.length) continue;
    places.forEach((index, at) => {
      take(index, besides[at] ?? -1);
    });
  }
  own.forEach((words, index) => {
    if (partners.has(index) || !there.has(words)) return;
    const besides = [(partners.get(index - 1) ?? -2) + 1, (partners.get(index + 1) ?? -1) - 1];
    const beside = besides.find((place) => other[place] === words && !taken.has(place));
    if (beside !== undefined) take(index, beside);
  });
  for (const [words, places] of here) {
    const left = (there.get(words) ?? []).filter((place) => !taken.has(place)).reverse();
    for (const index of places) {
      const beside = partners.has(index) ? undefined : left.pop();
      if (beside !== undefined) take(index, beside);
    }
  }
  return [...partners].map(([index, beside]) => ({ own: index, other: beside }));
}

function placesOf(passages: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  passages.forEach((words, index) => {
    const known = places.get(words);
    if (known === undefined) places.set(words, [index]);
    else known.push(index);
  });
  return places;
}

interface Passage {
  readonly words: string;
  readonly index: number;
}

interface Alike extends Pair {
  readonly score: number;
}

/** What a passage is about, by its pairs of characters. */
export interface Weighed {
  readonly pairs: ReadonlySet<string>;
  /** Those that are not all of formulas. */
  readonly own: ReadonlySet<string>;
  readonly weight: number;
  readonly ownWeight: number;
}

export function weighed(words: string, weigh: Weigh, names: readonly string[]): Weighed {
  const pairs = characterPairs(words);
  const isOfFormula = formulasIn(words, names);
  const own = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) {
    if (isOfFormula[at] === 0 || isOfFormula[at + 1] === 0) own.add(words.slice(at, at + 2));
  }
  return { pairs, own, weight: weightOf(pairs, weigh), ownWeight: weightOf(own, weigh) };
}

/** What two have in common, by weight: of all words, and of those that are not of formulas. */
interface InCommon {
  all: number;
  own: number;
}

/** All that have enough in common: twice the weight of their common pairs of characters, in parts of the weight of all. */
function alikes(own: readonly Passage[], other: readonly Passage[], weigh: Weigh, names: readonly string[]): Alike[] {
  const there = other.map(({ words }) => weighed(words, weigh, names));
  const having = byPair([...there.keys()], (index) => there[index]?.pairs ?? []);
  return own.flatMap(({ words, index }) => {
    const here = weighed(words, weigh, names);
    const common = new Map<number, InCommon>();
    for (const pair of here.pairs) {
      const places = having.get(pair) ?? [];
      if (places.length > EVERYWHERE) continue;
      const weight = weigh(pair);
      for (const place of places) {
        const known = common.get(place) ?? { all: 0, own: 0 };
        known.all += weight;
        if (here.own.has(pair)) known.own += weight;
        common.set(place, known);
      }
    }
    return [...common].flatMap(([place, { all, own: ofThem }]): Alike[] => {
      const beside = there[place];
      const counterpart = other[place];
      if (beside === undefined || counterpart === undefined) return [];
      const score = (2 * all) / (here.weight + beside.weight);
      const isOfTheSame = ofThem >= LEAST_ALIKE * Math.min(here.ownWeight, beside.ownWeight);
      return score < LEAST_ALIKE || !isOfTheSame
        ? []
        : [{ own: index, other: counterpart.index, score: Math.round(score * 1000) }];
    });
  });
}

function characterPairs(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2));
  return pairs;
}

export type Weigh = (pair: string) => number;

/** The rarer the heavier; what all have weighs hardly anything. */
export function weightsOf(passages: readonly string[]): Weigh {
  const counts = new Map<string, number>();
  const sets = passages.map(characterPairs);
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log((1 + sets.length) / (counts.get(pair) ?? 1));
}

function weightOf(set: ReadonlySet<string>, weigh: Weigh): number {
  let weight = 0;
  for (const pair of set) weight += weigh(pair);
  return weight;
}

/** How far from each other two stand, as parts of the texts. */
function distance(pair: Pair, own: readonly string[], other: readonly string[]): number {
  return Math.abs(pair.own / own.length - pair.other / other.length);
}
