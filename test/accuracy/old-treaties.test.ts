import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const EMPIRE = '大清国大皇帝与大乙国大君主欲敦和好，议定条款如左：';
const ARTICLES = '第一款　两国永敦和好。\n第二款　两国商民准在各口贸易。';
const treaty = (heading: string, closing = '', preamble = EMPIRE): string =>
  `中乙和好条约\n${heading}\n\n${preamble}\n${ARTICLES}\n${closing}\n`;

const PARTIES = '大清国+大乙国';
const SIGNED = {
  title: '中乙和好条约',
  parties: PARTIES,
  signed: '1858-06-13',
  place: '甲京',
  sections: '第一款 第二款',
};

describe('Treaties of the empire have the day below the title', () => {
  for (const heading of [
    '一八五八年六月十三日，咸丰八年五月初三日，甲京。',
    '一八五八年六月十三日，咸丰八年五月初三日，甲京',
    '一八五八年六月十三日，咸丰八年五月初三日，俄历一八五八年六月一日，甲京。',
    '一八五八年六月十三日、大清咸丰八年五月初三日，订于甲京。',
    '（1858年6月13日，咸丰八年五月初三日，甲京）',
    '（咸丰八年五月初三日，一八五八年六月十三日，甲京）',
    '咸丰八年五月初三日\n西历一千八百五十八年六月十三日　在甲京画押',
  ])
    layout(heading, treaty(heading), SIGNED);
  layout('without a place', treaty('（1858年6月13日，咸丰八年五月初三日）'), { ...SIGNED, place: null });
  layout(
    'which is sure, and not the closing line in a calendar that nobody names',
    treaty(
      '一八五八年六月十三日，咸丰八年五月初三日，甲京。',
      '咸丰八年五月初三日\n一千八百五十八年六月初一日\n\n大清国钦差大臣　赵一\n大乙国钦差大臣　钱二',
    ),
    { ...SIGNED, signatories: '大清国/钦差大臣/赵一 大乙国/钦差大臣/钱二' },
  );
  layout('and not a day of ratification', treaty('一八五八年六月十三日，咸丰八年五月初三日，批准。'), {
    ...SIGNED,
    signed: null,
    place: null,
  });
});

describe('Treaties of the empire have closing lines', () => {
  const BY = '大清国钦差大臣　赵一\n大乙国钦差大臣　钱二';
  const CLOSED = { ...SIGNED, signed: '1887-12-01', place: null };
  layout('in two calendars', treaty('', `光绪十三年十月十七日\n西历一千八百八十七年十二月初一日\n\n${BY}`), CLOSED);
  layout(
    'with a calendar by the name of who signs',
    treaty('', `光绪十三年十月十七日\n英历一八八七年十二月一号\n\n${BY}`),
    CLOSED,
  );
  layout('in our calendar before another', treaty('', `${BY}\n一八八七年十二月一日，光绪十三年十月十七日，甲京`), {
    ...CLOSED,
    place: '甲京',
  });
  layout('in a calendar that is not ours', treaty('', `俄历一千八百八十七年十二月一日\n\n${BY}`), {
    ...CLOSED,
    signed: null,
  });
});

describe('Who concludes a treaty of the empire is told by the sovereigns', () => {
  for (const [preamble, parties] of [
    [`大清国大皇帝、大乙多国大君主，愿推广两国商务，议定新约：`, '大清国+大乙多国'],
    ['大清国大皇帝、大乙国大君主丙丁五岛大后帝，议定条款如左：', PARTIES],
    ['大清国大皇帝、大乙民主国伯理玺天德，议定条款如左：', '大清国+大乙民主国'],
    ['大清帝国大皇帝陛下及大乙帝国大皇帝陛下，议定条款如左：', '大清帝国+大乙帝国'],
    ['兹因大清大皇帝、大乙君主，欲敦和好，议定条款如左：', '大清国+大乙'],
    ['大清国、大乙国，欲敦和好，议定条款如左：', PARTIES],
    // Better nobody than the state of today.
    ['大清国大皇帝谕允与乙多王国议定条款如左：', ''],
  ] as const)
    layout(
      preamble,
      `中乙和好条约\n\n${preamble}\n${ARTICLES}\n第三款　凡在中国之乙多王国人民，由乙多王国领事官审理。\n`,
      {
        parties,
      },
    );
  layout(
    'in traditional characters',
    '大清國大乙國和好條約\n\n大清國大皇帝、大乙國大君主，會議立約，開列於左：\n第一款　兩國永敦和好。\n第二款　兩國商民准在各口貿易。\n',
    {
      title: '大清國大乙國和好條約',
      parties: PARTIES,
    },
  );
  layout(
    'and nothing else where they say little',
    '中乙和好条约\n\n大清国大皇帝、大乙国大皇帝，另立章程。\n\n第一条\n两国和好。\n\n第二条\n两国通商。\n',
    {
      parties: PARTIES,
    },
  );
});

describe('A treaty that is older than the name of a state', () => {
  const text = (year: string): string =>
    `中乙通商条约\n（${year}九月十三日订于甲京）\n\n中国和乙多王国政府为推广商务，议定条款如下：\n第一条　两国永敦和好。\n第二条　两国商民准在各口贸易。\n`;
  layout('is not that of the later one', text('一八七六年'), { parties: '中国+乙多王国', signed: '1876-09-13' });
  layout('and a later one is', text('一九七六年'), { parties: '中华人民共和国+乙多王国', signed: '1976-09-13' });
});

describe('A treaty of the republic', () => {
  for (const year of ['卅五', '廿五', '三十五'])
    layout(
      `has a day of 中华民国${year}年`,
      `中华民国与乙多王国友好条约\n\n中华民国与乙多王国为敦睦友谊，议定条款如左：\n第一条　两国永敦和好。\n第二条　两国互派代表。\n\n中华民国${year}年一月廿三日订于甲京\n\n赵一（签字）\n钱二（签字）\n`,
      { parties: '中华民国+乙多王国', signed: year === '廿五' ? '1936-01-23' : '1946-01-23', place: '甲京' },
    );
});

describe('A treaty of the empire that is called 条款', () => {
  const title = '中乙续议青石界务、商务条款';
  layout(
    'has its title',
    `${title}\n一八九四年三月一日，光绪二十年正月二十四日，多城。\n大清国大皇帝、大乙国大君主，因欲坚固两国和好之谊，公同议定条款如左：\n第一条\n边界俟将来查明，再定界线。\n第二条\n凡货物经过界卡，概不收税。\n赵一　押\n钱二　押\n`,
    { title, signed: '1894-03-01', place: '多城', parties: '大清国+大乙国', sections: '第一条 第二条' },
  );
});

describe('Whose a treaty of sovereigns is that bears no day', () => {
  layout(
    'is said by the names of its time',
    '俄罗斯国统治各方疆土独裁君主之钦差全权大臣御前大臣某与中国大圣皇帝钦差分界大臣某，在丙城附近会聚，共同议定各条款如下：\n\n第一条　以青石河为两国之界。\n\n第二条　两国永敦和好。\n',
    { parties: '俄罗斯+中国' },
  );
});

describe('A treaty of two emperors', () => {
  layout(
    'has no title, and ends with who signed, each in a sentence, and the day in both calendars',
    '大清帝国大皇帝陛下及大乙帝国大皇帝陛下为订立和约，俾两国重修和平，特简全权大臣，彼此校阅所奉谕旨，会同议定各条款，开列于左：\n第一款\n两国永敦和好。\n第二款\n本约批准互换日起，应按兵息战。\n大清帝国钦差全权大臣二品顶戴前出使大臣赵一东（押印）。\n大乙帝国全权办理大臣外务大臣从二位勋一等子爵钱二宗光（押印）。\n光绪二十一年三月二十三日、明治二十八年四月十七日订于下之关缮写两分。\n',
    {
      title: '大清帝国和大乙帝国条约',
      parties: '大清帝国+大乙帝国',
      signed: '1895-04-17',
      place: '下之关',
      signatories:
        '大清帝国/钦差全权大臣二品顶戴前出使大臣/赵一东 大乙帝国/全权办理大臣外务大臣从二位勋一等子爵/钱二宗光',
    },
  );
});

describe('Whom sovereigns send', () => {
  it('sign nothing above the articles', () => {
    const [statement] = readFile(
      '甲兰共和国和乙多帝国友好条约\n\n甲兰共和国大总统派：\n\n驻乙全权公使赵一\n\n驻丙全权公使钱二\n\n乙多帝国皇帝派：\n\n海军大臣孙三\n\n驻甲全权大使李四\n\n各全权代表将所奉全权证书互相校阅，议定条款如左：\n\n第一条\n\n两国永敦和好。\n\n第二条\n\n两国互派领事。\n\n西历一千九百二十二年二月六日订于多城。\n',
    ).statements;
    assert.deepEqual(
      [statement?.title.text, statement?.signed, statement?.sections.map(({ label }) => label).join(' ')],
      ['甲兰共和国和乙多帝国友好条约', '1922-02-06', '第一条 第二条'],
    );
  });
});
