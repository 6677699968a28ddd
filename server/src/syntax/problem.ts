import type { Span } from '../text/span';

/** What a reader noticed about the text itself. The words for it are put together where it is shown. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  /** What the message needs to name: a code, a label, the mark that was expected. */
  readonly arguments: readonly string[];
}

export type ProblemCode = 'tag-unclosed' | 'tag-mismatched' | 'tag-unknown' | 'date-impossible';
