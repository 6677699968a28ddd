import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER, onlyStatement, sectionsOf, signatoriesOf, signedBy, titles } from './reading';

const SECTIONS = [`一、${FILLER}`, `二、${FILLER}`];
const COMMUNIQUE = ['甲兰共和国和乙多王国', '建立外交关系联合公报'];
const DECIDES = '甲兰共和国和乙多王国为发展友好合作关系，决定自1990年7月21日起建立大使级外交关系。';
const SIGNED = ['甲兰共和国外交部长　　乙多王国外交大臣', '赵大海（签字）　　钱立平（签字）'];
const DAY = '一九九〇年七月二十一日于甲京';
const NEWS = [
  '甲兰同乙多建交',
  '甲通社甲京7月21日电（记者孙安）甲兰外交部长赵大海和乙多外交大臣钱立平今天在这里签署了建交公报。',
];

describe('A report under a headline of its own', () => {
  it('is none of the communiqué that stands below it, signed and dated', () => {
    const page = [...NEWS, ...COMMUNIQUE, DECIDES, FILLER, ...SIGNED, DAY].join('\n\n');
    const read = readFile(page);
    assert.deepEqual(titles(read), [COMMUNIQUE.join(''), 'article 甲兰同乙多建交']);
    assert.equal(read.statements[0]?.signed, '1990-07-21');
  });

  it('is, where it announces the text, or the text does not say when it was signed', () => {
    const announced = [...NEWS.slice(0, 1), `${NEWS[1] ?? ''}公报全文如下：`, ...COMMUNIQUE, DECIDES, ...SIGNED, DAY];
    const undated = [...NEWS, ...COMMUNIQUE.slice(0, 0), COMMUNIQUE.join(''), DECIDES, ...SECTIONS, ...SIGNED];
    for (const lines of [announced, undated]) assert.equal(readFile(lines.join('\n\n')).articles.length, 0);
  });
});

describe('What a page has behind the names', () => {
  const NAMES = [
    '本公报于1990年7月21日在甲京签署，一式两份，每份用甲兰文和乙多文写成。',
    '甲兰共和国代表　　乙多王国代表',
    '外交部长　　　外交大臣',
    '赵　海　　钱立平',
  ];
  const above = [COMMUNIQUE.join(''), DECIDES, FILLER];

  it('is another text', () => {
    const rest = '赵海表示，甲兰一贯重视同乙多的关系，愿同乙方开启两国关系新篇章。';
    const { statements, articles } = readFile([...above, ...NAMES, rest, FILLER].join('\n\n'));
    assert.deepEqual([statements.length, articles.length], [1, 1]);
  });

  it('is its own, where it is a note or an annex', () => {
    for (const rest of [
      '[1] 本公报同日生效。',
      '注：本公报同日生效。',
      '附：换文\n（甲）赵海致钱立平\n兹确认如下谅解。',
    ])
      assert.equal(readFile([...above, ...NAMES, rest].join('\n')).articles.length, 0, rest);
  });

  it('begins with its heading below the day', () => {
    const chronicle = ['两国关系大事记', '1985年11月，乙多王子访问甲兰，同甲兰外交部长举行会谈。'];
    const read = readFile([...above, ...SIGNED, DAY, ...chronicle].join('\n'));
    assert.deepEqual(titles(read), [COMMUNIQUE.join(''), 'article 两国关系大事记']);
  });
});

it('A statement that lost its title begins below a report with who was invited', () => {
  const torn = [
    '兴。',
    `四、${FILLER}`,
    `五、${FILLER}`,
    '甲兰共和国总统　赵大海（签字）',
    '乙多王国首相　钱立平（签字）',
    '2024年5月8日于乙城',
    '赵大海会见乙多议长',
    '本报乙城5月8日电 （记者孙安）总统赵大海8日在乙城会见乙多国民议会议长周宁。',
    '赵大海指出，两国友谊历久弥坚，两国立法机构应当加强交流互鉴。',
    '甲兰共和国总统赵大海应乙多王国首相钱立平邀请，于2024年5月7日至8日对乙多王国进行国事访问。双方共同声明如下：',
    `一、${FILLER}`,
    `二、${FILLER}`,
    '三、双方愿推动两国发展战略对接，共同实现繁荣振',
  ].join('\n\n');
  const statement = onlyStatement(torn);
  assert.deepEqual(sectionsOf(torn, statement), ['一', '二', '三', '四', '五']);
  assert.equal(statement.pieces.length, 2);
});

it('A headline with an office above a byline signs nothing', () => {
  const page = [
    '第3版(要闻)',
    '甲兰共和国和乙多王国联合声明',
    '（2014年6月5日，甲京）',
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    ...SECTIONS,
    '丙盟秘书长称赞会谈成果',
    '本报驻乙多记者 孙安',
    '丙盟秘书长日前接受本报记者采访时表示，两国关系突飞猛进。',
  ].join('\n\n');
  const read = readFile(page);
  assert.deepEqual(read.statements[0]?.signatories, []);
  assert.deepEqual(titles(read), ['甲兰共和国和乙多王国联合声明', 'article 丙盟秘书长称赞会谈成果']);
});

it('A statement goes on behind the report that stands between its columns', () => {
  const above = ['甲兰共和国和乙多王国联合声明', `一、${FILLER}`, `二、${FILLER}`];
  const report = [
    '赵大海抵达乙城',
    '本报乙城10月12日电 （记者孙安）总统赵大海12日乘专机抵达乙城。',
    '当地时间下午5时许，赵大海乘坐的专机抵达机场。',
  ];
  const below = ['路、铁路、航空等联通，打造互联互通网络。', `四、${FILLER}`, '二〇一九年十月十三日于乙城'];
  const torn = [
    ...above,
    '三、双方同意加快落实两国政府达成的各项协议，扩大两国之间的贸易，通过口岸、道',
    ...report,
    ...below,
  ].join('\n\n');
  const statement = onlyStatement(torn);
  assert.deepEqual(sectionsOf(torn, statement), ['一', '二', '三', '四']);
  assert.deepEqual([statement.signed, statement.pieces.length], ['2019-10-13', 2]);
  // News that counts so is nobody's rest.
  const other = [...above, `三、${FILLER}`, ...report, `四、${FILLER}`].join('\n\n');
  assert.deepEqual(sectionsOf(other, onlyStatement(other)), ['一', '二', '三']);
});

it('The day and the place are those of a lead that says what was issued there', () => {
  const text = [
    '〖RQ/日期〗20050407〖-RQ/日期〗',
    '〖BT/标题〗甲乙发表联合声明〖-BT/标题〗',
    '〖ZW/正文〗',
    '    甲通社乙城4月6日电 甲兰和乙多4月6日在乙城发表《甲兰共和国和乙多王国联合声明》。声明全文如下：',
    '    应乙多王国首相钱立平邀请，甲兰共和国总理赵大海对乙多王国进行正式访问。',
    ...SECTIONS,
    '〖-ZW/正文〗',
  ].join('\n');
  const { title, signed, place } = onlyStatement(text);
  assert.deepEqual([title.text, signed, place], ['甲兰共和国和乙多王国联合声明', '2005-04-06', '乙城']);
});

describe('A title', () => {
  it('can stand in the lead that gives the text, below a headline', () => {
    const name = '甲兰共和国和乙多王国海上问题基本原则协议';
    const text = [
      '〖RQ/日期〗20111012〖-RQ/日期〗',
      '〖BT/标题〗甲乙签署解决海上问题协议〖-BT/标题〗',
      '〖ZW/正文〗',
      `    甲通社甲京10月11日电 两国副外长11日签署《${name}》。协议全文如下：`,
      '    双方同意遵循以下原则：',
      ...SECTIONS,
      '    本协议于2011年10月11日在甲京签订，一式两份。',
      ...SIGNED,
      '〖-ZW/正文〗',
    ].join('\n');
    const { title, titleInferred, kind } = onlyStatement(text);
    assert.deepEqual([title.text, titleInferred, kind], [name, false, 'agreement']);
    assert.deepEqual(
      readFile(text).citations.map((citation) => citation.name),
      [name],
    );
  });

  it('can have the meeting above it, also one of two that a dash parts', () => {
    const page = ['甲兰—丙共体论坛首届部长级会议', '北城宣言', '（2015年1月9日，北城）'];
    const opening = '我们，甲兰共和国和丙洲国家共同体成员国外交部长，举行首届部长级会议，声明如下：';
    const { title, signed } = onlyStatement([...page, opening, ...SECTIONS].join('\n\n'));
    assert.deepEqual([title.text, signed], ['甲兰—丙共体论坛首届部长级会议北城宣言', '2015-01-09']);
  });

  it('can have a motto above its day', () => {
    const head = ['第五轮中德政府磋商联合声明', '“负责任的伙伴，共建更美好世界”', '（2018年7月9日，柏林）'];
    const opening = '应德意志联邦共和国总理邀请，中华人民共和国国务院总理对德意志联邦共和国进行正式访问。';
    const { title, signed, place } = onlyStatement([...head, opening, ...SECTIONS].join('\n\n'));
    assert.deepEqual([title.text, signed, place], [head[0], '2018-07-09', '柏林']);
  });

  it('of a plan has its years on a line of their own', () => {
    for (const years of ['（2015—2019）', '（2007至2009年）']) {
      const head = ['甲兰共和国和乙多王国合作规划', years, '甲兰共和国和乙多王国（以下简称“双方”），决定制定本规划：'];
      assert.equal(onlyStatement([...head, ...SECTIONS].join('\n')).title.text, `${head[0] ?? ''}${years}`);
    }
  });
});

describe('The place', () => {
  const placeOf = (day: string): string | null =>
    onlyStatement(['甲兰共和国和乙多王国联合声明', day, '双方声明如下：', ...SECTIONS].join('\n')).place;

  it('is without the state in which it lies', () => {
    assert.equal(placeOf('（1997年12月16日，马来西亚，吉隆坡）'), '吉隆坡');
    assert.equal(placeOf('（2011年4月14日，中国三亚）'), '三亚');
  });

  it('can begin as a state does', () => {
    assert.equal(placeOf('（2014年7月17日，巴西利亚）'), '巴西利亚');
    assert.equal(placeOf('（2014年7月17日，科威特城）'), '科威特城');
  });
});

it('One blank parts an office from a name whose characters stand further apart', () => {
  assert.deepEqual(
    signatoriesOf(
      signedBy('甲兰共和国政府全权代表 赵　海（签字）', '乙多王国政府全权代表 安东·德林（签字）', '1963年3月2日于甲京'),
    ),
    ['甲兰共和国 全权代表 赵海', '乙多王国 全权代表 安东·德林'],
  );
  assert.deepEqual(
    signatoriesOf(
      signedBy('甲兰共和国代表 乙多王国代表', '外交部长 外交大臣', '赵　海 安东·德林', '2019年9月21日于甲京'),
    ),
    ['甲兰共和国 外交部长 赵海', '乙多王国 外交大臣 安东·德林'],
  );
});

describe('The parties', () => {
  it('of the union that meets with China are no state whose minister presides there', () => {
    const text = [
      '第六次中欧领导人会晤联合新闻公报',
      '1、第六次中欧领导人会晤于2003年10月30日在北京举行。中国国务院总理，欧洲理事会主席、意大利总理出席会晤。',
      `2、${FILLER}`,
      `3、${FILLER}`,
    ].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中华人民共和国', '欧洲联盟']);
  });

  it('can be a state and a body of states that declare: 谨发表如下宣言', () => {
    const text = [
      '南海各方行为宣言',
      '中华人民共和国和东盟各成员国政府，重申各方决心巩固和发展业已存在的友谊与合作；',
      '谨发表如下宣言：',
      ...SECTIONS,
      '本宣言于2002年11月4日在金边签署。',
    ].join('\n');
    const { parties, signed, place } = onlyStatement(text);
    assert.deepEqual([parties, signed, place], [['中华人民共和国', '东盟'], '2002-11-04', '金边']);
  });

  it('can be a government that has a revolution behind it', () => {
    const text = '中华人民共和国政府和匈牙利工农革命政府声明\n双方声明如下：\n' + SECTIONS.join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中华人民共和国政府', '匈牙利工农革命政府']);
  });
});

it('The name of a page before its number, and the number before its name, are no words', () => {
  for (const line of ['要闻 03版', '第2版：要闻']) {
    const { statements, articles } = readFile(
      [line, '甲兰共和国和乙多王国联合声明', '双方声明如下：', ...SECTIONS, DAY].join('\n\n'),
    );
    assert.deepEqual([statements.length, articles.length], [1, 0]);
    assert.equal(statements[0]?.pieces[0]?.start, line.length + 2);
  }
});

it('What one ministry declares is no statement of the states that it speaks of', () => {
  const text = [
    '中华人民共和国外交部声明',
    '（2016年7月12日）',
    '关于应菲律宾共和国单方面请求作出的裁决，中华人民共和国外交部郑重声明，中国不接受、不承认。',
    ...SECTIONS,
    `三、${FILLER}`,
  ].join('\n\n');
  assert.deepEqual(titles(readFile(text)), ['article 中华人民共和国外交部声明']);
});
