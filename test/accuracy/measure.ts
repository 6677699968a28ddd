import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../support/project';
import { evaluate, f1, MEASURES, readKey, type Count, type Measure } from './evaluate';

/** Files with a hand-checked key. The corpus stands beside the project on the machines of its makers only. */
export interface KeyedFiles {
  readonly name: string;
  readonly folder: string;
  readonly key: string;
}

const inProject = (path: string): string => fileURLToPath(new URL(path, root));

export const KEYED_FILES: readonly KeyedFiles[] = [
  { name: 'corpus', folder: inProject('../shared/corpus'), key: inProject('../shared/corpus/key.jsonl') },
  { name: 'samples', folder: inProject('samples'), key: inProject('test/support/samples-key.jsonl') },
];

/** The least F1 that each measure must have. */
export const FLOORS: Readonly<Record<Measure, number>> = {
  layouts: 1,
  statements: 1,
  titles: 0.99,
  signed: 0.99,
  places: 0.99,
  parties: 0.99,
  signatories: 0.97,
  sections: 0.99,
  citations: 0.995,
  dates: 0.99,
  instruments: 0.99,
};

export type Counts = Record<Measure, Count>;

export interface Measured {
  /** By layout, and `all`. */
  readonly counts: ReadonlyMap<string, Counts>;
  readonly differences: readonly string[];
}

/** Null where the files are not on this machine. */
export function measure({ folder, key }: KeyedFiles): Measured | null {
  if (!existsSync(key)) return null;
  const counts = new Map<string, Counts>();
  const differences: string[] = [];
  for (const file of readKey(key)) {
    const evaluation = evaluate(folder, file);
    differences.push(...evaluation.differences);
    for (const group of [file.layout, 'all']) {
      const sums = counts.get(group) ?? emptyCounts();
      for (const measure of MEASURES) add(sums[measure], evaluation.counts[measure]);
      counts.set(group, sums);
    }
  }
  return { counts, differences };
}

export function belowFloor(measured: Measured): string[] {
  const all = measured.counts.get('all') ?? emptyCounts();
  return MEASURES.filter((measure) => f1(all[measure]) < FLOORS[measure]).map(
    (measure) => `${measure}: F1 ${f1(all[measure]).toFixed(4)} is below ${FLOORS[measure]}`,
  );
}

function add(to: Count, from: Count): void {
  to.right += from.right;
  to.wrong += from.wrong;
  to.missed += from.missed;
}

function emptyCounts(): Counts {
  return Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, wrong: 0, missed: 0 }])) as Counts;
}
