import { isBlank } from '../../text/characters';
import type { Span } from '../../text/span';
import { toHalfWidth } from './half-width';

/** What stands at a place of the text is replaced. Edits come in order and do not overlap. */
export interface TidyEdit extends Span {
  readonly text: string;
}

/** The text with its edits made. */
export function withEdits(text: string, edits: readonly TidyEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Several rows of edits as one; where two touch the same characters, the one of the earlier row stays. */
export function mergeEdits(rows: readonly (readonly TidyEdit[])[]): TidyEdit[] {
  let merged: readonly TidyEdit[] = [];
  for (const row of rows) merged = row.length === 0 ? merged : merged.length === 0 ? row : mergeTwo(merged, row);
  return [...merged];
}

function mergeTwo(first: readonly TidyEdit[], second: readonly TidyEdit[]): TidyEdit[] {
  const merged: TidyEdit[] = [];
  let at = 0;
  let end = 0;
  for (const edit of second) {
    for (let next = first[at]; next !== undefined && next.start < edit.end; next = first[++at]) {
      merged.push(next);
      end = next.end;
    }
    if (edit.start >= end) {
      merged.push(edit);
      end = edit.end;
    }
  }
  for (const rest of first.slice(at)) merged.push(rest);
  return merged;
}

/**
 * The edits that lead from a text to its tidied form; null where the two differ in more than white space and width. Every edit of tidying
 * is found here and nowhere else, so that none can lose a character.
 */
export function editsBetween(before: string, after: string): TidyEdit[] | null {
  const edits: TidyEdit[] = [];
  let [at, to] = [0, 0];
  for (;;) {
    const [gap, newGap] = [at, to];
    while (at < before.length && isBlank(before.charCodeAt(at))) at++;
    while (to < after.length && isBlank(after.charCodeAt(to))) to++;
    addGap(edits, before, gap, at, after.slice(newGap, to));
    if (at === before.length || to === after.length) break;
    // Where the digits begin that have another width: those of １９９２ are one edit.
    let [changed, changedTo] = [-1, -1];
    const finish = (): void => {
      if (changed !== -1) edits.push({ start: changed, end: at, text: after.slice(changedTo, to) });
      changed = -1;
    };
    for (; at < before.length && to < after.length; at++, to++) {
      const [code, newCode] = [before.charCodeAt(at), after.charCodeAt(to)];
      if (isBlank(code) || isBlank(newCode)) break;
      if (code === newCode) finish();
      else if (toHalfWidth(code) !== newCode) return null;
      else if (changed === -1) [changed, changedTo] = [at, to];
    }
    finish();
  }
  return at === before.length && to === after.length ? edits : null;
}

/** What both have at the gap's two ends is no part of the edit. */
function addGap(edits: TidyEdit[], before: string, from: number, to: number, text: string): void {
  let [start, end, textStart, textEnd] = [from, to, 0, text.length];
  while (start < end && textStart < textEnd && before.charCodeAt(start) === text.charCodeAt(textStart)) {
    start++;
    textStart++;
  }
  while (start < end && textStart < textEnd && before.charCodeAt(end - 1) === text.charCodeAt(textEnd - 1)) {
    end--;
    textEnd--;
  }
  if (start < end || textStart < textEnd) edits.push({ start, end, text: text.slice(textStart, textEnd) });
}
