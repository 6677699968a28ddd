import { definedNames, type DefinedName } from '../library/defined-names';
import { mentionsOf, type Mention } from '../library/mention';
import { partiesOfShortName, type Definition } from '../statement/citations/aliases';
import type { PlacedCitation, Reading } from '../statement/reading';
import { contains, slice, type Span } from '../text/span';

/** What lies at an offset and means something beyond its place. */
export type Meaning = MeantCitation | MeantShortName | OwnTitle;

/** A citation, anywhere from 《 to 》; or a short name for what is cited where it is defined. */
export interface MeantCitation {
  readonly kind: 'citation';
  readonly span: Span;
  readonly citation: PlacedCitation;
  readonly mention: Mention;
}

/** 双方, 洛方, 洛瑟, 本组织: what it stands for in its own statement. */
export interface MeantShortName {
  readonly kind: 'short-name';
  readonly span: Span;
  /** Full names; empty where it stands for no party. */
  readonly parties: readonly string[];
  /** Where the text defines it; null for a name that follows from the parties. */
  readonly definition: Definition | null;
}

/** The title of a statement of this file. */
export interface OwnTitle {
  readonly kind: 'title';
  readonly span: Span;
  /** Which of the file's statements it is. */
  readonly text: number;
}

export function meaningAt(reading: Reading, offset: number): Meaning | null {
  return citationAt(reading, offset) ?? titleAt(reading, offset) ?? shortNameAt(reading, offset);
}

export function citationAt(reading: Reading, offset: number): MeantCitation | null {
  const index = indexOfCitation(reading.citations, offset);
  const [citation, mention] = [reading.citations[index], mentionsOf(reading)[index]];
  if (citation === undefined || mention === undefined) return null;
  return { kind: 'citation', span: { start: citation.start, end: citation.end }, citation, mention };
}

/** Citations lie in order and side by side: the last that begins before the offset is the one. */
function indexOfCitation(citations: readonly Span[], offset: number): number {
  let [low, high] = [0, citations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const [before, last] = [citations[low - 2], citations[low - 1]];
  if (last !== undefined && offset <= last.end) return low - 1;
  return before !== undefined && offset <= before.end ? low - 2 : -1;
}

function titleAt({ statements }: Reading, offset: number): OwnTitle | null {
  for (const [text, { title, titleAgain }] of statements.entries()) {
    const span = [title.span ?? [], titleAgain].flat().find(({ start, end }) => offset >= start && offset <= end);
    if (span !== undefined) return { kind: 'title', span: { start: span.start, end: span.end }, text };
  }
  return null;
}

/** So long a short name can be. */
const LONGEST = 16;

function shortNameAt(reading: Reading, offset: number): MeantCitation | MeantShortName | null {
  const { text, plain } = reading.tree;
  const statement = reading.statements.find(({ pieces }) => pieces.some((piece) => contains(piece, offset)));
  if (statement === undefined) return null;
  const { parties } = statement;
  const names = definedNames(reading).in(statement);
  const written = names.map(({ name }) => name);
  const span =
    longer(longestAround(text, offset, written), longestAround(plain, offset, parties)) ??
    partySignsAround(plain, offset, parties);
  if (span === null) return null;
  const defined = definedAs(names, slice(text, span), offset);
  const [only, ...others] = defined?.citations ?? [];
  const cited = only === undefined || others.length > 0 ? null : citationAt(reading, only.start + 1);
  if (cited !== null) return { ...cited, span };
  const name = slice(plain, span);
  const meant = partiesOfShortName(name, parties);
  // A full name stands for nothing but itself.
  if (defined === null && (meant.length === 0 || meant.includes(name))) return null;
  return { kind: 'short-name', span, parties: meant, definition: defined?.definition ?? null };
}

/** What defines a name at a place: the last definition above it, else the first below. */
function definedAs(names: readonly DefinedName[], name: string, offset: number): DefinedName | null {
  const named = names.filter((each) => each.name === name);
  return named.findLast(({ definition }) => definition.start <= offset) ?? named[0] ?? null;
}

function longer(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other;
  return other.end - other.start > one.end - one.start ? other : one;
}

function longestAround(text: string, offset: number, names: readonly string[]): Span | null {
  const from = Math.max(0, offset - LONGEST);
  const around = text.slice(from, offset + LONGEST);
  let longest: Span | null = null;
  for (const name of names) {
    for (let at = around.indexOf(name); at !== -1; at = around.indexOf(name, at + 1)) {
      const span = { start: from + at, end: from + at + name.length };
      const isHere = offset >= span.start && offset < span.end;
      if (isHere && (longest === null || name.length > longest.end - longest.start)) longest = span;
    }
  }
  return longest;
}

/** 洛瑟, 洛方, 两国: what follows from the parties, the longest first. */
function partySignsAround(text: string, offset: number, parties: readonly string[]): Span | null {
  for (const length of [4, 3, 2]) {
    for (let start = offset; start > offset - length && start >= 0; start--) {
      const end = start + length;
      if (partiesOfShortName(text.slice(start, end), parties).length > 0) return { start, end };
    }
  }
  return null;
}
