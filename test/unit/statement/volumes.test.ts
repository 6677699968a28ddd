import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER, onlyStatement, sectionsOf, titles } from './reading';

/** A treaty below its title, with the articles and the day of many in collections. */
const BODY = [
  '甲兰共和国和乙多王国，愿加强友好关系，决定缔结条约，特派全权代表如左：',
  '第一条　' + FILLER,
  '第二条　' + FILLER,
  '第三条　本约应予批准。',
];
const SIGNED = ['一九二八年十一月二十二日订于兰京', '赵大海（印）', '钱立平（印）'];
const TREATY = [...BODY, ...SIGNED];
const FIRST = '甲兰共和国和乙多王国友好条约';
const SECOND = '甲兰共和国和乙多王国通商条约';

function namesOf(text: string): string[] {
  return onlyStatement(text).signatories.map(({ name }) => name);
}

describe('In a volume of treaties', () => {
  it('a title has its number before it, above who makes the treaty', () => {
    const page = [
      '甲兰约章汇编　第三册　　　　45',
      `二三、${FIRST}`,
      ...TREATY,
      '附件一　税则',
      '一、煤炭。',
      `二四、${SECOND}`,
      ...TREATY,
    ];
    assert.deepEqual(titles(readFile(page.join('\n'))), [FIRST, SECOND]);
  });

  it('a title has its number before it without a mark', () => {
    assert.deepEqual(titles(readFile([`八五　${FIRST}`, ...TREATY].join('\n'))), [FIRST]);
  });

  it('a title that names nobody has its number before it, above its day in two calendars', () => {
    const text = ['五五、兰京条约（甲乙）', '一八六〇年十月二十五日，咸丰十年九月十二日，兰京。', ...BODY].join('\n');
    const { title, signed, place } = onlyStatement(text);
    assert.deepEqual([title.text, signed, place], ['兰京条约（甲乙）', '1860-10-25', '兰京']);
  });

  it('a title that names nobody has its number before it, above its day in brackets', () => {
    const text = [
      '三五、三国关于丙河的协定',
      '（一九四五年二月十一日，兰京）',
      '三强领袖同意如下：',
      '一、' + FILLER,
      '二、' + FILLER,
    ].join('\n');
    const { title, signed, place } = onlyStatement(text);
    assert.deepEqual([title.text, signed, place], ['三国关于丙河的协定', '1945-02-11', '兰京']);
  });

  it('the heading of several texts, and the number above one, are none of the text above', () => {
    for (const heading of ['二、经　　济', '（一二四）', '第2号', '第二编　通商']) {
      const page = [FIRST, ...TREATY, heading, SECOND, ...TREATY].join('\n');
      const { statements } = readFile(page);
      assert.deepEqual(
        statements.map((statement) => sectionsOf(page, statement).join(' ')),
        ['第一条 第二条 第三条', '第一条 第二条 第三条'],
        heading,
      );
      assert.deepEqual(
        statements.map(({ signatories }) => signatories.map(({ name }) => name).join(' ')),
        ['赵大海 钱立平', '赵大海 钱立平'],
        heading,
      );
    }
  });

  it('a title of two lines has its number before the first', () => {
    const page = [FIRST, ...TREATY, '27. 甲兰共和国政府和乙多王国政府', '关于两国边界问题的条约①', ...TREATY].join(
      '\n',
    );
    assert.deepEqual(titles(readFile(page)), [FIRST, '甲兰共和国政府和乙多王国政府关于两国边界问题的条约']);
  });

  it('the name of a state stands above what was made with it, and begins no title', () => {
    const text = [
      '宏都拉斯',
      '中宏友好条约',
      '中华民国与宏都拉斯共和国议定条款如左：',
      ...BODY.slice(1),
      ...SIGNED,
    ].join('\n');
    assert.equal(onlyStatement(text).title.text, '中宏友好条约');
  });

  it('a title in short beside the number of a page is none of a text', () => {
    const title = '中华人民共和国和乙多王国文化合作协定';
    const text = [title, ...BODY.slice(0, 2), '33', '中乙文化合作协定', ...BODY.slice(2), ...SIGNED].join('\n');
    assert.deepEqual(titles(readFile(text)), [title]);
  });

  it('节略 that are exchanged are numbered as other notes', () => {
    const text = [
      '中宏友好条约延期换文',
      '一、中华民国大使馆致宏都拉斯外交部节略',
      '大使馆兹向外交部致意，并声明：中华民国政府同意将现行条约延长五年。',
      '中华民国六十二年三月五日于兰京',
      '二、宏都拉斯外交部复中华民国大使馆节略',
      '外交部兹向大使馆致意，并声明：宏都拉斯政府同意上项提议。',
      '一九七三年三月五日于兰京',
    ].join('\n');
    const { title, signed } = onlyStatement(text);
    assert.deepEqual([title.text, signed], ['中宏友好条约延期换文', '1973-03-05']);
  });

  it('a title goes on below the number of a page', () => {
    const text = ['甲兰共和国和乙多王国关于', '· 211 ·', '丙河上游边界的条约', ...TREATY].join('\n');
    assert.equal(onlyStatement(text).title.text, '甲兰共和国和乙多王国关于丙河上游边界的条约');
  });

  it('the parts of a running head beside the number of a page are none of the text', () => {
    for (const head of ['民国条约　　兰京条约　　第一册', '三、经济　　贸易']) {
      const text = [FIRST, ...BODY.slice(0, 3), '· 88 ·', head, ...BODY.slice(3), ...SIGNED].join('\n');
      assert.deepEqual(sectionsOf(text, onlyStatement(text)), ['第一条', '第二条', '第三条'], head);
    }
  });

  it('a title in marks stands above what its label says of its day', () => {
    const page = [
      '《甲乙兰京条约》',
      '签订时间：同治十三年九月二十二日（1874年10月31日）',
      '条约原文：',
      ...BODY,
      '《甲乙诺温条约》',
      '签订时间：光绪二年七月二十六日（1876年9月13日）',
      '条约原文：',
      ...BODY,
    ].join('\n');
    const { statements } = readFile(page);
    assert.deepEqual(
      statements.map(({ title, signed }) => [title.text, signed]),
      [
        ['甲乙兰京条约', '1874-10-31'],
        ['甲乙诺温条约', '1876-09-13'],
      ],
    );
  });

  it('a title stands behind 【约名】', () => {
    const text = ['【约名】中德协约', '【签订时间】一九二一年五月二十日', '【约文】', ...BODY, ...SIGNED.slice(1)].join(
      '\n',
    );
    const { title, signed, kind } = onlyStatement(text);
    assert.deepEqual([title.text, signed, kind], ['中德协约', '1921-05-20', 'treaty']);
  });

  it('换文 behind the signatures belong to the treaty, and an annex with a day of its own does not', () => {
    const notes = ['换文', '（一）甲方来照', '大使先生：', FILLER, '赵大海（签字）', '一九二八年十一月二十二日于兰京'];
    assert.deepEqual(titles(readFile([FIRST, ...TREATY, ...notes].join('\n'))), [FIRST]);
    const annex = ['附件：', '甲乙贷款协定', '一九二八年十一月二十二日，兰京。', ...TREATY];
    assert.deepEqual(titles(readFile([FIRST, ...TREATY, ...annex].join('\n'))), [FIRST, '甲乙贷款协定']);
  });

  it('the number above a note is no section where its text has such numbers', () => {
    const text = [
      '甲乙关于互免税捐换文',
      '一、甲兰外交部长致乙多大使照会',
      '大使先生：我谨提议如下：',
      '一、' + FILLER,
      '二、' + FILLER,
      '赵大海（签字）',
      '一九七〇年六月十二日于兰京',
      '二、乙多大使复甲兰外交部长照会',
      '部长先生：我谨代表乙多王国政府证实甲兰共和国政府的提议。',
      '钱立平（签字）',
      '一九七〇年六月十二日于兰京',
    ].join('\n');
    assert.deepEqual(sectionsOf(text, onlyStatement(text)), ['一', '二']);
  });

  it('照会 that two states exchange are an exchange of notes', () => {
    const title = '甲兰共和国和乙多王国互换关于最惠国待遇问题的照会';
    const note = ['大使先生：', FILLER, '赵大海（签字）', '一九五四年十月五日于兰京'];
    const page = [FIRST, ...TREATY, title, '（一）甲方来照', ...note, '（二）对方复照', ...note].join('\n');
    assert.deepEqual(
      readFile(page).statements.map(({ title, kind }) => [title.text, kind]),
      [
        [FIRST, 'treaty'],
        [title, 'exchange-of-notes'],
      ],
    );
  });
});

describe('A treaty of the empire', () => {
  const ARTICLES = ['一、' + FILLER, '二、' + FILLER];

  it('is one of the empires that it calls by name, whatever it says of them', () => {
    const text = ['中俄兰京条约', '大清国镇守兰京等处将军赵某，大俄国诺温等处将军钱某，公同会议：', ...ARTICLES].join(
      '\n',
    );
    assert.deepEqual(onlyStatement(text).parties, ['大清国', '大俄国']);
  });

  it('is one of those whose envoys treat', () => {
    const text = ['中英兰京条约', '大清钦差大学士赵某、大英钦差全权大臣钱某会议条款如下：', ...ARTICLES].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['大清国', '大英']);
  });

  it('is one of the empire and of whom it names beside itself, though its articles have all one number', () => {
    const text = [
      '兰京界约',
      '一六八九年九月七日，康熙二十八年七月十四日，兰京。',
      '大清国遣大臣与鄂罗斯国议定边界之碑：',
      '一、将由北流入黑龙江之河为界。',
      '一、将流入黑龙江之额尔古纳河为界。',
    ].join('\n');
    const { parties, signed } = onlyStatement(text);
    assert.deepEqual([parties, signed], [['大清国', '鄂罗斯国'], '1689-09-07']);
  });

  it('has the place of a day that nobody here turns into ours', () => {
    const opening = '大清国镇守兰京等处将军赵某，大俄国诺温等处将军钱某，公同会议：';
    const text = ['中俄兰京条约', opening, ...ARTICLES, '咸丰八年四月十六日，兰京城。'].join('\n');
    const { signed, place } = onlyStatement(text);
    assert.deepEqual([signed, place], [null, '兰京城']);
  });

  it('is not signed at 大英, whose year it is', () => {
    const text = [
      '中英兰京条约',
      '大清皇帝、大英君主立约如左：',
      ...ARTICLES,
      '大清咸丰八年五月十六日',
      '大英一千八百五十八年六月二十六日',
    ].join('\n');
    const { signed, place } = onlyStatement(text);
    assert.deepEqual([signed, place], ['1858-06-26', null]);
  });

  it('begins a line with each sovereign, in the middle of a sentence', () => {
    const text = [
      '中日修好条规',
      '大清国',
      '大日本国素敦友谊，历有年所，兹欲同修旧好，益固邦交，是以',
      '大清国钦差全权大臣直隶总督赵',
      '大日本国钦差全权大臣大藏卿钱',
      '各遵所奉谕旨，公同会议，订立修好条规，所有议定各条开列于左：',
      '第壹条',
      FILLER,
      '第贰条',
      FILLER,
      '大清国钦差全权大臣赵大海　画押',
      '大日本国钦差全权大臣钱立平　画押',
    ].join('\n');
    const statement = onlyStatement(text);
    assert.deepEqual(sectionsOf(text, statement), ['第壹条', '第贰条']);
    assert.deepEqual(namesOf(text), ['赵大海', '钱立平']);
  });

  it('is signed by those who have the offices of the empire, and by who has none', () => {
    const rows = [
      '太子太傅文华殿大学士一等肃毅伯赵大海',
      '经筵讲官礼部尚书孙安　花押',
      '钱立平　花押',
      '西历一千八百九十八年六月初九日',
    ];
    const text = ['中英兰京专条', '大清皇帝、大英君主立约如左：', ...ARTICLES, ...rows].join('\n');
    assert.deepEqual(namesOf(text), ['赵大海', '孙安', '钱立平']);
  });

  it('is signed by who has an office of forty characters', () => {
    const office = '大清帝国钦差头等全权大臣太子太傅文华殿大学士北洋通商大臣直隶总督一等肃毅伯爵';
    const rows = [`${office}赵大海（押）`, '大日本帝国全权办理大臣钱立平（押）', '明治二十八年四月十七日'];
    const text = ['中日兰京条约', '大清帝国大皇帝、大日本帝国大皇帝立约如左：', ...ARTICLES, ...rows].join('\n');
    assert.deepEqual(namesOf(text), ['赵大海', '钱立平']);
  });

  it('has its title and its day on its only line', () => {
    const head = '中英兰京条约 道光二十二年七月二十四日（1842年8月29日） ';
    const text = `${head}兹因大清皇帝，大英君主，欲以近来之不和之端解释，为此议定设立永久和约，陈列于左： ${ARTICLES.join(' ')}`;
    const { title, signed } = onlyStatement(`${text} 三、${FILLER}`);
    assert.deepEqual([title.text, signed], ['中英兰京条约', '1842-08-29']);
  });
});

describe('A treaty of the republic', () => {
  it('is its own and not that of 中国, where its text calls it so', () => {
    const text = [
      '中国乙多王国友好条约',
      '中华民国与乙多王国为增进友好，议定条款如左：',
      ...BODY.slice(1),
      ...SIGNED,
    ].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中华民国', '乙多王国']);
  });

  it('is one of 大中华民国, whose name that is not, signed behind a gap and a seal', () => {
    const text = [
      '中俄兰京协定',
      '大中华民国、大苏维埃社会主义联邦共和国兹因愿将彼此邦交恢复，议定各款如左：',
      ...BODY.slice(1),
      '大中华民国十三年五月三十一日即西历一千九百二十四年五月三十一日订于兰京。',
      '赵大海　（印）',
      '钱　平　（印）',
    ].join('\n');
    const { parties, signed } = onlyStatement(text);
    assert.deepEqual([parties, signed], [['中华民国', '大苏维埃社会主义联邦共和国'], '1924-05-31']);
    assert.deepEqual(namesOf(text), ['赵大海', '钱平']);
  });

  it('is one of those whose heads are named', () => {
    const opening = '大中华民国大总统阁下及大日本国大皇帝陛下，为发展经济关系起见，决定缔结条约，议定条项如左：';
    const text = ['关于兰京之条约', opening, ...BODY.slice(1), ...SIGNED].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中华民国', '大日本国']);
  });

  it('is signed on a day that stands beside that of another calendar without its year', () => {
    const rows = ['一千九百零五年九月五日即俄历八月二十三日订于兰京。', '赵大海（签字）', '钱立平（签字）'];
    const { signed, place } = onlyStatement([FIRST, ...BODY, ...rows].join('\n'));
    assert.deepEqual([signed, place], ['1905-09-05', '兰京']);
  });

  it('is one of states with short names, where their envoys are sent', () => {
    const opening = '中国、日本国为解决悬案起见，议决缔结条约，两国各派全权代表如左：';
    const text = ['解决悬案条约', opening, '甲城德国旧租借地交还中国。', ...BODY.slice(1), ...SIGNED].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中国', '日本国']);
  });

  it('is signed by who stands above 签字　盖印', () => {
    const rows = ['公历一九四三年一月十一日订于兰京，中文英文各缮两份。', '赵大海　签字　盖印', '钱　尔　签字　盖印'];
    assert.deepEqual(namesOf([FIRST, ...BODY, ...rows].join('\n')), ['赵大海', '钱尔']);
  });

  it('is signed behind a place that stands below the day of another calendar, or by itself', () => {
    for (const place of ['回历一千三百六十五年十二月二十一日　　订于兰京', '在兰京定立']) {
      const rows = ['中华民国三十五年十一月十五日', '即西历一千九百四十六年十一月十五日', place];
      const text = [FIRST, ...BODY, ...rows].join('\n');
      assert.equal(onlyStatement(text).place, '兰京', place);
    }
  });
});

describe('A state as Taiwan calls it', () => {
  it('is a party where its name has no form', () => {
    const text = [
      '中狮农业技术合作协定',
      '中华民国政府与狮子山政府（以下简称双方），爰经议定条款如左：',
      ...BODY.slice(1),
      ...SIGNED,
    ].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中华民国政府', '狮子山政府']);
  });

  it('has its own sign', () => {
    const text = [
      '中狮联合公报',
      '中华民国总统与狮子山总统举行会谈，两国声明如下：',
      '一、' + FILLER,
      '二、' + FILLER,
    ].join('\n');
    assert.deepEqual(onlyStatement(text).parties, ['中华民国', '狮子山']);
  });

  it('sends who signs for it, and 国 is no part of his office', () => {
    const text = [
      '中甘联合公报',
      '中华民国总统与甘比亚国总理举行会谈，两国声明如下：',
      '一、' + FILLER,
      '二、' + FILLER,
    ];
    const rows = ['中华民国总统　赵大海（签字）', '甘比亚国总理　钱立平（签字）'];
    const [, second] = onlyStatement([...text, ...rows].join('\n')).signatories;
    assert.deepEqual([second?.party, second?.office], ['甘比亚', '总理']);
  });
});
