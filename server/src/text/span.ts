/** A place in a file: UTF-16 offsets from its first character, `end` just after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function contains(span: Span, offset: number): boolean {
  return offset >= span.start && offset < span.end;
}

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** How many of the spans, which are in order, begin before an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
