import { compare } from '../text/compare';
import { designates, foldName, joinFacts, NO_FACTS, type Designation, type Facts } from './facts';
import { yearOf, type Identity, type NamedInstrument } from './known';
import type { Mention } from './mention';
import type { NumberRows } from './number-rows';
import type { Vocabulary } from './vocabulary';

/** What a title stands for. */
type Meant = Pick<Identity, 'normal' | 'own' | 'signed'>;

/** What the folders of a workspace say of its library, taken together, and found by the numbers of the library. */
export class WorkspaceFacts {
  readonly #vocabulary: Vocabulary;
  /** Days of somebody: the number of a list of owners, and that of a day or a year. */
  readonly #days: NumberRows;
  readonly #ofFolder = new Map<string, Facts>();
  /** Of the words that citations have, by their numbers. */
  readonly #aliases = new Map<number, Designation | null>();
  #namedByTitle: Named = new Map();
  #namedByDay: Named = new Map();
  #joined = NO_FACTS;

  constructor(vocabulary: Vocabulary, days: NumberRows) {
    this.#vocabulary = vocabulary;
    this.#days = days;
  }

  get all(): Facts {
    return this.#joined;
  }

  get hasAliases(): boolean {
    return this.#joined.aliases.size > 0;
  }

  /** Puts what a folder says in place of what it said; gives what is said in all then, to be used, or null where nothing changes. */
  collect(folder: string, facts: Facts): Facts | null {
    if (facts === NO_FACTS && !this.#ofFolder.has(folder)) return null;
    if (facts === NO_FACTS) this.#ofFolder.delete(folder);
    else this.#ofFolder.set(folder, facts);
    // Where two folders contradict each other, the last by name counts, whenever it was read.
    const byFolder = [...this.#ofFolder].sort(([a], [b]) => compare(a, b));
    return joinFacts(byFolder.map(([, each]) => each));
  }

  use(joined: Facts): void {
    const vocabulary = this.#vocabulary;
    this.#joined = joined;
    this.#aliases.clear();
    this.#namedByTitle = byKeys(joined.instruments, ({ normal, own }) => {
      const keys: number[] = [];
      vocabulary.eachKeyOfTitle(vocabulary.numberOfTitle(normal, own), (key) => keys.push(key));
      return keys;
    });
    this.#namedByDay = byKeys(joined.instruments, ({ own, signed }) => {
      const owner = vocabulary.numberOfList(own);
      const whens = signed === null ? [] : [...new Set([signed, yearOf(signed)])];
      return whens.map((when) => this.#days.numberOf(owner, vocabulary.words.numberOf(when)));
    });
  }

  /** What a short name stands for. A definition in the text itself goes before it. */
  aliasOf({ name, defined }: Mention): Designation | null {
    if (!this.hasAliases || defined !== null) return null;
    return this.#joined.aliases.get(foldName(name)) ?? null;
  }

  aliasOfWord(word: number): Designation | null {
    if (!this.hasAliases) return null;
    let alias = this.#aliases.get(word);
    if (alias === undefined) {
      alias = this.#joined.aliases.get(foldName(this.#vocabulary.words.word(word))) ?? null;
      this.#aliases.set(word, alias);
    }
    return alias;
  }

  /** The instruments without a text that are found under a key of a title. */
  namedUnder(key: number): readonly NamedInstrument[] {
    return this.#namedByTitle.get(key) ?? [];
  }

  /** Those that are found under a day of somebody. */
  namedOn(day: number): readonly NamedInstrument[] {
    return this.#namedByDay.get(day) ?? [];
  }

  /** Which of the groups of titles of one instrument something belongs to; -1 for none. */
  groupOf(meant: Meant): number {
    return this.#joined.sameAs.findIndex((group) => group.some((each) => designates(each, meant)));
  }

  alsoCalled(meant: Meant): readonly Designation[] {
    const group = this.#joined.sameAs[this.groupOf(meant)] ?? [];
    return group.filter((each) => !designates(each, meant));
  }

  othersThan(meant: Meant): readonly Designation[] {
    return this.#joined.notTheSame
      .filter((group) => group.some((each) => designates(each, meant)))
      .flatMap((group) => group.filter((each) => !designates(each, meant)));
  }
}

/** By the keys of titles, or by days of somebody. */
type Named = ReadonlyMap<number, readonly NamedInstrument[]>;

function byKeys(instruments: readonly NamedInstrument[], keysOf: (named: NamedInstrument) => number[]): Named {
  const found = new Map<number, NamedInstrument[]>();
  for (const named of instruments) for (const key of keysOf(named)) found.set(key, [...(found.get(key) ?? []), named]);
  return found;
}
