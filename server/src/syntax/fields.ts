import { isLineBreak, trimEnd } from '../text/characters';
import { fieldCode } from './field-codes';
import type { Problem } from './problem';
import { scanTags } from './tags';
import type { Field, Tag } from './tree';

export interface FieldsOfFile {
  /** The outermost fields, in order. */
  readonly fields: readonly Field[];
  readonly strayTags: readonly Tag[];
  readonly problems: readonly Problem[];
}

interface OpenField {
  readonly open: Tag;
  readonly children: Field[];
}

/**
 * Pairs the tags of a file. `plain` is the text with simplified characters, in which the archive's labels are known.
 *
 * Only the text (ZW) and a picture's block (TM) in it hold fields: any other field that meets an opening tag was never closed, and
 * neither was a text that meets the head of the next record. A text without an end goes on to there, any other field to its line's end.
 */
export function readFields(text: string, plain = text): FieldsOfFile {
  const fields: Field[] = [];
  const strayTags: Tag[] = [];
  const problems: Problem[] = [];
  const open: OpenField[] = [];

  const finish = (field: OpenField, close: Tag | null, valueEnd: number): void => {
    const parent = open.at(-1);
    (parent?.children ?? fields).push({
      code: field.open.code,
      label: field.open.label,
      open: field.open,
      close,
      start: field.open.start,
      end: close?.end ?? valueEnd,
      value: { start: field.open.end, end: valueEnd },
      children: field.children,
    });
  };
  const abandon = (before: number): void => {
    const field = open.pop();
    if (field === undefined) return;
    problems.push(about('tag-unclosed', field.open, [field.open.code, field.open.label]));
    const inner = field.children.at(-1)?.end ?? field.open.end;
    finish(field, null, Math.max(inner, endOfUnclosed(text, field.open, before)));
  };

  for (const tag of scanTags(text)) {
    const known = fieldCode(tag.code);
    if (known === undefined) problems.push(about('tag-unknown', tag, [tag.code]));
    else if (tag.label !== '' && tag.label !== known.label && labelIn(plain, tag) !== known.label)
      problems.push(about('tag-mismatched', tag, [tag.code, known.label]));

    if (!tag.closing) {
      for (let holder = open.at(-1); holder !== undefined && !holds(holder.open.code, tag.code); holder = open.at(-1)) {
        abandon(tag.start);
      }
      open.push({ open: tag, children: [] });
      continue;
    }
    const partner = open.findLastIndex((field) => field.open.code === tag.code);
    if (partner >= 0) {
      while (open.length > partner + 1) abandon(tag.start);
      const field = open.pop();
      if (field !== undefined) finish(field, tag, tag.start);
      continue;
    }
    // 〖BT/标题〗…〖-FT/副题〗 on one line is a slip of the pen in one of the two, not a field without an end.
    const last = open.at(-1);
    if (last !== undefined && fieldCode(last.open.code)?.place !== 'body' && sameLine(text, last.open.end, tag.start)) {
      problems.push(about('tag-mismatched', tag, [last.open.code, last.open.label]));
      open.pop();
      finish(last, tag, tag.start);
      continue;
    }
    problems.push(about('tag-mismatched', tag, []));
    strayTags.push(tag);
  }
  while (open.length > 0) abandon(text.length);
  problems.sort((a, b) => a.start - b.start);
  return { fields, strayTags, problems };
}

function labelIn(plain: string, { end, label }: Tag): string {
  return plain.slice(end - 1 - label.length, end - 1);
}

function about(code: Problem['code'], tag: Tag, args: readonly string[]): Problem {
  return { code, start: tag.start, end: tag.end, arguments: args };
}

function holds(outer: string, inner: string): boolean {
  const unknown = fieldCode(inner) === undefined;
  if (outer === 'TM') return inner === 'BH' || inner === 'WJ' || unknown;
  return outer === 'ZW' && (inner === 'BH' || unknown || fieldCode(inner)?.place === 'picture');
}

function endOfUnclosed(text: string, open: Tag, before: number): number {
  if (fieldCode(open.code)?.place === 'body') return trimEnd(text, open.end, before);
  let at = open.end;
  while (at < before && !isLineBreak(text.charCodeAt(at))) at++;
  return trimEnd(text, open.end, at);
}

/** Looks at no more than one field of the head can have, so that a file of nothing but stray tags costs no more than its length. */
function sameLine(text: string, from: number, to: number): boolean {
  if (to - from > 400) return false;
  for (let at = from; at < to; at++) if (isLineBreak(text.charCodeAt(at))) return false;
  return true;
}
