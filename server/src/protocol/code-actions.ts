import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Fix } from '../features/problem';
import { offeredRefactorings, refactoringOffered, refactorings } from '../features/refactorings';
import type { Library } from '../library/library';
import { answer, refuse, type Refusal } from './answer';
import type { ClientAbilities } from './client-abilities';
import type { Context } from './context';
import { toRange } from './convert';
import { shownProblems, toDiagnostic, type ShownProblem } from './diagnostics';
import { editOfDocument } from './document-edit';
import type { Offer } from './offer';
import type { OpenStatement } from './open-documents';
import { conversions } from './tidy-requests';

/** What an offer is worked out from when it is chosen. */
interface OfferData {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
}

type Wants = (kind: string) => boolean;

/**
 * Offers what mends problems and what can be done besides. A client that asks once more about what was chosen is told the edit only then;
 * for any other each offer brings its own.
 */
export function answerWithActions(context: Context): void {
  const { connection, documents } = context;

  connection.onCodeAction(
    answer(
      connection,
      'codeAction',
      null,
      async ({ textDocument, range, context: { only } }): Promise<CodeAction[] | null> => {
        const library = await context.workspace.library.whenReady();
        const open = documents.find(textDocument.uri);
        if (open === null) return null;
        const { document } = open;
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        const wants: Wants = (kind) =>
          only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
        const mends = wants(CodeActionKind.QuickFix) || wants(FIX_ALL);
        const problems = mends ? await shownProblems(context, library, open) : [];
        const fixes = wants(CodeActionKind.QuickFix)
          ? quickFixes(context.client, library, open, problems, from, to)
          : [];
        const offers = [
          ...(wants(CodeActionKind.RefactorRewrite) ? rewritings(context.client, library, open, from) : []),
          ...(only === undefined ? [] : conversions(context.client, open, wants)),
          ...(wants(FIX_ALL) ? mendingAll(context.client, open, problems) : []),
        ];
        const data: OfferData = { uri: textDocument.uri, version: document.version, offset: from };
        return [...fixes, ...offers.flatMap((offer) => toAction(context.client, offer, data))];
      },
    ),
  );

  connection.onCodeActionResolve((action, token) => {
    const work = answer(connection, 'codeAction/resolve', action, (asked: CodeAction) => carriedOut(context, asked));
    return work(action, token);
  });
}

function toAction({ lazyEdits }: ClientAbilities, { title, kind, edit }: Offer, data: OfferData): CodeAction[] {
  if (lazyEdits) return [{ title, kind, data }];
  const whole = edit();
  return whole === null ? [] : [{ title, kind, edit: whole }];
}

/** What was offered, with its edit. Nothing is done that is not what the user was told. */
async function carriedOut(context: Context, asked: CodeAction): Promise<CodeAction | Refusal> {
  const { uri, version, offset } = asked.data as OfferData;
  const library = await context.workspace.library.whenReady();
  const open = context.documents.find(uri);
  if (open?.document.version !== version)
    return refuse(l10n.t('The text has changed since this was offered. Nothing was done.'));
  const { client } = context;
  const wants: Wants = (kind) => kind === asked.kind;
  const offers = [
    ...(wants(CodeActionKind.RefactorRewrite) ? rewritings(client, library, open, offset) : []),
    ...conversions(client, open, wants),
    ...(wants(FIX_ALL) ? mendingAll(client, open, await shownProblems(context, library, open)) : []),
  ];
  const chosen = offers.find(({ title }) => title === asked.title);
  if (chosen === undefined)
    return refuse(l10n.t('Other files or the settings have changed since this was offered. Nothing was done.'));
  const edit = chosen.edit();
  if (edit === null) return refuse(l10n.t('This would change what else is read of this file. Nothing was done.'));
  return { ...asked, edit };
}

/** They are known with their problems, and small. */
function quickFixes(
  client: ClientAbilities,
  library: Library,
  open: OpenStatement,
  problems: readonly ShownProblem[],
  from: number,
  to: number,
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const { problem, level } of problems) {
    if (problem.start > to || problem.end < from) continue;
    const diagnostics = [toDiagnostic(library, open, problem, level, client.pages)];
    for (const { title, edits } of problem.fixes)
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, edit: editOf(client, open, edits) });
  }
  return actions;
}

function rewritings(client: ClientAbilities, library: Library, open: OpenStatement, offset: number): Offer[] {
  const { reading } = open;
  const kind = CodeActionKind.RefactorRewrite;
  if (!client.lazyEdits)
    return refactorings(library, reading, offset).map(({ title, edits }) => ({
      title,
      kind,
      edit: () => editOf(client, open, edits),
    }));
  return offeredRefactorings(library, reading, offset).map(({ title }) => ({
    title,
    kind,
    edit: () => {
      const chosen = refactoringOffered(library, reading, offset, title);
      return chosen && editOf(client, open, chosen.edits);
    },
  }));
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.communique`;

function mendingAll(client: ClientAbilities, open: OpenStatement, problems: readonly ShownProblem[]): Offer[] {
  const isSafe = (fix: Fix): boolean => fix.isSafe && fix.edits.length > 0;
  if (!problems.some(({ problem }) => problem.fixes.some(isSafe))) return [];
  const edit = (): WorkspaceEdit => {
    const safe = problems.flatMap(({ problem: { fixes } }) => fixes.filter(isSafe).slice(0, 1));
    return editOf(
      client,
      open,
      withoutOverlaps(safe).flatMap(({ edits }) => edits),
    );
  };
  return [{ title: l10n.t('Mend what is safe to mend'), kind: FIX_ALL, edit }];
}

/** Two fixes of one place would undo each other: the first counts, the other is offered the next time. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  let end = -1;
  return fixes.filter(({ edits }) => {
    const start = Math.min(...edits.map((edit) => edit.start));
    if (start < end) return false;
    end = Math.max(...edits.map((edit) => edit.end));
    return true;
  });
}

function editOf(client: ClientAbilities, { document }: OpenStatement, edits: readonly Edit[]): WorkspaceEdit {
  return editOfDocument(
    client,
    document,
    edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text })),
  );
}
