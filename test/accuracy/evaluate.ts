import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile, type Reading } from '../../server/src/statement/reading';
import type { Statement } from '../../server/src/statement/statements';
import { shortName } from '../../server/src/statement/words/states';

/** What a key says of one file; see README.md of the corpus. */
interface KeyFile {
  readonly file: string;
  readonly layout: string;
  readonly encoding?: string;
  readonly documents: readonly KeyDocument[];
}

interface KeyDocument {
  readonly title: string | null;
  readonly titleAlso?: readonly string[];
  readonly titleInferred?: boolean;
  readonly kind: string;
  readonly parties: readonly string[];
  readonly signed: string | null;
  readonly place: string | null;
  readonly signatories: readonly { readonly name: string; readonly office: string; readonly party: string }[];
  readonly start: number;
  readonly end: number;
  readonly fragments?: readonly { readonly start: number; readonly end: number; readonly order: number }[];
  readonly sections?: readonly { readonly label: string; readonly level: number; readonly offset: number }[];
  readonly citations?: readonly KeyCitation[];
}

interface KeyCitation {
  readonly name: string;
  readonly date: string | null;
  readonly implied?: string;
  readonly offset: number;
  readonly isTreaty: boolean;
}

/** Counts of one measure: what was found rightly, found wrongly, and not found. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export const MEASURES = [
  'statements',
  'titles',
  'signed',
  'places',
  'parties',
  'signatories',
  'sections',
  'citations',
  'dates',
  'instruments',
  'layouts',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface Evaluation {
  readonly counts: Readonly<Record<Measure, Count>>;
  /** What was read otherwise than the key has it, for people to look at. */
  readonly differences: readonly string[];
}

const ARTICLES = new Set(['news', 'news analysis', 'speech', 'duplicate', 'bulletin']);

/** Reads one file of a key and compares. */
export function evaluate(folder: string, key: KeyFile): Evaluation {
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Measure,
    Count
  >;
  const differences: string[] = [];
  const text = new TextDecoder(key.encoding ?? 'utf-8').decode(readFileSync(join(folder, key.file)));
  const reading = readFile(text);

  const compare = (measure: Measure, expected: string | null, found: string | null, what = ''): void => {
    if (expected === found) {
      if (expected !== null) counts[measure].right++;
      return;
    }
    if (found !== null) counts[measure].wrong++;
    if (expected !== null) counts[measure].missed++;
    differences.push(`${measure}${what === '' ? '' : ` ${what}`}: expected ${expected ?? '–'}, found ${found ?? '–'}`);
  };

  compare('layouts', key.layout, reading.tree.layout);
  const unmatched = [...reading.statements];
  for (const document of key.documents) {
    if (ARTICLES.has(document.kind)) continue;
    const at = unmatched.findIndex((statement) => overlaps(statement, document));
    const statement = at === -1 ? undefined : unmatched.splice(at, 1)[0];
    compare('statements', 'found', statement === undefined ? null : 'found', document.title ?? '');
    if (statement !== undefined) compareStatement(statement, document, compare);
  }
  for (const extra of unmatched) compare('statements', null, extra.title.text);
  compareCitations(
    reading,
    key.documents.flatMap((document) => document.citations ?? []),
    compare,
  );
  return { counts, differences: differences.map((line) => `${key.file}: ${line}`) };
}

type Compare = (measure: Measure, expected: string | null, found: string | null, what?: string) => void;

function overlaps(statement: Statement, document: KeyDocument): boolean {
  const spans = document.fragments ?? [document];
  const shared = statement.pieces.reduce(
    (sum, piece) =>
      sum +
      spans.reduce(
        (inner, span) => inner + Math.max(0, Math.min(piece.end, span.end) - Math.max(piece.start, span.start)),
        0,
      ),
    0,
  );
  return (
    shared > 0.5 * (document.end - document.start) ||
    shared > 0.5 * spans.reduce((sum, span) => sum + span.end - span.start, 0)
  );
}

const bare = (words: string): string => words.replace(/\s+/g, '');

function compareStatement(statement: Statement, document: KeyDocument, compare: Compare): void {
  const titles = [document.title ?? '', ...(document.titleAlso ?? [])].map(bare);
  compare(
    'titles',
    titles[0] ?? null,
    titles.includes(bare(statement.title.text)) ? (titles[0] ?? null) : statement.title.text,
  );
  compare('signed', document.signed, statement.signed);
  compare('places', document.place, statement.place);
  compareSets('parties', document.parties, statement.parties, compare);
  const person = (signatory: { name: string; office: string; party: string }): string =>
    `${shortName(signatory.party)} ${signatory.office} ${signatory.name}`;
  compareSets('signatories', document.signatories.map(person), statement.signatories.map(person), compare);
  const found = statement.sections.filter((section) => section.style !== 'dash');
  // A key says where the mark stands or where the first word after it does.
  const startOf = ({ offset, label }: { readonly offset: number; readonly label: string }): number =>
    found.find(
      (section) =>
        section.label === label && [section.start, section.textStart, section.heading.start].includes(offset),
    )?.start ?? offset;
  const expected = (document.sections ?? []).map((section) => `${section.level} ${section.label} @${startOf(section)}`);
  compareOrdered(
    'sections',
    expected,
    found.map((section) => `${section.level} ${section.label} @${section.start}`),
    compare,
  );
}

function compareSets(measure: Measure, expected: readonly string[], found: readonly string[], compare: Compare): void {
  for (const item of expected) compare(measure, item, found.includes(item) ? item : null);
  for (const item of found) if (!expected.includes(item)) compare(measure, null, item);
}

/** Right are those of the longest row that both have in the same order. */
function compareOrdered(
  measure: Measure,
  expected: readonly string[],
  found: readonly string[],
  compare: Compare,
): void {
  let at = 0;
  const missed: string[] = [];
  const matched = new Set<number>();
  for (const item of expected) {
    const index = found.indexOf(item, at);
    if (index === -1) {
      missed.push(item);
      continue;
    }
    compare(measure, item, item);
    matched.add(index);
    at = index + 1;
  }
  for (const item of missed) compare(measure, item, null);
  found.forEach((item, index) => {
    if (!matched.has(index)) compare(measure, null, item);
  });
}

function compareCitations(reading: Reading, expected: readonly KeyCitation[], compare: Compare): void {
  const found = new Map(reading.citations.filter(({ marked }) => marked).map((citation) => [citation.start, citation]));
  for (const citation of expected) {
    const own = found.get(citation.offset);
    found.delete(citation.offset);
    const where = `@${citation.offset}`;
    compare('citations', citation.name, own?.name ?? null, where);
    if (own === undefined) continue;
    // What a news report's own date implies is as good as no date.
    const date = own.on !== null && own.on === citation.implied ? citation.date : own.on;
    compare('dates', citation.date ?? 'none', date ?? 'none', `${where} ${citation.name}`);
    compare('instruments', String(citation.isTreaty), String(own.instrument), `${where} ${citation.name}`);
  }
  for (const citation of found.values()) compare('citations', null, citation.name, `@${citation.start}`);
}

export function readKey(path: string): KeyFile[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as KeyFile);
}

export function f1({ right, wrong, missed }: Count): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}
