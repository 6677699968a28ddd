import type { Facts } from './facts';
import { titleKey, type HeldText, type NamedInstrument } from './known';
import type { FileEntry, Library } from './library';
import { prepare, type Searched } from './title-search';

/** All that the library has under one title, by days; under an empty day what has no date. */
export interface IndexedTitle extends Searched {
  name: string;
  readonly key: string;
  readonly rest: string;
  readonly days: Map<string, TitleOfDay>;
}

/** The texts of one instrument, and how often it is cited with this date. */
export interface TitleOfDay {
  readonly day: string;
  /** The same as a number of years; NaN without a day. */
  readonly years: number;
  readonly texts: HeldText[];
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
  readonly #entries = new Set<FileEntry>();
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
  }

  titles(): IterableIterator<IndexedTitle> {
    return this.#titles.values();
  }

  /** Takes in so many of the files that are new, and all that are gone. Says whether that was all. */
  #update(most: number, also: (title: IndexedTitle) => void = () => undefined): boolean {
    this.#takeFacts();
    const added: FileEntry[] = [];
    let kept = 0;
    for (const entry of this.#library.entries()) {
      if (this.#entries.has(entry)) kept++;
      else added.push(entry);
    }
    if (kept < this.#entries.size) {
      const current = new Set(this.#library.entries());
      for (const entry of this.#entries) if (!current.has(entry)) this.#take(entry);
    }
    for (const entry of added.slice(0, most)) this.#put(entry, also);
    return added.length <= most;
  }

  #takeFacts(): void {
    const { facts } = this.#library;
    if (facts === this.#facts) return;
    // What a short name stands for may have changed everywhere.
    this.#entries.clear();
    this.#titles.clear();
    this.#facts = facts;
    for (const named of facts.instruments) {
      const title = this.#titleOf(named.own, named.normal.rest, named.title);
      dayOf(title, named.signed).named = named;
    }
  }

  #put(entry: FileEntry, also: (title: IndexedTitle) => void): void {
    this.#entries.add(entry);
    for (const text of entry.texts) {
      const title = this.#titleOf(text.own, text.normal.rest, text.title);
      dayOf(title, text.signed).texts.push(text);
      also(title);
    }
    for (const { mention } of entry.citing) {
      if (!mention.instrument) continue;
      const asked = this.#library.asked(mention);
      const title = this.#titleOf(asked.own, asked.title.rest, (mention.defined ?? mention).name);
      dayOf(title, asked.on).cited++;
      also(title);
    }
  }

  #take(entry: FileEntry): void {
    this.#entries.delete(entry);
    for (const text of entry.texts) {
      const title = this.#titleOf(text.own, text.normal.rest, '');
      const { texts } = dayOf(title, text.signed);
      texts.splice(texts.indexOf(text), 1);
      this.#dropIfEmpty(title, text.signed);
    }
    for (const { mention } of entry.citing) {
      if (!mention.instrument) continue;
      const { own, title: asked, on } = this.#library.asked(mention);
      const title = this.#titleOf(own, asked.rest, '');
      dayOf(title, on).cited--;
      this.#dropIfEmpty(title, on);
    }
  }

  /** The longest form of a title is the one to search in. */
  #titleOf(own: readonly string[], rest: string, name: string): IndexedTitle {
    const key = titleKey(own, rest);
    let title = this.#titles.get(key);
    if (title === undefined) {
      title = { key, name, own, rest, days: new Map<string, TitleOfDay>(), words: null, initials: null };
      this.#titles.set(key, title);
    } else if (name.length > title.name.length) {
      title.name = name;
      title.words = title.initials = null;
    }
    return title;
  }

  #dropIfEmpty({ key, days }: IndexedTitle, on: string | null): void {
    const day = days.get(on ?? '');
    if (day === undefined || day.texts.length > 0 || day.named !== null || day.cited > 0) return;
    days.delete(day.day);
    if (days.size === 0) this.#titles.delete(key);
  }
}

function dayOf({ days }: IndexedTitle, on: string | null): TitleOfDay {
  const day = on ?? '';
  let found = days.get(day);
  if (found === undefined) days.set(day, (found = { day, years: inYears(day), texts: [], named: null, cited: 0 }));
  return found;
}

/** 2013.5 for the middle of 2013: exact enough to tell which of two days is nearer. */
export function inYears(day: string): number {
  if (day === '') return NaN;
  return Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12 + Number(day.slice(8, 10)) / 372;
}
