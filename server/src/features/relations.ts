import type { HeldText } from '../library/known';
import type { Citing, Library } from '../library/library';
import { MissingInstruments } from '../library/missing';
import { copiesOf, isTold, resolve, type Certainty } from '../library/resolve';
import { compare } from '../text/compare';
import { citedBy } from './call-hierarchy';
import type { FilePlace } from './definition';

/** How a statement stands to all others. */
export interface Relations {
  readonly text: HeldText;
  /** The latest first; articles, which have no day, behind them. */
  readonly citedBy: readonly Citer[];
  /** In the order in which it cites them. */
  readonly cites: readonly CitedInstrument[];
  /** Its other copies. */
  readonly copies: readonly HeldText[];
}

export interface Citer {
  /** Null for the articles of a file. */
  readonly text: HeldText | null;
  /** The first place at which it cites. */
  readonly place: FilePlace;
  readonly times: number;
}

export type CitedInstrument = {
  readonly certainty: Certainty;
  /** The first place at which it is cited. */
  readonly place: FilePlace;
  readonly times: number;
} & (
  | { readonly kind: 'held'; readonly text: HeldText }
  | { readonly kind: 'missing'; readonly key: string; readonly title: string; readonly on: string | null }
  | { readonly kind: 'ambiguous'; readonly name: string; readonly on: string | null }
);

export function relationsOf(library: Library, text: HeldText): Relations {
  return {
    text,
    citedBy: citersOf(library, text),
    cites: citedIn(library, text),
    copies: copiesOf(library, text).filter((copy) => copy !== text),
  };
}

function citersOf(library: Library, text: HeldText): Citer[] {
  return citedBy(library, { kind: 'text', text })
    .flatMap(({ node, spans }): Citer[] => {
      const [span] = spans;
      if (span === undefined || node.kind === 'missing') return [];
      const [citing, file] = node.kind === 'text' ? [node.text, node.text.file] : [null, node.file];
      return [{ text: citing, place: { file, span }, times: spans.length }];
    })
    .sort((a, b) => compare(b.text?.signed ?? '', a.text?.signed ?? '') || compare(a.place.file, b.place.file));
}

function citedIn(library: Library, text: HeldText): CitedInstrument[] {
  const missing = new MissingInstruments(library);
  const found = new Map<string, CitedInstrument>();
  for (const citing of library.get(text.file)?.citing ?? []) {
    if (citing.text !== text) continue;
    for (const [id, cited] of instrumentsOf(library, missing, citing)) {
      const before = found.get(id);
      found.set(id, before === undefined ? cited : { ...before, times: before.times + 1 });
    }
  }
  return [...found.values()];
}

function instrumentsOf(
  library: Library,
  missing: MissingInstruments,
  { mention, file }: Citing,
): (readonly [string, CitedInstrument])[] {
  const meaning = resolve(library, mention);
  const { certainty, targets } = meaning;
  if (certainty === 'none') return [];
  const said = { certainty, place: { file, span: mention }, times: 1 };
  const name = (mention.defined ?? mention).name;
  if (!isTold(meaning)) return [[`?${name}`, { ...said, kind: 'ambiguous', name, on: mention.on }]];
  if (targets.length === 0) {
    const key = missing.keyOf(mention);
    return key === null ? [] : [[key, { ...said, kind: 'missing', key, title: name, on: mention.on }]];
  }
  // Copies of one text are one instrument: the first counts.
  const firsts = targets.filter((each) => targets.find((other) => copiesOf(library, each).includes(other)) === each);
  return firsts.map((text) => [`${text.file}#${text.extent.start}`, { ...said, kind: 'held', text }]);
}

/** A title among others of the same parties: what they all begin with, 甲国政府和乙国政府, is left out. As it is where it begins otherwise. */
export function withoutParties(title: string, parties: readonly string[]): string {
  let end = 0;
  for (let left = [...parties]; left.length > 0;) {
    const begins = (party: string): boolean => title.startsWith(party, end);
    const next = left.find(begins);
    if (next === undefined) return title;
    end += next.length;
    end += /^(?:政府)?[和、与及同暨]?/.exec(title.slice(end))?.[0].length ?? 0;
    left = left.filter((party) => party !== next);
  }
  return title.slice(end) || title;
}
