import { MarkupKind, TextDocumentSyncKind, type Connection, type InitializeResult } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { fieldHover } from '../features/field-hover';
import { folds } from '../features/folding';
import { outline } from '../features/outline';
import { answer } from './answer';
import { toDocumentSymbol, toFoldingRanges, toRange } from './convert';
import { speak } from '../strings/language';
import { OpenDocuments } from './open-documents';
import { ABOUT_REQUEST, type About } from './requests';

/** Serves one client over a connection; the mains bring the connection and whatever differs between Node and a browser. */
export function serve(connection: Connection, processId: number | null): void {
  const documents = new OpenDocuments();

  connection.onInitialize(({ locale }): InitializeResult => {
    speak(locale);
    return {
      serverInfo: { name: 'Communiqué', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'Communiqué' },
        foldingRangeProvider: true,
        hoverProvider: true,
      },
    };
  });

  connection.onDocumentSymbol(
    answer(connection, 'documentSymbol', null, ({ textDocument }) => {
      const open = documents.find(textDocument.uri);
      return open && outline(open.reading).map((item) => toDocumentSymbol(open.document, item));
    }),
  );

  connection.onFoldingRanges(
    answer(connection, 'foldingRange', null, ({ textDocument }) => {
      const open = documents.find(textDocument.uri);
      return open && toFoldingRanges(open.document, folds(open.reading));
    }),
  );

  connection.onHover(
    answer(connection, 'hover', null, ({ textDocument, position }) => {
      const open = documents.find(textDocument.uri);
      const hover = open && fieldHover(open.reading, open.document.offsetAt(position));
      return (
        hover && {
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
          range: toRange(open.document, hover.span),
        }
      );
    }),
  );

  connection.onRequest(ABOUT_REQUEST, (): About => ({ version, processId }));

  documents.listen(connection);
  connection.listen();
}
