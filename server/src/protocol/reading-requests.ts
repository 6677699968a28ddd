import type { SelectionRange } from 'vscode-languageserver';
import { folds } from '../features/folding';
import { outline } from '../features/outline';
import { selectionRanges } from '../features/selection-range';
import { answer } from './answer';
import type { Context } from './context';
import { toDocumentSymbols, toFoldingRanges, toRange, toSymbolList } from './convert';

/** What is answered from one document alone, and so never waits for the library. */
export function answerFromReading(context: Context): void {
  const { connection, documents } = context;
  connection.onDocumentSymbol(
    answer(connection, 'documentSymbol', null, ({ textDocument }) => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const toSymbols = context.client.nestedSymbols ? toDocumentSymbols : toSymbolList;
      return toSymbols(open.document, outline(open.reading));
    }),
  );

  connection.onFoldingRanges(
    answer(connection, 'foldingRange', null, ({ textDocument }) => {
      const open = documents.find(textDocument.uri);
      return open && toFoldingRanges(open.document, folds(open.reading));
    }),
  );

  connection.onSelectionRanges(
    answer(connection, 'selectionRange', null, ({ textDocument, positions }): SelectionRange[] | null => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      return positions.map((position) => {
        const spans = selectionRanges(open.reading, open.document.offsetAt(position));
        let around: SelectionRange | undefined;
        for (const span of spans.toReversed())
          around = { range: toRange(open.document, span), ...(around === undefined ? {} : { parent: around }) };
        return around ?? { range: { start: position, end: position } };
      });
    }),
  );
}
