import pairs from 'opencc-js/dict/TSCharacters';

/** Forms of Hong Kong and of old print that the table leaves out, though names of agreements have them: 衞生, 睦隣, 汚染. */
const MORE_PAIRS = '衞 卫|隣 邻|汚 污';

/** What each UTF-16 unit becomes; 0 where it stays. Only this one table of OpenCC is bundled, and none of its words. */
const SIMPLIFIED = new Uint16Array(0x10000);
// A few pairs lead out of the basic plane: they would make the text longer, and no title has them.
const PAIRS = `${pairs}|${MORE_PAIRS}`.split('|').filter((pair) => pair.length === 3);
for (const pair of PAIRS) SIMPLIFIED[pair.charCodeAt(0)] = pair.charCodeAt(2);
// 苧 is the simplified form of 薴 and the traditional one of 苎. What is simplified already stays, so that twice is the same as once.
for (const pair of PAIRS) SIMPLIFIED[pair.charCodeAt(2)] = 0;

/**
 * A title with simplified characters in place of traditional ones, each by itself: 聯合聲明 becomes 联合声明.
 * It has the same length. A character that is written both ways (后, 里, 台, 征) stays, and 後, 裡, 臺, 徵 become the same as it:
 * made for comparing titles, not for showing them.
 */
export function toSimplified(words: string): string {
  for (let at = 0; at < words.length; at++) {
    if (isTraditional(words.charCodeAt(at))) return simplifiedFrom(words, at);
  }
  return words;
}

function isTraditional(code: number): boolean {
  return SIMPLIFIED[code] !== 0;
}

function simplifiedFrom(words: string, from: number): string {
  let simplified = words.slice(0, from);
  for (let at = from; at < words.length; at++) {
    const code = words.charCodeAt(at);
    simplified += isTraditional(code) ? String.fromCharCode(SIMPLIFIED[code] ?? code) : words.charAt(at);
  }
  return simplified;
}
