// From `initialize` until all citers of the hub are found; and how many of those that are found are right.
import { join } from 'node:path';
import { nextTurn, pathOf } from '../driver.mjs';

/** Asks for the citers of the hub at one of them, until all are found. */
export async function libraryReady(session, archive) {
  const hub = askForHub(session, archive);
  for (;;) {
    const { recall, precision } = await hub.ask();
    if (recall === 1) return { ready: session.age, recall, precision, hub };
    if (session.age > session.patience) return { ready: null, recall, precision, hub };
    await nextTurn();
  }
}

function askForHub(session, { files, questions: { hub }, placeKey = exactPlace }) {
  const { places } = hub;
  const [first] = places;
  const uri = session.open(first.file);
  const wanted = new Set(places.map(({ file, line, character }) => placeKey(join(files, file), { line, character })));
  const position = { line: first.line, character: first.character + 1 };
  const params = { textDocument: { uri }, position, context: { includeDeclaration: false } };
  return {
    async ask() {
      const { result, took } = await session.timed('textDocument/references', params);
      const found = new Set((result ?? []).map((each) => placeKey(pathOf(each), each.range.start)));
      const right = [...found].filter((key) => wanted.has(key)).length;
      return { took, recall: right / wanted.size, precision: found.size === 0 ? 0 : right / found.size };
    },
    close: () => session.close(uri),
  };
}

/** Where a citation begins. What tells citations apart can be said otherwise for servers that mean another range by it. */
function exactPlace(path, { line, character }) {
  return `${path}#${line}:${character}`;
}
