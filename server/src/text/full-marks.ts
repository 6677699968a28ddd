const COMMA_IN_CHINESE = /[\u4e00-\u9fff],/;
/** Those beside Chinese. Those of a link, of a blank with a name, of an hour, an address or a number stay. */
const HALF_MARKS = /\]\([^()\n]*\)|&#?\w{2,8};|(?<=[^\0-\x7f]|\))[,:;?!]|[,:;?!](?=[\u4e00-\u9fff])|[()]/g;

/** Web copies and scans have , : ; ( ) where Chinese has ， ： ； （ ）. One that has the comma has all of them; the length stays. */
export function withFullMarks(text: string): string {
  if (!text.includes(',') || !COMMA_IN_CHINESE.test(text)) return text;
  return text.replace(HALF_MARKS, (mark) =>
    mark.length > 1 ? mark : String.fromCharCode(mark.charCodeAt(0) + FULL_WIDTH),
  );
}

/** From ( to （, and from every other mark of ASCII to its twin as wide as a character. */
const FULL_WIDTH = 0xfee0;
