import { isInLetters } from './characters';

const LEAST_ROWS = 4;
const LEAST_SHARE = 0.6;
const HAN = /[\u4e00-\u9fff]/;

/** What stands between two columns: a tab, the bar of a table, or the blanks by which a copy of a page keeps them apart. */
const MAY_HAVE_COLUMNS = /\t|[ \u3000]{3}[A-Za-z]|\|[ \t*]{0,3}[A-Z\d]/;
const LONGEST_ROW = 400;
const GAP_BEFORE_LETTERS = /(?<=[^\0-\x7f\u3000])[ \u3000]{3,}(?=[^\u3400-\u9fff]*$)/;
const WORDS_IN_LETTERS = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/;

/**
 * The text without its other language, where a translator has the two in columns, paragraph beside paragraph, with a tab or a gap between;
 * blanks stand for it, so that the length stays.
 */
export function withoutOtherColumn(text: string): string {
  if (!MAY_HAVE_COLUMNS.test(text)) return text;
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  const isSentence = (words: string): boolean => isInLetters(words) || WORDS_IN_LETTERS.test(words);
  const rows = lines.filter((line) => withoutCell(line, (words) => !HAN.test(words) && isSentence(words)) !== line);
  if (rows.length < LEAST_ROWS || rows.length < LEAST_SHARE * filled) return text;
  // Names and days beside those in Chinese are no sentences.
  return lines.map((line) => withoutCell(line, (words) => !HAN.test(words))).join('\n');
}

/** Of two cells, one of them in Chinese, that one, where the other is of the other language. */
function withoutCell(line: string, isOther: (words: string) => boolean): string {
  if (line.startsWith('|')) return withoutCellOfTable(line, isOther);
  const tab = line.indexOf('\t');
  const gap = tab === -1 && line.length <= LONGEST_ROW ? GAP_BEFORE_LETTERS.exec(line)?.index : undefined;
  const at = gap ?? tab;
  if (at === -1 || line.includes('\t', at + 1)) return line;
  const [left, right] = [line.slice(0, at), line.slice(at + 1)];
  if (HAN.test(left) && isOther(right)) return left + ' '.repeat(line.length - at);
  return HAN.test(right) && isOther(left) ? ' '.repeat(at + 1) + right : line;
}

/** The same of a row of Markdown, without its bars. */
function withoutCellOfTable(line: string, isOther: (words: string) => boolean): string {
  const [before, left = '', right = '', behind, more] = line.split('|');
  if (before !== '' || behind?.trim() !== '' || more !== undefined) return line;
  const rest = ' '.repeat(line.length - left.length - right.length - 2);
  if (HAN.test(left) && isOther(right)) return ` ${left} ${' '.repeat(right.length)}${rest}`;
  return HAN.test(right) && isOther(left) ? ` ${' '.repeat(left.length)} ${right}${rest}` : line;
}
