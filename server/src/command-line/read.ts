import * as l10n from '@vscode/l10n';
import { problemsOf } from '../features/problems';
import { readJson } from '../features/read-json';
import { readTable } from '../features/read-table';
import type { Library } from '../library/library';
import { mentionsOf } from '../library/mention';
import { resolve } from '../library/resolve';
import { readFile } from '../statement/reading';
import type { CommandLineHost, ExitCode } from './host';
import { load, loadLibrary } from './load';
import { Progress } from './progress';
import { walk, whyNoFolder } from './walk';

export interface ReadOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  /** The folder in which citations are resolved; null for the folder of each path. */
  readonly library: string | null;
}

/** `communique read`: reads every file and prints what it holds, one line of JSON each or a table for people. */
export async function read(host: CommandLineHost, { paths, json, library }: ReadOptions): Promise<ExitCode> {
  const wrong = library === null ? null : await whyNoFolder(host.files, library);
  if (wrong !== null) {
    host.complain(`${wrong}\n`);
    return 2;
  }
  const progress = new Progress(host);
  const libraries = new Map<string, Promise<Library>>();
  let failed = 0;
  const complain = (message: string): void => {
    progress.clear();
    host.complain(`${message}\n`);
  };
  for (const path of paths) {
    const folder = library ?? (await folderOf(host, path));
    let held = libraries.get(folder);
    if (held === undefined) {
      held = loadLibrary(host.files, folder, () => {
        progress.step();
      });
      libraries.set(folder, held);
    }
    const known = await held;
    for await (const item of walk(host.files, path)) {
      const loaded = await load(host.files, item);
      if ('error' in loaded) {
        failed++;
        complain(`${item.path}: ${loaded.error}`);
        continue;
      }
      const { encoding, doubtful, text } = loaded;
      if (doubtful) complain(`${item.path}: ${l10n.t('some bytes fit no encoding and were replaced')}`);
      const reading = readFile(text);
      const resolutions = mentionsOf(reading).map((mention) => resolve(known, mention));
      const problems = problemsOf({ library: known, reading, file: item.path });
      progress.clear();
      await host.write(
        json
          ? `${JSON.stringify(readJson(item.path, encoding, reading, resolutions, problems))}\n`
          : readTable(item.path, encoding, reading, resolutions, problems, host.outputIsTerminal),
      );
      progress.step();
    }
  }
  progress.clear();
  return failed > 0 ? 1 : 0;
}

async function folderOf(host: CommandLineHost, path: string): Promise<string> {
  try {
    return (await host.files.stat(path)).kind === 'folder' ? path : host.files.folderOf(path);
  } catch {
    // What does not exist is told when it is read.
    return host.files.folderOf(path);
  }
}
