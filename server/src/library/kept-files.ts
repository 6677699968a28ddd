import type { FolderCache, LibraryCache } from './cache';
import type { PackedFile } from './packed-file';
import { FILES_OF_PART, makePart, takePart, type FileOfPart } from './part';
import type { Vocabulary } from './vocabulary';

/** More than this is written down while the library is in use; less, when it is closed. */
const MANY = 2 * FILES_OF_PART;
/** More than this is written down while the folder is still being read: whoever closes the window would lose it. */
const TOO_MANY = 25 * FILES_OF_PART;

interface KeptFolder {
  readonly cache: FolderCache;
  /** What was read of its files at another time; until the folder has been gone through. */
  readonly known: Map<string, FileOfPart>;
  isGoneThrough: boolean;
  isBeingWritten: boolean;
  /** What was read since, and is not written down yet. */
  readonly unwritten: Map<string, FileOfPart>;
}

/** What was read of the files of each folder, this time and the times before, so that no file is read twice that has not changed. */
export class KeptFiles {
  readonly #cache: LibraryCache | null;
  readonly #pause: () => Promise<void>;
  readonly #folders = new Map<string, KeptFolder>();
  readonly #vocabulary: Vocabulary;
  #writing: Promise<void> = Promise.resolve();

  constructor(cache: LibraryCache | null, vocabulary: Vocabulary, pause: () => Promise<void>) {
    this.#cache = cache;
    this.#vocabulary = vocabulary;
    this.#pause = pause;
  }

  /** Looks up what is known of a folder's files from before, or forgets it. */
  async open(folder: string, readBy: string, isDistrusted: boolean): Promise<void> {
    if (this.#cache === null) return;
    const kept: KeptFolder = {
      cache: this.#cache.of(folder, readBy),
      known: new Map(),
      isGoneThrough: false,
      isBeingWritten: false,
      unwritten: new Map(),
    };
    this.#folders.set(folder, kept);
    try {
      if (isDistrusted) await kept.cache.clear();
      else await this.#look(kept);
    } catch {
      // A cache that cannot be used is none.
      this.#folders.delete(folder);
    }
  }

  async #look({ cache, known, unwritten }: KeptFolder): Promise<void> {
    let written = 0;
    for await (const part of cache.parts()) {
      for (const file of takePart(part, this.#vocabulary)) known.set(file.uri, file);
      written += part.files.length;
      await this.#pause();
    }
    // What is out of date is never taken out, so that one day most of it is.
    if (written <= 2 * known.size + MANY) return;
    await cache.clear();
    for (const [uri, file] of known) unwritten.set(uri, file);
  }

  /** Whether something is known of a file, so that it is worth while to look at it from outside. */
  knows(folder: string, uri: string): boolean {
    return this.#folders.get(folder)?.known.has(uri) === true;
  }

  /** What is known of a file that looks like this; null where nothing is. */
  find(folder: string, uri: string, stamp: string | null): PackedFile | null {
    const file = this.#folders.get(folder)?.known.get(uri);
    return file === undefined || stamp === null || file.stamp !== stamp ? null : file.packed;
  }

  /** Remembers what was read of a file. */
  keep(folder: string, uri: string, stamp: string | null, packed: PackedFile): void {
    if (stamp === null) return;
    const kept = this.#folders.get(folder);
    if (kept === undefined) return;
    kept.unwritten.set(uri, { uri, stamp, packed });
    // Otherwise writing can wait until all has been read.
    if (kept.unwritten.size >= (kept.isGoneThrough ? MANY : TOO_MANY)) void this.write(folder);
  }

  /** All files of a folder were looked at. */
  close(folder: string): void {
    const kept = this.#folders.get(folder);
    if (kept === undefined) return;
    kept.isGoneThrough = true;
    kept.known.clear();
    void this.write(folder);
  }

  forget(folder: string): void {
    void this.write(folder);
    this.#folders.delete(folder);
  }

  /** Writes down what is not written down yet, a part at a time. A cache that cannot be written is none. */
  write(folder: string): Promise<void> {
    const kept = this.#folders.get(folder);
    if (kept === undefined || kept.isBeingWritten) return this.#writing;
    kept.isBeingWritten = true;
    this.#writing = this.#writing.then(async () => {
      // As long as more is being read, only whole parts.
      while (kept.unwritten.size >= (kept.isGoneThrough ? 1 : FILES_OF_PART)) {
        const files: FileOfPart[] = [];
        for (const [uri, file] of kept.unwritten) {
          files.push(file);
          kept.unwritten.delete(uri);
          if (files.length === FILES_OF_PART) break;
        }
        await kept.cache.append(makePart(files, this.#vocabulary));
        await this.#pause();
      }
    });
    this.#writing = this.#writing
      .catch(() => {
        kept.unwritten.clear();
      })
      .finally(() => {
        kept.isBeingWritten = false;
      });
    return this.#writing;
  }

  /** The end: whatever there is. */
  async writeAll(): Promise<void> {
    for (const [folder, kept] of this.#folders) {
      kept.isGoneThrough = true;
      await this.write(folder);
    }
  }
}
