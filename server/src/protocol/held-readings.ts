import type { FileEntry, Library } from '../library/library';
import { readFile, type Reading } from '../statement/reading';
import type { Context } from './context';

/** For as long as the library knows their files as they are. */
const readings = new WeakMap<FileEntry, Promise<Reading | null>>();

/** A file of the library, read anew: a library holds no texts. Null where it has no such file, or it cannot be read any more. */
export async function heldReading({ workspace }: Context, library: Library, file: string): Promise<Reading | null> {
  const entry = library.get(file);
  if (entry === undefined) return null;
  let asked = readings.get(entry);
  if (asked === undefined) {
    asked = workspace.library.textOf(file).then((words) => (words === null ? null : readFile(words)));
    readings.set(entry, asked);
  }
  return asked;
}
