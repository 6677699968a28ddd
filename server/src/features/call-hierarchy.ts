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
    text === null ? [{ id: file, node: { kind: 'article', file, place: mention } }] : [textNode(text)],
  );
}

/** What it cites, each instrument once. Copies of one text cite the same: the first counts. */
export function cites(library: Library, node: Node): Citation[] {
  if (node.kind !== 'text') return [];
  const missing = new MissingInstruments(library);
  const own = (library.get(node.text.file)?.citing ?? []).filter(({ text }) => text === node.text);
  return group(own, ({ mention }) => {
    const { certainty, targets, areAll } = resolve(library, mention);
    if (areAll === true) return targets.filter((each) => isFirstCopy(library, each, targets)).map(textNode);
    if (certainty === 'none' || certainty === 'ambiguous') return [];
    const [text] = targets;
    if (text !== undefined) return [textNode(text)];
    const key = missing.keyOf(mention);
    return key === null ? [] : [{ id: key, node: { kind: 'missing', key, title: mention.name } }];
  });
}

function isFirstCopy(library: Library, text: HeldText, among: readonly HeldText[]): boolean {
  const copies = copiesOf(library, text);
  return among.find((each) => copies.includes(each)) === text;
}

interface NamedNode {
  readonly id: string;
  readonly node: Node;
}

function textNode(text: HeldText): NamedNode {
  return { id: `${text.file}#${text.extent.start}`, node: { kind: 'text', text } };
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

function group(citing: readonly Citing[], nodesFor: (citing: Citing) => readonly NamedNode[]): Citation[] {
  const found = new Map<string, { node: Node; spans: Span[] }>();
  for (const each of citing) {
    for (const { id, node } of nodesFor(each)) {
      const known = found.get(id);
      if (known === undefined) found.set(id, { node, spans: [each.mention] });
      else known.spans.push(each.mention);
    }
  }
  return [...found.values()];
}
