import { partiesOfShortName } from '../statement/citations/aliases';
import { Haystack } from './haystack';
import { behindSigns, initialsIn, isCalled, searchedWords } from './title-search';
import type { Name, Vocabulary } from './vocabulary';

/** What is searched for in the names of texts: words, or what may be initials. */
export interface NameQuery {
  /** Half width and without blanks; empty for what can only be a date. */
  readonly words: string;
  /** Null for what can be no initials. */
  readonly letters: string | null;
}

/** What is searched of the names of a vocabulary, which only grows. */
interface Searched {
  readonly titles: Haystack;
  readonly initials: Haystack;
}

const searchedOf = new WeakMap<Vocabulary, Searched>();

/** Which names have words in their title or in a party's name, or the signs of the parties, or initials. */
export class NameSearch {
  readonly #vocabulary: Vocabulary;
  readonly #words: string;
  /** 1 for a name that fits. */
  readonly #fits: Uint8Array;
  /** By the numbers of the lists of parties, most texts being of the same few: 1 for those that fit, 2 for those that do not. */
  readonly #fitsParties: Uint8Array;
  /** The same: 1 for those with whose signs the words begin. */
  readonly #mayCall: Uint8Array;

  constructor(vocabulary: Vocabulary, { words, letters }: NameQuery) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.#fits = new Uint8Array(vocabulary.nameCount);
    this.#fitsParties = new Uint8Array(vocabulary.listCount);
    this.#mayCall = new Uint8Array(vocabulary.listCount);
    let searched = searchedOf.get(vocabulary);
    if (searched === undefined)
      searchedOf.set(vocabulary, (searched = { titles: new Haystack(), initials: new Haystack() }));
    const { titles, initials } = searched;
    const mark = (name: number): void => {
      this.#fits[name] = 1;
    };
    if (words !== '') {
      while (titles.size < vocabulary.nameCount) titles.add(namesOf(vocabulary.name(titles.size)));
      titles.find(words, mark);
    }
    if (letters !== null) {
      while (initials.size < vocabulary.nameCount) {
        const { title, means } = vocabulary.name(initials.size);
        initials.add(initialsIn({ name: title, own: means.own }));
      }
      initials.find(letters, mark);
    }
  }

  fits(name: number): boolean {
    return this.#fits[name] === 1 || this.#isOfParties(name) || this.#isCalled(name);
  }

  /** 中哈联合声明, without a blank between. */
  #isCalled(name: number): boolean {
    if (this.#words.length <= 2 || !this.#beginsWithSigns(this.#vocabulary.ownerOf(name))) return false;
    const { title, means } = this.#vocabulary.name(name);
    return isCalled(searchedWords(title), means.own, this.#words);
  }

  #beginsWithSigns(owner: number): boolean {
    const known = this.#mayCall[owner];
    if (known !== undefined && known > 0) return known === 1;
    const begins = behindSigns(this.#words, this.#vocabulary.list(owner)) !== null;
    this.#mayCall[owner] = begins ? 1 : 2;
    return begins;
  }

  #isOfParties(name: number): boolean {
    if (this.#words === '') return false;
    return this.#isIn(this.#vocabulary.partiesOf(name)) || this.#isIn(this.#vocabulary.ownerOf(name));
  }

  #isIn(list: number): boolean {
    const known = this.#fitsParties[list];
    if (known !== undefined && known > 0) return known === 1;
    const parties = this.#vocabulary.list(list);
    const words = this.#words;
    const isShort = words.length >= 2 && words.length <= 4;
    const isIn =
      parties.some((party) => party.includes(words)) || (isShort && partiesOfShortName(words, parties).length >= 2);
    this.#fitsParties[list] = isIn ? 1 : 2;
    return isIn;
  }
}

/** What a name is searched for by: its title, and what everybody calls 关于建立外交关系的联合公报. */
function namesOf({ title, means }: Name): string {
  const words = searchedWords(title);
  const { rest } = means.normal;
  return rest.startsWith('建交') && !words.includes(rest) ? `${words}\n${rest}` : words;
}
