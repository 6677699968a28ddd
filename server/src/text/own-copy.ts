/** A string cut out of a file keeps the whole file in memory; one put together anew keeps only itself. */
export function ownCopy(words: string): string {
  return ` ${words}`.slice(1);
}
