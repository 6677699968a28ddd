import { slice, type Span } from '../../text/span';
import { linesOf, type Line } from '../../statement/lines/lines';
import { isOfPage } from '../../statement/lines/line-roles';
import { nameOfKind } from '../../statement/words/kinds';
import { readFile, type Reading } from '../../statement/reading';
import type { Statement } from '../../statement/statements';
import { FIELD_CODES } from '../../syntax/field-codes';
import { leavesOf } from '../../syntax/leaves';
import { scanTags } from '../../syntax/tags';
import { allFields, findField } from '../../syntax/tree';
import { inCharactersOf } from '../script';
import { readsTheSame, substanceOf } from './gist';
import { usualLineEnd } from './line-breaks';
import { goesOnAfterTear, linesByPiece } from './reading-order';

/** How the archive indents the paragraphs of a text. */
const ARCHIVE_INDENTATION = '    ';
const PLAIN_INDENTATION = '　　';

/** A paragraph in reading order, with the blanks before it, which only rows of a signature block need. */
interface OrderedParagraph {
  readonly words: string;
  readonly indentation: string | null;
  /** Where it begins in the file. */
  readonly start: number;
}

/**
 * A statement in the archive's layout: RQ where the day of printing is known, BT where the text states its title, TC where its kind is
 * known, and the text as ZW. A statement that is tagged already stays as it is. Null where there is no such statement, or where its text
 * would be read as tags.
 */
export function toTagged(reading: Reading, statementIndex: number): string | null {
  const statement = reading.statements[statementIndex];
  if (statement === undefined) return null;
  const { text, layout } = reading.tree;
  if (layout === 'tagged') return slice(text, statement.record).trimEnd();
  const paragraphs = orderedParagraphs(reading, statement);
  const title = statement.titleInferred ? '' : oneLine(statement.title.text);
  // The title moves into its field, of however many lines it is.
  paragraphs.splice(0, linesOfTitle(paragraphs, title, statement.title.span));
  const { printed, kind } = statement;
  const { number, name } = pageOf(reading, statement);
  const head = [
    ...(printed !== null && /^\d{4}-\d\d-\d\d$/.test(printed) ? [field('RQ', printed.replaceAll('-', ''))] : []),
    ...(number === '' ? [] : [field('BH', number.padStart(3, '0'))]),
    ...(title === '' ? [] : [field('BT', title)]),
    ...(name === '' ? [] : [field('BM', name)]),
    ...(kind === 'other' ? [] : [field('TC', inCharactersOf(reading, nameOfKind(kind)))]),
  ];
  if (scanTags([title, name, ...paragraphs.map(({ words }) => words)].join('\n')).length > 0) return null;
  return [
    ...head,
    openingTag('ZW'),
    ...paragraphs.map(({ words, indentation }) => (indentation ?? ARCHIVE_INDENTATION) + words),
    closingTag('ZW'),
  ].join(usualLineEnd(text));
}

/** 第2版(要闻): number and name of the page that a copy says it was printed on. */
const PAGE = /^第\s*(\d{1,3})\s*版\s*[（(]([^（()）〖〗]{1,12})[)）]$/;

function pageOf({ tree: { text, plain } }: Reading, { record }: Statement): { number: string; name: string } {
  const pages = linesOf(plain, record).flatMap((line) => {
    const found = isOfPage(line.role) ? PAGE.exec(slice(text, line).trim().normalize('NFKC')) : null;
    return found === null ? [] : [{ number: found[1] ?? '', name: found[2] ?? '' }];
  });
  const [page, ...others] = pages;
  // A text that is printed on two pages stands on none of them alone.
  return page === undefined || others.length > 0 ? { number: '', name: '' } : page;
}

/** How many of the first paragraphs are the title's lines. */
function linesOfTitle(paragraphs: readonly OrderedParagraph[], title: string, span: Span | null): number {
  if (title === '' || span === null) return 0;
  const count = paragraphs.findIndex(({ start }) => start < span.start || start >= span.end);
  const lines = paragraphs.slice(0, count === -1 ? paragraphs.length : count);
  const words = lines.map((line) => line.words).join('');
  return words.replace(/\s/g, '') === title.replace(/\s/g, '') ? lines.length : 0;
}

/** A statement in another layout, and what of it has no place there: fields of the archive by their labels, lines of a page. */
export interface Conversion {
  readonly text: string;
  readonly leftOut: readonly string[];
}

const conversions = new WeakMap<Reading, Conversion | null>();

/**
 * The only statement of a file as plain text, or with the archive's tags where it has none. What is made is read again: null where it
 * would say another title or another day, other parties or signatories, or cite anything else. Made once: it is offered, then done.
 */
export function conversion(reading: Reading): Conversion | null {
  let made = conversions.get(reading);
  if (made === undefined) conversions.set(reading, (made = convert(reading)));
  return made;
}

function convert(reading: Reading): Conversion | null {
  const { statements, articles, tree } = reading;
  if (statements.length !== 1 || articles.length > 0) return null;
  const before = substanceOf(reading);
  const forms =
    tree.layout === 'tagged' ? KEPT_FIELDS.map((kept) => toPlain(reading, 0, kept)) : [toTagged(reading, 0)];
  const text = forms.find((form) => form !== null && readsTheSame(before, substanceOf(readFile(form))));
  if (text === undefined || text === null) return null;
  return { text: tree.text.endsWith('\n') ? text + usualLineEnd(tree.text) : text, leftOut: leftOut(reading, text) };
}

/** The lines above and below the title are printed with it; where they would be read as something else, the rest has to do. */
const KEPT_FIELDS: readonly (readonly string[])[] = [['YT', 'FT'], ['FT'], ['YT'], []];

function leftOut({ tree }: Reading, converted: string): string[] {
  const words = withoutBlanks(converted);
  const has = (value: string): boolean => words.includes(withoutBlanks(value));
  if (tree.layout !== 'tagged') {
    const lines = leavesOf(tree).flatMap((leaf) => slice(tree.text, leaf).split(/[\r\n]+/));
    return lines
      .map((line) => line.replace(/^[#\s]+/, '').trim())
      .filter((line) => !has(line) && !SAYS_NOTHING_MORE.test(line) && !PAGE.test(line.normalize('NFKC')))
      .map((line) => (line.length > LONGEST_LEFT_OUT ? `${line.slice(0, LONGEST_LEFT_OUT)}…` : line));
  }
  const labels = tree.records.flatMap(({ fields }) =>
    [...allFields(fields)]
      .filter(({ code, children }) => code !== 'ZW' && code !== 'BT' && children.length === 0)
      .filter(({ value }) => {
        const words = slice(tree.text, value).trim();
        // The 3 of a column stands in any text.
        return words !== '' && (IS_NUMBER.test(words) || !has(words));
      })
      .map(({ label, code }) => label || code),
  );
  return [...new Set(labels)];
}

const IS_NUMBER = /^[\d０-９-]+$/;

/** What stands in the list of what is left out says which line it is. */
const LONGEST_LEFT_OUT = 20;
/** The day of printing, which has its field; 专栏： with nothing behind it; marks of Markdown and of a web page. */
const SAYS_NOTHING_MORE = /^(?:[\d-]*|[\u4e00-\u9fff]{2,4}[：:]|(?:<[^<>]{0,200}>|[*>\s|])*)$/;

function withoutBlanks(words: string): string {
  return words.replace(/[\s\u200b\ufeff]+/g, '');
}

/**
 * A statement as plain text: its title on top, with the lines that stand above and below it in the fields that are to be kept, then its
 * paragraphs in reading order. Null where there is no such statement.
 */
export function toPlain(reading: Reading, statementIndex: number, kept: readonly string[] = []): string | null {
  const statement = reading.statements[statementIndex];
  if (statement === undefined) return null;
  const { text, layout } = reading.tree;
  const paragraphs = orderedParagraphs(reading, statement);
  const titleField = layout === 'tagged' ? findField(statement.record, 'BT') : undefined;
  const title =
    titleField === undefined
      ? statement.titleInferred
        ? ''
        : oneLine(statement.title.text)
      : oneLine(slice(text, titleField.value));
  // Where the text has no title above it, the same words further down are those of a page on which it goes on.
  const isOfField = titleField !== undefined && statement.title.span?.start === titleField.value.start;
  const stands = title === '' || (!isOfField && standsAbove(paragraphs, title)) || isInText(reading, statement);
  const linesOf = (code: string): string[] => {
    const words = kept.includes(code) ? findField(statement.record, code) : undefined;
    const line = words === undefined ? '' : oneLine(slice(text, words.value));
    return line === '' ? [] : [line];
  };
  return [
    ...linesOf('YT'),
    ...(stands ? [] : [title]),
    ...linesOf('FT'),
    ...paragraphs.map(({ words, indentation }, index) =>
      stands && index === 0 ? words : (indentation ?? PLAIN_INDENTATION) + words,
    ),
  ].join(usualLineEnd(text));
}

/** The words of a statement's paragraphs, one string each, in reading order; the two halves of a torn one are one. */
export function paragraphsInOrder(reading: Reading, statementIndex: number): string[] {
  const statement = reading.statements[statementIndex];
  return statement === undefined ? [] : orderedParagraphs(reading, statement).map(({ words }) => words);
}

function orderedParagraphs(reading: Reading, statement: Statement): OrderedParagraph[] {
  const { text, plain, layout } = reading.tree;
  const isRow = (line: Line): boolean => {
    const block = statement.signatureBlock;
    return line.role === 'signature' || (block !== null && line.start >= block.start && line.end <= block.end);
  };
  const found: OrderedParagraph[] = [];
  // What stands in a record belongs to it; on a page furniture is the page's.
  const pieces =
    layout === 'tagged'
      ? [linesOf(plain, statement.record)]
      : linesByPiece(reading, statement).map((lines) => lines.filter(({ role }) => !isOfPage(role)));
  let above: Line | undefined;
  for (const lines of pieces) {
    lines.forEach((line, index) => {
      const words = asOneParagraph(slice(text, line));
      const torn = index === 0 && above !== undefined && goesOnAfterTear(text, above, line) ? found.pop() : undefined;
      if (torn !== undefined) found.push({ ...torn, words: asOneParagraph(torn.words + words) });
      else found.push({ words, indentation: isRow(line) ? blanksBefore(text, line) : null, start: line.start });
      above = line;
    });
  }
  return found;
}

/** Whether the title stands in the text itself: below a headline, behind a dateline. */
function isInText({ tree }: Reading, { title, record }: Statement): boolean {
  const { span } = title;
  return (
    span !== null &&
    record.paragraphs.some(({ start, end }) => span.start >= start && span.start < end) &&
    tree.layout !== 'tagged'
  );
}

/** A headline and a dateline can stand above the title that the text states. */
const HEAD = 8;

/** Whether one of the first paragraphs is the title, or the first ones are its lines. */
function standsAbove(paragraphs: readonly OrderedParagraph[], title: string): boolean {
  const bare = title.replace(/\s/g, '');
  const head = paragraphs.slice(0, HEAD).map(({ words }) => words.replace(/\s/g, ''));
  return head.some((words, index) => words === bare || head.slice(0, index + 1).join('') === bare);
}

/** Rows of a signature block are laid out by the blanks before them, those of a table are not; null where they are a paragraph's. */
function blanksBefore(text: string, line: Span): string | null {
  if (text[line.start] === '|') return '';
  let start = line.start;
  while (start > 0 && /[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  const blanks = text.slice(start, line.start);
  return blanks === '' || blanks === ARCHIVE_INDENTATION || blanks === PLAIN_INDENTATION ? null : blanks;
}

/** In a line that is longer, wide gaps part paragraphs. */
const LONGEST_WITH_GAPS = 390;

/** Indented, or joined with another, a paragraph with wide gaps in it must not become several. */
function asOneParagraph(words: string): string {
  const line = oneLine(words);
  return line.length > LONGEST_WITH_GAPS ? line.replace(/[\s\u200b]{2,}/g, PLAIN_INDENTATION.charAt(0)) : line;
}

/** A lone return is a line end for some programs. */
function oneLine(words: string): string {
  return words.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function field(code: string, value: string): string {
  return openingTag(code) + value + closingTag(code);
}

function openingTag(code: string): string {
  return `〖${code}/${labelOf(code)}〗`;
}

function closingTag(code: string): string {
  return `〖-${code}/${labelOf(code)}〗`;
}

function labelOf(code: string): string {
  return FIELD_CODES.find((known) => known.code === code)?.label ?? '';
}
