import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inReadingOrder } from '../../../../server/src/features/tidy/reading-order';
import { toTagged } from '../../../../server/src/features/tidy/conversion';
import { splitArticles } from '../../../../server/src/features/tidy/split-articles';
import { tidyEdits } from '../../../../server/src/features/tidy/tidy';
import { readFile } from '../../../../server/src/statement/reading';
import { decode } from '../../../../server/src/text/decoding';
import { root } from '../../../support/project';

/** What is repeated, to make some step look far ahead or go through the same things again. */
const repeated = [
  ' ',
  '　　',
  '甲 ',
  '甲　　',
  '　　双方重申，关系良好。',
  '\u00a0\u00a0双方重申。',
  '１',
  '１．',
  '二０',
  '1992 年',
  '甲 \n',
  '甲\r\n乙\n',
  '\r',
  '双方愿意为互派专家、联合举办节目和扩大广\n播覆盖提供便利和其他一切必要的条件\n',
  '《甲\n',
  '（以下简称\n“双',
  '甲国总统　乙\n',
  '|甲|\n',
  '〖ZQ/总期〗1〖-ZQ/总期〗\n〖ZW/正文〗甲 \n〖-ZW/正文〗\n',
  '（上接第一版）甲。\n\n第4版(要闻)\n\n',
  '### 甲\n\n1994-05-19\n\n',
];

const short = 25_000;
const factor = 4;
/** Linear time would be `factor` times as long, quadratic time its square. */
const allowed = 2.5 * factor;
/** Milliseconds below which the clock and the collector of garbage count for more than the work. */
const least = 8;

describe('The time that tidying takes', function () {
  this.timeout(60_000);
  // What else the machine does is no fault of the code.
  this.retries(3);
  const samples = new URL('samples/', root);
  const texts = [
    ...repeated.map((unit) => [JSON.stringify(unit), unit] as const),
    ...readdirSync(samples).map((name) => [name, decode(readFileSync(new URL(name, samples)))?.text ?? ''] as const),
  ];
  for (const [name, unit] of texts) {
    it(`grows with the length of a text of ${name}`, () => {
      const once = timeOf(unit, short);
      const longer = timeOf(unit, short * factor);
      assert.ok(
        longer < allowed * Math.max(once, least),
        `${longer.toFixed(1)} ms for ${factor} times what took ${once.toFixed(1)} ms`,
      );
    });
  }
});

/** The least of three, in milliseconds of this process alone. A unit that is cut may be what is tidied, and costs one length a reading more. */
function timeOf(unit: string, length: number): number {
  const reading = readFile(unit.repeat(Math.ceil(length / unit.length)));
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    tidyEdits(reading);
    splitArticles(reading);
    inReadingOrder(reading, 0);
    toTagged(reading, 0);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
