import { decode, decodeIn } from '../text/decoding';
import { readFile, type Reading } from '../statement/reading';
import { readsLikeStatement } from '../syntax/recognise';
import { FACTS_FILE, NO_FACTS, parseFacts, type Fault } from './facts';
import { FileFilter, type FileRules } from './file-filter';
import { Library, type FileEntry } from './library';

/** What a library needs of the world around it. A file is known by one spelling of its URI, everywhere. */
export interface LibraryFiles {
  /** All files below a folder that the filter takes. */
  find(folder: string, filter: FileFilter): AsyncIterable<string>;
  read(uri: string, largestMegabytes: number): Promise<Uint8Array | Unread>;
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>;
  now(): number;
}

/** Why a file was not read. One that is gone is no news: it vanished between being found and being read. */
export type Unread = 'gone' | 'unreadable' | 'too-large';

/** Told of what happens. */
export interface LibraryListener {
  /** Something in the library changed, or will when it is asked the next time. */
  changed(): void;
  /** A file changed in what other files see of it: its titles, its dates, what it cites. */
  othersConcerned(): void;
  /** A file was left out; told once for each file. */
  leftOut(uri: string, reason: Exclude<Unread, 'gone'>): void;
  /** A folder's `communique.json` is not as it should be; what is right in it counts. */
  faultyFacts(uri: string, faults: readonly Fault[]): void;
  /** What should not happen; the library goes on. */
  failed(error: unknown): void;
}

/** So long at most does building a library keep others waiting. */
const TURN_MS = 10;

/** So many files are fetched at a time, while one is read. */
const READ_AHEAD = 16;

type Fetched = Uint8Array | Unread;

/** Called as the building goes on; says whether to go on. */
export type Report = (filesRead: number) => boolean;

export interface Root {
  readonly folder: string;
  readonly rules: FileRules;
}

/**
 * The library of a workspace: all statement files of its folders, those that are open as they stand in the editor.
 * Changes are taken in one after the other, so that what came last is what is known.
 */
export class WorkspaceLibrary {
  readonly #files: LibraryFiles;
  readonly #listener: LibraryListener;
  readonly #library = new Library();
  readonly #roots = new Map<string, FileFilter>();
  /** Files that are open, with their newest reading, if it is not taken in yet. */
  readonly #open = new Map<string, (() => Reading | null) | null>();
  /** How many files of the library lie below each folder: a folder that is deleted is told from a file by it. */
  readonly #population = new Map<string, number>();
  readonly #leftOut = new Set<string>();
  #work: Promise<void> = Promise.resolve();

  constructor(files: LibraryFiles, listener: LibraryListener) {
    this.#files = files;
    this.#listener = listener;
  }

  /** The library, when all that was begun is done. Never an empty one in place of "not yet". */
  async whenReady(): Promise<Library> {
    let work;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    for (const [uri, newest] of this.#open) {
      if (newest === null) continue;
      this.#take(uri, this.#isExcluded(uri) ? null : newest());
      this.#open.set(uri, null);
    }
    return this.#library;
  }

  /** Reads whole folders. What is wrong with a single file costs that file only. */
  add(roots: Promise<readonly Root[]>, report: Report): void {
    this.#queue(async () => this.#addNow(await roots, report));
  }

  remove(folders: readonly string[]): void {
    this.#queue(() => {
      for (const folder of folders) this.#removeRoot(folder);
      return Promise.resolve();
    });
  }

  /** Forgets everything that is not open, and reads the folders anew, by these rules. */
  rebuild(roots: Promise<readonly Root[]>, report: Report): void {
    this.#queue(async () => {
      const newRoots = await roots;
      for (const folder of [...this.#roots.keys()]) this.#removeRoot(folder);
      this.#leftOut.clear();
      await this.#addNow(newRoots, report);
    });
  }

  /** An open document changed. It is read when somebody asks, not at every key. */
  opened(uri: string, newest: () => Reading | null): void {
    this.#open.set(uri, newest);
    this.#listener.changed();
  }

  /** A document was closed: the disk counts again. */
  closed(uri: string): void {
    this.#open.delete(uri);
    this.changed(uri);
  }

  /** A file was made or written. */
  changed(uri: string): void {
    this.#queue(async () => {
      const folder = folderOfFacts(uri);
      if (folder !== null && this.#roots.has(folder)) await this.#readFacts(folder);
      else await this.#readFromDisk(uri);
    });
  }

  /** A file is gone, or a folder with all that was in it. */
  deleted(uri: string): void {
    this.#queue(() => {
      const folder = folderOfFacts(uri);
      if (folder !== null && this.#roots.has(folder)) this.#library.setFacts(folder, NO_FACTS);
      // A document that is open outlives its file.
      else if (this.#open.has(uri)) return Promise.resolve();
      else if (this.#library.get(uri) !== undefined) this.#forget(uri);
      else if (this.#population.has(uri)) this.#forgetBelow(uri);
      else return Promise.resolve();
      this.#listener.changed();
      return Promise.resolve();
    });
  }

  /** The text of a file as it counts, to show the words around a citation; null where it cannot be read any more. */
  async textOf(uri: string): Promise<string | null> {
    const open = this.#open.get(uri);
    if (open !== undefined && open !== null) return open()?.tree.text ?? null;
    return this.#readText(uri);
  }

  async #addNow(roots: readonly Root[], report: Report): Promise<void> {
    for (const { folder, rules } of roots) {
      this.#roots.set(folder, new FileFilter(rules));
      await this.#readFacts(folder);
    }
    let [read, turn] = [0, this.#files.now()];
    for (const { folder } of roots) {
      const filter = this.#roots.get(folder);
      if (filter === undefined) continue;
      for await (const [uri, text] of this.#readAhead(this.#files.find(folder, filter))) {
        this.#takeFromDisk(uri, text);
        if (!report(++read)) return;
        if (this.#files.now() - turn < TURN_MS) continue;
        await this.#files.pause();
        turn = this.#files.now();
      }
    }
    this.#listener.changed();
  }

  #removeRoot(folder: string): void {
    if (!this.#roots.delete(folder)) return;
    this.#library.setFacts(folder, NO_FACTS);
    // What another folder of the workspace holds as well stays.
    this.#forgetBelow(folder, (uri) => this.#rootOf(uri)?.wants === true);
    this.#listener.changed();
  }

  #forgetBelow(folder: string, stays: (uri: string) => boolean = () => false): void {
    for (const uri of [...this.#library.files()])
      if (isBelow(uri, folder) && !this.#open.has(uri) && !stays(uri)) this.#forget(uri);
  }

  async #readFacts(folder: string): Promise<void> {
    const uri = `${folder}/${FACTS_FILE}`;
    const text = await this.#readText(uri);
    const { facts, faults } = text === null ? { facts: NO_FACTS, faults: [] } : parseFacts(text);
    this.#library.setFacts(folder, facts);
    if (faults.length > 0) this.#listener.faultyFacts(uri, faults);
    this.#listener.changed();
  }

  /** The texts of files, in their order, some of which are being fetched while others are read. */
  async *#readAhead(files: AsyncIterable<string>): AsyncGenerator<[uri: string, bytes: Fetched]> {
    const waiting: [string, Promise<Fetched>][] = [];
    for await (const uri of files) {
      waiting.push([uri, this.#fetch(uri)]);
      const next = waiting.length < READ_AHEAD ? undefined : waiting.shift();
      if (next !== undefined) yield [next[0], await next[1]];
    }
    for (const [uri, bytes] of waiting) yield [uri, await bytes];
  }

  async #readFromDisk(uri: string): Promise<void> {
    if (this.#open.has(uri)) return;
    const isWanted = this.#rootOf(uri)?.wants === true;
    this.#takeFromDisk(uri, isWanted ? await this.#fetch(uri) : 'gone');
  }

  #takeFromDisk(uri: string, fetched: Fetched): void {
    // It may have been opened while it was being read.
    if (this.#open.has(uri)) return;
    const text = this.#textFrom(uri, fetched);
    const isStatement = text !== null && (isNamedStatement(uri) || readsLikeStatement(text));
    if (!isStatement && this.#library.get(uri) === undefined) return;
    this.#take(uri, isStatement ? readFile(text) : null);
    this.#listener.changed();
  }

  #fetch(uri: string): Promise<Fetched> {
    return this.#files.read(uri, this.#rootOf(uri)?.filter.rules.largestFileMegabytes ?? Infinity);
  }

  async #readText(uri: string): Promise<string | null> {
    return this.#textFrom(uri, await this.#fetch(uri));
  }

  /** In the encoding that VS Code has been told of, else in the one that the bytes show. */
  #textFrom(uri: string, bytes: Fetched): string | null {
    if (bytes === 'gone') return null;
    if (typeof bytes === 'string') {
      if (!this.#leftOut.has(uri)) this.#listener.leftOut(uri, bytes);
      this.#leftOut.add(uri);
      return null;
    }
    this.#leftOut.delete(uri);
    const encoding = this.#rootOf(uri)?.filter.rules.encoding ?? null;
    const decoded = encoding === null ? decode(bytes) : decodeIn(bytes, encoding);
    return decoded?.text ?? null;
  }

  /** The innermost folder of the workspace in which a file lies, and whether that folder's rules want it. */
  #rootOf(uri: string): { filter: FileFilter; wants: boolean } | null {
    let innermost = '';
    for (const folder of this.#roots.keys())
      if (folder.length > innermost.length && isBelow(uri, folder)) innermost = folder;
    const filter = this.#roots.get(innermost);
    return filter === undefined ? null : { filter, wants: filter.wants(pathIn(uri, innermost)) };
  }

  /** An open document that lies in a folder whose rules leave it out is no more in the library than it would be closed. */
  #isExcluded(uri: string): boolean {
    return this.#rootOf(uri)?.wants === false;
  }

  #take(uri: string, reading: Reading | null): void {
    const before = this.#library.get(uri);
    if (reading === null) this.#library.remove(uri);
    else this.#library.set(uri, reading);
    const after = this.#library.get(uri);
    const [wasThere, isThere] = [before !== undefined, after !== undefined];
    if (!looksTheSame(before, after)) this.#listener.othersConcerned();
    if (wasThere !== isThere) this.#count(uri, isThere ? 1 : -1);
  }

  #forget(uri: string): void {
    this.#take(uri, null);
  }

  #count(uri: string, by: 1 | -1): void {
    for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1)) {
      const folder = uri.slice(0, slash);
      const left = (this.#population.get(folder) ?? 0) + by;
      if (left === 0) this.#population.delete(folder);
      else this.#population.set(folder, left);
    }
  }

  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#listener.failed(error);
    });
  }
}

/** Whether two states of a file are the same to everybody else: an edit between them concerns its own file only. */
function looksTheSame(one: FileEntry | undefined, other: FileEntry | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return faceOf(one) === faceOf(other);
}

function faceOf({ texts, citing }: FileEntry): string {
  return JSON.stringify([
    texts.map(({ title, signed, own, kind }) => [title, signed, own, kind]),
    citing.map(({ mention }) => [mention.name, mention.on, mention.own, mention.draft]),
  ]);
}

function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of a file from a folder on, as people read it. */
function pathIn(uri: string, folder: string): string {
  const path = uri.slice(folder.length).replace(/^\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isNamedStatement(uri: string): boolean {
  return /\.(?:stmt|statement)$/i.test(uri);
}

/** The folder about which a `communique.json` speaks; null for any other file. */
function folderOfFacts(uri: string): string | null {
  return uri.endsWith(`/${FACTS_FILE}`) ? uri.slice(0, -FACTS_FILE.length - 1) : null;
}
