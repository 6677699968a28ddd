import {
  SymbolKind,
  type CallHierarchyItem,
  type CancellationToken,
  type SymbolInformation,
} from 'vscode-languageserver';
import { citedBy, cites, nodeAt, type Node } from '../features/call-hierarchy';
import { nameOfFile } from '../features/file-name';
import { workspaceSymbols } from '../features/workspace-symbols';
import type { Library } from '../library/library';
import { answer } from './answer';
import type { Context } from './context';
import { toLocation } from './convert';
import { pageUri } from './page-uri';
import { REBUILD_REQUEST } from './requests';
import { canonicalUri } from './uri';

/** What is asked of the library as a whole. */
export function answerFromLibrary(context: Context): void {
  const { connection, documents } = context;

  connection.onWorkspaceSymbol(
    answer(connection, 'workspace/symbol', null, async ({ query }): Promise<SymbolInformation[]> => {
      const library = await context.workspace.library.whenReady();
      return workspaceSymbols(library, query).map((symbol) => ({
        name: symbol.name,
        kind: symbol.kind === 'statement' ? SymbolKind.Class : SymbolKind.String,
        containerName: symbol.container,
        location: toLocation(library, symbol),
      }));
    }),
  );

  connection.languages.callHierarchy.onPrepare(
    answer(connection, 'prepareCallHierarchy', null, async ({ textDocument, position }) => {
      const library = await context.workspace.library.whenReady();
      const open = documents.find(textDocument.uri);
      const offset = open?.document.offsetAt(position) ?? 0;
      const node = open && nodeAt(library, open.reading, canonicalUri(textDocument.uri), offset);
      const item = node && toItem(context, library, node);
      return item && [item];
    }),
  );

  connection.languages.callHierarchy.onIncomingCalls(
    answer(connection, 'callHierarchy/incomingCalls', null, async ({ item }) => {
      const library = await context.workspace.library.whenReady();
      const node = toNode(library, item);
      return (
        node &&
        citedBy(library, node).flatMap((citation) => {
          const from = toItem(context, library, citation.node);
          return from === null
            ? []
            : [{ from, fromRanges: citation.spans.map((span) => toLocation(library, { file: from.uri, span }).range) }];
        })
      );
    }),
  );

  connection.languages.callHierarchy.onOutgoingCalls(
    answer(connection, 'callHierarchy/outgoingCalls', null, async ({ item }) => {
      const library = await context.workspace.library.whenReady();
      const node = toNode(library, item);
      return (
        node &&
        cites(library, node).flatMap((citation) => {
          const to = toItem(context, library, citation.node);
          return to === null
            ? []
            : [{ to, fromRanges: citation.spans.map((span) => toLocation(library, { file: item.uri, span }).range) }];
        })
      );
    }),
  );

  const rebuild = answer(connection, REBUILD_REQUEST, null, async (): Promise<null> => {
    context.workspace.rebuild();
    await context.workspace.library.whenReady();
    return null;
  });
  // A request without parameters hands over the token in their place.
  connection.onRequest(REBUILD_REQUEST, (token: CancellationToken) => rebuild(undefined, token));
}

/** What is kept in an item of the editor's tree: enough to find the instrument again, however the library has changed since. */
type ItemData =
  { readonly file: string; readonly start: number } | { readonly missing: string } | { readonly article: true };

function toItem({ client }: Context, library: Library, node: Node): CallHierarchyItem | null {
  switch (node.kind) {
    case 'text': {
      const { file, titleSpan, title, signed, extent } = node.text;
      const data: ItemData = { file, start: extent.start };
      const { uri, range } = toLocation(library, { file, span: titleSpan });
      return { name: title, detail: signed ?? '', kind: SymbolKind.Class, uri, range, selectionRange: range, data };
    }
    case 'missing': {
      const { key, title } = node;
      // Without pages there is no place to which it could lead.
      if (!client.pages) return null;
      const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const data: ItemData = { missing: key };
      return { name: title, kind: SymbolKind.Null, uri: pageUri(key, title), range: top, selectionRange: top, data };
    }
    case 'article': {
      const { uri, range } = toLocation(library, { file: node.file, span: node.place });
      const data: ItemData = { article: true };
      return { name: nameOfFile(uri), kind: SymbolKind.File, uri, range, selectionRange: range, data };
    }
  }
}

function toNode(library: Library, { data, name }: CallHierarchyItem): Node | null {
  const kept = data as ItemData;
  if ('missing' in kept) return { kind: 'missing', key: kept.missing, title: name };
  if ('article' in kept) return null;
  const text = library.get(kept.file)?.texts.find(({ extent }) => extent.start === kept.start);
  return text === undefined ? null : { kind: 'text', text };
}
