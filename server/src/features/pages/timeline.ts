import * as l10n from '@vscode/l10n';
import type { HeldText } from '../../library/known';
import type { Library } from '../../library/library';
import { MissingInstruments, type MissingInstrument } from '../../library/missing';
import { isOfMany } from '../../library/normal-title';
import { citationsOf, copiesOf } from '../../library/resolve';
import { TitleIndex } from '../../library/title-index';
import { compare } from '../../text/compare';
import { kindOfTitle } from '../../statement/words/kinds';
import { citedTimes } from '../cited-text';
import { escape } from '../hover';
import { kindName } from '../kind-text';
import { PageWriter, toText, type Page, type Target } from './page';

/** One instrument of the parties: what is held, and what is cited and not held. */
interface Entry {
  readonly day: string;
  readonly title: string;
  readonly said: readonly string[];
  readonly to: Target;
}

/** All instruments between some parties, by their short names, in the order of time: those that are held and those that are missing. */
export function timeline(library: Library, own: readonly string[]): Page {
  const [held, missing] = [heldOf(library, own), missingOf(library, own)];
  const entries = [...held, ...missing].sort(
    (a, b) => compare(a.day || NO_DAY, b.day || NO_DAY) || compare(a.title, b.title),
  );
  const page = new PageWriter();
  page.write(`# ${escape(own.join(' · '))}\n\n${l10n.t('{0} held, {1} missing', held.length, missing.length)}\n`);
  let year: string | null = null;
  for (const { day, title, said, to } of entries) {
    const itsYear = day === '' ? l10n.t('not dated') : day.slice(0, 4);
    if (itsYear !== year) page.write(`\n## ${itsYear}\n\n`);
    year = itsYear;
    page.write(day === '' ? '- ' : `- ${day} `);
    page.link(title, to);
    page.write(`${said.map((words) => ` · ${words}`).join('')}\n`);
  }
  return page;
}

/** Comes behind all days. */
const NO_DAY = '9';

/** Copies are one instrument. */
function heldOf(library: Library, own: readonly string[]): Entry[] {
  const told = new Set<HeldText>();
  return [...library.textsOf(own)].flatMap((text): Entry[] => {
    if (told.has(text)) return [];
    const copies = copiesOf(library, text);
    // The order in which files were read must not show.
    const [first = text] = copies;
    for (const copy of copies) told.add(copy);
    const cited = citationsOf(library, copies).length;
    const { title, signed, kind, place } = first;
    return [
      {
        day: signed ?? '',
        title,
        said: [
          kindName(kind),
          ...(place === null ? [] : [escape(place)]),
          citedTimes(cited),
          ...(copies.length > 1 ? [l10n.t('{0} copies', copies.length)] : []),
        ],
        to: toText(first),
      },
    ];
  });
}

function missingOf(library: Library, own: readonly string[]): Entry[] {
  const instruments = new MissingInstruments(library);
  const owners = own.join('+');
  const found = new Map<string, MissingInstrument>();
  for (const title of TitleIndex.of(library).titles()) {
    // The charter that their texts cite is not theirs.
    if (title.own.join('+') !== owners || isOfMany({ parties: [], rest: title.rest, abbreviated: false })) continue;
    for (const { mention } of library.citingTitle(title.own, title.rest)) {
      const key = instruments.keyOf(mention);
      const missing = key === null || found.has(key) ? null : instruments.get(key);
      if (key !== null && missing !== null) found.set(key, missing);
    }
  }
  return [...found].map(([key, { title, dates, named, citing }]): Entry => {
    const kind = kindOfTitle(title);
    return {
      day: named?.signed ?? dates[0]?.value ?? '',
      title,
      said: [
        ...(kind === null ? [] : [kindName(kind)]),
        l10n.t('no text held'),
        ...(citing.length === 0 ? [] : [citedTimes(citing.length)]),
        ...(dates.length > 1 ? [l10n.t('{0} different dates', dates.length)] : []),
      ],
      to: { kind: 'missing', key, title },
    };
  });
}
