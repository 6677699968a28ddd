import * as vscode from 'vscode';
import { ProgressType } from 'vscode-languageclient';
import { EXPORT_REQUEST, type ExportedTable, type ExportTable } from '../../server/src/protocol/requests';
import type { ServerConnection } from './server-connection';

interface Choice extends vscode.QuickPickItem {
  readonly table: ExportedTable;
}

const PARTS = new ProgressType<string>();

/** Spreadsheets take a table for one in Unicode only if it begins so. */
const BYTE_ORDER_MARK = '\ufeff';

/** Writes a table of the library where the user says. */
export function offerExportCommand(server: ServerConnection): vscode.Disposable {
  let calls = 0;
  return vscode.commands.registerCommand('communique.exportLibrary', async () => {
    const choice = await vscode.window.showQuickPick<Choice>(
      [
        {
          table: 'statements',
          label: vscode.l10n.t('Statements'),
          detail: vscode.l10n.t('title, kind, parties, days, place, signatories, how often each is cited'),
        },
        {
          table: 'citations',
          label: vscode.l10n.t('Citations'),
          detail: vscode.l10n.t('where, what is cited, which text it means, and how sure that is'),
        },
        {
          table: 'missing',
          label: vscode.l10n.t('Missing instruments'),
          detail: vscode.l10n.t('what is cited and not held, with the dates given for it and how often it is cited'),
        },
      ],
      { title: vscode.l10n.t('A table of the library, for spreadsheets (CSV)') },
    );
    if (choice === undefined) return;
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const target = await vscode.window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, `${choice.table}.csv`) }),
      filters: { CSV: ['csv'] },
      title: choice.label,
    });
    if (target === undefined) return;
    await server.start();
    const { client } = server;
    if (client === undefined) return;
    const partialResultToken = `export-${++calls}`;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Writing {0}', target.path.slice(target.path.lastIndexOf('/') + 1)),
      cancellable: true,
    };
    await vscode.window.withProgress(options, async (_, cancelled) => {
      const parts: BlobPart[] = [BYTE_ORDER_MARK];
      const told = client.onProgress(PARTS, partialResultToken, (part) => {
        parts.push(part);
      });
      const asked: ExportTable = { table: choice.table, partialResultToken };
      try {
        const isWhole = await client.sendRequest<boolean>(EXPORT_REQUEST, asked, cancelled);
        if (!isWhole && !cancelled.isCancellationRequested)
          void vscode.window.showErrorMessage(vscode.l10n.t('The table could not be made. The log says why.'));
        if (isWhole) await vscode.workspace.fs.writeFile(target, new Uint8Array(await new Blob(parts).arrayBuffer()));
      } finally {
        told.dispose();
      }
    });
  });
}
