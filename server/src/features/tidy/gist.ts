import type { Reading } from '../../statement/reading';

const ARTICLE = 'article';
const UNKNOWN = 'unknown';

/** What was read of a file, without white space and width: what tidying must not change. */
export function gistOf(reading: Reading): string[] {
  const citations = reading.citations.map(({ name, on, instrument, draft }) => `${name} ${on} ${instrument} ${draft}`);
  return [...gistOfTexts(reading), ...citations.map(withoutLook)];
}

/** The same of its texts by themselves, whatever they cite. */
export function gistOfTexts({ statements, articles }: Pick<Reading, 'statements' | 'articles'>): string[] {
  const gist = [
    ...statements.flatMap((statement) => [
      `statement ${statement.title.text}`,
      ...[statement.kind, statement.signed, statement.dispatched, statement.printed, statement.place].map(
        (fact) => fact ?? UNKNOWN,
      ),
      ...statement.parties,
      ...statement.languages,
      ...statement.signatories.map(({ party, office, name }) => `${party}/${office}/${name}`),
      ...statement.sections.map(({ label, level }) => `${level} ${label}`),
      `${statement.pieces.length} pieces`,
    ]),
    ...articles.map(
      ({ title, dispatched, printed, pieces }) => `${ARTICLE} ${title.text} ${dispatched} ${printed} ${pieces.length}`,
    ),
  ];
  return gist.map(withoutLook);
}

/** What a file says, in whatever layout: what a conversion must not change. */
export function substanceOf({ statements, citations }: Reading): string[] {
  return [
    ...statements.flatMap(({ title, signed, place, parties, signatories, sections }) => [
      title.text,
      signed ?? UNKNOWN,
      place ?? UNKNOWN,
      ...parties,
      ...signatories.map(({ party, office, name }) => `${party}/${office}/${name}`),
      ...sections.map(({ label, level }) => `${level} ${label}`),
    ]),
    ...citations.map(({ name, on, instrument }) => `${name} ${on} ${instrument}`),
  ].map(withoutLook);
}

/** Whether nothing but the look of a file has changed. */
export function readsTheSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((fact, index) => fact === after[index]);
}

/**
 * Whether all that is read before is read after, in the same order; more may be. An article says little of itself: it may turn out to be a
 * statement.
 */
export function losesNothing(before: readonly string[], after: readonly string[]): boolean {
  const known = before.filter((fact) => fact !== UNKNOWN && !fact.startsWith(ARTICLE));
  let at = 0;
  for (const fact of after) if (fact === known[at]) at++;
  return at === known.length;
}

function withoutLook(words: string): string {
  return words
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
