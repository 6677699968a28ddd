import type { Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import type { HeldText, Heading } from './known';
import { normalTitle, sortedShortNames } from './normal-title';

/** The statements of a file as a library knows them, in the same order. */
export function heldTexts(file: string, { statements, citations }: Reading): HeldText[] {
  const cites = new Map<Statement, number>();
  for (const { statement, instrument } of citations) {
    if (statement !== null && instrument) cites.set(statement, (cites.get(statement) ?? 0) + 1);
  }
  return statements.map((statement): HeldText => {
    const { title, parties, start, end, signed, place, dispatched, printed, kind, sections } = statement;
    const normal = normalTitle(title.text, parties);
    return {
      file,
      title: title.text,
      titleSpan: title.span === null ? { start, end: start } : { start: title.span.start, end: title.span.end },
      titleAgain: statement.titleAgain,
      extent: { start, end },
      signed,
      place,
      dispatched,
      printed,
      parties,
      signatories: statement.signatories.map(({ party, office, name }) => `${party}${office} ${name}`),
      languages: statement.languages,
      sections: sections.length,
      cites: cites.get(statement) ?? 0,
      kind,
      normal,
      own: normal.parties.length > 0 ? normal.parties : sortedShortNames(parties),
    };
  });
}

/** Of each section that has a heading, in reading order. */
export function headingsOf(text: string, { sections }: Statement): Heading[] {
  const headings: Heading[] = [];
  for (const { start, heading, style, label } of sections) {
    if (heading.end <= heading.start) continue;
    const words = text.slice(heading.start, heading.end);
    headings.push({ name: style === 'heading' ? words : `${label} ${words}`, start, end: heading.end });
  }
  return headings;
}
