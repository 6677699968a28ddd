import type { Span } from '../text/span';
import { allFields, findField } from '../syntax/tree';
import type { Reading } from '../statement/reading';

export interface Fold extends Span {
  readonly kind: 'fields' | 'text';
}

/** The fields of a record's head, its text, pictures, each section, the preamble and the signature block; each text of a page. */
export function folds({ tree, statements, articles }: Reading): Fold[] {
  const found: Fold[] = [];
  const texts = [...statements, ...articles];
  if (texts.length > 1)
    for (const { pieces } of texts)
      for (const piece of pieces) found.push({ kind: 'text', start: piece.start, end: piece.end });
  for (const record of tree.records) {
    const body = findField(record, 'ZW');
    const head = record.fields.filter((field) => field.code !== 'ZW');
    const [first, last] = [head[0], head.at(-1)];
    if (first !== undefined && last !== undefined) found.push({ kind: 'fields', start: first.start, end: last.end });
    if (body !== undefined) found.push({ kind: 'text', start: body.start, end: body.end });
    for (const field of allFields(record.fields)) {
      if (field.children.length > 0 && field !== body)
        found.push({ kind: 'fields', start: field.start, end: field.end });
    }
  }
  for (const { sections, preamble, signatureBlock } of statements) {
    for (const { start, end } of sections) found.push({ kind: 'text', start, end });
    for (const part of [preamble, signatureBlock]) if (part !== null) found.push({ kind: 'text', ...part });
  }
  return found;
}
