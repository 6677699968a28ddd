import { PAD } from './markup';

/** As long as the words, and nothing to read; their line breaks stay. */
export function blanked(words: string): string {
  return words.replace(/[^\n]/g, PAD);
}

/** `whole` of which only `words` are read, which stand at `start`. */
export function only(whole: string, start: number, words: string): string {
  return blanked(whole.slice(0, start)) + words + blanked(whole.slice(start + words.length));
}
