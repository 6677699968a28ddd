import {
  FoldingRangeKind,
  SymbolKind,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fold } from '../features/folding';
import type { OutlineItem, OutlineKind } from '../features/outline';
import type { Span } from '../text/span';

/** Offsets become lines and columns here and nowhere else. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
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
    detail: item.detail,
    kind: SYMBOL_KINDS[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.nameSpan),
    children: item.children.map((child) => toDocumentSymbol(document, child)),
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
