import type { Kind } from '../statement/words/kinds';
import type { Span } from '../text/span';
import { isGeneric, type NormalTitle } from './normal-title';

/** What tells an instrument from others. */
export interface Identity {
  readonly title: string;
  readonly normal: NormalTitle;
  /** Whose instrument it is: short names, sorted; of the title, else of the text. */
  readonly own: readonly string[];
  readonly signed: string | null;
  readonly kind: Kind;
}

/** One text of an instrument: a statement in a file. */
export interface HeldText extends Identity {
  readonly file: string;
  /** Where the title stands; where it is not stated, the place at which the statement begins. */
  readonly titleSpan: Span;
  /** Where else at the head of its text it stands. */
  readonly titleAgain: readonly Span[];
  /** From its first word to its last. */
  readonly extent: Span;
  readonly place: string | null;
  readonly dispatched: string | null;
  readonly printed: string | null;
  /** Full names, in the text's order. */
  readonly parties: readonly string[];
  /** Party, office and name of each, as one string. */
  readonly signatories: readonly string[];
  readonly languages: readonly string[];
  /** How many sections the statement has. */
  readonly sections: number;
  /** How many citations the statement has. */
  readonly cites: number;
}

/** The label and the heading of a section, with its place. */
export interface Heading {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** An instrument that the workspace says there is, without holding a text of it. */
export interface NamedInstrument extends Identity {
  readonly place: string | null;
  readonly parties: readonly string[];
  readonly note: string | null;
}

export type Known = HeldText | NamedInstrument;

export function isHeld(known: Known): known is HeldText {
  return 'file' in known;
}

export function isNamed(known: Known): known is NamedInstrument {
  return !isHeld(known);
}

/** Whether who cites something need not name all whose it is: what names no parties and is more than 联合声明, or is of many. */
export function needsNoNames({ normal, own }: Pick<Identity, 'normal' | 'own'>): boolean {
  return namesNobody({ normal }) || (own.length > 2 && !isGeneric(normal.rest));
}

/** Whether a title that is more than 联合声明 leaves open whose it is. */
export function namesNobody({ normal: { parties, rest } }: Pick<Identity, 'normal'>): boolean {
  return parties.length === 0 && !isGeneric(rest);
}

/** Whether others than two have signed something: those of whom nobody knows who they are may be many. */
export function isByMany({ own }: Pick<Identity, 'own'>): boolean {
  return own.length !== 2;
}

/** What any state may sign, and no organisation made for its members: 《不扩散核武器条约》, 《巴黎协定》. */
export function isOpenToMany(known: Pick<Identity, 'normal' | 'own'>): boolean {
  const { rest } = known.normal;
  return namesNobody(known) && isByMany(known) && /(?:公约|条约|协定|议定书)$/.test(rest) && !/组织|成员国/.test(rest);
}

/** A month and a year are shorter. */
export const DAY_LENGTH = '2013-09-07'.length;
export const MONTH_LENGTH = '2013-09'.length;

export function yearOf(date: string): string {
  return date.slice(0, '2013'.length);
}

/** A day agrees with its month and its year. */
export function datesAgree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether a day is another one with not more than two wrong digits; a month or a year, with one. */
export function isSlip(given: string, right: string): boolean {
  if (datesAgree(given, right)) return false;
  let different = 0;
  for (let at = 0; at < Math.min(given.length, right.length); at++) if (given[at] !== right[at]) different++;
  return different <= (given.length === DAY_LENGTH ? 2 : 1);
}

/** 2014-08-29 for 2014-08-19: not more than two digits, in the month or in the day. */
export function isSlipOfYear(given: string, signed: string): boolean {
  if (given.length !== DAY_LENGTH || yearOf(given) !== yearOf(signed) || !isSlip(given, signed)) return false;
  const [month, day] = [given.slice(5, 7), given.slice(8)];
  return signed.slice(5, 7) === month || signed.slice(8) === day;
}

export function same<Item extends string | number>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

const DRAFT_AT_END =
  /(?:草[案稿]|意[见見]稿|[讨討][论論]稿|[（(][^（()）]{0,16}第[一二三四五六七八九十\d]{1,2}稿)[^（()）]{0,12}[）)]?$/;

/** A text that calls itself a draft, and has no day. */
export function isHeldDraft({ title, signed }: Known): boolean {
  return signed === null && DRAFT_AT_END.test(title);
}
