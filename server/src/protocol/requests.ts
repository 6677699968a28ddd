/**
 * What the two sides say to each other beyond the language server protocol. This file is the only one that both know;
 * it imports nothing, so that neither side brings its library along.
 */

/** Asked once after a start; the answer goes into the log. */
export const ABOUT_REQUEST = 'communique/about';

export interface About {
  readonly version: string;
  /** Null in a browser's worker. */
  readonly processId: number | null;
}
