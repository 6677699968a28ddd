import * as l10n from '@vscode/l10n';
import { beginsWell } from '../../statement/texts/foreign-numbers';
import { toLines } from '../../statement/lines/lines';
import { roleOfLine, standsAround, type LineRole } from '../../statement/lines/line-roles';
import type { Statement } from '../../statement/statements';
import type { Paragraph } from '../../syntax/tree';
import { slice, type Span } from '../../text/span';
import type { Check, Problem } from '../problem';
import { paragraphsOfPiece } from './paragraphs-of';

/** Statements that break off, and statements whose pieces do not stand in the order in which they are to be read. */
export const checkTornTexts: Check = ({ reading, file }) =>
  reading.statements.flatMap((statement) => checkPieces(reading.tree.plain, file, statement));

interface Piece {
  readonly first: Paragraph;
  readonly last: Paragraph;
  readonly span: Span;
}

function checkPieces(text: string, file: string, statement: Statement): Problem[] {
  const pieces = statement.pieces.flatMap((span) => pieceOf(text, statement, span));
  const found: Problem[] = [];
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const words = slice(text, piece.last);
    const isBroken = isRunningText(text, statement, piece) && breaksOff(words);
    if (isBroken && (next === undefined || !takesUp(text, words, next))) {
      found.push({ code: 'text-broken', ...lastWords(text, piece.last), arguments: [], related: [], fixes: [] });
    }
    if (next !== undefined && next.span.start < piece.span.start) {
      found.push({
        code: 'text-rejoined',
        ...lastWords(text, piece.last),
        arguments: [],
        related: [{ place: { file, span: firstWords(text, next.first) }, message: l10n.t('It goes on here.') }],
        fixes: [],
      });
    }
  });
  return found;
}

/** Whether a piece begins in the middle of a sentence, or with another clause of it. A section's mark begins another one. */
function takesUp(text: string, words: string, { first }: Piece): boolean {
  const role = roleOfLine(slice(text, first));
  const isClause = role === 'text' && words.endsWith('，');
  return role !== 'section' && (isClause || !beginsWell(text, { lines: toLines(text, [first]) }));
}

function pieceOf(text: string, { record }: Statement, span: Span): Piece[] {
  const paragraphs = paragraphsOfPiece(record, span);
  const isText = (paragraph: Paragraph): boolean => !standsAround(roleOfLine(slice(text, paragraph)));
  const [first, last] = [paragraphs.find(isText), paragraphs.findLast(isText)];
  return first === undefined || last === undefined ? [] : [{ first, last, span }];
}

const RUNNING: ReadonlySet<LineRole> = new Set(['text', 'section', 'opening']);

/** Offices and names end without a stop, and so do headlines. */
function isRunningText(text: string, { signatureBlock }: Statement, { last, span }: Piece): boolean {
  const endsWithBlock =
    signatureBlock !== null && signatureBlock.start >= span.start && signatureBlock.start < span.end;
  return !endsWithBlock && RUNNING.has(roleOfLine(slice(text, last)));
}

/** What is shorter and has no stop may be a heading, or the last line of an address. */
const LONGEST_HEADING = 30;

/** ① 见《甲京日报》2014年8月22日，第2版: references end without a stop. */
const IS_NOTE = /^\s*(?:[①-⑳]|[[［〔]\d{1,2}[\]］〕]|[*＊]|注[：:]?)\s*(?:参?见|载|引自|转引自|参阅|同[上前])/;

function breaksOff(words: string): boolean {
  if (IS_NOTE.test(words)) return false;
  return !/[。！？；：…”）)》.]$/.test(words) && (words.length > LONGEST_HEADING || /[，；。：]|、$/.test(words));
}

/** How much of a paragraph is marked, where a sentence has no stop. */
const LONGEST_MARKED = 60;

function lastWords(text: string, paragraph: Paragraph): Span {
  const from = Math.max(paragraph.start, paragraph.end - LONGEST_MARKED);
  const words = text.slice(from, paragraph.end - 1);
  return { start: from + words.search(/[^。；！？，：]*$/), end: paragraph.end };
}

function firstWords(text: string, paragraph: Paragraph): Span {
  const end = Math.min(paragraph.end, paragraph.start + LONGEST_MARKED);
  const stop = text.slice(paragraph.start, end).search(/[。；！？，：]/);
  return { start: paragraph.start, end: stop === -1 ? end : paragraph.start + stop + 1 };
}
