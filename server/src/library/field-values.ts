import type { Reading } from '../statement/reading';
import { slice } from '../text/span';
import { ownCopy } from './own-copy';

/** The fields whose values one file can learn from another: number and day of the issue, page, class, column, page's name, genre. */
export const FIELDS_KEPT = ['ZQ', 'RQ', 'BH', 'FL', 'LM', 'BM', 'TC'] as const;
export type KeptField = (typeof FIELDS_KEPT)[number];

/** What one record of the archive has in these fields. */
export type FieldValues = Readonly<Partial<Record<KeptField, string>>>;

const NO_FIELDS: readonly FieldValues[] = [];

/** What is longer is no value but a tag that was never closed. */
const LONGEST = 40;

/** The values of a file's records. Those that many files have are kept once, in `words`. */
export function fieldValues({ tree }: Reading, words: Map<string, string>): readonly FieldValues[] {
  const records = tree.records.filter(({ fields }) => fields.length > 0);
  if (records.length === 0) return NO_FIELDS;
  return records.map(({ fields }): FieldValues => {
    const values: Partial<Record<KeptField, string>> = {};
    for (const code of FIELDS_KEPT) {
      const field = fields.find((each) => each.code === code);
      if (field === undefined || field.value.end - field.value.start > LONGEST) continue;
      const value = slice(tree.text, field.value).trim();
      if (value === '' || /[\r\n]/.test(value)) continue;
      // Each issue has a number and a day of its own.
      values[code] = code === 'ZQ' || code === 'RQ' ? ownCopy(value) : keptOnce(value, words);
    }
    return values;
  });
}

function keptOnce(value: string, words: Map<string, string>): string {
  let kept = words.get(value);
  if (kept === undefined) {
    kept = ownCopy(value);
    words.set(kept, kept);
  }
  return kept;
}
