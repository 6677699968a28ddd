import type { Problem } from '../features/problem';
import { problemsOf } from '../features/problems';
import type { Library } from '../library/library';
import type { Reading } from '../statement/reading';
import type { OpenStatement } from './open-documents';
import { canonicalUri } from './uri';

interface Known {
  /** Of the library, when they were found. */
  readonly revision: number;
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Reading, Known>();

/**
 * The problems of an open document, found once for each state of the document and of the library: what mends them is asked for
 * wherever the cursor goes, and a large document takes longer to check than to read.
 */
export function problemsOfOpen(library: Library, { reading, document }: OpenStatement): readonly Problem[] {
  const { revision } = library;
  const before = known.get(reading);
  if (before?.revision === revision) return before.problems;
  const problems = problemsOf({ library, reading, file: canonicalUri(document.uri) });
  known.set(reading, { revision, problems });
  return problems;
}
