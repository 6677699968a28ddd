import { toPassage } from '../../library/collate';
import { shortName, sign } from '../../statement/words/states';
import type { StatementOfFile } from '../body-lines';
import { align, weightsOf } from './align';
import { withSameBreaks } from './breaks';
import { clausesOf, wordsSaid, type Clause } from './clauses';
import { goneFrom } from './halves';
import { foundInside } from './parts';
import { ofOneTopic } from './topics';

export type Outcome = 'kept' | 'reworded' | 'merged' | 'split' | 'dropped' | 'new';

/** What became of a clause from the earlier statement to the later one. */
export type Row =
  | { readonly outcome: 'kept' | 'reworded'; readonly earlier: Clause; readonly later: Clause }
  | { readonly outcome: 'dropped'; readonly earlier: Clause; readonly later: null }
  /** It went into a clause that has another counterpart. */
  | { readonly outcome: 'merged'; readonly earlier: Clause; readonly later: null; readonly into: Clause }
  /** It was a part of a clause that has another counterpart. */
  | { readonly outcome: 'split'; readonly earlier: null; readonly later: Clause; readonly from: Clause }
  | { readonly outcome: 'new'; readonly earlier: null; readonly later: Clause };

/**
 * What two statements say, clause by clause, in the order of the later one; what was dropped stands behind what it stood behind before.
 * What layouts set differently, and the numbers of sections, make no difference.
 */
export function compare(earlier: StatementOfFile, later: StatementOfFile): Row[] {
  const [before, after] = withSameBreaks(clausesIn(earlier), clausesIn(later));
  const [wordsBefore, wordsAfter] = [before.map(wordsSaid), after.map(wordsSaid)];
  const names = [...new Set([...namesOf(earlier), ...namesOf(later)])];
  const weigh = weightsOf([...wordsBefore, ...wordsAfter]);
  const partners = new Map(align(wordsBefore, wordsAfter, names, weigh).map(({ own, other }) => [other, own]));
  const left = without(new Set(partners.values()), before);
  const added = without(partners, after);
  const into = new Map(foundInside(left, wordsBefore, wordsAfter, names, weigh));
  const from = new Map(foundInside(added, wordsAfter, wordsBefore, names, weigh));
  // What is found in each other is one clause that was much reworded.
  for (const [own, other] of into) if (from.get(other) === own) partners.set(other, own);
  const leftAlone = left.filter((index) => !into.has(index));
  const addedAlone = added.filter((index) => !from.has(index));
  for (const { own, other } of ofOneTopic([leftAlone, addedAlone], wordsBefore, wordsAfter, names, weigh))
    partners.set(other, own);
  const became = new Map([...partners].map(([other, own]) => [own, other]));
  const isAlone = (index: number): boolean => !became.has(index) && !into.has(index);
  const isNew = (index: number): boolean => !partners.has(index) && !from.has(index);
  for (const [own, other] of goneFrom(left.filter(isAlone), wordsBefore, wordsAfter, partners, names, weigh))
    into.set(own, other);
  for (const [other, own] of goneFrom(added.filter(isNew), wordsAfter, wordsBefore, became, names, weigh))
    from.set(other, own);
  const hasPartner = new Set(partners.values());
  const rows: Row[] = [];
  const addLeft = (first: number): void => {
    for (let index = first; index < before.length && !hasPartner.has(index); index++) {
      const clause = before[index];
      if (clause === undefined) continue;
      const whole = after[into.get(index) ?? -1];
      if (whole === undefined) rows.push({ outcome: 'dropped', earlier: clause, later: null });
      else rows.push({ outcome: 'merged', earlier: clause, later: null, into: whole });
    }
  };
  addLeft(0);
  after.forEach((clause, index) => {
    const partner = partners.get(index) ?? -1;
    const counterpart = before[partner];
    if (counterpart === undefined) {
      const whole = before[from.get(index) ?? -1];
      if (whole === undefined) rows.push({ outcome: 'new', earlier: null, later: clause });
      else rows.push({ outcome: 'split', earlier: null, later: clause, from: whole });
      return;
    }
    const isKept = wordsSaid(counterpart) === wordsSaid(clause);
    rows.push({ outcome: isKept ? 'kept' : 'reworded', earlier: counterpart, later: clause });
    addLeft(partner + 1);
  });
  return rows;
}

/** The places that have no counterpart. */
function without(counterparts: Pick<ReadonlySet<number>, 'has'>, clauses: readonly Clause[]): number[] {
  return clauses.flatMap((_, index) => (counterparts.has(index) ? [] : [index]));
}

export function countsOf(rows: readonly Row[]): Readonly<Record<Outcome, number>> {
  const counts = { kept: 0, reworded: 0, merged: 0, split: 0, dropped: 0, new: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

function clausesIn({ reading, text }: StatementOfFile): Clause[] {
  const statement = reading.statements[text];
  return statement === undefined ? [] : clausesOf(reading, statement);
}

/** What they are called, as it is compared. */
function namesOf({ reading, text }: StatementOfFile): string[] {
  const { parties = [], signatories = [] } = reading.statements[text] ?? {};
  const [one = '', other = ''] = parties.map(sign);
  // 一个中国政策 is what a clause is about.
  const shortNames = parties.map(shortName).filter((name) => name.length > 2);
  const sides = [...parties.map((party) => `${sign(party)}方`), one + other, other + one];
  const persons = signatories.flatMap(({ name }) => name.split(/[·・•\s]/));
  return [...parties, ...shortNames, ...sides, ...persons]
    .filter((name) => name.length > 1)
    .map((name) => toPassage(name, [{ start: 0, end: name.length }]).words);
}
