import type { Reading } from '../statement/reading';
import { findLineStarts, type LineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { FIELDS_KEPT, fieldValues, type FieldValues, type KeptField } from './field-values';
import { headingsOf, heldTexts } from './held-texts';
import type { HeldText } from './known';
import { mentionsOf, type Mention } from './mention';
import { ownCopy } from '../text/own-copy';
import { Packer, Unpacker } from './packing';
import type { Vocabulary } from './vocabulary';

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

/** Of a file that holds no statement, and cites none. */
export const NOTHING_PACKED: PackedFile = {
  textCount: 0,
  citingCount: 0,
  texts: '',
  headings: '',
  citing: '',
  fields: '',
  lines: '',
  words: '',
};

/** What a citation is, as flags before its numbers. */
export const INSTRUMENT = 1;
export const MARKED = 2;
export const DRAFT = 4;
export const DATED = 8;
export const IN_TEXT = 16;
export const DEFINED = 32;
export const ALSO = 64;
export const TO_COME = 128;
export const UNSURE = 256;
export const SIGNED_ABOUT = 512;
export const DATED_ELSEWHERE = 1024;

/** So many words stand behind the title of a citation with these flags. */
export function wordsOfFlags(flags: number): number {
  const has = (flag: number): number => Number((flags & flag) !== 0);
  return has(DATED) + has(SIGNED_ABOUT) + has(DATED_ELSEWHERE);
}

export const BETWEEN_WORDS = '\0';

/** So many numbers are kept of each text, beside its headings and the other places of its title. */
export const TEXT_NUMBERS = 14;

export function isOwnField(code: KeptField): boolean {
  // Each issue has a number and a day of its own.
  return code === 'ZQ' || code === 'RQ';
}

const packer = new Packer();

/** What is kept of what was read in a file. */
export function pack(
  file: string,
  reading: Reading,
  vocabulary: Vocabulary,
  mentions = mentionsOf(reading),
): PackedFile {
  const texts = heldTexts(file, reading);
  if (texts.length === 0 && mentions.length === 0) return NOTHING_PACKED;
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
    packer.put(text.titleAgain.length);
    for (const span of text.titleAgain) packSpan(span);
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
  const { start, end, name, title, own, on, onElsewhere, signedAbout, text, defined, also } = mention;
  packer.put(
    (mention.instrument ? INSTRUMENT : 0) |
      (mention.marked ? MARKED : 0) |
      (mention.draft ? DRAFT : 0) |
      (mention.toCome ? TO_COME : 0) |
      (mention.unsure ? UNSURE : 0) |
      (signedAbout === null ? 0 : SIGNED_ABOUT) |
      (on === null ? 0 : DATED) |
      (onElsewhere === null ? 0 : DATED_ELSEWHERE) |
      (text === null ? 0 : IN_TEXT) |
      (defined === null ? 0 : DEFINED) |
      (also === null ? 0 : ALSO),
  );
  packer.put(start - before);
  packer.put(end - start);
  packer.put(vocabulary.words.numberOf(name));
  packer.put(vocabulary.numberOfTitle(title, own));
  if (on !== null) packer.put(vocabulary.words.numberOf(on));
  if (signedAbout !== null) packer.put(vocabulary.words.numberOf(signedAbout));
  if (onElsewhere !== null) packer.put(vocabulary.words.numberOf(onElsewhere));
  if (text !== null) packer.put(text);
  if (defined !== null) packMention(defined, 0, vocabulary);
  if (also !== null) packMention(also, 0, vocabulary);
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

/** What the numbers of one vocabulary are in another. */
export interface Renumbering {
  readonly word: (number: number) => number;
  readonly list: (number: number) => number;
  readonly title: (number: number) => number;
  readonly name: (number: number) => number;
}

/** The same file in the numbers of another vocabulary. */
export function renumber(file: PackedFile, to: Renumbering): PackedFile {
  return {
    ...file,
    texts: renumberTexts(file, to),
    citing: renumberCiting(file, to),
    fields: renumberFields(file, to),
  };
}

function renumberTexts({ texts, textCount }: PackedFile, to: Renumbering): string {
  const from = new Unpacker(texts);
  const wordOrNull = (): number => {
    const number = from.next();
    return number === 0 ? 0 : to.word(number - 1) + 1;
  };
  for (let index = 0; index < textCount; index++) {
    packer.put(to.name(from.next()));
    for (let word = 0; word < 4; word++) packer.put(wordOrNull());
    for (let place = 0; place < 4; place++) packer.put(from.next());
    packer.put(to.word(from.next()));
    packer.put(to.list(from.next()));
    for (let count = 0; count < 3; count++) packer.put(from.next());
    const again = from.next();
    packer.put(again);
    for (let place = 0; place < 2 * again; place++) packer.put(from.next());
  }
  return packer.take();
}

function renumberCiting({ citing }: PackedFile, to: Renumbering): string {
  const from = new Unpacker(citing);
  // A definition follows its citation as another one would.
  while (!from.isAtEnd()) {
    const flags = from.next();
    packer.put(flags);
    packer.put(from.next());
    packer.put(from.next());
    packer.put(to.word(from.next()));
    packer.put(to.title(from.next()));
    for (let words = wordsOfFlags(flags); words > 0; words--) packer.put(to.word(from.next()));
    if ((flags & IN_TEXT) !== 0) packer.put(from.next());
  }
  return packer.take();
}

function renumberFields({ fields }: PackedFile, to: Renumbering): string {
  const from = new Unpacker(fields);
  if (!from.isAtEnd()) packer.put(from.next());
  while (!from.isAtEnd()) {
    const present = from.next();
    packer.put(present);
    FIELDS_KEPT.forEach((code, index) => {
      if ((present & (1 << index)) !== 0 && !isOwnField(code)) packer.put(to.word(from.next()));
    });
  }
  return packer.take();
}
