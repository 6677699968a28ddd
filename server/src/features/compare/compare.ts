import { toPassage } from '../../library/collate';
import type { StatementOfFile } from '../body-lines';
import { align } from './align';
import { withSameBreaks } from './breaks';
import { clausesOf, wordsSaid, type Clause } from './clauses';

export type Outcome = 'kept' | 'reworded' | 'dropped' | 'new';

/** What became of a clause from the earlier statement to the later one. */
export type Row =
  | { readonly outcome: 'kept' | 'reworded'; readonly earlier: Clause; readonly later: Clause }
  | { readonly outcome: 'dropped'; readonly earlier: Clause; readonly later: null }
  | { readonly outcome: 'new'; readonly earlier: null; readonly later: Clause };

/**
 * What two statements say, clause by clause, in the order of the later one; what was dropped stands behind what it stood behind before.
 * What layouts set differently, and the numbers of sections, make no difference.
 */
export function compare(earlier: StatementOfFile, later: StatementOfFile): Row[] {
  const [before, after] = withSameBreaks(clausesIn(earlier), clausesIn(later));
  const pairs = align(before.map(wordsSaid), after.map(wordsSaid), [...partiesOf(earlier), ...partiesOf(later)]);
  const partners = new Map(pairs.map((pair) => [pair.other, pair.own]));
  const hasPartner = new Set(partners.values());
  const rows: Row[] = [];
  const addDropped = (from: number): void => {
    for (let index = from; index < before.length && !hasPartner.has(index); index++) {
      const clause = before[index];
      if (clause !== undefined) rows.push({ outcome: 'dropped', earlier: clause, later: null });
    }
  };
  addDropped(0);
  after.forEach((clause, index) => {
    const partner = partners.get(index) ?? -1;
    const counterpart = before[partner];
    if (counterpart === undefined) {
      rows.push({ outcome: 'new', earlier: null, later: clause });
      return;
    }
    const isKept = wordsSaid(counterpart) === wordsSaid(clause);
    rows.push({ outcome: isKept ? 'kept' : 'reworded', earlier: counterpart, later: clause });
    addDropped(partner + 1);
  });
  return rows;
}

export function countsOf(rows: readonly Row[]): Readonly<Record<Outcome, number>> {
  const counts = { kept: 0, reworded: 0, dropped: 0, new: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

function clausesIn({ reading, text }: StatementOfFile): Clause[] {
  const statement = reading.statements[text];
  return statement === undefined ? [] : clausesOf(reading, statement);
}

/** Their names as they are compared. */
function partiesOf({ reading, text }: StatementOfFile): string[] {
  return (reading.statements[text]?.parties ?? []).map(
    (party) => toPassage(party, [{ start: 0, end: party.length }]).words,
  );
}
