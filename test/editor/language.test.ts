import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { closeEverything, discard, languageBecomes, openSample, sample } from './files';

describe('The language', () => {
  afterEach(closeEverything);

  it('is known to VS Code', async () => {
    ok((await vscode.languages.getLanguages()).includes('statement'), 'VS Code knows no language statement');
  });

  it('is that of .stmt files', async () => {
    equal((await openSample('2025-洛泽维亚-瑟多兰-联合声明草案.stmt')).languageId, 'statement');
  });

  it('wraps long lines and draws no boxes around full-width characters', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'statement' });
    equal(settings.get('wordWrap'), 'on', 'editor.wordWrap');
    for (const what of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      equal(settings.get(`unicodeHighlight.${what}`), false, `editor.unicodeHighlight.${what}`);
    }
    equal(vscode.workspace.getConfiguration('editor', { languageId: 'plaintext' }).get('wordWrap'), 'off');
  });

  it('closes the brackets of Chinese', async () => {
    equal(await typed('双方重申恪守', '《'), '双方重申恪守《》');
    equal(await typed('双方重申恪守', '《', '，声明如下'), '双方重申恪守《》，声明如下');
  });

  for (const [what, line, next] of [
    ['a list item', '    ——编制全流域水量年报；', '    '],
    ['a section', '    一、双方重申各项原则。', '    '],
    ['a paragraph of full-width spaces', '　　双方商定如下：', '　　'],
    ['the tag of the text', '〖ZW/正文〗', '    '],
  ] as const) {
    it(`goes on after ${what} with its indentation`, async () => {
      equal(await typed(line, '\n'), `${line}\n${next}`);
    });
  }

  it('selects a word where Chinese ends and a number begins', async () => {
    const document = await openSample('2013-洛泽维亚-瑟多兰-联合声明.txt');
    await languageBecomes(sample('2013-洛泽维亚-瑟多兰-联合声明.txt'), 'statement');
    const at = document.positionAt(document.getText().indexOf('2014年至'));
    const word = document.getWordRangeAtPosition(at.translate(0, 1));
    equal(word && document.getText(word), '2014');
  });
});

/** What a new statement holds after somebody has typed between these two texts. */
async function typed(before: string, keys: string, behind = ''): Promise<string> {
  const document = await vscode.workspace.openTextDocument({ language: 'statement', content: before + behind });
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(before.length);
  editor.selection = new vscode.Selection(cursor, cursor);
  await vscode.commands.executeCommand('type', { text: keys });
  const text = document.getText().replaceAll('\r\n', '\n');
  await discard(document);
  return text;
}
