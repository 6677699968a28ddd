import assert from 'node:assert/strict';
import { MissingInstruments, type MissingInstrument } from '../../../server/src/library/missing';
import { mentionsOf } from '../../../server/src/library/mention';
import { Archive, JOINT, statement } from './archive';

const WATER = '甲兰共和国政府和乙多王国政府关于跨界河流水质保护的协定';

/** What is cited and not held by statements that say this, one a year from 2001 on. */
function missingOf(...sayings: readonly string[]): MissingInstrument[] {
  const files = sayings.map((saying, index) => [`${index}.txt`, statement(JOINT, `${2031 + index}-01-02`, saying)]);
  const archive = new Archive(Object.fromEntries(files) as Record<string, string>);
  const all = new MissingInstruments(archive.library);
  const keys = sayings.flatMap((_, index) =>
    mentionsOf(archive.read(`${index}.txt`)).map((mention) => all.keyOf(mention)),
  );
  return [...new Set(keys)].flatMap((key) => (key === null ? [] : (all.get(key) ?? [])));
}

const drawn = (missing: readonly MissingInstrument[]): string[] =>
  missing.map(({ title, dates, citing }) =>
    [
      title,
      ...dates.map(({ value, count }) => `${value} (${count})`),
      `cited by ${citing.map(({ file }) => file).join(' ')}`,
    ].join(', '),
  );

describe('A missing instrument', () => {
  it('has all citations of its title, in full and short, dated and not', () => {
    assert.deepEqual(
      drawn(
        missingOf(
          `2006年3月21日签订的《${WATER}》`,
          `《${WATER}》`,
          '《甲乙跨界河流水质保护协定》',
          `2006年签订的《${WATER}》`,
        ),
      ),
      [`${WATER}, 2006-03-21 (1), 2006 (1), cited by 0.txt 1.txt 2.txt 3.txt`],
    );
  });

  it('is another one where the dates are', () => {
    assert.deepEqual(drawn(missingOf(`1996年3月21日签订的《${WATER}》`, `2006年5月7日签订的《${WATER}》`)), [
      `${WATER}, 1996-03-21 (1), cited by 0.txt`,
      `${WATER}, 2006-05-07 (1), cited by 1.txt`,
    ]);
  });

  it('is the same where one date is a slip of a more frequent one', () => {
    assert.deepEqual(
      drawn(
        missingOf(
          `2006年3月21日签订的《${WATER}》`,
          `2006年3月12日签订的《${WATER}》`,
          `2006年3月21日签订的《${WATER}》`,
        ),
      ),
      [`${WATER}, 2006-03-21 (2), 2006-03-12 (1), cited by 0.txt 1.txt 2.txt`],
    );
  });

  it('has, without a date, a place of its own where two of that title are cited', () => {
    assert.deepEqual(
      drawn(missingOf(`1996年3月21日签订的《${WATER}》`, `2006年5月7日签订的《${WATER}》`, `《${WATER}》`)).at(-1),
      `${WATER}, cited by 2.txt`,
    );
  });

  it('is one under two forms of its title, on one day', () => {
    assert.deepEqual(
      drawn(
        missingOf(
          '2006年3月21日签订的《甲兰共和国和乙多王国睦邻友好合作条约》',
          '2006年3月21日签订的《甲兰共和国和乙多王国睦邻友好条约》',
        ),
      ).map((each) => each.replace(/^.*?, /, '')),
      ['2006-03-21 (2), cited by 0.txt 1.txt'],
    );
  });

  it('is two, of one day, where they are about two things', () => {
    assert.equal(
      missingOf('2006年3月21日签订的《甲兰共和国和乙多王国引渡条约》和《甲兰共和国和乙多王国民事司法协助条约》').length,
      2,
    );
  });

  it('is one for all who cite a convention, whoever they are', () => {
    const archive = new Archive({
      'a.txt': statement(JOINT, '2031-01-02', '《联合国海洋法公约》'),
      'b.txt': statement(JOINT, '2032-01-02', '《联合国海洋法公约》').replaceAll('乙多王国', '丙塔联邦'),
    });
    const all = new MissingInstruments(archive.library);
    const [a, b] = ['a.txt', 'b.txt'].map(
      (file) => mentionsOf(archive.read(file)).map((mention) => all.keyOf(mention))[0],
    );
    assert.ok(a);
    assert.equal(a, b);
  });

  it('is what the workspace names, with all that cite it', () => {
    const archive = new Archive(
      { 'a.txt': statement(JOINT, '2031-01-02', `《${WATER}》`) },
      { instruments: [{ title: WATER, signed: '2006-03-21', place: '乙城', note: '正本存甲京。' }] },
    );
    const all = new MissingInstruments(archive.library);
    const key = mentionsOf(archive.read('a.txt')).map((mention) => all.keyOf(mention))[0];
    const missing = typeof key === 'string' ? all.get(key) : null;
    assert.equal(missing?.named?.place, '乙城');
    assert.deepEqual(
      missing.citing.map(({ file }) => file),
      ['a.txt'],
    );
  });

  it('is none for what is held, what could be several, and what is no instrument', () => {
    const archive = new Archive({
      '2009.txt': statement(JOINT, '2009-06-18'),
      '2013.txt': statement(JOINT, '2013-09-05'),
      'a.txt': statement(
        '甲兰共和国和乙多王国关于电力的联合声明',
        '2031-01-02',
        `2009年签署的《${JOINT}》、《${JOINT}》、《甲京日报》`,
      ),
    });
    const all = new MissingInstruments(archive.library);
    assert.deepEqual(
      mentionsOf(archive.read('a.txt')).map((mention) => all.keyOf(mention)),
      [null, null, null],
    );
  });
});
