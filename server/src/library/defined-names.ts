import { pointsAt, readDefinitions, type Definition } from '../statement/citations/aliases';
import { isWork, tellsOfInstrument } from '../statement/citations/instruments';
import type { PlacedCitation, Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';
import { asWritten } from '../text/plain-text';
import { contains, firstFrom, slice } from '../text/span';

/** What a definition says that a name stands for, from its own place to the end of its text. */
export interface DefinedName {
  /** As it is written. */
  readonly name: string;
  readonly definition: Definition;
  readonly scope: Statement | Article | null;
  /** The titles: one, several where 《甲》和《乙》（以下统称《协定》）, none where the name is of words that are no title. */
  readonly citations: readonly PlacedCitation[];
  /** 本声明（以下简称《声明》）: the text in which it stands. */
  readonly itself: boolean;
}

/** How far from a title the word stands that says what it is. */
const NEAR = 12;

const known = new WeakMap<Reading, DefinedNames>();

/** The names that a file defines. Worked out once for each reading. */
export function definedNames(reading: Reading): DefinedNames {
  let names = known.get(reading);
  if (names === undefined) known.set(reading, (names = new DefinedNames(reading)));
  return names;
}

export class DefinedNames {
  readonly #reading: Reading;
  readonly #names: readonly DefinedName[];
  readonly #byKey = new Map<string, DefinedName[]>();
  #first: ReadonlyMap<Statement, ReadonlyMap<string, number>> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#names = readNames(reading);
    for (const each of this.#names) {
      const key = keyOf(each.name);
      const others = this.#byKey.get(key);
      if (others === undefined) this.#byKey.set(key, [each]);
      else others.push(each);
    }
  }

  /** What defines the name of a citation: of what stands above it in its own text, the last. A film of that name is none of it. */
  of(citation: PlacedCitation): DefinedName | null {
    if (this.#byKey.size === 0) return null;
    const { name, on, start, statement } = citation;
    const defined = this.#byKey.get(on === null ? foldBlanks(name) : keyWithYear(name, on));
    if (defined === undefined || this.isWork(citation)) return null;
    const scope = statement ?? scopeAt(this.#reading, start);
    return defined.findLast((each) => each.definition.start <= start && each.scope === scope) ?? null;
  }

  /**
   * Whether a citation is of an instrument by what stands above it: 双方制定了五年计划（以下简称《计划》）, or its own title, 《海关合作规划》
   * behind 双方签署了《海关合作规划》.
   */
  isInstrument(citation: PlacedCitation): boolean {
    const { name, start, statement } = citation;
    if (citation.instrument) return true;
    if (statement === null || this.isWork(citation)) return false;
    if ((this.#firstInstruments().get(statement)?.get(name) ?? start) < start) return true;
    const defined = this.of(citation);
    return defined?.citations.length === 0 && tellsOfInstrument(defined.definition.meaning);
  }

  /** 《〈条约〉实施纲要》 with the whole title of the treaty of which its text says that 〈条约〉 stands for it. */
  spelledOut(citation: PlacedCitation): PlacedCitation {
    if (this.#byKey.size === 0 || !citation.name.includes('〈')) return citation;
    const name = citation.name.replace(TITLE_WITHIN, (written, inner: string) => {
      const [only, other] = this.of({ ...citation, name: inner, on: null })?.citations ?? [];
      return only === undefined || other !== undefined ? written : `〈${only.name}〉`;
    });
    return name === citation.name ? citation : { ...citation, name };
  }

  /** Whether the words around a citation that is none of an instrument say that it is a film or a book. */
  isWork({ instrument, start, end }: PlacedCitation): boolean {
    const { plain } = this.#reading.tree;
    return !instrument && isWork(plain.slice(Math.max(0, start - NEAR), start), plain.slice(end, end + NEAR));
  }

  /** Where each text first names an instrument under each title. */
  #firstInstruments(): ReadonlyMap<Statement, ReadonlyMap<string, number>> {
    if (this.#first !== undefined) return this.#first;
    const first = new Map<Statement, Map<string, number>>();
    for (const { statement, instrument, name, start } of this.#reading.citations) {
      if (statement === null || !instrument) continue;
      let names = first.get(statement);
      if (names === undefined) first.set(statement, (names = new Map<string, number>()));
      if (!names.has(name)) names.set(name, start);
    }
    return (this.#first = first);
  }

  /** Those that one text defines. */
  in(scope: Statement): readonly DefinedName[] {
    return this.#names.filter((each) => each.scope === scope);
  }
}

const TITLE_WITHIN = /〈([^〈〉]{1,40})〉/g;

function foldBlanks(name: string): string {
  return name.replace(/\s+/g, '');
}

function keyWithYear(name: string, year: string): string {
  return `${year} ${foldBlanks(name)}`;
}

/** 以下简称“2008年《协定》”: the name of what 2008年《协定》 cites further down. */
const WITH_YEAR = /^(\d{4})年的?《(.+)》$/;

function keyOf(name: string): string {
  if (!name.includes('《')) return foldBlanks(name);
  const [, year, title] = WITH_YEAR.exec(name.normalize('NFKC')) ?? [];
  return year === undefined || title === undefined ? foldBlanks(name) : keyWithYear(title, year);
}

function scopeAt({ statements, articles }: Reading, offset: number): Statement | Article | null {
  const isAround = ({ pieces }: Statement | Article): boolean => pieces.some((piece) => contains(piece, offset));
  return statements.find(isAround) ?? articles.find(isAround) ?? null;
}

function readNames(reading: Reading): DefinedName[] {
  const { tree, citations } = reading;
  const { text, plain } = tree;
  const definitions = readDefinitions(plain, 0, plain.length, text);
  if (definitions.length === 0) return [];
  const marked = citations.filter((citation) => citation.marked);
  const names: DefinedName[] = [];
  for (const definition of definitions) {
    const scope = scopeAt(reading, definition.start);
    const row = rowOf(plain, marked, indexOfMeant(plain, marked, definition));
    const itself = row.length === 0 && pointsAt(plain, definition.meantEnd)?.where === 'itself';
    const meant = meantBy(plain, definition, row);
    definition.groups.forEach((group, index) => {
      for (const name of group) {
        const written = asWritten(name, slice(plain, definition), slice(text, definition));
        names.push({ name: written, definition, scope, citations: meant[index] ?? [], itself });
      }
    });
  }
  return names;
}

/** Which citation stands directly before a definition, or in it; -1 where none does. */
function indexOfMeant(
  text: string,
  citations: readonly PlacedCitation[],
  { start, end, meantEnd }: Definition,
): number {
  const endingAt = (at: number): number => {
    const index = firstFrom(citations, at) - 1;
    return citations[index]?.end === at ? index : -1;
  };
  const before = endingAt(meantEnd);
  if (before !== -1) return before;
  // 《…条约（以下简称《条约》）》
  const around = endingAt(end + 1);
  if (around !== -1 && (citations[around]?.start ?? end) < start) return around;
  const points = pointsAt(text, meantEnd);
  if (points?.where !== 'above') return -1;
  const above = citations.findLastIndex((citation) => citation.end <= meantEnd);
  return isSaidBefore(text, citations, above, meantEnd - points.words.length, points.kind) ? above : -1;
}

/** 签署了《…条约》。该条约（以下简称《条约》）: the only such title of the sentence before, or of the same. */
function isSaidBefore(
  text: string,
  citations: readonly PlacedCitation[],
  index: number,
  end: number,
  kind: string,
): boolean {
  const [citation, other] = [citations[index], citations[index - 1]];
  if (citation?.name.endsWith(kind) !== true || !FEW_WORDS.test(text.slice(citation.end, end))) return false;
  return other?.name.endsWith(kind) !== true || text.slice(other.end, citation.start).includes('。');
}

const FEW_WORDS = /^[^。\n\r]{0,40}(?:[。；][^。\n\r]{0,12})?$/;

/**
 * What can stand between two titles of a row: a conjunction, and when and by whom the next was signed; before it the day of the one
 * before in brackets. A bracket that defines a name of its own ends the row.
 */
const IN_ROW =
  /^[”"’』」*_\s]*(?:[（(][^（()）《》称]{1,40}[）)])?\s*(?:(?:[、和与及暨]|[，,]?以?及|[，,](?=[\d０-９一二]))[^，。；：、《》\n]{0,60})?$/;

/** The titles that stand side by side, of which one is the last. */
function rowOf(text: string, citations: readonly PlacedCitation[], last: number): readonly PlacedCitation[] {
  let first = last;
  while (first > 0) {
    const [before, citation] = [citations[first - 1], citations[first]];
    if (before === undefined || citation === undefined || !IN_ROW.test(text.slice(before.end, citation.start))) break;
    first--;
  }
  return last < 0 ? [] : citations.slice(first, last + 1);
}

/** 以下简称“两协定”: the name itself says that it is that of several. */
const SAYS_SEVERAL = /^[两三四各诸](?![国方军])|文件$/;

/** For each group of names what it stands for; nothing where nobody can say: three names and two titles. */
function meantBy(
  text: string,
  { start, end, groups, together }: Definition,
  row: readonly PlacedCitation[],
): (readonly PlacedCitation[])[] {
  if (groups.length === 1)
    return [together || groups[0]?.some((name) => SAYS_SEVERAL.test(name)) === true ? row : row.slice(-1)];
  if (groups.length === row.length) return row.map((citation) => [citation]);
  // “《睦邻条约》”、“《条约》” behind a title by itself: nothing else is there that they could be names of.
  const [only] = row;
  const isByItself =
    only !== undefined &&
    row.length === 1 &&
    !/[》”’』」]\s*[和与及，,；;]/.test(text.slice(start, end)) &&
    !/[和与及]|(?<![一二三四五六七八九十\d])、/.test(clauseBefore(text, only.start));
  return groups.map(() => (isByItself ? row : []));
}

function clauseBefore(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - 80), end);
  return near.slice(Math.max(...['，', '。', '；', '：', '\n'].map((stop) => near.lastIndexOf(stop))) + 1);
}
