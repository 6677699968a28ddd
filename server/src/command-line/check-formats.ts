import type { ProblemCode } from '../features/problem';
import { problemName } from '../features/problem-names';
import { problemsInFiles, severityName, USUAL_LEVELS, type Severity } from '../features/problem-text';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Lines and columns from 0, columns in UTF-16 units. */
interface Place {
  readonly line: number;
  readonly character: number;
}

interface FilePlace {
  readonly file: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

export interface FoundProblem extends FilePlace {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly related: readonly FilePlace[];
}

export interface CheckReport {
  readonly folder: string;
  readonly files: number;
  readonly problems: readonly FoundProblem[];
  readonly version: string;
}

export function inFormat(format: CheckFormat, report: CheckReport, colours: boolean): string {
  switch (format) {
    case 'text':
      return asText(report, colours);
    case 'json':
      return `${JSON.stringify(asJson(report), null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(asSarif(report), null, 2)}\n`;
    case 'github':
      return report.problems.map(asGithub).join('');
  }
}

const COLOURS: Readonly<Record<Severity, string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  information: '\u001b[36m',
  hint: '\u001b[2m',
};
const PLAIN = '\u001b[0m';

/** One problem a line, in the form that editors and terminals make links of; places are counted from 1. */
function asText({ problems, files }: CheckReport, colours: boolean): string {
  const lines = problems.flatMap(({ file, start, severity, message, code, related }) => {
    const level = colours ? `${COLOURS[severity]}${severityName(severity)}${PLAIN}` : severityName(severity);
    return [
      `${file}:${start.line + 1}:${start.character + 1}: ${level}: ${message} [${code}]`,
      ...related.map(
        (other) => `    ${other.file}:${other.start.line + 1}:${other.start.character + 1}: ${other.message}`,
      ),
    ];
  });
  return [...lines, problemsInFiles(problems.length, files), ''].join('\n');
}

function asJson({ problems, files }: CheckReport): object {
  return { files, problems };
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0 */
function asSarif({ problems, version }: CheckReport): object {
  const codes = Object.keys(USUAL_LEVELS) as ProblemCode[];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Communique',
            version,
            rules: codes.map((id) => ({
              id,
              shortDescription: { text: problemName(id) },
              defaultConfiguration: { level: sarifLevel(USUAL_LEVELS[id]) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: sarifLevel(problem.severity),
          message: { text: problem.message },
          locations: [sarifLocation(problem)],
          ...(problem.related.length === 0
            ? {}
            : {
                relatedLocations: problem.related.map((place, id) => ({
                  id,
                  message: { text: place.message },
                  ...sarifLocation(place),
                })),
              }),
        })),
      },
    ],
  };
}

function sarifLevel(severity: Severity | 'off'): 'error' | 'warning' | 'note' | 'none' {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'information':
    case 'hint':
      return 'note';
    case 'off':
      return 'none';
  }
}

function sarifLocation({ file, start, end }: FilePlace): { physicalLocation: object } {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A relative path as a relative reference: what is read of it must not be taken for a scheme. */
function uriOf(path: string): string {
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function asGithub({ file, code, severity, message, start, end }: FoundProblem): string {
  const command = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'notice';
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns can be given only within one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
  );
  return `::${command} ${list.join(',')}::${escaped(message)}\n`;
}

function escaped(words: string): string {
  return words.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
