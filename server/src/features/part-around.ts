import { mentionsOf, type Mention } from '../library/mention';
import type { Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';
import { firstFrom, slice, type Span } from '../text/span';
import type { Edit } from './problem';
import { gistOfTexts, readsTheSame } from './tidy/gist';

/** How a text is read; who counts readings brings another one. */
export type Read = (text: string) => Reading;

/** Some stretches of a file, one after the other, read by themselves. */
export interface Part {
  readonly stretches: readonly Span[];
  readonly reading: Reading;
}

/** Where a place of the file stands in a part that has it. */
export function placeIn({ stretches }: Part, offset: number): number {
  let before = 0;
  for (const { start, end } of stretches) {
    if (offset <= end) return before + offset - start;
    before += end - start;
  }
  return before;
}

/** Of an archive's many records the one that is edited: what stands in the others would take as long to read again. */
export function recordAround(reading: Reading, edits: readonly Edit[], read: Read): Part {
  const { text, records } = reading.tree;
  const record = records.length === 1 ? undefined : records.find((each) => areWithin(edits, each));
  if (record === undefined) return whole(reading);
  return { stretches: [record], reading: read(slice(text, record)) };
}

/**
 * The statement or article in which the edits lie, of a long one its two ends and the paragraphs that are edited; null where it stands in
 * several pieces, or would by itself say something else.
 */
export function textAround(reading: Reading, edits: readonly Edit[], read: Read): Part | null {
  const isAround = ({ pieces }: Statement | Article): boolean => pieces.some((piece) => areWithin(edits, piece));
  const { statements, articles, tree } = reading;
  const own = statements.find(isAround) ?? articles.find(isAround);
  const [piece, ...others] = own?.pieces ?? [];
  if (own === undefined || piece === undefined || others.length > 0) return null;
  const isAlone = statements.length + articles.length === 1;
  const text = isAlone ? { start: 0, end: tree.text.length } : piece;
  if (text.end - text.start > LONGEST_WHOLE) {
    const stretches = endsAndParagraphs(tree.text, text, edits);
    const excerpt = stretches === null ? null : partOf(reading, own, stretches, read);
    if (excerpt !== null) return excerpt;
  }
  return isAlone ? whole(reading) : partOf(reading, own, [piece], read);
}

function whole(reading: Reading): Part {
  return { stretches: [{ start: 0, end: reading.tree.text.length }], reading };
}

const LONGEST_WHOLE = 20_000;
/** Title, parties and opening stand at the one end, signatures and day at the other. */
const END = 3000;
/** How much of what stands around a paragraph is read with it. */
const AROUND = 300;

/** Null where that is most of the text: of a text on one line each paragraph is all of it. */
function endsAndParagraphs(text: string, { start, end }: Span, edits: readonly Edit[]): Span[] | null {
  const ofLines = (from: number, to: number): Span => {
    const behind = text.indexOf('\n', Math.min(to, end));
    return {
      start: Math.max(start, text.lastIndexOf('\n', Math.max(0, from - 1)) + 1),
      end: behind === -1 ? end : Math.min(end, behind + 1),
    };
  };
  const wanted = [
    ofLines(start, start + END),
    ...edits.map((edit) => ofLines(edit.start - AROUND, edit.end + AROUND)),
    ofLines(end - END, end),
  ].sort((a, b) => a.start - b.start);
  const stretches: Span[] = [];
  for (const next of wanted) {
    const last = stretches.at(-1);
    if (last === undefined || next.start > last.end) stretches.push(next);
    else stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  const length = stretches.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0);
  return length > (end - start) / 2 ? null : stretches;
}

const known = new WeakMap<Statement | Article, Map<string, Part | null>>();

/** Some stretches of a text by themselves; null where they say of it, or cite, anything else than they do in the file. Told once for each. */
function partOf(reading: Reading, own: Statement | Article, stretches: readonly Span[], read: Read): Part | null {
  let parts = known.get(own);
  if (parts === undefined) known.set(own, (parts = new Map<string, Part | null>()));
  const key = stretches.map(({ start, end }) => `${start}-${end}`).join();
  let part = parts.get(key);
  if (part === undefined) {
    const again = read(stretches.map((stretch) => slice(reading.tree.text, stretch)).join(''));
    const isFaithful =
      readsTheSame(factsOf(again), factsOf(only(own))) &&
      readsTheSame(citedIn(again, [{ start: 0, end: again.tree.text.length }]), citedIn(reading, stretches));
    parts.set(key, (part = isFaithful ? { stretches, reading: again } : null));
  }
  return part;
}

type Texts = Pick<Reading, 'statements' | 'articles'>;

function only(own: Statement | Article): Texts {
  return 'sections' in own ? { statements: [own], articles: [] } : { statements: [], articles: [own] };
}

/** Which sections it has is told by all of it only. */
function factsOf({ statements, articles }: Texts): string[] {
  return gistOfTexts({ statements: statements.map((statement) => ({ ...statement, sections: [] })), articles });
}

function citedIn(reading: Reading, stretches: readonly Span[]): string[] {
  const mentions = mentionsOf(reading);
  return stretches
    .flatMap(({ start, end }) => mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end)))
    .map((mention) => `${mention.name}|${calledOf(mention)}`);
}

/** Its title, its parties and its day: of what nobody holds these tell whether it is the same. */
export function calledOf(mention: Mention): string {
  const { title, own, on } = mention.defined ?? mention;
  return `${own.join('+')}|${title.rest}|${on}`;
}

function areWithin(edits: readonly Edit[], { start, end }: Span): boolean {
  return edits.every((edit) => start <= edit.start && edit.end <= end);
}
