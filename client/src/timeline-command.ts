import * as vscode from 'vscode';
import { TIMELINE_REQUEST } from '../../server/src/protocol/requests';
import { askAtCursor } from './ask-at-cursor';
import type { ServerConnection } from './server-connection';

/** Shows all instruments between the parties of the statement at the cursor, in the order of time. */
export function offerTimelineCommand(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('communique.showTimeline', async () => {
    const page = await askAtCursor<string>(server, TIMELINE_REQUEST);
    if (page !== null) await vscode.window.showTextDocument(vscode.Uri.parse(page));
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a statement first; the timeline is that of its parties.'),
      );
  });
}
