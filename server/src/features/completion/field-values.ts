import * as l10n from '@vscode/l10n';
import { FIELDS_KEPT, type FieldValues, type KeptField } from '../../library/field-values';
import type { Library } from '../../library/library';
import { fold } from '../../library/title-search';
import type { Reading } from '../../statement/reading';
import { allFields } from '../../syntax/tree';
import { readCompactDate } from '../../text/dates';
import { initialsOf } from '../../text/pinyin';
import { slice, type Span } from '../../text/span';
import { nameOfFile } from '../file-name';
import { offer, type Offer, type Offers } from './offer';

/** The value of a field in which the cursor stands. */
export interface ValuePlace {
  readonly code: KeptField;
  readonly span: Span;
  readonly typed: string;
  /** What the other fields of the same record say. */
  readonly record: FieldValues;
}

/** So many values are shown, and so many neighbours asked. */
const MOST = 30;

const MILLISECONDS_OF_DAY = 86_400_000;

export function hasValues(code: string): boolean {
  return (FIELDS_KEPT as readonly string[]).includes(code);
}

export function valuePlace({ tree }: Reading, offset: number): ValuePlace | null {
  const record = tree.records.find(({ start, end }) => offset >= start && offset <= end);
  if (record === undefined) return null;
  const others: Partial<Record<KeptField, string>> = {};
  let place: Pick<ValuePlace, 'code' | 'span' | 'typed'> | null = null;
  for (const { code, value } of allFields(record.fields)) {
    const kept = FIELDS_KEPT.find((each) => each === code);
    if (kept === undefined) continue;
    const words = slice(tree.text, value);
    const isHere = offset >= value.start && offset <= value.end;
    // A line break in a value is a tag that was never closed.
    if (isHere && !/[\r\n]/.test(words))
      place = { code: kept, span: value, typed: tree.text.slice(value.start, offset).trim() };
    else others[kept] ??= words.trim();
  }
  return place === null ? null : { ...place, record: others };
}

/** What other files have in this field: the most frequent first; of a day and of an issue's number, what follows from the neighbours. */
export function valueOffers(library: Library, file: string, { code, span, typed, record }: ValuePlace): Offers {
  const found =
    code === 'RQ' || code === 'ZQ' ? fromNeighbours(library, file, code, record) : mostFrequent(library, file, code);
  const wanted = found.filter(({ value }) => fits(value, typed));
  // A value that is complete, or damaged, is to become another one: then all are there.
  const isOpen = wanted.some(({ value }) => value !== typed);
  const offers = (isOpen ? wanted : found)
    .filter(({ value }) => value !== typed)
    .map(({ value, beside }): Offer => {
      const filter = isOpen ? `${value} ${initialsOf(value)}` : `${typed} ${value}`;
      return offer({ kind: 'value', label: value, beside, span, filter });
    });
  return { offers: offers.slice(0, MOST), partial: !isOpen || offers.length > MOST };
}

interface Value {
  readonly value: string;
  /** How often, or from where. */
  readonly beside: string;
}

function fits(value: string, typed: string): boolean {
  return fold(value).includes(fold(typed)) || initialsOf(value).startsWith(fold(typed));
}

function mostFrequent(library: Library, file: string, code: KeptField): Value[] {
  const counts = new Map<string, number>();
  for (const each of library.files()) {
    if (each === file) continue;
    for (const fields of library.get(each)?.fields ?? []) {
      const value = fields[code];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, beside: String(count) }));
}

interface Neighbour {
  readonly file: string;
  readonly fields: FieldValues;
}

/** Of the same folder, the nearest by name first. */
function neighboursOf(library: Library, file: string): Neighbour[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const names = [...library.files()].filter(
    (each) => each !== file && each.startsWith(folder) && !each.includes('/', folder.length),
  );
  names.sort();
  let place = names.findIndex((name) => name > file);
  if (place === -1) place = names.length;
  const near = [...names.slice(Math.max(0, place - MOST), place).reverse(), ...names.slice(place, place + MOST)];
  const distance = (name: string): number => Math.abs(names.indexOf(name) - place + (name > file ? 1 : 0));
  const distances = new Map(near.map((name) => [name, distance(name)]));
  return near
    .sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))
    .flatMap((name) => (library.get(name)?.fields ?? []).map((fields) => ({ file: name, fields })));
}

/**
 * A newspaper appears every day, and counts its issues: what is known of the one tells the other. Where neither is known, the
 * neighbours' own values are there to choose from.
 */
function fromNeighbours(library: Library, file: string, code: 'RQ' | 'ZQ', record: FieldValues): Value[] {
  const other = code === 'RQ' ? 'ZQ' : 'RQ';
  const known = record[other];
  const neighbours = neighboursOf(library, file);
  const values = new Map<string, string>();
  const add = (value: string | undefined, from: string): void => {
    // A slip of a neighbour's is no day to choose.
    if (value === undefined || values.has(value) || (code === 'RQ' && readCompactDate(value) === null)) return;
    values.set(value, from);
  };
  for (const { file: from, fields } of neighbours)
    if (known !== undefined && fields[other] === known) add(fields[code], nameOfFile(from));
  if (known !== undefined && values.size === 0) {
    const follows = l10n.t('follows from its neighbours');
    for (const value of counted(neighbours, code, known)) add(value, follows);
  }
  for (const { file: from, fields } of neighbours) add(fields[code], nameOfFile(from));
  return [...values].map(([value, beside]) => ({ value, beside }));
}

/** So far from an issue that is known others can be counted: over years newspapers leave days out, and begin to count anew. */
const NEAR = 60;

/** From the nearest issues on, counted by days; only where they agree, and are near or lie on both sides. */
function counted(neighbours: readonly Neighbour[], code: 'RQ' | 'ZQ', known: string): string[] {
  const found = new Set<string>();
  const distances: number[] = [];
  for (const { fields } of neighbours) {
    const [issue, printed] = [Number(fields.ZQ), dayNumber(fields.RQ)];
    if (fields.ZQ === undefined || !Number.isInteger(issue) || printed === null) continue;
    if (code === 'ZQ') {
      const day = dayNumber(known);
      if (day === null || issue + day - printed <= 0) continue;
      distances.push(day - printed);
      found.add(String(issue + day - printed));
    } else if (/^\d{1,7}$/.test(known)) {
      distances.push(Number(known) - issue);
      found.add(compactDay(printed + Number(known) - issue));
    }
    if (found.size > 1) return [];
  }
  const isNear = distances.some((distance) => Math.abs(distance) <= NEAR);
  const isBetween = distances.some((distance) => distance < 0) && distances.some((distance) => distance > 0);
  return isNear || isBetween ? [...found] : [];
}

function dayNumber(compact: string | undefined): number | null {
  const iso = compact === undefined ? null : readCompactDate(compact);
  return iso === null ? null : Date.parse(iso) / MILLISECONDS_OF_DAY;
}

function compactDay(day: number): string {
  return new Date(day * MILLISECONDS_OF_DAY).toISOString().slice(0, 10).replaceAll('-', '');
}
