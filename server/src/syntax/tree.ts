import type { Span } from '../text/span';
import type { Problem } from './problem';

/** How a file is written down. */
export type Layout = 'tagged' | 'markdown' | 'page' | 'run-on' | 'plain';

/** 〖BT/标题〗 or 〖-BT/标题〗. */
export interface Tag extends Span {
  readonly code: string;
  readonly label: string;
  readonly closing: boolean;
}

/** One 〖XX/名称〗…〖-XX/名称〗 pair. Its closing tag is null when the file has none: the field then ends where its line or its record does. */
export interface Field extends Span {
  readonly code: string;
  readonly label: string;
  readonly open: Tag;
  readonly close: Tag | null;
  /** Between the tags, as it stands there. */
  readonly value: Span;
  /** A picture's block holds fields of its own. */
  readonly children: readonly Field[];
}

/** A paragraph without the blanks around it. */
export type Paragraph = Span;

/** One entry of a file: its fields or its Markdown head, and its text. Most files are one record. */
export interface ArchiveRecord extends Span {
  readonly fields: readonly Field[];
  /** The headline of a Markdown copy, without its `###`. */
  readonly headline: Span | null;
  /** The date line below the headline. */
  readonly printed: Span | null;
  /** Lines of the head that are neither: the author's. */
  readonly headLines: readonly Paragraph[];
  readonly paragraphs: readonly Paragraph[];
}

/** A whole file. Its leaves, put one after the other, are its text again. */
export interface SyntaxTree {
  /** As written: what is shown, kept and edited. */
  readonly text: string;
  /** The same with simplified characters and full-width marks in every place: what is looked at. Nearly always the text itself. */
  readonly plain: string;
  readonly layout: Layout;
  readonly records: readonly ArchiveRecord[];
  /** Closing tags that close nothing. */
  readonly strayTags: readonly Tag[];
  readonly problems: readonly Problem[];
}

/** All fields of a record, those of a picture's block after the block that holds them. */
export function* allFields(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    yield* allFields(field.children);
  }
}

export function findField(record: ArchiveRecord, code: string): Field | undefined {
  return record.fields.find((field) => field.code === code);
}
