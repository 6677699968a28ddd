import { joined, withoutStop, wordsInside, wordsSaid, type Clause } from './clauses';

/** So many characters tell which clauses a paragraph can begin. */
const HEAD = 8;
/** More that begin alike, and more clauses in one, than any statement has; they would only take time. */
const MOST_ALIKE = 64;
const MOST_JOINED = 1000;

/** Two copies break paragraphs at different places: clauses that are one in the other, with the marks of their sections, are taken for one. */
export function withSameBreaks(own: readonly Clause[], other: readonly Clause[]): [Clause[], Clause[]] {
  const joinedOwn = brokenAs(own, other);
  return [joinedOwn, brokenAs(other, joinedOwn)];
}

function brokenAs(own: readonly Clause[], other: readonly Clause[]): Clause[] {
  const said = other.map(wordsSaid);
  const whole = new Set(said);
  const byHead = new Map<string, string[]>();
  for (const words of said) {
    const head = words.slice(0, HEAD);
    const known = byHead.get(head);
    if (known === undefined) byHead.set(head, [words]);
    else if (known.length < MOST_ALIKE) known.push(words);
  }
  const found: Clause[] = [];
  for (let at = 0; at < own.length; at++) {
    const clause = own[at];
    if (clause === undefined) break;
    const candidates = whole.has(wordsSaid(clause)) ? [] : (byHead.get(headAt(own, at)) ?? []);
    const count = candidates.reduce((most, words) => Math.max(most, clausesIn(words, own, at)), 1);
    found.push(joined([clause, ...own.slice(at + 1, at + count)]));
    at += count - 1;
  }
  return found;
}

/** How a clause would begin that is made of one and those behind it. */
function headAt(clauses: readonly Clause[], from: number): string {
  let head = clauses[from]?.passage.words ?? '';
  for (let at = from + 1; at < clauses.length && head.length < HEAD; at++) {
    const next = clauses[at];
    if (next !== undefined) head += wordsInside(next);
  }
  return head.slice(0, HEAD);
}

/** How many clauses from one on are together what one clause says; 0 if none are. */
function clausesIn(words: string, clauses: readonly Clause[], from: number): number {
  let length = 0;
  for (let count = 0; count < MOST_JOINED; count++) {
    const clause = clauses[from + count];
    // A section whose mark is lost as well would be another one.
    if (clause === undefined || (count > 0 && clause.opensSection && clause.mark === null)) return 0;
    const inside = count === 0 ? clause.passage.words : wordsInside(clause);
    if (withoutStop(inside) === words.slice(length)) return count + 1;
    if (!words.startsWith(inside, length)) return 0;
    length += inside.length;
  }
  return 0;
}
