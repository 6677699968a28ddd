import { EVERYWHERE, type Pair, type Weigh } from './align';
import { formulasIn } from './formulas';
import { byPair } from './by-pair';

/** How much of what they are about two have in common at least. */
const LEAST_ALIKE = 0.08;
/** 法律基础, 领土完整: a word or two in common may be there by chance, unless there is little else in them. */
const LEAST_PAIRS = 5;
const MOSTLY_ALIKE = 0.3;
const LEAST_PAIRS_OF_SHORT = 2;
/** So many times as much they have in common as either has with any other clause. */
const LEAD = 1.4;

interface Topic {
  readonly pairs: ReadonlySet<string>;
  readonly weight: number;
}

/** The clauses of one statement. */
interface Topics {
  readonly all: readonly Topic[];
  readonly having: ReadonlyMap<string, readonly number[]>;
}

/**
 * Of clauses that have no counterpart those that are about the same, though they say it in other words: each is for the other by far the
 * one with which it has most in common outside of formulas. Statements keep the order of their subjects, so that those are the more
 * alike that stand at the same place.
 */
export function ofOneTopic(
  [left, leftThere]: readonly [readonly number[], readonly number[]],
  own: readonly string[],
  other: readonly string[],
  names: readonly string[],
  weigh: Weigh,
): Pair[] {
  if (left.length === 0 || leftThere.length === 0) return [];
  const [contents, contentsThere] = [
    own.map((words) => content(words, names)),
    other.map((words) => content(words, names)),
  ];
  const [here, there] = [topicsOf(contents, weigh), topicsOf(contentsThere, weigh)];
  const opening = left.find((index) => opensVisit(own, index));
  const openingThere = leftThere.find((index) => opensVisit(other, index));
  const haveOpenings = opening !== undefined && openingThere !== undefined;
  const isLeftThere = new Set(haveOpenings ? leftThere.filter((index) => index !== openingThere) : leftThere);
  const found = haveOpenings ? [{ own: opening, other: openingThere }] : [];
  for (const index of left) {
    const partner = haveOpenings && index === opening ? null : nearest(index, here, there, weigh);
    if (partner !== null && isLeftThere.has(partner) && nearest(partner, there, here, weigh) === index)
      found.push({ own: index, other: partner });
  }
  return found;
}

/** 应…邀请，…进行国事访问: another visit has other names and days, and hardly a word in common. */
const OPENS_VISIT = /^应.{2,60}邀请/;
const FIRST = 2;

function opensVisit(words: readonly string[], index: number): boolean {
  return index < FIRST && OPENS_VISIT.test(words[index] ?? '');
}

/** Pairs of characters that are both outside of formulas, names and dates. */
function content(words: string, names: readonly string[]): ReadonlySet<string> {
  const isOfFormula = formulasIn(words, names);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    if (isOfFormula[at] === 0 && isOfFormula[at + 1] === 0 && !OF_DATE.test(pair)) pairs.add(pair);
  }
  return pairs;
}

const OF_DATE = /[\d年月日]/;

function topicsOf(contents: readonly ReadonlySet<string>[], weigh: Weigh): Topics {
  const all = contents.map((pairs): Topic => {
    let weight = 0;
    for (const pair of pairs) weight += weigh(pair);
    return { pairs, weight };
  });
  return { all, having: byPair([...contents.keys()], (index) => contents[index] ?? []) };
}

/** The clause there that is by far the most alike; null where none is. */
function nearest(index: number, own: Topics, other: Topics, weigh: Weigh): number | null {
  const topic = own.all[index];
  if (topic === undefined) return null;
  const common = new Map<number, { pairs: number; weight: number }>();
  for (const pair of topic.pairs) {
    const places = other.having.get(pair) ?? [];
    if (places.length > EVERYWHERE) continue;
    for (const place of places) {
      const known = common.get(place) ?? { pairs: 0, weight: 0 };
      known.pairs++;
      known.weight += weigh(pair);
      common.set(place, known);
    }
  }
  let [best, most, second] = [-1, 0, 0];
  for (const [place, { pairs, weight }] of common) {
    const whole = topic.weight + (other.all[place]?.weight ?? 0);
    const apart = Math.abs(index / own.all.length - place / other.all.length);
    const score = ((2 * weight) / whole) * (1 - apart);
    const isChance = pairs < (score < MOSTLY_ALIKE ? LEAST_PAIRS : LEAST_PAIRS_OF_SHORT);
    if (score > most) [best, most, second] = [isChance ? -1 : place, score, most];
    else if (score > second) second = score;
  }
  return best >= 0 && most >= LEAST_ALIKE && most >= LEAD * second ? best : null;
}
