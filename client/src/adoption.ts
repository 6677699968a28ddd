import * as vscode from 'vscode';
import { readsLikeStatement } from '../../server/src/syntax/recognise';
import { encodingOfStatement, isGarbled, reopen } from './encoding';

const SWITCHED_BACK = 'communique.switchedBack';

/**
 * Makes statements of plain text files that read like one, in whatever encoding they are. A file that its user switched back to plain text stays so, in this window
 * and in later ones, until the user chooses the language by hand again.
 */
export function adoptStatements(state: vscode.Memento): vscode.Disposable {
  /** Files that were closed in this very turn of the event loop: VS Code reports a change of language as a close and an open. */
  const closedJustNow = new Map<string, string>();

  const leaveAlone = (): readonly string[] => state.get<string[]>(SWITCHED_BACK, []);
  const remember = (uri: string): Thenable<void> => state.update(SWITCHED_BACK, [...new Set([...leaveAlone(), uri])]);
  const forget = (uri: string): Thenable<void> =>
    state.update(
      SWITCHED_BACK,
      leaveAlone().filter((known) => known !== uri),
    );

  const consider = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const before = closedJustNow.get(uri);
    if (before === 'statement' && document.languageId === 'plaintext') {
      await remember(uri);
      return;
    }
    if (document.languageId === 'statement' && leaveAlone().includes(uri)) {
      await forget(uri);
      return;
    }
    const isPlain = isPlainTextFile(document);
    if ((!isPlain && document.languageId !== 'statement') || leaveAlone().includes(uri)) return;
    const mode = vscode.workspace.getConfiguration('communique', document).get<string>('adopt', 'auto');
    if (mode === 'off') return;
    const encoding = isGarbled(document) ? await encodingOfStatement(document) : null;
    if (encoding === null && !(isPlain && readsLikeStatement(document.getText()))) return;
    if (mode === 'ask' && !(await userAgrees(document, remember))) return;
    const readable = encoding === null ? document : await reopen(document, encoding);
    if (isPlain) await vscode.languages.setTextDocumentLanguage(readable, 'statement');
  };

  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void consider(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      closedJustNow.set(uri, document.languageId);
      setTimeout(() => closedJustNow.delete(uri), 0);
    }),
  );
  for (const document of vscode.workspace.textDocuments) void consider(document);
  return subscriptions;
}

function isPlainTextFile(document: vscode.TextDocument): boolean {
  return document.languageId === 'plaintext' && /\.txt$/i.test(document.uri.path);
}

async function userAgrees(document: vscode.TextDocument, remember: (uri: string) => Thenable<void>): Promise<boolean> {
  const yes = vscode.l10n.t('Yes');
  const no = vscode.l10n.t('No');
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} reads like a diplomatic statement. Open it as one?', name),
    yes,
    no,
  );
  if (choice === no) await remember(document.uri.toString());
  return choice === yes && !document.isClosed;
}
