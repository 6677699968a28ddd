import { readSectionMark } from '../syntax/section-marks';
import type { Span } from '../text/span';
import type { LineRole } from './line-roles';
import { wordsOf } from './wrapped';

const EYE = 0x76ee; // 目
const CONTENTS = /^目[\s\u3000]*[录次]$/;
/** A table of contents stands above the text. */
const WITHIN = 12;
const ENTRIES: ReadonlySet<LineRole> = new Set(['section', 'annex', 'short', 'title']);
const LONGEST_ENTRY = 60;
const NONE: ReadonlySet<never> = new Set();

interface Line extends Span {
  readonly role: LineRole;
}

/** The lines of a table of contents: 目录, and the headings below it, the first of which comes again further down. */
export function findContents<L extends Line>(text: string, lines: readonly L[]): ReadonlySet<L> {
  const head = lines
    .slice(0, WITHIN)
    .findIndex((line) => text.charCodeAt(line.start) === EYE && CONTENTS.test(wordsOf(text, line)));
  if (head === -1) return NONE;
  const first = lines.findIndex(({ role }, index) => index > head && role === 'section');
  const label = labelOf(text, lines[first]);
  if (label === null) return NONE;
  const again = lines.findIndex((line, index) => index > first && labelOf(text, line) === label);
  let end = head + 1;
  while (end < again && isEntry(text, lines[end])) end++;
  return end <= first ? NONE : new Set(lines.slice(head, end));
}

function isEntry(text: string, line: Line | undefined): boolean {
  if (line === undefined || !ENTRIES.has(line.role) || line.end - line.start > LONGEST_ENTRY) return false;
  return !/[。；：]/.test(wordsOf(text, line));
}

function labelOf(text: string, line: Line | undefined): string | null {
  const mark = line?.role === 'section' ? readSectionMark(text, line.start, line.end) : null;
  return mark === null ? null : `${mark.style} ${mark.number}`;
}
