import { joined, wordsSaid, type Clause } from './clauses';

/** So many characters tell which clauses a paragraph can begin. */
const HEAD = 8;
/** More that begin alike, and more paragraphs in one, than any statement has; they would only take time. */
const MOST_ALIKE = 64;
const MOST_PARAGRAPHS = 1000;

/** Two copies break paragraphs at different places: those of a section that are one paragraph in the other are taken for one. */
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
    const candidates = whole.has(wordsSaid(clause)) ? [] : (byHead.get(clause.passage.words.slice(0, HEAD)) ?? []);
    const count = candidates.reduce((most, words) => Math.max(most, paragraphsOf(words, own, at)), 1);
    found.push(joined([clause, ...own.slice(at + 1, at + count)]));
    at += count - 1;
  }
  return found;
}

/** How many paragraphs from one on are together what a clause says; 0 if none are. */
function paragraphsOf(words: string, clauses: readonly Clause[], from: number): number {
  let length = 0;
  for (let count = 0; count < MOST_PARAGRAPHS; count++) {
    const clause = clauses[from + count];
    if (clause === undefined || (count > 0 && clause.opensSection)) return 0;
    if (words.length - length === wordsSaid(clause).length && words.endsWith(wordsSaid(clause))) return count + 1;
    if (!words.startsWith(clause.passage.words, length)) return 0;
    length += clause.passage.words.length;
  }
  return 0;
}
