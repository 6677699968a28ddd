import { decode, decodeIn } from '../text/decoding';
import type { Reading } from '../statement/reading';
import { readStatementFile } from '../statement/statement-file';
import { NO_FACTS, parseFacts, type Fault } from './facts';
import { USUAL_RULES, type FileRules } from './file-filter';
import type { LibraryCache } from './cache';
import { NOTHING_PACKED, pack, type PackedFile } from './packed-file';
import { KeptFiles } from './kept-files';
import { Library } from './library';
import type { Fetched, LibraryFiles, Unread } from './library-files';
import { mentionsOnce } from './mention';
import { factsOf, isBelow, pathIn, Roots, type Root } from './roots';

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
const TURN_MS = 5;

/** What is asked for by itself is read however large it is. */
const ANY_SIZE: FileRules = { ...USUAL_RULES, largestFileMegabytes: Infinity };

/** So many files are fetched at a time, while one is read. */
const READ_AHEAD = 16;

/** Called as the building goes on; says whether to go on. */
export type Report = (filesRead: number) => boolean;

/** A document as it stands in the editor. */
interface OpenFile {
  readonly newest: () => Reading | null;
  /** Whether the library has its newest reading, by the rules that hold now. */
  isTaken: boolean;
}

/**
 * The library of a workspace: all statement files of its folders, those that are open as they stand in the editor.
 * Changes are taken in one after the other, so that what came last is what is known.
 */
export class WorkspaceLibrary {
  readonly #files: LibraryFiles;
  readonly #listener: LibraryListener;
  readonly #library = new Library();
  readonly #kept: KeptFiles;
  readonly #roots = new Roots();
  readonly #open = new Map<string, OpenFile>();
  /** How many files of the library lie below each folder: a folder that is deleted is told from a file by it. */
  readonly #population = new Map<string, number>();
  readonly #leftOut = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  /** When the last turn of reading began. */
  #turn = 0;

  constructor(files: LibraryFiles, listener: LibraryListener, cache: LibraryCache | null = null) {
    this.#files = files;
    this.#listener = listener;
    this.#kept = new KeptFiles(cache, this.#library.vocabulary, () => files.pause());
  }

  /** The library, when all that was begun is done. Never an empty one in place of "not yet". */
  async whenReady(): Promise<Library> {
    let work;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    for (const [uri, open] of this.#open) {
      if (open.isTaken) continue;
      const reading = this.#isExcluded(uri) ? null : open.newest();
      this.#take(uri, reading === null ? NOTHING_PACKED : pack(uri, reading, this.#library.vocabulary));
      open.isTaken = true;
    }
    return this.#library;
  }

  /** Reads whole folders. What is wrong with a single file costs that file only. */
  add(roots: Promise<readonly Root[]>, report: Report): void {
    this.#queue(async () => this.#addNow(await roots, report, false));
  }

  remove(folders: readonly string[]): void {
    this.#queue(async () => {
      for (const folder of folders) this.#removeRoot(folder);
      // What lies in another folder of the workspace as well belongs to that one now, by its rules.
      for (const folder of folders) {
        const around = this.#roots.folderOf(folder);
        if (around !== null) await this.#readAll(around, folder, () => true);
      }
    });
  }

  /** Forgets everything that is not open, and reads the folders anew, by these rules. Null: there is no need. */
  rebuild(roots: Promise<readonly Root[] | null>, report: Report): void {
    this.#queue(async () => {
      const newRoots = await roots;
      if (newRoots === null) return;
      for (const folder of this.#roots.all()) this.#removeRoot(folder);
      this.#leftOut.clear();
      await this.#addNow(newRoots, report, true);
    });
  }

  /** Writes down what was read so far, for the next time. Who closes does not wait for what is still to be read. */
  close(): Promise<void> {
    return this.#kept.writeAll();
  }

  /** An open document changed. It is read when somebody asks, not at every key. */
  opened(uri: string, newest: () => Reading | null): void {
    this.#open.set(uri, { newest, isTaken: false });
    this.#listener.changed();
  }

  /** A document was closed: the disk counts again. */
  closed(uri: string): void {
    this.#open.delete(uri);
    this.changed(uri);
  }

  /** A file was made or written, or a folder with all that is in it: who renames one tells of nothing else. */
  changed(uri: string): void {
    this.#queue(async () => {
      const folder = this.#roots.folderOfFacts(uri);
      if (folder !== null) await this.#readFacts(folder);
      else await this.#readFromDisk(uri);
      if (this.#isTurnOver()) await this.#breathe();
    });
  }

  /** A file is gone, or a folder with all that was in it. */
  deleted(uri: string): void {
    this.#queue(() => {
      const folder = this.#roots.folderOfFacts(uri);
      const roots = this.#roots.below(uri);
      if (folder !== null) this.#library.setFacts(folder, NO_FACTS);
      // A document that is open outlives its file.
      else if (this.#open.has(uri)) return Promise.resolve();
      else if (this.#library.get(uri) !== undefined) this.#forget(uri);
      else if (roots.length > 0 || this.#population.has(uri)) {
        for (const root of roots) this.#library.setFacts(root, NO_FACTS);
        this.#forgetBelow(uri);
      } else return Promise.resolve();
      this.#listener.changed();
      return Promise.resolve();
    });
  }

  /** The text of a file as it counts, to show the words around a citation; null where it cannot be read any more. */
  async textOf(uri: string): Promise<string | null> {
    const open = this.#open.get(uri);
    return open === undefined ? this.#readText(uri) : (open.newest()?.tree.text ?? null);
  }

  async #addNow(roots: readonly Root[], report: Report, isAnew: boolean): Promise<void> {
    for (const root of roots) this.#roots.add(root);
    for (const { folder } of roots) {
      this.#forgetUnwanted(folder);
      await this.#readFacts(folder);
    }
    let read = 0;
    for (const { folder, rules } of roots) {
      await this.#kept.open(folder, `${rules.encoding ?? ''} ${rules.largestFileMegabytes}`, isAnew);
      if (!(await this.#readAll(folder, folder, () => report(++read)))) break;
      this.#kept.close(folder);
    }
    this.#files.allRead?.();
    this.#listener.changed();
  }

  /** Reads the files of a folder of the workspace that lie below a place in it; false when told to stop. */
  async #readAll(folder: string, below: string, goesOn: () => boolean): Promise<boolean> {
    const rules = this.#roots.filterOf(folder)?.rules ?? USUAL_RULES;
    // Those that are not there at once are fetched together, and taken in in their order.
    const waiting: [uri: string, fetched: Promise<Fetched | PackedFile>][] = [];
    const takeFirst = async (): Promise<boolean> => {
      const [uri, fetched] = waiting.shift() ?? [];
      if (uri !== undefined && fetched !== undefined) this.#takeFromDisk(uri, await fetched, folder, rules);
      return goesOn();
    };
    for await (const uris of this.#find(folder, below)) {
      for (const uri of uris) {
        if (this.#isTurnOver()) await this.#breathe();
        const fetched = this.#fetchOrFind(uri, folder, rules);
        if (fetched instanceof Promise) {
          waiting.push([uri, fetched]);
          if (waiting.length >= READ_AHEAD && !(await takeFirst())) return false;
        } else {
          this.#takeFromDisk(uri, fetched, folder, rules);
          if (!goesOn()) return false;
        }
      }
    }
    while (waiting.length > 0) {
      if (!(await takeFirst())) return false;
      if (this.#isTurnOver()) await this.#breathe();
    }
    return true;
  }

  /** What is known of a file that looks as it did when it was read; else what is in it. */
  #fetchOrFind(uri: string, folder: string, rules: FileRules): Fetched | PackedFile | Promise<Fetched | PackedFile> {
    if (!this.#kept.knows(folder, uri)) return this.#fetch(uri, rules);
    const stamp = this.#files.stampOf?.(uri) ?? null;
    if (stamp instanceof Promise)
      return stamp.then((looks) => this.#kept.find(folder, uri, looks) ?? this.#fetch(uri, rules));
    return this.#kept.find(folder, uri, stamp) ?? this.#fetch(uri, rules);
  }

  /** Those of another folder of the workspace that lies inside are that one's. A folder that cannot be searched costs no other. */
  async *#find(folder: string, below: string): AsyncGenerator<readonly string[]> {
    const filter = this.#roots.filterOf(folder);
    const inside = pathIn(below, folder);
    if (filter?.reaches(inside) !== true) return;
    const isAlone = this.#roots.size === 1;
    try {
      for await (const uris of this.#files.find(folder, filter, inside)) {
        const wanted = below === folder ? uris : uris.filter((uri) => isBelow(uri, below));
        yield isAlone ? wanted : wanted.filter((uri) => (this.#roots.folderOf(uri) ?? folder) === folder);
      }
    } catch (error) {
      this.#listener.failed(error);
    }
  }

  /** Reads what lies at a place now, whatever folders of the workspace it belongs to, in place of what was known of it. */
  async #readBelow(place: string): Promise<void> {
    this.#forgetBelow(place);
    const around = this.#roots.folderOf(place);
    if (around !== null && !isBelow(around, place)) await this.#readAll(around, place, () => true);
    for (const folder of this.#roots.below(place)) {
      await this.#readFacts(folder);
      await this.#readAll(folder, folder, () => true);
    }
    this.#listener.changed();
  }

  #removeRoot(folder: string): void {
    if (!this.#roots.remove(folder)) return;
    this.#kept.forget(folder);
    this.#library.setFacts(folder, NO_FACTS);
    this.#forgetUnwanted(folder);
    this.#listener.changed();
  }

  /** The rules for what lies below a folder are others now. What is open is asked by them when somebody asks. */
  #forgetUnwanted(folder: string): void {
    this.#forgetBelow(folder, (uri) => this.#roots.of(uri)?.wants === true);
    for (const open of this.#open.values()) open.isTaken = false;
  }

  #forgetBelow(folder: string, stays: (uri: string) => boolean = () => false): void {
    for (const uri of [...this.#library.files()])
      if (isBelow(uri, folder) && !this.#open.has(uri) && !stays(uri)) this.#forget(uri);
  }

  async #readFacts(folder: string): Promise<void> {
    const uri = factsOf(folder);
    const text = await this.#readText(uri);
    const { facts, faults } = text === null ? { facts: NO_FACTS, faults: [] } : parseFacts(text);
    this.#library.setFacts(folder, facts);
    if (faults.length > 0) this.#listener.faultyFacts(uri, faults);
    this.#listener.changed();
  }

  async #readFromDisk(uri: string): Promise<void> {
    if (this.#open.has(uri)) return;
    const root = this.#roots.of(uri);
    const fetched = root?.wants === true ? await this.#fetch(uri, root.filter.rules) : 'gone';
    const mayBeFolder = fetched === 'gone' && (root === null || root.filter.reaches(pathIn(uri, root.folder)));
    if (mayBeFolder && (await this.#files.isFolder?.(uri)) === true) await this.#readBelow(uri);
    else if (mayBeFolder && this.#population.has(uri)) {
      // A folder took the place of another, and is gone again.
      this.#forgetBelow(uri);
      this.#listener.changed();
    } else this.#takeFromDisk(uri, fetched, root?.folder ?? null, root?.filter.rules ?? USUAL_RULES);
  }

  #takeFromDisk(uri: string, fetched: Fetched | PackedFile, folder: string | null, rules: FileRules): void {
    // It may have been opened while it was being read.
    if (this.#open.has(uri)) return;
    const packed = isPacked(fetched) ? fetched : this.#read(uri, fetched, rules);
    if (folder !== null && typeof fetched === 'object' && 'bytes' in fetched)
      this.#kept.keep(folder, uri, fetched.stamp, packed);
    this.#take(uri, packed);
  }

  #read(uri: string, fetched: Fetched, rules: FileRules): PackedFile {
    const text = this.#textFrom(uri, fetched, rules);
    const reading = text === null ? null : readStatementFile(uri, text);
    if (reading === null) return NOTHING_PACKED;
    return pack(uri, reading, this.#library.vocabulary, mentionsOnce(reading));
  }

  #fetch(uri: string, rules: FileRules): Fetched | Promise<Fetched> {
    try {
      const fetched = this.#files.read(uri, rules.largestFileMegabytes);
      return fetched instanceof Promise ? fetched.catch((): Fetched => 'unreadable') : fetched;
    } catch {
      return 'unreadable';
    }
  }

  async #readText(uri: string): Promise<string | null> {
    const rules = this.#roots.of(uri)?.filter.rules ?? ANY_SIZE;
    return this.#textFrom(uri, await this.#fetch(uri, rules), rules);
  }

  /** In the encoding that VS Code has been told of, else in the one that the bytes show. */
  #textFrom(uri: string, fetched: Fetched, { encoding }: FileRules): string | null {
    if (fetched === 'gone') return null;
    if (typeof fetched === 'string') {
      if (!this.#leftOut.has(uri)) this.#listener.leftOut(uri, fetched);
      this.#leftOut.add(uri);
      return null;
    }
    if (this.#leftOut.size > 0) this.#leftOut.delete(uri);
    const { readUtf8 } = this.#files;
    const { bytes } = fetched;
    const decoded = encoding === null ? decode(bytes, readUtf8) : decodeIn(bytes, encoding, readUtf8);
    return decoded?.text ?? null;
  }

  /** An open document that lies in a folder whose rules leave it out is no more in the library than it would be closed. */
  #isExcluded(uri: string): boolean {
    return this.#roots.of(uri)?.wants === false;
  }

  #take(uri: string, packed: PackedFile): void {
    const wasThere = this.#library.get(uri) !== undefined;
    const isSeenAlike = this.#library.setPacked(uri, packed);
    const isThere = this.#library.get(uri) !== undefined;
    if (!wasThere && !isThere) return;
    if (!isSeenAlike) this.#listener.othersConcerned();
    if (wasThere !== isThere) this.#count(uri, isThere ? 1 : -1);
    this.#listener.changed();
  }

  #forget(uri: string): void {
    this.#take(uri, NOTHING_PACKED);
  }

  #count(uri: string, by: 1 | -1): void {
    for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1)) {
      const folder = uri.slice(0, slash);
      const left = (this.#population.get(folder) ?? 0) + by;
      if (left === 0) this.#population.delete(folder);
      else this.#population.set(folder, left);
    }
  }

  #isTurnOver(): boolean {
    return this.#files.now() - this.#turn >= TURN_MS;
  }

  /** Lets others have their turn. */
  async #breathe(): Promise<void> {
    await this.#files.pause();
    this.#turn = this.#files.now();
  }

  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#listener.failed(error);
    });
  }
}

function isPacked(fetched: Fetched | PackedFile): fetched is PackedFile {
  return typeof fetched === 'object' && 'texts' in fetched;
}
