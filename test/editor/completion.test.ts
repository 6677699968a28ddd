import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { inTheEditorsLanguage, serverRunning } from './extension';
import { closeEverything, languageBecomes, removeWritten, write } from './files';
import { askUntil } from './waiting';

const TREATY = '《洛泽维亚共和国和瑟多兰王国睦邻友好合作条约》';

describe('While a statement is written', () => {
  let document: vscode.TextDocument;
  before(async () => {
    const uri = await write(
      '2031-洛泽维亚-瑟多兰.stmt',
      '洛泽维亚共和国和瑟多兰王国关于电力的联合声明\n洛泽维亚共和国和瑟多兰王国（以下称“双方”）声明如下：\n一、双方愿意进一步加强各领域的互利合作。\n二、双方恪守《睦邻》。\n〖\n',
    );
    document = await vscode.workspace.openTextDocument(uri);
    await languageBecomes(uri, 'statement');
    await serverRunning();
  });
  after(async () => {
    await closeEverything();
    await removeWritten();
  });

  const offered = async (words: string, resolved = 0): Promise<vscode.CompletionItem[]> => {
    const at = document.positionAt(document.getText().indexOf(words) + words.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
      undefined,
      resolved,
    );
    return items;
  };
  const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

  it('titles of the library come up behind 《, and replace what was typed', async () => {
    const items = await askUntil(
      'the treaty is offered',
      () => offered('恪守《睦邻', 1),
      (found) => found.some((item) => labelOf(item) === TREATY),
    );
    const [item] = items.filter((each) => labelOf(each) === TREATY);
    ok(item?.range, 'the item has no range');
    const range = item.range instanceof vscode.Range ? item.range : item.range.inserting;
    equal(document.getText(range), '《睦邻》');
    equal(item.insertText, TREATY);
    const cited = inTheEditorsLanguage('cited', '被引');
    ok(item.detail?.includes(cited) === true, `${item.detail} does not say ${cited}`);
  });

  it('pairs of tags come up behind 〖, with the cursor between them', async () => {
    const items = await offered('\n〖');
    const item = items.find((each) => labelOf(each).startsWith('〖BT'));
    ok(item?.insertText instanceof vscode.SnippetString, 'there is no snippet');
    equal(item.insertText.value, '〖BT/标题〗$0〖-BT/标题〗');
  });
});
