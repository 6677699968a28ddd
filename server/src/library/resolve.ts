import { asked, type Citing, type HeldText, type Library } from './library';
import type { Mention } from './mention';
import { isGeneric, type NormalTitle } from './normal-title';

/**
 * How sure it is what a citation means: by title and date; by date and parties, while the title differs; as the only one of that title;
 * by a short name; as a guess; several fit; no text is held; it names no instrument.
 */
export type Certainty = 'exact' | 'date' | 'title' | 'alias' | 'guess' | 'ambiguous' | 'missing' | 'none';

export interface Resolution {
  readonly certainty: Certainty;
  /** The texts that are meant: copies of one instrument, or where it is ambiguous, all that fit. */
  readonly targets: readonly HeldText[];
}

const MISSING: Resolution = { certainty: 'missing', targets: [] };

/** Says what a citation means, and how sure that is. The only place that decides it. */
export function resolve(library: Library, mention: Mention): Resolution {
  if (!mention.instrument) return { certainty: 'none', targets: [] };
  const found = resolveTitle(library, asked(mention));
  if (found.certainty === 'missing' || found.certainty === 'ambiguous') return found;
  if (!mention.marked) return { certainty: 'guess', targets: found.targets };
  return mention.defined === null ? found : { certainty: 'alias', targets: found.targets };
}

/** All citations that mean a text. One that may mean several is no citation of any of them. */
export function citationsOf(library: Library, text: HeldText): Citing[] {
  return library.mayCite(text).filter(({ mention }) => {
    const { certainty, targets } = resolve(library, mention);
    return certainty !== 'ambiguous' && targets.includes(text);
  });
}

function resolveTitle(library: Library, mention: Mention): Resolution {
  const { title, on, own } = mention;
  const fitting = library.ofTitle(title.rest).filter((text) => fits(mention, text) && !isLater(text, mention));
  if (on === null) return byTitle(fitting, title);
  const dated = fitting.filter(({ signed }) => agrees(signed, on));
  if (dated.length > 0) return oneOrSeveral('exact', dated);
  const sameDay = library.signedOn(on).filter((text) => same(text.own, own) && text.kind !== 'other');
  if (sameDay.length > 0) return oneOrSeveral('date', sameDay);
  return byContradictedDate(fitting, title);
}

function oneOrSeveral(certainty: Certainty, texts: readonly HeldText[]): Resolution {
  return { certainty: isOneInstrument(texts) ? certainty : 'ambiguous', targets: texts };
}

function byTitle(fitting: readonly HeldText[], title: NormalTitle): Resolution {
  return fitting.length === 0 ? MISSING : oneOrSeveral(title.abbreviated ? 'alias' : 'title', fitting);
}

/** Of a title that nothing else has, a text with another date is most likely the one that is meant; of 联合声明 it is not. */
function byContradictedDate(fitting: readonly HeldText[], title: NormalTitle): Resolution {
  const candidates = isGeneric(title.rest) ? fitting.filter(({ signed }) => signed === null) : fitting;
  return isOneInstrument(candidates) ? { certainty: 'guess', targets: candidates } : MISSING;
}

/** A title that names parties means theirs; one that names none means the citing text's, or an instrument of many parties. */
function fits({ title, own }: Mention, text: HeldText): boolean {
  if (title.parties.length > 0) return same(title.parties, text.own);
  if (same(own, text.own)) return true;
  return text.normal.parties.length === 0 && !isGeneric(title.rest);
}

/** Nothing can be cited before it exists; a draft can, and a date says itself what is meant. */
function isLater(text: HeldText, { draft, on, citedOn }: Mention): boolean {
  if (draft || on !== null) return false;
  return text.signed !== null && citedOn !== null && text.signed.slice(0, citedOn.length) > citedOn;
}

/** A day agrees with its month and its year. */
function agrees(signed: string | null, cited: string): boolean {
  return signed !== null && (signed.startsWith(cited) || cited.startsWith(signed));
}

/** Texts of one title and one day are copies. */
function isOneInstrument([first, ...others]: readonly HeldText[]): boolean {
  return first !== undefined && others.every((text) => text.signed === first.signed && same(text.own, first.own));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
