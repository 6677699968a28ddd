import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const plain = (title: string, lines: readonly string[]): string => `${[title, ...lines].join('\n\n')}\n`;
const markdown = (title: string, lines: readonly string[]): string =>
  `### ${title}\n\n1955-05-02\n第1版(头版)\n专栏：\n\n${lines.join('\n\n')}\n`;
const tagged = (title: string, lines: readonly string[]): string =>
  [
    '〖RQ/日期〗19550502〖-RQ/日期〗',
    `〖BT/标题〗${title}〖-BT/标题〗`,
    '〖ZW/正文〗',
    ...lines.map((line) => `    ${line}`),
    '〖-ZW/正文〗\n',
  ].join('\n');
const FORMS = { plain, markdown, tagged };

const SAID = ['两国总理重申，任何国家都有权选择自己的生活方式。', '两国总理相信，会谈对于加强两国的友谊作出了贡献。'];

describe('What two sides say of their talks, without numbers and signatures', () => {
  const texts: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'begins with those who met': [
      '甲兰共和国总理和乙多王国首相联合声明',
      '甲兰共和国总理赵一和乙多王国首相钱二博士在多城举行了几次会谈。',
      '会谈是在友好的气氛中进行的。两国总理讨论了国际局势。',
      ...SAID,
    ],
    'begins with a visit behind a dateline': [
      '甲兰共和国政府和乙多王国政府联合公报',
      '新华社一九五五年五月一日讯  乙多王国首相钱二阁下于一九五五年四月二十七日至五月一日对甲兰共和国进行了友好访问。',
      '两国政府认为，社会制度的不同不应当成为障碍。',
      '两国政府决定自联合公报签字之日起建立外交关系。',
    ],
    'tells of talks with their days': [
      '甲兰共和国政府和乙多王国政府谈判公报',
      '新华社一日讯 自一九五五年四月二十日至四月二十八日，甲兰共和国政府和乙多王国政府代表团在多城举行了谈判。',
      '参加谈判的，甲兰方面有：总理赵一，副总理孙三；乙多方面有：首相钱二。',
      '谈判的结果，双方签订了《甲兰共和国和乙多王国合作协定》。',
      '双方一致认为，停战是和平力量的胜利。',
    ],
    'begins with who was invited': [
      '甲乙两国总理联合声明',
      '甲兰共和国总理赵一应乙多王国首相钱二邀请访问了乙多王国。',
      ...SAID,
    ],
  };
  for (const [name, [title, ...lines]] of Object.entries(texts))
    for (const [form, written] of Object.entries(FORMS)) layout(`${name} (${form})`, written(title, lines), { title });
});

describe('What two sides say of a meeting', () => {
  const MEETING = [
    '2019年5月19日，甲兰共和国和乙多王国第七次部长级战略对话在多城举行。',
    '双方一致认为，应尽快完成自由贸易区谈判。',
    '二〇一九年五月十九日于多城',
  ];
  layout('is that of those who met', plain('第七次部长级战略对话新闻公报', MEETING), {
    title: '第七次部长级战略对话新闻公报',
    parties: '甲兰共和国+乙多王国',
    signed: '2019-05-19',
    place: '多城',
  });
  it('is none where a headline tells of it', () => {
    assert.deepEqual(readFile(plain('第七次部长级战略对话在多城举行', MEETING)).statements, []);
  });
});

describe('A joint text below a headline and a lead that announces it', () => {
  const LEAD = '新华社多城五月一日电　甲兰共和国和乙多王国联合新闻公报一日在这里发表。公报全文如下：';
  const lines = ['乙多王国首相钱二于一九五五年四月二十七日至五月一日访问了甲兰共和国。', ...SAID];
  for (const [form, written] of Object.entries(FORMS))
    layout(
      `has the title that the lead gives (${form})`,
      written('甲兰和乙多发表联合新闻公报', ['　　甲兰和乙多发表联合新闻公报', LEAD, ...lines]),
      {
        title: '甲兰共和国和乙多王国联合新闻公报',
        parties: '甲兰共和国+乙多王国',
      },
    );

  for (const [form, written] of Object.entries(FORMS))
    it(`is of the kind that the lead says was issued (${form})`, () => {
      const lead = '新华社多城五月一日电　甲兰共和国总理赵一和乙多王国首相钱二今天发表联合公报。公报全文如下：';
      const { statements } = readFile(
        written('甲乙两国总理发表联合公报', ['　　甲乙两国总理发表联合公报', lead, ...lines]),
      );
      assert.deepEqual(
        statements.map(({ kind }) => kind),
        ['joint-communique'],
      );
    });

  it('is none of the states whose societies issued it', () => {
    const lead = '新华社多城五月一日电　甲兰共和国工人党和乙多王国社会党今天发表联合公报。公报全文如下：';
    const { statements } = readFile(tagged('两党发表联合公报', [lead, ...lines]));
    assert.deepEqual(
      statements.map(({ parties }) => parties),
      [],
    );
  });

  for (const [headline, lead] of [
    ['甲兰和乙多发表联合公报', '新华社多城五月一日电　甲兰共和国和乙多王国联合公报一日在这里发表。公报要点如下：'],
    ['甲兰和乙多发表联合公报', '新华社多城五月一日电　甲兰共和国和乙多王国联合公报一日在这里发表。'],
    ['甲兰外交部发表声明', '新华社多城五月一日电　甲兰共和国外交部就乙多王国的侵略发表声明。声明全文如下：'],
    ['甲兰总理致函乙多首相', '新华社多城五月一日电　甲兰共和国总理赵一致函乙多王国首相钱二。信件全文如下：'],
    ['甲兰电台播发谈话', '新华社多城五月一日电　甲兰共和国外交部发言人就联合公报发表谈话，全文如下：'],
  ] as const)
    for (const [form, written] of Object.entries(FORMS))
      it(`and none is ${lead.slice(-14)} (${form})`, () => {
        const { statements } = readFile(written(headline, [`　　${headline}`, lead, ...lines]));
        assert.deepEqual(
          statements.map(({ title }) => title.text),
          [],
        );
      });
});

describe('What tells of such talks stays an article:', () => {
  const TITLE = '甲兰共和国和乙多王国联合公报';
  const papers: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'a headline that says that they met': [
      '甲兰共和国总理和乙多王国首相举行会谈',
      '甲兰共和国总理赵一和乙多王国首相钱二博士在多城举行了几次会谈。',
      ...SAID,
    ],
    'a day without its year': [TITLE, '甲兰共和国总理赵一和乙多王国首相钱二博士21日在多城举行了会谈。', ...SAID],
    'the month without its year': [
      TITLE,
      '甲兰共和国总理赵一和乙多王国首相钱二博士四月二十一日在多城举行了会谈。',
      ...SAID,
    ],
    'a chronicle': [
      TITLE,
      '1955年4月27日至5月1日，乙多王国首相钱二访问甲兰共和国，双方发表联合公报。',
      '双方同意扩大贸易。',
      '双方决定互派大使。',
    ],
    'an encyclopaedia': [
      TITLE,
      '1955年4月28日，甲兰共和国总理赵一和乙多王国首相钱二在多城举行会谈后签署。',
      '双方同意扩大贸易。',
      '双方声明互不侵犯。',
    ],
    'an encyclopaedia with headings': [
      TITLE,
      '背景',
      '1955年4月27日至5月1日，乙多王国首相钱二访问甲兰共和国。',
      '内容',
      '双方同意扩大贸易。',
      '双方决定互派大使。',
    ],
    'what somebody writes about it': [
      TITLE,
      '甲兰共和国总理赵一和乙多王国首相钱二在多城举行会谈。甲乙联合公报是两国关系史上的大事。',
      ...SAID,
    ],
    'what tells of it in its last words': [
      TITLE,
      '甲兰共和国总理赵一和乙多王国首相钱二在多城举行了会谈。',
      ...SAID,
      '联合公报的发表，受到各国人民的欢迎。',
    ],
    'what says what it says': [
      TITLE,
      '甲兰共和国总理赵一和乙多王国首相钱二在多城举行了会谈。',
      ...SAID,
      '联合公报最后说，两国总理将再次会晤。',
    ],
    'a reporter': [TITLE, '（记者孙三）甲兰共和国总理赵一和乙多王国首相钱二在多城举行了会谈。', ...SAID],
    'what one side says': [
      TITLE,
      '甲兰共和国总理赵一和乙多王国首相钱二在多城举行了会谈。',
      '赵一总理重申，任何国家都有权选择自己的生活方式。',
      '钱二首相表示同意。',
    ],
    'a day of which nothing is said': [TITLE, '甲兰共和国位于丙洲，面积四万平方公里。', ...SAID],
    'firms that met': [
      '甲兰电力公司和乙多电力公司联合声明',
      '甲兰电力公司总经理赵一和乙多电力公司总经理钱二在多城举行了会谈。',
      '双方认为，两国的电力合作前景广阔。',
      '双方同意扩大合作。',
    ],
    'plans of towns': [
      '甲城和乙城友好城市合作备忘录',
      '甲城市长赵一和乙城市长钱二在多城举行了会谈。',
      '双方认为，两国城市的合作前景广阔。',
      '双方同意扩大合作。',
    ],
  };
  for (const [name, [title, ...lines]] of Object.entries(papers))
    for (const [form, written] of Object.entries(FORMS))
      it(`${name} (${form})`, () => {
        assert.deepEqual(
          readFile(written(title, lines)).statements.map((statement) => statement.title.text),
          [],
        );
      });
});

describe('What two sides say, of which a copy has lost the title', () => {
  const met =
    '1998年10月6日，甲兰共和国总理赵一与乙多王国首相钱二在兰京举行了会谈。双方在友好的气氛中就双边关系交换了意见';
  const MORE = ['双方指出，贸易关系的发展对双方有利。', '双方同意加强合作。'];
  layout('gives itself at the end of its first paragraph', plain(`${met}，并发表联合声明如下：`, MORE), {
    title: '甲兰共和国和乙多王国联合声明',
    parties: '甲兰共和国+乙多王国',
  });
  it('is news where it only tells of a statement', () => {
    assert.deepEqual(readFile(plain(`${met}，并发表了联合声明。`, MORE)).statements, []);
  });
});

describe('A statement whose first words have a number without its mark', () => {
  layout(
    'is one',
    plain('甲乙联合声明', [
      '二 0 一一年一月十九日，兰京',
      '1应甲兰共和国总统赵一邀请，乙多王国国王钱二于二 0 一一年一月十八日至二十一日对甲兰共和国进行国事访问。',
      '2双方重申对二 00 九年十一月《甲乙联合公报》的承诺。',
    ]),
    { title: '甲乙联合声明', parties: '甲兰共和国+乙多王国', signed: '2011-01-19', place: '兰京' },
  );
});
