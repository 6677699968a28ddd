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

/** What was put together above without its markup, for who cannot show it; who shows none can follow no link, and has none in it. */
export function withoutMarkup(markdown: string): string {
  return markdown.replace(/\\([\\`*_{}[\]#|<>~])|\*+|`/g, (_, escaped: string | undefined) => escaped ?? '');
}
