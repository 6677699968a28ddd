import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  type TextDocumentEdit,
  type CreateFile,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { markAfterEnter } from '../features/next-mark';
import { enumerated } from '../features/enumerated';
import { conversion } from '../features/tidy/conversion';
import { splitArticles, type SplitFile } from '../features/tidy/split-articles';
import { tidyEdits } from '../features/tidy/tidy';
import type { Span } from '../text/span';
import { answer } from './answer';
import type { ClientAbilities } from './client-abilities';
import type { Context } from './context';
import { toRange } from './convert';
import { editOfDocument } from './document-edit';
import type { Offer } from './offer';
import type { OpenStatement } from './open-documents';

/** Tidying a document is formatting it: it is done when it is asked for, and can be undone at once. Enter goes on with a list. */
export function answerWithTidying({ connection, documents }: Context): void {
  const tidy = (open: OpenStatement | null, span: Span | null): TextEdit[] | null =>
    open && tidyEdits(open.reading, span).map((edit) => ({ range: toRange(open.document, edit), newText: edit.text }));

  connection.onDocumentFormatting(
    answer(connection, 'formatting', null, ({ textDocument }) => tidy(documents.find(textDocument.uri), null)),
  );
  connection.onDocumentOnTypeFormatting(
    answer(connection, 'onTypeFormatting', null, ({ textDocument, position }): TextEdit[] | null => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const edits = markAfterEnter(open.reading, open.document.offsetAt(position));
      return edits.map((edit) => ({ range: toRange(open.document, edit), newText: edit.text }));
    }),
  );
  connection.onDocumentRangeFormatting(
    answer(connection, 'rangeFormatting', null, ({ textDocument, range }) => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const { document } = open;
      return tidy(open, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
    }),
  );
}

const CONVERT = `${CodeActionKind.Source}.convert`;
const SPLIT = `${CodeActionKind.Source}.split`;

/**
 * Into files of their own, into the archive's markup, out of it: offered where it changes something, done when it is chosen. `wants` says
 * which kinds are asked for.
 */
export function conversions(
  client: ClientAbilities,
  { document, reading }: OpenStatement,
  wants: (kind: string) => boolean,
): Offer[] {
  const { statements, articles, tree } = reading;
  const offers: Offer[] = [];
  const converted = wants(CONVERT) ? conversion(reading) : null;
  if (converted !== null) {
    const whole = { start: 0, end: tree.text.length };
    offers.push({
      title: titleOfConversion(tree.layout === 'tagged', converted.leftOut),
      kind: CONVERT,
      edit: () => editOfDocument(client, document, [{ range: toRange(document, whole), newText: converted.text }]),
    });
  }
  const isPage = statements.length + articles.length > 1;
  if (isPage && client.fileCreation && wants(SPLIT)) {
    const files = splitArticles(reading);
    offers.push({
      title: l10n.t('Write its {0} texts into files of their own', files.length),
      kind: SPLIT,
      edit: () => filesBeside(document.uri, files),
    });
  }
  return offers;
}

function filesBeside(uri: string, files: readonly SplitFile[]): WorkspaceEdit {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const documentChanges = files.flatMap(({ name, text }): (CreateFile | TextDocumentEdit)[] => {
    const file = `${folder}/${encodeURIComponent(name)}`;
    return [
      // A file that is there already is somebody's work: then nothing of all this is done.
      { kind: 'create', uri: file, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri: file, version: null }, edits: [{ range: top, newText: text }] },
    ];
  });
  return { documentChanges };
}

/** A title is one line. */
const MOST_NAMED = 6;

/** What is left out is said before it is gone. */
function titleOfConversion(isToPlain: boolean, leftOut: readonly string[]): string {
  if (leftOut.length === 0)
    return isToPlain ? l10n.t('Convert to plain text') : l10n.t('Convert to the markup of newspaper archives');
  const more = leftOut.length - MOST_NAMED;
  const some = enumerated(leftOut.slice(0, MOST_NAMED));
  const named = more > 0 ? l10n.t('{0} and {1} more', some, more) : some;
  return isToPlain
    ? l10n.t('Convert to plain text, without: {0}', named)
    : l10n.t('Convert to the markup of newspaper archives, without: {0}', named);
}
