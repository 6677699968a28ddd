import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

/** What a database says of a text beside its title, each with words of its own. */
describe('The heads of databases', () => {
  const DECLARATION = '甲兰共和国和乙多王国关系宣言';
  const VISIT = '应甲兰共和国总理赵一邀请，乙多王国首相钱二访问了甲兰共和国。双方发表宣言如下：';
  const CLAUSES = '一、双方重申原则。\n\n二、双方同意扩大贸易。\n\n二〇〇三年六月二十三日于兰京\n';
  const declared = {
    title: DECLARATION,
    signed: '2003-06-23',
    place: '兰京',
    parties: '甲兰共和国+乙多王国',
    sections: '一 二',
  };

  describe('a label and its value', () => {
    for (const line of [
      '日期：2003-06-23',
      '类别：宣言',
      '编号：2003-12',
      '国家：乙多',
      '关键词：宣言、贸易',
      '密级：公开',
      '档　号：A12-3',
      '正文：',
      '【文种】宣言',
      '关键词：宣言；贸易',
      '录入日期：2003-06-24 10:15',
      '摘要：双方发表宣言，决定加强合作。',
      '国家：乙多　　类别：宣言　　版次：3',
      '类别: 宣言',
      '文件类型　宣言',
    ]) {
      layout(`${line} below a title`, `${DECLARATION}\n${line}\n\n${VISIT}\n\n${CLAUSES}`, declared);
      layout(`${line} below a title with a label`, `标题：${DECLARATION}\n${line}\n\n${VISIT}\n\n${CLAUSES}`, declared);
    }
    layout('above a title with a label', `类别：宣言\n标题：${DECLARATION}\n\n${VISIT}\n\n${CLAUSES}`, declared);
    layout('above the text, on one line with it', `${DECLARATION}\n类别：宣言\n正文：${VISIT}\n\n${CLAUSES}`, declared);
    layout(
      'above a dateline',
      `${DECLARATION}\n日期：2003-06-23\n\n新华社兰京6月23日电　${VISIT}\n\n${CLAUSES}`,
      declared,
    );
  });

  it('below the headline of a report', () => {
    const { articles } = readFile(
      '赵一会见钱二\n报纸：甲兰日报\n版次：3\n\n新华社兰京6月23日电　甲兰共和国总统赵一23日会见了乙多王国首相钱二。\n',
    );
    assert.deepEqual(
      articles.map(({ title }) => title.text),
      ['赵一会见钱二'],
    );
  });

  const AGREEMENT = '甲兰共和国政府和乙多王国政府贸易协定';
  const ARTICLES =
    '甲兰共和国政府和乙多王国政府，为发展贸易，达成协议如下：\n\n第一条　双方发展贸易。\n\n第二条　本协定自签字之日起生效。\n';

  describe('the history of a text', () => {
    const PAGE = '跳至主要内容\n:::\n\n加入资料夹:\n\n所有条文\n';
    const EVENTS = [
      '1.中华民国三十四年八月十四日甲兰共和国外交部部长赵一与乙多王国外交大臣钱二于兰京签订；并于三十四年八月二十四日生效',
      '2.中华民国四十二年二月二十五日宣告废止',
    ];
    const agreed = {
      title: AGREEMENT,
      signed: '1945-08-14',
      parties: '甲兰共和国政府+乙多王国政府',
      sections: '第一条 第二条',
    };
    const head = `法规名称: ${AGREEMENT}\n签订日期: 民国 34 年 08 月 14 日\n`;
    layout('is none of its sections', `${PAGE}\n${head}沿革:\n${EVENTS.join('\n')}\n\n${ARTICLES}`, agreed);
    it('needs its label', () => {
      const text = `${head}${EVENTS.join('\n')}\n\n${ARTICLES}`;
      assert.equal(readFile(text).statements[0]?.sections[0]?.label, '1');
    });
  });
  const agreed = { title: AGREEMENT, sections: '第一条 第二条' };

  describe('a title', () => {
    layout('above its kind in brackets', `【标题】${AGREEMENT}\n【类别】协定\n【正文】\n${ARTICLES}`, agreed);
    layout('in square brackets', `[题名]${AGREEMENT}\n[种类]协定\n[正文]\n${ARTICLES}`, agreed);
    layout('below its kind', `【文种】协定\n【标题】${AGREEMENT}\n${ARTICLES}`, agreed);
    layout('without a label above its kind', `${AGREEMENT}\n【类别】协定\n${ARTICLES}`, agreed);
    layout('behind a label and a blank', `标题　${AGREEMENT}\n文件类型　协定\n\n${ARTICLES}`, agreed);

    it('of each text of a file', () => {
      const { statements, articles } = readFile(
        `类别：宣言\n标题：${DECLARATION}\n\n${VISIT}\n\n${CLAUSES}\n类别：协定\n标题：${AGREEMENT}\n\n${ARTICLES}`,
      );
      assert.deepEqual(
        statements.map(({ title }) => title.text),
        [DECLARATION, AGREEMENT],
      );
      assert.deepEqual(articles, []);
    });
  });

  describe('the day, the place and the languages', () => {
    const signed = { title: AGREEMENT, signed: '1987-06-03' };
    const told = (head: string): string => `条约名称：${AGREEMENT}\n${head}\n\n${ARTICLES}`;
    const signedBy = `${told('')}\n甲兰共和国代表 赵一（签字）\n乙多王国代表 钱二（签字）\n`;
    for (const head of [
      '缔约方：甲兰、乙多\n签订日期：1987-06-03\n签订地点：兰京',
      '领域：贸易\n签署日期：19870603\n签约地点：兰京',
      '签约日期：1987年6月3日\n签字地：兰京',
      '缔结日期：1987-06-03\n缔结地点：兰京',
    ])
      layout(head.replace('\n', ' '), told(head), { ...signed, place: '兰京' });
    layout('订立时间', told('订立时间：1987.6.3'), { ...signed, place: null });
    layout('作准文本', told('签订日期：1987-06-03\n作准文本：甲文、乙文'), { ...signed, languages: '甲文 乙文' });
    layout('语种', told('语种：甲文和乙文\n签订日期：1987-06-03'), { ...signed, languages: '甲文 乙文' });
    layout('语种 of a copy', told('语种：甲文\n签订日期：1987-06-03'), { ...signed, languages: '' });
    for (const head of [
      '日期：1987年6月3日\n地点：兰京',
      '地点：兰京\n日期：1987-06-03',
      '【日期】1987年6月3日\n【地点】兰京',
      '日期：1987年6月3日　地点：兰京',
      '领域：贸易\n日期：1987.6.3\n地点：兰京',
    ])
      layout(`${head.replace('\n', ' ')}, the day with its place`, told(head), { ...signed, place: '兰京' });
    for (const below of [
      '日期：1987年6月3日\n地点：兰京',
      '签署日期：1987年6月3日\n签署地点：兰京',
      '日期：1987年6月3日　　地点：兰京',
    ])
      layout(`${below.replace('\n', ' ')} below the signatures`, `${signedBy}${below}\n`, {
        ...signed,
        place: '兰京',
      });
    layout('日期 alone directly below the signatures', `${signedBy}日期：1987年6月3日\n`, signed);
    for (const head of [
      '日期：1987年6月3日\n来源：甲新闻网',
      '日期：1987年6月3日 10:15',
      '时间：1987年6月3日\n地点：兰京',
    ])
      layout(`${head.replace('\n', ' ')}, the day of a page`, told(head), { ...agreed, signed: null });
    layout('the day of a database', told('日期：1987-06-03\n生效日期：19870703'), { ...agreed, signed: null });
  });

  describe('a list of labels', () => {
    const HEAD = '条约分类：贸易';
    for (const bullet of ['• ', '●', '·'])
      layout(
        `below what an encyclopaedia says of a treaty: ${bullet}`,
        `${AGREEMENT}\n\n${AGREEMENT}是甲兰共和国政府和乙多王国政府签订的协定。\n\n基本介绍\n\n  ${bullet}${HEAD}\n  ${bullet}签订日期：1987年6月3日\n  ${bullet}时效性：现行有效\n  ${bullet}签订地点：兰京\n${ARTICLES}`,
        { ...agreed, signed: '1987-06-03', place: '兰京' },
      );
    layout(
      'in brackets, above 正文',
      `${AGREEMENT}\n文章属性\n•【缔约国】乙多\n•【条约类别】协定\n•【签订地点】兰京\n正文\n${AGREEMENT}\n（签订日期1987年6月3日\n生效日期1987年7月3日）\n${ARTICLES}`,
      { ...agreed, signed: '1987-06-03' },
    );
  });

  describe('labels above their values', () => {
    const FORM =
      '类别：\n双边\n\n文本：\n\t中文本    预览\n条约通过时间：\n条约生效时间：\n保存机关：\n领域：\n贸易\n我国签署时间：\n1987.06.03\n签署地点：\n兰京\n我国批准/核准/\n接受/加入时间：\n';
    layout('of which some have none', `${AGREEMENT}\n${FORM}\n${AGREEMENT}\n${ARTICLES}`, {
      ...agreed,
      signed: '1987-06-03',
      place: '兰京',
    });
  });

  describe('the head of a library', () => {
    const NINE = '甲兰共和国、乙多王国、丙国';
    layout(
      'with another name of a statement, its day and where it was printed',
      `跳至内容\n\n${DECLARATION}\n\n维基文库，自由的图书馆\n${DECLARATION}\n又名：甲乙关系宣言\n2003年6月23日\n本作品收录于《甲兰日报\n维基百科 参阅维基百科中的：甲乙关系\n${DECLARATION}\n\n二〇〇三年六月二十三日于兰京\n\n\n${VISIT}\n\n${CLAUSES.replace('二〇〇三年六月二十三日于兰京\n', '')}`,
      declared,
    );
    layout(
      'with those who conclude it above its day',
      `维基文库，自由的图书馆\n${AGREEMENT}\n又名：甲乙贸易协定\n（中文约本名）\n\n${NINE}\n1987年6月3日于兰京\n英文约本名：Treaty of Trade\n\n${ARTICLES}`,
      { ...agreed, signed: '1987-06-03', place: '兰京' },
    );
    layout(
      'the day of a page is none',
      `${DECLARATION}\n来源：甲新闻网\n2003年6月24日\n\n${VISIT}\n\n${CLAUSES}`,
      declared,
    );
  });

  describe('none of them', () => {
    layout('双方声明如下：', `${DECLARATION}\n\n双方声明如下：\n\n${CLAUSES}`, declared);
    layout(
      'parties, each with its name',
      `${AGREEMENT}\n甲方：甲兰共和国政府\n乙方：乙多王国政府\n${ARTICLES}`,
      agreed,
    );

    it('a heading with a colon in the middle of a text', () => {
      const text = `${DECLARATION}\n\n${VISIT}\n\n经济关系：贸易和投资\n\n${CLAUSES}`;
      const { tree, statements } = readFile(text);
      const preamble = statements[0]?.preamble;
      assert.ok(preamble);
      assert.equal(tree.text.slice(preamble.start, preamble.end), `${VISIT}\n\n经济关系：贸易和投资`);
    });
  });
});

describe('The box of an encyclopaedia, with labels and values by turns', () => {
  const ARTICLES = [
    '甲兰共和国和乙多王国决定缔结本条约，并各派全权代表如下：',
    '双方全权代表议定下列各条：',
    '第一条',
    '缔约双方永敦和好。',
    '第二条',
    '缔约双方互通有无。',
  ];
  const box = (...pairs: readonly string[]): string =>
    `《甲兰共和国和乙多王国友好条约》，简称《甲乙条约》，于1961年签署。\n\n${[...pairs, '条约全文', ...ARTICLES].join('\n\n')}\n`;
  const TITLE = '甲兰共和国和乙多王国友好条约';
  const OTHERS = ['实施时间', '1961年9月10日', '类型', '互助条约', '签署国', '甲兰共和国和乙多王国'];
  layout(
    'says the title and the day of signing, and no other',
    box('中文名', TITLE, ...OTHERS, '生效时间', '1961年9月10日', '签订时间', '1961年7月11日', '签订国家', '甲兰、乙多'),
    { title: TITLE, parties: '甲兰共和国+乙多王国', signed: '1961-07-11', sections: '第一条 第二条' },
  );
  layout('may say no day', box('中文名称', TITLE, ...OTHERS), {
    title: TITLE,
    signed: null,
    sections: '第一条 第二条',
  });
  it('is none where two headings of a text are called so', () => {
    const text = `${TITLE}\n\n类型\n\n一般规定\n\n有效期\n\n双方商定如下：\n\n第一条　永敦和好。\n\n第二条　互通有无。\n`;
    assert.equal(readFile(text).statements[0]?.title.text, TITLE);
  });
});
