import { withoutOtherColumn } from './aligned';
import { withoutConverterMarks } from './converters';
import { withoutEditLinks } from './edit-links';
import { withFullMarks } from './full-marks';
import { withoutLineNumbers } from './line-numbers';
import { PAD, withBlanksBeforeTitles, withoutMarkup } from './markup';
import { withoutLatex } from './latex';
import { withoutRadicals } from './radicals';
import { withoutSlips } from './slips';
import { withTitleMarks } from './title-marks';
import { toSimplified } from './traditional';
import { withoutWikitext } from './wikitext';

/**
 * What states sign has one of these, and simplified text has none but in a title that it quotes; 訂 and 談 are those of the years in which
 * print had some characters simplified and others not yet. Ordered by how fast each is looked for.
 */
const TELLING = ['談', '訂', '簽', '關', '條', '國', '於'];

/** Line ends of other times and programs, what takes no room on paper, and the pictures that some put before a heading. */
const ODD_ONES =
  /\r(?!\n)|[\ud83c-\ud83e][\udc00-\udfff]\ufe0f?|[\f\v\u0085\u2028\u2029\u200b-\u200f\u202a-\u202e\u00ad\ufe35-\ufe44]|(?!^)\ufeff/g;
const ENDS_LINE = /[\r\f\v\u0085\u2028\u2029]/;

/** Hardly any text has one of these, or one with which the marks of a converter or a wiki begin; the lone CR is looked for apart. */
const ODD_OR_MARKED =
  /[\f\v\u0085\u2028\u2029\u200b-\u200f\u202a-\u202e\u00ad\ufeff${[\\'\ufe35-\ufe44\uf020-\uf0ff\u00e0-\u01dc\ud83c-\ud83e]|HYPERLINK/;
const LONE_RETURN = /\r(?!\n)/;

/** Brackets of columns that are read from above: ︽ and ︾ are 《 and 》. */
const VERTICAL = '（）｛｝〔〕【】《》〈〉「」『』';
const FIRST_VERTICAL = 0xfe35;

/** A lone CR, a form feed and their like end a line; what nobody sees parts no word. */
function withPlainLines(text: string): string {
  return text.replace(
    ODD_ONES,
    (odd) => VERTICAL[odd.charCodeAt(0) - FIRST_VERTICAL] ?? (ENDS_LINE.test(odd) ? '\n' : PAD.repeat(odd.length)),
  );
}

/** 联(lián)合(hé): how a character is read, as pages for learners have it. */
const GLOSS = /(?<=[\u3400-\u9fff])[(（](?:[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}[ '’]?){1,6}[)）]/g;

function withoutGlosses(text: string): string {
  return text.replace(GLOSS, (gloss) => PAD.repeat(gloss.length));
}

function withoutOddOnes(text: string): string {
  // Some files have a CR in every line.
  if (!ODD_OR_MARKED.test(text)) return text.includes('\r') && LONE_RETURN.test(text) ? withPlainLines(text) : text;
  return withoutGlosses(withoutConverterMarks(withoutLatex(withoutWikitext(withPlainLines(text)))));
}

/**
 * The text as a page shows it, of the same length: without tags, the marks of wikis and converters and the column of another language, with
 * the characters that have names, and nothing that takes no room.
 */
export function visibleText(text: string): string {
  return withoutOtherColumn(
    withBlanksBeforeTitles(withoutLineNumbers(withoutEditLinks(withoutMarkup(withoutOddOnes(text))))),
  );
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
  if (whole !== -1 && Array.from(words).every((character, index) => !isNamed(character, same.charAt(index))))
    return same;
  let from = 0;
  return words.replace(/\S/g, (character) => {
    const at = plain.indexOf(character, from);
    if (at === -1) return character;
    from = at + 1;
    const own = written.charAt(at);
    return isNamed(character, own) ? character : own;
  });
}

/**
 * Whether a character is read that stands there under a name: &middot; and &#12298; are the characters that they name, $2 0 0 7$ is a number,
 * and a sign of Word's own a bullet.
 */
function isNamed(character: string, own: string): boolean {
  if (own >= '\uf020' && own <= '\uf0ff') return true;
  return own < '\x80' && own !== character && character.normalize('NFKC') !== own && !'<>'.includes(own);
}
