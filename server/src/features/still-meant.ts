import type { Library } from '../library/library';
import { mentionsOf, type Mention } from '../library/mention';
import { resolve, type Resolution } from '../library/resolve';
import { readFile, type PlacedCitation, type Reading } from '../statement/reading';
import { firstFrom, slice } from '../text/span';
import type { Edit } from './problem';
import { withEdits } from './tidy/edits';
import { gistOfTexts, readsTheSame } from './tidy/gist';

/**
 * Whether a file with these edits, which concern what one citation is called, is read as before: the same statements, and every citation,
 * that one among them, means what it meant. Definitions may come and go.
 */
export function isStillMeant(library: Library, reading: Reading, edits: readonly Edit[]): boolean {
  const { before, edits: inOrder } = aroundEdits(
    reading,
    [...edits].sort((a, b) => a.start - b.start),
  );
  const after = readFile(withEdits(before.tree.text, inOrder));
  if (!readsTheSame(gistOfTexts(before), gistOfTexts(after))) return false;
  const kept = mentionsOutside(before, inOrder);
  const again = mentionsOutside(after, madeBy(inOrder));
  return kept.length === again.length && kept.every((mention, index) => meansTheSame(library, mention, again[index]));
}

/** Of an archive's many records the one that is edited, by itself: what stands in the others would take as long to read again. */
function aroundEdits(reading: Reading, edits: readonly Edit[]): { before: Reading; edits: readonly Edit[] } {
  const { text, records } = reading.tree;
  const [first, last] = [edits[0], edits.at(-1)];
  const record = records.find(({ start, end }) => start <= (first?.start ?? 0) && (last?.end ?? 0) <= end);
  if (record === undefined || records.length === 1) return { before: reading, edits };
  const from = record.start;
  const moved = edits.map((edit) => ({ start: edit.start - from, end: edit.end - from, text: edit.text }));
  return { before: readFile(slice(text, record)), edits: moved };
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
