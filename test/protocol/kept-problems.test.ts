import fc from 'fast-check';
import assert from 'node:assert/strict';
import { CodeActionRequest, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { EditorWithFolders, statement } from './editor-with-folders';
import type { ServerProcess } from './server-process';

const OPEN = ['one.txt', 'two.txt'] as const;
type Open = (typeof OPEN)[number];
const ON_DISK = 'disk.txt';

const day = fc.constantFrom('2013年9月5日', '2013年9月8日', '2014年3月2日');
const words = fc.record({ signed: day, cites: day, saying: fc.constantFrom('', '定于2026年2月30日会晤。', '“双方') });
const event = fc.oneof(
  fc.record({ happened: fc.constant('edited' as const), file: fc.constantFrom(...OPEN), text: words }),
  fc.record({ happened: fc.constant('written' as const), text: words }),
  fc.record({ happened: fc.constant('deleted' as const) }),
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const textOf = ({ signed, ...more }: { signed: string; cites: string; saying: string }): string =>
  statement(signed, more);

/** All that the server says of a document. */
async function said(server: ServerProcess, uri: string): Promise<unknown> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return [
    await server.request(DocumentDiagnosticRequest.type, { textDocument }),
    await server.request(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
  ];
}

/** An editor whose documents are changed by one event after the other, each of which is followed by questions. */
class BusyEditor {
  readonly #editor: EditorWithFolders;
  readonly #texts = new Map<Open, string>();
  #isOnDisk = false;
  #version = 1;

  constructor(editor: EditorWithFolders) {
    this.#editor = editor;
  }

  get editor(): EditorWithFolders {
    return this.#editor;
  }

  async start(texts: ReadonlyMap<Open, string>): Promise<void> {
    await this.#editor.start();
    for (const [file, text] of texts) {
      this.#texts.set(file, text);
      await this.#editor.server.open(this.#editor.uri(file), 'statement', text);
    }
  }

  async live(event: Event): Promise<void> {
    const { server } = this.#editor;
    const before = OPEN.map((file) => said(server, this.#editor.uri(file)));
    if (event.happened === 'edited') {
      this.#texts.set(event.file, textOf(event.text));
      await server.change(this.#editor.uri(event.file), ++this.#version, [{ text: textOf(event.text) }]);
    } else if (event.happened === 'written') {
      await this.#editor.write(ON_DISK, textOf(event.text));
      await this.#editor.tell([ON_DISK, this.#isOnDisk ? 'changed' : 'created']);
      this.#isOnDisk = true;
    } else if (this.#isOnDisk) {
      await this.#editor.remove(ON_DISK);
      await this.#editor.tell([ON_DISK, 'deleted']);
      this.#isOnDisk = false;
    }
    await Promise.all([...before, ...OPEN.map((file) => said(server, this.#editor.uri(file)))]);
  }

  all(): Promise<unknown[]> {
    return Promise.all(OPEN.map((file) => said(this.#editor.server, this.#editor.uri(file))));
  }

  /** What a server says that has seen nothing but how it ended. */
  async allAnew(): Promise<unknown[]> {
    const folder = { uri: this.#editor.uri(''), name: 'archive' };
    const other = await EditorWithFolders.make();
    try {
      await other.start({ workspaceFolders: [folder] });
      for (const [file, text] of this.#texts) await other.server.open(this.#editor.uri(file), 'statement', text);
      return await Promise.all(OPEN.map((file) => said(other.server, this.#editor.uri(file))));
    } finally {
      await other.dispose();
    }
  }
}

describe('Problems that are kept', () => {
  it('are those that a server finds that has just been started, whatever was changed and asked in between', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(words, words, fc.array(event, { minLength: 1, maxLength: 6 }), async (one, two, events) => {
        const editor = await EditorWithFolders.make();
        try {
          const busy = new BusyEditor(editor);
          await busy.start(
            new Map([
              ['one.txt', textOf(one)],
              ['two.txt', textOf(two)],
            ]),
          );
          for (const each of events) await busy.live(each);
          assert.deepEqual(await busy.all(), await busy.allAnew());
        } finally {
          await editor.dispose();
        }
      }),
      { numRuns: 25 },
    );
  });
});
