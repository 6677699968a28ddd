import { readStatementFile } from '../statement/statement-file';
import { decode, decodeIn } from '../text/decoding';
import type { FileRules } from './file-filter';
import type { Fetched, LibraryFiles, Unread } from './library-files';
import { mentionsOnce } from './mention';
import { NOTHING_PACKED, pack, type PackedFile } from './packed-file';
import type { Vocabulary } from './vocabulary';

/** Told of a file that is left out, and why. */
export type LeftOut = (uri: string, reason: Exclude<Unread, 'gone'>) => void;

/** From a place on a disk to what a library keeps of what lies there. */
export class FileReading {
  readonly #files: LibraryFiles;
  readonly #vocabulary: Vocabulary;
  readonly #tell: LeftOut;
  readonly #leftOut = new Set<string>();

  constructor(files: LibraryFiles, vocabulary: Vocabulary, tell: LeftOut) {
    this.#files = files;
    this.#vocabulary = vocabulary;
    this.#tell = tell;
  }

  fetch(uri: string, rules: FileRules): Fetched | Promise<Fetched> {
    try {
      const fetched = this.#files.read(uri, rules.largestFileMegabytes);
      return fetched instanceof Promise ? fetched.catch((): Fetched => 'unreadable') : fetched;
    } catch {
      return 'unreadable';
    }
  }

  read(uri: string, fetched: Fetched, rules: FileRules): PackedFile {
    const text = this.textFrom(uri, fetched, rules);
    const reading = text === null ? null : readStatementFile(uri, text);
    return reading === null ? NOTHING_PACKED : pack(uri, reading, this.#vocabulary, mentionsOnce(reading));
  }

  /** In the encoding that VS Code has been told of, else in the one that the bytes show. */
  textFrom(uri: string, fetched: Fetched, { encoding }: FileRules): string | null {
    if (fetched === 'gone') return null;
    if (typeof fetched === 'string') {
      if (!this.#leftOut.has(uri)) this.#tell(uri, fetched);
      this.#leftOut.add(uri);
      return null;
    }
    if (this.#leftOut.size > 0) this.#leftOut.delete(uri);
    const { readUtf8 } = this.#files;
    const { bytes } = fetched;
    const decoded = encoding === null ? decode(bytes, readUtf8) : decodeIn(bytes, encoding, readUtf8);
    return decoded?.text ?? null;
  }

  /** Whatever is left out from now on is news. */
  forgetLeftOut(): void {
    this.#leftOut.clear();
  }
}
