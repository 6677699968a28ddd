import { findDates, toIsoDate } from '../text/dates';
import { slice, type Span } from '../text/span';
import { isDayOfPaper, isNameOfPaper, namesPage } from '../syntax/furniture';
import type { ArchiveRecord } from '../syntax/tree';

// A newspaper's page says at its top when it was printed: 甲兰日报 ⏎ 2010年10月12日　星期二.

/** A paper's name, its day and the page's number. */
const HIGHEST = 4;

interface Masthead {
  readonly start: number;
  readonly printed: string | null;
}

/** Every text of a page asks. */
const known = new WeakMap<ArchiveRecord, readonly Masthead[]>();

/** The day in the masthead above a place of a page; null where the file does not begin with one. */
export function printedOnPage(text: string, record: ArchiveRecord, at: number): string | null {
  let mastheads = known.get(record);
  if (mastheads === undefined) known.set(record, (mastheads = findMastheads(text, record.paragraphs)));
  return mastheads.findLast(({ start }) => start <= at)?.printed ?? null;
}

/** # 甲兰日报 2010年10月12日, above a page in Markdown. */
export function printedInHeadline(text: string, { headline }: ArchiveRecord): string | null {
  const words = headline === null ? '' : slice(text, headline).trim();
  const [date] = isDayOfPaper(words) ? findDates(words, 0, words.length) : [];
  return date === undefined ? null : toIsoDate(date);
}

/** 只看楼主 发表于: 1957-07-29, with 第4版(要闻) below it: a forum that keeps the texts of a paper, each by its day. */
const POSTED = /发表于[：:]\s*(\d{4})-(\d{1,2})-(\d{1,2})$/;
const OF_PAGE = /^第.{1,4}版/;
/** Its buttons stand above. */
const HIGHEST_POSTED = 8;

function postedAbove(text: string, paragraphs: readonly Span[]): Masthead[] {
  for (const [index, line] of paragraphs.slice(0, HIGHEST_POSTED).entries()) {
    const [, year, month, day] = POSTED.exec(slice(text, line)) ?? [];
    const below = paragraphs[index + 1];
    if (year === undefined || below === undefined || !OF_PAGE.test(slice(text, below))) continue;
    const printed = toIsoDate({ year: Number(year), month: Number(month), day: Number(day) });
    return [{ start: line.start, printed }];
  }
  return [];
}

function findMastheads(text: string, paragraphs: readonly Span[]): Masthead[] {
  const isAtTop = paragraphs.slice(0, HIGHEST).some((_, index) => mastheadAt(text, paragraphs, index) !== null);
  if (!isAtTop) return postedAbove(text, paragraphs);
  return paragraphs.flatMap((_, index) => mastheadAt(text, paragraphs, index) ?? []);
}

/** The day beside the paper's name or the page's number; a web page has by itself the day on which somebody looks at it. */
function mastheadAt(text: string, paragraphs: readonly Span[], index: number): Masthead | null {
  const line = paragraphs[index];
  const words = line === undefined ? '' : slice(text, line);
  if (line === undefined || !isDayOfPaper(words)) return null;
  const beside = [paragraphs[index - 1], paragraphs[index + 1]];
  const isNamed =
    /报[\s　]|第.{1,4}版/.test(words) ||
    namesPage(words) ||
    beside.some((each) => each && isNameOfPaper(slice(text, each)));
  const [date] = findDates(words, 0, words.length);
  return isNamed && date !== undefined ? { start: line.start, printed: toIsoDate(date) } : null;
}
