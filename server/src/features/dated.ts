import { readCitations } from '../statement/citations/citations';
import type { PlacedCitation, Reading } from '../statement/reading';
import type { Kind } from '../statement/words/kinds';
import { findDates, readDate, toIsoDate, type DateMention } from '../text/dates';
import { toSimplified } from '../text/traditional';
import { writtenDate } from '../library/title-search';
import { firstFrom, slice } from '../text/span';
import { dateLike, isWholeDate } from './checks/write-date';
import type { Edit } from './problem';
import { inCharactersOf } from './script';
import { withMarks } from './within-title';

/** A communiqué is issued, and so is what states declare together; everything else is signed. */
export function verbFor(kind: Kind | null): string {
  return kind === 'joint-communique' || kind === 'communique' || kind === 'joint-statement' ? '发表' : '签署';
}

/** How far before 《 its date can stand. */
const REACH = 80;

const VERB = '(?:签署|签订|签定|签字|发表|发布|缔结|达成|通过)';
/** 签署的, 在北京签署的, 共同发表的: the day stands before it. */
const SIGNED = new RegExp(`(?:[在于][^，。；：、《》\\d国方守据照实行]{1,8})?(?:共同|联合|正式)?${VERB}的?$`);
/** 两份, 上述三个, 历次: several are meant, or those that were named above, and no day is that of all. */
const SEVERAL = /(?:(?:[两二三四五六七八九十几数多各]|[2-9２-９])[份个項项部件]?|历[次届年]|[上前]述|这些|一?系列)的?$/;
/** What is said of all titles that stand side by side: 历次, 上述, 2004年至2009年间. */
const SEVERAL_OF_EACH =
  /(?:历[次届年]|[上前]述|这些|一?系列|[\d０-９]{4}年?[至到—－–~-]{1,2}[\d０-９]{4}年(?:期?间)?(?:先后|陆续)?)的?$/;
/** A date stands there already, whosever it is. */
const IS_DATE = /[年月日号\d０-９]的?$/;
/** Another word says already when it was signed, or that it is still to come: 同日签署的, 此前签署的, 将签署的, 分别签署的. */
const SAYS_WHEN =
  /(?:[已将拟曾新正刚所待业经未]|此前|此后|随后|同时|当[天时]|[此本上下这那每]次|先后|多次|即将|之前|期间|分别)$/;

/** A day written before a citation that gives none, with what it needs: 两国‸签署的《…》, ‸在北京签署的《…》, ‸…签署的《…》. Null where it would not be a sentence. */
export function dateBefore(reading: Reading, citation: PlacedCitation, day: string, verb: string): Edit | null {
  const { plain } = reading.tree;
  const { start, date } = citation;
  if (date !== null) return null;
  if (meansSeveral(reading, citation)) return null;
  const before = plain.slice(Math.max(0, start - REACH), start);
  const signed = SIGNED.exec(before)?.[0] ?? '';
  const left = before.slice(0, before.length - signed.length);
  if (IS_DATE.test(left) || (signed !== '' && SAYS_WHEN.test(left))) return null;
  const at = signed === '' ? withMarks(reading.tree, citation).start : start - signed.length;
  const written = dateAsIn(reading, day);
  const said = signed === '' ? `${written}${inCharactersOf(reading, `${verb}的`)}` : written;
  return datesNoOther(plain, at, said, start) ? { start: at, end: at, text: said } : null;
}

/** How much of the text around tells whether a day that is put in belongs to other titles as well. */
const AROUND = 240;

/** Whether words with a day, put in before the title that begins at `open`, give their day to it and to no other: 1994年…签署的《甲》、《乙》 dates both. */
export function datesNoOther(plain: string, at: number, said: string, open: number): boolean {
  const from = Math.max(0, at - AROUND);
  const [left, right] = [plain.slice(from, at), plain.slice(at, open + AROUND)];
  const before = readCitations(left + right, NO_SIGNS);
  const after = readCitations(left + toSimplified(said) + right, NO_SIGNS);
  const own = after.findIndex(({ start }) => start === open - from + said.length);
  return (
    after[own]?.date?.start === left.length &&
    after.length === before.length &&
    after.slice(own + 1).every(({ date }, index) => isSameDay(date, before[own + 1 + index]?.date ?? null))
  );
}

const NO_SIGNS: ReadonlySet<string> = new Set();

/** A month and a day take the year of the date before them, which would be another one. */
function isSameDay(one: DateMention | null, other: DateMention | null): boolean {
  if (one === null || other === null) return one === other;
  return one.year !== null && toIsoDate(one) === toIsoDate(other);
}

/** Whether one title stands for several instruments: 2004年和2009年发表的两份《联合声明》, 2004年至2009年间发表的《贸易协定》和《联合声明》. */
export function meansSeveral({ tree: { plain }, citations }: Reading, { start }: PlacedCitation): boolean {
  const isSaid = (words: RegExp, at: number): boolean => {
    const before = plain.slice(Math.max(0, at - REACH), at);
    return words.test(before) || words.test(before.replace(SIGNED, ''));
  };
  return isSaid(SEVERAL, start) || isSaid(SEVERAL_OF_EACH, startOfRow(plain, citations, start));
}

/** Where the first of the titles stands that are side by side with the one at a place. */
function startOfRow(text: string, citations: readonly PlacedCitation[], place: number, beside = BESIDE): number {
  let start = place;
  for (let index = firstFrom(citations, place) - 1; index >= 0; index--) {
    const before = citations[index];
    if (before === undefined || !beside.test(text.slice(before.end, start))) break;
    start = before.start;
  }
  return start;
}

const BESIDE = /^\s*(?:[、和与及]|以及)?\s*$/;

/** The same, where titles of a list have each a day of their own: 《甲》、2003年11月6日签署的《乙》和《丙》. */
export function startOfList(text: string, citations: readonly PlacedCitation[], place: number): number {
  return startOfRow(text, citations, place, IN_LIST);
}

const IN_LIST = /^\s*(?:[、和与及]|以及)\s*(?:[^《》，。；：、\r\n]{1,30}的)?\s*$/;

/** Whether a day with its verb can stand directly behind these words: 恪守‸《…》, but not 两国签署的‸《…》, 两份‸《…》. */
export function hasRoomForDate(before: string): boolean {
  return !SEVERAL.test(before) && !IS_DATE.test(before) && !SIGNED.test(before);
}

/** A day, a month or a year as the text writes its days: those of what it cites, else the first of its own. */
export function dateAsIn(reading: Reading, day: string): string {
  const { text, plain } = reading.tree;
  const usual = usualDate(reading);
  const like = usual === null ? null : upTo(plain, usual, day.length);
  return (like === null ? null : dateLike(text, like, null, day))?.replace(/\s+/g, '') ?? writtenDate(day);
}

/** What says no more than a day of this length does: 2013年9月 of 2013年9月5日 for 2013-09. */
function upTo(plain: string, date: DateMention, length: number): DateMention | null {
  if (length === '2013-09-05'.length) return date;
  const end = plain.indexOf(length === '2013'.length ? '年' : '月', date.start) + 1;
  return readDate(plain, date.start, end);
}

/** Asked for every title that is offered. */
const usualDates = new WeakMap<Reading, DateMention | null>();

function usualDate(reading: Reading): DateMention | null {
  let date = usualDates.get(reading);
  if (date === undefined) usualDates.set(reading, (date = findUsualDate(reading)));
  return date;
}

function findUsualDate({ tree: { plain }, citations, statements }: Reading): DateMention | null {
  // 2006-09-08 and 2006.9.8 stand in brackets, and in no sentence.
  const isUsable = (date: DateMention): boolean => isWholeDate(date) && slice(plain, date).includes('年');
  const cited = citations.find(({ date }) => date !== null && isUsable(date))?.date;
  if (cited !== undefined && cited !== null) return cited;
  for (const { start, end, signatureBlock, title } of statements) {
    // The day of signing is written otherwise than those of the text.
    const last = signatureBlock?.start ?? end;
    for (const date of findDates(plain, title.span?.end ?? start, last)) {
      const whole = isUsable(date) ? date : beginningOf(plain, date);
      if (whole !== null) return whole;
    }
  }
  return null;
}

/** 2023年5月16日 of 2023年5月16日至19日. */
function beginningOf(plain: string, date: DateMention): DateMention | null {
  const length = slice(plain, date).search(/[日号]/) + 1;
  const first = length === 0 ? null : readDate(plain, date.start, date.start + length);
  return first !== null && isWholeDate(first) ? first : null;
}
