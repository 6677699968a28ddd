import * as vscode from 'vscode';
import { TIMELINE_REQUEST } from '../../server/src/protocol/requests';
import type { ServerConnection } from './server-connection';

/** Shows all instruments between the parties of the statement at the cursor, in the order of time. */
export function offerTimelineCommand(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('communique.showTimeline', async () => {
    const editor = vscode.window.activeTextEditor;
    await server.start();
    const page = editor && (await askForPage(server, editor));
    if (typeof page === 'string') await vscode.window.showTextDocument(vscode.Uri.parse(page));
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a statement first; the timeline is that of its parties.'),
      );
  });
}

async function askForPage(
  { client }: ServerConnection,
  { document, selection }: vscode.TextEditor,
): Promise<string | null | undefined> {
  const { line, character } = selection.active;
  return client?.sendRequest<string | null>(TIMELINE_REQUEST, {
    uri: document.uri.toString(),
    at: { line, character },
  });
}
