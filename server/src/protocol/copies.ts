import type { StatementOfFile } from '../features/body-lines';
import { copyDifferences, type OtherCopy } from '../features/checks/copies';
import { fromFullest } from '../features/checks/fullest-copy';
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
  const compared: Compared = { library, reading, file, read };
  return differencesFrom(compared, async (copies) => {
    const ranked = await rankedCopies(compared, copies);
    return ranked.find((copy) => copy.file !== file);
  });
}

/** The same where all files are gone through: each copy beside the fullest, with nothing kept of what is read for it. */
export function differencesFromFullestCopies(
  { workspace }: Context,
  library: Library,
  reading: Reading,
  file: string,
): Promise<Problem[]> {
  const read = async (there: string): Promise<Reading | null> => {
    const words = await workspace.library.textOf(there);
    return words === null ? null : readFile(words);
  };
  const compared: Compared = { library, reading, file, read };
  const fullest = fullestIn(library);
  return differencesFrom(compared, async (copies) => {
    const [first] = copies;
    const place = `${first?.file} ${first?.extent.start}`;
    let base = fullest.get(place);
    if (base === undefined) fullest.set(place, (base = (await rankedCopies(compared, copies))[0] ?? null));
    return base?.file === file ? undefined : (base ?? undefined);
  });
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
  { library, reading, file, read }: Compared,
  copies: readonly HeldText[],
): Promise<HeldText[]> {
  const likely = [...copies].sort((a, b) => b.sections - a.sections || b.cites - a.cites).slice(0, MOST_COPIES);
  const found: { readonly held: HeldText; readonly copy: StatementOfFile }[] = [];
  // As they come by name, so that ties are decided alike whoever asks.
  for (const held of copies.filter((copy) => likely.includes(copy))) {
    const itsReading = held.file === file ? reading : await read(held.file);
    const text = library.get(held.file)?.texts.indexOf(held) ?? -1;
    if (itsReading !== null && text !== -1) found.push({ held, copy: { reading: itsReading, text } });
  }
  return fromFullest(found.map(({ copy }) => copy)).flatMap((index) => found[index]?.held ?? []);
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
