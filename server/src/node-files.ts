import { isUtf8, transcode } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  promises as fs,
  readSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import type { FileFilter } from './library/file-filter';
import type { Fetched, LibraryFiles } from './library/library-files';
import { beSparing, spareLess } from './node-engine';
import { clientFiles } from './protocol/client-files';
import { canonicalUri, uriInFolder } from './protocol/uri';

const MEGABYTE = 1024 * 1024;
/** Windows has no such flag, and no such pipes. */
const NON_BLOCKING = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
/** So long a disk may take for a file, and for each megabyte of it, and still answer at once. */
const SLOW_MS = 8;
/** So many files that took long, more than one in ten of all, and the disk is slow. */
const SLOW_FILES = 5;
const SLOW_SHARE = 0.1;
/** So many files of a folder are named before the first of them is read. */
const AT_A_TIME = 256;

/** The disk, for files that lie on the machine of the server; the editor, for those that only it can reach. */
export function nodeFiles(connection: Connection): LibraryFiles {
  beSparing();
  const editor = clientFiles(connection);
  const disk = new Disk();
  const isOnDisk = (uri: string): boolean => uri.startsWith('file:');
  return {
    ...editor,
    find: (folder, filter, inside) =>
      isOnDisk(folder) ? findBelow(fileURLToPath(folder), inside, filter) : editor.find(folder, filter, inside),
    isFolder: async (uri) => isOnDisk(uri) && (await isFolder(fileURLToPath(uri))),
    read: (uri, largest) => (isOnDisk(uri) ? disk.read(pathOf(uri), largest) : editor.read(uri, largest)),
    stampOf: (uri) => (isOnDisk(uri) ? disk.stampOf(pathOf(uri)) : null),
    search: { indexOf, isUtf8 },
    readUtf8,
    allRead: spareLess,
    pause: letOthersGo,
  };
}

/** One message is answered each time: who opens a file and asks for its outline would otherwise wait for a turn of ours before each. */
const MESSAGES_OF_PAUSE = 8;

async function letOthersGo(): Promise<void> {
  for (let left = MESSAGES_OF_PAUSE; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * A disk that answers at once is asked directly: going through Node's threads takes five times as long as reading a file of 10 KB.
 * One that keeps us waiting, as a network's does, is asked in the background from then on.
 */
class Disk {
  /** Grows with each file that took long, and shrinks with each that did not: a machine that is busy for a moment is no slow disk. */
  #slowness = 0;

  read(file: string, largestMegabytes: number): Fetched | Promise<Fetched> {
    if (this.#slowness >= SLOW_FILES) return readInBackground(file, largestMegabytes).catch(whyUnread);
    try {
      return this.#readAtOnce(file, largestMegabytes);
    } catch (error) {
      return whyUnread(error);
    }
  }

  stampOf(file: string): Promise<string | null> | string | null {
    if (this.#slowness < SLOW_FILES) {
      const began = performance.now();
      const stat = statSync(file, { throwIfNoEntry: false });
      this.#note(performance.now() - began > SLOW_MS);
      return stat?.isFile() === true ? stampOf(stat) : null;
    }
    return fs.stat(file).then(
      (stat) => (stat.isFile() ? stampOf(stat) : null),
      () => null,
    );
  }

  #readAtOnce(file: string, largestMegabytes: number): Fetched {
    const began = performance.now();
    // Opening a pipe that is called notes.txt would wait for somebody to write into it.
    const descriptor = openSync(file, constants.O_RDONLY | NON_BLOCKING);
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return 'gone';
      const { size } = stat;
      if (size > largestMegabytes * MEGABYTE) return 'too-large';
      const bytes = Buffer.allocUnsafeSlow(size);
      let length = 0;
      for (let read = -1; length < size && read !== 0; length += read) {
        read = readSync(descriptor, bytes, length, size - length, null);
      }
      this.#note(performance.now() - began > SLOW_MS + (SLOW_MS * size) / MEGABYTE);
      return { bytes: bytes.subarray(0, length), stamp: stampOf(stat) };
    } finally {
      closeSync(descriptor);
    }
  }

  #note(tookLong: boolean): void {
    this.#slowness = tookLong ? this.#slowness + 1 : Math.max(0, this.#slowness - SLOW_SHARE);
  }
}

/** A file that changed a moment ago may change again, and look the same: clocks of disks are coarse. */
const MOMENT_MS = 2000;

/** Null for one that may change without showing it. */
function stampOf({ size, mtimeMs, ctimeMs }: Stats): string | null {
  return Date.now() - Math.max(mtimeMs, ctimeMs) < MOMENT_MS ? null : `${size} ${mtimeMs} ${ctimeMs}`;
}

function whyUnread(error: unknown): Fetched {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' ? 'gone' : 'unreadable';
}

/** Five times as quick as the standard's decoder, which makes most of its way through a text one character at a time. */
function readUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null;
}

function indexOf(bytes: Uint8Array, others: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(others, from);
}

/** The same as Node's own way from a URI, for the URIs that most files have; a tenth of its time. */
function pathOf(uri: string): string {
  if (path.sep !== '/' || !uri.startsWith('file:///') || /%2f|%00|[?#]/i.test(uri)) return fileURLToPath(uri);
  return uri.includes('%') ? decodeURIComponent(uri.slice('file://'.length)) : uri.slice('file://'.length);
}

async function readInBackground(file: string, largestMegabytes: number): Promise<Fetched> {
  const stat = await fs.stat(file);
  if (!stat.isFile()) return 'gone';
  if (stat.size > largestMegabytes * MEGABYTE) return 'too-large';
  return { bytes: await fs.readFile(file), stamp: stampOf(stat) };
}

/**
 * `start` is the path from the folder of the workspace to where to look. A link is followed once, and after all folders: what lies in
 * the folder of the workspace itself is known by its own place, which is what an editor reports, and not by that of a link to it.
 */
async function* findBelow(root: string, start: string, filter: FileFilter): AsyncGenerator<readonly string[]> {
  const realRoot = await realPath(root);
  if (realRoot === null) return;
  const seen = new Set<string>();
  const folders: Folder[] = [];
  const links: string[] = [];
  if (start !== '' && (await isLink(path.join(root, start)))) links.push(start);
  else folders.push({ inside: start, real: path.join(realRoot, start), isLinked: false });
  for (;;) {
    let folder = folders.pop();
    if (folder === undefined) {
      const inside = links.pop();
      if (inside === undefined) return;
      const real = await realPath(path.join(root, inside));
      if (real === null) continue;
      folder = { inside, real, isLinked: true };
    }
    const { inside, real, isLinked } = folder;
    if (seen.has(real) || (isLinked && isWithin(real, realRoot))) continue;
    seen.add(real);
    const here = canonicalUri(pathToFileURL(path.join(root, inside)).href).replace(/\/$/, '');
    let found: string[] = [];
    for (const entry of await entriesOf(path.join(root, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isSymbolicLink() ? await isFolder(path.join(root, name)) : entry.isDirectory()) {
        if (!filter.entersFolder(name)) continue;
        if (entry.isSymbolicLink()) links.push(name);
        else folders.push({ inside: name, real: path.join(real, entry.name), isLinked });
      } else if (filter.takesFile(name)) {
        found.push(uriInFolder(here, entry.name));
        if (found.length === AT_A_TIME) {
          yield found;
          found = [];
        }
      }
    }
    if (found.length > 0) yield found;
  }
}

interface Folder {
  /** The path from the folder of the workspace on. */
  readonly inside: string;
  /** Without links: by this it is known whether it was visited. */
  readonly real: string;
  /** Whether a link leads there. */
  readonly isLinked: boolean;
}

async function isLink(file: string): Promise<boolean> {
  try {
    return (await fs.lstat(file)).isSymbolicLink();
  } catch {
    return false;
  }
}

/** A folder that vanished, or may not be read, holds nothing for us. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function realPath(file: string): Promise<string | null> {
  try {
    return await fs.realpath(file);
  } catch {
    return null;
  }
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Or a link to one. A link that leads nowhere, or in a circle, is none. */
async function isFolder(file: string): Promise<boolean> {
  try {
    return (await fs.stat(file)).isDirectory();
  } catch {
    return false;
  }
}
