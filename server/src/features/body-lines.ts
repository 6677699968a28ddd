import { standsAround } from '../statement/lines/line-roles';
import type { Line } from '../statement/lines/lines';
import type { Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import { readTexts, type TextOfFile } from '../statement/texts/texts';
import type { ArchiveRecord } from '../syntax/tree';
import { visibleText } from '../text/plain-text';
import type { Span } from '../text/span';

/** One statement of a file that has been read; `text` is its number among the file's statements. */
export interface StatementOfFile {
  readonly reading: Reading;
  readonly text: number;
}

/** The lines of a statement, in the order in which they are meant to be read. */
export interface LinesOfStatement {
  /** From its preamble up to its signature block. */
  readonly body: readonly Line[];
  /** Below its signature block: annexes and what was added. */
  readonly below: readonly Line[];
}

const visible = new WeakMap<Reading, string>();

/** The words of a file as a page shows them, worked out once for all its statements. */
export function visibleTextOf(reading: Reading): string {
  let text = visible.get(reading);
  if (text === undefined) visible.set(reading, (text = visibleText(reading.tree.text)));
  return text;
}

export function linesOfStatement(reading: Reading, statement: Statement): LinesOfStatement {
  const lines = linesOfText(reading, statement);
  return { body: bodyAmong(lines, statement), below: belowAmong(lines, statement) };
}

function bodyAmong(lines: readonly Line[], statement: Statement): Line[] {
  const { preamble, sections, signatureBlock } = statement;
  const first = preamble?.start ?? sections[0]?.start ?? statement.start;
  const from = Math.max(
    0,
    lines.findIndex((line) => line.start <= first && line.end > first),
  );
  const to = signatureBlock === null ? -1 : lines.findIndex((line) => line.start === signatureBlock.start);
  return withoutRemarks(lines.slice(from, to < from ? lines.length : to));
}

/** On a page what is read before the block can stand below it as well. */
function belowAmong(lines: readonly Line[], { signatureBlock }: Statement): Line[] {
  if (signatureBlock === null) return [];
  const { start, end } = signatureBlock;
  const last = lines.findLastIndex((line) => line.start >= start && line.start < end);
  const below = last < 0 ? [] : withoutRemarks(lines.slice(last + 1));
  // Short lines alone are the buttons of a web page.
  return below.every(({ role }) => role === 'short') ? [] : below;
}

type ByRecord = ReadonlyMap<ArchiveRecord, readonly TextOfFile[]>;
const texts = new WeakMap<Reading, ByRecord>();

/** The texts of a file, taken apart once for all its statements: an archive's export has thousands. */
function textsByRecord(reading: Reading): ByRecord {
  const known = texts.get(reading);
  if (known !== undefined) return known;
  const found = new Map<ArchiveRecord, TextOfFile[]>();
  for (const text of readTexts(reading.tree)) {
    const ofRecord = found.get(text.record);
    if (ofRecord === undefined) found.set(text.record, [text]);
    else ofRecord.push(text);
  }
  texts.set(reading, found);
  return found;
}

/** The lines of the text from which a statement was read. */
function linesOfText(reading: Reading, { record, pieces }: Pick<Statement, 'record' | 'pieces'>): readonly Line[] {
  const isOwn = (line: Span): boolean => pieces.some(({ start, end }) => line.start >= start && line.end <= end);
  const ofRecord = textsByRecord(reading).get(record) ?? [];
  return ofRecord.find(({ lines }) => lines.some((line) => line.role !== 'furniture' && isOwn(line)))?.lines ?? [];
}

/** Without what a translation has beside each paragraph as well. */
function withoutRemarks(lines: readonly Line[]): Line[] {
  return lines.filter(({ role }) => !standsAround(role) && role !== 'lead' && role !== 'foreign');
}
