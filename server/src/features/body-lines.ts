import { standsAround } from '../statement/lines/line-roles';
import type { Line } from '../statement/lines/lines';
import type { Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import { readTexts } from '../statement/texts/texts';
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

/** The lines of the text from which a statement was read. */
function linesOfText({ tree }: Reading, { record, pieces }: Pick<Statement, 'record' | 'pieces'>): readonly Line[] {
  const isOwn = (line: Span): boolean => pieces.some(({ start, end }) => line.start >= start && line.end <= end);
  const texts = readTexts(tree).filter((text) => text.record === record);
  return texts.find(({ lines }) => lines.some((line) => line.role !== 'furniture' && isOwn(line)))?.lines ?? [];
}

/** Without what a translation has beside each paragraph as well. */
function withoutRemarks(lines: readonly Line[]): Line[] {
  return lines.filter(({ role }) => !standsAround(role) && role !== 'lead' && role !== 'foreign');
}
