import assert from 'node:assert/strict';
import { readFile, type PlacedCitation } from '../../../server/src/statement/reading';

const citationsOf = (text: string): readonly PlacedCitation[] => readFile(text).citations;
const only = (text: string): PlacedCitation => {
  const found = citationsOf(text);
  const [first] = found;
  assert.ok(first !== undefined && found.length === 1, `found ${found.map(({ name }) => name).join(' ')}`);
  return first;
};

describe('A citation’s name', () => {
  it('ends at its own 》, with titles inside', () => {
    assert.equal(only('签署《关于修改〈甲乙协定〉的议定书》。').name, '关于修改〈甲乙协定〉的议定书');
    assert.equal(only('签署《关于修改《甲乙协定》的议定书》。').name, '关于修改《甲乙协定》的议定书');
  });

  it('goes on over a line break or a page break', () => {
    assert.equal(only('恪守《甲兰共和国和乙多\n    王国友好条约》的原则').name, '甲兰共和国和乙多王国友好条约');
    assert.equal(only('恪守《甲兰共和国和乙多\r\n\r\n王国友好条约》的原则').name, '甲兰共和国和乙多王国友好条约');
  });

  it('is without the tags of a web page, and without what nobody sees', () => {
    assert.equal(
      only('恪守《甲兰共和国和<br/>&nbsp;乙多王国\u200b友好条约》的原则').name,
      '甲兰共和国和乙多王国友好条约',
    );
  });

  it('is without the link that Markdown makes of it, and keeps its date', () => {
    const text =
      '1992年1月3日签署的[《甲乙公报》](../1992/gb.md)、2002年12月23日签署的《[甲乙条约](ty.md)》和2005年签署的**《甲乙声明》**';
    assert.deepEqual(
      citationsOf(text).map(({ name, on }) => [name, on]),
      [
        ['甲乙公报', '1992-01-03'],
        ['甲乙条约', '2002-12-23'],
        ['甲乙声明', '2005'],
      ],
    );
  });

  it('keeps the date behind a link, stress or a tag', () => {
    for (const title of ['[《甲乙公报》](../1992/gb.md)', '**《甲乙公报》**', '<a href="gb.html">《甲乙公报》</a>'])
      assert.equal(only(`恪守${title}（1992年1月3日签署）的原则`).on, '1992-01-03', title);
  });

  it('keeps quotation marks', () => {
    assert.equal(only('通过《“丙河论坛”成立宣言》').name, '“丙河论坛”成立宣言');
  });

  it('without 》 ends at the first stop, and says so', () => {
    const citation = only('恪守《甲乙友好条约，并声明如下。');
    assert.deepEqual([citation.name, citation.unclosed], ['甲乙友好条约', true]);
  });

  it('is known of each of those that everybody knows', () => {
    const names = [
      '联合国海洋法公约',
      '不扩散核武器条约',
      '上海合作组织宪章',
      '巴黎协定',
      '京都议定书',
      '波茨坦公告',
      '开罗宣言',
    ];
    const text = `双方恪守${names.join('、')}。`;
    assert.deepEqual(
      citationsOf(text).map(({ name }) => name),
      names,
    );
  });

  it('of titles side by side is one each', () => {
    assert.deepEqual(
      citationsOf('签署《甲约》《乙约》《丙约》').map(({ name }) => name),
      ['甲约', '乙约', '丙约'],
    );
  });

  it('needs no marks where everybody knows it, and is then a guess', () => {
    const citation = only('双方恪守联合国宪章的宗旨');
    assert.deepEqual([citation.name, citation.marked], ['联合国宪章', false]);
    assert.equal(only('双方恪守《联合国宪章》的宗旨').marked, true);
    const own =
      '联合国海洋法公约\n\n本公约缔约各国，兹协议如下：\n第一条\n为本公约的目的。\n第二条\n此项主权及于领海的上空。\n';
    assert.deepEqual(citationsOf(own), []);
  });
});

describe('A citation’s date', () => {
  const dates = (text: string): (string | null)[] => citationsOf(text).map(({ on }) => on);
  const CASES: Readonly<Record<string, readonly [string, readonly (string | null)[]]>> = {
    'stands before it with a verb': ['1992年1月3日签署的《甲乙公报》', ['1992-01-03']],
    'in full-width digits, month only': ['１９９２年１月发表的《甲乙公报》', ['1992-01']],
    'in Chinese numerals, year only': ['一九八五年签署的《甲乙协定》', ['1985']],
    'with the place between': ['2000年7月18日在甲京签署的《甲乙声明》', ['2000-07-18']],
    'with those who signed before it': ['两国元首2001年7月16日签署的《甲乙条约》', ['2001-07-16']],
    'after a stray blank': ['1992年1月3日签署的 《甲乙公报》', ['1992-01-03']],
    'is its own in a list': [
      '1992年1月3日签署的《甲公报》、2002年12月23日签订的《乙条约》',
      ['1992-01-03', '2002-12-23'],
    ],
    'counts for both titles of a pair': ['2011年8月22日签署的《甲协定》和《乙协定》', ['2011-08-22', '2011-08-22']],
    'counts for both titles of a pair, if it is a day, they are of one kind, it says so or nothing parts them': [
      '2011年8月22日签署的《甲声明》和《乙条约》，2015年8月签署的《甲协定》和《乙协定》，2015年9月同时签署的《丙宣言》和《丁规划》，2015年10月签署的《戊宣言》《己公约》',
      ['2011-08-22', '2011-08-22', '2015-08', '2015-08', '2015-09', '2015-09', '2015-10', '2015-10'],
    ],
    'is not that of a paper of another kind beside it, if it is a month or a year': [
      '落实2015年8月签署的《甲宣言》和《甲乙丙路对接合作规划》，2015年签署的《乙条约》、《丙声明》',
      ['2015-08', null, '2015', null],
    ],
    'is its own, whatever it maps out': [
      '2013年11月双方发表的《甲声明》规划了两国关系，2013年12月发表的《乙声明》规划未来十年，2014年发表的《丙公报》决定建立机制，2015年签署的《丁声明》规划',
      ['2013-11', '2013-12', '2014', null],
    ],
    'is the next title’s, not the one’s before it': ['《甲条约》2000年审议大会通过的《最后文件》', [null, '2000']],
    'may follow with 于 and a verb, or behind 签署于': [
      '《甲乙公报》于1992年1月3日签署，《甲乙条约》签署于2002年',
      ['1992-01-03', '2002'],
    ],
    'may stand alone before it': ['1972年《甲乙声明》、1978年《甲乙条约》', ['1972', '1978']],
    'is none of the text’s own year where its year is said otherwise': [
      '去年1月3日签署的《甲公报》，92年12月23日签署的《乙条约》',
      [null, null],
    ],
    'may be behind what it is about': ['2000年5月14日签署的关于海上合作的《甲乙声明》', ['2000-05-14']],
    'is not a day after which it came': [
      '自1992年1月3日建交以来签署的《甲条约》、2005年7月4日以后签订的《乙协定》、2005年7月4日前签订的《丙协定》、根据2010年10月8日会谈成果制定的《丁计划》',
      [null, null, null, null],
    ],
    'is not a day that is still to come': [
      '双方将于2012年6月签署《甲协定》，商定于2012年12月31日前签署《乙协定》，截至2005年签署《丙协定》，同意在2005年7月4日《丁声明》基础上合作',
      [null, null, null, '2005-07-04'],
    ],
    'is not that of ratification, but that of how a plan comes about': [
      '2005年7月4日批准的《甲条约》，《乙协定》于2005年7月4日批准，《丙协定》（2005年7月4日生效），2012年6月7日成员国批准的《丁合作规划》',
      [null, null, null, '2012-06-07'],
    ],
    'is the first of two in brackets': ['《甲协定》（1998年签署，2005年7月4日生效）', ['1998']],
    'counts for all that stand side by side before it': [
      '《甲条约》、《乙协定》和《丙协定》于2005年签署，《丁条约》和《戊协定》（2006年）',
      ['2005', '2005', '2005', null, '2006'],
    ],
    'may be written with traditional characters': ['1992年1月3號簽署的《甲乙公報》', ['1992-01-03']],
    'may follow in traditional characters': [
      '《甲乙公報》於1992年1月3日簽署，《甲乙條約》簽署於2002年',
      ['1992-01-03', '2002'],
    ],
    'is not the year until which it runs': ['落实到2020年《甲乙规划》', [null]],
    'is the one since which it runs, with the verb behind it': ['自2001年7月16日《甲乙条约》签署以来', ['2001-07-16']],
    'is that of the signing, not of what happened later': [
      '2001年7月16日签署并于2002年2月28日生效的《甲乙条约》，2001年在甲京签署、2021年6月28日延期的《甲乙协定》',
      ['2001-07-16', '2001'],
    ],
    'stands at the beginning of its sentence': ['2001年7月16日，双方在甲京签署了《甲乙条约》', ['2001-07-16']],
    'may follow in brackets with the place': ['《甲乙公报》（1992年1月3日，甲京）', ['1992-01-03']],
    'may follow in brackets': ['《甲乙公报》（1992年1月3日）', ['1992-01-03']],
    'is the one of its place among several': [
      '1992年1月3日和1993年10月18日分别签署的《甲公报》和《乙声明》，1995年9月11日、10月20日签署的《丙协定》、《丁协定》',
      ['1992-01-03', '1993-10-18', '1995-09-11', '1995-10-20'],
    ],
    'is the one of its place among several, with links of Markdown': [
      '1992年1月3日和1993年10月18日签署的[《甲公报》](../1992/gb.md)和**《乙声明》**',
      ['1992-01-03', '1993-10-18'],
    ],
    'stands before what the title is about': [
      '2000年5月14日签署的关于双边合作框架《联合声明》，2000年5月14日签署的关于落实《甲声明》的计划',
      ['2000-05-14', null],
    ],
    'is not that of what all the world has signed, beside a treaty of two': [
      '1994年3月12日签署的《甲乙友好条约》和《联合国宪章》，1994年3月12日签署的《甲乙条约》、《不扩散核武器条约》，1961年4月18日签署的《维也纳外交公约》和《维也纳领事公约》',
      ['1994-03-12', null, '1994-03-12', null, '1961-04-18', '1961-04-18'],
    ],
    'is not told where there are more or fewer of them than titles': [
      '2008年5月23日、2010年9月28日《甲声明》，1996年、1997年签署的《乙协定》、《丙协定》和《丁协定》',
      [null, null, null, null],
    ],
    'is not the day from which it binds': [
      '1970年3月5日生效的《甲条约》，《乙条约》于1971年3月5日生效以来',
      [null, null],
    ],
    'is not the day of what is told behind it': [
      '2002年2月28日《甲乙条约》正式生效，2022年2月28日《乙条约》期满后自动延长，2004年10月14日《丙协定》确定的国界，2005年《丁协定》期满',
      [null, null, '2004-10-14', '2005'],
    ],
    'is that of a signing that binds at once': ['2001年7月16日签署并生效的《甲乙条约》', ['2001-07-16']],
    'may follow behind a comma in a list': [
      '《甲公约》，1970年12月16日签订于甲京；《乙公约》，1971年9月23日通过；《丙公约》，1972年2月1日双方会晤',
      ['1970-12-16', '1971-09-23', null],
    ],
    'is no year inside a title': ['《甲乙2003年至2008年合作纲要》', [null]],
    'stands before it and a comma where its verb stands behind': [
      '1992年1月3日，《甲条约》在甲京签订。2002年12月23日，《乙声明》正式发表，2008年1月9日，《丙条约》签署十周年，2009年1月9日，《丁协定》签署以来',
      ['1992-01-03', '2002-12-23', null, null],
    ],
    'stands behind it with what it is': [
      '《甲条约》是甲国和乙国于1860年11月14日在甲京签订的不平等条约，共十条。《乙声明》是两国于2001年发表的第一个联合声明。《丙协定》是双方于2001年签署的补充规定的基础。',
      ['1860-11-14', '2001', null],
    ],
    'is no anniversary': ['《甲乙公报》签署30周年之际', [null]],
    'is no day of a visit': ['2001年1月1日，双方在甲京会谈，重申《甲乙条约》的原则', [null]],
    'is not spread over what news lists': ['双方签署了《甲声明》、《乙协议》等文件', [null, null]],
    'is not that of a paper which the title names in part': [
      '2010年5月6日签署的《甲条约》补充议定书，2010年5月6日签署的《乙条约》的第一附加议定书，2010年5月6日签署《丙条约》实施细则，2010年5月6日签署的《丁声明》落实措施计划，2010年5月6日《戊公约》缔约双方会议的决定，2010年5月6日《己公约》缔约方会议通过的决定',
      [null, null, null, null, null, null],
    ],
    'is that of the title, whose parts and neighbours have none': [
      '2010年5月6日签署的《甲条约》及其议定书，2010年5月6日签署的《乙条约》的原则，2010年5月6日签署的《丙条约》附件，2010年5月6日签署的《丁条约》等文件，2010年5月6日签署的《戊条约》和议定书，2010年5月6日签署的《己条约》落实情况，2010年5月6日签署的《庚条约》规定的合作计划',
      Array.from({ length: 7 }, () => '2010-05-06'),
    ],
    'is not that of a paper about it': [
      '2010年5月6日签署的关于落实《甲声明》的措施，2010年5月6日签署的关于延长《乙条约》有效期的换文，2010年5月6日签署的关于修改《丙条约》的议定书，2010年5月6日签署的落实《丁条约》行动计划',
      [null, null, null, null],
    ],
    'is not the day on which the one was ratified by a parliament, and the instruments of the other exchanged': [
      '2005年6月1日乙多王国议会通过的《甲条约》，2006年6月1日，双方互换《乙条约》批准书，2006年6月1日，双方互换了《丙条约》的批准书，2005年6月1日缔约方大会通过的《丁议定书》',
      [null, null, null, '2005-06-01'],
    ],
    'is in the year that the sentence has just named': [
      '2015年2月8日签署的《甲声明》和6月13日签署的《乙声明》，2002年9月2日，两国签署《丙条约》，12月23日又签署《丁条约》，2002年5月8日草签、12月23日签署的《戊条约》',
      ['2015-02-08', '2015-06-13', '2002-09-02', '2002-12-23', '2002-12-23'],
    ],
    'is told by the date before it: 同年, 次年, 同日, 当天': [
      '2002年9月2日签署的《甲条约》和同年12月23日签署的《乙条约》。2002年12月23日两国签署《丙条约》，次年7月4日又签署《丁协定》。2002年12月23日签署的《戊条约》和同日发表的《己声明》。2002年12月23日两国元首会谈，当天签署了《庚条约》',
      ['2002-09-02', '2002-12-23', '2002-12-23', '2003-07-04', '2002-12-23', '2002-12-23', '2002-12-23'],
    ],
    'is told by the sentence before, where the next begins so': [
      '2002年12月23日两国元首会谈。同日，两国签署了《甲条约》。同日，两国还签署了《乙声明》。次年7月4日，两国签署《丙协定》。2005年，两国元首互访。同年6月3日，双方签署《丁协定》',
      ['2002-12-23', '2002-12-23', '2003-07-04', '2005-06-03'],
    ],
    'is not told by a sentence of two days, or of none, further up, or of another paragraph': [
      '2002年12月23日和24日两国元首会谈。同日，两国签署了《甲条约》。2003年2月3日会谈，2003年3月4日换文。同日，两国签署了《乙条约》。2003年2月3日会谈。双方友好。同日，两国签署了《丙条约》。\n同日，两国签署了《丁条约》。2003年2月3日会谈。双方同日签署了《戊条约》',
      [null, null, null, null, null],
    ],
    'is not the day of a dateline': ['甲通社兰京2015年3月5日电　两国元首会谈。同日，双方签署了《甲条约》', [null]],
    'is not told by a month what day it was': [
      '2002年12月两国元首会谈，当天签署了《乙条约》。2002年12月22日至25日两国元首会谈，同日签署了《丙条约》',
      [null, null],
    ],
    'is none of the years of a range': [
      '2011年至2015年期间签署的《甲声明》，2011—2015年双方签署了《乙声明》等文件，自2011年6月至2015年8月签署的《丙声明》，——2015年8月签署的《丁声明》',
      [null, null, null, '2015-08'],
    ],
    'is no day of an anniversary, though one of the signing since which years have passed': [
      '2015年《甲声明》发表四周年之际，在2012年12月23日《乙条约》签署十周年之际，2012年《丙条约》签署10周年，自2001年7月16日《丁条约》签署二十年来',
      [null, null, null, '2001-07-16'],
    ],
    'may follow behind what the title is called from there on': [
      '《甲条约》（以下称“条约”）于2002年12月23日签署，《乙条约》（以下称“本约”，2002年12月23日签署），《丙条约》（签署于2002年12月23日）',
      ['2002-12-23', '2002-12-23', '2002-12-23'],
    ],
    'may follow in other words': [
      '《甲条约》自2002年12月23日签署以来，《乙条约》已于2002年12月23日签署，《丙条约》是2002年12月23日签署的，《丁条约》由两国元首于2002年12月23日在甲京签署',
      ['2002-12-23', '2002-12-23', '2002-12-23', '2002-12-23'],
    ],
    'does not follow where another noun has it': [
      '《甲条约》于2012年6月6日签署的补充议定书，《乙条约》自2003年6月1日生效以来，《丙条约》将于2012年6月6日签署',
      [null, null, null],
    ],
    'may follow in digits': [
      '《甲条约》（2002-12-23）、《乙条约》（2002.12.23）和《丙条约》（2002/12/23），《丁条约》（2002-12/23）',
      ['2002-12-23', '2002-12-23', '2002-12-23', null],
    ],
    'is the one of its place among several behind the titles': [
      '《甲条约》和《乙协定》分别于2002年12月23日和2005年7月4日签署。《丙条约》和《丁协定》分别签署于2002年12月23日和2005年7月4日。《戊条约》、《己协定》（均签署于2002年12月23日）',
      ['2002-12-23', '2005-07-04', '2002-12-23', '2005-07-04', '2002-12-23', '2002-12-23'],
    ],
    'is not told behind the titles where there are more or fewer': [
      '《甲条约》、《乙协定》和《丙协定》分别于2002年12月23日和2005年7月4日签署',
      [null, null, null],
    ],
    'may be before states that are named one by one': [
      '2010年8月20日甲、乙、丙三国发表的《甲声明》，2010年8月20日由甲、乙、丙三国元首签署的《乙协定》，2010年8月20日在贸易、科技、文化三方面签署的《丙协定》',
      ['2010-08-20', '2010-08-20', null],
    ],
    'is not the day on which those meet who are bound': [
      '2022年《甲公约》第二十七次缔约方大会，2010年《乙条约》审议大会，2022年《丙条约》第十次审议大会，2021年11月《丁公约》第九次审议会议，2013年10月《戊公约》成员国会议，2011年《己公约》第21届缔约国特别会议，2025年《庚协定》全球盘点，2012年《辛公约》开放签署30周年',
      [null, null, null, null, null, null, null, null],
    ],
    'is its own, where those who are bound are spoken of otherwise': [
      '1994年《甲公约》成员国，1995年《乙条约》审查制度，1996年《丙条约》第十条',
      ['1994', '1995', '1996'],
    ],
    'is the one of which a sentence takes note': [
      '双方注意到2003年《甲声明》、考虑到2003年6月5日《乙声明》，满意地看到2003年《丙协定》得到执行，并将在到2003年《丁计划》期满时和截至2003年《戊计划》',
      ['2003', '2003-06-05', '2003', null, null],
    ],
    'may be before many words for its making': [
      '2003年6月5日发布的《甲声明》，2003年6月5日签署之《乙条约》，2003年双方所签《丙协定》',
      ['2003-06-05', '2003-06-05', '2003'],
    ],
    'may be before those whose it is': [
      '2003年中俄《甲声明》、2004年两国《乙声明》、2005年6月中俄两国《丙声明》、2006年两国元首的《丁声明》、2016年6月24日上海合作组织《戊宣言》、2014年亚信峰会《己宣言》、2016年金砖国家领导人《庚宣言》',
      ['2003', '2004', '2005-06', '2006', '2016-06-24', '2014', '2016'],
    ],
    'may be before a meeting of many, or the governments of two': [
      '1997年甲兰共和国与丙洲成员国国家元首或政府首脑会晤《甲声明》，一九六三年八月九日签订的中索两国政府《乙协定》，2005年9月19日第四轮六方会谈《丙声明》，落实2005年9月19日六方会谈《丁声明》',
      ['1997', '1963-08-09', '2005-09-19', '2005-09-19'],
    ],
    'may be before a row that begins with a group': [
      '2020年11月15日，丙盟十国和甲兰、乙多、丁洲、戊兰正式签署《甲协定》',
      ['2020-11-15'],
    ],
    'is not that of what is done with it': [
      '2003年落实《甲声明》的措施，1996年加入世界贸易组织《农业协定》，2013年双边合作《规划》',
      [null, null, null],
    ],
    'is that of the signing, whatever is said of its later days': [
      '2002年12月23日签署、自2003年6月1日起生效的《甲条约》，2002年12月23日在甲京签署并于2003年6月1日正式生效的《乙条约》，2002年12月23日签署、经2012年6月6日议定书修订的《丙条约》，2002年12月23日签署、2022年自动延长五年的《丁条约》',
      ['2002-12-23', '2002-12-23', '2002-12-23', '2002-12-23'],
    ],
    'is that of its adoption, whatever is said of its later days': [
      '1992年5月9日通过、1994年3月21日生效的《甲公约》，2017年7月7日在甲京通过、2017年9月20日起开放供签署的《乙条约》',
      ['1992-05-09', '2017-07-07'],
    ],
    'is not that of what carries it out, or amends it': [
      '2003年10月8日签署的《甲宣言》及其《第二份行动计划（2011—2015）》，2004年10月8日签署的《乙条约》及其《补充议定书》，2005年10月8日签署的《丙协定》及其《议定书》',
      ['2003-10-08', null, '2004-10-08', null, '2005-10-08', '2005-10-08'],
    ],
    'is that of the signing, where what amended it has a title': [
      '2002年12月23日签署、经《甲议定书》修订的《乙条约》，1993年3月4日在甲京签署、并经2003年6月5日《丙议定书》和《丁换文》修改的《戊协定》，2001年3月2日起生效、经《己议定书》修订的《庚条约》，双方签署《辛协定》修订的《壬协定》',
      [null, '2002-12-23', '2003-06-05', null, '1993-03-04', null, null, null, null],
    ],
    'may be before what is said of it and of who signed': [
      '2002年12月23日，双方在甲京签署了具有里程碑意义的《甲条约》，2002年12月23日，甲乙签署新的《乙条约》，2002年12月23日由甲兰共和国主席赵一和乙多王国国王阿尔·贝克签署的《丙条约》，2002年12月，两国元首在甲京发表了历史性的《丁声明》，2002年12月23日通过的新版《戊纲要》',
      ['2002-12-23', '2002-12-23', '2002-12-23', '2002-12', '2002-12-23'],
    ],
    'is that of the signing, though an anniversary is spoken of behind it': [
      '值此2002年12月23日签署的《甲条约》签署20周年之际，2002年发表的《乙声明》发表十周年',
      ['2002-12-23', '2002'],
    ],
    'is one of each of two that were signed one after the other': [
      '于2002年12月23日和2005年7月4日先后签署《甲条约》和《乙协定》',
      ['2002-12-23', '2005-07-04'],
    ],
    'of a range of days is the month, or the year': [
      '2014年3月25日至27日访问期间发表的《甲声明》，2014年3月30日至4月2日访问期间发表的《乙声明》，2014年3月25日至27日落实《丙声明》',
      ['2014-03', '2014', null],
    ],
    'of a visit is the month': [
      '2012年6月乙多王国国王访问甲兰期间，双方签署了《甲协定》，2012年6月6日，两国元首会谈后，双方签署了《乙协定》，2012年6月6日，国王访问甲兰，双方发表《丙声明》，2018年1月和2023年4月国王两次访问甲兰，双方先后发表《丁声明》，2012年6月6日，两国元首访问丙国期间会见了记者，落实《戊声明》',
      ['2012-06', '2012-06', '2012-06', null, null],
    ],
    'may be written in digits, as lists have it': [
      '2018.1.9《甲声明》，2018-01-09《乙声明》，2018/1/9签署的《丙声明》，电话2018-01-0912《丁声明》',
      ['2018-01-09', '2018-01-09', '2018-01-09', null],
    ],
    'may follow in brackets behind the place': [
      '《甲声明》（甲京，2018年1月9日）、《乙条约》（生效，2018年1月9日）',
      ['2018-01-09', null],
    ],
    'may follow behind a word that takes the title up': [
      '《甲声明》，该声明于2018年1月9日在甲京发表；《乙协定》，该协定于2018年1月9日生效；《丙声明》，该声明于2018年发表十周年之际；《丁协定》，该国于2018年加入',
      ['2018-01-09', null, null, null],
    ],
    'is that of the signing, not that on which its ratification was exchanged': [
      '《甲条约》于2002年2月28日互换批准书，《乙照会》于2002年2月28日互换',
      [null, '2002-02-28'],
    ],
    'is not the day on which what was signed before is spoken of': [
      '乙国2021年7月30日宣布全面恢复和甲国签署的《甲协定》，2021年7月30日双方重申已签署的《乙条约》有效，2021年7月30日宣布签署《丙协定》',
      [null, null, '2021-07-30'],
    ],
    'is one of each, though a year stands without 年': [
      '一八四二及一八六〇年甲乙分别签订了《甲条约》和《乙条约》，1842、1860年签订的《丙条约》和《丁条约》，1842和1860年签订的《戊条约》',
      ['1842', '1860', '1842', '1860', null],
    ],
    'may stand before two with their offices': [
      '1984年9月26日，时任甲兰共和国总理赵一与乙多王国首相阿尔·贝克夫人在甲兰兰京签订《甲声明》，1984年，甲国、乙国和丙方各党派共同签署的《乙协定》',
      ['1984-09-26', '1984'],
    ],
    'may be the beginning or the end of a year': [
      '1987年底，两国元首在甲京签署《甲条约》，1954年初双方签订《乙条约》，1987年末的《丙声明》',
      ['1987', '1954', null],
    ],
    'may be before what it is about, and before those who made it': [
      '1860年签订有关边界的《甲条约》，1966年的联合国《乙公约》，1966年联合国《丙公约》缔约方大会，1984年定立的《丁声明》',
      ['1860', '1966', null, '1984'],
    ],
    'does not go on from a heading of Markdown': [
      '#### 《甲宣言》至2013年已有超过一万三千三百多人签署\n\n《甲宣言》主张和平',
      [null, null],
    ],
    'may follow in a list that is one line': [
      '《甲法》，1979年1月1日；《甲乙联合公报（1972）》，1972年2月27日\n\n1979年4月10日；《丙条约》，1979年1月1日双方会晤',
      ['1979-01-01', '1972-02-27', null],
    ],
    'is that of the treaty that was ratified, where it is 的 away from the signing': [
      '2002年2月28日在甲京签订的《甲条约》的批准书，2002年2月28日《乙条约》的批准书',
      ['2002-02-28', null],
    ],
    'may stand before the place with 于': [
      '1961年4月18日订于甲京的《甲公约》，1961年4月18日签署于甲京的《乙公约》，《丙公约》，1961年4月18日订于甲京',
      ['1961-04-18', '1961-04-18', '1961-04-18'],
    ],
    'may stand before the place in brackets, where it is no other day': [
      '《甲公约》（1970年12月16日订于甲京）、《乙公约》（1971年2月1日签署于乙城）、《丙公约》（1972年2月1日生效于丙国）',
      ['1970-12-16', '1971-02-01', null],
    ],
    'may stand in brackets behind that of another calendar': [
      '道光二十三年八月十五日（1843年10月8日），双方签订《甲条约》，光绪十三年（1887年）中法《乙条约》，《丙条约》（1992年1月3日）《丁条约》',
      ['1843-10-08', '1887', '1992-01-03', null],
    ],
    'may stand before that of another calendar, and before whose it is': [
      '1842年8月29日（道光二十二年七月二十四日），赵一与钱二签订中英《甲条约》，2001年7月16日签署的中俄《乙条约》',
      ['1842-08-29', '2001-07-16'],
    ],
    'may stand behind the title with that of another calendar': [
      '中日《甲条约》（光绪二十一年三月二十三日，1895年4月17日）、中美《乙条约》（一八四四年七月三日，道光二十四年五月十八日，甲京）',
      ['1895-04-17', '1844-07-03'],
    ],
    'may stand behind the title as the republic counts it': [
      '《中美甲条约》（民国四十三年十二月二日签于华盛顿）、《中日乙条约》（中华民国四十一年四月二十八日）',
      ['1954-12-02', '1952-04-28'],
    ],
    'may be that of what is told behind the title': [
      '1842年8月29日，中英《甲条约》签订，1998年6月25日，《乙协定》在甲京签署。1998年6月24日，《戊协定》签订于甲京。1998年6月26日，《丙协定》生效。1998年6月27日，《丁协定》签订二十周年。',
      ['1842-08-29', '1998-06-25', '1998-06-24', null, null],
    ],
    'may stand in the next sentence, where that speaks of nothing else': [
      '核准《甲协定》。该协定由外交部部长赵一于2017年2月27日在甲京签署。加入《乙议定书》。该条约于2016年5月4日签署。批准《丙条约》。该条约于2016年5月4日生效。',
      ['2017-02-27', null, null],
    ],
    'does not come from the line before': ['2016年5月20日于甲京\n图为两国元首签署《甲乙宣言》', [null]],
  };
  for (const [name, [text, expected]] of Object.entries(CASES)) {
    it(name, () => {
      assert.deepEqual(dates(text), expected);
    });
  }

  describe('of an item of a list', () => {
    for (const item of [
      '《甲乙条约》，1999年12月30日',
      '《甲乙条约》 1999年12月30日，河内。',
      '《甲乙条约》，河内，1999年12月30日',
      '3. 《甲乙条约》：一九九九年十二月三十日',
      '- 《甲乙条约》[1999年12月30日]',
      '（二）《甲乙条约》，1999.12.30',
      '《甲乙条约》——1999-12-30于河内签署',
      '⑷ 《甲乙条约》，1999年12月30日，第三条第二款。',
      '- 《甲乙条约》，1999年12月30日，河内，2000年7月1日生效',
    ])
      it(`stands behind it: ${item}`, () => {
        assert.equal(only(`书目\n\n${item}\n`).on, '1999-12-30');
      });
    for (const item of [
      '《甲乙条约》，1999年',
      '《甲乙条约》，甲京出版社，1999年12月30日',
      '《甲乙条约》，1999年12月30日生效',
      '《甲乙条约》，1999年12月30日两国建交后十年',
      '《甲乙条约》，1999年12月30日，第三次会议开幕',
      '《甲乙条约》，1999年12月30日第三版',
      '《甲乙条约》，《甲报》1999年12月30日第3版',
      '双方恪守《甲乙条约》，1999年12月30日',
      '《甲乙条约》。1999年12月30日',
      '《甲乙条约》，1999年12月30日至31日',
    ])
      it(`is not told: ${item}`, () => {
        assert.equal(citationsOf(`书目\n\n${item}\n`)[0]?.on, null);
      });
  });

  it('stands behind each of two titles of one note', () => {
    assert.deepEqual(dates('注释\n\n④《甲乙条约》，1999年12月30日；《甲乙声明》（2001年1月2日）。\n'), [
      '1999-12-30',
      '2001-01-02',
    ]);
  });

  it('stands in the column of a table that is that of the signing', () => {
    const rows = ['| 1 | 《甲条约》 | 2000-05-04 | 1999年12月30日 |', '| 2 | 《乙条约》 | 2001-05-04 | 未签署 |'];
    const head = ['| 序号 | 名称 | 生效日期 | **签署日期** |', '| --- | --- | --- | --- |'];
    assert.deepEqual(dates(['年表', '', ...head, ...rows, ''].join('\n')), ['1999-12-30', null]);
    const other = ['| 序号 | 名称 | 生效日期 | 公布日期 |', '| --- | --- | --- | --- |'];
    assert.deepEqual(dates(['年表', '', ...other, ...rows, ''].join('\n')), [null, null]);
    assert.deepEqual(dates(['年表', '', ...head, '', ...rows, ''].join('\n')), [null, null]);
    const first = '| 0 | 丙丁议定书 | 1999-05-04 | 1998-12-30 |';
    assert.deepEqual(dates(['年表', '', ...head, first, '', '— 2 —', '', ...rows, ''].join('\n')), [
      '1999-12-30',
      null,
    ]);
  });

  it('stands in such a column of a table without bars, far below its head', () => {
    const head = '序号　　条　约　名　称　　签订日期　　签订地点　　页码';
    const rows = [
      '1　　《甲条约》　　1955.4.22　　兰京　　20',
      '',
      '甲兰共和国条约集　　　506',
      '',
      '2　　《乙条约》　　1956年9月20日　　诺温　　27',
    ];
    assert.deepEqual(dates([head, '', ...rows].join('\n')), ['1955-04-22', '1956-09-20']);
    assert.deepEqual(dates([head.replace('签订', '公布'), '', ...rows].join('\n')), [null, null]);
    assert.deepEqual(dates([`${head}　　备注`, '', ...rows].join('\n')), [null, null]);
  });

  it('stands in the only column of days, where its row tells that it is signed or nothing else', () => {
    const head = ['| 日期 | 事件 |', '| --- | --- |'];
    const rows = ['| 1999.12.30 | 签订《甲条约》 |', '| 2001.1.2 | 重申《甲条约》 |', '| 2003.4.5 | 《乙声明》 |'];
    assert.deepEqual(dates(['年表', '', ...head, ...rows, ''].join('\n')), ['1999-12-30', null, '2003-04-05']);
  });

  it('stands in a column of a spreadsheet, and is none of the next row', () => {
    const rows = [
      'a01.txt\t《甲条约》\t\t1999年12月30日\t甲京',
      'a02.txt\t《乙条约》\t2003年4月5日\t2001.1.2\t乙城',
      'a03.txt\t《丙条约》\t2003年4月5日\t\t',
    ];
    const head = '文件名\t名称\t生效日期\t签署日期\t地点';
    assert.deepEqual(dates([head, ...rows, ''].join('\n')), ['1999-12-30', '2001-01-02', null]);
  });

  it('is the only day of a row of a glossary, unless its column is that of another act', () => {
    const rows = [
      '《甲条约》\tTreaty\t1999年12月30日',
      '《乙宪章》\tCharter\t',
      '《丙公报》\tCommuniqué\t2001年1月2日',
    ];
    const read = (head: string): (string | null)[] => dates([head, ...rows, ''].join('\n'));
    assert.deepEqual(read('中文\t英文\t备注'), ['1999-12-30', null, '2001-01-02']);
    assert.deepEqual(read('中文\t英文\t生效日期'), [null, null, null]);
    assert.deepEqual(dates(['条约：', ...rows, ''].join('\n')), ['1999-12-30', null, '2001-01-02']);
  });

  it('stands in a column of the table of a web page', () => {
    const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [
      row('1', '<a href="a.html">《甲条约》</a>', '1999年12月30日', '甲京'),
      row('2', '《乙条约》', '2001年1月2日', ''),
    ];
    const head = row('序号', '名称', '签署日期', '签署地点');
    assert.deepEqual(dates(`<html><body><table>\n${[head, ...rows].join('\n')}\n</table></body></html>`), [
      '1999-12-30',
      '2001-01-02',
    ]);
  });

  it('stands behind a title that is an item of a note, to be done or linked', () => {
    const items = [
      '- [x] 《甲条约》 1999-12-30',
      '- [[notes/b|《乙条约》]]，2001年1月2日，乙城',
      '- 丙兰：《丙条约》——2003年4月5日，丙市，✅',
      '- 双方会谈，重申《丁条约》，2003年4月5日',
    ];
    assert.deepEqual(dates(['笔记', '', ...items, ''].join('\n')), ['1999-12-30', '2001-01-02', '2003-04-05', null]);
  });

  it('stands behind 是, before what was signed then', () => {
    assert.deepEqual(dates('《甲声明》是1984年12月19日签的，1985年5月27日生效。'), ['1984-12-19']);
    assert.deepEqual(dates('《甲条约》，1950年2月14日签于甲京。'), ['1950-02-14']);
    assert.deepEqual(dates('《甲公报》，是1982年8月17日甲乙两国政府就分步骤解决问题发表的公报。'), ['1982-08-17']);
    assert.deepEqual(dates('《甲公报》，是1982年8月17日建交以来两国政府发表的公报。'), [null]);
  });

  it('is that of an entry below its day, where days are headings', () => {
    const chronicle = [
      '1972年9月29日\n甲乙两国政府发表《联合声明》，实现邦交正常化。',
      '1978年8月12日\n\n《甲乙条约》在甲京签署。',
      '1998年11月26日\n国王重申《甲乙条约》的原则。',
    ];
    assert.deepEqual(dates(['甲乙关系', ...chronicle].join('\n')), ['1972-09-29', '1978-08-12', null]);
    assert.deepEqual(dates(['甲乙关系', chronicle[0]].join('\n')), [null]);
  });

  it('is that of an entry whose month and day are digits, below a year', () => {
    const entries = ['**1972**', '- 09-29 《甲乙声明》发表，两国建交。', '### 1978', '- 8.12：签署《甲乙条约》。'];
    assert.deepEqual(dates(['甲乙关系', ...entries].join('\n')), ['1972-09-29', '1978-08-12']);
    assert.deepEqual(dates(['甲乙关系', ...entries.slice(1, 2)].join('\n')), [null]);
  });

  it('stands behind the call of a note', () => {
    assert.deepEqual(dates('谈到《甲乙条约》[3]（1952年4月28日）和《乙丙条约》[^4]（1953年4月28日）。'), [
      '1952-04-28',
      '1953-04-28',
    ]);
  });

  it('is that of an entry below a year of 民国, and of what its words behind the title tell', () => {
    const chronicle = [
      '民国外交年表',
      '民国十七年',
      '七月二十五日　中美签订《甲条约》。',
      '十二月二十日　中英《乙条约》在南京签字。',
      '中华民国三十二年（1943年）',
      '一月十一日　《丙条约》在华盛顿签字，五月二十日互换批准书。',
      '二月三日　中英《丁条约》期满。',
    ].join('\n');
    assert.deepEqual(dates(chronicle), ['1928-07-25', '1928-12-20', '1943-01-11', null]);
  });

  describe('in a sentence that a page broke', () => {
    const line = '双方高度评价两国关系发展成就，遵循2002年12';

    it('goes on over the line break', () => {
      for (const [first, second] of [
        [line, '月23日签署的《甲乙条约》'],
        [`${line}月23日签`, '署的《甲乙条约》'],
        [`${line}月23日在甲京  `, '\n签署的《甲乙条约》'],
      ] as const) {
        const text = `${first}\n${second}`;
        const { on, date } = only(text);
        assert.equal(on, '2002-12-23', text);
        assert.equal(text.slice(date?.start, date?.end).replace(/\s/g, ''), '2002年12月23日', text);
      }
    });

    it('does not come from a finished paragraph, nor into an indented one', () => {
      for (const text of [
        `双方高度评价两国关系发展成就，并于2002年12月23日会晤。\n签署《甲乙条约》`,
        `双方高度评价两国关系发展成就，并于2002年12月23日\n　　签署《甲乙条约》`,
        `双方高度评价两国关系发展成就，并于2002年12月23日\n    签署《甲乙条约》`,
      ])
        assert.equal(only(text).on, null, text);
    });
  });

  it('of last year is in the year before the text’s own', () => {
    const cited = '去年11月3日签署的《甲公报》、2月5日签署的《乙公报》、前年签署的《丙公报》';
    const text = `甲兰共和国和乙多王国联合声明\n2011年3月13日于甲京\n双方声明如下：\n一、双方重申${cited}。\n二、双方愿扩大贸易。\n`;
    assert.deepEqual(dates(text), ['2010-11-03', '2011-02-05', '2009']);
  });

  it('is read from that of the text: the year, the month, the day', () => {
    const cited = [
      '去年发表的《甲公报》，去年1月发表的《乙公报》，今年1月签署的《丙条约》，本月9日签署的《丁协定》，十年前发表的《戊声明》，两年前签署的《壬协定》',
      '去年丙国总统访问甲兰期间，双方签署《己协定》，近十年前发表的《庚声明》，未来五年前景和双方签署的《辛声明》',
    ];
    const text = `甲兰共和国和乙多王国联合声明\n2011年3月13日于甲京\n双方声明如下：\n${cited.map((each, index) => `${'一二'.charAt(index)}、${each}。`).join('\n')}\n`;
    assert.deepEqual(dates(text), ['2010', '2010-01', '2011-01', '2011-03-09', '2001', '2009', '2010', null, null]);
  });

  it('before an anniversary is that of the signing where it lies so many years before that of the text', () => {
    const cited =
      '双方祝贺2009年3月25日《甲声明》发表十周年，2019年《乙声明》发表四周年，2012年12月23日《丙条约》签署十周年，2009年3月25日《丁声明》发表纪念日';
    const text = `甲兰共和国和乙多王国联合声明\n2019年3月13日于甲京\n双方声明如下：\n一、${cited}。\n二、双方愿扩大贸易。\n`;
    assert.deepEqual(dates(text), ['2009-03-25', null, null, null]);
  });

  it('is not in the text’s own year where the words before it speak of another', () => {
    const cited = [
      '一、2015年6月13日签署的《甲声明》和2月8日签署的《乙声明》，2015年两国签署《2014年至2020年丙纲要》，12月23日签署的《丁条约》。',
      '二、2002年是重要的一年。12月23日签署的《戊条约》。',
      '三、3月5日签署的《己声明》。',
    ];
    const text = `甲兰共和国和乙多王国联合声明\n双方声明如下：\n${cited.join('\n')}\n2019年11月8日于甲京\n`;
    assert.deepEqual(dates(text), ['2015-06-13', null, '2015', null, null, '2019-03-05']);
  });

  it('is where the text has it, in traditional characters as well', () => {
    const before = '雙方將加強合作。'.repeat(12);
    for (const written of ['1992年1月3日签署的', '1992年1月3號簽署的'])
      assert.equal(only(`${before}${written}《甲乙公报》`).date?.start, before.length);
  });

  it('takes its missing year from the page', () => {
    const text =
      '〖RQ/日期〗20130908〖-RQ/日期〗\n〖BT/标题〗甲乙领导人会谈〖-BT/标题〗\n〖ZW/正文〗\n    甲通社甲京9月8日电　9月7日签署的《甲乙宣言》受到欢迎。\n〖-ZW/正文〗';
    assert.deepEqual(dates(text), ['2013-09-07']);
  });
});

describe('What is cited', () => {
  const isInstrument = (text: string): boolean => only(text).instrument;

  for (const name of [
    '甲乙友好条约',
    '联合公报',
    '反导条约',
    '甲兰政府向乙多政府提供援助的换文',
    '联合国宪章',
    '打击恐怖主义甲京公约',
    '中塔经贸合作中长期发展规划',
    '甲兰共和国和乙多王国毗邻地区合作规划纲要',
    '甲乙政府间产能与投资合作规划',
    '2014年至2020年中塔合作纲要',
    '2018—2022年上海合作组织成员国护河合作纲要',
  ]) {
    it(`is an instrument: ${name}`, () => {
      assert.equal(isInstrument(`落实《${name}》`), true);
    });
  }

  for (const name of [
    '人民日报',
    '甲京日报',
    '甲兰—2030',
    '上海合作组织护河合作纲要',
    '世界人权宣言',
    '丙河志',
    '全球人工智能治理倡议',
    '甲京指南',
    '甲兰工业创新发展规划',
    '甲兰宪法',
    '最后文件',
    '关于2015年经济的统计公报',
  ]) {
    it(`is no instrument: ${name}`, () => {
      assert.equal(isInstrument(`落实《${name}》`), false);
    });
  }

  it('is a plan that the sentence says was made together', () => {
    assert.equal(isInstrument('三国部长通过的《青年护河行动计划》'), true);
  });

  const DRAFTS = [
    '推进《甲乙协定》草案协商工作',
    '《甲乙协定》（草案）',
    '尽快制定《甲乙规划》',
    '加快商签《甲乙协定》',
    '即将签署的《甲乙条约》',
    '推进《甲乙协定》修订工作',
    '商谈新的《甲乙协定》',
    '商谈 《甲乙协定》',
    '即将签署《甲乙协定草案》',
    '研究尽早签署《甲乙协定》',
    '编制《甲乙规划》',
    '早日缔结《甲乙条约》',
    '期待尽快缔结《甲乙条约》',
    '呼吁尽快达成《甲乙协定》',
    '同意进行以缔结《甲乙条约》为目的的谈判',
    '以缔结《甲乙条约》为目的进行谈判',
    '探讨缔结《甲乙条约》的可能性',
    '就签署《甲乙协定》进行协商',
    '就《甲乙协定》进行谈判',
    '力争年内签署《甲乙协定》',
    '将尽快完成勘界工作并签署《甲乙议定书》',
    '将修订《甲乙协定》',
    '双方将签订《甲乙协定》',
    '双方将于1989年签署《甲乙协定》',
    '双方将于1989年签订《甲乙协定》',
    '将于年内签署的《甲乙协定》',
    '尽快签订《甲乙协定》',
    '拟签订《甲乙协定》',
    '另行签订《甲乙协定》',
    '双方商定制定《甲乙规划》（以下称“规划”）',
    '着手制定两国《甲乙规划》',
    '双方认为，有必要签订《甲乙协定》',
    '双方将尽快就《甲乙协定》达成一致',
    '争取早日就《甲乙协定》文本达成协议',
    '在两国缔结《甲乙边界条约》之前，双方保持现状',
    '本协定在双方签订《甲乙边界条约》后失效',
    '双方同意另行商谈签订《甲乙协定》',
    '双方谈判签订《甲乙协定》',
    '双方协商签订《甲乙协定》',
    '双方商谈并签订《甲乙协定》',
    '双方愿签署《甲乙协定》',
    '部长们同意于2020年如期签署《甲乙协定》',
    '各方呼吁尽快谈判并通过《甲公约》',
    '双方认为有必要签署《甲乙协定》',
    '双方希望《甲乙协定》尽快签署',
    '双方愿推动《甲乙协定》早日签署。',
    '《甲乙协定》正在商谈之中',
    '双方将推动《甲乙协定》早日达成一致',
    '双方就《甲乙协定》继续磋商。',
    '《甲乙协定》的起草工作',
    '会议将通过《甲公约》',
    '两国元首将共同发表《甲乙联合声明》',
    '支持早日就《甲公约》开始谈判。',
    '各方强调《甲公约》应尽快谈判达成。',
    '2．修订《甲乙协定》',
    '扩大贸易，修订《甲乙协定》',
  ];
  for (const text of DRAFTS) {
    it(`is not yet an instrument in ${text}`, () => {
      assert.equal(only(text).draft, true);
    });
  }

  const draftsIn = (text: string): boolean[] => citationsOf(text).map(({ draft }) => draft);

  it('is not yet an instrument either beside one that is to come, without a date of its own', () => {
    assert.deepEqual(draftsIn('双方将签署《甲条约》、《乙协定》和2005年签署的《丙协定》'), [true, true, false]);
    assert.deepEqual(draftsIn('双方有必要签订《甲协定》和《乙协定》'), [true, true]);
    assert.deepEqual(draftsIn('双方将修订《甲协定》和《乙协定》，恪守《丙协定》'), [true, true, false]);
    assert.deepEqual(draftsIn('双方将修订《甲协定》和2005年签署的《乙协定》'), [true, false]);
  });

  it('is not yet an instrument where the words behind the last of several are said of all', () => {
    assert.deepEqual(draftsIn('双方就《甲协定》、《乙协定》和《丙协定》进行谈判'), [true, true, true]);
    assert.deepEqual(draftsIn('加快《甲协定》和《乙协定》谈判'), [true, true]);
    assert.deepEqual(draftsIn('经1998年《甲议定书》修订的《乙协定》，《丙协定》修订工作'), [false, false, true]);
    assert.deepEqual(draftsIn('双方推动2005年签署的《甲协定》和《乙协定》修订工作'), [false, true]);
    assert.deepEqual(draftsIn('双方恪守《甲条约》和《乙协定》草案'), [false, true]);
    assert.deepEqual(draftsIn('双方就《甲条约》执行情况和《乙协定》进行谈判'), [false, true]);
  });

  it('is yet to come where it is to be drawn up, and is there where it is revised', () => {
    const toCome = (text: string): boolean => only(text).toCome;
    assert.deepEqual(
      [toCome('商签新的《甲乙条约》'), toCome('即将签署的《甲乙条约》'), toCome('推进《甲乙条约》修订工作')],
      [true, true, false],
    );
  });

  for (const text of [
    '双方签署的《甲乙条约》',
    '本书叙述了《甲乙协定》的起草经过',
    '作者回顾《甲乙协定》的谈判过程',
    '双方商谈后签订了《甲乙协定》',
    '双方经协商签订《甲乙协定》',
    '各国议会将尽快审议通过《甲乙协定》',
    '双方同意2020年签署的《甲乙协定》继续有效',
    '双方经过友好协商签订《甲乙协定》',
    '2001年双方商谈并签订《甲乙协定》',
    '双方愿意遵守已签署的《甲乙协定》',
    '双方愿签署《甲乙协定》的补充议定书',
    '双方就《甲乙协定》的执行继续磋商',
    '双方就执行《甲乙协定》继续磋商',
    '《甲乙协定》正在实施之中',
    '双方将推动《甲乙协定》早日生效',
    '双方按照《甲乙协定》尽快签署其他文件',
    '双方商谈，《甲乙条约》',
    '双方起草；并指出《甲乙条约》',
    '的《甲乙条约》',
    '双方为发展关系，制定《甲乙规划》（以下称“规划”）',
    '双方就签署《甲乙条约》四十周年互致贺电',
    '双方将落实两国签署的《甲乙条约》',
    '双方将根据两国元首签署《甲乙条约》的精神合作',
    '愿以签署《甲乙条约》为契机',
    '双方将以签署《甲乙条约》为契机深化合作',
    '双方将发展签署《甲乙条约》以来的合作',
    '双方将用好已签署《甲乙条约》',
    '双方将军事合作签署成果写入《甲乙条约》',
    '双方就《甲乙条约》执行情况进行磋商',
    '双方就《甲乙条约》实施达成一致',
    '双方推动《甲乙条约》尽早生效',
    '双方希望《甲乙条约》早日生效',
    '双方将落实《甲乙远景规划》',
    '双方实施《甲乙远景规划》',
    '在签订《甲乙条约》之前的谈判中，双方表现了善意',
    '在1994年签署《甲乙条约》之前，双方保持接触',
    '两国在甲京签署《甲乙条约》后，贸易增长',
    '双方落实两国《甲乙规划》',
    '关于修订《甲乙条约》的议定书',
    '扩大贸易，修改《甲乙协定》第三条',
    '扩大贸易，修订了《甲乙协定》',
  ]) {
    it(`is one in ${text}`, () => {
      assert.equal(only(text).draft, false);
    });
  }

  it('is one in 落实新修订的《甲乙计划》 and 签署了《甲乙条约》', () => {
    assert.deepEqual([only('落实新修订的《甲乙计划》').draft, only('双方签署了《甲乙条约》').draft], [false, false]);
  });
});

describe('Several days before one title', () => {
  const ons = (text: string): (readonly string[])[] => citationsOf(text).map((citation) => citation.ons);

  it('are those of a text each', () => {
    assert.deepEqual(ons('2010年12月13日和2013年4月9日发表的《甲声明》'), [['2010-12-13', '2013-04-09']]);
    assert.deepEqual(ons('2007年、2018年发表的《甲声明》'), [['2007', '2018']]);
    assert.deepEqual(ons('2007年和2018年的两份《甲声明》'), [['2007', '2018']]);
    assert.deepEqual(ons('2007年和2018年发表的两份《甲声明》'), [['2007', '2018']]);
    assert.deepEqual(ons('2007年、2013年和2018年发表的三个《甲声明》'), [['2007', '2013', '2018']]);
    assert.deepEqual(ons('1998年12月、2003年6月两个《甲声明》'), [['1998-12', '2003-06']]);
    assert.deepEqual(ons('2008年6月30日在甲京、2013年9月14日在乙城发表的《甲声明》'), [['2008-06-30', '2013-09-14']]);
    assert.deepEqual(ons('《甲声明》分别于2007年和2018年发表'), [['2007', '2018']]);
  });

  it('are none where each is that of a title, or nothing says whose it is', () => {
    assert.deepEqual(ons('2010年12月13日和2013年4月9日发表的《甲声明》和《乙声明》'), [[], []]);
    assert.deepEqual(ons('1996年、1997年签署的《乙协定》、《丙协定》和《丁协定》'), [[], [], []]);
    assert.deepEqual(ons('2002年5月8日草签、12月23日签署的《戊条约》'), [[]]);
    assert.deepEqual(ons('2011年至2015年签署的《甲声明》'), [[]]);
  });
});

describe('What a sentence tells of the time, where it gives no date', () => {
  const told = (text: string): string[] => citationsOf(text).map(({ then }) => then);
  const then = 'then';
  const CASES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    'is that it was signed just then': [
      [
        '双方今天签署了《甲协定》',
        '今天签署的《甲协定》',
        '会谈后，双方签署了《甲协定》',
        '会谈结束后，两国总理签署《甲协定》',
        '访问期间，双方签署了具有里程碑意义的《甲协定》',
        '会谈期间，双方签署《甲协定》',
        '双方签署了新的《甲协定》',
        '双方高度评价建交以来的成果，会谈后，双方签署了具有历史意义的《甲协定》',
        '两国总理出席了《甲协定》的签字仪式',
        '双方见证签署《甲协定》',
        '双方共同见证了《甲协定》的签署',
        '上月签署的《甲协定》',
        '双方高度评价两国合作取得的成果，会谈后，双方在甲京\n签署了《甲协定》',
      ],
      [then],
    ],
    'is told of all that stand side by side': [
      ['会谈后，双方签署了《甲协定》、《乙协定》', '两国总理出席了《甲协定》和《乙协定》等合作文件的签字仪式'],
      [then, then],
    ],
    'is perhaps that, where nobody says so, or a day that may be of another visit': [
      [
        '双方签署了《甲协定》',
        '双方签署了两国关于海上合作的《甲协定》',
        '1992年，甲方访乙期间举行会谈，双方又签署了《甲协定》',
        '当日发表的《甲声明》',
      ],
      ['perhaps then'],
    ],
    'is not understood': [
      [
        '近年来，双方签署了《甲协定》',
        '近期签署的《甲协定》',
        '92年12月签署的《甲协定》',
        '2011年至2015年签署的《甲协定》',
        '几年前发表的《甲声明》',
        '去年，双方发表了《甲声明》',
        '去年《甲声明》',
        '上世纪八十年代签订的《甲协定》',
      ],
      ['not understood'],
    ],
    'is not understood of several days and one title': [
      ['2007年11月26日和2018年1月9日发表的《甲声明》', '2007年、2018年发表的《甲声明》'],
      ['not understood'],
    ],
    'is not understood of the second title behind one day': [
      ['2005年7月4日，双方签署《甲协定》和《乙协定》'],
      ['untold', 'not understood'],
    ],
    'is nothing': [
      [
        '双方签署的《甲协定》',
        '双方已签署《甲协定》',
        '双方已签署了《甲协定》',
        '1980年签署了《甲协定》',
        '今天，双方重申《甲协定》的原则',
        '自双方签署《甲协定》以来',
        '访问期间，双方庆祝签署《甲协定》四十周年',
        '会谈后，双方签署了《甲协定》补充议定书',
        '会谈后，双方签署了关于修改《甲协定》的议定书',
        '会谈后，双方同意签署《甲协定》',
        '会谈后，双方通过《甲协定》开展合作',
        '建交以来，双方先后签署了《甲协定》',
        '建交以来，双方签署了《甲协定》',
        '两国总理出席了《甲协定》签署二十周年纪念活动',
        '自1992年建交以来签署的《甲协定》',
        '1970年3月5日生效的《甲条约》',
      ],
      ['untold'],
    ],
  };
  for (const [name, [texts, expected]] of Object.entries(CASES)) {
    for (const text of texts) {
      it(`${name}: ${text}`, () => {
        assert.deepEqual(told(text), expected);
      });
    }
  }
});
