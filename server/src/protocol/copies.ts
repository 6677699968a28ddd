import type { StatementOfFile } from '../features/body-lines';
import { copyDifferences, type OtherCopy } from '../features/checks/copies';
import type { Problem } from '../features/problem';
import type { Library } from '../library/library';
import { copiesOf } from '../library/resolve';
import type { Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import type { Context } from './context';
import { heldReading } from './held-readings';

/** Where the statements of a document read otherwise than a copy of theirs in another file. A library holds no texts: that file is read. */
export async function differencesFromCopies(
  context: Context,
  library: Library,
  reading: Reading,
  file: string,
): Promise<Problem[]> {
  const own = library.get(file);
  const found: Problem[] = [];
  for (const [text, held] of (own?.texts ?? []).entries()) {
    // One other copy is enough to show a slip; a third would say the same again.
    const other = copiesOf(library, held).find((copy) => copy.file !== file);
    const entry = other === undefined ? undefined : library.get(other.file);
    if (other === undefined || entry === undefined) continue;
    const otherReading = await heldReading(context, library, other.file);
    if (otherReading === null) continue;
    const copy = { file: other.file, reading: otherReading, text: entry.texts.indexOf(other) };
    found.push(...differencesBetween({ reading, text }, copy));
  }
  return found;
}

interface Compared {
  readonly with: Statement;
  readonly differences: readonly Problem[];
}

const compared = new WeakMap<Statement, Compared>();

/** A document is asked about again whenever others have changed; two long texts take longer to compare than all else does. */
function differencesBetween(own: StatementOfFile, other: OtherCopy): readonly Problem[] {
  const [statement, copy] = [own.reading.statements[own.text], other.reading.statements[other.text]];
  if (statement === undefined || copy === undefined) return [];
  let known = compared.get(statement);
  if (known?.with !== copy) compared.set(statement, (known = { with: copy, differences: copyDifferences(own, other) }));
  return known.differences;
}
