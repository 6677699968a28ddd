/** A string cut out of a file keeps the whole file in memory; one joined from its parts keeps only itself. */
export function ownCopy(words: string): string {
  return [words.slice(0, 1), words.slice(1)].join('');
}
