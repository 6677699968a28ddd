import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ClientOptions } from '../../server/src/protocol/requests';
import { activateWith, type Api } from './activation';

export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const cacheFolder = vscode.Uri.joinPath(context.globalStorageUri, 'library').fsPath;
  return activateWith(context, ({ initializationOptions, ...options }) => {
    const can: ClientOptions = { ...(initializationOptions as ClientOptions), cacheFolder };
    return new LanguageClient('communique', 'Communiqué', { run, debug }, { ...options, initializationOptions: can });
  });
}
