import assert from 'node:assert/strict';
import { JOINT, meanings, statement } from './archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const held = {
  'treaty.txt': statement(TREATY, '2001-07-16'),
  'extradition.txt': statement('甲兰共和国和乙多王国引渡条约', '2004-07-16'),
  'bare.txt': statement('甲兰共和国和丙林王国友好条约', '2003-03-04').replace('和乙多王国（', '和丙林王国（'),
  'charter.txt': statement('丙河合作组织宪章', '2002-06-07').replace('乙多王国（', '乙多王国、丙林王国和丁山联邦（'),
  'joint.txt': statement(JOINT, '1999-01-02'),
};

/** What the last citation of a saying means. */
function last(saying: string, title = JOINT): string | undefined {
  const files = { ...held, 'citing.txt': statement(title, '2015-09-08', saying) };
  return meanings(files, 'citing.txt').at(-1);
}

describe('A kind’s word that no definition explains', () => {
  const cases: Readonly<Record<string, readonly [saying: string, expected: string]>> = {
    'is the only treaty that is cited above': ['双方恪守《甲乙睦邻友好条约》，根据《条约》精神', 'alias treaty.txt'],
    'is the same, whose title was given in two forms': [
      `双方恪守2001年7月16日签署的《${TREATY}》。《甲乙睦邻友好条约》和《条约》`,
      'alias treaty.txt',
    ],
    'is it every time': ['双方恪守《甲乙睦邻友好条约》。《条约》签署后，根据《条约》精神', 'alias treaty.txt'],
    'is it with the signs of its parties': ['双方恪守《甲乙睦邻友好条约》。《甲乙条约》', 'alias treaty.txt'],
    'is the only charter': ['双方恪守《丙河合作组织宪章》和《甲乙引渡条约》。根据《宪章》', 'alias charter.txt'],
    'is nothing where two are cited above': ['双方恪守《甲乙睦邻友好条约》和《甲乙引渡条约》。《条约》', 'missing'],
    'is nothing where one is cited with two days': [
      `2001年7月16日签署的《${TREATY}》和1971年6月5日签署的《${TREATY}》。《条约》`,
      'missing',
    ],
    'is nothing where one of two binds others': [
      '双方支持《不扩散条约》，恪守《甲乙睦邻友好条约》。《条约》',
      'missing',
    ],
    'is nothing of what is cited below': ['《条约》', 'missing'],
    'is nothing where another kind is cited': ['双方恪守《甲乙睦邻友好条约》。《协定》', 'missing'],
    'is not what a book is called': ['双方恪守《甲乙睦邻友好条约》。上映了电影《条约》', 'none'],
    'is not what is to be drawn up': ['双方恪守《甲乙睦邻友好条约》。双方将商签《条约》', 'missing'],
    'is not a new one': ['双方恪守《甲乙睦邻友好条约》。双方欢迎新《条约》', 'missing'],
    'is not that of others': ['双方恪守《甲乙睦邻友好条约》。乙多王国和丙林王国签署的《条约》', 'missing'],
    'is not that of others by signs': ['甲丙签署的《友好条约》和《甲乙条约》', 'missing'],
    'is no joint statement: there is one at every visit': [
      '1999年1月2日发表的《甲乙联合声明》。两国发表了《联合声明》',
      'guess joint.txt',
    ],
  };
  for (const [name, [saying, expected]] of Object.entries(cases)) {
    it(name, () => {
      const title = saying.includes('联合声明') ? '甲兰共和国和乙多王国引渡协定' : JOINT;
      assert.equal(last(saying, title), expected);
    });
  }

  it('is nothing in a treaty that cites another, and the treaty itself behind 本', () => {
    const own = '甲兰共和国和乙多王国边界条约';
    assert.equal(last('双方恪守《甲乙睦邻友好条约》。《条约》', own), 'missing');
    assert.equal(last('双方恪守《甲乙睦邻友好条约》。本《条约》', own), 'alias citing.txt');
    assert.equal(last('本《协定》', own), 'missing');
    assert.equal(last('双方恪守《甲乙睦邻友好条约》。基本《条约》', own), 'missing');
  });

  it('is nothing that another text of the file has cited', () => {
    const file = [
      statement(JOINT, '2015-09-08', '双方恪守《甲乙睦邻友好条约》。'),
      statement('甲兰共和国和乙多王国联合公报', '2015-09-09', '根据《条约》精神，'),
    ].join('\n\n');
    assert.deepEqual(meanings({ ...held, 'citing.txt': file }, 'citing.txt'), ['alias treaty.txt', 'missing']);
  });

  it('is in news what the article has cited', () => {
    const news = (saying: string): string => `赵一会见钱二\n\n　　新华社多城10月25日电　赵一会见钱二。${saying}\n`;
    const means = (saying: string): string[] => meanings({ ...held, 'news.txt': news(saying) }, 'news.txt');
    assert.deepEqual(means(`《${TREATY}》意义重大，应当根据《条约》发展关系。`), [
      'title treaty.txt',
      'alias treaty.txt',
    ]);
    assert.deepEqual(means('应当根据《条约》发展关系。'), ['missing']);
  });
});
