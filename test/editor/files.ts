import * as vscode from 'vscode';
import { ok } from './assert';
import { until } from './waiting';

/** The folder that is open: a copy of the samples, in which the suite may write. */
export function folder(): vscode.Uri {
  const [opened] = vscode.workspace.workspaceFolders ?? [];
  ok(opened, 'no folder is open');
  return opened.uri;
}

export const sample = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

export async function openSample(name: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(sample(name));
}

const written: vscode.Uri[] = [];

/** Writes a file beside the samples; `removeWritten` takes it away again. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = sample(name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  written.push(uri);
  return uri;
}

export async function removeWritten(): Promise<void> {
  for (const uri of written.splice(0)) {
    // A test that is about deleting has done so itself.
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  }
}

/** The document of this file as it is known now: a document that changes its language is closed and opened. */
export function known(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

export function languageBecomes(uri: vscode.Uri, languageId: string): Promise<void> {
  const what = `${uri.path} is ${languageId}`;
  return until(vscode.workspace.onDidOpenTextDocument, what, () => known(uri)?.languageId === languageId);
}

/** Opens a file as a click in the explorer does. No extension holds on to its document, so that closing it closes it. */
export async function openAsAPersonDoes(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const isShown = (): boolean => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
  await until(vscode.window.onDidChangeActiveTextEditor, `${uri.path} is shown`, isShown);
}

export async function closeAsAPersonDoes(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await until(vscode.workspace.onDidCloseTextDocument, `${uri.path} is closed`, () => known(uri) === undefined);
}

/**
 * Closes a document that was never a file, and all that was typed in it is gone. It waits for the end of it: the next
 * one gets the same name, and who opens it too early is given the text of this one.
 */
export async function discard(untitled: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(untitled);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await until(vscode.workspace.onDidCloseTextDocument, `${untitled.uri.path} is closed`, () => untitled.isClosed);
}

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
