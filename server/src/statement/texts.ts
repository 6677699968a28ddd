import type { Span } from '../text/span';
import type { ArchiveRecord, SyntaxTree } from '../syntax/tree';
import { beginsWell, outermostNumbers, splitIntoFragments, toLines, type Fragment, type Line } from './fragments';
import { breaksOff } from './line-roles';

/** One text of a file, statement or article, with its lines in the order in which they are meant to be read. */
export interface TextOfFile {
  readonly record: ArchiveRecord;
  readonly lines: readonly Line[];
  /** Where it lies in the file, in reading order; more than one where it was torn apart. */
  readonly pieces: readonly Span[];
}

/** Takes a file apart into its texts. The record of an archive is one text; any other file may be a page with several. */
export function readTexts(tree: SyntaxTree): TextOfFile[] {
  return tree.records.flatMap((record) => {
    const lines = toLines(tree.text, record.paragraphs);
    if (tree.layout === 'tagged')
      return lines.length === 0 && record.fields.length === 0 ? [] : [toText(record, [{ lines }])];
    return rejoin(tree.text, splitIntoFragments(tree.text, lines)).map((fragments) => toText(record, fragments));
  });
}

function toText(record: ArchiveRecord, fragments: readonly Fragment[]): TextOfFile {
  const lines = fragments.flatMap((fragment) => fragment.lines);
  return { record, lines, pieces: fragments.flatMap(({ lines: own }) => pieceOf(own)) };
}

function pieceOf(lines: readonly Line[]): Span[] {
  const inner = lines.filter((line) => line.role !== 'furniture');
  const [first, last] = [inner[0], inner.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

/**
 * Puts torn texts together again: a fragment that goes on with a numbering begun elsewhere, or begins in mid-sentence, follows the one
 * fragment that it can follow. Where two could come first, nothing is joined.
 */
function rejoin(text: string, fragments: readonly Fragment[]): Fragment[][] {
  const followers = new Map<Fragment, Fragment>();
  const taken = new Set<Fragment>();
  fragments.forEach((rest) => {
    if (beginsWell(text, rest) || isContinuation(rest)) return;
    const heads = fragments.filter((head) => head !== rest && !followers.has(head) && canPrecede(text, head, rest));
    const [head] = heads;
    if (head === undefined || heads.length > 1) return;
    followers.set(head, rest);
    taken.add(rest);
  });
  return fragments
    .filter((fragment) => !taken.has(fragment))
    .map((first) => {
      const joined = [first];
      for (let next = followers.get(first); next !== undefined && !joined.includes(next); next = followers.get(next))
        joined.push(next);
      return joined;
    });
}

function isContinuation(fragment: Fragment): boolean {
  return fragment.lines[0]?.role === 'continued';
}

function canPrecede(text: string, head: Fragment, rest: Fragment): boolean {
  const last = head.lines.findLast((line) => line.role !== 'furniture');
  if (last === undefined || !isUnfinished(head)) return false;
  const [before, after] = [outermostNumbers(text, head), outermostNumbers(text, rest)];
  if (after === null) return breaksOff(text, last);
  if (before?.style !== after.style) return false;
  return after.first === before.last + 1 || (after.first === before.last && breaksOff(text, last));
}

function isUnfinished(fragment: Fragment): boolean {
  return !fragment.lines.some((line) => line.role === 'closing-date' || line.role === 'closing-dateline');
}
