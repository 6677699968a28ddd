import {
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LogMessageNotification,
  MarkupContent,
  MessageType,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerProcess } from './server-process';

let opened = 0;

/** A text that is open in a server, kept the same on both sides, as an editor keeps it. */
export class OpenText {
  readonly #server: ServerProcess;
  #document: TextDocument;

  private constructor(server: ServerProcess, document: TextDocument) {
    this.#server = server;
    this.#document = document;
  }

  static async in(server: ServerProcess, text: string, languageId = 'statement'): Promise<OpenText> {
    const document = TextDocument.create(`untitled:${++opened}`, languageId, 1, text);
    await server.open(document.uri, languageId, text);
    return new OpenText(server, document);
  }

  get uri(): string {
    return this.#document.uri;
  }

  get text(): string {
    return this.#document.getText();
  }

  get #textDocument(): { textDocument: { uri: string } } {
    return { textDocument: { uri: this.uri } };
  }

  /** The range of the only occurrence of these words. */
  rangeOf(words: string): Range {
    const start = this.text.indexOf(words);
    if (start < 0 || this.text.includes(words, start + 1)) throw new Error(`not exactly once in the text: ${words}`);
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(start + words.length) };
  }

  /** Tells the server of an edit without waiting for it to be read. */
  edit(range: Range, text: string): Promise<void> {
    const changes = [{ range, text }];
    this.#document = TextDocument.update(this.#document, changes, this.#document.version + 1);
    return this.#server.change(this.uri, this.#document.version, changes);
  }

  /** Null is the server's word for: no statement of mine. */
  async outline(): Promise<DocumentSymbol[] | null> {
    return (await this.#server.request(DocumentSymbolRequest.type, this.#textDocument)) as DocumentSymbol[] | null;
  }

  folds(): Promise<FoldingRange[] | null> {
    return this.#server.request(FoldingRangeRequest.type, this.#textDocument);
  }

  hover(position: Position): Promise<Hover | null> {
    return this.#server.request(HoverRequest.type, { ...this.#textDocument, position });
  }
}

/** An outline as a person sees it: one name a line, indented by its depth. */
export function sketch(symbols: readonly DocumentSymbol[] | null, indentation = ''): string[] {
  if (symbols === null) throw new Error('The server gave no outline');
  return symbols.flatMap(({ name, children = [] }) => [indentation + name, ...sketch(children, `${indentation}  `)]);
}

/** Every symbol of an outline with the one in which it lies. */
export function* everySymbol(
  symbols: readonly DocumentSymbol[] | null,
  parent?: DocumentSymbol,
): Generator<{ symbol: DocumentSymbol; parent: DocumentSymbol | undefined }> {
  if (symbols === null) throw new Error('The server gave no outline');
  for (const symbol of symbols) {
    yield { symbol, parent };
    yield* everySymbol(symbol.children ?? [], symbol);
  }
}

/** What a hover says, as Markdown. */
export function wordsOf(hover: Hover | null): string {
  if (hover === null || !MarkupContent.is(hover.contents)) throw new Error('The server gave no hover');
  return hover.contents.value;
}

/** A fault in one feature is answered with nothing and written to the log; here every error that the server has logged is collected. */
export function loggedErrors(server: ServerProcess): readonly string[] {
  const errors: string[] = [];
  server.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) errors.push(message);
  });
  return errors;
}
