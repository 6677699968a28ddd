import { findDates } from '../../text/dates';
import { slice, type Span } from '../../text/span';
import { findField, type ArchiveRecord } from '../../syntax/tree';
import { isClosingDate } from '../lines/line-roles';
import type { Line } from '../lines/lines';
import { wordsOf } from '../lines/wrapped';
import { endsWithBracket } from '../words/kinds';
import { isHeadingInTwoCalendars } from '../words/signing-notes';
import { readClosingDate, readDateAlone, readDateBelowTitle, type Signing } from './signing';

// The day of signing where it stands beside the title: below it, behind it, in its subtitle.

/** A title, where it stands, and how many lines stand above the text. */
interface Title {
  readonly text: string;
  readonly span: Span | null;
  readonly headLines: number;
}

/** 多城 1976年2月24日 */
const PLACE_THEN_DAY = /^[\u4e00-\u9fff·]{2,8}[，,、\s]\s?[\d一二][^年]{3}年[^年日]{2,7}日$/;
const BRACKETS_AT_END = /(?:[（(][^（()）]{6,48}[）)]\s*)+$/;
const IN_BRACKETS = /[^（()）]{6,48}/g;

/** On a line of its own below the title, in brackets behind it, or in the subtitle field. */
export function signingNearTitle(text: string, record: ArchiveRecord, title: Title, lines: readonly Line[]): Signing {
  const below = lines
    .slice(0, title.headLines + MOST_ABOVE_LABEL)
    .filter(
      ({ role }, index) => role === 'title-date' && (index < title.headLines || tellsOfSigning(text, lines[index])),
    )
    .map((line) => readBelowTitle(text, line));
  const dated = below.find(({ date }) => date !== null);
  const place = dated?.place ?? below.find((each) => each.place !== null)?.place ?? null;
  if (dated !== undefined || place !== null) return { date: dated?.date ?? null, place };
  const repeated = dayBehindTitle(text, title, lines);
  if (repeated !== null) return repeated;
  const subtitle = findField(record, 'FT');
  const marked = title.span === null ? null : dayBehindMarks(text, title.span.end);
  if (marked !== null) return marked;
  const behind = bracketsBehind(title.span === null ? title.text : slice(text, title.span)).match(IN_BRACKETS) ?? [];
  const told = [...behind, ...(subtitle === undefined ? [] : [slice(text, subtitle.value)])].map((words) =>
    PLACE_THEN_DAY.test(words) ? readClosingDate(words) : readDateAlone(words),
  );
  return {
    date: told.find(({ date }) => date !== null)?.date ?? null,
    place: told.find((each) => each.place !== null)?.place ?? null,
  };
}

/** 《甲乙联合声明》（1996年4月）, 《甲乙条约》 1858年: behind the marks of a title that is all of its line. */
function dayBehindMarks(text: string, end: number): Signing | null {
  if (text.charAt(end) !== '》') return null;
  const rest = BEHIND_MARKS.exec(text.slice(end, end + LONGEST_BEHIND_MARKS))?.[1];
  return rest === undefined ? null : readDateAlone(rest);
}

const BEHIND_MARKS = /^》\s*([（(]?[12一二][^《》\n\r]{3,24}?)[\s|]*(?:[\n\r]|$)/;
const LONGEST_BEHIND_MARKS = 40;

export function isDatedInTwoCalendars(text: string, title: Title, lines: readonly Line[]): boolean {
  // 中俄密约（光绪二十二年四月二十二日，一八九六年六月三日，莫斯科）
  if (title.span !== null && isHeadingInTwoCalendars(bracketsBehind(slice(text, title.span)))) return true;
  return lines
    .slice(0, title.headLines)
    .some((line) => line.role === 'title-date' && isHeadingInTwoCalendars(wordsOf(text, line)));
}

/** All that stands in brackets at the end of a title; nothing where there are none. */
function bracketsBehind(title: string): string {
  const words = title.trimEnd();
  return endsWithBracket(words) ? (BRACKETS_AT_END.exec(words)?.[0] ?? '') : '';
}

/** 甲京 below 签署地点： is a place, and elsewhere 甲京 says nothing. */
function readBelowTitle(text: string, line: Line): Signing {
  const words = wordsOf(text, line);
  const isPlace =
    !/\d/.test(words) && LABEL_OF_PLACE.test(text.slice(Math.max(0, line.start - LONGEST_LABEL), line.start));
  return isPlace ? { date: null, place: words } : readDateBelowTitle(words);
}

const LABEL_OF_PLACE = /签[订署]地点[：:]?\s*$/;
const LONGEST_LABEL = 24;

/** What an encyclopaedia says of a treaty can stand between its title and • 签订日期：1955年12月25日. */
const MOST_ABOVE_LABEL = 12;
const LABEL = /^[•·●|\s]*签[订署字](?:日期|时间|地点)/;

function tellsOfSigning(text: string, line: Line | undefined): boolean {
  return line !== undefined && LABEL.test(wordsOf(text, line));
}

const YEAR_OR_MONTH = /^\s*(?:[（(][\d]{4}年[）)]|[^（()）日]{5,14}[年月])$/;

/** Of a library's page: the title once more, who signed, and the day with its place, as the cells of one row. */
function dayBehindTitle(text: string, title: Title, lines: readonly Line[]): Signing | null {
  for (const line of lines.slice(0, title.headLines + 1)) {
    const words = wordsOf(text, line);
    if (title.text === '' || !words.startsWith(title.text)) continue;
    const rest = words.slice(title.text.length).replace(/[\s|]+$/, '');
    // What stands in brackets behind a title can be any day.
    const day = endsWithBracket(rest) ? undefined : findDates(rest, 0, rest.length).at(-1);
    if (day !== undefined && isClosingDate(rest.slice(day.start))) return readClosingDate(rest.slice(day.start));
    // 甲乙条约 1689年, 甲乙条约（1997年）
    if (YEAR_OR_MONTH.test(rest)) return readDateAlone(rest);
  }
  return null;
}
