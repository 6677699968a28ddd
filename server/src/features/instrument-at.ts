import type { HeldText } from '../library/known';
import type { Citing, Library } from '../library/library';
import type { Mention } from '../library/mention';
import { MissingInstruments, type MissingInstrument } from '../library/missing';
import { citationsOf, copiesOf, resolve } from '../library/resolve';
import type { Reading } from '../statement/reading';
import { meaningAt } from './meaning-at';

/** An instrument, by the texts of it that are held, or by what its citations say of it. */
export type Instrument =
  | { readonly kind: 'held'; readonly texts: readonly HeldText[] }
  | { readonly kind: 'missing'; readonly missing: MissingInstrument };

/** The instrument that is cited at an offset, or whose title stands there. Null where there is none, and where several fit. */
export function instrumentAt(library: Library, reading: Reading, file: string, offset: number): Instrument | null {
  const meaning = meaningAt(reading, offset);
  if (meaning?.kind === 'citation') return instrumentOf(library, meaning.mention);
  if (meaning?.kind !== 'title') return null;
  const text = library.get(file)?.texts[meaning.text];
  return text === undefined ? null : { kind: 'held', texts: copiesOf(library, text) };
}

export function instrumentOf(library: Library, mention: Mention): Instrument | null {
  const { certainty, targets } = resolve(library, mention);
  if (certainty === 'ambiguous' || certainty === 'none') return null;
  if (targets.length > 0) return { kind: 'held', texts: targets };
  const missing = missingInstrumentOf(library, mention);
  return missing === null ? null : { kind: 'missing', missing };
}

export function missingInstrumentOf(library: Library, mention: Mention): MissingInstrument | null {
  const all = new MissingInstruments(library);
  const key = all.keyOf(mention);
  return key === null ? null : all.get(key);
}

/** Everything that cites it. */
export function citersOf(library: Library, instrument: Instrument): readonly Citing[] {
  return instrument.kind === 'held' ? citationsOf(library, instrument.texts) : instrument.missing.citing;
}
