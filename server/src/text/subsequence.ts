/** Whether all characters of some words stand in others, in their order. */
export function isSubsequence(words: string, within: string): boolean {
  let at = -1;
  for (let next = 0; next < words.length; next++) {
    at = within.indexOf(words.charAt(next), at + 1);
    if (at === -1) return false;
  }
  return true;
}
