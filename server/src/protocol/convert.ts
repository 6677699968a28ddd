import {
  FoldingRangeKind,
  SymbolKind,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePlace } from '../features/definition';
import type { Fold } from '../features/folding';
import type { OutlineItem, OutlineKind } from '../features/outline';
import type { Library } from '../library/library';
import { positionAt } from '../text/lines';
import type { Span } from '../text/span';

/** Offsets become lines and columns here and nowhere else. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
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

export function toDocumentSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    kind: SYMBOL_KINDS[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.nameSpan),
    // An outline of thousands of sections is sent at every key; what says nothing is left out.
    ...(item.detail === '' ? {} : { detail: item.detail }),
    ...(item.children.length === 0
      ? {}
      : { children: item.children.map((child) => toDocumentSymbol(document, child)) }),
  };
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
