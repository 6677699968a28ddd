import * as l10n from '@vscode/l10n';
import type { HeldText } from '../../library/known';
import type { Library } from '../../library/library';
import { MissingInstruments, type MissingInstrument } from '../../library/missing';
import { citationsOf, copiesOf } from '../../library/resolve';
import { citedTimes } from '../cited-text';
import { bold, escape, paragraphs } from '../hover';
import type { Subject } from './offer';

/** What is told of an offered title when somebody looks at it. */
export interface TitleCard {
  readonly detail: string;
  readonly markdown: string;
}

/** Day, place and how often it is cited; the parties. Null where it is gone by now. */
export function titleCard(library: Library, subject: Subject): TitleCard | null {
  if (subject.kind === 'held') {
    const text = library.get(subject.file)?.texts.find(({ extent }) => extent.start === subject.start);
    return text === undefined ? null : cardOfHeld(library, text);
  }
  const noText = l10n.t('No text of it is in this workspace.');
  if (subject.kind === 'missing') {
    const missing = missingInstrument(library, subject);
    if (missing === null) return null;
    const { title, dates, citing } = missing;
    return card(title, dates[0]?.value ?? null, null, [], citing.length, noText);
  }
  const named = library.facts.instruments.find(
    (each) => each.title === subject.title && each.signed === subject.signed,
  );
  if (named === undefined) return null;
  const { title, signed, place, parties } = named;
  return card(title, signed, place, parties, citationsOf(library, [named]).length, noText);
}

/** It is known by what its citations say: by the first that is found. */
function missingInstrument(
  library: Library,
  { own, rest, day }: Extract<Subject, { kind: 'missing' }>,
): MissingInstrument | null {
  const all = new MissingInstruments(library);
  for (const { mention } of library.citingTitle(own, rest)) {
    if (!mention.instrument || (library.asked(mention).on ?? '') !== day) continue;
    const key = all.keyOf(mention);
    return key === null ? null : all.get(key);
  }
  return null;
}

function cardOfHeld(library: Library, text: HeldText): TitleCard {
  const copies = copiesOf(library, text);
  const { title, signed, parties } = text;
  const place = copies.find((each) => each.place !== null)?.place ?? null;
  return card(title, signed, place, parties, citationsOf(library, copies).length, '');
}

function card(
  title: string,
  signed: string | null,
  place: string | null,
  parties: readonly string[],
  cited: number,
  remark: string,
): TitleCard {
  const when = [signed ?? l10n.t('not dated'), place].filter((part) => part !== null).join(' ');
  const detail = cited === 0 ? when : `${when} · ${citedTimes(cited)}`;
  return { detail, markdown: paragraphs(bold(title), escape(parties.join(' · ')), remark) };
}
