import type { StatementOfFile } from '../features/body-lines';
import { copyDifferences, type OtherCopy } from '../features/checks/copies';
import { contentOf, fromFullest, type ContentOfCopy } from '../features/checks/fullest-copy';
import type { Problem } from '../features/problem';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import { copiesOf } from '../library/resolve';
import { readFile, type Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import type { Context } from './context';
import { heldReading } from './held-readings';

/**
 * Where the statements of a document read otherwise than the fullest copy of theirs in another file: one is enough to show a slip, and a
 * third would say the same again. A library holds no texts: the files are read.
 */
export function differencesFromCopies(
  context: Context,
  library: Library,
  reading: Reading,
  file: string,
): Promise<Problem[]> {
  const read = (there: string): Promise<Reading | null> => heldReading(context, library, there);
  return differencesFrom({ library, reading, file, read }, async (copies) => {
    const others = copies.filter((copy) => copy.file !== file);
    if (others.length < 2) return others[0];
    const ranked = await rankedCopies(context, library, copies, { reading, file });
    return ranked.find((copy) => copy.file !== file);
  });
}

/** The same where all files are gone through: each copy beside the fullest, with nothing kept of what is read for it. */
export function differencesFromFullestCopies(
  context: Context,
  library: Library,
  reading: Reading,
  file: string,
): Promise<Problem[]> {
  const fullest = fullestIn(library);
  const read = (there: string): Promise<Reading | null> => readOnce(context, there);
  return differencesFrom({ library, reading, file, read }, async (copies) => {
    const [first] = copies;
    const place = `${first?.file} ${first?.extent.start}`;
    let base = fullest.get(place);
    if (base === undefined) {
      const ranked = await rankedCopies(context, library, copies, { reading, file });
      fullest.set(place, (base = ranked[0] ?? null));
    }
    return base?.file === file ? undefined : (base ?? undefined);
  });
}

async function readOnce({ workspace }: Context, file: string): Promise<Reading | null> {
  const words = await workspace.library.textOf(file);
  return words === null ? null : readFile(words);
}

interface Fullest {
  /** Of the library, when they were looked for. */
  readonly revision: number;
  /** By the place of the first copy. */
  readonly copies: Map<string, HeldText | null>;
}

const bases = new WeakMap<Library, Fullest>();

/** So that the files of all copies are read once to find the fullest, and not once for each of them. */
function fullestIn(library: Library): Map<string, HeldText | null> {
  const { revision } = library;
  let found = bases.get(library);
  if (found?.revision !== revision) bases.set(library, (found = { revision, copies: new Map() }));
  return found.copies;
}

interface Compared {
  readonly library: Library;
  readonly reading: Reading;
  readonly file: string;
  readonly read: (file: string) => Promise<Reading | null>;
}

/** Of more copies those with the most sections and citations are read. */
const MOST_COPIES = 12;

/** A text and its copies, the fullest first. */
async function rankedCopies(
  context: Context,
  library: Library,
  copies: readonly HeldText[],
  own: { readonly reading: Reading; readonly file: string },
): Promise<HeldText[]> {
  const likely = [...copies].sort((a, b) => b.sections - a.sections || b.cites - a.cites).slice(0, MOST_COPIES);
  const found: { readonly held: HeldText; readonly content: ContentOfCopy }[] = [];
  // As they come by name, so that ties are decided alike whoever asks.
  for (const held of copies.filter((copy) => likely.includes(copy))) {
    const content = await contentOfCopy(context, library, held, own);
    if (content !== null) found.push({ held, content });
  }
  return fromFullest(found.map(({ content }) => content)).flatMap((index) => found[index]?.held ?? []);
}

/** Of all copies but the one beside which a document is looked at this is kept, and not what is read of them. */
const contents = new WeakMap<HeldText, ContentOfCopy>();

async function contentOfCopy(
  context: Context,
  library: Library,
  held: HeldText,
  { reading, file }: { readonly reading: Reading; readonly file: string },
): Promise<ContentOfCopy | null> {
  const known = contents.get(held);
  if (known !== undefined) return known;
  const text = library.get(held.file)?.texts.indexOf(held) ?? -1;
  const read = held.file === file ? reading : await readOnce(context, held.file);
  if (read === null || text === -1) return null;
  const content = contentOf({ reading: read, text });
  contents.set(held, content);
  return content;
}

async function differencesFrom(
  { library, reading, file, read }: Compared,
  choose: (copies: readonly HeldText[]) => Promise<HeldText | undefined>,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const [text, held] of (library.get(file)?.texts ?? []).entries()) {
    const copies = copiesOf(library, held);
    const other = copies.length < 2 ? undefined : await choose(copies);
    const entry = other === undefined ? undefined : library.get(other.file);
    if (other === undefined || entry === undefined) continue;
    const otherReading = await read(other.file);
    if (otherReading === null) continue;
    const copy = { file: other.file, reading: otherReading, text: entry.texts.indexOf(other) };
    found.push(...differencesBetween({ reading, text }, copy));
  }
  return found;
}

interface Found {
  readonly with: Statement;
  readonly differences: readonly Problem[];
}

const compared = new WeakMap<Statement, Found>();

/** A document is asked about again whenever others have changed; two long texts take longer to compare than all else does. */
function differencesBetween(own: StatementOfFile, other: OtherCopy): readonly Problem[] {
  const [statement, copy] = [own.reading.statements[own.text], other.reading.statements[other.text]];
  if (statement === undefined || copy === undefined) return [];
  let known = compared.get(statement);
  if (known?.with !== copy) compared.set(statement, (known = { with: copy, differences: copyDifferences(own, other) }));
  return known.differences;
}
