import assert from 'node:assert/strict';
import {
  DocumentSymbolRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { EditorWithFolders, statement, TITLE } from './editor-with-folders';

const FILE = 'one.txt';
const IMPOSSIBLE = '定于2026年2月30日会晤。';

/** An editor that can do less than most. */
async function editorWith(textDocument: Readonly<Record<string, unknown>>): Promise<EditorWithFolders> {
  const editor = await EditorWithFolders.make();
  await editor.start({ folders: [''], capabilities: { textDocument } });
  return editor;
}

/** What is sent of problems, in order, and when the last of a version has come. */
class Sent {
  readonly all: PublishDiagnosticsParams[] = [];
  readonly #waiting: (() => void)[] = [];

  constructor({ server }: EditorWithFolders) {
    server.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.all.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  async next(fits: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.all.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

const codes = ({ diagnostics }: PublishDiagnosticsParams): unknown[] => diagnostics.map(({ code }) => code);

describe('An editor that does not ask for problems', () => {
  let editor: EditorWithFolders;
  afterEach(() => editor.dispose());

  it('is sent them when it opens a document and after each change, and none when it closes it', async () => {
    editor = await editorWith({ diagnostic: undefined });
    const sent = new Sent(editor);
    const uri = editor.uri(FILE);
    await editor.server.open(uri, 'statement', statement('2013年9月5日', { saying: IMPOSSIBLE }));
    assert.deepEqual(codes(await sent.next(({ version }) => version === 1)), ['date-impossible']);
    await editor.server.change(uri, 2, [{ text: statement('2013年9月5日') }]);
    assert.deepEqual(codes(await sent.next(({ version }) => version === 2)), []);
    await editor.server.change(uri, 3, [{ text: statement('2013年9月5日', { saying: IMPOSSIBLE }) }]);
    await sent.next(({ version }) => version === 3);
    await editor.server.close(uri);
    assert.deepEqual(codes(await sent.next(({ version }) => version === undefined)), []);
  });

  it('is sent nothing of a text that it has no more', async () => {
    editor = await editorWith({ diagnostic: undefined });
    const sent = new Sent(editor);
    const uri = editor.uri(FILE);
    await editor.server.open(uri, 'statement', statement('2013年9月5日', { saying: IMPOSSIBLE }));
    for (let version = 2; version <= 5; version++)
      await editor.server.change(uri, version, [{ text: statement('2013年9月5日') }]);
    await sent.next(({ version }) => version === 5);
    assert.deepEqual(
      sent.all.map(({ version, diagnostics }) => [version, diagnostics.length]),
      [[5, 0]],
    );
  });

  it('is sent them anew when another file says something else', async () => {
    editor = await editorWith({ diagnostic: undefined });
    const sent = new Sent(editor);
    const uri = editor.uri(FILE);
    const treaty = '甲兰共和国和乙多王国睦邻友好条约';
    const saying = `双方恪守2013年9月8日签署的《${treaty}》。`;
    await editor.server.open(uri, 'statement', statement('2014年3月2日', { saying }));
    assert.deepEqual(codes(await sent.next(() => true)), []);
    await editor.server.open(editor.uri('two.txt'), 'statement', statement('2013年9月5日').replace(TITLE, treaty));
    const again = await sent.next((params) => params.uri === uri && params.diagnostics.length > 0);
    assert.deepEqual(codes(again), ['date-conflict']);
  });
});

describe('An editor that asks for problems', () => {
  let editors: readonly EditorWithFolders[] = [];
  afterEach(() => Promise.all(editors.map((editor) => editor.dispose())));

  it('is sent none, while one that does not ask is sent them of two versions', async () => {
    const [asking, other] = [await editorWith({ diagnostic: {} }), await editorWith({ diagnostic: undefined })];
    editors = [asking, other];
    const [none, some] = [new Sent(asking), new Sent(other)];
    const text = statement('2013年9月5日', { saying: IMPOSSIBLE });
    for (const editor of editors) await editor.server.open(editor.uri(FILE), 'statement', text);
    await some.next(({ version }) => version === 1);
    for (const editor of editors) await editor.server.change(editor.uri(FILE), 2, [{ text }]);
    await some.next(({ version }) => version === 2);
    assert.deepEqual(none.all, []);
  });
});

describe('An editor that shows words alone', () => {
  let editor: EditorWithFolders;
  afterEach(() => editor.dispose());

  const hovered = async (contentFormat: ('plaintext' | 'markdown')[] | undefined): Promise<unknown> => {
    editor = await editorWith({ hover: { contentFormat } });
    const textDocument = { uri: editor.uri(FILE) };
    await editor.server.open(textDocument.uri, 'statement', statement('2013年9月5日'));
    const hover = await editor.server.request(HoverRequest.type, { textDocument, position: { line: 0, character: 2 } });
    return hover?.contents;
  };

  it('is given a card without markup', async () => {
    const card = (await hovered(['plaintext'])) as { kind: string; value: string };
    assert.equal(card.kind, 'plaintext');
    assert.match(card.value, /^甲兰.*\n\n.*2013-09-05/s);
    assert.doesNotMatch(card.value, /[*`\\[\]]/);
  });
  it('is given Markdown where it shows that as well, or says nothing of it', async () => {
    for (const formats of [['plaintext', 'markdown'] as const, undefined]) {
      const card = (await hovered(formats === undefined ? undefined : [...formats])) as { kind: string };
      assert.equal(card.kind, 'markdown');
      if (formats !== undefined) await editor.dispose();
    }
  });
});

describe('An editor that shows no parts within parts', () => {
  let editor: EditorWithFolders;
  afterEach(() => editor.dispose());

  it('is given the outline as one list', async () => {
    editor = await editorWith({ documentSymbol: {} });
    const textDocument = { uri: editor.uri(FILE) };
    await editor.server.open(textDocument.uri, 'statement', statement('2013年9月5日'));
    const symbols = (await editor.server.request(DocumentSymbolRequest.type, { textDocument })) ?? [];
    assert.ok(symbols.length > 2);
    for (const symbol of symbols) {
      assert.ok('location' in symbol, symbol.name);
      assert.equal(symbol.location.uri, textDocument.uri);
    }
    const [whole, part] = symbols;
    assert.ok(part !== undefined && 'containerName' in part);
    assert.equal(part.containerName, whole?.name);
  });
});
