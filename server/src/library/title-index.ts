import type { Facts } from './facts';
import type { FileEntry } from './file-entry';
import { same, type HeldText, type NamedInstrument } from './known';
import type { Library } from './library';
import { NO_ROW } from './linked-rows';
import type { NormalTitle } from './normal-title';
import { TitleDays } from './title-days';
import { TitleForms, type Form } from './title-forms';
import { prepare, type Searched } from './title-search';
import type { Title, Vocabulary } from './vocabulary';

/** All that the library has under one title. */
export class IndexedTitle implements Searched {
  /** The number of its key. */
  readonly key: number;
  readonly own: readonly string[];
  /** The number of that list. */
  readonly owner: number;
  readonly rest: string;
  /** How often it is cited, with any date or none. */
  cited = 0;
  /** Its longest form: the one to search in. */
  name = '';
  words: string | null = null;
  initials: string | null = null;
  /** The first row of its days, and of its forms. */
  firstDay = NO_ROW;
  firstForm = NO_ROW;

  constructor(key: number, { own, owner, normal }: Title) {
    this.key = key;
    this.own = own;
    this.owner = owner;
    this.rest = normal.rest;
  }
}

/** What a title has on one day; on an empty day, what has no date. */
export interface TitleOfDay {
  readonly day: string;
  /** How many texts of it are held. */
  readonly held: number;
  /** How often it is cited with this date. */
  readonly cited: number;
  readonly named: NamedInstrument | null;
}

/** Days of some sort. An archive has few, and asks for each of them again and again. */
export class DayFilter {
  readonly #isSuch: (day: string) => boolean;
  readonly #known = new Map<number, boolean>();

  constructor(isSuch: (day: string) => boolean) {
    this.#isSuch = isSuch;
  }

  has(number: number, { words }: Vocabulary): boolean {
    let isSuch = this.#known.get(number);
    if (isSuch === undefined) this.#known.set(number, (isSuch = this.#isSuch(words.word(number))));
    return isSuch;
  }
}

/** So many files at a time keep nobody waiting. */
export const FILES_OF_TURN = 100;

const indexes = new WeakMap<Library, TitleIndex>();

/** Stands for no date, where days are numbers of words. */
const NO_DAY = -1;

/**
 * The titles of a library. Made when titles are asked for, and kept with the library: the next time only the files that have changed
 * since are looked at. What is kept for a title are numbers, and names that the library has anyway.
 */
export class TitleIndex {
  readonly #library: Library;
  readonly #vocabulary: Vocabulary;
  /** Files that are not in the index yet, and files that are and should not. */
  readonly #added: Set<FileEntry>;
  readonly #removed = new Set<FileEntry>();
  /** By the numbers of their keys. */
  #titles: (IndexedTitle | undefined)[] = [];
  readonly #days = new TitleDays();
  readonly #forms = new TitleForms();
  /** What the workspace names, by rows of days. */
  readonly #named = new Map<number, NamedInstrument>();
  #facts: Facts | null = null;
  /** Of the titles below this key it is worked out what is searched of them. */
  #prepared = 0;

  /** The index as the library is now. */
  static of(library: Library): TitleIndex {
    const index = TitleIndex.#for(library);
    index.#update(Infinity);
    return index;
  }

  /**
   * Makes a part of the index ready, so that the first who asks does not wait for all of it. Says whether there is more to do.
   */
  static prepare(library: Library, files: number): boolean {
    const index = TitleIndex.#for(library);
    return !(index.#update(files) && index.#prepare(files));
  }

  static #for(library: Library): TitleIndex {
    let index = indexes.get(library);
    if (index === undefined) indexes.set(library, (index = new TitleIndex(library)));
    return index;
  }

  private constructor(library: Library) {
    this.#library = library;
    this.#vocabulary = library.vocabulary;
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

  *titles(): Generator<IndexedTitle> {
    for (const title of this.#titles) if (title !== undefined) yield title;
  }

  /** What has this title; undefined for a title that nobody has said. */
  find(own: readonly string[], rest: string): IndexedTitle | undefined {
    const key = this.#vocabulary.findKey(own, rest);
    return key === null ? undefined : this.#titles[key];
  }

  /** Whether one of its days is such a one. */
  hasDay({ firstDay }: IndexedTitle, days: DayFilter): boolean {
    for (let row = firstDay; row !== NO_ROW; row = this.#days.nextOf(row)) {
      const number = this.#days.dayOf(row);
      if (number !== NO_DAY && days.has(number, this.#vocabulary)) return true;
    }
    return false;
  }

  daysOf({ firstDay }: IndexedTitle): TitleOfDay[] {
    const found: TitleOfDay[] = [];
    for (let row = firstDay; row !== NO_ROW; row = this.#days.nextOf(row)) {
      const number = this.#days.dayOf(row);
      const day = number === NO_DAY ? '' : this.#vocabulary.words.word(number);
      const named = this.#named.get(row) ?? null;
      found.push({ day, held: this.#days.heldOf(row), cited: this.#days.citedOf(row), named });
    }
    return found;
  }

  /** The texts that a title has on a day. */
  textsOn({ key, own, rest }: IndexedTitle, day: string): HeldText[] {
    return [...this.#library.textsUnder(key)].filter(
      (text) => (text.signed ?? '') === day && text.normal.rest === rest && same(text.own, own),
    );
  }

  /** What a title is called most often by those who name its parties in full; else by anybody. */
  usualForm({ firstForm }: IndexedTitle): { readonly name: string; readonly normal: NormalTitle } | null {
    const { words } = this.#vocabulary;
    const forms = this.#forms.all(firstForm);
    const isFull = ({ title }: Form): boolean => {
      const { parties, abbreviated } = this.#vocabulary.title(title).normal;
      return parties.length > 0 && !abbreviated;
    };
    const full = forms.filter(isFull);
    const [first, ...others] = full.length > 0 ? full : forms;
    if (first === undefined) return null;
    const countOf = (word: number): number =>
      forms.reduce((sum, form) => sum + (form.word === word ? form.count : 0), 0);
    let usual = first;
    for (const form of others) {
      const more = countOf(form.word) - countOf(usual.word);
      if (more > 0 || (more === 0 && isLonger(words.word(form.word), words.word(usual.word)))) usual = form;
    }
    return { name: words.word(usual.word), normal: this.#vocabulary.title(usual.title).normal };
  }

  /** Takes in so many of the files that are new, and all that are gone. Says whether that was all. */
  #update(most: number): boolean {
    this.#takeFacts();
    for (const entry of this.#removed) this.#count(entry, -1);
    this.#removed.clear();
    let left = most;
    for (const entry of this.#added) {
      if (left-- === 0) return false;
      this.#count(entry, 1);
      this.#added.delete(entry);
    }
    return true;
  }

  /** Works out what is searched of so many titles. Says whether those were the last. */
  #prepare(most: number): boolean {
    for (let left = most; left > 0; this.#prepared++) {
      if (this.#prepared >= this.#titles.length) return true;
      const title = this.#titles[this.#prepared];
      if (title === undefined) continue;
      prepare(title);
      left--;
    }
    return false;
  }

  #takeFacts(): void {
    const { facts } = this.#library;
    if (facts === this.#facts) return;
    // What a short name stands for may have changed everywhere.
    for (const entry of this.#library.entries()) this.#added.add(entry);
    this.#removed.clear();
    this.#titles = [];
    this.#prepared = 0;
    this.#days.clear();
    this.#forms.clear();
    this.#named.clear();
    this.#facts = facts;
    for (const named of facts.instruments) {
      const { words } = this.#vocabulary;
      const number = this.#vocabulary.numberOfTitle(named.normal, named.own);
      const title = this.#titleOf(number);
      this.#say(title, words.numberOf(named.title), number, 1);
      this.#named.set(this.#rowOf(title, named.signed === null ? NO_DAY : words.numberOf(named.signed)), named);
    }
  }

  /** Counts what a file holds and cites: by 1 when it comes, by -1 when it goes. */
  #count(entry: FileEntry, by: 1 | -1): void {
    entry.eachText(({ name, signed }) => {
      const means = this.#vocabulary.meantBy(name);
      const title = this.#titleOf(means);
      const row = this.#rowOf(title, signed);
      this.#days.hold(row, by);
      this.#say(title, this.#vocabulary.wordOf(name), means, by);
      this.#dropIfEmpty(title, row);
    });
    entry.eachCiting((step) => {
      if (!step.instrument) return;
      const asked = this.#library.askedBy(step);
      const title = this.#titleOf(asked.title);
      const row = this.#rowOf(title, asked.on);
      this.#days.cite(row, by);
      title.cited += by;
      this.#say(title, step.meant, asked.title, by);
      this.#dropIfEmpty(title, row);
    });
  }

  #titleOf(number: number): IndexedTitle {
    const key = this.#vocabulary.keyOfTitle(number);
    // Without gaps, so that it is gone through as fast as a list.
    while (this.#titles.length <= key) this.#titles.push(undefined);
    return (this.#titles[key] ??= new IndexedTitle(key, this.#vocabulary.title(number)));
  }

  #rowOf(title: IndexedTitle, day: number): number {
    let row = title.firstDay;
    while (row !== NO_ROW && this.#days.dayOf(row) !== day) row = this.#days.nextOf(row);
    if (row === NO_ROW) row = title.firstDay = this.#days.add(day, title.firstDay);
    return row;
  }

  /** Counts how a title is called. */
  #say(title: IndexedTitle, word: number, means: number, by: 1 | -1): void {
    const { words } = this.#vocabulary;
    const row = this.#forms.find(title.firstForm, word, means);
    if (row === NO_ROW) {
      title.firstForm = this.#forms.add(word, means, by, title.firstForm);
      call(title, [title.name, words.word(word)]);
    } else if (this.#forms.count(row, by) <= 0) {
      title.firstForm = this.#forms.drop(row, title.firstForm);
      const left = this.#forms.all(title.firstForm);
      call(
        title,
        left.map((form) => words.word(form.word)),
      );
    }
  }

  #dropIfEmpty(title: IndexedTitle, row: number): void {
    if (this.#days.heldOf(row) > 0 || this.#days.citedOf(row) > 0 || this.#named.has(row)) return;
    title.firstDay = this.#days.drop(row, title.firstDay);
    if (title.firstDay === NO_ROW) this.#titles[title.key] = undefined;
  }
}

function call(title: IndexedTitle, names: readonly string[]): void {
  const name = names.reduce((longest, each) => (isLonger(each, longest) ? each : longest), '');
  if (name === title.name) return;
  title.name = name;
  title.words = title.initials = null;
}

/** Of two that are as long as each other one comes first, in whatever order they were read. */
function isLonger(one: string, other: string): boolean {
  return one.length !== other.length ? one.length > other.length : one < other;
}
