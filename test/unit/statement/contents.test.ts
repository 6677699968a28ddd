import assert from 'node:assert/strict';
import { FILLER, onlyStatement, sectionsOf } from './reading';

const TITLE = '甲兰共和国政府和乙多王国政府贸易协定';
const OPENING = '甲兰共和国政府和乙多王国政府（以下简称“缔约双方”），为发展友好关系，达成协议如下：';
const SIGNED =
  '本协定于二〇一一年五月五日在乙城签订，一式两份，每份均用中文和乙多文写成，两种文本同等作准。\n甲兰共和国政府代表　　乙多王国政府代表\n赵　一　　钱　二';

function agreement(...lines: readonly string[]): string {
  return [TITLE, ...lines, SIGNED].join('\n');
}

describe('A table of contents above a text', () => {
  const contents: Readonly<Record<string, readonly string[]>> = {
    'of three chapters': ['第一章　总则', '第二章　货物', '第三章　附则'],
    'with the numbers of pages': ['第一章　总则……………………1', '第二章　货物……………………3', '第三章　附则……………………5'],
    'with an annex': ['第一章　总则', '第二章　货物', '第三章　附则', '附件一'],
  };
  for (const [name, entries] of Object.entries(contents)) {
    it(`${name} is neither a statement nor sections`, () => {
      const chapters = ['总则', '货物', '附则'].flatMap((heading, index) => {
        const number = '一二三'.charAt(index);
        return [`第${number}章　${heading}`, `第${number}条　${FILLER}`];
      });
      const text = agreement('目　　录', ...entries, OPENING, ...chapters);
      assert.deepEqual(sectionsOf(text, onlyStatement(text)), [
        '第一章 总则',
        '第一章 › 第一条',
        '第二章 货物',
        '第二章 › 第二条',
        '第三章 附则',
        '第三章 › 第三条',
      ]);
    });
  }

  it('of articles is none either', () => {
    const headings = ['第一条　定义', '第二条　待遇', '第三条　生效'];
    const text = agreement('目录', ...headings, OPENING, ...headings.flatMap((heading) => [heading, FILLER]));
    assert.deepEqual(sectionsOf(text, onlyStatement(text)), ['第一条 定义', '第二条 待遇', '第三条 生效']);
  });
});

describe('Numbers that begin anew', () => {
  it('in what a protocol quotes begin no other statement', () => {
    const own = ['一', '二', '三'].map((number) => `${number}、${FILLER}`);
    const quoted = ['四、协定第五条修改为：', '“第五条', `一、${FILLER}`, `二、${FILLER}”`];
    const text = agreement(OPENING, ...own, ...quoted, `五、${FILLER}`);
    assert.deepEqual(sectionsOf(text, onlyStatement(text)), ['一', '二', '三', '四', '五']);
  });

  it('below each heading begin no other statement', () => {
    const below = (heading: string): string[] => [heading, `一、${FILLER}`, `二、${FILLER}`, `三、${FILLER}`];
    const text = agreement(OPENING, ...below('关税减让'), ...below('人文交流'));
    assert.deepEqual(sectionsOf(text, onlyStatement(text)), [
      '关税减让',
      '关税减让 › 一',
      '关税减让 › 二',
      '关税减让 › 三',
      '人文交流',
      '人文交流 › 一',
      '人文交流 › 二',
      '人文交流 › 三',
    ]);
  });
});

describe('An item whose first stands elsewhere', () => {
  const within = (...lines: readonly string[]): string =>
    ['甲兰共和国和乙多王国联合声明', '双方声明如下：', `一、${FILLER}`, ...lines, `三、${FILLER}`].join('\n');

  it('in the paragraph above is a section of its statement', () => {
    const text = within('二、双方商定：（一）互设领事馆；', `（二）${FILLER}`);
    assert.deepEqual(sectionsOf(text, onlyStatement(text)), ['一', '二', '二 › （一）', '二 › （二）', '三']);
  });

  it('in a mark that was misread is a section of its statement', () => {
    const text = within(`二、${FILLER}`, `（—）${FILLER}`, `（二）${FILLER}`);
    assert.deepEqual(sectionsOf(text, onlyStatement(text)), ['一', '二', '二 › （—）', '二 › （二）', '三']);
  });
});

describe('What a page lists below a text', () => {
  it('are headlines of other pages, whatever stops they have', () => {
    const text = agreement(OPENING, `第一条　${FILLER}`, `第二条　${FILLER}`);
    const links = ['延伸阅读：', '赵一出席甲丙论坛', '综述：三国合作再出发', '1. “甲丙论坛”闭幕'];
    const { pieces } = onlyStatement([text, ...links].join('\n'));
    assert.deepEqual(
      pieces.map(({ end }) => end),
      [text.length],
    );
  });
});
