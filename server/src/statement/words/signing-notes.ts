import { isClosingBracket, isHan, isOpeningBracket } from '../../text/characters';
import {
  findDates,
  OUR_CALENDAR,
  readCompactDate,
  readDate,
  readNumericDate,
  type DateMention,
} from '../../text/dates';
import { isNumeral } from '../../text/numerals';
import { OTHER_CALENDAR } from './calendars';
import { PLACE } from './place';
import { KNOWN_STATE } from './states';

/** When and where an instrument was signed, as its own text says. */
export interface Signing {
  readonly date: DateMention | null;
  readonly place: string | null;
}

const SIGNS = '签[订署字定约]|订立|缔结';
const HAPPENS_LATER = '生效|公布|颁布|批准|核准|实施|施行|发布|交存|加入|失效';
/** Nearly every closing line is a day and a place. */
const MAY_BE_NOTE = new RegExp(`日期|时间|地点|${SIGNS}|${HAPPENS_LATER}`);
/** 签订日期, 【生效时间】： before a day, and 签订, 于甲京签署, 生效 behind one; 日期： that stands alone is that of the signing. */
const LABEL_BEFORE = new RegExp(
  `(?:(${SIGNS}|^[【［〔[]?(?=日期[】］〕\\]：:]))|${HAPPENS_LATER})(?:日期?|时间)[】\\]〕）)]?\\s*[：:|]?\\s*$`,
);
const VERB_BEHIND = new RegExp(
  `^\\s*(?:(?:[于在]${PLACE})?(?:(${SIGNS})|[^，。；\\s]{0,12}?(?:${HAPPENS_LATER}))|([签订]于))`,
);
/** 订于甲京, 签署于甲京 */
const VERB_THEN_PLACE = new RegExp(`^\\s*(?:${SIGNS}|[签订])于${PLACE}(?:[\\s，；,）)】]|$)`);
const LABELLED_PLACE = new RegExp(
  `(?:${SIGNS}|(?:^|[\\s\\u3000])[【［〔[]?(?=地点[】］〕\\]：:]))地(?:点[】\\]〕）)]?\\s*[：:|]?|[】\\]〕）)：:]{1,2})\\s*${PLACE}(?:[\\s，；）)】]|$)`,
);

/**
 * What a law database says of an instrument's days: 签订日期1989年11月23日 生效日期1990年1月1日, 1989年11月23日签订，1990年1月1日生效.
 * Null for words that do not say so; a day that is that of something else, or of nothing, is not the one of signing.
 */
export function readSigningNote(words: string): Signing | null {
  const heading = readHeading(words) ?? readAdoption(words);
  if (heading !== null) return heading;
  if (!MAY_BE_NOTE.test(words)) return null;
  const dates = datesOfNote(words);
  let signed: DateMention | null = null;
  let isNote = SAME_DAY.test(words);
  let before: string | null = null;
  for (const [index, date] of dates.entries()) {
    const label = LABEL_BEFORE.exec(words.slice(dates[index - 1]?.end ?? 0, date.start));
    const verb = label === null ? VERB_BEHIND.exec(words.slice(date.end, dates[index + 1]?.start)) : null;
    if (label === null && verb === null) continue;
    const saysSigned = label?.[1] !== undefined || verb?.[2] !== undefined || verb?.[3] !== undefined;
    isNote ||= label !== null || !saysSigned || dates.length > 1;
    if (saysSigned && signed === null) {
      signed = date;
      before = verb?.[1] ?? null;
    }
  }
  const behind = signed === null ? null : VERB_THEN_PLACE.exec(words.slice(signed.end, signed.end + LONGEST_PLACE));
  const place = LABELLED_PLACE.exec(words)?.[1] ?? (isNote ? (behind?.[1] ?? before) : null);
  return isNote || place !== null ? { date: signed, place } : null;
}

const LONGEST_PLACE = 20;
/** 本协定于1980年6月7日在甲京签订，同日生效 */
const SAME_DAY = /同[日时]生效/;

const MAY_BE_NUMERIC = /(?<!\d)(?=(?:1[6-9]|20)\d\d[.．/-])/g;

/** 19891123 behind a label */
const DIGITS_ALONE = /(?<=[：:】\]〕\s])[12]\d{7}$/;

/** Also 1989.11.23, 19891123 and 1989-11-23, which in running text may be numbers. */
export function datesOfNote(words: string): DateMention[] {
  const dates = findDates(words, 0, words.length);
  for (const { index } of words.matchAll(MAY_BE_NUMERIC)) {
    const date = readNumericDate(words, index);
    if (date !== null) dates.push(date);
  }
  const alone = DIGITS_ALONE.exec(words);
  const digits = alone?.[0] ?? '';
  const iso = readCompactDate(digits);
  if (alone !== null && iso !== null) {
    const [year = null, month = null, day = null] = iso.split('-').map(Number);
    dates.push({
      start: alone.index,
      end: alone.index + digits.length,
      year,
      month,
      day,
      style: 'digits',
      until: null,
    });
  }
  return dates.filter(({ year, day }) => year !== null && day !== null).sort((a, b) => a.start - b.start);
}

/** 甲组织领导人第三次会晤，2011年4月14日，乙国多城 */
export const MEETING_BEFORE = /^[^，。；]{2,30}(?:会[晤议谈]|峰会|论坛)[，,]\s*(?=[\d０-９二一])/;

/** A law database's line about an instrument's days: 签订日期：1989-11-23, 【签订地点】甲京, （1989年11月23日签订，1990年1月1日生效）, （本协定于1989年11月23日在甲京签订，同日生效）, （1989.11.23）. */
const NOTE_OF_DAYS =
  /^[（(【[·•●|\s]*(?:(?:签[订署字定约]|订立|缔结|生效)(?:(?:日期|时间|地点)[】\]〕）)]?\s*[：:|]?|[日地][】\]〕）)：:]{1,2})\s*\S[^。；]*$|(?<=[（(]\s*)[\d０-９一二][^。；（(]{6,40}(?:签[订署]|订立|缔结|[签订]于)[^。；（(]{0,60}[）)]$|(?<=[（(]\s*)本[^，。；（()）]{2,10}于[\d０-９一二][^。；（(]{6,60}(?:签[订署]|订立|缔结)[^。；（(]{0,60}[）)]$|(?<=[（(]\s*)[12]\d{3}[.．-]\d{1,2}[.．-]\d{1,2}\s*[）)]$)/;
/** 日期：2019年3月4日, and 地点：兰京 beside it: that of a web page has no place. */
const DAY_LABELLED =
  /^[【［〔[]?(?:签[署订字])?日期(?:[】］〕\]][：:]?|[：:])[\s\u3000]*[\d０-９一二][^，。；：:\s]{5,16}$/;
const PLACE_LABELLED = /^[【［〔[]?(?:签[署订字])?地点(?:[】］〕\]][：:]?|[：:])[\s\u3000]*[\u4e00-\u9fff·]{2,12}$/;
const BOTH_LABELLED =
  /^[【［〔[]?日期(?:[】］〕\]][：:]?|[：:])[\s\u3000]*[\d０-９一二][^，。；：:\s]{5,16}[\s\u3000，；]+[【［〔[]?地点(?:[】］〕\]][：:]?|[：:])[\s\u3000]*[\u4e00-\u9fff·]{2,12}$/;

/** What a line says with such a label, and nothing else. */
export function labelledIn(line: string): 'day' | 'place' | 'both' | null {
  if (DAY_LABELLED.test(line)) return 'day';
  return PLACE_LABELLED.test(line) ? 'place' : BOTH_LABELLED.test(line) ? 'both' : null;
}

const SIGN = 0x7b7e; // 签
const COMES = 0x751f; // 生
const MAKES = 0x8ba2; // 订
const CONCLUDES = 0x7f14; // 缔
const BEGINS_NOTE: ReadonlySet<number> = new Set([SIGN, COMES, MAKES, CONCLUDES]);

/** Nearly every line begins or ends as such a note does not, and costs no pattern. */
function mayTellDays(line: string): boolean {
  const first = line.charCodeAt(0);
  if (isHan(first) && !BEGINS_NOTE.has(first)) return false;
  return !line.endsWith('；');
}

/** Whether a line says that and nothing else; a heading without a stop is a day and its place as others are. */
export function isSigningNote(line: string): boolean {
  if (line.endsWith('。')) return isNumeral(line.charCodeAt(0)) && isHeadingInTwoCalendars(line);
  return mayTellDays(line) && NOTE_OF_DAYS.test(line);
}

/** Whose days nobody here turns into ours. */
const UNKNOWN_ERA = '主体|檀[君纪]|光绪|宣统|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙';
/** Those of which `text/dates.ts` knows the year, and one whose first years were counted otherwise. */
const COUNTED_ERA = '民国|昭和|平成|令和|大正|明治';
/** What leads to a name is no part of it: 于回历. */
const UNKNOWN_CALENDAR = `(?:[^\\s，。；、（()）于在即当为年日\\d]{1,6}?${OTHER_CALENDAR}|(?:大清国?)?(?:${UNKNOWN_ERA}))`;
const ANY_CALENDAR = `(?:${UNKNOWN_CALENDAR}|(?:大?中华|大?日本国?)?(?:${COUNTED_ERA}))`;
const DAY_OF_ANY = '[\\d０-９〇○零一二三四五六七八九十百千元初廿卅]{1,9}年(?:[^，。；（()）]{1,12}?[日号])?';
const DAY_OF_UNKNOWN = new RegExp(`${UNKNOWN_CALENDAR}${DAY_OF_ANY}`, 'g');
/** （伊斯兰历一四二六年一月二十一日）, （相当于佛历…） behind a day, （主体五十三年） behind a year */
const OTHER_IN_BRACKETS = new RegExp(`(?<=[年日])[（(][^（()）]{0,4}${ANY_CALENDAR}[^（()）]{2,24}[）)]`, 'g');
/** 回历1437年11月28日（公历2016年8月31日） */
const OURS_IN_BRACKETS = new RegExp(
  `${ANY_CALENDAR}[^，。；（()）]{4,24}日[（(](?:即)?${OUR_CALENDAR}?([^（()）]{6,24}日)[）)]`,
  'g',
);
/** 佛历二五一八年七月一日即公历, 昭和五十年八月十二日，即; also two of them, 民国三十三年三月二日阿历一三二二年十二月十二日公历 */
const OTHER_BEFORE = new RegExp(
  `(?:${ANY_CALENDAR}${DAY_OF_ANY}[，、\\s]{0,4}即?(?=${ANY_CALENDAR}))?${ANY_CALENDAR}${DAY_OF_ANY}[，、\\s]{0,4}(?:即${OUR_CALENDAR}?|${OUR_CALENDAR})`,
  'g',
);
/** 主体五十三年（一九六四年）三月二十日, 佛历二五六二年（公历二〇一九年）五月八日 */
const OTHER_YEAR_BEFORE = new RegExp(
  `${ANY_CALENDAR}[\\d０-９〇○零一二三四五六七八九十百千元]{1,6}年[（(]${OUR_CALENDAR}?([\\d０-９〇○零一二三四五六七八九十]{4}年)[）)]`,
  'g',
);
/** ，即佛历二五六二年五月八日, 即俄历八月二十三日 and ，咸丰八年五月初三日 behind a day */
const OTHER_BEHIND = new RegExp(
  `[，、]?即${ANY_CALENDAR}${DAY_OF_ANY}|(?<=日)[，、]?即[^\\s，。；年月日]{1,4}?${OTHER_CALENDAR}[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十初廿]{1,4}日|(?<=[日号])[，、]\\s*${ANY_CALENDAR}${DAY_OF_ANY}(?=[，、。）)]|$)`,
  'g',
);
const NAMES_OTHER = new RegExp(`${OTHER_CALENDAR}|${UNKNOWN_ERA}|${COUNTED_ERA}`);
/** With which of these names such a calendar ends; most words have none of them. */
const MAY_BE_OTHER = /[历体君纪绪统治丰光庆隆正熙国和成]/;
const LAST_OF_SAME_DAY = /^[^，。；]*日[，、]?即/;
/** （星期一）, ，星期一， and the hour: 二十七日十时 */
const WEEKDAY =
  /(?<=[日号])\s*[，（(]?\s*(?:星期|礼拜|周)[一二三四五六日天]\s*[）)]?|(?<=[日号])\s*(?:[上下]午|晚)?[\d０-９一二三四五六七八九十]{1,3}[时点](?:整|[\d０-９一二三四五六七八九十]{1,3}分)?/g;

/**
 * A day in our calendar alone, where it stands beside the same day in another one (伊斯兰历一四二六年…，即公历二〇〇五年…; the last where
 * nothing says which is ours: 光绪二十一年三月二十三日即一八九五年四月十七日), and without the day of the week and the hour.
 */
export function inOurCalendar(words: string): string {
  let ours = words;
  if (MAY_BE_OTHER.test(words) && NAMES_OTHER.test(words)) {
    ours = words
      .replace(OTHER_IN_BRACKETS, '')
      .replace(OURS_IN_BRACKETS, '$1')
      .replace(OTHER_YEAR_BEFORE, '$1')
      .replace(OTHER_BEHIND, '')
      .replace(OTHER_BEFORE, '')
      .replace(DAY_OF_UNKNOWN, '');
  }
  if (ours.includes('即')) ours = ours.replace(LAST_OF_SAME_DAY, '');
  return WEEKDAY_OR_HOUR.test(ours) ? ours.replace(WEEKDAY, '') : ours;
}

/** Whether a line is a day of another calendar and nothing else: 光绪十三年十月十七日. */
export function isDayOfOtherCalendar(line: string): boolean {
  return MAY_BE_OTHER.test(line) && line.replace(DAY_OF_UNKNOWN, '').trim() === '';
}

const OTHER_DAY_AND_PLACE = new RegExp(
  `^${UNKNOWN_CALENDAR}${DAY_OF_ANY}[，、\\s]\\s*(?:[签订立]?[于在])?${PLACE}(?:画押|[订定]立|签[订署字])?。?$`,
);

/** The place behind such a day, and nothing else: 咸丰八年四月十六日，兰京城。 */
export function placeBehindOtherDay(line: string): string | null {
  return MAY_BE_OTHER.test(line) ? (OTHER_DAY_AND_PLACE.exec(line)?.[1] ?? null) : null;
}

const WEEKDAY_OR_HOUR = /[期拜周时点]/;

const OUR_DAY = '[\\d０-９〇○零一二三四五六七八九十百千]{4,9}年[^年，。；（()）]{2,10}[日号]';
const PLACE_OF_HEADING = `(?:[，、\\s]\\s*(?:订?[于在])?${PLACE}(?:画押|签[订署字]|订立)?)?。?$`;
/** What collections of treaties have below a title, the day in our calendar first: 一八五八年六月十三日，咸丰八年五月初三日，甲京。 */
const HEADING = new RegExp(`^${OUR_DAY}(?:[，、]\\s*${ANY_CALENDAR}${DAY_OF_ANY}){1,3}${PLACE_OF_HEADING}`);
/** 光绪二十年正月二十四日，西历一千八百九十四年三月初一日，多城。 */
const HEADING_BEHIND_OTHER = new RegExp(
  `^(?:大清)?${ANY_CALENDAR}${DAY_OF_ANY}[，、\\s]\\s*即?${OUR_CALENDAR}?(${OUR_DAY})${PLACE_OF_HEADING}`,
);
const BEGINS_OTHER: ReadonlySet<string> = new Set('光宣同咸道嘉乾雍康大中民');
const LONGEST_HEADING = 80;

function readHeading(words: string): Signing | null {
  if (words.length > LONGEST_HEADING) return null;
  if (BEGINS_OTHER.has(words.charAt(0))) {
    const [, day = '', place = null] = HEADING_BEHIND_OTHER.exec(words) ?? [];
    return day === '' || tellsAnotherAct(words) ? null : { date: readDate(day, 0, day.length), place };
  }
  const heading = isNumeral(words.charCodeAt(0)) ? HEADING.exec(words) : null;
  if (heading === null || tellsAnotherAct(words)) return null;
  return { date: readDate(words, 0, words.length), place: heading[1] ?? null };
}

/** 2009年10月24日通过，甲京: what a meeting writes below what it adopted. */
const ADOPTED = new RegExp(`日\\s*通过[，,、]\\s*${PLACE}$`);
/** 联合国大会1966年12月16日第2200A（XXI）号决议通过并开放给各国签字、批准和加入: what collections have below a convention. */
const ADOPTED_BY_ALL =
  /^((?:大会(?=.{8,40}决议)|[^，。；]{0,40}(?:联合国|国际|世界|外交)[^，。；]{0,20}(?:大会|会议))[^，。；]{0,40})通过(?:[，。；并]|$)/;

function readAdoption(words: string): Signing | null {
  if (words.length > LONGEST_HEADING || !words.includes('通过')) return null;
  const [, act] = ADOPTED_BY_ALL.exec(words) ?? [];
  if (act !== undefined) {
    const date = findDates(act, 0, act.length).find(({ year, day }) => year !== null && day !== null);
    return date === undefined ? null : { date, place: null };
  }
  if (!isNumeral(words.charCodeAt(0)) || tellsAnotherAct(words)) return null;
  const place = ADOPTED.exec(words)?.[1];
  return place === undefined ? null : { date: readDate(words, 0, words.length), place };
}

/** Whether a line says who adopted a convention, and when: 联合国大会1966年12月16日第2200A（XXI）号决议通过. */
export function isAdoption(line: string): boolean {
  if (line.length > LONGEST_HEADING || !line.includes('通过')) return false;
  const isInBrackets = isOpeningBracket(line.charCodeAt(0)) && isClosingBracket(line.charCodeAt(line.length - 1));
  const words = isInBrackets ? line.slice(1, -1) : line;
  return ADOPTED_BY_ALL.test(words) && readAdoption(words) !== null;
}

/** Whether a line is one, with brackets or without: who wrote it has turned the day of one calendar into that of another. */
export function isHeadingInTwoCalendars(line: string): boolean {
  const isInBrackets = isOpeningBracket(line.charCodeAt(0)) && isClosingBracket(line.charCodeAt(line.length - 1));
  return readHeading(isInBrackets ? line.slice(1, -1) : line) !== null;
}

/** What else happens on a day that a line names: ratification, exchange of notes of it, what editors and archives do. */
const ANOTHER_ACT =
  /批准|核准|互换|交换|交存|公布|颁布|发布|登记|备案|终止|修[订改]|草签|生效|失效|废止|加入|会议|校[对订阅]|录入|复制|抄[录送]|扫描|核对|整理|打印|印[发刷]|[翻编]译|译[文者出]|更新|审[核定]|存档|归档|收[录到]/;

/** Whether what stands beside a day says that it is that of something else than the signing. */
export function tellsAnotherAct(words: string): boolean {
  return ANOTHER_ACT.test(words);
}

/** 2020年5月29日　视频会议: they met on screens, which is no place. */
const ON_SCREENS = /(?<=日)[，,、\s]*以?(?:线上|网络)?视频(?:会[议晤]|连线)?(?:[方形]式)?(?=[）)〕]?$)/;

export function withoutScreens(words: string): string {
  const place = words.includes('视频') ? words.replace(ON_SCREENS, '') : words;
  return place.lastIndexOf('，') === place.indexOf('，') ? place : place.replace(STATE_OF_PLACE, '');
}

/** （1997年12月16日，甲国，多城）: the state in which the place lies. */
const STATE_OF_PLACE = new RegExp(`(?<=日，\\s?)${KNOWN_STATE}，(?=[\\u4e00-\\u9fff·]{2,8}[）)〕]?$)`);
