import type { Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import { slice } from '../text/span';
import type { HeldText, Heading } from './known';
import { normalTitle, sortedShortNames, type NormalTitle } from './normal-title';
import { ownCopy } from './own-copy';

/** What a library keeps of the statements of a file, in the same order. */
export function heldTexts(file: string, { tree, statements, citations }: Reading): HeldText[] {
  const cites = new Map<Statement, number>();
  for (const { statement, instrument } of citations) {
    if (statement !== null && instrument) cites.set(statement, (cites.get(statement) ?? 0) + 1);
  }
  return statements.map((statement): HeldText => {
    const { title, parties, start, end, signed, place, dispatched, printed, kind, sections } = statement;
    const { parties: stated, rest, abbreviated } = normalTitle(title.text, parties);
    const normal: NormalTitle = { parties: stated.map(ownCopy), rest: ownCopy(rest), abbreviated };
    return {
      file,
      title: ownCopy(title.text),
      titleSpan: title.span === null ? { start, end: start } : { start: title.span.start, end: title.span.end },
      extent: { start, end },
      signed,
      place: place === null ? null : ownCopy(place),
      dispatched,
      printed,
      parties: parties.map(ownCopy),
      signatories: statement.signatories.map(({ party, office, name }) => ownCopy(`${party}${office} ${name}`)),
      languages: statement.languages.map(ownCopy),
      headings: headingsOf(tree.text, statement),
      sections: sections.length,
      cites: cites.get(statement) ?? 0,
      kind,
      normal,
      own: stated.length > 0 ? normal.parties : sortedShortNames(parties).map(ownCopy),
    };
  });
}

function headingsOf(text: string, { sections }: Statement): Heading[] {
  return sections.flatMap((section): Heading[] => {
    const { start, heading, style, label } = section;
    if (heading.end <= heading.start) return [];
    const words = slice(text, heading);
    return [{ name: ownCopy(style === 'heading' ? words : `${label} ${words}`), start, end: heading.end }];
  });
}
