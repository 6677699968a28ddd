/** What the command line needs of the machine; the main brings it. */
export interface CommandLineHost {
  readonly files: Files;
  /** To standard output; the promise holds the caller back while a pipe is full. */
  readonly write: (text: string) => Promise<void>;
  /** To standard error: messages and progress. */
  readonly complain: (text: string) => void;
  /** Whether colours, and a line of progress that is written over, can be shown. */
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  readonly now: () => number;
}

export interface Files {
  stat(path: string): Promise<FileStat>;
  /** The names in a folder, in name order. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /**
   * Gives a file other bytes: all of them, or none where anything goes wrong. A link stays a link. A host on which nothing may be
   * written has no such thing.
   */
  replace?(path: string, bytes: Uint8Array): Promise<void>;
  join(folder: string, name: string): string;
  /** The folder in which a file lies. */
  folderOf(path: string): string;
  /** The path with every link followed: what tells a loop of links. */
  realPath(path: string): Promise<string>;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

/** 0: all read. 1: something was not. 2: the words of the call are wrong. */
export type ExitCode = 0 | 1 | 2;
