import { compare } from '../text/compare';
import { alike, familyOf } from './alike';
import { DAY_LENGTH, datesAgree, isSlip, type NamedInstrument } from './known';
import { byPlaceOfCiting } from './file-entry';
import type { Asked, Citing, Library } from './library';
import type { Mention } from './mention';
import { isGeneric, isOfMany } from './normal-title';
import { resolve } from './resolve';

/** An instrument that is cited, and of which no text is held: all that is known of it is what its citations say. */
export interface MissingInstrument {
  readonly key: string;
  /** As it is cited most fully, or as the workspace names it. */
  readonly title: string;
  /** The forms of the title, the most frequent first. */
  readonly titles: readonly Counted[];
  /** The dates that are given for it, the most frequent first. */
  readonly dates: readonly Counted[];
  readonly named: NamedInstrument | null;
  readonly citing: readonly Citing[];
}

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/**
 * Puts the citations of what is not held together. To be made anew for each question, and asked many times for one: it remembers what
 * it has compared.
 */
export class MissingInstruments {
  readonly #library: Library;
  readonly #daysOfTitle = new Map<string, ReadonlyMap<string, number>>();
  readonly #titlesOfDay = new Map<string, readonly string[]>();
  readonly #isMissing = new WeakMap<Mention, boolean>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Under this all citations of one missing instrument meet; null for a citation that means something held, or several. */
  keyOf(mention: Mention): string | null {
    if (!this.#missing(mention)) return null;
    const asked = this.#library.asked(mention);
    const [named] = resolve(this.#library, mention).named;
    if (named !== undefined)
      return keyFor(ownerOf({ title: named.normal, own: named.own }), named.normal.rest, named.signed ?? '');
    const own = ownerOf(asked);
    const day = this.#dayOf(own, asked);
    return keyFor(own, this.#titleOn(own, asked.title.rest, day), day);
  }

  get(key: string): MissingInstrument | null {
    const [, rest, day] = partsOf(key);
    const own = ownersOfKey(key);
    const candidates = new Set<Citing>(this.#library.citingTitle(own, rest));
    if (day !== '') {
      const forms = new Set<string>();
      for (const citing of this.#library.citingOn(day, own)) {
        forms.add(this.#library.asked(citing.mention).title.rest);
        candidates.add(citing);
      }
      for (const form of forms) for (const each of this.#library.citingTitle(own, form)) candidates.add(each);
    }
    const citing = [...candidates].filter(({ mention }) => this.keyOf(mention) === key).sort(byPlaceOfCiting);
    const named = this.namedBy(key);
    if (citing.length === 0 && named === null) return null;
    const said = new SaidOfMissing();
    for (const { mention } of citing) said.add(mention);
    return { key, title: named?.title ?? said.title ?? rest, titles: said.titles, dates: said.dates, named, citing };
  }

  /** What the workspace says of what has this key. */
  namedBy(key: string): NamedInstrument | null {
    const isIt = ({ normal, own, signed }: NamedInstrument): boolean =>
      keyFor(ownerOf({ title: normal, own }), normal.rest, signed ?? '') === key;
    return this.#library.facts.instruments.find(isIt) ?? null;
  }

  #missing(mention: Mention): boolean {
    let isMissing = this.#isMissing.get(mention);
    if (isMissing === undefined) {
      isMissing = resolve(this.#library, mention).certainty === 'missing';
      this.#isMissing.set(mention, isMissing);
    }
    return isMissing;
  }

  #dayOf(own: string, { title, on }: Asked): string {
    return dayMeant(title.rest, on, this.#days(own, title.rest));
  }

  #days(own: string, rest: string): ReadonlyMap<string, number> {
    const key = `${own}|${rest}`;
    let days = this.#daysOfTitle.get(key);
    if (days === undefined) {
      const found = new Map<string, number>();
      for (const { mention } of this.#library.citingTitle(own === '' ? [] : own.split('+'), rest)) {
        const asked = this.#library.asked(mention);
        if (asked.on !== null && ownerOf(asked) === own && this.#missing(mention))
          found.set(asked.on, (found.get(asked.on) ?? 0) + 1);
      }
      this.#daysOfTitle.set(key, (days = daysGiven([...found])));
    }
    return days;
  }

  /** Of the forms of a title on one day the longest, if all of them can be forms of one. */
  #titleOn(own: string, rest: string, day: string): string {
    if (day.length < DAY_LENGTH) return rest;
    const key = `${own}|${day}`;
    let titles = this.#titlesOfDay.get(key);
    if (titles === undefined) {
      const found = new Set<string>();
      for (const { mention } of this.#library.citingOn(day, own === '' ? [] : own.split('+'))) {
        const asked = this.#library.asked(mention);
        if (ownerOf(asked) === own && this.#missing(mention)) found.add(asked.title.rest);
      }
      this.#titlesOfDay.set(key, (titles = [...found].sort()));
    }
    const family = familyOf(rest);
    const forms = titles.filter((other) => family !== null && familyOf(other) === family && alike(other, rest));
    const areOne = forms.every((one) => forms.every((other) => alike(one, other)));
    if (forms.length === 0 || !areOne) return rest;
    return forms.reduce((longest, form) => (form.length > longest.length ? form : longest));
  }
}

/** The days that are given for a title, and how often each; a month only where no day in it is given. */
export function daysGiven(found: readonly (readonly [day: string, count: number])[]): ReadonlyMap<string, number> {
  const isMoreThanMonth = (day: string): boolean =>
    day.length === DAY_LENGTH || !found.some(([each]) => each.length === DAY_LENGTH && datesAgree(each, day));
  return new Map(found.filter(([day]) => isMoreThanMonth(day)));
}

/**
 * The day that a citation of what is missing means: its own; where it gives a month or nothing, the only one that others give for the
 * title.
 */
export function dayMeant(rest: string, on: string | null, days: ReadonlyMap<string, number>): string {
  const isAnyOfMany = isGeneric(rest);
  if (on?.length === DAY_LENGTH) return isAnyOfMany ? on : withoutSlip(on, days);
  const meant = new Set<string>();
  for (const day of days.keys())
    if (on === null || datesAgree(day, on)) meant.add(isAnyOfMany ? day : withoutSlip(day, days));
  const [only, ...others] = meant;
  return only !== undefined && others.length === 0 ? only : (on ?? '');
}

/**
 * A day that differs from a more frequent one in a digit or two is that one with a slip: 2006年3月12日 among many 2006年3月21日. It is
 * cited there with a wrong date, and is no instrument of its own.
 */
function withoutSlip(day: string, days: ReadonlyMap<string, number>): string {
  let [meant, most] = [day, days.get(day) ?? 0];
  for (const [other, count] of days) {
    if (count > most && other.length === DAY_LENGTH && isSlip(day, other)) [meant, most] = [other, count];
  }
  return meant;
}

/** Whose a missing instrument is, by its key. */
export function ownersOfKey(key: string): readonly string[] {
  const [owner] = partsOf(key);
  return owner === '' ? [] : owner.split('+');
}

/** What the key of a missing instrument is made of. */
function partsOf(key: string): [owner: string, rest: string, day: string] {
  const [owner = '', rest = '', day = ''] = key.split('|');
  return [owner, rest, day];
}

function keyFor(owner: string, rest: string, day: string): string {
  return `${owner}|${rest}|${day}`;
}

function ownerOf({ title, own }: Pick<Asked, 'title' | 'own'>): string {
  return isOfMany(title) ? '' : own.join('+');
}

/** All that citations say of one missing instrument, counted. */
export class SaidOfMissing {
  readonly #titles = new Counts();
  /** Those of its titles that name their parties in full. */
  readonly #fullTitles = new Counts();
  readonly #dates = new Counts();

  add({ name, defined, title, on }: Mention): void {
    const said = (defined ?? { name }).name;
    this.#titles.add(said);
    if (title.parties.length > 0 && !title.abbreviated) this.#fullTitles.add(said);
    // 《条约》, defined above, gives no date: the sentence of its definition does.
    if (on !== null) this.#dates.add(on);
  }

  /** The most frequent of the titles that name their parties in full, else of all. */
  get title(): string | null {
    const [title] = this.#fullTitles.all().concat(this.#titles.all());
    return title?.value ?? null;
  }

  get titles(): readonly Counted[] {
    return this.#titles.all();
  }

  get dates(): readonly Counted[] {
    return this.#dates.all();
  }
}

class Counts {
  readonly #counts = new Map<string, number>();

  add(value: string): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** The most frequent first. */
  all(): Counted[] {
    return Array.from(this.#counts, ([value, count]) => ({ value, count })).sort(
      (a, b) => b.count - a.count || b.value.length - a.value.length || compare(a.value, b.value),
    );
  }
}
