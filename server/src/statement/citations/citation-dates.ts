import { findDates, findNumericDates, type DateMention } from '../../text/dates';
import { readNumber } from '../../text/numerals';
import { datesOfSentence, endsRange, hasRelativeDate } from '../../text/related-dates';
import type { Span } from '../../text/span';
import { joinLines, linesOfSentence, withoutTagsWithin } from './broken-lines';
import { statesOfSign } from '../words/states';
import { anniversaryBehind } from './date-of-another';
import { DAY_OF_ERA, isCalledSigned, isRatifying, MADE, MARKUP, SIGNED, VERB } from './making';

/** 订于甲京的, 签署于甲京的: before what it says where, and so the title. */
const MADE_AT = '(?:订立?|签|签署|签订|缔结|通过)于[^，。；：、《》\\n\\r]{1,16}的';
const SAYS_MADE = new RegExp(`${MADE}|${MADE_AT}`);
const SAYS_VERB = new RegExp(VERB);
const WORD = '[^，。；：、《》\\n\\r]';
/** 的两份, 的三个: of as many years. */
const COUNTED = '(?:[两三四五六][份个项])?';
/** 的, 了, and what is said of the title: 签署了具有历史意义的, 发表了历史性的, 签署新的, 签署的关于海上合作的, 签署的关于双边合作框架. What something is about, it is not: 签署的关于落实《…》的计划. */
const OF_TITLE = `(?:[的了之]?${COUNTED}(?:具有${WORD}{2,12}的|(?:历史性|里程碑式|纲领性|重要)的?)?(?:新的|新版)?|有关${WORD}{1,16}的|的关于${WORD}{1,24}(?<!落实|实施|执行|履行|修改|修订|修正|补充|延长|终止|解释|批准))`;
/** 由甲、乙、丙三国: the signs of states, set apart. */
const STATES_APART = '(?:由?(?:[\\u4e00-\\u9fff]、){1,5}(?=[\\u4e00-\\u9fff][两三四五六](?:国|方)))?';
const HEAD = '(?:总理|首相|总统|主席|国王|女王|元首|[部外]长|大臣)';
/** 甲国、乙国和丙方共同, 丙盟十国和甲国、乙国、丁国正式 */
const IN_A_ROW = `(?:(?:${WORD}{1,14}、){1,4}${WORD}{1,14}[和与及]${WORD}{1,16}|${WORD}{1,8}国和(?:${WORD}{1,8}、){1,6}${WORD}{1,12}?)`;
/** Between a date and the title that it dates: who, where, a verb, what it is about; no stop and no other title. Who can be two with their offices. */
const LINK = new RegExp(
  `^(?:[初底末]?[，、]?${STATES_APART}(?:由?${WORD}{0,24}?|由${WORD}{0,48}?|${WORD}{0,24}${HEAD}${WORD}{0,24}?|${IN_A_ROW})${VERB}(?:并${WORD}{1,8})?(?:生效)?${OF_TITLE}(?:中[\\u4e00-\\u9fff])?(?:两国政府(?:间的?)?)?|${MADE_AT}|[的之]?${COUNTED}|的联合国)?${MARKUP}$`,
);
/** Between the days of a visit and what was signed then: 2001年1月甲国总统访问期间，双方签署了. */
const DURING_LINK = new RegExp(
  `^[，、]?${WORD}{0,32}(?:期间|之际|时|访[华问]${WORD}{0,10}|(?:会谈|会晤|会见)(?:结束)?后)，${WORD}{0,12}?${SIGNED}了?(?:新的)?${MARKUP}$`,
);
const YEARLESS_LINK = new RegExp(`^(?:(?:的今天，)?${WORD}{0,24}?${VERB}${OF_TITLE})${MARKUP}$`);
/** 到2020年《…》: until, not of; but 注意到2020年《…》. */
const UNTIL = /(?:[至从自前]|(?<![意虑看识谈提感收听遇得受])到)$/;
/** 自2001年《…》签署以来: its verb stands behind the title. */
const VERB_BEHIND = new RegExp(`^\\s*${VERB}`);
/** 1992年1月3日建交以来签署的, 2005年7月4日前签订的: some other day than the one that is named. After talks it is the day of the talks. */
const ANOTHER_DAY = /^[以之]?[前后内]|以来|[以之][前后内]|成果|(?<!会谈|会晤|会见|仪式|先)后(?!续)/;
/** 将于2012年6月签署《…》: what is meant to be, and is not yet. */
const MEANT_FOR = /(?:[将愿拟]|力争|争取|计划|商定|约定|预计|准备|希望|决定|同意)(?:正式)?[在于]?$/;
/** 宣布恢复签署的: something done with what was signed before. */
const DONE_WITH_IT = new RegExp(
  `(?:宣布|恢复|重申|退出|呼吁|要求|强调|批评|谴责|承诺|遵守|履行|暂停|中止|终止|废除)${WORD}*${SIGNED}的${MARKUP}$`,
);
const IS_OF = new RegExp(`的${MARKUP}$`);
/** 截至2005年 */
const UP_TO = /(?:截[至止]到?|直[到至])$/;
/** What happened to an instrument later has a day of its own: 2001年签署、2021年自动延期五年的, 自2002年3月1日起正式生效的, 经2012年6月6日议定书修订的. */
const HAPPENED_LATER =
  /^(?:起|正式|自动|再次|经?双方|(?:补充)?议定书|换文){0,3}(?:开放(?:供)?签署|延期|延长|顺延|续签|修订|修改|修正|补充|批准|核准|生效|公布|重申)(?:[一二三四五六七八九十\d]{1,3}年)?的?[ \u3000]*$/;
const SIGNED_BEFORE = new RegExp(`^${WORD}{0,16}(?:${SIGNED}|通过)(?:[，、]?并?[于在自从经由]?)$`);
const LONGEST_VERB_BEHIND = 8;
/** 2002年2月28日《…条约》正式生效, 2022年2月28日《…条约》期满后自动延长: a day alone before a title is that of what is told behind it. */
const BEFALLS_IT = /^\s*(?:正式|自动|开始)?(?:生效|期满|届满|到期|失效|终止|延长|延期)/;
const SHORTEST_OF_ANOTHER = 3;
/** How far before 《 a date can stand that says what the one directly before it leaves out. */
const LONGEST_SENTENCE = 240;
const NO_DATES: readonly DateMention[] = [];
/** Also 2008年6月30日在兰京、2013年9月14日在多城发表的. */
const BETWEEN_DATES = /^(?:[在于][\u4e00-\u9fff]{2,8}?)?(?:、|，|和|与|及|以及)$/;

/** The last date from `begin` on before a title with those directly before it, if what stands behind links it to the title. */
export function linkedDates(
  whole: string,
  begin: number,
  span: Span,
  signs: ReadonlySet<string>,
): readonly DateMention[] {
  const dates = linkedBefore(whole, begin, span, signs);
  const years = dates.length === 0 ? null : anniversaryBehind(whole, span.end);
  // 2001年签署的《甲》签署十周年: what is 的 away from the verb is the day of the signing.
  if (years === null || isCalledSigned(whole, span.start)) return dates;
  return dates.map((date) => ({ ...date, anniversary: years }));
}

function linkedBefore(whole: string, begin: number, span: Span, signs: ReadonlySet<string>): readonly DateMention[] {
  const near = inOneLine(whole, begin, span);
  const dates = findDates(near.text, near.from, near.own.start);
  dates.push(...findNumericDates(near.text, dates.at(-1)?.end ?? near.from, near.own.start));
  if (leavesOut(near, dates)) return linkedInSentence(whole, begin, span, signs);
  const linked = linkedDatesOf(near, dates, signs);
  return near.text === whole ? linked : linked.map(near.inPlace);
}

/** Words before a title and some behind it, in one line: the text itself, where the sentence is not broken. */
interface Words {
  readonly text: string;
  readonly from: number;
  /** The title in them. */
  readonly own: Span;
  /** Where in the text a place of these words is. */
  readonly placeOf: (at: number) => number;
  /** A date of these words, where it stands in the text. */
  readonly inPlace: (date: DateMention) => DateMention;
}

function inOneLine(whole: string, begin: number, span: Span): Words {
  const lines = withoutTagsWithin(whole, linesOfSentence(whole, begin, span.start));
  if (lines.length === 1)
    return { text: whole, from: lines[0]?.start ?? begin, own: span, placeOf: itself, inPlace: itself };
  const { words, offsetOf } = joinLines(whole, lines);
  const text = words + whole.slice(span.start, span.end + LONGEST_VERB_BEHIND);
  const own = { start: words.length, end: words.length + span.end - span.start };
  const inPlace = (date: DateMention): DateMention => ({
    ...date,
    start: offsetOf(date.start),
    end: offsetOf(date.end),
  });
  return { text, from: 0, own, placeOf: offsetOf, inPlace };
}

function itself<Item>(item: Item): Item {
  return item;
}

/** The same where the date leaves out what an earlier one of the sentence says. */
function linkedInSentence(
  whole: string,
  begin: number,
  span: Span,
  signs: ReadonlySet<string>,
): readonly DateMention[] {
  const least = Math.max(0, span.start - LONGEST_SENTENCE);
  const words = inOneLine(whole, least, span);
  const { text, from, own, placeOf, inPlace } = words;
  const sentence = Math.max(from, text.lastIndexOf('。', own.start - 1) + 1);
  // A sentence that is not seen whole may have another date.
  const isWhole = least === 0 || placeOf(from) > least;
  const paragraph = isWhole ? from : Math.min(sentence, Math.max(from, text.indexOf('。', from) + 1));
  const dates: DateMention[] = [];
  for (const { start, date } of datesOfSentence(text, sentence, own.start, paragraph)) {
    if (placeOf(start) < begin) continue;
    // What cannot be told is the date of nothing.
    if (date === null) dates.length = 0;
    else dates.push(date);
  }
  const last = dates.at(-1);
  if (last === undefined) return NO_DATES;
  // 2002年是重要的一年。12月23日签署的: in that year, or in that of the text.
  const isOfText = last.year === null && last.month !== null && last.yearsAgo === undefined;
  if (isOfText && findDates(text, from, sentence).some(hasYear)) return NO_DATES;
  return linkedDatesOf(words, dates, signs).map(inPlace);
}

function hasYear({ year }: DateMention): boolean {
  return year !== null;
}

/** Whether the words before a title leave out what an earlier date says: 12月23日, 同日. Most have 签署的 behind a whole date, and no more. */
function leavesOut({ text, from, own }: Words, dates: readonly DateMention[]): boolean {
  const last = dates.at(-1);
  if (last?.year === null) return true;
  const at = last?.end ?? from;
  return own.start - at > SHORTEST_OF_ANOTHER && hasRelativeDate(text.slice(at, own.start));
}

function linkedDatesOf(
  { text, from, own: { start: to, end } }: Words,
  dates: readonly DateMention[],
  signs: ReadonlySet<string>,
): readonly DateMention[] {
  const last = dates.at(-1);
  if (last === undefined) return NO_DATES;
  const link = behindOtherCalendar(text, last, text.slice(last.end, to));
  // 甲京3月25日电　双方签署的: when it was told.
  if (link.startsWith('电') || link.startsWith('讯')) return NO_DATES;
  const signed = HAPPENED_LATER.test(link) ? dates.at(-2) : undefined;
  if (signed !== undefined && SIGNED_BEFORE.test(text.slice(signed.end, last.start))) return [signed];
  const isDuring = link.includes('，') && DURING_LINK.test(link);
  // The day of a range is not told, its month is.
  const isToldByMonth = last.until !== null || isDuring;
  const fits =
    isDuring ||
    (last.year === null ? YEARLESS_LINK : LINK).test(link) ||
    saysWhose(link, signs) ||
    isMadeBehind(text, end, last, link, signs);
  // 1970年3月5日生效的: the day from which it binds is not the day of its signing.
  if (!fits || (link.includes('生效') && !SAYS_MADE.test(link))) return NO_DATES;
  if (isToldByMonth && !SAYS_MADE.test(link)) return NO_DATES;
  if (endsRange(text, last.start)) return NO_DATES;
  // Behind most days stands 签署的 and no more.
  if (link.length > SHORTEST_OF_ANOTHER && ANOTHER_DAY.test(link)) return NO_DATES;
  if (isStillToCome(text, from, last.start, link)) return NO_DATES;
  if (link.length > SHORTEST_OF_ANOTHER && DONE_WITH_IT.test(link)) return NO_DATES;
  if (isRatifying(link, text.slice(to, end))) return NO_DATES;
  const behind = text.slice(end, end + LONGEST_VERB_BEHIND);
  if (last.day !== null && BEFALLS_IT.test(behind) && !SAYS_MADE.test(link)) return NO_DATES;
  const isUntil =
    last.start > from && UNTIL.test(text.slice(Math.max(from, last.start - 2), last.start)) && !SAYS_VERB.test(link);
  if (isUntil && !VERB_BEHIND.test(behind)) return NO_DATES;
  const row = rowBefore(text, dates);
  return isToldByMonth ? row.map(monthOf) : row;
}

/** 1月3日，总理访问乙多，双方签署《…》; 指出双方签署《…》 tells of another time. */
const LAST_OF_ENTRY = new RegExp(
  `^[^。；《》\\n\\d０-９]{2,60}，((?:双方|两国|[\\u4e00-\\u9fff]{2}两国)?${WORD}{0,16}?(?:${SIGNED}了?|并发表)${WORD}{0,12})$`,
);
const TELLS_OF_SPEECH =
  /[说称]|指出|表示|重申|强调|认为|希望|呼吁|同意|商定|决定|建议|准备|期待|[将拟愿应为就自按]|关于|根据|以来|[前后]|[同当次翌][日天年月]/;

/** Whether words between the day of an entry and a title, or those behind, say that it was made then: 1月3日，双方签署《…》; 7月3日　中美《…》在澳门签订. */
export function tellsOfMaking(words: string, title: string, behind: string): boolean {
  const whose = words.replace(/^[，：\s\u3000]+/, '');
  if ((whose === '' || saysWhose(whose, NO_SIGNS)) && MADE_BEHIND.test(behind)) return true;
  const last = LAST_OF_ENTRY.exec(words)?.[1];
  const link = last === undefined || TELLS_OF_SPEECH.test(last) ? words : last;
  return LINK.test(link) && SAYS_MADE.test(link) && !ANOTHER_DAY.test(link) && !isRatifying(link, title);
}

const NO_SIGNS: ReadonlySet<string> = new Set();
const WHO = '(?:元首|首脑|总理|外长|领导人|政府|议会)';
/** 中哈, 中哈两国元首, 两国, 双方的: whose it is, and no verb. */
const WHOSE = new RegExp(`^([\\u4e00-\\u9fff]{2,4}?)??((?:[两三四五]国|双方|各方)?${WHO}?(?:之?间)?的?)${MARKUP}$`);
/** 上海合作组织, 亚信峰会, 金砖国家领导人; what somebody joins or supports is none of theirs. */
const WHOSE_OF_MANY = new RegExp(
  `^(?!.*(?:加入|参加|成立|建立|举行|召开|批准|访问|落实|执行|支持|根据|按照|重申|遵守|恪守|关于|加强|开展|双边|纪念|庆祝))(?:[\\u4e00-\\u9fff—－·“”]{2,24}(?:组织|合作|论坛|联盟|共同体|峰会|会议|会晤|外长会|理事会|国家)${WHO}?|(?:第.{1,3}轮)?[四五六]方会谈)的?${MARKUP}$`,
);
const LONGEST_WHOSE = 30;
/** 光绪二十一年三月二十三日（1895年4月17日）: nobody says so of a title before it. */
const BEFORE_OUR_DAY = /[年日][（(](?:即|公[历元]|西[历元])?$/;
const LONGEST_BEFORE_OUR_DAY = 5;

/** 1842年8月29日（道光二十二年七月二十四日） */
const OTHER_DAY_BEHIND = new RegExp(`^[（(](?:即)?${DAY_OF_ERA}[）)]`);

/** What leads to a title behind a day that stands in brackets behind the same day of another calendar, or before it. */
function behindOtherCalendar(text: string, { start }: DateMention, link: string): string {
  if (link.startsWith('（') || link.startsWith('(')) return link.replace(OTHER_DAY_BEHIND, '');
  if (!link.startsWith('）') && !link.startsWith(')')) return link;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE_OUR_DAY), start);
  return BEFORE_OUR_DAY.test(before) ? link.slice(1) : link;
}

const MADE_BEHIND = new RegExp(
  `^(?:[在于][\\u4e00-\\u9fff·]{2,8})?(?:正式)?${SIGNED}(?:于[\\u4e00-\\u9fff·]{2,8})?(?:[，。；\\n\\r]|$)`,
);
export const LONGEST_MADE_BEHIND = 16;

/** 1842年8月29日，中英《…》签订; 1998年6月25日，《…》在甲京签署, 签署于甲京: behind the comma nothing but whose it is, and behind the title what happened on that day. */
function isMadeBehind(
  text: string,
  end: number,
  { year, day, until }: DateMention,
  link: string,
  signs: ReadonlySet<string>,
): boolean {
  if (year === null || day === null || until !== null || !link.startsWith('，')) return false;
  const whose = link.slice(1).trim();
  if (whose !== '' && !saysWhose(whose, signs)) return false;
  return MADE_BEHIND.test(text.slice(end, end + LONGEST_MADE_BEHIND));
}

/** Whether nothing but who made a title stands between its date and it: 2003年中哈《联合声明》, 2016年上海合作组织《…宣言》. */
function saysWhose(link: string, signs: ReadonlySet<string>): boolean {
  if (link.length < 2 || link.length > LONGEST_WHOSE || link.includes('，')) return false;
  const [, states, others] = WHOSE.exec(link) ?? [];
  if (others !== undefined) {
    const isSign = (character: string): boolean => signs.has(character) || statesOfSign(character).length > 0;
    if (states === undefined ? others.length > 1 : Array.from(states).every(isSign)) return true;
  }
  return WHOSE_OF_MANY.test(link);
}

/** What all days of a range have in common: the month, or the year. */
function monthOf({ until, month, ...date }: DateMention): DateMention {
  const isOneMonth = (until?.month ?? month) === month;
  return { ...date, month: isOneMonth ? month : null, day: null, until: null };
}

/** Whether a day is one until which, or on which, something is meant to happen. */
function isStillToCome(text: string, from: number, start: number, link: string): boolean {
  const last = text.charAt(start - 1);
  if ('至止到'.includes(last)) return UP_TO.test(text.slice(from, start));
  // 同意在2005年7月4日《…》基础上 says nothing of what will be.
  const isDone = !SAYS_VERB.test(link) || IS_OF.test(link);
  return '在于'.includes(last) && !isDone && MEANT_FOR.test(text.slice(from, start));
}

/** The last of these dates with those that stand directly before it; a year that is left out is that of the one before. */
function rowBefore(text: string, dates: readonly DateMention[]): DateMention[] {
  const last = dates.at(-1);
  let first = dates.length - 1;
  while (first > 0 && BETWEEN_DATES.test(text.slice(dates[first - 1]?.end, dates[first]?.start))) first--;
  const bare = bareYearBefore(text, dates[first]);
  if (last !== undefined && first === dates.length - 1) return bare === null ? [last] : [bare, last];
  let year: number | null = null;
  const row = dates.slice(first).map((date) => ({ ...date, year: (year = date.year ?? year) }));
  return bare === null ? row : [bare, ...row];
}

const BARE_YEAR =
  /(?:^|[^\d０-９○〇零一二三四五六七八九十])([12１２]\S{3}|[一二][○〇零一二三四五六七八九]{3})(?:、|和|与|及|以及)$/;
const LONGEST_BARE_YEAR = 8;

/** 1842及1860年: what shares its 年 with the date behind it. */
function bareYearBefore(text: string, date: DateMention | undefined): DateMention | null {
  if (date === undefined || date.year === null || date.month !== null) return null;
  const from = Math.max(0, date.start - LONGEST_BARE_YEAR);
  const found = BARE_YEAR.exec(text.slice(from, date.start));
  const [whole = '', digits = ''] = found ?? [];
  const year = readNumber(digits, 0, digits.length);
  if (found === null || year?.end !== digits.length) return null;
  const start = from + found.index + whole.indexOf(digits);
  return { ...date, year: year.value, start, end: start + digits.length };
}
