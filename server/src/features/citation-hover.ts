import * as l10n from '@vscode/l10n';
import { datesAgree, type HeldText } from '../library/known';
import type { Library } from '../library/library';
import type { Mention } from '../library/mention';
import type { Counted, MissingInstrument } from '../library/missing';
import { citationsOf, copiesOf, resolve, type Certainty } from '../library/resolve';
import type { Reading } from '../statement/reading';
import { toSimplified } from '../text/traditional';
import { certaintyName } from './certainty-text';
import { citedTimesInFiles } from './cited-text';
import { nameOfFile } from './file-name';
import { bold, escape, linked, paragraphs, type Hover } from './hover';
import { missingInstrumentOf } from './instrument-at';
import { kindName } from './kind-text';
import { meaningAt } from './meaning-at';
import { isMixed } from './script';

/** How many texts a card lists when several fit, and how many forms of a title. */
const LISTED = 10;

/** Addresses that the editor can follow from a card; null for those that it cannot. */
export interface Links {
  readonly text: (text: HeldText) => string | null;
  readonly page: (key: string, title: string) => string | null;
  readonly citers: (text: HeldText) => string | null;
}

/**
 * On a citation, on a title and on a short name for either: a card of the instrument; on a party's short name: who that is. As long as
 * the library is not whole, the card says so, and of no text that it is not held.
 */
export function citationHover(
  library: Library,
  reading: Reading,
  file: string,
  offset: number,
  links: Links,
  isWhole = true,
): Hover | null {
  const meaning = meaningAt(reading, offset);
  const note = isWhole
    ? ''
    : `*${l10n.t('Still reading: {0} files so far. More may fit, and cite.', library.fileCount)}*`;
  switch (meaning?.kind) {
    case 'citation': {
      const { mention, span } = meaning;
      return { markdown: paragraphs(note, cardOfCitation(library, mention, links, isWhole)), span };
    }
    case 'title': {
      const text = library.get(file)?.texts[meaning.text];
      if (text === undefined) return null;
      return { markdown: paragraphs(note, cardOfText(library, text, links)), span: meaning.span };
    }
    case 'short-name': {
      const { definition, parties, span } = meaning;
      const name = reading.tree.text.slice(span.start, span.end);
      const named = definition === null ? parties.map((party) => partyMeant(name, party)) : parties;
      const meant = named.length > 0 ? named.join(' · ') : (definition?.meaning ?? '');
      const how = definition === null ? '' : l10n.t('as this text defines it');
      return { markdown: paragraphs(`${bold(name)}: ${escape(meant)}`, how === '' ? '' : `*${how}*`), span };
    }
    case undefined:
      return null;
  }
}

/** 中国 is the state, also in what governments conclude; 中方, 双方, 两国政府 are who concludes it. */
function partyMeant(name: string, party: string): string {
  return /(?:方|政府)$/.test(name) ? party : party.replace(/政府$/, '');
}

function cardOfCitation(library: Library, mention: Mention, links: Links, isWhole: boolean): string {
  const { certainty, targets, areAll, notHeld = [] } = resolve(library, mention);
  const [text] = targets;
  if (certainty === 'none') return paragraphs(bold(mention.name), l10n.t('Not an instrument between parties.'));
  if (areAll === true)
    return paragraphs(
      l10n.t('Several texts are meant:'),
      list(targets, links),
      isWhole ? row(l10n.t('no text held'), notHeld.join(' · ')) : '',
    );
  if (certainty === 'ambiguous')
    return paragraphs(l10n.t('Several texts fit; the citation does not say which:'), list(targets, links));
  if (text === undefined && !isWhole) return paragraphs(bold(mention.name), l10n.t('No text of it has been read yet.'));
  if (text === undefined) return cardOfMissing(mention, missingInstrumentOf(library, mention), links);
  // As long as more may fit, only title and day together leave no doubt.
  const isSure = isWhole || certainty === 'exact';
  return cardOfText(library, text, links, isSure ? why(mention, text, certainty) : '');
}

/** Canonical title, how sure it is that this text is meant, kind, days and place, who signed, who cites it. */
function cardOfText(library: Library, text: HeldText, links: Links, sure = ''): string {
  const copies = copiesOf(library, text);
  const signed = [text.signed ?? l10n.t('not dated'), text.place ?? ''].join(' ').trim();
  const citers = citationsOf(library, copies);
  const counts = [
    linked(
      citedTimesInFiles(citers.length, new Set(citers.map(({ file }) => file)).size),
      citers.length === 0 ? null : links.citers(text),
    ),
    l10n.t('cites {0}', text.cites),
    ...(text.sections === 0 ? [] : [sectionCount(text.sections)]),
    ...(copies.length > 1 ? [l10n.t('{0} copies', copies.length)] : []),
  ];
  // The day of the telegram and of the newspaper say something only where they are others.
  const days = [
    row(l10n.t('signed'), signed),
    text.dispatched === null || text.dispatched === text.signed ? '' : row(l10n.t('dispatched'), text.dispatched),
    text.printed === null || text.printed === text.signed ? '' : row(l10n.t('printed'), text.printed),
  ];
  const { parties, signatories } = asInTitle(text);
  return paragraphs(
    bold(text.title),
    sure,
    [kindName(text.kind), ...days].filter((each) => each !== '').join(' · '),
    row(l10n.t('parties'), parties.join(' · ')),
    row(l10n.t('signatories'), signatories.join(' · ')),
    row(l10n.t('languages'), text.languages.join(' · ')),
    counts.join(' · '),
    copies.flatMap((copy) => linkToText(copy, copies.length, links)).join(' · '),
  );
}

/**
 * Who is named in a text in traditional characters is known in simplified ones, and who signs stands as it is written there: both in the
 * characters of the title, or where it does not name them, both in simplified ones. 瑟蘭共和國總統, never 瑟兰共和国總統.
 */
function asInTitle({ title, parties, signatories }: HeldText): Pick<HeldText, 'parties' | 'signatories'> {
  const plain = toSimplified(title);
  if (plain === title) return { parties, signatories };
  const written = parties.map((party) => {
    const at = plain.indexOf(party);
    return at === -1 ? null : title.slice(at, at + party.length);
  });
  const inTitle = signatories.map((signatory) => {
    const which = parties.findIndex((party) => signatory.startsWith(party));
    return `${written[which] ?? ''}${signatory.slice(parties[which]?.length ?? 0)}`;
  });
  return written.every((party) => party !== null) && !inTitle.some(isMixed)
    ? { parties: written, signatories: inTitle }
    : { parties, signatories: signatories.map(toSimplified) };
}

function sectionCount(sections: number): string {
  return sections === 1 ? l10n.t('1 section') : l10n.t('{0} sections', sections);
}

function linkToText(text: HeldText, copies: number, links: Links): string[] {
  const address = links.text(text);
  if (address === null) return [];
  return [linked(copies === 1 ? l10n.t('open') : escape(nameOfFile(text.file)), address)];
}

function cardOfMissing(mention: Mention, missing: MissingInstrument | null, links: Links): string {
  if (missing === null) return paragraphs(bold(mention.name), l10n.t('No text of it is in this workspace.'));
  const { named, titles, dates, citing } = missing;
  return paragraphs(
    bold(missing.title),
    l10n.t('No text of it is in this workspace.'),
    named === null ? '' : row(l10n.t('signed'), [named.signed ?? '', named.place ?? ''].join(' ').trim()),
    named === null ? '' : row(l10n.t('parties'), named.parties.join(' · ')),
    escape(named?.note ?? ''),
    row(l10n.t('dates given'), counted(dates)),
    titles.length > 1 ? row(l10n.t('cited as'), counted(titles)) : '',
    citedTimesInFiles(citing.length, new Set(citing.map(({ file }) => file)).size),
    linkToPage(missing, links),
  );
}

function linkToPage({ key, title }: MissingInstrument, links: Links): string {
  const address = links.page(key, title);
  return address === null ? '' : linked(l10n.t('what its citations say of it'), address);
}

function counted(values: readonly Counted[]): string {
  const shown = values
    .slice(0, LISTED)
    .map(({ value, count }) => (values.length === 1 ? value : `${value} (${count})`));
  return [...shown, ...(values.length > LISTED ? ['…'] : [])].join(' · ');
}

/** Why this one, and what in the citation is otherwise than in the text. */
function why(mention: Mention, text: HeldText, certainty: Certainty): string {
  const reason = reasonFor(mention, text, certainty);
  return reason === null ? `*${certaintyName(certainty)}*` : `*${certaintyName(certainty)}* — ${reason}`;
}

function reasonFor(mention: Mention, text: HeldText, certainty: Certainty): string | null {
  switch (certainty) {
    case 'exact':
      return l10n.t('title and date agree');
    case 'date':
      return l10n.t('day and parties agree; the title in the citation differs');
    case 'title':
      return l10n.t('the only text of that title; the citation gives no date');
    case 'alias':
      return l10n.t('read with the parties and definitions of the text that cites');
    case 'guess':
      return reasonOfGuess(mention, text);
    case 'ambiguous':
    case 'missing':
    case 'none':
      return null;
  }
}

function reasonOfGuess({ marked, on, title, draft, unsure }: Mention, { signed, normal }: HeldText): string {
  if (!marked) return l10n.t('named without 《》');
  if (on !== null && signed === null) return l10n.t('the text that is held does not say when it was signed');
  if (on !== null && signed !== null && !datesAgree(on, signed))
    return l10n.t('cited as of {0}, but signed {1}', on, signed);
  if (title.rest !== normal.rest) return l10n.t('the title in the citation differs');
  if (draft) return l10n.t('the citation speaks of a text that was yet to be signed');
  return unsure
    ? l10n.t('the only text of that title; what the citation says of its time is not clear')
    : l10n.t('the only text of that title that is held; others may have it as well');
}

function list(texts: readonly HeldText[], links: Links): string {
  const rows = texts
    .slice(0, LISTED)
    .map((text) => `- ${linked(`${text.signed ?? l10n.t('not dated')} ${escape(text.title)}`, links.text(text))}`);
  if (texts.length > LISTED) rows.push(`- ${l10n.t('and {0} more', texts.length - LISTED)}`);
  return rows.join('\n');
}

function row(name: string, value: string): string {
  return value === '' ? '' : `*${name}* ${escape(value)}`;
}
