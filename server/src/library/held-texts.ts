import type { Reading } from '../statement/reading';
import type { Statement } from '../statement/statements';
import type { Span } from '../text/span';
import type { HeldText, Heading } from './known';
import { normalTitle, sortedShortNames } from './normal-title';

/** The statements of a file as a library knows them, in the same order. */
export function heldTexts(file: string, { statements, citations, tree }: Reading): HeldText[] {
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
      titleSpan: title.span === null ? { start, end: start } : placeOfTitle(tree.text, title.text, title.span),
      titleAgain: statement.titleAgain.map((span) => placeOfTitle(tree.text, title.text, span)),
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

/** Where the words of a title stand in its line, without what an editor has put beside them: …条约（全文）. */
export function placeOfTitle(text: string, words: string, { start, end }: Span): Span {
  const at = text.slice(start, end).indexOf(words);
  return at === -1 ? { start, end } : { start: start + at, end: start + at + words.length };
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
