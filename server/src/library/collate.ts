import { PAGE_REMARKS } from '../syntax/furniture';
import { isBlank } from '../text/characters';
import { slice, type Span } from '../text/span';
import { toSimplified } from '../text/traditional';

/** The words of a text without all that layouts and types set differently, each with its place in the file. */
export interface Passage {
  readonly text: string;
  /** What is compared: one UTF-16 unit for each that is kept. */
  readonly words: string;
  /** Where each of them stands in the text. */
  readonly places: Readonly<Uint32Array>;
  /** The lines that it was made from. */
  readonly lines: readonly Span[];
  /** Which of `words` is the first of each line. */
  readonly firsts: readonly number[];
}

/** What stands in one passage in place of what stands in the other; one of both may be empty. Indices of `words`. */
export interface Difference {
  readonly own: Span;
  readonly other: Span;
}

/** Marks that mean the same and that are set differently: kinds of quotation marks, points in names, dashes, zeros, colons. */
const SAME_MARKS = ['"“”„‟「」『』', "'‘’`", '·・•‧∙﹒．･', '-—－–―─‐', '〇○◯', '<〈﹤', '>〉﹥', '~～〜', ':∶︰'];
const FOLDED_MARKS = new Map(SAME_MARKS.flatMap((marks) => [...marks].map((mark) => [mark, marks.charAt(0)])));
/** A dash or an ellipsis is as long as it happens to be. */
const STRETCHED = new Set(['-', '…'].map((mark) => mark.charCodeAt(0)));

/** What characters are compared as, once somebody has asked; 0 before. */
const folded = new Uint16Array(0x10000);

/** A character as it is compared: full width as half width, traditional as simplified. */
function fold(code: number): number {
  let plain = folded[code] ?? 0;
  if (plain === 0) {
    const character = String.fromCharCode(code);
    const narrow = character.normalize('NFKC');
    // What becomes several characters stays, so that there is one for one: ℃, ㈠.
    const single = toSimplified(narrow.length === 1 ? narrow : character);
    plain = (FOLDED_MARKS.get(character) ?? FOLDED_MARKS.get(single) ?? single).charCodeAt(0);
    folded[code] = plain;
  }
  return plain;
}

/** What calls a note behind a word, ① and [1], and the address to which Markdown links some words: [条约](https://…). */
const NOTES_AND_LINKS =
  '[①-⑳](?<=[^\\s。；：，、].)|[[［〔]\\d{1,2}[\\]］〕](?<=\\S.{3,4})|!?\\[(?=[^[\\]\\r\\n]{1,200}\\]\\()|\\]\\([^()\\s]{1,300}\\)';
/** What pages and editors put into a text. */
const APPARATUS = new RegExp(`${PAGE_REMARKS.source}|${NOTES_AND_LINKS}`, 'g');

/** Hardly any line does, and looking for all of them takes four times as long. */
function mayHaveNotes(line: string): boolean {
  return line.includes(']') || line.includes('］') || line.includes('〕') || /[①-⑳]/.test(line);
}

/** The words of some lines, in their order, without the remarks of pages and editors, and without what is `left out`: the stop behind a section's number. */
export function toPassage(text: string, lines: readonly Span[], leftOut: readonly Span[] = []): Passage {
  const skip = new Map(leftOut.map(({ start, end }) => [start, end]));
  const places = new Uint32Array(lines.reduce((length, { start, end }) => length + end - start, 0));
  const firsts: number[] = [];
  const words: string[] = [];
  let count = 0;
  for (const line of lines) {
    firsts.push(count);
    const written = slice(text, line);
    for (const remark of written.matchAll(mayHaveNotes(written) ? APPARATUS : PAGE_REMARKS)) {
      const start = line.start + remark.index;
      skip.set(start, start + remark[0].length);
    }
    let last = 0;
    // Most characters stay as they are: they are taken over in runs.
    let run = line.start;
    for (let at = line.start; at < line.end; at++) {
      const code = text.charCodeAt(at);
      const behind = skip.get(at) ?? at;
      const plain = fold(code);
      const isLeftOut =
        behind > at || isBlank(code) || (plain === last && STRETCHED.has(plain)) || (code === STAR && isBold(text, at));
      if (isLeftOut || plain !== code) {
        if (run < at) words.push(text.slice(run, at));
        if (!isLeftOut) words.push(String.fromCharCode(plain));
        run = Math.max(behind, at + 1);
      }
      if (isLeftOut) {
        at = run - 1;
        continue;
      }
      last = plain;
      places[count++] = at;
    }
    if (run < line.end) words.push(text.slice(run, line.end));
  }
  return { text, words: words.join(''), places: places.subarray(0, count), lines, firsts };
}

const STAR = 0x2a;

/** The stars with which Markdown sets **words** in bold. */
function isBold(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === STAR || text.charCodeAt(at + 1) === STAR;
}

/** Where two passages differ, in order; what is a word away from another difference is told with it. */
export function collate(own: Passage, other: Passage): Difference[] {
  const found = new Comparison(own.words, other.words).differences(linesInBoth(own, other));
  return joinNeighbours(found.filter((difference) => !isOfStops(own, other, difference))).map(
    (difference, index, all) => moved(own, other, difference, all[index - 1], all[index + 1]),
  );
}

const STOP = '。';
/** What scans have for it; in a name it is a point, so that only both copies together tell. */
const POINTS = '．.';

function isOfStops(own: Passage, other: Passage, { own: ours, other: theirs }: Difference): boolean {
  if (ours.end - ours.start !== 1 || theirs.end - theirs.start !== 1) return false;
  const at = ({ text, places }: Passage, { start }: Span): string => text.charAt(places[start] ?? 0);
  const [mark, otherMark] = [at(own, ours), at(other, theirs)];
  return (mark === STOP && POINTS.includes(otherMark)) || (otherMark === STOP && POINTS.includes(mark));
}

/** So many characters that occur once in each text show that the same passage begins there. */
const ANCHOR = 12;
/** Passages that differ in more characters than this were written anew: they are told as a whole. */
const MOST_EDITS = 1000;

/** Longest runs that both texts have: first lines and then passages that occur once in each, then single characters. */
class Comparison {
  readonly #a: string;
  readonly #b: string;
  readonly #found: Difference[] = [];

  constructor(a: string, b: string) {
    this.#a = a;
    this.#b = b;
  }

  /** Most lines of two copies are the same, if their layouts are: passages are looked for between those only. */
  differences(sameLines: readonly Difference[]): Difference[] {
    let [x, y] = [0, 0];
    for (const { own, other } of sameLines) {
      this.#compareByPassages(x, own.start, y, other.start);
      [x, y] = [own.end, other.end];
    }
    this.#compareByPassages(x, this.#a.length, y, this.#b.length);
    return this.#found;
  }

  #compareByPassages(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    let [x, y] = [aFrom, bFrom];
    for (const [p, q] of anchors(this.#a.slice(aFrom, aTo), this.#b.slice(bFrom, bTo))) {
      const [inA, inB] = [aFrom + p, bFrom + q];
      // An anchor that the one before it covers goes on with it, or contradicts it.
      if (inA < x || inB < y) {
        if (inA - x !== inB - y) continue;
      } else {
        this.#compare(x, inA, y, inB);
      }
      [x, y] = [inA + ANCHOR, inB + ANCHOR];
    }
    this.#compare(x, aTo, y, bTo);
  }

  #compare(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    const [a, b] = [this.#a, this.#b];
    let [aStart, bStart, aEnd, bEnd] = [aFrom, bFrom, aTo, bTo];
    while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
      aStart++;
      bStart++;
    }
    while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
      aEnd--;
      bEnd--;
    }
    if (aStart === aEnd && bStart === bEnd) return;
    if (aStart === aEnd || bStart === bEnd) this.#add(aStart, aEnd, bStart, bEnd);
    else this.#compareCharacters(aStart, aEnd, bStart, bEnd);
  }

  /** The shortest way from one text to the other (Myers 1986), with what it reached after each edit kept for the way back. */
  #compareCharacters(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    const [a, b] = [this.#a, this.#b];
    const [n, m] = [aTo - aFrom, bTo - bFrom];
    const most = Math.min(n + m, MOST_EDITS);
    const reached: Int32Array[] = [];
    const furthest = new Int32Array(2 * most + 3);
    const zero = most + 1;
    for (let edits = 0; edits <= most; edits++) {
      for (let k = -edits; k <= edits; k += 2) {
        const above = furthest[zero + k + 1] ?? 0;
        const left = furthest[zero + k - 1] ?? 0;
        let x = k === -edits || (k !== edits && left < above) ? above : left + 1;
        while (x < n && x - k < m && a.charCodeAt(aFrom + x) === b.charCodeAt(bFrom + x - k)) x++;
        furthest[zero + k] = x;
        if (x >= n && x - k >= m) {
          this.#addWayBack(reached, aFrom, aTo, bFrom, bTo);
          return;
        }
      }
      reached.push(furthest.slice(zero - edits, zero + edits + 1));
    }
    this.#add(aFrom, aTo, bFrom, bTo);
  }

  #addWayBack(reached: readonly Int32Array[], aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    let [x, y] = [aTo - aFrom, bTo - bFrom];
    const steps: Difference[] = [];
    for (let edits = reached.length; edits > 0; edits--) {
      const before = reached[edits - 1];
      const at = (k: number): number => (Math.abs(k) > edits - 1 ? -1 : (before?.[k + edits - 1] ?? -1));
      const k = x - y;
      const isInsertion = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
      const previousX = isInsertion ? at(k + 1) : at(k - 1);
      const previousY = previousX - (isInsertion ? k + 1 : k - 1);
      steps.push({
        own: { start: aFrom + previousX, end: aFrom + previousX + (isInsertion ? 0 : 1) },
        other: { start: bFrom + previousY, end: bFrom + previousY + (isInsertion ? 1 : 0) },
      });
      [x, y] = [previousX, previousY];
    }
    for (const { own, other } of steps.reverse()) this.#add(own.start, own.end, other.start, other.end);
  }

  /** Edits that touch are one difference. */
  #add(aStart: number, aEnd: number, bStart: number, bEnd: number): void {
    const last = this.#found.at(-1);
    if (last?.own.end === aStart && last.other.end === bStart) {
      this.#found.pop();
      this.#found.push({ own: { start: last.own.start, end: aEnd }, other: { start: last.other.start, end: bEnd } });
    } else {
      this.#found.push({ own: { start: aStart, end: aEnd }, other: { start: bStart, end: bEnd } });
    }
  }
}

/** Lines that occur once in each text, in an order that holds for both. */
function linesInBoth(own: Passage, other: Passage): Difference[] {
  const ends = (passage: Passage, line: number): Span => ({
    start: passage.firsts[line] ?? 0,
    end: passage.firsts[line + 1] ?? passage.words.length,
  });
  return inBoth(placesOfLines(own), placesOfLines(other)).map(([line, otherLine]) => ({
    own: ends(own, line),
    other: ends(other, otherLine),
  }));
}

/** Where a passage that occurs once in each text begins in both, in an order that holds for both. */
function anchors(a: string, b: string): [number, number][] {
  return a === '' || b === '' ? [] : inBoth(placesOfPassages(a), placesOfPassages(b));
}

function inBoth(inA: ReadonlyMap<string, number>, inB: ReadonlyMap<string, number>): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [words, p] of inA) {
    const q = inB.get(words) ?? REPEATED;
    if (p !== REPEATED && q !== REPEATED) pairs.push([p, q]);
  }
  return longestRising(pairs);
}

/** Stands for the place of what occurs more than once. */
const REPEATED = -1;

/** By each line that is longer than a passage which one it is. */
function placesOfLines({ words, firsts }: Passage): Map<string, number> {
  const places = new Map<string, number>();
  firsts.forEach((first, line) => {
    const content = words.slice(first, firsts[line + 1]);
    if (content.length >= ANCHOR) places.set(content, places.has(content) ? REPEATED : line);
  });
  return places;
}

/** By each passage where it begins. */
function placesOfPassages(words: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + ANCHOR <= words.length; at++) {
    const passage = words.slice(at, at + ANCHOR);
    places.set(passage, places.has(passage) ? REPEATED : at);
  }
  return places;
}

/** Of pairs in the order of their first numbers the most whose second numbers rise as well. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, q], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < q) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const rising: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

/** A run this short between two replaced passages is the same by chance. */
const CHANCE = 3;

/** 社会经济 and 经济社会 have 经济 in common, and differ as a whole. */
function joinNeighbours(found: readonly Difference[]): Difference[] {
  const joined: Difference[] = [];
  for (let next of found) {
    for (let last = joined.at(-1); last !== undefined; last = joined.at(-1)) {
      const between = next.own.start - last.own.end;
      if (between > Math.min(CHANCE, sizeOf(last), sizeOf(next))) break;
      joined.pop();
      next = {
        own: { start: last.own.start, end: next.own.end },
        other: { start: last.other.start, end: next.other.end },
      };
    }
    joined.push(next);
  }
  return joined;
}

function sizeOf({ own, other }: Difference): number {
  return Math.max(own.end - own.start, other.end - other.start);
}

/** What only one of both has can often be taken out at several places: it is told as a paragraph or a sentence where it can be one. */
function moved(
  own: Passage,
  other: Passage,
  difference: Difference,
  previous: Difference | undefined,
  next: Difference | undefined,
): Difference {
  const isOwn = difference.other.start === difference.other.end;
  if (!isOwn && difference.own.start !== difference.own.end) return difference;
  const { words, firsts } = isOwn ? own : other;
  const { start, end } = isOwn ? difference.own : difference.other;
  const least = isOwn ? (previous?.own.end ?? 0) : (previous?.other.end ?? 0);
  const most = (isOwn ? next?.own.start : next?.other.start) ?? words.length;
  const isFirst = (at: number): boolean => at === words.length || hasSorted(firsts, at);
  const worth = (at: number): number => {
    if (isFirst(at) && isFirst(at + end - start)) return 3;
    const before = words.charAt(at - 1);
    return '。;!?'.includes(before) ? 2 : ',、:'.includes(before) ? 1 : 0;
  };
  let [best, value] = [start, worth(start)];
  for (let at = start - 1; at >= least && words[at] === words[at + end - start]; at--) {
    if (worth(at) > value) [best, value] = [at, worth(at)];
  }
  for (let at = start + 1; at + end - start <= most && words[at - 1] === words[at - 1 + end - start]; at++) {
    if (worth(at) > value) [best, value] = [at, worth(at)];
  }
  const by = best - start;
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  return { own: move(difference.own), other: move(difference.other) };
}

/** Whether a number is one of some that rise. */
export function hasSorted(numbers: readonly number[], wanted: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
