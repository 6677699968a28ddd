import type { Span } from '../../text/span';

/** What can be put in at the cursor, whatever kind it is of. */
export interface Offer {
  readonly kind: 'title' | 'missing-title' | 'tag' | 'value' | 'short-name' | 'mark';
  readonly label: string;
  /** Stands beside the label in the list: of four statements with one title, the day of each. */
  readonly beside: string;
  readonly detail: string;
  /** Replaces `span`, which lies on one line and has the cursor in it. */
  readonly text: string;
  readonly span: Span;
  /** Where in `text` the cursor is put; null for its end. */
  readonly cursor: number | null;
  /**
   * What the editor compares with the text from the span's start to the cursor. It must find the first typed character at the start
   * or behind a blank, the others anywhere behind it in their order, and it looks at 128 characters.
   */
  readonly filter: string;
  /** What more is told of it when somebody looks at it. */
  readonly subject: Subject | null;
  /** Where the cursor is put, more can be offered at once. */
  readonly goesOn: boolean;
}

/** An instrument, named so that a client can send it back. */
export type Subject =
  | { readonly kind: 'held'; readonly file: string; readonly start: number }
  | { readonly kind: 'missing'; readonly own: readonly string[]; readonly rest: string; readonly day: string }
  | { readonly kind: 'named'; readonly title: string; readonly signed: string | null };

export interface Offers {
  /** The best first. */
  readonly offers: readonly Offer[];
  /** Others may fit when more is typed: the list is to be asked for again. */
  readonly partial: boolean;
}

/** Fills in what most offers do not have. */
export function offer(given: Pick<Offer, 'kind' | 'label' | 'span' | 'filter'> & Partial<Offer>): Offer {
  return { beside: '', detail: '', text: given.label, cursor: null, subject: null, goesOn: false, ...given };
}

/** The start of the line on which an offset lies; no further back than `reach`, null where the line begins before that. */
export function lineStart(text: string, offset: number, reach: number): number | null {
  for (let at = offset; at >= Math.max(0, offset - reach); at--) {
    if (at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r') return at;
  }
  return null;
}

/**
 * Where something ends that was opened before the cursor: behind its closing sign, be it one that the editor has put there by itself
 * or the end of what is replaced. The cursor's place where there is none before a stop, another opening sign or the line's end.
 */
export function closedEnd(text: string, offset: number, signs: string, reach: number): number {
  const [open, close] = [signs.charAt(0), signs.charAt(1)];
  for (let at = offset; at < Math.min(text.length, offset + reach); at++) {
    const character = text.charAt(at);
    if (character === close) return at + 1;
    if (character === open || '，。；：！？\n\r〖'.includes(character)) break;
  }
  return offset;
}
