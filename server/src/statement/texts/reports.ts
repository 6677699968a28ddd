import { slice } from '../../text/span';
import { INSTRUMENT_WORD, WORD_OF_SEVERAL } from '../words/kinds';
import type { LineRole } from '../lines/line-roles';
import type { Line } from '../lines/lines';
import { leadingParty } from '../words/party-names';
import { wordsOf } from '../lines/wrapped';

// What a report says of the text that stands below it, or nothing.

/** A plan is one where it is told that several made it: 甲国公布教育计划 is news. */
const NAMES_INSTRUMENT = new RegExp(
  `${WORD_OF_SEVERAL}|文件|全文|如[下左]|(?:签[署订字]|发表|通过|达成|制[定订])[^。]{0,60}${INSTRUMENT_WORD}`,
);

/** Whether a news lead is a whole item and says nothing of an instrument that could stand below it. */
export function tellsSomethingElse(text: string, lead: Line): boolean {
  const words = wordsOf(text, lead);
  return words.endsWith('。') && !NAMES_INSTRUMENT.test(words);
}

/** Whether a lead below a headline is a report of what stands below it, which is signed for itself and needs nothing of the report. */
export function isWholeReport(text: string, lines: readonly Line[], index: number): boolean {
  const lead = lines[index];
  if (lead?.role !== 'lead' || lines[index - 1]?.role !== 'short') return false;
  const words = wordsOf(text, lead);
  if (!words.endsWith('。') || ANNOUNCES.test(words)) return false;
  let at = index + 1;
  while (at < lines.length && !ENDS_TEXT.has(lines[at]?.role ?? 'text')) at++;
  return lines[at]?.role === 'closing-date';
}

const ANNOUNCES = /全文|如[下左]/;
const ENDS_TEXT: ReadonlySet<LineRole> = new Set(['closing-date', 'closing-dateline', 'lead', 'byline', 'continued']);

/** Whether another report begins below a whole one, whatever that tells: what a lead announces has none of its own. */
export function isOtherReport(text: string, lead: Line, below: Line | undefined): boolean {
  return (below?.role === 'lead' || below?.role === 'byline') && slice(text, lead).endsWith('。');
}

const GUEST_INVITED =
  /^[^，。；：应]{6,60}应[^，。；：]{4,60}邀请，[于自从]?[12１２一二][\d０-９○〇零一二三四五六七八九]{3}年[^。]{2,60}访问/;

/** 甲兰共和国总统赵一应…邀请，于2024年5月7日至8日…访问 below a report: so a statement begins that has lost its title, and no paragraph of news. */
export function isOpeningBelowReport(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || lines[index - 1]?.role !== 'text') return false;
  const words = slice(text, line).slice(0, LONGEST_INVITATION);
  if (!words.includes('邀请') || !GUEST_INVITED.test(words) || leadingParty(words) === null) return false;
  let at = index - 1;
  while (lines[at]?.role === 'text') at--;
  const above = lines[at];
  return above?.role === 'lead' && tellsSomethingElse(text, above);
}

const LONGEST_INVITATION = 200;
