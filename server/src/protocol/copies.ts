import type { StatementOfFile } from '../features/body-lines';
import { copyDifferences, type OtherCopy } from '../features/checks/copies';
import type { Problem } from '../features/problem';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import { copiesOf } from '../library/resolve';
import { readFile, type Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import type { Context } from './context';
import { heldReading } from './held-readings';

/** Where the statements of a document read otherwise than a copy of theirs in another file. A library holds no texts: that file is read. */
export function differencesFromCopies(
  context: Context,
  library: Library,
  reading: Reading,
  file: string,
): Promise<Problem[]> {
  // One other copy is enough to show a slip; a third would say the same again.
  const other = (copies: readonly HeldText[]): HeldText | undefined => copies.find((copy) => copy.file !== file);
  const read = (there: string): Promise<Reading | null> => heldReading(context, library, there);
  return differencesFrom(other, { library, reading, file, read });
}

/** The same where all files are gone through: each pair of copies once, with nothing kept of what is read for it. */
export function differencesFromFirstCopies(
  { workspace }: Context,
  library: Library,
  reading: Reading,
  file: string,
): Promise<Problem[]> {
  const first = ([copy]: readonly HeldText[]): HeldText | undefined => (copy?.file === file ? undefined : copy);
  const read = async (there: string): Promise<Reading | null> => {
    const words = await workspace.library.textOf(there);
    return words === null ? null : readFile(words);
  };
  return differencesFrom(first, { library, reading, file, read });
}

interface Compared {
  readonly library: Library;
  readonly reading: Reading;
  readonly file: string;
  readonly read: (file: string) => Promise<Reading | null>;
}

async function differencesFrom(
  choose: (copies: readonly HeldText[]) => HeldText | undefined,
  { library, reading, file, read }: Compared,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const [text, held] of (library.get(file)?.texts ?? []).entries()) {
    const other = choose(copiesOf(library, held));
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
