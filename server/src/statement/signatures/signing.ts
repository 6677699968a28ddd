import { BEFORE_YEAR, findDates, readDate, toIsoDate, type DateMention } from '../../text/dates';
import { slice } from '../../text/span';
import { closeUp } from '../../text/spaced-out';
import { dayAlone, withoutClosingDateline, type Dateline } from '../words/datelines';
import type { Line } from '../lines/lines';
import { readOpenDay } from '../words/open-days';
import { PLACE, placeAlone } from '../words/place';
import { INSTRUMENT_WORD } from '../words/kinds';
import {
  datesOfNote,
  inOurCalendar,
  MEETING_BEFORE,
  placeBehindOtherDay,
  readSigningNote,
  tellsAnotherAct,
  type Signing,
  withoutScreens,
} from '../words/signing-notes';
import { wordsOf } from '../lines/wrapped';

export type { Signing } from '../words/signing-notes';

const NOTHING: Signing = { date: null, place: null };

const VERB = '(?:签[署订字定立]|画押|订立|发表|达成|通过|缔结|缮就|[制作写]成)';

/** What scans make of 于; 千叶 is a place. */
const MISREAD_AT = '[千干](?!叶)';
const AFTER_DATE = new RegExp(
  `^[，,、\\s]*(?:(?:签[署订字]|发表|通过|订|签)?(?:[于在]|${MISREAD_AT}))?\\s*(?!${VERB})${PLACE}(?:签署|签订|发表|签字|达成|通过|画押)?[。）)\\]】]?$`,
);
const BEFORE_DATE = new RegExp(
  `^[（(]?(?:本.{2,8})?(?:签署于|签订于|订于|签于|于|在)?\\s*(?!(?:签署?|签?订)于)${PLACE}[，,、\\s]*$`,
);

/** 订于下之关缮写两分 */
const IN_COPIES = /，?缮[写就成]?[两二三四][份分]。?$/;

/** 大日本国明治三十八年…, 大英一千八百五十八年…: whose years they are is no place. */
const WHOSE_ERA = /大?(?:中华|日本)国?$|^大(?!理|连|阪|同|庆|马)[\u4e00-\u9fff]{1,4}$/;

/** The closing line: 二○一三年九月七日于阿斯塔纳, 2013年9月7日 阿斯塔纳, 于北京，2015年1月1日, or the place alone below the day. */
export function readClosingDate(line: string): Signing {
  const open = readOpenDay(line.trim());
  if (open !== null) return open;
  const words = withoutScreens(inOurCalendar(withoutClosingDateline(closeUp(line.trim()))));
  const note = readSigningNote(words);
  if (note !== null) return note;
  const [date] = findDates(words, 0, words.length);
  if (date === undefined) return { date: null, place: placeAlone(words) ?? placeBehindOtherDay(line.trim()) };
  const behind = words.slice(date.end).trim().replace(IN_COPIES, '');
  // 2003年2月10日互换批准书 below the signatures is no day of signing.
  if (tellsAnotherAct(behind)) return NOTHING;
  const after = AFTER_DATE.exec(behind);
  const before = BEFORE_DATE.exec(words.slice(0, date.start).replace(BEFORE_YEAR, '').replace(WHOSE_ERA, '').trim());
  return { date, place: after?.[1] ?? before?.[1] ?? null };
}

const SIGNED = new RegExp(`${VERB}|[签订]于`);
const SOON_SIGNED = new RegExp(`^.{0,16}(?:${VERB}|[签订]于)`);
/** 以甲文和乙文, in which it is written */
const IN_LANGUAGES = '(?:[以用][^，。；]{1,16}文)?';
const PLACE_THEN_VERB = new RegExp(`^，?${IN_LANGUAGES}(?:在|于)\\s*${PLACE}${IN_LANGUAGES}(?:同时|共同|正式)?${VERB}`);
const VERB_THEN_PLACE = new RegExp(`^，?(?:${VERB}|签|订)于\\s*${PLACE}(?:[，。]|$)`);
const SELF = new RegExp(
  `本(?![着国])《?[\\u4e00-\\u9fff]{0,4}?(?:${INSTRUMENT_WORD}|协议书|纪要|文件|证书|约(?!定))》?`,
  'g',
);

/** 在甲京签署本协定 */
const SELF_AT_END = new RegExp(`${SELF.source}$`);

/** 在甲京签署公报中文、乙文文本一式两份 */
const OWN_TEXTS = new RegExp(
  `(?<=签[署订])${INSTRUMENT_WORD}(?:的?[\\u4e00-\\u9fff]{1,5}文[、和及]?){1,6}(?:文本|本)?(?:一式)?[两二三四]份$`,
);

/** 于一九五○年二月十四日订于莫斯科: a clause that begins with its day, or with what it calls itself: 会议纪要于…. */
const BEGINS_WITH_DAY =
  /^(?:(?:联合|谅解|会[议谈])?(?:声明|公报|纪要|备忘录|议定书|协[定议])(?=[于在]))?[于在]?(?:公[元历])?(?=[\d０-９一二三四五六七八九])/;
/** What a text says beside the clause that tells when it was signed: of its copies, or that somebody signs it. */
const ATTESTS =
  /[两二三四五六七八九十]份|正本|文本|作准|同等效力|[制作写缮]成|昭信守|为[证凭]|本[^，。；]{2,8}上[签盖]/;
/** 于甲镇 behind a day, or the signing and no place */
const AT_PLACE = new RegExp(`^[于在]\\s*${PLACE}$`);
const JUST_SIGNED = /^(?:共同|正式)?(?:签[署订字定]|缔结|订立)$/;

/** The closing formula stands near the end; signature rows and a last article may follow it. */
const LAST_LINES = 24;
/** What else a file holds behind it may be longer: a notice, a report. */
const LAST_LINES_OF_FILE = 120;

/** A sentence of the text about itself: 本声明于二〇二四年七月三日在阿斯塔纳签署. */
export interface SigningSentence extends Signing {
  /** Which of the lines it stands in. */
  readonly line: number;
}

export function findSigningSentence(text: string, lines: readonly Line[], from: number): SigningSentence | null {
  for (let index = lines.length - 1; index >= Math.max(from, lines.length - LAST_LINES_OF_FILE); index--) {
    const line = lines[index];
    if (line === undefined || line.role === 'signature') continue;
    const mayBeUnnamed = index >= lines.length - LAST_LINES && (line.role === 'text' || line.role === 'section');
    // Most lines have no 本, and 本条约自签字之日起生效 has no year.
    const written = slice(text, line);
    if (!written.includes('日') || !(mayBeUnnamed || (written.includes('本') && written.includes('年')))) continue;
    const words = wordsOf(text, line);
    const unnamed = mayBeUnnamed ? signedWithoutName(words) : NOTHING;
    const signing = unnamed === NOTHING ? signingOfSelf(words) : unnamed;
    if (signing !== NOTHING) return { ...signing, line: index };
  }
  return null;
}

function signingOfSelf(words: string): Signing {
  SELF.lastIndex = 0;
  for (let found = SELF.exec(words); found !== null; found = SELF.exec(words)) {
    const { 0: self, index } = found;
    const rest = words.slice(index + self.length, index + self.length + LONGEST_OF_SELF);
    const behind = dateAndPlace(inOurCalendar(rest.slice(0, Math.max(0, rest.search(/[。；]|$/)))));
    if (behind !== NOTHING) return behind;
    const before = ISSUES_SELF.exec(words.slice(Math.max(0, index - LONGEST_BEFORE_SELF), index));
    const [date] = before === null ? [] : findDates(before[0], 0, before[0].length);
    if (date?.year !== undefined && date.year !== null && date.day !== null)
      return { date, place: before?.[1] ?? null };
  }
  return NOTHING;
}

/** Who signs may be named with all offices: 由…和…于…在…签署. */
const LONGEST_OF_SELF = 160;
const LONGEST_BEFORE_SELF = 48;
/** 于2019年10月12日在甲京通过本声明 */
const ISSUES_SELF = new RegExp(
  `[于在][\\d０-９〇○零一二三四五六七八九十年月日\\s]{6,20}日(?:[于在]${PLACE})?(?:共同|正式)?(?:签[署订]|通过|发表)$`,
);

/**
 * A sentence that is nothing but the day and the place of signing, or such a clause behind others that tell of the text itself:
 * 双方在本协定上签字，以昭信守。一九八四年八月十七日订于甲京，一式两份. Older treaties do not say what was signed.
 */
function signedWithoutName(line: string): Signing {
  if (!ATTESTS.test(line)) return NOTHING;
  for (const sentence of line.split(/[。；]/).reverse()) {
    if (!sentence.includes('日')) continue;
    const clauses = inOurCalendar(sentence).split(/[，,]/);
    const at = clauses.findLastIndex((clause) => BEGINS_WITH_DAY.test(clause) && signedInClause(clause) !== NOTHING);
    if (at === -1) {
      const placed = dayBehindPlace(clauses);
      if (placed !== NOTHING) return placed;
      continue;
    }
    const before = clauses.slice(0, at).join('，');
    // 《甲乙协定》，1990年1月5日订于甲京 is an item of a list.
    const clause = clauses[at] ?? '';
    const isOfSelf = SELF_AT_END.test(clause) || (TELLS_OF_SELF.test(before) && !before.endsWith('》'));
    if (at === 0 || isOfSelf) return signedInClause(clause);
  }
  return NOTHING;
}

const TELLS_OF_SELF = new RegExp(`${SELF.source}|昭信守|为[证凭]|一式[两二三四五]份|受[^，。；]{0,6}授权$`);

const SIGNED_AT_PLACE = new RegExp(`^(?:${VERB}|[签订])于${PLACE}$`);

/** 签订于甲京，二〇〇八年七月十一日，一式两份: the clause behind the place is the day. */
function dayBehindPlace(clauses: readonly string[]): Signing {
  const at = clauses.findIndex((clause) => SIGNED_AT_PLACE.test(clause)) + 1;
  const day = at === 0 ? '' : (clauses[at] ?? '').trim();
  const date = readDate(day, 0, day.length);
  const isAlone = typeof date?.year === 'number' && date.day !== null && date.end === day.length;
  return isAlone ? { date, place: SIGNED_AT_PLACE.exec(clauses[at - 1] ?? '')?.[1] ?? null } : NOTHING;
}

function signedInClause(clause: string): Signing {
  const start = BEGINS_WITH_DAY.exec(clause)?.[0].length ?? 0;
  const date = readDate(clause, start, clause.length);
  // A month is no day of signing, nor is a day without a year.
  if (typeof date?.year !== 'number' || date.day === null) return NOTHING;
  const rest = clause.slice(date.end).replace(SELF_AT_END, '').replace(OWN_TEXTS, '').trim();
  const place =
    PLACE_THEN_VERB.exec(rest) ?? VERB_THEN_PLACE.exec(rest) ?? AT_PLACE.exec(rest) ?? JUST_SIGNED.exec(rest);
  // 在甲京签署的条约 is another one.
  return place?.[0] === rest ? { date, place: place[1] ?? null } : NOTHING;
}

/** 于…, or the year at once: 本协定一九八四年八月十七日在甲京签订. */
const BEGINS_SIGNING =
  /^(?:一式[两二三四五六]份，)?(?:已|业已)?(?:由.{2,40})?(?:[于在]|(?=(?:公元|中华民国)?[\d０-９〇○零一二三四五六七八九十]{2,4}年))/;
/** 在甲京于 */
const PLACE_BEFORE_DAY = new RegExp(`^[于在]${PLACE}，?[于在]?$`);

/** 于二〇二四年七月三日在阿斯塔纳签署, 于1992年1月3日签于阿拉木图. */
function dateAndPlace(sentence: string): Signing {
  if (!BEGINS_SIGNING.test(sentence) || !SIGNED.test(sentence)) return NOTHING;
  const [date] = findDates(sentence, 0, sentence.length);
  if (date === undefined || date.year === null) return NOTHING;
  // A draft leaves the day open: 于2025年　月　日在…签署, 于2025年5月　日在….
  const open = date.day === null ? /^\s*(?:月\s*)?日/.exec(sentence.slice(date.end)) : null;
  const after = sentence.slice(date.end + (open?.[0].length ?? 0));
  const place =
    PLACE_THEN_VERB.exec(after) ?? VERB_THEN_PLACE.exec(after) ?? PLACE_BEFORE_DAY.exec(sentence.slice(0, date.start));
  // What is known of the day is the month, or nothing but the year of a form.
  const known = open === null || date.month !== null ? date : null;
  return SOON_SIGNED.test(after) ? { date: known, place: place?.[1] ?? null } : NOTHING;
}

/** What a news lead says: …和…９月１１日在北京签署了…. The year may be left out. */
export interface ReportedSigning extends Signing {
  /** The words before day and place: who signed. */
  readonly who: string;
}

const PLACE_AT_END = new RegExp(`[在于]${PLACE}$`);

/** Somebody signs, or several issue together what is theirs: …在北京发表联合声明. */
const REPORTED =
  /(?:共同|正式|分别代表本国)?(?:签署|签订|签字)(?!的)|(?:共同)?发表(?=(?:联合|共同|新闻|会谈|谈判)[^，。；]{0,4}(?:声明|公报|宣言)|《[^《》]{2,60}(?:联合|共同|新闻)(?:声明|公报|宣言)》)/;
const SAYS_TODAY = /今[天日]/;

/** Where the dateline is: 今天在此间发表. */
const SAYS_HERE = /^(?:此[间地]|这[里儿]|当地)$/;

/** Finds the signing in a news lead; what happens today and here in it happens on the day and at the place of its dateline. */
export function readReportedSigning(
  words: string,
  dateline: Pick<Dateline, 'date' | 'place'> | null,
): ReportedSigning | null {
  const verb = REPORTED.exec(words);
  if (verb === null) return null;
  const before = words.slice(0, verb.index);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  const date = findDates(sentence, 0, sentence.length).at(-1) ?? dayOfMonth(sentence);
  const tail = date === undefined ? sentence : sentence.slice(date.end);
  const place = PLACE_AT_END.exec(tail)?.[1] ?? null;
  const named = place !== null && SAYS_HERE.test(place) ? (dateline?.place ?? '') || null : place;
  const end = date?.start ?? (place === null ? sentence.length : sentence.length - place.length - 1);
  const signs = !verb[0].endsWith('发表');
  const who = signs ? sentence.slice(0, end).replace(/[，今天日于]+$/, '') : '';
  return { date: date ?? (SAYS_TODAY.test(tail) ? (dateline?.date ?? null) : null), place: named, who };
}

const DAY_AT_END = new RegExp(`(?<![月年]\\s*)[\\d０-９一二三四五六七八九十廿卅]{1,3}日(?=(?:[在于]${PLACE})?$)`);

/** The day without month with which a clause ends: …18日在北京. */
function dayOfMonth(clause: string): DateMention | undefined {
  const found = DAY_AT_END.exec(clause);
  const day = found === null ? null : dayAlone(found[0]);
  return found === null || day === null
    ? undefined
    : { ...day, start: found.index, end: found.index + found[0].length };
}

/** Fills in the year, and the month, that the text leaves out, from a day that is known and lies close: the page's, the dateline's. */
export function withYear(date: DateMention, known: string | null): string | null {
  if (date.year !== null) return toIsoDate(date);
  if (known === null) return null;
  const [year = 0, month = 1, day = 31] = known.split('-').map(Number);
  if (date.yearsAgo !== undefined) return toIsoDate({ ...date, year: year - date.yearsAgo });
  if (date.month === null) {
    // Dispatched on the 31st, printed on the 1st.
    const own =
      (date.day ?? 0) > day
        ? { year: month === 1 ? year - 1 : year, month: month === 1 ? 12 : month - 1 }
        : { year, month };
    return toIsoDate({ ...own, day: date.day });
  }
  // Signed in December, printed in January.
  const ownYear = date.month === 12 && month === 1 ? year - 1 : date.month === 1 && month === 12 ? year + 1 : year;
  return toIsoDate({ year: ownYear, month: date.month, day: date.day });
}

function dottedDay(words: string): DateMention | null {
  const [date] = datesOfNote(words);
  return date?.start === 0 ? date : null;
}

/** 1972年3月13日于甲京 on a line of its own below a title, with brackets or without. */
export function readDateBelowTitle(line: string): Signing {
  const alone = readDateAlone(line);
  return alone === NOTHING ? readClosingDate(line) : alone;
}

/** The day of a visit, 2013年9月6日至10日, on whose days a day without its year lies; null where none of these days does. */
export function visitAround(day: DateMention, words: string): string | null {
  if (day.day === null || day.yearsAgo !== undefined) return null;
  const ordinal = (month: number, ofMonth: number): number => month * 100 + ofMonth;
  for (const visit of findDates(words, 0, words.length)) {
    if (visit.year === null || visit.month === null || visit.day === null) continue;
    const last = { month: visit.until?.month ?? visit.month, day: visit.until?.day ?? visit.day };
    const at = ordinal(day.month ?? (day.day >= visit.day ? visit.month : last.month), day.day);
    if (ordinal(visit.month, visit.day) <= at && at <= ordinal(last.month, last.day)) return toIsoDate(visit);
  }
  return null;
}

const REST_OF_DATE_ALONE = new RegExp(
  `^(?:(?:(?:签署|签订|签|订)?于|在|[，,、\\s]\\s*)${PLACE})?(?:签署|签订|签字|发表|通过)?$`,
);

/** A day in brackets below or behind a title, or a subtitle that is nothing else; the place may stand behind it. */
export function readDateAlone(words: string): Signing {
  const inside = words.trim().replace(/^(?:[—―─]{1,2}|[（(〔])\s*|\s*[）)〕。]$/g, '');
  const bare = withoutScreens(inside).replace(MEETING_BEFORE, '');
  const note = readSigningNote(bare);
  if (note !== null) return note;
  const date = readDate(bare, bare.startsWith('于') ? 1 : 0, bare.length) ?? dottedDay(bare);
  if (typeof date?.year !== 'number') return NOTHING;
  const rest = REST_OF_DATE_ALONE.exec(bare.slice(date.end));
  return rest === null ? NOTHING : { date, place: rest[1] ?? null };
}
