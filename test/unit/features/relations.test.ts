import assert from 'node:assert/strict';
import { relationsOf, withoutParties } from '../../../server/src/features/relations';
import { Archive, JOINT, statement } from '../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const WATER = '甲兰共和国和乙多王国边境河流水质协定';

describe('How a statement stands to others', () => {
  const archive = new Archive({
    '2003.txt': statement(TREATY, '2003-11-06'),
    '2009.txt': statement(JOINT, '2009-06-18'),
    '2011.txt': statement(JOINT, '2011-06-18'),
    '2013.txt': statement(
      JOINT,
      '2013-09-05',
      `2001年3月2日签署的《${WATER}》、2003年11月6日签署的《${TREATY}》。双方落实《${WATER}》。双方恪守《${JOINT}》。双方翻译《丙林史》。`,
    ),
    '2013-copy.txt': statement(JOINT, '2013-09-05'),
    '2017.txt': statement(JOINT, '2017-04-26', `2013年9月5日发表的《${JOINT}》和2013年9月5日《${JOINT}》`),
    '2020.txt': statement(JOINT, '2020-01-01', `2013年9月5日发表的《${JOINT}》`),
  });
  const [text] = archive.library.get('2013.txt')?.texts ?? [];
  assert.ok(text);
  const { citedBy, cites, copies } = relationsOf(archive.library, text);

  it('has who cites it, the latest first, each once', () => {
    assert.deepEqual(
      citedBy.map(({ text: citer, times }) => [citer?.signed, times]),
      [
        ['2020-01-01', 1],
        ['2017-04-26', 2],
      ],
    );
    const [{ place } = { place: null }] = citedBy;
    assert.ok(place);
    assert.match(archive.textOf(place.file).slice(place.span.start, place.span.end), /^《.*联合声明》$/);
  });

  it('has what it cites in its own order, each once, with how sure that is; no books', () => {
    assert.deepEqual(
      cites.map((cited) => [
        cited.kind,
        cited.kind === 'held' ? cited.text.file : cited.kind === 'missing' ? cited.title : cited.name,
        cited.certainty,
        cited.times,
      ]),
      [
        ['missing', WATER, 'missing', 2],
        ['held', '2003.txt', 'exact', 1],
        ['ambiguous', JOINT, 'ambiguous', 1],
      ],
    );
  });

  it('has its other copies', () => {
    assert.deepEqual(
      copies.map(({ file }) => file),
      ['2013-copy.txt'],
    );
  });
});

describe('A title without its parties', () => {
  const parties = ['甲兰共和国', '乙多王国'];
  const cases: [string, string][] = [
    [JOINT, '联合声明'],
    ['乙多王国政府和甲兰共和国政府关于渔业的协定', '关于渔业的协定'],
    ['甲兰共和国、乙多王国引渡条约', '引渡条约'],
    ['甲兰共和国和丙林王国联合声明', '甲兰共和国和丙林王国联合声明'],
    ['海洋法公约', '海洋法公约'],
    ['甲兰共和国和乙多王国', '甲兰共和国和乙多王国'],
  ];
  for (const [title, rest] of cases) {
    it(`of ${title} is ${rest}`, () => {
      assert.equal(withoutParties(title, parties), rest);
    });
  }

  it('is the title where the parties are not known', () => {
    assert.equal(withoutParties(JOINT, []), JOINT);
  });
});
