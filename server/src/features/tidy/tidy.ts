import { firstFrom, type Span } from '../../text/span';
import { readFile, type Reading } from '../../statement/reading';
import { editsBetween, mergeEdits, withEdits, type TidyEdit } from './edits';
import { gistOf, losesNothing, readsTheSame } from './gist';
import {
  joinEdits,
  lineEndEdits,
  loneReturnEdits,
  splitAtNoBreakSpaceEdits,
  splitEdits,
  trailingBlankEdits,
} from './line-breaks';
import { spaceEdits } from './spaces';
import { tidyLines, type TidyLine } from './tidy-lines';
import { widthEdits } from './width';

/** One thing that tidying does. */
interface Step {
  readonly editsOf: (reading: Reading, lines: readonly TidyLine[]) => readonly TidyEdit[];
  /** Whether what was read before and after it agrees. */
  readonly isFaithful: (before: readonly string[], after: readonly string[]) => boolean;
}

/** Where two of them touch the same blanks, the earlier one is right. */
const STEPS: readonly Step[] = [
  { editsOf: joinEdits, isFaithful: readsTheSame },
  { editsOf: splitEdits, isFaithful: readsTheSame },
  // What was one paragraph becomes a statement with sections: more is read than before.
  { editsOf: splitAtNoBreakSpaceEdits, isFaithful: losesNothing },
  { editsOf: spaceEdits, isFaithful: readsTheSame },
  { editsOf: widthEdits, isFaithful: readsTheSame },
  { editsOf: trailingBlankEdits, isFaithful: readsTheSame },
  { editsOf: lineEndEdits, isFaithful: readsTheSame },
  { editsOf: loneReturnEdits, isFaithful: readsTheSame },
];

/** Each round leaves fewer blanks, wide characters or crowded lines; a tidy file takes one, and no file was seen to take more than four. */
const MOST_ROUNDS = 8;

/**
 * The edits that tidy a file, or a span of it.
 * They change white space and width and nothing else, and nothing that was read of the file: a step that would change it is left out.
 * Tidying what is tidy gives no edits.
 */
export function tidyEdits(reading: Reading, span: Span | null = null): TidyEdit[] {
  const after = span === null ? tidied(reading) : nextRound(reading, span)?.tree.text;
  return after === undefined ? [] : (editsBetween(reading.tree.text, after) ?? []);
}

/** The whole text of a file as it should be. */
export function tidied(reading: Reading): string {
  let last = reading;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = nextRound(last, null);
    if (next === null) break;
    last = next;
  }
  return last.tree.text;
}

/** The file after all steps that are faithful to it; null where there is nothing to do. */
function nextRound(reading: Reading, span: Span | null): Reading | null {
  const addresses = linkTargets(reading.tree.text);
  const isInside = ({ start, end }: Span): boolean =>
    (span === null || (start >= span.start && end <= span.end)) &&
    (addresses[firstFrom(addresses, end) - 1]?.end ?? 0) <= start;
  const lines = tidyLines(reading);
  const steps = STEPS.map((step) => ({ ...step, edits: step.editsOf(reading, lines).filter(isInside) })).filter(
    ({ edits }) => edits.length > 0,
  );
  if (steps.length === 0) return null;
  const gist = gistOf(reading);
  const attempt = (tried: typeof steps): Reading | null => {
    const edits = mergeEdits(tried.map(({ edits: own }) => own));
    const next = readFile(withEdits(reading.tree.text, edits));
    const after = gistOf(next);
    return tried.every(({ isFaithful }) => isFaithful(gist, after)) || isOnlyMore(tried, gist, after) ? next : null;
  };
  const whole = attempt(steps);
  if (whole !== null || steps.length === 1) return whole;
  // One step changes what is read: each is tried with those that do not.
  let kept: typeof steps = [];
  let found: Reading | null = null;
  for (const step of steps) {
    const tried = [...kept, step];
    const next = attempt(tried);
    if (next !== null) [kept, found] = [tried, next];
  }
  return found;
}

const LINK_TARGET = /(?<=\]\()[^()\r\n]{1,400}(?=\))/g;

/** What leads somewhere leads nowhere when it is written otherwise: [《甲乙条约》](../１９９０/甲乙 条约.md). */
function linkTargets(text: string): Span[] {
  if (!text.includes('](')) return [];
  return Array.from(text.matchAll(LINK_TARGET), ({ 0: address, index }) => ({
    start: index,
    end: index + address.length,
  }));
}

/** One of the steps may make more readable; the others are then faithful if nothing is lost. */
function isOnlyMore(tried: readonly Step[], before: readonly string[], after: readonly string[]): boolean {
  return tried.some(({ isFaithful }) => isFaithful === losesNothing) && losesNothing(before, after);
}
