import type { Library } from '../library/library';
import { mentionsOf, type Mention } from '../library/mention';
import { resolve, type Resolution } from '../library/resolve';
import { readFile, type PlacedCitation, type Reading } from '../statement/reading';
import { firstFrom } from '../text/span';
import { calledOf, placeIn, recordAround, textAround, type Part, type Read } from './part-around';
import type { Edit } from './problem';
import { withEdits } from './tidy/edits';
import { gistOfTexts, readsTheSame } from './tidy/gist';

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
  return isTheSameAfter(library, recordAround(reading, edits, read), edits, read);
}

/** The same as far as the text tells in which the edits lie: of a page or a collection no other is read again. */
export function isStillMeantInText(
  library: Library,
  reading: Reading,
  edits: readonly Edit[],
  read: Read = readFile,
): boolean {
  const part = textAround(reading, edits, read) ?? recordAround(reading, edits, read);
  return isTheSameAfter(library, part, edits, read);
}

function isTheSameAfter(library: Library, part: Part, edits: readonly Edit[], read: Read): boolean {
  const { reading: before } = part;
  const inOrder = edits
    .map(({ start, end, text }) => ({ start: placeIn(part, start), end: placeIn(part, end), text }))
    .sort((a, b) => a.start - b.start);
  const after = read(withEdits(before.tree.text, inOrder));
  if (!readsTheSame(gistOfTexts(before), gistOfTexts(after))) return false;
  const kept = mentionsOutside(before, inOrder);
  const again = mentionsOutside(after, madeBy(inOrder));
  return kept.length === again.length && kept.every((mention, index) => meansTheSame(library, mention, again[index]));
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
