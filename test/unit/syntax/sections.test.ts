import assert from 'node:assert/strict';
import { readParagraphs } from '../../../server/src/syntax/paragraphs';
import { readSections, type Section } from '../../../server/src/syntax/sections';
import { slice } from '../../../server/src/text/span';
import { marked, textAt } from '../../support/marked-text';

const sectionsOf = (text: string): readonly Section[] =>
  readSections(text, readParagraphs(text, 0, text.length)).sections;

/** Each section's label, indented by its level. */
const tree = (text: string): string[] => sectionsOf(text).map(({ label, level }) => '  '.repeat(level - 1) + label);

const sentence = '双方高度评价两国关系的发展，愿在平等互利的基础上继续加强各领域的合作。';

describe('Sections nest by what the statement itself does', () => {
  const nestings: readonly (readonly [phenomenon: string, text: string, tree: string[]])[] = [
    ['numerals alone on their lines', '序言。\n一\n甲。\n二\n乙。\n三\n丙。', ['一', '二', '三']],
    ['numerals with a stop', '序言。\n一、甲。\n二、乙。', ['一', '二']],
    [
      'a list before the numbers, which begins anew below them',
      '议程如下：\n1.甲；\n2.乙。\n一、甲\n1.子。\n2.丑。\n二、乙\n1.子。',
      ['1', '2', '一', '  1', '  2', '二', '  1'],
    ],
    [
      'a list before the numbers, which have none',
      '议程如下：\n1.甲；\n2.乙。\n一、甲甲。\n二、乙乙。',
      ['1', '2', '一', '二'],
    ],
    [
      'items of Markdown that have marks',
      '序言。\n一、甲：\n- （一）子。\n- （二）丑。',
      ['一', '  （一）', '  （二）'],
    ],
    [
      'an article above the first chapter',
      '第一条\n甲。\n第一章　乙\n第二条\n丙。\n第二章　丁\n第三条\n戊。',
      ['第一条', '第一章', '  第二条', '第二章', '  第三条'],
    ],
    [
      'reasons before articles',
      '（一）鉴于甲。\n（二）鉴于乙。\n第一条　甲。\n一、子。\n二、丑。\n第二条　乙。',
      ['（一）', '（二）', '第一条', '  一', '  二', '第二条'],
    ],
    ['parts of the last item', '1.甲。\n2.乙：\n一、子。\n二、丑。', ['1', '2', '  一', '  二']],
    ['parts of an item in the middle', '1.甲。\n2.乙。\n一、子。\n二、丑。\n3.丙。', ['1', '2', '  一', '  二', '3']],
    ['（一） below the last item', '1.甲。\n2.乙。\n（一）子。\n（二）丑。', ['1', '2', '  （一）', '  （二）']],
    ['paragraphs that say what they are', '序言。\n第一段　甲。\n第二段　乙。', ['第一段', '第二段']],
    [
      'items below clauses',
      '第一条　甲\n第一款　子\n第一项　寅。\n第二项　卯。\n第二款　丑。',
      ['第一条', '  第一款', '    第一项', '    第二项', '  第二款'],
    ],
    ['（一） as the outermost style', '序言。\n（一）甲。\n（二）乙。\n（三）丙。', ['（一）', '（二）', '（三）']],
    [
      '（一） as the second style',
      '序言。\n一、甲。\n二、乙：\n（一）子。\n（二）丑。\n三、丙。',
      ['一', '二', '  （一）', '  （二）', '三'],
    ],
    [
      '（一） below a numeral alone on its line',
      '一\n甲：\n（一）子。\n（二）丑。\n二\n乙：\n（一）子。',
      ['一', '  （一）', '  （二）', '二', '  （一）'],
    ],
    [
      'headings above numbers that go through, also behind the first of them',
      '1.甲。\n2.乙。\n经贸合作\n3.丙：\n——子。\n4.丁。\n人文交流\n5.戊。',
      ['1', '2', '经贸合作', '  3', '    ——', '  4', '人文交流', '  5'],
    ],
    [
      '（一） above 三、 that goes on with the numbers before',
      '一、甲。\n二、乙。\n（一）政治\n三、丙。\n四、丁。\n（二）经贸\n五、戊。',
      ['一', '二', '（一）', '  三', '  四', '（二）', '  五'],
    ],
    [
      '（一） above 一、 from the beginning, where the numbers go through',
      '（一）政治\n一、丙。\n二、丁。\n（二）经贸\n三、戊。\n四、己。',
      ['（一）', '  一', '  二', '（二）', '  三', '  四'],
    ],
    [
      '（一） below 一、 where a number follows each list, but not each item',
      '一、甲：\n（一）子。\n（二）丑。\n二、乙。',
      ['一', '  （一）', '  （二）', '二'],
    ],
    ['one short line above a number is no heading', '1.甲。\n经贸合作\n2.乙。\n3.丙。', ['1', '2', '3']],
    [
      'headings below each of which the numbers begin anew',
      '序言：\n政治关系\n一、甲。\n二、乙。\n经贸合作\n一、丙。\n二、丁。',
      ['政治关系', '  一', '  二', '经贸合作', '  一', '  二'],
    ],
    [
      'headings of Markdown, with a short paragraph below each',
      '序言。\n## 政治关系\n双方互访。\n## 经贸合作\n双方合作。',
      ['政治关系', '经贸合作'],
    ],
    [
      'articles behind a preamble whose clauses are numbered',
      '甲国政府，\n一、鉴于关系良好；\n二、重申原则，\n达成协议如下：\n第一条　甲。\n一、子。\n二、丑。\n第二条　乙。',
      ['一', '二', '第一条', '  一', '  二', '第二条'],
    ],
    [
      'articles below 一, which goes on behind them',
      '一、双方达成协议如下：\n第一条　甲。\n第二条　乙。\n二、丙。',
      ['一', '  第一条', '  第二条', '二'],
    ],
    ['lines above numbers that begin anew are none', '一、甲。\n经贸\n一、乙。\n人文\n一、丙。', ['一', '一', '一']],
    ['lines behind what is not finished are none', '1.甲，\n经贸\n2.乙，\n人文\n3.丙。', ['1', '2', '3']],
    ['一、 below （一）', '（一）甲：\n一、子。\n二、丑。\n（二）乙。', ['（一）', '  一', '  二', '（二）']],
    [
      'three styles',
      '一、甲：\n（一）子：\n1. 天。\n2. 地。\n（二）丑。\n二、乙。',
      ['一', '  （一）', '    1', '    2', '  （二）', '二'],
    ],
    [
      'articles below chapters, numbered on over the chapters',
      '第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　合作\n第三条　丙。\n第四条　丁。',
      ['第一章', '  第一条', '  第二条', '第二章', '  第三条', '  第四条'],
    ],
    ['articles without chapters', '第一条\n甲。\n第二条\n乙。', ['第一条', '第二条']],
    [
      'articles without a gap behind their number',
      '第一条甲。\n第二条乙。\n第三条丙。',
      ['第一条', '第二条', '第三条'],
    ],
    ['what speaks of articles is none', '第一条规定甲。\n第二条和第三条规定乙。', []],
    ['a sentence about one article is none', '第一条甲。\n乙。', []],
    ['numbers that only a wide gap parts from their words', '一　政治关系\n甲。\n二　经贸合作\n乙。', ['一', '二']],
    ['a name that begins with a number is none', '甲。\n一　政治关系\n二　经贸合作\n三　木　武　夫', ['一', '二']],
    ['one such line by itself is none', '甲。\n一　政治关系\n乙。', []],
    ['those of a note that is quoted', '甲：\n“一、乙。\n二、丙。”', ['一', '二']],
    ['an article that is quoted is none', '第一条\n甲：\n“第四条\n乙。”\n第二条\n丙。', ['第一条', '第二条']],
    ['numbers in stress', '**一、政治关系**\n甲。\n**二、经贸合作**\n乙。', ['一', '二']],
    ['the same in two languages', '1. 甲。\n1. The one.\n2. 乙。\n2. The other one.', ['1', '2']],
    [
      'digits below articles',
      '第一条　甲：\n1、子。\n2、丑。\n第二条　乙：\n1、寅。',
      ['第一条', '  1', '  2', '第二条', '  1'],
    ],
    [
      'headings above numbers that go through from before the first of them',
      '1. 甲。\n一、政治\n2. 乙。\n3. 丙。\n二、经济\n4. 丁。\n（一）贸易\n5. 戊。\n（二）投资\n6. 己。\n三、人文\n7. 庚。',
      ['1', '一', '  2', '  3', '二', '  4', '  （一）', '    5', '  （二）', '    6', '三', '  7'],
    ],
    [
      'stems above numbers that go through the articles',
      '第一条　甲\n一、子。\n二、丑。\n第二条　乙\n甲、总则\n三、寅。\n乙、细则\n四、卯。',
      ['第一条', '  一', '  二', '第二条', '  甲', '    三', '  乙', '    四'],
    ],
    ['items of a list below a numeral', '一、甲：\n——子；\n——丑；\n二、乙。', ['一', '  ——', '  ——', '二']],
    ['items of a list by themselves', '双方商定：\n——子；\n——丑。', ['——', '——']],
    [
      'a new style behind a list: the list has ended',
      '一、甲：\n——子；\n——丑；\n（一）寅。\n二、乙。',
      ['一', '  ——', '  ——', '  （一）', '二'],
    ],
    [
      'a text that is cut at its top: 六 goes on at its own level',
      '（三）子。\n六、己。\n七、庚。',
      ['（三）', '六', '七'],
    ],
    [
      'a run-on statement',
      `　　序言。${sentence.repeat(12)}　　一　　甲。${sentence}　　二　　乙。${sentence}`,
      ['一', '二'],
    ],
  ];
  for (const [phenomenon, text, expected] of nestings) {
    it(phenomenon, () => {
      assert.deepEqual(tree(text), expected);
    });
  }
});

describe('A mark in the middle of a paragraph', () => {
  it('counts where it goes on with the numbering, directly after a sentence', () => {
    const text = '（四）甲国支持。\n（五）乙国支持发展。（六）双方将合作。（七）双方将协商。\n（八）丙。';
    assert.deepEqual(tree(text), ['（四）', '（五）', '（六）', '（七）', '（八）']);
  });

  it('ends the section before it, and begins its own', () => {
    const { text, ranges } = marked('⟦（四）甲国支持。⟧⟦（五）乙国支持。⟧\n⟦（六）丙。⟧');
    assert.deepEqual(
      sectionsOf(text).map((section) => slice(text, section)),
      ranges.map((range) => textAt(text, range)),
    );
  });

  const prose: readonly (readonly [phenomenon: string, text: string])[] = [
    ['does not count where it skips a number', '（四）甲国支持。（六）双方将合作。'],
    ['does not count where it repeats a number', '（四）甲国支持。（四）双方将合作。'],
    ['does not count in the middle of a sentence', '（四）甲国根据上述（五）支持。'],
    ['does not count before a word', '（四）甲国支持。（五方会谈）双方将合作。'],
  ];
  for (const [phenomenon, text] of prose) {
    it(phenomenon, () => {
      assert.deepEqual(tree(text), ['（四）']);
    });
  }

  it('does not count without a numbering in brackets before it', () => {
    assert.deepEqual(tree('一、甲国支持。（一）双方将合作。'), ['一']);
    assert.deepEqual(tree('甲国支持。（一）双方将合作。（二）乙。'), []);
  });

  it('never counts for 一、…二、…三、 in running prose', () => {
    assert.deepEqual(tree('会谈有三项成果：一、扩大贸易。二、便利往来。三、保护河流。'), []);
  });

  it('counts for 一、…二、…三、 of a copy without line breaks', () => {
    const clauses = ['一、', '二、', '三、'].map((mark) => `${mark}双方将扩大贸易，便利人员往来，共同保护界河。`);
    assert.deepEqual(tree(`双方声明如下：${clauses.join('')}`), ['一', '二', '三']);
    assert.deepEqual(tree(`应邀访问。\n双方声明如下：${clauses.join('').replace(/([一二三])、/g, '（$1）')}`), [
      '（一）',
      '（二）',
      '（三）',
    ]);
    const others = Array.from({ length: 4 }, () => '双方进行了会谈。');
    assert.deepEqual(tree([...others, `会谈有如下成果：${clauses.join('')}`].join('\n')), []);
  });

  it('does not count for 第一，第二, which are but two', () => {
    assert.deepEqual(tree('第一，扩大贸易。\n第二，便利往来。'), []);
  });
});

describe('The first part on the line of its whole', () => {
  const nestings: readonly (readonly [phenomenon: string, text: string, tree: string[]])[] = [
    [
      'is a section where the second one follows',
      '第一条　一、甲给予待遇，包括：\n（一）货物；\n（二）服务。\n二、乙免征关税。\n第二条　生效。',
      ['第一条', '  一', '    （一）', '    （二）', '  二', '第二条'],
    ],
    ['below a number', '一、（一）甲。\n（二）乙。\n二、丙。', ['一', '  （一）', '  （二）', '二']],
    ['in digits', '第一条　1．甲。\n2．乙。\n第二条　丙。', ['第一条', '  1', '  2', '第二条']],
    [
      'in three steps',
      '第一条　一、（一）甲。\n（二）乙。\n二、丙。',
      ['第一条', '  一', '    （一）', '    （二）', '  二'],
    ],
    [
      'behind the heading of an article',
      '第一条　适用范围　一、甲。\n二、乙：\n（一）丙。\n第二条 中央机关 丁。',
      ['第一条', '  一', '  二', '    （一）', '第二条'],
    ],
    [
      'in brackets behind a heading',
      '第一条 授权 （一）甲。\n（二）乙。\n第二条 丙。',
      ['第一条', '  （一）', '  （二）', '第二条'],
    ],
    [
      'is none behind a heading where no second one follows',
      '第一条　授权　一、甲。\n第二条　二、乙。',
      ['第一条', '第二条'],
    ],
    ['is none behind a sentence', '第一条　双方同意， 一、甲。\n二、乙。\n第二条　丙。', ['第一条', '  二', '第二条']],
    ['is none where no second one follows', '第一条　一、甲。\n第二条　一、乙。', ['第一条', '第二条']],
    [
      'is none where the second is that of another article',
      '第一条　一、甲。\n第二条　乙：\n二、丙。',
      ['第一条', '第二条', '  二'],
    ],
    [
      'is an article behind the heading of a chapter',
      '第一章　总则　第一条　甲。\n第二条　乙。\n第二章　人员　第三条　丙。',
      ['第一章', '  第一条', '  第二条', '第二章', '  第三条'],
    ],
    [
      'is none where a heading speaks of an article',
      '第一章　本协定 第一条和第二条的解释\n第一条　甲。',
      ['第一章', '  第一条'],
    ],
  ];
  for (const [phenomenon, text, expected] of nestings) {
    it(phenomenon, () => {
      assert.deepEqual(tree(text), expected);
    });
  }

  it('ends the heading of a chapter', () => {
    const headings = sectionsOf('第一章　总则　第一条　甲。\n第二条　乙。').map(
      ({ heading }) => heading.end - heading.start,
    );
    assert.deepEqual(headings, ['总则'.length, 0, 0]);
  });
});

describe('Headings', () => {
  const headingsOf = (text: string): string[] => sectionsOf(text).map(({ heading }) => slice(text, heading));

  it('stand behind the mark, on its line', () => {
    assert.deepEqual(headingsOf('一、政治合作\n' + sentence + '\n二、经贸合作\n' + sentence), ['政治合作', '经贸合作']);
    assert.deepEqual(headingsOf('第一章　总则\n第一条　双方合作。'), ['总则', '']);
  });

  it('stand on the line below a mark that is alone', () => {
    assert.deepEqual(headingsOf(`一\n政治合作\n${sentence}\n二\n经贸合作\n${sentence}`), ['政治合作', '经贸合作']);
  });

  it('stand between a chapter and the article below it, however short that is', () => {
    assert.deepEqual(headingsOf('第一章\n货物贸易\n第一条\n甲。\n第二章\n争端解决\n第二条\n乙。'), [
      '货物贸易',
      '',
      '争端解决',
      '',
    ]);
    assert.deepEqual(headingsOf('第一条　甲。\n附件一\n货物清单\n一、茶叶\n二、丝绸'), [
      '',
      '货物清单',
      '茶叶',
      '丝绸',
    ]);
    assert.deepEqual(headingsOf('第一条\n甲\n第二条\n乙'), ['', '']);
  });

  it('can have a comma where all of their style do', () => {
    const two = ['深化政治互信，夯实政治基础', '扩大贸易，促进投资'] as const;
    assert.deepEqual(headingsOf(`一、${two[0]}\n${sentence}\n二、${two[1]}\n${sentence}`), [...two]);
    assert.deepEqual(headingsOf(`一、${two[0]}\n${sentence}\n二、${two[1]}。\n${sentence}`), ['', '']);
    assert.deepEqual(headingsOf(`一、茶叶，每年1000吨\n二、丝绸，每年100吨`), ['', '']);
  });

  it('are no lines that somebody cut', () => {
    const cut = `一、双方回顾了两国关系的发展，愿把今后几年作为\n合作的重点时期。\n二、双方同意扩大贸易，促进相互投资和企业之间的\n联系。`;
    assert.deepEqual(headingsOf(cut), ['', '']);
  });

  it('are no sentences and no first words of a text', () => {
    assert.deepEqual(
      headingsOf(`一、双方重申。\n二、${sentence}\n三\n${sentence}\n四\n双方重申，愿合作。\n${sentence}`),
      ['', '', '', ''],
    );
  });

  it('are not what an item of a list says', () => {
    assert.deepEqual(headingsOf('双方商定：\n——统一调度规程\n——交换水文资料'), ['', '']);
  });

  it('without numbers are sections of their own', () => {
    const text = `${sentence}\n海运和贸易\n${sentence}\n人文交流\n${sentence}\n地区事务\n${sentence}`;
    assert.deepEqual(
      sectionsOf(text).map(({ label, level, style }) => [label, level, style]),
      [
        ['海运和贸易', 1, 'heading'],
        ['人文交流', 1, 'heading'],
        ['地区事务', 1, 'heading'],
      ],
    );
  });

  it('without numbers are none where the statement has numbers', () => {
    assert.deepEqual(tree(`一、${sentence}\n海运和贸易\n${sentence}\n人文交流\n${sentence}`), ['一']);
  });

  it('without numbers stand above the items of a list', () => {
    const text = `${sentence}\n海运和贸易\n${sentence}\n——子；\n——丑。\n人文交流\n${sentence}`;
    assert.deepEqual(tree(text), ['海运和贸易', '  ——', '  ——', '人文交流']);
  });

  it('without numbers are not one short line by itself', () => {
    assert.deepEqual(tree(`${sentence}\n海运和贸易\n${sentence}`), []);
  });
});

describe('A section', () => {
  it('holds its subsections and ends before the next of its level, or with the last paragraph', () => {
    const { text, ranges } = marked('序言。\n⟦一、甲：\n⟦（一）子。⟧\n⟦（二）丑。\n寅。⟧⟧\n⟦二、乙。\n丙。⟧\n');
    assert.deepEqual(
      sectionsOf(text).map((section) => slice(text, section)),
      ranges.map((range) => textAt(text, range)),
    );
  });

  it('reaches from a mark that is alone on its line to the end of its text', () => {
    const { text, ranges } = marked('⟦一\r\n    甲。\r\n    乙。⟧\r\n    ⟦二\r\n    丙。⟧\r\n');
    assert.deepEqual(
      sectionsOf(text).map((section) => slice(text, section)),
      ranges.map((range) => textAt(text, range)),
    );
  });

  it('begins its text behind the mark and the heading', () => {
    const text = `一、政治合作\n双方重申。\n二、乙。\n三\n丙。`;
    assert.deepEqual(
      sectionsOf(text).map((section) => text.slice(section.textStart, section.end)),
      ['\n双方重申。', '乙。', '丙。'],
    );
  });

  it('that is empty ends with its mark', () => {
    const text = '一\n二\n甲。\n三';
    assert.deepEqual(
      sectionsOf(text).map((section) => slice(text, section)),
      ['一', '二\n甲。', '三'],
    );
    assert.deepEqual(
      sectionsOf(text).map((section) => text.slice(section.textStart, section.end)),
      ['', '甲。', ''],
    );
    assert.ok(sectionsOf(text).every((section) => section.textStart <= section.end));
  });
});

describe('The preamble', () => {
  const preambleOf = (text: string): number => readSections(text, readParagraphs(text, 0, text.length)).preamble;

  it('is what stands before the first section', () => {
    assert.equal(preambleOf('应邀请，\n双方会谈，\n声明如下：\n一、甲。'), 3);
  });

  it('can be missing', () => {
    assert.equal(preambleOf('一、甲。\n二、乙。'), 0);
  });

  it('is everything where there are no sections', () => {
    assert.equal(preambleOf('甲。\n乙。'), 2);
    assert.equal(preambleOf(''), 0);
  });
});

describe('Pieces that are out of order', () => {
  it('lend no heading to a section above which they stand', () => {
    const text = '合作前景\n一、甲方和乙方将继续扩大贸易。\n五\n';
    const [first, second, third] = readParagraphs(text, 0, text.length);
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    const { sections } = readSections(text, [third, first, second]);
    assert.deepEqual(
      sections.map(({ label, heading }) => label + slice(text, heading)),
      ['五', '一'],
    );
  });
});
