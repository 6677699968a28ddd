import type { Library } from '../library/library';
import { mentionsOf, type Mention } from '../library/mention';
import { resolve, type Resolution } from '../library/resolve';
import { readFile, type PlacedCitation, type Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';
import { firstFrom, slice, type Span } from '../text/span';
import type { Edit } from './problem';
import { withEdits } from './tidy/edits';
import { gistOfTexts, readsTheSame } from './tidy/gist';

/** How a text is read; who counts readings brings another one. */
export type Read = (text: string) => Reading;

/**
 * Whether a file with these edits, which concern what one citation is called, is read as before: the same statements, and every citation,
 * that one among them, means what it meant. Definitions may come and go.
 */
export function isStillMeant(
  library: Library,
  reading: Reading,
  edits: readonly Edit[],
  read: Read = readFile,
): boolean {
  return isTheSameAfter(library, recordAround(reading, extentOf(edits), read), edits, read);
}

/** The same as far as the one text tells in which the edits lie: of a page or a collection no other is read again. */
export function isStillMeantInText(
  library: Library,
  reading: Reading,
  edits: readonly Edit[],
  read: Read = readFile,
): boolean {
  const extent = extentOf(edits);
  const part = textAround(reading, extent, read) ?? recordAround(reading, extent, read);
  return isTheSameAfter(library, part, edits, read);
}

/** A part of a file, read by itself. */
interface Part {
  readonly start: number;
  readonly reading: Reading;
}

function isTheSameAfter(library: Library, part: Part, edits: readonly Edit[], read: Read): boolean {
  const { start: from, reading: before } = part;
  const inOrder = edits
    .map(({ start, end, text }) => ({ start: start - from, end: end - from, text }))
    .sort((a, b) => a.start - b.start);
  const after = read(withEdits(before.tree.text, inOrder));
  if (!readsTheSame(gistOfTexts(before), gistOfTexts(after))) return false;
  const kept = mentionsOutside(before, inOrder);
  const again = mentionsOutside(after, madeBy(inOrder));
  return kept.length === again.length && kept.every((mention, index) => meansTheSame(library, mention, again[index]));
}

function extentOf(edits: readonly Edit[]): Span {
  return { start: Math.min(...edits.map(({ start }) => start)), end: Math.max(...edits.map(({ end }) => end)) };
}

/** Of an archive's many records the one that is edited, by itself: what stands in the others would take as long to read again. */
function recordAround(reading: Reading, extent: Span, read: Read): Part {
  const { text, records } = reading.tree;
  const record = records.length === 1 ? undefined : records.find((each) => isWithin(extent, each));
  return record === undefined ? { start: 0, reading } : { start: record.start, reading: read(slice(text, record)) };
}

const alone = new WeakMap<Statement | Article, Reading | null>();

/** The statement or article around a place, by itself; null where it stands in several pieces, or would by itself say something else. */
function textAround(reading: Reading, extent: Span, read: Read): Part | null {
  const isAround = ({ pieces }: Statement | Article): boolean => pieces.some((piece) => isWithin(extent, piece));
  const [statement, article] = [reading.statements.find(isAround), reading.articles.find(isAround)];
  const own = statement ?? article;
  const piece = own?.pieces[0];
  if (own === undefined || piece === undefined || own.pieces.length > 1) return null;
  if (reading.statements.length + reading.articles.length === 1) return { start: 0, reading };
  let known = alone.get(own);
  if (known === undefined) {
    const again = read(slice(reading.tree.text, piece));
    const inFile = {
      statements: statement === undefined ? [] : [statement],
      articles: article === undefined ? [] : [article],
    };
    const isFaithful = readsTheSame(gistOfTexts(again), gistOfTexts(inFile)) && citesTheSame(reading, piece, again);
    alone.set(own, (known = isFaithful ? again : null));
  }
  return known === null ? null : { start: piece.start, reading: known };
}

function citesTheSame(reading: Reading, piece: Span, again: Reading): boolean {
  const mentions = mentionsOf(reading);
  const own = mentions.slice(firstFrom(mentions, piece.start), firstFrom(mentions, piece.end));
  const others = mentionsOf(again);
  return own.length === others.length && own.every((mention, index) => isCalledTheSame(mention, others[index]));
}

function isCalledTheSame(mention: Mention, other: Mention | undefined): boolean {
  return mention.name === other?.name && calledOf(mention) === calledOf(other);
}

function isWithin(inner: Span, { start, end }: Span): boolean {
  return start <= inner.start && inner.end <= end;
}

/** What is put in, where it then stands. */
function madeBy(edits: readonly Edit[]): Edit[] {
  let grown = 0;
  return edits.map(({ start, end, text }) => {
    const made = { start: start + grown, end: start + grown + text.length, text };
    grown += text.length - (end - start);
    return made;
  });
}

/** All but those that lie within an edit: 《条约》 in （以下称《条约》）. */
function mentionsOutside(reading: Reading, edits: readonly Edit[]): Mention[] {
  const isInside = ({ start, end }: PlacedCitation): boolean => {
    const edit = edits[firstFrom(edits, start + 1) - 1];
    return edit !== undefined && edit.start <= start && end <= edit.end;
  };
  return mentionsOf(reading).filter((_, index) => {
    const citation = reading.citations[index];
    return citation !== undefined && !isInside(citation);
  });
}

/** By its title it may be known better than before, and never worse: only a guess stays one. */
const SURE: ReadonlySet<Resolution['certainty']> = new Set<Resolution['certainty']>(['exact', 'title', 'alias']);

function meansTheSame(library: Library, mention: Mention, again: Mention | undefined): boolean {
  if (again === undefined) return false;
  const [asked, found] = [resolve(library, mention), resolve(library, again)];
  if (found.certainty !== asked.certainty && !SURE.has(found.certainty)) return false;
  if (found.targets.length !== asked.targets.length || !found.targets.every((text) => asked.targets.includes(text)))
    return false;
  return found.targets.length > 0 || calledOf(mention) === calledOf(again);
}

/** Of what nobody holds its title, its parties and its day tell whether it is the same. */
function calledOf(mention: Mention): string {
  const { title, own, on } = mention.defined ?? mention;
  return `${own.join('+')}|${title.rest}|${on}`;
}
