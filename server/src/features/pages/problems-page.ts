import * as l10n from '@vscode/l10n';
import { nameOfFile } from '../file-name';
import type { Problem, Related } from '../problem';
import { messageOf, problemsInFiles, severityName, type Severity } from '../problem-text';
import { PageWriter, type Page } from './page';

/** What was found in all files, one after the other. */
export interface CheckedFiles {
  readonly files: number;
  readonly problems: readonly ProblemOfFile[];
}

export interface ProblemOfFile {
  readonly file: string;
  readonly severity: Severity;
  readonly problem: Problem;
  /** From 1, as people count. */
  readonly line: number;
  /** The words to which it applies. */
  readonly words: string;
  /** Another place that is concerned, the first where there are several. */
  readonly related: (Related & { readonly line: number }) | null;
}

/** More of a kind nobody reads through; `communique check` tells all. */
const MOST_OF_KIND = 500;
const MOST_WORDS = 40;

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The problems of all files, the weightiest kind first; `isOld` where a file has changed since they were found. */
export function problemsPage({ files, problems }: CheckedFiles, isOld: boolean): Page {
  const page = new PageWriter();
  page.write(`# ${l10n.t('Problems')}\n\n${problemsInFiles(problems.length, files)}\n`);
  if (isOld) page.write(`\n${l10n.t('Files have changed since they were checked.')}\n`);
  for (const ofKind of byKind(problems)) {
    const [{ severity, problem: ofThisKind }] = ofKind;
    page.heading(ofThisKind.code, { kind: 'explanation', code: ofThisKind.code });
    page.write(` · ${severityName(severity)}`);
    page.list(ofKind, MOST_OF_KIND, (each) => {
      writeProblem(page, each);
    });
  }
  return page;
}

function writeProblem(page: PageWriter, { file, line, words, problem, related }: ProblemOfFile): void {
  page.link(`${nameOfFile(file)}:${line}`, { kind: 'place', place: { file, span: problem } });
  if (words !== '') page.quote(` “${words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words}”`);
  page.quote(` ${messageOf(problem)}`);
  if (related === null) return;
  const { place, message } = related;
  page.write(' → ');
  page.link(`${place.file === file ? '' : nameOfFile(place.file)}:${related.line}`, { kind: 'place', place });
  page.quote(` ${message}`);
}

type Several<Item> = [Item, ...Item[]];

function byKind(problems: readonly ProblemOfFile[]): Several<ProblemOfFile>[] {
  const kinds = new Map<string, Several<ProblemOfFile>>();
  for (const each of problems) {
    // A folder may give a kind another weight than the next one does.
    const key = `${each.severity} ${each.problem.code}`;
    const ofKind = kinds.get(key);
    if (ofKind === undefined) kinds.set(key, [each]);
    else ofKind.push(each);
  }
  const weight = ([{ severity }]: Several<ProblemOfFile>): number => WEIGHTS.indexOf(severity);
  return [...kinds.values()].sort((a, b) => weight(a) - weight(b) || b.length - a.length);
}
