import * as l10n from '@vscode/l10n';
import type { Library } from '../../library/library';
import { alike, familyOf } from '../../library/alike';
import { DAY_LENGTH, datesAgree, same } from '../../library/known';
import { mentionsOf } from '../../library/mention';
import { dayMeant, daysGiven } from '../../library/missing';
import { isGeneric, isOfMany, sortedShortNames } from '../../library/normal-title';
import { askedFor, resolveAsked } from '../../library/resolve';
import { readCitations } from '../../statement/citations/citations';
import { kindOfTitle } from '../../statement/words/kinds';
import { partiesAtStart } from '../../statement/words/party-names';
import type { Reading } from '../../statement/reading';
import { withYear } from '../../statement/signatures/signing';
import type { Statement } from '../../statement/statements';
import { compare } from '../../text/compare';
import { toIsoDate } from '../../text/dates';
import { initialsOf } from '../../text/pinyin';
import { contains, slice, type Span } from '../../text/span';
import { dateAsIn, datesNoOther, hasRoomForDate, startOfList, verbFor } from '../dated';
import { inCharactersOf } from '../script';
import { withinTitle } from '../within-title';
import { Best } from './best-titles';
import { closedEnd, offer, type Offer, type Offers, type Subject } from './offer';
import { DayFilter, TitleIndex, type IndexedTitle, type TitleOfDay } from '../../library/title-index';
import { shortForm, TitleQuery, writtenDate } from '../../library/title-search';

/** Where a title is being written: behind 《. */
export interface TitlePlace {
  /** From 《 to the cursor, with the 》 that the editor has put there and whatever stands before it. */
  readonly span: Span;
  readonly typed: string;
}

/** What a day with its verb looks like. */
const ANY_DAY = '2001年1月1日签署的';

/** No title in these files is longer. */
const LONGEST_TITLE = 160;
/** How far before 《 its date can stand. */
const REACH = 80;
/** More than anybody looks through: what is typed next finds the rest. */
const MOST = 50;

export function titlePlace({ tree: { text }, citations }: Reading, offset: number): TitlePlace | null {
  let open = offset - 1;
  // A title within the title is written by hand.
  let inner = 0;
  for (; open >= Math.max(0, offset - LONGEST_TITLE); open--) {
    const character = text.charAt(open);
    if (character === '《') break;
    if (character === '〉') inner++;
    else if (character === '〈') inner--;
    if (inner < 0 || '》，。；：！？\n\r〖〗'.includes(character)) return null;
  }
  if (text[open] !== '《') return null;
  const end = closedEnd(text, offset, '《》', LONGEST_TITLE);
  // A title that is broken over two lines is no one edit.
  const citation = citations.find(({ start }) => start === open);
  const isBroken = end === offset && citation?.unclosed === false && citation.end > offset && citation.marked;
  return isBroken ? null : { span: { start: open, end }, typed: text.slice(open + 1, offset) };
}

/** What the place says of the title that is wanted. */
interface Around {
  readonly own: readonly string[];
  /** When the text that cites was signed, or printed. */
  readonly day: string | null;
  readonly years: number;
  /** The date that the sentence gives before 《. */
  readonly stated: string | null;
  /** What this file cites already, and under which titles. */
  readonly cited: ReadonlySet<string>;
  readonly citedTitles: ReadonlySet<IndexedTitle>;
  /** Of these what stands side by side with the place, which is not said twice: 恪守《甲》、《乙》和《‸》. */
  readonly beside: ReadonlySet<string>;
  readonly besideTitles: ReadonlySet<IndexedTitle>;
  /** The citation that is being written, which the library has taken for one. */
  readonly written: string | null;
  /** What the statement is that cites. */
  readonly self: string | null;
  /** A date can be put before the 《. */
  readonly canDate: boolean;
}

/**
 * Titles of what is held and of what is missing: of the day that the sentence gives, cited in this file, of the same parties, cited
 * often, near in time. Where the sentence gives no date, each comes a second time with its own.
 */
export function titleOffers(library: Library, reading: Reading, file: string, place: TitlePlace): Offers {
  const index = TitleIndex.of(library);
  const around = look(library, index, reading, file, place);
  const best = new Best(MOST);
  const query = new TitleQuery(place.typed);
  const belonging = new Belonging(around.own);
  const { stated } = around;
  const statedDays = stated === null ? null : new DayFilter((day) => datesAgree(day, stated));
  const typedDays = query.hasDates ? new DayFilter((day) => query.isOn(day)) : null;
  for (const title of index.titles()) {
    const fit = query.fitsTitle(title);
    if (fit === 0) continue;
    const belongs = belonging.of(title);
    const isCited = around.citedTitles.has(title);
    const isStated = statedDays !== null && index.hasDay(title, statedDays);
    // Of an archive's titles few come so far that their days are looked at.
    if (!best.canTake(ranked(true, isStated, fit, isCited, belongs, title.cited) + 1)) continue;
    if (typedDays !== null && !index.hasDay(title, typedDays) && !query.hasNumber(title)) continue;
    const days = index.daysOf(title);
    for (const of of days) {
      if (!query.fitsDay(title, of.day)) continue;
      const rank = rankOf({ title, days, fit, belongs }, of, around);
      if (rank !== null) best.add({ title, of, rank });
    }
  }
  const found = best.ranked.flatMap(({ title, of }) => {
    return (of.held > 0 ? heldOf(index, title, of) : missingOf(library, index, title, of)) ?? [];
  });
  const offers = withoutForms(found).flatMap((each) => offersOf(each, reading, place, around));
  return { offers, partial: best.isFull || place.typed !== '' };
}

function look(library: Library, index: TitleIndex, reading: Reading, file: string, { span }: TitlePlace): Around {
  const { plain: text } = reading.tree;
  const which = reading.statements.findIndex(({ pieces }) => pieces.some((piece) => contains(piece, span.start)));
  const statement = reading.statements[which];
  const day = statement?.signed ?? statement?.printed ?? null;
  // The date of a title before it is not its own: 1994年5月17日签署的《甲》、《乙》.
  const from = Math.max(0, span.start - REACH, text.lastIndexOf('》', span.start) + 1);
  const before = text.slice(from, span.start);
  // Whatever the title is that will stand there: in brackets behind it can be its day as well.
  const around = `${before}《条约》${text.slice(span.end, span.end + REACH)}`;
  const date = readCitations(around, NO_SIGNS).find(({ start }) => start === before.length)?.date ?? null;
  const cited = new Set<string>();
  const citedTitles = new Set<IndexedTitle>();
  const beside = new Set<string>();
  const besideTitles = new Set<IndexedTitle>();
  const row = startOfList(text, reading.citations, span.start);
  let written: string | null = null;
  for (const mention of mentionsOf(reading)) {
    const { own, title, on } = library.asked(mention);
    const known = index.find(own, title.rest);
    if (known === undefined) continue;
    const instrument = instrumentOn(known, on ?? '');
    if (mention.start === span.start) written = instrument;
    else if (mention.instrument) {
      cited.add(instrument);
      citedTitles.add(known);
      if (mention.start < row || mention.start > span.start) continue;
      beside.add(instrument);
      besideTitles.add(known);
    }
  }
  const self = library.get(file)?.texts[which];
  const own = self === undefined ? undefined : index.find(self.own, self.normal.rest);
  return {
    own: sortedShortNames(partiesAround(reading, statement)),
    day,
    years: inYears(day ?? ''),
    stated: date === null ? null : date.year === null ? withYear(date, day) : toIsoDate(date),
    cited,
    citedTitles,
    beside,
    besideTitles,
    written,
    self: own === undefined ? null : instrumentOn(own, self?.signed ?? ''),
    canDate: date === null && hasRoomForDate(before) && datesNoOther(around, before.length, ANY_DAY, before.length),
  };
}

const NO_SIGNS: ReadonlySet<string> = new Set();
/** Of a statement that is only begun, those that its first lines name. */
function partiesAround({ tree, statements }: Reading, statement: Statement | undefined): readonly string[] {
  if (statement !== undefined) return statement.parties;
  const [only, ...others] = statements;
  if (only !== undefined && others.length === 0) return only.parties;
  for (const paragraph of tree.records[0]?.paragraphs.slice(0, 3) ?? []) {
    const parties = partiesAtStart(slice(tree.plain, paragraph).slice(0, LONGEST_TITLE));
    if (parties.length >= 2) return parties;
  }
  return [];
}

/** What a title stands for on a day. */
function instrumentOn({ key }: IndexedTitle, day: string): string {
  return `${key}|${day}`;
}

/** 2 for the parties of the statement that cites, 1 for what shares one with it. Most titles of an archive are of the same few parties. */
class Belonging {
  readonly #parties: readonly string[];
  /** By the numbers of the lists. */
  readonly #known: number[] = [];

  constructor(parties: readonly string[]) {
    this.#parties = parties;
  }

  of({ own, owner }: IndexedTitle): number {
    let belongs = this.#known[owner];
    if (belongs === undefined) {
      const isShared = own.some((party) => this.#parties.includes(party));
      belongs = isShared && same(own, this.#parties) ? 2 : Number(isShared);
      this.#known[owner] = belongs;
    }
    return belongs;
  }
}

/** A title that fits what was typed, and how it stands to the place. */
interface Fitting {
  readonly title: IndexedTitle;
  readonly days: readonly TitleOfDay[];
  readonly fit: number;
  readonly belongs: number;
}

/** The greater the better; null for what does not belong in the list. The first things weigh more than all that follow together. */
function rankOf(
  { title, days, fit, belongs }: Fitting,
  { day, held, named, cited }: TitleOfDay,
  around: Around,
): number | null {
  const instrument = instrumentOn(title, day);
  const citedBeside = cited - Number(around.written === instrument);
  const isKnown = held > 0 || named !== null;
  if (!isKnown && (citedBeside <= 0 || !canBeMissing(title, day, days))) return null;
  if (around.self === instrument) return null;
  const isStated = around.stated !== null && day !== '' && datesAgree(day, around.stated);
  const isLater = around.day !== null && day > around.day && !day.startsWith(around.day);
  // A citation without a date means the only one that has the title.
  const undated = days.find((each) => each.day === '');
  const isOnly = day === '' || days.length === (undated === undefined ? 1 : 2);
  if (around.beside.has(instrument) || (isOnly && around.besideTitles.has(title))) return null;
  const isCited = around.cited.has(instrument) || (isOnly && isKnown && around.citedTitles.has(title));
  const meantBy = citedBeside + (day === '' || !isOnly ? 0 : (undated?.cited ?? 0));
  return ranked(!isLater, isStated, fit, isCited, belongs, meantBy) + nearness(inYears(day), around.years);
}

function ranked(
  isNotLater: boolean,
  isStated: boolean,
  fit: number,
  isCited: boolean,
  belongs: number,
  cited: number,
): number {
  // Who writes a day means it, be the text's own day that of the statement from which the draft was copied.
  let rank = Number(isStated);
  rank = rank * 2 + Number(isNotLater);
  rank = rank * 2 + (fit - 1);
  rank = rank * 2 + Number(isCited);
  rank = rank * 3 + belongs;
  return rank * 1e6 + Math.min(cited, 1e6 - 1);
}

/** 2013.5 for the middle of 2013: exact enough to tell which of two days is nearer. */
function inYears(day: string): number {
  if (day === '') return NaN;
  return Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12 + Number(day.slice(8, 10)) / 372;
}

/** Between 0 and 1: 1 for the same day. */
function nearness(years: number, others: number): number {
  return 1 / (1 + Math.abs(years - others)) || 0;
}

/** Not held under any day that agrees; and 联合声明 without a day can be any. What is left is asked of the library itself. */
function canBeMissing({ rest, own }: IndexedTitle, day: string, days: readonly TitleOfDay[]): boolean {
  if (day === '') return days.length === 1 && !isGeneric(rest);
  if (own.length === 0 && isGeneric(rest)) return false;
  return days.every(
    (other) =>
      other.day === '' ||
      other.day === day ||
      !datesAgree(other.day, day) ||
      (other.held === 0 && day.length === DAY_LENGTH),
  );
}

/** An instrument that is offered. */
interface Found {
  readonly own: readonly string[];
  /** The same as one string; empty for an instrument of many. */
  readonly owner: string;
  readonly rest: string;
  readonly day: string;
  readonly title: string;
  readonly place: string | null;
  readonly isHeld: boolean;
  /** A text that states no title has one that was made of its parties and its kind. */
  readonly isMade: boolean;
  readonly subject: Subject;
}

function heldOf(index: TitleIndex, title: IndexedTitle, { day }: TitleOfDay): Found | null {
  const sorted = index.textsOn(title, day).sort((a, b) => compare(a.file, b.file) || a.extent.start - b.extent.start);
  // Where a copy states no title, one was made for it.
  const text = sorted.find(({ titleSpan }) => titleSpan.end > titleSpan.start) ?? sorted[0];
  if (text === undefined) return null;
  const place = sorted.find((each) => each.place !== null)?.place ?? null;
  const subject = { kind: 'held', file: text.file, start: text.extent.start } as const;
  const { own, rest } = title;
  const isMade = text.titleSpan.end === text.titleSpan.start;
  return { own, owner: own.join('+'), rest, day, title: text.title, place, isHeld: true, isMade, subject };
}

/** What the library says of it; null where its citations mean something else: what is held, or named, or one whose date they have wrong. */
function missingOf(
  library: Library,
  index: TitleIndex,
  indexed: IndexedTitle,
  { day, named }: TitleOfDay,
): Found | null {
  const { own, rest } = indexed;
  if (named !== null) {
    const { title, signed, place } = named;
    return {
      own,
      owner: own.join('+'),
      rest,
      day,
      title,
      place,
      isHeld: false,
      isMade: false,
      subject: { kind: 'named', title, signed },
    };
  }
  const usual = index.usualForm(indexed);
  if (usual === null) return null;
  const { name: title, normal } = usual;
  const isMissing = (on: string): boolean => {
    const asked = askedFor(normal, own, on === '' ? null : on);
    const found = resolveAsked(library, asked);
    return found.certainty === 'missing' && found.named.length === 0;
  };
  if (!isMissing(day)) return null;
  const days = index.daysOf(indexed).filter((each) => each.day !== '' && (each.day === day || isMissing(each.day)));
  const given = daysGiven(days.map((each) => [each.day, each.cited]));
  if (dayMeant(rest, day === '' ? null : day, given) !== day) return null;
  const owner = isOfMany(normal) ? '' : own.join('+');
  const subject = { kind: 'missing', own, rest, day } as const;
  return { own, owner, rest, day, title, place: null, isHeld: false, isMade: false, subject };
}

/** Of several forms of what is missing the longest, in the place of the first. */
function withoutForms(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) => areForms(one, other));
    const other = kept[at];
    if (other === undefined) kept.push(one);
    else if (one.rest.length > other.rest.length) kept[at] = one;
  }
  return kept;
}

/** Whether two are one instrument that nobody holds, cited in two forms or by texts of several parties. */
function areForms(one: Found, other: Found): boolean {
  if (one.isHeld || other.isHeld || one.day !== other.day || one.owner !== other.owner) return false;
  if (one.rest === other.rest) return true;
  const family = familyOf(one.rest);
  return (
    one.day.length === DAY_LENGTH && family !== null && familyOf(other.rest) === family && alike(one.rest, other.rest)
  );
}

function offersOf(found: Found, reading: Reading, { span, typed }: TitlePlace, { canDate }: Around): Offer[] {
  const { title, day, place, isHeld, isMade, subject } = found;
  const text = `《${withinTitle(inCharactersOf(reading, title))}》`;
  const kind = isHeld ? 'title' : 'missing-title';
  const remark = isMade ? l10n.t('title not stated') : isHeld ? '' : l10n.t('no text held');
  const beside = [day, remark].filter((part) => part !== '').join(' · ');
  const detail = [day === '' ? l10n.t('not dated') : day, place].filter((part) => part !== null).join(' ');
  const filter = filterOf(found, typed);
  const plain = offer({ kind, label: text, span, beside, detail, filter, subject });
  if (!canDate || day === '') return [plain];
  const dated = `${dateAsIn(reading, day)}${inCharactersOf(reading, `${verbFor(kindOfTitle(title))}的`)}${text}`;
  return [plain, { ...plain, label: dated, text: dated }];
}

/**
 * The editor asks again while more is typed, but not behind every character: a new word in its sense keeps the old list. So what was
 * typed comes first, and fits; behind it stands what may be typed next.
 */
function filterOf({ title, day, own }: Found, typed: string): string {
  const called = shortForm(title, own);
  const short = called === null ? '' : called.signs + called.bare;
  const date = day === '' ? '' : `${writtenDate(day)} ${day.replaceAll('-', '')}`;
  return `《${typed} ${date} ${short} ${initialsOf(short)} ${title}`;
}
