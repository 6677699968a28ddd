import type { Utf8Reader } from '../text/decoding';
import type { FileFilter } from './file-filter';
import type { ByteSearch } from './reading-ahead';

/** What a library needs of the world around it. A file is known by one spelling of its URI, everywhere. */
export interface LibraryFiles {
  /** All files below a folder of the workspace that the filter takes, some at a time; `inside` narrows it to a folder in it, and may be ignored. */
  find(folder: string, filter: FileFilter, inside: string): AsyncIterable<readonly string[]>;
  /** Whether there is such a folder; absent where every file of a folder is reported by itself. */
  isFolder?(uri: string): Promise<boolean>;
  /** At once where that can be: a promise for each of a hundred thousand files takes longer than reading them. */
  read(uri: string, largestMegabytes: number): Fetched | Promise<Fetched>;
  /** What a file looks like from outside now, where that can be told without reading it. */
  stampOf?(uri: string): Promise<string | null> | string | null;
  /** Looks into a file that is not read yet, where there is a quick way to do so. */
  readonly search?: ByteSearch;
  /** A quicker way to read UTF-8 than the standard's, where there is one. */
  readonly readUtf8?: Utf8Reader;
  /** Told when all folders were gone through, and whatever was kept ready for that can be let go. */
  allRead?(): void;
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>;
  now(): number;
}

/** Why a file was not read. One that is gone is no news: it vanished between being found and being read. */
export type Unread = 'gone' | 'unreadable' | 'too-large';

/** What was read of a file. */
export type Fetched = ReadBytes | Unread;

export interface ReadBytes {
  readonly bytes: Uint8Array;
  /** What the file looked like from outside when it was read; null where another change might leave it looking the same. */
  readonly stamp: string | null;
}
