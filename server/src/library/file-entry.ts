import type { Kind } from '../statement/kinds';
import type { Reading } from '../statement/reading';
import { findLineStarts, type LineStarts } from '../text/lines';
import { FIELDS_KEPT, fieldValues, type FieldValues, type KeptField } from './field-values';
import { headingsOf, heldTexts } from './held-texts';
import type { Heading, HeldText } from './known';
import { mentionsOf, type Mention } from './mention';
import type { Span } from '../text/span';
import { ownCopy } from './own-copy';
import { Packer, Unpacker } from './packing';
import type { Vocabulary } from './vocabulary';

/** A citation with its place. */
export interface Citing {
  readonly file: string;
  /** The statement in which it stands; null in an article. */
  readonly text: HeldText | null;
  readonly mention: Mention;
}

/** What is kept of a file, in numbers and words; the numbers of words are those of one vocabulary. Can be written down as it is. */
export interface PackedFile {
  readonly textCount: number;
  readonly citingCount: number;
  readonly texts: string;
  readonly headings: string;
  readonly citing: string;
  readonly fields: string;
  readonly lines: string;
  /** Words that only this file has: names of signatories, headings, numbers of issues. */
  readonly words: string;
}

/** What a citation asks for, as far as it is needed to find it again. The same object at every step. */
export interface CitingStep {
  /** Which of the file's citations. */
  index: number;
  instrument: boolean;
  /** Whether a definition above says what it means. */
  isDefined: boolean;
  /** Numbers of its name, of the name that it means by a definition, of that one's title, and of its day; -1 for no day. */
  name: number;
  meant: number;
  title: number;
  on: number;
}

/** What tells a text from others, likewise. */
export interface TextStep {
  index: number;
  /** The number of its title with its parties. */
  name: number;
  signed: number;
  printed: number;
}

const INSTRUMENT = 1;
const MARKED = 2;
const DRAFT = 4;
const DATED = 8;
const IN_TEXT = 16;
const DEFINED = 32;

const BETWEEN_WORDS = '\0';

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
  #lines: LineStarts | undefined;

  constructor(file: string, packed: PackedFile, vocabulary: Vocabulary) {
    this.file = file;
    this.packed = packed;
    this.#vocabulary = vocabulary;
  }

  get texts(): readonly HeldText[] {
    return (this.#texts ??= this.#unpackTexts());
  }

  get citing(): readonly Citing[] {
    return (this.#citing ??= this.#unpackCiting());
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

  /** Whether its headings can have these words in them. */
  mayHaveInHeadings(words: string): boolean {
    return this.packed.words.includes(words);
  }

  eachText(visit: (step: TextStep) => void): void {
    const from = new Unpacker(this.packed.texts);
    const step: TextStep = { index: 0, name: 0, signed: 0, printed: 0 };
    for (; step.index < this.packed.textCount; step.index++) {
      step.name = from.next();
      step.signed = from.next() - 1;
      step.printed = from.next() - 1;
      from.skip(TEXT_NUMBERS - 3);
      visit(step);
    }
  }

  eachCiting(visit: (step: CitingStep) => void): void {
    const from = new Unpacker(this.packed.citing);
    const step: CitingStep = { index: 0, instrument: false, isDefined: false, name: 0, meant: 0, title: 0, on: 0 };
    for (; step.index < this.packed.citingCount; step.index++) {
      let flags = from.next();
      step.instrument = (flags & INSTRUMENT) !== 0;
      step.isDefined = (flags & DEFINED) !== 0;
      from.skip(2);
      step.name = step.meant = from.next();
      if (step.isDefined) {
        // What counts is what the definition says, which is behind the citation itself.
        from.skip(1 + ((flags & DATED) === 0 ? 0 : 1) + ((flags & IN_TEXT) === 0 ? 0 : 1));
        flags = from.next();
        from.skip(2);
        step.meant = from.next();
      }
      step.title = from.next();
      step.on = (flags & DATED) === 0 ? -1 : from.next();
      if ((flags & IN_TEXT) !== 0) from.skip(1);
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
      const [titleSpan, extent] = [unpackSpan(from), unpackSpan(from)];
      const kind = this.#word(from.next()) as Kind;
      const languages = this.#vocabulary.list(from.next());
      const [sections, cites, signing] = [from.next(), from.next(), from.next()];
      return {
        file: this.file,
        title,
        titleSpan,
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
    const { file, texts } = this;
    const from = new Unpacker(this.packed.citing);
    let before = 0;
    return Array.from({ length: this.packed.citingCount }, (): Citing => {
      const mention = this.#unpackMention(from, before);
      before = mention.start;
      return { file, text: mention.text === null ? null : (texts[mention.text] ?? null), mention };
    });
  }

  #unpackMention(from: Unpacker, before: number): Mention {
    const flags = from.next();
    const start = before + from.next();
    const end = start + from.next();
    const name = this.#word(from.next());
    const { normal, own } = this.#vocabulary.title(from.next());
    const on = (flags & DATED) === 0 ? null : this.#word(from.next());
    const text = (flags & IN_TEXT) === 0 ? null : from.next();
    return {
      start,
      end,
      name,
      instrument: (flags & INSTRUMENT) !== 0,
      marked: (flags & MARKED) !== 0,
      draft: (flags & DRAFT) !== 0,
      on,
      title: normal,
      own,
      citedOn: text === null ? null : (this.texts[text]?.signed ?? null),
      text,
      // A definition stands above: its place is told from the file's beginning.
      defined: (flags & DEFINED) === 0 ? null : this.#unpackMention(from, 0),
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

/** So many numbers are kept of each text, beside its headings. */
const TEXT_NUMBERS = 14;

function unpackSpan(from: Unpacker): Span {
  const start = from.next();
  return { start, end: start + from.next() };
}

function isOwnField(code: KeptField): boolean {
  // Each issue has a number and a day of its own.
  return code === 'ZQ' || code === 'RQ';
}

const packer = new Packer();

/** What is kept of what was read in a file. */
export function pack(file: string, reading: Reading, vocabulary: Vocabulary): PackedFile {
  const texts = heldTexts(file, reading);
  const mentions = mentionsOf(reading);
  const words: string[] = [];
  return {
    textCount: texts.length,
    citingCount: mentions.length,
    texts: packTexts(texts, vocabulary, words),
    headings: packHeadings(reading, words),
    citing: packMentions(mentions, vocabulary),
    fields: packFields(fieldValues(reading), vocabulary, words),
    lines: packLines(findLineStarts(reading.tree.text)),
    // Joined, they are a string of their own, and hold nothing of the file's text.
    words: words.length === 1 ? ownCopy(words.join('')) : words.map(withoutSeparator).join(BETWEEN_WORDS),
  };
}

function packTexts(texts: readonly HeldText[], vocabulary: Vocabulary, words: string[]): string {
  const word = (text: string | null): number => (text === null ? 0 : vocabulary.words.numberOf(text) + 1);
  for (const text of texts) {
    const means = vocabulary.numberOfTitle(text.normal, text.own);
    packer.put(vocabulary.numberOfName(text.title, text.parties, means));
    packer.put(word(text.signed));
    packer.put(word(text.printed));
    packer.put(word(text.dispatched));
    packer.put(word(text.place));
    packSpan(text.titleSpan);
    packSpan(text.extent);
    packer.put(vocabulary.words.numberOf(text.kind));
    packer.put(vocabulary.numberOfList(text.languages));
    packer.put(text.sections);
    packer.put(text.cites);
    packer.put(text.signatories.length);
    words.push(...text.signatories);
  }
  return packer.take();
}

function packHeadings({ tree, statements }: Reading, words: string[]): string {
  packer.put(words.length);
  for (const statement of statements) {
    const headings = headingsOf(tree.text, statement);
    packer.put(headings.length);
    for (const heading of headings) {
      packSpan(heading);
      words.push(heading.name);
    }
  }
  return packer.take();
}

function packMentions(mentions: readonly Mention[], vocabulary: Vocabulary): string {
  let before = 0;
  for (const mention of mentions) {
    packMention(mention, before, vocabulary);
    before = mention.start;
  }
  return packer.take();
}

function packMention(mention: Mention, before: number, vocabulary: Vocabulary): void {
  const { start, end, name, title, own, on, text, defined } = mention;
  packer.put(
    (mention.instrument ? INSTRUMENT : 0) |
      (mention.marked ? MARKED : 0) |
      (mention.draft ? DRAFT : 0) |
      (on === null ? 0 : DATED) |
      (text === null ? 0 : IN_TEXT) |
      (defined === null ? 0 : DEFINED),
  );
  packer.put(start - before);
  packer.put(end - start);
  packer.put(vocabulary.words.numberOf(name));
  packer.put(vocabulary.numberOfTitle(title, own));
  if (on !== null) packer.put(vocabulary.words.numberOf(on));
  if (text !== null) packer.put(text);
  if (defined !== null) packMention(defined, 0, vocabulary);
}

/** Begins with how many words of the file's own stand before those of its fields. */
function packFields(records: readonly FieldValues[], vocabulary: Vocabulary, words: string[]): string {
  if (records.length === 0) return '';
  packer.put(words.length);
  for (const values of records) {
    packer.put(
      FIELDS_KEPT.reduce((present, code, index) => present | (values[code] === undefined ? 0 : 1 << index), 0),
    );
    for (const code of FIELDS_KEPT) {
      const value = values[code];
      if (value === undefined) continue;
      if (isOwnField(code)) words.push(value);
      else packer.put(vocabulary.words.numberOf(value));
    }
  }
  return packer.take();
}

function packLines(starts: LineStarts): string {
  for (let line = 1; line < starts.length; line++) packer.put((starts[line] ?? 0) - (starts[line - 1] ?? 0));
  return packer.take();
}

function withoutSeparator(word: string): string {
  return word.includes(BETWEEN_WORDS) ? word.replaceAll(BETWEEN_WORDS, ' ') : word;
}

function packSpan({ start, end }: Span): void {
  packer.put(start);
  packer.put(end - start);
}
