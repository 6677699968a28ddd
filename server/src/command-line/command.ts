import * as l10n from '@vscode/l10n';
import type { CommandLineHost, ExitCode } from './host';
import { check, FAIL_ON, type FailOn } from './check';
import { CHECK_FORMATS, type CheckFormat } from './check-formats';
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

function runRead(host: CommandLineHost, words: readonly string[]): Promise<ExitCode> | ExitCode {
  const paths: string[] = [];
  let json = false;
  let library: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      paths.push(...words.slice(at + 1));
      break;
    }
    if (word === '--help') return run(host, ['--help'], '');
    if (word === '--json') json = true;
    else if (word === '--library') {
      library = words[++at] ?? null;
      if (library === null) return wrongUsage(host, l10n.t('{0} needs a folder.', word));
    } else if (word.startsWith('-') && word !== '-') return wrongUsage(host, l10n.t('There is no option {0}.', word));
    else paths.push(word);
  }
  if (paths.length === 0) return wrongUsage(host, l10n.t('No file or folder was named.'));
  return read(host, { paths, json, library });
}

function runCheck(host: CommandLineHost, words: readonly string[], version: string): Promise<ExitCode> | ExitCode {
  const folders: string[] = [];
  let format: CheckFormat = 'text';
  let failOn: FailOn = 'warning';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--help') return run(host, ['--help'], '');
    if (word === '--format' || word === '--fail-on') {
      const value = words[++at] ?? '';
      const [formatFound, failOnFound] = [
        CHECK_FORMATS.find((each) => each === value),
        FAIL_ON.find((each) => each === value),
      ];
      if (word === '--format' && formatFound !== undefined) format = formatFound;
      else if (word === '--fail-on' && failOnFound !== undefined) failOn = failOnFound;
      else
        return wrongUsage(
          host,
          l10n.t('{0} is one of: {1}.', word, (word === '--format' ? CHECK_FORMATS : FAIL_ON).join(', ')),
        );
    } else if (word.startsWith('-') && word !== '-') return wrongUsage(host, l10n.t('There is no option {0}.', word));
    else folders.push(word);
  }
  if (folders.length > 1) return wrongUsage(host, l10n.t('One folder is checked at a time.'));
  return check(host, { folder: folders[0] ?? '.', format, failOn, version });
}

function runTidy(host: CommandLineHost, words: readonly string[]): Promise<ExitCode> | ExitCode {
  const paths: string[] = [];
  let [check, write] = [false, false];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      paths.push(...words.slice(at + 1));
      break;
    }
    if (word === '--help') return run(host, ['--help'], '');
    if (word === '--check') check = true;
    else if (word === '--write') write = true;
    else if (word.startsWith('-') && word !== '-') return wrongUsage(host, l10n.t('There is no option {0}.', word));
    else paths.push(word);
  }
  if (paths.length === 0) return wrongUsage(host, l10n.t('No file or folder was named.'));
  if (check && write) return wrongUsage(host, l10n.t('{0} and {1} exclude each other.', '--check', '--write'));
  return tidy(host, { paths, action: check ? 'check' : write ? 'write' : 'print' });
}

function wrongUsage(host: CommandLineHost, message: string): ExitCode {
  host.complain(`${message}\n\n${usage()}`);
  return 2;
}

function usage(): string {
  return [
    l10n.t('Usage: communique read PATH… [--json] [--library DIR]'),
    '       communique check [DIR] [--format text|json|sarif|github] [--fail-on error|warning|never]',
    '       communique tidy PATH… [--check | --write]',
    '       communique serve --stdio',
    '',
    l10n.t('Reads statement files, and all those in the folders named, and prints what they hold:'),
    l10n.t('statements with title, parties, dates, signatories and sections, articles, citations, problems.'),
    l10n.t('check tells what is wrong in the files of a folder; serve is the language server, for editors.'),
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
