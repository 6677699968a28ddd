import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { decode } from '../../../server/src/text/decoding';
import { readsLikeStatement } from '../../../server/src/syntax/recognise';
import { root } from '../../support/project';
import { asInHongKong, asInTaiwan, inTraditional } from '../../support/traditional';

const samples = new URL('samples/', root);
/** News among them is a record of the archive as well; only the page about the samples is neither. */
const sampleFiles = readdirSync(samples).filter((name) => name !== 'README.md');

const statements: readonly (readonly [kind: string, text: string])[] = [
  [
    'a joint statement',
    `洛泽维亚共和国和瑟多兰王国联合声明
应洛泽维亚共和国总统邀请，瑟多兰王国首相对洛泽维亚共和国进行正式访问。两国领导人声明如下：
一、双方恪守1992年1月3日签署的《洛瑟建交公报》。
`,
  ],
  [
    'a declaration with headings and no numbers',
    `洛泽维亚共和国、瑟多兰王国和卡索梅尔联邦关于奥尔文河的联合宣言

三国政府（以下称“各方”）宣布如下：

水量分配

各方将依照《奥尔文河公约》分配水量。
`,
  ],
  [
    'a communiqué on diplomatic relations',
    `洛泽维亚共和国和瑟多兰王国关于建立外交关系的联合公报

洛泽维亚共和国政府和瑟多兰王国政府决定自公报签署之日起建立大使级外交关系。
本公报一式两份，两种文本同等作准。
`,
  ],
  [
    'a treaty',
    `洛泽维亚共和国和瑟多兰王国睦邻友好合作条约

洛泽维亚共和国和瑟多兰王国（以下称“缔约双方”），议定如下：
第一条
缔约双方尊重彼此的主权。
`,
  ],
  [
    'an agreement of two governments',
    `洛泽维亚共和国政府和瑟多兰王国政府水文资料交换协定

洛泽维亚共和国政府和瑟多兰王国政府（以下简称“双方”），达成协议如下：
第一条　双方交换资料。
`,
  ],
  [
    'a protocol',
    `关于修改航空运输协定的议定书

洛泽维亚共和国政府和瑟多兰王国政府（以下称“双方”）商定如下：
一、协定第三条改为：
`,
  ],
  [
    'a statement on one line',
    `洛泽维亚共和国和瑟多兰王国联合声明　　洛泽维亚共和国总统对瑟多兰王国进行国事访问，两国元首声明如下：　　一　　双方恪守《洛瑟建交公报》。`,
  ],
  [
    'a record of the archive, whatever its text',
    '〖BT/标题〗河上〖-BT/标题〗\n〖ZW/正文〗\n    风很大。\n〖-ZW/正文〗',
  ],
  ['a record that is only begun', '〖RQ/日期〗20130906\n〖BT/标题〗联合声明\n'],
  [
    'a statement with CRLF',
    `洛泽维亚共和国和瑟多兰王国联合声明\r\n应总统邀请，首相进行正式访问。两国声明如下：\r\n一\r\n两国政府恪守《建交公报》。\r\n`,
  ],
];

const briefStatements: readonly (readonly [kind: string, text: string])[] = [
  [
    'a communiqué with its day below the title',
    `洛泽维亚共和国和瑟多兰王国关于建立外交关系的联合公报
（一九七九年一月一日）

洛泽维亚共和国和瑟多兰王国商定自一九七九年一月一日起互相承认并建立外交关系。
`,
  ],
  [
    'a declaration of many',
    `奥尔文河国家领导人维城宣言
（2017年9月4日，维斯塔林）

1.我们，洛泽维亚共和国、瑟多兰王国和卡索梅尔联邦领导人举行会晤。
2.我们重申落实《奥尔文河公约》。
`,
  ],
  [
    'a statement of talks between several',
    `第四轮三方会谈共同声明
（2005年9月19日，维斯塔林）

　　洛泽维亚共和国外交部副部长甲某、瑟多兰王国外务省副相乙某、卡索梅尔联邦外交部副部长丙某率团参加会谈。
　　一、三方一致重申会谈的目标。
`,
  ],
  [
    'a statement whose sections have digits in brackets',
    `洛泽维亚共和国和瑟多兰王国联合声明
双方声明如下：
(1)双方将加强合作。
(2)双方将扩大贸易。
2013年9月7日于维斯塔林
`,
  ],
  [
    'a declaration of two with its title in short',
    `洛瑟关于构建战略伙伴关系的联合宣言

　　1. 应洛泽维亚共和国总统邀请，瑟多兰王国首相于2015年10月19日至23日对洛泽维亚进行国事访问。
　　2. 双方高度评价两国关系。
`,
  ],
  [
    'a declaration of a forum',
    `奥尔文河合作论坛维城峰会宣言

　　一、我们，洛泽维亚共和国和53个沿岸国家及组织的国家元首和代表团团长，举行峰会。
　　二、我们重申合作的原则。
`,
  ],
  [
    'a communiqué of a state and an organisation',
    `洛泽维亚共和国和沿岸国家联盟关于成立论坛的公报

　　洛泽维亚共和国外交部长甲某和沿岸国家联盟秘书长乙某举行会谈，宣布成立论坛。
　　2004年1月30日于维城
`,
  ],
  [
    'the minutes of a commission',
    `洛瑟合作委员会第三次会议纪要

　　会议于2010年11月22日举行。洛泽维亚共和国国务院副总理和瑟多兰王国第一副首相共同主持。
　　一、双方将加强合作。
　　本纪要一式两份，两种文本同等作准。
`,
  ],
  [
    'an exchange of notes',
    `洛泽维亚共和国政府和瑟多兰王国政府关于互免签证的换文

（一）洛方来照
　　洛泽维亚共和国大使馆向瑟多兰王国外交部致意。
　　一九九三年八月二十日于瑟城
`,
  ],
  [
    'a communiqué of one sentence',
    `洛泽维亚共和国和瑟多兰王国联合公报

　　洛泽维亚共和国政府和瑟多兰王国政府决定在经济方面加强合作。

　　二〇〇一年七月十六日，星期一，于维城
`,
  ],
  [
    'an agreement of one article',
    `洛泽维亚共和国和瑟多兰王国税收协定

　　第一条　人的范围由两国政府商定。
　　一九八五年五月六日订于维城。
`,
  ],
  [
    'points on which two states agree',
    `洛泽维亚共和国和瑟多兰王国关于界河的四点共识

　　一、双方共同测量界河。
　　二、双方互通水文情况。
　　二〇〇一年七月十六日于维城
`,
  ],
  [
    'a copy of a web page’s source',
    `<p>　　洛泽维亚共和国和瑟多兰王国联合声明</p>
<p>　　双方声明如下：</p>
<p>　　一、双方将加强合作。</p>
`,
  ],
];

describe('A statement is recognised', () => {
  for (const name of sampleFiles) {
    it(`in the sample ${name}`, () => {
      const decoded = decode(readFileSync(new URL(name, samples)));
      assert.ok(decoded !== null);
      assert.equal(readsLikeStatement(decoded.text), true);
    });
  }

  for (const [kind, text] of [...statements, ...briefStatements]) {
    it(`in ${kind}`, () => {
      assert.equal(readsLikeStatement(text), true);
    });

    it(`in ${kind} in traditional characters`, () => {
      for (const written of [inTraditional(text), asInHongKong(text), asInTaiwan(text)])
        assert.equal(readsLikeStatement(written), true);
    });
  }

  it('in a long one, by its two ends', () => {
    const [head, middle] = [statements[0]?.[1] ?? '', '双方将加强合作。\n'.repeat(20_000)];
    assert.equal(readsLikeStatement(head + middle), true);
  });
});

describe('A statement is not recognised', () => {
  const others: readonly (readonly [what: string, text: string])[] = [
    [
      'a lease',
      `房屋租赁合同协定
甲方（出租方）和乙方（承租方）（以下称“双方”）商定如下：
一、甲方将共和国大街的房屋租给乙方，政府登记费由乙方承担。
本协议一式两份，两份具有同等效力。甲方（签字）　乙方（签字）
二○一三年九月五日
`,
    ],
    [
      'a novel',
      `第一章　渡口
那年秋天，河水涨得很高。他站在渡口，想起父亲说过的话。“总统来的时候，全城的人都上了街。”
第二章　北风
王国早已不在了，只有老人们还记得共和国成立那天的钟声。
`,
    ],
    [
      'an essay on history',
      `十九世纪的条约
一八五八年，大清国大皇帝派赵一往甲京，与大乙国大君主的使臣会谈，六月签订《天津条约》。
史家多以为此约为祸之始，政府中人亦不讳言。国王之意，则不得而知。
`,
    ],
    ['a log', '2013-09-05 12:00:01 INFO server started\n2013-09-05 12:00:02 WARN 连接超时 10.0.0.1\n'.repeat(50)],
    ['JSON', '{"title": "联合声明", "parties": ["洛泽维亚共和国", "瑟多兰王国"], "signed": "2013-09-05"}'],
    [
      'English prose about statements',
      `Joint statements between states (联合声明) usually open with 应…邀请 and the words 声明如下. The parties, such as 洛泽维亚共和国
and 瑟多兰王国 (以下称“双方”), then go through the instruments they signed before, for example 《洛瑟建交公报》.`,
    ],
    ['nothing', ''],
    [
      'an agreement of two clubs: no state speaks',
      `东城棋社和西城棋社友谊赛协定
东城棋社和西城棋社（以下称“双方”）商定如下：
一、双方每年比赛一次。
本协定一式两份，同等作准。
`,
    ],
    ['blanks', ' \n　\n'],
    ['a statement with a zero byte: it is no text', `${statements[3]?.[1] ?? ''}\0`],
    [
      'news',
      `洛泽维亚总统会见瑟多兰首相
维斯塔林日报维斯塔林9月5日电　总统今天会见了首相。他说，两国人民友谊深厚，政府将继续推动贸易。
`,
    ],
    [
      'an essay about treaties',
      `论洛瑟关系的法律基础
洛泽维亚共和国和瑟多兰王国在1992年建立外交关系。两国签署了《洛瑟建交公报》和《洛瑟睦邻友好合作条约》，政府间往来日益密切。
一、条约的意义
条约规定了两国关系的原则，总统和首相都给予高度评价。
`,
    ],
    [
      'a reader’s notes on a declaration',
      `读书笔记
1. 《奥尔文河国家领导人宣言》：洛泽维亚共和国、瑟多兰王国和卡索梅尔联邦三国元首通过。
2. 要点：水量分配、航行、环保。
`,
    ],
    [
      'the statement of a company',
      `关于网络谣言的声明
近日有人散布我公司与洛泽维亚共和国政府、瑟多兰王国政府之间的不实消息。我公司声明如下：
一、上述消息均为谣言。
二、我公司保留追究法律责任的权利。
2013年9月7日
`,
    ],
    [
      'the minutes of an office',
      `第三次办公会议纪要
会议传达了国务院文件，讨论了总统来访的接待工作和政府采购事项。
一、会议同意采购方案。
二、会议决定下周复会。
`,
    ],
    [
      'an agreement between two towns',
      `新港市人民政府与北城市人民政府合作框架协议
为推动合作，新港市人民政府与北城市人民政府达成协议如下：
第一条 双方扩大合作。
第二条 双方每年会商。
本协议一式两份。
新港市人民政府（签字）
北城市人民政府（签字）
2019年3月1日
`,
    ],
    [
      'a letter',
      `亲爱的外公：
    我们学校昨天请来了一位外交官，他讲了洛泽维亚共和国和瑟多兰王国建交的故事，还给我们看了联合公报的照片。
    祝您身体健康！
2013年9月7日
`,
    ],
    [
      'a report below a headline that names both states',
      `洛泽维亚共和国和瑟多兰王国签署贸易协定
　　两国代表昨日出席了仪式。市场对此反应积极，王国的股票上涨。
`,
    ],
    ['the page about the samples', readFileSync(new URL('README.md', samples), 'utf8')],
    ['a shopping list', '一、米\n二、面\n三、油\n'],
    ['a tag that the archive does not have', '〖XX/其他〗甲〖-XX/其他〗'],
    ['a closing tag', '〖-BT/标题〗甲'],
    ['a tag that is not finished', '〖BT/标题\n甲'],
    ['a tag behind a tab, which no record of the archive has', '\t〖BT/标题〗甲'],
    ['a record with a zero byte', '〖BT/标题〗甲〖-BT/标题〗\0'],
    ['prose that mentions a tag', '档案里用〖ZW/正文〗表示正文，用〖BT/标题〗表示标题。'],
  ];
  for (const [what, text] of others) {
    it(`in ${what}`, () => {
      assert.equal(readsLikeStatement(text), false);
      for (const written of [inTraditional(text), asInHongKong(text), asInTaiwan(text)])
        assert.equal(readsLikeStatement(written), false);
    });
  }
});
