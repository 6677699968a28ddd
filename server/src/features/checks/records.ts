import * as l10n from '@vscode/l10n';
import { fieldCode } from '../../syntax/field-codes';
import { findField, type ArchiveRecord, type Field } from '../../syntax/tree';
import { isSpace } from '../../text/characters';
import { slice } from '../../text/span';
import type { Check, Fix, Problem } from '../problem';
import { tagText } from '../problem-text';

/** A record of the archive has each field of its head once, and some of them always. */
export const checkRecords: Check = ({ reading: { tree }, file }) =>
  tree.layout === 'tagged'
    ? tree.records.flatMap((record) => [...duplicates(tree.text, record, file), ...missing(record)])
    : [];

function duplicates(text: string, record: ArchiveRecord, file: string): Problem[] {
  const first = new Map<string, Field>();
  const found: Problem[] = [];
  for (const field of record.fields) {
    if (fieldCode(field.code)?.place !== 'head') continue;
    const before = first.get(field.code);
    if (before === undefined) {
      first.set(field.code, field);
      continue;
    }
    const tag = tagText(field.code, fieldCode(field.code)?.label ?? field.label);
    found.push({
      code: 'tag-duplicate',
      start: field.open.start,
      end: field.open.end,
      arguments: [tag],
      related: [
        { place: { file, span: { start: before.start, end: before.end } }, message: l10n.t('The first {0}', tag) },
      ],
      fixes:
        slice(text, before.value).trim() === slice(text, field.value).trim() ? [removeField(text, field, tag)] : [],
    });
  }
  return found;
}

/** The field, and its line where nothing else stands on it. */
function removeField(text: string, field: Field, tag: string): Fix {
  let { start, end } = field;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  const beginsLine = start === 0 || text[start - 1] === '\n';
  if (beginsLine && text.startsWith('\r\n', end)) end += 2;
  else if (beginsLine && text[end] === '\n') end++;
  else ({ start, end } = field);
  // It says what the first one says, so that nothing is lost.
  return {
    title: l10n.t('Remove the second {0}', tag),
    edits: [{ start, end, text: '' }],
    isSafe: field.close !== null,
  };
}

/** What every record has; the others are left out where there is nothing to say. */
const ALWAYS = ['RQ', 'BT', 'ZW'];

function missing(record: ArchiveRecord): Problem[] {
  const [first] = record.fields;
  if (first === undefined) return [];
  const lacking = ALWAYS.filter((code) => findField(record, code) === undefined);
  if (lacking.length === 0) return [];
  return [
    {
      code: 'tag-missing',
      start: first.open.start,
      end: first.open.end,
      arguments: [lacking.map((code) => tagText(code, fieldCode(code)?.label ?? '')).join(' ')],
      related: [],
      fixes: [],
    },
  ];
}
