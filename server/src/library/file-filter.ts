import picomatch from 'picomatch';
import { LARGEST_FILE_MB, SKIPPED_FOLDERS, STATEMENT_FILES } from '../syntax/statement-files';

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
    const options = { dot: true, nocase: true, windows: false };
    this.#included = picomatch([...rules.include], options);
    this.#excluded = rules.exclude.length === 0 ? () => false : picomatch([...rules.exclude], options);
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
    if (!this.takesFile(path)) return false;
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      if (this.#excluded(path.slice(0, slash))) return false;
    }
    return true;
  }
}
