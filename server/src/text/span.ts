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
