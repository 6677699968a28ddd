import { namesNobody, needsNoNames } from './known';
import { withoutYears, type NormalTitle } from './normal-title';
import { NumberRows } from './number-rows';
import { roomFor } from './room';
import { ownCopy } from '../text/own-copy';

/** A title as a citation asks for it, or as a text has it. */
export interface Title {
  readonly number: number;
  readonly normal: NormalTitle;
  /** Whose it is, and that as a number. */
  readonly own: readonly string[];
  readonly owner: number;
}

/** What a text is called, with its parties: texts of one instrument share one. */
export interface Name {
  readonly title: string;
  readonly parties: readonly string[];
  readonly means: Title;
}

/** A vocabulary that can be written down: all words by their numbers. */
export interface VocabularyInNumbers {
  readonly words: readonly string[];
  /** Numbers of words. */
  readonly lists: readonly (readonly number[])[];
  /** Numbers of a list of owners, of a list of parties, and of a word; 1 for an abbreviated title. */
  readonly titles: readonly (readonly number[])[];
  /** Numbers of a word, of a list of parties, and of a title. */
  readonly names: readonly (readonly number[])[];
}

/** What the rows of titles, of names and of keys are made of. */
const [OWNER, PARTIES, REST, ABBREVIATED] = [0, 1, 2, 3];
const [CALLED, PARTIES_NAMED, MEANS] = [0, 1, 2];

/** What is worked out of each title once: the keys under which it is looked for, and whether it names nobody. */
const FOUND_BY = 4;
const [KEY, KEY_OF_MANY, KEY_WITHOUT_YEARS, NAMES_NOBODY] = [0, 1, 2, 3];
const NO_KEY = -1;

/**
 * All words that a library keeps, each once and known by a number: most of what the files of an archive say, others say as well. Titles
 * and names are rows of such numbers, and become objects only for who asks for one.
 */
export class Vocabulary {
  readonly words = new Words();
  readonly #lists: (readonly string[])[] = [];
  readonly #listNumbers = new Map<string, number>();
  /** Whose title, what it is called besides, and whether for any years. */
  readonly #keys = new NumberRows(3);
  readonly #titles = new NumberRows(4);
  #foundBy = new Int32Array(256 * FOUND_BY);
  readonly #numbersOfStated = new WeakMap<NormalTitle, number>();
  readonly #names = new NumberRows(3);

  asNumbers(): VocabularyInNumbers {
    return {
      words: this.words.all(),
      lists: this.#lists.map((list) => list.map((word) => this.words.numberOf(word))),
      titles: rowsOf(this.#titles, [OWNER, PARTIES, REST, ABBREVIATED]),
      names: rowsOf(this.#names, [CALLED, PARTIES_NAMED, MEANS]),
    };
  }

  numberOfList(list: readonly string[]): number {
    const key = list.join('\n');
    let number = this.#listNumbers.get(key);
    if (number === undefined) {
      number = this.#lists.push(list.map((word) => this.words.word(this.words.numberOf(word)))) - 1;
      this.#listNumbers.set(ownCopy(key), number);
    }
    return number;
  }

  /** Null for a list that nobody has. */
  findList(list: readonly string[]): number | null {
    return this.#listNumbers.get(list.join('\n')) ?? null;
  }

  get listCount(): number {
    return this.#lists.length;
  }

  list(number: number): readonly string[] {
    return this.#lists[number] ?? [];
  }

  /** The number of the key under which a title is looked for: whose it is, and what it is called besides. */
  keyOf(own: readonly string[], rest: string): number {
    return this.#keys.numberOf(this.numberOfList(own), this.words.numberOf(rest), 0);
  }

  /** The same; null where nobody has spoken of such a title. */
  findKey(own: readonly string[], rest: string): number | null {
    return this.#findKey(own, rest, 0);
  }

  /** The keys of a title that somebody has spoken of. One that names no parties, and is more than 联合声明, may be an instrument of many. */
  findKeys(normal: NormalTitle, own: readonly string[]): number[] {
    const key = this.findKey(own, normal.rest);
    const ofMany = own.length > 0 && needsNoNames({ normal, own }) ? this.findKey([], normal.rest) : null;
    return [key, ofMany].filter((each) => each !== null);
  }

  /** The key under which a plan is looked for by those who leave out the years for which it holds. */
  findKeyWithoutYears(own: readonly string[], rest: string): number | null {
    return this.#findKey(own, rest, 1);
  }

  #findKey(own: readonly string[], rest: string, isForAnyYears: 0 | 1): number | null {
    const [owner, word] = [this.findList(own), this.words.find(rest)];
    return owner === null || word === null ? null : this.#keys.find(owner, word, isForAnyYears);
  }

  numberOfTitle(normal: NormalTitle, own: readonly string[]): number {
    // A title that says whose it is comes again and again, as one object.
    const isItsOwn = own === normal.parties;
    let number = isItsOwn ? this.#numbersOfStated.get(normal) : undefined;
    if (number === undefined) {
      number = this.#numberOfTitle(normal, own);
      if (isItsOwn) this.#numbersOfStated.set(normal, number);
    }
    return number;
  }

  #numberOfTitle(normal: NormalTitle, own: readonly string[]): number {
    const before = this.#titles.size;
    const [owner, rest] = [this.numberOfList(own), this.words.numberOf(normal.rest)];
    const number = this.#titles.numberOf(owner, this.numberOfList(normal.parties), rest, Number(normal.abbreviated));
    if (number === before) this.#workOut(number, normal, own);
    return number;
  }

  #workOut(number: number, normal: NormalTitle, own: readonly string[]): void {
    const short = withoutYears(normal.rest);
    const begin = FOUND_BY * number;
    this.#foundBy = roomFor(this.#foundBy, begin + FOUND_BY);
    this.#foundBy[begin + KEY] = this.keyOf(own, normal.rest);
    this.#foundBy[begin + KEY_OF_MANY] =
      own.length > 0 && needsNoNames({ normal, own }) ? this.keyOf([], normal.rest) : NO_KEY;
    this.#foundBy[begin + KEY_WITHOUT_YEARS] =
      short === null ? NO_KEY : this.#keys.numberOf(this.numberOfList(own), this.words.numberOf(short), 1);
    this.#foundBy[begin + NAMES_NOBODY] = Number(namesNobody({ normal }));
  }

  title(number: number): Title {
    if (number < 0 || number >= this.#titles.size) throw new Error(`no title ${number}`);
    const owner = this.ownerOfTitle(number);
    const normal: NormalTitle = {
      parties: this.list(this.#titles.at(number, PARTIES)),
      rest: this.words.word(this.#titles.at(number, REST)),
      abbreviated: this.#titles.at(number, ABBREVIATED) === 1,
    };
    return { number, normal, own: this.list(owner), owner };
  }

  /** The number of the list of those whose it is. */
  ownerOfTitle(title: number): number {
    return this.#titles.at(title, OWNER);
  }

  /** The first of the keys under which it is looked for. */
  keyOfTitle(title: number): number {
    return this.#foundBy[FOUND_BY * title + KEY] ?? NO_KEY;
  }

  /** Tells the keys under which a title is looked for, and the citations of a title look. */
  eachKeyOfTitle(title: number, visit: (key: number) => void): void {
    visit(this.keyOfTitle(title));
    const ofMany = this.#foundBy[FOUND_BY * title + KEY_OF_MANY] ?? NO_KEY;
    if (ofMany !== NO_KEY) visit(ofMany);
  }

  /** The key under which a text is looked for by who leaves out its years; null for what has none. */
  keyWithoutYears(title: number): number | null {
    const key = this.#foundBy[FOUND_BY * title + KEY_WITHOUT_YEARS] ?? NO_KEY;
    return key === NO_KEY ? null : key;
  }

  /** Whether a title that is more than 联合声明 leaves open whose it is. */
  namesNobody(title: number): boolean {
    return this.#foundBy[FOUND_BY * title + NAMES_NOBODY] === 1;
  }

  numberOfName(title: string, parties: readonly string[], means: number): number {
    return this.#names.numberOf(this.words.numberOf(title), this.numberOfList(parties), means);
  }

  /** The numbers of names are all below this. */
  get nameCount(): number {
    return this.#names.size;
  }

  name(number: number): Name {
    if (number < 0 || number >= this.#names.size) throw new Error(`no name ${number}`);
    return {
      title: this.words.word(this.wordOf(number)),
      parties: this.list(this.partiesOf(number)),
      means: this.title(this.meantBy(number)),
    };
  }

  /** The number of the word that a name is. */
  wordOf(name: number): number {
    return this.#names.at(name, CALLED);
  }

  /** The number of the list of a name's parties. */
  partiesOf(name: number): number {
    return this.#names.at(name, PARTIES_NAMED);
  }

  /** The number of the title that a name means. */
  meantBy(name: number): number {
    return this.#names.at(name, MEANS);
  }

  /** The number of the list of those whose it is. */
  ownerOf(name: number): number {
    return this.ownerOfTitle(this.meantBy(name));
  }
}

function rowsOf(rows: NumberRows, columns: readonly number[]): number[][] {
  return Array.from({ length: rows.size }, (_, row) => columns.map((column) => rows.at(row, column)));
}

/** Words and their numbers. */
class Words {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      const kept = ownCopy(word);
      number = this.#words.push(kept) - 1;
      this.#numbers.set(kept, number);
    }
    return number;
  }

  all(): readonly string[] {
    return this.#words;
  }

  /** Null for a word that nobody has said yet. */
  find(word: string): number | null {
    return this.#numbers.get(word) ?? null;
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }
}
