import {
  DocumentHighlightKind,
  InlayHintKind,
  type DocumentHighlight,
  type DocumentLink,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
} from 'vscode-languageserver';
import { citationHover, type Links } from '../features/citation-hover';
import { definition } from '../features/definition';
import { documentHighlights } from '../features/document-highlight';
import { documentLinks } from '../features/document-links';
import { fieldHover } from '../features/field-hover';
import { inlayHints } from '../features/inlay-hints';
import { references } from '../features/references';
import type { HeldText } from '../library/known';
import { meaningAt } from '../features/meaning-at';
import type { Library } from '../library/library';
import { MissingInstruments } from '../library/missing';
import type { WorkspaceLibrary } from '../library/workspace-library';
import { answer } from './answer';
import type { Context } from './context';
import { markup, toLocation, toRange } from './convert';
import type { OpenStatement } from './open-documents';
import { pageUri } from './page-uri';
import { OPEN_COMMAND, SHOW_CITATIONS_COMMAND } from './requests';
import { canonicalUri } from './uri';
import { knownOf, whenSure } from './while-reading';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What a citation means, asked in all the ways in which an editor can ask. */
export function answerFromCitations(context: Context): void {
  const { connection, documents } = context;

  connection.onHover(
    answer(connection, 'hover', null, async ({ textDocument, position }) => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const offset = open.document.offsetAt(position);
      let hover = fieldHover(open.reading, offset);
      const meaning = hover === null ? meaningAt(open.reading, offset) : null;
      if (meaning !== null) {
        const { library, isWhole } = await knownOf(context.workspace.library, meaning);
        const file = canonicalUri(textDocument.uri);
        hover = citationHover(library, open.reading, file, offset, linksFor(context, library), isWhole);
      }
      return (
        hover && {
          contents: markup(hover.markdown, context.client.plainHover),
          range: toRange(open.document, hover.span),
        }
      );
    }),
  );

  connection.onDefinition(
    answer(
      connection,
      'definition',
      null,
      async ({ textDocument, position }): Promise<LocationLink[] | Location[] | null> => {
        const library = await whenItSays(context.workspace.library, documents.find(textDocument.uri), position);
        const open = documents.find(textDocument.uri);
        const file = canonicalUri(textDocument.uri);
        const found = open && definition(library, open.reading, file, open.document.offsetAt(position));
        if (!open || !found) return null;
        const pages = context.client.pages ? found.missing : [];
        const locations: Location[] = [
          ...found.targets.map((target) =>
            target.file === file
              ? { uri: textDocument.uri, range: toRange(open.document, target.span) }
              : toLocation(library, target),
          ),
          ...pages.map((key) => ({ uri: pageOf(library, key), range: TOP })),
        ];
        if (!context.client.definitionLinks) return locations;
        const originSelectionRange = toRange(open.document, found.origin);
        return locations.map(({ uri, range }) => {
          return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
        });
      },
    ),
  );

  connection.onReferences(
    answer(
      connection,
      'references',
      null,
      async ({ textDocument, position, context: { includeDeclaration } }): Promise<Location[] | null> => {
        const library = await context.workspace.library.whenReady();
        const open = documents.find(textDocument.uri);
        if (open === null) return null;
        const file = canonicalUri(textDocument.uri);
        const offset = open.document.offsetAt(position);
        const found = references(library, open.reading, file, offset, includeDeclaration);
        return found.map((place) => toLocation(library, place));
      },
    ),
  );

  connection.onDocumentHighlight(
    answer(
      connection,
      'documentHighlight',
      null,
      async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
        const library = await context.workspace.library.whenReady();
        const open = documents.find(textDocument.uri);
        if (open === null) return null;
        const file = canonicalUri(textDocument.uri);
        return documentHighlights(library, open.reading, file, open.document.offsetAt(position)).map((highlight) => ({
          range: toRange(open.document, highlight),
          kind: highlight.kind === 'title' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      },
    ),
  );

  connection.onDocumentLinks(
    answer(connection, 'documentLink', null, async ({ textDocument }): Promise<DocumentLink[] | null> => {
      if (!context.client.pages) return null;
      const library = await context.workspace.library.whenReady();
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      return documentLinks(library, open.reading).map((link) => ({
        range: toRange(open.document, link),
        target: pageUri(link.missing, link.title),
      }));
    }),
  );

  connection.languages.inlayHint.on(
    answer(connection, 'inlayHint', null, async ({ textDocument, range }): Promise<InlayHint[] | null> => {
      const { hints: wanted } = await context.workspace.settingsFor(textDocument.uri);
      if (!wanted.dates && !wanted.titles) return null;
      const library = await context.workspace.library.whenReady();
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const { document, reading } = open;
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      return inlayHints(library, reading, from, to, wanted).map(({ at, label }) => ({
        position: document.positionAt(at),
        label,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
    }),
  );
}

/** The library, when it says what is meant at a place. What a text says itself it says at once. */
async function whenItSays(
  workspace: WorkspaceLibrary,
  open: OpenStatement | null,
  position: Position,
): Promise<Library> {
  const meaning = open && meaningAt(open.reading, open.document.offsetAt(position));
  return meaning?.kind === 'citation' ? whenSure(workspace, meaning.mention) : workspace.soFar().library;
}

/** In words alone nothing can be followed. */
const NO_LINKS: Links = { text: () => null, page: () => null, citers: () => null };

/** Addresses that this client can follow from a card. */
function linksFor({ client }: Context, library: Library): Links {
  if (client.plainHover) return NO_LINKS;
  const placeOf = ({ file, titleSpan }: HeldText): Location => toLocation(library, { file, span: titleSpan });
  return {
    text: (text) => {
      const { uri, range } = placeOf(text);
      // Of all addresses of files only these are followed in any card.
      if (client.commands && !uri.startsWith('file:')) return commandLink(OPEN_COMMAND, uri, range.start);
      return `${uri}#L${range.start.line + 1},${range.start.character + 1}`;
    },
    page: (key, title) => {
      if (!client.pages) return null;
      const uri = pageUri(key, title);
      return client.commands ? commandLink(OPEN_COMMAND, uri, TOP.start) : uri;
    },
    citers: (text) => {
      if (!client.commands) return null;
      const { uri, range } = placeOf(text);
      return commandLink(SHOW_CITATIONS_COMMAND, uri, range.start);
    },
  };
}

function commandLink(command: string, uri: string, place: Position): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([uri, place]))}`;
}

function pageOf(library: Library, key: string): string {
  return pageUri(key, new MissingInstruments(library).get(key)?.title ?? '');
}
