import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

describe('A column cuts', () => {
  layout(
    'the name of a party in the title',
    '甲兰共和国和乙多\n王国关于建立战略伙\n伴关系的联合声明\n\n　　双方声明如下：\n　　一、双方同意通商。\n　　二、双方同意互访。\n　　二〇一五年八月三十一日于兰京\n',
    { title: '甲兰共和国和乙多王国关于建立战略伙伴关系的联合声明' },
  );
  const TEXT = [
    '甲兰共和国和乙多王国联合声明',
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    '一',
    '双方同意扩大贸易。',
    '二',
    '双方同意扩大交往。',
  ];
  const NEWS = [
    '两国元首见证合作文件签署',
    '本报兰京5月20日电 （记者赵晓东）甲兰总统和乙多首相20日在兰京见证有关文件的签署。',
    '协议期限为30年。',
  ];
  const SIGNED = ['甲兰共和国总统 乙多王国首相', '赵一 钱二', '二〇一四年五月二十日于兰京', '（新华社兰京5月20日电）'];
  const page = (...lines: readonly string[]): string =>
    `甲兰日报 2014年5月21日 星期三 第2版\n\n${lines.join('\n\n')}\n`;
  layout('the signatures off, which stand below a report', page(...TEXT, ...NEWS, ...SIGNED), {
    signed: '2014-05-20',
    place: '兰京',
    signatories: '甲兰共和国/总统/赵一 乙多王国/首相/钱二',
  });
  it('and nobody knows whose they are where two could have them', () => {
    const other = TEXT.map((line) => line.replace('联合声明', '关于贸易的联合声明'));
    const { statements } = readFile(page(...TEXT, ...other, ...NEWS, ...SIGNED));
    assert.deepEqual(
      statements.map(({ signed }) => signed),
      [null, null],
    );
  });
});

describe('A page in three pieces', () => {
  const HEAD = '甲兰日报 2014年5月21日 星期三 第2版';
  const FIRST = [
    '甲兰共和国和乙多王国联合声明',
    '应甲兰共和国总统赵一邀请，乙多王国首相钱二于2014年5月20日访问了甲兰共和国。双方声明如下：',
    '一、双方满意地指出，两国签署的友好合作条约为两国关系的长期发展奠定了坚实的法律基础，',
  ];
  const SECOND = ['双方将不断充实条约的内涵。', '二、双方将扩大贸易。', '三、双方将扩大交往。'];
  const THIRD = [
    '四、双方将扩大能源合作。',
    '五、双方将互办国家年。',
    '甲兰共和国总统 赵一',
    '乙多王国首相 钱二',
    '二〇一四年五月二十日于兰京',
  ];
  const page = (...lines: readonly string[]): string => `${[HEAD, ...lines].join('\n\n')}\n`;
  const WHOLE = { signed: '2014-05-20', sections: '一 二 三 四 五' };
  layout('in their order', page(...FIRST, ...SECOND, ...THIRD), WHOLE);
  layout('of which the last stands second', page(...FIRST, ...THIRD, '（新华社兰京5月20日电）', ...SECOND), WHOLE);
  it('has a gap where the piece between is not there', () => {
    const { statements } = readFile(page(...FIRST, ...THIRD));
    assert.deepEqual(
      statements.map(({ sections }) => sections.map(({ label }) => label).join(' ')),
      ['一 四 五'],
    );
  });
});

it('A headline of two lines belongs to the report below it', () => {
  const report = '本报多城7月16日电 记者赵晓东报道：甲兰总统16日同乙多首相举行会谈。';
  const { articles } = readFile(
    `甲兰日报\n2001年7月17日 星期二 第一版\n\n甲兰总统和乙多首相举行会谈\n签署《甲乙友好条约》\n\n${report}\n\n会谈后，两国签署了条约。\n`,
  );
  assert.deepEqual(
    articles.map(({ title }) => title.text),
    ['甲兰总统和乙多首相举行会谈'],
  );
});

describe('A page of a paper has its name and number beside its day:', () => {
  const TEXT = [
    '甲兰共和国和乙多王国联合声明',
    '双方声明如下：',
    '一、双方同意通商。',
    '二、双方同意互访。',
    '二〇一〇年十月十一日于兰京',
  ];
  for (const head of [
    ['2010年10月12日 星期二 国际 3'],
    ['甲兰日报 2010年10月12日 星期二 3 要闻'],
    ['3 要闻 2010年10月12日 星期二'],
    ['甲兰日报', '2010年10月12日 星期二', '要闻 3'],
    ['国际新闻 21', '2010年10月12日 星期二', '甲兰日报'],
    ['甲兰日报 2010年10月12日', '第2版 要闻'],
    ['# 甲兰日报 2010年10月12日', '第2版 要闻'],
  ])
    it(head.join(' ⏎ '), () => {
      const { statements, articles } = readFile(
        `${[...head, ...TEXT, '本版责编：赵一　钱二', '版式设计：孙三'].join('\n\n')}\n`,
      );
      assert.deepEqual(
        [statements.map(({ title, printed }) => `${title.text} ${printed ?? ''}`), articles.length],
        [['甲兰共和国和乙多王国联合声明 2010-10-12'], 0],
      );
    });
});

describe('Words that are torn at the ends of short lines', () => {
  for (const [name, gap] of [
    ['without a gap', ''],
    ['with blanks before the rest', '    '],
    ['with wide blanks before the rest', '　　'],
  ] as const)
    layout(
      name,
      `甲兰共和国和乙多王国联合声明

　　甲兰共和国和乙多王国（以下称“双方”）声明如下：
　　一、双方重申1999年5月3日发
${gap}表的《甲乙联合公报》和2004
${gap}年3月4日签署的《甲乙贸易协
${gap}定》。
　　二、双方落实2005年5月6日在多
${gap}城签署的《甲乙渔业协定》。
　　甲兰共和国总统 赵一（签字）
　　乙多王国首相 钱二（签字）
　　二〇一三年九月七日于兰
${gap}京
`,
      {
        signed: '2013-09-07',
        place: '兰京',
        signatories: '甲兰共和国/总统/赵一 乙多王国/首相/钱二',
        sections: '一 二',
        cited: '甲乙联合公报@1999-05-03 甲乙贸易协定@2004-03-04 甲乙渔业协定@2005-05-06',
      },
    );
  layout(
    'but not across paragraphs',
    `甲兰共和国和乙多王国联合声明

　　甲兰共和国和乙多王国（以下称“双方”）声明如下：
　　一、双方回顾2005年5月6日的会谈。
　　双方签署的《甲乙渔业协定》有效。
　　二、双方友好。
　　二〇一三年九月七日于兰京
`,
    { signed: '2013-09-07', sections: '一 二', cited: '甲乙渔业协定@' },
  );
});
