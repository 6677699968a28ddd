import * as l10n from '@vscode/l10n';
import { roleOfLine } from '../../statement/lines/line-roles';
import type { Statement } from '../../statement/statements';
import { indexWithin, isSpace } from '../../text/characters';
import { readDate } from '../../text/dates';
import { isNumeral, readNumber } from '../../text/numerals';
import { slice, type Span } from '../../text/span';
import type { Check, Edit, Problem } from '../problem';
import { toChinese, toChineseDigits, toFullWidth } from '../../text/written-numbers';
import { bodyOf } from './paragraphs-of';

/** How the numbers of a date are written: 2013, ２０１３ or 二〇一三. */
type Style = 'ascii' | 'full-width' | 'chinese';

interface StyledDate extends Span {
  readonly style: Style;
  /** It tells when something was signed that the text cites. */
  readonly isCited: boolean;
}

/** Statements whose running text writes its dates in more than one way. */
export const checkDateStyles: Check = ({ reading, file }) => {
  const { text, plain } = reading.tree;
  const titles = reading.citations.filter(({ marked }) => marked);
  const cited = new Set(titles.map(({ date }) => date?.start));
  return reading.statements.flatMap((statement) => {
    const dates = datesOf(plain, statement, cited).filter((date) => !isInside(titles, date.start));
    return hasItsRule(dates) ? [] : checkDates(text, file, dates);
  });
};

interface PlacedDate extends StyledDate {
  readonly paragraph: Span;
}

function datesOf(text: string, statement: Statement, cited: ReadonlySet<number | undefined>): StyledDate[] {
  const found: PlacedDate[] = [];
  for (const paragraph of bodyOf(statement)) findYears(text, paragraph, cited, found);
  // What the paragraphs are is asked only of those whose dates are not like the first.
  const [first] = found;
  const isRunning = new Map<Span, boolean>();
  return found.filter(({ paragraph, style }) => {
    if (style === first?.style) return true;
    const known = isRunning.get(paragraph) ?? isRunningText(text, paragraph);
    isRunning.set(paragraph, known);
    return known;
  });
}

/** Every date with a year; 每年三月二十二日 names a day of the calendar, as 六一 does. Looks only around each 年. */
function findYears(text: string, paragraph: Span, cited: ReadonlySet<number | undefined>, into: PlacedDate[]): void {
  const { start, end } = paragraph;
  for (let at = indexWithin(text, '年', start, end); at !== -1; at = indexWithin(text, '年', at + 1, end)) {
    let year = at;
    while (year > start && isSpace(text.charCodeAt(year - 1))) year--;
    year -= 4;
    if (year < start || !isNumeral(text.charCodeAt(year)) || isNumeral(text.charCodeAt(year - 1))) continue;
    const date = readDate(text, year, end);
    if (typeof date?.year !== 'number') continue;
    const [from, isCited] = [beginOfYears(text, start, year), cited.has(year)];
    into.push({ start: from, end: date.end, style: styleAt(text, year), isCited, paragraph });
  }
}

/** A year before the 年 that it shares: 二〇一五至, 2015、2016和 */
const YEAR_BESIDE =
  /(?:^|[^\d０-９〇○零一二三四五六七八九十])([\d０-９]{4}|[〇○零一二三四五六七八九]{4})(?:[至到—－–~、和与及-]|——)$/;
const LONGEST_YEAR = 8;

/** Where the first of several years begins that have one 年. */
function beginOfYears(text: string, start: number, year: number): number {
  let from = year;
  for (;;) {
    const before = text.slice(Math.max(start, from - LONGEST_YEAR), from);
    const beside = YEAR_BESIDE.exec(before)?.[1];
    if (beside === undefined) return from;
    from = from - before.length + before.lastIndexOf(beside);
  }
}

/** Some texts write what happens in Chinese numerals and what they cite in digits. Two widths of digits are never a rule. */
function hasItsRule(dates: readonly StyledDate[]): boolean {
  const [cited, told] = [dates.find(({ isCited }) => isCited), dates.find(({ isCited }) => !isCited)];
  return (
    [cited, told].some((date) => date?.style === 'chinese') &&
    dates.every((date) => date.style === (date.isCited ? cited : told)?.style)
  );
}

/** Day and place of signing are often written otherwise than the text, and so are dateline and caption. */
function isRunningText(text: string, paragraph: Span): boolean {
  const role = roleOfLine(slice(text, paragraph));
  if (role !== 'text' && role !== 'section' && role !== 'opening') return false;
  return !SIGNING.test(slice(text, paragraph));
}

const SIGNING =
  /本(?:联合|补充)?(?:声明|公报|宣言|条约|协定|协议|议定书|公约|备忘录|文件|宪章|计划)(?:已|业已)?(?:由.{2,40})?[于在].{0,40}(?:签署|签订|签于|订于|签字|发表)|^.{8,20}日(?:签|签署|签订|签字|订|缔结)于|^.{8,20}日[于在][^，。；]{1,16}(?:签署|签订|签字|缔结)[，。]/;

function styleAt(text: string, start: number): Style {
  const code = text.charCodeAt(start);
  return code < 0x80 ? 'ascii' : code >= 0xff10 && code <= 0xff19 ? 'full-width' : 'chinese';
}

/** Whether an offset lies within one of some spans that follow one another. */
function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= offset;
}

function checkDates(text: string, file: string, dates: readonly StyledDate[]): Problem[] {
  const byStyle = new Map<Style, StyledDate[]>();
  for (const date of dates) {
    const same = byStyle.get(date.style);
    if (same === undefined) byStyle.set(date.style, [date]);
    else same.push(date);
  }
  if (byStyle.size < 2) return [];
  // Where two are as frequent as each other, the one that the text begins with counts for more.
  const styles = [...byStyle.values()].sort((a, b) => b.length - a.length);
  const [usual, rare] = [styles[0]?.[0], styles.at(-1)?.[0]];
  if (usual === undefined || rare === undefined) return [];
  const example = slice(text, usual);
  const zero = /[○零]/.exec(styles[0]?.map((date) => slice(text, date)).join('') ?? '')?.[0];
  return [
    {
      code: 'date-style-mixed',
      start: rare.start,
      end: rare.end,
      arguments: [example],
      related: styles
        .slice(0, -1)
        .flatMap(([date]) =>
          date === undefined
            ? []
            : [{ place: { file, span: { start: date.start, end: date.end } }, message: l10n.t('Written otherwise') }],
        ),
      fixes: [
        {
          title: l10n.t('Write all dates of the text like {0}', example),
          edits: dates
            .filter(({ style }) => style !== usual.style)
            .flatMap((date) => rewrite(text, date, usual.style, zero)),
          isSafe: false,
        },
      ],
    },
  ];
}

/** Every number of a date in another style; what stands between them stays. */
function rewrite(text: string, date: Span, style: Style, zero: string | undefined): Edit[] {
  const edits: Edit[] = [];
  for (let at = date.start; at < date.end;) {
    const number = isNumeral(text.charCodeAt(at)) ? readNumber(text, at, date.end) : null;
    if (number === null) {
      at++;
      continue;
    }
    const { value, end, length } = number;
    const words =
      style === 'ascii'
        ? String(value)
        : style === 'full-width'
          ? toFullWidth(value)
          : length === 4
            ? toChineseDigits(value, zero)
            : toChinese(value);
    edits.push({ start: at, end, text: words });
    at = end;
  }
  return edits;
}
