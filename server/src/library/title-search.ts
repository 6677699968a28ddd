import { sign } from '../statement/words/states';
import { findDates, toIsoDate } from '../text/dates';
import { initialsOf } from '../text/pinyin';
import { isSubsequence } from '../text/subsequence';
import { toSimplified } from '../text/traditional';

/** What is searched of a title; worked out when it is searched for the first time, and kept with it. */
export interface Searched {
  readonly name: string;
  /** Whose it is: short names. */
  readonly own: readonly string[];
  words: string | null;
  initials: string | null;
}

/** The initials of what a title is called. */
export function initialsOfTitle(title: Searched): string {
  return (title.initials ??= initialsIn(title));
}

/** Everything typed stands in the title as it was typed, or with gaps; or it does not fit. */
export type Fit = 2 | 1 | 0;

interface Run {
  readonly words: string;
  readonly kind: 'words' | 'date' | 'letters';
}

/** A date or a part of one, letters, all else: people type 洛瑟2013 and lsjjgb without a blank between. */
const RUNS = /\d[\d年月日./-]*|[a-z]+|[^a-z\d\s]+/g;

/** What was typed behind 《, to be held against many titles. */
export class TitleQuery {
  readonly #ofTitle: readonly Run[];
  readonly #dates: readonly { readonly typed: string; readonly fits: (day: string) => boolean }[];

  constructor(typed: string) {
    const runs = (withDigits(fold(typed)).match(RUNS) ?? []).map((words): Run => {
      return { words, kind: /^\d/.test(words) ? 'date' : /^[a-z]/.test(words) ? 'letters' : 'words' };
    });
    this.#ofTitle = runs.filter(({ kind }) => kind !== 'date');
    this.#dates = runs
      .filter(({ kind }) => kind === 'date')
      .map(({ words }) => ({ typed: words, fits: dateFilter(words) }));
  }

  /** All that was typed but dates. */
  fitsTitle(title: Searched): Fit {
    let worst: Fit = 2;
    for (const run of this.#ofTitle) {
      const fit = fitOf(title, run);
      if (fit === 0) return 0;
      if (fit < worst) worst = fit;
    }
    return worst;
  }

  get hasDates(): boolean {
    return this.#dates.length > 0;
  }

  /** Whether all that was typed of dates fits a day. */
  isOn(day: string): boolean {
    return this.#dates.every(({ fits }) => fits(day));
  }

  /** The dates; a number can stand in the title as well. */
  fitsDay(title: Searched, day: string): boolean {
    return this.#dates.every(({ typed, fits }) => fits(day) || wordsOf(title).includes(typed));
  }

  /** Whether a number that was typed stands in the title. */
  hasNumber(title: Searched): boolean {
    return this.#dates.some(({ typed }) => wordsOf(title).includes(typed));
  }
}

/** 二〇一二年四月 as 2012年4月: dates are looked for by their numbers. */
function withDigits(typed: string): string {
  let left = typed;
  for (const date of [...findDates(typed, 0, typed.length)].reverse()) {
    const on = toIsoDate(date);
    if (on !== null && date.until === null) left = left.slice(0, date.start) + writtenDate(on) + left.slice(date.end);
  }
  return left;
}

/** Full width becomes half width, traditional characters simplified ones; quotation marks count for nothing. */
export function fold(words: string): string {
  return toSimplified(words.normalize('NFKC'))
    .replace(/["“”'‘’《》〈〉「」『』]/g, '')
    .toLowerCase();
}

/** The words of a title, without what counts for nothing. */
export function searchedWords(name: string): string {
  const folded = fold(name).replace(/\s/g, '');
  // Most titles are written as they are folded, and are then kept once.
  return folded === name ? name : folded;
}

/** Works out what is searched of a title. */
export function prepare(title: Searched): void {
  wordsOf(title);
  initialsOfTitle(title);
}

function wordsOf(title: Searched): string {
  return (title.words ??= searchedWords(title.name));
}

function fitOf(title: Searched, { words, kind }: Run): Fit {
  const folded = wordsOf(title);
  if (folded.includes(words)) return 2;
  if (kind === 'letters') return initialsOfTitle(title).includes(words) ? 2 : 0;
  if (isCalled(folded, title.own, words)) return 2;
  return isSubsequence(words, folded) ? 1 : 0;
}

/** Whether a title is called so: 洛瑟, 洛瑟声明, by the signs of its parties and what is left of it behind them. */
export function isCalled(folded: string, own: readonly string[], words: string): boolean {
  const behind = behindSigns(words, own);
  return behind !== null && isSubsequence(behind, folded);
}

/** What stands behind the signs of all parties, in whatever order; null where words do not begin with them. */
export function behindSigns(words: string, own: readonly string[]): string | null {
  const count = own.length;
  if (count < 2 || count > 4 || words.length < count) return null;
  for (const party of own) {
    const at = words.indexOf(party.charAt(0));
    if (at === -1 || at >= count) return null;
  }
  return words.slice(count);
}

/** Whether a day can be meant by what is typed of it so far: 2013, 201309, 2013-09-05, 2013年9月5日, 9月5日. */
function dateFilter(typed: string): (day: string) => boolean {
  const parts = typed.match(/\d+/g) ?? [];
  const [first = '', ...others] = parts;
  if (others.length === 0 && /\d$/.test(typed)) {
    const dashed = [first.slice(0, 4), first.slice(4, 6), first.slice(6)].filter((part) => part !== '').join('-');
    return (day) => day.startsWith(dashed);
  }
  const two = (part: string): string => part.padStart(2, '0');
  if (first.length < 4) {
    const part = parts.map(two).join('-');
    return (day) => day.slice(5).startsWith(part);
  }
  const complete = [first, ...others.map(two)].join('-');
  // 2013年1 can become October.
  const begun = /\d$/.test(typed) ? [first, ...others.slice(0, -1).map(two), others.at(-1)].join('-') : complete;
  return (day) => day.startsWith(complete) || day.startsWith(begun);
}

/** 2013年9月5日 of 2013-09-05. */
export function writtenDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${date === undefined ? '' : `${date}日`}`;
}

/** Of the whole title, and of what people call it, with either party first: lsjjgb for 洛瑟建交公报. */
export function initialsIn({ name, own }: Pick<Searched, 'name' | 'own'>): string {
  const whole = initialsOf(name);
  const short = shortForm(name, own);
  if (short === null) return whole;
  const [signs, bare] = [initialsOf(short.signs), initialsOf(short.bare)];
  // People leave the 联合 of 联合公报 out.
  const shorter = bare.replace(/lh(?=(?:gb|sm|xy)$)/, '');
  const turned = signs.length === 2 ? signs.charAt(1) + signs.charAt(0) : signs;
  return [whole, ...new Set([signs + bare, signs + shorter, turned + bare, turned + shorter])].join('\n');
}

const FORM = /(?:共和国|王国|联邦|合众国|苏丹国|酋长国|公国|联盟)(?:政府)?/g;
const BEFORE_SUBJECT = /^(?:共和国|王国|联邦|合众国|苏丹国|酋长国|公国|联盟)?(?:政府)?[间的]?(?:关于)?的?/;

/** 洛瑟 and 建交联合公报 of 洛泽维亚共和国和瑟多兰王国建交联合公报; null where there are no parties to call it by. */
export function shortForm(name: string, own: readonly string[]): { signs: string; bare: string } | null {
  if (own.length < 2 || own.length > 4) return null;
  const plain = toSimplified(name);
  const places = own.map((party) => ({ at: plain.indexOf(party), party })).sort((a, b) => a.at - b.at);
  let end = Math.max(...places.map(({ at, party }) => (at === -1 ? 0 : at + party.length)));
  // A party may stand there under its formal name only: 中华人民共和国.
  let count = 0;
  for (const form of plain.matchAll(FORM)) if (++count === own.length) end = Math.max(end, form.index + form[0].length);
  const signs = places
    .map(({ at, party }) => (at === -1 || sign(party).length > 1 ? sign(party) : name.charAt(at)))
    .join('');
  return { signs, bare: name.slice(end + (BEFORE_SUBJECT.exec(plain.slice(end))?.[0].length ?? 0)) };
}
