import { readDefinitions } from '../statement/aliases';
import type { PlacedCitation, Reading } from '../statement/reading';
import type { Span } from '../text/span';
import { normalTitle, sortedShortNames, type NormalTitle } from './normal-title';
import { ownCopy } from './own-copy';

/** All that decides what a citation means, without the file in which it stands. */
export interface Mention extends Span {
  readonly name: string;
  readonly instrument: boolean;
  /** False for an instrument that is named without 《》. */
  readonly marked: boolean;
  readonly draft: boolean;
  readonly on: string | null;
  readonly title: NormalTitle;
  /** Whose instrument it is: the parties of the title, else of the text that cites. */
  readonly own: readonly string[];
  /** When the text that cites was signed. */
  readonly citedOn: string | null;
  /** What a definition above says that the name stands for: 《条约》 after （以下称《条约》）. */
  readonly defined: Mention | null;
}

/** The mentions of a file, one for each of its citations, in the same order. */
export function mentionsOf(reading: Reading): Mention[] {
  const definitions = definitionsOf(reading);
  const everyone = reading.statements.flatMap(({ parties }) => parties);
  return reading.citations.map((citation) => {
    const defined = citation.on === null ? definitions.get(citation.name) : undefined;
    const isAbove = defined !== undefined && defined.start < citation.start && defined.statement === citation.statement;
    return mentionOf(citation, everyone, isAbove ? mentionOf(defined, everyone, null) : null);
  });
}

function mentionOf(citation: PlacedCitation, everyone: readonly string[], defined: Mention | null): Mention {
  const { start, end, name, instrument, marked, draft, on, statement } = citation;
  const parties = statement?.parties ?? everyone;
  const { parties: stated, rest, abbreviated } = normalTitle(name, parties);
  const title: NormalTitle = { parties: stated.map(ownCopy), rest: ownCopy(rest), abbreviated };
  const own = stated.length > 0 ? title.parties : sortedShortNames(parties).map(ownCopy);
  return {
    start,
    end,
    name: ownCopy(name),
    instrument,
    marked,
    draft,
    on,
    title,
    own,
    citedOn: statement?.signed ?? null,
    defined,
  };
}

/** The citation that stands before each （以下称《…》）, by the short name. */
function definitionsOf({ tree: { text }, citations }: Reading): ReadonlyMap<string, PlacedCitation> {
  const found = new Map<string, PlacedCitation>();
  const byEnd = new Map(citations.map((citation) => [citation.end, citation]));
  for (const definition of readDefinitions(text, 0, text.length)) {
    let end = definition.start;
    while (/\s/.test(text.charAt(end - 1))) end--;
    const citation = byEnd.get(end);
    if (citation !== undefined) for (const name of definition.names) found.set(name, citation);
  }
  return found;
}
