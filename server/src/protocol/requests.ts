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

/** What a client says of itself in `initializationOptions`. Editors that say nothing get nothing that they could not show. */
export interface ClientOptions {
  /** It opens `communique:` pages, which it gets by PAGE_REQUEST. */
  readonly pages?: boolean;
  /** It has SHOW_CITATIONS_COMMAND and OPEN_COMMAND, and follows links to them in a card. */
  readonly commands?: boolean;
  /** A folder of its own, as a path, in which the server may keep what it read until the next start. */
  readonly cacheFolder?: string;
  /** Its user's language, for clients that have no say over `locale` itself. */
  readonly locale?: string;
  /** What the server says, in its user's language: it need not have it itself, and one that runs in a browser does not. */
  readonly strings?: Readonly<Record<string, string>>;
}

/** Asked of the client by a server that cannot read files itself: the URIs of all files below a folder that fit the patterns. */
export const FIND_FILES_REQUEST = 'communique/findFiles';

export interface FindFiles {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Asked of the client likewise: the bytes of a file; the largest that is wanted, in megabytes. */
export const READ_FILE_REQUEST = 'communique/readFile';

export interface ReadFile {
  readonly uri: string;
  readonly largestMegabytes: number;
}

/** Asked of the client likewise: whether there is such a folder. */
export const IS_FOLDER_REQUEST = 'communique/isFolder';

export type FileContent = readonly number[] | 'gone' | 'unreadable' | 'too-large';

/** Asks the server to read all folders anew. */
export const REBUILD_REQUEST = 'communique/rebuild';

/** The scheme of the pages that are made from citations, and what asks for the text of one. */
export const PAGE_SCHEME = 'communique';
export const PAGE_REQUEST = 'communique/page';

/** Pages below this folder explain problems, one for each code; the client makes them from docs/problems.md. */
export const EXPLANATION_FOLDER = 'problems';

export interface PageText {
  readonly text: string;
  readonly links: readonly PageLink[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** From a place of the page to a place in a file. */
export interface PageLink {
  readonly start: Place;
  readonly end: Place;
  readonly uri: string;
  /** Null for a page, which is opened at its top. */
  readonly at: Place | null;
}

/** A statement by its file and its number among that file's statements. */
export interface StatementPlace {
  readonly uri: string;
  readonly text: number;
}

export interface ComparableText extends StatementPlace {
  readonly title: string;
  readonly signed: string | null;
  readonly fileName: string;
}

/** Asked with a document and a place in it: what the statement there may be compared with. */
export const COMPARABLE_REQUEST = 'communique/comparable';

export interface Comparable {
  readonly own: ComparableText;
  /** Of the same parties. */
  readonly ofTheSame: readonly ComparableText[];
  readonly ofOthers: readonly ComparableText[];
}

/** Asked with two statements: the addresses of the two pages on which they stand side by side. */
export const COMPARISON_REQUEST = 'communique/comparison';

export interface Comparison {
  readonly earlier: string;
  readonly later: string;
  readonly title: string;
}

/** Asked with a document and a place in it: how the statement there stands to all others. */
export const RELATIONS_REQUEST = 'communique/relations';

export interface Relations {
  readonly title: string;
  readonly citedBy: readonly Relation[];
  readonly cites: readonly Relation[];
  readonly copies: readonly Relation[];
}

export interface Relation {
  readonly kind: 'held' | 'missing' | 'ambiguous' | 'article';
  readonly title: string;
  /** The same without the parties of the statement in question. */
  readonly shortTitle: string;
  /** By it those of the same parties are told apart; null where none is known. */
  readonly day: string | null;
  /** How sure it is that it is meant, how often it is cited: in the user's words. */
  readonly details: readonly string[];
  /** Where it leads: to the citation, to the text, or to the page of what is missing. */
  readonly uri: string;
  readonly at: { readonly line: number; readonly character: number } | null;
}

/** Asked with a document and a place in it: the sentences of earlier statements that may be carried over to there. */
export const CARRY_OVER_REQUEST = 'communique/carryOver';

export interface CarryOver {
  /** Where the sentence begins that is being written there. */
  readonly begun: { readonly line: number; readonly character: number };
  /** Those of most statements first. */
  readonly sentences: readonly SentenceToCarry[];
}

export interface SentenceToCarry {
  readonly text: string;
  /** The statements that have it, the latest first. */
  readonly in: readonly { readonly title: string; readonly signed: string | null }[];
}

/** Asked with a document and a place in it: the address of the page with all instruments of the parties of the statement there. */
export const TIMELINE_REQUEST = 'communique/timeline';

/** Pages below this folder have the instruments of some parties, in the order of time. */
export const TIMELINE_FOLDER = 'timeline';

/** The page below this folder, whatever it is called, says what the whole library holds and lacks. */
export const LIBRARY_FOLDER = 'library';

/** Asks the server to look for problems in all files. It tells how far it is by the token; null where it was told to stop. */
export const CHECK_REQUEST = 'communique/check';

export interface CheckAll {
  readonly workDoneToken: string;
}

/** How many files were checked. */
export type CheckedAll = number | null;

/** The page below this folder, whatever it is called, has the problems that were found the last time. */
export const CHECK_FOLDER = 'check';

/** Asks for a table of the library as CSV; its parts come by the token, one after the other. */
export const EXPORT_REQUEST = 'communique/export';

export type ExportedTable = 'statements' | 'citations' | 'missing';

export interface ExportTable {
  readonly table: ExportedTable;
  readonly partialResultToken: string;
}

/** Pages below this folder have one side of a comparison. */
export const COMPARISON_FOLDER = 'compare';

/** Told to a client that has pages: what they were made from has changed. */
export const LIBRARY_CHANGED_NOTIFICATION = 'communique/libraryChanged';

/** A command of the client: shows who cites what has its title at a place. Its arguments are a URI and a place. */
export const SHOW_CITATIONS_COMMAND = 'communique.showCitations';

/** A command of the client: opens what has an address that VS Code takes out of a card. Its arguments are a URI and a place. */
export const OPEN_COMMAND = 'communique.open';
