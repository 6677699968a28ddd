import * as l10n from '@vscode/l10n';
import { encode } from '../text/encoding';
import { tidied } from '../features/tidy/tidy';
import { readFile } from '../statement/reading';
import { readStatementFile } from '../statement/statement-file';
import { decode } from '../text/decoding';
import type { CommandLineHost, ExitCode } from './host';
import { load, type Loaded } from './load';
import { Progress } from './progress';
import { reasonOf, walk } from './walk';

export interface TidyOptions {
  readonly paths: readonly string[];
  /** What becomes of a text that is not tidy: it is printed, its file is named, or its file is written. */
  readonly action: 'print' | 'check' | 'write';
}

/**
 * `communique tidy`: prints the tidied text of one file, tells which files are not tidy, or writes them back. Nothing is written unless
 * that was asked for, and nothing that would lose a character.
 */
export async function tidy(host: CommandLineHost, { paths, action }: TidyOptions): Promise<ExitCode> {
  const wrong = await whyNot(host, paths, action);
  if (wrong !== null) {
    host.complain(`${wrong}\n`);
    return 2;
  }
  const progress = new Progress(host);
  let [failed, untidy] = [0, 0];
  const complain = (path: string, message: string): void => {
    progress.clear();
    host.complain(`${path}: ${message}\n`);
  };
  for (const path of paths) {
    for await (const item of walk(host.files, path)) {
      const loaded = await load(host.files, item);
      if ('error' in loaded) {
        failed++;
        complain(item.path, loaded.error);
        continue;
      }
      progress.step();
      // Of a folder only the statements are meant: two blanks at a line's end mean something in the notes beside them.
      const reading = item.path === path ? readFile(loaded.text) : readStatementFile(item.path, loaded.text);
      if (reading === null) continue;
      const text = tidied(reading);
      if (action === 'print') {
        if (loaded.doubtful) complain(item.path, l10n.t('some bytes fit no encoding and were replaced'));
        await host.write(text);
        continue;
      }
      if (text === loaded.text) continue;
      untidy++;
      const error = action === 'write' ? await writeBack(host, item.path, loaded, text) : null;
      if (error === null) {
        progress.clear();
        await host.write(`${item.path}\n`);
      } else {
        failed++;
        complain(item.path, error);
      }
    }
  }
  progress.clear();
  return failed > 0 || (action === 'check' && untidy > 0) ? 1 : 0;
}

/** Why a call cannot be answered; null where it can. */
async function whyNot(
  host: CommandLineHost,
  paths: readonly string[],
  action: TidyOptions['action'],
): Promise<string | null> {
  if (action === 'write' && host.files.replace === undefined) return l10n.t('Files cannot be written here.');
  if (action !== 'print') return null;
  const [path = ''] = paths;
  if (paths.length === 1 && !(await isFolder(host, path))) return null;
  return l10n.t('One file is printed at a time; --check names the files that are not tidy, --write writes them.');
}

async function isFolder(host: CommandLineHost, path: string): Promise<boolean> {
  try {
    return (await host.files.stat(path)).kind === 'folder';
  } catch {
    // What does not exist is told when it is read.
    return false;
  }
}

/** Writes a file in its own encoding; says why where that cannot be done, and leaves the file as it is. */
async function writeBack(host: CommandLineHost, path: string, loaded: Loaded, text: string): Promise<string | null> {
  if (loaded.doubtful) return l10n.t('was not written: some of its bytes fit no encoding and would be lost');
  try {
    const original = await host.files.read(path);
    const now = decode(original);
    if (now?.text !== loaded.text) return l10n.t('was not written: it changed in the meantime');
    const bytes = encode(text, now.encoding, original);
    if (bytes === null)
      return l10n.t('was not written: it holds characters that its encoding {0} cannot write', now.encoding);
    await host.files.replace?.(path, bytes);
    return null;
  } catch (error) {
    return isForbidden(error) ? l10n.t('may not be written') : reasonOf(error);
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
}
