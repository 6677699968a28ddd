import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import { CHECK_FOLDER, CHECK_REQUEST, type CheckAll, type CheckedAll } from '../../server/src/protocol/requests';
import { pageBelow } from './library-command';
import type { Pages } from './pages';
import type { ServerConnection } from './server-connection';

/** Looks for problems in all files of the library, open or not, and shows a page of them. */
export function offerCheckCommand(server: ServerConnection, pages: Pages): vscode.Disposable {
  let calls = 0;
  return vscode.commands.registerCommand('communique.checkLibrary', async () => {
    await server.start();
    const { client } = server;
    if (client === undefined) return;
    const workDoneToken = `check-${++calls}`;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking statements'),
      cancellable: true,
    };
    const checked = await vscode.window.withProgress(options, async (progress, cancelled) => {
      let before = 0;
      const told = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report') return;
        const { percentage = before, message } = value;
        progress.report({ increment: percentage - before, ...(message === undefined ? {} : { message }) });
        before = percentage;
      });
      const asked: CheckAll = { workDoneToken };
      try {
        const files = await client.sendRequest<CheckedAll>(CHECK_REQUEST, asked, cancelled);
        if (files === null && !cancelled.isCancellationRequested)
          void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be checked. The log says why.'));
        return files;
      } finally {
        told.dispose();
      }
    });
    if (checked === null) return;
    const page = pageBelow(CHECK_FOLDER, vscode.l10n.t('Problems'));
    pages.refresh(page);
    await vscode.window.showTextDocument(page);
  });
}
