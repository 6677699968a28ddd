import * as vscode from 'vscode';
import {
  CHECK_FOLDER,
  COMPARISON_FOLDER,
  EXPLANATION_FOLDER,
  PAGE_REQUEST,
  PAGE_SCHEME,
  type PageText,
} from '../../server/src/protocol/requests';
import type { ServerConnection } from './server-connection';

/** So long changes are gathered before the open pages are made anew. */
const GATHERING_MS = 200;

export interface Pages {
  /** Has an open page made anew. */
  readonly refresh: (page: vscode.Uri) => void;
  readonly shown: vscode.Disposable;
}

/**
 * The read-only pages: of instruments that are cited and not held, which the server makes and which are kept up to date while they are
 * open; of the instruments of some parties, of two statements side by side, of the library and of what is wrong in it,
 * likewise; and of kinds of problems, which are parts of docs/problems.md.
 */
export function showPages(server: ServerConnection, extension: vscode.Uri): Pages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const links = new Map<string, PageText['links']>();
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const refresh = (): void => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === PAGE_SCHEME) changed.fire(uri);
    }, GATHERING_MS);
  };

  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      if (uri.path.startsWith(`/${EXPLANATION_FOLDER}/`)) return explanation(extension, uri);
      // A window that is opened again shows its pages before it shows a statement.
      await server.start();
      const page = await server.client?.sendRequest<PageText | null>(PAGE_REQUEST, { uri: uri.toString() });
      links.set(uri.toString(), page?.links ?? []);
      if (page !== null && page !== undefined) return page.text;
      return whyEmpty(uri.path);
    },
  };

  const linkProvider: vscode.DocumentLinkProvider = {
    provideDocumentLinks: ({ uri }) =>
      (links.get(uri.toString()) ?? []).map(({ start, end, uri: target, at }) => {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        const address = vscode.Uri.parse(target);
        const fragment = at === null ? '' : `L${at.line + 1},${at.character + 1}`;
        return new vscode.DocumentLink(range, address.with({ fragment }));
      }),
  };

  const shown = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, provider),
    vscode.languages.registerDocumentLinkProvider({ scheme: PAGE_SCHEME }, linkProvider),
    server.onDidChangeLibrary(refresh),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => links.delete(uri.toString())),
    new vscode.Disposable(() => {
      clearTimeout(gathering);
    }),
  );
  return {
    refresh: (page) => {
      changed.fire(page);
    },
    shown,
  };
}

function whyEmpty(path: string): string {
  if (path.startsWith(`/${COMPARISON_FOLDER}/`))
    return vscode.l10n.t('One of the two statements is not there any more.');
  if (path.startsWith(`/${CHECK_FOLDER}/`)) return vscode.l10n.t('The files have not been checked yet.');
  return vscode.l10n.t('Nothing in this workspace cites it any more.');
}

/** The part of docs/problems.md under the heading of one code. */
async function explanation(extension: vscode.Uri, { path }: vscode.Uri): Promise<string> {
  const code = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'docs', 'problems.md'));
  const parts = new TextDecoder().decode(bytes).split(/^(?=## )/m);
  return parts.find((part) => part.startsWith(`## ${code}\n`))?.replace(/^##/, '#') ?? code;
}
