import type { Span } from '../text/span';
import type { ArchiveRecord, SyntaxTree } from '../syntax/tree';
import { beginsWell, outermostNumbers, splitIntoFragments, toLines, type Fragment, type Line } from './fragments';
import { breaksOff } from './line-roles';

/** One text of a file, statement or article, with its lines in the order in which they are meant to be read. */
export interface TextOfFile {
  readonly record: ArchiveRecord;
  readonly lines: readonly Line[];
  /** Where it lies in the file, in reading order; more than one where it was torn apart. */
  readonly pieces: readonly Span[];
}

/** Takes a file apart into its texts. The record of an archive is one text; any other file may be a page with several. */
export function readTexts(tree: SyntaxTree): TextOfFile[] {
  const texts: TextOfFile[] = [];
  for (const record of tree.records) {
    const lines = toLines(tree.plain, record.paragraphs);
    if (tree.layout !== 'tagged') {
      const torn = splitIntoFragments(tree.plain, lines);
      for (const fragments of rejoin(tree.plain, torn)) texts.push(toText(record, fragments));
    } else if (lines.length > 0 || record.fields.length > 0) {
      texts.push({ record, lines, pieces: piecesOf([{ lines }]) });
    }
  }
  return texts;
}

function toText(record: ArchiveRecord, fragments: readonly Fragment[]): TextOfFile {
  return { record, lines: fragments.flatMap((fragment) => fragment.lines), pieces: piecesOf(fragments) };
}

function piecesOf(fragments: readonly Fragment[]): Span[] {
  const pieces: Span[] = [];
  for (const { lines } of fragments) {
    const first = lines.find(isOfText);
    const last = lines.findLast(isOfText);
    if (first !== undefined && last !== undefined) pieces.push({ start: first.start, end: last.end });
  }
  return pieces;
}

function isOfText(line: Line): boolean {
  return line.role !== 'furniture';
}

/**
 * Puts torn texts together again: a fragment that goes on with a numbering begun elsewhere, or begins in mid-sentence, follows the one
 * fragment that it can follow. Where two could come first, nothing is joined.
 */
function rejoin(text: string, fragments: readonly Fragment[]): Fragment[][] {
  const heads = new Heads(text, fragments);
  const followers = new Map<Fragment, Fragment>();
  const taken = new Set<Fragment>();
  for (const rest of fragments) {
    if (rest.lines[0]?.role === 'continued' || beginsWell(text, rest)) continue;
    const head = heads.onlyBefore(rest);
    if (head === null) continue;
    heads.remove(head);
    followers.set(head, rest);
    taken.add(rest);
  }
  return fragments
    .filter((fragment) => !taken.has(fragment))
    .map((first) => {
      const joined = [first];
      for (let next = followers.get(first); next !== undefined && !joined.includes(next); next = followers.get(next)) {
        joined.push(next);
      }
      return joined;
    });
}

/** The fragments that lack their end, by what could follow them. A page may have thousands of fragments, so none is asked about all. */
class Heads {
  readonly #text: string;
  readonly #byFollower = new Map<string, Set<Fragment>>();

  constructor(text: string, fragments: readonly Fragment[]) {
    this.#text = text;
    for (const fragment of fragments) {
      if (!isUnfinished(fragment)) continue;
      for (const key of this.#followersOf(fragment)) {
        const heads = this.#byFollower.get(key) ?? new Set();
        this.#byFollower.set(key, heads.add(fragment));
      }
    }
  }

  /** The fragment that a torn-off rest must follow; null where there is none, or more than one. */
  onlyBefore(rest: Fragment): Fragment | null {
    let found: Fragment | null = null;
    const numbers = outermostNumbers(this.#text, rest);
    for (const head of this.#byFollower.get(numbers === null ? MIDSENTENCE : `${numbers.style} ${numbers.first}`) ??
      []) {
      if (head === rest) continue;
      if (found !== null) return null;
      found = head;
    }
    return found;
  }

  remove(head: Fragment): void {
    for (const key of this.#followersOf(head)) this.#byFollower.get(key)?.delete(head);
  }

  /** What a fragment that ends here can go on with: the next number; where its last sentence breaks off, the same, or no number. */
  #followersOf(head: Fragment): string[] {
    const last = head.lines.findLast((line) => line.role !== 'furniture');
    const isBroken = last !== undefined && breaksOff(this.#text, last);
    const numbers = outermostNumbers(this.#text, head);
    const next = numbers === null ? [] : [`${numbers.style} ${numbers.last + 1}`];
    if (!isBroken) return next;
    return numbers === null ? [MIDSENTENCE] : [...next, `${numbers.style} ${numbers.last}`, MIDSENTENCE];
  }
}

const MIDSENTENCE = 'in mid-sentence';

function isUnfinished(fragment: Fragment): boolean {
  return !fragment.lines.some((line) => line.role === 'closing-date' || line.role === 'closing-dateline');
}
