import {
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type MarkupContent,
  type Position,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePlace } from '../features/definition';
import type { Fold } from '../features/folding';
import { withoutMarkup } from '../features/hover';
import type { OutlineItem, OutlineKind } from '../features/outline';
import type { Library } from '../library/library';
import { positionAt } from '../text/lines';
import type { Span } from '../text/span';

/** Offsets become lines and columns here and nowhere else. */
export function toRange(document: Pick<TextDocument, 'positionAt'>, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The positions of a document for who asks of one place after another: most of them lie on the line that was asked of last. */
export class NearbyPositions {
  readonly #document: TextDocument;
  readonly #text: string;
  #line = 0;
  #lineStart = 0;
  #lineEnd = 0;

  constructor(document: TextDocument) {
    this.#document = document;
    this.#text = document.getText();
  }

  positionAt(offset: number): Position {
    const isNearby = offset >= this.#lineStart && offset < this.#lineEnd;
    // Nothing lies between CR and LF: the document says where that is.
    if (isNearby && this.#text.charCodeAt(offset - 1) !== CARRIAGE_RETURN)
      return { line: this.#line, character: offset - this.#lineStart };
    const position = this.#document.positionAt(offset);
    this.#line = position.line;
    this.#lineStart = this.#document.offsetAt({ line: position.line, character: 0 });
    this.#lineEnd = this.#document.offsetAt({ line: position.line + 1, character: 0 });
    return position;
  }
}

const CARRIAGE_RETURN = 0x0d;

/** What was written as Markdown, for a client that shows it and for one that shows words alone. */
export function markup(markdown: string, isPlain: boolean): MarkupContent {
  return isPlain
    ? { kind: MarkupKind.PlainText, value: withoutMarkup(markdown) }
    : { kind: MarkupKind.Markdown, value: markdown };
}

/** A place in any file of the library, open or not. */
export function toLocation(library: Library, { file, span }: FilePlace): Location {
  const lines = library.get(file)?.lines ?? Uint32Array.of(0);
  return { uri: file, range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) } };
}

const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  statement: SymbolKind.Class,
  article: SymbolKind.File,
  fields: SymbolKind.Namespace,
  field: SymbolKind.Field,
  preamble: SymbolKind.Interface,
  section: SymbolKind.String,
  item: SymbolKind.EnumMember,
  'signature-block': SymbolKind.Event,
};

export function toDocumentSymbols(document: TextDocument, items: readonly OutlineItem[]): DocumentSymbol[] {
  const positions = new NearbyPositions(document);
  return items.map((item) => toDocumentSymbol(positions, item));
}

/** An outline of thousands of sections is sent at every key: what says nothing is left out, and nothing is copied. */
function toDocumentSymbol(positions: NearbyPositions, { name, kind, span, nameSpan, detail, children }: OutlineItem) {
  const symbol: DocumentSymbol = {
    name,
    kind: SYMBOL_KINDS[kind],
    range: toRange(positions, span),
    selectionRange: toRange(positions, nameSpan),
  };
  if (detail !== '') symbol.detail = detail;
  if (children.length > 0) symbol.children = children.map((child) => toDocumentSymbol(positions, child));
  return symbol;
}

/** The same as one list, each with the name of what it lies in, for a client that shows no parts within parts. */
export function toSymbolList(document: TextDocument, items: readonly OutlineItem[]): SymbolInformation[] {
  const positions = new NearbyPositions(document);
  const list: SymbolInformation[] = [];
  const add = ({ name, kind, span, children }: OutlineItem, containerName: string): void => {
    const location = { uri: document.uri, range: toRange(positions, span) };
    list.push({ name, kind: SYMBOL_KINDS[kind], location, ...(containerName === '' ? {} : { containerName }) });
    for (const child of children) add(child, name);
  };
  for (const item of items) add(item, '');
  return list;
}

/** Folds of a single line are dropped: there is nothing to fold. */
export function toFoldingRanges(document: TextDocument, folds: readonly Fold[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const fold of folds) {
    const { start, end } = toRange(document, fold);
    if (end.line <= start.line) continue;
    ranges.push({
      startLine: start.line,
      endLine: end.line,
      ...(fold.kind === 'fields' ? { kind: FoldingRangeKind.Region } : {}),
    });
  }
  return ranges;
}
