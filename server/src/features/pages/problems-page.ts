import * as l10n from '@vscode/l10n';
import { nameOfFile } from '../file-name';
import type { FilePlace } from '../definition';
import type { ProblemCode } from '../problem';
import { problemName } from '../problem-names';
import { problemsInFiles, severityName, type Severity } from '../problem-text';
import { PageWriter, type Page } from './page';

/** What was found in all files, one after the other. */
export interface CheckedFiles {
  readonly files: number;
  readonly problems: readonly ProblemOfFile[];
}

/** Keeps nothing of the file's text but its own few words: there can be many of them. */
export interface ProblemOfFile {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: LineOfFile;
  /** The words to which it applies. */
  readonly words: string;
  readonly message: string;
  /** Another place that is concerned, the first where there are several, and what stands there. */
  readonly related: { readonly place: LineOfFile; readonly message: string } | null;
}

export interface LineOfFile extends FilePlace {
  /** From 1, as people count. */
  readonly line: number;
}

/** More of a kind nobody reads through; `communique check` tells all but where copies differ. */
const MOST_OF_KIND = 500;

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The problems of all files, the weightiest kind first; `isOld` where a file has changed since they were found. */
export function problemsPage({ files, problems }: CheckedFiles, isOld: boolean): Page {
  const page = new PageWriter();
  page.write(`# ${l10n.t('Problems')}\n\n${problemsInFiles(problems.length, files)}\n`);
  if (isOld) page.write(`\n${l10n.t('Files have changed since they were checked.')}\n`);
  for (const ofKind of byKind(problems)) {
    const [{ severity, code }] = ofKind;
    page.heading(problemName(code));
    page.write(' · ');
    page.link(code, { kind: 'explanation', code });
    page.write(` · ${severityName(severity)}`);
    page.list(ofKind, MOST_OF_KIND, (each) => {
      writeProblem(page, each);
    });
  }
  return page;
}

function writeProblem(page: PageWriter, { place, words, message, related }: ProblemOfFile): void {
  page.link(`${nameOfFile(place.file)}:${place.line}`, { kind: 'place', place });
  if (words !== '') page.quote(` “${words}”`);
  page.quote(` ${message}`);
  if (related === null) return;
  const { file, line } = related.place;
  page.write(' → ');
  page.link(`${file === place.file ? '' : nameOfFile(file)}:${line}`, { kind: 'place', place: related.place });
  page.quote(` ${related.message}`);
}

type Several<Item> = [Item, ...Item[]];

function byKind(problems: readonly ProblemOfFile[]): Several<ProblemOfFile>[] {
  const kinds = new Map<string, Several<ProblemOfFile>>();
  for (const each of problems) {
    // A folder may give a kind another weight than the next one does.
    const key = `${each.severity} ${each.code}`;
    const ofKind = kinds.get(key);
    if (ofKind === undefined) kinds.set(key, [each]);
    else ofKind.push(each);
  }
  const weight = ([{ severity }]: Several<ProblemOfFile>): number => WEIGHTS.indexOf(severity);
  return [...kinds.values()].sort((a, b) => weight(a) - weight(b) || b.length - a.length);
}
