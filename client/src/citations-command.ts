import * as vscode from 'vscode';
import { SHOW_CITATIONS_COMMAND } from '../../server/src/protocol/requests';

/** The link `cited N times` on a card: shows the citations of the statement whose title stands at a place. */
export function offerCitationsCommand(): vscode.Disposable {
  return vscode.commands.registerCommand(
    SHOW_CITATIONS_COMMAND,
    async (address: string, place: { line: number; character: number }) => {
      const uri = vscode.Uri.parse(address);
      const position = new vscode.Position(place.line, place.character);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        uri,
        position,
      );
      await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
      await vscode.commands.executeCommand('editor.action.showReferences', uri, position, found);
    },
  );
}
