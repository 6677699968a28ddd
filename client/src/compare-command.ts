import * as vscode from 'vscode';
import {
  COMPARABLE_REQUEST,
  COMPARISON_REQUEST,
  type Comparable,
  type ComparableText,
  type Comparison,
} from '../../server/src/protocol/requests';
import { askAtCursor } from './ask-at-cursor';
import type { ServerConnection } from './server-connection';

interface Choice extends vscode.QuickPickItem {
  readonly statement?: ComparableText;
}

/** Shows the statement at the cursor beside another one, clause by clause, in the editor for differences. */
export function offerCompareCommand(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('communique.compareStatements', async () => {
    const comparable = await askAtCursor<Comparable>(server, COMPARABLE_REQUEST);
    if (comparable === null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a statement first; the one at the cursor is compared.'),
      );
      return;
    }
    const { own, ofTheSame, ofOthers } = comparable;
    const choice = await vscode.window.showQuickPick(
      [
        ...choices(vscode.l10n.t('Of the same parties'), ofTheSame),
        ...choices(vscode.l10n.t('Of others, nearest in time'), ofOthers),
      ],
      {
        title: vscode.l10n.t('Compare “{0}” with', nameOf(own)),
        placeHolder: vscode.l10n.t('A title, a date or the name of a file'),
        matchOnDescription: true,
        matchOnDetail: true,
      },
    );
    if (choice?.statement === undefined) return;
    const pages = await server.client?.sendRequest<Comparison | null>(COMPARISON_REQUEST, {
      own: { uri: own.uri, text: own.text },
      other: { uri: choice.statement.uri, text: choice.statement.text },
    });
    if (pages === null || pages === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('One of the two statements is not there any more.'));
      return;
    }
    const { earlier, later, title } = pages;
    await vscode.commands.executeCommand('vscode.diff', vscode.Uri.parse(earlier), vscode.Uri.parse(later), title);
  });
}

function choices(name: string, statements: readonly ComparableText[]): Choice[] {
  if (statements.length === 0) return [];
  return [
    { label: name, kind: vscode.QuickPickItemKind.Separator },
    ...statements.map((statement) => ({
      label: statement.title,
      description: statement.signed ?? vscode.l10n.t('not dated'),
      detail: statement.fileName,
      statement,
    })),
  ];
}

function nameOf({ title, signed }: ComparableText): string {
  return signed === null ? title : `${title} ${signed}`;
}
