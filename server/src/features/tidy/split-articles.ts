import * as l10n from '@vscode/l10n';
import { isBlank } from '../../text/characters';
import { firstFrom, slice, type Span } from '../../text/span';
import { asWritten } from '../../text/plain-text';
import { readDateline } from '../../statement/words/datelines';
import { linesOf, type Line } from '../../statement/lines/lines';
import { CONTINUED } from '../../syntax/furniture';
import type { ArchiveRecord, SyntaxTree } from '../../syntax/tree';
import type { Reading } from '../../statement/reading';
import type { Article, Statement } from '../../statement/statements';
import { usualLineEnd } from './line-breaks';
import { goesOnAfterTear, linesByPiece } from './reading-order';

/** One text of a file that holds several, as a file of its own. */
export interface SplitFile {
  /** Its day and its title, with the ending that fits its layout. */
  readonly name: string;
  readonly text: string;
}

/** A stretch of the file that goes into one of the new files. */
interface Part extends Span {
  readonly owner: Statement | Article;
  /** Where in its text it stands. */
  readonly order: number;
}

/**
 * One file for each statement and article, in the order in which they begin. Every character is in exactly one of them, but for the
 * furniture of the page, which is in none. What belongs to no text (a stray line, a head) goes with the text before it, and what stands
 * above the first with the first.
 */
export function splitArticles(reading: Reading): SplitFile[] {
  const { text, plain, layout } = reading.tree;
  const owners = [...reading.statements, ...reading.articles].sort((a, b) => a.start - b.start);
  const parts = partsOf(reading, owners);
  const lineEnd = usualLineEnd(text);
  const names = new Map<string, number>();
  const lines = new Map<ArchiveRecord, readonly Line[]>(
    layout === 'tagged' ? [] : reading.tree.records.map((record) => [record, linesOf(plain, record)]),
  );
  const furniture = [...lines.values()].flat().filter((line) => !isText(line));
  return owners.flatMap((owner) => {
    const own = parts.get(owner) ?? [];
    if (own.length === 0) return [];
    return [
      {
        name: nameOf(reading.tree, owner, layout === 'markdown' ? '.md' : '.txt', names),
        text: joined(reading, owner, own, lines.get(owner.record) ?? [], furniture, lineEnd),
      },
    ];
  });
}

/** All of the file, cut between the pieces: at the head of the next record, else at the end of the piece before. */
function partsOf(reading: Reading, owners: readonly (Statement | Article)[]): ReadonlyMap<Statement | Article, Part[]> {
  const { text, layout } = reading.tree;
  // A record of an archive is one text, even where it is nothing but fields.
  const piecesOf = (owner: Statement | Article): readonly Span[] => (layout === 'tagged' ? [owner] : owner.pieces);
  const pieces = owners
    .flatMap((owner) => piecesOf(owner).map(({ start, end }, order): Part => ({ start, end, owner, order })))
    .sort((a, b) => a.start - b.start);
  const byOwner = new Map<Statement | Article, Part[]>();
  pieces.forEach((piece, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    const start = before === undefined ? 0 : cutBetween(before, piece);
    const end = next === undefined ? text.length : cutBetween(piece, next);
    const own = byOwner.get(piece.owner) ?? [];
    own.push({ ...piece, start, end });
    byOwner.set(piece.owner, own);
  });
  return byOwner;
}

/** Where the next piece is of another record, its record's head is its own. */
function cutBetween(before: Part, next: Part): number {
  const { start } = next.owner.record;
  return next.owner.record !== before.owner.record && start >= before.end && start <= next.start ? start : before.end;
}

function joined(
  reading: Reading,
  owner: Statement | Article,
  parts: readonly Part[],
  ofRecord: readonly Line[],
  furniture: readonly Span[],
  lineEnd: string,
): string {
  const { text, layout } = reading.tree;
  const inOrder = [...parts].sort((a, b) => a.order - b.order);
  const lines = layout === 'tagged' ? [] : linesByPiece(reading, owner, ofRecord);
  let words = '';
  inOrder.forEach((part, index) => {
    const own = layout === 'tagged' ? trimmed(slice(text, part)) : withoutFurniture(text, part, furniture);
    const [last, first] = [lines[inOrder[index - 1]?.order ?? -1]?.findLast(isText), lines[part.order]?.find(isText)];
    const isTorn = last !== undefined && first !== undefined && goesOnAfterTear(text, last, first);
    words += (words === '' || own === '' ? '' : isTorn ? '' : layout === 'page' ? lineEnd + lineEnd : lineEnd) + own;
  });
  return words + lineEnd;
}

function isText({ role }: { readonly role: string }): boolean {
  return role !== 'furniture';
}

/** The words of a part without the lines of furniture in it; of the empty lines around those one is left. */
function withoutFurniture(text: string, part: Span, furniture: readonly Span[]): string {
  let words = '';
  let at = part.start;
  for (const line of furniture.slice(firstFrom(furniture, part.start), firstFrom(furniture, part.end))) {
    words += text.slice(at, line.start);
    at = line.end;
  }
  words += text.slice(at, part.end);
  const kept: string[] = [];
  for (const line of words.split('\n')) {
    const isEmpty = trimmed(line) === '';
    if (!isEmpty || (kept.length > 0 && trimmed(kept.at(-1) ?? '') !== '')) kept.push(line);
  }
  return withoutBlankEnds(kept.join('\n'));
}

function withoutBlankEnds(words: string): string {
  let end = words.length;
  while (end > 0 && isBlank(words.charCodeAt(end - 1))) end--;
  return words.slice(0, end);
}

function trimmed(words: string): string {
  let start = 0;
  while (start < words.length && isBlank(words.charCodeAt(start))) start++;
  return withoutBlankEnds(words.slice(start));
}

/** File systems allow some 255 bytes, and a Chinese character takes three. */
const LONGEST_NAME = 70;

/** 2024-07-08 甲国和乙国联合声明.txt; a second one of the name gets a number. */
function nameOf(tree: SyntaxTree, owner: Statement | Article, ending: string, taken: Map<string, number>): string {
  const signed = 'signed' in owner ? owner.signed : null;
  const day = signed ?? owner.printed ?? owner.dispatched;
  const words = withoutForbidden(owner.title.text) || withoutForbidden(openingWords(tree, owner));
  const title = [...words].slice(0, LONGEST_NAME).join('').trim() || l10n.t('Untitled');
  const name = day === null ? title : `${day} ${title}`;
  // A name in which case is all that differs is the same to some systems.
  const key = name.toLowerCase();
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  if (count === 1) return name + ending;
  return `${name} [${count}]${ending}`;
}

/** What an article without a headline begins with: （上接第一版）会谈在总统府河厅举行。 甲社乙城9月5日电 （记者…）总统…。 */
function openingWords({ text, plain }: SyntaxTree, { pieces }: Statement | Article): string {
  const start = pieces[0]?.start ?? 0;
  const end = Math.min(pieces[0]?.end ?? 0, start + 120);
  const opening = plain.slice(start, end).replace(CONTINUED, '');
  const words = opening.slice(readDateline(opening)?.end ?? 0).replace(/^\s*[（(][^（()）]{0,30}[）)]/, '');
  const first = /^[^。，；：！？\r\n]*/.exec(words.trimStart())?.[0] ?? '';
  return asWritten(first, plain.slice(start, end), text.slice(start, end));
}

/** What some system allows in no name: / \ : * ? " < > | and control characters, a dot at either end; and [ ], which hold the number. */
function withoutForbidden(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|[\]]+/gu, ' ')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
}
