import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';

/** Texts of our own that look like instruments by a number, a day or a word, and are none. */
const PAPERS: readonly (readonly [string, string])[] = [
  ['a notice', '通知\n　　一、时间：上午。\n　　二、地点：礼堂。\n　　2004年5月2日\n'],
  ['rules with articles', '第一条　会员应缴会费。\n第二条　会员可以借书。\n1999年5月1日\n'],
  [
    'a notice in the archive',
    '〖RQ/日期〗20040502〖-RQ/日期〗\n〖BT/标题〗关于召开座谈会的通知〖-BT/标题〗\n〖ZW/正文〗\n    一、时间：上午。\n    二、地点：礼堂。\n    2004年5月2日\n〖-ZW/正文〗\n',
  ],
  [
    'a notice of the customs about an agreement of states',
    '海关总署公告2015年第88号\n\n　　《甲兰共和国政府和乙多王国政府贸易协定》将于近日实施。现将有关事项公告如下：\n　　一、进口货物应有证书。\n　　二、证书一年内有效。\n\n　　海关总署\n　　2015年12月18日\n',
  ],
  [
    'a judgement',
    '丙城市中级人民法院\n判决书\n\n　　一、被告归还借款。\n　　二、驳回其他请求。\n\n审判长　赵一\n书记员　钱二\n2004年5月2日\n',
  ],
  [
    'a decision of a parliament about a treaty',
    '甲兰共和国议会关于批准甲兰共和国和乙多王国引渡条约的决定\n\n　　甲兰共和国议会决定：\n　　一、批准该条约。\n　　二、由总统公布。\n\n2004年5月2日\n',
  ],
  [
    'rules of one state about a treaty',
    '甲兰共和国和乙多王国友好条约实施办法\n\n　　第一条　为实施条约，制定本办法。\n　　第二条　本办法自公布之日起施行。\n2001年4月10日\n',
  ],
  [
    'a minister’s explanation of a treaty',
    '关于《甲兰共和国和乙多王国引渡条约》的说明\n\n　　现就条约的主要内容说明如下：\n　　一、关于范围。条约规定了可引渡的犯罪。\n　　二、关于程序。条约规定了联系途径。\n\n外交部副部长　赵一\n2006年10月27日\n',
  ],
  [
    'a list of who signed and ratified',
    '《青石河公约》缔约情况\n\n国家　　　　签署日期　　　批准日期\n甲兰共和国　1990年6月1日　1991年3月2日\n乙多王国　　1990年6月1日　1992年5月6日\n',
  ],
  ['somebody’s lost passport', '声明\n　　本人护照遗失，特此声明作废。\n赵一\n2004年5月2日\n'],
  [
    'what one ministry declares',
    '外交部声明\n\n　　甲兰共和国外交部就边界问题声明如下：\n　　一、1972年两国发表的《联合声明》应得到遵守。\n　　二、甲兰政府将采取必要措施。\n\n二〇一二年九月十日\n',
  ],
  [
    'what one government declares about another',
    '甲兰共和国政府关于乙多王国封锁海峡的声明\n\n　　甲兰共和国政府声明如下：\n　　一、乙多王国应当撤回命令。\n　　二、两国签订的条约仍然有效。\n\n二〇一二年九月十日\n',
  ],
  [
    'minutes of a firm',
    '远大机械有限公司董事会会议纪要\n\n　　会议议定：\n　　一、增加股本。\n　　二、选举董事长。\n\n2009年5月6日\n',
  ],
  [
    'minutes of one side',
    '甲兰共和国外交部会议纪要\n\n会议在兰京举行，商定：\n\n一、扩大贸易。\n\n二、增加投资。\n\n1997年10月22日于兰京\n',
  ],
  [
    'minutes of the friends of two peoples',
    '甲兰共和国和乙多王国友好协会第三届理事会会议纪要\n\n会议决定：\n\n一、增加会费。\n\n二、选举理事长。\n\n2009年5月6日\n',
  ],
  [
    'minutes of two ministries of one state',
    '财政部和商务部磋商纪要\n\n双方商定：\n\n一、增加拨款。\n\n二、减少手续。\n\n2009年5月6日\n',
  ],
  [
    'a party’s communiqué',
    '甲兰人民党中央委员会全体会议公报\n\n　　全会通过了以下决定：\n　　一、召开代表大会。\n　　二、修改党章。\n\n2009年5月6日\n',
  ],
  [
    'a memorandum of two universities',
    '丙城大学与丁城大学合作谅解备忘录\n\n　　双方达成协议如下：\n　　一、交换学生。\n　　二、交换图书。\n\n丙城大学校长　赵一\n丁城大学校长　钱二\n2009年5月6日\n',
  ],
  [
    'a letter with which a declaration is passed on',
    '2004年5月6日甲兰共和国和乙多王国常驻代表给秘书长的信\n\n　　谨随函转递两国的联合声明，请作为大会文件分发。\n\n甲兰共和国常驻代表　赵一\n乙多王国常驻代表　钱二\n',
  ],
  [
    'an agreement on hiring a flat',
    '房屋租赁合同\n\n　　一、租期两年。\n　　二、租金按月支付。\n\n出租人代表　赵一（签字）\n承租人代表　钱二（签字）\n2009年5月6日\n',
  ],
  [
    'a message of good wishes in the archive',
    '〖RQ/日期〗19740701〖-RQ/日期〗\n〖BT/标题〗赵一总理致电祝贺乙多王国成立一周年〖-BT/标题〗\n〖ZW/正文〗\n    新华社一九七四年六月三十日讯 赵一总理六月三十日致电乙多王国首相钱二，祝贺乙多王国成立一周年。电报全文如下：\n    多城\n    乙多王国首相钱二阁下：\n    值此贵国成立一周年之际，我谨代表甲兰共和国政府表示祝贺。\n    祝两国人民的友谊不断发展。\n    甲兰共和国总理　赵一\n    一九七四年六月三十日于甲京\n〖-ZW/正文〗\n',
  ],
  [
    'what somebody remembers of two states',
    '我在多城的日子\n\n甲兰共和国和乙多王国是好邻居。1995年，我第一次来到多城。\n\n我常常想起那里的朋友。\n\n2019年5月19日于兰京\n',
  ],
  [
    'what somebody remembers, with a name below it',
    '我在多城的日子\n\n甲兰共和国和乙多王国是好邻居。1995年，我第一次来到多城。\n\n我常常想起那里的朋友。\n\n赵一\n2019年5月19日于兰京\n',
  ],
  [
    'a publisher’s declaration',
    '严正声明\n\n近来有人冒用本社名义征稿。本社声明如下：\n\n一、本社从未委托任何个人组稿。\n\n二、本社将追究其法律责任。\n\n丙城出版社\n2003年5月6日\n',
  ],
  [
    'the charter of a society of two peoples’ friends',
    '甲兰共和国乙多王国友好协会章程\n\n第一章 总则\n\n第一条 本会定名为友好协会。\n\n第二条 本会的宗旨是增进两国人民的友谊。\n\n第二章 会员\n\n第三条 凡赞成本章程者均可入会。\n\n1996年3月5日通过\n',
  ],
  [
    'a memorandum of two firms that carry out what their states agreed',
    '甲兰国家石油公司和乙多石油公司合作谅解备忘录\n\n甲兰国家石油公司和乙多石油公司（以下称“双方”），为落实甲兰共和国和乙多王国联合声明，达成谅解如下：\n\n一、双方勘探。\n\n二、双方交换资料。\n\n甲兰国家石油公司代表　赵一（签字）\n乙多石油公司代表　钱二（签字）\n2011年6月6日于甲京\n',
  ],
  [
    'what a ministry makes known of a convention',
    '甲兰共和国外交部公告\n\n甲兰共和国政府决定加入公约，并声明如下：\n\n一、不受第五条约束。\n\n二、适用于全境。\n\n2005年6月8日\n',
  ],
  [
    'what a governor makes known of a treaty',
    '第24/2005号行政长官公告\n\n甲兰共和国和乙多王国已签署《甲兰共和国和乙多王国引渡条约》。行政长官命令公布：\n\n一、该条约的甲文文本；\n\n二、该条约的乙文文本。\n\n二〇〇五年六月八日发布。\n\n行政长官　赵一\n',
  ],
];

describe('What is no instrument between states is read as none:', () => {
  for (const [name, text] of PAPERS)
    it(name, () => {
      const { statements } = readFile(text);
      assert.deepEqual(
        statements.map(({ title }) => title.text),
        [],
      );
    });
});

describe('What is made known', () => {
  const TREATY = '甲兰共和国和乙多王国引渡条约';
  const ARTICLES =
    '甲兰共和国和乙多王国（以下称“双方”），达成协议如下：\n\n第一条　双方互相引渡。\n\n第二条　本条约自签字之日起生效。\n';

  it('stands below the paper that says so, which keeps its heading', () => {
    const [, gazette = ''] = PAPERS.at(-1) ?? [];
    const { statements, articles } = readFile(`${gazette}\n${TREATY}\n\n${ARTICLES}`);
    assert.deepEqual(
      [statements, articles].map((texts) => texts.map(({ title }) => title.text)),
      [[TREATY], ['第24/2005号行政长官公告']],
    );
  });

  it('by two states is an instrument', () => {
    const text = `甲兰共和国和乙多王国联合公告\n\n双方宣布如下：\n\n一、双方同意通商。\n\n二、双方同意互访。\n\n2005年6月8日于兰京\n`;
    assert.deepEqual(
      readFile(text).statements.map(({ kind }) => kind),
      ['joint-statement'],
    );
  });
});

describe('A text without a title', () => {
  for (const [who, kind] of [
    ['甲兰共和国政府决定加入公约，并', 'statement'],
    ['甲兰共和国政府和乙多王国政府', 'joint-statement'],
    ['两国政府', 'joint-statement'],
  ])
    it(`is a ${kind} where ${who} declares`, () => {
      const text = `${who}声明如下：\n\n一、不受第五条约束。\n\n二、适用于全境。\n\n2005年6月8日\n`;
      assert.deepEqual(
        readFile(text).statements.map((statement) => statement.kind),
        [kind],
      );
    });
});

describe('What an ambassador writes', () => {
  const WORDS =
    '　　1964年1月27日，中法两国同时发表建交公报。1997年，法国总统访华，双方发表联合声明，建立全面伙伴关系。\n　　2018年1月，双方再次发表联合声明。\n';
  for (const [where, text] of [
    ['above', `建交六十年，启程再出发\n中国驻法国大使　赵一\n\n${WORDS}`],
    ['below', `建交六十年，启程再出发\n\n${WORDS}　　　　　中国驻法国大使　赵一\n　　　　　2024年1月27日\n`],
  ] as const)
    it(`is no instrument, where the name stands ${where}`, () => {
      assert.deepEqual(readFile(text).statements, []);
    });
});

describe('A list of what a visit or a meeting brought', () => {
  const ITEMS =
    '一、政治文件\n\n1.《甲兰共和国和乙多王国联合声明》\n\n2. 甲兰外交部和乙多外交部关于磋商的谅解备忘录\n\n二、经济文件\n\n3.《甲兰共和国政府和乙多王国政府贸易协定》\n';
  const VISIT =
    '应乙多王国国王钱二邀请，甲兰共和国总统赵一于2019年6月5日至7日对乙多王国进行国事访问。双方达成以下成果：';
  for (const [name, text] of [
    ['below its headline and a day', `赵一总统对乙多王国进行国事访问成果清单\n\n2019年6月7日\n\n${VISIT}\n\n${ITEMS}`],
    ['behind a dateline', `第二届“丁城”论坛成果清单\n\n甲新社丁城6月7日电　${VISIT}清单如下：\n\n${ITEMS}`],
  ] as const)
    it(`is no instrument and one article: ${name}`, () => {
      const { statements, articles } = readFile(text);
      assert.deepEqual(statements, []);
      assert.equal(articles.length, 1);
    });
  it('is an annex below a statement, whatever it is called', () => {
    const text = `甲兰共和国和乙多王国联合声明\n\n${VISIT.replace('双方达成以下成果：', '')}\n\n一、双方将扩大贸易。\n\n二、双方将互派教师。\n\n2019年6月7日于多城\n\n附件\n甲乙合作行动计划（2020—2022年）\n\n一、农业\n（一）扩大贸易；\n（二）交换专家。\n`;
    const { statements, articles } = readFile(text);
    assert.deepEqual(articles, []);
    assert.deepEqual(
      statements.map(({ sections }) => sections.map(({ label }) => label).join(' ')),
      ['一 二 附件 一 （一） （二）'],
    );
  });
});
