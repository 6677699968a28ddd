/** Where each line of a text begins. Kept for every file of a library, so that an offset can be shown without the text. */
export type LineStarts = Uint32Array;

/** LF, CRLF and a lone CR end a line, as they do for the editor. */
export function findLineStarts(text: string): LineStarts {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return new Uint32Array(starts);
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return new Uint32Array(starts);
}

/** Line and column of an offset, both counted from 0, the column in UTF-16 units. */
export function positionAt(starts: LineStarts, offset: number): { line: number; character: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}
