import * as l10n from '@vscode/l10n';
import type { Library } from '../../library/library';
import { mentionsOf, type Mention } from '../../library/mention';
import { MissingInstruments } from '../../library/missing';
import { isGeneric, sortedShortNames } from '../../library/normal-title';
import { datesAgree, same, titleKey } from '../../library/known';
import { readCitations } from '../../statement/citations';
import { partiesAtStart } from '../../statement/party-names';
import type { Reading } from '../../statement/reading';
import { withYear } from '../../statement/signing';
import type { Statement } from '../../statement/statements';
import { toIsoDate } from '../../text/dates';
import { initialsOf } from '../../text/pinyin';
import { contains, slice, type Span } from '../../text/span';
import { closedEnd, offer, type Offer, type Offers, type Subject } from './offer';
import { inYears, textsOn, TitleIndex, type IndexedTitle, type TitleOfDay } from '../../library/title-index';
import { shortForm, TitleQuery, writtenDate } from '../../library/title-search';

/** Where a title is being written: behind 《. */
export interface TitlePlace {
  /** From 《 to the cursor, with the 》 that the editor has put there and whatever stands before it. */
  readonly span: Span;
  readonly typed: string;
}

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
  /** Titles that this file cites already, by title and by title and day. */
  readonly cited: ReadonlySet<string>;
  /** The citation that is being written, which the library has taken for one. */
  readonly written: string | null;
  /** What the statement is that cites: its title and its day. */
  readonly self: string | null;
  /** A date can be put before the 《. */
  readonly canDate: boolean;
}

/**
 * Titles of what is held and of what is missing: of the day that the sentence gives, cited in this file, of the same parties, cited
 * often, near in time. Where the sentence gives no date, each comes a second time with its own.
 */
export function titleOffers(library: Library, reading: Reading, file: string, place: TitlePlace): Offers {
  const around = look(library, reading, file, place);
  const best = new Best(MOST);
  const query = new TitleQuery(place.typed);
  for (const title of TitleIndex.of(library).titles()) {
    const fit = query.fitsTitle(title);
    if (fit === 0) continue;
    const inPlace = stand(title, around, fit);
    if (!best.canTake(highestRank(title, around, inPlace))) continue;
    for (const of of title.days.values()) {
      if (!query.fitsDay(title, of.day)) continue;
      const rank = rankOf(title, of, around, inPlace);
      if (rank !== null) best.add({ title, of, rank });
    }
  }
  const missing = new MissingInstruments(library);
  const seen = new Set<string>();
  const offers = best.ranked.flatMap(({ title, of }): Offer[] => {
    const found = of.holders.length > 0 ? heldOf(title, of) : missingOf(library, missing, title, of);
    if (found === null || seen.has(found.key)) return [];
    seen.add(found.key);
    return offersOf(found, place, around);
  });
  return { offers, partial: best.isFull || place.typed !== '' };
}

function look(library: Library, reading: Reading, file: string, { span }: TitlePlace): Around {
  const { plain: text } = reading.tree;
  const index = reading.statements.findIndex(({ pieces }) => pieces.some((piece) => contains(piece, span.start)));
  const statement = reading.statements[index];
  const day = statement?.signed ?? statement?.printed ?? null;
  // The date of a title before it is not its own: 1994年5月17日签署的《甲》、《乙》.
  const from = Math.max(0, span.start - REACH, text.lastIndexOf('》', span.start) + 1);
  const before = text.slice(from, span.start);
  const date = readCitations(`${before}《条约》`, NO_SIGNS).at(-1)?.date ?? null;
  const cited = new Set<string>();
  let written: string | null = null;
  for (const mention of mentionsOf(reading)) {
    const key = keyOf(library, mention);
    if (mention.start === span.start) written = key;
    else if (mention.instrument) for (const each of [key, key.slice(0, key.lastIndexOf('|') + 1)]) cited.add(each);
  }
  const self = library.get(file)?.texts[index];
  return {
    own: sortedShortNames(partiesAround(reading, statement)),
    day,
    years: inYears(day ?? ''),
    stated: date === null ? null : date.year === null ? withYear(date, day) : toIsoDate(date),
    cited,
    written,
    self: self === undefined ? null : `${titleKey(self.own, self.normal.rest)}|${self.signed ?? ''}`,
    canDate: date === null && !SAYS_WHICH.test(before),
  };
}

const NO_SIGNS: ReadonlySet<string> = new Set();
/** A date before the verb is missing: it cannot be put in between. */
const SAYS_WHICH = /(?:签署|签订|签定|发表|缔结|达成|通过|[日月年])的?$/;

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

function keyOf(library: Library, mention: Mention): string {
  const { own, title, on } = library.asked(mention);
  return `${titleKey(own, title.rest)}|${on ?? ''}`;
}

/** How a title stands to the place, whatever its day. */
interface Standing {
  readonly fit: number;
  /** 2 for the parties of the statement that cites, 1 where they share one. */
  readonly belongs: number;
  readonly isCited: boolean;
  readonly isWritten: boolean;
}

function stand({ key, own }: IndexedTitle, around: Around, fit: number): Standing {
  const { own: parties, cited, written } = around;
  const shares = own.some((party) => parties.includes(party)) ? 1 : 0;
  const belongs = parties.length > 0 && same(own, parties) ? 2 : shares;
  return { fit, belongs, isCited: cited.has(`${key}|`), isWritten: written?.startsWith(`${key}|`) === true };
}

/** The greater the better; null for what does not belong in the list. The first things weigh more than all that follow together. */
function rankOf(
  { key, rest, own, days }: IndexedTitle,
  { day, years, holders, named, cited }: TitleOfDay,
  around: Around,
  { fit, belongs, isCited, isWritten }: Standing,
): number | null {
  const citedBeside = cited - (isWritten && around.written === `${key}|${day}` ? 1 : 0);
  const isKnown = holders.length > 0 || named !== null;
  if (!isKnown && (citedBeside <= 0 || !canBeMissing(rest, own, day, days))) return null;
  if (around.self === `${key}|${day}`) return null;
  const isStated = around.stated !== null && day !== '' && datesAgree(day, around.stated);
  const isLater = around.day !== null && day > around.day && !day.startsWith(around.day);
  // A citation without a date means the only one that has the title.
  const isOnly = day === '' || days.size === 1 || (days.size === 2 && days.has(''));
  const isCitedHere = isCited && (around.cited.has(`${key}|${day}`) || (isOnly && isKnown));
  const undated = day === '' || !isOnly ? 0 : (days.get('')?.cited ?? 0);
  return ranked(!isLater, isStated, fit, isCitedHere, belongs, citedBeside + undated) + nearness(years, around.years);
}

function ranked(
  isNotLater: boolean,
  isStated: boolean,
  fit: number,
  isCited: boolean,
  belongs: number,
  cited: number,
): number {
  let rank = Number(isNotLater);
  rank = rank * 2 + Number(isStated);
  rank = rank * 2 + (fit - 1);
  rank = rank * 2 + Number(isCited);
  rank = rank * 3 + belongs;
  return rank * 1e6 + Math.min(cited, 1e6 - 1);
}

/** What the best day of a title can have at most: of an archive's titles few come so far that their days are looked at. */
function highestRank({ cited }: IndexedTitle, { stated }: Around, { fit, belongs, isCited }: Standing): number {
  return ranked(true, stated !== null, fit, isCited, belongs, cited) + 1;
}

/** Between 0 and 1: 1 for the same day. */
function nearness(years: number, others: number): number {
  return 1 / (1 + Math.abs(years - others)) || 0;
}

const DAY_LENGTH = '2013-09-07'.length;

/** Not held under any day that agrees; and 联合声明 without a day can be any. What is left is asked of the library itself. */
function canBeMissing(
  rest: string,
  own: readonly string[],
  day: string,
  days: ReadonlyMap<string, TitleOfDay>,
): boolean {
  if (day === '') return days.size === 1 && !isGeneric(rest);
  if (own.length === 0 && isGeneric(rest)) return false;
  for (const [other, { holders }] of days) {
    if (other === '' || other === day) continue;
    if (datesAgree(other, day) && (holders.length > 0 || day.length < DAY_LENGTH)) return false;
  }
  return true;
}

interface Ranked {
  readonly title: IndexedTitle;
  readonly of: TitleOfDay;
  readonly rank: number;
}

/** So many of the best, the best first. */
class Best {
  readonly #most: number;
  readonly ranked: Ranked[] = [];
  isFull = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether something of this rank at most could be among them. */
  canTake(rank: number): boolean {
    const last = this.ranked.length < this.#most ? undefined : this.ranked.at(-1);
    if (last === undefined || rank >= last.rank) return true;
    this.isFull = true;
    return false;
  }

  add(one: Ranked): void {
    const last = this.ranked.at(-1);
    if (last !== undefined && this.ranked.length === this.#most) {
      this.isFull = true;
      if (!isBefore(one, last)) return;
      this.ranked.pop();
    }
    let at = this.ranked.length;
    for (let above = this.ranked[at - 1]; above !== undefined && isBefore(one, above); above = this.ranked[at - 1])
      at--;
    this.ranked.splice(at, 0, one);
  }
}

/** Of one rank the newer comes first, then the shorter: the order in which files were read must not show. */
function isBefore(one: Ranked, other: Ranked): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  if (one.of.day !== other.of.day) return one.of.day > other.of.day;
  const [name, than] = [one.title.name, other.title.name];
  return name.length !== than.length ? name.length < than.length : name < than;
}

/** An instrument that is offered. */
interface Found {
  readonly key: string;
  readonly title: string;
  readonly day: string;
  readonly own: readonly string[];
  readonly place: string | null;
  readonly isHeld: boolean;
  readonly subject: Subject;
}

function heldOf(title: IndexedTitle, of: TitleOfDay): Found | null {
  const { key, own } = title;
  const { day } = of;
  const sorted = textsOn(title, of).sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.extent.start - b.extent.start,
  );
  // Where a copy states no title, one was made for it.
  const text = sorted.find(({ titleSpan }) => titleSpan.end > titleSpan.start) ?? sorted[0];
  if (text === undefined) return null;
  const place = sorted.find((each) => each.place !== null)?.place ?? null;
  const subject = { kind: 'held', file: text.file, start: text.extent.start } as const;
  return { key: `${key}|${day}`, title: text.title, day, own, place, isHeld: true, subject };
}

/** What the library says of it: the title in full, and the day that is meant where one citation has it wrong. */
function missingOf(
  library: Library,
  all: MissingInstruments,
  { key: titleKey, own, rest, name }: IndexedTitle,
  { day, named }: TitleOfDay,
): Found | null {
  const known = { day, own, isHeld: false };
  if (named !== null) {
    const { title, signed, place } = named;
    return { ...known, key: `${titleKey}|${day}`, title, place, subject: { kind: 'named', title, signed } };
  }
  for (const { mention } of library.citingTitle(own, rest)) {
    if (!mention.instrument || (library.asked(mention).on ?? '') !== day) continue;
    const key = all.keyOf(mention);
    if (key === null) return null;
    // A slip in the date is cited once or twice, and is no instrument of its own.
    if (!key.endsWith(`|${day}`)) return null;
    const title = all.get(key)?.title ?? name;
    return { ...known, key, title, place: null, subject: { kind: 'missing', key } };
  }
  return null;
}

/** The verb that fits every kind. */
const SIGNED = '签署的';

function offersOf(found: Found, { span, typed }: TitlePlace, { canDate }: Around): Offer[] {
  const { title, day, place, isHeld, subject } = found;
  const text = `《${withinTitle(title)}》`;
  const kind = isHeld ? 'title' : 'missing-title';
  const beside = isHeld ? day : [day, l10n.t('no text held')].filter((part) => part !== '').join(' · ');
  const detail = [day === '' ? l10n.t('not dated') : day, place].filter((part) => part !== null).join(' ');
  const filter = filterOf(found, typed);
  const plain = offer({ kind, label: text, span, beside, detail, filter, subject });
  if (!canDate || day === '') return [plain];
  return [
    plain,
    { ...plain, label: `${writtenDate(day)}${SIGNED}${text}`, text: `${writtenDate(day)}${SIGNED}${text}` },
  ];
}

/** Titles within a title stand in 〈〉. */
function withinTitle(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
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
