import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activation';

export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  return activateWith(
    context,
    (options) => new LanguageClient('communique', 'Communiqué', () => Promise.resolve(new Worker(script)), options),
  );
}
