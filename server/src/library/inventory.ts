import { compare } from '../text/compare';
import type { HeldText, NamedInstrument } from './known';
import type { Citing, Library } from './library';
import { MissingInstruments, ownersOfKey, SaidOfMissing, type Counted } from './missing';
import { copiesOf } from './resolve';

/** What a whole library holds, and what it lacks. */
export interface Inventory {
  readonly files: number;
  readonly statements: number;
  readonly citations: number;
  /** The first and the last day on which anything was signed; null where no text has a day. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** Whoever has texts together, most texts first. */
  readonly owners: readonly Owner[];
  /** Most cited first. */
  readonly missing: readonly Lacking[];
  /** Texts of which there are several copies, in the order of time. */
  readonly copies: readonly (readonly HeldText[])[];
  /** Texts that have no day, in the order of their files. */
  readonly undated: readonly HeldText[];
}

/** Parties, by their short names, that have texts together. */
export interface Owner {
  readonly own: readonly string[];
  readonly held: number;
  readonly missing: number;
}

/** What is cited and not held, without the places where it is cited. */
export interface Lacking {
  readonly key: string;
  readonly title: string;
  readonly own: readonly string[];
  /** The forms of its title, the most frequent first. */
  readonly titles: readonly Counted[];
  /** The day that the workspace says, or most citations give; empty where nobody does. */
  readonly day: string;
  /** The days that are given for it, the most frequent first. */
  readonly dates: readonly Counted[];
  readonly cited: number;
  readonly files: number;
}

/** Goes through a library file by file; whoever runs it may let others have their turn in between. */
export function* takeInventory(library: Library): Generator<undefined, Inventory> {
  const held = new HeldTexts(library);
  const missing = new MissingTally(library);
  let [files, citations] = [0, 0];
  for (const entry of library.entries()) {
    const { texts, citing } = entry.unkept();
    files++;
    for (const [index, text] of texts.entries()) held.add(text, index);
    for (const each of citing) {
      if (each.mention.instrument) citations++;
      missing.add(each);
    }
    yield;
  }
  const [lacking, copies] = [missing.all(), held.copies()];
  return {
    files,
    citations,
    statements: held.count,
    days: held.days(),
    owners: ownersOf(held.byOwner, copies, lacking),
    missing: lacking,
    copies,
    undated: held.undated.sort(byPlace),
  };
}

/** Counts texts without keeping them: only those are unpacked for good of which there may be copies. */
class HeldTexts {
  readonly #library: Library;
  readonly undated: HeldText[] = [];
  readonly byOwner = new Map<string, number>();
  /** Where the texts of each owner and day stand. */
  readonly #places = new Map<string, { readonly file: string; readonly index: number }[]>();
  #first: string | null = null;
  #last: string | null = null;
  count = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  add(text: HeldText, index: number): void {
    const { own, signed, file } = text;
    const owner = own.join('+');
    this.count++;
    this.byOwner.set(owner, (this.byOwner.get(owner) ?? 0) + 1);
    if (signed === null) {
      this.undated.push(text);
      return;
    }
    if (this.#first === null || signed < this.#first) this.#first = signed;
    if (this.#last === null || signed > this.#last) this.#last = signed;
    const key = `${owner}|${signed}`;
    const places = this.#places.get(key);
    if (places === undefined) this.#places.set(key, [{ file, index }]);
    else places.push({ file, index });
  }

  days(): Inventory['days'] {
    return this.#first === null || this.#last === null ? null : { first: this.#first, last: this.#last };
  }

  copies(): HeldText[][] {
    const found: HeldText[][] = [];
    for (const places of this.#places.values()) {
      if (places.length === 1) continue;
      const told = new Set<HeldText>();
      for (const { file, index } of places) {
        const text = this.#library.get(file)?.texts[index];
        if (text === undefined || told.has(text)) continue;
        const copies = copiesOf(this.#library, text);
        for (const copy of copies) told.add(copy);
        if (copies.length > 1) found.push(copies);
      }
    }
    return found.sort(
      ([a], [b]) => compare(a?.signed ?? '', b?.signed ?? '') || compare(a?.title ?? '', b?.title ?? ''),
    );
  }
}

interface Tally {
  readonly named: NamedInstrument | null;
  readonly said: SaidOfMissing;
  cited: number;
  files: number;
  lastFile: string;
}

/** Counts what is cited and not held without keeping a citation: an archive has millions of them. */
class MissingTally {
  readonly #instruments: MissingInstruments;
  readonly #tallies = new Map<string, Tally>();

  constructor(library: Library) {
    this.#instruments = new MissingInstruments(library);
  }

  add({ mention, file }: Citing): void {
    const key = this.#instruments.keyOf(mention);
    if (key === null) return;
    let tally = this.#tallies.get(key);
    if (tally === undefined) {
      const named = this.#instruments.namedBy(key);
      this.#tallies.set(key, (tally = { named, said: new SaidOfMissing(), cited: 0, files: 0, lastFile: '' }));
    }
    tally.said.add(mention);
    tally.cited++;
    if (tally.lastFile !== file) tally.files++;
    tally.lastFile = file;
  }

  all(): Lacking[] {
    return Array.from(this.#tallies, ([key, { named, said, cited, files }]): Lacking => {
      const { titles, dates } = said;
      const day = named?.signed ?? dates[0]?.value ?? '';
      return { key, title: named?.title ?? said.title ?? '', titles, own: ownersOfKey(key), day, dates, cited, files };
    }).sort((a, b) => b.cited - a.cited || compare(a.title, b.title) || compare(a.day, b.day));
  }
}

/** Copies are one instrument, here as in the timeline of the parties. */
function ownersOf(
  held: ReadonlyMap<string, number>,
  copies: readonly (readonly HeldText[])[],
  missing: readonly Lacking[],
): Owner[] {
  const owners = new Map<string, { held: number; missing: number }>();
  const of = (owner: string): { held: number; missing: number } => {
    let counts = owners.get(owner);
    if (counts === undefined) owners.set(owner, (counts = { held: 0, missing: 0 }));
    return counts;
  };
  for (const [owner, count] of held) of(owner).held += count;
  for (const [first, ...others] of copies) if (first !== undefined) of(first.own.join('+')).held -= others.length;
  for (const { own } of missing) of(own.join('+')).missing++;
  owners.delete('');
  return Array.from(owners, ([owner, counts]): Owner => ({ own: owner.split('+'), ...counts })).sort(
    (a, b) => b.held - a.held || b.missing - a.missing || compare(a.own.join(), b.own.join()),
  );
}

function byPlace(a: HeldText, b: HeldText): number {
  return compare(a.file, b.file) || a.extent.start - b.extent.start;
}
