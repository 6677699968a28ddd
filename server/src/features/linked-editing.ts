import type { Reading } from '../statement/reading';
import type { Tag } from '../syntax/tree';
import type { Span } from '../text/span';
import { tagAt } from './tag-at';

/** What is the same in both tags of a field, code and label: who edits the one edits the other. */
export function linkedEditing(reading: Reading, offset: number): readonly [Span, Span] | null {
  const found = tagAt(reading, offset);
  if (found === null) return null;
  const { field, tag } = found;
  if (field.close === null) return null;
  const { text } = reading.tree;
  const [open, close] = [insideOf(text, field.open), insideOf(text, field.close)];
  if (text.slice(open.start, open.end) !== text.slice(close.start, close.end)) return null;
  const own = tag.closing ? close : open;
  return offset >= own.start && offset <= own.end ? [open, close] : null;
}

/** BT/标题 of 〖-BT/标题〗. */
function insideOf(text: string, { start, end, closing }: Tag): Span {
  const from = start + (closing ? 2 : 1);
  return { start: from, end: text[end - 1] === '〗' ? end - 1 : end };
}
