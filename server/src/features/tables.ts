import { takeInventory } from '../library/inventory';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import { isTold, resolve } from '../library/resolve';
import { kindOfTitle } from '../statement/words/kinds';
import { compare } from '../text/compare';
import { csvLine } from '../text/csv';
import { positionAt, type LineStarts } from '../text/lines';

/** What can be exported of a library. The names of tables and columns are those of `read --json` and stay: programs go by them. */
export const TABLES = ['statements', 'citations', 'missing'] as const;
export type Table = (typeof TABLES)[number];

type Cell = string | number | null;

const BETWEEN = '; ';

/** A table as CSV, some lines at a time; empty steps let others have their turn. `nameOf` says what a file is called there. */
export function* tableOf(library: Library, table: Table, nameOf: (file: string) => string): Generator<string> {
  for (const row of rowsOf(library, table, nameOf)) yield row === null ? '' : csvLine(row);
}

function rowsOf(library: Library, table: Table, nameOf: (file: string) => string): Generator<Cell[] | null> {
  switch (table) {
    case 'statements':
      return statements(library, nameOf);
    case 'citations':
      return citations(library, nameOf);
    case 'missing':
      return missing(library);
  }
}

function* statements(library: Library, nameOf: (file: string) => string): Generator<Cell[] | null> {
  const cited = new Map<string, number>();
  for (const entry of library.entries()) {
    for (const { mention } of entry.unkept().citing) {
      const meaning = resolve(library, mention);
      if (!isTold(meaning)) continue;
      for (const text of meaning.targets) cited.set(placeOf(text), (cited.get(placeOf(text)) ?? 0) + 1);
    }
    yield null;
  }
  yield [
    ...['file', 'line', 'title', 'kind', 'parties', 'signed', 'place', 'dispatched', 'printed'],
    ...['signatories', 'languages', 'sections', 'cites', 'cited'],
  ];
  for (const file of filesInOrder(library)) {
    const entry = library.get(file)?.unkept();
    for (const text of entry?.texts ?? []) {
      yield [
        nameOf(file),
        lineOf(entry?.lines, text.titleSpan.start),
        text.title,
        text.kind,
        text.parties.join(BETWEEN),
        text.signed,
        text.place,
        text.dispatched,
        text.printed,
        text.signatories.join(BETWEEN),
        text.languages.join(BETWEEN),
        text.sections,
        text.cites,
        cited.get(placeOf(text)) ?? 0,
      ];
    }
    yield null;
  }
}

function* citations(library: Library, nameOf: (file: string) => string): Generator<Cell[] | null> {
  yield [
    ...['file', 'line', 'title', 'signed', 'name', 'date', 'draft', 'certainty'],
    ...['target_title', 'target_signed', 'target_file', 'target_line'],
  ];
  for (const file of filesInOrder(library)) {
    const entry = library.get(file)?.unkept();
    for (const { mention, text } of entry?.citing ?? []) {
      const { certainty, targets } = resolve(library, mention);
      if (certainty === 'none') continue;
      yield [
        nameOf(file),
        lineOf(entry?.lines, mention.start),
        text?.title ?? null,
        text?.signed ?? null,
        mention.name,
        mention.on,
        mention.draft ? 'true' : 'false',
        certainty,
        targets.map((target) => target.title).join(BETWEEN),
        targets.map((target) => target.signed ?? '').join(BETWEEN),
        targets.map((target) => nameOf(target.file)).join(BETWEEN),
        targets.map((target) => lineOf(library.get(target.file)?.lines, target.titleSpan.start)).join(BETWEEN),
      ];
    }
    yield null;
  }
}

function* missing(library: Library): Generator<Cell[] | null> {
  const counting = takeInventory(library);
  let step = counting.next();
  for (; step.done !== true; step = counting.next()) yield null;
  yield ['title', 'kind', 'parties', 'date', 'dates', 'titles', 'cited', 'files'];
  for (const { title, own, day, dates, titles, cited, files } of step.value.missing) {
    yield [
      title,
      kindOfTitle(title),
      own.join(BETWEEN),
      day,
      dates.map(({ value, count }) => `${value} (${count})`).join(BETWEEN),
      titles.map(({ value, count }) => `${value} (${count})`).join(BETWEEN),
      cited,
      files,
    ];
  }
}

/** The order in which files were read must not show. */
function filesInOrder(library: Library): string[] {
  return [...library.files()].sort(compare);
}

function placeOf({ file, extent }: HeldText): string {
  return `${file}\n${extent.start}`;
}

/** From 1, as editors and people count. */
function lineOf(lines: LineStarts | undefined, offset: number): number {
  return (lines === undefined ? 0 : positionAt(lines, offset).line) + 1;
}
