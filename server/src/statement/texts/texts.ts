import type { Span } from '../../text/span';
import type { ArchiveRecord, SyntaxTree } from '../../syntax/tree';
import type { Fragment } from './fragment';
import { splitIntoFragments, splitIntoWholeTexts } from './fragments';
import { linesOf, type Line } from '../lines/lines';
import { joinedRecord, leadsTo, recordsOfTexts } from './records';
import { rejoin } from './rejoin';
import { joinWrapped } from '../lines/wrapped';

/** One text of a file, statement or article, with its lines in the order in which they are meant to be read. */
export interface TextOfFile {
  readonly record: ArchiveRecord;
  readonly lines: readonly Line[];
  /** Where it lies in the file, in reading order; more than one where it was torn apart. */
  readonly pieces: readonly Span[];
}

/**
 * Takes a file apart into its texts. The record of an archive is one text, unless whole texts stand one below the other in it, or it goes on
 * in the next record; any other file may be a page with several.
 */
export function readTexts(tree: SyntaxTree): TextOfFile[] {
  const texts: TextOfFile[] = [];
  for (const record of tree.records) {
    const lines = linesOf(tree.plain, record, joinWrapped(tree.plain, record.paragraphs));
    if (tree.layout !== 'tagged') {
      const torn = splitIntoFragments(tree.plain, lines);
      for (const fragments of rejoin(tree.plain, lines, torn)) texts.push(toText(record, fragments));
    } else if (lines.length > 0 || record.fields.length > 0) {
      const whole = splitIntoWholeTexts(tree.plain, lines);
      const records = recordsOfTexts(record, whole);
      whole.forEach((fragment, index) => texts.push(toText(records[index] ?? record, [fragment])));
    }
  }
  return tree.layout === 'tagged' ? withTornRecords(tree.plain, texts) : texts;
}

/** （下转第三版） at the end of one record and （上接第一版） at the beginning of the next, below the same title: they are one text. */
function withTornRecords(text: string, texts: readonly TextOfFile[]): TextOfFile[] {
  const rows: [TextOfFile, ...TextOfFile[]][] = [];
  for (const next of texts) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && leadsTo(text, before, next)) row.push(next);
    else rows.push([next]);
  }
  return rows.map((row) => (row.length === 1 ? row[0] : joinedText(row)));
}

function joinedText(row: readonly [TextOfFile, ...TextOfFile[]]): TextOfFile {
  const [first, ...others] = row;
  return {
    record: joinedRecord([first.record, ...others.map(({ record }) => record)]),
    lines: row.flatMap(({ lines }) => lines),
    pieces: row.flatMap(({ pieces }) => pieces),
  };
}

function toText(record: ArchiveRecord, fragments: readonly Fragment[]): TextOfFile {
  const [only, other] = fragments;
  const lines = withSignaturesWhole(
    only !== undefined && other === undefined ? only.lines : fragments.flatMap((fragment) => fragment.lines),
  );
  return { record, lines, pieces: piecesOf(fragments) };
}

/** Without what a page has between the rows of a signature block: — 2 — above the names, ________ on which they signed, a picture. */
function withSignaturesWhole(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ role }) => role === 'signature' || role === 'closing-date');
  const last = lines.findLastIndex(standsBetween);
  // Most pages have some above the text only.
  if (first === -1 || last < first) return lines;
  const isAboveRow = lines.map(() => false);
  for (let index = lines.length - 1, isAbove = false; index >= 0; index--) {
    isAboveRow[index] = isAbove;
    const line = lines[index];
    const role = line?.role;
    if (line !== undefined && !standsBetween(line))
      isAbove = role === 'signature' || role === 'closing-date' || role === 'short';
  }
  let isInBlock = false;
  return lines.filter((line, index) => {
    if (standsBetween(line)) return !(isInBlock && isAboveRow[index] === true);
    const { role } = line;
    isInBlock = role === 'signature' || role === 'closing-date' || (isInBlock && role === 'short');
    return true;
  });
}

function standsBetween({ role }: Line): boolean {
  return role === 'furniture' || role === 'caption';
}

function piecesOf(fragments: readonly Fragment[]): Span[] {
  const pieces: Span[] = [];
  for (const { lines } of fragments) {
    const first = lines.find(isOfText);
    const last = lines.findLast(isOfText);
    if (first !== undefined && last !== undefined) pieces.push({ start: first.start, end: last.end });
  }
  return pieces;
}

function isOfText(line: Line): boolean {
  return line.role !== 'furniture';
}
