import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const STATEMENT = '甲兰共和国和乙多王国联合声明';
const AGREEMENT = '甲兰共和国政府和乙多王国政府贸易协定';
const PLAN = '甲兰共和国政府和乙多王国政府文化合作执行计划（2019—2021年）';
const SECTIONS = '一、双方同意通商。\n\n二、双方同意互派大使。\n';
const ARTICLES =
  '甲兰共和国政府和乙多王国政府为发展贸易，达成协议如下：\n第一条　双方给予最惠国待遇。\n第二条　本协定自签字之日起生效。\n';

describe('A title with the mark of a footnote', () => {
  for (const mark of ['①', '*', ' *', '＊', '［1］', '[1]', '〔1〕', '[注]'])
    layout(`behind it: ${mark}`, `${STATEMENT}${mark}\n\n${SECTIONS}`, { title: STATEMENT, sections: '一 二' });
  layout('in a record', `〖BT/标题〗${STATEMENT}①〖-BT/标题〗\n〖ZW/正文〗\n    ${SECTIONS}〖-ZW/正文〗\n`, {
    title: STATEMENT,
  });
});

describe('A title with its day behind it on the same line', () => {
  for (const day of ['（2019年6月15日）', '（二〇一九年六月十五日）', '(2019年6月15日)'])
    layout(day, `${STATEMENT}${day}\n\n${SECTIONS}`, { title: STATEMENT, signed: '2019-06-15', sections: '一 二' });
  layout('and its place', `${STATEMENT}（2019年6月15日，多城）\n\n${SECTIONS}`, {
    title: STATEMENT,
    signed: '2019-06-15',
    place: '多城',
  });
  layout(
    'in a record',
    `〖BT/标题〗${STATEMENT}（2019年6月15日）〖-BT/标题〗\n〖ZW/正文〗\n    ${SECTIONS}〖-ZW/正文〗\n`,
    {
      title: STATEMENT,
      signed: '2019-06-15',
    },
  );
  const SIGNED = { title: STATEMENT, signed: '2019-06-15', place: '多城', sections: '一 二' };
  layout('behind its place', `${STATEMENT}（多城 2019年6月15日）\n\n${SECTIONS}`, SIGNED);
  layout(
    'in digits on the next line, with its place',
    `甲乙多城条约\n1858.6.18 多城\n${ARTICLES.replace('本协定', '本条约')}`,
    {
      title: '甲乙多城条约',
      signed: '1858-06-18',
      place: '多城',
    },
  );
  layout('behind a gap', `${STATEMENT} 2019年6月15日于多城\n\n${SECTIONS}`, SIGNED);
  layout(
    'behind a gap, below the name of its page',
    `${STATEMENT} 甲文库\n${STATEMENT} 2019年6月15日于多城 |\n${SECTIONS}`,
    SIGNED,
  );
  layout('its month', `${STATEMENT} 2019年6月\n\n${SECTIONS}`, { title: STATEMENT, signed: '2019-06' });
  layout('its year, as a wiki has it', `${STATEMENT} (2019年)\n\n${SECTIONS}`, { title: STATEMENT, signed: '2019' });
  layout('its year, above its day', `${STATEMENT}（2019年）\n2019年6月15日\n\n${SECTIONS}`, {
    title: STATEMENT,
    signed: '2019-06-15',
  });
  layout(
    'in 《》, its month, above the hour of a page',
    `|\n《${STATEMENT}》（2019年6月） |\n12月02日 15:29 |\n\n${SECTIONS}`,
    { title: STATEMENT, signed: '2019-06' },
  );
  layout(
    'below what a page has there',
    `${STATEMENT}\n来源: 甲兰外交部网站\n发布时间: 2019-06-16 10:10\n邮 箱\n\n（2019年6月15日 多城）\n\n双方声明如下：\n\n${SECTIONS}`,
    SIGNED,
  );
  layout('in 《》, its month', `《${STATEMENT}》（2019年6月）\n\n${SECTIONS}`, { title: STATEMENT, signed: '2019-06' });
  layout('keeps the years that it is about', `${PLAN}\n\n${SECTIONS}`, { title: PLAN, signed: null });
});

describe('Titles with nothing but their years behind them', () => {
  const treaty = (title: string, day: string): string =>
    `${title}\n\n甲兰国与乙多国各派大臣，议定条款如左：\n一、两国以甲河为界。\n二、两国商民照旧贸易。\n${day}\n\n`;
  const readAll = (text: string): string[] =>
    readFile(text).statements.map(({ title, signed }) => `${title.text} ${signed ?? ''}`);

  for (const [what, first, second] of [
    ['', '甲乙多城条约 1858年', '甲乙兰京界约 1860年'],
    ['in 《》', '《多城条约》 1858年', '《兰京界约》 1860年'],
    ['in 《》 and brackets', '《多城条约》（1858年）', '《兰京界约》（1860年）'],
  ] as const)
    it(`part the treaties of a collection ${what}`, () => {
      const text = treaty(first, '咸丰八年四月十六日') + treaty(second, '咸丰十年十月初二日');
      assert.deepEqual(
        readAll(text),
        [`${first} 1858`, `${second} 1860`].map((each) => each.replace(/[《》]|（\d{4}年）| \d{4}年/g, '')),
      );
    });

  it('are a list where no text stands below', () => {
    assert.deepEqual(readAll('界约一览\n《多城条约》 1858年\n《兰京界约》 1860年\n《乙城条约》 1871年\n'), []);
  });
});

describe('The heading above a text in an encyclopaedia', () => {
  const signed = '二〇〇一年七月十六日于多城\n甲兰共和国代表　赵一\n乙多王国代表　钱二\n';
  for (const heading of ['条约全文', '条约原文：'])
    it(`is no title: ${heading}`, () => {
      const text = `甲乙条约\n\n《甲乙条约》是两国于2001年签订的条约。\n\n${heading}\n\n${ARTICLES.replace('本协定', '本条约')}${signed}`;
      const { statements } = readFile(text);
      assert.deepEqual(
        statements.map(({ title }) => title.text).filter((title) => title === '条约'),
        [],
      );
      assert.equal(statements.at(-1)?.signed, '2001-07-16');
    });
});

describe('A title with a motto', () => {
  const WITH_MOTTO = `${STATEMENT}——面向未来的伙伴`;
  layout('above sections', `${WITH_MOTTO}\n\n${SECTIONS}`, { title: WITH_MOTTO });
  layout('behind a colon', `${STATEMENT}：面向未来的伙伴\n\n${SECTIONS}`, { title: `${STATEMENT}：面向未来的伙伴` });
  it('in a record has its kind', () => {
    const [statement] = readFile(
      `〖BT/标题〗${WITH_MOTTO}〖-BT/标题〗\n〖ZW/正文〗\n    ${SECTIONS}〖-ZW/正文〗\n`,
    ).statements;
    assert.equal(statement?.kind, 'joint-statement');
  });
  it('is that of an instrument where it is cited', () => {
    const { citations } = readFile(`双方重申《${WITH_MOTTO}》的原则。\n`);
    assert.deepEqual(
      citations.map(({ instrument }) => instrument),
      [true],
    );
  });
});

describe('A title behind the label of a database', () => {
  for (const label of ['【条约名称】', '【条约名称】 ', '【名称】', '标题：', '条约名称：', '中文名称：'])
    layout(label, `${label}${AGREEMENT}\n签订日期：1984年8月17日\n\n${ARTICLES}`, {
      title: AGREEMENT,
      signed: '1984-08-17',
    });
  layout('below another label', `【发布单位】外交部\n【名称】${AGREEMENT}\n【章名】全文\n\n${ARTICLES}`, {
    title: AGREEMENT,
  });
  layout('and not in the box below the title', `${STATEMENT}\n\n名称：丙河公约\n\n${SECTIONS}`, { title: STATEMENT });
});

describe('Plans, conditions and amendments that two states agreed', () => {
  for (const [title, kind] of [
    ['甲兰共和国政府和乙多王国政府文化合作执行计划', 'plan'],
    ['甲兰共和国政府和乙多王国政府1988—1990年文化交流执行计划', 'plan'],
    ['甲兰共和国政府和乙多王国政府文化交流计划', 'plan'],
    ['甲兰共和国和乙多王国21世纪合作战略', 'plan'],
    ['甲兰共和国和乙多王国中长期发展纲要', 'plan'],
    ['甲兰共和国政府和乙多王国政府合作框架', 'plan'],
    ['甲兰共和国和乙多王国合作行动纲要：共塑未来', 'plan'],
    ['甲兰共和国对外贸易部和乙多王国对外贸易部交货共同条件', 'other'],
    ['甲兰共和国政府和乙多王国政府贸易协定修正案', 'other'],
  ] as const) {
    const text = `${title}\n\n甲兰共和国政府和乙多王国政府商定如下：\n第一条　双方互派剧团。\n第二条　双方互派教师。\n`;
    layout(title, text, { title });
    it(`${title} is of the kind ${kind}`, () => {
      assert.equal(readFile(text).statements[0]?.kind, kind);
    });
  }
});

layout(
  'A certificate that ratifications were exchanged',
  '互换《甲兰共和国和乙多王国边界条约》批准书的证书\n\n下列全权代表于一九六三年三月二十五日在多城会晤，互换批准书。\n本证书于一九六三年三月二十五日在多城签订，共两份。\n\n甲兰共和国全权代表　赵一（签字）\n乙多王国全权代表　钱二（签字）\n',
  {
    title: '互换《甲兰共和国和乙多王国边界条约》批准书的证书',
    parties: '甲兰共和国+乙多王国',
    signed: '1963-03-25',
    place: '多城',
  },
);

describe('A title above what says that it is a draft', () => {
  for (const remark of ['（草案，第三稿）', '（甲方草案）', '（征求意见稿，2012年3月）'])
    layout(
      remark,
      `${STATEMENT}\n${remark}\n\n　　应乙多王国国王邀请，甲兰共和国总统于2012年　月　日对乙多王国进行访问。双方声明如下：\n\n${SECTIONS}`,
      { title: STATEMENT, parties: '甲兰共和国+乙多王国', signed: null },
    );
});

describe('A title of what is issued on an anniversary', () => {
  for (const title of ['纪念《丙海各方行为宣言》签署十周年联合声明', '庆祝甲乙建交30周年联合公报'])
    layout(
      title,
      `${title}\n\n　　甲兰共和国和乙多王国（以下称“双方”）声明如下：\n${SECTIONS}二〇一二年十一月十九日于多城\n`,
      { title },
    );
  it('is not that of news of one', () => {
    const [statement] = readFile('纪念甲乙联合声明签署十周年招待会在多城举行\n\n　　双方出席。\n').statements;
    assert.equal(statement, undefined);
  });
});

describe('A title above a line that says what it is for', () => {
  layout(
    'before the invitation',
    `${STATEMENT}\n深化全面伙伴关系，建设更加安全、更加团结的世界\n\n　　应乙多王国国王邀请，甲兰共和国总统于2012年3月5日对乙多王国进行访问。双方声明如下：\n${SECTIONS}二〇一二年三月六日于多城\n`,
    { title: STATEMENT, signed: '2012-03-06', sections: '一 二' },
  );
  it('is not one of a text of its own', () => {
    const { articles } = readFile(
      `${STATEMENT}\n深化全面伙伴关系，建设更加安全、更加团结的世界\n\n　　应乙多王国国王邀请，甲兰共和国总统访问多城。双方声明如下：\n${SECTIONS}二〇一二年三月六日于多城\n`,
    );
    assert.deepEqual(articles, []);
  });
});

describe('A title by two signs', () => {
  for (const title of ['中越关系中长期规划', '中越全面战略伙伴关系中长期发展纲要'])
    layout(
      `of a plan for the relations of both: ${title}`,
      `${title}\n\n　　应越南社会主义共和国主席邀请，中华人民共和国主席于2014年3月25日至28日访问越南。两国元首决定：\n${SECTIONS}2014年3月27日于兰京\n`,
      { title, signed: '2014-03-27' },
    );
});

describe('A title whose last line could be a heading', () => {
  for (const [parties, rest] of [
    ['甲兰共和国、乙多王国、丙塔联邦', '发展三方合作中期路线图'],
    ['甲兰共和国政府和乙多王国政府', '关于简化签证手续的安排'],
    ['甲兰共和国和乙多王国', '两国关系中长期发展规划'],
  ] as const)
    layout(`is whole below its parties: ${rest}`, `${parties}\n${rest}\n\n${SECTIONS}\n2019年6月5日于多城\n`, {
      title: parties + rest,
      sections: '一 二',
    });
  layout('is none below a title', `${STATEMENT}\n发展三方合作中期路线图\n\n${SECTIONS}`, { title: STATEMENT });
});

describe('A title in marks of its own', () => {
  it('is no citation in its text', () => {
    const { citations, statements } = readFile(`《${STATEMENT}》\n\n${SECTIONS}`);
    assert.equal(statements[0]?.title.text, STATEMENT);
    assert.deepEqual(citations, []);
  });
});

describe('A title with the number of its web page', () => {
  layout('behind （全文）', `${STATEMENT}（全文）(2)\n\n${SECTIONS}`, { title: STATEMENT });
});

describe('A title of two lines', () => {
  layout(
    'stands below the labels of an archive',
    `档号：109-01234\n甲兰外交部档案馆　　　　　机密\n\n甲兰共和国政府和乙多王国政府\n关于边界问题的会谈纪要\n\n${SECTIONS}`,
    { title: '甲兰共和国政府和乙多王国政府关于边界问题的会谈纪要' },
  );
});

describe('A title above what a page has before the first words', () => {
  const VISIT = '应乙多王国国王钱二邀请，甲兰共和国总统赵一于2019年6月5日至7日对乙多王国进行国事访问。\n';
  for (const row of ['分享：', '我要分享：0人参与', '“一键”收听', '字号 大 中 小'])
    layout(`belongs to the text: ${row}`, `${STATEMENT}\n2019年6月6日\n来源：甲新社\n${row}\n${VISIT}${SECTIONS}`, {
      title: STATEMENT,
      signed: '2019-06-06',
      sections: '一 二',
    });
  it('is that of another text where a sentence stands between', () => {
    const text = `${STATEMENT}\n2019年6月6日\n双方重申支持联合国。\n${VISIT}${SECTIONS}`;
    assert.notEqual(readFile(text).statements.at(-1)?.title.text, STATEMENT);
  });
});

describe('A title behind what a page has before it on the same line', () => {
  for (const before of ['甲网首页|乙站|', '甲网首页｜', '完整版)1978年条约(双语版)'])
    layout(before, `${before}${AGREEMENT}\n\n${ARTICLES}`, {
      title: AGREEMENT,
      parties: '甲兰共和国政府+乙多王国政府',
    });
  layout('keeps a remark of its own', `(草案)${AGREEMENT}\n\n${ARTICLES}`, { title: `(草案)${AGREEMENT}` });
});

describe('A title in 《》 above a text', () => {
  const CLAUSES = `一、甲兰共和国和乙多王国（以下称“双方”）同意扩大贸易。\n二、双方支持联合国。\n`;
  for (const [line, title] of [
    ['《甲乙联合声明》', '甲乙联合声明'],
    ['《甲乙联合声明》（1996年4月）', '甲乙联合声明'],
    ['《联合声明》', '联合声明'],
  ] as const)
    layout(line, `${line}\n\n${CLAUSES}`, { title, parties: '甲兰共和国+乙多王国', sections: '一 二' });
  it('is one of a list where others follow', () => {
    assert.equal(readFile('《甲乙贸易协定》\n《甲丙贸易协定》\n《甲丁贸易协定》\n').statements.length, 0);
  });
});

describe('A title with 全文 behind it', () => {
  for (const [line, title] of [
    [`${STATEMENT}全文`, STATEMENT],
    [`${STATEMENT}　全文`, STATEMENT],
    [`${STATEMENT}的全文`, STATEMENT],
    [`${STATEMENT}全文：`, STATEMENT],
    [`${STATEMENT}（全文如下）`, STATEMENT],
    [`受权发布：${STATEMENT}全文`, STATEMENT],
    [`受权发布：${STATEMENT}`, STATEMENT],
    [`关于${STATEMENT}全文`, `关于${STATEMENT}`],
  ] as const)
    layout(line, `${line}\n\n${SECTIONS}`, { title, sections: '一 二' });
  layout(
    'and a headline that tells what happened has no title',
    `双方发表联合声明全文\n\n${STATEMENT}\n\n${SECTIONS}`,
    {
      title: STATEMENT,
      sections: '一 二',
    },
  );
});

describe('A bold title', () => {
  const [first, second] = ['甲兰共和国和乙多王国', '关于战略伙伴关系的联合声明'];
  for (const [name, lines] of [
    ['over two lines', `**${first}\n${second}**`],
    ['over two lines, with CRLF', `**${first}\r\n${second}**\r`],
    ['of two bold lines', `**${first}**\n**${second}**`],
    ['below the headline of its page', `# ${first}\n\n**${first}**\n**${second}**`],
  ] as const)
    layout(name, `${lines}\n\n${SECTIONS}`, { title: first + second, sections: '一 二' });
  layout(
    'and a text whose first words are bold',
    `**${first}** 代表会谈，\n决定扩大**贸易**。\n\n${STATEMENT}\n\n${SECTIONS}`,
    {
      title: STATEMENT,
      sections: '一 二',
    },
  );
});

describe('A title that is cited', () => {
  for (const [written, name] of [
    ['《**甲乙渔业协定**》', '甲乙渔业协定'],
    ['《*甲乙渔业协定*》', '甲乙渔业协定'],
    ['《__甲乙渔业协定__》', '甲乙渔业协定'],
    ['《甲乙**渔业**协定》', '甲乙渔业协定'],
    ['**《甲乙渔业协定》**', '甲乙渔业协定'],
  ] as const)
    layout(
      `has no stress inside its marks or around them: ${written}`,
      `${STATEMENT}\n\n一、双方恪守2001年3月4日签署的${written}。\n\n二、双方同意通商。\n`,
      { cited: `${name}@2001-03-04` },
    );
});
