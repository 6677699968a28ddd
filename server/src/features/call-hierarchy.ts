import type { HeldText } from '../library/known';
import type { Citing, Library } from '../library/library';
import { MissingInstruments } from '../library/missing';
import { citationsOf, copiesOf, resolve } from '../library/resolve';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';
import { instrumentAt, type Instrument } from './instrument-at';

/** One instrument of the web of citations: by a text of it, or where none is held, by its key; an article by its file. */
export type Node =
  | { readonly kind: 'text'; readonly text: HeldText }
  | { readonly kind: 'missing'; readonly key: string; readonly title: string }
  | { readonly kind: 'article'; readonly file: string; readonly place: Span };

export interface Citation {
  readonly node: Node;
  /** Where it is cited; for who cites, in the file of that node; for what is cited, in the file of the one that cites. */
  readonly spans: readonly Span[];
}

export function nodeAt(library: Library, reading: Reading, file: string, offset: number): Node | null {
  const instrument = instrumentAt(library, reading, file, offset);
  return instrument === null ? null : nodeOf(instrument);
}

/** Who cites it: one for each statement, and one for each file whose articles do. */
export function citedBy(library: Library, node: Node): Citation[] {
  return group(citing(library, node), ({ file, text, mention }) =>
    text === null
      ? { id: file, node: { kind: 'article', file, place: mention } }
      : { id: `${file}#${text.extent.start}`, node: { kind: 'text', text } },
  );
}

/** What it cites, each instrument once. Copies of one text cite the same: the first counts. */
export function cites(library: Library, node: Node): Citation[] {
  if (node.kind !== 'text') return [];
  const missing = new MissingInstruments(library);
  const own = (library.get(node.text.file)?.citing ?? []).filter(({ text }) => text === node.text);
  return group(own, ({ mention }) => {
    const { certainty, targets } = resolve(library, mention);
    const [text] = targets;
    if (certainty === 'none' || certainty === 'ambiguous') return null;
    if (text !== undefined) return { id: `${text.file}#${text.extent.start}`, node: { kind: 'text', text } };
    const key = missing.keyOf(mention);
    return key === null ? null : { id: key, node: { kind: 'missing', key, title: mention.name } };
  });
}

function citing(library: Library, node: Node): readonly Citing[] {
  switch (node.kind) {
    case 'text':
      return citationsOf(library, copiesOf(library, node.text));
    case 'missing':
      return new MissingInstruments(library).get(node.key)?.citing ?? [];
    case 'article':
      return [];
  }
}

function nodeOf(instrument: Instrument): Node | null {
  if (instrument.kind === 'missing')
    return { kind: 'missing', key: instrument.missing.key, title: instrument.missing.title };
  const [text] = instrument.texts;
  return text === undefined ? null : { kind: 'text', text };
}

function group(citing: readonly Citing[], nodeFor: (citing: Citing) => { id: string; node: Node } | null): Citation[] {
  const found = new Map<string, { node: Node; spans: Span[] }>();
  for (const each of citing) {
    const meant = nodeFor(each);
    if (meant === null) continue;
    const known = found.get(meant.id);
    if (known === undefined) found.set(meant.id, { node: meant.node, spans: [each.mention] });
    else known.spans.push(each.mention);
  }
  return [...found.values()];
}
