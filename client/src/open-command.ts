import * as vscode from 'vscode';
import { OPEN_COMMAND } from '../../server/src/protocol/requests';

/** VS Code takes links to pages of extensions, and to files that are not on a disk, out of a card; a command may open them. */
export function offerOpenCommand(): vscode.Disposable {
  return vscode.commands.registerCommand(
    OPEN_COMMAND,
    async (address: string, place: { line: number; character: number }) => {
      const position = new vscode.Position(place.line, place.character);
      await vscode.window.showTextDocument(vscode.Uri.parse(address), {
        selection: new vscode.Range(position, position),
      });
    },
  );
}
