import * as l10n from '@vscode/l10n';
import { slice } from '../text/span';
import type { Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';
import type { Resolution } from '../library/resolve';
import { certaintyName } from './certainty-text';
import type { Problem } from './problem';
import { messageOf, USUAL_LEVELS } from './problem-text';

const ESCAPES = { bold: '\u001b[1m', dim: '\u001b[2m', red: '\u001b[31m', plain: '\u001b[0m' };
type Style = Exclude<keyof typeof ESCAPES, 'plain'>;

/** What `communique read` shows a person of one file. */
export function readTable(
  file: string,
  encoding: string,
  reading: Reading,
  resolutions: readonly Resolution[],
  problems: readonly Problem[],
  colours: boolean,
): string {
  const style = (name: Style, words: string): string => (colours ? `${ESCAPES[name]}${words}${ESCAPES.plain}` : words);
  const { tree, statements, articles, citations } = reading;
  const lines = [`${style('bold', file)}  ${style('dim', `${tree.layout}, ${encoding}`)}`];
  for (const statement of statements) {
    lines.push(
      `  ${style('bold', statement.title.text || l10n.t('Statement without a title'))}${statement.titleInferred ? ` ${style('dim', l10n.t('(title not stated)'))}` : ''}`,
    );
    lines.push(...rowsOf(statement).map(([name, value]) => `    ${padded(name)}${value}`));
    lines.push(
      ...statement.sections.map((section) =>
        `    ${style('dim', '│ '.repeat(section.level))}${section.label} ${slice(tree.text, section.heading)}`.trimEnd(),
      ),
    );
  }
  for (const article of articles) lines.push(`  ${style('dim', l10n.t('article'))} ${articleName(article)}`);
  if (citations.length > 0)
    lines.push(`  ${citations.length === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations.length)}`);
  for (const [index, citation] of citations.entries()) {
    const { certainty, targets } = resolutions[index] ?? { certainty: 'missing' as const, targets: [] };
    const marks = citation.marked ? `《${citation.name}》` : citation.name;
    const where = targets.length === 0 ? '' : ` → ${targets.map(({ file: target }) => target).join(' · ')}`;
    const draft = citation.draft ? `${l10n.t('draft')} ` : '';
    lines.push(
      `    ${(citation.on ?? '').padEnd(11)}${marks} ${draft}${style('dim', certaintyName(certainty))}${where}`,
    );
  }
  for (const problem of problems) {
    if (USUAL_LEVELS[problem.code] !== 'off') lines.push(`  ${style('red', problem.code)} ${messageOf(problem)}`);
  }
  return `${lines.join('\n')}\n\n`;
}

function articleName(article: Article): string {
  return article.title.text || l10n.t('Article without a headline');
}

/** What is known of a statement; what is not known has no row. */
function rowsOf(statement: Statement): [string, string][] {
  const signed = [statement.signed, statement.place].filter((part) => part !== null).join(' ');
  const rows: [string, string][] = [
    [l10n.t('parties'), statement.parties.join(' · ')],
    [l10n.t('signed'), signed],
    [l10n.t('dispatched'), statement.dispatched ?? ''],
    [l10n.t('printed'), statement.printed ?? ''],
    [
      l10n.t('signatories'),
      statement.signatories.map(({ party, office, name }) => `${party}${office} ${name}`).join(' · '),
    ],
    [l10n.t('languages'), statement.languages.join(' · ')],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** A Han character is two columns wide. */
function padded(name: string): string {
  const width = [...name].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
  return name + ' '.repeat(Math.max(1, 13 - width));
}
