import type { Check, Problem } from '../problem';
import type { Span } from '../../text/span';
import { isLineBreak } from '../../text/characters';

/** What a decoder writes for bytes that fit nothing. */
const REPLACEMENT = '\ufffd';

/** Characters that stand for bytes which could not be decoded: one problem a paragraph, at the first. */
export const checkEncoding: Check = ({ reading: { tree } }) => {
  const { text } = tree;
  let at = text.indexOf(REPLACEMENT);
  if (at === -1) return [];
  const paragraphs = tree.records.flatMap((record) => record.paragraphs);
  const found: Problem[] = [];
  let next = 0;
  while (at !== -1) {
    let end = at;
    while (text[end] === REPLACEMENT) end++;
    found.push({ code: 'encoding-doubtful', start: at, end, arguments: [], related: [], fixes: [] });
    while (next < paragraphs.length && (paragraphs[next]?.end ?? 0) <= at) next++;
    at = text.indexOf(REPLACEMENT, endOfPlace(text, end, paragraphs[next]));
  }
  return found;
};

/** Where the paragraph ends, or the line of what is no paragraph. */
function endOfPlace(text: string, from: number, paragraph: Span | undefined): number {
  if (paragraph !== undefined && paragraph.start < from) return paragraph.end;
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}
