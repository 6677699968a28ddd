// What both of the bench's own servers share: a connection over standard streams, and documents kept as plain strings.
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const INCREMENTAL = 2;

/** Listens, answers `initialize` with these abilities, and ends when it is told to. */
export function connect(capabilities) {
  const connection = createMessageConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  connection.onRequest('initialize', (params) => {
    connection.workspace = params.workspaceFolders?.[0]?.uri ?? params.rootUri;
    return { capabilities: { textDocumentSync: { openClose: true, change: INCREMENTAL }, ...capabilities } };
  });
  connection.onRequest('shutdown', () => null);
  connection.onNotification('exit', () => process.exit(0));
  return connection;
}

/** The open documents; `changed` is told of each that was opened or edited. */
export function keepDocuments(connection, changed = () => {}) {
  const texts = new Map();
  const take = (uri, text) => {
    texts.set(uri, text);
    changed(uri, text);
  };
  connection.onNotification('textDocument/didOpen', ({ textDocument: { uri, text } }) => take(uri, text));
  connection.onNotification('textDocument/didChange', ({ textDocument: { uri }, contentChanges }) => {
    take(uri, contentChanges.reduce(applyChange, texts.get(uri) ?? ''));
  });
  connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => texts.delete(uri));
  return texts;
}

export function applyChange(text, { range, text: inserted }) {
  if (range === undefined) return inserted;
  return text.slice(0, offsetOf(text, range.start)) + inserted + text.slice(offsetOf(text, range.end));
}

export function offsetOf(text, { line, character }) {
  let start = 0;
  for (let count = 0; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + character;
}

/** Positions of offsets that are asked in rising order. */
export function positionsIn(text) {
  let line = 0;
  let start = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', start); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return { line, character: offset - start };
  };
}
