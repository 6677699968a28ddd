import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Problem } from '../features/problem';
import { messageOf, type Severity } from '../features/problem-text';
import type { Library } from '../library/library';
import { answer, nextTurn } from './answer';
import type { Context } from './context';
import { differencesFromCopies } from './copies';
import { toLocation, toRange } from './convert';
import { problemsOfOpen } from './known-problems';
import type { OpenStatement } from './open-documents';
import { explanationUri } from './page-uri';
import { canonicalUri } from './uri';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Gives problems when they are asked for. */
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
}

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

export interface ShownProblem {
  readonly problem: Problem;
  readonly level: Severity;
}

/** The problems of a document that are not turned off, with those that only another copy shows. */
export async function shownProblems(context: Context, library: Library, open: OpenStatement): Promise<ShownProblem[]> {
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

export function toDiagnostic(
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

/** Tells whether anything has changed since the last answer, without keeping that answer. */
function fingerprint(items: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(items);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${items.length}-${(hash >>> 0).toString(36)}`;
}
