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
  readonly found: FoundProblems;
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

/** Of one code and one weight: a folder may give a code another weight than the next one does. */
interface KindOfProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  count: number;
  /** The first of them. */
  readonly shown: ProblemOfFile[];
}

/** What was found in files, counted by kind, and kept as far as it is shown: an archive has a hundred thousand of them. */
export class FoundProblems {
  readonly #kinds = new Map<string, KindOfProblem>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(problem: ProblemOfFile): void {
    const { code, severity } = problem;
    const key = `${severity} ${code}`;
    let kind = this.#kinds.get(key);
    if (kind === undefined) this.#kinds.set(key, (kind = { code, severity, count: 0, shown: [] }));
    this.#count++;
    kind.count++;
    if (kind.shown.length < MOST_OF_KIND) kind.shown.push(problem);
  }

  /** The weightiest first, and of one weight the most frequent. */
  kinds(): readonly KindOfProblem[] {
    const weight = ({ severity }: KindOfProblem): number => WEIGHTS.indexOf(severity);
    return [...this.#kinds.values()].sort((a, b) => weight(a) - weight(b) || b.count - a.count);
  }
}

/** The problems of all files, the weightiest kind first; `isOld` where a file has changed since they were found. */
export function problemsPage({ files, found }: CheckedFiles, isOld: boolean): Page {
  const page = new PageWriter();
  page.write(`# ${l10n.t('Problems')}\n\n${problemsInFiles(found.count, files)}\n`);
  if (isOld) page.write(`\n${l10n.t('Files have changed since they were checked.')}\n`);
  for (const { code, severity, count, shown } of found.kinds()) {
    page.heading(problemName(code));
    page.write(' · ');
    page.link(code, { kind: 'explanation', code });
    page.write(` · ${severityName(severity)}`);
    page.list(
      shown,
      MOST_OF_KIND,
      (each) => {
        writeProblem(page, each);
      },
      count,
    );
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
