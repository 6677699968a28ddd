import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  TextDocumentEdit,
  type CodeAction,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ServerProcess } from './server-process';

const URI = 'untitled:statement';
const options = { tabSize: 4, insertSpaces: true };
const line = (day: string): string =>
  `甲兰共和国和乙多王国联合声明\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n一、双方定于${day}会晤。\n二、双方同意往来。\n2013年9月5日于甲京\n`;

describe('Tidying', () => {
  const server = new ServerProcess();
  before(() =>
    server.initialize({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    }),
  );
  after(() => server.dispose());

  const actions = async (uri: string): Promise<readonly CodeAction[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const context = { diagnostics: [], only: ['source'] };
    return ((await server.request(CodeActionRequest.type, { textDocument: { uri }, range, context })) ??
      []) as CodeAction[];
  };

  const editsOf = (action: CodeAction | undefined): TextEdit[] =>
    (action?.edit?.documentChanges ?? [])
      .flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []))
      .filter((edit) => 'newText' in edit);

  it('is done when it is asked for, to the whole or to a part', async () => {
    const text = line('２０１４年１月２日');
    await server.open(URI, 'statement', text);
    const document = TextDocument.create(URI, 'statement', 1, text);
    const whole = await server.request(DocumentFormattingRequest.type, { textDocument: { uri: URI }, options });
    assert.equal(TextDocument.applyEdits(document, whole ?? []), line('2014年1月2日'));
    const last = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const part = await server.request(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: URI },
      range: last,
      options,
    });
    assert.deepEqual(part, []);
  });

  it('into the markup of archives, and back, is offered as an action', async () => {
    const text = line('2014年1月2日');
    await server.open('untitled:plain', 'statement', text);
    const [convert] = await actions('untitled:plain');
    const [edit] = editsOf(convert);
    assert.match(edit?.newText ?? '', /^〖BT\/标题〗甲兰共和国和乙多王国联合声明〖-BT\/标题〗$/m);
    await server.open('untitled:tagged', 'statement', edit?.newText ?? '');
    const [back] = await actions('untitled:tagged');
    assert.match(editsOf(back)[0]?.newText ?? '', /^甲兰共和国和乙多王国联合声明$/m);
  });

  it('of a page with several texts writes each into a new file, and over none', async () => {
    const page = `${line('2014年1月2日')}${line('2015年1月2日').replaceAll('乙多王国', '丙塔联邦')}`;
    const uri = 'file:///archive/page.txt';
    await server.open(uri, 'statement', page);
    const split = (await actions(uri)).find(({ kind }) => kind === 'source.split');
    const changes = split?.edit?.documentChanges ?? [];
    const created = changes.flatMap((change) => ('kind' in change && change.kind === 'create' ? [change] : []));
    assert.equal(created.length, 2);
    for (const { uri: file, options: how } of created) {
      assert.match(decodeURIComponent(file), /^file:\/\/\/archive\/2013-09-05.*联合声明.*\.txt$/);
      assert.equal(how?.overwrite, false);
    }
  });
});
