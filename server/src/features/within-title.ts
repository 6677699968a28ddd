import type { SyntaxTree } from '../syntax/tree';
import type { Span } from '../text/span';

/** Words as they stand between 《 and 》: titles within a title stand in 〈〉. */
export function withinTitle(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}

/** Whether nothing but its words stands in a citation: no link 《[甲乙贸易协定](../1985.md)》, and no foot of a page that cuts it. */
export function holdsOnlyItsName(
  { text }: SyntaxTree,
  { start, end, name }: Span & { readonly name: string },
): boolean {
  const bare = (words: string): string => words.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '');
  return bare(text.slice(start + 1, end - 1)) === bare(name);
}

/** A title with the whole of its marks: of << and >> one half each is a blank in plain text. */
export function withMarks({ text, plain }: SyntaxTree, { start, end }: Span): Span {
  const isHalf = (at: number): boolean => plain.charAt(at) === ' ' && text.charAt(at) !== ' ';
  let [from, to] = [start, end];
  while (isHalf(from - 1)) from--;
  while (isHalf(to)) to++;
  return { start: from, end: to };
}
