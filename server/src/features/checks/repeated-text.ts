import * as l10n from '@vscode/l10n';
import { leadingParty } from '../../statement/words/party-names';
import { shortName } from '../../statement/words/states';
import type { Statement } from '../../statement/statements';
import { isFurniture } from '../../syntax/furniture';
import { readSectionMark } from '../../syntax/read-section-mark';
import type { Paragraph, SyntaxTree } from '../../syntax/tree';
import { IDEOGRAPHIC_SPACE, isBlank, NO_BREAK_SPACE } from '../../text/characters';
import { slice } from '../../text/span';
import type { Check, Edit, Problem } from '../problem';
import { paragraphsOf } from './paragraphs-of';

/** Shorter ones are headings, formulas and rows of tables, which may stand anywhere twice. */
const LEAST = 40;

interface Place {
  readonly paragraph: Paragraph;
  /** Which of the file's paragraphs it is. */
  readonly index: number;
  /** What it may be a repetition of: the same statement's paragraphs, or those of any article. */
  readonly group: string;
}

/** A stretch of paragraphs that has stood in the file before. */
interface Repetition {
  readonly first: Place[];
  readonly again: Place[];
}

/** Paragraphs that stand twice in a file. A stretch of them is one problem. */
export const checkRepeatedText: Check = ({ reading, file }) => {
  const { text } = reading.tree;
  const places = placesOf([
    ...reading.statements.map((each) => ({ paragraphs: paragraphsOf(each), group: groupOf(each) })),
    ...reading.articles.map((each) => ({ paragraphs: paragraphsOf(each), group: ARTICLE })),
  ]);
  const titles = new Set(reading.statements.map(({ title }) => title.text));
  return findRepetitions(reading.tree, places).flatMap(({ first, again }): Problem[] => {
    // A database has the title above what it says of the text, and once more above the text.
    if (again.every(({ paragraph }) => titles.has(slice(text, paragraph)))) return [];
    const [start, end] = [again[0]?.paragraph.start, again.at(-1)?.paragraph.end];
    const [firstStart, firstEnd] = [first[0]?.paragraph.start, first.at(-1)?.paragraph.end];
    if (start === undefined || end === undefined || firstStart === undefined || firstEnd === undefined) return [];
    return [
      {
        code: 'text-repeated',
        start,
        end,
        arguments: [],
        related: [
          { place: { file, span: { start: firstStart, end: firstEnd } }, message: l10n.t('It stands here first.') },
        ],
        fixes: [
          {
            title: l10n.t('Remove the repetition'),
            edits: again.map(({ paragraph }) => removal(text, paragraph)),
            isSafe: false,
          },
        ],
      },
    ];
  });
};

const ARTICLE = 'article';

/** Two statements share clauses word for word; two copies of one statement are a repetition. */
function groupOf({ title, signed }: Statement): string {
  return `${signed ?? ''} ${title.text}`;
}

/** In the order of the file. Written out, because spreading costs more here than the search. */
function placesOf(texts: readonly { readonly paragraphs: readonly Paragraph[]; readonly group: string }[]): Place[] {
  const places: { paragraph: Paragraph; index: number; group: string }[] = [];
  let isSorted = true;
  for (const { paragraphs, group } of texts) {
    for (const paragraph of paragraphs) {
      isSorted &&= paragraph.start >= (places.at(-1)?.paragraph.start ?? 0);
      places.push({ paragraph, index: places.length, group });
    }
  }
  if (isSorted) return places;
  places.sort((a, b) => a.paragraph.start - b.paragraph.start);
  places.forEach((place, index) => (place.index = index));
  return places;
}

function findRepetitions(tree: SyntaxTree, places: readonly Place[]): Repetition[] {
  const found: Repetition[] = [];
  const before = new FirstPlaces();
  let run: Repetition | null = null;
  for (const place of places) {
    const next = run === null ? undefined : places[(run.first.at(-1)?.index ?? 0) + 1];
    if (run !== null && next !== undefined && next.index < (run.again[0]?.index ?? 0) && isSame(tree, next, place)) {
      // Within a stretch, the short lines between belong to it.
      run.first.push(next);
      run.again.push(place);
      continue;
    }
    run = null;
    const hash = hashOf(tree, place.paragraph);
    if (hash === null) continue;
    const first = before.find(hash, place);
    if (first === undefined || !isSame(tree, first, place)) continue;
    // What a page has around its text it has on every page.
    if (isFurniture(slice(tree.plain, place.paragraph))) continue;
    if (isQuotedFrom(tree, places, first, place)) continue;
    if (areOfTwoStates(speakerAbove(tree, places, first), speakerAbove(tree, places, place))) continue;
    run = { first: [first], again: [place] };
    found.push(run);
  }
  return found;
}

/** Where a paragraph stood first: in its own statement or in an article; for an article's, anywhere. */
class FirstPlaces {
  readonly #everywhere = new Map<number, Place>();
  readonly #byGroup = new Map<string, Map<number, Place>>();

  /** The place before this one, if there is any; else this is the first. */
  find(hash: number, place: Place): Place | undefined {
    const own = this.#of(place.group);
    const first =
      place.group === ARTICLE ? this.#everywhere.get(hash) : (own.get(hash) ?? this.#byGroup.get(ARTICLE)?.get(hash));
    if (first === undefined) {
      own.set(hash, place);
      if (!this.#everywhere.has(hash)) this.#everywhere.set(hash, place);
    }
    return first;
  }

  #of(group: string): Map<number, Place> {
    const known = this.#byGroup.get(group) ?? new Map<number, Place>();
    this.#byGroup.set(group, known);
    return known;
  }
}

/** How many paragraphs what one state declares may have. */
const LONGEST_DECLARATION = 12;
const LONGEST_HEADING = 40;
/** The rest of 甲兰共和国的保留：, 乙多王国政府对第二条的声明 and 甲兰共和国：, but not of a title with both names. */
const OF_DECLARATION =
  /^(?![和与同及、])(?:[^，。；]{0,20}(?:保留|声明|宣布|说明|解释|理解|谅解|异议|意见|立场|通知))?[：:]?$/;
/** 甲方声明：, 甲国代表宣布：, 在甲国，消除双重征税如下： */
const SIDE =
  /^(?:(?![双各三])([\u4e00-\u9fff]{1,8}?)(?:方|代表团?)[^，。；]{0,12}(?:保留|声明|宣布|说明|解释)|在([\u4e00-\u9fff]{2,16})，[^。；]{0,24})[：:]$/;

/** The state that declares what stands below a heading; null where no heading above names one. */
function speakerAbove({ plain }: SyntaxTree, places: readonly Place[], { index }: Place): string | null {
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_DECLARATION); at--) {
    const paragraph = places[at]?.paragraph;
    if (paragraph === undefined || paragraph.end - paragraph.start > LONGEST_HEADING) continue;
    const words = plain.slice(wordsStart(plain, paragraph), paragraph.end).trim();
    const party = leadingParty(words);
    if (party !== null && OF_DECLARATION.test(words.slice(party.length))) return shortName(party);
    const side = SIDE.exec(words);
    if (side !== null) return side[1] ?? side[2] ?? null;
  }
  return null;
}

/** 我荣幸地收到阁下今日来函，内容如下： */
const QUOTES_NOTE = /(?:函|照会|来[照信文])[^。；]{0,30}?(?:如[下次]|[称谓])[：:]/;
const LONGEST_NOTE = 60;

/** A note that accepts another one says all that it said once more. */
function isQuotedFrom({ plain }: SyntaxTree, places: readonly Place[], first: Place, { index }: Place): boolean {
  return places
    .slice(Math.max(first.index + 1, index - LONGEST_NOTE), index)
    .some(({ paragraph: { start, end } }) => QUOTES_NOTE.test(plain.slice(start, end)));
}

/** Two states may declare the same. */
function areOfTwoStates(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Behind the mark of a section: 二、 before the same words is a repetition as well. */
function wordsStart(plain: string, { start, end }: Paragraph): number {
  return readSectionMark(plain, start, end)?.textStart ?? start;
}

/** A number for the words of a paragraph, whatever blanks are in it; null for a short one and for a row of a table. */
function hashOf({ text, plain }: SyntaxTree, paragraph: Paragraph): number | null {
  const { start, end } = paragraph;
  if (end - start < LEAST || text[start] === '|') return null;
  let hash = 0;
  let length = 0;
  for (let at = wordsStart(plain, paragraph); at < end; at++) {
    const code = text.charCodeAt(at);
    // Most of all blanks; the comparison of the words themselves knows the others.
    if (code <= 0x20 || code === IDEOGRAPHIC_SPACE || code === NO_BREAK_SPACE) continue;
    hash = (Math.imul(hash, 31) + code) | 0;
    length++;
  }
  return length < LEAST ? null : hash;
}

function isSame(tree: SyntaxTree, a: Place, b: Place): boolean {
  return wordsWithoutBlanks(tree, a) === wordsWithoutBlanks(tree, b);
}

function wordsWithoutBlanks({ text, plain }: SyntaxTree, { paragraph }: Place): string {
  return text.slice(wordsStart(plain, paragraph), paragraph.end).replace(/\s+/g, '');
}

/** A paragraph with the blanks and line breaks before it. */
function removal(text: string, { start, end }: Paragraph): Edit {
  let from = start;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  return { start: from, end, text: '' };
}
