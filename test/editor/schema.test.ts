import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { inNode, inTheEditorsLanguage } from './extension';
import { closeEverything, removeWritten, write } from './files';
import { askUntil, until } from './waiting';

const misspelt = `{
  "aliases": { "洛瑟建交公报": "洛泽维亚共和国和瑟多兰王国建交联合公报" },
  "instrument": []
}
`;

/** VS Code’s own JSON extension reads the schema; the manifest of this one only names it. */
describe('The communique.json of a folder', () => {
  before(() => {
    // In the web extension host it is out of sight: it runs in the other one, and tells of what it finds all the same.
    if (!inNode) return;
    const json = vscode.extensions.getExtension('vscode.json-language-features');
    ok(json, 'THIS EDITOR HAS NO JSON LANGUAGE FEATURES: whether VS Code takes the schema cannot be told here');
  });
  afterEach(async () => {
    await closeEverything();
    await removeWritten();
  });

  it('is complained of as long as it has a property that there is not', async () => {
    const document = await open('communique.json', misspelt);
    await until(vscode.languages.onDidChangeDiagnostics, 'VS Code complains of the property', () =>
      complaintsOf(document).some((complaint) => complaint.startsWith('"instrument": ')),
    );
    equal(complaintsOf(document).length, 1, `the number of ${complaintsOf(document).join(', ')}`);

    const corrected = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().indexOf('instrument') + 'instrument'.length);
    corrected.insert(document.uri, end, 's');
    ok(await vscode.workspace.applyEdit(corrected), 'the edit was refused');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      'VS Code is content',
      () => complaintsOf(document).length === 0,
    );
    ok(await document.save(), 'it could not be saved');
  });

  it('is complained of where a date is written in another way', async () => {
    const document = await open('communique.json', '{ "instruments": [{ "title": "条约", "signed": "2003年" }] }\n');
    const complaint = inTheEditorsLanguage(
      '"2003年": A date is written 1994-05-17, 1994-05 or 1994.',
      '"2003年": 日期的写法为 1994-05-17、1994-05 或 1994。',
    );
    await until(
      vscode.languages.onDidChangeDiagnostics,
      `VS Code says ${complaint}`,
      () => String(complaintsOf(document)) === complaint,
    );
  });

  it('explains its properties in the language of the editor', async () => {
    const document = await open('communique.json', '{ "sameAs": [] }\n');
    // Without the stop, which JSON’s hover puts a backslash before.
    const words = inTheEditorsLanguage('Different titles of one instrument', '同一条约文书的不同名称');
    await askUntil(
      `the hover says ${words}`,
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          document.positionAt(4),
        ),
      (hovers) =>
        hovers.some(({ contents }) =>
          contents.some((each) => each instanceof vscode.MarkdownString && each.value.includes(words)),
        ),
    );
  });

  it('offers its parts', async () => {
    const document = await open('communique.json', '{  }\n');
    const wanted = ['aliases', 'instruments', 'sameAs', 'notTheSame'];
    await askUntil(
      `${wanted.join(', ')} are offered`,
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.positionAt(2),
        ),
      ({ items }) => wanted.every((name) => items.some(({ label }) => label === name || label === `"${name}"`)),
    );
  });

  it('is meant by no other name', async () => {
    // The comma is wrong in every JSON file; what a schema has against the rest would be said together with it.
    const document = await open('other-communique.json', '{ "instrument": [], }\n');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      'VS Code complains of the comma',
      () => complaintsOf(document).length > 0,
    );
    equal(complaintsOf(document), [',: Trailing comma'], 'what is said of other-communique.json');
  });
});

async function open(name: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await write(name, content));
  await vscode.window.showTextDocument(document);
  return document;
}

/** What VS Code has against a document, each with the words it is about. */
function complaintsOf(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ range, message }) => `${document.getText(range)}: ${message}`);
}
