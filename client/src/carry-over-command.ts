import * as vscode from 'vscode';
import { CARRY_OVER_REQUEST, type CarryOver, type SentenceToCarry } from '../../server/src/protocol/requests';
import { askAtCursor } from './ask-at-cursor';
import type { ServerConnection } from './server-connection';

interface Choice extends vscode.QuickPickItem {
  readonly sentence?: SentenceToCarry;
}

/** Puts a sentence of an earlier statement of the same parties where the cursor is, in place of what is begun of it or is selected. */
export function offerCarryOverCommand(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('communique.carryOverSentence', async () => {
    const editor = vscode.window.activeTextEditor;
    const found = await askAtCursor<CarryOver>(server, CARRY_OVER_REQUEST);
    if (editor === undefined || found === null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a statement first; sentences are carried over to the one at the cursor.'),
      );
      return;
    }
    if (found.sentences.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No earlier statement is in this workspace.'));
      return;
    }
    const { document, selection } = editor;
    const { line, character } = found.begun;
    const begun = new vscode.Range(new vscode.Position(line, character), selection.active);
    const inSeveral = found.sentences.filter((sentence) => sentence.in.length > 1);
    const inOne = found.sentences.filter((sentence) => sentence.in.length === 1);
    const chosen = await choose(
      [
        ...choices(vscode.l10n.t('In several statements'), inSeveral),
        ...choices(vscode.l10n.t('In one statement'), inOne),
      ],
      document.getText(begun),
    );
    if (chosen === null) return;
    const { text } = chosen;
    // What was looked for may stand anywhere in the sentence; left before it, it would be said twice.
    const isBegun = selection.isEmpty && text.includes(document.getText(begun));
    await editor.edit((edit) => {
      edit.replace(isBegun ? begun : selection, text);
    });
  });
}

function choices(name: string, sentences: readonly SentenceToCarry[]): Choice[] {
  if (sentences.length === 0) return [];
  return [
    { label: name, kind: vscode.QuickPickItemKind.Separator },
    ...sentences.map((sentence) => ({
      label: sentence.text,
      detail: sentence.in.map(({ title, signed }) => `${signed ?? vscode.l10n.t('not dated')} ${title}`).join(' · '),
      sentence,
    })),
  ];
}

/** What is begun is looked for at once; where nothing has it, all are shown. */
function choose(items: readonly Choice[], begun: string): Promise<SentenceToCarry | null> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.items = items;
  pick.title = vscode.l10n.t('Sentences of earlier statements');
  pick.placeholder = vscode.l10n.t('Some words of the sentence, a title or a date');
  pick.matchOnDetail = true;
  if (items.some(({ sentence }) => sentence?.text.includes(begun) === true)) pick.value = begun;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.sentence ?? null);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}
