import type { Span } from '../text/span';

export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

export function bold(words: string): string {
  return `**${escape(words)}**`;
}

/** Text from a file is shown as it is, never as markup. */
export function escape(words: string): string {
  return words.replace(/[\\`*_{}[\]#|<>~]/g, '\\$&');
}

/** A link, or the words alone where the editor cannot follow one. */
export function linked(words: string, address: string | null): string {
  return address === null ? words : `[${words}](${address})`;
}

/** Paragraphs, of which those that say nothing are left out. */
export function paragraphs(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n\n');
}
