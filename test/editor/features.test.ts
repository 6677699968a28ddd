import * as vscode from 'vscode';
import { inside } from './asking';
import { equal, ok } from './assert';
import { inTheEditorsLanguage, serverRunning } from './extension';
import { closeEverything, discard, languageBecomes, openSample, removeWritten, write } from './files';
import { everySymbol, outlineOf } from './outline';
import { askUntil } from './waiting';

const TAGGED = '2013-洛泽维亚-瑟多兰-联合声明.txt';
const MARKDOWN = '1994-洛泽维亚-瑟多兰-建交公报.md';

describe('In a statement', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openSample(TAGGED);
    await languageBecomes(document.uri, 'statement');
    await serverRunning();
  });
  after(closeEverything);

  it('the outline names its parts in the language of the editor', async () => {
    const [statement, ...others] = await outlineOf(document);
    ok(statement, 'there is no outline');
    equal(others, [], 'what stands beside the statement');
    equal(statement.name, '洛泽维亚共和国和瑟多兰王国联合声明');
    equal(
      statement.children.map(({ name }) => name.split(' ', 1)[0]),
      [
        ...[inTheEditorsLanguage('Fields', '字段'), inTheEditorsLanguage('Preamble', '序言')],
        ...['一', '二', '三', '四', '五', '六'],
        inTheEditorsLanguage('Signature', '签署栏'),
      ],
    );
  });

  it('every name of the outline leads to its place', async () => {
    const symbols = [...everySymbol(await outlineOf(document))];
    const selected = (start: string): string => {
      const symbol = symbols.find(({ name }) => name.startsWith(start));
      ok(symbol, `the outline has no ${start}`);
      return document.getText(symbol.selectionRange);
    };
    equal(selected('洛泽维亚共和国和瑟多兰王国联合声明'), '洛泽维亚共和国和瑟多兰王国联合声明');
    equal(selected('日期'), '20130906');
    equal(selected('三 '), '三、');
    equal(selected('（四）'), '（四）');
    for (const { name, range, selectionRange, children } of symbols) {
      ok(range.contains(selectionRange), `the selection of ${name} lies outside of it`);
      for (const child of children) ok(range.contains(child.range), `${child.name} lies outside of ${name}`);
    }
  });

  it('the fields, the text and a section with what it holds can be folded', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lineStart = (line: number): string => document.lineAt(line).text.trim().slice(0, 3);
    const ends = folds.map(({ start, end }) => `${lineStart(start)} … ${lineStart(end)}`);
    for (const expected of ['〖ZQ … 〖TC', '〖ZW … 〖-Z', '三、双 … （四）']) {
      ok(ends.includes(expected), `nothing folds ${expected} among ${ends.join(', ')}`);
    }
  });

  it('a tag says what its field is, in the language of the editor', async () => {
    for (const tag of ['〖BT/标题〗', '〖-BT/标题〗']) {
      const at = document.positionAt(document.getText().indexOf(tag) + 2);
      const [hover, ...others] = await hoversAt(document, at);
      ok(hover?.range, `${tag} says nothing`);
      equal(others, [], 'what else is said');
      equal(document.getText(hover.range), tag);
      const words = inTheEditorsLanguage(
        'Title as printed. It can be a news headline instead of the statement’s own title.',
        '见报时的标题。可能是新闻标题，而不是文件本身的标题。',
      );
      equal(
        hover.contents.map((content) => (content as vscode.MarkdownString).value),
        [`**标题** \`BT\`\n\n${words}`],
      );
    }
  });

  it('a word that means nothing beyond itself says nothing', async () => {
    equal(await hoversAt(document, inside(document, '奥尔文河是两国')), []);
  });

  it('an edit is in the outline as soon as it is asked for', async () => {
    const edited = await vscode.workspace.openTextDocument({ language: 'statement', content: document.getText() });
    for (let edit = 1; edit <= 5; edit++) {
      const name = `洛泽维亚第${edit}号联合声明`;
      const [statement] = await outlineOf(edited);
      ok(statement, 'there is no outline');
      const change = new vscode.WorkspaceEdit();
      change.replace(edited.uri, statement.selectionRange, name);
      ok(await vscode.workspace.applyEdit(change), 'the edit was refused');
      equal((await outlineOf(edited))[0]?.name, name);
    }
    await discard(edited);
  });
});

describe('In Markdown', () => {
  after(async () => {
    await closeEverything();
    await removeWritten();
  });

  it('a document that holds a statement stays Markdown and has its outline beside Markdown’s own', async () => {
    const document = await openSample(MARKDOWN);
    await serverRunning();
    const isMarkdowns = ({ name }: vscode.DocumentSymbol): boolean => name === '### 洛泽维亚和瑟多兰建立外交关系';
    const outline = await askUntil(
      'Markdown’s own symbols are there',
      () => outlineOf(document),
      (symbols) => symbols.some(isMarkdowns),
    );
    equal(document.languageId, 'markdown');
    const statement = outline.find(({ name }) => name === '洛泽维亚共和国和瑟多兰王国建交联合公报');
    ok(statement, `the statement is missing among ${outline.map(({ name }) => name).join(', ')}`);
    equal(document.getText(statement.selectionRange), statement.name);
  });

  it('a document that holds none has Markdown’s own outline and no other', async () => {
    const document = await vscode.workspace.openTextDocument(await write('notes.md', '# 河\n\n铁路与渔业。\n'));
    const outline = await askUntil(
      'Markdown’s own symbols are there',
      () => outlineOf(document),
      (symbols) => symbols.length > 0,
    );
    equal(
      outline.map(({ name }) => name),
      ['# 河'],
    );
  });
});

function hoversAt(document: vscode.TextDocument, position: vscode.Position): Thenable<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}
