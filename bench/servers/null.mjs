// A server that does nothing: what the protocol and Node's start cost by themselves.
import { connect, keepDocuments } from './connection.mjs';

const connection = connect({
  documentSymbolProvider: true,
  diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
});
keepDocuments(connection);
connection.onRequest('textDocument/documentSymbol', () => []);
connection.onRequest('textDocument/diagnostic', () => ({ kind: 'full', items: [] }));
connection.listen();
