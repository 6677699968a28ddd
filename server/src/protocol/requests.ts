/**
 * What the two sides say to each other beyond the language server protocol. This file is the only one that both know;
 * it imports nothing, so that neither side brings its library along.
 */

/** Asked once after a start; the answer goes into the log. */
export const ABOUT_REQUEST = 'communique/about';

export interface About {
  readonly version: string;
  /** Null in a browser's worker. */
  readonly processId: number | null;
}

/** Asked of the client by a server that cannot read files itself: the URIs of all files below a folder that may hold statements. */
export const FIND_FILES_REQUEST = 'communique/findFiles';

/** Asked of the client likewise: the bytes of a file. */
export const READ_FILE_REQUEST = 'communique/readFile';

/** The files that may hold statements, for searching and for watching. */
export const STATEMENT_FILES = '**/*.{txt,text,md,markdown,stmt,statement}';
