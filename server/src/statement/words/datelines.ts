import { isClosingBracket, isHan, isOpeningBracket } from '../../text/characters';
import { findDates, type DateMention } from '../../text/dates';
import { readNumber } from '../../text/numerals';

export interface Dateline {
  /** From 新华社 to 电, as written. */
  readonly text: string;
  readonly place: string;
  readonly date: DateMention | null;
  /** Just after 电 or 讯, from the beginning of the line. */
  readonly end: number;
}

const AGENCY = 0x793e; // 社
const PAPER = 0x62a5; // 报
const SITE = 0x7f51; // 网

const NUMERAL = '[\\d０-９一二三四五六七八九十廿卅○〇◯零ＯO]';
const DAY = `((?:${NUMERAL}{4}年)?\\s*(?:${NUMERAL}{1,3}月)?\\s*${NUMERAL}{1,3}日)`;

/** Of an agency's report, dispatched from a place on a day: 新华社努尔苏丹9月14日电, 【新华社加德满都7日电】, 本报北京3月1日讯, 新华网北京9月1日电. */
const DATELINE = new RegExp(
  `^[（(【]?\\s*((?:[^，。；、：\\s（()）“”【】]{1,5}[社网]|本报)([^，。；、：（()）“”\\d０-９一二三四五六七八九十廿卅]{0,14}?)\\s*${DAY}\\s*(?:专?电|讯))】?[：:]?`,
);

/** 据甲兰社多城二日讯： behind 【新华社三日讯】: whose report is passed on. */
const RELAYED = new RegExp(
  `^[\\s\\u3000]*据?[^，。；、：\\s（()）“”【】]{1,5}社[^，。；、：（()）“”\\d０-９一二三四五六七八九十廿卅]{0,14}?${DAY}\\s*(?:电|讯)[：:，]`,
);

/** The dateline with which the line begins, or null. */
export function readDateline(line: string): Dateline | null {
  if (!mayBeginWithAgency(line)) return null;
  const match = DATELINE.exec(line.length > 80 ? line.slice(0, 80) : line);
  if (match === null) return null;
  const [whole, text = '', place = '', day = ''] = match;
  const date = findDates(day, 0, day.length)[0] ?? dayAlone(day);
  // （新华社甲京七日讯） with the text behind it.
  const isInBrackets = isOpeningBracket(line.charCodeAt(0)) && isClosingBracket(line.charCodeAt(whole.length));
  const isAlone = line.length === whole.length + 1;
  const behind = whole.length + (isInBrackets && !isAlone ? 1 : 0);
  const end = behind + (RELAYED.exec(line.slice(behind, LONGEST_LEAD))?.[0].length ?? 0);
  return { text, place: place.trim(), date, end };
}

const LONGEST_LEAD = 120;

/** How many characters an agency's name has at most, with its 社 or 网. */
const LONGEST_AGENCY = 6;

/** Whether 社, 网 or 报 stands where a dateline has it. The pattern is for the few lines that have it, or blanks before it. */
function mayBeginWithAgency(line: string): boolean {
  const start = isOpeningBracket(line.charCodeAt(0)) ? 1 : 0;
  for (let at = start; at < start + LONGEST_AGENCY; at++) {
    const code = line.charCodeAt(at);
    if (code === AGENCY || code === PAPER || code === SITE) return true;
  }
  return !isHan(line.charCodeAt(start));
}

/** 7日: the month is that of the page. */
export function dayAlone(words: string): DateMention | null {
  const day = readNumber(words, 0, words.length);
  if (day === null || day.value < 1 || day.value > 31) return null;
  return { start: 0, end: words.length, year: null, month: null, day: day.value, style: day.style, until: null };
}

/** A dateline in brackets that ends a text: （新华社努尔苏丹9月14日电）. */
export function isClosingDateline(line: string): boolean {
  return (
    isOpeningBracket(line.charCodeAt(0)) &&
    isClosingBracket(line.charCodeAt(line.length - 1)) &&
    /^[（(].{4,60}[）)]$/.test(line) &&
    readDateline(line) !== null
  );
}

const BEHIND_LINE = /\s*[（(](?:全文?)?完(?:毕)?[）)]$/;

/** A closing line without what the page adds on the same line: （新华社甲京8月2日电）, （完）. */
export function withoutClosingDateline(line: string): string {
  if (!isClosingBracket(line.charCodeAt(line.length - 1))) return line;
  const open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
  return open > 0 && isClosingDateline(line.slice(open))
    ? line.slice(0, open).trimEnd()
    : line.replace(BEHIND_LINE, '');
}
