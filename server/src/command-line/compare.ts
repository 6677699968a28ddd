import * as l10n from '@vscode/l10n';
import type { StatementOfFile } from '../features/body-lines';
import type { Clause } from '../features/compare/clauses';
import { compare as compareStatements, countsOf, type Row } from '../features/compare/compare';
import { asWrittenInBoth, headOf, summary, wordsOfClause } from '../features/compare/two-sides';
import { readFile } from '../statement/reading';
import type { Statement } from '../statement/statements';
import type { CommandLineHost, ExitCode } from './host';
import { load } from './load';
import { walk } from './walk';

export interface CompareOptions {
  /** Paths, with the number of a statement behind `#` where a file has several. */
  readonly earlier: string;
  readonly later: string;
  readonly json: boolean;
}

interface Named extends StatementOfFile {
  readonly file: string;
  readonly statement: Statement;
}

/** `communique compare`: what became of the clauses of one statement in another. */
export async function compare(host: CommandLineHost, { earlier, later, json }: CompareOptions): Promise<ExitCode> {
  const found = [await find(host, earlier), await find(host, later)];
  const errors = found.flatMap((each) => (typeof each === 'string' ? [each] : []));
  if (errors.length > 0) {
    host.complain(`${errors.join('\n')}\n`);
    return 1;
  }
  const [first, second] = found.filter((each) => typeof each !== 'string');
  if (first === undefined || second === undefined) return 1;
  const rows = compareStatements(first, second);
  await host.write(
    json ? `${JSON.stringify(toJson(first, second, rows))}\n` : toTable(first, second, rows, host.outputIsTerminal),
  );
  return 0;
}

/** The statement that is meant, or in the user's words why there is none. */
async function find(host: CommandLineHost, named: string): Promise<Named | string> {
  const [, path = named, number] = /^(.*)#(\d{1,6})$/s.exec(named) ?? [];
  for await (const item of walk(host.files, path)) {
    if (item.path !== path) return `${path}: ${l10n.t('is a folder; two files are compared')}`;
    const loaded = await load(host.files, item);
    if ('error' in loaded) return `${path}: ${loaded.error}`;
    const reading = readFile(loaded.text);
    const { statements } = reading;
    if (statements.length === 0) return `${path}: ${l10n.t('has no statement')}`;
    if (number === undefined && statements.length > 1) return `${path}: ${severalIn(path, statements)}`;
    const text = number === undefined ? 0 : Number(number) - 1;
    const statement = statements[text];
    if (statement === undefined)
      return `${path}: ${l10n.t('has no statement {0}, but {1}', text + 1, statements.length)}`;
    return { file: path, reading, text, statement };
  }
  return `${path}: ${l10n.t('is a folder; two files are compared')}`;
}

function severalIn(path: string, statements: readonly Statement[]): string {
  const names = statements.map(({ title, signed }, index) =>
    `  ${path}#${index + 1}  ${title.text} ${signed ?? ''}`.trimEnd(),
  );
  return [l10n.t('has several statements; say which:'), ...names].join('\n');
}

function toJson(earlier: Named, later: Named, rows: readonly Row[]): unknown {
  const side = ({ file, statement: { title, signed } }: Named): unknown => ({ file, title: title.text, signed });
  const clause = (each: Clause | null): unknown =>
    each === null ? null : { labels: each.labels, text: wordsOfClause(each), start: each.start, end: each.end };
  return {
    earlier: side(earlier),
    later: side(later),
    counts: countsOf(rows),
    clauses: rows.map((row) => ({
      outcome: row.outcome,
      earlier: clause(row.earlier),
      later: clause(row.later),
      ...(row.outcome === 'merged' ? { into: clause(row.into) } : {}),
      ...(row.outcome === 'split' ? { from: clause(row.from) } : {}),
    })),
  };
}

const ESCAPES = { bold: '\u001b[1m', red: '\u001b[31m', green: '\u001b[32m', plain: '\u001b[0m' };

function toTable(earlier: Named, later: Named, rows: readonly Row[], colours: boolean): string {
  const style = (name: 'bold' | 'red' | 'green', words: string): string =>
    colours ? `${ESCAPES[name]}${words}${ESCAPES.plain}` : words;
  const name = ({ statement: { title, signed } }: Named): string => `${title.text} ${signed ?? l10n.t('not dated')}`;
  const lines = [style('red', `- ${name(earlier)}`), style('green', `+ ${name(later)}`), summary(rows)];
  for (const row of rows) {
    lines.push('', style('bold', headOf(row)));
    const [before, after] = asWrittenInBoth(row);
    if (row.outcome === 'kept') lines.push(`  ${after}`);
    if (row.outcome !== 'kept' && before !== '') lines.push(style('red', `- ${before}`));
    if (row.outcome !== 'kept' && after !== '') lines.push(style('green', `+ ${after}`));
  }
  return `${lines.join('\n')}\n`;
}
