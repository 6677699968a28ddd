import path from 'node:path/posix';
import { run } from '../../../server/src/command-line/command';
import type { CommandLineHost, ExitCode, FileStat } from '../../../server/src/command-line/host';

/** A file by its bytes or text, a folder by its entries, a link by its target, or a file that cannot be had for a reason. */
export type Entry =
  | string
  | Uint8Array
  | { readonly folder: Readonly<Record<string, Entry>> }
  | { readonly link: string }
  | { readonly size: number }
  | { readonly unreadable: string; readonly size?: number };

export interface Outcome {
  readonly code: ExitCode;
  readonly output: string;
  readonly errors: string;
  /** The paths that were read, in order: a file that is too large is not among them. */
  readonly read: readonly string[];
}

export interface Terminal {
  readonly outputIsTerminal?: boolean;
  readonly errorIsTerminal?: boolean;
  /** How much later it is at each look at the clock. */
  readonly millisecondsPerLook?: number;
}

/** Runs the words of a call on files that are only in memory. */
export async function communique(
  words: readonly string[],
  entries: Readonly<Record<string, Entry>> = {},
  terminal: Terminal = {},
): Promise<Outcome> {
  let [output, errors, time] = ['', '', 0];
  const read: string[] = [];
  const host: CommandLineHost = {
    files: {
      stat: (file) => settled(() => statOf(find(entries, file).entry)),
      list: (folder) =>
        settled(() => {
          const { entry } = find(entries, folder);
          return isFolder(entry) ? Object.keys(entry.folder).sort() : [];
        }),
      read: (file) =>
        settled(() => {
          read.push(file);
          const { entry } = find(entries, file);
          if (entry instanceof Uint8Array) return entry;
          if (typeof entry === 'string') return new TextEncoder().encode(entry);
          if ('unreadable' in entry) throw failure(entry.unreadable);
          throw failure('EISDIR');
        }),
      join: (folder, name) => path.join(folder, name),
      folderOf: (file) => path.dirname(file),
      realPath: (file) => settled(() => find(entries, file).real),
    },
    write: (text) =>
      settled(() => {
        output += text;
      }),
    complain: (text) => {
      errors += text;
    },
    outputIsTerminal: terminal.outputIsTerminal ?? false,
    errorIsTerminal: terminal.errorIsTerminal ?? false,
    now: () => (time += terminal.millisecondsPerLook ?? 0),
  };
  const code = await run(host, words, '1.2.3');
  return { code, output, errors, read };
}

function isFolder(entry: Entry): entry is { folder: Readonly<Record<string, Entry>> } {
  return typeof entry === 'object' && 'folder' in entry;
}

/** Follows the links on the way, as a file system does. */
function find(root: Readonly<Record<string, Entry>>, file: string, links = 0): { entry: Entry; real: string } {
  let entry: Entry | undefined = { folder: root };
  let real = '';
  for (const name of file.split('/').filter((part) => part !== '' && part !== '.')) {
    entry = isFolder(entry) ? entry.folder[name] : undefined;
    if (entry === undefined) throw failure('ENOENT');
    real = real === '' ? name : `${real}/${name}`;
    if (typeof entry === 'object' && 'link' in entry) {
      if (links > 8) throw failure('ELOOP');
      ({ entry, real } = find(root, entry.link, links + 1));
    }
  }
  return { entry, real };
}

function statOf(entry: Entry): FileStat {
  if (isFolder(entry)) return { kind: 'folder', size: 0 };
  if (typeof entry === 'string') return { kind: 'file', size: entry.length };
  if (entry instanceof Uint8Array) return { kind: 'file', size: entry.length };
  return { kind: 'file', size: 'size' in entry ? (entry.size ?? 0) : 0 };
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

/** What a disk would answer: what is thrown rejects. */
function settled<Answer>(answer: () => Answer): Promise<Answer> {
  return Promise.resolve().then(answer);
}
