import * as l10n from '@vscode/l10n';
import { enumerated } from '../features/enumerated';
import { TABLES } from '../features/tables';
import type { CommandLineHost, ExitCode } from './host';
import { check, FAIL_ON } from './check';
import { CHECK_FORMATS } from './check-formats';
import { compare } from './compare';
import { exportTable } from './export';
import { read } from './read';
import { tidy } from './tidy';

/** Runs the words that were given to `communique`. */
export async function run(host: CommandLineHost, words: readonly string[], version: string): Promise<ExitCode> {
  const [command, ...rest] = words;
  switch (command) {
    case 'read':
      return runRead(host, rest);
    case 'check':
      return runCheck(host, rest, version);
    case 'compare':
      return runCompare(host, rest);
    case 'export':
      return runExport(host, rest);
    case 'tidy':
      return runTidy(host, rest);
    case '--version':
      await host.write(`${version}\n`);
      return 0;
    case '--help':
    case 'help':
      await host.write(usage());
      return 0;
    case undefined:
      host.complain(usage());
      return 2;
    default:
      return wrongUsage(host, l10n.t('There is no command {0}.', command));
  }
}

/** What a call says: its paths, its options with their values, and in the user's language what is wrong with it. */
interface Words {
  readonly paths: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly wrong: string | null;
}

/** Options are flags, or take the next word as their value. Behind `--` everything is a path. */
function readWords(words: readonly string[], flags: readonly string[], valued: readonly string[] = []): Words {
  const paths: string[] = [];
  const [set, values] = [new Set<string>(), new Map<string, string>()];
  let wrong: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      paths.push(...words.slice(at + 1));
      break;
    }
    const value = words[at + 1];
    if (flags.includes(word) || word === '--help') set.add(word);
    else if (valued.includes(word)) {
      if (value === undefined) wrong ??= l10n.t('{0} needs a value.', word);
      else values.set(word, value);
      at++;
    } else if (word.startsWith('-') && word !== '-') wrong ??= l10n.t('There is no option {0}.', word);
    else paths.push(word);
  }
  return { paths, flags: set, values, wrong };
}

/** One of several words; null for any other. */
function oneOf<Choice extends string>(choices: readonly Choice[], word: string): Choice | null {
  return choices.find((choice) => choice === word) ?? null;
}

function runRead(host: CommandLineHost, words: readonly string[]): Promise<ExitCode> | ExitCode {
  const { paths, flags, values, wrong } = readWords(words, ['--json'], ['--library']);
  if (flags.has('--help')) return run(host, ['--help'], '');
  if (wrong !== null) return wrongUsage(host, wrong);
  if (paths.length === 0) return wrongUsage(host, l10n.t('No file or folder was named.'));
  return read(host, { paths, json: flags.has('--json'), library: values.get('--library') ?? null });
}

function runCheck(host: CommandLineHost, words: readonly string[], version: string): Promise<ExitCode> | ExitCode {
  const { paths, flags, values, wrong } = readWords(words, [], ['--format', '--fail-on']);
  if (flags.has('--help')) return run(host, ['--help'], '');
  if (wrong !== null) return wrongUsage(host, wrong);
  const format = oneOf(CHECK_FORMATS, values.get('--format') ?? 'text');
  if (format === null) return wrongUsage(host, l10n.t('{0} is one of: {1}.', '--format', enumerated(CHECK_FORMATS)));
  const failOn = oneOf(FAIL_ON, values.get('--fail-on') ?? 'warning');
  if (failOn === null) return wrongUsage(host, l10n.t('{0} is one of: {1}.', '--fail-on', enumerated(FAIL_ON)));
  if (paths.length > 1) return wrongUsage(host, l10n.t('One folder is checked at a time.'));
  return check(host, { folder: paths[0] ?? '.', format, failOn, version });
}

function runCompare(host: CommandLineHost, words: readonly string[]): Promise<ExitCode> | ExitCode {
  const { paths, flags, wrong } = readWords(words, ['--json']);
  if (flags.has('--help')) return run(host, ['--help'], '');
  if (wrong !== null) return wrongUsage(host, wrong);
  const [earlier, later, ...others] = paths;
  if (earlier === undefined || later === undefined || others.length > 0)
    return wrongUsage(host, l10n.t('Two statements are compared.'));
  return compare(host, { earlier, later, json: flags.has('--json') });
}

function runExport(host: CommandLineHost, words: readonly string[]): Promise<ExitCode> | ExitCode {
  const { paths, flags, wrong } = readWords(words, []);
  if (flags.has('--help')) return run(host, ['--help'], '');
  if (wrong !== null) return wrongUsage(host, wrong);
  const [named = '', folder = '.', ...others] = paths;
  const table = oneOf(TABLES, named);
  if (table === null) return wrongUsage(host, l10n.t('The table is one of: {0}.', enumerated(TABLES)));
  if (others.length > 0) return wrongUsage(host, l10n.t('A table is made of one folder at a time.'));
  return exportTable(host, { table, folder });
}

function runTidy(host: CommandLineHost, words: readonly string[]): Promise<ExitCode> | ExitCode {
  const { paths, flags, wrong } = readWords(words, ['--check', '--write']);
  if (flags.has('--help')) return run(host, ['--help'], '');
  if (wrong !== null) return wrongUsage(host, wrong);
  if (paths.length === 0) return wrongUsage(host, l10n.t('No file or folder was named.'));
  const [isCheck, isWrite] = [flags.has('--check'), flags.has('--write')];
  if (isCheck && isWrite) return wrongUsage(host, l10n.t('{0} and {1} exclude each other.', '--check', '--write'));
  return tidy(host, { paths, action: isCheck ? 'check' : isWrite ? 'write' : 'print' });
}

function wrongUsage(host: CommandLineHost, message: string): ExitCode {
  host.complain(`${message}\n\n${usage()}`);
  return 2;
}

function usage(): string {
  return [
    l10n.t('Usage: communique read PATH… [--json] [--library DIR]'),
    '       communique check [DIR] [--format text|json|sarif|github] [--fail-on error|warning|never]',
    '       communique compare EARLIER LATER [--json]',
    '       communique export statements|citations|missing [DIR]',
    '       communique tidy PATH… [--check | --write]',
    '       communique serve --stdio',
    '',
    l10n.t('Reads statement files, and all those in the folders named, and prints what they hold:'),
    l10n.t('statements with title, parties, dates, signatories and sections, articles, citations, problems.'),
    l10n.t('check tells what is wrong in the files of a folder; serve is the language server, for editors.'),
    l10n.t('compare tells what became of the clauses of one statement in another; PATH#2 is the second of a file.'),
    l10n.t('export prints a table of a folder as CSV: its statements, their citations, or what is cited and not held.'),
    l10n.t('tidy prints a file with one paragraph a line, digits of one width and no stray blanks.'),
    '',
    `  --json      ${l10n.t('one JSON object a line, one line a file')}`,
    `  --library   ${l10n.t('the folder in which citations are resolved; without it, the folder of each PATH')}`,
    `  --format    ${l10n.t('how problems are printed: for people, or for programs')}`,
    `  --fail-on   ${l10n.t('from which level on a problem is a failure; warning, unless said otherwise')}`,
    `  --check     ${l10n.t('name the files that are not tidy; exit status 1 where there are any')}`,
    `  --write     ${l10n.t('write them, in their own encoding; without it nothing is written')}`,
    `  --help      ${l10n.t('this text')}`,
    `  --version   ${l10n.t('the version')}`,
    '',
    l10n.t('Exit status: 0 when all was read and no problem is a failure, 1 otherwise, 2 for wrong usage.'),
    '',
  ].join('\n');
}
