import { allFields, type Field, type Tag } from '../syntax/tree';
import type { Reading } from '../statement/reading';
import { contains } from '../text/span';

/** The tag in which an offset lies, and the field that it opens or closes. */
export function tagAt({ tree }: Reading, offset: number): { readonly field: Field; readonly tag: Tag } | null {
  for (const record of tree.records) {
    if (!contains(record, offset)) continue;
    for (const field of allFields(record.fields)) {
      if (contains(field.open, offset)) return { field, tag: field.open };
      if (field.close !== null && contains(field.close, offset)) return { field, tag: field.close };
    }
  }
  return null;
}
