import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, f1, MEASURES, readKey, type Count, type Measure } from './evaluate';

/** `npm run accuracy`: compares what is read with hand-checked keys, per layout and in all, and fails below the recorded floor. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const KEYS = [
  { name: 'corpus', folder: join(root, '../shared/corpus'), key: join(root, '../shared/corpus/key.jsonl') },
  { name: 'samples', folder: join(root, 'samples'), key: join(root, 'test/support/samples-key.jsonl') },
];

const FLOOR: Readonly<Partial<Record<Measure, number>>> = {
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

let below = 0;
for (const { name, folder, key } of KEYS) {
  if (!existsSync(key)) {
    console.log(`${name.toUpperCase()} ABSENT: ${key} is not here, so nothing was measured on it.`);
    continue;
  }
  const totals = new Map<string, Record<Measure, Count>>();
  const differences: string[] = [];
  for (const file of readKey(key)) {
    const evaluation = evaluate(folder, file);
    differences.push(...evaluation.differences);
    for (const group of [file.layout, 'all']) {
      const counts = totals.get(group) ?? emptyCounts();
      for (const measure of MEASURES) {
        counts[measure].right += evaluation.counts[measure].right;
        counts[measure].wrong += evaluation.counts[measure].wrong;
        counts[measure].missed += evaluation.counts[measure].missed;
      }
      totals.set(group, counts);
    }
  }
  print(name, totals);
  for (const difference of differences) console.log(`  ${difference}`);
  const all = totals.get('all') ?? emptyCounts();
  for (const measure of MEASURES) {
    const floor = FLOOR[measure];
    if (floor === undefined || f1(all[measure]) >= floor) continue;
    below++;
    console.log(`BELOW THE FLOOR: ${measure} of ${name}: F1 ${f1(all[measure]).toFixed(4)} < ${floor}`);
  }
}
process.exitCode = below === 0 ? 0 : 1;

function emptyCounts(): Record<Measure, Count> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Measure,
    Count
  >;
}

function print(name: string, totals: ReadonlyMap<string, Record<Measure, Count>>): void {
  console.log(`\n${name}\n${'layout'.padEnd(10)}${MEASURES.map((measure) => measure.padStart(24)).join('')}`);
  for (const [layout, counts] of totals) {
    const cells = MEASURES.map((measure) => {
      const { right, wrong, missed } = counts[measure];
      const share = (of: number): string => (right + of === 0 ? '–' : (right / (right + of)).toFixed(3));
      return `${share(wrong)} ${share(missed)} ${f1(counts[measure]).toFixed(4)}`.padStart(24);
    });
    console.log(`${layout.padEnd(10)}${cells.join('')}`);
  }
  console.log('each cell: precision, recall, F1');
}
