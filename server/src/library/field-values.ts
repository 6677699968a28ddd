import type { Reading } from '../statement/reading';
import { slice } from '../text/span';

/** The fields whose values one file can learn from another: number and day of the issue, page, class, column, page's name, genre. */
export const FIELDS_KEPT = ['ZQ', 'RQ', 'BH', 'FL', 'LM', 'BM', 'TC'] as const;
export type KeptField = (typeof FIELDS_KEPT)[number];

/** What one record of the archive has in these fields. */
export type FieldValues = Readonly<Partial<Record<KeptField, string>>>;

const NO_FIELDS: readonly FieldValues[] = [];

/** What is longer is no value but a tag that was never closed. */
const LONGEST = 40;

/** The values of a file's records. */
export function fieldValues({ tree }: Reading): readonly FieldValues[] {
  const records = tree.records.filter(({ fields }) => fields.length > 0);
  if (records.length === 0) return NO_FIELDS;
  return records.map(({ fields }): FieldValues => {
    const values: Partial<Record<KeptField, string>> = {};
    for (const code of FIELDS_KEPT) {
      const field = fields.find((each) => each.code === code);
      if (field === undefined || field.value.end - field.value.start > LONGEST) continue;
      const value = slice(tree.text, field.value).trim();
      if (value !== '' && !/[\r\n\0]/.test(value)) values[code] = value;
    }
    return values;
  });
}
