import { FIELD_CODES, type FieldCode } from '../../syntax/field-codes';
import { allFields, type ArchiveRecord, type Field } from '../../syntax/tree';
import type { Reading } from '../../statement/reading';
import type { Span } from '../../text/span';
import { hasValues } from './field-values';
import { closedEnd, offer, type Offer } from './offer';

/** A tag that is being written. */
export interface TagPlace {
  /** From 〖 to the cursor, with what belongs to the same tag behind it. */
  readonly span: Span;
  readonly closing: boolean;
  /** There is a tag already, whose name is to become another. */
  readonly isWhole: boolean;
}

/** A tag has no more: 〖-, eight letters, / and twenty characters. */
const LONGEST_TAG = 32;

export function tagPlace({ tree: { text } }: Reading, offset: number): TagPlace | null {
  const before = text.slice(Math.max(0, offset - LONGEST_TAG), offset);
  const typed = /〖(-?)[^〖〗\r\n。，]*$/.exec(before);
  if (typed === null) return null;
  const end = closedEnd(text, offset, '〖〗', LONGEST_TAG);
  const span = { start: offset - typed[0].length, end };
  return { span, closing: typed[1] === '-', isWhole: end > offset + 1 };
}

/** Pairs of tags: the fields that this record still lacks first, in the archive's order; before them the end of what is open. */
export function tagOffers(reading: Reading, { span, closing, isWhole }: TagPlace): Offer[] {
  const record = reading.tree.records.find(({ start, end }) => span.start >= start && span.start < end);
  const present = new Set(fieldsBeside(record, span).map(({ code }) => code));
  const open = openFields(reading.tree.text, record, span);
  const rest = FIELD_CODES.filter((field) => !open.includes(field));
  const closings = open.map((field) => tagOffer(field, tagOf(field, '-'), span));
  if (closing) return [...closings, ...rest.map((field) => tagOffer(field, tagOf(field, '-'), span))];
  if (isWhole) return FIELD_CODES.map((field) => tagOffer(field, tagOf(field, ''), span));
  const ordered = [
    ...FIELD_CODES.filter(({ code }) => !present.has(code)),
    ...FIELD_CODES.filter(({ code }) => present.has(code)),
  ];
  return [...closings, ...ordered.map((field) => pairOffer(field, span))];
}

/** The fields of the record, without what the tag under the cursor is. */
function fieldsBeside(record: ArchiveRecord | undefined, span: Span): Field[] {
  return [...allFields(record?.fields ?? [])].filter(({ open }) => open.start !== span.start);
}

/** What is open where the tag stands, the innermost first: a field that was never closed on this line, a picture, the text. */
function openFields(text: string, record: ArchiveRecord | undefined, span: Span): FieldCode[] {
  return fieldsBeside(record, span)
    .filter(({ code, open, close }) => {
      if (close !== null || open.end > span.start) return false;
      return code === 'ZW' || code === 'TM' || !/[\r\n]/.test(text.slice(open.end, span.start));
    })
    .reverse()
    .flatMap(({ code }) => FIELD_CODES.find((field) => field.code === code) ?? []);
}

function tagOf({ code, label }: FieldCode, mark: '' | '-'): string {
  return `〖${mark}${code}/${label}〗`;
}

function tagOffer(field: FieldCode, label: string, span: Span): Offer {
  return offer({ kind: 'tag', label, span, filter: label, detail: field.label });
}

function pairOffer(field: FieldCode, span: Span): Offer {
  const [begin, finish] = [tagOf(field, ''), tagOf(field, '-')];
  // The text of a statement stands on lines of its own, and begins with four spaces.
  const [lead, tail] = field.place === 'body' ? ['\n    ', '\n'] : field.code === 'TM' ? ['\n', '\n'] : ['', ''];
  return offer({
    kind: 'tag',
    label: `${begin}${finish}`,
    span,
    text: `${begin}${lead}${tail}${finish}`,
    cursor: begin.length + lead.length,
    filter: begin,
    detail: field.label,
    goesOn: hasValues(field.code),
  });
}
