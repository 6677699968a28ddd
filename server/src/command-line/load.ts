import * as l10n from '@vscode/l10n';
import { FACTS_FILE, NO_FACTS, parseFacts, type Facts } from '../library/facts';
import { Library } from '../library/library';
import { readStatementFile } from '../statement/statement-file';
import { decode } from '../text/decoding';
import type { CommandLineHost, Files } from './host';
import type { Progress } from './progress';
import { reasonOf, walk, whyNoFolder, type Walked } from './walk';

export interface Loaded {
  readonly encoding: string;
  readonly doubtful: boolean;
  readonly text: string;
}

/** A larger file is no statement and no page; reading it would take the memory that others need. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The text of one file, or in the user's words why there is none. */
export async function load(files: Files, item: Walked): Promise<Loaded | { readonly error: string }> {
  if ('error' in item) return { error: item.error };
  if (item.size > LARGEST_FILE) {
    const [size, limit] = [toMegabytes(item.size), toMegabytes(LARGEST_FILE)];
    return { error: l10n.t('is too large to be a statement ({0} MB; the limit is {1} MB)', size, limit) };
  }
  try {
    const decoded = decode(await files.read(item.path));
    if (decoded === null) return { error: l10n.t('is no text file') };
    return { encoding: decoded.encoding, doubtful: decoded.doubtful, text: decoded.text };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

/** All statements of a folder. What cannot be read is left out; it is told where it was asked for by name. */
export async function loadLibrary(files: Files, folder: string, onFile: () => void): Promise<Library> {
  const library = new Library();
  library.setFacts(folder, await loadFacts(files, folder));
  for await (const item of walk(files, folder)) {
    const loaded = await load(files, item);
    const reading = 'error' in loaded ? null : readStatementFile(item.path, loaded.text);
    if (reading !== null) library.set(item.path, reading);
    onFile();
  }
  return library;
}

/** The same for a command that needs a whole folder; null where it is none, which is told. */
export async function loadFolder(host: CommandLineHost, folder: string, progress: Progress): Promise<Library | null> {
  const wrong = await whyNoFolder(host.files, folder);
  if (wrong !== null) {
    host.complain(`${wrong}\n`);
    return null;
  }
  return loadLibrary(host.files, folder, () => {
    progress.step();
  });
}

/** What the folder says of itself; nothing where it says nothing, or says it wrongly. */
async function loadFacts(files: Files, folder: string): Promise<Facts> {
  try {
    const path = files.join(folder, FACTS_FILE);
    if ((await files.stat(path)).kind !== 'file') return NO_FACTS;
    const decoded = decode(await files.read(path));
    return decoded === null ? NO_FACTS : parseFacts(decoded.text).facts;
  } catch {
    return NO_FACTS;
  }
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
