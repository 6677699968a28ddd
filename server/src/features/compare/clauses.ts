import { toPassage, type Passage } from '../../library/collate';
import type { Line } from '../../statement/lines/lines';
import type { Reading } from '../../statement/reading';
import type { Statement } from '../../statement/statements';
import type { Section } from '../../syntax/sections';
import { firstFrom, slice, type Span } from '../../text/span';
import { linesOfStatement, visibleTextOf } from '../body-lines';
import { goesOnAfterTear } from '../tidy/reading-order';

/** A paragraph of a statement, or what of it belongs to one section, without the section's mark. */
export interface Clause extends Span {
  /** The marks of the sections in which it stands, the outermost first; none in the preamble. */
  readonly labels: readonly string[];
  /** The mark of the section that begins with it; null where it goes on with its section, or the section has none. */
  readonly mark: Span | null;
  /** Whether a section begins with it. */
  readonly opensSection: boolean;
  /** Which of the text's clauses it is, from 1, where the text has no sections; else null. */
  readonly number: number | null;
  readonly passage: Passage;
}

/** What it says. At its end stands what suits its place: the last of some items has 。 where the others have ；. */
export function wordsSaid({ passage }: Clause): string {
  return withoutStop(passage.words);
}

export function withoutStop(words: string): string {
  return words.replace(STOP_AT_END, '');
}

const STOP_AT_END = /[,;:。]$/;

interface Part {
  readonly spans: Span[];
  readonly labels: readonly string[];
  readonly mark: Span | null;
  readonly opensSection: boolean;
}

/** What a statement says, up to its signature block and in its annexes, in the order in which it is meant to be read. */
export function clausesOf(reading: Reading, statement: Statement): Clause[] {
  const text = visibleTextOf(reading);
  const hasSections = statement.sections.length > 0;
  let count = 0;
  return partsOf(reading, statement).flatMap(({ spans, ...part }): Clause[] => {
    const [first] = spans;
    const passage = toPassage(text, spans);
    // A number on a line of its own, or a rule, says nothing by itself.
    if (first === undefined || !/[\p{L}\p{N}]/u.test(passage.words)) return [];
    count++;
    return [{ start: first.start, end: first.end, ...part, number: hasSections ? null : count, passage }];
  });
}

function partsOf(reading: Reading, statement: Statement): Part[] {
  const { text } = reading.tree;
  const marks = new Marks(statement.sections);
  const parts: Part[] = [];
  let above: Line | undefined;
  const { body, below } = linesOfStatement(reading, statement);
  for (const line of [...body, ...below]) {
    if (line === below[0]) marks.goBelow(slice(text, line));
    // A column or a page ends in the middle of a sentence.
    const torn = above !== undefined && goesOnAfterTear(text, above, line) ? parts.at(-1) : undefined;
    for (const span of marks.cut(line)) {
      const opensSection = marks.beginAt(span.start);
      const section = marks.open(span.start);
      if (torn !== undefined && section === undefined) {
        torn.spans.push(span);
        continue;
      }
      const start = section === undefined ? span.start : Math.min(section.markEnd, span.end);
      const mark = section === undefined ? null : { start: span.start, end: start };
      parts.push({ spans: [{ start, end: span.end }], labels: marks.labels, mark, opensSection });
    }
    above = line;
  }
  return parts;
}

/** Some clauses as the one that they are in another copy. */
export function joined(clauses: readonly [Clause, ...Clause[]]): Clause {
  const [first, ...others] = clauses;
  if (others.length === 0) return first;
  const lines = [...first.passage.lines, ...others.flatMap(withMark)];
  return { ...first, passage: toPassage(first.passage.text, lines) };
}

/** The words of a clause as they stand in the middle of a paragraph, with the mark of its section. */
export function wordsInside(clause: Clause): string {
  const { mark, passage } = clause;
  return mark === null ? passage.words : toPassage(passage.text, withMark(clause)).words;
}

function withMark({ mark, passage }: Clause): readonly Span[] {
  return mark === null ? passage.lines : [mark, ...passage.lines];
}

const OUTERMOST = -1;

/** Where sections begin, and in which of them one is, going through a statement as it is read. */
class Marks {
  readonly #inFile: readonly Section[];
  readonly #byStart: ReadonlyMap<number, Section>;
  #open: readonly Pick<Section, 'label' | 'level'>[] = [];

  constructor(sections: readonly Section[]) {
    this.#inFile = [...sections].sort((a, b) => a.start - b.start);
    this.#byStart = new Map(sections.map((section) => [section.start, section]));
  }

  /** Where a copy has lost its line breaks, several sections stand in one line. */
  cut({ start, end }: Span): Span[] {
    const inLine = this.#inFile.slice(firstFrom(this.#inFile, start + 1), firstFrom(this.#inFile, end));
    const starts = inLine.map((section) => section.start);
    return [start, ...starts].map((from, index) => ({ start: from, end: starts[index] ?? end }));
  }

  /** What stands below the signatures is of no section above them: where no annex begins there, its first line is its heading. */
  goBelow(heading: string): void {
    this.#open = [{ label: heading, level: OUTERMOST }];
  }

  beginAt(start: number): boolean {
    return this.#byStart.has(start);
  }

  /** The section that begins at a place, by a mark that is no part of what it says. */
  open(start: number): Section | undefined {
    const section = this.#byStart.get(start);
    if (section === undefined) return undefined;
    const holding = section.style === 'annex' ? [] : this.#open.filter(({ level }) => level < section.level);
    this.#open = [...holding, section];
    return section.style === 'heading' ? undefined : section;
  }

  get labels(): readonly string[] {
    return this.#open.map(({ label }) => label);
  }
}
