import { f1, MEASURES } from './evaluate';
import { belowFloor, KEYED_FILES, measure, type Measured } from './measure';

/** `npm run accuracy`: compares what is read with hand-checked keys, per layout and in all, and fails below the recorded floors. */
for (const files of KEYED_FILES) {
  const measured = measure(files);
  if (measured === null) {
    console.log(`${files.name.toUpperCase()} ABSENT: there is no ${files.key}, so nothing was measured on it.`);
    continue;
  }
  print(files.name, measured);
  for (const difference of measured.differences) console.log(`  ${difference}`);
  const below = belowFloor(measured);
  for (const line of below) console.log(`BELOW THE FLOOR on ${files.name}: ${line}`);
  if (below.length > 0) process.exitCode = 1;
}

/** A row a measure, a column a layout. */
function print(name: string, { counts }: Measured): void {
  const layouts = [...counts.keys()].filter((layout) => layout !== 'all').concat('all');
  console.log(`\n${name.padEnd(12)}${layouts.map((layout) => layout.padEnd(22)).join('')}`);
  console.log(`${''.padEnd(12)}${layouts.map(() => 'prec.  recall F1'.padEnd(22)).join('')}`);
  for (const measure of MEASURES) {
    const cells = layouts.map((layout) => {
      const count = counts.get(layout)?.[measure] ?? { right: 0, wrong: 0, missed: 0 };
      const share = (of: number): string =>
        (count.right + of === 0 ? '–' : (count.right / (count.right + of)).toFixed(3)).padEnd(7);
      return `${share(count.wrong)}${share(count.missed)}${f1(count).toFixed(4)}`.padEnd(22);
    });
    console.log(measure.padEnd(12) + cells.join(''));
  }
}
