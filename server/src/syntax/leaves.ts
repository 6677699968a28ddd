import { contains, type Span } from '../text/span';
import { readParagraphs } from './paragraphs';
import { allFields, type Field, type SyntaxTree, type Tag } from './tree';

export type LeafKind = 'tag' | 'value' | 'paragraph' | 'gap';

export interface Leaf extends Span {
  readonly kind: LeafKind;
}

/**
 * The leaves of a tree from the first character to the last, without overlap or gap.
 * A gap is what no other leaf claims: blanks, and the hashes of Markdown headings. A property test holds the readers to that.
 */
export function leavesOf(tree: SyntaxTree): Leaf[] {
  const claimed: Leaf[] = tree.strayTags.map((tag) => ({ kind: 'tag', start: tag.start, end: tag.end }));
  for (const record of tree.records) {
    for (const field of allFields(record.fields)) {
      claimed.push({ kind: 'tag', start: field.open.start, end: field.open.end });
      if (field.close !== null) claimed.push({ kind: 'tag', start: field.close.start, end: field.close.end });
      if (field.code !== 'ZW') claimed.push(...valuesOf(tree.text, field, tree.strayTags));
    }
    for (const line of [record.headline, record.printed, ...record.headLines]) {
      if (line !== null) claimed.push({ kind: 'value', start: line.start, end: line.end });
    }
    for (const { start, end } of record.paragraphs) claimed.push({ kind: 'paragraph', start, end });
  }
  claimed.sort((a, b) => a.start - b.start || a.end - b.end);
  const leaves: Leaf[] = [];
  let at = 0;
  for (const leaf of claimed) {
    if (leaf.start > at) leaves.push({ kind: 'gap', start: at, end: leaf.start });
    if (leaf.end > leaf.start) leaves.push(leaf);
    at = Math.max(at, leaf.end);
  }
  if (at < tree.text.length) leaves.push({ kind: 'gap', start: at, end: tree.text.length });
  return leaves;
}

/** The value of a field; of a picture's block, the words that stand between its fields. Tags that close nothing are no words. */
function valuesOf(text: string, { value, children }: Field, strayTags: readonly Tag[]): Leaf[] {
  const strayInside = strayTags.filter((tag) => contains(value, tag.start));
  if (children.length + strayInside.length === 0) return [{ kind: 'value', ...value }];
  const holes = [...children, ...strayInside].sort((a, b) => a.start - b.start);
  return readParagraphs(text, value.start, value.end, holes).map(({ start, end }) => ({ kind: 'value', start, end }));
}
