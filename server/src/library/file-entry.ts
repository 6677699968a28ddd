import type { Kind } from '../statement/words/kinds';
import { compare } from '../text/compare';
import type { LineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { FIELDS_KEPT, type FieldValues, type KeptField } from './field-values';
import { same, type Heading, type HeldText } from './known';
import type { Mention } from './mention';
import {
  ALSO,
  BETWEEN_WORDS,
  DATED,
  DATED_ELSEWHERE,
  DEFINED,
  DRAFT,
  IN_TEXT,
  INSTRUMENT,
  isOwnField,
  MARKED,
  TEXT_NUMBERS,
  SIGNED_ABOUT,
  TO_COME,
  UNSURE,
  wordsOfFlags,
  type PackedFile,
} from './packed-file';
import { Unpacker } from './packing';
import type { Vocabulary } from './vocabulary';

/** A citation with its place. */
export interface Citing {
  readonly file: string;
  /** The statement in which it stands; null in an article. */
  readonly text: HeldText | null;
  readonly mention: Mention;
}

/** By file and place: the order in which files were read, or changed since, must not show. */
export function byPlaceOfCiting(a: Citing, b: Citing): number {
  return compare(a.file, b.file) || a.mention.start - b.mention.start;
}

/** What a citation asks for, as far as it is needed to find it again. The same object at every step. */
export interface CitingStep {
  /** Which of the file's citations. */
  index: number;
  instrument: boolean;
  draft: boolean;
  /** Whether a definition above says what it means. */
  isDefined: boolean;
  /** Numbers of its name, of the name that it means by a definition, of that one's title, and of its day; -1 for no day. */
  name: number;
  meant: number;
  title: number;
  on: number;
  /** Of the day about which it was signed, and of that which its text gives elsewhere, likewise; and what else is told, as flags. */
  signedAbout: number;
  onElsewhere: number;
  told: number;
}

/** What tells a text from others, likewise. */
export interface TextStep {
  index: number;
  /** The number of its title with its parties. */
  name: number;
  signed: number;
  printed: number;
  place: number;
  kind: number;
}

/** Of a file of which more is asked for all of it is unpacked. */
const MOST_ALONE = 4;

/**
 * What is known of one file. Holds nothing of the file's text, so that a library costs what it knows; and holds that packed until
 * somebody asks for it, because of most files nobody ever does.
 */
export class FileEntry {
  readonly file: string;
  readonly packed: PackedFile;
  readonly #vocabulary: Vocabulary;
  #texts: readonly HeldText[] | undefined;
  #citing: readonly Citing[] | undefined;
  /** Citations that were asked for alone. */
  #alone: readonly { readonly index: number; readonly citing: Citing }[] = [];
  #lines: LineStarts | undefined;

  constructor(file: string, packed: PackedFile, vocabulary: Vocabulary) {
    this.file = file;
    this.packed = packed;
    this.#vocabulary = vocabulary;
  }

  /** The same file for whoever goes through all files: what is unpacked of this one is not kept with the library. */
  unkept(): FileEntry {
    return new FileEntry(this.file, this.packed, this.#vocabulary);
  }

  get texts(): readonly HeldText[] {
    return (this.#texts ??= this.#unpackTexts());
  }

  get citing(): readonly Citing[] {
    return (this.#citing ??= this.#unpackCiting());
  }

  /** One of its citations. Thousands of files cite a hub: of each of them one citation is asked for, and a dozen stay packed. */
  citingAt(index: number): Citing | undefined {
    if (this.#citing !== undefined || this.#alone.length === MOST_ALONE) return this.citing[index];
    let citing = this.#alone.find((each) => each.index === index)?.citing;
    if (citing === undefined && index < this.packed.citingCount) {
      citing = this.#unpackOneCiting(index);
      this.#alone = [...this.#alone, { index, citing }];
    }
    return citing;
  }

  get lines(): LineStarts {
    return (this.#lines ??= this.#unpackLines());
  }

  /** What its records have in the fields whose values one file can learn from another. */
  get fields(): readonly FieldValues[] {
    const { fields, words } = this.packed;
    const from = new Unpacker(fields);
    if (from.isAtEnd()) return [];
    const own = words.split(BETWEEN_WORDS).slice(from.next());
    const records: FieldValues[] = [];
    let at = 0;
    while (!from.isAtEnd()) {
      const values: Partial<Record<KeptField, string>> = {};
      const present = from.next();
      FIELDS_KEPT.forEach((code, index) => {
        if ((present & (1 << index)) === 0) return;
        values[code] = isOwnField(code) ? (own[at++] ?? '') : this.#word(from.next());
      });
      records.push(values);
    }
    return records;
  }

  /** Label, heading and place of each section of a text that has a heading, in reading order. */
  headings(text: number): readonly Heading[] {
    const { headings, words } = this.packed;
    const from = new Unpacker(headings);
    const own = words.split(BETWEEN_WORDS);
    let at = from.next();
    let found: Heading[] = [];
    for (let index = 0; index <= text; index++) {
      found = Array.from({ length: from.next() }, () => ({ name: own[at++] ?? '', ...unpackSpan(from) }));
    }
    return found;
  }

  eachText(visit: (step: TextStep) => void): void {
    const from = new Unpacker(this.packed.texts);
    const step: TextStep = { index: 0, name: 0, signed: 0, printed: 0, place: 0, kind: 0 };
    for (; step.index < this.packed.textCount; step.index++) {
      step.name = from.next();
      step.signed = from.next() - 1;
      step.printed = from.next() - 1;
      // When it was dispatched.
      from.skip(1);
      step.place = from.next() - 1;
      // Where its title is, and how far it reaches.
      from.skip(4);
      step.kind = from.next();
      from.skip(TEXT_NUMBERS - 10);
      from.skip(2 * from.next());
      visit(step);
    }
  }

  eachCiting(visit: (step: CitingStep) => void): void {
    const from = new Unpacker(this.packed.citing);
    const step: CitingStep = {
      index: 0,
      instrument: false,
      draft: false,
      isDefined: false,
      name: 0,
      meant: 0,
      title: 0,
      on: 0,
      signedAbout: 0,
      onElsewhere: 0,
      told: 0,
    };
    for (; step.index < this.packed.citingCount; step.index++) {
      let flags = from.next();
      step.instrument = (flags & INSTRUMENT) !== 0;
      step.isDefined = (flags & DEFINED) !== 0;
      from.skip(2);
      step.name = step.meant = from.next();
      if (step.isDefined) {
        // What counts is what the definition says, which is behind the citation itself.
        from.skip(1 + wordsOfFlags(flags) + ((flags & IN_TEXT) === 0 ? 0 : 1));
        flags = from.next();
        from.skip(2);
        step.meant = from.next();
      }
      step.draft = (flags & DRAFT) !== 0;
      step.told = flags & (DRAFT | TO_COME | UNSURE);
      step.title = from.next();
      step.on = (flags & DATED) === 0 ? -1 : from.next();
      step.signedAbout = (flags & SIGNED_ABOUT) === 0 ? -1 : from.next();
      step.onElsewhere = (flags & DATED_ELSEWHERE) === 0 ? -1 : from.next();
      if ((flags & IN_TEXT) !== 0) from.skip(1);
      // What else the name was defined for cannot be told by it.
      while ((flags & ALSO) !== 0) {
        flags = from.next();
        from.skip(1);
        skipRest(from, flags);
      }
      visit(step);
    }
  }

  #unpackTexts(): HeldText[] {
    const { texts, textCount, words } = this.packed;
    const from = new Unpacker(texts);
    const own = words.split(BETWEEN_WORDS);
    let said = 0;
    return Array.from({ length: textCount }, (): HeldText => {
      const { title, parties, means } = this.#vocabulary.name(from.next());
      const [signed, printed, dispatched, place] = [from, from, from, from].map((each) =>
        this.#wordOrNull(each.next()),
      );
      const titleSpan = unpackSpan(from);
      const extent = unpackSpan(from);
      const kind = this.#word(from.next()) as Kind;
      const languages = this.#vocabulary.list(from.next());
      const [sections, cites, signing] = [from.next(), from.next(), from.next()];
      const titleAgain = Array.from({ length: from.next() }, () => unpackSpan(from));
      return {
        file: this.file,
        title,
        titleSpan,
        titleAgain,
        extent,
        signed: signed ?? null,
        place: place ?? null,
        dispatched: dispatched ?? null,
        printed: printed ?? null,
        parties,
        signatories: own.slice(said, (said += signing)),
        languages,
        sections,
        cites,
        kind,
        normal: means.normal,
        own: means.own,
      };
    });
  }

  #unpackCiting(): Citing[] {
    const from = new Unpacker(this.packed.citing);
    let before = 0;
    const all = Array.from({ length: this.packed.citingCount }, (): Citing => {
      const mention = this.#unpackMention(from, before);
      before = mention.start;
      return this.#citingWith(mention);
    });
    // Whoever has one of them goes on having the same.
    for (const { index, citing } of this.#alone) all[index] = citing;
    this.#alone = [];
    return all;
  }

  #unpackOneCiting(index: number): Citing {
    const from = new Unpacker(this.packed.citing);
    let before = 0;
    for (let skipped = 0; skipped < index; skipped++) before += skipMention(from);
    return this.#citingWith(this.#unpackMention(from, before));
  }

  #citingWith(mention: Mention): Citing {
    return { file: this.file, text: mention.text === null ? null : (this.texts[mention.text] ?? null), mention };
  }

  #unpackMention(from: Unpacker, before: number): Mention {
    const flags = from.next();
    const start = before + from.next();
    const end = start + from.next();
    const name = this.#word(from.next());
    const { normal, own } = this.#vocabulary.title(from.next());
    const on = (flags & DATED) === 0 ? null : this.#word(from.next());
    const signedAbout = (flags & SIGNED_ABOUT) === 0 ? null : this.#word(from.next());
    const onElsewhere = (flags & DATED_ELSEWHERE) === 0 ? null : this.#word(from.next());
    const text = (flags & IN_TEXT) === 0 ? null : from.next();
    return {
      start,
      end,
      name,
      instrument: (flags & INSTRUMENT) !== 0,
      marked: (flags & MARKED) !== 0,
      draft: (flags & DRAFT) !== 0,
      toCome: (flags & TO_COME) !== 0,
      on,
      onElsewhere,
      signedAbout,
      unsure: (flags & UNSURE) !== 0,
      title: normal,
      own,
      citedOn: text === null ? null : (this.texts[text]?.signed ?? null),
      text,
      // A definition stands above: its place is told from the file's beginning.
      defined: (flags & DEFINED) === 0 ? null : this.#unpackMention(from, 0),
      also: (flags & ALSO) === 0 ? null : this.#unpackMention(from, 0),
    };
  }

  #unpackLines(): LineStarts {
    const from = new Unpacker(this.packed.lines);
    const starts = [0];
    for (let at = 0; !from.isAtEnd();) starts.push((at += from.next()));
    return Uint32Array.from(starts);
  }

  #word(number: number): string {
    return this.#vocabulary.words.word(number);
  }

  #wordOrNull(number: number): string | null {
    return number === 0 ? null : this.#word(number - 1);
  }
}

/** Whether two states of a file stand in the same places of all tables, and are the same to everybody else. */
export function isFoundAlike(one: FileEntry, other: FileEntry): boolean {
  if (one.packed.textCount !== other.packed.textCount || one.packed.citingCount !== other.packed.citingCount)
    return false;
  return same(placesOf(one), placesOf(other));
}

/** All numbers by which the texts and the citations of a file are found, and told from others. */
function placesOf(entry: FileEntry): number[] {
  const places: number[] = [];
  entry.eachText(({ name, signed, place, kind }) => places.push(name, signed, place, kind));
  entry.eachCiting(({ name, title, on, isDefined, signedAbout, onElsewhere, told }) =>
    places.push(name, title, on, Number(isDefined), signedAbout, onElsewhere, told),
  );
  return places;
}

function unpackSpan(from: Unpacker): Span {
  const start = from.next();
  return { start, end: start + from.next() };
}

/** Goes on behind a citation and all that stands with it, and says how far behind the one before it begins. */
function skipMention(from: Unpacker): number {
  let flags = from.next();
  const begins = from.next();
  skipRest(from, flags);
  // A definition follows its citation as another one would.
  for (let more = followers(flags); more > 0; more--) {
    flags = from.next();
    from.skip(1);
    skipRest(from, flags);
    more += followers(flags);
  }
  return begins;
}

function followers(flags: number): number {
  return Number((flags & DEFINED) !== 0) + Number((flags & ALSO) !== 0);
}

/** What stands behind the beginning of a citation: its length, its name, its title, and what its flags tell of. */
function skipRest(from: Unpacker, flags: number): void {
  from.skip(3 + wordsOfFlags(flags) + ((flags & IN_TEXT) === 0 ? 0 : 1));
}
