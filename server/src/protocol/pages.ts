import { missingPage } from '../features/missing-page';
import { timeline } from '../features/timeline';
import type { Library } from '../library/library';
import { MissingInstruments } from '../library/missing';
import { findLineStarts, positionAt } from '../text/lines';
import { answer } from './answer';
import { comparisonPage } from './compare-requests';
import type { Context } from './context';
import { toLocation } from './convert';
import { statementAt } from './open-documents';
import { keyOfPage, pageUri, partiesOfPage, timelineUri } from './page-uri';
import { PAGE_REQUEST, TIMELINE_REQUEST, type PageLink, type PageText } from './requests';
import { canonicalUri } from './uri';

/** The pages that are made from the library, and where the one of a statement's parties is. */
export function answerPages(context: Context): void {
  const { connection, documents } = context;

  connection.onRequest(
    PAGE_REQUEST,
    answer(connection, PAGE_REQUEST, null, async ({ uri }: { readonly uri: string }): Promise<PageText | null> => {
      const library = await context.workspace.library.whenReady();
      return (
        (await comparisonPage(context, library, uri)) ??
        timelinePage(library, uri) ??
        (await pageOfMissing(context, library, uri))
      );
    }),
  );

  connection.onRequest(
    TIMELINE_REQUEST,
    answer(connection, TIMELINE_REQUEST, null, async ({ uri, at }: StatementAsked): Promise<string | null> => {
      const library = await context.workspace.library.whenReady();
      const open = documents.find(uri);
      if (open === null) return null;
      const own = library.get(canonicalUri(uri))?.texts[statementAt(open, at)]?.own ?? [];
      return own.length === 0 ? null : timelineUri(own);
    }),
  );
}

interface StatementAsked {
  readonly uri: string;
  readonly at: { readonly line: number; readonly character: number };
}

async function pageOfMissing({ workspace }: Context, library: Library, uri: string): Promise<PageText | null> {
  const key = keyOfPage(uri);
  const missing = key === null ? null : new MissingInstruments(library).get(key);
  if (missing === null) return null;
  const texts = new Map<string, string>();
  for (const file of new Set(missing.citing.map((citing) => citing.file))) {
    const text = await workspace.library.textOf(file);
    if (text !== null) texts.set(file, text);
  }
  const { text, links } = missingPage(missing, texts);
  const lines = findLineStarts(text);
  return {
    text,
    links: links.map(({ start, end, citing: { file, mention } }): PageLink => {
      const { uri: target, range } = toLocation(library, { file, span: mention });
      return { start: positionAt(lines, start), end: positionAt(lines, end), uri: target, at: range.start };
    }),
  };
}

function timelinePage(library: Library, uri: string): PageText | null {
  const own = partiesOfPage(uri);
  if (own === null) return null;
  const { text, links } = timeline(library, own);
  const lines = findLineStarts(text);
  return {
    text,
    links: links.map((link): PageLink => {
      const place = { start: positionAt(lines, link.start), end: positionAt(lines, link.end) };
      if (link.kind === 'missing') return { ...place, uri: pageUri(link.key, link.title), at: null };
      const { uri: target, range } = toLocation(library, { file: link.text.file, span: link.text.titleSpan });
      return { ...place, uri: target, at: range.start };
    }),
  };
}
