import * as l10n from '@vscode/l10n';
import { collate, type Passage } from '../../library/collate';
import type { Statement } from '../../statement/statements';
import { isBlank } from '../../text/characters';
import type { Span } from '../../text/span';
import type { StatementOfFile } from '../body-lines';
import type { Clause } from './clauses';
import { compare, countsOf, type Outcome, type Row } from './compare';

/** What one of two statements says, to be shown beside the other. */
export interface Side {
  readonly text: string;
  /** From the head of each of its clauses to the clause itself. */
  readonly links: readonly ToClause[];
}

export interface ToClause extends Span {
  readonly place: Span;
}

export interface TwoSides {
  readonly earlier: Side;
  readonly later: Side;
}

/**
 * Two texts that differ only where the statements do: above each clause stands on both sides the same head, which says what became of it,
 * and what only layouts set differently is written as the later statement has it.
 */
export function twoSides(earlier: StatementOfFile, later: StatementOfFile): TwoSides {
  const rows = compare(earlier, later);
  const [before, after] = [new SideWriter(), new SideWriter()];
  const statements = [earlier, later].map(({ reading, text }) => reading.statements[text]);
  [before, after].forEach((side, index) => {
    side.add(titleOf(statements[index]));
    side.add(summary(rows));
  });
  for (const row of rows) {
    const head = `## ${headOf(row)}`;
    const [own, other] = asWrittenInBoth(row);
    before.addClause(head, own, row.earlier);
    after.addClause(head, other, row.later);
  }
  [before, after].forEach((side, index) => {
    side.add(`## ${l10n.t('Signature block')}`);
    side.add(signedBy(statements[index]));
  });
  return { earlier: before.side(), later: after.side() };
}

class SideWriter {
  #text = '';
  readonly #links: ToClause[] = [];

  add(paragraph: string): void {
    this.#text += `${paragraph}\n\n`;
  }

  addClause(head: string, words: string, place: Span | null): void {
    const start = this.#text.length;
    if (place !== null) this.#links.push({ start, end: start + head.length, place });
    this.add(head);
    if (words !== '') this.add(words);
  }

  side(): Side {
    return { text: this.#text, links: this.#links };
  }
}

function titleOf(statement: Statement | undefined): string {
  return `# ${statement?.title.text ?? ''} ${statement?.signed ?? l10n.t('not dated')}`;
}

/** 保留 3 · 改写 2 · 删去 1 · 新增 4 */
export function summary(rows: readonly Row[]): string {
  const counts = countsOf(rows);
  return (['kept', 'reworded', 'merged', 'split', 'dropped', 'new'] as const)
    .filter((outcome) => counts[outcome] > 0 || ALWAYS_COUNTED.has(outcome))
    .map((outcome) => `${outcomeName(outcome)} ${counts[outcome]}`)
    .join(' · ');
}

const ALWAYS_COUNTED: ReadonlySet<Outcome> = new Set<Outcome>(['kept', 'reworded', 'dropped', 'new']);

function outcomeName(outcome: Outcome): string {
  switch (outcome) {
    case 'kept':
      return l10n.t('kept');
    case 'reworded':
      return l10n.t('reworded');
    case 'merged':
      return l10n.t('merged into another');
    case 'split':
      return l10n.t('split off another');
    case 'dropped':
      return l10n.t('dropped');
    case 'new':
      return l10n.t('new');
  }
}

/** 二 → 三（一） · 改写, 第4段 → 二 · 改写 */
export function headOf(row: Row): string {
  const { outcome } = row;
  const earlier = row.outcome === 'split' ? row.from : row.earlier;
  const later = row.outcome === 'merged' ? row.into : row.later;
  const [from, to] = [earlier, later].map((clause) => (clause === null ? null : placeName(clause)));
  const places = [...new Set([from, to].filter((place) => typeof place === 'string'))];
  return `${places.join(' → ')} · ${outcomeName(outcome)}`;
}

function placeName({ labels, number }: Clause): string {
  if (labels.length === 0) return number === null ? l10n.t('Preamble') : l10n.t('Paragraph {0}', number);
  return labels
    .map((label) => (label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label))
    .join(' ');
}

/** A heading without a number is its section's label. */
const LONGEST_LABEL = 16;

/** What a row says on each side; empty where it has nothing there. */
export function asWrittenInBoth(row: Row): [string, string] {
  if (row.outcome === 'new' || row.outcome === 'split') return ['', wordsOfClause(row.later)];
  if (row.outcome === 'dropped' || row.outcome === 'merged') return [wordsOfClause(row.earlier), ''];
  if (row.outcome === 'kept') return [wordsOfClause(row.later), wordsOfClause(row.later)];
  return bothWritten(row.earlier.passage, row.later.passage);
}

/** A clause as it is written, in one line. */
export function wordsOfClause({ passage }: Clause): string {
  return written(passage, { start: 0, end: passage.words.length });
}

/** Both as they are written; what is the same, as the later one has it. */
function bothWritten(earlier: Passage, later: Passage): [string, string] {
  const both: [string, string] = ['', ''];
  let to = 0;
  const addSame = (until: number): void => {
    const same = written(later, { start: to, end: until });
    both[0] += same;
    both[1] += same;
  };
  for (const { own, other } of collate(earlier, later)) {
    addSame(other.start);
    both[0] += written(earlier, own);
    both[1] += written(later, other);
    to = other.end;
  }
  addSame(later.words.length);
  return both;
}

/** The words of a span as they are written, with digits and letters in half width, without line breaks and the blanks that parted nothing. */
function written({ text, places }: Passage, { start, end }: Span): string {
  let words = '';
  for (let index = start; index < end; index++) {
    const [at, before] = [places[index] ?? 0, places[index - 1] ?? 0];
    if (index > start) words += between(text, before, at);
    words += narrow(text.charCodeAt(at));
  }
  return words;
}

/** ２０１７ and 2013 in one line would look as if they were no digits of one number. */
function narrow(code: number): string {
  const character = String.fromCharCode(code);
  return FULL_WIDTH.test(character) ? character.normalize('NFKC') : character;
}

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/;
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\d,.;:]/u;
const STRETCHED = /^[—–…─-]+$/;

function between(text: string, before: number, at: number): string {
  if (at === before + 1) return '';
  const gap = text.slice(before + 1, at);
  if (STRETCHED.test(gap)) return gap;
  const parts = [before, at].every((place) => LETTER.test(text.charAt(place)));
  return parts && [...gap].every((blank) => isBlank(blank.charCodeAt(0))) ? ' ' : '';
}

function signedBy(statement: Statement | undefined): string {
  if (statement === undefined) return '';
  const { signed, place, signatories } = statement;
  const day = [signed ?? l10n.t('not dated'), place ?? ''].join(' ').trim();
  return [...signatories.map(({ party, office, name }) => `${party}${office} ${name}`), day].join('\n');
}
