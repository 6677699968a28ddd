import type { Reading } from '../statement/reading';
import { compare } from '../text/compare';
import { designates, type Designation, type Facts } from './facts';
import { byPlaceOfCiting, FileEntry, isFoundAlike, type Citing, type CitingStep } from './file-entry';
import { pack, type PackedFile } from './packed-file';
import { DAY_LENGTH, isByMany, isHeld, MONTH_LENGTH, yearOf, type HeldText, type Identity, type Known } from './known';
import type { Mention } from './mention';
import { nicknamesOf } from './nicknames';
import { withoutYears, type NormalTitle } from './normal-title';
import { NumberRows } from './number-rows';
import { Numbers } from './numbers';
import { Table } from './table';
import { Vocabulary } from './vocabulary';
import { WorkspaceFacts } from './workspace-facts';

export type { Citing, FileEntry } from './file-entry';

/** What a citation asks for: what it says, or what its short name is defined by. */
export type Asked = Pick<
  Mention,
  'title' | 'own' | 'on' | 'onElsewhere' | 'draft' | 'toCome' | 'signedAbout' | 'unsure' | 'citedOn'
>;

/** All texts that are held and all that they cite, to be asked by title and by date. */
export class Library {
  readonly vocabulary = new Vocabulary();
  readonly #files = new Map<string, Shelved>();
  readonly #texts = new Numbers<Shelved>();
  /**
   * The name and the day of each text, by its number, and the words among which its headings are: gone through at every key of a
   * search, where to go from object to object costs more than all else.
   */
  readonly #nameOfText: number[] = [];
  readonly #dayOfText: number[] = [];
  readonly #wordsOfText: string[] = [];
  readonly #citing = new Numbers<Shelved>();
  /** Days of somebody: the number of a list of owners, and that of a day, month or year. */
  readonly #days = new NumberRows(2);
  readonly #textsByTitle = new Table();
  readonly #textsByDay = new Table();
  readonly #citingByTitle = new Table();
  readonly #citingByDay = new Table();
  readonly #facts = new WorkspaceFacts(this.vocabulary, this.#days);
  readonly #watchers: LibraryWatcher[] = [];
  #revision = 0;
  #meaning = 0;

  /** Another number after every change: as long as it is the same, so are all answers. */
  get revision(): number {
    return this.#revision;
  }

  /** Another number after every change of what a title or a day can mean. Most edits leave it: they only move texts. */
  get meaning(): number {
    return this.#meaning;
  }

  /** Tells of every file from now on. What watches lives as long as the library. */
  watch(watcher: LibraryWatcher): void {
    this.#watchers.push(watcher);
  }

  /** Takes in a file, in place of what was known of it. A file without statements and citations is forgotten. */
  set(file: string, reading: Reading): void {
    this.setPacked(file, pack(file, reading, this.vocabulary));
  }

  /** The same, with what was kept of it at another time in the same vocabulary. Says whether other files see it as they did. */
  setPacked(file: string, packed: PackedFile): boolean {
    const before = this.#files.get(file);
    const entry = new FileEntry(file, packed, this.vocabulary);
    if (before !== undefined && isFoundAlike(before.entry, entry)) {
      // Most edits change no title and no date: everything is found where it was.
      this.#revision++;
      for (const watcher of this.#watchers) watcher.removed(before.entry);
      before.entry = entry;
      this.#describeTexts(before);
      for (const watcher of this.#watchers) watcher.added(entry);
      return true;
    }
    this.remove(file);
    if (packed.textCount === 0 && packed.citingCount === 0) return before === undefined;
    this.#revision++;
    this.#meaning++;
    const shelved: Shelved = { entry, firstText: 0, firstCiting: 0 };
    shelved.firstText = this.#texts.take(packed.textCount, shelved);
    shelved.firstCiting = this.#citing.take(packed.citingCount, shelved);
    this.#files.set(file, shelved);
    this.#describeTexts(shelved);
    this.#indexTexts(shelved, 'put');
    this.#indexCiting(shelved, 'put');
    for (const watcher of this.#watchers) watcher.added(entry);
    return false;
  }

  remove(file: string): void {
    const shelved = this.#files.get(file);
    if (shelved === undefined) return;
    this.#revision++;
    this.#meaning++;
    this.#files.delete(file);
    this.#forgetTexts(shelved);
    this.#indexTexts(shelved, 'take');
    this.#indexCiting(shelved, 'take');
    this.#texts.give(shelved.firstText, shelved.entry.packed.textCount);
    this.#citing.give(shelved.firstCiting, shelved.entry.packed.citingCount);
    for (const watcher of this.#watchers) watcher.removed(shelved.entry);
  }

  /** Takes in what a folder says of its library, in place of what it said; `NO_FACTS` where it says nothing. */
  setFacts(folder: string, facts: Facts): void {
    const joined = this.#facts.collect(folder, facts);
    if (joined === null) return;
    this.#revision++;
    this.#meaning++;
    // What a citation asks for depends on the aliases.
    const concernsCitations = this.#facts.hasAliases || joined.aliases.size > 0;
    if (concernsCitations) for (const shelved of this.#files.values()) this.#indexCiting(shelved, 'take');
    this.#facts.use(joined);
    if (concernsCitations) for (const shelved of this.#files.values()) this.#indexCiting(shelved, 'put');
  }

  get facts(): Facts {
    return this.#facts.all;
  }

  get(file: string): FileEntry | undefined {
    return this.#files.get(file)?.entry;
  }

  /** Whether this is how a text stands in its file now. */
  holds(text: HeldText): boolean {
    return this.get(text.file)?.texts.includes(text) === true;
  }

  get fileCount(): number {
    return this.#files.size;
  }

  files(): IterableIterator<string> {
    return this.#files.keys();
  }

  *entries(): Generator<FileEntry> {
    for (const { entry } of this.#files.values()) yield entry;
  }

  /** What a mention asks for. */
  asked(mention: Mention): Asked {
    const alias = this.aliasOf(mention);
    if (alias === null) return mention.defined ?? mention;
    const { normal, signed } = alias;
    const own = ownersOf(normal, mention.own);
    const { onElsewhere, draft, toCome, signedAbout, unsure, citedOn } = mention;
    return { title: normal, own, on: mention.on ?? signed, onElsewhere, draft, toCome, signedAbout, unsure, citedOn };
  }

  /** What the workspace says that a short name stands for. A definition in the text itself goes before it. */
  aliasOf(mention: Mention): Designation | null {
    return this.#facts.aliasOf(mention);
  }

  /** All that has a title, under the names that the workspace says are one as well. */
  titled(asked: Asked): readonly Known[] {
    const identity = identityOf(asked);
    const found = new Set<Known>(this.#under(this.vocabulary.findKeys(identity.normal, identity.own)));
    for (const { normal } of this.#facts.alsoCalled(identity)) {
      const own = ownersOf(normal, asked.own);
      for (const known of this.#under(this.vocabulary.findKeys(normal, own))) found.add(known);
    }
    const others = this.#facts.othersThan(identity);
    const wanted = [...found].filter((known) => !others.some((other) => designates(other, known)));
    return wanted.sort(byPlace);
  }

  /** Plans that are called so but for the years for which they hold. */
  plansOfYears({ title, own }: Asked): readonly Known[] {
    const key = this.vocabulary.findKeyWithoutYears(own, title.rest);
    return key === null ? [] : [...this.#under([key])].sort(byPlace);
  }

  /** Whatever these parties signed on that day, in that month or year. */
  signedOn(when: string, own: readonly string[]): readonly Known[] {
    const period = when.length === DAY_LENGTH ? when : yearOf(when);
    const day = this.#numberOfDay(own, period);
    const found: Known[] = [...this.#facts.namedOn(day)];
    for (const number of this.#textsByDay.get(day)) found.push(this.#text(number));
    return found.filter(({ signed }) => signed?.startsWith(when) === true).sort(byPlace);
  }

  /** What others than two signed on that day, whoever they are. */
  signedByMany(day: string): readonly Known[] {
    return Array.from(this.#textsByDay.get(this.#numberOfDayOfMany(day)), (number) => this.#text(number)).sort(byPlace);
  }

  /** Citations that can mean this: those of its titles, and those of its day. */
  mayCite(known: Known): Citing[] {
    const found = new Set<number>();
    const identities: Pick<Identity, 'normal' | 'own'>[] = [known];
    for (const { normal } of this.#facts.alsoCalled(known)) {
      identities.push({ normal, own: ownersOf(normal, known.own) });
    }
    for (const { normal, own } of identities)
      for (const key of this.vocabulary.findKeys(normal, own))
        for (const number of this.#citingByTitle.get(key)) found.add(number);
    const { own, signed, normal } = known;
    const short = withoutYears(normal.rest);
    for (const other of [...(short === null ? [] : [short]), ...nicknamesOf(known)])
      for (const number of this.#citingUnder(own, other)) found.add(number);
    if (signed !== null) {
      // 2005年《联合宣言》 can mean that of a day in that year.
      for (const when of new Set([signed, signed.slice(0, MONTH_LENGTH), yearOf(signed)]))
        for (const number of this.#citingByDay.get(this.#numberOfDay(own, when))) found.add(number);
      if (isByMany(known))
        for (const number of this.#citingByDay.get(this.#numberOfDayOfMany(signed))) found.add(number);
    }
    return Array.from(found, (number) => this.#citingOf(number)).sort(byPlaceOfCiting);
  }

  /** Tells of every text: its number, its name, the day of signing, else of print (-1 for no day), and words that have its headings in them. */
  eachText(visit: (text: number, name: number, day: number, words: string) => void): void {
    for (let text = 0; text < this.#nameOfText.length; text++) {
      const name = this.#nameOfText[text] ?? NOBODY;
      if (name !== NOBODY) visit(text, name, this.#dayOfText[text] ?? NOBODY, this.#wordsOfText[text] ?? '');
    }
  }

  /** All texts whose owners are these. */
  *textsOf(own: readonly string[]): Generator<HeldText> {
    const owner = this.vocabulary.findList(own);
    if (owner === null) return;
    for (const [text, name] of this.#nameOfText.entries())
      if (name !== NOBODY && this.vocabulary.ownerOf(name) === owner) yield this.#text(text);
  }

  /** A text with its file, and which of that file's texts it is. */
  textAt(number: number): { readonly entry: FileEntry; readonly index: number } {
    const { entry, firstText } = this.#texts.ownerOf(number);
    return { entry, index: number - firstText };
  }

  /** The texts that are found under a key of a title. */
  *textsUnder(key: number): Generator<HeldText> {
    for (const number of this.#textsByTitle.get(key)) yield this.#text(number);
  }

  /** Citations of a title. */
  *citingTitle(own: readonly string[], rest: string): Generator<Citing> {
    for (const number of this.#citingUnder(own, rest)) yield this.#citingOf(number);
  }

  /** Citations of what these parties signed on that day. */
  *citingOn(day: string, own: readonly string[]): Generator<Citing> {
    for (const number of this.#citingByDay.get(this.#numberOfDay(own, day))) {
      const citing = this.#citingOf(number);
      if (this.asked(citing.mention).on !== null) yield citing;
    }
  }

  /** The title and the day for which a citation asks, by their numbers. */
  askedBy({ name, isDefined, title, on }: CitingStep): { readonly title: number; readonly on: number } {
    const alias = isDefined ? null : this.#facts.aliasOfWord(name);
    if (alias === null) return { title, on };
    const { normal, signed } = alias;
    const own = ownersOf(normal, this.vocabulary.title(title).own);
    const day = on >= 0 || signed === null ? on : this.vocabulary.words.numberOf(signed);
    return { title: this.vocabulary.numberOfTitle(normal, own), on: day };
  }

  /** Which of the workspace's groups of titles of one instrument something belongs to; -1 for none. */
  groupOf(identity: Pick<Identity, 'normal' | 'own' | 'signed'>): number {
    return this.#facts.groupOf(identity);
  }

  *#under(keys: readonly number[]): Generator<Known> {
    for (const key of keys) {
      yield* this.#facts.namedUnder(key);
      yield* this.textsUnder(key);
    }
  }

  #citingUnder(own: readonly string[], rest: string): readonly number[] {
    const key = this.vocabulary.findKey(own, rest);
    return key === null ? [] : this.#citingByTitle.get(key);
  }

  #text(number: number): HeldText {
    const { entry, index } = this.textAt(number);
    const text = entry.texts[index];
    if (text === undefined) throw new Error(`no text ${number}`);
    return text;
  }

  #citingOf(number: number): Citing {
    const { entry, firstCiting } = this.#citing.ownerOf(number);
    const citing = entry.citingAt(number - firstCiting);
    if (citing === undefined) throw new Error(`no citation ${number}`);
    return citing;
  }

  /** A day of somebody as one number; none that is in use, where nobody has ever spoken of it. */
  #numberOfDay(own: readonly string[], day: string): number {
    const owner = this.vocabulary.findList(own);
    return owner === null ? NOBODY : this.#findDay(owner, day);
  }

  #numberOfDayOfMany(day: string): number {
    return this.#findDay(MANY, day);
  }

  #findDay(owner: number, day: string): number {
    const word = this.vocabulary.words.find(day);
    return (word === null ? null : this.#days.find(owner, word)) ?? NOBODY;
  }

  #describeTexts({ entry, firstText }: Shelved): void {
    entry.eachText(({ index, name, signed, printed }) => {
      this.#nameOfText[firstText + index] = name;
      this.#dayOfText[firstText + index] = signed >= 0 ? signed : printed;
      this.#wordsOfText[firstText + index] = entry.packed.words;
    });
  }

  #forgetTexts({ entry, firstText }: Shelved): void {
    for (let text = firstText; text < firstText + entry.packed.textCount; text++) {
      this.#nameOfText[text] = NOBODY;
      this.#wordsOfText[text] = '';
    }
  }

  #indexTexts({ entry, firstText }: Shelved, change: Change): void {
    const { vocabulary } = this;
    entry.eachText(({ index, name, signed }) => {
      const [text, title] = [firstText + index, vocabulary.meantBy(name)];
      vocabulary.eachKeyOfTitle(title, (key) => {
        this.#textsByTitle[change](key, text);
      });
      const withoutYears = vocabulary.keyWithoutYears(title);
      if (withoutYears !== null) this.#textsByTitle[change](withoutYears, text);
      if (signed < 0) return;
      const owner = vocabulary.ownerOfTitle(title);
      const year = vocabulary.words.numberOf(yearOf(vocabulary.words.word(signed)));
      for (const when of new Set([signed, year])) this.#textsByDay[change](this.#days.numberOf(owner, when), text);
      if (isByMany({ own: vocabulary.list(owner) })) this.#textsByDay[change](this.#days.numberOf(MANY, signed), text);
    });
  }

  #indexCiting({ entry, firstCiting }: Shelved, change: Change): void {
    const { vocabulary } = this;
    entry.eachCiting((step) => {
      const { title, on: own } = this.askedBy(step);
      const on = own >= 0 ? own : step.onElsewhere;
      const citing = firstCiting + step.index;
      vocabulary.eachKeyOfTitle(title, (key) => {
        this.#citingByTitle[change](key, citing);
      });
      if (on < 0) return;
      this.#citingByDay[change](this.#days.numberOf(vocabulary.ownerOfTitle(title), on), citing);
      if (vocabulary.namesNobody(title)) this.#citingByDay[change](this.#days.numberOf(MANY, on), citing);
    });
  }
}

/** Whose it is what a name stands for: its own parties, else those of whoever says the name. */
function ownersOf({ parties }: NormalTitle, others: readonly string[]): readonly string[] {
  return parties.length > 0 ? parties : others;
}

/** Told of what comes into a library and leaves it; a file that changes does both. */
export interface LibraryWatcher {
  added(entry: FileEntry): void;
  removed(entry: FileEntry): void;
}

type Change = 'put' | 'take';

/** A file in its place: its texts and its citations have numbers in a row. */
interface Shelved {
  entry: FileEntry;
  firstText: number;
  firstCiting: number;
}

/** Stands where there is no number. */
const NOBODY = -1;

/** Stands for the owner of what others than two signed: who cites it names none of them, and is hardly ever one of all of them. */
const MANY = -1;

function identityOf({ title, own, on }: Asked): Pick<Identity, 'normal' | 'own' | 'signed'> {
  return { normal: title, own, signed: on };
}

/** By file and place: the order in which files were read, or changed since, must not show. What has no text comes last. */
function byPlace(a: Known, b: Known): number {
  if (!isHeld(a) || !isHeld(b)) return Number(isHeld(b)) - Number(isHeld(a)) || compare(a.title, b.title);
  return compare(a.file, b.file) || a.extent.start - b.extent.start;
}
