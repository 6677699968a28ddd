import * as l10n from '@vscode/l10n';
import { definedNames } from '../library/defined-names';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import { resolve } from '../library/resolve';
import { shortForm } from '../library/title-search';
import type { PlacedCitation, Reading } from '../statement/reading';
import { firstFrom } from '../text/span';
import { toSimplified } from '../text/traditional';
import { wordsOfTitle } from './completion/short-names';
import { dateBefore, meansSeveral, verbFor } from './dated';
import { meaningAt, type MeantCitation } from './meaning-at';
import type { Read } from './part-around';
import type { Edit } from './problem';
import { inCharactersOf } from './script';
import { isStillMeant, isStillMeantInText } from './still-meant';
import { holdsOnlyItsName, withinTitle, withMarks } from './within-title';

export interface Refactoring {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * What can be done to the citation at an offset: with its date, in full, in short, under an alias or without one. Only where it is sure
 * what is meant, and where nothing else in the file would mean something else afterwards.
 */
export function refactorings(library: Library, reading: Reading, offset: number): Refactoring[] {
  const meaning = citationAt(reading, offset);
  if (meaning === null) return [];
  return possibleAt(library, reading, meaning).filter(({ edits }) => isStillMeant(library, reading, edits));
}

/** What was offered under a title, looked at beside all that is read of the file; null where it cannot be done any more. */
export function refactoringOffered(
  library: Library,
  reading: Reading,
  offset: number,
  title: string,
  read?: Read,
): Refactoring | null {
  const meaning = citationAt(reading, offset);
  const offered = meaning && possibleAt(library, reading, meaning).find((each) => each.title === title);
  return offered && isStillMeant(library, reading, offered.edits, read) ? offered : null;
}

interface Offered {
  /** Of the library, when they were looked for. */
  readonly revision: number;
  readonly byCitation: Map<PlacedCitation, readonly Refactoring[]>;
}

const offered = new WeakMap<Reading, Offered>();

/** The same as can be told from the one text around, once for each state of the file and the library: this is asked wherever the cursor goes. */
export function offeredRefactorings(
  library: Library,
  reading: Reading,
  offset: number,
  read?: Read,
): readonly Refactoring[] {
  const meaning = citationAt(reading, offset);
  if (meaning === null) return [];
  const { revision } = library;
  let known = offered.get(reading);
  if (known?.revision !== revision) offered.set(reading, (known = { revision, byCitation: new Map() }));
  let found = known.byCitation.get(meaning.citation);
  if (found === undefined) {
    const possible = possibleAt(library, reading, meaning);
    found = possible.filter(({ edits }) => isStillMeantInText(library, reading, edits, read));
    known.byCitation.set(meaning.citation, found);
  }
  return found;
}

function citationAt(reading: Reading, offset: number): MeantCitation | null {
  const meaning = meaningAt(reading, offset);
  // A word that stands for a citation is no place to write another title.
  if (meaning?.kind !== 'citation' || meaning.span.start !== meaning.citation.start) return null;
  // Where 》 is missing, its end is a guess; where there is no 《 either, it is no title that is written out.
  return meaning.citation.unclosed || !meaning.citation.marked ? null : meaning;
}

/** Whether an edit that writes another title takes nothing with the old one: the link of 《[甲乙贸易协定](../1985.md)》. */
function replacesNameOnly({ tree, citations }: Reading, edit: Edit): boolean {
  const replaced = citations[firstFrom(citations, edit.start) - 1];
  const isInside = replaced !== undefined && edit.start === replaced.start + 1 && edit.end === replaced.end - 1;
  return !isInside || holdsOnlyItsName(tree, replaced);
}

/** All that could be done, whatever would be read of the file afterwards. */
function possibleAt(library: Library, reading: Reading, meaning: MeantCitation): Refactoring[] {
  return waysOf(library, reading, meaning).filter(({ edits }) =>
    edits.every((edit) => replacesNameOnly(reading, edit)),
  );
}

function waysOf(library: Library, reading: Reading, meaning: MeantCitation): Refactoring[] {
  // （以下称《条约》）: another title there would leave every 《条约》 below without a meaning.
  if (isDefinition(reading, meaning.citation)) return withoutAlias(reading, meaning);
  const { certainty, targets } = resolve(library, meaning.mention);
  const [text] = targets;
  const isSure = certainty === 'exact' || certainty === 'date' || certainty === 'title' || certainty === 'alias';
  const found =
    text !== undefined && isSure
      ? [...withDate(reading, meaning, text), ...inFull(reading, meaning, text), ...inShort(meaning)]
      : [];
  return [...found, ...underAlias(reading, meaning), ...withoutAlias(reading, meaning)];
}

/** 2013年9月5日签署的《…》 */
function withDate(reading: Reading, { citation, mention }: MeantCitation, { signed, kind }: HeldText): Refactoring[] {
  if (mention.defined !== null || signed?.length !== '2013-09-05'.length) return [];
  const edit = dateBefore(reading, citation, signed, verbFor(kind));
  return edit === null ? [] : [{ title: l10n.t('Insert the date: {0}', edit.text), edits: [edit] }];
}

function inFull(reading: Reading, meaning: MeantCitation, { title, titleSpan }: HeldText): Refactoring[] {
  const { citation, mention } = meaning;
  // A title that was made for a text without one is nobody's.
  if (titleSpan.end === titleSpan.start) return [];
  const isShort = mention.title.abbreviated || mention.title.parties.length === 0 || mention.defined !== null;
  const name = withinTitle(inCharactersOf(reading, title));
  if (!isShort || name === citation.name) return [];
  return [{ title: l10n.t('Write the full title'), edits: [inside(citation, name)] }];
}

/** 《甲乙友好条约》 for 《甲兰共和国和乙多王国友好条约》: only where the signs of the parties are told apart, and tell in this text what is meant. */
function inShort({ citation, mention }: MeantCitation): Refactoring[] {
  const { parties, abbreviated } = mention.title;
  const short = abbreviated || parties.length !== 2 ? null : shortForm(citation.name, parties);
  if (short === null || short.bare === '' || new Set(short.signs).size !== 2) return [];
  const name = short.signs + short.bare;
  return [{ title: l10n.t('Write it in short: 《{0}》', name), edits: [inside(citation, name)] }];
}

/** （以下称《条约》） behind a citation, and 《条约》 for the same one further down. */
function underAlias(reading: Reading, { citation, mention }: MeantCitation): Refactoring[] {
  const { statement } = citation;
  const word = wordsOfTitle(citation.name).at(-1);
  if (statement === null || word === undefined || mention.defined !== null || meansSeveral(reading, citation))
    return [];
  const { plain } = reading.tree;
  // It may be the name of another one already, by a definition or because everybody knows.
  const names = definedNames(reading).in(statement);
  const { start, end } = withMarks(reading.tree, citation);
  const isTaken =
    names.some(({ name }) => toSimplified(name) === word) ||
    reading.citations.some((other) => other.statement === statement && toSimplified(other.name) === word);
  const isDefined = names.some(({ citations }) => citations.includes(citation));
  if (isTaken || isDefined || /^\s*[（(]\s*以?下/.test(plain.slice(end, end + 6))) return [];
  const further = reading.citations.filter(
    (other) =>
      other.start > citation.end &&
      other.statement === statement &&
      other.marked &&
      other.name === citation.name &&
      other.date === null,
  );
  const alias = inCharactersOf(reading, word);
  const { text } = reading.tree;
  const named = text.slice(start, citation.start + 1) + alias + text.slice(citation.end - 1, end);
  const definition: Edit = { start: end, end, text: definitionLike(reading, named) };
  return [
    {
      title: l10n.t('Call it 《{0}》 from here on', alias),
      edits: [definition, ...further.map((other) => inside(other, alias))],
    },
  ];
}

/** （以下称《条约》） with the brackets and the verb that the text has for others. */
function definitionLike(reading: Reading, name: string): string {
  const { text, plain } = reading.tree;
  const verb = plain.includes('以下简称') && !plain.includes('以下称') ? '以下简称' : '以下称';
  const [open, close] = text.includes('(') && !text.includes('（') ? '()' : '（）';
  return `${open}${inCharactersOf(reading, verb)}${name}${close}`;
}

/** The title in place of 《条约》, everywhere in the statement, and no definition any more. */
function withoutAlias(reading: Reading, { citation }: MeantCitation): Refactoring[] {
  const defined = definedNames(reading).of(citation);
  const [named, ...others] = defined?.citations ?? [];
  // With a second name the definition is still needed: （以下称《条约》或“本文件”）; and one name of several titles is no title.
  if (defined === null || named === undefined || others.length > 0 || defined.definition.names.length > 1) return [];
  const { start, end } = defined.definition;
  // 《…条约》（1994年签署，以下称《条约》）, 《…条约（以下称《条约》）》: there more would go than the name.
  const { plain } = reading.tree;
  const { end: behind } = withMarks(reading.tree, named);
  if (plain.slice(behind, start).trim() !== '' || !ONLY_DEFINES.test(plain.slice(start, end))) return [];
  const uses = reading.citations.filter(
    (other) =>
      other.name === citation.name &&
      other.statement === citation.statement &&
      other.start >= end &&
      definedNames(reading).of(other) === defined,
  );
  return [
    {
      title: l10n.t('Write the title in place of every 《{0}》', citation.name),
      edits: [{ start: behind, end, text: '' }, ...uses.map((use) => inside(use, named.name))],
    },
  ];
}

const ONLY_DEFINES = /^[（(]\s*(?:以\s*)?[下简]/;

/** Whether a citation is the name that a definition gives: （以下称《‸条约》）, （以下称“《‸条约》”）. */
function isDefinition(reading: Reading, { start, end, statement }: PlacedCitation): boolean {
  const names = statement === null ? [] : definedNames(reading).in(statement);
  return names.some(({ definition }) => start >= definition.start && end <= definition.end);
}

function inside({ start, end }: { readonly start: number; readonly end: number }, title: string): Edit {
  return { start: start + 1, end: end - 1, text: title };
}
