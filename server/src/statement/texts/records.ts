import { CONTINUED, GOES_ON } from '../../syntax/furniture';
import { findField, type ArchiveRecord, type Field } from '../../syntax/tree';
import { readNumber } from '../../text/numerals';
import { slice, type Span } from '../../text/span';
import type { Fragment } from './fragment';
import type { Line } from '../lines/lines';

// An archive makes one record of several texts that were printed under one headline, and two of a text that was printed on two pages.

interface Text {
  readonly record: ArchiveRecord;
  readonly lines: readonly Line[];
}

/** Who asks for a record again gets the same one. */
const parts = new WeakMap<ArchiveRecord, readonly ArchiveRecord[]>();

/** The record of each of the texts that stand in one: the head belongs to the first, and the day of printing to all. */
export function recordsOfTexts(record: ArchiveRecord, texts: readonly Fragment[]): readonly ArchiveRecord[] {
  if (texts.length === 1) return [record];
  const known = parts.get(record);
  if (known !== undefined) return known;
  let at = 0;
  const made = texts.map(({ lines }, index): ArchiveRecord => {
    const first = index === 0 ? record.start : (lines[0]?.start ?? record.start);
    const own = { start: first, end: lines.at(-1)?.end ?? record.end };
    const from = at;
    while ((record.paragraphs[at]?.end ?? Infinity) <= own.end) at++;
    return {
      ...record,
      ...own,
      fields:
        index === 0
          ? record.fields.map((field) => upTo(field, own.end))
          : record.fields.filter(({ code }) => code === 'RQ'),
      paragraphs: record.paragraphs.slice(from, at),
    };
  });
  parts.set(record, made);
  return made;
}

function upTo(field: Field, end: number): Field {
  if (field.code !== 'ZW' || field.end <= end) return field;
  return { ...field, end, close: null, value: { start: field.value.start, end } };
}

const joined = new WeakMap<ArchiveRecord, ArchiveRecord>();

/** The records of one text as one, with the head of the first. */
export function joinedRecord(records: readonly [ArchiveRecord, ...ArchiveRecord[]]): ArchiveRecord {
  const [first] = records;
  const last = records.at(-1) ?? first;
  const known = joined.get(last);
  if (known?.start === first.start) return known;
  const made = { ...first, end: last.end, paragraphs: records.flatMap(({ paragraphs }) => paragraphs) };
  joined.set(last, made);
  return made;
}

/** Whether a text goes on in the next record: each says so, both have one title, and the pages are those that they name. */
export function leadsTo(text: string, before: Text, next: Text): boolean {
  const last = before.lines.findLast(({ role }) => role !== 'furniture' && role !== 'caption');
  const first = next.lines.find(({ role }) => role !== 'title' && role !== 'title-date' && role !== 'furniture');
  if (last?.role !== 'goes-on' || first?.role !== 'continued') return false;
  const title = fieldOf(text, before.record, 'BT');
  return (
    title !== '' &&
    title === fieldOf(text, next.record, 'BT') &&
    isPage(text, GOES_ON, last, next.record) &&
    isPage(text, CONTINUED, first, before.record)
  );
}

function fieldOf(text: string, record: ArchiveRecord, code: string): string {
  const field = findField(record, code);
  return field === undefined ? '' : slice(text, field.value).replace(/\s+/g, '');
}

function isPage(text: string, remark: RegExp, line: Span, record: ArchiveRecord): boolean {
  const said = (remark.exec(slice(text, line))?.[1] ?? '').replace(/[第\s]/g, '');
  const number = readNumber(said, 0, said.length)?.value;
  const page = Number.parseInt(fieldOf(text, record, 'BH'), 10);
  return number === undefined || Number.isNaN(page) || number === page;
}
