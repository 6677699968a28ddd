import { TextDocuments, type Connection, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readFile, type Reading } from '../statement/reading';
import { readStatementFile } from '../statement/statement-file';
import { contains } from '../text/span';
import { isPage } from './page-uri';

export interface OpenStatement {
  readonly document: TextDocument;
  readonly reading: Reading;
}

interface Read {
  readonly version: number;
  readonly reading: Reading | null;
}

/** The documents that the editor has open, each read at most once for every version of its text. */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #read = new WeakMap<TextDocument, Read>();

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  /** Opened, or edited. */
  onChanged(listener: (uri: string) => void): void {
    this.#documents.onDidChangeContent(({ document }) => {
      listener(document.uri);
    });
  }

  onClosed(listener: (uri: string) => void): void {
    this.#documents.onDidClose(({ document }) => {
      listener(document.uri);
    });
  }

  /** Null for a document that is not open, and for one of another language (Markdown) that holds no statement. */
  find(uri: string): OpenStatement | null {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const reading = this.#readingOf(document);
    return reading === null ? null : { document, reading };
  }

  /** All that are open, statements or not. */
  uris(): string[] {
    return this.#documents.keys();
  }

  /** The version that the editor has; null for a file that it does not have open. */
  versionOf(uri: string): number | null {
    return this.#documents.get(uri)?.version ?? null;
  }

  #readingOf(document: TextDocument): Reading | null {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.reading;
    const text = document.getText();
    const reading = readingOfText(document, text);
    this.#read.set(document, { version: document.version, reading });
    return reading;
  }
}

/** A page of ours quotes statements, and is none. */
function readingOfText({ uri, languageId }: TextDocument, text: string): Reading | null {
  if (languageId === 'statement') return readFile(text);
  return isPage(uri) ? null : readStatementFile(uri, text);
}

/** The number of the statement in which a place lies, or of the last that begins before it. */
export function statementAt({ document, reading: { statements } }: OpenStatement, at: Position): number {
  const offset = document.offsetAt(at);
  const within = statements.findIndex(({ pieces }) => pieces.some((piece) => contains(piece, offset)));
  if (within !== -1) return within;
  return Math.max(
    0,
    statements.findLastIndex(({ start }) => start <= offset),
  );
}
