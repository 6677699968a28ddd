import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES_REQUEST, READ_FILE_REQUEST, STATEMENT_FILES } from '../../server/src/protocol/requests';

/** Reads files for a server that cannot: in a browser and in a virtual workspace only the editor can. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(FIND_FILES_REQUEST, async (folder: string) => {
    const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), STATEMENT_FILES);
    return (await vscode.workspace.findFiles(pattern)).map(String);
  });
  client.onRequest(READ_FILE_REQUEST, async (uri: string) => {
    return Array.from(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  });
}
