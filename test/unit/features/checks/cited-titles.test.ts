import assert from 'node:assert/strict';
import { speak } from '../../../../server/src/strings/language';
import { JOINT, statement } from '../../library/archive';
import { Found, PARTNERS, saying, TREATY, TREATY_HELD, VISAS, WATER, type Files } from './cited-problems';

before(() => {
  speak('en');
});

describe('A title that is not the one of the text', () => {
  const PARTNERS_HELD: Files = { '2011.txt': statement(PARTNERS, '2011-06-13') };
  const found = (words: string, files: Files = PARTNERS_HELD): Found =>
    new Found('title-variant', saying(words), files);

  it('is reported with what it lacks, and leads to the text', () => {
    const problems = found(`恪守2011年6月13日签署的《${JOINT}》`);
    assert.deepEqual(problems.places, [`《${JOINT}》`]);
    assert.deepEqual(problems.messages, ['The title of the text has “关于建立伙伴关系的” as well.']);
    assert.deepEqual(problems.related, [`2011.txt: ${PARTNERS}: The title of the text`]);
    assert.deepEqual(problems.mended, [`恪守2011年6月13日签署的《${PARTNERS}》`]);
    assert.equal(problems.safe, false);
  });
  it('is reported with what it has too much, and in place of other words', () => {
    assert.deepEqual(found(`恪守2011年6月13日签署的《${PARTNERS.replace('伙伴', '全面伙伴')}》`).messages, [
      'The title of the text does not have “全面”.',
    ]);
    assert.deepEqual(found(`恪守2011年6月13日签署的《${PARTNERS.replace('声明', '宣言')}》`).messages, [
      'The title of the text has “声明” in place of “宣言”.',
    ]);
  });

  const SILENT: Readonly<Record<string, string>> = {
    'the title itself': `恪守2011年6月13日签署的《${PARTNERS}》`,
    'words that copies drop': '恪守2011年6月13日签署的《甲兰共和国和乙多王国建立伙伴关系联合声明》',
    'the other order of parties': '恪守2011年6月13日签署的《乙多王国和甲兰共和国关于建立伙伴关系的联合声明》',
    'governments in place of states': `恪守2011年6月13日签署的《甲兰共和国政府和乙多王国政府关于建立伙伴关系的联合声明》`,
    'a short name': '恪守2011年6月13日签署的《甲乙联合声明》',
    'a bare name': '恪守2011年6月13日签署的《联合声明》',
    'a treaty of that day': `恪守2011年6月13日签署的《${TREATY}》`,
  };
  for (const [name, words] of Object.entries(SILENT)) {
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(found(words).places, []);
    });
  }

  const OTHERS: readonly (readonly [held: string, cited: string])[] = [
    ['联合声明', '关于加强国际战略稳定的联合声明'],
    ['关于加强国际战略稳定的联合声明', '联合声明'],
    ['联合声明', '外交部联合新闻公报'],
    ['联合声明', '关于发展经贸合作的联合声明'],
    ['关于建立伙伴关系的联合宣言', '联合公报'],
    ['贸易协定', '边境贸易协定'],
    ['汽车运输协定', '国际汽车运输协定'],
    ['科学技术合作协定', '农业科学技术合作协定'],
    ['关于植物检疫的协定', '关于动物检疫的协定'],
    ['关于民事司法协助的条约', '关于刑事司法协助的条约'],
    ['关于边界线的第一号议定书', '关于边界线的第二号议定书'],
    ['海运协定', '空运协定'],
  ];
  for (const [one, other] of OTHERS) {
    it(`is not seen in another instrument of that day: ${one}, ${other}`, () => {
      const held = { 'held.txt': statement(`甲兰共和国和乙多王国${one}`, '2011-06-13') };
      assert.deepEqual(found(`恪守2011年6月13日签署的《甲兰共和国和乙多王国${other}》`, held).places, []);
    });
  }
  const FORMS: readonly (readonly [held: string, cited: string])[] = [
    ['睦邻友好合作条约', '友好睦邻合作条约'],
    ['关于跨界河流水质保护合作的协定', '关于跨界河流水质保护协作的协定'],
    ['关于旅游合作的协定', '关于旅游领域合作的协定'],
    ['关于跨界河流水质保护的协定', '关于跨界河流水水质保护的协定'],
    ['关于建立战略伙伴关系的联合声明', '关于深化战略伙伴关系的联合声明'],
    ['友好合作伙伴关系条约', '友好合作关系条约'],
    ['友好互助条约', '友好合作条约'],
    ['友好合作关系条约', '友好合作条约'],
    ['边界管理制度条约', '边界管理制度协定'],
    ['建交联合公报', '联合公报'],
    ['海关互助协定', '海关互助协议'],
  ];
  for (const [one, other] of FORMS) {
    it(`is seen in words that say little: ${one}, ${other}`, () => {
      const held = { 'held.txt': statement(`甲兰共和国和乙多王国${one}`, '2011-06-13') };
      const title = `《甲兰共和国和乙多王国${other}》`;
      assert.deepEqual(found(`恪守2011年6月13日签署的${title}`, held).places, [title]);
    });
  }
  it('is not seen where the text is cited as well', () => {
    assert.deepEqual(found(`恪守2011年6月13日签署的《${PARTNERS}》和《${JOINT}》`).places, []);
  });
  it('is not seen in another way to write a number', () => {
    const title = '甲兰共和国和乙多王国关于建立面向二十一世纪的伙伴关系的联合声明';
    const held = { 'held.txt': statement(title, '2011-06-13') };
    assert.deepEqual(found(`恪守2011年6月13日签署的《${title.replace('二十一', '21')}》`, held).places, []);
  });

  it('is not seen in a second agreement of that day', () => {
    const held = { 'oil.txt': statement('甲兰共和国政府和乙多王国政府关于加强石油领域互利合作的协定', '2011-06-13') };
    const words = '恪守2011年6月13日签署的《甲兰共和国政府和乙多王国政府关于加强电力领域互利合作的协定》';
    assert.deepEqual(found(words, held).places, []);
  });
  it('is not seen where the workspace says that both are one', () => {
    const facts = { sameAs: [[{ title: PARTNERS }, { title: JOINT, signed: '2011-06-13' }]] };
    const words = saying(`恪守2011年6月13日签署的《${JOINT}》`);
    assert.deepEqual(new Found('title-variant', words, PARTNERS_HELD, facts).places, []);
  });
});

describe('A title in traditional characters that is not the one of the text', () => {
  it('becomes that in its own characters, and nothing else is said to differ', () => {
    const text = [
      '甲蘭共和國和乙多王國聯合聲明',
      '甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：',
      '一、雙方同意加強合作。',
      '二、恪守2003年11月6日簽署的《甲蘭共和國和乙多王國友好條約》。',
      '2013年9月5日於甲京',
    ].join('\n');
    const found = new Found('title-variant', text, { '2003.txt': statement(TREATY, '2003-11-06') });
    assert.deepEqual(found.messages, ['The title of the text has “睦鄰” as well.']);
    assert.deepEqual(found.mended, ['恪守2003年11月6日簽署的《甲蘭共和國和乙多王國睦鄰友好條約》']);
  });
});

describe('A title that is not the one of other citations', () => {
  const citing = (title: string): string => `双方重申2006年3月21日签署的《${title}》。`;
  const others = (...titles: string[]): Files =>
    Object.fromEntries(
      titles.map((title, index) => [`${2016 + index}.txt`, statement(JOINT, `${2016 + index}-05-02`, citing(title))]),
    );
  const SHORTER = WATER.replace('跨界河流', '界河流');
  const found = (title: string, files: Files): Found =>
    new Found('title-variant', saying(`重申2006年3月21日签署的《${title}》`), files);

  it('is reported when more texts give the other one', () => {
    const problems = found(SHORTER, others(WATER, WATER));
    assert.deepEqual(problems.places, [`《${SHORTER}》`]);
    assert.deepEqual(problems.messages, ['2 other texts cite it with “跨” as well.']);
    assert.deepEqual(problems.related, [
      `2016.txt: 《${WATER}》: The more frequent title`,
      `2017.txt: 《${WATER}》: The more frequent title`,
    ]);
    assert.deepEqual(problems.mended, [`重申2006年3月21日签署的《${WATER}》`]);
  });

  it('leads to the same places in whatever order the files were read', () => {
    const files = others(WATER, WATER);
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    assert.deepEqual(found(SHORTER, reversed).related, found(SHORTER, files).related);
  });
  it('is not when as many give this as that, or this is the more frequent', () => {
    assert.deepEqual(found(SHORTER, others(WATER)).places, []);
    assert.deepEqual(found(WATER, others(SHORTER, WATER)).places, []);
  });
  it('is not for words that copies drop', () => {
    assert.deepEqual(found(WATER.replace('关于', '').replace('的', ''), others(WATER, WATER)).places, []);
  });
  it('is not for short names, however frequent', () => {
    const short = '甲乙水质保护的协定';
    assert.deepEqual(found(WATER, others(short, short)).places, []);
    assert.deepEqual(found(short, others(WATER, WATER)).places, []);
  });
  it('is not for another instrument of that day', () => {
    assert.deepEqual(found(VISAS, others(WATER, WATER)).places, []);
    const [climate, energy] = ['气候变化', '能源合作'].map((subject) => `甲兰共和国和乙多王国关于${subject}的联合声明`);
    assert.deepEqual(found(energy ?? '', others(climate ?? '', climate ?? '', climate ?? '')).places, []);
  });
});

describe('A citation that may mean several texts', () => {
  const JOINTS: Files = { '2001.txt': statement(JOINT, '2001-02-03'), '2009.txt': statement(JOINT, '2009-06-18') };
  const found = (words: string, files: Files = JOINTS): Found => new Found('citation-ambiguous', saying(words), files);

  it('is reported with the days that fit, and leads to each', () => {
    const problems = found(`恪守《${JOINT}》`);
    assert.deepEqual(problems.places, [`《${JOINT}》`]);
    assert.deepEqual(problems.messages, [
      'Several texts fit; the citation does not say which: 2001-02-03, 2009-06-18.',
    ]);
    assert.deepEqual(problems.related, [
      `2001.txt: ${JOINT}: Signed on 2001-02-03`,
      `2009.txt: ${JOINT}: Signed on 2009-06-18`,
    ]);
  });
  it('is told apart by the day of either', () => {
    const problems = found(`恪守《${JOINT}》`);
    assert.deepEqual(problems.mended, [`恪守2001年2月3日发表的《${JOINT}》`, `恪守2009年6月18日发表的《${JOINT}》`]);
    assert.equal(problems.safe, false);
  });
  it('is dated as the text dates others, and where its verb stands', () => {
    assert.deepEqual(found(`恪守１９９２年１月３日签署的《${TREATY}》，两国签署的《${JOINT}》`).mended, [
      `恪守１９９２年１月３日签署的《${TREATY}》，两国２００１年２月３日签署的《${JOINT}》`,
      `恪守１９９２年１月３日签署的《${TREATY}》，两国２００９年６月１８日签署的《${JOINT}》`,
    ]);
  });
  it('has its year made a day', () => {
    const files = { ...JOINTS, '2009-b.txt': statement(JOINT, '2009-12-01') };
    assert.deepEqual(found(`恪守2009年签署的《${JOINT}》`, files).mended, [
      `恪守2009年6月18日签署的《${JOINT}》`,
      `恪守2009年12月1日签署的《${JOINT}》`,
    ]);
  });
  it('is none with its day, with one text, with copies of one', () => {
    assert.deepEqual(found(`恪守2009年6月18日签署的《${JOINT}》`).places, []);
    const copy = statement(JOINT, '2001-02-03');
    assert.deepEqual(found(`恪守《${JOINT}》`, { 'a.txt': copy, 'b.txt': copy }).places, []);
  });
  const TOLD = [
    '2001年2月3日和2009年6月18日《》',
    '2001年、2009年《》',
    '2001年和2009年分别发表的《》',
    '《》（2001年、2009年）',
    '《》（2009年6月18日）',
    '2009年6月18日兰京《》',
    '2009年6月18日签署的《》，落实《》',
    '历次《》',
    '历次发表的《》',
    '两份《》',
    '两国发表的两份《》',
    '上述《》',
  ];
  for (const words of TOLD) {
    it(`is none where the sentence says which, or means several: ${words}`, () => {
      assert.deepEqual(found(`恪守${words.replaceAll('《》', `《${JOINT}》`)}`).places, []);
    });
  }
  it('is one where the days of the sentence are of something else', () => {
    for (const words of ['恪守1996年7月3日会谈达成的共识和', '2009年贸易扩大，双方恪守', '2009年6月19日会谈后，恪守'])
      assert.equal(found(`${words.replace('《》', `《${TREATY}》`)}《${JOINT}》`).places.length, 1, words);
  });
  it('is none where only one of them was signed before', () => {
    const files = { '2001.txt': statement(JOINT, '2001-02-03'), '2017.txt': statement(JOINT, '2017-04-26') };
    assert.deepEqual(found(`恪守《${JOINT}》`, files).places, []);
  });
});

describe('A citation of what nobody holds', () => {
  const found = (words: string, files: Files = {}): Found => new Found('citation-missing', saying(words), files);

  it('is told', () => {
    const problems = found(`恪守《${WATER}》`);
    assert.deepEqual(problems.places, [`《${WATER}》`]);
    assert.deepEqual(problems.messages, ['No text of it is in this workspace.']);
    assert.deepEqual([...problems.mended, ...problems.related], []);
  });
  it('is not for what is held, for a draft and for a book', () => {
    assert.deepEqual(found(`恪守《${TREATY}》`, TREATY_HELD).places, []);
    assert.deepEqual(found(`商签《${WATER}》，阅读《甲京日报》`).places, []);
    assert.deepEqual(found(`商签《${WATER}》（以下称《协定》），使《协定》尽早生效`).places, []);
  });
});
