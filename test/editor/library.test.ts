import * as vscode from 'vscode';
import { linksOf } from './asking';
import { equal, ok } from './assert';
import { inTheEditorsLanguage, serverRunning } from './extension';
import { closeEverything, removeWritten, sample, write } from './files';
import { askUntil } from './waiting';

/** The page that is in front when a command has done its work. */
async function pageOf(command: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand(command);
  const page = vscode.window.activeTextEditor?.document;
  ok(page?.uri.scheme === 'communique', `${command} showed ${page?.uri.toString() ?? 'nothing'}`);
  return page;
}

describe('The library as a whole', () => {
  const { showQuickPick, showSaveDialog } = vscode.window;
  before(serverRunning);
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick, showSaveDialog });
    await closeEverything();
    await removeWritten();
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['communique.showLibrary', 'communique.checkLibrary', 'communique.exportLibrary'])
      ok(commands.includes(command), `there is no command ${command}`);
  });

  it('has a page that leads to timelines and to what is missing', async () => {
    const page = await pageOf('communique.showLibrary');
    equal(page.lineAt(0).text, `# ${inTheEditorsLanguage('Library', '文库')}`);
    const links = await linksOf(page);
    const leading = (words: string): vscode.Uri | undefined =>
      links.find(({ range }) => page.getText(range) === words)?.target;
    const timeline = leading('洛泽维亚 · 瑟多兰');
    ok(timeline, 'nothing leads to the timeline of 洛泽维亚 and 瑟多兰');
    const opened = await vscode.workspace.openTextDocument(timeline);
    ok(opened.getText().includes('## 2013'), opened.getText());
    ok(leading('联合国宪章'), 'nothing leads to the page of what is missing');
  });

  it('is checked whole, with what is wrong in files that are not open, and again when a file has changed', async () => {
    const conflict = '2019-三国-奥尔文河联合宣言.txt:12 “2004年11月6日”';
    const page = await pageOf('communique.checkLibrary');
    ok(page.getText().includes(conflict), page.getText());
    await closeEverything();
    const name = '2026-重号.txt';
    const original = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(sample('2019-三国-奥尔文河联合宣言.txt')),
    );
    await write(name, original);
    await askUntil(
      'the new file is checked as well',
      () => pageOf('communique.checkLibrary'),
      (again) => again.getText().includes(`${name}:12 “2004年11月6日”`),
    );
  });

  it('is written as a table where the user says', async () => {
    const target = sample('statements.csv');
    await write('statements.csv', '');
    vscode.window.showQuickPick = ((items: readonly vscode.QuickPickItem[]) =>
      Promise.resolve(items[0])) as unknown as typeof showQuickPick;
    vscode.window.showSaveDialog = () => Promise.resolve(target);
    await vscode.commands.executeCommand('communique.exportLibrary');
    const bytes = await vscode.workspace.fs.readFile(target);
    equal([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'how the table begins');
    const [head, ...rows] = new TextDecoder().decode(bytes).split('\r\n');
    ok(head?.startsWith('file,line,title,kind,'), `the head is ${head ?? ''}`);
    ok(
      rows.some((row) =>
        row.startsWith('2013-洛泽维亚-瑟多兰-联合声明.txt,5,洛泽维亚共和国和瑟多兰王国联合声明,joint-statement,'),
      ),
      rows.join('\n'),
    );
  });

  it('writes nothing when the user names no file', async () => {
    vscode.window.showQuickPick = ((items: readonly vscode.QuickPickItem[]) =>
      Promise.resolve(items[1])) as unknown as typeof showQuickPick;
    vscode.window.showSaveDialog = () => Promise.resolve(undefined);
    await vscode.commands.executeCommand('communique.exportLibrary');
    const files = await vscode.workspace.findFiles('*.csv');
    equal(
      files.map(({ path }) => path),
      [],
      'the tables',
    );
  });
});
