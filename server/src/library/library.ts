import type { Kind } from '../statement/kinds';
import type { Reading } from '../statement/reading';
import { normalTitle, sortedShortNames, type NormalTitle } from './normal-title';

/** One text of an instrument: a statement in a file. Holds nothing of the file's text, so that a library costs what it knows. */
export interface HeldText {
  readonly file: string;
  readonly title: string;
  /** Where the statement begins. */
  readonly start: number;
  readonly signed: string | null;
  readonly kind: Kind;
  readonly normal: NormalTitle;
  /** Short names, sorted; of the title, else of the text. */
  readonly parties: readonly string[];
}

/** All texts that are held, to be asked by title and by date. */
export class Library {
  readonly #byRest = new Map<string, HeldText[]>();
  readonly #byDate = new Map<string, HeldText[]>();

  add(file: string, reading: Reading): void {
    for (const { title, parties, start, signed, kind } of reading.statements) {
      const normal = normalTitle(title.text, parties);
      const own = normal.parties.length > 0 ? normal.parties : sortedShortNames(parties);
      const text: HeldText = {
        file,
        title: ownCopy(title.text),
        start,
        signed,
        kind,
        normal,
        parties: own.map(ownCopy),
      };
      put(this.#byRest, ownCopy(normal.rest), text);
      if (signed !== null) put(this.#byDate, signed, text);
    }
  }

  /** Texts of that title, parties aside. */
  ofTitle(rest: string): readonly HeldText[] {
    return this.#byRest.get(rest) ?? [];
  }

  /** Texts signed on that day. */
  signedOn(date: string): readonly HeldText[] {
    return this.#byDate.get(date) ?? [];
  }
}

function put(map: Map<string, HeldText[]>, key: string, text: HeldText): void {
  const texts = map.get(key);
  if (texts === undefined) map.set(key, [text]);
  else texts.push(text);
}

/** A string cut out of a file keeps the whole file in memory; one put together anew keeps only itself. */
function ownCopy(words: string): string {
  return ` ${words}`.slice(1);
}
