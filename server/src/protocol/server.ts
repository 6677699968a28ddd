import {
  FileChangeType,
  MarkupKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { citationHover } from '../features/citation-hover';
import { definition, type FilePlace } from '../features/definition';
import { fieldHover } from '../features/field-hover';
import { folds } from '../features/folding';
import { outline } from '../features/outline';
import { references } from '../features/references';
import type { Library } from '../library/library';
import type { LibraryFiles } from '../library/workspace-library';
import { speak } from '../strings/language';
import { positionAt } from '../text/lines';
import { answer } from './answer';
import { toDocumentSymbol, toFoldingRanges, toRange } from './convert';
import { OpenDocuments } from './open-documents';
import { ABOUT_REQUEST, type About } from './requests';
import { canonicalUri } from './uri';
import { Workspace } from './workspace';

/** What differs between Node and a browser's worker. */
export interface Host {
  readonly files: LibraryFiles;
  /** Null in a browser's worker. */
  readonly processId: number | null;
}

/** Serves one client over a connection; the mains bring the connection and the host. */
export function serve(connection: Connection, { files, processId }: Host): void {
  const documents = new OpenDocuments();
  let workspace = new Workspace(connection, files, false);
  let folders: readonly string[] = [];
  let hearsOfFolders = false;

  connection.onInitialize((params): InitializeResult => {
    const { locale, capabilities, workspaceFolders } = params;
    speak(locale);
    workspace = new Workspace(connection, files, capabilities.window?.workDoneProgress === true);
    folders = workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params);
    hearsOfFolders = capabilities.workspace?.workspaceFolders === true;
    return {
      serverInfo: { name: 'Communiqué', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'Communiqué' },
        foldingRangeProvider: true,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    workspace.add(folders);
    if (!hearsOfFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.remove(removed.map(({ uri }) => uri));
      workspace.add(added.map(({ uri }) => uri));
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) workspace.library.deleted(canonicalUri(uri));
      else workspace.library.changed(canonicalUri(uri));
    }
  });

  documents.onChanged((uri) => {
    workspace.library.opened(canonicalUri(uri), () => documents.find(uri)?.reading ?? null);
  });
  documents.onClosed((uri) => {
    workspace.library.closed(canonicalUri(uri));
  });

  connection.onDocumentSymbol(
    answer(connection, 'documentSymbol', null, ({ textDocument }) => {
      const open = documents.find(textDocument.uri);
      return open && outline(open.reading).map((item) => toDocumentSymbol(open.document, item));
    }),
  );

  connection.onFoldingRanges(
    answer(connection, 'foldingRange', null, ({ textDocument }) => {
      const open = documents.find(textDocument.uri);
      return open && toFoldingRanges(open.document, folds(open.reading));
    }),
  );

  connection.onHover(
    answer(connection, 'hover', null, async ({ textDocument, position }) => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const offset = open.document.offsetAt(position);
      const hover =
        fieldHover(open.reading, offset) ?? citationHover(await workspace.library.whenReady(), open.reading, offset);
      return (
        hover && {
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
          range: toRange(open.document, hover.span),
        }
      );
    }),
  );

  connection.onDefinition(
    answer(connection, 'definition', null, async ({ textDocument, position }): Promise<LocationLink[] | null> => {
      const library = await workspace.library.whenReady();
      const open = documents.find(textDocument.uri);
      const found = open && definition(library, open.reading, open.document.offsetAt(position));
      if (!open || !found) return null;
      const originSelectionRange = toRange(open.document, found.origin);
      return found.targets.map((target) => {
        const { uri, range } = toLocation(library, target);
        return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
      });
    }),
  );

  connection.onReferences(
    answer(connection, 'references', null, async ({ textDocument, position, context }): Promise<Location[] | null> => {
      const library = await workspace.library.whenReady();
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const file = canonicalUri(textDocument.uri);
      const found = references(
        library,
        open.reading,
        file,
        open.document.offsetAt(position),
        context.includeDeclaration,
      );
      return found.map((place) => toLocation(library, place));
    }),
  );

  connection.onRequest(ABOUT_REQUEST, (): About => ({ version, processId }));

  documents.listen(connection);
  connection.listen();
}

/** Older clients know one folder only. */
function rootOf({ rootUri }: { readonly rootUri?: string | null }): string[] {
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function toLocation(library: Library, { file, span }: FilePlace): Location {
  const lines = library.get(file)?.lines ?? Uint32Array.of(0);
  return { uri: file, range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) } };
}
