import type { Reading } from '../statement/reading';
import { findLineStarts, type LineStarts } from '../text/lines';
import { designates, foldName, joinFacts, NO_FACTS, type Designation, type Facts } from './facts';
import { fieldValues, type FieldValues } from './field-values';
import { heldTexts } from './held-texts';
import { dayKey, isHeld, titleKey, titleKeys, type HeldText, type Identity, type Known } from './known';
import { mentionsOf, type Mention } from './mention';

/** A citation with its place. */
export interface Citing {
  readonly file: string;
  /** The statement in which it stands; null in an article. */
  readonly text: HeldText | null;
  readonly mention: Mention;
}

/** What is known of one file. Holds nothing of the file's text, so that a library costs what it knows. */
export interface FileEntry {
  readonly texts: readonly HeldText[];
  readonly citing: readonly Citing[];
  /** What its records have in the fields whose values one file can learn from another. */
  readonly fields: readonly FieldValues[];
  readonly lines: LineStarts;
}

/** What a citation asks for: what it says, or what its short name is defined by. */
export type Asked = Pick<Mention, 'title' | 'own' | 'on' | 'draft' | 'citedOn'>;

/** All texts that are held and all that they cite, to be asked by title and by date. */
export class Library {
  readonly #files = new Map<string, FileEntry>();
  readonly #knownByTitle = new Table<Known>();
  readonly #knownByDay = new Table<Known>();
  readonly #citingByTitle = new Table<Citing>();
  readonly #citingByDay = new Table<Citing>();
  readonly #factsOf = new Map<string, Facts>();
  /** Values of fields that many files have, each kept once. */
  readonly #fieldWords = new Map<string, string>();
  #facts = NO_FACTS;

  /** Takes in a file, in place of what was known of it. A file without statements and citations is forgotten. */
  set(file: string, reading: Reading): void {
    this.remove(file);
    const texts = heldTexts(file, reading);
    const citing = mentionsOf(reading).map((mention): Citing => {
      return { file, text: mention.text === null ? null : (texts[mention.text] ?? null), mention };
    });
    if (texts.length === 0 && citing.length === 0) return;
    const fields = fieldValues(reading, this.#fieldWords);
    const entry: FileEntry = { texts, citing, fields, lines: findLineStarts(reading.tree.text) };
    this.#files.set(file, entry);
    this.#index(entry, 'put');
  }

  remove(file: string): void {
    const entry = this.#files.get(file);
    if (entry === undefined) return;
    this.#files.delete(file);
    this.#index(entry, 'take');
  }

  /** Takes in what a folder says of its library, in place of what it said; `NO_FACTS` where it says nothing. */
  setFacts(folder: string, facts: Facts): void {
    if (facts === NO_FACTS && !this.#factsOf.has(folder)) return;
    for (const named of this.#facts.instruments) this.#indexKnown(named, 'take');
    // What a citation asks for depends on the aliases.
    for (const { citing } of this.#files.values()) for (const each of citing) this.#indexCiting(each, 'take');
    if (facts === NO_FACTS) this.#factsOf.delete(folder);
    else this.#factsOf.set(folder, facts);
    // Where two folders contradict each other, the last by name counts, whenever it was read.
    const byFolder = [...this.#factsOf].sort(([a], [b]) => compare(a, b));
    this.#facts = joinFacts(byFolder.map(([, facts]) => facts));
    for (const { citing } of this.#files.values()) for (const each of citing) this.#indexCiting(each, 'put');
    for (const named of this.#facts.instruments) this.#indexKnown(named, 'put');
  }

  get facts(): Facts {
    return this.#facts;
  }

  get(file: string): FileEntry | undefined {
    return this.#files.get(file);
  }

  files(): IterableIterator<string> {
    return this.#files.keys();
  }

  entries(): IterableIterator<FileEntry> {
    return this.#files.values();
  }

  /** What a mention asks for. */
  asked(mention: Mention): Asked {
    const alias = this.aliasOf(mention);
    if (alias === null) return mention.defined ?? mention;
    const { normal, signed } = alias;
    const own = normal.parties.length > 0 ? normal.parties : mention.own;
    return { title: normal, own, on: mention.on ?? signed, draft: mention.draft, citedOn: mention.citedOn };
  }

  /** What the workspace says that a short name stands for. A definition in the text itself goes before it. */
  aliasOf({ name, defined }: Mention): Designation | null {
    if (this.#facts.aliases.size === 0 || defined !== null) return null;
    return this.#facts.aliases.get(foldName(name)) ?? null;
  }

  /** All that has a title, under the names that the workspace says are one as well. */
  titled(asked: Asked): readonly Known[] {
    const identity = identityOf(asked);
    const found = new Set<Known>(this.#under(titleKeys(identity)));
    for (const { normal } of this.#alsoCalled(identity)) {
      const own = normal.parties.length > 0 ? normal.parties : asked.own;
      for (const known of this.#under(titleKeys({ normal, own }))) found.add(known);
    }
    const others = this.#othersThan(identity);
    const wanted = [...found].filter((known) => !others.some((other) => designates(other, known)));
    return wanted.sort(byPlace);
  }

  /** Whatever these parties signed on that day. */
  signedOn(day: string, own: readonly string[]): readonly Known[] {
    return [...this.#knownByDay.get(dayKey(own, day))].sort(byPlace);
  }

  /** Citations that can mean this: those of its titles, and those of its day. */
  mayCite(known: Known): Citing[] {
    const found = new Set<Citing>();
    const identities: Pick<Identity, 'normal' | 'own'>[] = [known];
    for (const { normal } of this.#alsoCalled(known)) {
      identities.push({ normal, own: normal.parties.length > 0 ? normal.parties : known.own });
    }
    for (const identity of identities)
      for (const key of titleKeys(identity)) for (const citing of this.#citingByTitle.get(key)) found.add(citing);
    if (known.signed !== null) for (const citing of this.citingOn(known.signed, known.own)) found.add(citing);
    return [...found].sort(byPlaceOfCiting);
  }

  /** Citations of a title. */
  citingTitle(own: readonly string[], rest: string): Iterable<Citing> {
    return this.#citingByTitle.get(titleKey(own, rest));
  }

  /** Citations of what these parties signed on that day. */
  citingOn(day: string, own: readonly string[]): Iterable<Citing> {
    return this.#citingByDay.get(dayKey(own, day));
  }

  /** Which of the workspace's groups of titles of one instrument something belongs to; -1 for none. */
  groupOf(identity: Pick<Identity, 'normal' | 'own' | 'signed'>): number {
    return this.#facts.sameAs.findIndex((group) => group.some((each) => designates(each, identity)));
  }

  #alsoCalled(identity: Pick<Identity, 'normal' | 'own' | 'signed'>): readonly Designation[] {
    const group = this.#facts.sameAs[this.groupOf(identity)] ?? [];
    return group.filter((each) => !designates(each, identity));
  }

  #othersThan(identity: Pick<Identity, 'normal' | 'own' | 'signed'>): readonly Designation[] {
    return this.#facts.notTheSame
      .filter((group) => group.some((each) => designates(each, identity)))
      .flatMap((group) => group.filter((each) => !designates(each, identity)));
  }

  *#under(keys: readonly string[]): Iterable<Known> {
    for (const key of keys) yield* this.#knownByTitle.get(key);
  }

  #index({ texts, citing }: FileEntry, change: Change): void {
    for (const text of texts) this.#indexKnown(text, change);
    for (const each of citing) this.#indexCiting(each, change);
  }

  #indexKnown(known: Known, change: Change): void {
    for (const key of titleKeys(known)) this.#knownByTitle[change](key, known);
    if (known.signed !== null) this.#knownByDay[change](dayKey(known.own, known.signed), known);
  }

  #indexCiting(citing: Citing, change: Change): void {
    const { title, own, on } = this.asked(citing.mention);
    for (const key of titleKeys({ normal: title, own })) this.#citingByTitle[change](key, citing);
    if (on !== null) this.#citingByDay[change](dayKey(own, on), citing);
  }
}

type Change = 'put' | 'take';

/** Several items under each key. */
class Table<Item> {
  readonly #items = new Map<string, Set<Item>>();

  get(key: string): Iterable<Item> {
    return this.#items.get(key) ?? [];
  }

  put(key: string, item: Item): void {
    const items = this.#items.get(key);
    if (items === undefined) this.#items.set(key, new Set([item]));
    else items.add(item);
  }

  take(key: string, item: Item): void {
    const items = this.#items.get(key);
    items?.delete(item);
    if (items?.size === 0) this.#items.delete(key);
  }
}

function identityOf({ title, own, on }: Asked): Pick<Identity, 'normal' | 'own' | 'signed'> {
  return { normal: title, own, signed: on };
}

/** By file and place: the order in which files were read, or changed since, must not show. What has no text comes last. */
function byPlace(a: Known, b: Known): number {
  if (!isHeld(a) || !isHeld(b)) return Number(isHeld(b)) - Number(isHeld(a)) || compare(a.title, b.title);
  return compare(a.file, b.file) || a.extent.start - b.extent.start;
}

function byPlaceOfCiting(a: Citing, b: Citing): number {
  return compare(a.file, b.file) || a.mention.start - b.mention.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
