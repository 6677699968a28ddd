import { LARGEST_FILE_MB, SKIPPED_FOLDERS, STATEMENT_FILES } from '../syntax/statement-files';
import { parseGlob } from './glob';

/** Which files of a folder belong to the library, as its user has set it. Patterns are those of VS Code, from the folder on. */
export interface FileRules {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly largestFileMegabytes: number;
  /** What VS Code has been told of the encoding of the folder's files; null where nothing, so that the bytes decide. */
  readonly encoding: string | null;
}

export const USUAL_RULES: FileRules = {
  include: [STATEMENT_FILES],
  exclude: [...SKIPPED_FOLDERS].map((name) => `**/${name}`),
  largestFileMegabytes: LARGEST_FILE_MB,
  encoding: null,
};

/** The rules of one folder, made fit for being asked about every file. Paths are from the folder on, with slashes. */
export class FileFilter {
  readonly rules: FileRules;
  readonly #included: (path: string) => boolean;
  readonly #excluded: (path: string) => boolean;

  constructor(rules: FileRules) {
    this.rules = rules;
    this.#included = anyOf(rules.include);
    this.#excluded = anyOf(rules.exclude);
  }

  /** Whether to look into a folder at all; asked from the outside in. */
  entersFolder(path: string): boolean {
    return !this.#excluded(path);
  }

  /** Whether a file belongs to the library, asked by somebody who went through its folders. */
  takesFile(path: string): boolean {
    return this.#included(path) && !this.#excluded(path);
  }

  /** Whether a file belongs to the library, with all the folders in which it lies. */
  wants(path: string): boolean {
    return this.#included(path) && this.reaches(path);
  }

  /** Whether nothing is left out on the way to a file or a folder, nor that itself. The folder of the workspace has the empty path. */
  reaches(path: string): boolean {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      if (this.#excluded(path.slice(0, slash))) return false;
    }
    return path === '' || !this.#excluded(path);
  }
}

/** A pattern that is none, as one is while it is being typed, fits nothing and spoils no other. */
function anyOf(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map(parseGlob).filter((matcher) => matcher !== null);
  return (path) => matchers.some((matcher) => matcher(path));
}
