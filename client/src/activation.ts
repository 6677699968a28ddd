import * as vscode from 'vscode';
import { readsLikeStatement } from '../../server/src/syntax/recognise';
import { adoptStatements } from './adoption';
import { offerCarryOverCommand } from './carry-over-command';
import { offerCheckCommand } from './check-command';
import { offerCitationsCommand } from './citations-command';
import { offerCompareCommand } from './compare-command';
import { offerExportCommand } from './export-command';
import { offerLibraryCommand } from './library-command';
import { offerOpenCommand } from './open-command';
import { showPages } from './pages';
import { showRelations } from './relations-view';
import { ServerConnection, type CreateClient } from './server-connection';
import { showServerStatus } from './server-status';
import { offerTimelineCommand } from './timeline-command';

/** What the extension gives to other extensions and to its own tests. */
export interface Api {
  readonly server: Pick<ServerConnection, 'state' | 'onDidChangeState' | 'client'>;
  /** How long activation took, in milliseconds. */
  readonly activatedIn: number;
}

/** Everything that the desktop and the browser have in common. Waits for nothing: the server starts when a statement is opened. */
export function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): Api {
  const started = performance.now();
  const log = vscode.window.createOutputChannel('Communiqué', { log: true });
  const server = new ServerConnection(createClient, log);
  const pages = showPages(server, context.extensionUri);
  const startIfNeeded = (document: vscode.TextDocument): void => {
    if (needsServer(document)) void server.start();
  };
  context.subscriptions.push(
    log,
    server,
    showServerStatus(server),
    vscode.commands.registerCommand('communique.restartServer', () => server.restart()),
    vscode.commands.registerCommand('communique.showLog', () => {
      log.show();
    }),
    vscode.commands.registerCommand('communique.rebuildLibrary', () => server.rebuildLibrary()),
    adoptStatements(context.workspaceState),
    pages.shown,
    offerCitationsCommand(server),
    offerCompareCommand(server),
    offerCarryOverCommand(server),
    offerTimelineCommand(server),
    offerLibraryCommand(server),
    offerCheckCommand(server, pages),
    offerExportCommand(server),
    offerOpenCommand(),
    showRelations(server, needsServer),
    vscode.workspace.onDidOpenTextDocument(startIfNeeded),
  );
  vscode.workspace.textDocuments.forEach(startIfNeeded);
  return { server, activatedIn: performance.now() - started };
}

function needsServer(document: vscode.TextDocument): boolean {
  return (
    document.languageId === 'statement' ||
    (document.languageId === 'markdown' && readsLikeStatement(document.getText()))
  );
}
