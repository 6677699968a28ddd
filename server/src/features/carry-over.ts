import { toPassage } from '../library/collate';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import type { Reading } from '../statement/reading';
import { compare } from '../text/compare';
import { slice } from '../text/span';
import type { StatementOfFile } from './body-lines';
import { clausesOf, withoutStop } from './compare/clauses';
import { comparableWith } from './compare/comparable';
import { wordsOfClause } from './compare/two-sides';
import { inCharactersOf } from './script';
import { sentencesOf, STOPS } from './sentences';

/** A statement that was made before, read anew. */
export interface EarlierStatement extends StatementOfFile {
  readonly held: HeldText;
}

/** A sentence that was agreed before, as its latest statement has it. */
export interface AgreedSentence {
  readonly text: string;
  /** The statements that have it, the latest first. */
  readonly in: readonly HeldText[];
}

/** A few words are a heading or the rest of a list. */
const SHORTEST = 8;

/**
 * The sentences of earlier statements that a draft may carry over, in its characters: those of most statements first, of those the
 * latest. What it says already is left out.
 */
export function agreedSentences(draft: StatementOfFile, earlier: readonly EarlierStatement[]): AgreedSentence[] {
  const own = new Set(Array.from(sentencesIn(draft), keyOf));
  const found = new Map<string, { text: string; in: HeldText[] }>();
  const latestFirst = [...earlier].sort((a, b) => compare(b.held.signed ?? '', a.held.signed ?? ''));
  for (const statement of latestFirst) {
    for (const text of sentencesIn(statement)) {
      const key = keyOf(text);
      if (key.length < SHORTEST || own.has(key)) continue;
      const agreed = found.get(key);
      if (agreed === undefined) found.set(key, { text, in: [statement.held] });
      else if (agreed.in.at(-1) !== statement.held) agreed.in.push(statement.held);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.in.length - a.in.length)
    .map((agreed) => ({ ...agreed, text: inCharactersOf(draft.reading, agreed.text) }));
}

function* sentencesIn({ reading, text }: StatementOfFile): Generator<string> {
  const statement = reading.statements[text];
  if (statement === undefined) return;
  for (const clause of clausesOf(reading, statement)) {
    const words = wordsOfClause(clause);
    for (const sentence of sentencesOf(words, { start: 0, end: words.length })) yield slice(words, sentence);
  }
}

/** What only layouts and types set differently makes no other sentence. */
function keyOf(sentence: string): string {
  return withoutStop(toPassage(sentence, [{ start: 0, end: sentence.length }]).words);
}

/** Where the sentence begins that is being written at a place; the place itself where none is begun. */
export function begunBefore({ tree, statements }: Reading, offset: number): number {
  const { text } = tree;
  if (STOPS.has(text.charCodeAt(offset - 1))) return offset;
  // Behind 〖ZW/正文〗 the first sentence can begin on its line.
  const tagEnd = text.lastIndexOf('〗', offset - 1) + 1;
  let start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, tagEnd);
  for (const { sections } of statements)
    for (const { markEnd } of sections) if (markEnd <= offset && markEnd > start) start = markEnd;
  // The stars that close **第一条**.
  if (text.startsWith('**', start) && start + 2 <= offset) start += 2;
  return sentencesOf(text, { start, end: offset }).at(-1)?.start ?? offset;
}

/** More than this nobody looks through; of others than the parties of the draft, fewer help. */
const MOST = 40;
const MOST_OF_OTHERS = 20;

/**
 * The statements whose sentences a draft may carry over: those of the same parties before its day; where there is none, those of others
 * nearest in time.
 */
export function earlierThan(library: Library, draft: HeldText): HeldText[] {
  const { ofTheSame, ofOthers } = comparableWith(library, draft);
  const isEarlier = ({ signed }: HeldText): boolean =>
    draft.signed === null || (signed !== null && signed < draft.signed);
  const own = withoutCopies(ofTheSame.filter(isEarlier)).slice(0, MOST);
  return own.length > 0 ? own : withoutCopies(ofOthers.filter(isEarlier)).slice(0, MOST_OF_OTHERS);
}

function withoutCopies(texts: readonly HeldText[]): HeldText[] {
  const seen = new Set<string>();
  return texts.filter(({ own, normal, signed }) => {
    const key = `${own.join('+')}|${normal.rest}|${signed ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
