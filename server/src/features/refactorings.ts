import * as l10n from '@vscode/l10n';
import { kindOfTitle, nameOfKind } from '../statement/kinds';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import { resolve } from '../library/resolve';
import { shortForm, writtenDate } from '../library/title-search';
import type { Reading } from '../statement/reading';
import { meaningAt, type MeantCitation } from './meaning-at';
import type { Edit } from './problem';

export interface Refactoring {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What can be done to the citation at an offset: with its date, in full, in short, under an alias or without one. Only where it is sure what is meant. */
export function refactorings(library: Library, reading: Reading, offset: number): Refactoring[] {
  const meaning = meaningAt(reading, offset);
  // A word that stands for a citation is no place to write another title.
  if (meaning?.kind !== 'citation' || meaning.span.start !== meaning.citation.start) return [];
  const { certainty, targets } = resolve(library, meaning.mention);
  const [text] = targets;
  const isSure = certainty === 'exact' || certainty === 'date' || certainty === 'title' || certainty === 'alias';
  const found =
    text !== undefined && isSure ? [...withDate(meaning, text), ...inFull(meaning, text), ...inShort(meaning)] : [];
  return [...found, ...underAlias(reading, meaning), ...withoutAlias(reading, meaning)];
}

/** 2013年9月5日签署的《…》 */
function withDate({ citation, mention }: MeantCitation, { signed, kind }: HeldText): Refactoring[] {
  if (citation.date !== null || mention.defined !== null || signed?.length !== '2013-09-05'.length) return [];
  const words = `${writtenDate(signed)}${verbFor(kind)}的`;
  return [
    {
      title: l10n.t('Insert the date: {0}', words),
      edits: [{ start: citation.start, end: citation.start, text: words }],
    },
  ];
}

/** A communiqué is issued, everything else is signed. */
function verbFor(kind: HeldText['kind']): string {
  return kind === 'joint-communique' || kind === 'communique' || kind === 'joint-statement' ? '发表' : '签署';
}

function inFull({ citation, mention }: MeantCitation, { title }: HeldText): Refactoring[] {
  const isShort = mention.title.abbreviated || mention.title.parties.length === 0 || mention.defined !== null;
  return isShort && title !== citation.name
    ? [{ title: l10n.t('Write the full title'), edits: [inside(citation, title)] }]
    : [];
}

/** 《甲乙友好条约》 for 《甲兰共和国和乙多王国友好条约》: only where the signs of the parties are told apart. */
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
  const kind = kindOfTitle(citation.name);
  if (statement === null || kind === null || mention.defined !== null) return [];
  const alias = nameOfKind(kind).replace(/^联合/, '');
  const { plain: text } = reading.tree;
  const isTaken = text.slice(statement.start, statement.end).includes(`称《${alias}》`);
  if (isTaken || /^\s*[（(]\s*以?下/.test(text.slice(citation.end, citation.end + 6))) return [];
  const further = reading.citations.filter(
    (other) =>
      other.start > citation.end &&
      other.statement === statement &&
      other.name === citation.name &&
      other.date === null,
  );
  const definition: Edit = { start: citation.end, end: citation.end, text: `（以下称《${alias}》）` };
  return [
    {
      title: l10n.t('Call it 《{0}》 from here on', alias),
      edits: [definition, ...further.map((other) => inside(other, alias))],
    },
  ];
}

/** The title in place of 《条约》, everywhere in the statement, and no definition any more. */
function withoutAlias(reading: Reading, { citation, mention }: MeantCitation): Refactoring[] {
  const { defined } = mention;
  if (defined === null) return [];
  const { plain: text } = reading.tree;
  const named = reading.citations.find(({ start }) => start === defined.start);
  const definition = /^\s*[（(]\s*以?下\s*简?\s*称[^（()）]{1,24}[）)]/.exec(text.slice(defined.end, defined.end + 40));
  if (named === undefined || definition === null) return [];
  const uses = reading.citations.filter(
    ({ start, name, statement }) =>
      name === citation.name && statement === citation.statement && start >= defined.end + definition[0].length,
  );
  return [
    {
      title: l10n.t('Write the title in place of 《{0}》', citation.name),
      edits: [
        { start: defined.end, end: defined.end + definition[0].length, text: '' },
        ...uses.map((use) => inside(use, named.name)),
      ],
    },
  ];
}

function inside({ start, end }: { readonly start: number; readonly end: number }, title: string): Edit {
  return { start: start + 1, end: end - 1, text: title };
}
