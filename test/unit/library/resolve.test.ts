import assert from 'node:assert/strict';
import { parseFacts } from '../../../server/src/library/facts';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { citationsOf, resolve } from '../../../server/src/library/resolve';
import { readFile } from '../../../server/src/statement/reading';
import { Archive, JOINT, meanings, statement } from './archive';

const PORTS = '甲兰共和国和乙多王国港口协定';
const FRIENDSHIP = '甲兰共和国和乙多王国关于友好合作的联合宣言';

describe('A draft whose day is open', () => {
  const draft = statement(JOINT, '2024-07-12').replace('年7月12日', '年7月〔　〕日');
  const means = (when: string): string[] => {
    const citing = statement('甲兰共和国和乙多王国睦邻友好条约', '2025-01-02', `${when}《${JOINT}》`);
    return meanings(
      { 'draft.txt': draft, 'signed.txt': statement(JOINT, '2024-07-12'), 'citing.txt': citing },
      'citing.txt',
    );
  };

  it('is not meant by the day on which its text was signed', () => {
    assert.deepEqual(means('2024年7月12日发表的'), ['exact signed.txt']);
  });
  it('may be meant by its month', () => {
    assert.deepEqual(means('2024年7月发表的'), ['ambiguous draft.txt signed.txt']);
  });
});

it('What a state declared with ASEAN is meant by two others of whom one is a member', () => {
  const files = {
    'asean.txt': [
      '南海各方行为宣言',
      '中华人民共和国和东盟各成员国政府谨发表如下宣言：',
      '一、各方重申各项原则。',
      '二、各方探讨建立信任的途径。',
      '本宣言于2002年11月4日在金边签署。',
    ].join('\n'),
    'citing.txt': statement(JOINT, '2015-01-02', '双方落实《南海各方行为宣言》。'),
  };
  assert.deepEqual(meanings(files, 'citing.txt'), ['title asean.txt']);
});

describe('A citation without its day', () => {
  const files = {
    'protocol.txt': statement('甲兰共和国和乙多王国港口协定的第二号补充议定书', '2013-09-06'),
    'citing.txt': statement(
      '甲兰共和国和乙多王国港口协定的第三号补充议定书',
      '2015-01-02',
      '根据2013年9月6日签订的《第二号补充议定书》，修改《第二号补充议定书》第三条和《第一号补充议定书》。',
    ),
  };
  it('means what its text cites with one under the same name, though the title of that says more', () => {
    assert.deepEqual(meanings(files, 'citing.txt'), ['date protocol.txt', 'date protocol.txt', 'missing']);
  });
  it('is among those that cite it', () => {
    const library = new Library();
    for (const [name, text] of Object.entries(files)) library.set(name, readFile(text));
    assert.equal(citationsOf(library, library.get('protocol.txt')?.texts ?? []).length, 2);
  });
});

describe('A citation means', () => {
  const held = {
    '1994.txt': statement('甲兰共和国和乙多王国建交联合公报', '1994-05-17'),
    '2009.txt': statement(JOINT, '2009-06-18'),
    '2013.txt': statement(JOINT, '2013-09-05'),
    '2017.txt': statement(FRIENDSHIP, '2017-04-26'),
  };
  const means = (saying: string, signed = '2020-01-02'): string[] =>
    meanings(
      { ...held, 'citing.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', signed, saying) },
      'citing.txt',
    );

  const CASES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'the text of that title and day, among several of that title': [
      `2013年9月5日签署的《${JOINT}》`,
      ['exact 2013.txt'],
    ],
    'the text of that title and year': [`2009年签署的《${JOINT}》`, ['exact 2009.txt']],
    'the text of that day and those parties, where its title differs': [
      '2017年4月26日签署的《甲兰共和国和乙多王国联合宣言》',
      ['date 2017.txt'],
    ],
    'the only one of that title': [`《${FRIENDSHIP}》`, ['title 2017.txt']],
    'the same in another order of parties, with 政府, without 的 and 关于': [
      '《乙多王国政府和甲兰共和国政府友好合作联合宣言》',
      ['title 2017.txt'],
    ],
    'several, and says so, where no date tells them apart': [`《${JOINT}》`, ['ambiguous 2009.txt 2013.txt']],
    'the text that a short name stands for': ['《甲乙建交公报》', ['alias 1994.txt']],
    'what a bare title means between these parties': ['１９９４年５月签署的《建交公报》', ['exact 1994.txt']],
    'what a title with a draft’s remark in brackets means': [`《${FRIENDSHIP}（第三稿）》`, ['title 2017.txt']],
    'what is defined above': [
      `2017年4月26日签署的《${FRIENDSHIP}》（以下称《宣言》），落实《宣言》`,
      ['exact 2017.txt', 'alias 2017.txt', 'alias 2017.txt'],
    ],
    'nothing that is held, where the day fits no text of a title that many have': [
      `2018年6月7日签署的《${JOINT}》`,
      ['missing'],
    ],
    'at a guess the text of a title of its own, where the year contradicts it': [
      `2016年4月26日签署的《${FRIENDSHIP}》`,
      ['guess 2017.txt'],
    ],
    'at a guess the same, where only the day is another in that year': [
      `2017年9月26日签署的《${FRIENDSHIP}》`,
      ['guess 2017.txt'],
    ],
    'nothing that is held, where the day is far from that of the only one of that title': [
      `1976年9月26日签署的《${FRIENDSHIP}》`,
      ['missing'],
    ],
    'nothing of these parties, where the sentence names others': [
      '甲兰共和国和丙林王国2017年4月26日签署的《友好合作联合宣言》和《联合宣言》、甲方同俄罗斯签署的《友好合作联合宣言》',
      ['missing', 'missing', 'missing'],
    ],
    'what these parties signed, where the sentence names them, and after others in another sentence': [
      '乙方欢迎甲俄《友好合作联合宣言》。双方恪守甲乙两国《友好合作联合宣言》、《友好合作联合宣言》',
      ['missing', 'title 2017.txt', 'title 2017.txt'],
    ],
    'nothing that is in force, where a new one is to be drawn up': [`双方将商签新的《${FRIENDSHIP}》`, ['missing']],
    'what is in force, where it is to be revised': [`双方将推进《${FRIENDSHIP}》修订工作`, ['title 2017.txt']],
    'the same with 同 between the parties': ['《甲兰共和国同乙多王国关于友好合作的联合宣言》', ['title 2017.txt']],
    'the text of the day that stands in the title': [
      `《2013年9月5日联合声明》、《甲乙2009年联合声明》、《2013年联合声明》、《${JOINT}（2009年6月18日，甲京）》`,
      ['exact 2013.txt', 'exact 2009.txt', 'exact 2013.txt', 'exact 2009.txt'],
    ],
    'nothing by the years for which a plan holds': [
      '《甲乙2013年至2018年合作纲要》、《2009年至2013年联合声明》',
      ['missing', 'missing'],
    ],
    'the same title in traditional characters': [
      '2013年9月5日簽署的《甲蘭共和國和乙多王國聯合聲明》',
      ['exact 2013.txt'],
    ],
    'nothing, where that day’s text is of another kind': [
      '2017年4月26日签署的《甲兰共和国和乙多王国引渡条约》',
      ['missing'],
    ],
    'the same title in other marks than 《》': [
      `2013年9月5日签署的<<${JOINT}>>、2009年6月18日签署的〈${JOINT}〉和2017年4月26日发表的“${FRIENDSHIP}”（以下简称〈宣言〉）`,
      ['exact 2013.txt', 'exact 2009.txt', 'exact 2017.txt', 'alias 2017.txt'],
    ],
    'at a guess the only text of that day, where it is about nothing and the citation names a subject': [
      '2009年6月18日《甲乙关于气候变化的联合声明》、2009年6月18日《甲乙气候变化联合宣言》',
      ['guess 2009.txt', 'guess 2009.txt'],
    ],
    'at a guess the only text of that day, where the citation is of what was told the press': [
      '2009年6月18日《联合新闻公报》',
      ['guess 2009.txt'],
    ],
    'at a guess the only text of that day, where it is a declaration and the citation is of a communiqué': [
      '2009年6月18日《联合公报》、2017年4月26日《甲乙联合声明》',
      ['guess 2009.txt', 'guess 2017.txt'],
    ],
    'at a guess the only one of that kind in that year or month, where its title says more': [
      '2017年《联合宣言》、2017年4月发表的《甲乙联合宣言》、2017年《合作宣言》',
      ['guess 2017.txt', 'guess 2017.txt', 'guess 2017.txt'],
    ],
    'nothing of another year, of another month, of another kind or about something else': [
      '2016年《联合宣言》、2017年5月《联合宣言》、2017年《联合公报》、2017年4月《甲乙渔业联合宣言》',
      ['missing', 'missing', 'missing', 'missing'],
    ],
    'nothing of others that year': [
      '乙方欢迎甲兰共和国和丙林王国2017年4月发表的《联合宣言》、2017年《甲丙联合宣言》',
      ['missing', 'missing'],
    ],
    'at a guess the only text of that day, where it is about something else': [
      '2017年4月26日签署的《甲兰共和国和乙多王国关于海洋渔业的联合声明》',
      ['guess 2017.txt'],
    ],
    'nothing of before, where it is signed just then': [
      `会谈后，双方签署了《${FRIENDSHIP}》（以下称《宣言》），落实《宣言》`,
      ['missing', 'missing', 'missing'],
    ],
    'at a guess the only one of that title, where it may be signed just then, or its time is not understood': [
      `双方签署了《${FRIENDSHIP}》。双方重申几年前发表的《${FRIENDSHIP}》`,
      ['guess 2017.txt', 'guess 2017.txt'],
    ],
    'each of the texts of several days, as far as they are held': [
      `2009年6月18日和2013年9月5日发表的《${JOINT}》。2009年、2015年发表的《${JOINT}》`,
      ['ambiguous 2009.txt 2013.txt', 'ambiguous 2009.txt'],
    ],
    'nothing that is held, where the text is of none of several days': [
      `2010年12月13日和2015年4月9日发表的《${JOINT}》。2009年、2018年发表的《${FRIENDSHIP}》`,
      ['missing', 'missing'],
    ],
    'the same, where the date has no year that is known, or is the day of a feast': [
      `2月30日发表的《${FRIENDSHIP}》，2020年《${FRIENDSHIP}》发表四周年之际`,
      ['guess 2017.txt', 'guess 2017.txt'],
    ],
    'no instrument': ['《甲京日报》', ['none']],
    'nothing of other parties': ['《甲兰共和国和丙塔联邦关于友好合作的联合宣言》', ['missing']],
  };
  for (const [name, [saying, expected]] of Object.entries(CASES)) {
    it(name, () => {
      assert.deepEqual(means(saying), expected);
    });
  }

  it('what was signed in the days of the text, where it tells so', () => {
    const saying = `访问期间，双方签署了《${FRIENDSHIP}》。双方签署了《${FRIENDSHIP}》。访问期间，双方签署了《${JOINT}》`;
    assert.deepEqual(means(saying, '2017-05-02'), ['title 2017.txt', 'title 2017.txt', 'missing']);
    assert.deepEqual(means(saying, '2018-01-02'), ['missing', 'guess 2017.txt', 'missing']);
    assert.deepEqual(means(saying, '2017-11-02'), ['guess 2017.txt', 'guess 2017.txt', 'missing']);
  });

  it('in news what was signed on its day, where it tells so', () => {
    const news = (day: string): string =>
      `〖RQ/日期〗${day}〖-RQ/日期〗\n〖BT/标题〗两国领导人会谈〖-BT/标题〗\n〖ZW/正文〗\n    甲通社甲京电　两国领导人举行会谈。会谈后，双方签署了《${JOINT}》。\n〖-ZW/正文〗\n`;
    assert.deepEqual(meanings({ ...held, 'news.txt': news('20130906') }, 'news.txt'), ['title 2013.txt']);
    assert.deepEqual(meanings({ ...held, 'news.txt': news('20190906') }, 'news.txt'), ['missing']);
  });

  it('what two others signed, where it is held', () => {
    const files = {
      '2009.txt': statement(JOINT, '2009-06-18'),
      'others.txt': statement(JOINT, '2009-06-18').replaceAll('乙多王国', '丙林王国'),
      'citing.txt': statement(
        FRIENDSHIP,
        '2020-01-02',
        '乙方注意到甲兰共和国和丙林王国2009年6月18日发表的《联合声明》',
      ),
    };
    assert.deepEqual(meanings(files, 'citing.txt'), ['exact others.txt']);
  });

  it('at a guess what was signed later, where a draft is spoken of', () => {
    const signed = statement(FRIENDSHIP, '2006-01-01');
    const citing = statement(JOINT, '2005-06-01', `双方将就《${FRIENDSHIP}》进行谈判。`);
    assert.deepEqual(meanings({ 'signed.txt': signed, 'citing.txt': citing }, 'citing.txt'), ['guess signed.txt']);
  });

  it('the signed text and not its draft, and the draft at most at a guess', () => {
    const draft = statement(`${FRIENDSHIP}（草案）`, '2017-01-01').replace(/\n[^\n]*$/, '');
    const citing = statement(JOINT, '2020-01-02', `《${FRIENDSHIP}》`);
    assert.deepEqual(meanings({ 'draft.txt': draft, 'citing.txt': citing }, 'citing.txt'), ['guess draft.txt']);
    const signed = statement(FRIENDSHIP, '2017-04-26');
    assert.deepEqual(meanings({ 'draft.txt': draft, 'signed.txt': signed, 'citing.txt': citing }, 'citing.txt'), [
      'title signed.txt',
    ]);
  });

  it('the communiqué on diplomatic relations, under either name', () => {
    const files = {
      '1994.txt': statement('甲兰共和国和乙多王国关于建立外交关系的联合公报', '1994-05-17'),
      '2005.txt': statement('甲兰共和国和乙多王国联合公报', '2005-05-17'),
      'citing.txt': statement(JOINT, '2020-01-02', '《甲乙建交公报》和《建交公报》'),
    };
    assert.deepEqual(meanings(files, 'citing.txt'), ['alias 1994.txt', 'guess 1994.txt']);
  });

  it('by signs and an exact day what known states signed, and not without the day', () => {
    const files = {
      '1991.txt': statement('法兰西共和国和朝鲜民主主义人民共和国联合公报', '1991-10-13').replace(
        '甲兰共和国和乙多王国（',
        '法兰西共和国和朝鲜民主主义人民共和国（',
      ),
      'citing.txt': statement(JOINT, '2020-01-02', '1991年10月13日发表的《法朝联合公报》。双方重申《法朝联合公报》'),
    };
    assert.deepEqual(meanings(files, 'citing.txt'), ['exact 1991.txt', 'missing']);
  });

  describe('by what its title and its sentence say of the parties', () => {
    const between = (one: string, other: string, title: string, signed: string, saying = ''): string =>
      statement(`${one}和${other}${title}`, signed, saying).replaceAll('甲兰共和国和乙多王国', `${one}和${other}`);
    const CHINA = '中华人民共和国';
    const files = {
      'border.txt': between('甲兰共和国', '丙林王国', '关于两国国界的协定', '1961-03-03'),
      'longer.txt': statement(
        '甲兰共和国和乙多王国关于延长《甲兰共和国和乙多王国同盟条约》有效期的议定书',
        '1970-03-05',
      ),
      'union.txt': between(CHINA, '苏维埃社会主义共和国联盟', '关于界河航行的协定', '1988-03-18'),
      'zaire.txt': between(CHINA, '扎伊尔共和国', '关于关系正常化的联合公报', '1972-11-30'),
      'indonesia.txt': between(CHINA, '印度尼西亚共和国', '联合宣言', '2005-04-27'),
      'india.txt': between(CHINA, '印度共和国', '渔业协定', '2005-04-28'),
      'plan.txt': statement('甲兰共和国和乙多王国2021年至2025年合作规划', '2020-12-15'),
    };
    const means = (one: string, other: string, saying: string): string[] =>
      meanings({ ...files, 'citing.txt': between(one, other, '联合声明', '2021-01-02', saying) }, 'citing.txt');

    it('that of the two whom its sentence names, where the title says 两国', () => {
      const saying = '双方尊重甲兰共和国和丙林王国1961年3月3日签订的《关于两国国界的协定》';
      assert.deepEqual(means('甲兰共和国', '乙多王国', saying), ['exact border.txt']);
      assert.deepEqual(means('甲兰共和国', '乙多王国', '1961年3月3日签订的《关于两国国界的协定》'), ['missing']);
      assert.deepEqual(means('甲兰共和国', '丙林王国', '1961年3月3日签订的《关于两国国界的协定》'), [
        'exact border.txt',
      ]);
    });
    it('what deals with a treaty, though the title begins with what it does', () => {
      assert.deepEqual(
        means('甲兰共和国', '乙多王国', '1970年签订的《关于延长〈甲兰共和国和乙多王国同盟条约〉有效期的议定书》'),
        ['exact longer.txt'],
      );
    });
    it('that of China and the state of a sign, which need be no party', () => {
      assert.deepEqual(
        means(CHINA, '俄罗斯联邦', '1988年3月18日签订的《中苏关于界河航行的协定》。双方恪守《中苏界河航行协定》'),
        ['exact union.txt', 'alias union.txt'],
      );
      assert.deepEqual(means(CHINA, '刚果民主共和国', '1972年11月30日发表的《中扎关系正常化联合公报》'), [
        'exact zaire.txt',
      ]);
      assert.deepEqual(means(CHINA, '老挝人民民主共和国', '《中印渔业协定》'), ['alias india.txt']);
    });
    it('that of a state whose sign begins with that of a party', () => {
      assert.deepEqual(means(CHINA, '印度共和国', '2005年4月27日发表的《中印尼联合宣言》。双方恪守《中印渔业协定》'), [
        'exact indonesia.txt',
        'alias india.txt',
      ]);
    });
    it('a plan, in whatever way the years are written for which it holds', () => {
      const ways = '《甲乙2021—2025年合作规划》、《甲乙合作规划（2021—2025）》、《甲乙二〇二一年至二〇二五年合作规划》';
      assert.deepEqual(means('甲兰共和国', '乙多王国', ways), ['alias plan.txt', 'alias plan.txt', 'alias plan.txt']);
      assert.deepEqual(means('甲兰共和国', '乙多王国', '《甲乙2021—2024年合作规划》'), ['missing']);
    });
  });

  describe('of several things of one year or day', () => {
    const TRADE = '甲兰共和国政府和乙多王国政府贸易协定';
    const files = {
      '1960-a.txt': statement('甲兰共和国和乙多王国关于北方的联合宣言', '1960-03-01'),
      '1960-b.txt': statement('甲兰共和国和乙多王国关于南方的联合宣言', '1960-03-02'),
      '1960-t.txt': statement(TRADE, '1960-05-06'),
      '1960-u.txt': statement('甲兰共和国和乙多王国同盟条约', '1960-05-06'),
      '1961-a.txt': statement('甲兰共和国和乙多王国关于甲乙国界的协定', '1961-03-02'),
      '1961-b.txt': statement('甲兰共和国和丙林王国关于甲丙国界的协定', '1961-03-03').replace('和乙多', '和丙林'),
    };
    const means = (saying: string): string[] =>
      meanings({ ...files, 'citing.txt': statement(JOINT, '2020-01-02', saying) }, 'citing.txt');

    it('none by a year or a month in which there are two', () => {
      assert.deepEqual(means('1960年《联合宣言》、1960年3月《联合宣言》、1960年《南宣言》'), [
        'ambiguous 1960-a.txt 1960-b.txt',
        'ambiguous 1960-a.txt 1960-b.txt',
        'guess 1960-b.txt',
      ]);
    });
    it('a treaty at a guess by a year, and no agreement by that word', () => {
      assert.deepEqual(means('1960年《条约》、1960年《协定》、1960年5月《甲乙协定》'), [
        'guess 1960-u.txt',
        'missing',
        'missing',
      ]);
    });
    it('a protocol to a treaty at a guess by a year, and none of another kind', () => {
      const of = (title: string): string[] =>
        meanings(
          {
            '2009.txt': statement(PORTS, '2009-10-07'),
            '2011.txt': statement(title, '2011-05-05'),
            'citing.txt': statement(
              '甲兰共和国和乙多王国关于电力的联合声明',
              '2014-03-31',
              '2009年10月7日签署的《甲乙港口协定》及其2011年《议定书》',
            ),
          },
          'citing.txt',
        );
      assert.deepEqual(of('关于修订《甲兰共和国和乙多王国港口协定》的议定书'), ['exact 2009.txt', 'guess 2011.txt']);
      assert.deepEqual(of('甲兰共和国和乙多王国关于水果检疫要求的议定书'), ['exact 2009.txt', 'missing']);
    });
    it('at a guess an agreement that is cited with a subject more, and for sure by a shorter title or with a slip', () => {
      assert.deepEqual(
        means(
          '1960年5月6日签订的《甲乙边境贸易协定》、1961年3月2日签订的《甲乙国界水域协定》、1961年3月2日签订的《甲乙边界协定》、1960年5月6日《甲乙友好同盟条约》',
        ),
        ['guess 1960-t.txt', 'guess 1961-a.txt', 'missing', 'date 1960-u.txt'],
      );
    });
    it('nothing of that day whose title differs in a number or a quarter of the sky', () => {
      assert.deepEqual(
        means('1960年3月2日发表的《甲乙关于北方的联合宣言》。1961年3月2日签订的《甲乙关于甲乙国界的第二协定》'),
        ['guess 1960-b.txt', 'guess 1961-a.txt'],
      );
      const north = { 'north.txt': statement('甲兰共和国和乙多王国关于北段国界的第一附加议定书', '1970-02-01') };
      assert.deepEqual(
        meanings(
          {
            ...north,
            'citing.txt': statement(
              JOINT,
              '1980-01-02',
              '1970年2月1日签订的《甲乙关于南段国界的第一附加议定书》。1970年2月1日签订的《甲乙关于北段国界的第二附加议定书》。1970年2月1日签订的《甲乙北段国界第一议定书》',
            ),
          },
          'citing.txt',
        ),
        ['missing', 'missing', 'date north.txt'],
      );
    });
    it('no agreement of another year, if it is signed again and again', () => {
      assert.deepEqual(means('1961年签订的《甲乙贸易协定》、1961年签订的《甲乙同盟条约》、1960年6月《甲乙贸易协定》'), [
        'missing',
        'guess 1960-u.txt',
        'guess 1960-t.txt',
      ]);
    });
    it('that whose day the same text gives for the same title, above it or below, and no joint statement', () => {
      const later = {
        ...files,
        '1970-t.txt': statement(TRADE, '1970-05-06'),
        '1970-j.txt': statement(JOINT, '1970-05-06'),
      };
      const given = (title: string, saying: string): string[] =>
        meanings(
          {
            ...later,
            '1960-j.txt': statement(JOINT, '1960-05-06'),
            'citing.txt': statement(title, '1975-01-02', saying),
          },
          'citing.txt',
        );
      const protocol = `甲兰共和国政府和乙多王国政府关于修改《${TRADE}》的议定书`;
      const both = ['title 1960-t.txt', 'exact 1960-t.txt'];
      assert.deepEqual(given(protocol, `根据1960年5月6日签订的《${TRADE}》`), both);
      assert.deepEqual(given(JOINT, `双方恪守1960年5月6日签订的《${TRADE}》，愿延长《${TRADE}》、《贸易协定》`), [
        both[1],
        both[0],
        both[0],
      ]);
      assert.deepEqual(given(protocol, `根据《${TRADE}》`), Array(2).fill('ambiguous 1960-t.txt 1970-t.txt'));
      assert.equal(
        given(protocol, `1960年5月6日签订的《${TRADE}》和1970年5月6日签订的《${TRADE}》`)[0],
        'ambiguous 1960-t.txt 1970-t.txt',
      );
      assert.equal(
        given(PORTS, `恪守1960年5月6日发表的《${JOINT}》、1970年《${JOINT}》。落实《${JOINT}》`)[2],
        'ambiguous 1960-j.txt 1970-j.txt',
      );
      assert.equal(
        given(PORTS, `恪守1960年5月6日发表的《${JOINT}》。落实《${JOINT}》`)[1],
        'ambiguous 1960-j.txt 1970-j.txt',
      );
    });
    it('that whose title names its parties once more', () => {
      assert.deepEqual(
        means(
          '《甲乙国界协定》、1961年《甲乙国界协定》、《国界协定》、《甲乙国界西段协定》、1961年3月2日签署的《甲乙关于甲乙国界的协定》',
        ),
        ['alias 1961-a.txt', 'exact 1961-a.txt', 'title 1961-a.txt', 'missing', 'exact 1961-a.txt'],
      );
    });
  });

  describe('of what many have signed', () => {
    const many = (title: string, signed: string): string =>
      statement(title, signed)
        .replace('甲兰共和国和乙多王国', '甲兰共和国、乙多王国、丙林王国和丁山联邦')
        .replace(/声明如下/, '宣布如下');
    const files = {
      'summit.txt': many('丙河合作组织成员国元首理事会多城宣言', '2009-06-16'),
      'press.txt': many('丙河合作组织成员国元首理事会会议新闻公报', '2009-06-16'),
      'charter.txt': many('东南亚国家联盟宪章', '2007-11-20'),
      'two.txt': statement('甲兰共和国和乙多王国兰京宣言', '2009-06-17'),
      'joint.txt': statement(JOINT, '2009-06-16'),
    };
    const means = (saying: string): string[] =>
      meanings({ ...files, 'citing.txt': statement(FRIENDSHIP, '2020-01-02', saying) }, 'citing.txt');

    it('that whose title ends so, by the exact day', () => {
      assert.deepEqual(means('2009年6月16日签署的《多城宣言》'), ['date summit.txt']);
    });
    it('that whose title ends so, where the text gives its day elsewhere', () => {
      assert.deepEqual(means('2009年6月16日签署的《多城宣言》，落实《多城宣言》'), [
        'date summit.txt',
        'date summit.txt',
      ]);
      assert.deepEqual(means('2009年6月16日《多城宣言》、2012年3月2日《多城宣言》，落实《多城宣言》'), [
        'date summit.txt',
        'missing',
        'missing',
      ]);
    });
    it('a convention at a guess, by a day on which it was open', () => {
      const held = { 'climate.txt': many('兰京气候公约', '2015-12-12') };
      const citing = statement(FRIENDSHIP, '2020-01-02', '2016年4月22日签署的《兰京气候公约》、2003年《兰京气候公约》');
      assert.deepEqual(meanings({ ...held, 'citing.txt': citing }, 'citing.txt'), ['guess climate.txt', 'missing']);
    });
    it('nothing without the day, of another day, by a title that says something else, and by a kind’s word', () => {
      assert.deepEqual(means('《多城宣言》、2009年《多城宣言》、2009年6月15日签署的《多城宣言》'), [
        'missing',
        'missing',
        'missing',
      ]);
      assert.deepEqual(means('2009年6月16日签署的《元城宣言》、2009年6月16日《宣言》'), [
        'guess joint.txt',
        'guess joint.txt',
      ]);
      assert.deepEqual(means('2009年6月16日签署的《甲丙多城宣言》'), ['guess joint.txt']);
    });
    it('nothing that two others have signed', () => {
      const citing = statement(JOINT, '2020-01-02', '2009年6月17日签署的《兰京宣言》').replace('和乙多', '和丙林');
      assert.deepEqual(meanings({ ...files, 'citing.txt': citing.replace('和乙多', '和丙林') }, 'citing.txt'), [
        'missing',
      ]);
    });
    it('that of an organisation by its short name', () => {
      assert.deepEqual(means('《东盟宪章》、2007年11月20日签署的《东盟宪章》、《非盟宪章》'), [
        'title charter.txt',
        'exact charter.txt',
        'missing',
      ]);
    });
    it('and who cites it so is among those that cite it', () => {
      const library = new Library();
      const citing = {
        'day.txt': statement(FRIENDSHIP, '2020-01-02', '2009年6月16日签署的《多城宣言》'),
        'other.txt': statement(FRIENDSHIP, '2020-01-03', '2009年6月15日签署的《多城宣言》'),
        'year.txt': statement(FRIENDSHIP, '2020-01-04', '2009年《宣言》'),
      };
      for (const [name, text] of Object.entries({ ...files, ...citing })) library.set(name, readFile(text));
      const citedBy = (file: string): string[] =>
        citationsOf(library, library.get(file)?.texts ?? []).map((each) => each.file);
      assert.deepEqual(citedBy('summit.txt'), ['day.txt']);
      assert.deepEqual(citedBy('two.txt'), ['year.txt']);
      library.remove('day.txt');
      assert.deepEqual(citedBy('summit.txt'), []);
    });
  });

  it('nothing that did not exist yet', () => {
    assert.deepEqual(means(`《${JOINT}》`, '2010-01-01'), ['title 2009.txt']);
  });

  it('all copies of one text', () => {
    const files = {
      ...held,
      'copy.txt': statement(JOINT, '2013-09-05', '双方重申和平。'),
      'citing.txt': statement(FRIENDSHIP, '2020-01-02', `2013年9月5日签署的《${JOINT}》`),
    };
    assert.deepEqual(meanings(files, 'citing.txt'), ['exact 2013.txt copy.txt']);
  });

  it('in one text Azerbaijan, and in the next Albania', () => {
    const files = {
      'az.txt':
        '中华人民共和国和阿塞拜疆共和国联合声明\n双方声明如下：\n一、恪守《中阿建交公报》。\n二、合作。\n2020年1月2日于巴库',
      'al.txt':
        '中华人民共和国和阿尔巴尼亚共和国联合声明\n双方声明如下：\n一、恪守《中阿建交公报》。\n二、合作。\n2020年1月2日于地拉那',
      'az-1992.txt':
        '中华人民共和国和阿塞拜疆共和国建交联合公报\n双方声明如下：\n一、建交。\n二、互派大使。\n1992年4月2日于巴库',
      'al-1949.txt':
        '中华人民共和国和阿尔巴尼亚共和国建交联合公报\n双方声明如下：\n一、建交。\n二、互派大使。\n1949年11月23日于地拉那',
    };
    assert.deepEqual(meanings(files, 'az.txt'), ['alias az-1992.txt']);
    assert.deepEqual(meanings(files, 'al.txt'), ['alias al-1949.txt']);
  });
});

describe('What a workspace says of its library', () => {
  const HELD = {
    '1994.txt': statement('甲兰共和国和乙多王国建交联合公报', '1994-05-17'),
    '2009.txt': statement(JOINT, '2009-06-18'),
  };
  const means = (saying: string, facts: object): string[] => {
    const archive = new Archive({ ...HELD, 'citing.txt': statement(FRIENDSHIP, '2020-01-02', saying) }, facts);
    return mentionsOf(archive.read('citing.txt')).map((mention) => {
      const { certainty, targets, named } = resolve(archive.library, mention);
      return [
        certainty,
        ...targets.map(({ file }) => file),
        ...named.map(({ title, signed }) => `${title} ${signed ?? ''}`),
      ].join(' ');
    });
  };

  it('makes a name an alias', () => {
    const facts = { aliases: { 五月公报: '甲兰共和国和乙多王国建交联合公报' } };
    assert.deepEqual(means('《五月公报》', facts), ['alias 1994.txt']);
    assert.deepEqual(means('《五月公报》', {}), ['missing']);
  });

  it('makes a name an alias of one of several with a title', () => {
    const facts = {
      aliases: { 六月声明: { title: JOINT, signed: '2009-06-18' } },
      instruments: [{ title: JOINT, signed: '2010-01-01' }],
    };
    assert.deepEqual(means('《六月声明》', facts), ['alias 2009.txt']);
  });

  it('names an instrument that is not held, so that the one that is held is no more the only one', () => {
    const facts = { instruments: [{ title: JOINT, signed: '2015-03-04', parties: ['甲兰共和国', '乙多王国'] }] };
    assert.deepEqual(means(`《${JOINT}》`, facts), [`ambiguous 2009.txt ${JOINT} 2015-03-04`]);
    assert.deepEqual(means(`2015年3月4日签署的《${JOINT}》`, facts), [`missing ${JOINT} 2015-03-04`]);
  });

  it('says that two titles are one instrument', () => {
    const facts = { sameAs: [['甲兰共和国和乙多王国建交联合公报', '甲兰共和国和乙多王国关于互派大使的换文']] };
    assert.deepEqual(means('《甲兰共和国和乙多王国关于互派大使的换文》', facts), ['title 1994.txt']);
    assert.deepEqual(means('《甲兰共和国和乙多王国关于互派大使的换文》', {}), ['missing']);
  });

  it('says that two are not the same', () => {
    const facts = {
      notTheSame: [
        [
          { title: JOINT, signed: '2009' },
          { title: JOINT, signed: '2010' },
        ],
      ],
    };
    assert.deepEqual(means(`2010年签署的《${JOINT}》`, facts), ['missing']);
  });
});

describe('What a citation means is told anew', () => {
  const ASKED = `2009年签署的《${JOINT}》`;
  let library: Library;
  const means = (): string[] =>
    mentionsOf(readFile(statement(FRIENDSHIP, '2020-01-02', ASKED))).map((mention) => {
      const { certainty, targets } = resolve(library, mention);
      return [certainty, ...targets.map(({ file, titleSpan }) => `${file} ${titleSpan.start}`)].join(' ');
    });

  beforeEach(() => {
    library = new Library();
    library.set('2009.txt', readFile(statement(JOINT, '2009-06-18')));
    assert.deepEqual(means(), ['exact 2009.txt 0']);
  });

  it('when the text that is meant has moved in its file', () => {
    const above = '本网讯\n\n';
    library.set('2009.txt', readFile(above + statement(JOINT, '2009-06-18')));
    assert.deepEqual(means(), [`exact 2009.txt ${above.length}`]);
  });

  it('when another text fits as well', () => {
    library.set('other.txt', readFile(statement(JOINT, '2009-11-23')));
    assert.deepEqual(means(), ['ambiguous 2009.txt 0 other.txt 0']);
  });

  it('when the text is gone, and when it is there again', () => {
    library.remove('2009.txt');
    assert.deepEqual(means(), ['missing']);
    library.set('2009.txt', readFile(statement(JOINT, '2009-06-18')));
    assert.deepEqual(means(), ['exact 2009.txt 0']);
  });

  it('when the text has another day', () => {
    library.set('2009.txt', readFile(statement(JOINT, '2010-06-18')));
    assert.deepEqual(means(), ['missing']);
  });

  it('when the workspace says something else of it', () => {
    library.setFacts('', parseFacts(JSON.stringify({ instruments: [{ title: JOINT, signed: '2009-12-01' }] })).facts);
    assert.deepEqual(means(), ['ambiguous 2009.txt 0']);
  });
});

describe('A text is cited by', () => {
  it('all that mean it, and by nobody who means another of its title', () => {
    const library = new Library();
    const files = {
      '2009.txt': statement(JOINT, '2009-06-18'),
      '2012.txt': statement(FRIENDSHIP, '2019-03-01', `《${JOINT}》`),
      '2013.txt': statement(JOINT, '2013-09-05', `2009年6月18日签署的《${JOINT}》`),
      '2017.txt': statement(FRIENDSHIP, '2017-04-26', `2013年9月5日签署的《${JOINT}》、2009年签署的《联合声明》`),
      '2020.txt': statement(FRIENDSHIP, '2020-04-26', '２００９年６月１８日签署的《甲兰共和国和乙多王国宣言》'),
    };
    for (const [name, text] of Object.entries(files)) library.set(name, readFile(text));
    const [held] = library.get('2009.txt')?.texts ?? [];
    assert.ok(held);
    assert.deepEqual(
      citationsOf(library, [held]).map(({ file, mention }) => `${file} ${mention.name}`),
      [`2013.txt ${JOINT}`, '2017.txt 联合声明', '2020.txt 甲兰共和国和乙多王国宣言'],
    );
  });

  it('no more by a text that now tells it was signed just then', () => {
    const library = new Library();
    const citing = (words: string): string => statement(JOINT, '2019-03-01', `${words}《${FRIENDSHIP}》`);
    library.set('2017.txt', readFile(statement(FRIENDSHIP, '2017-04-26')));
    const [held] = library.get('2017.txt')?.texts ?? [];
    assert.ok(held);
    const cited = (): number => citationsOf(library, [held]).length;
    library.set('2019.txt', readFile(citing('双方先后签署了')));
    assert.equal(cited(), 1);
    library.set('2019.txt', readFile(citing('双方今天签署了')));
    assert.equal(cited(), 0);
    library.set('2019.txt', readFile(citing('双方将于近期签署')));
    assert.equal(cited(), 0);
    library.set('2019.txt', readFile(citing('双方近期一起签署')));
    assert.equal(cited(), 1);
  });

  it('together with another by a citation that gives the days of both, and not by one that gives none', () => {
    const archive = new Archive({
      '2010.txt': statement(JOINT, '2010-03-02'),
      '2015.txt': statement(JOINT, '2015-03-02'),
      '2019.txt': statement(FRIENDSHIP, '2019-03-01', `2010年3月2日和2015年3月2日发表的《${JOINT}》`),
      '2020.txt': statement(FRIENDSHIP, '2020-03-01', `《${JOINT}》`),
    });
    for (const file of ['2010.txt', '2015.txt']) {
      const citers = citationsOf(archive.library, archive.library.get(file)?.texts ?? []);
      assert.deepEqual(
        citers.map((each) => each.file),
        ['2019.txt'],
      );
    }
  });
});

describe('A title that says what it is about before it names both', () => {
  const border = '甲兰共和国政府和乙多王国政府关于解决甲乙边界问题的协定';
  const held = { '2005.txt': statement(border, '2005-04-11') };
  const means = (saying: string): string[] =>
    meanings({ ...held, 'citing.txt': statement(JOINT, '2020-01-02', saying) }, 'citing.txt');

  it('is that of the two', () => {
    assert.deepEqual(means('落实《关于解决甲乙边界问题的协定》和2005年4月签署的《关于解决乙甲边界问题的协定》'), [
      'alias 2005.txt',
      'exact 2005.txt',
    ]);
  });

  it('is not that of others whose signs are half as long', () => {
    const words = '落实《关于解决中印尼边界问题的协定》';
    const text = statement('中华人民共和国和印度共和国联合声明', '2020-01-02', words).replace(
      '甲兰共和国和乙多王国（',
      '中华人民共和国和印度共和国（',
    );
    const india = statement('中华人民共和国和印度共和国关于解决中印边界问题的协定', '2005-04-11').replace(
      '甲兰共和国和乙多王国（',
      '中华人民共和国和印度共和国（',
    );
    assert.deepEqual(meanings({ 'in.txt': india, 'citing.txt': text }, 'citing.txt'), ['missing']);
  });
});

describe('《联合声明》 of which nothing tells whose it is', () => {
  it('is not that of nobody', () => {
    const held =
      '联合声明\n成员国元首于2001年6月7日在甲京举行会议，声明如下：\n一、各国加强合作。\n二、各国扩大贸易。\n2001年6月7日于甲京';
    assert.deepEqual(meanings({ '2001.txt': held, 'news.txt': '赵一说，《联合声明》意义重大。\n' }, 'news.txt'), [
      'missing',
    ]);
  });
});

describe('A year in brackets at the end of a title', () => {
  const held = {
    '1985.txt': statement('甲兰共和国和乙多王国贸易协定', '1985-03-04'),
    '1991.txt': statement('甲兰共和国和乙多王国贸易协定', '1991-09-20'),
    '2020.txt': statement('甲兰共和国和乙多王国文化交流计划', '2019-11-05'),
  };
  const means = (saying: string): string[] =>
    meanings({ ...held, 'citing.txt': statement(JOINT, '2022-01-02', saying) }, 'citing.txt');

  it('is that of its signing', () => {
    assert.deepEqual(means('落实《甲乙贸易协定（1985年）》、《甲乙贸易协定（1991）》和《贸易协定（1991年9月20日）》'), [
      'exact 1985.txt',
      'ambiguous 1985.txt 1991.txt',
      'exact 1991.txt',
    ]);
  });

  it('is none of a plan, nor of what was done to it later', () => {
    assert.deepEqual(means('落实《甲乙文化交流计划（2020年）》和《甲乙贸易协定（1995年修订）》'), [
      'alias 2020.txt',
      'ambiguous 1985.txt 1991.txt',
    ]);
  });
});

describe('A joint statement that speaks of 《联合声明》', () => {
  const held = { '2009.txt': statement(JOINT, '2009-06-18') };
  const means = (saying: string, others: Readonly<Record<string, string>> = held): string[] =>
    meanings({ ...others, 'citing.txt': statement(JOINT, '2013-09-05', saying) }, 'citing.txt');

  it('means at a guess the other one that is held', () => {
    assert.deepEqual(means(`双方恪守《${JOINT}》`), ['guess 2009.txt']);
  });

  it('does not mean itself among several', () => {
    assert.deepEqual(means(`双方恪守《${JOINT}》`, { ...held, '2011.txt': statement(JOINT, '2011-03-04') }), [
      'ambiguous 2009.txt 2011.txt',
    ]);
  });

  it('may mean itself, where no other is held', () => {
    assert.deepEqual(means(`双方恪守《${JOINT}》`, {}), ['title citing.txt']);
  });
});

describe('A joint statement that has no day', () => {
  const undated = statement(JOINT, '2023-01-02').replace(/\n2023年1月2日于甲京$/, '\n二○二三年　月　日于甲京');
  const means = (held: Readonly<Record<string, string>>, saying: string): string[] =>
    meanings(
      { ...held, 'citing.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', '2020-01-02', saying) },
      'citing.txt',
    );

  it('is not what a day means, where others have theirs', () => {
    const held = { '2009.txt': statement(JOINT, '2009-06-18'), 'draft.txt': undated };
    assert.deepEqual(means(held, `2011年3月12日发表的《${JOINT}》`), ['missing']);
  });

  it('is at a guess, where nothing else is held', () => {
    assert.deepEqual(means({ 'undated.txt': undated }, `2011年3月12日发表的《${JOINT}》`), ['guess undated.txt']);
  });
});

describe('《丙海宣言》, of which there can be two', () => {
  const declared = (title: string, states: string, day: string): string =>
    `${title}\n\n　　我们，${states}领导人，在丙海举行会晤，声明如下：\n一、各方加强合作。\n二、各方扩大贸易。\n${day}于丙海\n`;
  const FIVE = '甲兰共和国、乙多王国、丙塔联邦、丁河共和国和戊林王国';
  const OTHERS = '甲兰共和国、己山共和国、庚湖王国和辛原联邦';
  const held = { 'five.txt': declared('丙海宣言', FIVE, '二○一一年四月十四日') };
  const means = (citing: string): string[] => meanings({ ...held, 'citing.txt': citing }, 'citing.txt');
  const saying = (states: string, cited: string): string =>
    declared('丁城宣言', states, '二○一八年一月十日').replace('各方加强合作', `各方重申${cited}`);

  it('is that of those who cite it', () => {
    assert.deepEqual(means(saying(FIVE, '《丙海宣言》')), ['title five.txt']);
    assert.deepEqual(means(saying('甲兰共和国、乙多王国和丙塔联邦', '《丙海宣言》')), ['title five.txt']);
  });

  it('is none of theirs, if they were not there, unless they say which', () => {
    assert.deepEqual(means(saying(OTHERS, '《丙海宣言》')), ['missing']);
    assert.deepEqual(means(saying(OTHERS, '2011年4月14日《丙海宣言》')), ['exact five.txt']);
    assert.deepEqual(means(statement('甲兰共和国和己山共和国联合声明', '2018-01-10', '双方重申《丙海宣言》')), [
      'missing',
    ]);
  });

  it('is at a guess what news mean by it', () => {
    assert.deepEqual(means('赵一说，《丙海宣言》意义重大。\n'), ['guess five.txt']);
  });
});

describe('Agreements that are numbered behind their kind', () => {
  const title = '《甲兰共和国和乙多王国贸易协定》补充协议';
  const held = { 'first.txt': statement(title, '2004-10-27'), 'second.txt': statement(`${title}二`, '2005-10-18') };
  const means = (saying: string): string[] =>
    meanings({ ...held, 'citing.txt': statement(JOINT, '2020-01-02', saying) }, 'citing.txt');

  it('are told apart by their numbers', () => {
    assert.deepEqual(
      means(
        '落实《〈甲兰共和国和乙多王国贸易协定〉补充协议》、《〈甲兰共和国和乙多王国贸易协定〉补充协议二》和《〈甲兰共和国和乙多王国贸易协定〉补充协议三》',
      ),
      ['title first.txt', 'title second.txt', 'missing'],
    );
  });

  it('are no slips for one another', () => {
    assert.deepEqual(means('落实2005年10月18日签署的《〈甲兰共和国和乙多王国贸易协定〉补充协议三》'), ['missing']);
  });
});
