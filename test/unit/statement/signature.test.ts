import assert from 'node:assert/strict';
import { FILLER, onlyStatement, signatoriesOf, signedBy } from './reading';

const BOTH = ['甲兰共和国 总统 赵一', '乙多王国 首相 伊利·博林'];

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'a row of offices over a row of names, parted by one blank': ['甲兰共和国总统 乙多王国首相', '赵一 伊利·博林'],
  'columns by ideographic spaces': ['　　甲兰共和国总统　　　　乙多王国首相', '　　　赵　一　　　　　　伊利·博林'],
  'columns by no-break spaces': [
    '甲兰共和国总统\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0乙多王国首相',
    '赵一\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0伊利·博林',
  ],
  'columns by blanks, one of them without width': ['甲兰共和国总统　　乙多王国首相', '赵\u200b一　　伊利·博林'],
  'columns by wide gaps, office and name by one blank': ['甲兰共和国总统 赵一　　　乙多王国首相 伊利·博林'],
  'columns by many blanks, words spaced out': [
    '   甲兰共和国              乙多王国',
    '    总  统                  首  相',
    '    赵一                 伊利·博林',
  ],
  'rows of parties, offices, names and （签字）': [
    '甲兰共和国 乙多王国',
    '总统 首相',
    '赵一 伊利·博林',
    '（签字） （签字）',
  ],
  'a Markdown table with empty rows': [
    '| | |',
    '|---|--|',
    '| 甲兰共和国 | 乙多王国 |',
    '| 总统 | 首相 |',
    '| 赵一 | 伊利·博林 |',
    '| | |',
  ],
  'one person a line': ['甲兰共和国总统 赵一', '乙多王国首相 伊利·博林'],
  'one person a line, whose name is stressed': ['甲兰共和国总统 **赵一**', '乙多王国首相 **伊利·博林**'],
  'one person a line with （签字）': ['甲兰共和国总统 赵一（签字）', '乙多王国首相 伊利·博林（签字）'],
  'office and name without a blank': ['甲兰共和国总统赵一（签字）', '乙多王国首相伊利·博林（签字）'],
  'office and name with a colon between': ['甲兰共和国总统：赵一', '乙多王国首相：伊利·博林'],
  'a Markdown table with office and name in one cell': [
    '| 甲兰共和国总统 赵一 | 乙多王国首相 伊利·博林 |',
    '|---|---|',
  ],
  'both persons on one line': ['甲兰共和国总统 赵一 乙多王国首相 伊利·博林'],
  'offices above, names below, one column': ['甲兰共和国总统', '赵一', '乙多王国首相', '伊利·博林'],
  'parties above, office and name beside each other below': [
    '甲兰共和国　　　　　　乙多王国',
    '总统　赵一　　　　　　首相　伊利·博林',
  ],
  'a long name cut over two rows': ['甲兰共和国总统 乙多王国首相', '赵一 伊利·', '博林'],
  'plenipotentiaries named by their parties': [
    '甲兰共和国代表　　　　乙多王国代表',
    '总统　　　　　　　　首相',
    '赵一　　　　　　　　伊利·博林',
    '（签字）　　　　　　（签字）',
  ],
};

describe('The signature block is read', () => {
  for (const [shape, rows] of Object.entries(SHAPES)) {
    it(`in ${shape}`, () => {
      assert.deepEqual(signatoriesOf(signedBy(...rows, '二○一三年九月七日于甲京')), BOTH);
    });
  }

  for (const mark of ['·', '・', '•', '‧']) {
    it(`with names parted by ${mark}`, () => {
      const [, guest] = signedBy(
        '甲兰共和国总统 乙多王国首相',
        `赵一 伊利${mark}博林`,
        '2013年9月7日于甲京',
      ).signatories;
      assert.equal(guest?.name, `伊利${mark}博林`);
    });
  }

  it('without a date and without （签字）, where a row of parties shows what it is', () => {
    const statement = signedBy(
      '甲兰共和国政府                   乙多王国政府',
      '   代    表                     代    表',
      '   赵一                          伊利·博林',
    );
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 代表 赵一', '乙多王国 代表 伊利·博林']);
  });

  it('with ministries above their ministers, and with second ones', () => {
    const ministers = signedBy(
      '甲兰共和国商务部　　　　乙多王国经济部',
      '部长　赵一　　　　　　　次长　钱二',
      '2013年9月7日于甲京',
    );
    assert.deepEqual(signatoriesOf(ministers), ['甲兰共和国 商务部部长 赵一', '乙多王国 经济部次长 钱二']);
    const second = signedBy(
      '甲兰共和国政府代表',
      '外交部次长',
      '赵一（签字）',
      '乙多王国政府代表',
      '交通部长',
      '钱二（签字）',
    );
    assert.deepEqual(signatoriesOf(second), ['甲兰共和国 外交部次长 赵一', '乙多王国 交通部长 钱二']);
  });

  it('with each name above its office', () => {
    const stacked = signedBy(
      '赵一（签字）',
      '甲兰共和国总统',
      '伊利·博林（签字）',
      '乙多王国首相',
      '2013年9月7日于甲京',
    );
    const beside = signedBy('赵一　　伊利·博林', '甲兰共和国总统　　乙多王国首相', '2013年9月7日于甲京');
    assert.deepEqual([signatoriesOf(stacked), signatoriesOf(beside)], [BOTH, BOTH]);
  });

  it('with colons, and signatures on lines of their own', () => {
    const statement = signedBy('甲兰共和国政府代表：', '（签字）', '赵一', '乙多王国政府代表：', '（签字）', '钱二');
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 代表 赵一', '乙多王国 代表 钱二']);
  });

  it('without what politeness and law put behind names', () => {
    const statement = signedBy(
      '甲兰共和国政府（代表）　　乙多王国政府（代表）',
      '外交部长　　外交大臣',
      '赵一阁下　　钱二先生',
    );
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 外交部长 赵一', '乙多王国 外交大臣 钱二']);
    const apart = signedBy('甲兰共和国总统 赵一 阁下', '乙多王国首相 伊利·博林 先生', '2013年9月7日于甲京');
    assert.deepEqual(signatoriesOf(apart), BOTH);
  });

  it('for more than two parties', () => {
    const statement = signedBy('甲兰共和国总统 乙多王国首相 丙塔联邦主席', '赵一 伊利·博林 王三', '2013年9月7日于甲京');
    assert.deepEqual(signatoriesOf(statement), [...BOTH, '丙塔联邦 主席 王三']);
  });

  it('for several persons of each party', () => {
    const statement = signedBy(
      '甲兰共和国总理 赵一（签字）',
      '乙多王国首相 钱二（签字）',
      '甲兰共和国外交部长 孙三（签字）',
      '乙多王国外交大臣 李四（签字）',
      '2013年9月7日',
    );
    assert.deepEqual(signatoriesOf(statement), [
      '甲兰共和国 总理 赵一',
      '乙多王国 首相 钱二',
      '甲兰共和国 外交部长 孙三',
      '乙多王国 外交大臣 李四',
    ]);
  });

  it('before a dateline, a caption and a photographer', () => {
    const statement = signedBy(
      '甲兰共和国总统 乙多王国首相',
      '赵一 伊利·博林',
      '2013年9月7日于甲京',
      '（甲通社甲京9月7日电）',
      '图为两国领导人签署《甲兰共和国和乙多王国联合声明》后握手。',
      '甲通社记者 周五摄',
    );
    assert.deepEqual(signatoriesOf(statement), BOTH);
  });

  it('before annexes, which are sections behind it', () => {
    const statement = signedBy(
      '甲兰共和国总统 乙多王国首相',
      '赵一 伊利·博林',
      '2013年9月7日于甲京',
      '附件一：口岸名单',
      '一、甲口岸',
      '二、乙口岸',
      '附件二',
      '（一）' + FILLER,
    );
    assert.deepEqual(signatoriesOf(statement), BOTH);
    assert.equal(statement.signed, '2013-09-07');
    assert.deepEqual(
      statement.sections.map(({ label, level }) => `${level} ${label}`),
      ['1 一', '1 二', '1 附件一', '2 一', '2 二', '1 附件二', '2 （一）'],
    );
  });

  it('before annexes that are signed themselves', () => {
    const statement = signedBy(
      '甲兰共和国总统 乙多王国首相',
      '赵一 伊利·博林',
      '2013年9月7日于甲京',
      '附件',
      FILLER,
      '甲兰共和国代表 乙多王国代表',
      '周五 吴六',
      '2013年10月7日于乙城',
    );
    assert.deepEqual(signatoriesOf(statement), BOTH);
    assert.equal(statement.signed, '2013-09-07');
  });

  it('below the last of several notes, which ministries seal', () => {
    const statement = onlyStatement(
      [
        '甲兰共和国政府和乙多王国政府关于互免签证的换文',
        '（我方去照）',
        '乙多王国外交部：',
        '甲兰共和国外交部向乙多王国外交部致意，并谨代表甲兰共和国政府确认，双方达成协议如下：',
        '一、双方公民持有效外交护照，互免签证。',
        '甲兰共和国外交部（印）',
        '二○○四年四月一日于甲京',
        '（对方复照）',
        '甲兰共和国外交部：',
        '乙多王国外交部确认，上述内容已获同意。',
        '乙多王国外交部（印）',
        '二○○四年四月五日于乙城',
      ].join('\n'),
    );
    assert.deepEqual([statement.signed, statement.place, signatoriesOf(statement)], ['2004-04-05', '乙城', []]);
  });

  it('with nothing but the names, which are as many as the parties', () => {
    const closing = '2004年4月5日于乙城';
    assert.deepEqual(signatoriesOf(signedBy('赵一', '钱二', closing)), ['甲兰共和国  赵一', '乙多王国  钱二']);
    assert.deepEqual(signatoriesOf(signedBy('赵一', '钱二', '孙三', closing)), ['  赵一', '  钱二', '  孙三']);
  });

  it('for several persons below the name of their party', () => {
    const rows = ['甲兰共和国', '总统　赵一', '总理　孙三', '乙多王国', '首相　钱二', '大臣　李四'];
    assert.deepEqual(signatoriesOf(signedBy(...rows)), [
      '甲兰共和国 总统 赵一',
      '甲兰共和国 总理 孙三',
      '乙多王国 首相 钱二',
      '乙多王国 大臣 李四',
    ]);
  });

  it('for ministers whose party is not named, below those whose is', () => {
    assert.deepEqual(signatoriesOf(signedBy('甲兰共和国总统　赵一', '乙多王国首相　钱二', '外交部长　孙三')), [
      '甲兰共和国 总统 赵一',
      '乙多王国 首相 钱二',
      ' 外交部长 孙三',
    ]);
  });

  it('without what a page has below it', () => {
    const both = ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二'];
    const block = ['甲兰共和国总统　　　　乙多王国首相', '赵一　　　　　　　　钱二'];
    const day = '2019年4月28日于甲京';
    assert.deepEqual(signatoriesOf(signedBy(...block, day, '总统活动', '首相访问', '联系我们')), both);
    assert.deepEqual(signatoriesOf(signedBy(...block, '', '大使馆', '领事', '联系我们')), both);
    assert.deepEqual(signatoriesOf(signedBy(...block, day, '编辑：孙三', '校对：李四')), both);
    const below = ['甲兰共和国总统', '乙多王国首相', '赵一', '钱二'];
    for (const button of ['点赞', '朗读', '加入收藏'])
      assert.deepEqual(signatoriesOf(signedBy(...below, button)), both, button);
    assert.deepEqual(signatoriesOf(signedBy('', '大使馆', '领事服务', '联系我们')), []);
  });

  it('with the name inside the mark, a mark without brackets, and a seal', () => {
    const both = ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二'];
    assert.deepEqual(signatoriesOf(signedBy('甲兰共和国总统 （赵一 签字）', '乙多王国首相 （钱二 签字）')), both);
    assert.deepEqual(signatoriesOf(signedBy('甲兰共和国总统 赵一 签字', '乙多王国首相 钱二 签字')), both);
    assert.deepEqual(
      signatoriesOf(signedBy('（印章）', '甲兰共和国总统 赵一（签字）', '乙多王国首相 钱二（签字）')),
      both,
    );
  });

  it('with the office in brackets behind the name, in Latin letters, on behalf of a party', () => {
    const both = ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二'];
    assert.deepEqual(signatoriesOf(signedBy('赵一（甲兰共和国总统）', '钱二（乙多王国首相）')), both);
    assert.deepEqual(signatoriesOf(signedBy('甲兰共和国总统　　　　乙多王国首相', 'Zhao Yi　　　　　　Erik Qian')), [
      '甲兰共和国 总统 Zhao Yi',
      '乙多王国 首相 Erik Qian',
    ]);
    assert.deepEqual(signatoriesOf(signedBy('代表甲兰共和国政府　　代表乙多王国政府', '赵一　　　　　　　　钱二')), [
      '甲兰共和国  赵一',
      '乙多王国  钱二',
    ]);
  });

  it('by somebody of whom nothing says for whom, where other names of the row are missing', () => {
    const rows = ['甲兰共和国总统　　　　乙多王国首相', '　　　　　　　　　　　钱二', '2013年9月7日于甲京'];
    assert.deepEqual(signatoriesOf(signedBy(...rows)), ['  钱二']);
  });

  it('of sides, with colons on one row', () => {
    assert.deepEqual(signatoriesOf(signedBy('甲方代表：　　　　乙方代表：', '赵一　　　　　　　钱二')), [
      '甲兰共和国 代表 赵一',
      '乙多王国 代表 钱二',
    ]);
    assert.deepEqual(signatoriesOf(signedBy('丙方主席：　　　　乙方主席：', '赵一　　　　　　　钱二')), [
      ' 丙方主席 赵一',
      '乙多王国 主席 钱二',
    ]);
  });

  it('of institutions, whose names are no persons’', () => {
    const statement = signedBy(
      '甲兰共和国　　　　　　乙多王国',
      '海关总署　　　　　　　财政部国家收入委员会',
      '代　表　　　　　　　　代　表',
      '（签字）　　　　　　　（签字）',
    );
    assert.deepEqual(signatoriesOf(statement), []);
    assert.deepEqual(
      signatoriesOf(signedBy('甲兰共和国　　　　乙多王国', '海关总署　　　　　中央银行', '赵一　　　　　　　钱二')),
      ['甲兰共和国 海关总署 赵一', '乙多王国 中央银行 钱二'],
    );
  });

  it('as nobody’s where there is none', () => {
    assert.deepEqual(signatoriesOf(signedBy('三、双方将保持往来。')), []);
  });
});
