import type { Kind } from '../statement/kinds';
import type { Reading } from '../statement/reading';
import { findLineStarts, type LineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { mentionsOf, type Mention } from './mention';
import { normalTitle, sortedShortNames, type NormalTitle } from './normal-title';
import { ownCopy } from './own-copy';

/** One text of an instrument: a statement in a file. */
export interface HeldText {
  readonly file: string;
  readonly title: string;
  /** Where the title stands; where it is not stated, the place at which the statement begins. */
  readonly titleSpan: Span;
  /** Where the statement begins. */
  readonly start: number;
  readonly signed: string | null;
  readonly place: string | null;
  readonly printed: string | null;
  /** Full names, in the text's order. */
  readonly parties: readonly string[];
  /** Party, office and name of each, as one string. */
  readonly signatories: readonly string[];
  readonly languages: readonly string[];
  /** How many citations the statement has. */
  readonly cites: number;
  readonly kind: Kind;
  readonly normal: NormalTitle;
  /** Whose instrument it is: short names, sorted; of the title, else of the text. */
  readonly own: readonly string[];
}

/** A citation with its file. */
export interface Citing {
  readonly file: string;
  readonly mention: Mention;
}

/** What is known of one file. Holds nothing of the file's text, so that a library costs what it knows. */
export interface FileEntry {
  readonly texts: readonly HeldText[];
  readonly citing: readonly Citing[];
  readonly lines: LineStarts;
}

/** All texts that are held and all that they cite, to be asked by title and by date. */
export class Library {
  readonly #files = new Map<string, FileEntry>();
  readonly #textsByTitle = new Map<string, Set<HeldText>>();
  readonly #textsByDate = new Map<string, Set<HeldText>>();
  readonly #citingByTitle = new Map<string, Set<Citing>>();
  readonly #citingByDate = new Map<string, Set<Citing>>();

  /** Takes in a file, in place of what was known of it. A file without statements and citations is forgotten. */
  set(file: string, reading: Reading): void {
    this.remove(file);
    const entry: FileEntry = {
      texts: heldTexts(file, reading),
      citing: mentionsOf(reading).map((mention) => ({ file, mention })),
      lines: findLineStarts(reading.tree.text),
    };
    if (entry.texts.length === 0 && entry.citing.length === 0) return;
    this.#files.set(file, entry);
    for (const text of entry.texts) {
      put(this.#textsByTitle, text.normal.rest, text);
      if (text.signed !== null) put(this.#textsByDate, text.signed, text);
    }
    for (const citing of entry.citing) {
      const { title, on } = asked(citing.mention);
      put(this.#citingByTitle, title.rest, citing);
      if (on !== null) put(this.#citingByDate, on, citing);
    }
  }

  remove(file: string): void {
    const entry = this.#files.get(file);
    if (entry === undefined) return;
    this.#files.delete(file);
    for (const text of entry.texts) {
      take(this.#textsByTitle, text.normal.rest, text);
      if (text.signed !== null) take(this.#textsByDate, text.signed, text);
    }
    for (const citing of entry.citing) {
      const { title, on } = asked(citing.mention);
      take(this.#citingByTitle, title.rest, citing);
      if (on !== null) take(this.#citingByDate, on, citing);
    }
  }

  get(file: string): FileEntry | undefined {
    return this.#files.get(file);
  }

  files(): IterableIterator<string> {
    return this.#files.keys();
  }

  /** Texts of that title, parties aside. */
  ofTitle(rest: string): readonly HeldText[] {
    return inOrder(this.#textsByTitle.get(rest));
  }

  /** Texts signed on that day. */
  signedOn(date: string): readonly HeldText[] {
    return inOrder(this.#textsByDate.get(date));
  }

  /** Citations that can mean a text: those of its title, and those of its day. */
  mayCite(text: HeldText): Citing[] {
    const found = new Set(this.#citingByTitle.get(text.normal.rest));
    if (text.signed !== null) for (const citing of this.#citingByDate.get(text.signed) ?? []) found.add(citing);
    return [...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.mention.start - b.mention.start));
  }
}

/** What a mention asks for: itself, or what its short name is defined by. */
export function asked(mention: Mention): Mention {
  return mention.defined ?? mention;
}

function heldTexts(file: string, { statements, citations }: Reading): HeldText[] {
  return statements.map((statement) => {
    const { title, parties, start, signed, place, printed, kind } = statement;
    const { parties: stated, rest, abbreviated } = normalTitle(title.text, parties);
    const normal: NormalTitle = { parties: stated.map(ownCopy), rest: ownCopy(rest), abbreviated };
    return {
      file,
      title: ownCopy(title.text),
      titleSpan: title.span === null ? { start, end: start } : { start: title.span.start, end: title.span.end },
      start,
      signed,
      place: place === null ? null : ownCopy(place),
      printed,
      parties: parties.map(ownCopy),
      signatories: statement.signatories.map(({ party, office, name }) => ownCopy(`${party}${office} ${name}`)),
      languages: statement.languages.map(ownCopy),
      cites: citations.filter((citation) => citation.statement === statement && citation.instrument).length,
      kind,
      normal,
      own: stated.length > 0 ? normal.parties : sortedShortNames(parties).map(ownCopy),
    };
  });
}

function put<Item>(map: Map<string, Set<Item>>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, new Set([item]));
  else items.add(item);
}

function take<Item>(map: Map<string, Set<Item>>, key: string, item: Item): void {
  const items = map.get(key);
  items?.delete(item);
  if (items?.size === 0) map.delete(key);
}

/** By file and place: the order in which files were read, or changed since, must not show. */
function inOrder(texts: ReadonlySet<HeldText> | undefined): readonly HeldText[] {
  return [...(texts ?? [])].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}
