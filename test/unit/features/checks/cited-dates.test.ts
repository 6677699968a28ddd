import assert from 'node:assert/strict';
import { speak } from '../../../../server/src/strings/language';
import { JOINT, statement } from '../../library/archive';
import { Found, PARTNERS, saying, TREATY, TREATY_HELD, VISAS, WATER, type Files } from './cited-problems';

before(() => {
  speak('en');
});

describe('A date that contradicts the text', () => {
  const found = (words: string, files: Files = TREATY_HELD): Found => new Found('date-conflict', saying(words), files);

  it('is reported where it stands, and leads to the text', () => {
    const problems = found(`回顾2004年11月6日签署的《${TREATY}》`);
    assert.deepEqual(problems.places, ['2004年11月6日']);
    assert.deepEqual(problems.messages, ['Dated 2004-11-06 here, but the text was signed on 2003-11-06.']);
    assert.deepEqual(problems.related, [`2003.txt: ${TREATY}: Signed on 2003-11-06`]);
  });

  const STYLES: Readonly<Record<string, [string, string]>> = {
    digits: ['2004年11月6日', '2003年11月6日'],
    'full-width digits': ['２００４年１１月６日', '２００３年１１月６日'],
    'Chinese numerals': ['二〇〇四年十一月六日', '二〇〇三年十一月六日'],
    'another zero': ['二○○四年十一月十六日', '二○○三年十一月六日'],
    'two digits each': ['2004年11月08日', '2003年11月06日'],
    'another calendar': ['民国九十二年十一月十六日', '民国九十二年十一月六日'],
    'a month': ['2004年11月', '2003年11月'],
    'a year': ['2004年', '2003年'],
    'behind the title': ['', '2003年11月6日'],
  };
  for (const [style, [wrong, right]] of Object.entries(STYLES)) {
    it(`is replaced in its style: ${style}`, () => {
      const behind = style === 'behind the title';
      const words = (date: string): string =>
        behind ? `回顾《${TREATY}》（${date}）` : `回顾${date}签署的《${TREATY}》`;
      const problems = found(words(behind ? '2004年11月6日' : wrong));
      assert.deepEqual(problems.mended, [words(right)]);
      assert.equal(problems.safe, false);
    });
  }

  const SILENT: Readonly<Record<string, string>> = {
    'the day itself': `回顾2003年11月6日签署的《${TREATY}》`,
    'its month': `回顾2003年11月签署的《${TREATY}》`,
    'the day on which it entered into force': `回顾2004年1月6日生效的《${TREATY}》`,
    'the day on which it was ratified': `回顾2004年3月6日批准的《${TREATY}》`,
    'no date': `回顾《${TREATY}》`,
    'another title of that day': `回顾2004年11月6日签署的《${VISAS}》`,
  };
  for (const [name, words] of Object.entries(SILENT)) {
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(found(words).places, []);
    });
  }

  it('is not seen in the days on which a convention of many was adopted and opened', () => {
    const held = {
      'nuclear.txt': statement('不扩散核武器条约', '1968-07-01').replace('乙多王国（', '乙多王国、丙林王国（'),
    };
    const given = (words: string): readonly string[] => found(`回顾${words}的《不扩散核武器条约》`, held).places;
    for (const words of ['1968年6月12日联合国大会通过', '1968年6月1日开放供签署', '1968年6月1日签署'])
      assert.deepEqual(given(words), [], words);
    assert.deepEqual(given('1968年7月10日签署'), ['1968年7月10日']);
  });
  it('is not mended where its year is that of another calendar', () => {
    const problems = found(`回顾民国九十三年十一月六日签署的《${TREATY}》`);
    assert.equal(problems.places.length, 1);
    assert.deepEqual(problems.mended, []);
  });
  it('is seen in what is to be done with the text', () => {
    assert.deepEqual(found(`双方将认真落实2004年11月6日签署的《${TREATY}》`).places, ['2004年11月6日']);
  });
  it('is not seen where the same title may have been signed twice', () => {
    const held = { 'visas.txt': statement(VISAS, '2013-04-18') };
    assert.deepEqual(found(`回顾1992年8月24日签署的《${VISAS}》`, held).places, []);
    assert.deepEqual(found(`回顾2013年4月13日签署的《${VISAS}》`, held).places, ['2013年4月13日']);
  });

  const SIGNED_AGAIN = [
    '经济技术合作协定',
    '贸易协定',
    '优惠贷款框架协定',
    '支付协定',
    '贸易议定书',
    '关于提供无偿援助的换文',
    '科学技术合作委员会第三次会议议定书',
    '谅解备忘录',
  ];
  for (const name of SIGNED_AGAIN) {
    it(`is not seen in what is signed again and again: ${name}`, () => {
      const title = `甲兰共和国政府和乙多王国政府${name}`;
      const held = { 'held.txt': statement(title, '2010-06-09') };
      for (const day of ['2010年11月2日', '2012年6月6日', '2010年6月6日'])
        assert.deepEqual(found(`执行${day}签署的《${title}》`, held).places, []);
    });
  }
  it('is not seen where two texts show that the title was signed again', () => {
    const held = { 'a.txt': statement(VISAS, '2010-06-09'), 'b.txt': statement(VISAS, '2004-02-01') };
    assert.deepEqual(found(`执行2010年6月6日签署的《${VISAS}》`, held).places, []);
  });
  it('is seen in a plan that says for which years', () => {
    const title = '甲兰共和国政府和乙多王国政府2010年至2014年共同行动计划';
    const held = { 'held.txt': statement(title, '2010-06-09') };
    assert.deepEqual(found(`执行2010年6月19日签署的《${title}》`, held).places, ['2010年6月19日']);
  });
  it('is seen in a free trade agreement', () => {
    const title = '甲兰共和国政府和乙多王国政府自由贸易协定';
    const held = { 'held.txt': statement(title, '2010-06-09') };
    assert.deepEqual(found(`执行2010年6月6日签署的《${title}》`, held).places, ['2010年6月6日']);
  });
  it('is seen where a day of entry into force stands behind it', () => {
    for (const later of ['、2004年1月1日起生效', '并于2004年生效'])
      assert.deepEqual(found(`恪守2003年11月8日签署${later}的《${TREATY}》`).places, ['2003年11月8日']);
  });
  it('is not seen in the year for which something is a plan', () => {
    const title = '甲兰共和国和乙多王国旅游规划';
    const held = { 'held.txt': statement(title, '2010-06-09') };
    assert.deepEqual(found(`落实2011年《${title}》`, held).places, []);
  });

  it('is not mended where it stands for two titles', () => {
    const problems = found(`回顾2004年11月6日签署的《${TREATY}》和《${VISAS}》`);
    assert.deepEqual(problems.places, ['2004年11月6日']);
    assert.deepEqual(problems.mended, []);
  });
});

describe('A day of a joint statement that is called nothing else', () => {
  const EARLIER: Files = { 'held.txt': statement(JOINT, '2008-08-19') };
  const found = (words: string, files: Files = EARLIER): string[] =>
    new Found('date-conflict', statement(PARTNERS, '2013-09-05', `${words}。`), files).places;

  it('is contradicted by a day of that year that differs by a digit or two', () => {
    for (const day of ['2008年8月29日', '2008年8月9日', '2008年6月19日'])
      assert.deepEqual(found(`恪守${day}签署的《${JOINT}》`), [day]);
  });
  it('is not by another year, or by quite another day', () => {
    for (const day of ['2009年8月19日', '2008年3月2日', '2008年9月20日', '2008年9月'])
      assert.deepEqual(found(`恪守${day}签署的《${JOINT}》`), []);
  });
  it('is not where another file says the same, or another text was signed then', () => {
    const words = `恪守2008年8月29日签署的《${JOINT}》`;
    assert.deepEqual(found(words, { ...EARLIER, 'b.txt': statement(PARTNERS, '2010-01-02', `${words}。`) }), []);
    assert.deepEqual(found(words, { ...EARLIER, 'b.txt': statement(JOINT, '2008-08-29') }), []);
    assert.deepEqual(found(words, { ...EARLIER, 'b.txt': statement(PARTNERS, '2008-08-29') }), []);
  });
  it('is not by the text that cites', () => {
    const own = statement(JOINT, '2008-08-19', `恪守2008年8月9日签署的《${JOINT}》。`);
    assert.deepEqual(new Found('date-conflict', own, {}).places, []);
  });

  const RELATIONS = '甲兰共和国和乙多王国关于建立外交关系的联合公报';
  it('is contradicted by any other where relations began', () => {
    const held = { 'held.txt': statement(RELATIONS, '1992-01-02') };
    for (const title of [RELATIONS, '甲兰共和国和乙多王国建交联合公报'])
      for (const day of ['1992年2月1日', '1993年10月24日', '1992年2月'])
        assert.deepEqual(found(`恪守${day}签署的《${title}》`, held), [day]);
    assert.deepEqual(found(`恪守1992年1月签署的《${RELATIONS}》`, held), []);
  });
  it('is contradicted by other citations where relations began', () => {
    const words = `恪守1992年1月2日签署的《${RELATIONS}》。`;
    const others = { '1.txt': statement(JOINT, '2001-02-03', words), '2.txt': statement(JOINT, '2002-02-03', words) };
    assert.deepEqual(found(`恪守1992年1月3日签署的《${RELATIONS}》`, others), ['1992年1月3日']);
    const joint = Object.fromEntries(
      Object.entries(others).map(([name, text]) => [name, text.replace(RELATIONS, JOINT)]),
    );
    assert.deepEqual(found(`恪守1992年1月3日签署的《${JOINT}》`, joint), []);
  });
});

describe('A date that other citations contradict', () => {
  const citing = (day: string): string => `双方重申${day}签署的《${WATER}》。`;
  const others = (...days: string[]): Files =>
    Object.fromEntries(
      days.map((day, index) => [`${2016 + index}.txt`, statement(JOINT, `${2016 + index}-05-02`, citing(day))]),
    );
  const found = (day: string, files: Files): Found =>
    new Found('date-conflict', saying(`重申${day}签署的《${WATER}》`), files);

  it('is reported when more texts give the other one', () => {
    const problems = found('２００６年３月１２日', others('2006年3月21日', '2006年3月21日'));
    assert.deepEqual(problems.places, ['２００６年３月１２日']);
    assert.deepEqual(problems.messages, ['Dated 2006-03-12 here, but 2006-03-21 in 2 other texts.']);
    assert.deepEqual(problems.related, [
      `2016.txt: 《${WATER}》: Dated 2006-03-21 here`,
      `2017.txt: 《${WATER}》: Dated 2006-03-21 here`,
    ]);
    assert.deepEqual(problems.mended, [`重申２００６年３月２１日签署的《${WATER}》`]);
  });
  it('is reported without a fix when as many give this as that', () => {
    const problems = found('2006年3月12日', others('2006年3月21日'));
    assert.deepEqual(problems.places, ['2006年3月12日']);
    assert.deepEqual(problems.messages, ['Dated 2006-03-12 here, but 2006-03-21 in another text.']);
    assert.deepEqual(problems.mended, []);
  });
  it('is not when as many give a day of another year and month', () => {
    assert.deepEqual(found('2005年4月21日', others('2006年3月21日')).places, []);
    assert.deepEqual(found('2006年4月', others('2006年3月21日')).places, []);
  });
  it('is not when a convention of many was adopted on the one and signed on the other', () => {
    const files = (words: string): Files => ({
      'a.txt': statement(JOINT, '2016-01-02', `${words}《禁止核试验条约》`),
      'b.txt': statement(JOINT, '2017-01-02', `${words}《禁止核试验条约》`),
    });
    const given = (words: string, others: string): readonly string[] =>
      new Found('date-conflict', saying(`支持${words}《禁止核试验条约》`), files(others)).places;
    assert.deepEqual(given('1996年9月10日通过的', '1996年9月14日签署的'), []);
    assert.deepEqual(given('1996年9月24日签署的', '1996年8月24日通过的'), []);
    assert.deepEqual(given('1996年9月24日签署的', '1996年9月14日签署的'), ['1996年9月24日']);
  });
  it('is not when this is the more frequent', () => {
    assert.deepEqual(found('2006年3月12日', others('2006年3月21日', '2006年3月12日', '2006年3月12日')).places, []);
  });
  it('is not when two other dates are equally frequent', () => {
    const four = others('2006年3月21日', '2006年3月21日', '2006年3月22日', '2006年3月22日');
    assert.deepEqual(found('2006年3月12日', four).places, []);
  });
  it('is not when a month agrees with the day', () => {
    assert.deepEqual(found('2006年3月', others('2006年3月21日', '2006年3月21日')).places, []);
  });
  it('counts copies of one text once', () => {
    const copy = statement(JOINT, '2016-05-02', citing('2006年3月21日'));
    const { messages, mended } = found('2006年3月12日', { 'a.txt': copy, 'b.txt': copy });
    assert.deepEqual(messages, ['Dated 2006-03-12 here, but 2006-03-21 in another text.']);
    assert.deepEqual(mended, []);
  });
  it('is not for what is signed again and again', () => {
    const loan = '甲兰共和国政府和乙多王国政府贷款协定';
    const loans = Object.fromEntries(
      Object.entries(others('2006年3月21日', '2006年3月21日')).map(([name, text]) => [name, text.replace(WATER, loan)]),
    );
    assert.deepEqual(new Found('date-conflict', saying(`执行2006年3月12日签署的《${loan}》`), loans).places, []);
  });
  it('is not when it is of quite another time', () => {
    assert.deepEqual(found('1998年10月4日', others('2006年3月21日', '2006年3月21日')).places, []);
  });
});

describe('A citation from before its time', () => {
  const found = (words: string, files: Files = {}): Found => new Found('date-anachronism', saying(words), files);

  it('is reported at the date, and leads to both texts', () => {
    const problems = found(`恪守2016年5月20日签署的《${PARTNERS}》`, { '2016.txt': statement(PARTNERS, '2016-05-20') });
    assert.deepEqual(problems.places, ['2016年5月20日']);
    assert.deepEqual(problems.messages, ['Dated 2016-05-20, after this statement, which was signed on 2013-09-05.']);
    assert.deepEqual(problems.related, [
      `own.txt: ${JOINT}: This statement was signed on 2013-09-05`,
      `2016.txt: ${PARTNERS}: Signed on 2016-05-20`,
    ]);
    assert.deepEqual(problems.mended, []);
  });
  it('is reported when no text is held', () => {
    assert.deepEqual(found(`恪守2014年签署的《${PARTNERS}》`).places, ['2014年']);
  });
  it('is reported where what is to come is something else', () => {
    assert.deepEqual(found(`根据2014年5月1日签署并将在两国实施的《${PARTNERS}》`).places, ['2014年5月1日']);
  });

  const PLANNED = [
    '期待2014年签署',
    '愿推动在2014年年底前签署',
    '责成有关部门在2014年上半年签署',
    '原则同意2014年签署',
    '支持尽早完成谈判，以便在2014年国事访问期间签署',
    '为2014年签署',
  ];
  for (const words of PLANNED) {
    it(`is not seen in a plan: ${words}`, () => {
      assert.deepEqual(found(`${words}《${VISAS}》`).places, []);
    });
  }
  it('is seen where the plan is about what was signed', () => {
    for (const words of [
      '期待2014年5月1日签署的《》',
      '愿落实2014年5月1日在兰京签订的《》',
      '2014年5月1日，两国部长签署了《》',
    ])
      assert.deepEqual(found(words.replace('《》', `《${VISAS}》`)).places, ['2014年5月1日']);
  });
  it('is not seen in the years of a plan', () => {
    for (const words of ['落实面向2030年的《》', '落实2014年《》', '落实2014年度《》'])
      assert.deepEqual(found(words.replace('《》', '《甲兰共和国和乙多王国文化交流执行计划》')).places, []);
  });

  const SILENT: Readonly<Record<string, string>> = {
    'the same day': `通过2013年9月5日签署的《${PARTNERS}》`,
    'the same year': `通过2013年签署的《${PARTNERS}》`,
    'a draft': `通过2014年5月1日商定的《${PARTNERS}》（草案）`,
    'a plan to sign': `将于2014年5月1日签署的《${PARTNERS}》意义重大`,
    'a plan behind the day': `双方代表2014年5月1日将在甲兰城签署《${PARTNERS}》`,
    'a plan behind a day without its year': `双方代表9月6日将签署《${PARTNERS}》`,
    'a plan behind the day and who signs': `双方商定，2014年5月1日，两国部长将正式签署《${PARTNERS}》`,
    'a plan behind title and day': `《${PARTNERS}》2014年5月1日将在甲兰城签署`,
    'a day of entry into force': `注意到2014年1月1日生效的《${VISAS}》`,
  };
  for (const [name, words] of Object.entries(SILENT)) {
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(found(words).places, []);
    });
  }

  it('is a contradicted date and nothing else where the text was signed before', () => {
    const words = `回顾2030年11月6日签署的《${TREATY}》`;
    assert.deepEqual(found(words, TREATY_HELD).places, []);
    assert.deepEqual(new Found('date-conflict', saying(words), TREATY_HELD).places, ['2030年11月6日']);
  });
});
