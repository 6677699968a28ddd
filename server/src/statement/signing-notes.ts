import { isHan } from '../text/characters';
import { findDates, type DateMention } from '../text/dates';
import { PLACE } from './place';

/** When and where an instrument was signed, as its own text says. */
export interface Signing {
  readonly date: DateMention | null;
  readonly place: string | null;
}

const SIGNS = '签[订署字定]|订立|缔结';
const HAPPENS_LATER = '生效|公布|颁布|批准|核准|实施|施行|发布|交存|加入|失效';
/** Nearly every closing line is a day and a place. */
const MAY_BE_NOTE = new RegExp(`日期|时间|地点|${SIGNS}|${HAPPENS_LATER}`);
/** 签订日期, 【生效时间】： before a day, and 签订, 于甲京签署, 生效 behind one. */
const LABEL_BEFORE = new RegExp(`(?:(${SIGNS})|${HAPPENS_LATER})(?:日期|时间)[】\\]〕）)]?\\s*[：:]?\\s*$`);
const VERB_BEHIND = new RegExp(`^\\s*(?:[于在]${PLACE})?(?:(${SIGNS})|${HAPPENS_LATER})`);
const LABELLED_PLACE = new RegExp(`(?:${SIGNS})地点[】\\]〕）)]?\\s*[：:]?\\s*${PLACE}(?:[\\s，；）)】]|$)`);

/**
 * What a law database says of an instrument's days: 签订日期1989年11月23日 生效日期1990年1月1日, 1989年11月23日签订，1990年1月1日生效.
 * Null for words that do not say so; a day that is that of something else, or of nothing, is not the one of signing.
 */
export function readSigningNote(words: string): Signing | null {
  if (!MAY_BE_NOTE.test(words)) return null;
  const dates = datesOfNote(words);
  let signed: DateMention | null = null;
  let isNote = false;
  for (const [index, date] of dates.entries()) {
    const label = LABEL_BEFORE.exec(words.slice(dates[index - 1]?.end ?? 0, date.start));
    const verb = label === null ? VERB_BEHIND.exec(words.slice(date.end, dates[index + 1]?.start)) : null;
    if (label === null && verb === null) continue;
    const saysSigned = label?.[1] !== undefined || verb?.[2] !== undefined;
    isNote ||= label !== null || !saysSigned || dates.length > 1;
    if (saysSigned) signed ??= date;
  }
  const place = LABELLED_PLACE.exec(words)?.[1] ?? null;
  return isNote || place !== null ? { date: signed, place } : null;
}

const DOTTED_DAY = /(?<!\d)((?:19|20)\d\d)[.．/-](\d{1,2})[.．/-](\d{1,2})(?!\d)/g;

/** Also 1989.11.23 and 1989-11-23, which in running text may be numbers. */
export function datesOfNote(words: string): DateMention[] {
  const dates = findDates(words, 0, words.length);
  for (const { 0: whole, 1: year, 2: month, 3: day, index } of words.matchAll(DOTTED_DAY)) {
    const span = { start: index, end: index + whole.length };
    dates.push({ ...span, year: Number(year), month: Number(month), day: Number(day), style: 'digits', until: null });
  }
  return dates.filter(({ year, day }) => year !== null && day !== null).sort((a, b) => a.start - b.start);
}

/** A law database's line about an instrument's days: 签订日期：1989-11-23, 【签订地点】甲京, （1989年11月23日签订，1990年1月1日生效）, （1989.11.23）. */
const NOTE_OF_DAYS =
  /^[（(【[·•●\s]*(?:(?:签[订署字定]|生效)(?:日期|时间|地点)[】\]〕）)]?\s*[：:]?\s*\S[^。；]*$|(?<=[（(]\s*)[\d一二][^。；（(]{6,40}(?:签[订署]|订立|缔结)[^。；（(]{0,30}[）)]$|(?<=[（(]\s*)[12]\d{3}[.．-]\d{1,2}[.．-]\d{1,2}\s*[）)]$)/;
const SIGN = 0x7b7e; // 签
const COMES = 0x751f; // 生

/** Nearly every line begins or ends as such a note does not, and costs no pattern. */
function mayTellDays(line: string): boolean {
  const first = line.charCodeAt(0);
  if (isHan(first) && first !== SIGN && first !== COMES) return false;
  return !line.endsWith('。') && !line.endsWith('；');
}

/** Whether a line says that and nothing else. */
export function isSigningNote(line: string): boolean {
  return mayTellDays(line) && NOTE_OF_DAYS.test(line);
}

/** 光绪二十一年三月二十三日即公历一八九五年四月十七日: the day as it stands last. */
export function inOurCalendar(words: string): string {
  return words.includes('即') ? words.replace(/^[^，。；]*日[，、]?即/, '') : words;
}
