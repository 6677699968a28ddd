import { tableOf, type Table } from '../features/tables';
import type { CommandLineHost, ExitCode } from './host';
import { loadFolder } from './load';
import { Progress } from './progress';

export interface ExportOptions {
  readonly table: Table;
  readonly folder: string;
}

/** So much is written at once, in characters. */
const PART = 1 << 16;

/** `communique export`: a table of all files of a folder, as CSV. */
export async function exportTable(host: CommandLineHost, { table, folder }: ExportOptions): Promise<ExitCode> {
  const progress = new Progress(host);
  const library = await loadFolder(host, folder, progress);
  if (library === null) return 2;
  progress.clear();
  let part = '';
  for (const lines of tableOf(library, table, (file) => file)) {
    part += lines;
    if (part.length < PART) continue;
    await host.write(part);
    part = '';
  }
  await host.write(part);
  return 0;
}
