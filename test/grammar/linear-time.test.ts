import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { loadTokenizer, type Tokenizer } from './tokenizer.js';

/** What is repeated, to make the grammar try its rules in vain or in nests. */
const repeated = [
  '双方高度评价两国各领域合作取得的成果并愿继续加强',
  '双方恪守1992年1月3日签署的《甲国和乙国公报》（以下称“公报”）。　　一、',
  '《',
  '《甲',
  '《甲》',
  '《《甲》',
  '〖',
  '〖BT/标题〗',
  '〖BT/标题〗甲〖-BT/标题〗',
  '〖ZW/正文〗',
  '〖ZW/正文〗〖TM/中图〗',
  '〖XX/某项〗',
  '（',
  '（以下称',
  '以下称“',
  '（新华社乙城',
  '（上接',
  ' ',
  '　',
  '　　甲国主席 ',
  '　　甲·',
  '一',
  '一九九二年',
  '1',
  '社',
];

const short = 4_000;
const factor = 16;
/** Four times what linear time would be. Quadratic time would be 256 times, and exponential time would not end. */
const allowed = 4 * factor;

describe('the time that the grammar takes', () => {
  let tokenize: Tokenizer;
  before(async () => {
    tokenize = await loadTokenizer();
    for (const unit of repeated) tokenize(lineOf(unit, 1000));
  });

  for (const unit of repeated) {
    it(`grows with the length of a line of ${JSON.stringify(unit)}`, function () {
      this.timeout(20_000);
      // What else the machine does is no fault of the code.
      this.retries(3);
      const once = fastest(() => tokenize(lineOf(unit, short)));
      const longer = fastest(() => tokenize(lineOf(unit, short * factor)));
      assert.ok(
        longer < allowed * Math.max(once, 1),
        `${longer.toFixed(1)} ms for ${factor} times what took ${once.toFixed(1)} ms`,
      );
    });
  }
});

const lineOf = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The least of three, in milliseconds of this process alone: what else the machine does is not counted. */
function fastest(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
