import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const MET = '2018年6月9日至10日，会议在兰京举行，与会各国领导人和国际组织负责人出席。';
const SAID = [
  '领导人指出，各国应当加强团结协作，共同维护和平。',
  '领导人重申恪守《联合国宪章》。',
  '领导人感谢东道国的安排。',
];

describe('What many states say in paragraphs without numbers', () => {
  for (const title of [
    '丙洲合作组织成员国元首理事会兰京宣言',
    '丙洲合作组织成员国元首理事会会议新闻公报',
    '第七届丙丁首脑会议主席声明',
    '金砖国家外长正式会晤联合声明',
    '第八次丙洲三国领导人会议联合声明',
    '丙海合作论坛第九届部长级会议宣言',
  ]) {
    layout(`${title} by itself`, `${[title, MET, ...SAID].join('\n\n')}\n`, { title });
    layout(`${title} with the day below it`, `${[title, '（2018年6月10日，兰京）', MET, ...SAID].join('\n\n')}\n`, {
      title,
      signed: '2018-06-10',
      place: '兰京',
    });
    layout(
      `${title} in a record`,
      `〖RQ/日期〗20180611〖-RQ/日期〗\n〖BT/标题〗${title}〖-BT/标题〗\n〖ZW/正文〗\n${[MET, ...SAID].map((line) => `    ${line}\n`).join('')}〖-ZW/正文〗\n`,
      { title },
    );
  }

  layout(
    'the members meet, and speak',
    '丙洲合作组织成员国元首理事会兰京宣言\n（2018年6月10日，兰京）\n\n丙洲合作组织成员国元首于2018年6月10日在兰京举行会议。\n成员国领导人指出，应当加强合作。\n成员国主张恪守《联合国宪章》。\n',
    { signed: '2018-06-10' },
  );
  layout(
    'China and a continent meet by video, and 中非 is no state',
    '中非团结特别峰会联合声明\n我们，中华人民共和国和非洲国家领导人，于2020年6月17日以视频方式举行团结特别峰会。\n一、我们赞赏各国的努力。\n二、我们将落实2018年9月4日通过的《中非合作论坛行动计划》。\n',
    { title: '中非团结特别峰会联合声明', signed: '2020-06-17', place: null, parties: '', sections: '一 二' },
  );
  layout(
    'a subtitle says whose it is',
    '兰京宣言\n（丙洲合作组织领导人第三次会晤）\n2011年4月14日，甲兰兰京\n\n1. 我们，丙洲合作组织成员国领导人，在兰京举行会晤。\n\n2. 我们支持联合国。\n\n3. 我们感谢甲兰人民。\n',
    { title: '兰京宣言', signed: '2011-04-14', sections: '1 2 3' },
  );
});

describe('What the chair of a meeting declares', () => {
  layout(
    'may tell of a speech that somebody made there',
    '第三届“丁城”国际合作高峰论坛主席声明\n\n（2023年10月18日，丁城）\n\n一、2023年10月17日至18日，论坛在丁城举行。\n\n二、甲兰共和国主席赵一出席开幕式并发表主旨演讲。\n\n三、各方支持合作。\n',
    { title: '第三届“丁城”国际合作高峰论坛主席声明', signed: '2023-10-18', place: '丁城', sections: '一 二 三' },
  );
  it('is none where it is his speech', () => {
    const speech =
      '在第三届“丁城”国际合作高峰论坛上的主席声明\n\n赵一主席的讲话\n\n尊敬的各位来宾：\n\n一、我们支持合作。\n\n二、我们欢迎各国。\n';
    assert.deepEqual(readFile(speech).statements, []);
  });
});

describe('A meeting of one day', () => {
  const THREE = '甲兰共和国外交部长赵一、乙多王国外交大臣钱二和丙塔联邦外交部长孙三';
  const NUMBERED = '一、外长们重申支持联合国。\n\n二、外长们同意加强合作。\n';
  const of = (first: string, title = '甲兰、乙多和丙塔外长会晤联合公报'): string =>
    `${title}\n\n${first}\n\n${NUMBERED}`;
  const held = { signed: '2010-11-15', place: '丁城' };

  for (const first of [
    `2010年11月15日，${THREE}在丁城举行第十次会晤。`,
    `二〇一〇年十一月十五日，${THREE}在丁城举行第十次会晤，讨论了共同关心的问题。`,
    '我们，甲兰共和国、乙多王国和丙塔联邦领导人，于2010年11月15日在丁城举行第十次会晤。',
    '2010年11月15日，第十次外长会晤在丁城举行。',
    '2010年11月15日，第十次三方外长对话在丁城举行。',
    `${THREE}于2010年11月15日在丁城召开第十二次三国外长会议。`,
    '丙河合作组织成员国元首于2010年11月15日在甲兰共和国首都丁城举行会议。',
    '丙河合作组织成员国元首理事会会议于2010年11月15日在丁城举行。',
    `新华社丁城11月15日电　2010年11月15日，${THREE}在丁城举行第十次会晤。`,
  ])
    layout(`is that on which it declared: ${first}`, of(first), held);
  layout('is that of a meeting by video', of(`2010年11月15日，甲兰—丙洲岛国外长会以视频方式举行。${THREE}出席会议。`), {
    signed: '2010-11-15',
    place: null,
  });
  layout(
    'has a place that is none of what was made known on another day',
    `甲兰、乙多和丙塔外长会晤联合公报\n\n2010年11月28日\n\n2010年11月15日，${THREE}在丁城举行第十次会晤。\n\n${NUMBERED}`,
    { signed: '2010-11-28', place: null },
  );
  layout(
    'is told of in the first section',
    `甲兰、乙多和丙塔外长会晤联合公报\n\n一、2010年11月15日，${THREE}在丁城举行第十次会晤。\n\n二、外长们同意加强合作。\n`,
    { ...held, sections: '一 二' },
  );
  layout(
    'is none where the text has a day of its own',
    `${of(`2010年11月15日，${THREE}在丁城举行第十次会晤。`)}\n2010年11月17日于兰京\n`,
    {
      signed: '2010-11-17',
      place: '兰京',
    },
  );

  for (const first of [
    `2010年11月14日至15日，${THREE}在丁城举行第十次会晤。`,
    `2010年11月14日和15日，${THREE}在丁城举行第十次会晤。`,
    `11月15日，${THREE}在丁城举行第十次会晤。`,
    `2010年11月，${THREE}在丁城举行第十次会晤。`,
    `${THREE}根据2010年11月15日在丁城举行的会晤，声明如下：`,
    `回顾三国领导人于2010年11月15日在丁城举行会晤，${THREE}声明如下：`,
    `${THREE}于2010年11月15日访问了丁城。`,
    `2010年11月15日，第十次外长会晤在丁城开幕。`,
    `2009年11月15日在丁城举行的会晤之后，${THREE}于2010年11月15日在兰京举行会晤。`,
  ])
    layout(`is none: ${first}`, of(first), { signed: null, place: null });
  layout(
    'is none of a treaty',
    of(`2010年11月15日，${THREE}在丁城举行第十次会晤，达成协议如下：`, '甲兰共和国、乙多王国和丙塔联邦边界条约'),
    { signed: null },
  );
});

describe('What a meeting adopted', () => {
  const BODY = '我们，甲兰共和国、乙多王国和丙塔联邦领导人，\n\n兹同意：\n\n（一）加强合作；\n\n（二）交换专家。\n';
  const title = '甲兰、乙多和丙塔关于公共卫生合作的领导人联合声明';
  for (const closing of ['2009年10月24日通过，丁城', '2009年10月24日通过于丁城'])
    layout(`says so below it: ${closing}`, `${title}\n\n${BODY}\n${closing}\n`, {
      signed: '2009-10-24',
      place: '丁城',
    });
  for (const closing of [
    '2009年10月24日通过，即日生效',
    '2009年10月24日生效，丁城',
    '2009年10月24日通过，并由各方批准',
  ])
    layout(`and not: ${closing}`, `${title}\n\n${BODY}\n${closing}\n`, { signed: null, place: null });
});

describe('A plan of a state and a group of others', () => {
  for (const title of [
    '甲兰—太平洋岛国经济发展合作行动计划（2024—2026年）',
    '甲兰—丙洲国家合作丁城纲要',
    '金砖国家经贸合作行动纲领',
    '中非经济合作行动计划',
    '中国与丙洲和丁洲国家合作规划（2015—2019）',
  ])
    layout(title, `${title}\n（2023年11月9日，丁城）\n\n一、序言\n各方决定便利贸易。\n\n二、农业\n各方将加强合作。\n`, {
      title,
      signed: '2023-11-09',
      place: '丁城',
      sections: '一 二',
    });
});

describe('What tells of many states and is none of their texts:', () => {
  const papers: Readonly<Record<string, string>> = {
    'news of a summit':
      '丙洲合作组织成员国元首理事会兰京宣言\n\n新华社兰京6月10日电　丙洲合作组织成员国元首理事会会议10日在兰京举行。\n\n领导人指出，应当加强合作。\n\n领导人重申支持联合国。\n',
    'what somebody tells of a declaration':
      '丙洲合作组织成员国元首理事会兰京宣言\n\n2018年6月10日，会议在兰京举行。\n\n宣言指出，应当加强合作。\n\n领导人重申支持联合国。\n',
    'an encyclopaedia':
      '丙洲合作组织成员国元首理事会兰京宣言\n\n《兰京宣言》是2018年6月10日成员国元首在兰京发表的。\n\n成员国强调加强合作。\n\n成员国主张扩大贸易。\n',
    'what the young declare':
      '国际青年论坛宣言\n\n来自各国的青年于2018年6月10日在兰京举行会议。\n\n我们呼吁和平。\n\n我们支持教育。\n',
    'what leaders of provinces say':
      '丙河地区主要领导人会议公报\n\n2018年6月1日，会议在兰京举行。\n\n会议指出，要落实国家战略。\n\n会议强调合作。\n',
    'an expert': '专家谈甲兰—丙洲国家行动计划\n\n一、政治\n双方将加强往来。\n\n二、经济\n双方将加强贸易。\n',
    'a picture that explains one':
      '一图读懂丙洲合作组织成员国元首理事会兰京宣言\n\n一、政治\n各国支持主权。\n\n二、经济\n各国扩大贸易。\n\n三、人文\n各国扩大往来。\n',
    'a plan of one state for its railways':
      '中欧班列建设发展规划（2016—2020年）\n\n一、基础\n国家推进建设。\n\n二、要求\n各省政府应加强领导。\n\n2016年10月8日\n',
    'a plan of two towns':
      '丙城—丁城国家科学中心发展规划\n\n一、基础\n国家推进建设。\n\n二、要求\n各省政府应加强领导。\n\n2016年10月8日\n',
    'a plan of one government':
      '国家减贫行动计划（2021—2025年）\n\n一、收入\n政府保障人民的收入。\n\n二、教育\n国家保障教育。\n\n国务院新闻办公室\n2021年9月9日\n',
  };
  for (const [name, text] of Object.entries(papers))
    it(name, () => {
      assert.deepEqual(
        readFile(text).statements.map(({ title }) => title.text),
        [],
      );
    });
});
