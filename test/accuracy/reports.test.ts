import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';

/** The titles of what is no statement, in the order of the file. */
const titles = (text: string): string[] =>
  [...readFile(text).articles].sort((a, b) => a.start - b.start).map(({ title }) => title.text);

const PLANS = '甲兰公布教育计划\n\n本报兰京11月13日电（记者赵一）甲兰教育部13日公布教育计划，决定新建学校。\n';
const ROADS = '公路改建工程动工\n\n本报多城11月13日电（记者钱二）兰京至多城公路改建工程今天动工，工期三年。\n';

describe('Reports of one paragraph, one below the other,', () => {
  for (const [word, report] of [
    ['计划', PLANS],
    ['战略', PLANS.replaceAll('教育计划', '发展战略')],
    ['共识', PLANS.replaceAll('公布教育计划', '同乙多达成共识')],
    ['声明', PLANS.replaceAll('教育计划', '外交部声明')],
  ] as const)
    it(`are several where the first tells of a ${word}`, () => {
      assert.deepEqual(titles(`${report}\n${ROADS}`), [report.split('\n')[0], '公路改建工程动工']);
    });

  it('are several where the second has the name of a reporter alone', () => {
    const signed = '公路改建工程动工\n\n本报记者 钱二\n\n兰京至多城公路改建工程今天动工，工期三年。\n';
    assert.deepEqual(titles(`${PLANS}\n${signed}`), ['甲兰公布教育计划', '公路改建工程动工']);
  });

  it('are none of the statement below that they do not tell of', () => {
    const text = `${PLANS}\n甲兰共和国和乙多王国联合声明\n\n双方声明如下：\n\n一、双方同意通商。\n\n二、双方同意互访。\n\n2014年5月12日于兰京\n`;
    assert.deepEqual(titles(text), ['甲兰公布教育计划']);
    assert.deepEqual(
      readFile(text).statements.map(({ dispatched }) => dispatched),
      [null],
    );
  });

  it('but the announcement of a plan that several signed belongs to it', () => {
    const plan =
      '甲兰共和国和乙多王国文化合作计划\n\n双方商定如下：\n\n一、双方互派教师。\n\n二、双方互访。\n\n2014年5月12日于兰京\n';
    assert.deepEqual(titles(`新华社兰京5月12日电　甲兰和乙多12日签署文化合作计划。\n\n${plan}`), []);
  });

  it('but the announcement of a statement belongs to it', () => {
    const { statements, articles } = readFile(
      '新华社兰京5月12日电　甲兰共和国和乙多王国12日发表联合声明。\n\n甲兰共和国和乙多王国联合声明\n\n双方声明如下：\n\n一、双方同意通商。\n\n二、双方同意互访。\n\n2014年5月12日于兰京\n',
    );
    assert.deepEqual([statements.length, articles.length], [1, 0]);
  });
});

describe('The title of the first report on a page is its headline', () => {
  for (const head of [
    '甲兰日报\n2017年11月14日 星期二 第3版',
    '甲兰日报\n第3版',
    '甲兰日报 第3版',
    '甲兰日报　第3版　要闻',
    '第3版 要闻 2017年11月14日',
    '第三版　2017年11月14日　星期二',
  ])
    it(`below ${JSON.stringify(head)}`, () => {
      assert.deepEqual(titles(`${head}\n\n${PLANS}\n${ROADS}`), ['甲兰公布教育计划', '公路改建工程动工']);
    });

  it('and its day the one beside the number of the page', () => {
    const { articles } = readFile(`第3版 要闻 2017年11月14日\n\n${PLANS}`);
    assert.deepEqual(
      articles.map(({ printed }) => printed),
      ['2017-11-14'],
    );
  });
});

describe('A speech is one text', () => {
  const SPEECH = '尊敬的各位来宾：\n\n很高兴和大家相聚。\n\n谢谢大家。\n';
  for (const title of ['赵一在甲乙经贸合作论坛开幕式上的讲话', '在甲乙合作论坛上的演说', '赵一总统在招待会上的致词'])
    it(`below its day and place in brackets: ${title}`, () => {
      assert.deepEqual(titles(`${title}\n\n（2014年5月5日，兰京）\n\n${SPEECH}`), [title]);
    });

  it('and what is signed on a day ends there', () => {
    const text =
      '甲兰共和国和乙多王国联合声明\n\n一、双方同意通商。\n\n二、双方同意互访。\n\n赵一　钱二\n（2014年5月5日，兰京）\n\n在甲乙论坛上的讲话\n\n尊敬的各位来宾：\n\n很高兴和大家相聚。\n';
    const { statements } = readFile(text);
    assert.deepEqual(
      statements.map(({ signed }) => signed),
      ['2014-05-05'],
    );
    assert.deepEqual(titles(text), ['在甲乙论坛上的讲话']);
  });
});
