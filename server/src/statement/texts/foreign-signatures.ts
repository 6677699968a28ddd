import { announces, opensText } from '../lines/lead';
import type { LineRole, PlacedRole } from '../lines/line-roles';
import { leadingParty, partiesAtStart, withoutMandate } from '../words/party-names';
import { shortName } from '../words/states';
import { wordsOf } from '../lines/wrapped';

// Where columns of a page are mixed up, signatures stand below a text that is not theirs.

/** The short names of the parties for which the rows of some lines sign. */
function signingParties(text: string, lines: readonly PlacedRole[]): string[] {
  const cells = lines
    .filter(({ role }) => role === 'signature')
    .flatMap((line) => wordsOf(text, line).split(/[\s\u00a0\u3000|]+/));
  const names = cells.map((cell) => leadingParty(withoutMandate(cell))).filter((name) => name !== null);
  return names.map(shortName);
}

/** Whether a text can have these signatures: it names all for whom they are given, or has none. */
export function knowsSignatories(
  text: string,
  above: readonly PlacedRole[],
  signatures: readonly PlacedRole[],
): boolean {
  const parties = signingParties(text, signatures);
  if (parties.length === 0) return true;
  const inTitle = titleParties(text, above);
  if (inTitle.length === 0 || inTitle.every((name) => parties.includes(name))) return true;
  return parties.every((name) => inTitle.includes(name) || above.some((line) => wordsOf(text, line).includes(name)));
}

function titleParties(text: string, lines: readonly PlacedRole[]): string[] {
  const title = lines.find(({ role }) => role === 'title');
  return title === undefined ? [] : partiesAtStart(wordsOf(text, title)).map(shortName);
}

/** Where the signatures of others begin in the lines of a text; -1 where there are none. */
export function findForeignSignatures(text: string, lines: readonly PlacedRole[]): number {
  let last = lines.length - 1;
  while (last > 0 && lines[last]?.role !== 'signature') last--;
  let first = last;
  while (first > 0 && IN_BLOCK.has(lines[first - 1]?.role)) first--;
  if (first === 0) return -1;
  const [above, block] = [lines.slice(0, first), lines.slice(first, last + 1)];
  const isBelowNews = isReport(text, above) && new Set(signingParties(text, block)).size >= 2;
  return isBelowNews || !knowsSignatories(text, above, block) ? first : -1;
}

/** Nobody signs what a reporter tells. */
function isReport(text: string, lines: readonly PlacedRole[]): boolean {
  const lead = lines.find(({ role }) => role === 'lead');
  if (lead === undefined || lines.some(({ role }) => role === 'title')) return false;
  const words = wordsOf(text, lead);
  return !announces(words) && !opensText(words);
}

const IN_BLOCK: ReadonlySet<LineRole | undefined> = new Set(['signature', 'short']);
