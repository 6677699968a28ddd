import { isInLetters } from './characters';

const LEAST_ROWS = 4;
const LEAST_SHARE = 0.6;
const HAN = /[\u4e00-\u9fff]/;

/**
 * The text without its other language, where a translator has the two in columns, paragraph beside paragraph, with a tab between; blanks
 * stand for it, so that the length stays.
 */
export function withoutOtherColumn(text: string): string {
  if (!text.includes('\t')) return text;
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  const rows = lines.filter((line) => withoutCell(line, isInLetters) !== line).length;
  if (rows < LEAST_ROWS || rows < LEAST_SHARE * filled) return text;
  // Names and days beside those in Chinese are no sentences.
  return lines.map((line) => withoutCell(line, (words) => !HAN.test(words))).join('\n');
}

/** Of two cells, one of them in Chinese, that one, where the other is of the other language. */
function withoutCell(line: string, isOther: (words: string) => boolean): string {
  const tab = line.indexOf('\t');
  if (tab === -1 || line.includes('\t', tab + 1)) return line;
  const [left, right] = [line.slice(0, tab), line.slice(tab + 1)];
  if (HAN.test(left) && isOther(right)) return left + ' '.repeat(line.length - tab);
  return HAN.test(right) && isOther(left) ? ' '.repeat(tab + 1) + right : line;
}
