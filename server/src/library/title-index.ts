import type { Facts } from './facts';
import type { FileEntry } from './file-entry';
import { titleKey, type HeldText, type NamedInstrument } from './known';
import type { Library } from './library';
import { prepare, type Searched } from './title-search';

/** All that the library has under one title, by days; under an empty day what has no date. */
export interface IndexedTitle extends Searched {
  name: string;
  readonly key: string;
  readonly rest: string;
  readonly days: Map<string, TitleOfDay>;
  /** How often it is cited, with any date or none. */
  cited: number;
}

/** The files that hold a text of one instrument, and how often it is cited with this date. */
export interface TitleOfDay {
  readonly day: string;
  /** The same as a number of years; NaN without a day. */
  readonly years: number;
  readonly holders: FileEntry[];
  named: NamedInstrument | null;
  cited: number;
}

const indexes = new WeakMap<Library, TitleIndex>();

/**
 * The titles of a library. Made when titles are asked for, and kept with the library: the next time only the files that have changed
 * since are looked at. What is kept for a title are numbers, and names that the library has anyway.
 */
export class TitleIndex {
  readonly #library: Library;
  /** Files that are not in the index yet, and files that are and should not. */
  readonly #added: Set<FileEntry>;
  readonly #removed = new Set<FileEntry>();
  readonly #titles = new Map<string, IndexedTitle>();
  #facts: Facts | null = null;

  /** The index as the library is now. */
  static of(library: Library): TitleIndex {
    const index = TitleIndex.#for(library);
    while (!index.#update(Infinity)) continue;
    return index;
  }

  /**
   * Makes a part of the index ready, so that the first who asks does not wait for all of it. Says whether there is more to do.
   */
  static prepare(library: Library, files: number): boolean {
    return !TitleIndex.#for(library).#update(files, prepare);
  }

  static #for(library: Library): TitleIndex {
    let index = indexes.get(library);
    if (index === undefined) indexes.set(library, (index = new TitleIndex(library)));
    return index;
  }

  private constructor(library: Library) {
    this.#library = library;
    this.#added = new Set(library.entries());
    library.watch({
      added: (entry) => {
        this.#added.add(entry);
      },
      removed: (entry) => {
        if (!this.#added.delete(entry)) this.#removed.add(entry);
      },
    });
  }

  get size(): number {
    return this.#titles.size;
  }

  titles(): IterableIterator<IndexedTitle> {
    return this.#titles.values();
  }

  /** Takes in so many of the files that are new, and all that are gone. Says whether that was all. */
  #update(most: number, also: (title: IndexedTitle) => void = () => undefined): boolean {
    this.#takeFacts();
    for (const entry of this.#removed) this.#take(entry);
    this.#removed.clear();
    let left = most;
    for (const entry of this.#added) {
      if (left-- === 0) return false;
      this.#put(entry, also);
      this.#added.delete(entry);
    }
    return true;
  }

  #takeFacts(): void {
    const { facts } = this.#library;
    if (facts === this.#facts) return;
    // What a short name stands for may have changed everywhere.
    for (const entry of this.#library.entries()) this.#added.add(entry);
    this.#removed.clear();
    this.#titles.clear();
    this.#facts = facts;
    for (const named of facts.instruments) {
      const title = this.#titleOf(named.own, named.normal.rest, named.title);
      dayOf(title, named.signed).named = named;
    }
  }

  #put(entry: FileEntry, also: (title: IndexedTitle) => void): void {
    const { vocabulary } = this.#library;
    entry.eachText(({ name, signed }) => {
      const { title: words, means } = vocabulary.name(name);
      const title = this.#titleOf(means.own, means.normal.rest, words);
      dayOf(title, signed < 0 ? null : vocabulary.words.word(signed)).holders.push(entry);
      also(title);
    });
    this.#eachCited(entry, (own, rest, on, name) => {
      const title = this.#titleOf(own, rest, name);
      dayOf(title, on).cited++;
      title.cited++;
      also(title);
    });
  }

  #take(entry: FileEntry): void {
    const { vocabulary } = this.#library;
    entry.eachText(({ name, signed }) => {
      const { means } = vocabulary.name(name);
      const day = signed < 0 ? null : vocabulary.words.word(signed);
      const title = this.#titleOf(means.own, means.normal.rest, '');
      const { holders } = dayOf(title, day);
      holders.splice(holders.indexOf(entry), 1);
      this.#dropIfEmpty(title, day);
    });
    this.#eachCited(entry, (own, rest, on) => {
      const title = this.#titleOf(own, rest, '');
      dayOf(title, on).cited--;
      title.cited--;
      this.#dropIfEmpty(title, on);
    });
  }

  /** What the instruments are asked for by that a file cites, and how they are called there. */
  #eachCited(
    entry: FileEntry,
    visit: (own: readonly string[], rest: string, on: string | null, name: string) => void,
  ): void {
    const { vocabulary } = this.#library;
    entry.eachCiting((step) => {
      if (!step.instrument) return;
      const asked = this.#library.askedBy(step);
      const { own, normal } = vocabulary.title(asked.title);
      const on = asked.on < 0 ? null : vocabulary.words.word(asked.on);
      visit(own, normal.rest, on, vocabulary.words.word(step.meant));
    });
  }

  /** The longest form of a title is the one to search in. */
  #titleOf(own: readonly string[], rest: string, name: string): IndexedTitle {
    const key = titleKey(own, rest);
    let title = this.#titles.get(key);
    if (title === undefined) {
      title = { key, name, own, rest, days: new Map<string, TitleOfDay>(), cited: 0, words: null, initials: null };
      this.#titles.set(key, title);
    } else if (name.length > title.name.length) {
      title.name = name;
      title.words = title.initials = null;
    }
    return title;
  }

  #dropIfEmpty({ key, days }: IndexedTitle, on: string | null): void {
    const day = days.get(on ?? '');
    if (day === undefined || day.holders.length > 0 || day.named !== null || day.cited > 0) return;
    days.delete(day.day);
    if (days.size === 0) this.#titles.delete(key);
  }
}

function dayOf({ days }: IndexedTitle, on: string | null): TitleOfDay {
  const day = on ?? '';
  let found = days.get(day);
  if (found === undefined) days.set(day, (found = { day, years: inYears(day), holders: [], named: null, cited: 0 }));
  return found;
}

/** 2013.5 for the middle of 2013: exact enough to tell which of two days is nearer. */
export function inYears(day: string): number {
  if (day === '') return NaN;
  return Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12 + Number(day.slice(8, 10)) / 372;
}

/** The texts that a title has on a day. */
export function textsOn({ key }: IndexedTitle, { day, holders }: TitleOfDay): HeldText[] {
  return [...new Set(holders)].flatMap(({ texts }) =>
    texts.filter(({ own, normal, signed }) => (signed ?? '') === day && titleKey(own, normal.rest) === key),
  );
}
