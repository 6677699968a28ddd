import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { DAY, SIDES, VISIT, record, titles } from './record';
import { layout } from './said';

describe('A record that has only a headline for its title', () => {
  const LEAD = '【新华社兰京十三日电】甲兰共和国总理赵一和乙多王国首相钱二今天在此间发表联合声明。声明全文如下：';
  layout(
    'is called by its parties and its kind, and signed where the dateline is',
    record('甲乙两国总理发表联合声明', [LEAD, VISIT, ...SIDES]),
    { title: '甲兰共和国和乙多王国联合声明', signed: '1960-09-13', place: '兰京' },
  );
  it('and the title is told to be made', () => {
    const [statement] = readFile(record('甲乙两国总理发表联合声明', [LEAD, VISIT, ...SIDES])).statements;
    assert.equal(statement?.titleInferred, true);
  });
  layout(
    'names many parties in a row',
    record('三国首脑签署联合声明', [
      '甲兰共和国、乙多王国和丙洲共和国（以下称“三方”）声明如下：',
      '一、三方同意通商。',
      '二、三方同意互访。',
      '甲兰共和国总统　赵一',
      '乙多王国首相　钱二',
      '丙洲共和国总统　孙三',
      DAY,
    ]),
    { title: '甲兰共和国、乙多王国和丙洲共和国联合声明' },
  );
  layout(
    'is about what the headline says',
    record('甲乙两国元首签署关于能源合作的联合声明', [VISIT, '双方声明如下：', ...SIDES, DAY]),
    { title: '甲兰共和国和乙多王国关于能源合作的联合声明' },
  );
  layout('keeps it where it is a title', record('甲乙两国总理联合声明', [LEAD, VISIT, ...SIDES]), {
    title: '甲乙两国总理联合声明',
  });
});

describe('The lead of a record tells when its text was issued', () => {
  for (const issued of ['新闻公报', '谈判公报', '联合公报', '会谈公报'])
    layout(
      issued,
      record(`甲兰和乙多两国政府${issued}`, [
        `新华社兰京十三日电 甲兰共和国外交部和乙多王国外务省今天在兰京发表${issued}，全文如下：`,
        VISIT,
        ...SIDES,
      ]),
      { signed: '1960-09-13', place: '兰京' },
    );
});

describe('A report that the agency passes on', () => {
  for (const relayed of ['塔斯社多城二日电：', '据丙洲社多城二日讯，', ' 丙洲社多城九月二日电：'])
    layout(
      `begins with two datelines: ${relayed}`,
      record('甲兰政府和乙多政府联合宣言', [
        `【新华社三日讯】${relayed}甲兰共和国政府和乙多王国政府联合宣言全文如下：`,
        VISIT,
        ...SIDES,
        DAY,
      ]),
      { title: '甲兰共和国政府和乙多王国政府联合宣言', signed: '1960-09-13' },
    );
});

describe('States that were called otherwise sign as they were called', () => {
  layout(
    'where the title has what they are called today',
    record('阿尔巴尼亚、匈牙利和罗马尼亚友好条约', [
      '缔约国决定缔结本条约：',
      '第一条　缔约国和平解决争端。',
      '第二条　本条约须经批准。',
      '一九六〇年九月十三日订于兰京，一份。',
      '阿尔巴尼亚人民共和国全权代表　赵·一（签字）',
      '匈牙利人民共和国全权代表　钱·二（签字）',
      '罗马尼亚人民共和国全权代表　孙·三（签字）',
    ]),
    {
      parties: '阿尔巴尼亚人民共和国+匈牙利人民共和国+罗马尼亚人民共和国',
      signatories:
        '阿尔巴尼亚人民共和国/全权代表/赵·一 匈牙利人民共和国/全权代表/钱·二 罗马尼亚人民共和国/全权代表/孙·三',
    },
  );
  layout(
    'and revolutionary governments are those of their states',
    record('甲兰共和国政府和乙多共和国革命政府联合公报', [
      VISIT,
      ...SIDES,
      '甲兰共和国政府代表　赵一（签字）',
      '乙多共和国革命政府代表　钱二（签字）',
      DAY,
    ]),
    { signatories: '甲兰共和国/代表/赵一 乙多共和国/代表/钱二' },
  );
});

describe('A record of several texts', () => {
  const TALKS = '甲兰共和国和乙多王国两国政府会谈公报';
  const DECLARATION = '甲兰共和国政府和乙多王国政府联合宣言';
  const signed = [
    '甲兰共和国政府和乙多王国政府指出，双方的看法完全一致。',
    ...SIDES,
    '甲兰共和国政府代表　赵一（签字）',
    '乙多王国政府代表　钱二（签字）',
    DAY,
  ];
  const talks = [VISIT, '双方一致认为，应当扩大贸易。会谈结束后签署了宣言。'];
  it('of which the first has no end but its last sentence', () => {
    const { statements } = readFile(record(TALKS, [TALKS, ...talks, DECLARATION, ...signed]));
    assert.deepEqual(
      statements.map(({ title, signatories }) => `${title.text} ${signatories.map(({ name }) => name).join('+')}`),
      [`${TALKS} `, `${DECLARATION} 赵一+钱二`],
    );
  });
  for (const [why, lines] of Object.entries({
    'a title that a sentence announces': [TALKS, ...talks, '双方将签署下列文件：', DECLARATION, ...signed],
    'a headline above the title': [...talks, DECLARATION, ...signed],
    'a title that no day stands below': [TALKS, ...talks, DECLARATION, ...SIDES],
  }))
    it(`are none for ${why}`, () => {
      assert.ok(titles(record(TALKS, lines)).length <= 1);
    });
});

describe('What stands around the text of a record', () => {
  layout(
    'is a meeting with its day and its place below the title',
    record('兰京宣言', [
      '（丙洲合作组织领导人第三次会晤，2011年4月14日，乙多多城）',
      '1. 我们，丙洲合作组织成员国领导人，在多城举行会晤。',
      '2. 我们支持联合国。',
      '3. 我们感谢乙多人民。',
    ]),
    { title: '兰京宣言', signed: '2011-04-14', place: '乙多多城', sections: '1 2 3' },
  );
  layout(
    'is the same in the field of the subtitle',
    record(
      '兰京宣言',
      [
        '1. 我们，甲兰共和国、乙多王国和丙洲共和国领导人，在多城举行会晤。',
        '2. 我们支持联合国。',
        '3. 我们感谢乙多人民。',
      ],
      '20110415',
      '\n〖FT/副题〗（丙洲合作组织领导人第三次会晤，2011年4月14日，乙多多城）〖-FT/副题〗',
    ),
    { signed: '2011-04-14', place: '乙多多城' },
  );
  for (const head of ['——二〇一一年四月十四日于多城', '——2011年4月14日 多城'])
    layout(
      `is its day behind a dash: ${head}`,
      record('甲兰共和国和乙多王国联合声明', [head, VISIT, ...SIDES], '20110415'),
      { signed: '2011-04-14', place: '多城', sections: '' },
    );
  layout(
    'is what a database says of it, in wide digits',
    record('甲兰共和国和乙多王国联合声明', [
      '（１９９５年５月５日签订，１９９６年１月１日生效）',
      '双方声明如下：',
      ...SIDES,
    ]),
    { signed: '1995-05-05' },
  );
  layout(
    'is that day in the field of the subtitle',
    record(
      '甲兰共和国和乙多王国联合声明',
      [VISIT, ...SIDES],
      '20110415',
      '\n〖FT/副题〗——二〇一一年四月十四日于多城〖-FT/副题〗',
    ),
    { signed: '2011-04-14', place: '多城' },
  );
  layout(
    'is a motto above what many states say',
    record('甲兰—丙洲国家峰会联合声明', [
      '——面向和平与繁荣的伙伴关系',
      '我们，甲兰共和国和丙洲国家领导人，于2011年4月14日以视频方式举行峰会；',
      '我们重申联合国宪章的原则；',
      '我们一致同意扩大贸易。',
    ]),
    { title: '甲兰—丙洲国家峰会联合声明', signed: '2011-04-14', sections: '' },
  );
  layout(
    'are keywords behind the closing line',
    record('甲兰共和国和乙多王国联合声明', [VISIT, ...SIDES, '赵一　钱二', `${DAY}DW：新华社RW：赵一；钱二`]),
    { signed: '1960-09-13', place: '兰京' },
  );
  layout(
    'is a picture between the rows of those who sign',
    record('甲兰共和国和乙多王国联合声明', [
      '双方声明如下：',
      '一、双方同意通商。',
      '二、双方同意互访。',
      '甲兰共和国主席',
      '赵一',
      '9月13日，赵一主席和钱二首相签署联合声明后握手。',
      '新华社记者 孙三摄',
      '乙多王国首相',
      '钱二',
      DAY,
    ]),
    { signatories: '甲兰共和国/主席/赵一 乙多王国/首相/钱二', signed: '1960-09-13' },
  );
});

describe('What scans make of the closing line and a definition:', () => {
  for (const closing of [
    '二〇一五年八月三十一曰于兰京',
    '二〇—五年八月三十一日于兰京',
    '二○—五年八月三十—日于兰京',
    '二〇一五年八月三十一日千兰京',
    '2015年8月31曰干兰京',
  ])
    layout(
      closing,
      record(
        '甲兰共和国和乙多王国联合声明',
        ['甲兰共和国和乙多王国（以下筒称“双方”）声明如下：', '—、双方同意通商。', '二、双方同意互访。', closing],
        '20150901',
      ),
      { signed: '2015-08-31', place: '兰京' },
    );
  layout(
    'a citation has the day',
    record('甲兰共和国和乙多王国联合声明', [
      VISIT,
      '双方重申2013年9月7曰签署的《甲兰共和国和乙多王国联合宣言》的原则。',
      ...SIDES,
      DAY,
    ]),
    { cited: '甲兰共和国和乙多王国联合宣言@2013-09-07' },
  );
  layout(
    'a range of years stays one',
    record('甲兰共和国和乙多王国联合声明', [VISIT, '双方将落实二〇二一—二〇二五年规划。', ...SIDES, DAY]),
    { signed: '1960-09-13' },
  );
});

describe('The day of a meeting', () => {
  layout(
    'that leaders attended',
    record('丙河国际合作论坛圆桌峰会联合公报', [
      '一、我们，甲兰主席赵一、乙多首相钱二和丙洲总统孙三于2017年5月15日出席在兰京举行的丙河国际合作论坛圆桌峰会。',
      '二、我们各国主张加强合作。',
      '三、我们恪守联合国宪章。',
    ]),
    { signed: '2017-05-15', place: '兰京' },
  );
  layout(
    'of two governments',
    record('第四轮甲乙政府磋商联合声明', [
      '第四轮甲乙政府磋商于2016年6月13日在兰京举行。甲兰共和国总理赵一和乙多王国首相钱二共同主持。',
      '双方声明如下：',
      '一、双方同意通商。',
      '二、双方同意互访。',
    ]),
    { signed: '2016-06-13', place: '兰京' },
  );
});

describe('A dateline has the title behind it', () => {
  const TITLE = '甲兰共和国政府和乙多王国政府关于互换大使的联合公报';
  const SHORT = '甲乙两国政府关于互换大使的联合公报';
  layout(
    'in full, below a shorter one',
    `### ${SHORT}\n\n1972-03-14\n第1版()\n专栏：\n\n　　${SHORT}\n    新华社兰京十三日电 ${TITLE}\n    甲兰共和国政府和乙多王国政府决定互换大使。\n    一九七二年三月十三日于兰京\n`,
    { title: TITLE, signed: '1972-03-13' },
  );
});

it('A headline with a title in it that a copy in Markdown has again is that of its article', () => {
  const headline = '赵一同钱二签署《甲兰乙多友好条约》';
  const lead = '新华社兰京9月13日电（记者孙三）甲兰总统赵一和乙多首相钱二13日签署《甲兰乙多友好条约》。';
  const { articles } = readFile(
    `### ${headline}\n\n1960-09-14\n第1版(要闻)\n专栏：\n\n　　${headline}\n    ${lead}\n    条约共十条。\n`,
  );
  assert.deepEqual(
    articles.map(({ title, pieces }) => [title.text, pieces.length]),
    [[headline, 1]],
  );
});
