import type { Problem } from '../features/problem';
import { problemsOf } from '../features/problems';
import type { Library } from '../library/library';
import type { Reading } from '../statement/reading';
import type { Context } from './context';
import type { OpenStatement } from './open-documents';
import { canonicalUri } from './uri';

interface Known {
  /** What the library was when they were found. */
  readonly state: number;
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Reading, Known>();

/**
 * The problems of an open document, found once for each state of the document and of the library: what mends them is asked for
 * wherever the cursor goes, and a large document takes longer to check than to read. To be called in the turn in which the library
 * was ready: a state that is asked for later may already count a change that the library does not know yet.
 */
export function problemsOfOpen({ workspace }: Context, library: Library, open: OpenStatement): readonly Problem[] {
  const { reading, document } = open;
  const { state } = workspace;
  const before = known.get(reading);
  if (before?.state === state) return before.problems;
  const problems = problemsOf({ library, reading, file: canonicalUri(document.uri) });
  known.set(reading, { state, problems });
  return problems;
}
