/** Where words stand in the bytes of a file in UTF-8, from a place on; -1 where they do not. */
export type ByteSearch = (bytes: Uint8Array, words: string, from: number) => number;

/** Goes through all files, and reads those that are wanted and not read yet, as long as that goes on. */
export type ReadWanted = (isWanted: (bytes: Uint8Array) => boolean, goesOn: () => boolean) => Promise<void>;

/** 《 in UTF-8. */
const OPENING = [0xe3, 0x80, 0x8a];

interface Awaited {
  readonly title: string;
  readonly tell: () => void;
}

/**
 * What is read before its turn while a library is being read, because somebody waits for the text of a title. Looking at the bytes of a
 * file takes a fifteenth of the time of reading it.
 */
export class ReadingAhead {
  readonly #search: ByteSearch;
  readonly #read: ReadWanted;
  #awaited: Awaited[] = [];
  /** The files that were read; null while no folder is being read. */
  #files: Set<string> | null = null;
  #underWay: Promise<void> | null = null;

  constructor(search: ByteSearch, read: ReadWanted) {
    this.#search = search;
    this.#read = read;
  }

  /** Folders are being read from now on. */
  begin(): void {
    this.#files = new Set();
    this.#goOn();
  }

  end(): void {
    this.#files = null;
  }

  /** All was read: nobody waits for a title any more. */
  forget(): void {
    this.#awaited = [];
  }

  /** Kept when all that may hold a text of this title was read. */
  lookFor(title: string): Promise<void> {
    return new Promise((tell) => {
      this.#awaited.push({ title, tell });
      this.#goOn();
    });
  }

  /** Everything else waits for this. */
  get underWay(): Promise<void> | null {
    return this.#underWay;
  }

  has(uri: string): boolean {
    return this.#files?.has(uri) === true;
  }

  add(uri: string): void {
    this.#files?.add(uri);
  }

  /** Looks for all titles together that are awaited now. */
  #goOn(): void {
    const files = this.#files;
    const awaited = this.#awaited;
    if (files === null || this.#underWay !== null || awaited.length === 0) return;
    this.#awaited = [];
    this.#underWay = this.#read(
      (bytes) => awaited.some(({ title }) => this.#standsIn(bytes, title)),
      () => this.#files === files,
    ).finally(() => {
      for (const { tell } of awaited) tell();
      this.#underWay = null;
      this.#goOn();
    });
  }

  /** Whether a title stands there by itself: in 《》 it is cited, and its text is another file. */
  #standsIn(bytes: Uint8Array, title: string): boolean {
    for (let at = this.#search(bytes, title, 0); at !== -1; at = this.#search(bytes, title, at + 1))
      if (!OPENING.every((byte, index) => bytes[at - OPENING.length + index] === byte)) return true;
    return false;
  }
}
