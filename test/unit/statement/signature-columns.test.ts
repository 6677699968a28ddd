import assert from 'node:assert/strict';
import { FILLER, onlyStatement, signatoriesOf, signedBy } from './reading';

/** `name`: these rows tell that those have signed. */
function block(name: string, rows: readonly string[], expected: readonly string[]): void {
  it(name, () => {
    assert.deepEqual(signatoriesOf(signedBy(...rows)), expected);
  });
}

const MINISTERS = ['甲兰共和国 外交部长 赵一', '乙多王国 外交大臣 钱二'];
const ENVOYS = ['甲兰共和国 代表 赵一', '乙多王国 代表 钱二'];
const HEADS = ['甲兰共和国 总统 赵一', '乙多王国 首相 伊利·博林'];
const SUMMIT = ['甲兰共和国总统　　　　乙多王国首相', '赵一（签字）　　　　钱二（签字）'];
const TWO_HEADS = ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二'];
const UNTOLD = ['甲兰共和国  赵一', '乙多王国  钱二'];

describe('Names in a row that single blanks part', () => {
  block(
    'are whole, where the last is spaced out as the first is',
    ['甲兰共和国代表 乙多王国代表', '赵 一 园田 直'],
    ['甲兰共和国 代表 赵一', '乙多王国 代表 园田直'],
  );
});

describe('Offices that stand below names', () => {
  const OFFICES = '外交部长　　　　　　　　　外交大臣';
  const ENVOYS_ROW = '甲兰共和国政府代表　　　　乙多王国政府代表';
  const NAMES = '赵一　　　　　　　　　　　钱二';
  block('count, and not 代表 above them', [ENVOYS_ROW, NAMES, OFFICES], MINISTERS);
  block(
    'count where single blanks part the columns',
    ['甲兰共和国代表 乙多王国代表', '赵一 钱二', '外交部长 外交大臣'],
    MINISTERS,
  );
  block(
    'count where 代表 stands above the parties',
    ['代表　　　　代表', '甲兰共和国政府　　　　乙多王国政府', '________　　　　________', NAMES, OFFICES],
    MINISTERS,
  );
  block(
    'count where they name their parties once more',
    [ENVOYS_ROW, NAMES, '甲兰共和国外交部长　　　　乙多王国外交大臣'],
    MINISTERS,
  );
  const OF_EACH = ['代表甲兰共和国政府', '赵一', '外交部长', '代表乙多王国政府', '钱二', '外交大臣'];
  block('count in blocks one below the other', OF_EACH, MINISTERS);
  block('count in blocks above a day', [...OF_EACH, '二〇一六年五月十二日于兰京'], MINISTERS);
  block(
    'count where the name stands behind its party',
    ['代表甲兰共和国政府　赵一', '外交部长', '代表乙多王国政府　钱二', '外交大臣'],
    MINISTERS,
  );
  block(
    'may take two rows',
    [ENVOYS_ROW, NAMES, '商务部　　　　外交部', '副部长　　　　副大臣'],
    ['甲兰共和国 商务部副部长 赵一', '乙多王国 外交部副大臣 钱二'],
  );
  block('may stand below the parties of the names above them', [NAMES, ENVOYS_ROW, OFFICES], MINISTERS);
  block(
    'may do so in blocks one below the other',
    ['赵一（签字）', '甲兰共和国政府代表', '外交部长', '钱二（签字）', '乙多王国政府代表', '外交大臣'],
    MINISTERS,
  );

  block(
    'are those of the names below them, where there are some',
    [...SUMMIT, '外交部长　　　　外交大臣', '孙三　　　　李四'],
    [...TWO_HEADS, ' 外交部长 孙三', ' 外交大臣 李四'],
  );
  block(
    'are those of the next name in one column',
    ['甲兰共和国总统', '赵一', '外交部长', '孙三', '乙多王国首相', '钱二', '外交大臣', '李四'],
    ['甲兰共和国 总统 赵一', ' 外交部长 孙三', '乙多王国 首相 钱二', ' 外交大臣 李四'],
  );
  block('are nobody’s where fewer stand there than names', [ENVOYS_ROW, NAMES, '外交部长'], ENVOYS);
  block('are none of those that an office above names', [...SUMMIT, OFFICES], TWO_HEADS);
  block('are none of two names where one stands', ['赵一　　　　钱二', '外交部长', '2013年9月7日于甲京'], UNTOLD);
  block('are none of one name alone', ['甲兰共和国代表　赵一', '乙多王国代表　钱二', '外交部长'], ENVOYS);
  block('are no houses of a page', [ENVOYS_ROW, NAMES, '大使馆', '领事服务'], ENVOYS);
  block(
    'leave those above the next name alone',
    ['甲兰共和国政府', '甲兰共和国驻乙多王国大使', '赵一', '乙多王国政府', '乙多王国驻甲兰共和国大使', '钱二'],
    ['甲兰共和国 驻乙多王国大使 赵一', '乙多王国 驻甲兰共和国大使 钱二'],
  );
});

describe('Columns that a run-on file has one behind the other', () => {
  block('are put side by side', ['甲兰共和国总统', '乙多王国首相', '赵一', '伊利·博林'], HEADS);
  block(
    'are put side by side for three',
    ['甲兰共和国总统', '乙多王国首相', '丙塔联邦主席', '赵一', '伊利·博林', '孙三'],
    [...HEADS, '丙塔联邦 主席 孙三'],
  );
  block(
    'are put side by side with parties and offices apart',
    ['甲兰共和国政府代表', '乙多王国政府代表', '外交部长', '外交大臣', '赵一', '钱二'],
    MINISTERS,
  );
  block(
    'are put side by side with the offices below',
    ['甲兰共和国代表', '乙多王国代表', '赵一', '钱二', '外交部长', '外交大臣'],
    MINISTERS,
  );
  it('are put side by side in a line of paragraphs', () => {
    const text = [
      '甲兰共和国和乙多王国联合声明',
      `甲兰共和国总统赵一和乙多王国首相伊利·博林（以下称“双方”）声明如下：`,
      `一、${FILLER}`,
      `二、${FILLER}`,
      `三、${FILLER}`,
      `四、${FILLER}`,
    ];
    for (const rows of [
      '甲兰共和国总统　　　　乙多王国首相　　赵一　　　　伊利·博林',
      '甲兰共和国总统　　　　　　　　　乙多王国首相　　　　赵一　　　　　　　　　　　　伊利·博林',
    ]) {
      const statement = onlyStatement([...text, rows, '2016年3月29日于多城'].join('　　'));
      assert.deepEqual([signatoriesOf(statement), statement.signed], [HEADS, '2016-03-29']);
    }
  });
  block(
    'are nobody’s where there are more names',
    ['甲兰共和国总统', '乙多王国首相', '赵一', '孙三', '钱二'],
    ['  赵一', '  孙三', '  钱二'],
  );
  block('are nobody’s where there are fewer', ['甲兰共和国总统', '乙多王国首相', '钱二'], ['  钱二']);
  block(
    'are no persons one below the other, with a party above them',
    ['乙多王国', '甲兰共和国总统', '赵一', '乙多王国首相', '伊利·博林', '2013年9月7日于甲京'],
    HEADS,
  );
  block('are no persons one below the other', ['甲兰共和国总统', '赵一', '乙多王国首相', '伊利·博林'], HEADS);
});

describe('Several persons of one party', () => {
  const PLENIPOTENTIARIES = '甲兰共和国全权代表　　　　　　乙多王国全权代表';
  const TWO = ['甲兰共和国 全权代表 赵一', '乙多王国 全权代表 钱二'];
  const FOUR = [...TWO, '甲兰共和国 全权代表 孙三', '乙多王国 全权代表 李四'];
  block(
    'stand below each other in both columns',
    [PLENIPOTENTIARIES, '赵一（签字）　　　　　　　　　钱二（签字）', '孙三（签字）　　　　　　　　　李四（签字）'],
    FOUR,
  );
  block(
    'stand below each other with rows of （签字） between',
    [PLENIPOTENTIARIES, '赵一　　钱二', '（签字）　　（签字）', '孙三　　李四', '（签字）　　（签字）'],
    FOUR,
  );
  block(
    'stand below each other in the first column',
    [PLENIPOTENTIARIES, '赵一（签字）　　　　　　　　　伊利·博林（签字）', '孙三（签字）'],
    ['甲兰共和国 全权代表 赵一', '乙多王国 全权代表 伊利·博林', '甲兰共和国 全权代表 孙三'],
  );
  block(
    'stand below each other in the second column',
    [PLENIPOTENTIARIES, '赵一（签字）　　　　　　　　　钱二（签字）', '　　　　　　　　　　　　　　　李四（签字）'],
    [...TWO, '乙多王国 全权代表 李四'],
  );
  block(
    'stand below each other below their party',
    ['甲兰共和国代表', '赵一（签字）', '孙三（签字）', '乙多王国代表', '钱二（签字）'],
    ['甲兰共和国 代表 赵一', '甲兰共和国 代表 孙三', '乙多王国 代表 钱二'],
  );
  block(
    'stand in one place of a row',
    [PLENIPOTENTIARIES, '赵一、孙三　　　　　　　　　　钱二、李四'],
    ['甲兰共和国 全权代表 赵一', '甲兰共和国 全权代表 孙三', '乙多王国 全权代表 钱二', '乙多王国 全权代表 李四'],
  );
  block(
    'stand side by side below their party',
    ['甲兰共和国代表', '赵一　　　　孙三', '乙多王国代表', '钱二'],
    ['甲兰共和国 代表 赵一', '甲兰共和国 代表 孙三', '乙多王国 代表 钱二'],
  );
  block(
    'are members of a commission',
    [
      '甲兰共和国政府委派的　　　　　乙多王国政府委派的',
      '联合委员会甲方委员　　　　　　联合委员会乙方委员',
      '赵一（签字）　　　　　　　　　钱二（签字）',
      '孙三（签字）　　　　　　　　　李四（签字）',
    ],
    [
      '甲兰共和国 联合委员会甲方委员 赵一',
      '乙多王国 联合委员会乙方委员 钱二',
      '甲兰共和国 联合委员会甲方委员 孙三',
      '乙多王国 联合委员会乙方委员 李四',
    ],
  );
  block(
    'are untold where a row has more names than columns',
    [PLENIPOTENTIARIES, '赵一　　　　孙三　　　　钱二'],
    ['  赵一', '  孙三', '  钱二'],
  );
  block('are no others below those who hold an office', [...SUMMIT, '孙三　　　　　　　　李四'], TWO_HEADS);
  block(
    'are no rest of a name in the other column',
    [PLENIPOTENTIARIES, '赵一　　　　　　　　　　　　　伊利·博林', '孙三'],
    ['甲兰共和国 全权代表 赵一', '乙多王国 全权代表 伊利·博林'],
  );
  block(
    'leave the rest of a name to it',
    ['甲兰共和国总统 乙多王国首相', '赵一 伊利·康斯坦丁诺', '维奇'],
    ['甲兰共和国 总统 赵一', '乙多王国 首相 伊利·康斯坦丁诺维奇'],
  );
  block(
    'leave the blanks of a foreign name in its column',
    ['甲兰共和国总统　　　　　　乙多王国首相', '阿尔诺特 卡斯特罗　　　　　钱二'],
    ['甲兰共和国 总统 阿尔诺特 卡斯特罗', '乙多王国 首相 钱二'],
  );
});

describe('Rows that narrow columns cut', () => {
  const ROW = '甲兰共和国政府代表　　　　　　乙多王国政府代表';
  const NAMES = '赵一　　　　　　　　　　　　　　钱二';
  block(
    'give an office its end in its own column',
    [ROW, '国家发展和改革委员会　　　　　　财政大臣', '　　　　主任', '　　　　赵一　　　　　　　　　　　钱二'],
    ['甲兰共和国 国家发展和改革委员会主任 赵一', '乙多王国 财政大臣 钱二'],
  );
  block(
    'give an office its end in the second column',
    [ROW, '财政部长　　　　　　　　　　　外交大臣', '　　　　　　　　　　　　　　兼贸易大臣', NAMES],
    ['甲兰共和国 财政部长 赵一', '乙多王国 外交大臣兼贸易大臣 钱二'],
  );
  block(
    'have no persons called like the beginning of an office',
    [ROW, '国家发展和改革　　　　　　　　财政大臣', '委员会主任', NAMES],
    ['甲兰共和国 国家发展和改革委员会主任 赵一', '乙多王国 财政大臣 钱二'],
  );
  block(
    'have none in both columns',
    [ROW, '对外经济贸易　　　　　　　　对外关系', '部副部长　　　　　　　　　　部副部长', NAMES],
    ['甲兰共和国 对外经济贸易部副部长 赵一', '乙多王国 对外关系部副部长 钱二'],
  );
  block(
    'give nobody an office that stands below no column',
    [ROW, '财政部长　　　　　　　　　　　外交大臣', '　　　　　　兼秘书长', NAMES],
    ['  赵一', '  钱二'],
  );

  it('name no person where a council acts for a party', () => {
    const statement = onlyStatement(
      `甲兰共和国和乙多王国条约\n甲兰共和国和乙多王国（以下称“双方”）达成协议如下：\n一、${FILLER}\n二、${FILLER}\n甲兰共和国　　　　　　　乙多王国\n中央政府　　　　　　　　最高议会主席团\n全权代表　　　　　　　　全权代表\n赵一　　　　　　　　　　钱二\n`,
    );
    assert.deepEqual(
      statement.signatories.map(({ name }) => name),
      ['赵一', '钱二'],
    );
  });
  block(
    'give a party its government on the next row',
    [
      '甲兰共和国政府　　　　　　乙多王国',
      '　　　　　　　　　　　　　　政府',
      '外交部长　　　　　　　　　外交大臣',
      '赵一　　　　　　　　　　　钱二',
    ],
    MINISTERS,
  );

  const PEOPLE = '乙多社会主义人民共和国';
  for (const [name, rows, offices] of [
    [
      'with offices beside its end',
      ['甲兰共和国政府　　　　　　乙多社会主义人民', '全权代表　　　　　　共和国政府全权代表'],
      '全权代表',
    ],
    [
      'with its end alone',
      ['甲兰共和国政府代表　　　　　乙多社会主义人民', '　　　　　　　　　　　共和国政府代表'],
      '代表',
    ],
  ] as const)
    it(`have the whole name of a party ${name}`, () => {
      const statement = onlyStatement(
        [
          `甲兰共和国和${PEOPLE}联合声明`,
          `甲兰共和国和${PEOPLE}（以下称“双方”）声明如下：`,
          `一、${FILLER}`,
          `二、${FILLER}`,
        ]
          .concat(rows, '赵一　　　　　　　　　钱二')
          .join('\n'),
      );
      assert.deepEqual(signatoriesOf(statement), [`甲兰共和国 ${offices} 赵一`, `${PEOPLE} ${offices} 钱二`]);
    });
});

describe('Names before their offices on one row', () => {
  block(
    'have what stands behind them',
    ['赵一　甲兰共和国外交部长', '钱二　乙多王国外交大臣', '2013年9月7日'],
    MINISTERS,
  );
  block(
    'are of the party above them',
    ['甲兰共和国', '赵一　外交部长', '乙多王国', '钱二　外交大臣', '2013年9月7日'],
    MINISTERS,
  );
  block(
    'are of the party whose 代表 stands above them',
    ['甲兰共和国代表', '外交部长　赵一', '乙多王国代表', '外交大臣　钱二'],
    MINISTERS,
  );
});

describe('Several rows of columns', () => {
  const ROWS = ['甲兰共和国代表　　乙多王国代表', '赵一　　　　　　钱二'];
  block(
    'are of several pairs',
    [...ROWS, '丙塔联邦代表　　丁克公国代表', '孙三　　　　　　李四'],
    [...ENVOYS, '丙塔联邦 代表 孙三', '丁克公国 代表 李四'],
  );
  block('may end with one alone', [...ROWS, '丙塔联邦代表', '孙三'], [...ENVOYS, '丙塔联邦 代表 孙三']);
  block('may be places', [...ROWS, '于兰京　　于多城', '2013年9月7日'], ENVOYS);
});

describe('Offices that begin no line of signatures elsewhere', () => {
  const ROW = '甲兰共和国政府代表　　　　乙多王国政府代表';
  const NAMES = '赵一　　　　　　　　　　　钱二';
  const LESSER = '广播电台台长　　　　　　　外交秘书';
  const BOTH = ['甲兰共和国 广播电台台长 赵一', '乙多王国 外交秘书 钱二'];
  block('are no names above them', [ROW, LESSER, NAMES], BOTH);
  block('are no names below them', [ROW, NAMES, LESSER], BOTH);
  block(
    'are those of states',
    ['甲兰共和国　　乙多王国', '外长　　　　外长', '赵一　　　　钱二', '2013年9月7日'],
    ['甲兰共和国 外长 赵一', '乙多王国 外长 钱二'],
  );
});

describe('An office that goes on with 兼', () => {
  const BOTH = ['甲兰共和国 副总理兼外交部长 赵一', '乙多王国 副首相兼外交大臣 钱二'];
  block(
    'may have it at the end of its row',
    ['甲兰共和国副总理兼　　　　乙多王国副首相兼', '外交部长　　　　　　　　外交大臣', '赵一　　　　　　　　　　钱二'],
    BOTH,
  );
  block(
    'may have it before the name',
    ['甲兰共和国副总理', '兼外交部长　赵一', '乙多王国副首相', '兼外交大臣　钱二'],
    BOTH,
  );
});

describe('Two cells of one column', () => {
  block(
    'are a party and its office',
    ['甲兰共和国政府　代表　　　　　　乙多王国政府　代表', '赵　一　　　　　　　　　　　　　钱　二'],
    ENVOYS,
  );
  block(
    'are a ministry and its office',
    [
      '甲兰共和国　　　　　　乙多王国',
      '外交部　副部长　　　　外交部　副大臣',
      '赵一　　　　　　　　　钱二',
      '2013年9月7日',
    ],
    ['甲兰共和国 外交部副部长 赵一', '乙多王国 外交部副大臣 钱二'],
  );
  block(
    'are two offices where the next column is far away',
    [
      '甲兰共和国政府　　　乙多王国政府　　　丙塔联邦政府',
      '商务部副部长　　首相　　　　　　　　农业部长',
      '赵一　　　　　　伊利·博林　　　　　　孙三',
    ],
    ['甲兰共和国 商务部副部长 赵一', '乙多王国 首相 伊利·博林', '丙塔联邦 农业部长 孙三'],
  );
  block('are spaced out names', [SUMMIT[0] ?? '', '赵　　一　　　　　　钱　　二'], TWO_HEADS);
});

describe('Where a name is missing', () => {
  const PLENIPOTENTIARIES = '甲兰共和国全权代表　　　　　　乙多王国全权代表';
  block(
    'a row that stands below the other column is nobody’s, nor is the next',
    [PLENIPOTENTIARIES, '　　（签字）　　　　　　　　　　　钱二（签字）', '孙三（签字）　　　　　　　　　李四（签字）'],
    ['  钱二', '  孙三', '  李四'],
  );
  block(
    'those who are named are not in turn',
    ['甲兰共和国总统　　　　乙多王国首相　　　　丙塔联邦主席', '　　　　　　　　　　　钱二　　　　　　　　孙三'],
    ['  钱二', '  孙三'],
  );
  block(
    'an office is not that of the next party',
    ['甲兰共和国代表', '外交部长', '乙多王国代表', '钱二', '外交大臣', '丙塔联邦代表', '孙三', '总理'],
    ['  钱二', '  孙三'],
  );
});

describe('What a page has around the rows', () => {
  block('is a place above them', ['兰京', ...SUMMIT], TWO_HEADS);
  block(
    'is a place above names that are signed one below the other',
    [
      '兰京',
      '甲兰共和国总统',
      '赵一（签字）',
      '乙多王国首相',
      '钱二（签字）',
      '丙塔联邦主席',
      '（签字）',
      '2013年9月7日',
    ],
    TWO_HEADS,
  );
  block(
    'is an office below the offices',
    [
      '代表甲兰共和国',
      '赵一（签字）',
      '外交部长',
      '代表乙多王国',
      '钱二（签字）',
      '外交大臣',
      '2013年9月7日',
      '首页　新闻　总理',
    ],
    MINISTERS,
  );
  block(
    'is what it shows',
    [...SUMMIT, '2013年9月7日于甲京', '图为签字仪式', '领导人活动报道', '甲兰日报社', 'END'],
    TWO_HEADS,
  );
  block(
    'is a head above the names of two',
    ['甲兰共和国', '赵一 伊利·博林', '2013年9月7日'],
    ['  赵一', '  伊利·博林'],
  );
});

describe('A row that is long because of its gaps', () => {
  const GAP = ' '.repeat(36);
  block(
    'is one of signatures',
    [
      ['甲兰共和国总统', '乙多王国首相', '丙塔联邦主席'].join(GAP),
      ['赵一', '伊利·博林', '孙三'].join(' '.repeat(46)),
      '2013年9月7日于甲京',
    ],
    [...HEADS, '丙塔联邦 主席 孙三'],
  );
});

describe('Four columns on a row', () => {
  block(
    'are four persons',
    [
      '甲兰共和国总统　　乙多王国首相　　丙塔联邦主席　　丁克公国大公',
      '赵一　　　　　　　伊利·博林　　　　　孙三　　　　　　李四',
    ],
    [...HEADS, '丙塔联邦 主席 孙三', '丁克公国 大公 李四'],
  );
});

describe('Names with their parties alone', () => {
  block('stand behind a colon', ['甲兰共和国：赵一（签字）', '乙多王国：钱二（签字）'], UNTOLD);
  block('stand behind a side', ['甲方：赵一（签字）', '乙方：钱二（签字）'], UNTOLD);
  block('stand behind a gap', ['甲兰共和国　赵一', '乙多王国　钱二', '二〇一六年五月十二日于兰京'], UNTOLD);
  block('stand behind （签字）', ['甲方代表（签字）：赵一　　　　乙方代表（签字）：钱二'], ENVOYS);
  block('stand two on a row', ['甲兰共和国代表：赵一          乙多王国代表：钱二'], ENVOYS);
  block('are no sections with a colon', ['甲兰共和国：兰京（首都）', '乙多王国：多城（首都）'], []);
  block(
    'keep the names of persons whose ends look like a side',
    ['赵方（押）', '钱二（押）', '2013年9月7日'],
    ['甲兰共和国  赵方', '乙多王国  钱二'],
  );
});

describe('A name that begins as that of a state', () => {
  for (const name of ['马里奥', '古巴诺夫', '苏丹别科夫', '阿曼达']) {
    const told = ['甲兰共和国 总统 赵一', `乙多王国 首相 ${name}`];
    block(`${name} in a row`, ['甲兰共和国总统　乙多王国首相', `赵一　${name}`, '2018年11月28日于多城'], told);
    block(`${name} below its office`, ['甲兰共和国总统', '赵一（签字）', '乙多王国首相', `${name}（签字）`], told);
  }
  block('is no name where the words say what they are', ['甲兰共和国总统　乙多王国首相', '赵一　美国大选'], ['  赵一']);
});
