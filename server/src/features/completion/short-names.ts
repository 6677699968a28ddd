import { definedNames } from '../../library/defined-names';
import { normalTitle } from '../../library/normal-title';
import { endOfMeant } from '../../statement/citations/aliases';
import { kindOfTitle, nameOfKind } from '../../statement/words/kinds';
import { partiesAtEnd } from '../../statement/words/party-names';
import type { Reading } from '../../statement/reading';
import { shortName, sign } from '../../statement/words/states';
import { toSimplified } from '../../text/traditional';
import { initialsOf } from '../../text/pinyin';
import { contains, type Span } from '../../text/span';
import { inCharactersOf } from '../script';
import { closedEnd, offer, type Offer } from './offer';

/** Where a short name is being defined: （以下称‸. */
export interface DefinitionPlace {
  /** From the opening quotation mark, or from the cursor where there is none yet. */
  readonly span: Span;
  /** As typed: “, 「, 《 or nothing. */
  readonly quote: string;
  /** Where the words end for which the name will stand. */
  readonly meaningEnd: number;
}

const DEFINES =
  /(?:(?:以下|下文|以后|[（(]下)\s?[统均皆都合]?\s?简?\s?|[（(]简\s?)称\s?为?[：:]?\s?([“"‘「『《]?)[^“”"‘’「」『』《》（()）\n\r，。；]{0,16}$/;
/** A definition is no longer than its words. */
const REACH = 30;
/** What else its bracket can say before: （2001年7月16日签署，以下简称. */
const BEFORE_VERB = /[（(][^（()）《》“”\n\r]{0,40}$|[\s，,]+$/;

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
};

export function definitionPlace({ tree: { plain: text } }: Reading, offset: number): DefinitionPlace | null {
  const from = Math.max(0, offset - REACH);
  const before = text.slice(from, offset);
  const found = DEFINES.exec(before);
  if (found === null) return null;
  const quote = found[1] ?? '';
  const start = quote === '' ? from + found.index + endOfVerb(found[0]) : from + before.lastIndexOf(quote);
  const end = quote === '' ? offset : closedEnd(text, offset, quote + (CLOSING[quote] ?? ''), REACH);
  return { span: { start, end }, quote, meaningEnd: endOfMeaning(text, from + found.index) };
}

function endOfMeaning(text: string, verb: number): number {
  // Of （下称 and （简称 the bracket is a part of what was found.
  const end = OPENS.has(text.charAt(verb)) ? verb + 1 : verb;
  const before = text.slice(Math.max(0, end - REACH * 2), end);
  return endOfMeant(text, 0, end - (BEFORE_VERB.exec(before)?.[0].length ?? 0));
}

const OPENS = new Set('（(');

function endOfVerb(words: string): number {
  return /^[^称]*称\s?为?[：:]?\s?/.exec(words)?.[0].length ?? words.length;
}

/** What such a definition says most often: 双方 of two parties, 各方 of more, 《条约》 of a treaty, the short name of one party. */
export function definitionOffers(reading: Reading, { span, quote, meaningEnd }: DefinitionPlace): Offer[] {
  return namesFor(reading, meaningEnd).map((simplified) => {
    const name = inCharactersOf(reading, simplified);
    const bare = name.slice(1, -1);
    // Quotation marks of another form stay as they were typed, except around a title.
    const text = quote === '' || quote === '《' || name.startsWith('《') ? name : quote + bare + (CLOSING[quote] ?? '');
    const initials = initialsOf(simplified.slice(1, -1));
    const filter = `${quote}${bare} ${text} ${quote}${initials} ${initials}`;
    return offer({ kind: 'short-name', label: text, span, filter });
  });
}

/** What is before the bracket decides: a citation, one party, two, or more. */
function namesFor(reading: Reading, meaningEnd: number): string[] {
  const { plain: text } = reading.tree;
  if (text[meaningEnd - 1] === '》') return namesOfCitation(reading, meaningEnd);
  const before = text.slice(Math.max(0, meaningEnd - 160), meaningEnd);
  const clause = before.slice(
    Math.max(...['，', '。', '；', '：', '\n', '\r'].map((stop) => before.lastIndexOf(stop))) + 1,
  );
  const named = partiesAtEnd(clause);
  const [party] = named;
  if (party !== undefined && named.length === 1) {
    const short = shortName(party);
    return [...new Set([`“${short}”`, `“${sign(party)}方”`])];
  }
  const count = named.length > 0 ? named.length : (statementAt(reading, meaningEnd)?.parties.length ?? 0);
  if (count === 2) return ['“双方”', '“缔约双方”'];
  if (count > 2) return ['“各方”', ...(count === 3 ? ['“三方”'] : []), '“缔约各方”'];
  return ['“双方”', '“各方”'];
}

function statementAt({ statements }: Reading, offset: number): Reading['statements'][number] | undefined {
  return statements.find(({ pieces }) => pieces.some((piece) => contains(piece, offset)));
}

/** Endings of titles that belong to a kind of another name. */
const OTHER_WORDS = /(?:共同声明|共同宣言|备忘录|协议|专约|章程|(?:规划|合作)纲要|[\u4e00-\u9fff]{2}(?:规划|计划))$/;

function namesOfCitation(reading: Reading, end: number): string[] {
  const { tree, citations } = reading;
  const name =
    citations.find((citation) => citation.end === end)?.name ??
    tree.text.slice(tree.text.lastIndexOf('《', end) + 1, end - 1);
  const statement = statementAt(reading, end);
  const { rest } = normalTitle(name, statement?.parties ?? []);
  const names = [...wordsOfTitle(name), ...(rest.length <= LONGEST_NAME ? [rest] : [])];
  // What is another one's name already is a bad name for this one.
  const taken = statement === undefined ? [] : definedNames(reading).in(statement);
  const isTaken = (word: string): boolean =>
    taken.some((each) => toSimplified(each.name) === word && each.definition.start < end);
  return [...new Set(names)].filter((word) => word !== '' && !isTaken(word)).map((word) => `《${word}》`);
}

/** 《引渡条约》, where 《条约》 is another one. */
const LONGEST_NAME = 10;

/** By what kind a title can be called, the longer first: 联合声明 and 声明, 合作规划 and 规划. */
export function wordsOfTitle(name: string): string[] {
  const kind = kindOfTitle(name);
  if (kind === null) return [];
  const usual = nameOfKind(kind);
  const word = toSimplified(name).endsWith(usual) ? usual : (OTHER_WORDS.exec(toSimplified(name))?.[0] ?? usual);
  return [...new Set([word, word.replace(QUALIFIED, '')])];
}

const QUALIFIED = /^(?:联合|共同|新闻|谅解)|^[\u4e00-\u9fff]{2}(?=(?:规划|计划|纲要)$)/;
