import * as l10n from '@vscode/l10n';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { FilePlace } from '../features/definition';
import {
  FoundProblems,
  problemsPage,
  type CheckedFiles,
  type LineOfFile,
  type ProblemOfFile,
} from '../features/pages/problems-page';
import { messageOf } from '../features/problem-text';
import { problemsOf } from '../features/problems';
import type { Library } from '../library/library';
import { readFile } from '../statement/reading';
import { compare } from '../text/compare';
import { findLineStarts, positionAt } from '../text/lines';
import { ownCopy } from '../text/own-copy';
import { answer } from './answer';
import type { Context } from './context';
import { Turns } from './in-turns';
import { differencesFromFullestCopies } from './copies';
import { toPageText } from './page-text';
import { isCheckPage } from './page-uri';
import { CHECK_REQUEST, type CheckAll, type CheckedAll, type PageText } from './requests';

interface Check extends CheckedFiles {
  /** Of the library, when the files were checked. */
  readonly revision: number;
}

/** The last one of each client, which its page shows. */
const checks = new WeakMap<Connection, Check>();

/** Finds the problems of all files, whether they are open or not. */
export function answerChecks(context: Context): void {
  const { connection } = context;
  connection.onRequest(
    CHECK_REQUEST,
    answer(
      connection,
      CHECK_REQUEST,
      null,
      async ({ workDoneToken }: CheckAll, token: CancellationToken): Promise<CheckedAll> => {
        const library = await context.workspace.library.whenReady();
        const progress = connection.window.attachWorkDoneProgress(workDoneToken);
        progress.begin(l10n.t('Checking statements'), 0);
        const { revision } = library;
        const files = [...library.files()].sort(compare);
        const found = new FoundProblems();
        const turns = new Turns();
        let shown = 0;
        for (const [done, file] of files.entries()) {
          if (token.isCancellationRequested) break;
          for (const problem of await problemsOfFile(context, library, file)) found.add(problem);
          const percentage = Math.floor((100 * done) / files.length);
          if (percentage > shown) progress.report(percentage, l10n.t('{0} files read', done));
          shown = percentage;
          await turns.pause();
        }
        progress.done();
        if (token.isCancellationRequested) return null;
        checks.set(connection, { files: files.length, found, revision });
        return files.length;
      },
    ),
  );
}

async function problemsOfFile(context: Context, library: Library, file: string): Promise<ProblemOfFile[]> {
  const { workspace } = context;
  const text = await workspace.library.textOf(file);
  if (text === null) return [];
  const { levels } = await workspace.settingsForFolderOf(file);
  const reading = readFile(text);
  const lines = findLineStarts(text);
  const placeOf = ({ file: other, span: { start, end } }: FilePlace): LineOfFile => {
    const linesThere = other === file ? lines : (library.get(other)?.unkept().lines ?? lines);
    return { file: other, span: { start, end }, line: positionAt(linesThere, start).line + 1 };
  };
  const slips =
    levels['copy-differs'] === 'off' ? [] : await differencesFromFullestCopies(context, library, reading, file);
  return [...problemsOf({ library, reading, file }), ...slips].flatMap((problem): ProblemOfFile[] => {
    const { code, start, end } = problem;
    const severity = levels[code];
    if (severity === 'off') return [];
    const [related] = problem.related;
    return [
      {
        code,
        severity,
        place: placeOf({ file, span: problem }),
        words: ownCopy(shortened(text.slice(start, end).replace(/\s+/g, ' '))),
        message: ownCopy(messageOf(problem)),
        related: related === undefined ? null : { place: placeOf(related.place), message: ownCopy(related.message) },
      },
    ];
  });
}

const MOST_WORDS = 40;

function shortened(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}

/** What was found the last time; null for another address, and before anybody has had the files checked. */
export function checkPage({ connection }: Context, library: Library, uri: string): PageText | null {
  const check = isCheckPage(uri) ? checks.get(connection) : undefined;
  return check === undefined ? null : toPageText(library, problemsPage(check, check.revision !== library.revision));
}
