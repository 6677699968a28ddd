import { readSectionMark } from '../syntax/read-section-mark';
import { indexWithin } from '../text/characters';
import { standsAround } from './lines/line-roles';
import type { Line } from './lines/lines';
import { wordsOf } from './lines/wrapped';
import { kindOfInstrumentTitle } from './words/kinds';

const LEAST = 3;
/** Of so many lines one may be a remark. */
const TITLES_TO_OTHERS = 4;

/**
 * Whether a text is a list of instruments, 1. 甲兰共和国和乙多王国贸易协定（1986年5月6日，甲京）, and nothing else: a statement has a sentence above what it lists,
 * and hardly anything but sentences.
 */
export function listsTitles(text: string, lines: readonly Line[]): boolean {
  let [titles, others] = [0, 0];
  for (const line of lines) {
    if (standsAround(line.role)) continue;
    if (line.role === 'section') {
      if (isTitle(text, line)) titles++;
      else others++;
    } else if (line.role === 'text' || line.role === 'opening' || line.role === 'lead') others++;
    if (others * TITLES_TO_OTHERS > Math.max(titles, LEAST)) return false;
  }
  return titles >= LEAST;
}

/** 条款 ⇥ 中方文本 ⇥ 对方文本 ⇥ 状态: most lines are rows of more than two columns, which are not those of two languages. */
export function isTable(text: string, lines: readonly Line[]): boolean {
  const rows = lines.filter(
    ({ start, end }) => indexWithin(text, '\t', start, end) !== -1 && TABS.test(text.slice(start, end)),
  );
  return rows.length >= LEAST && rows.length * 2 > lines.length;
}

const TABS = /\S\t[^\t]*\t\S/;

const AROUND_TITLE = /^《|》?[；;。，,]?$/g;

function isTitle(text: string, line: Line): boolean {
  const mark = readSectionMark(text, line.start, line.end);
  if (mark === null) return false;
  const words = wordsOf(text, { start: mark.textStart, end: line.end }).trim();
  return kindOfInstrumentTitle(words.replace(AROUND_TITLE, '')) !== null;
}
