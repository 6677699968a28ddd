import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_FILES_REQUEST,
  IS_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  type FileContent,
  type FindFiles,
  type ReadFile,
} from '../../server/src/protocol/requests';

/** Reads files for a server that cannot: in a browser and in a virtual workspace only the editor can. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(FIND_FILES_REQUEST, async ({ folder, include, exclude }: FindFiles) => {
    const base = vscode.Uri.parse(folder);
    const pattern = new vscode.RelativePattern(base, anyOf(include));
    const hidden = exclude.length === 0 ? null : new vscode.RelativePattern(base, anyOf(exclude));
    return (await vscode.workspace.findFiles(pattern, hidden)).map(String);
  });
  client.onRequest(IS_FOLDER_REQUEST, async (uri: string) => {
    try {
      return ((await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).type & vscode.FileType.Directory) !== 0;
    } catch {
      return false;
    }
  });
  client.onRequest(READ_FILE_REQUEST, async ({ uri, largestMegabytes }: ReadFile): Promise<FileContent> => {
    const file = vscode.Uri.parse(uri);
    try {
      if ((await vscode.workspace.fs.stat(file)).size > largestMegabytes * 1024 * 1024) return 'too-large';
      return Array.from(await vscode.workspace.fs.readFile(file));
    } catch (error) {
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return isGone ? 'gone' : 'unreadable';
    }
  });
}

function anyOf(patterns: readonly string[]): string {
  return patterns.length === 1 ? (patterns[0] ?? '') : `{${patterns.join(',')}}`;
}
