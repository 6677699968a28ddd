import { digitValue, isBlank, skipBlank, trimEnd } from '../text/characters';
import type { Span } from '../text/span';

/** What two marks that belong together hold. */
export interface Enclosure {
  readonly inside: Span;
  /** With its marks. */
  readonly whole: Span;
}

const PAIRS = ['《》', '〈〉', '“”', '‘’', '「」', '『』', '（）', '()', '【】', '〔〕', '[]'];
const OPENING = new Map(PAIRS.map(([open = '', close = '']) => [open.charCodeAt(0), close.charCodeAt(0)]));
const CLOSING = new Set(OPENING.values());
export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((each) => each.charCodeAt(0)));
export const TITLE_MARKS = codesOf('《〈');
const QUOTES = codesOf('“‘「『');
export const STOPS = codesOf('。！？!?');
const CLAUSE_MARKS = codesOf('，；、：,;:|/');
/** Between two digits these belong to a number, a time or a pair of years: 1,000 · 10：30 · 2013/2014. */
const NUMBER_MARKS = codesOf('，：,:/');
export const ENDING = new Set([...CLOSING, ...STOPS, ...CLAUSE_MARKS]);

/**
 * The marks of a line that belong together, as opening place to closing place, and those of them that hold the anchor, innermost
 * first. A mark whose other half is missing is passed over.
 */
export function findPairs(
  text: string,
  line: Span,
  anchor: number,
): { closings: ReadonlyMap<number, number>; around: Enclosure[] } {
  const closings = new Map<number, number>();
  const around: Enclosure[] = [];
  const open: { readonly at: number; readonly closedBy: number }[] = [];
  const awaited = new Map<number, number>();
  const count = (closing: number, by: number): void => {
    awaited.set(closing, (awaited.get(closing) ?? 0) + by);
  };
  for (let at = line.start; at < line.end; at++) {
    const code = text.charCodeAt(at);
    const closedBy = OPENING.get(code);
    if (closedBy !== undefined) {
      open.push({ at, closedBy });
      count(closedBy, 1);
      continue;
    }
    // Without its count every ” that closes nothing would be looked for in all that is open.
    if (!CLOSING.has(code) || (awaited.get(code) ?? 0) === 0) continue;
    for (let mark = open.pop(); mark !== undefined; mark = open.pop()) {
      count(mark.closedBy, -1);
      if (mark.closedBy !== code) continue;
      closings.set(mark.at, at);
      if (mark.at <= anchor && anchor <= at)
        around.push({ inside: { start: mark.at + 1, end: at }, whole: { start: mark.at, end: at + 1 } });
      break;
    }
  }
  return { closings, around };
}

/** Where a clause ends, and where the next one begins. */
interface Parting extends Span {
  readonly endsSentence: boolean;
}

/** The clause and the sentence that hold the anchor. What stands between marks that belong together parts nothing outside of them. */
export function stretchesAround(
  text: string,
  { start, end }: Span,
  closings: ReadonlyMap<number, number>,
  anchor: number,
): { clause: Span; sentence: Span } {
  let clause: Span | null = null;
  let clauseStart = start;
  let sentenceStart = start;
  let at = start;
  while (at < end) {
    const parting = partingAt(text, at, end, closings);
    if (parting === null) {
      at = (closings.get(at) ?? at) + 1;
      continue;
    }
    if (anchor < parting.end) {
      clause ??= { start: clauseStart, end: anchor < parting.start ? parting.start : parting.end };
      if (parting.endsSentence) return { clause, sentence: { start: sentenceStart, end: parting.end } };
    }
    if (parting.endsSentence) sentenceStart = parting.end;
    clauseStart = at = parting.end;
  }
  return { clause: clause ?? { start: clauseStart, end }, sentence: { start: sentenceStart, end } };
}

function partingAt(text: string, at: number, to: number, closings: ReadonlyMap<number, number>): Parting | null {
  const code = text.charCodeAt(at);
  const close = closings.get(at);
  if (close !== undefined) {
    // …：“双方同意。”此后…: the words of another end the sentence that brings them.
    const endsSentence = QUOTES.has(code) && STOPS.has(text.charCodeAt(close - 1));
    return endsSentence ? { start: close + 1, end: endOfStops(text, close + 1, to), endsSentence } : null;
  }
  if (STOPS.has(code)) return { start: at, end: endOfStops(text, at + 1, to), endsSentence: true };
  if (CLAUSE_MARKS.has(code)) {
    const inNumber =
      NUMBER_MARKS.has(code) && digitValue(text.charCodeAt(at - 1)) >= 0 && digitValue(text.charCodeAt(at + 1)) >= 0;
    return inNumber ? null : { start: at, end: at + 1, endsSentence: false };
  }
  if (!isBlank(code)) return null;
  // One blank is inside a name or a date; more of them part the columns of a signature block.
  const end = skipBlank(text, at, to);
  return end - at >= 2 ? { start: at, end, endsSentence: false } : null;
}

/** Behind ？！ and behind the marks that close here and were opened in an earlier paragraph. */
function endOfStops(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (STOPS.has(text.charCodeAt(at)) || CLOSING.has(text.charCodeAt(at)))) at++;
  return at;
}

/** The sentences of a line, one after the other, without the blanks between them. */
export function sentencesOf(text: string, line: Span): Span[] {
  const { closings } = findPairs(text, line, NOWHERE);
  const found: Span[] = [];
  for (let at = skipBlank(text, line.start, line.end); at < line.end;) {
    const { sentence } = stretchesAround(text, { start: at, end: line.end }, closings, at);
    found.push({ start: at, end: trimEnd(text, at, sentence.end) });
    at = skipBlank(text, sentence.end, line.end);
  }
  return found;
}

const NOWHERE = -1;
