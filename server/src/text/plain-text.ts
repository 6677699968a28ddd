import { withoutOtherColumn } from './aligned';
import { withoutLineNumbers } from './line-numbers';
import { withFullMarks } from './full-marks';
import { PAD, withoutMarkup } from './markup';
import { withoutRadicals } from './radicals';
import { withoutSlips } from './slips';
import { withTitleMarks } from './title-marks';
import { toSimplified } from './traditional';

/**
 * What states sign has one of these, and simplified text has none but in a title that it quotes; 訂 and 談 are those of the years in which
 * print had some characters simplified and others not yet. Ordered by how fast each is looked for.
 */
const TELLING = ['談', '訂', '簽', '關', '條', '國', '於'];

/** Line ends of other times and programs, and what takes no room on paper. */
const ODD_ONES = /\r(?!\n)|[\f\v\u0085\u2028\u2029\u200b-\u200f\u202a-\u202e\u00ad]|(?!^)\ufeff/g;
const ENDS_LINE = /[\r\f\v\u0085\u2028\u2029]/;

/** Hardly any text has one of these; the lone CR is looked for apart, because some files have a CR in every line. */
const OTHER_ODD_ONES = /[\f\v\u0085\u2028\u2029\u200b-\u200f\u202a-\u202e\u00ad\ufeff]/;
const LONE_RETURN = /\r(?!\n)/;

function hasOdd(text: string): boolean {
  return OTHER_ODD_ONES.test(text) || (text.includes('\r') && LONE_RETURN.test(text));
}

/** A lone CR, a form feed and their like end a line; what nobody sees parts no word. */
function withPlainLines(text: string): string {
  return hasOdd(text) ? text.replace(ODD_ONES, (odd) => (ENDS_LINE.test(odd) ? '\n' : PAD)) : text;
}

/**
 * The text as a page shows it, of the same length: without tags and the column of another language, with the characters that have names,
 * and nothing that takes no room.
 */
export function visibleText(text: string): string {
  return withoutOtherColumn(withoutLineNumbers(withoutMarkup(withPlainLines(text))));
}

/**
 * The text with simplified characters, full-width marks and 《》 around its titles, without slips of a scan, radicals, odd line ends,
 * the tags of web pages and the column of another language, where it has any: what patterns are for.
 */
export function plainText(text: string): string {
  const marked = withoutSlips(withFullMarks(withoutRadicals(visibleText(text))));
  return withTitleMarks(TELLING.some((character) => marked.includes(character)) ? toSimplified(marked) : marked);
}

/** Words taken from `plain` as they stand in `written`, of which it is the plain text; also where blanks or marks were left out of them. */
export function asWritten(words: string, plain: string, written: string): string {
  if (plain === written) return words;
  const whole = plain.indexOf(words);
  const same = written.slice(whole, whole + words.length);
  if (whole !== -1 && (!same.includes('&') || words.includes('&'))) return same;
  let from = 0;
  return words.replace(/\S/g, (character) => {
    const at = plain.indexOf(character, from);
    if (at === -1) return character;
    from = at + 1;
    // &middot; and &#12298; are the characters that they name.
    const own = written.charAt(at);
    return own === '&' || (own === ';' && character !== '；') ? character : own;
  });
}
