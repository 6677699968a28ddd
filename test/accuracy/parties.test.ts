import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const text = (title: string, ...lines: readonly string[]): string => `${[title, ...lines].join('\n\n')}\n`;
const ENDS = ['双方同意加强合作。', '一九五六年六月二十三日于多城'];
const parties = (title: string, ...lines: readonly string[]): string =>
  readFile(text(title, ...lines, ...ENDS))
    .statements.map((statement) => statement.parties.join('+'))
    .join(' | ');

describe('Whose a text is, where its title names nobody and its first words tell of an invitation', () => {
  for (const opening of [
    '甲兰共和国总理赵一应乙多王国首相钱二的邀请访问了多城。',
    '甲兰共和国主席应乙多王国国王的邀请访问了多城。',
    '甲兰共和国总理赵一于一九五六年六月二十日至二十三日应乙多王国首相钱二邀请，对乙多王国进行了访问。',
    '甲兰共和国代表团应乙多王国政府的邀请访问了多城。',
    '一、甲兰共和国总理赵一应乙多王国首相钱二的邀请访问了多城。',
  ])
    it(opening, () => {
      assert.equal(parties('联合公报', opening), '甲兰共和国+乙多王国');
    });

  it('is that of all who were invited', () => {
    const opening = '甲兰共和国总理赵一和丙塔联邦总理孙三应乙多王国首相钱二的邀请访问了多城。';
    assert.equal(parties('联合公报', opening), '甲兰共和国+丙塔联邦+乙多王国');
  });

  it('is nobody’s where the words between are no name', () => {
    for (const words of [
      '总理赵一应',
      '政府代表团应',
      '首相邀请',
      '总统访问',
      '贸易代表团抵达',
      '外交部长对',
      '国王在',
      '祝贺',
      '一贯支持',
      '高度评价',
      '不干涉',
      '委托',
      '毗邻',
      '人民热爱',
    ]) {
      const first = `甲兰共和国${words}乙多王国。`;
      const found = readFile(text('甲乙联合公报', first, '声明如下：', '一、甲。', '二、乙。', ...ENDS)).statements;
      for (const each of found) for (const party of each.parties) assert.match(party, /^(?:甲兰共和|乙多王)国$/, words);
    }
  });
});

describe('Whose a text is, where its title names delegations', () => {
  it('is that of the governments that sent them', () => {
    const title = '甲兰共和国政府贸易代表团和乙多王国政府代表团会谈公报';
    const opening = '甲兰共和国政府贸易代表团应乙多王国政府的邀请访问了多城。';
    assert.equal(parties(title, opening), '甲兰共和国政府+乙多王国政府');
  });
});

describe('Whose a text is, where its numbers begin with its first words', () => {
  for (const mark of ['一、', '1．', ''])
    layout(
      `three states behind ${mark}`,
      text(
        '外长会晤联合公报',
        `${mark}甲兰共和国、乙多王国和丙塔联邦外长在兰京举行会晤。`,
        '二、三国同意加强合作。',
        '2009年10月27日于兰京',
      ),
      { parties: '甲兰共和国+乙多王国+丙塔联邦' },
    );
});

describe('Whose a text is that the members of an organisation sign', () => {
  layout(
    'is theirs, and not that of the organisation',
    text(
      '上海合作组织成员国元首理事会多城宣言',
      '成员国领导人于2018年6月10日在多城举行会议，发表宣言如下：',
      '一、成员国恪守宪章。',
      '二、成员国加强合作。',
      '上海合作组织成员国元首：\n甲兰共和国总统　赵一\n乙多王国国王　钱二\n丙塔联邦总统　孙三\n\n二○一八年六月十日于多城',
    ),
    { parties: '甲兰共和国+乙多王国+丙塔联邦' },
  );
});

describe('Whose a text is that founders made', () => {
  for (const founders of ['创始国', '创始国的', '创始国——'])
    layout(
      `is that of all behind ${founders}`,
      text(
        '丙洲合作组织宪章',
        `作为丙洲合作组织${founders}甲兰共和国、乙多王国、丙塔联邦，达成协议如下：`,
        '第一条　成员国加强合作。',
        '第二条　成员国恪守宪章。',
        '2002年6月7日于多城',
      ),
      { parties: '甲兰共和国+乙多王国+丙塔联邦' },
    );
});

describe('Who signs for those who sent him', () => {
  layout(
    'where the row says to whom',
    text(
      '甲兰共和国和乙多王国贸易协定',
      '双方商定：',
      '一、双方扩大贸易。',
      '二、双方增加投资。',
      '甲兰共和国驻乙多王国\n特命全权大使　赵一\n（签字）\n一九五五年八月十二日于多城',
    ),
    { signatories: '甲兰共和国/特命全权大使/赵一' },
  );
});

describe('Whose a text is of which nothing but its title names states', () => {
  const ITEMS = ['一、双方同意加强合作。', '二、双方扩大贸易。'];
  for (const title of [
    '中越联合声明',
    '中越政府间经济贸易混合委员会第十一次会议纪要',
    '中越科技合作联委会会议纪要',
    '关于进一步深化中越全面伙伴关系的联合声明',
    '中越元首气候变化联合声明',
    '中越关于加强海上合作的多城联合宣言',
  ])
    layout(title, text(title, ...ITEMS, '2001年10月22日于兰京'), {
      title,
      parties: '中华人民共和国+越南社会主义共和国',
    });
  for (const [title, ...lines] of [
    ['中巴联合声明', ...ITEMS, '2001年10月22日于兰京'],
    ['中越联合声明', '一、声明的背景', '兰京是那里的首都。', '二、声明的内容', '双方同意扩大贸易。'],
    ['中越友好医院联合委员会会议纪要', '一、增加床位。', '二、选举院长。', '2001年10月22日于兰京'],
    ['中越人寿保险公司联合委员会会议纪要', '一、增加股本。', '二、选举董事长。', '2001年10月22日于兰京'],
    ['中越合资青石河公司管理委员会会议纪要', '一、增加股本。', '二、选举董事长。', '2001年10月22日于兰京'],
  ] as const)
    it(`is nobody’s: ${title}, ${lines[0]}`, () => {
      assert.deepEqual(readFile(text(title, ...lines)).statements, []);
    });
});

describe('Whose a text is of three, or of a group', () => {
  for (const title of ['中俄越外长会晤联合公报', '中拉论坛第二次部长级会议联合声明'])
    it(`is not told by two signs of its title: ${title}`, () => {
      const { statements } = readFile(text(title, '一、各方同意合作。', '二、各方扩大贸易。', '2001年10月22日于兰京'));
      assert.deepEqual(
        statements.map(({ parties }) => parties),
        [[]],
      );
    });
});

describe('Minutes of what two states have together', () => {
  const MINUTES = [
    '会议在兰京举行，双方商定：',
    '一、双方扩大贸易。',
    '二、双方增加投资。',
    '本纪要于1997年10月22日在兰京签署，一式两份，每份用甲文和乙文写成。',
  ];
  for (const title of [
    '甲兰共和国外交部和乙多王国外交部磋商纪要',
    '甲兰共和国和乙多王国政府间经济贸易委员会第十一次会议纪要',
  ])
    layout(title, text(title, ...MINUTES), { title, parties: '甲兰共和国+乙多王国', signed: '1997-10-22' });
  layout('of states by their short names', text('中国—罗马尼亚政府间经贸委员会第十一次会议纪要', ...MINUTES), {
    parties: '中国+罗马尼亚',
  });
});

describe('Whose a text is that members of an organisation make', () => {
  layout(
    'is said by their names',
    text(
      '丙河合作组织成员国长期友好条约',
      '丙河合作组织成员国甲兰共和国、乙多王国和丙塔联邦（以下称“缔约各方”），商定如下：',
      '第一条　缔约各方发展友好关系。',
      '第二条　本条约长期有效。',
      '本条约于2007年8月16日在多城签订。',
    ),
    { parties: '甲兰共和国+乙多王国+丙塔联邦' },
  );
});

describe('Whose a text is that is dated below its title only', () => {
  layout(
    'is said by two signs of the title',
    text('中越应对气候危机联合声明', '（2021年4月17日，兰京）', '一、双方减少排放。', '二、双方扩大交流。'),
    { parties: '中华人民共和国+越南社会主义共和国', signed: '2021-04-17', place: '兰京' },
  );
});

describe('Whose a text is of China and a group', () => {
  for (const title of ['中非合作论坛行动计划（2004—2006年）', '落实中国—东盟战略伙伴关系联合宣言的行动计划'])
    layout(
      `is not that of the state in which they met: ${title}`,
      text(
        title,
        '中华人民共和国和各国部长于2003年12月15日在越南社会主义共和国举行会议。',
        '一、双方加强合作。',
        '二、双方扩大贸易。',
      ),
      { title, parties: '' },
    );
});

describe('A statement of a person, and of a society', () => {
  it('is none of the states that it names', () => {
    const lines = ['本人现居美国兰城，已写信通知哥伦比亚大学。', '任何人不得改动本人的决定。', '赵一', '2017年5月1日'];
    const { statements } = readFile(text('敬告读者的声明', ...lines));
    assert.deepEqual(
      statements.flatMap((statement) => statement.parties),
      [],
    );
  });
});
