import { promises as fs } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import type { LibraryFiles } from './library/workspace-library';
import { clientFiles } from './protocol/client-files';
import { canonicalUri } from './protocol/uri';

const STATEMENT_FILE = /\.(?:txt|text|md|markdown|stmt|statement)$/i;
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.svn', '.hg']);

/** A larger file is no statement and no page. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** The disk, for files that lie on the machine of the server; the editor, for those that only it can reach. */
export function nodeFiles(connection: Connection): LibraryFiles {
  const editor = clientFiles(connection);
  const isOnDisk = (uri: string): boolean => uri.startsWith('file:');
  return {
    ...editor,
    find: (folder) => (isOnDisk(folder) ? findBelow(fileURLToPath(folder), new Set()) : editor.find(folder)),
    read: (uri) => (isOnDisk(uri) ? readFromDisk(fileURLToPath(uri)) : editor.read(uri)),
    pause: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
  };
}

async function readFromDisk(file: string): Promise<Uint8Array> {
  if ((await fs.stat(file)).size > LARGEST_FILE) throw new Error(`${file} is too large`);
  return fs.readFile(file);
}

/** Follows links to folders once: `seen` has the real path of each folder that was gone through. */
async function* findBelow(folder: string, seen: Set<string>): AsyncGenerator<string> {
  let entries;
  try {
    const real = await fs.realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch {
    // A folder that vanished, or may not be read, holds nothing for us.
    return;
  }
  for (const entry of entries) {
    const name = path.join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && !STATEMENT_FILE.test(entry.name));
    if (isFolder && !SKIPPED_FOLDERS.has(entry.name)) yield* findBelow(name, seen);
    else if (STATEMENT_FILE.test(entry.name)) yield canonicalUri(pathToFileURL(name).href);
  }
}
