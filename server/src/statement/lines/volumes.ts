import { readNumber } from '../../text/numerals';
import { slice, type Span } from '../../text/span';
import { kindOfInstrumentTitle } from '../words/kinds';
import { leadingParty, partiesAtStart } from '../words/party-names';
import { roleOfLine } from './line-roles';
import { wordsOf } from './wrapped';

// What the volumes of a collection have above their texts and before the titles: numbers, and headings for several of them.

const LONGEST_HEADING = 24;
const NUMERAL = '[一二三四五六七八九十百〇○零\\d]';
const NUMBER_ALONE = new RegExp(`^(?:[（(]?|第)(${NUMERAL}{1,4})[）)号]?$`);
const HEADING = new RegExp(
  `^(?:${NUMERAL}{1,3}、|第[一二三四五六七八九十]{1,3}(?:编|章|部分?)[\\s\\u3000]+)[^，。；：]{1,14}$`,
);
/** No text has so many sections, and a volume more texts. */
const MOST_SECTIONS = 30;

/** 二、经　　济 above the title of the first of some texts, （一二四） above that of one. */
export function isHeadingOfVolume(text: string, paragraphs: readonly Span[], index: number): boolean {
  const [line, next, beyond] = [paragraphs[index], paragraphs[index + 1], paragraphs[index + 2]];
  if (line === undefined || next === undefined || line.end - line.start > LONGEST_HEADING) return false;
  const words = wordsOf(text, line);
  const alone = NUMBER_ALONE.exec(words)?.[1];
  if (alone === undefined && !HEADING.test(words)) return false;
  // Below the heading of a section stands a sentence: most lines need no closer look.
  if (endsSentence(text, next)) return false;
  const below = wordsOf(text, next);
  if (roleOfLine(below) === 'title') return partiesAtStart(below).length >= 2 || numberOf(alone) > MOST_SECTIONS;
  if (beyond === undefined || endsSentence(text, beyond) || roleOfLine(wordsOf(text, beyond)) !== 'title') return false;
  return partiesAtStart(below + wordsOf(text, beyond)).length >= 2;
}

function endsSentence(text: string, { end }: Span): boolean {
  return '。；：，'.includes(text.charAt(end - 1));
}

function numberOf(numeral = ''): number {
  return readNumber(numeral, 0, numeral.length)?.value ?? 0;
}

/** Whether the text of a treaty begins below a numbered title: with who makes it. */
export function standsAboveTreaty(text: string, line: Span, next: Span | undefined): boolean {
  if (next === undefined || !ENDS_TITLE.includes(text.charAt(line.end - 1))) return false;
  const words = wordsOf(text, next).slice(0, LONGEST_LOOK);
  return leadingParty(words) !== null && MAKES_TREATY.test(words);
}

const ENDS_TITLE = '约約定书書程言报報明款则則录錄议議案件文）)》';
const LONGEST_LOOK = 400;
const MAKES_TREATY = /如[下左]|[于列][左后下]|特派|各派/;

const NUMBER_BEFORE = new RegExp(
  `^(?:[（(]${NUMERAL}{1,4}[）)]|[一二三四五六七八九十百〇○零]{1,3}|\\d{1,3})[\\s\\u3000]+`,
);

/** 27. 甲兰共和国政府和乙多王国政府 above 贸易协定: the first of two lines of a title, behind its number; null for any other line. */
export function partiesBehindNumber(text: string, { start, end }: Span, next: Span | undefined): Span | null {
  if (next === undefined || end - start > LONGEST_PARTIES || !'国邦盟府'.includes(text.charAt(end - 1))) return null;
  const number = NUMBER_OF_ITEM.exec(slice(text, { start, end }))?.[0].length ?? 0;
  if (number === 0 || !NAMES_NO_MORE.test(text.slice(start + number, end))) return null;
  const [words, below] = [text.slice(start + number, end), wordsOf(text, next)];
  const isFirst =
    partiesAtStart(words).length >= 2 && partiesAtStart(below).length < 2 && roleOfLine(below) === 'title';
  return isFirst ? { start: start + number, end } : null;
}

const LONGEST_PARTIES = 60;
const NUMBER_OF_ITEM = new RegExp(`^[（(]?${NUMERAL}{1,4}[）)]?[.．、]?[\\s\\u3000]*`);
const NAMES_NO_MORE = /(?:国|邦|盟|政府)$/;

/** The title behind the number that a volume gives it, 八五　甲兰共和国和乙多王国联合声明; null where none stands before it. */
export function titleBehindNumber(text: string, { start, end }: Span): Span | null {
  const number = NUMBER_BEFORE.exec(slice(text, { start, end }))?.[0].length ?? 0;
  if (number === 0) return null;
  const words = text.slice(start + number, end);
  const isTitle = partiesAtStart(words).length >= 2 && kindOfInstrumentTitle(words) !== null;
  return isTitle ? { start: start + number, end } : null;
}
