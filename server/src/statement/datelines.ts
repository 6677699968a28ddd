import { findDates, type DateMention } from '../text/dates';

export interface Dateline {
  /** From 新华社 to 电, as written. */
  readonly text: string;
  readonly place: string;
  readonly date: DateMention | null;
  /** Just after 电 or 讯, from the beginning of the line. */
  readonly end: number;
}

/** Of an agency's report, dispatched from a place on a day: 新华社努尔苏丹9月14日电, 新华社一九七二年九月二十九日讯, 本报北京3月1日讯. */
const DATELINE =
  /^[（(]?\s*((?:[^，。；、：\s（()）“”]{1,5}社|本报)([^，。；、：（()）“”\d０-９一二三四五六七八九十]{0,14}?)\s*((?:[\d０-９一二三四五六七八九十○〇零]{4}年)?\s*[\d０-９一二三四五六七八九十]{1,3}月\s*[\d０-９一二三四五六七八九十]{1,3}日)\s*(?:专?电|讯))/;

/** The dateline with which the line begins, or null. */
export function readDateline(line: string): Dateline | null {
  const match = DATELINE.exec(line.length > 80 ? line.slice(0, 80) : line);
  if (match === null) return null;
  const [whole, text = '', place = '', day = ''] = match;
  return { text, place: place.trim(), date: findDates(day, 0, day.length)[0] ?? null, end: whole.length };
}

/** A dateline in brackets that ends a text: （新华社努尔苏丹9月14日电）. */
export function isClosingDateline(line: string): boolean {
  return /^[（(].{4,60}[）)]$/.test(line) && readDateline(line) !== null;
}
