import assert from 'node:assert/strict';
import { JOINT, meanings, statement } from './archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const held = {
  'treaty.txt': statement(TREATY, '2001-07-16'),
  'extradition.txt': statement('甲兰共和国和乙多王国引渡条约', '2004-07-16'),
  'bare.txt': statement('甲兰共和国和丙林王国友好条约', '2003-03-04').replace('和乙多王国（', '和丙林王国（'),
  'charter.txt': statement('丙河合作组织宪章', '2002-06-07').replace('乙多王国（', '乙多王国、丙林王国和丁山联邦（'),
  'joint.txt': statement(JOINT, '1999-01-02'),
  'many.txt': statement('丙河合作组织成员国长期睦邻友好条约', '2007-08-16').replace(
    '乙多王国（',
    '乙多王国、丙林王国和丁山联邦（',
  ),
  'plan.txt': statement('甲兰共和国和乙多王国2003年至2008年合作纲要', '2003-06-03'),
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

  describe('with a subject', () => {
    const OF_MANY = '丙河合作组织成员国长期睦邻友好条约';
    /** What the last citation of a saying of the organisation means. */
    const ofMany = (saying: string): string | undefined => {
      const text = statement('丙河合作组织成员国元首宣言', '2012-06-07', saying);
      const citing = text.replace('乙多王国（', '乙多王国、丙林王国和丁山联邦（');
      return meanings({ ...held, 'citing.txt': citing }, 'citing.txt').at(-1);
    };

    it('is the treaty of the organisation that its text has cited above', () => {
      assert.equal(ofMany(`根据《${OF_MANY}》，落实《长期睦邻友好条约》`), 'alias many.txt');
    });
    it('is not what is cited below, has another subject, or is that of two organisations', () => {
      assert.equal(ofMany('落实《长期睦邻友好条约》'), 'missing');
      assert.equal(ofMany(`根据《${OF_MANY}》，落实《睦邻友好条约》`), 'missing');
      assert.equal(ofMany(`根据《${OF_MANY}》和《戊海合作组织长期睦邻友好条约》，落实《长期睦邻友好条约》`), 'missing');
      assert.equal(ofMany(`根据《${OF_MANY}》，1999年签署的《长期睦邻友好条约》`), 'missing');
    });
    it('is not that of an organisation in a text of two, who may have one of their own', () => {
      assert.equal(last(`根据《${OF_MANY}》，落实《长期睦邻友好条约》`), 'missing');
    });
    it('is the plan that was cited with its years, and a guess at most where two were', () => {
      assert.equal(last('双方继续落实《2003年至2008年合作纲要》，根据《合作纲要》'), 'alias plan.txt');
      assert.equal(
        last('双方落实《2003年至2008年合作纲要》和《甲乙2009年至2013年合作纲要》，双方根据《合作纲要》'),
        'guess plan.txt',
      );
    });
    it('is not that of the years before in the plan for the next', () => {
      const next = '甲兰共和国和乙多王国2009年至2013年合作纲要';
      assert.equal(
        last('双方落实《2003年至2008年合作纲要》，双方根据《合作纲要》', next),
        'ambiguous citing.txt plan.txt',
      );
    });
  });

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
