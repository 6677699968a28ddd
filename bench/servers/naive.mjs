// The naive server: it reads the whole folder before it answers anything, and goes through all it knows for every question.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { connect, keepDocuments, offsetOf, positionsIn } from './connection.mjs';
import { decodeFile, NaiveLibrary, sectionsOf } from './naive-library.mjs';

const library = new NaiveLibrary();
const connection = connect({
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: ['《'] },
  diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
});
/** Of an open document its library is told when somebody asks, not at every key. */
const stale = new Set();
const texts = keepDocuments(connection, (uri) => stale.add(uri));

connection.onNotification('initialized', () => {
  const folder = fileURLToPath(connection.workspace);
  for (const name of readdirSync(folder, { recursive: true }))
    if (/\.(?:txt|md|stmt)$/.test(name)) library.set(join(folder, name), decodeFile(readFileSync(join(folder, name))));
});

function fresh() {
  for (const uri of stale) if (texts.has(uri)) library.set(fileURLToPath(uri), texts.get(uri));
  stale.clear();
  return library;
}

function textOf(file) {
  return texts.get(pathToFileURL(file).href) ?? decodeFile(readFileSync(file));
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

connection.onRequest('textDocument/definition', ({ textDocument: { uri }, position }) => {
  const offset = offsetOf(texts.get(uri), position);
  const files = fresh().definition(fileURLToPath(uri), offset);
  return files.map((file) => ({ uri: pathToFileURL(file).href, range: START }));
});

/** Where lines begin is not kept: the files that cite are read again. */
connection.onRequest('textDocument/references', ({ textDocument: { uri }, position }) => {
  const offset = offsetOf(texts.get(uri), position);
  const positions = new Map();
  return fresh()
    .references(fileURLToPath(uri), offset)
    .map(({ file, start, end }) => {
      if (!positions.has(file)) positions.set(file, positionsIn(textOf(file)));
      const place = positions.get(file);
      return { uri: pathToFileURL(file).href, range: { start: place(start), end: place(end) } };
    });
});

connection.onRequest('workspace/symbol', ({ query }) => {
  return fresh()
    .symbols(query)
    .map(({ title, file }) => ({ name: title, kind: 5, location: { uri: pathToFileURL(file).href, range: START } }));
});

connection.onRequest('textDocument/completion', ({ textDocument: { uri }, position }) => {
  const text = texts.get(uri);
  const offset = offsetOf(text, position);
  const typed = text.slice(text.lastIndexOf('《', offset - 1) + 1, offset);
  return {
    isIncomplete: true,
    items: fresh()
      .titles(typed)
      .map((label) => ({ label })),
  };
});

connection.onRequest('textDocument/documentSymbol', ({ textDocument: { uri } }) => {
  const text = texts.get(uri);
  const place = positionsIn(text);
  const symbol = ({ name, start, end, children }) => {
    const range = { start: place(start), end: place(end) };
    return { name, kind: 15, range, selectionRange: range, children: children.map(symbol) };
  };
  return sectionsOf(text).map(symbol);
});

connection.onRequest('textDocument/diagnostic', ({ textDocument: { uri } }) => {
  const place = positionsIn(texts.get(uri));
  const items = fresh()
    .problems(fileURLToPath(uri))
    .map(({ start, end, name }) => ({
      range: { start: place(start), end: place(end) },
      message: `No text of 《${name}》`,
    }));
  return { kind: 'full', items };
});

connection.listen();
