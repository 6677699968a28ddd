import { isHan } from '../text/characters';
import { withoutTags } from '../syntax/paragraphs';
import { findDates, type DateMention } from '../text/dates';
import type { Span } from '../text/span';
import { joinLines, linesOfSentence } from './broken-lines';
import { isInstrumentName } from './instruments';
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
  /** Not yet an instrument: a draft, or something to be drawn up. */
  readonly draft: boolean;
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
  const to = text.length;
  let at = text.indexOf(OPEN);
  while (at !== -1) {
    const end = endOfTitle(text, at, to);
    const unclosed = end === null;
    const stop = end ?? guessEnd(text, at, to);
    const name = cleanName(withoutLinks(text.slice(at + 1, unclosed ? stop : stop - 1)));
    if (name !== '') {
      const previous = citations.at(-1);
      const begin = Math.max(previous?.end ?? 0, at - REACH);
      const span = { start: at, end: stop };
      const dates = linkedDates(text, begin, span);
      // Of titles side by side the first has the words that all of them share.
      if (previous === undefined || !SHARES.test(text.slice(previous.end, at))) {
        if (row !== null) giveDates(citations, row);
        context = text.slice(begin, at);
        row = dates.length < 2 ? null : { first: citations.length, dates };
      }
      const date = dates.at(-1) ?? dateOf(text, span, previous);
      if (date !== null && date.start >= stop && STANDS_FOR_ALL.test(text.slice(stop, date.start)))
        shareBackwards(text, citations, at, date);
      citations.push({
        start: at,
        end: stop,
        marked: true,
        name,
        unclosed,
        instrument: isInstrumentName(name, signs, context),
        date,
        draft: isDraft(text, span, name),
      });
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
    draft: false,
  }));
  return unmarked.length === 0 ? citations : [...citations, ...unmarked].sort((a, b) => a.start - b.start);
}

/** Several dates in a row, and the first of the titles that stand side by side behind them. */
interface RowOfDates {
  readonly first: number;
  readonly dates: readonly DateMention[];
}

/** 1992年1月3日和1993年10月18日签署的《甲》和《乙》: each has its own. Where there are more or fewer of them, nothing says whose each is. */
function giveDates(citations: Citation[], { first, dates }: RowOfDates): void {
  const titles = citations.splice(first);
  const fits = titles.length === dates.length;
  citations.push(...titles.map((title, index) => ({ ...title, date: fits ? (dates[index] ?? null) : null })));
}

const STANDS_FOR_ALL = /^\s*(?:签署|签订|发表|均|都)?于$/;

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
  const whole = isWrapped ? name.replace(/\s*[\r\n]+\s*/g, '') : name;
  return withoutTags(whole, '').replace(INVISIBLE, '').trim();
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** [甲乙条约](../1994/ab.md) inside 《》 is 甲乙条约. */
const LINK_OF_MARKDOWN = /\[([^[\]]*)\]\([^()]*[./#][^()]*\)/g;

function withoutLinks(name: string): string {
  return name.includes('](') ? name.replace(LINK_OF_MARKDOWN, '$1') : name;
}

/** How an instrument comes about, on the day that is meant by its date. */
const AGREED = '商定|议定|确定|签署|签订|签定|签字|发表|缔结|订立|达成|通过|制定|制订|建立|草签|换文|互换';
/** So does a plan; what is signed is signed before. */
const DECREED = '核准|批准|公布';
const MADE = `(?:${AGREED}|${DECREED})`;
const VERB = `(?:${MADE}|生效)`;
const SAYS_MADE = new RegExp(MADE);
const SAYS_VERB = new RegExp(VERB);
/** What can stand between the words and 《: blanks, quotation marks, a link or stress of Markdown. */
const MARKUP = '[\\s\\u3000“"*_[]*';
/** Between a date and the title that it dates: who, where, a verb, what it is about; no stop and no other title. */
const LINK = new RegExp(
  `^(?:[，、]?(?:由)?[^，。；：、《》\\n\\r]{0,24}?${VERB}(?:并[^，。；：、《》\\n\\r]{1,8})?(?:生效)?(?:[的了]|的关于[^，。；：、《》\\n\\r]{2,24})?|的)?${MARKUP}$`,
);
const YEARLESS_LINK = new RegExp(`^(?:[^，。；：、《》\\n\\r]{0,24}?${VERB}的?)${MARKUP}$`);
/** 《…》（1992年1月3日）, 《…》于1992年1月3日签署, 《…》签署于1992年. */
const BEHIND = /^\s*(?:[（(]\s*|(签署于|签订于|发表于)|(?:是)?于|，)(?=[\d０-９一二三四五六七八九])/;
const BEGINS_BEHIND = /[\s（(签发是于，]/;
/** 《…》，1970年12月16日签订于甲京 in a list: behind the comma nothing but the signing. */
const SIGNED_AT = /^(?:签署|签订|签定|订立|缔结|通过)(?:于|在|[，。；）)])/;
const ENDS_BRACKET = new RegExp(`^(?:[于在，、].{1,8})?(?:${MADE}?[）)]|${MADE}[，、；])`);
const THEN_SIGNED = new RegExp(`^[^，。；：《》]{0,12}?${MADE}`);
/** 到2020年《…》: until, not of. */
const UNTIL = /[到至从自前]$/;
/** 自2001年《…》签署以来: its verb stands behind the title. */
const VERB_BEHIND = new RegExp(`^\\s*${VERB}`);
/** 1992年1月3日建交以来签署的, 2005年7月4日前签订的: some other day than the one that is named. After talks it is the day of the talks. */
const ANOTHER_DAY = /^[以之]?[前后内]|以来|[以之][前后内]|成果|(?<!会谈|会晤|会见|仪式)后(?!续)/;
/** 将于2012年6月签署《…》: what is meant to be, and is not yet. */
const MEANT_FOR = /(?:[将愿拟]|力争|争取|计划|商定|约定|预计|准备|希望|决定|同意)(?:正式)?[在于]?$/;
const IS_OF = new RegExp(`的${MARKUP}$`);
/** 截至2005年 */
const UP_TO = /(?:截[至止]到?|直[到至])$/;
const SAYS_DECREED = new RegExp(DECREED);
const SAYS_AGREED = new RegExp(AGREED);
const IS_SIGNED_BEFORE = /(?:条约|协定|协议|议定书|公约|换文)(?:[（(][^（）()]*[）)])?$/;
/** What happened to an instrument later has a day of its own: 2001年签署、2021年延期的, 2001年签署并于2002年生效的. */
const HAPPENED_LATER = /^(?:延期|延长|续签|修订|修改|修正|补充|批准|核准|生效|公布|重申)的?[ \u3000]*$/;
const SIGNED_BEFORE =
  /^[^，。；：《》\n\r]{0,16}(?:签署|签订|签定|签字|缔结|订立|达成|发表)(?:[，、]|[，、]?并?(?:于|在)?|并)$/;
/** A title that shares the date of the one before it: 《…》和《…》, 《…》、《…》. */
const SHARES = /^[”"*_]*(?:\]\([^()《》\n]{0,200}\))?(?:\s*(?:和|及|与|以及|暨|、|及其)\s*)?[“"*_[]*$/;

/** The date of a title that has none before it: the one behind it, or that of the title with which it makes a pair. */
function dateOf(text: string, span: Span, previous: Citation | undefined): DateMention | null {
  const behind = dateBehind(text, span);
  if (behind !== null) return behind;
  const shares = previous !== undefined && previous.date !== null && previous.date.end <= previous.start;
  return shares && SHARES.test(text.slice(previous.end, span.start)) && isStatementList(text, previous, span)
    ? previous.date
    : null;
}

/** The last date from `from` on before a title with those directly before it, if what stands behind links it to the title. */
function linkedDates(whole: string, begin: number, span: Span): readonly DateMention[] {
  const lines = linesOfSentence(whole, begin, span.start);
  if (lines.length === 1) return linkedDatesOf(whole, lines[0]?.start ?? begin, span);
  const { words, offsetOf } = joinLines(whole, lines);
  const text = words + whole.slice(span.start, span.end + LONGEST_VERB_BEHIND);
  const own = { start: words.length, end: words.length + span.end - span.start };
  return linkedDatesOf(text, 0, own).map((date) => ({ ...date, start: offsetOf(date.start), end: offsetOf(date.end) }));
}

function linkedDatesOf(text: string, from: number, { start: to, end }: Span): readonly DateMention[] {
  const dates = findDates(text, from, to);
  const last = dates.at(-1);
  if (last === undefined) return NO_DATES;
  const link = text.slice(last.end, to);
  const signed = HAPPENED_LATER.test(link) ? dates.at(-2) : undefined;
  if (signed !== undefined && SIGNED_BEFORE.test(text.slice(signed.end, last.start))) return [signed];
  const fits = last.year === null ? YEARLESS_LINK.test(link) : LINK.test(link) && last.until === null;
  // 1970年3月5日生效的: the day from which it binds is not the day of its signing.
  if (!fits || (link.includes('生效') && !SAYS_MADE.test(link))) return NO_DATES;
  // Behind most days stands 签署的 and no more.
  if (link.length > SHORTEST_OF_ANOTHER && ANOTHER_DAY.test(link)) return NO_DATES;
  if (isStillToCome(text, from, last.start, link)) return NO_DATES;
  if (isRatifying(link, text.slice(to, end))) return NO_DATES;
  const isUntil = last.start > from && UNTIL.test(text.charAt(last.start - 1)) && !SAYS_VERB.test(link);
  if (isUntil && !VERB_BEHIND.test(text.slice(end, end + LONGEST_VERB_BEHIND))) return NO_DATES;
  return rowBefore(text, dates);
}

const SHORTEST_OF_ANOTHER = 3;

/** Whether a day is one until which, or on which, something is meant to happen. */
function isStillToCome(text: string, from: number, start: number, link: string): boolean {
  const last = text.charAt(start - 1);
  if ('至止到'.includes(last)) return UP_TO.test(text.slice(from, start));
  // 同意在2005年7月4日《…》基础上 says nothing of what will be.
  const isDone = !SAYS_VERB.test(link) || IS_OF.test(link);
  return '在于'.includes(last) && !isDone && MEANT_FOR.test(text.slice(from, start));
}

/** Whether what is said of a treaty is only that it was ratified or published. */
function isRatifying(words: string, title: string): boolean {
  return SAYS_DECREED.test(words) && !SAYS_AGREED.test(words) && IS_SIGNED_BEFORE.test(title.replace(/[《》]/g, ''));
}

const LONGEST_VERB_BEHIND = 8;
const NO_DATES: readonly DateMention[] = [];
const BETWEEN_DATES = /^(?:、|，|和|与|及|以及)$/;

/** The last of these dates with those that stand directly before it; a year that is left out is that of the one before. */
function rowBefore(text: string, dates: readonly DateMention[]): DateMention[] {
  const last = dates.at(-1);
  let first = dates.length - 1;
  while (first > 0 && BETWEEN_DATES.test(text.slice(dates[first - 1]?.end, dates[first]?.start))) first--;
  if (last !== undefined && first === dates.length - 1) return [last];
  let year: number | null = null;
  return dates.slice(first).map((date) => ({ ...date, year: (year = date.year ?? year) }));
}

function dateBehind(text: string, span: Span): DateMention | null {
  if (!BEGINS_BEHIND.test(text.charAt(span.end))) return null;
  const after = text.slice(span.end, span.end + 40);
  const lead = BEHIND.exec(after);
  if (lead === null) return null;
  const date = findDates(after, lead[0].length, after.length)[0];
  if (date?.start !== lead[0].length) return null;
  const rest = after.slice(date.end);
  const says = /[（(]/.test(lead[0]) ? ENDS_BRACKET : lead[0].includes('，') ? SIGNED_AT : THEN_SIGNED;
  const isSaid =
    lead[1] !== undefined || (says.test(rest) && !isRatifying(rest.slice(0, 16), text.slice(span.start, span.end)));
  return isSaid ? { ...date, start: date.start + span.end, end: date.end + span.end } : null;
}

/** A date stands for both titles of a pair when its verb is 的 away from the first: …签署的《甲》和《乙》. */
function isStatementList(text: string, previous: Citation, span: Span): boolean {
  return (
    previous.date !== null &&
    text.slice(previous.date.end, previous.start).includes('的') &&
    span.start - previous.end <= 3
  );
}

const DRAFT_BEHIND =
  /^\s*(?:[（(]?草案|的?(?:修订|修改|商谈|谈判|商签|起草|制定|制订|协商|磋商|签署(?:工作|进程|准备))(?:工作|进程|谈判)?)/;
const DRAFT_BEFORE =
  /(?:商签|制定|制订|起草|商谈|谈判|拟定|编制|即将签署的?|将要?签署|尽[快早]签署|(?:研究|商定|准备|争取|推动|探讨|讨论|磋商|加快)[^，。《]{0,6}签署)(?:新的)?\s*$/;
/** The characters with which what `DRAFT_BEFORE` finds can end, besides 的. */
const ENDS_DRAFT = new Set(Array.from('签定订草谈判制署', (character) => character.charCodeAt(0)));
const OF = 0x7684; // 的
const CLAUSE_STOPS = new Set(Array.from('，。；》：', (character) => character.charCodeAt(0)));
/** How far before 《 its draft may be spoken of. */
const DRAFT_REACH = 24;

/** 草案, 商谈, 修订工作 behind it; 制定, 商签, 即将签署 before it. */
function isDraft(text: string, span: Span, name: string): boolean {
  if (name.includes('草案') || name.includes('草稿')) return true;
  if (DRAFT_BEHIND.test(text.slice(span.end, span.end + 14))) return true;
  return mayBeDraftBefore(text, span.start) && DRAFT_BEFORE.test(clauseBefore(text, span.start));
}

/** Most citations stand behind words that `DRAFT_BEFORE` cannot end with: 签署的 and 签订的 are by far the most frequent. */
function mayBeDraftBefore(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  if (last === OF) return text.startsWith('新的', start - 2) || text.startsWith('即将签署的', start - 5);
  return !isHan(last) || ENDS_DRAFT.has(last);
}

function clauseBefore(text: string, start: number): string {
  const least = Math.max(0, start - DRAFT_REACH);
  let begin = start;
  while (begin > least && !CLAUSE_STOPS.has(text.charCodeAt(begin - 1))) begin--;
  return text.slice(begin, start);
}
