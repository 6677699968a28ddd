import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Fix, Problem } from '../features/problem';
import { messageOf, type Severity } from '../features/problem-text';
import { refactorings } from '../features/refactorings';
import type { Library } from '../library/library';
import { answer, nextTurn } from './answer';
import type { ClientAbilities } from './client-abilities';
import type { Context } from './context';
import { differencesFromCopies } from './copies';
import { toLocation, toRange } from './convert';
import { editOfDocument } from './document-edit';
import { problemsOfOpen } from './known-problems';
import type { OpenStatement } from './open-documents';
import { explanationUri } from './page-uri';
import { conversions } from './tidy-requests';
import { canonicalUri } from './uri';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Gives problems when they are asked for, and what mends them. */
export function answerWithProblems(context: Context): void {
  const { connection, documents } = context;

  connection.languages.diagnostics.on(
    answer(
      connection,
      'diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
        const library = await context.workspace.library.whenReady();
        const open = documents.find(textDocument.uri);
        if (open === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const items = await diagnosticsOf(context, library, open);
        const resultId = fingerprint(items);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  connection.onCodeAction(
    answer(
      connection,
      'codeAction',
      null,
      async ({ textDocument, range, context: { only } }): Promise<CodeAction[] | null> => {
        const library = await context.workspace.library.whenReady();
        const open = documents.find(textDocument.uri);
        if (open === null) return null;
        const { document, reading } = open;
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        const wants = (kind: string): boolean =>
          only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
        const { client } = context;
        const edit = (fixes: readonly Pick<Fix, 'edits'>[]): WorkspaceEdit => editOf(client, open, fixes);
        const mends = wants(CodeActionKind.QuickFix) || wants(FIX_ALL);
        const problems = mends ? await shownProblems(context, library, open) : [];
        const actions: CodeAction[] = [];
        if (wants(CodeActionKind.QuickFix)) {
          for (const { problem, level } of problems) {
            if (problem.start > to || problem.end < from) continue;
            const diagnostics = [toDiagnostic(library, open, problem, level, client.pages)];
            for (const fix of problem.fixes)
              actions.push({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit: edit([fix]) });
          }
        }
        if (wants(CodeActionKind.RefactorRewrite)) {
          for (const { title, edits } of refactorings(library, reading, from))
            actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit: edit([{ edits }]) });
        }
        if (only !== undefined) actions.push(...conversions(client, open, wants));
        if (wants(FIX_ALL)) {
          const safe = problems.flatMap(({ problem: { fixes } }) => fixes.filter(({ isSafe }) => isSafe).slice(0, 1));
          const apart = withoutOverlaps(safe);
          if (apart.length > 0)
            actions.push({
              title: l10n.t('Mend what is safe to mend'),
              kind: FIX_ALL,
              edit: edit(apart),
            });
        }
        return actions;
      },
    ),
  );
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.communique`;

/** Typing is not to wait for what is wrong with half a word. */
const PAUSE_MS = 200;

/**
 * Sends the problems of each open document to a client that does not ask for them: after it was opened or changed, when the library is
 * ready, and when other files say something else. What was found in an older text than the client has is not sent: the newer one has its
 * own turn.
 */
export function publishProblems(context: Context): void {
  const { connection, documents, workspace } = context;
  const due = new Set<string>();
  const shown = new Set<string>();

  const send = async (uri: string): Promise<void> => {
    await nextTurn(PAUSE_MS);
    const library = await workspace.library.whenReady();
    due.delete(uri);
    const version = documents.versionOf(uri);
    const open = documents.find(uri);
    if (version === null || (open === null && !shown.has(uri))) return;
    const diagnostics = open === null ? [] : await diagnosticsOf(context, library, open);
    if (documents.versionOf(uri) !== version) return;
    shown.add(uri);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const plan = (uri: string): void => {
    if (due.has(uri)) return;
    due.add(uri);
    send(uri).catch((error: unknown) => {
      due.delete(uri);
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  };

  documents.onChanged(plan);
  documents.onClosed((uri) => {
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  workspace.onProblemsChanged(() => {
    for (const uri of documents.uris()) plan(uri);
  });
}

async function diagnosticsOf(context: Context, library: Library, open: OpenStatement): Promise<Diagnostic[]> {
  const problems = await shownProblems(context, library, open);
  return problems.map(({ problem, level }) => toDiagnostic(library, open, problem, level, context.client.pages));
}

interface ShownProblem {
  readonly problem: Problem;
  readonly level: Severity;
}

/** The problems of a document that are not turned off, with those that only another copy shows. */
async function shownProblems(context: Context, library: Library, open: OpenStatement): Promise<ShownProblem[]> {
  const { workspace } = context;
  const { uri } = open.document;
  const problems = problemsOfOpen(library, open);
  const { levels } = await workspace.settingsFor(uri);
  const differences =
    levels['copy-differs'] === 'off'
      ? []
      : await differencesFromCopies(context, library, open.reading, canonicalUri(uri));
  return [...problems, ...differences].flatMap((problem) => {
    const level = levels[problem.code];
    return level === 'off' ? [] : [{ problem, level }];
  });
}

function toDiagnostic(
  library: Library,
  { document }: OpenStatement,
  problem: Problem,
  level: Severity,
  hasPages: boolean,
): Diagnostic {
  const { code, related } = problem;
  const own = canonicalUri(document.uri);
  return {
    range: toRange(document, problem),
    severity: SEVERITIES[level],
    source: 'Communiqué',
    code,
    ...(hasPages ? { codeDescription: { href: explanationUri(code) } } : {}),
    message: messageOf(problem),
    ...(code === 'text-repeated' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ place, message }) => ({
            location:
              place.file === own
                ? { uri: document.uri, range: toRange(document, place.span) }
                : toLocation(library, place),
            message,
          })),
        }),
  };
}

function editOf(
  client: ClientAbilities,
  { document }: OpenStatement,
  fixes: readonly Pick<Fix, 'edits'>[],
): WorkspaceEdit {
  const edits = fixes.flatMap((fix) =>
    fix.edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text })),
  );
  return editOfDocument(client, document, edits);
}

/** Two fixes of one place would undo each other: the first counts, the other is offered the next time. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  let end = -1;
  return fixes.filter(({ edits }) => {
    const start = Math.min(...edits.map((edit) => edit.start));
    if (edits.length === 0 || start < end) return false;
    end = Math.max(...edits.map((edit) => edit.end));
    return true;
  });
}

/** Tells whether anything has changed since the last answer, without keeping that answer. */
function fingerprint(items: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(items);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${items.length}-${(hash >>> 0).toString(36)}`;
}
