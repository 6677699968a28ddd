import { slice, type Span } from '../../text/span';
import { toLines, type Line } from '../../statement/fragments';
import { isOfPage } from '../../statement/line-roles';
import { nameOfKind } from '../../statement/kinds';
import type { Reading } from '../../statement/reading';
import type { Statement } from '../../statement/statements';
import { FIELD_CODES } from '../../syntax/field-codes';
import { scanTags } from '../../syntax/tags';
import { findField } from '../../syntax/tree';
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
  // The title that is a line of its own moves into its field; one of several lines stays in the text as well, as the archive has it.
  if (paragraphs[0]?.words === title && paragraphs[0].start === statement.title.span?.start) paragraphs.shift();
  if (scanTags([title, ...paragraphs.map(({ words }) => words)].join('\n')).length > 0) return null;
  const { printed, kind } = statement;
  return [
    ...(printed !== null && /^\d{4}-\d\d-\d\d$/.test(printed) ? [field('RQ', printed.replaceAll('-', ''))] : []),
    ...(title === '' ? [] : [field('BT', title)]),
    ...(kind === 'other' ? [] : [field('TC', nameOfKind(kind))]),
    openingTag('ZW'),
    ...paragraphs.map(({ words, indentation }) => (indentation ?? ARCHIVE_INDENTATION) + words),
    closingTag('ZW'),
  ].join(usualLineEnd(text));
}

/** A statement as plain text: its title on top, then its paragraphs in reading order. Null where there is no such statement. */
export function toPlain(reading: Reading, statementIndex: number): string | null {
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
  return [
    ...(stands ? [] : [title]),
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
      ? [toLines(plain, statement.record.paragraphs)]
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
