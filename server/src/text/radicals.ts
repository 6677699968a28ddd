/** Those that Unicode names for radicals only, each with the character for which it stands. The engine knows the others. */
const SUPPLEMENT = new Map<string, string>();
const PAIRS = '⺠民⻄西⻅见⻆角⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
for (let at = 0; at < PAIRS.length; at += 2) SUPPLEMENT.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

const RADICAL = /[\u2e80-\u2fd5]/g;
/** A text that has radicals has these two. */
const TELLING = ['\u2f45', '\u2f08']; // 方, 人

/** What is copied out of a PDF can have radicals in place of characters that look the same: ⽅ for 方. The length stays. */
export function withoutRadicals(text: string): string {
  return TELLING.some((radical) => text.includes(radical)) ? replaceRadicals(text) : text;
}

/** The same for a few words, in which the telling ones may be missing. */
export function replaceRadicals(words: string): string {
  return words.replace(RADICAL, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'));
}
