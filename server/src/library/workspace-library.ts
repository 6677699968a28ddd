import { FIRST_TEXTS } from '../statement/first-texts';
import { readFile, type Reading } from '../statement/reading';
import { NO_FACTS, parseFacts } from './facts';
import { USUAL_RULES, type FileRules } from './file-filter';
import { FileReading } from './file-reading';
import type { LibraryCache } from './cache';
import { NOTHING_PACKED, pack, type PackedFile } from './packed-file';
import { KeptFiles } from './kept-files';
import { Library } from './library';
import type { Fetched, LibraryFiles } from './library-files';
import type { LibraryListener } from './library-listener';
import { Population } from './population';
import { ReadingAhead } from './reading-ahead';
import { factsOf, isBelow, pathIn, Roots, type Root } from './roots';

/** So long at most does building a library keep others waiting. */
const TURN_MS = 5;

/** What is asked for by itself is read however large it is. */
const ANY_SIZE: FileRules = { ...USUAL_RULES, largestFileMegabytes: Infinity };

/** So many files are fetched at a time, while one is read. */
const READ_AHEAD = 16;

/** Called as the building goes on; says whether to go on. */
export type Report = (filesRead: number) => boolean;

/** What is known of a workspace, as far as it was read. */
export interface SoFar {
  readonly library: Library;
  readonly isWhole: boolean;
}

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
  readonly #population = new Population();
  readonly #reading: FileReading;
  #work: Promise<void> = Promise.resolve();
  /** How much was begun and is not done. */
  #undone = 0;
  /** Null where there is no quick way to look for bytes. */
  readonly #ahead: ReadingAhead | null;
  /** When the last turn of reading began. */
  #turn = 0;
  #isWarm = false;

  constructor(files: LibraryFiles, listener: LibraryListener, cache: LibraryCache | null = null) {
    this.#files = files;
    this.#listener = listener;
    this.#reading = new FileReading(files, this.#library.vocabulary, listener.leftOut);
    this.#ahead =
      files.search === undefined
        ? null
        : new ReadingAhead(files.search, async (isWanted, goesOn) => {
            for (const folder of this.#roots.all())
              await this.#readWanted(folder, isWanted, goesOn).catch(listener.failed.bind(listener));
          });
    this.#kept = new KeptFiles(cache, this.#library.vocabulary, () => files.pause());
  }

  /** The library, when all that was begun is done. Never an empty one in place of "not yet". */
  async whenReady(): Promise<Library> {
    let work;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    return this.#withOpenFiles();
  }

  /** What is known now. Where that is not the whole library, it says nothing of what is missing, and little of what is the only one. */
  soFar(): SoFar {
    return { library: this.#withOpenFiles(), isWhole: this.#undone === 0 };
  }

  /**
   * While folders are being read, reads first what may hold a text of this title, and keeps its word when that is done. Where anything
   * else is to be done as well, as where a file that was read has changed since, when all is.
   */
  async whenLookedFor(title: string): Promise<void> {
    if (this.#undone === 0) return;
    const ready = this.whenReady();
    if (this.#undone === 1 && this.#ahead !== null) await Promise.race([ready, this.#ahead.lookFor(title)]);
    else await ready;
    if (this.#undone > 1) await ready;
  }

  #withOpenFiles(): Library {
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
      this.#reading.forgetLeftOut();
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
      else if (roots.length > 0 || this.#population.isIn(uri)) {
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
    this.#ahead?.begin();
    try {
      for (const { folder, rules } of roots) {
        await this.#kept.open(folder, `${rules.encoding ?? ''} ${rules.largestFileMegabytes}`, isAnew);
        if (!(await this.#readAll(folder, folder, () => report(++read)))) break;
        this.#kept.close(folder);
      }
    } finally {
      this.#ahead?.end();
    }
    this.#files.allRead?.();
    this.#listener.changed();
  }

  /** Reads what is wanted of a folder, before all else that is still to be read. */
  async #readWanted(folder: string, isWanted: (bytes: Uint8Array) => boolean, goesOn: () => boolean): Promise<void> {
    const rules = this.#roots.filterOf(folder)?.rules ?? USUAL_RULES;
    for await (const uris of this.#find(folder, folder)) {
      for (const uri of uris) {
        if (this.#isTurnOver()) await this.#breathe();
        if (!goesOn()) return;
        // What is kept of it from another time is known as soon as this.
        if (this.#library.get(uri) !== undefined || this.#kept.knows(folder, uri)) continue;
        if (!this.#isWarm) await this.#warmUp();
        const fetched = this.#reading.fetch(uri, rules);
        // What takes long to be fetched is not fetched twice.
        if (fetched instanceof Promise) return;
        if (typeof fetched === 'string' || !isWanted(fetched.bytes)) continue;
        this.#takeFromDisk(uri, fetched, folder, rules);
        this.#ahead?.add(uri);
      }
    }
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
        if (this.#ahead?.underWay) await this.#ahead.underWay;
        if (this.#ahead?.has(uri) === true) {
          if (!goesOn()) return false;
          continue;
        }
        if (!this.#isWarm && !this.#kept.knows(folder, uri)) await this.#warmUp();
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
    if (!this.#kept.knows(folder, uri)) return this.#reading.fetch(uri, rules);
    const stamp = this.#files.stampOf?.(uri) ?? null;
    if (stamp instanceof Promise)
      return stamp.then((looks) => this.#kept.find(folder, uri, looks) ?? this.#reading.fetch(uri, rules));
    return this.#kept.find(folder, uri, stamp) ?? this.#reading.fetch(uri, rules);
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
    const fetched = root?.wants === true ? await this.#reading.fetch(uri, root.filter.rules) : 'gone';
    const mayBeFolder = fetched === 'gone' && (root === null || root.filter.reaches(pathIn(uri, root.folder)));
    if (mayBeFolder && (await this.#files.isFolder?.(uri)) === true) await this.#readBelow(uri);
    else if (mayBeFolder && this.#population.isIn(uri)) {
      // A folder took the place of another, and is gone again.
      this.#forgetBelow(uri);
      this.#listener.changed();
    } else this.#takeFromDisk(uri, fetched, root?.folder ?? null, root?.filter.rules ?? USUAL_RULES);
  }

  #takeFromDisk(uri: string, fetched: Fetched | PackedFile, folder: string | null, rules: FileRules): void {
    // It may have been opened while it was being read.
    if (this.#open.has(uri)) return;
    const packed = isPacked(fetched) ? fetched : this.#reading.read(uri, fetched, rules);
    if (folder !== null && typeof fetched === 'object' && 'bytes' in fetched)
      this.#kept.keep(folder, uri, fetched.stamp, packed);
    this.#take(uri, packed);
  }

  async #readText(uri: string): Promise<string | null> {
    const rules = this.#roots.of(uri)?.filter.rules ?? ANY_SIZE;
    return this.#reading.textFrom(uri, await this.#reading.fetch(uri, rules), rules);
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
    if (wasThere !== isThere) this.#population.count(uri, isThere ? 1 : -1);
    this.#listener.changed();
  }

  #forget(uri: string): void {
    this.#take(uri, NOTHING_PACKED);
  }

  #isTurnOver(): boolean {
    return this.#files.now() - this.#turn >= TURN_MS;
  }

  async #warmUp(): Promise<void> {
    this.#isWarm = true;
    for (const text of FIRST_TEXTS) {
      readFile(text);
      await this.#breathe();
    }
  }

  /** Lets others have their turn. */
  async #breathe(): Promise<void> {
    await this.#files.pause();
    this.#turn = this.#files.now();
  }

  #queue(work: () => Promise<void>): void {
    this.#undone++;
    this.#work = this.#work
      .then(work)
      .catch((error: unknown) => {
        this.#listener.failed(error);
      })
      .finally(() => {
        if (--this.#undone === 0) this.#ahead?.forget();
      });
  }
}

function isPacked(fetched: Fetched | PackedFile): fetched is PackedFile {
  return typeof fetched === 'object' && 'texts' in fetched;
}
