import type { Library } from '../library/library';
import type { Reading } from '../statement/reading';
import type { ProblemCode as CodeOfText } from '../syntax/problem';
import type { Span } from '../text/span';
import type { FilePlace } from './definition';

/** Stable names: settings, reports and docs/problems.md go by them. */
export type ProblemCode =
  | CodeOfText
  | 'tag-duplicate'
  | 'tag-missing'
  | 'quote-unclosed'
  | 'date-style-mixed'
  | 'date-conflict'
  | 'date-anachronism'
  | 'title-variant'
  | 'citation-ambiguous'
  | 'citation-missing'
  | 'section-missing'
  | 'section-repeated'
  | 'section-out-of-order'
  | 'text-broken'
  | 'text-rejoined'
  | 'text-repeated'
  | 'signature-incomplete'
  | 'signing-conflict'
  | 'party-inconsistent'
  | 'copy-differs'
  | 'encoding-doubtful';

/** What is wrong at a place of a file, or may be. The words for it are put together in problem-text.ts. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  /** What the message needs to name. */
  readonly arguments: readonly string[];
  /** Other places that are concerned, in this file or in others. */
  readonly related: readonly Related[];
  /** How it could be mended; none where only a person can tell. */
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly place: FilePlace;
  /** What stands there, in the user's language. */
  readonly message: string;
}

export interface Fix {
  /** What it does, in the user's language. */
  readonly title: string;
  /** In the file of the problem. */
  readonly edits: readonly Edit[];
  /** It cannot be wrong, and may be done for all problems of its kind at once. */
  readonly isSafe: boolean;
}

export interface Edit extends Span {
  readonly text: string;
}

/** What a check looks at. */
export interface Checked {
  readonly library: Library;
  readonly reading: Reading;
  readonly file: string;
}

/** Finds the problems of one family. Pure; linear in the text; silent where it is not sure. */
export type Check = (checked: Checked) => Problem[];
