import { withoutTags } from '../../syntax/paragraphs';
import type { DateMention } from '../../text/dates';
import type { Span } from '../../text/span';
import { endOfSigning, isAmendedBy } from './amended';
import { linkedDates } from './citation-dates';
import { isDateOfAnother } from './date-of-another';
import { datesBehind } from './dates-behind';
import { placeBefore } from './broken-lines';
import { isDraftBehind, isDraftTitle, isToCome, isToRevise, speaksOfAll } from './drafts';
import { isInstrumentName, isWork } from './instruments';
import { kindOfTitle } from '../words/kinds';
import { isSigningOf, toldBefore, toldOfCeremony, type Then } from './signed-then';
import { findUnmarked } from './unmarked';

/** An occurrence of 《…》, with what its sentence says of it. */
export interface Citation extends Span {
  /** False for a well-known instrument that the text names without 《》. */
  readonly marked: boolean;
  /** Between 《 and 》, without line breaks; as written otherwise. */
  readonly name: string;
  /** False for a book, a film, a newspaper, one side's own strategy or law. */
  readonly instrument: boolean;
  /** The date that its sentence gives, and where it stands. */
  readonly date: DateMention | null;
  /** Several of them, where they stand before one title and mean a text each; no date is given then. */
  readonly days: readonly DateMention[];
  /** Not yet an instrument: a draft, or something to be drawn up. */
  readonly draft: boolean;
  /** A draft that is yet to be drawn up or signed: not what is in force under the same title. */
  readonly toCome: boolean;
  /** What its sentence tells of when it was signed, where it gives no date. */
  readonly then: Then;
  /** Its 》 is missing. */
  readonly unclosed: boolean;
}

const OPEN = '《';
const CLOSE = 0x300b; // 》
const OPEN_CODE = 0x300a;
const STOP_CODE = 0x3002; // 。

/** The longest title in these files has some ninety characters; a 《 whose 》 is further away has lost it. */
const LONGEST_TITLE = 160;

/** How far before 《 its date may stand. */
const REACH = 60;

/** All citations of a text in simplified characters, in order. `signs` are the first characters of the parties that it knows. */
export function readCitations(text: string, signs: ReadonlySet<string>): Citation[] {
  const citations: Citation[] = [];
  let context = '';
  let row: RowOfDates | null = null;
  let isRevised = false;
  const to = text.length;
  let at = text.indexOf(OPEN);
  while (at !== -1) {
    const end = endOfTitle(text, at, to);
    const unclosed = end === null;
    const stop = end ?? guessEnd(text, at, to);
    const name = cleanName(withoutLinks(text.slice(at + 1, unclosed ? stop : stop - 1)));
    if (name !== '') {
      const previous = citations.at(-1);
      const begin = Math.max(previous?.end ?? 0, placeBefore(text, at, REACH));
      const span = { start: at, end: stop };
      const isOfAnother = isDateOfAnother(text, span);
      const dates = isOfAnother ? [] : datesBefore(text, begin, span, citations, signs);
      // Of titles side by side the first has the words that all of them share.
      const besides = previous !== undefined && SHARES.test(text.slice(previous.end, at)) ? previous : null;
      if (besides === null) {
        if (row !== null) giveDates(citations, row);
        context = isNextOfList(text, previous, at) ? context : text.slice(begin, at);
        isRevised = isToRevise(text, span);
        row = dates.length < 2 ? null : { first: citations.length, dates };
      }
      const behind = dates.length > 0 ? [] : datesBehind(text, span);
      const shared = isOfAnother ? null : sharedDate(text, span, name, previous);
      const date = dates.at(-1) ?? behind.at(-1) ?? shared;
      if (behind.length === 1 && date !== null && STANDS_FOR_ALL.test(text.slice(stop, date.start)))
        shareBackwards(text, citations, at, date);
      const toCome = besides?.toCome === true ? date === null : isToCome(text, span);
      const hasDraftBehind = isDraftBehind(text, stop);
      const draft =
        toCome || hasDraftBehind || isDraftTitle(name) || (isRevised && (besides === null || date === null));
      const isUntold = date !== null || draft || isOfAnother;
      citations.push({
        start: at,
        end: stop,
        marked: true,
        name,
        unclosed,
        instrument: isInstrumentName(name, signs, context, text.slice(stop, stop + WORD_BEHIND)),
        date,
        days: NO_DAYS,
        draft,
        toCome,
        then: isUntold ? 'untold' : besides === null ? toldBefore(text, span) : toldBesides(text, besides),
      });
      if (behind.length > 1) giveBackwards(text, citations, behind);
      if (hasDraftBehind && besides !== null) areDrafts(text, citations);
      if (!isUntold && isSigningOf(text, stop)) areSigned(text, citations);
      if (text.startsWith('等', stop) && isWork('', text.slice(stop, stop + WORD_BEHIND))) areWorks(text, citations);
    }
    at = text.indexOf(OPEN, Math.max(stop, at + 1));
  }
  if (row !== null) giveDates(citations, row);
  const unmarked = findUnmarked(text, citations).map(({ start, end }): Citation => ({
    start,
    end,
    marked: false,
    name: text.slice(start, end),
    unclosed: false,
    instrument: true,
    date: null,
    days: NO_DAYS,
    draft: false,
    toCome: false,
    then: 'untold',
  }));
  return unmarked.length === 0 ? citations : [...citations, ...unmarked].sort((a, b) => a.start - b.start);
}

const MARK_OF_ITEM =
  /^[；;。，、]?\s*\n[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[—－-]{1,2}|[●·•])?[\s\u3000]*$/;
const LONGEST_MARK = 24;

/** （二）《乙》 below （一）《甲》: of both is said what stands above the list. */
function isNextOfList(text: string, previous: Citation | undefined, at: number): boolean {
  if (previous === undefined || at - previous.end > LONGEST_MARK) return false;
  return MARK_OF_ITEM.test(text.slice(previous.end, at));
}

/** Those before a title, or before what amended it: 1988年10月28日签署、经《议定书》修订的《条约》. */
function datesBefore(
  text: string,
  begin: number,
  span: Span,
  before: readonly Citation[],
  signs: ReadonlySet<string>,
): readonly DateMention[] {
  const dates = linkedDates(text, begin, span, signs);
  const previous = before.at(-1);
  if (dates.length > 0 || previous === undefined || !isAmendedBy(text, previous.end, span.start)) return dates;
  const first = firstOfRow(text, before);
  const signed = endOfSigning(text, before[first]?.start ?? previous.start);
  if (signed === null) return dates;
  const from = Math.max(before[first - 1]?.end ?? 0, placeBefore(text, signed, REACH));
  return linkedDates(text, from, { start: signed, end: signed }, signs);
}

const NO_DAYS: readonly DateMention[] = [];

/** Several dates in a row, and the first of the titles that stand side by side behind them. */
interface RowOfDates {
  readonly first: number;
  readonly dates: readonly DateMention[];
}

/**
 * 1992年1月3日和1993年10月18日签署的《甲》和《乙》: each has its own, and 《甲》 by itself is a text of each day. Else, where there are more or
 * fewer of them, nothing says whose each is.
 */
function giveDates(citations: Citation[], { first, dates }: RowOfDates): void {
  const titles = citations.splice(first);
  const fits = titles.length === dates.length;
  const days = titles.length === 1 ? dates : NO_DAYS;
  const given = (date: DateMention | null, { then }: Citation): Pick<Citation, 'date' | 'days' | 'then'> =>
    fits ? { date, days: NO_DAYS, then } : { date: null, days, then: 'not understood' };
  citations.push(...titles.map((title, index) => ({ ...title, ...given(dates[index] ?? null, title) })));
}

/** What a title is can be said behind it: 《…》画册, 《…》等书籍. */
const WORD_BEHIND = 12;

/** 2005年7月4日，双方签署《甲》和《乙》: the day may be that of 乙 as well. Without a date what is told of the first is told of all. */
function toldBesides(text: string, { start, date, then }: Citation): Then {
  if (date === null) return then;
  return date.end <= start && SIGNED_BEFORE.test(text.slice(date.end, start)) ? 'not understood' : 'untold';
}

const SIGNED_BEFORE = /(?:签署|签订|签定|缔结|发表)(?!的)/;

/** 出席《甲》、《乙》的签字仪式: what is told behind the last is told of all that stand side by side. */
function areSigned(text: string, citations: Citation[]): void {
  const row = citations.splice(firstOfRow(text, citations));
  const then = toldOfCeremony(text, row[0]?.start ?? 0);
  const isTold = then !== 'untold';
  citations.push(...row.map((each) => (isTold && each.date === null ? { ...each, then } : each)));
}

/** The first of those that stand side by side with the last one. */
function firstOfRow(text: string, citations: readonly Citation[]): number {
  let first = citations.length - 1;
  while (first > 0 && SHARES.test(text.slice(citations[first - 1]?.end, citations[first]?.start))) first--;
  return first;
}

/** 《甲》和《乙》等书籍: all that stand side by side are books. */
function areWorks(text: string, citations: Citation[]): void {
  citations.push(
    ...citations.splice(firstOfRow(text, citations)).map((citation) => ({ ...citation, instrument: false })),
  );
}

/** 就《甲》和《乙》进行谈判: none of those that stand side by side is there. */
function areDrafts(text: string, citations: Citation[]): void {
  const [first, ...others] = citations.splice(firstOfRow(text, citations));
  if (first === undefined) return;
  const areAll = speaksOfAll(text, first);
  const spoken = (each: Citation): Citation =>
    areAll && each.date === null ? { ...each, draft: true, then: 'untold' } : each;
  citations.push(...[first, ...others].map(spoken));
}

const STANDS_FOR_ALL = /^\s*(?:[（(]均)?(?:签署|签订|发表|均|都)*于?$/;

/** 《甲》和《乙》于2005年签署: the day behind the last is that of all that stand side by side and have none. */
function shareBackwards(text: string, citations: Citation[], before: number, date: DateMention): void {
  let next = before;
  for (let index = citations.length - 1; index >= 0; index--) {
    const citation = citations[index];
    if (citation?.date !== null || !SHARES.test(text.slice(citation.end, next))) return;
    citations[index] = { ...citation, date };
    next = citation.start;
  }
}

/** 《甲》和《乙》分别于2002年和2005年签署: each of those that stand side by side has its own, where they are as many as the dates. */
function giveBackwards(text: string, citations: Citation[], dates: readonly DateMention[]): void {
  giveDates(citations, { first: firstOfRow(text, citations), dates });
}

/** Just after the 》 that closes the 《 at `start`; titles may hold titles, and page breaks. Null where it is missing. */
function endOfTitle(text: string, start: number, to: number): number | null {
  let depth = 0;
  const limit = Math.min(to, start + LONGEST_TITLE);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_CODE) depth++;
    else if (code === CLOSE && --depth === 0) return at + 1;
    else if (code === STOP_CODE) break;
  }
  // 《…《…》: the first has lost its mark, or the second stands for 〈.
  return null;
}

/** Where a title without 》 seems to end: at the first stop or at the end of the line. */
function guessEnd(text: string, start: number, to: number): number {
  for (let at = start + 1; at < Math.min(to, start + LONGEST_TITLE); at++) {
    if ('，。；：\n\r《'.includes(text.charAt(at))) return at;
  }
  return Math.min(to, start + 1);
}

/** Without line breaks, whether of a file or of a web page, and without what nobody sees. */
function cleanName(name: string): string {
  const isWrapped = name.includes('\n') || name.includes('\r');
  // > stands before each line that a mail quotes.
  const whole = isWrapped ? name.replace(/\s*[\r\n]+[\s>]*/g, '') : name;
  return withoutStress(withoutTags(whole, '').replace(INVISIBLE, '').trim());
}

/** 《*甲乙条约*》, 《__甲乙条约__》, 《甲乙**友好**条约》 */
function withoutStress(name: string): string {
  const bare = name.includes(BOLD) ? name.replace(BOLD_WORDS, '$1') : name;
  return bare.startsWith('*') || bare.startsWith('_') ? bare.replace(STRESSED, '$2') : bare;
}

const BOLD = '**';
const BOLD_WORDS = /\s?\*\*([^*]{1,160})\*\*\s?/g;
const STRESSED = /^([*_]{1,3})([^*_]{1,160})\1$/;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** [甲乙条约](../1994/ab.md) inside 《》 is 甲乙条约. */
const LINK_OF_MARKDOWN = /\[([^[\]]*)\]\([^()]*[./#][^()]*\)/g;

function withoutLinks(name: string): string {
  return name.includes('](') ? name.replace(LINK_OF_MARKDOWN, '$1') : name;
}

/** A title that shares the date of the one before it: 《…》和《…》, 《…》、《…》. */
const SHARES = /^[”"*_]*(?:\]\([^()《》\n]{0,200}\))?(?:\s*(?:和|及|与|以及|暨|、|及其)\s*)?[“"*_[]*$/;

/** What all the world has signed: 联合国宪章, 不扩散核武器条约. */
const OF_THE_WORLD = /^(?:联合国|不扩散核|全面禁止核|维也纳|日内瓦|海牙)/;

/** 签署的《甲宣言》及其《第二份行动计划》: what carries out a text or amends it is made after it. */
const ITS_LATER =
  /^[”"*_\s]*及其\s*《[^《》]{0,40}(?:计划|规划|方案|细则|纲要|补充|修[订改正])|^[”"*_\s]*及其\s*《第[二三四五]/;

/** The date of the title with which a title makes a pair, where it has none of its own. */
function sharedDate(text: string, span: Span, name: string, previous: Citation | undefined): DateMention | null {
  const shares = previous !== undefined && previous.date !== null && previous.date.end <= previous.start;
  // 1994年3月12日签署的《甲乙友好条约》和《联合国宪章》
  if (!shares || (OF_THE_WORLD.test(name) && !OF_THE_WORLD.test(previous.name))) return null;
  if (ITS_LATER.test(text.slice(previous.end, span.start + 1) + name)) return null;
  return SHARES.test(text.slice(previous.end, span.start)) && isStatementList(text, previous, span, name)
    ? previous.date
    : null;
}

/**
 * A date stands for both titles of a pair when its verb is 的 away from the first: …签署的《甲》和《乙》. A month or a year does where they
 * belong together, too, being of one kind, with nothing between them or signed 同时: 2015年8月签署的《宣言》和《规划》 tells nothing of the plan.
 */
function isStatementList(text: string, { name, date, start, end }: Citation, span: Span, second: string): boolean {
  if (date === null || span.start - end > 3) return false;
  const words = text.slice(date.end, start);
  if (!words.includes('的')) return false;
  if (date.day !== null || span.start === end) return true;
  const kind = kindOfTitle(name);
  return SAYS_TOGETHER.test(words) || (kind !== null && kind === kindOfTitle(second));
}

const SAYS_TOGETHER = /同时|同日|一并|一同|一起/;
