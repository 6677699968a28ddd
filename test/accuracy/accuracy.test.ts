import assert from 'node:assert/strict';
import { evaluate } from './evaluate';
import { belowFloor, KEYED_FILES, measure } from './measure';

describe('Reading agrees with the key', () => {
  for (const files of KEYED_FILES) {
    const measured = measure(files);
    if (measured === null) {
      it(`of the ${files.name}: CORPUS ABSENT, so nothing was measured on it`, () => {
        console.log(`CORPUS ABSENT: there is no ${files.key}, so nothing was measured on it.`);
      });
      continue;
    }
    it(`of the ${files.name}, to the floor of every measure`, () => {
      assert.deepEqual(belowFloor(measured), [], measured.differences.join('\n'));
    });
  }

  it('and says where it does not', () => {
    const [, samples] = KEYED_FILES;
    assert.ok(samples);
    const wrongKey = {
      file: '2022-洛泽维亚-瑟多兰-联合声明.txt',
      layout: 'page',
      documents: [
        {
          title: '另一份声明',
          kind: '联合声明',
          parties: [],
          signed: null,
          place: null,
          signatories: [],
          start: 0,
          end: 1517,
        },
      ],
    };
    const { differences } = evaluate(samples.folder, wrongKey);
    assert.ok(differences.some((line) => line.includes('layouts: expected page, found run-on')));
    assert.ok(differences.some((line) => line.includes('titles: expected 另一份声明')));
  });
});
