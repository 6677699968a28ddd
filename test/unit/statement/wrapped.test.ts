import assert from 'node:assert/strict';
import { readParagraphs } from '../../../server/src/syntax/paragraphs';
import { joinWrapped, wordsOf } from '../../../server/src/statement/lines/wrapped';

const PROSE = '双方高度评价两国关系的发展，愿在平等互利的基础上继续加强贸易、能源、交通和人文领域的合作，造福两国人民';

/** Each paragraph cut into lines of that width. */
const cut = (width: number, ...paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => (paragraph.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')).join('\n');

/** A line with digits, which take half the place, has more characters than others. */
function cutAtColumn(paragraph: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of paragraph) {
    const own = character < '\u2e80' ? 1 : 2;
    if (width + own > columns) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += character;
    width += own;
  }
  return [...lines, line];
}

const joined = (text: string): string[] =>
  joinWrapped(text, readParagraphs(text, 0, text.length)).map((paragraph) => wordsOf(text, paragraph));

describe('Paragraphs that were cut into lines', () => {
  const paragraphs = [1, 2, 3, 4, 5, 6].map((number) => `　　${number}、${PROSE.repeat(2)}。`);
  const whole = paragraphs.map((paragraph) => paragraph.trim());

  it('are whole again, told by their indentation', () => {
    for (const width of [20, 27, 33, 40]) assert.deepEqual(joined(cut(width, ...paragraphs)), whole, `${width}`);
  });

  it('are whole again without indentation, told by their marks and their last lines', () => {
    for (const width of [20, 27, 33, 40]) assert.deepEqual(joined(cut(width, ...whole)), whole, `${width}`);
  });

  it('are whole again with the line ends of Windows, and where digits take half a place', () => {
    assert.deepEqual(joined(cut(27, ...paragraphs).replaceAll('\n', '\r\n')), whole);
    const columns = ['　　二、2013年9月7日', '　　三、2014年10月12日'].map((start) => `${start}${PROSE.repeat(2)}。`);
    const lines = columns.flatMap((paragraph) => cutAtColumn(paragraph, 40));
    assert.deepEqual(
      joined([...lines, ...lines].join('\n')),
      [...columns, ...columns].map((paragraph) => paragraph.trim()),
    );
  });

  it('are told below a longer title, above rows of signatures, which stay rows', () => {
    const title = '甲兰共和国和乙多王国关于加强和扩大经济贸易合作的联合声明';
    const rows = ['甲兰共和国总统　　　　　　　乙多王国首相', '赵一（签字）　　　　　　　约翰·史密（签字）'];
    for (const width of [18, 20]) {
      const text = [title, cut(width, ...paragraphs.slice(0, 4)), ...rows].join('\n');
      assert.deepEqual(joined(text), [title, ...whole.slice(0, 4), ...rows], `${width}`);
    }
  });

  it('are whole again in a short text, where two are as wide as each other and only the first is indented', () => {
    const text =
      '    甲兰共和国总理兼外交部长赵一应乙多王国\n首相钱二的邀请，于四月十日到达多城，进行访问\n。双方表示满意。\n';
    assert.equal(joined(text)[0]?.startsWith('甲兰共和国总理兼外交部长赵一应乙多王国首相钱二的邀请'), true);
    const rows = '    甲兰共和国政府特命全权代表外交部长\n赵一\n    乙多王国政府特命全权代表外交大臣阁下\n钱二\n';
    assert.equal(joined(rows).length, 4);
    const title =
      '    甲兰共和国和乙多王国建立外交关系联合公报\n甲兰共和国政府和乙多王国政府决定，自四月十日起建\n立外交关系。\n';
    assert.equal(joined(title)[0], '甲兰共和国和乙多王国建立外交关系联合公报');
  });
  it('are not looked for where paragraphs end with their lines', () => {
    const sentences = Array.from({ length: 14 }, (_, index) => `${PROSE.slice(0, 30 + (index % 2))}。`);
    assert.deepEqual(joined(sentences.join('\n')), sentences);
    assert.deepEqual(joined(cut(27, ...whole.slice(0, 1))), readParagraphsOf(cut(27, ...whole.slice(0, 1))));
  });

  const readParagraphsOf = (text: string): string[] =>
    readParagraphs(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

  const ROWS = [
    '甲兰共和国代表　努尔莫夫',
    '乙多王国代表　亚历山大·李',
    '丙塔联邦代表　亚历山大·吴',
    '丁瓦共和国代表　沃尔科夫',
    '戊里共和国代表　萨利莫夫',
    '己诺共和国代表　卡里莫夫',
  ].map((row) => `${row}诺夫斯基`);

  it('are not rows of signatures, which are as wide as each other', () => {
    const short = [
      '一、公约所用术语：',
      '（一）“甲”系指意识形态；',
      '（二）“乙”系指行为。',
      '二、本条不妨碍国内法。',
      '第三条',
      '本公约无限期有效。',
    ];
    assert.deepEqual(joined([...short, ...ROWS].join('\n')), [...short, ...ROWS]);
  });

  it('may be as wide as the rows of signatures below them', () => {
    const [width] = ROWS.map(({ length }) => length);
    assert.deepEqual(joined(`${cut(width ?? 0, ...whole)}\n${ROWS.join('\n')}`), [...whole, ...ROWS]);
  });
});
