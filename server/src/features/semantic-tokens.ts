import type { Library } from '../library/library';
import { mentionsOf } from '../library/mention';
import { resolve, type Resolution } from '../library/resolve';
import type { Reading } from '../statement/reading';
import { findDates } from '../text/dates';
import { slice, type Span } from '../text/span';

export const TOKEN_TYPES = ['citation', 'party', 'signatory', 'date'] as const;
export const TOKEN_MODIFIERS = ['resolved', 'missing', 'ambiguous', 'guess'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

/**
 * What no grammar can know: which citations lead somewhere, which names are those of the parties and of who signed, which days
 * those of a citation and of the signing. In order, each on one line, and none inside another. All other dates and marks are coloured by the grammar.
 */
export function semanticTokens(library: Library, reading: Reading, from: number, to: number): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const mention of mentionsOf(reading)) {
    if (mention.end <= from || mention.start >= to) continue;
    const modifier = modifierFor(resolve(library, mention));
    if (modifier !== null) tokens.push({ start: mention.start, end: mention.end, type: 'citation', modifier });
  }
  for (const { date } of reading.citations) {
    if (date !== null && date.end > from && date.start < to)
      tokens.push({ start: date.start, end: date.end, type: 'date', modifier: null });
  }
  for (const token of namesIn(reading)) if (token.end > from && token.start < to) tokens.push(token);
  const own = withoutOverlaps(tokens.sort((a, b) => a.start - b.start || b.end - a.end));
  return own.flatMap((token) => onItsLines(reading.tree.text, token));
}

/** A title that a page breaks over two lines is a token on each, as the protocol has it, without the blanks between. */
function onItsLines(text: string, token: SemanticToken): SemanticToken[] {
  const words = slice(text, token);
  if (!/[\r\n]/.test(words)) return [token];
  return Array.from(words.matchAll(/[^\s\u3000][^\r\n]*/g), ({ 0: part, index }) => {
    const start = token.start + index;
    return { ...token, start, end: start + part.trimEnd().length };
  });
}

function modifierFor({ certainty, areAll }: Resolution): TokenModifier | null {
  switch (certainty) {
    case 'exact':
    case 'date':
    case 'title':
    case 'alias':
      return 'resolved';
    case 'ambiguous':
      return areAll === true ? 'resolved' : certainty;
    case 'missing':
    case 'guess':
      return certainty;
    case 'none':
      return null;
  }
}

/** Parties in the preamble and the signature block, and signatories in the latter: elsewhere colour would only be noise. */
function* namesIn({ tree: { text, plain }, statements }: Reading): Generator<SemanticToken> {
  for (const { parties, signatories, preamble, signatureBlock } of statements) {
    for (const part of [preamble, signatureBlock]) {
      if (part !== null) for (const party of parties) yield* occurrences(plain, part, party, 'party');
    }
    if (signatureBlock === null) continue;
    for (const { start, end } of findDates(plain, signatureBlock.start, signatureBlock.end))
      yield { start, end, type: 'date', modifier: null };
    for (const { name } of signatories) yield* occurrences(text, signatureBlock, name, 'signatory');
  }
}

function* occurrences(text: string, { start, end }: Span, words: string, type: TokenType): Generator<SemanticToken> {
  const part = text.slice(start, end);
  for (let at = part.indexOf(words); words !== '' && at !== -1; at = part.indexOf(words, at + words.length)) {
    yield { start: start + at, end: start + at + words.length, type, modifier: null };
  }
}

function withoutOverlaps(tokens: readonly SemanticToken[]): SemanticToken[] {
  let end = 0;
  return tokens.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}
