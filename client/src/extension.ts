import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ClientOptions } from '../../server/src/protocol/requests';
import { activateWith, type Api } from './activation';

/**
 * For the allocator of Linux: one place for all threads. By itself it gives each of them its own, and of what the compiler's threads let go
 * seven megabytes stay there.
 */
const env = { MALLOC_ARENA_MAX: '1' };

export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
  const cacheFolder = vscode.Uri.joinPath(context.globalStorageUri, 'library').fsPath;
  return activateWith(context, ({ initializationOptions, ...options }) => {
    const can: ClientOptions = { ...(initializationOptions as ClientOptions), cacheFolder };
    return new LanguageClient('communique', 'Communiqué', { run, debug }, { ...options, initializationOptions: can });
  });
}
