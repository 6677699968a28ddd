import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { DAY, SIDES, record, titles } from './record';
import { layout } from './said';

describe('Who issues a text that is none of their states’', () => {
  const talks = ['甲兰和乙多的关系是友好的。丙洲帝国主义的侵略必须制止，美国必须撤军。', ...SIDES];
  layout(
    'are their parties, by their names',
    record('甲兰共和国工人党和乙多劳动党联合声明', [
      '应甲兰共和国工人党邀请，乙多劳动党代表团访问了甲兰共和国。乙多王国人民热爱和平。',
      ...talks,
      '甲兰共和国工人党代表团团长 赵一（签字）',
      '乙多劳动党代表团团长 钱二（签字）',
      DAY,
    ]),
    {
      parties: '甲兰共和国工人党+乙多劳动党',
      signatories: '甲兰共和国工人党/代表团团长/赵一 乙多劳动党/代表团团长/钱二',
      signed: '1960-09-13',
    },
  );
  layout(
    'are the committees of two parties, whatever they make',
    '甲兰劳动党中央委员会和乙多人民党中央委员会关于加强合作的谅解备忘录\n\n甲兰劳动党中央委员会和乙多人民党中央委员会（以下简称“双方”）达成以下谅解：\n\n第一条　双方将保持高层互访。\n\n第二条　双方将培训干部。\n\n本备忘录于二〇一一年六月五日在多城签署，一式两份。\n\n甲兰劳动党中央委员会代表　　　　乙多人民党中央委员会代表\n赵一　　　　　　　　　　　　　钱二\n',
    {
      parties: '甲兰劳动党中央委员会+乙多人民党中央委员会',
      signed: '2011-06-05',
      signatories: '甲兰劳动党中央委员会/代表/赵一 乙多人民党中央委员会/代表/钱二',
    },
  );
  layout(
    'are all the parties that met, and none of their delegations signs',
    record('工人党代表会议宣言', [
      '各国工人党的代表，甲兰劳动党、乙多共产党、丙塔工人党和越南劳动党的代表，于一九六〇年九月十日到十三日在丁城举行了会议。',
      '会议的参加者讨论了国际形势。乙多王国和甲兰共和国的人民要求和平。',
      '会议参加者声明，他们支持裁军的建议。',
      '甲兰劳动党代表团',
      '乙多共产党代表团',
      '丙塔工人党代表团',
      '越南劳动党代表团',
    ]),
    { parties: '甲兰劳动党+乙多共产党+丙塔工人党+越南劳动党', signatories: '', signed: null },
  );
  layout(
    'are their delegations, who sign nothing',
    record('中国工人党代表团和乙多劳动党代表团会谈的联合公报', [
      '应中国工人党邀请，乙多劳动党代表团于一九六〇年九月十日至十三日进行了友好访问。',
      ...SIDES,
    ]),
    { title: '中国工人党代表团和乙多劳动党代表团会谈的联合公报', parties: '中国工人党代表团+乙多劳动党代表团' },
  );
  for (const [title, parties] of [
    ['中国工人党、乙多劳动党联合声明', '中国工人党+乙多劳动党'],
    ['中共中央和乙多劳动党中央委员会联合公报', '中共中央+乙多劳动党中央委员会'],
    ['中共代表团和苏共代表团会谈公报', '中共代表团+苏共代表团'],
    ['中国党政代表团和朝鲜党政代表团会谈公报', '中华人民共和国+朝鲜民主主义人民共和国'],
    ['中国工会代表团和朝鲜职业总同盟代表团联合公报', '中国工会代表团+朝鲜职业总同盟代表团'],
    ['中国军事代表团和朝鲜军事代表团联合公报', '中华人民共和国+朝鲜民主主义人民共和国'],
  ] as const)
    layout(
      title,
      record(title, [
        '应中华人民共和国政府的邀请，朝鲜民主主义人民共和国首相访问了中华人民共和国。',
        ...talks,
        '一九六〇年九月十三日于北京',
      ]),
      { parties },
    );
  layout(
    'are two offices of trade',
    record('中国甲乙贸易办事处代表和日本乙甲贸易办事处代表会谈公报', [
      '双方代表在兰京举行了会谈，就两国贸易事项达成了协议。',
      ...talks,
      '中国甲乙贸易办事处代表 赵一（签字）',
      '日本乙甲贸易办事处代表 钱二（签字）',
      DAY,
    ]),
    { parties: '中国甲乙贸易办事处+日本乙甲贸易办事处' },
  );
  layout(
    'have the names of their states before their own',
    record('中华人民共和国中国渔业协会和日本国甲乙渔业协议会关于渔业的协定', [
      '双方订立协定如下：',
      '第一条　双方应保护渔业资源。',
      '第二条　本协定有效期间为一年。',
      '中国渔业协会代表团团长 赵一（签字）',
      '甲乙渔业协议会代表团团长 钱二（签字）',
      DAY,
    ]),
    { parties: '', signed: '1960-09-13' },
  );
  layout(
    'are armies, and not the organisation from which one is called',
    record('停战协定', [
      '甲兰人民军司令员一方与联合国军总司令一方关于军事停战的协定',
      '下列签署人同意下列条款：',
      '第一条　停止敌对行动。',
      '第二条　确定分界线。',
      '一九六〇年九月十三日订于兰京，甲兰民主主义人民共和国境内。',
      '甲兰人民军司令员　　联合国军总司令',
      '赵一（签字）　　　　钱二（签字）',
    ]),
    { parties: '' },
  );
  it('are no firms', () => {
    const text = record('中国甲兰公司和乙多公司联合声明', ['双方公司同意合作。', ...SIDES]);
    assert.deepEqual(titles(text), []);
  });
});

describe('What one side writes to the other is no statement:', () => {
  const NOTE = ['一、乙多军队多次越境。', '二、甲兰政府提出强烈抗议。', '甲兰共和国外交部', DAY];
  for (const [headline, first] of [
    [
      '我外交部照会乙多驻华大使馆',
      '中华人民共和国外交部向乙多王国驻华大使馆致意，并就乙多军队侵入中国领土事声明如下：',
    ],
    ['对乙多的抗议', '中华人民共和国外交部向乙多王国大使馆致意，并声明如下：'],
    ['甲兰外交部照会乙多外交部', '甲兰共和国外交部就乙多王国军队侵入一事声明如下：'],
  ] as const)
    it(headline, () => {
      assert.deepEqual(titles(record(headline, [first, ...NOTE])), []);
    });
});

describe('Economies that meet', () => {
  layout(
    'declare as states do',
    record('亚太经合组织第二十二次领导人非正式会议宣言', [
      '兰京纲领',
      '一、我们，各经济体领导人，11月11日在兰京举行非正式会议。',
      '二、我们重申开放的原则。',
    ]),
    { sections: '一 二' },
  );
});

it('Notes that a lead announces are an exchange, which each side signs', () => {
  const [statement] = readFile(
    record('甲兰和乙多建立外交关系', [
      '【新华社十日讯】甲兰共和国政府和乙多王国政府决定两国建立外交关系。两国外交部长的来往照会如下：',
      '乙多王国外交部长的照会',
      '甲兰共和国外交部长阁下：',
      '我荣幸地通知阁下，乙多王国政府愿同甲兰共和国政府建立外交关系。',
      '乙多王国外交部长',
      '钱　二',
      '一九六〇年九月十日',
      '甲兰共和国外交部长的复照',
      '乙多王国外交部长阁下：',
      '我荣幸地通知阁下，甲兰共和国政府同意建立外交关系。',
      '甲兰共和国外交部长',
      '赵　一',
      '一九六〇年九月十三日',
    ]),
  ).statements;
  assert.deepEqual(
    [statement?.kind, statement?.signed, statement?.signatories.map(({ name }) => name.replace('　', '')).join('+')],
    ['exchange-of-notes', '1960-09-13', '钱二+赵一'],
  );
});

it('What a spokesman says of a statement is none', () => {
  const lead = '新华社兰京9月29日电　外交部发言人29日就《甲乙联合声明》发表30周年发表谈话，全文如下：';
  const text = record('外交部发言人就甲乙联合声明发表谈话', [lead, '一、两国发表了声明。', '二、甲方愿遵循声明。']);
  assert.deepEqual(titles(text), []);
});
