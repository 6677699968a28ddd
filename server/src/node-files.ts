import { closeSync, constants, fstatSync, openSync, promises as fs, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import type { FileFilter } from './library/file-filter';
import type { LibraryFiles, Unread } from './library/workspace-library';
import { clientFiles } from './protocol/client-files';
import { canonicalUri } from './protocol/uri';

const MEGABYTE = 1024 * 1024;
/** Windows has no such flag, and no such pipes. */
const NON_BLOCKING = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
/** So long a disk may take for a file, and for each megabyte of it, and still answer at once. */
const SLOW_MS = 8;

/** The disk, for files that lie on the machine of the server; the editor, for those that only it can reach. */
export function nodeFiles(connection: Connection): LibraryFiles {
  const editor = clientFiles(connection);
  const disk = new Disk();
  const isOnDisk = (uri: string): boolean => uri.startsWith('file:');
  return {
    ...editor,
    find: (folder, filter) =>
      isOnDisk(folder) ? findBelow(fileURLToPath(folder), '', filter, new Set()) : editor.find(folder, filter),
    read: (uri, largest) => (isOnDisk(uri) ? disk.read(fileURLToPath(uri), largest) : editor.read(uri, largest)),
    pause: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
  };
}

/**
 * A disk that answers at once is asked directly: going through Node's threads takes five times as long as reading a file of 10 KB.
 * One that keeps us waiting, as a network's does, is asked in the background from then on.
 */
class Disk {
  #isSlow = false;

  async read(file: string, largestMegabytes: number): Promise<Uint8Array | Unread> {
    try {
      return this.#isSlow ? await readInBackground(file, largestMegabytes) : this.#readAtOnce(file, largestMegabytes);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' ? 'gone' : 'unreadable';
    }
  }

  #readAtOnce(file: string, largestMegabytes: number): Uint8Array | Unread {
    const began = performance.now();
    // Opening a pipe that is called notes.txt would wait for somebody to write into it.
    const descriptor = openSync(file, constants.O_RDONLY | NON_BLOCKING);
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return 'gone';
      const { size } = stat;
      if (size > largestMegabytes * MEGABYTE) return 'too-large';
      const bytes = readFileSync(descriptor);
      this.#isSlow = performance.now() - began > SLOW_MS + (SLOW_MS * size) / MEGABYTE;
      return bytes;
    } finally {
      closeSync(descriptor);
    }
  }
}

async function readInBackground(file: string, largestMegabytes: number): Promise<Uint8Array | Unread> {
  const stat = await fs.stat(file);
  if (!stat.isFile()) return 'gone';
  if (stat.size > largestMegabytes * MEGABYTE) return 'too-large';
  return fs.readFile(file);
}

/** `inside` is the path from the folder of the workspace on. Follows links to folders once: `seen` has the real path of each. */
async function* findBelow(root: string, inside: string, filter: FileFilter, seen: Set<string>): AsyncGenerator<string> {
  const folder = path.join(root, inside);
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
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
    const isFolder = entry.isSymbolicLink() ? await leadsToFolder(path.join(root, name)) : entry.isDirectory();
    if (isFolder) {
      if (filter.entersFolder(name)) yield* findBelow(root, name, filter, seen);
    } else if (filter.takesFile(name)) {
      yield canonicalUri(pathToFileURL(path.join(root, name)).href);
    }
  }
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await fs.stat(link)).isDirectory();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}
