import { readDefinitions } from '../statement/aliases';
import type { PlacedCitation, Reading } from '../statement/reading';
import type { HeldText, Library } from './library';
import { isGeneric, normalTitle, sortedShortNames, type NormalTitle } from './normal-title';

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

/** Says what the citations of one file mean. The only place that decides it. */
export class Resolver {
  readonly #library: Library;
  readonly #reading: Reading;
  #aliases: ReadonlyMap<string, PlacedCitation> | undefined;

  constructor(library: Library, reading: Reading) {
    this.#library = library;
    this.#reading = reading;
  }

  resolve(citation: PlacedCitation): Resolution {
    if (!citation.instrument) return { certainty: 'none', targets: [] };
    const defined = this.#definedAs(citation);
    if (defined !== undefined) {
      const meant = this.#resolveTitle(defined);
      return meant.certainty === 'missing' || meant.certainty === 'ambiguous'
        ? meant
        : { ...meant, certainty: 'alias' };
    }
    const found = this.#resolveTitle(citation);
    return citation.marked || found.certainty === 'missing'
      ? found
      : { ...found, certainty: found.targets.length > 0 ? 'guess' : 'missing' };
  }

  /** 《条约》 after （以下称《条约》）: the citation before the bracket. */
  #definedAs(citation: PlacedCitation): PlacedCitation | undefined {
    if (citation.on !== null) return undefined;
    this.#aliases ??= aliasesOf(this.#reading);
    const defined = this.#aliases.get(citation.name);
    return defined !== undefined && defined.start < citation.start && defined.statement === citation.statement
      ? defined
      : undefined;
  }

  #resolveTitle(citation: PlacedCitation): Resolution {
    const parties = citation.statement?.parties ?? this.#reading.statements.flatMap((statement) => statement.parties);
    const title = normalTitle(citation.name, parties);
    const own = title.parties.length > 0 ? title.parties : sortedShortNames(parties);
    const fitting = this.#library
      .ofTitle(title.rest)
      .filter((text) => fits(title, own, text) && !isLater(text, citation));
    if (citation.on === null) return byTitle(fitting, title);
    const dated = fitting.filter(({ signed }) => agrees(signed, citation.on));
    if (dated.length > 0)
      return oneInstrument(dated) ? { certainty: 'exact', targets: dated } : { certainty: 'ambiguous', targets: dated };
    const sameDay = this.#library
      .signedOn(citation.on)
      .filter((text) => same(text.parties, own) && text.kind !== 'other');
    if (sameDay.length > 0)
      return oneInstrument(sameDay)
        ? { certainty: 'date', targets: sameDay }
        : { certainty: 'ambiguous', targets: sameDay };
    return byContradictedDate(fitting, title);
  }
}

function byTitle(fitting: readonly HeldText[], title: NormalTitle): Resolution {
  if (fitting.length === 0) return MISSING;
  if (!oneInstrument(fitting)) return { certainty: 'ambiguous', targets: fitting };
  return { certainty: title.abbreviated ? 'alias' : 'title', targets: fitting };
}

/** Of a title that nothing else has, a text with another date is most likely the one that is meant; of 联合声明 it is not. */
function byContradictedDate(fitting: readonly HeldText[], title: NormalTitle): Resolution {
  const undated = fitting.filter(({ signed }) => signed === null);
  const candidates = isGeneric(title.rest) ? undated : fitting;
  return candidates.length > 0 && oneInstrument(candidates) ? { certainty: 'guess', targets: candidates } : MISSING;
}

/** A title that names parties means theirs; one that names none means the citing text's, or an instrument of many parties. */
function fits(title: NormalTitle, own: readonly string[], text: HeldText): boolean {
  if (title.parties.length > 0) return same(title.parties, text.parties);
  if (same(own, text.parties)) return true;
  return text.normal.parties.length === 0 && !isGeneric(title.rest);
}

/** Nothing can be cited before it exists; a draft can. */
function isLater(text: HeldText, citation: PlacedCitation): boolean {
  const citing = citation.statement?.signed ?? null;
  if (citation.draft || citation.on !== null) return false;
  return text.signed !== null && citing !== null && text.signed.slice(0, citing.length) > citing;
}

/** A day agrees with its month and its year. */
function agrees(signed: string | null, cited: string | null): boolean {
  return signed !== null && cited !== null && (signed.startsWith(cited) || cited.startsWith(signed));
}

/** Texts of one title and one day are copies. */
function oneInstrument([first, ...others]: readonly HeldText[]): boolean {
  return (
    first !== undefined && others.every((text) => text.signed === first.signed && same(text.parties, first.parties))
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** What each short name in 《》 was defined by. */
function aliasesOf(reading: Reading): ReadonlyMap<string, PlacedCitation> {
  const aliases = new Map<string, PlacedCitation>();
  const ending = new Map(reading.citations.map((citation) => [citation.end, citation]));
  for (const definition of readDefinitions(reading.tree.text, 0, reading.tree.text.length)) {
    let end = definition.start;
    while (/\s/.test(reading.tree.text.charAt(end - 1))) end--;
    const citation = ending.get(end);
    if (citation !== undefined) for (const name of definition.names) aliases.set(name, citation);
  }
  return aliases;
}
