import * as vscode from 'vscode';
import type { WorkspaceEdit as ServersEdit } from 'vscode-languageserver-protocol';
import { inside, nameOf, unopened } from './asking';
import { equal, ok } from './assert';
import { extension, inTheEditorsLanguage, serverRunning } from './extension';
import { closeEverything, folder, known, languageBecomes, openAsAPersonDoes, sample } from './files';
import { askUntil, until } from './waiting';

const TREATY_OF_2003 = '2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt';
const STATEMENT_OF_2013 = '2013-洛泽维亚-瑟多兰-联合声明.txt';
const DECLARATION_OF_2016 = '2016-洛泽维亚-卡索梅尔-联合宣言.txt';
const STATEMENT_OF_2017 = '2017-洛泽维亚-瑟多兰-联合声明.txt';
const DECLARATION_OF_2019 = '2019-三国-奥尔文河联合宣言.txt';
const DRAFT_OF_2025 = '2025-洛泽维亚-瑟多兰-联合声明草案.stmt';

const TREATY = '洛泽维亚共和国和瑟多兰王国睦邻友好合作条约';
const STATEMENT = '洛泽维亚共和国和瑟多兰王国联合声明';
const WATER_QUALITY = '洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流水质保护的协定';

/** The files that are shown, and what they hold on disk: an editor may save by itself. */
const held = new Map<vscode.Uri, Uint8Array>();

/** Shows a sample in an editor: only there does VS Code ask for problems, and only there can one undo. */
async function show(name: string): Promise<vscode.TextDocument> {
  const uri = sample(name);
  held.set(uri, await vscode.workspace.fs.readFile(uri));
  await openAsAPersonDoes(uri);
  await languageBecomes(uri, 'statement');
  await serverRunning();
  const document = known(uri);
  ok(document, `${name} is not open`);
  return document;
}

/** Whatever has become of a test, the next one finds each sample as it was. */
async function putBack(): Promise<void> {
  for (const [uri, content] of held) {
    if (known(uri)?.isDirty) {
      await openAsAPersonDoes(uri);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    if (String(await vscode.workspace.fs.readFile(uri)) !== String(content)) {
      await vscode.workspace.fs.writeFile(uri, content);
    }
  }
  held.clear();
  await closeEverything();
}

async function undoTo(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  await until(vscode.workspace.onDidChangeTextDocument, 'it is undone', () => document.getText() === text);
}

async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

describe('A problem', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await show(DECLARATION_OF_2016);
  });
  afterEach(putBack);

  it('is mended by its quick fix, and one undo takes that back', async () => {
    const before = document.getText();
    const { range } = await unclosedTag();
    equal(document.getText(range), '〖BM/版名〗');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const title = inTheEditorsLanguage('Insert 〖-BM/版名〗', '插入 〖-BM/版名〗');
    const fix = actions.find((each) => each.title === title);
    ok(fix?.edit, `${title} is missing among ${actions.map((each) => each.title).join(', ')}`);

    await apply(fix.edit);
    equal(document.getText(), before.replace('要闻', '要闻〖-BM/版名〗'));
    await until(vscode.languages.onDidChangeDiagnostics, 'the problem goes', () => problems().length === 0);

    await undoTo(document, before);
    await unclosedTag();
  });

  it('leads from its code to what explains it', async () => {
    const { code } = await unclosedTag();
    ok(typeof code === 'object', `its code leads nowhere: ${JSON.stringify(code)}`);
    equal([code.value, code.target.scheme], ['tag-unclosed', 'communique']);
    const page = await vscode.workspace.openTextDocument(code.target);
    equal(page.lineAt(0).text, '# tag-unclosed');
    ok(page.lineCount > 2, `the page says nothing: ${page.getText()}`);
  });

  function problems(): vscode.Diagnostic[] {
    return vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'tag-unclosed');
  }

  async function unclosedTag(): Promise<vscode.Diagnostic> {
    await until(vscode.languages.onDidChangeDiagnostics, 'the problem is told', () => problems().length > 0);
    const [problem, ...others] = problems();
    ok(problem, 'there is no problem');
    equal(others, [], 'what else is never closed');
    return problem;
  }
});

describe('What is offered for a citation', () => {
  afterEach(putBack);

  it('is worked out when it is chosen, and done', async () => {
    const document = await show(DRAFT_OF_2025);
    const before = document.getText();
    const title = inTheEditorsLanguage(
      'Write it in short: 《洛瑟睦邻友好合作条约》',
      '改写为简称：《洛瑟睦邻友好合作条约》',
    );
    const offered = async (resolved: number): Promise<vscode.CodeAction> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(inside(document, TREATY), inside(document, TREATY)),
        vscode.CodeActionKind.RefactorRewrite.value,
        resolved,
      );
      const found = actions.find((each) => each.title === title);
      ok(found, `${title} is missing among ${actions.map((each) => each.title).join(', ')}`);
      return found;
    };
    equal((await offered(0)).edit, undefined);
    const { edit } = await offered(10);
    ok(edit, 'it cannot be done');
    await apply(edit);
    equal(document.getText(), before.replace(TREATY, '洛瑟睦邻友好合作条约'));
    await undoTo(document, before);
  });
});

describe('Renaming', () => {
  afterEach(putBack);

  const NEW_TITLE = '洛泽维亚共和国和瑟多兰王国友好条约';

  it('a title changes it wherever it is cited in full, and nothing else', async () => {
    const document = await show(TREATY_OF_2003);
    const edit = await renamingAt(document, TREATY);
    const changed: string[] = [];
    for (const [uri, edits] of edit.entries()) {
      const file = await unopened(uri);
      for (const { range, newText } of edits) {
        equal([file.getText(range), newText], [TREATY, NEW_TITLE], nameOf(uri));
        changed.push(nameOf(uri));
      }
    }
    equal(changed.sort(), await everyFullCitation());
  });

  it('a title in many files is asked about first', async () => {
    const document = await show(TREATY_OF_2003);
    // VS Code gives its extensions an edit without its annotations, so this asks as the client does.
    const { client } = extension().exports.server;
    ok(client, 'the extension has no client');
    const edit = await client.sendRequest<ServersEdit>('textDocument/rename', {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(inside(document, TREATY)),
      newName: NEW_TITLE,
    });
    equal(
      Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    const edits = (edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
    ok(edits.length > 1, `there are ${edits.length} edits`);
    ok(
      edits.every((each) => 'annotationId' in each && each.annotationId in (edit.changeAnnotations ?? {})),
      'one would be done without asking',
    );
  });

  it('from a citation that fits several texts is refused, and it says why', async () => {
    const document = await show(DRAFT_OF_2025);
    const refusal = await renamingAt(document, `${STATEMENT}》所确定`).then(
      () => 'it was not refused',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const expected = inTheEditorsLanguage(
      `Several texts fit 《${STATEMENT}》; add its date first, so that it is sure what is renamed.`,
      `有几份文本与《${STATEMENT}》相符；请先补上日期，以确定重命名哪一份。`,
    );
    ok(refusal.includes(expected), `it says: ${refusal}`);
  });

  function renamingAt(document: vscode.TextDocument, words: string): Promise<vscode.WorkspaceEdit> {
    return Promise.resolve(
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        inside(document, words),
        NEW_TITLE,
      ),
    );
  }

  /** The file of each, looked for without the extension: the treaty's own, and each 《》 but the one that has another date. */
  async function everyFullCitation(): Promise<string[]> {
    const names = (await vscode.workspace.fs.readDirectory(folder()))
      .map(([name]) => name)
      .filter((name) => /\.(txt|stmt|md)$/.test(name) && name !== 'README.md' && name !== DECLARATION_OF_2019);
    const found = [TREATY_OF_2003];
    for (const name of names) {
      const text = (await unopened(sample(name))).getText();
      const times = text.split(`《${TREATY}》`).length - 1;
      found.push(...Array<string>(times).fill(name));
    }
    return found.sort();
  }
});

describe('Formatting', () => {
  afterEach(putBack);

  it('writes digits in half width, changes no word, and is undone at once', async () => {
    const document = await show(STATEMENT_OF_2017);
    const before = document.getText();
    ok(before.includes('１９９４年５月'), 'there is nothing to tidy');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await apply(edit);

    const after = document.getText();
    ok(after.includes('1994年5月发表的《洛瑟建交公报》'), `it was not tidied: ${after.slice(0, 600)}`);
    ok(!/[０-９]/.test(after), 'a digit is still wide');
    equal(withoutSpaceAndWidth(after), withoutSpaceAndWidth(before), 'what is more than white space and width');

    await undoTo(document, before);
  });

  it('is not done by itself', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'statement' });
    equal([editor.get('formatOnSave'), editor.get('formatOnPaste')], [false, false]);
  });

  function withoutSpaceAndWidth(text: string): string {
    return text.normalize('NFKC').replace(/\s/g, '');
  }
});

describe('In an editor that shows a statement', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await show(STATEMENT_OF_2013);
  });
  afterEach(putBack);

  it('the lens above the title says how often it is cited, and how much it cites', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const says = inTheEditorsLanguage('^cited \\d+ times · cites \\d+$', '^被引 \\d+ 次 · 引用 \\d+ 处$');
    const titles = lenses.map(({ command }) => command?.title ?? '');
    const [lens, ...others] = lenses.filter((_, index) => new RegExp(says).test(titles[index] ?? ''));
    ok(lens, `no lens says so, only: ${titles.join(', ')}`);
    equal(others, [], 'what other lens says so');
    ok(document.lineAt(lens.range.start).text.includes(STATEMENT), 'it is not above the title');
  });

  it('a citation of what is missing is coloured as such, and one of what is held is not', async () => {
    const tokens = await askUntil('there are tokens', tokensIn, (found) => found.length > 0);
    const modifiersOf = (words: string): string[] | undefined => tokens.find(([text]) => text === words)?.[1];
    equal(modifiersOf(`《${WATER_QUALITY}》`), ['missing']);
    equal(modifiersOf(`《${TREATY}》`), ['resolved']);
  });

  /** The words of each token, and its modifiers. */
  async function tokensIn(): Promise<[string, string[]][]> {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    if (!legend || !tokens) return [];
    const found: [string, string[]][] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < tokens.data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, , bits = 0] = tokens.data.subarray(at, at + 5);
      [line, character] = [line + lines, lines === 0 ? character + characters : characters];
      const words = document.getText(new vscode.Range(line, character, line, character + length));
      found.push([words, legend.tokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0)]);
    }
    return found;
  }
});
