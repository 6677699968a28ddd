import assert from 'node:assert/strict';
import { csvLine } from '../../../server/src/text/csv';

describe('A line of CSV', () => {
  const cases: [string, (string | number | null)[], string][] = [
    ['has its cells between commas', ['甲', 2, null, '乙'], '甲,2,,乙\r\n'],
    [
      'quotes a cell with a comma, a quotation mark or a line break',
      ['a,b', 'say "甲"', 'x\ny'],
      '"a,b","say ""甲""","x\ny"\r\n',
    ],
    ['leaves Chinese marks alone', ['《条约》，“双方”；'], '《条约》，“双方”；\r\n'],
  ];
  for (const [title, cells, line] of cases) {
    it(title, () => {
      assert.equal(csvLine(cells), line);
    });
  }
});
