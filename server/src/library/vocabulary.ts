import { titleKeys, yearlessKey } from './known';
import { withoutYears, type NormalTitle } from './normal-title';
import { ownCopy } from '../text/own-copy';

/** A title as a citation asks for it, or as a text has it. Citations of one instrument share one. */
export interface Title {
  readonly number: number;
  readonly normal: NormalTitle;
  /** Whose it is, and that as a number. */
  readonly own: readonly string[];
  readonly owner: number;
  /** The numbers of the keys under which it is looked for. */
  readonly keys: readonly number[];
  /** The number of the key under which a text is looked for by who leaves out its years; null for what has none. */
  readonly yearlessKey: number | null;
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

/** All words that a library keeps, each once and known by a number: most of what the files of an archive say, others say as well. */
export class Vocabulary {
  readonly words = new Words();
  /** Keys of titles. */
  readonly keys = new Words();
  readonly #lists: (readonly string[])[] = [];
  readonly #listNumbers = new Map<string, number>();
  readonly #titles: Title[] = [];
  readonly #titleNumbers = new Map<string, number>();
  readonly #numbersOfStated = new WeakMap<NormalTitle, number>();
  readonly #names: Name[] = [];
  /** The lists of the parties and of the owners of names, by their numbers: what is searched at every key. */
  readonly #partiesOfNames: number[] = [];
  readonly #ownersOfNames: number[] = [];
  readonly #nameNumbers = new Map<string, number>();

  asNumbers(): VocabularyInNumbers {
    const { words } = this;
    return {
      words: words.all(),
      lists: this.#lists.map((list) => list.map((word) => words.numberOf(word))),
      titles: this.#titles.map(({ owner, normal: { parties, rest, abbreviated } }) => [
        owner,
        this.numberOfList(parties),
        words.numberOf(rest),
        abbreviated ? 1 : 0,
      ]),
      names: this.#names.map(({ title, parties, means }) => [
        words.numberOf(title),
        this.numberOfList(parties),
        means.number,
      ]),
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
    const key = `${own.join('+')}|${normal.parties.join('+')}|${Number(normal.abbreviated)}|${normal.rest}`;
    let number = this.#titleNumbers.get(key);
    if (number === undefined) {
      number = this.#titles.length;
      this.#titleNumbers.set(ownCopy(key), number);
      const owner = this.numberOfList(own);
      const kept: NormalTitle = {
        parties: this.list(this.numberOfList(normal.parties)),
        rest: this.words.word(this.words.numberOf(normal.rest)),
        abbreviated: normal.abbreviated,
      };
      const keys = titleKeys({ normal: kept, own }).map((each) => this.keys.numberOf(each));
      const short = withoutYears(kept.rest);
      const yearless = short === null ? null : this.keys.numberOf(yearlessKey(own, short));
      this.#titles.push({ number, normal: kept, own: this.list(owner), owner, keys, yearlessKey: yearless });
    }
    return number;
  }

  numberOfName(title: string, parties: readonly string[], means: number): number {
    const key = `${title}|${this.numberOfList(parties)}|${means}`;
    let number = this.#nameNumbers.get(key);
    if (number === undefined) {
      const kept = this.words.word(this.words.numberOf(title));
      const list = this.numberOfList(parties);
      number = this.#names.push({ title: kept, parties: this.list(list), means: this.title(means) }) - 1;
      this.#partiesOfNames.push(list);
      this.#ownersOfNames.push(this.title(means).owner);
      this.#nameNumbers.set(ownCopy(key), number);
    }
    return number;
  }

  /** The numbers of names are all below this. */
  get nameCount(): number {
    return this.#names.length;
  }

  /** The number of the list of a name's parties. */
  partiesOf(name: number): number {
    return this.#partiesOfNames[name] ?? 0;
  }

  /** The number of the list of those whose it is. */
  ownerOf(name: number): number {
    return this.#ownersOfNames[name] ?? 0;
  }

  name(number: number): Name {
    const name = this.#names[number];
    if (name === undefined) throw new Error(`no name ${number}`);
    return name;
  }

  title(number: number): Title {
    const title = this.#titles[number];
    if (title === undefined) throw new Error(`no title ${number}`);
    return title;
  }
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
