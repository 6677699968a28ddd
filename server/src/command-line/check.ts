import type { Problem } from '../features/problem';
import { messageOf, USUAL_LEVELS, type Severity } from '../features/problem-text';
import { problemsOf } from '../features/problems';
import { readStatementFile } from '../statement/statement-file';
import { findLineStarts, positionAt, type LineStarts } from '../text/lines';
import { inFormat, type CheckFormat, type CheckReport, type FoundProblem } from './check-formats';
import type { CommandLineHost, ExitCode } from './host';
import { load, loadFolder } from './load';
import { Progress } from './progress';
import { walk } from './walk';

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface CheckOptions {
  /** The folder whose files are the library, and are checked. */
  readonly folder: string;
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly version: string;
}

/** `communique check`: the problems of all files of a folder, as the editor shows them. */
export async function check(
  host: CommandLineHost,
  { folder, format, failOn, version }: CheckOptions,
): Promise<ExitCode> {
  const progress = new Progress(host);
  const library = await loadFolder(host, folder, progress);
  if (library === null) return 2;
  const found: FoundProblem[] = [];
  let [files, unread] = [0, 0];
  for await (const item of walk(host.files, folder)) {
    const loaded = await load(host.files, item);
    if ('error' in loaded) {
      // A folder without statements has no problems.
      if (item.path === folder) continue;
      unread++;
      progress.clear();
      host.complain(`${item.path}: ${loaded.error}\n`);
      continue;
    }
    const reading = readStatementFile(item.path, loaded.text);
    if (reading === null) continue;
    files++;
    const lines = findLineStarts(reading.tree.text);
    for (const problem of problemsOf({ library, reading, file: item.path })) {
      const level = USUAL_LEVELS[problem.code];
      if (level === 'off') continue;
      const linesOf = (file: string): LineStarts => library.get(file)?.lines ?? lines;
      found.push(toFound(item.path, problem, level, lines, linesOf));
    }
    progress.step();
  }
  progress.clear();
  const report: CheckReport = { folder, files, problems: found, version };
  await host.write(inFormat(format, report, host.outputIsTerminal));
  if (unread > 0) return 1;
  const counts: readonly Severity[] = failOn === 'never' ? [] : failOn === 'error' ? ['error'] : ['error', 'warning'];
  return found.some(({ severity }) => counts.includes(severity)) ? 1 : 0;
}

function toFound(
  file: string,
  problem: Problem,
  severity: Severity,
  lines: LineStarts,
  linesOf: (file: string) => LineStarts,
): FoundProblem {
  const { code, start, end, related } = problem;
  return {
    file,
    code,
    severity,
    message: messageOf(problem),
    start: positionAt(lines, start),
    end: positionAt(lines, end),
    related: related.map(({ place, message }) => ({
      file: place.file,
      message,
      start: positionAt(linesOf(place.file), place.span.start),
      end: positionAt(linesOf(place.file), place.span.end),
    })),
  };
}
