import * as vscode from 'vscode';
import { LIBRARY_FOLDER, PAGE_SCHEME } from '../../server/src/protocol/requests';
import type { ServerConnection } from './server-connection';

/** Shows what the whole library holds and lacks. */
export function offerLibraryCommand(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('communique.showLibrary', async () => {
    await server.start();
    await vscode.window.showTextDocument(pageBelow(LIBRARY_FOLDER, vscode.l10n.t('Library')));
  });
}

/** The address of the one page below a folder; what it is called is for people. */
export function pageBelow(folder: string, name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${folder}/${name}.md` });
}
