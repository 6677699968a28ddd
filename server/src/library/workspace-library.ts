import { decode } from '../text/decoding';
import { readFile, type Reading } from '../statement/reading';
import { readsLikeStatement } from '../syntax/recognise';
import { Library } from './library';

/** What a library needs of the world around it. A file is known by one spelling of its URI, everywhere. */
export interface LibraryFiles {
  /** All files below a folder that may hold statements. */
  find(folder: string): AsyncIterable<string>;
  read(uri: string): Promise<Uint8Array>;
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>;
  now(): number;
  /** Told of what should not happen; the library goes on. */
  failed(error: unknown): void;
}

/** So long at most does building a library keep others waiting. */
const TURN_MS = 10;

/** Called as the building goes on; says whether to go on. */
export type Report = (filesRead: number) => boolean;

/**
 * The library of a workspace: all its statement files, those that are open as they stand in the editor.
 * Changes are taken in one after the other, so that what came last is what is known.
 */
export class WorkspaceLibrary {
  readonly #files: LibraryFiles;
  readonly #library = new Library();
  /** Files that are open, with their newest reading, if it is not taken in yet. */
  readonly #open = new Map<string, (() => Reading | null) | null>();
  #work: Promise<void> = Promise.resolve();

  constructor(files: LibraryFiles) {
    this.#files = files;
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
      this.#take(uri, newest());
      this.#open.set(uri, null);
    }
    return this.#library;
  }

  /** Reads whole folders. What is wrong with a single file costs that file only. */
  add(folders: readonly string[], report: Report): void {
    this.#queue(async () => {
      let [read, turn] = [0, this.#files.now()];
      for (const folder of folders) {
        for await (const uri of this.#files.find(folder)) {
          await this.#readFromDisk(uri);
          if (!report(++read)) return;
          if (this.#files.now() - turn < TURN_MS) continue;
          await this.#files.pause();
          turn = this.#files.now();
        }
      }
    });
  }

  removeFolder(folder: string): void {
    this.#queue(() => {
      for (const uri of [...this.#library.files()])
        if (isBelow(uri, folder) && !this.#open.has(uri)) this.#library.remove(uri);
      return Promise.resolve();
    });
  }

  /** An open document changed. It is read when somebody asks, not at every key. */
  opened(uri: string, newest: () => Reading | null): void {
    this.#open.set(uri, newest);
  }

  /** A document was closed: the disk counts again. */
  closed(uri: string): void {
    this.#open.delete(uri);
    this.changed(uri);
  }

  /** A file was made or written. */
  changed(uri: string): void {
    this.#queue(() => this.#readFromDisk(uri));
  }

  /** A file is gone, or a folder with all that was in it. */
  deleted(uri: string): void {
    this.removeFolder(uri);
  }

  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#files.failed(error);
    });
  }

  async #readFromDisk(uri: string): Promise<void> {
    if (this.#open.has(uri)) return;
    let reading: Reading | null = null;
    try {
      const text = decode(await this.#files.read(uri))?.text;
      if (text !== undefined && (isNamedStatement(uri) || readsLikeStatement(text))) reading = readFile(text);
    } catch {
      // A file that vanished, or may not be read, is not in the library.
    }
    // It may have been opened while it was being read.
    if (!this.#open.has(uri)) this.#take(uri, reading);
  }

  #take(uri: string, reading: Reading | null): void {
    if (reading === null) this.#library.remove(uri);
    else this.#library.set(uri, reading);
  }
}

function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function isNamedStatement(uri: string): boolean {
  return /\.(?:stmt|statement)$/i.test(uri);
}
