import * as l10n from '@vscode/l10n';
import { collate, hasSorted, toPassage, type Difference, type Passage } from '../../library/collate';
import type { Reading } from '../../statement/reading';
import type { Signatory } from '../../statement/signatures/signature';
import type { Statement } from '../../statement/statements';
import type { MarkStyle } from '../../syntax/section-mark';
import { firstFrom, type Span } from '../../text/span';
import { linesOfStatement, visibleTextOf, type StatementOfFile } from '../body-lines';
import type { Fix, Problem, Related } from '../problem';
import { inCharactersOf, scriptOfText } from '../script';
import { isExtract } from './left-out';

/** A copy that is looked at beside another one, with the file in which it lies. */
export interface OtherCopy extends StatementOfFile {
  readonly file: string;
}

/**
 * Where another copy of the same statement reads otherwise. Blanks, widths, line breaks, the page's furniture, news about it and the
 * way in which sections are marked and signatures are laid out make no difference. A library holds no texts, so that whoever asks
 * brings the other one along.
 */
export function copyDifferences(own: StatementOfFile, other: OtherCopy): Problem[] {
  const [ownStatement, otherStatement] = [own.reading.statements[own.text], other.reading.statements[other.text]];
  if (ownStatement === undefined || otherStatement === undefined) return [];
  // In traditional characters 千 is 千 and can be 韆 as well: what is written in the same is left as it is.
  const isSame = scriptOfText(own.reading) === scriptOfText(other.reading);
  const asOwn = (words: string): string => (isSame ? words : inCharactersOf(own.reading, words));
  const [ours, theirs] = [knownBodyOf(own.reading, ownStatement), knownBodyOf(other.reading, otherStatement)];
  const differences = collate(ours.passage, theirs.passage).filter(
    (difference) => !isOfNumbering(ours, theirs, difference) && !isLeftOut(ours, theirs, difference),
  );
  return [
    ...differences.map((difference) => {
      const [here, there] = [placeOf(ours.passage, difference.own), placeOf(theirs.passage, difference.other)];
      const isOfMark = touchesMark(ownStatement, here) || touchesMark(otherStatement, there);
      return toProblem(asOwn, ours.passage, theirs.passage, difference, other.file, isOfMark);
    }),
    ...signatureDifferences(asOwn, own.reading, ownStatement, { ...other, statement: otherStatement }),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What of a statement is looked at beside another copy. */
interface Body {
  readonly passage: Passage;
  /** The marks of its sections. */
  readonly marks: readonly Span[];
  readonly isExtract: boolean;
}

const bodies = new WeakMap<Statement, Body>();

/** Its words as they are compared. */
export function wordsOfCopy(reading: Reading, statement: Statement): string {
  return knownBodyOf(reading, statement).passage.words;
}

/** Kept: while one copy is edited, the others stay as they are. */
function knownBodyOf(reading: Reading, statement: Statement): Body {
  let body = bodies.get(statement);
  if (body === undefined) bodies.set(statement, (body = bodyOf(reading, statement)));
  return body;
}

/** The words of a statement, from its preamble up to its signature block, in the order in which they are meant to be read. */
function bodyOf(reading: Reading, statement: Statement): Body {
  const text = visibleTextOf(reading);
  const numbered = statement.sections.filter(({ style }) => !WITHOUT_NUMBER.has(style));
  // One copy has 一 where another has 一、 or （一）.
  const leftOut = numbered.flatMap(({ start, label, markEnd }): Span[] => {
    const bare = label.replace(/^[（(]|[）)]$/g, '');
    const at = text.indexOf(bare, start);
    return [
      { start, end: at },
      { start: at + bare.length, end: markEnd },
    ];
  });
  return {
    passage: toPassage(text, linesOfStatement(reading, statement).body, leftOut),
    marks: numbered.map(({ start, markEnd }) => ({ start, end: markEnd })).sort((a, b) => a.start - b.start),
    isExtract: isExtract(text, statement),
  };
}

const WITHOUT_NUMBER: ReadonlySet<string> = new Set<MarkStyle>(['heading', 'dash', 'annex']);

/** One copy numbers in digits what another does in Chinese numerals, or has lost its numbers; but 三 in place of 二 is a slip. */
function isOfNumbering(own: Body, other: Body, { own: ours, other: theirs }: Difference): boolean {
  const [words, otherWords] = [
    own.passage.words.slice(ours.start, ours.end),
    other.passage.words.slice(theirs.start, theirs.end),
  ];
  if (!NUMBER.test(words) || !NUMBER.test(otherWords)) return false;
  const [number, otherNumber] = [words, otherWords].map((each) => each.replace(NO_NUMBER, '')) as [string, string];
  const isOtherNumber =
    number !== otherNumber && number !== '' && otherNumber !== '' && isInDigits(number) === isInDigits(otherNumber);
  return !isOtherNumber && (isAtMark(own, ours) || isAtMark(other, theirs));
}

const NO_NUMBER = /[^\d〇零一二三四五六七八九十百]/g;
const NUMBER = /^[第条(]?[\d〇零一二三四五六七八九十百]{0,5}[条)]?[、,.·]?$/;

function isInDigits(number: string): boolean {
  return /\d/.test(number);
}

/** Whether words are those of a section's mark, or stand directly behind its number. */
function isAtMark({ passage: { places }, marks }: Body, { start, end }: Span): boolean {
  const isInMark = (index: number): boolean => {
    const place = places[index] ?? -1;
    const mark = marks[firstFrom(marks, place + 1) - 1];
    return mark !== undefined && place >= mark.start && place < mark.end;
  };
  return isInMark(start) && (end === start || isInMark(end - 1)) ? true : start > 0 && isInMark(start - 1);
}

/** An extract goes on without what it leaves out: whole sentences, in place of which it may have ……. */
function isLeftOut(own: Body, other: Body, { own: ours, other: theirs }: Difference): boolean {
  return (own.isExtract && isCut(own, ours, other, theirs)) || (other.isExtract && isCut(other, theirs, own, ours));
}

function isCut(extract: Body, left: Span, whole: Body, cut: Span): boolean {
  const instead = extract.passage.words.slice(left.start, left.end);
  const { words, firsts } = whole.passage;
  const isEnd = (at: number): boolean =>
    at === words.length || hasSorted(firsts, at) || ENDS_SENTENCE.test(words.charAt(at - 1));
  return !/[\p{L}\p{N}]/u.test(instead) && cut.end > cut.start && isEnd(cut.start) && isEnd(cut.end);
}

const ENDS_SENTENCE = /[。;!?]/;

/** Whether a place has a part of a section's mark in it: the stop of 二、 is no word, and would be lost or stand twice. */
function touchesMark({ sections }: Statement, { start, end }: Span): boolean {
  return sections.some((section) => section.style !== 'heading' && section.start < end && section.markEnd > start);
}

function toProblem(
  asOwn: (words: string) => string,
  own: Passage,
  other: Passage,
  difference: Difference,
  file: string,
  isOfMark: boolean,
): Problem {
  const ownWords = wordsAt(own, difference.own);
  const otherWords = wordsAt(other, difference.other);
  const place = placeOf(other, difference.other);
  return {
    code: 'copy-differs',
    ...placeOf(own, difference.own),
    arguments: [shortened(ownWords.join('')), shortened(otherWords.join(''))],
    related: [relatedAt(file, place, otherWords.join(''))],
    fixes: isOfMark && !areWhole(own, other, difference) ? [] : [fixFor(own, other, difference, otherWords.map(asOwn))],
  };
}

function relatedAt(file: string, span: Span, words: string): Related {
  const message =
    words === '' ? l10n.t('The other copy goes on without it here') : l10n.t('The other copy: {0}', shortened(words));
  return { place: { file, span }, message };
}

/** Where words stand; where there are none, the characters between which they are missing. */
function placeOf({ places, firsts }: Passage, { start, end }: Span): Span {
  const at = (index: number): number => places[index] ?? 0;
  if (end > start) return { start: at(start), end: at(end - 1) + 1 };
  const hasBefore = start > 0;
  const hasBehind = start < places.length && !(hasBefore && hasSorted(firsts, start));
  if (!hasBefore && !hasBehind) return { start: at(start), end: at(start) };
  return { start: at(hasBefore ? start - 1 : start), end: at(hasBehind ? start : start - 1) + 1 };
}

/** The words of a span as they are written, line by line. */
function wordsAt({ text, places, firsts }: Passage, { start, end }: Span): string[] {
  const words: string[] = [];
  for (let from = start; from < end;) {
    const to = Math.min(end, nextFirst(firsts, from) ?? end);
    words.push(text.slice(places[from], (places[to - 1] ?? 0) + 1).replace(UNSEEN, ''));
    from = to;
  }
  return words;
}

/** Line breaks, and what is left of tags. */
const UNSEEN = /\s*[\r\n]+\s*|\u2060+/g;

/** Where the line after this word begins. */
function nextFirst(firsts: readonly number[], after: number): number | undefined {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return firsts[low];
}

/** Whether a stretch of a passage is nothing but whole paragraphs. */
function isWhole(passage: Passage, { start, end }: Span): boolean {
  return hasSorted(passage.firsts, start) && (end === passage.words.length || hasSorted(passage.firsts, end));
}

function areWhole(own: Passage, other: Passage, { own: ours, other: theirs }: Difference): boolean {
  return isWhole(own, ours) && isWhole(other, theirs);
}

/** Which copy is right only a person can tell, so that this is never done unasked. */
function fixFor(own: Passage, other: Passage, { own: ours, other: theirs }: Difference, words: readonly string[]): Fix {
  if (words.length === 0) {
    const { start, end } = placeOf(own, ours);
    // A whole paragraph goes with the blanks behind it.
    const next = isWhole(own, ours) ? own.places[ours.end] : undefined;
    const edit = { start, end: next !== undefined && next > end ? next : end, text: '' };
    return { title: l10n.t('Take it out, as in the other copy'), edits: [edit], isSafe: false };
  }
  const title = l10n.t('Read “{0}”, as in the other copy', shortened(words.join('')));
  if (ours.end > ours.start) return { title, edits: [{ ...placeOf(own, ours), text: words.join('') }], isSafe: false };
  const before = own.places[ours.start - 1];
  const behind = own.places[ours.start];
  const at = before === undefined ? (behind ?? 0) : before + 1;
  if (!isWhole(other, theirs) || !isWhole(own, ours) || before === undefined)
    return { title, edits: [{ start: at, end: at, text: words.join('') }], isSafe: false };
  const gap = gapBetweenParagraphs(own, ours.start);
  return { title, edits: [{ start: at, end: at, text: words.map((line) => gap + line).join('') }], isSafe: false };
}

/** What stands between two paragraphs in this file: a line break with or without an indent, an empty line, two wide blanks. */
function gapBetweenParagraphs({ text, places, firsts }: Passage, index: number): string {
  for (const first of [index, ...firsts]) {
    const [before, behind] = [places[first - 1], places[first]];
    const gap = before === undefined || behind === undefined ? '' : text.slice(before + 1, behind);
    if (gap !== '' && gap.trim() === '') return gap;
  }
  return '\n';
}

/** Who signed, whatever stands beside or below what. Where the blocks name different numbers of persons, one of them is cut or misread. */
function signatureDifferences(
  asOwn: (words: string) => string,
  ownReading: Reading,
  own: Statement,
  { file, reading, statement }: OtherCopy & { readonly statement: Statement },
): Problem[] {
  const { text } = ownReading.tree;
  const [ours, theirs] = [own.signatureBlock, statement.signatureBlock];
  if (ours === null || theirs === null || own.signatories.length !== statement.signatories.length) return [];
  const others = besideEach(own.signatories, statement.signatories);
  return own.signatories.flatMap((signatory, index): Problem[] => {
    const beside = others[index];
    if (beside === undefined) return [];
    return wordsOf(signatory, beside).map(([written, there]): Problem => {
      const read = asOwn(there);
      const span = find(text, ours, written);
      const isFound = span !== ours;
      return {
        code: 'copy-differs',
        start: span.start,
        end: span.end,
        arguments: [written, read],
        related: [relatedAt(file, find(reading.tree.text, theirs, there), there)],
        fixes: isFound
          ? [
              {
                title: l10n.t('Read “{0}”, as in the other copy', read),
                edits: [{ start: span.start, end: span.end, text: read }],
                isSafe: false,
              },
            ]
          : [],
      };
    });
  });
}

/** Each side's own copy names its own first: who has the same name stands beside, and whoever is left in their order. */
function besideEach(own: readonly Signatory[], other: readonly Signatory[]): readonly (Signatory | undefined)[] {
  const left = [...other];
  const take = (at: number): Signatory | undefined => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const named = own.map(({ name }) => take(left.findIndex((each) => plain(each.name) === plain(name))));
  return named.map((found) => found ?? left.shift());
}

/** Name and office of a person, where both copies have them and they differ. The party may stand before the office or above it. */
function wordsOf(own: Signatory, other: Signatory): [string, string][] {
  const [office, otherOffice] = [plain(own.office), plain(other.office)];
  const isSameOffice = office.endsWith(otherOffice) || otherOffice.endsWith(office);
  const pairs: [string, string][] = [];
  if (plain(own.name) !== plain(other.name)) pairs.push([own.name, other.name]);
  if (!isSameOffice) pairs.push([own.office, other.office]);
  return pairs;
}

function plain(words: string): string {
  return toPassage(words, [{ start: 0, end: words.length }]).words.replace(/·/g, '');
}

function find(text: string, within: Span, words: string): Span {
  const at = text.slice(within.start, within.end).indexOf(words);
  return at === -1 ? within : { start: within.start + at, end: within.start + at + words.length };
}

/** So much of a passage is shown in a message. */
const SHOWN = 40;

function shortened(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1)}…`;
}
