import {
  type CodeLens,
  type LinkedEditingRanges,
  type Range,
  type SemanticTokens,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { enumerated } from '../features/enumerated';
import { nameOfFile } from '../features/file-name';
import type { Citing } from '../library/library';
import { codeLenses, codeLensText } from '../features/code-lens';
import { linkedEditing } from '../features/linked-editing';
import { prepareRename, rename } from '../features/rename';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens';
import * as l10n from '@vscode/l10n';
import { answer, refuse, type Refusal } from './answer';
import type { Context } from './context';
import { toLocation, toRange } from './convert';
import { SHOW_CITATIONS_COMMAND } from './requests';
import { canonicalUri } from './uri';

/** What stands beside the text while it is written, and what changes it in many places at once. */
export function answerWhileWriting(context: Context): void {
  const { connection, documents } = context;

  connection.onCodeLens(
    answer(connection, 'codeLens', null, async ({ textDocument }): Promise<CodeLens[] | null> => {
      if (!(await context.workspace.settingsFor(textDocument.uri)).codeLenses) return null;
      const open = documents.find(textDocument.uri);
      return (
        open &&
        codeLenses(open.reading).map(({ span, text }) => ({
          range: toRange(open.document, span),
          data: { uri: textDocument.uri, text },
        }))
      );
    }),
  );

  connection.onCodeLensResolve((lens, token) => {
    const work = answer(connection, 'codeLens/resolve', lens, async (asked: CodeLens): Promise<CodeLens> => {
      const { uri, text } = asked.data as { uri: string; text: number };
      const library = await context.workspace.library.whenReady();
      const title = codeLensText(library, canonicalUri(uri), text);
      // An editor without the command shows the words all the same.
      const command = context.client.commands ? SHOW_CITATIONS_COMMAND : '';
      return { ...asked, command: { title, command, arguments: [uri, asked.range.start] } };
    });
    return work(lens, token);
  });

  connection.languages.onLinkedEditingRange(
    answer(connection, 'linkedEditingRange', null, ({ textDocument, position }): LinkedEditingRanges | null => {
      const open = documents.find(textDocument.uri);
      const ranges = open && linkedEditing(open.reading, open.document.offsetAt(position));
      return open && ranges && { ranges: ranges.map((span) => toRange(open.document, span)) };
    }),
  );

  connection.languages.semanticTokens.on(
    answer(connection, 'semanticTokens', { data: [] }, ({ textDocument }) => tokensIn(context, textDocument.uri, null)),
  );
  connection.languages.semanticTokens.onRange(
    answer(connection, 'semanticTokens/range', { data: [] }, ({ textDocument, range }) =>
      tokensIn(context, textDocument.uri, range),
    ),
  );

  connection.onPrepareRename(
    answer(connection, 'prepareRename', null, async ({ textDocument, position }) => {
      const library = await context.workspace.library.whenReady();
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const file = canonicalUri(textDocument.uri);
      const found = prepareRename(library, open.reading, file, open.document.offsetAt(position));
      if ('refusal' in found) return refuse(found.refusal);
      return { range: toRange(open.document, found.span), placeholder: found.title };
    }),
  );

  connection.onRenameRequest(
    answer(
      connection,
      'rename',
      null,
      async ({ textDocument, position, newName }): Promise<WorkspaceEdit | Refusal | null> => {
        const library = await context.workspace.library.whenReady();
        const open = documents.find(textDocument.uri);
        if (open === null) return null;
        const file = canonicalUri(textDocument.uri);
        const offset = open.document.offsetAt(position);
        const found = prepareRename(library, open.reading, file, offset);
        if ('refusal' in found) return refuse(found.refusal);
        const renaming = rename(library, open.reading, file, offset, newName);
        if ('refusal' in renaming) return refuse(renaming.refusal);
        const { edits, left } = renaming;
        const byFile = new Map<string, { range: Range; newText: string; annotationId: string }[]>();
        for (const { file: edited, span, text } of edits) {
          const { uri, range } = toLocation(library, { file: edited, span });
          const edit = { range, newText: text, annotationId: 'rename' };
          const known = byFile.get(uri);
          if (known === undefined) byFile.set(uri, [edit]);
          else known.push(edit);
        }
        const documentChanges = [...byFile].map(([uri, changes]) => ({
          textDocument: { uri, version: documents.versionOf(uri) },
          edits: changes,
        }));
        const { annotatedEdits, versionedEdits } = context.client;
        if (!annotatedEdits) {
          const plain = documentChanges.map(({ textDocument: document, edits: own }) => ({
            textDocument: document,
            edits: own.map(({ range, newText }) => ({ range, newText })),
          }));
          return versionedEdits
            ? { documentChanges: plain }
            : { changes: Object.fromEntries(plain.map(({ textDocument: { uri }, edits: own }) => [uri, own])) };
        }
        const edit: WorkspaceEdit = {
          documentChanges,
          changeAnnotations: {
            rename: {
              label: l10n.t('Title of the instrument'),
              description: [placesInFiles(edits.length, byFile.size), ...leftAsTheyAre(left)].join(' · '),
              needsConfirmation: byFile.size > 1 || left.length > 0,
            },
          },
        };
        return edit;
      },
    ),
  );
}

function placesInFiles(places: number, files: number): string {
  if (files > 1) return l10n.t('{0} places in {1} files', places, files);
  return places === 1 ? l10n.t('1 place in this file') : l10n.t('{0} places in this file', places);
}

/** So many are named; the view of citations has them all. */
const MOST_NAMED = 3;

function leftAsTheyAre(left: readonly Citing[]): string[] {
  if (left.length === 0) return [];
  const names = left.slice(0, MOST_NAMED).map(({ file, mention }) => `《${mention.name}》 (${nameOfFile(file)})`);
  return [l10n.t('not renamed: {0}', enumerated(names) + (left.length > MOST_NAMED ? ' …' : ''))];
}

async function tokensIn({ documents, workspace }: Context, uri: string, range: Range | null): Promise<SemanticTokens> {
  const library = await workspace.library.whenReady();
  const open = documents.find(uri);
  if (open === null) return { data: [] };
  const { document, reading } = open;
  const [from, to] = range === null ? [0, Infinity] : [document.offsetAt(range.start), document.offsetAt(range.end)];
  const data: number[] = [];
  let [line, column] = [0, 0];
  for (const { start, end, type, modifier } of semanticTokens(library, reading, from, to)) {
    const first = document.positionAt(start);
    const bits = modifier === null ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    data.push(
      first.line - line,
      first.line === line ? first.character - column : first.character,
      end - start,
      TOKEN_TYPES.indexOf(type),
      bits,
    );
    [line, column] = [first.line, first.character];
  }
  return { data };
}
