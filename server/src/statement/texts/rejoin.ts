import { CONTINUED, GOES_ON } from '../../syntax/furniture';
import { readNumber } from '../../text/numerals';
import { slice } from '../../text/span';
import { knowsSignatories } from './foreign-signatures';
import { beginsWell, outermostNumbers } from './foreign-numbers';
import type { Fragment } from './fragment';
import type { Line } from '../lines/lines';
import { breaksOff, isOfPage, type LineRole } from '../lines/line-roles';

/**
 * Puts torn texts together again: a fragment that goes on with a numbering begun elsewhere, or begins in mid-sentence, follows the one
 * fragment that it can follow. Where two could come first, nothing is joined.
 */
export function rejoin(text: string, lines: readonly Line[], fragments: readonly Fragment[]): Fragment[][] {
  const followers = joinedByRemarks(text, lines, fragments);
  const taken = new Set(followers.values());
  const heads = new Heads(
    text,
    fragments.filter((fragment) => !followers.has(fragment)),
  );
  for (const rest of fragments) {
    if (isContinued(rest) || beginsWell(text, rest)) continue;
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

/** More texts than a paper parts among its pages. */
const MOST_PARTED = 50;

/**
 * What is parted among pages says so: （下转第三版） where it leaves one, （上接第一版） where it goes on. The two are one text where each fits
 * nothing but the other.
 */
function joinedByRemarks(
  text: string,
  lines: readonly Line[],
  fragments: readonly Fragment[],
): Map<Fragment, Fragment> {
  const joined = new Map<Fragment, Fragment>();
  const [heads, rests] = [fragments.filter(goesOn), fragments.filter(isContinued)];
  if (heads.length === 0 || rests.length === 0 || heads.length > MOST_PARTED || rests.length > MOST_PARTED)
    return joined;
  const pages = pagesOf(text, lines);
  const fits = (head: Fragment, rest: Fragment): boolean =>
    head !== rest &&
    areOnTheirPages(text, pages, head, rest) &&
    hasItsTitle(text, head, rest) &&
    knowsSignatories(text, head.lines, rest.lines) &&
    isNumberedOn(text, head, rest);
  if (areInOrder(text, pages, heads, rests) && heads.every((head, index) => fits(head, rests[index] ?? head)))
    return new Map(heads.flatMap((head, index): [Fragment, Fragment][] => [[head, rests[index] ?? head]]));
  const fitting = heads.map((head) => ({ head, own: rests.filter((rest) => fits(head, rest)) }));
  for (const { head, own } of fitting) {
    const [rest] = own;
    if (rest === undefined || own.length > 1) continue;
    if (fitting.filter((each) => each.own.includes(rest)).length === 1) joined.set(head, rest);
  }
  return heads.length === rests.length ? (onlyPairing(fitting) ?? joined) : joined;
}

interface Fitting {
  readonly head: Fragment;
  /** Those that could follow it. */
  readonly own: readonly Fragment[];
}

/** The one way in which each finds another, told from those that have no choice; null where there is none, or there are several. */
function onlyPairing(all: readonly Fitting[]): Map<Fragment, Fragment> | null {
  const pairs = new Map<Fragment, Fragment>();
  let left = [...all];
  while (left.length > 0) {
    const counts = new Map<Fragment, number>();
    for (const rest of left.flatMap(({ own }) => own)) counts.set(rest, (counts.get(rest) ?? 0) + 1);
    const taken = left.map(({ head, own }) => {
      const rest = own.length === 1 ? own[0] : own.find((each) => counts.get(each) === 1);
      return { head, rest };
    });
    const next = taken.find(({ rest }) => rest !== undefined);
    if (next?.rest === undefined) return null;
    const { head, rest } = next;
    pairs.set(head, rest);
    left = left
      .filter((each) => each.head !== head)
      .map((each) => ({ head: each.head, own: each.own.filter((other) => other !== rest) }));
  }
  return pairs;
}

/** The remark with which a fragment begins, below a title that is printed again. */
function firstOf({ lines }: Fragment): Line | undefined {
  return lines.find(({ role }) => role !== 'title' && role !== 'title-date');
}

function isContinued(fragment: Fragment): boolean {
  return firstOf(fragment)?.role === 'continued';
}

function goesOn(fragment: Fragment): boolean {
  return lastOf(fragment)?.role === 'goes-on';
}

/** The last line of a fragment, but for what a page has below it. */
function lastOf({ lines }: Fragment): Line | undefined {
  return lines.findLast(({ role }) => role !== 'furniture' && role !== 'caption');
}

/** On which page each line stands, as far as the page says its number above it. */
function pagesOf(text: string, lines: readonly Line[]): ReadonlyMap<Line, number | null> {
  let page: number | null = null;
  return new Map(
    lines.map((line) => {
      if (line.role === 'furniture') page = numberIn(/^第(.{1,4})版/.exec(slice(text, line))) ?? page;
      return [line, page];
    }),
  );
}

function numberIn(match: RegExpExecArray | null): number | null {
  const words = (match?.[1] ?? '').replace(/[第\s]/g, '');
  return readNumber(words, 0, words.length)?.value ?? null;
}

/** Each leads to the page on which the other stands, as far as that is known. */
function areOnTheirPages(
  text: string,
  pages: ReadonlyMap<Line, number | null>,
  head: Fragment,
  rest: Fragment,
): boolean {
  const [last, first] = [lastOf(head), firstOf(rest)];
  if (last === undefined || first === undefined) return false;
  const [from, to] = [numberIn(CONTINUED.exec(slice(text, first))), numberIn(GOES_ON.exec(slice(text, last)))];
  const isSame = (said: number | null, page: number | null | undefined): boolean =>
    said === null || page === null || page === undefined || said === page;
  return isSame(from, pages.get(last)) && isSame(to, pages.get(first));
}

/**
 * Whether a file has its pages in their order, as far as it shows: all that goes on stands before all that is continued, and of those
 * that go on each leads to a later page than the one before, as each of the others comes from a later one.
 */
function areInOrder(
  text: string,
  pages: ReadonlyMap<Line, number | null>,
  heads: readonly Fragment[],
  rests: readonly Fragment[],
): boolean {
  if (heads.length < 2 || heads.length !== rests.length) return false;
  const lasts = heads.map(lastOf);
  const firsts = rests.map(firstOf);
  // Where the pages say their numbers, those tell.
  if ([...lasts, ...firsts].some((line) => line === undefined || typeof pages.get(line) === 'number')) return false;
  if ((lasts.at(-1)?.start ?? 0) > (firsts[0]?.start ?? 0)) return false;
  const to = lasts.map((line) => (line === undefined ? null : numberIn(GOES_ON.exec(slice(text, line)))));
  const from = firsts.map((line) => (line === undefined ? null : numberIn(CONTINUED.exec(slice(text, line)))));
  return [to, from].every((numbers) =>
    numbers.every((number, index) => number !== null && (index === 0 || number > (numbers[index - 1] ?? number))),
  );
}

/** （上接第一版甲国和乙国联合声明） names what goes on. */
function hasItsTitle(text: string, head: Fragment, rest: Fragment): boolean {
  const first = firstOf(rest);
  const named = first === undefined ? '' : (CONTINUED.exec(slice(text, first))?.[2] ?? '').replace(/[\s《》“”]/g, '');
  if (named.length < SHORTEST_TITLE) return true;
  return head.lines.slice(0, HEAD).some((line) =>
    slice(text, line)
      .replace(/[\s《》“”]/g, '')
      .includes(named),
  );
}

const SHORTEST_TITLE = 4;
const HEAD = 6;

/** Sections go on counting where they stopped. */
function isNumberedOn(text: string, head: Fragment, rest: Fragment): boolean {
  const [before, behind] = [outermostNumbers(text, head), outermostNumbers(text, rest)];
  // News has no numbers that could go on.
  if (before === null) return behind === null || behind.first === 1;
  if (behind?.style !== before.style) return true;
  return behind.first === before.last + 1 || behind.first === before.last;
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
    const own = numbers === null ? MIDSENTENCE : `${numbers.style} ${numbers.first}`;
    const heads = [...(this.#byFollower.get(own) ?? [])];
    if (isSignature(rest)) heads.push(...(this.#byFollower.get(SIGNATURES) ?? []));
    for (const head of new Set(heads)) {
      if (head === rest || !knowsSignatories(this.#text, head.lines, rest.lines)) continue;
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
    const last = head.lines.findLast((line) => !isOfPage(line.role));
    const isBroken = last !== undefined && breaksOff(this.#text, last);
    const numbers = outermostNumbers(this.#text, head);
    const next = numbers === null ? [] : [`${numbers.style} ${numbers.last + 1}`];
    const hasTitle = head.lines.some(({ role }) => role === 'title');
    if (hasTitle && head.lines.every(({ role }) => role !== 'signature')) next.push(SIGNATURES);
    if (!isBroken) return next;
    return numbers === null ? [MIDSENTENCE] : [...next, `${numbers.style} ${numbers.last}`, MIDSENTENCE];
  }
}

const MIDSENTENCE = 'in mid-sentence';
const SIGNATURES = 'signatures';

/** Rows of a signature with nothing above them, which stood below another column. */
function isSignature({ lines }: Fragment): boolean {
  const [first, second] = lines.filter(({ role }) => !isOfPage(role));
  // 首届部长级会议 above 甲京宣言
  return first?.role === 'signature' && second?.role !== 'title';
}

const CLOSING: ReadonlySet<LineRole> = new Set(['closing-date', 'closing-dateline', 'closing-byline']);

function isUnfinished(fragment: Fragment): boolean {
  return !fragment.lines.some(({ role }) => CLOSING.has(role));
}
