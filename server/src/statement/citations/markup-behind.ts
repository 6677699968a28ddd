import { PAD } from '../../text/markup';

/** What a link, stress or a tag has left behind a title, ](../1994/ab.md), **, what stands for </a>, and the call of a note, [3]; for building larger patterns. */
export const MARKUP_BEHIND = `(?:[*_]{1,3}|\\[\\d{1,3}\\]|${PAD}{1,200}|\\](?:\\([^()\\s]{0,120}\\))?){0,4}`;

const LEFT = new RegExp(MARKUP_BEHIND, 'y');
const BEGINS = new Set(['*', '_', ']', '[', PAD]);

/** Where the words go on behind a title that ends at `end`. */
export function behindMarkup(text: string, end: number): number {
  if (!BEGINS.has(text.charAt(end))) return end;
  LEFT.lastIndex = end;
  return LEFT.test(text) ? LEFT.lastIndex : end;
}
