import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import {
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

const SAMPLES = new URL('samples/', root).href.replace(/\/$/, '');
const DRAFT = '2025-洛泽维亚-瑟多兰-联合声明草案.stmt';
const TAGGED = '2013-洛泽维亚-瑟多兰-联合声明.txt';
const WATER = '《洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流水质保护的协定》';

/** A sample in which something is being typed. */
class Draft {
  readonly #server: ServerProcess;
  readonly #uri: string;
  readonly #text: string;
  readonly #offset: number;

  /** `words` stand in the sample, without what stands between ⟦ and ⟧, which is typed there. */
  static async open(server: ServerProcess, file: string, words: string): Promise<Draft> {
    const uri = new URL(`samples/${encodeURIComponent(file)}`, root).href;
    const text = await readFile(new URL(uri), 'utf8');
    const [before = '', typed = '', after = ''] = words.split(/[⟦⟧]/);
    const at = text.indexOf(before + after);
    assert.notEqual(at, -1, `${file} does not hold ${before}${after}`);
    const place = at + before.length;
    await server.open(uri, 'statement', text);
    const document = TextDocument.create(uri, 'statement', 1, text);
    const position = document.positionAt(place);
    const put = typed.replace('‸', '');
    await server.change(uri, 2, [{ range: { start: position, end: position }, text: put }]);
    return new Draft(server, uri, text.slice(0, place) + put + text.slice(place), place + typed.indexOf('‸'));
  }

  private constructor(server: ServerProcess, uri: string, text: string, offset: number) {
    this.#server = server;
    this.#uri = uri;
    this.#text = text;
    this.#offset = offset;
  }

  get #document(): TextDocument {
    return TextDocument.create(this.#uri, 'statement', 2, this.#text);
  }

  async list(): Promise<CompletionList> {
    const position = this.#document.positionAt(this.#offset);
    const found = await this.#server.request(CompletionRequest.type, { textDocument: { uri: this.#uri }, position });
    return found === null || Array.isArray(found) ? { isIncomplete: false, items: found ?? [] } : found;
  }

  /** The line of the cursor with an item put in. */
  async choose(label: string): Promise<string> {
    const item = named((await this.list()).items, label);
    assert.ok(item.textEdit && 'range' in item.textEdit);
    const edited = TextDocument.applyEdits(this.#document, [item.textEdit]);
    return edited.split(/\r?\n/)[item.textEdit.range.start.line] ?? '';
  }
}

function named(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((item) => item.label === label);
  assert.ok(found, `${label} is not among ${items.map((item) => item.label).join(' ')}`);
  return found;
}

describe('What is offered while a sample is edited', () => {
  const server = new ServerProcess();
  before(() =>
    server.initialize({
      workspaceFolders: [{ uri: SAMPLES, name: 'samples' }],
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    }),
  );
  after(() => server.dispose());

  it('the server says when it wants to be asked', async () => {
    const other = new ServerProcess();
    const { result } = await other.initialize();
    const { triggerCharacters = [], resolveProvider } = result.capabilities.completionProvider ?? {};
    for (const character of '《〖“称') assert.ok(triggerCharacters.includes(character), character);
    assert.equal(resolveProvider, true);
    await other.dispose();
  });

  it('titles by initials, each of one title with its day, and a missing one', async () => {
    const draft = await Draft.open(server, DRAFT, '3. 双方确认，⟦遵循《lslhsm‸》，⟧《条约》将于');
    const { isIncomplete, items } = await draft.list();
    assert.equal(isIncomplete, true);
    const joint = items.filter(({ label }) => label === '《洛泽维亚共和国和瑟多兰王国联合声明》');
    const days = joint.map(({ labelDetails }) => labelDetails?.description);
    assert.deepEqual(days.toSorted(), ['2009-06-18', '2013-09-05', '2017-04-26', '2022-10-11']);
    // The one that this draft cites already.
    assert.equal(days[0], '2022-10-11');
    const water = await Draft.open(server, DRAFT, '3. 双方确认，⟦遵循《水质‸》，⟧《条约》将于');
    const list = await water.list();
    assert.deepEqual(
      list.items.map(({ label }) => label),
      [WATER, `2006年3月21日签署的${WATER}`],
    );
    assert.ok((await water.choose(WATER)).includes(`双方确认，遵循${WATER}，《条约》将于`));
  });

  it('what an item is cited by and who made it is told when it is looked at', async () => {
    const draft = await Draft.open(server, DRAFT, '3. 双方确认，⟦遵循《睦邻‸》，⟧《条约》将于');
    const item = named((await draft.list()).items, '《洛泽维亚共和国和瑟多兰王国睦邻友好合作条约》');
    assert.match(item.detail ?? '', /^2003-11-06/);
    const resolved = await server.request(CompletionResolveRequest.type, item);
    assert.match(resolved.detail ?? '', /^2003-11-06 .* · cited \d+ times$/);
    assert.match(JSON.stringify(resolved.documentation), /洛泽维亚共和国 · 瑟多兰王国/);
  });

  it('tags, with the place of the cursor between them', async () => {
    const draft = await Draft.open(server, TAGGED, '〖BT/标题〗⟦〖‸〗⟧洛泽维亚');
    const { items, isIncomplete } = await draft.list();
    assert.equal(isIncomplete, false);
    const item = named(items, '〖YT/引题〗〖-YT/引题〗');
    assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item.textEdit?.newText, '〖YT/引题〗$0〖-YT/引题〗');
  });

  it('values that other files have', async () => {
    const draft = await Draft.open(server, TAGGED, '〖TC/体裁〗⟦‸⟧');
    const { items } = await draft.list();
    assert.ok(items.length >= 2, items.map(({ label }) => label).join(' '));
    assert.ok(items.every(({ labelDetails }) => Number(labelDetails?.description) > 0));
  });

  it('short names and marks', async () => {
    const definition = await Draft.open(server, DRAFT, '睦邻友好合作条约》（以下称⟦‸⟧《条约》）');
    assert.equal((await definition.list()).items[0]?.label, '《条约》');
    const mark = await Draft.open(server, DRAFT, '保持联系。\n\n⟦5‸⟧本声明');
    assert.match(await mark.choose('5.'), /^5\. 本声明/);
    const alone = await Draft.open(server, DRAFT, '保持联系。\n⟦5‸\n⟧\n本声明');
    assert.equal(await alone.choose('5.'), '5. ');
  });

  it('nothing in a text that is no statement, and outside of any place', async () => {
    const uri = 'untitled:notes.md';
    await server.open(uri, 'markdown', '# 《\n');
    const position = { line: 0, character: 3 };
    assert.equal(await server.request(CompletionRequest.type, { textDocument: { uri }, position }), null);
    const draft = await Draft.open(server, DRAFT, '3. 双方确认⟦‸⟧，');
    assert.deepEqual((await draft.list()).items, []);
  });
});

describe('A library that is still being read', () => {
  it('is not waited for by tags and marks', async () => {
    const server = new ServerProcess();
    // The client never says what its settings are, so that the library is never ready.
    await server.initialize({
      workspaceFolders: [{ uri: SAMPLES, name: 'samples' }],
      capabilities: { workspace: { configuration: true } },
    });
    server.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
    const tags = await Draft.open(server, TAGGED, '〖BT/标题〗⟦〖‸〗⟧洛泽维亚');
    assert.equal((await tags.list()).items[0]?.textEdit?.newText, '〖YT/引题〗〖-YT/引题〗');
    const mark = await Draft.open(server, DRAFT, '保持联系。\n⟦5‸\n⟧\n本声明');
    assert.equal(await mark.choose('5.'), '5. ');
    await server.dispose();
  });
});
