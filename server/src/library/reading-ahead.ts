import type { Encoding } from '../text/decoding';
import { bytesIn } from '../text/encoding';

/** Quick looks at the bytes of a file. */
export interface ByteSearch {
  /** Where others stand in them, from a place on; -1 where they do not. */
  indexOf(bytes: Uint8Array, others: Uint8Array, from: number): number;
  isUtf8(bytes: Uint8Array): boolean;
}

/** Goes through all files, and reads those that are wanted and not read yet, as long as that goes on. */
export type ReadWanted = (isWanted: (bytes: Uint8Array) => boolean, goesOn: () => boolean) => Promise<void>;

const OTHERS: readonly Encoding[] = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];

interface Awaited {
  readonly title: TitleInBytes;
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
      this.#awaited.push({ title: new TitleInBytes(title), tell });
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
      (bytes) => awaited.some(({ title }) => title.standsIn(bytes, this.#search)),
      () => this.#files === files,
    ).finally(() => {
      for (const { tell } of awaited) tell();
      this.#underWay = null;
      this.#goOn();
    });
  }
}

/** A title as the bytes that it has in each encoding. */
class TitleInBytes {
  readonly #utf8: Spelling[];
  readonly #title: string;
  #others: Spelling[] | undefined;

  constructor(title: string) {
    this.#title = title;
    this.#utf8 = spellings(title, ['utf-8']);
  }

  /** Whether it stands there by itself: in 《》 it is cited, and its text is another file. */
  standsIn(bytes: Uint8Array, search: ByteSearch): boolean {
    if (this.#utf8.some((spelling) => standsByItself(bytes, spelling, search))) return true;
    if (search.isUtf8(bytes)) return false;
    // Made when the first such file is met: the tables of these encodings take a moment.
    this.#others ??= spellings(this.#title, OTHERS);
    return this.#others.some((spelling) => standsByItself(bytes, spelling, search));
  }
}

interface Spelling {
  readonly title: Uint8Array;
  /** 《 */
  readonly opening: Uint8Array;
}

function spellings(title: string, encodings: readonly Encoding[]): Spelling[] {
  return encodings.flatMap((encoding) => {
    const [bytes, opening] = [bytesIn(encoding, title), bytesIn(encoding, '《')];
    return bytes === null || opening === null ? [] : [{ title: bytes, opening }];
  });
}

function standsByItself(bytes: Uint8Array, { title, opening }: Spelling, search: ByteSearch): boolean {
  for (let at = search.indexOf(bytes, title, 0); at !== -1; at = search.indexOf(bytes, title, at + 1))
    if (!opening.every((byte, index) => bytes[at - opening.length + index] === byte)) return true;
  return false;
}
