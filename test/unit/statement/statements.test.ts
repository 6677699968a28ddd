import assert from 'node:assert/strict';
import { calledThen } from '../../../server/src/statement/parties';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER, onlyStatement, sectionsOf, signatoriesOf, titles } from './reading';

const BODY = `一、${FILLER}\n二、${FILLER}`;
const tagged = (title: string, body: string): string =>
  `〖RQ/日期〗20010102〖-RQ/日期〗\n〖BT/标题〗${title}〖-BT/标题〗\n〖ZW/正文〗\n${body}\n〖-ZW/正文〗\n`;

describe('A title', () => {
  const title = (text: string): [string, boolean] => {
    const statement = onlyStatement(text);
    return [statement.title.text, statement.titleInferred];
  };

  it('is the line above the text', () => {
    assert.deepEqual(title(`甲兰共和国和乙多王国联合声明\n\n双方声明如下：\n${BODY}`), [
      '甲兰共和国和乙多王国联合声明',
      false,
    ]);
  });

  it('is the text’s own, not the headline above it', () => {
    assert.deepEqual(
      title(tagged('甲乙发表联合声明', `    甲兰共和国和乙多王国联合声明\n    双方声明如下：\n${BODY}`))[0],
      '甲兰共和国和乙多王国联合声明',
    );
  });

  it('may have its characters apart', () => {
    const spaced = (words: string): string => [...words].join(' ');
    const title = '甲兰共和国和乙多王国联合公报';
    for (const lines of [[spaced(title)], [spaced('甲兰共和国和乙多王国'), '联　合　公　报']])
      assert.equal(onlyStatement(`${lines.join('\n')}\n${BODY}`).title.text, title);
  });

  it('stands in a lead that has nothing else', () => {
    const title = '甲兰共和国和乙多王国联合新闻公报';
    const text = `甲通社甲京4月27日电　${title}\n一、${FILLER}\n二、${FILLER}\n三、${FILLER}`;
    const statement = onlyStatement(text);
    assert.equal(statement.title.text, title);
    assert.equal(text.slice(statement.title.span?.start, statement.title.span?.end), title);
  });

  it('stands behind a lead that announces it', () => {
    const text = tagged(
      '甲乙联合声明',
      `    甲通社甲京１月１日电　联合声明全文如下：\n    甲兰共和国和乙多王国关于友好合作的联合声明\n${BODY}`,
    );
    assert.equal(title(text)[0], '甲兰共和国和乙多王国关于友好合作的联合声明');
  });

  it('of two lines is one', () => {
    assert.equal(
      title(`甲兰共和国、乙多王国和丙塔联邦\n关于边境的协定\n\n缔约各方达成协议如下：\n${BODY}`)[0],
      '甲兰共和国、乙多王国和丙塔联邦关于边境的协定',
    );
  });

  it('of three lines, with a state whose name shows no form, is one', () => {
    assert.equal(
      title(`中华人民共和国和\n\n土库曼斯坦\n\n联合声明\n\n双方声明如下：\n${BODY}`)[0],
      '中华人民共和国和土库曼斯坦联合声明',
    );
    assert.equal(
      title(`中华人民共和国和土库曼斯坦\n关于友好合作的\n联合声明\n双方声明如下：\n${BODY}`)[0],
      '中华人民共和国和土库曼斯坦关于友好合作的联合声明',
    );
  });

  it('loses the remarks of an editor', () => {
    assert.equal(
      title(`（受权发布）甲兰共和国和乙多王国联合声明（全文）\n\n双方声明如下：\n${BODY}`)[0],
      '甲兰共和国和乙多王国联合声明',
    );
  });

  it('stands above the day and source of a web copy', () => {
    const text = `甲兰共和国和乙多王国联合声明\n2014年11月03日 来源：外交部网站\n\n　　应甲兰共和国总统赵一邀请，乙多王国首相钱二于2014年11月1日至3日访问甲兰共和国。\n${BODY}`;
    assert.equal(title(text)[0], '甲兰共和国和乙多王国联合声明');
  });

  it('begins behind a dateline', () => {
    assert.equal(
      title(
        tagged('甲乙联合声明', `    甲通社一九七二年九月二十九日讯 甲兰共和国政府\n    乙多王国政府 联合声明\n${BODY}`),
      )[0],
      '甲兰共和国政府 乙多王国政府 联合声明',
    );
  });

  it('loses the blank where two lines of the field met', () => {
    assert.equal(
      title(tagged('甲兰共和国和乙多王国 关于友好合作的联合声明', `双方声明如下：\n${BODY}`))[0],
      '甲兰共和国和乙多王国关于友好合作的联合声明',
    );
  });

  it('is made from parties and kind where none is stated', () => {
    const text = `应甲兰共和国总统赵一邀请，乙多王国首相钱二于2001年1月1日至3日访问甲兰共和国。\n${BODY}\n本声明于2001年1月2日在甲京签署。`;
    assert.deepEqual(title(text), ['甲兰共和国和乙多王国联合声明', true]);
  });
});

describe('A title of two institutions', () => {
  it('is whole where their names have a line of their own', () => {
    const text = `甲兰共和国海关总署和乙多王国财政部国家收入委员会\n关于简化手续的议定书\n\n双方（以下称“双方”）议定如下：\n${BODY}`;
    assert.equal(
      readFile(text).statements[0]?.title.text,
      '甲兰共和国海关总署和乙多王国财政部国家收入委员会关于简化手续的议定书',
    );
  });
});

describe('The parties', () => {
  const parties = (text: string): readonly string[] => onlyStatement(text).parties;

  it('are those of the title', () => {
    assert.deepEqual(parties(`甲兰共和国、乙多王国和丙塔联邦联合声明\n声明如下：\n${BODY}`), [
      '甲兰共和国',
      '乙多王国',
      '丙塔联邦',
    ]);
  });

  it('are those that 双方 is defined by', () => {
    const text = `关于深化海洋合作的联合公报\n两国元首高度评价了甲兰共和国与乙多王国 （以下简称 “双方”）建交以来的合作。\n${BODY}`;
    assert.deepEqual(parties(text), ['甲兰共和国', '乙多王国']);
  });

  it('are host and guest of the invitation', () => {
    assert.deepEqual(parties(`甲乙联合公报\n应甲兰共和国总统赵一的邀请，乙多王国首相钱二访问了甲兰共和国。\n${BODY}`), [
      '甲兰共和国',
      '乙多王国',
    ]);
  });
});

describe('The parties, where a text begins with other words', () => {
  const parties = (text: string): string => onlyStatement(text).parties.join('+');
  const END = `${BODY}\n2006年10月30日于甲京`;

  it('are those that a short title has the signs of, and nothing of the title', () => {
    assert.equal(parties(`甲乙联合公报\n\n　　甲兰共和国和乙多王国声明如下：\n${END}`), '甲兰共和国+乙多王国');
    const visit = '应甲兰共和国对外关系部长赵一邀请，乙多王国对外关系部长钱二于2004年7月4日至8日访问甲兰共和国。';
    assert.equal(parties(`甲乙联合公报\n\n${visit}\n${END}`), '甲兰共和国+乙多王国');
  });

  it('have none of the words in front of their names', () => {
    for (const words of ['值此', '在庆祝', '回顾', '回顾了', '鉴于', '应']) {
      const opening = `${words}甲兰共和国和乙多王国建交六十周年之际，双方声明如下：`;
      assert.equal(parties(`甲乙联合公报\n\n${opening}\n${END}`), '甲兰共和国+乙多王国', words);
      assert.doesNotMatch(parties(`联合公报\n\n${opening}\n${END}`), new RegExp(words), words);
    }
  });

  it('are those for which somebody signs', () => {
    const rows =
      '代表甲兰共和国政府\n赵一（签字）\n\n受权代表尼泊尔政府\n库马尔（签字）\n\n代表乙多王国政府\n钱二（签字）';
    const text = `关于三国国界交界点的协定\n第一条 交界点位于山顶。\n第二条 本协定自签字之日起生效。\n2006年10月30日于甲京\n${rows}`;
    assert.equal(parties(text), '甲兰共和国政府+尼泊尔政府+乙多王国政府');
  });

  it('are both named by a short title, where the text names one of them only by another name', () => {
    const named = (title: string): string =>
      parties(`${title}\n应法国总统邀请，国家主席赵一访问法国。双方声明如下：\n${END}`);
    assert.equal(named('中法联合公报'), '中华人民共和国+法兰西共和国');
    assert.equal(named('中亚联合公报'), '');
    assert.equal(named('甲法联合公报'), '');
  });
});

describe('What a state is called in a text', () => {
  const parties = (day: string, opening: string): string =>
    onlyStatement(`联合公报\n\n${opening}双方声明如下：\n${BODY}\n${day}于甲京`).parties.join('+');
  const LATE = '2006年10月30日';
  const EARLY = '1957年10月30日';

  it('is what the text has', () => {
    const earlier = '应越南民主共和国总理钱二邀请，中华人民共和国总理赵一访问了越南。';
    for (const day of [EARLY, LATE]) assert.equal(parties(day, earlier), '中华人民共和国+越南民主共和国');
    const inFull = '应越南总理钱二邀请，中国总理赵一访问了越南社会主义共和国。';
    for (const day of [EARLY, LATE]) assert.equal(parties(day, inFull), '中华人民共和国+越南社会主义共和国');
  });

  it('is the name of today where the text has none and is of today', () => {
    const short = '应越南总理钱二邀请，中国总理赵一访问了越南。';
    assert.equal(parties(LATE, short), '中华人民共和国+越南社会主义共和国');
    assert.equal(parties(EARLY, short), '中华人民共和国+越南');
  });

  it('is no other one where a line is cut within the name', () => {
    const text = '应缅甸联邦总理邀请，中华人民\n共和国总理访问了缅甸联\n邦。应印度总理邀请，…';
    const called = (party: string): string => calledThen(party, '1957-10-30', text, { start: 0, end: text.length });
    assert.equal(called('中华人民共和国'), '中华人民共和国');
    assert.equal(called('缅甸联邦'), '缅甸联邦');
    assert.equal(called('印度共和国'), '印度');
    assert.equal(called('甲兰共和国'), '甲兰共和国');
  });
});

describe('The parties of many', () => {
  const parties = (text: string): readonly string[] => onlyStatement(text).parties;

  it('are called in full, as far as the row has them so and as they are known', () => {
    const row = '我们，丙河国家联盟、澳大利亚、甲兰共和国、日本国和新西兰国家元首，于甲京举行会议。';
    assert.deepEqual(parties(`河流峰会宣言\n${row}\n${BODY}`), [
      '丙河国家联盟',
      '澳大利亚',
      '甲兰共和国',
      '日本国',
      '新西兰',
    ]);
    const short = '我们，澳大利亚、日本和印度领导人，于甲京举行会议。';
    assert.deepEqual(parties(`河流峰会宣言\n${short}\n${BODY}`), ['澳大利亚', '日本国', '印度共和国']);
  });

  it('are all of the row with which the text begins', () => {
    const states = ['甲兰共和国', '波斯尼亚和黑塞哥维那', '丙塔联邦', '丁乐王国'];
    for (const row of [
      '我们，甲兰共和国、波斯尼亚和黑塞哥维那、丙塔联邦与丁乐王国领导人，于甲京举行会晤。',
      '甲兰共和国外交部副部长赵和平、波斯尼亚和黑塞哥维那外务省副相钱二、丙塔联邦总理孙三和丁乐王国首相李四出席。',
    ])
      assert.deepEqual(parties(`河流国家宣言\n${row}\n${BODY}`), states, row);
  });

  it('are those of their signatures, also where a name has no form', () => {
    const text = `河流峰会甲京宣言\n各方声明如下：\n${BODY}\n甲兰共和国总统　赵一\n土库曼斯坦总统　钱二\n丙塔联邦总理　孙三\n2023年5月19日于甲京`;
    assert.deepEqual(parties(text), ['甲兰共和国', '土库曼斯坦', '丙塔联邦']);
  });

  it('are known of talks between several, whose statement is no news of talks', () => {
    const text = `第四轮三方会谈共同声明\n（2005年9月19日，甲京）\n甲兰共和国副部长赵一、乙多王国副相钱二、丙塔联邦局长孙三分别率团参加会谈。\n${BODY}`;
    const { title, signed, parties: found } = onlyStatement(text);
    assert.deepEqual([title.text, signed, found.length], ['第四轮三方会谈共同声明', '2005-09-19', 3]);
  });
});

describe('The parties, where organisations and forums speak', () => {
  const parties = (title: string, opening: string): readonly string[] =>
    onlyStatement(`${title}\n${opening}\n${BODY}\n2006年10月30日于甲京`).parties;

  it('are those of the title, parted by a dash, and not the members that the text lists', () => {
    const opening =
      '我们，中华人民共和国和东南亚国家联盟（以下简称“东盟”）成员国柬埔寨王国、泰王国和越南社会主义共和国领导人举行会议。';
    assert.deepEqual(parties('中国－东盟纪念峰会联合宣言', opening), ['中华人民共和国', '东南亚国家联盟']);
  });

  it('are whole bodies, not those with whose names theirs begin', () => {
    assert.deepEqual(parties('甲兰共和国政府与联合国粮食及农业组织谅解备忘录', '双方达成谅解如下：'), [
      '甲兰共和国政府',
      '联合国粮食及农业组织',
    ]);
  });

  it('are those whose organs act for them', () => {
    for (const title of [
      '甲兰共和国总统和乙多王国首相联合声明',
      '甲兰共和国外交部与乙多王国外交部谅解备忘录',
      '甲兰共和国海关总署和乙多王国海关互助协定',
    ])
      assert.deepEqual(parties(title, '双方商定如下：'), ['甲兰共和国', '乙多王国'], title);
  });

  it('are earlier states of a known name, with the government of their time', () => {
    const title = '关于中华人民共和国中央人民政府和波兰人民共和国政府贸易的协定';
    assert.deepEqual(parties(title, '双方商定如下：'), ['中华人民共和国中央人民政府', '波兰人民共和国政府']);
  });

  it('are not told where the text speaks for more than it names', () => {
    const opening = '我们，甲兰共和国和53个非洲国家及乙多王国的国家元首和代表团团长举行峰会。';
    assert.deepEqual(parties('河流合作论坛甲京峰会宣言', opening), []);
  });

  it('have no 政府 where only the last has it, for all', () => {
    assert.deepEqual(parties('甲兰共和国、乙多王国和丙塔联邦政府关于河流的协定', '各方商定如下：'), [
      '甲兰共和国',
      '乙多王国',
      '丙塔联邦',
    ]);
  });
});

describe('The parties with short names in a title', () => {
  it('have the names that a news lead above the text has for them', () => {
    const lead = '    甲通社甲京9月8日电　甲兰共和国和乙多王国联合声明（摘要）：';
    assert.deepEqual(onlyStatement(tagged('甲乙联合声明（摘要）', `${lead}\n${BODY}`)).parties, [
      '甲兰共和国',
      '乙多王国',
    ]);
  });

  it('have the names that the text has for them, if it has any', () => {
    const text = (opening: string): string => `中国和越南建立外交关系的联合公报\n${opening}\n${BODY}`;
    assert.deepEqual(
      [text('中华人民共和国政府和越南民主共和国政府决定建立外交关系。'), text('两国政府决定建立外交关系。')].map(
        (each) => onlyStatement(each).parties,
      ),
      [
        ['中华人民共和国', '越南民主共和国'],
        ['中国', '越南'],
      ],
    );
  });
});

describe('The parties of a meeting of governments', () => {
  it('are the states, where the text invites in the name of a government', () => {
    const text = `甲乙总理会晤联合公报\n应甲兰共和国国务院总理赵一的邀请，乙多联邦政府总理钱二访问了甲兰共和国。\n${BODY}\n甲兰共和国国务院总理　　　乙多联邦政府总理\n赵一　　　　　　　　　　钱二\n2005年11月3日于甲京`;
    const statement = onlyStatement(text);
    assert.deepEqual(statement.parties, ['甲兰共和国', '乙多联邦']);
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 国务院总理 赵一', '乙多联邦 总理 钱二']);
  });
});

describe('A web page', () => {
  const TITLE = '甲兰共和国和乙多王国联合声明';

  it('with its own headline above the title holds one text', () => {
    for (const above of [
      '甲兰共和国和乙多王国联合声明（全文）\n2014年9月13日 10:21  来源：甲通网\n字体：[大 中 小]\n甲通网甲京9月12日电',
      '赵一同乙多首相会谈\n2014年9月13日 10:21  来源：甲通网\n甲通网甲京9月12日电（记者 周五）赵一12日同乙多首相会谈。全文如下：',
    ]) {
      const reading = readFile(`${above}\n\n${TITLE}\n\n${BODY}\n2014年9月12日于甲京`);
      assert.deepEqual(titles(reading), [TITLE]);
      assert.equal(reading.statements[0]?.dispatched, '2014-09-12');
    }
  });
});

describe('A text is', () => {
  it('no statement when it is news of a signing, whatever its headline and genre', () => {
    const text = tagged(
      '甲乙联合声明',
      '    甲通社甲京1月1日电（记者周五）甲兰总统赵一1日同乙多首相钱二举行会谈。会谈后，双方签署了《甲兰共和国和乙多王国联合声明》。\n    赵一说，一、友谊长存。二、合作加强。',
    );
    assert.deepEqual(titles(readFile(text)), ['article 甲乙联合声明']);
  });

  it('no statement when it is a speech', () => {
    const text = tagged(
      '赵一总统在大会上致开幕词',
      '    甲通社甲京1月1日电　开幕词全文如下：\n    尊敬的同事们：\n    我们将签署《甲兰共和国和乙多王国联合声明》。',
    );
    assert.deepEqual(titles(readFile(text)), ['article 赵一总统在大会上致开幕词']);
  });

  it('no statement when it is an article that a lead introduces', () => {
    const text = tagged(
      '赵一在乙多媒体发表署名文章',
      `    甲通社甲京6月10日电　总统赵一在《乙多日报》发表署名文章。文章如下：\n    为两国关系插上翅膀\n    甲兰共和国总统　赵一\n    ${FILLER}`,
    );
    assert.deepEqual(titles(readFile(text)), ['article 赵一在乙多媒体发表署名文章']);
  });

  it('no statement when it is a report in points below a headline, or an essay', () => {
    const headline = '甲兰总统同乙多首相会谈 双方签署联合声明';
    const visit = '应甲兰共和国总统赵一邀请，乙多王国首相钱二于6月13日对甲兰共和国进行正式访问。';
    for (const text of [`${headline}\n${visit}\n${BODY}\n`, `论甲兰共和国和乙多王国联合声明\n${BODY}\n`]) {
      const { statements, articles } = readFile(text);
      assert.deepEqual([statements.length, articles.length], [0, 1], text);
    }
  });

  it('no statement when it is the bulletin of one body', () => {
    assert.deepEqual(readFile(`关于2015年经济的统计公报\n\n一、综合\n产值增长。\n二、农业\n产量增长。`).statements, []);
  });

  it('a statement when a body of states speaks, though it lists no parties', () => {
    const text = tagged(
      '丙河合作组织成员国元首理事会会议新闻公报',
      `    甲通社甲京6月15日电　丙河合作组织成员国元首理事会会议新闻公报\n${BODY}\n    三、会议在友好气氛中举行。`,
    );
    assert.deepEqual(titles(readFile(text)), ['丙河合作组织成员国元首理事会会议新闻公报']);
  });

  it('one of several records in a file', () => {
    const text =
      tagged('甲兰共和国和乙多王国联合公报', `双方声明如下：\n${BODY}`) +
      tagged('甲兰总统抵达乙京', '    甲通社乙京1月7日电　甲兰总统今天抵达乙京。');
    assert.deepEqual(titles(readFile(text)), ['甲兰共和国和乙多王国联合公报', 'article 甲兰总统抵达乙京']);
  });
});

describe('A page', () => {
  const first = [
    '应甲兰共和国总统赵一邀请，乙多王国首相钱二于2001年1月1日至3日访问甲兰共和国。',
    `一、${FILLER}`,
    `二、${FILLER}`,
    '三、双方将扩大贸易，建立共同的数',
  ];
  const second = [
    '据平台，由两国分担费用，并邀请企业参加。',
    `四、${FILLER}`,
    `五、${FILLER}`,
    '本声明于2001年1月2日在甲京签署。',
    '甲兰共和国总统 赵一',
    '乙多王国首相 钱二',
    '（甲通社甲京1月2日电）',
  ];

  it('whose statement has its second half first is put in order', () => {
    const text = ['第4版(要闻)', '专栏：', ...second, '甲京日报', ...first].join('\n\n');
    const statement = onlyStatement(text);
    assert.deepEqual(sectionsOf(text, statement), ['一', '二', '三', '四', '五']);
    assert.deepEqual(
      statement.pieces.map(({ start, end }) => [text.slice(start, start + 3), text.slice(end - 3, end)]),
      [
        ['应甲兰', '同的数'],
        ['据平台', '日电）'],
      ],
    );
    assert.equal(statement.signed, '2001-01-02');
  });

  it('with another statement before it is taken apart where the numbering breaks', () => {
    const other = [
      '关于海洋合作的联合公报',
      '丙塔联邦和丁岛共和国（以下称“双方”）发表公报如下：',
      '一',
      `（一）${FILLER}`,
      `（二）${FILLER}`,
      '二',
      `（一）${FILLER}`,
    ];
    const text = ['第4版(要闻)', ...other, ...second, '甲京日报', ...first].join('\n\n');
    assert.deepEqual(titles(readFile(text)), ['关于海洋合作的联合公报', '甲兰共和国和乙多王国联合声明']);
  });

  it('keeps news that goes on from another page apart from the statement before it', () => {
    const text = [
      '甲兰共和国和乙多王国联合声明',
      '双方声明如下：',
      `一、${FILLER}`,
      `二、${FILLER}`,
      '2001年1月2日于甲京',
      '（甲通社甲京1月2日电）',
      '（上接第一版）会谈在友好的气氛中举行。',
      '两国领导人签署了《甲兰共和国和乙多王国联合声明》。',
    ].join('\n\n');
    const reading = readFile(text);
    assert.deepEqual([reading.statements.length, reading.articles.length], [1, 1]);
    assert.equal(text.slice(reading.articles[0]?.start).startsWith('（上接第一版）'), true);
  });

  it('joins nothing where two beginnings could come first', () => {
    const text = [...first, '甲京日报', ...first, '甲京日报', ...second].join('\n\n');
    assert.equal(
      readFile(text).statements.some(({ pieces }) => pieces.length > 1),
      false,
    );
  });
});

describe('The headline of a report', () => {
  it('below a statement’s day and place belongs to the report', () => {
    const text = [
      '甲兰共和国和乙多王国联合声明',
      '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
      '一、双方愿意加强合作。',
      '二、双方同意往来。',
      '2013年9月5日于甲京',
      '甲京地铁今日开通',
      '甲社甲京9月6日电　甲京地铁今天开通。',
    ].join('\n');
    const { articles } = readFile(text);
    assert.deepEqual(
      articles.map(({ title }) => title.text),
      ['甲京地铁今日开通'],
    );
  });
});

describe('The headlines of a report that name offices', () => {
  const report =
    '赵一同钱二举行会谈\n两国元首签署联合声明\n\n甲通社甲京9月7日电（记者周五）总统赵一7日同首相钱二举行会谈。';

  for (const [where, above] of [
    ['at the beginning of a page', '第1版(要闻)\n'],
    [
      'below the dateline of a statement',
      `甲兰共和国和乙多王国联合声明\n双方声明如下：\n${BODY}\n（甲通社甲京9月5日电）\n`,
    ],
  ] as const) {
    it(`belong to it ${where}`, () => {
      const { articles } = readFile(above + report);
      assert.deepEqual(
        articles.map(({ title, start }) => [title.text, (above + report).slice(start).startsWith('赵一同')]),
        [['赵一同钱二举行会谈', true]],
      );
    });
  }
});

describe('A headline of offices that met', () => {
  it('is no row of the signatures above it', () => {
    const text = `甲兰共和国和乙多王国联合声明\n双方声明如下：\n${BODY}\n甲兰共和国总统　　乙多王国首相\n赵一　　钱二\n2013年9月5日于甲京\n赵一主席与钱二首相 举行会谈\n甲通社甲京9月7日电（记者周五）主席赵一7日同首相钱二举行会谈。`;
    assert.deepEqual(signatoriesOf(onlyStatement(text)), ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二']);
  });
});

describe('A text that a news lead only announces', () => {
  it('is the instrument, also without sections and signatures', () => {
    const text = tagged(
      '丙河合作组织成员国元首理事会会议新闻公报',
      `    甲通社甲京6月15日电　丙河合作组织成员国元首理事会会议新闻公报\n    ${FILLER}\n    ${FILLER}`,
    );
    assert.deepEqual(titles(readFile(text)), ['丙河合作组织成员国元首理事会会议新闻公报']);
  });

  it('is of the kind that it is announced as', () => {
    const text = tagged(
      '甲乙发表联合新闻公报',
      `    应甲兰共和国外长赵一邀请，乙多王国外相钱二访问甲兰共和国。双方发表联合新闻公报如下：\n${BODY}`,
    );
    assert.equal(onlyStatement(text).kind, 'communique');
  });
});

describe('A statement on one line', () => {
  it('has its paragraphs, also where the line is short', () => {
    const line = ['双方愿进一步加强各领域合作，充分发挥委员会的统筹作用，造福两国人民。', '双方将保持往来。'];
    const text = `甲兰共和国和乙多王国联合声明　　甲兰共和国和乙多王国（以下称“双方”）声明如下：　　一、${line.join('')}　　二、${line[0]}${line[0]}　　甲兰共和国总统        乙多王国首相　　赵一        钱二　　二○一三年九月七日于甲京`;
    assert.ok(text.length > 200 && text.length < 300, `${text.length}`);
    const statement = onlyStatement(text);
    assert.deepEqual(sectionsOf(text, statement), ['一', '二']);
    assert.deepEqual([statement.signed, statement.place], ['2013-09-07', '甲京']);
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二']);
  });
});

describe('A table of contents', () => {
  const text = (...contents: readonly string[]): string =>
    [
      '甲兰共和国政府和乙多王国政府自由贸易协定',
      ...contents,
      '甲兰共和国政府和乙多王国政府（以下称“双方”）达成协议如下：',
      '第一章　总则',
      `第一条　${FILLER}`,
      '第二章　货物',
      `第二条　${FILLER}`,
    ].join('\n');
  const labels = (words: string): string[] => onlyStatement(words).sections.map(({ label }) => label);
  const SECTIONS = ['第一章', '第一条', '第二章', '第二条'];

  it('is no section of the text', () => {
    assert.deepEqual(labels(text()), SECTIONS);
    assert.deepEqual(labels(text('目　录', '第一章　总则', '第二章　货物', '附件一　清单')), SECTIONS);
  });
});

describe('A Markdown file', () => {
  const words = `双方（以下称“双方”）声明如下：\n\n**一、政治关系**\n\n${FILLER}\n\n**二、经贸合作**\n\n${FILLER}\n`;
  const TITLE = '甲兰共和国和乙多王国联合声明';

  it('has above its text what is none of it: a title where the text has none, and the day of printing', () => {
    const above = (heading: string): string =>
      `---\ntitle: "${TITLE}"\ndate: 2013-09-08 10:20\ntags:\n  - 联合声明\n---\n\n${heading}${words}\n2013年9月7日于甲京\n`;
    for (const heading of ['', `# ${TITLE}\n\n`]) {
      const text = above(heading);
      const statement = onlyStatement(text);
      assert.equal(statement.title.text, TITLE);
      assert.equal(statement.title.span && text.slice(statement.title.span.start, statement.title.span.end), TITLE);
      assert.deepEqual([statement.printed, statement.signed], ['2013-09-08', '2013-09-07']);
      assert.deepEqual(sectionsOf(text, statement), ['一 政治关系', '二 经贸合作']);
    }
  });

  it('with a bold title has headings for sections', () => {
    const text = `**${TITLE}**\n\n*（2013年9月7日，甲京）*\n\n> 声明如下：\n\n## 一、政治关系\n\n${FILLER}\n\n## 二、经贸合作\n\n${FILLER}\n`;
    const statement = onlyStatement(text);
    assert.deepEqual([statement.title.text, statement.signed, statement.place], [TITLE, '2013-09-07', '甲京']);
    assert.deepEqual(sectionsOf(text, statement), ['一 政治关系', '二 经贸合作']);
  });
});

describe('A Markdown copy', () => {
  it('has its sections where their marks are bold', () => {
    const text = [
      '# 甲兰共和国和乙多王国联合声明',
      '双方声明如下：',
      '**一、政治关系**',
      FILLER,
      `**二、**${FILLER}`,
      '**三** 不是序号',
    ].join('\n\n');
    assert.deepEqual(
      onlyStatement(text).sections.map(({ label, heading }) => `${label} ${text.slice(heading.start, heading.end)}`),
      ['一 政治关系', '二 '],
    );
  });
});

describe('A protocol below the signatures of its treaty', () => {
  it('is a statement of its own', () => {
    const block = (day: string): string[] => [day, '甲兰共和国代表　　乙多王国代表', '赵一　　　　　　　钱二'];
    const text = [
      '甲兰共和国和乙多王国司法协助条约',
      '双方议定下列各条：',
      `第一条　${FILLER}`,
      `第二条　${FILLER}`,
      ...block('一九九二年六月十九日于甲京'),
      '甲兰共和国和乙多王国司法协助条约的议定书',
      `一、${FILLER}`,
      `二、${FILLER}`,
      ...block('一九九二年七月一日于乙城'),
    ].join('\n');
    assert.deepEqual(
      readFile(text).statements.map(({ kind, signed, signatories }) => [kind, signed, signatories.length]),
      [
        ['treaty', '1992-06-19', 2],
        ['protocol', '1992-07-01', 2],
      ],
    );
  });
});
