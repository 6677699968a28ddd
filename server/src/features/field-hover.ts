import * as l10n from '@vscode/l10n';
import { readCompactDate } from '../text/dates';
import { slice } from '../text/span';
import { fieldCode } from '../syntax/field-codes';
import type { Field, Tag } from '../syntax/tree';
import type { Reading } from '../statement/reading';
import type { Hover } from './hover';
import { tagText } from './problem-text';
import { tagAt } from './tag-at';

/** On a tag: what its field is. */
export function fieldHover(reading: Reading, offset: number): Hover | null {
  const found = tagAt(reading, offset);
  if (found === null) return null;
  const { field, tag } = found;
  return { markdown: describe(reading.tree.text, field, tag), span: { start: tag.start, end: tag.end } };
}

function describe(text: string, field: Field, tag: Tag): string {
  const known = fieldCode(field.code);
  const heading = `**${known?.label ?? (field.label || field.code)}** \`${field.code}\``;
  const lines = [
    heading,
    known === undefined ? l10n.t('A field that the archive’s own table does not have.') : meaningOf(known.code),
  ];
  if (field.code === 'RQ') {
    const date = readCompactDate(slice(text, field.value));
    if (date !== null) lines.push(date);
  }
  if (field.close === null)
    lines.push(l10n.t('It is never closed: {0} is missing.', tagText(field.code, field.label, true)));
  else if (tag === field.close && field.close.code !== field.code) {
    lines.push(l10n.t('It closes {0}, which it does not match.', tagText(field.code, field.label)));
  }
  return lines.join('\n\n');
}

function meaningOf(code: string): string {
  switch (code) {
    case 'ZQ':
      return l10n.t('Number of the newspaper’s issue, counted from its first.');
    case 'RQ':
      return l10n.t('Day of printing, not of signing.');
    case 'BH':
      return l10n.t('Page of the newspaper.');
    case 'TH':
      return l10n.t('Number of the item on its page.');
    case 'YT':
      return l10n.t('Kicker: the line above the title.');
    case 'BT':
      return l10n.t('Title as printed. It can be a news headline instead of the statement’s own title.');
    case 'FT':
      return l10n.t('Subtitle. Sometimes it holds nothing but the day of signing.');
    case 'ZZ':
      return l10n.t('Authors; DW: marks an office.');
    case 'FL':
      return l10n.t('Class number of the archive’s subject catalogue.');
    case 'LM':
      return l10n.t('Column in which it appeared.');
    case 'BM':
      return l10n.t('Name of the page: front page, news, international news.');
    case 'GJ':
      return l10n.t('Keywords; RW: marks persons.');
    case 'TC':
      return l10n.t('Genre given by the archive. It does not tell a statement from news.');
    case 'ZW':
      return l10n.t('The text.');
    case 'TM':
      return l10n.t('Block of a picture that stood in the text.');
    case 'WJ':
      return l10n.t('File of the picture.');
    default:
      return '';
  }
}
