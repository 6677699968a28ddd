import assert from 'node:assert/strict';
import { takeInventory, type Inventory } from '../../../server/src/library/inventory';
import type { Library } from '../../../server/src/library/library';
import { MissingInstruments } from '../../../server/src/library/missing';
import { Archive, JOINT, statement } from './archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const WATER = '甲兰共和国和乙多王国边境河流水质协定';
const OTHER = '甲兰共和国和丙林王国联合声明';

function inventoryOf(library: Library): Inventory {
  const steps = takeInventory(library);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('The inventory of a library', () => {
  const archive = new Archive({
    '2003.txt': statement(TREATY, '2003-11-06', `2001年3月2日签署的《${WATER}》`),
    '2013.txt': statement(
      JOINT,
      '2013-09-05',
      `《${TREATY}》和2001年3月2日签署的《${WATER}》，2001年3月21日签署的《${WATER}》`,
    ),
    '2013-copy.txt': statement(JOINT, '2013-09-05', `《${WATER}》`),
    '2014.txt': statement(OTHER, '2014-01-02', '《甲京外交关系公约》'),
    'draft.txt': statement(JOINT, '2020-01-01').replace(/\n.*$/, ''),
  });
  const inventory = inventoryOf(archive.library);

  it('counts files, texts and citations, and knows the first and the last day', () => {
    const { files, statements, citations, days } = inventory;
    assert.deepEqual(
      { files, statements, citations, days },
      {
        files: 5,
        statements: 5,
        citations: 6,
        days: { first: '2003-11-06', last: '2014-01-02' },
      },
    );
  });

  it('has whoever has texts together, copies counted once, with what they lack', () => {
    assert.deepEqual(inventory.owners, [
      { own: ['乙多', '甲兰'], held: 3, missing: 1 },
      { own: ['丙林', '甲兰'], held: 1, missing: 0 },
    ]);
  });

  it('has what is cited and not held, the most cited first, under the key of its page', () => {
    assert.deepEqual(
      inventory.missing.map(({ title, day, cited, files, dates }) => [title, day, cited, files, dates.length]),
      [
        [WATER, '2001-03-02', 4, 3, 2],
        ['甲京外交关系公约', '', 1, 1, 0],
      ],
    );
    const instruments = new MissingInstruments(archive.library);
    for (const { key, title, cited } of inventory.missing) {
      const page = instruments.get(key);
      assert.deepEqual([page?.title, page?.citing.length], [title, cited]);
    }
  });

  it('puts the copies of one text together, and has what bears no day', () => {
    assert.deepEqual(
      inventory.copies.map((copies) => copies.map(({ file }) => file)),
      [['2013-copy.txt', '2013.txt']],
    );
    assert.deepEqual(
      inventory.undated.map(({ file }) => file),
      ['draft.txt'],
    );
  });

  it('calls an instrument as the workspace does, with its day', () => {
    const named = new Archive(
      { '2013.txt': statement(JOINT, '2013-09-05', `《${WATER}》`) },
      { instruments: [{ title: WATER, parties: ['甲兰共和国', '乙多王国'], signed: '2001-03-02' }] },
    );
    assert.deepEqual(
      inventoryOf(named.library).missing.map(({ title, day }) => [title, day]),
      [[WATER, '2001-03-02']],
    );
  });

  it('of an empty library is empty', () => {
    const { files, statements, days, owners, missing } = inventoryOf(new Archive({}).library);
    assert.deepEqual(
      { files, statements, days, owners, missing },
      { files: 0, statements: 0, days: null, owners: [], missing: [] },
    );
  });
});
