import {
  CodeActionKind,
  FileChangeType,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import type { LibraryCache } from '../library/cache';
import type { LibraryFiles } from '../library/library-files';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens';
import { speak } from '../strings/language';
import { answerFromCitations } from './citation-requests';
import { abilitiesOf, NO_ABILITIES, optionsOf } from './client-abilities';
import { answerWithActions } from './code-actions';
import { answerCarryingOver } from './carry-over-requests';
import { answerChecks } from './check-requests';
import { answerComparisons } from './compare-requests';
import { answerExports } from './export-requests';
import { answerCompletion, COMPLETION } from './completion-requests';
import type { Context } from './context';
import { answerWithProblems, publishProblems } from './diagnostics';
import { answerFromLibrary } from './library-requests';
import { OpenDocuments } from './open-documents';
import { isPage } from './page-uri';
import { answerPages } from './pages';
import { answerFromReading } from './reading-requests';
import { answerRelations } from './relation-requests';
import { ABOUT_REQUEST, type About } from './requests';
import { answerWithTidying } from './tidy-requests';
import { canonicalUri, uriOfPath } from './uri';
import { answerWhileWriting } from './writing-requests';
import { Workspace } from './workspace';

/** What differs between Node and a browser's worker. */
export interface Host {
  readonly files: LibraryFiles;
  /** Keeps what was read in a folder of this machine; null where there is none. */
  readonly cacheIn: ((folder: string) => LibraryCache) | null;
  /** Null in a browser's worker. */
  readonly processId: number | null;
}

/** So long at most does the end wait for what is still to be written down; what is not is read again. */
const LONGEST_CLOSING_MS = 1500;

/** Serves one client over a connection; the mains bring the connection and the host. */
export function serve(connection: Connection, { files, cacheIn, processId }: Host): void {
  const documents = new OpenDocuments();
  let client = NO_ABILITIES;
  let workspace = new Workspace(connection, files, client, null);
  let folders: readonly string[] = [];
  const context: Context = {
    connection,
    documents,
    get client() {
      return client;
    },
    get workspace() {
      return workspace;
    },
  };

  connection.onInitialize((params): InitializeResult => {
    const { locale, strings } = optionsOf(params);
    speak(params.locale ?? locale, strings);
    client = abilitiesOf(params);
    const place = client.cacheFolder;
    workspace = new Workspace(connection, files, client, place === null ? null : (cacheIn?.(place) ?? null));
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params);
    return {
      serverInfo: { name: 'Communiqué', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'Communiqué' },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        workspaceSymbolProvider: true,
        callHierarchyProvider: true,
        inlayHintProvider: true,
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
        codeLensProvider: { resolveProvider: true },
        linkedEditingRangeProvider: true,
        renameProvider: { prepareProvider: true },
        completionProvider: COMPLETION,
        semanticTokensProvider: {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
          full: true,
          range: true,
        },
        diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.Source,
            CodeActionKind.SourceFixAll,
          ],
          resolveProvider: client.lazyEdits,
        },
        ...(client.pages ? { documentLinkProvider: {} } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (!client.diagnosticPull) publishProblems(context);
    workspace.begin(folders);
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.remove(removed.map(({ uri }) => uri));
      workspace.add(added.map(({ uri }) => uri));
    });
  });

  connection.onShutdown(async () => {
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_CLOSING_MS));
    await Promise.race([workspace.library.close(), patience]);
  });

  connection.onDidChangeConfiguration(async () => {
    await workspace.settingsChanged();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) workspace.library.deleted(canonicalUri(uri));
      else workspace.library.changed(canonicalUri(uri));
    }
  });

  documents.onChanged((uri) => {
    // A page is made from the library; were it read as a statement, it would cite what it is made of.
    if (!isPage(uri)) workspace.library.opened(canonicalUri(uri), () => documents.find(uri)?.reading ?? null);
  });
  documents.onClosed((uri) => {
    if (!isPage(uri)) workspace.library.closed(canonicalUri(uri));
  });

  answerFromReading(context);
  answerFromCitations(context);
  answerFromLibrary(context);
  answerComparisons(context);
  answerCarryingOver(context);
  answerChecks(context);
  answerExports(context);
  answerPages(context);
  answerRelations(context);
  answerCompletion(context);
  answerWithProblems(context);
  answerWithActions(context);
  answerWhileWriting(context);
  answerWithTidying(context);
  connection.onRequest(ABOUT_REQUEST, (): About => ({ version, processId }));

  documents.listen(connection);
  connection.listen();
}

/** Older clients know one folder only, and the oldest only its path. */
function rootOf({
  rootUri,
  rootPath,
}: {
  readonly rootUri?: string | null;
  readonly rootPath?: string | null;
}): string[] {
  if (typeof rootUri === 'string') return [rootUri];
  return typeof rootPath === 'string' ? [uriOfPath(rootPath)] : [];
}
