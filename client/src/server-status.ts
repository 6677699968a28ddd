import * as vscode from 'vscode';
import type { ServerConnection } from './server-connection';

/** The state of the server in the editor's language status, beside the name of the language. */
export function showServerStatus(server: ServerConnection): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('communique.server', { language: 'statement' });
  item.name = vscode.l10n.t('Communiqué server');
  const update = (): void => {
    const { state } = server;
    item.busy = state === 'starting';
    item.severity =
      state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = {
      stopped: vscode.l10n.t('Communiqué: not running'),
      starting: vscode.l10n.t('Communiqué: starting'),
      running: vscode.l10n.t('Communiqué: ready'),
      failed: vscode.l10n.t('Communiqué: stopped after errors'),
    }[state];
    item.command =
      state === 'running'
        ? { command: 'communique.showLog', title: vscode.l10n.t('Show log') }
        : { command: 'communique.restartServer', title: vscode.l10n.t('Restart server') };
  };
  update();
  return vscode.Disposable.from(item, server.onDidChangeState(update));
}
