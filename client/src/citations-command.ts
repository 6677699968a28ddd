import * as vscode from 'vscode';
import { ReferencesRequest } from 'vscode-languageclient';
import { SHOW_CITATIONS_COMMAND } from '../../server/src/protocol/requests';
import type { ServerConnection } from './server-connection';

/** So long a text file may take to become a statement; one that its user wants to be plain text never does. */
const ADOPTION_MS = 2000;

/** The link `cited N times` on a card: shows the citations of the statement whose title stands at a place. */
export function offerCitationsCommand(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand(
    SHOW_CITATIONS_COMMAND,
    async (address: string, place: { line: number; character: number }) => {
      const position = new vscode.Position(place.line, place.character);
      const { uri } = await openAsStatement(vscode.Uri.parse(address));
      await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
      await server.start();
      // VS Code's own command would list the titles themselves among those who cite them.
      const found = await server.client?.sendRequest(ReferencesRequest.type, {
        textDocument: { uri: uri.toString() },
        position: place,
        context: { includeDeclaration: false },
      });
      const places = await server.client?.protocol2CodeConverter.asReferences(found);
      await vscode.commands.executeCommand('editor.action.showReferences', uri, position, places ?? []);
    },
  );
}

/** A text file that was not open is plain text at first, and a server knows nothing of plain text. */
async function openAsStatement(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== 'plaintext') return document;
  return new Promise((resolve) => {
    const finish = (opened: vscode.TextDocument): void => {
      clearTimeout(patience);
      subscription.dispose();
      resolve(opened);
    };
    const patience = setTimeout(() => {
      finish(document);
    }, ADOPTION_MS);
    const subscription = vscode.workspace.onDidOpenTextDocument((opened) => {
      if (opened.uri.toString() === document.uri.toString() && opened.languageId !== 'plaintext') finish(opened);
    });
  });
}
