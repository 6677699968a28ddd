import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  RenameRequest,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditorWithFolders, statement, TITLE } from './editor-with-folders';

const VERSIONED: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};
const RECORD = [
  '〖RQ/日期〗20130906〖-RQ/日期〗',
  `〖BT/标题〗${TITLE}〖-BT/标题〗`,
  '〖BM/版名〗要闻',
  '〖ZW/正文〗',
  '    甲兰共和国和乙多王国（以下称“双方”）声明如下：',
  '    一、双方同意保持密切往来，并在平等互利的基础上扩大合作。',
  '〖-ZW/正文〗',
  '',
].join('\r\n');

describe('What mends a problem', () => {
  let editor: EditorWithFolders;
  const open = async (name: string, text: string): Promise<TextDocument> => {
    await editor.server.open(editor.uri(name), 'statement', text);
    return TextDocument.create(editor.uri(name), 'statement', 1, text);
  };
  const actions = async (document: TextDocument, ...only: readonly string[]): Promise<CodeAction[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const asked = { textDocument: { uri: document.uri }, range, context: { diagnostics: [], only: [...only] } };
    return ((await editor.server.request(CodeActionRequest.type, asked)) ?? []) as CodeAction[];
  };
  const done = (document: TextDocument, { edit }: CodeAction): string => {
    const [change, ...others] = edit?.documentChanges ?? [];
    assert.ok(change !== undefined && others.length === 0 && TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri: document.uri, version: document.version });
    return TextDocument.applyEdits(
      document,
      change.edits.filter((each) => 'newText' in each),
    );
  };

  beforeEach(async () => {
    editor = await EditorWithFolders.make({
      'copy.txt': statement('2013年9月5日', { saying: '双方商定提前十八个月通知。' }),
    });
    await editor.start({ folders: [''], capabilities: VERSIONED });
  });
  afterEach(() => editor.dispose());

  it('is one edit of the text as it stands, with its line ends', async () => {
    const document = await open('record.txt', RECORD);
    const [fix] = await actions(document, 'quickfix');
    assert.ok(fix);
    assert.equal(done(document, fix), RECORD.replace('要闻', '要闻〖-BM/版名〗'));
  });

  it('takes what another copy has', async () => {
    const text = statement('2013年9月5日', { saying: '双方商定提前八个月通知。' });
    const document = await open('slip.txt', text);
    const [fix] = await actions(document, 'quickfix');
    assert.equal(fix?.title, 'Read “十”, as in the other copy');
    assert.ok(fix);
    assert.equal(done(document, fix), text.replace('八个月', '十八个月'));
  });

  it('is not done unasked where the problem is turned off', async () => {
    const document = await open('record.txt', RECORD);
    const all = 'source.fixAll.communique';
    assert.equal((await actions(document, all)).length, 1);
    await editor.changeSettings({ communique: { problems: { 'tag-unclosed': 'off' } } });
    assert.deepEqual(await actions(document, all), []);
  });

  it('of a title leaves short names, and says so', async () => {
    const treaty = '甲兰共和国和乙多王国睦邻友好条约';
    await editor.write('treaty.txt', statement('2003年11月6日').replace(TITLE, treaty));
    const text = statement('2014年9月5日', { saying: `双方恪守《${treaty}》，落实《甲乙睦邻友好条约》。` });
    await editor.tell(['treaty.txt', 'created']);
    const document = await open('citing.txt', text);
    const edit = await editor.server.request(RenameRequest.type, {
      textDocument: { uri: document.uri },
      position: document.positionAt(text.indexOf(treaty)),
      newName: '甲兰共和国和乙多王国友好条约',
    });
    assert.deepEqual(
      edit?.changeAnnotations?.rename?.description,
      '2 places in 2 files · not renamed: 《甲乙睦邻友好条约》 (citing.txt)',
    );
  });
});

const LAZY: ClientCapabilities = {
  ...VERSIONED,
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

describe('An editor that asks for the edit of what was chosen', () => {
  const treaty = '甲兰共和国和乙多王国睦邻友好条约';
  const text = statement('2014年9月5日', { saying: `双方恪守《${treaty}》。` });
  let editor: EditorWithFolders;
  let uri: string;
  const offered = async (at: number, ...only: readonly string[]): Promise<CodeAction[]> => {
    const position = TextDocument.create(uri, 'statement', 1, text).positionAt(at);
    const asked = { textDocument: { uri }, range: { start: position, end: position } };
    const context = { diagnostics: [], ...(only.length === 0 ? {} : { only: [...only] }) };
    return ((await editor.server.request(CodeActionRequest.type, { ...asked, context })) ?? []) as CodeAction[];
  };
  const chosen = (actions: readonly CodeAction[], title: string): Promise<CodeAction> => {
    const action = actions.find((each) => each.title === title);
    assert.ok(action, `${title} is not among ${actions.map((each) => each.title).join(', ')}`);
    return editor.server.request(CodeActionResolveRequest.type, action);
  };
  const written = ({ edit }: CodeAction): string[] =>
    (edit?.documentChanges ?? []).flatMap((change) =>
      TextDocumentEdit.is(change) ? change.edits.flatMap((each) => ('newText' in each ? each.newText : [])) : [],
    );

  beforeEach(async () => {
    editor = await EditorWithFolders.make({ 'treaty.txt': statement('2003年11月6日').replace(TITLE, treaty) });
    uri = editor.uri('open.txt');
    await editor.start({ folders: [''], capabilities: LAZY });
  });
  afterEach(() => editor.dispose());

  it('is offered what can be done without it, and then told it, for the version that it has', async () => {
    await editor.server.open(uri, 'statement', text);
    const offers = await offered(text.indexOf(treaty));
    assert.deepEqual(
      offers.map(({ title, edit }) => [title, edit]),
      [
        ['Insert the date: 2003年11月6日签署的', undefined],
        ['Write it in short: 《甲乙睦邻友好条约》', undefined],
        ['Call it 《条约》 from here on', undefined],
      ],
    );
    const done = await chosen(offers, 'Insert the date: 2003年11月6日签署的');
    assert.deepEqual(written(done), ['2003年11月6日签署的']);
    assert.deepEqual(
      done.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri, version: 1 }],
    );
  });

  it('is told why nothing is done where the text has changed meanwhile', async () => {
    await editor.server.open(uri, 'statement', text);
    const offers = await offered(text.indexOf(treaty));
    await editor.server.change(uri, 2, [{ text: text.replace('双方恪守', '双方都恪守') }]);
    await assert.rejects(chosen(offers, 'Call it 《条约》 from here on'), {
      message: 'The text has changed since this was offered. Nothing was done.',
    });
  });

  it('is told why nothing is done where another file says something else by now', async () => {
    await editor.server.open(uri, 'statement', text);
    const offers = await offered(text.indexOf(treaty));
    await editor.write('treaty.txt', statement('2004年1月2日').replace(TITLE, treaty));
    await editor.tell(['treaty.txt', 'changed']);
    await assert.rejects(chosen(offers, 'Insert the date: 2003年11月6日签署的'), {
      message: 'Other files or the settings have changed since this was offered. Nothing was done.',
    });
  });

  it('is offered to mend all that is safe to mend without how, and only where there is such', async () => {
    await editor.server.open(uri, 'statement', RECORD);
    const all = 'Mend what is safe to mend';
    const offers = await offered(0);
    assert.deepEqual(
      offers.map(({ title, edit }) => [title, edit]),
      [[all, undefined]],
    );
    assert.deepEqual(written(await chosen(offers, all)), ['〖-BM/版名〗']);
    await editor.server.change(uri, 2, [{ text: RECORD.replace('要闻', '要闻〖-BM/版名〗') }]);
    assert.deepEqual(await offered(0), []);
  });

  it('is told what a conversion makes when it is chosen', async () => {
    await editor.server.open(uri, 'statement', text);
    const offers = await offered(0, 'source');
    assert.deepEqual(
      offers.map(({ edit }) => edit),
      [undefined],
    );
    const [tagged] = written(await chosen(offers, offers[0]?.title ?? ''));
    assert.match(tagged ?? '', /〖ZW\/正文〗/);
  });
});
