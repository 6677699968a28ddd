import assert from 'node:assert/strict';
import type { Edit, Problem, ProblemCode } from '../../../../server/src/features/problem';
import { messageOf } from '../../../../server/src/features/problem-text';
import { problemsOf } from '../../../../server/src/features/problems';
import { Library } from '../../../../server/src/library/library';
import { readFile } from '../../../../server/src/statement/reading';
import { FILLER } from '../../statement/reading';

const FILE = '甲.txt';

export function findProblems(text: string, code: ProblemCode): Problem[] {
  const reading = readFile(text);
  const library = new Library();
  library.set(FILE, reading);
  return problemsOf({ library, reading, file: FILE }).filter((problem) => problem.code === code);
}

/** The words at each problem of a kind, and behind › those at the places that are concerned as well. */
export function places(text: string, code: ProblemCode): string[] {
  return findProblems(text, code).map((problem) =>
    [problem, ...problem.related.map(({ place }) => place.span)]
      .map(({ start, end }) => text.slice(start, end))
      .join(' › '),
  );
}

export function messages(text: string, code: ProblemCode): string[] {
  return findProblems(text, code).map(messageOf);
}

/** The text when the only problem of a kind is mended, which must leave none. */
export function mended(text: string, code: ProblemCode): string {
  const problems = findProblems(text, code);
  assert.equal(problems.length, 1, `${problems.length} problems`);
  const fix = problems[0]?.fixes[0];
  assert.ok(fix, 'no fix');
  const result = apply(text, fix.edits);
  assert.deepEqual(places(result, code), []);
  return result;
}

/** Whether each fix of each problem of a kind may be done without looking. */
export function safety(text: string, code: ProblemCode): boolean[] {
  return findProblems(text, code).flatMap(({ fixes }) => fixes.map(({ isSafe }) => isSafe));
}

export function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: words }) => all.slice(0, start) + words + all.slice(end), text);
}

/** A record of the archive whose text says something. */
export function record(...paragraphs: readonly string[]): string {
  return [
    '〖RQ/日期〗20130906〖-RQ/日期〗',
    '〖BT/标题〗甲兰共和国和乙多王国联合声明〖-BT/标题〗',
    '〖ZW/正文〗',
    ...paragraphs.map((paragraph) => `    ${paragraph}`),
    '〖-ZW/正文〗',
    '',
  ].join('\n');
}

export const OPENING = '甲兰共和国和乙多王国（以下称“双方”）声明如下：';

/** A joint statement of 甲兰 and 乙多 with these paragraphs below its opening. */
export function statement(...paragraphs: readonly string[]): string {
  return ['甲兰共和国和乙多王国联合声明', OPENING, ...paragraphs, ''].join('\n');
}

/** A section with some text of its own. */
export const section = (mark: string, words = ''): string => mark + words + FILLER;
