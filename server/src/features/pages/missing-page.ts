import * as l10n from '@vscode/l10n';
import type { Citing } from '../../library/library';
import type { MissingInstrument } from '../../library/missing';
import { nameOfFile } from '../file-name';
import { escape } from '../hover';
import { kindName } from '../kind-text';
import { PageWriter, type Page } from './page';
import { kindOfTitle } from '../../statement/words/kinds';

/** How much of the text around a citation is shown. */
const AROUND = 60;

/** What all its citations together say of an instrument whose text nobody has. `texts` has the text of each file that cites. */
export function missingPage(missing: MissingInstrument, texts: ReadonlyMap<string, string>): Page {
  const { title, titles, dates, named, citing } = missing;
  const kind = kindOfTitle(title);
  const head = [
    `# ${escape(title)}`,
    l10n.t('No text of this instrument is in this workspace. All that is known of it is what its citations say.'),
    facts([
      [l10n.t('kind'), kind === null ? '' : kindName(kind)],
      [l10n.t('signed'), [named?.signed ?? '', named?.place ?? ''].join(' ').trim()],
      [l10n.t('parties'), named?.parties.join(' · ') ?? ''],
      [l10n.t('note'), named?.note ?? ''],
    ]),
    section(
      l10n.t('Forms of the title'),
      titles.map(({ value, count }) => `- ${escape(value)} (${count})`),
    ),
    section(
      l10n.t('Dates given'),
      dates.length === 0 ? [l10n.t('none')] : dates.map(({ value, count }) => `- ${value} (${count})`),
    ),
    `## ${headingOfCiting(citing)}`,
  ];
  const page = new PageWriter();
  page.write(`${head.filter((part) => part !== '').join('\n\n')}\n`);
  let above: Citing | undefined;
  for (const each of citing) {
    if (each.file !== above?.file || each.text !== above.text) page.write(`\n### ${escape(nameOfCiting(each))}\n\n`);
    above = each;
    const { before, cited, behind } = around(texts.get(each.file) ?? '', each);
    page.write('- ');
    page.quote(before);
    page.link(cited, { kind: 'place', place: { file: each.file, span: each.mention } });
    page.quote(`${behind}\n`);
  }
  return page;
}

function headingOfCiting(citing: readonly Citing[]): string {
  const files = new Set(citing.map(({ file }) => file)).size;
  if (files > 1) return l10n.t('Cited {0} times in {1} files', citing.length, files);
  return citing.length === 1 ? l10n.t('Cited once') : l10n.t('Cited {0} times', citing.length);
}

function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  return rows.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}: ${escape(value)}`])).join('\n');
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}

function nameOfCiting({ text, file }: Citing): string {
  const name = nameOfFile(file);
  return text === null ? name : `${text.signed ?? l10n.t('not dated')} ${text.title} · ${name}`;
}

/** The sentence in which it is cited, or as much of it as has room. */
function around(text: string, { mention }: Citing): { before: string; cited: string; behind: string } {
  const { start, end, name } = mention;
  if (text.length < end) return { before: '', cited: `《${name}》`, behind: '' };
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const begin = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const stop = behind.search(/[。\n\r]/);
  const isWhole = begin > 0 || start <= AROUND;
  return {
    before: `${isWhole ? '' : '…'}${flat(before.slice(begin)).trimStart()}`,
    cited: flat(text.slice(start, end)),
    behind: stop === -1 ? `${flat(behind)}…` : flat(behind.slice(0, stop + 1)).trimEnd(),
  };
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ');
}
