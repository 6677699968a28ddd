import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Api } from './activation';

export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return activateWith(context, (options) => new LanguageClient('communique', 'Communiqué', { run, debug }, options));
}
