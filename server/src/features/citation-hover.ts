import * as l10n from '@vscode/l10n';
import type { HeldText, Library } from '../library/library';
import { citationsOf, type Resolution } from '../library/resolve';
import type { PlacedCitation, Reading } from '../statement/reading';
import { certaintyName } from './certainty-text';
import { citationAt } from './definition';
import type { Hover } from './field-hover';

/** How many texts a card lists when several fit. */
const LISTED = 10;

/** On a citation: a card of what it means, or what is known of it where no text is held. */
export function citationHover(library: Library, reading: Reading, offset: number): Hover | null {
  const meant = citationAt(library, reading, offset);
  if (meant === null) return null;
  const { citation, resolution } = meant;
  return { markdown: card(library, citation, resolution), span: { start: citation.start, end: citation.end } };
}

function card(library: Library, citation: PlacedCitation, { certainty, targets }: Resolution): string {
  const [text] = targets;
  if (certainty === 'none') return `${bold(citation.name)}\n\n${l10n.t('Not an instrument between parties.')}`;
  if (text === undefined) {
    const said = citation.on === null ? [] : [l10n.t('Cited here as of {0}.', citation.on)];
    return [bold(citation.name), l10n.t('No text of it is in this workspace.'), ...said].join('\n\n');
  }
  if (certainty === 'ambiguous')
    return [l10n.t('Several texts fit; the citation does not say which:'), list(targets)].join('\n\n');
  return [cardOf(library, text, targets.length), why(citation, text, certainty)].join('\n\n---\n\n');
}

/** Canonical title, day and place, who signed, who cites it. */
function cardOf(library: Library, text: HeldText, copies: number): string {
  const signed = [text.signed ?? l10n.t('not dated'), text.place ?? ''].join(' ').trim();
  const citedBy = new Set(citationsOf(library, text).map(({ file }) => file)).size;
  const counts = [l10n.t('cited in {0} files', citedBy), l10n.t('cites {0} instruments', text.cites)];
  if (copies > 1) counts.push(l10n.t('{0} copies', copies));
  return [
    bold(text.title),
    row(l10n.t('signed'), signed),
    text.printed === null ? '' : row(l10n.t('printed'), text.printed),
    row(l10n.t('parties'), text.parties.join(' · ')),
    row(l10n.t('signatories'), text.signatories.join(' · ')),
    row(l10n.t('languages'), text.languages.join(' · ')),
    counts.join(' · '),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Why this one, and what in the citation is otherwise than in the text. */
function why(citation: PlacedCitation, text: HeldText, certainty: Resolution['certainty']): string {
  const reason = reasonFor(citation, text, certainty);
  return reason === null ? `*${certaintyName(certainty)}*` : `*${certaintyName(certainty)}*: ${reason}`;
}

function reasonFor(citation: PlacedCitation, text: HeldText, certainty: Resolution['certainty']): string | null {
  switch (certainty) {
    case 'exact':
      return l10n.t('title and date agree');
    case 'date':
      return l10n.t('the title in the citation differs');
    case 'title':
      return l10n.t('the only text of that title; the citation gives no date');
    case 'alias':
      return l10n.t('read with the parties and definitions of the text that cites');
    case 'guess':
      return citation.on === null || text.signed === null
        ? null
        : l10n.t('cited as of {0}, but signed {1}', citation.on, text.signed);
    case 'ambiguous':
    case 'missing':
    case 'none':
      return null;
  }
}

function list(texts: readonly HeldText[]): string {
  const rows = texts.slice(0, LISTED).map((text) => `- ${text.signed ?? l10n.t('not dated')} ${escape(text.title)}`);
  if (texts.length > LISTED) rows.push(`- ${l10n.t('and {0} more', texts.length - LISTED)}`);
  return rows.join('\n');
}

function row(name: string, value: string): string {
  return value === '' ? '' : `${name}: ${escape(value)}`;
}

function bold(words: string): string {
  return `**${escape(words)}**`;
}

/** Text from a file is shown as it is, never as markup. */
function escape(words: string): string {
  return words.replace(/[\\`*_{}[\]#|<>~]/g, '\\$&');
}
