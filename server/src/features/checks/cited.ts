import { isOnceForEver } from '../../library/alike';
import { byPlaceOfCiting } from '../../library/file-entry';
import type { HeldText } from '../../library/known';
import type { Citing, Library } from '../../library/library';
import { mentionsOf, type Mention } from '../../library/mention';
import { isGeneric, isOfMany } from '../../library/normal-title';
import { resolve, type Resolution } from '../../library/resolve';
import type { PlacedCitation, Reading } from '../../statement/reading';
import type { Checked } from '../problem';

/** A citation of an instrument with all that the checks ask of it, found once for all of them. */
export interface Cited {
  readonly library: Library;
  readonly reading: Reading;
  readonly file: string;
  readonly citation: PlacedCitation;
  readonly mention: Mention;
  readonly resolution: Resolution;
  /** The statement that cites, as the library holds it; null in an article. */
  readonly citingText: HeldText | null;
  /** What all files cite and nobody holds. */
  readonly unheld: Unheld;
}

/** The citations of instruments in a file. */
export function citedIn({ library, reading, file }: Checked): Cited[] {
  const unheld = new Unheld(library);
  const texts = library.get(file)?.texts ?? [];
  const cited: Cited[] = [];
  mentionsOf(reading).forEach((mention, index) => {
    const citation = reading.citations[index];
    if (citation === undefined || !mention.instrument) return;
    const citingText = mention.text === null ? null : (texts[mention.text] ?? null);
    const resolution = resolve(library, mention);
    cited.push({ library, reading, file, citation, mention, resolution, citingText, unheld });
  });
  return cited;
}

/** By a day or by a title, one citation of each text that gives it. */
export type Sources = readonly (readonly [given: string, sources: ReadonlyMap<string, Citing>])[];

/**
 * What other citations say of an instrument of which no text is held. Made anew for each file that is checked. A convention is cited by
 * every other file of a library: nothing is put together before two citations are seen to disagree, and nothing twice.
 */
export class Unheld {
  readonly #library: Library;
  readonly #byDay = new Map<string, Sources>();
  readonly #byTitle = new Map<string, Sources>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The days that are given for what has this title, if there are several; of 联合声明 there is one for each, but one 建交公报. */
  days({ title, own }: Mention): Sources {
    if (isGeneric(title.rest) && !isOnceForEver(title.rest)) return [];
    const owner = isOfMany(title) ? [] : own;
    return this.#remembered(this.#byDay, owner, title.rest, () =>
      this.#grouped(
        () => this.#library.citingTitle(owner, title.rest),
        ({ on }) => on,
      ),
    );
  }

  /** The titles under which these parties are said to have signed something on a day, if there are several. */
  titles({ own }: Mention, day: string): Sources {
    return this.#remembered(this.#byTitle, own, day, () =>
      this.#grouped(
        () => this.#library.citingOn(day, own),
        ({ title }) => title.rest,
      ),
    );
  }

  #remembered(table: Map<string, Sources>, own: readonly string[], asked: string, find: () => Sources): Sources {
    const key = `${own.join('+')}|${asked}`;
    let found = table.get(key);
    if (found === undefined) table.set(key, (found = find()));
    return found;
  }

  #grouped(all: () => Iterable<Citing>, by: (mention: Mention) => string | null): Sources {
    const values = new Set<string>();
    for (const { mention } of all()) {
      const value = by(mention);
      if (value !== null) values.add(value);
    }
    if (values.size < 2) return [];
    const groups = new Map<string, Map<string, Citing>>();
    for (const citing of all()) {
      const { marked, draft } = citing.mention;
      const value = marked && !draft ? by(citing.mention) : null;
      if (value === null) continue;
      let sources = groups.get(value);
      if (sources === undefined) groups.set(value, (sources = new Map<string, Citing>()));
      const source = sourceOf(citing);
      const other = sources.get(source);
      if (other === undefined || byPlaceOfCiting(citing, other) < 0) sources.set(source, citing);
    }
    return [...groups];
  }

  /** Whether nobody holds what a group means: all its citations ask for the same. */
  isMissing([, sources]: Sources[number]): boolean {
    const [first] = sources.values();
    return first !== undefined && resolve(this.#library, first.mention).certainty === 'missing';
  }
}

/** Copies of a statement say the same thing once: so are citations told apart that support each other. */
export function sourceOf({ file, text }: Citing): string {
  if (text === null) return file;
  const { own, normal, signed, extent } = text;
  return signed === null ? `${file} ${extent.start}` : `${own.join('+')}|${normal.rest}|${signed}`;
}

/** In the order of their places. */
export function sorted(sources: Sources[number][1]): Citing[] {
  return [...sources.values()].sort(byPlaceOfCiting);
}

/** How many places of other files are led to from one problem. */
export const MOST_RELATED = 10;
