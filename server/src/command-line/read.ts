import * as l10n from '@vscode/l10n';
import { decode } from '../text/decoding';
import { readFile } from '../statement/reading';
import { readJson } from '../features/read-json';
import { readTable } from '../features/read-table';
import type { CommandLineHost, ExitCode } from './host';
import { reasonOf, walk, type Walked } from './walk';

export interface ReadOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
}

/** A larger file is no statement and no page; reading it would take the memory that others need. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Progress is shown when a run takes longer than this, and then so often. */
const PATIENCE = 1000;

/** `communique read`: reads every file and prints what it holds, one line of JSON each or a table for people. */
export async function read(host: CommandLineHost, { paths, json }: ReadOptions): Promise<ExitCode> {
  let failed = 0;
  let done = 0;
  let shown = host.now();
  let hasProgress = false;
  const clearProgress = (): void => {
    if (hasProgress) host.complain('\r\u001b[K');
    hasProgress = false;
  };
  for (const path of paths) {
    for await (const item of walk(host.files, path)) {
      const result = await readOne(host, item, json);
      clearProgress();
      if ('error' in result) {
        failed++;
        host.complain(`${item.path}: ${result.error}\n`);
      } else {
        done++;
        await host.write(result.output);
      }
      if (host.errorIsTerminal && host.now() - shown > PATIENCE) {
        host.complain(l10n.t('{0} files read', done));
        hasProgress = true;
        shown = host.now();
      }
    }
  }
  clearProgress();
  return failed > 0 ? 1 : 0;
}

async function readOne(
  host: CommandLineHost,
  item: Walked,
  json: boolean,
): Promise<{ output: string } | { error: string }> {
  if ('error' in item) return { error: item.error };
  if (item.size > LARGEST_FILE) {
    return {
      error: l10n.t(
        'is too large to be a statement ({0} MB; the limit is {1} MB)',
        toMegabytes(item.size),
        toMegabytes(LARGEST_FILE),
      ),
    };
  }
  let bytes: Uint8Array;
  try {
    bytes = await host.files.read(item.path);
  } catch (error) {
    return { error: reasonOf(error) };
  }
  const decoded = decode(bytes);
  if (decoded === null) return { error: l10n.t('is no text file') };
  if (decoded.doubtful) host.complain(`${item.path}: ${l10n.t('some bytes fit no encoding and were replaced')}\n`);
  const reading = readFile(decoded.text);
  const output = json
    ? `${JSON.stringify(readJson(item.path, decoded.encoding, reading))}\n`
    : readTable(item.path, decoded.encoding, reading, host.outputIsTerminal);
  return { output };
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
