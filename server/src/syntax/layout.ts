import { IDEOGRAPHIC_SPACE, skipBlank } from '../text/characters';
import type { Span } from '../text/span';
import type { FieldsOfFile } from './fields';
import { fieldCode } from './field-codes';
import { isContinued, isOfPaper } from './furniture';
import { beginsLikeMarkdown } from './markdown';
import { LONG_RUN_ON_LINE } from './paragraphs';
import { readTag } from './tags';
import type { Layout } from './tree';

/** Tells the layout of a file from its content. */
export function tellLayout(text: string, fields: FieldsOfFile, paragraphs: () => readonly Span[]): Layout {
  if (isTagged(text, fields)) return 'tagged';
  if (beginsLikeMarkdown(text)) return 'markdown';
  if (isRunOn(text)) return 'run-on';
  return isPage(text, paragraphs()) ? 'page' : 'plain';
}

/** Prose that mentions a tag is not tagged: the text itself, two fields of the head, or one with which the file begins must begin their lines. */
export function isTagged(text: string, { fields }: FieldsOfFile): boolean {
  let head = 0;
  for (const field of fields) {
    const place = fieldCode(field.code)?.place;
    if (place === undefined || !beginsItsLine(text, field.start)) continue;
    if (place === 'body' || ++head >= 2 || skipBlank(text, 0, field.start) === field.start) return true;
  }
  return false;
}

/** Whether a file begins with a field. It is tagged then, whatever comes behind; most tagged files show it here. */
export function beginsWithField(text: string): boolean {
  const start = skipBlank(text, 0, text.length);
  if (text[start] !== '〖' || !beginsItsLine(text, start)) return false;
  const tag = readTag(text, start);
  return tag !== null && !tag.closing && fieldCode(tag.code) !== undefined;
}

function beginsItsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && (text[at - 1] === ' ' || text.charCodeAt(at - 1) === IDEOGRAPHIC_SPACE || text[at - 1] === '\ufeff'))
    at--;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}

/** Paragraphs parted by gaps instead of line breaks: some line holds at least three gaps, and such lines are most of the text. */
function isRunOn(text: string): boolean {
  let inRunOn = 0;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    if (end - start > LONG_RUN_ON_LINE && countGaps(text, start, end) >= 3) inRunOn += end - start;
    start = end + 1;
  }
  return inRunOn > text.length / 2;
}

function countGaps(text: string, from: number, to: number): number {
  let gaps = 0;
  let wide = 0;
  for (let at = from; at < to; at++) {
    wide = text.charCodeAt(at) === IDEOGRAPHIC_SPACE ? wide + 1 : 0;
    if (wide === 2 && at > from + 1) gaps++;
  }
  return gaps;
}

/**
 * A scanned page has its paragraphs parted by empty lines, and something of the page among them: furniture, a dateline that ends a text,
 * a table, or a sentence that a column broke in two.
 */
function isPage(text: string, paragraphs: readonly Span[]): boolean {
  let parted = 0;
  let signs = 0;
  paragraphs.forEach((paragraph, index) => {
    if (text.charCodeAt(paragraph.start - 1) === NEW_LINE && isEmptyBefore(text, paragraph.start - 1)) parted++;
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60));
    const next = paragraphs[index + 1];
    if (isOfPaper(line) || isContinued(line) || line.startsWith('|')) signs++;
    else if (
      next !== undefined &&
      paragraph.end - paragraph.start > 60 &&
      !ENDS_SENTENCE.test(text.slice(paragraph.end - 1, paragraph.end))
    )
      signs++;
  });
  return paragraphs.length >= 4 && parted > paragraphs.length * 0.6 && signs > 0;
}

const NEW_LINE = 0x0a;
const ENDS_SENTENCE = /[。！？；：”）》.…|，、]/;

/** Whether the line before the one that begins after `lineBreak` is empty; the file's first line has nothing before it. */
function isEmptyBefore(text: string, lineBreak: number): boolean {
  let at = lineBreak - 1;
  if (text.charCodeAt(at) === 0x0d) at--;
  return at < 0 || text.charCodeAt(at) === NEW_LINE;
}
