/** Files that may hold statements, by their names. What they hold is told by their content. */
export const STATEMENT_FILES = '**/*.{txt,text,md,markdown,stmt,statement}';

const STATEMENT_FILE = /\.(?:txt|text|md|markdown|stmt|statement)$/i;

export function mayHoldStatements(name: string): boolean {
  return STATEMENT_FILE.test(name);
}

/** Folders that hold programs, and none of anybody's papers. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.svn', '.hg']);

/** A larger file is no statement and no page; reading it would take the memory that others need. */
export const LARGEST_FILE_MB = 16;
