import * as vscode from 'vscode';
import type { ServerConnection } from './server-connection';

/** Asks the server about the statement at the cursor; null where there is none. */
export async function askAtCursor<Answer>(server: ServerConnection, request: string): Promise<Answer | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const asked = { uri: document.uri.toString(), at: { line, character } };
  await server.start();
  return (await server.client?.sendRequest<Answer | null>(request, asked)) ?? null;
}
