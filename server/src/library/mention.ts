import { readDefinitions } from '../statement/aliases';
import { statesNamedIn } from '../statement/party-names';
import type { PlacedCitation, Reading } from '../statement/reading';
import { slice, type Span } from '../text/span';
import { asWritten } from '../text/plain-text';
import { normalTitle, sortedShortNames, type NormalTitle } from './normal-title';

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
  /** Which of the file's statements cites; null in an article. */
  readonly text: number | null;
  /** What a definition above says that the name stands for: 《条约》 after （以下称《条约》）. */
  readonly defined: Mention | null;
}

const known = new WeakMap<Reading, readonly Mention[]>();

/** The mentions of a file, one for each of its citations, in the same order. Worked out once for each reading. */
export function mentionsOf(reading: Reading): readonly Mention[] {
  let mentions = known.get(reading);
  if (mentions === undefined) known.set(reading, (mentions = readMentions(reading)));
  return mentions;
}

function readMentions(reading: Reading): Mention[] {
  const definitions = definitionsOf(reading);
  const titles = new Titles(reading);
  const numbers = new Map(reading.statements.map((statement, index) => [statement, index]));
  const mentionOf = (citation: PlacedCitation, defined: Mention | null): Mention => {
    const { start, end, instrument, marked, draft, on, statement } = citation;
    const { name, title, own } = titles.read(citation);
    const text = statement === null ? null : (numbers.get(statement) ?? null);
    return {
      start,
      end,
      name,
      instrument,
      marked,
      draft,
      on,
      title,
      own,
      citedOn: statement?.signed ?? null,
      text,
      defined,
    };
  };
  return reading.citations.map((citation) => {
    const defined = citation.on === null ? definitions.get(citation.name) : undefined;
    const isAbove = defined !== undefined && defined.start < citation.start && defined.statement === citation.statement;
    return mentionOf(citation, isAbove ? mentionOf(defined, null) : null);
  });
}

interface ReadTitle {
  readonly name: string;
  readonly title: NormalTitle;
  readonly own: readonly string[];
}

/** The titles that a file cites, each taken apart once for all its citations among the same parties. */
class Titles {
  /** The parties of all statements of the file: an article speaks of any of them. */
  readonly #everyone: readonly string[];
  readonly #text: string;
  readonly #read = new Map<readonly string[], Map<string, ReadTitle>>();
  #statesNamed: readonly string[] | undefined;

  constructor({ statements, tree: { plain } }: Reading) {
    this.#everyone = statements.flatMap(({ parties }) => parties);
    this.#text = plain;
  }

  read({ name, statement }: PlacedCitation): ReadTitle {
    const parties = statement?.parties ?? this.#everyone;
    let among = this.#read.get(parties);
    if (among === undefined) this.#read.set(parties, (among = new Map<string, ReadTitle>()));
    let read = among.get(name);
    if (read === undefined) {
      read = readTitle(name, parties);
      // News without a statement beside it: 中哈 are two of the states that it names.
      if (statement === null && read.title.parties.length === 0) read = this.#readInNews(name) ?? read;
      among.set(name, read);
    }
    return read;
  }

  #readInNews(name: string): ReadTitle | null {
    const read = readTitle(name, (this.#statesNamed ??= statesNamedIn(this.#text)));
    return read.title.parties.length > 0 ? read : null;
  }
}

function readTitle(name: string, parties: readonly string[]): ReadTitle {
  const title = normalTitle(name, parties);
  return { name, title, own: title.parties.length > 0 ? title.parties : sortedShortNames(parties) };
}

/** The citation that stands before each （以下称《…》）, by the short name. */
function definitionsOf({ tree: { text, plain }, citations }: Reading): ReadonlyMap<string, PlacedCitation> {
  const found = new Map<string, PlacedCitation>();
  let byEnd: Map<number, PlacedCitation> | undefined;
  for (const definition of readDefinitions(plain, 0, plain.length)) {
    byEnd ??= new Map(citations.map((citation) => [citation.end, citation]));
    let end = definition.start;
    while (/\s/.test(text.charAt(end - 1))) end--;
    const citation = byEnd.get(end);
    if (citation === undefined) continue;
    for (const name of definition.names)
      found.set(asWritten(name, slice(plain, definition), slice(text, definition)), citation);
  }
  return found;
}
