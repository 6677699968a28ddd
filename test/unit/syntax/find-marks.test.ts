import assert from 'node:assert/strict';
import { readParagraphs } from '../../../server/src/syntax/paragraphs';
import { readSections } from '../../../server/src/syntax/sections';

/** Each section's label, indented by its level. */
const tree = (text: string): string[] =>
  readSections(text, readParagraphs(text, 0, text.length)).sections.map(
    ({ label, level }) => '  '.repeat(level - 1) + label,
  );

/** The paragraphs of a text, what it is about, and what of it is sections. */
type Case = readonly [phenomenon: string, text: string, tree: string[]];

function all(cases: readonly Case[]): void {
  for (const [phenomenon, text, expected] of cases) {
    it(phenomenon, () => {
      assert.deepEqual(tree(text), expected);
    });
  }
}

describe('Where the words of a mark leave a doubt, the numbers decide', () => {
  all([
    ['二、三年内 by itself is none', '甲。\n二、三年内，贸易额将翻一番。\n乙。', []],
    ['一、二期 by itself is none', '甲。\n一、二期工程已经完工。\n乙。', []],
    ['二、三年内 above another 二 is none', '一、甲。\n二、三年内，贸易额将翻一番。\n二、乙。', ['一', '二']],
    ['二、三年内 behind 一 is one', '一、甲。\n二、三年内免费维修。', ['一', '二']],
    ['三、五年内 behind 一 is none', '一、甲。\n三、五年内建成。', ['一']],
    ['二．五亿美元 behind 一 is none', '一．甲。\n二．五亿美元的贷款。', ['一']],
    ['一、二期 below 一 is none', '一、甲。\n一、二期工程已经完工。\n二、乙。', ['一', '二']],
    ['十六、十七世纪 between 一 and 二 is none', '一、甲。\n十六、十七世纪，已有往来。\n二、乙。', ['一', '二']],
    ['一．五亿美元 is none', '一．甲。\n一．五亿美元的贷款将用于修建铁路。\n二．乙。', ['一', '二']],
    ['二、三年内 between 一 and 三 is one', '一、甲。\n二、三年内，双方将建成铁路。\n三、乙。', ['一', '二', '三']],
    ['一、二十年来 above 二 is one', '一、二十年来，两国关系不断发展。\n二、乙。', ['一', '二']],
    ['二、三国领导人 behind 一 is one', '一、甲。\n二、三国领导人一致认为。', ['一', '二']],
    ['二、三国领导人 above another 二 is none', '一、甲。\n二、三国领导人会晤。\n二、乙。', ['一', '二']],
    ['三、五年内 above another 三 is none', '二、甲。\n三、五年内建成。\n三、乙。\n四、丙。', ['二', '三', '四']],
    ['100. behind 99. is one', '98. 甲。\n99. 乙。\n100. 丙。\n101. 丁。', ['98', '99', '100', '101']],
    ['100． in a list of amounts is none', '1. 甲。\n2. 乙。\n100．一百吨煤。', ['1', '2']],
    ['100) alone is none', '甲。\n100) 乙。', []],
    ['1．1970年 is one', '1．1970年签署的公约；\n2．1971年签署的公约。', ['1', '2']],
    ['1.1970 is none', '1.1970万吨。\n2.1971万吨。', []],
    ['一、二〇一一年 is one', '一、二〇一一年，两国建交。\n二、乙。', ['一', '二']],
  ]);
});

describe('A paragraph that cites an article', () => {
  const citing = [
    '第二条提到的委员会负责监督。',
    '第二条列举的货物免税。',
    '第二条如有修改，应通知对方。',
    '第二条另有规定者除外。',
    '第二条未列出的货物照常征税。',
    '第二条生效以前，原规定有效。',
    '第二条（一）项的规定不适用。',
    '第二条之规定不适用。',
    '第二条修改为：“双方合作。”',
    '第二条、第三条由委员会解释。',
    '第二条规定的义务不变。',
  ];
  for (const paragraph of citing) {
    it(`is none above the article itself: ${paragraph}`, () => {
      assert.deepEqual(tree(`第一条\n甲。\n${paragraph}\n第二条\n乙。\n第三条\n丙。`), ['第一条', '第二条', '第三条']);
    });
    it(`is none behind the last article: ${paragraph}`, () => {
      assert.deepEqual(tree(`第一条　甲。\n${paragraph}`), ['第一条']);
    });
  }

  all([
    [
      'does not hide one whose gap was lost',
      '第一条甲。\n第二条如缔约一方同意。\n第三条丙。',
      ['第一条', '第二条', '第三条'],
    ],
    [
      'one in the middle of the others may have lost its gap',
      '第一条　甲。\n第二条乙。\n第三条　丙。',
      ['第一条', '第二条', '第三条'],
    ],
    ['the first railway is no article', '第一条　甲。\n第二条　乙。\n第一条跨境铁路建成通车。', ['第一条', '第二条']],
  ]);
});

describe('A paragraph that cites an item', () => {
  all([
    ['is none', '（一）甲。\n（二）乙。\n（一）、（二）两项由委员会监督。\n（三）丙。', ['（一）', '（二）', '（三）']],
    ['is none in digits', '(1)甲。\n(2)乙。\n(1)项所指货物见附件。', ['(1)', '(2)']],
    ['does not hide what begins alike', '（一）项目合作。\n（二）和平利用核能。', ['（一）', '（二）']],
  ]);
});

describe('What a protocol puts in the place of an article', () => {
  all([
    [
      'has numbers that are none of its own',
      '一、协定第五条修改为：\n“第五条　甲。\n一、乙。\n二、丙。”\n二、丁。',
      ['一', '二'],
    ],
    [
      'has none of its own where the first of them begins the quotation',
      '一、协定第五条修改为：\n“一、乙。\n二、丙。”\n二、丁。',
      ['一', '二'],
    ],
    [
      'has none of its own where each paragraph has a quotation mark',
      '第一条\n协定第五条修改为：\n“第五条\n“一、乙。\n“二、丙。”\n第二条\n丁。',
      ['第一条', '第二条'],
    ],
    [
      'has none of its own in one paragraph',
      '第一条\n一、第三条第一款修改为：\n“一、甲。”\n二、乙。',
      ['第一条', '  一', '  二'],
    ],
    [
      'can begin in the paragraph that leads to it',
      '一、协定第五条修改为：“第五条　甲。\n一、乙。\n二、丙。”\n二、丁。',
      ['一', '二'],
    ],
    [
      'ends where its quotation mark closes, and not that of a word in it',
      '第一条　由下列条文代替：\n“第五条\n一、“货物”指产品。\n二、丙。”\n一、丁。\n二、戊。',
      ['第一条', '  一', '  二'],
    ],
    ['in straight quotation marks', '一、改为：\n"第五条\n一、乙。\n二、丙。"\n二、丁。', ['一', '二']],
    ['hides nothing where it is never closed', '一、修改为：\n“第五条　甲。\n二、丙。\n三、丁。', ['一', '二', '三']],
    [
      'is not a word that begins so',
      '一、双方的定义：\n“第三国”和“第三方指：\n一、乙。”\n二、丙。',
      ['一', '一', '二'],
    ],
    ['is not a note that is quoted whole', '甲：\n“一、乙。\n二、丙。”', ['一', '二']],
  ]);
});

describe('A line that goes on in the middle of a sentence', () => {
  all([
    ['is no section 二', '一、双方回顾了关系，愿把今后\n二、三年作为重点时期。\n二、乙。', ['一', '二']],
    ['is no section 三, though it is due', '一、甲。\n二、双方商定由两国\n三、四个部门派出代表。', ['一', '二']],
    ['is no section 20', '1. 双方回顾了关系，对贸易额达到\n20. 1亿美元表示满意。\n2. 乙。', ['1', '2']],
    [
      'is no article',
      '第一条　双方给予最惠国待遇，但本协定\n第三条、第四条的例外不在此限。\n第二条　乙。\n第三条　丙。',
      ['第一条', '第二条', '第三条'],
    ],
    [
      'is a section where the items have no stop',
      '（一）降低关税，取消配额\n（二）互设领馆，便利往来\n（三）互派学生，扩大交流',
      ['（一）', '（二）', '（三）'],
    ],
    [
      'is a section below a heading with a comma',
      '一、深化互信，夯实基础\n（一）甲。\n二、乙。',
      ['一', '  （一）', '二'],
    ],
    ['is a section behind one that is misread', '一、茶叶，每年\n三、丝绸，每年', ['一', '三']],
    [
      'is a section below a torn line',
      '二、甲。\n双方将在各领域，特别是经贸领域\n五、乙。\n六、丙。',
      ['二', '五', '六'],
    ],
  ]);
});

describe('What has numbers of its own', () => {
  all([
    ['notes that the text calls', '一、甲。①\n二、乙。②\n丙\n①　乙多方文本为“商定”。\n②　指工业品。', ['一', '二']],
    ['a note at the foot of a page', '一、甲。①\n①　乙多方文本为“商定”。\n二、乙。', ['一', '二']],
    ['a note that stands alone', '一、甲（见附表）。\n① 附表未印。\n二、乙。', ['一', '二']],
    ['a list of one line is no note', '一、甲。\n①乙；②丙。\n二、丁。', ['一', '  ①', '二']],
    ['what a colon announces is no note', '一、甲：\n①乙。\n二、丁。', ['一', '  ①', '二']],
    ['a list that nothing calls is no notes', '一、双方：\n①甲；\n②乙。\n二、丙。', ['一', '  ①', '  ②', '二']],
    [
      'a list that ends in a call',
      '一、双方同意①：\n①甲；\n②乙②。\n二、丙。\n────\n①　丁。\n②　戊。',
      ['一', '  ①', '  ②', '二'],
    ],
    ['rows of a table', '一、甲：\n序号　品名　数量\n1　茶叶　1000吨\n2　丝绸　100吨\n二、乙。', ['一', '二']],
    [
      'rows of a table with stops',
      '一、甲：\n序 号　品名　数量\n1、茶叶　1000吨\n2、丝绸　100吨\n二、乙。',
      ['一', '二'],
    ],
    [
      'the same rows without the head of a table',
      '一、甲：\n1、茶叶　1000吨\n2、丝绸　100吨\n二、乙。',
      ['一', '  1', '  2', '二'],
    ],
  ]);
});

describe('Marks that count only in a row', () => {
  all([
    ['a number and a blank', '一 双方。\n二 双方。', ['一', '二']],
    ['a number and a tab', '一\t双方。\n二\t双方。', ['一', '二']],
    ['a number and a no-break space', '一\u00a0双方。\n二\u00a0双方。', ['一', '二']],
    ['a number and a narrow space', '一\u2002双方。\n二\u2002双方。', ['一', '二']],
    ['digits and a blank', '1 双方。\n2 双方。\n3 双方。', ['1', '2', '3']],
    ['a blank before the stop', '一 、甲。\n二 、乙。', ['一', '二']],
    ['a blank within eleven', '十、甲。\n十 一、乙。\n十 二、丙。', ['十', '十 一', '十 二']],
    ['a comma', '一，甲。\n二，乙。\n三，丙。', ['一', '二', '三']],
    ['a colon', '一：甲。\n二：乙。\n三：丙。', ['一', '二', '三']],
    [
      'the first of a note that is quoted paragraph by paragraph',
      '一、甲。\n二、乙。\n丙来函：\n“一、甲。\n“二、乙。”',
      ['一', '二'],
    ],
    ['第一款 without a gap', '第一款嗣后甲。\n第二款乙国可派使臣。\n第三款丙国商人。', ['第一款', '第二款', '第三款']],
    ['一款', '第一端　甲\n一款　乙。\n二款　丙。', ['第一端', '  一款', '  二款']],
    ['第一，', '第一，甲。\n第二，乙。\n丙。\n第三：丁。', ['第一', '第二', '第三']],
    [
      '第一， below 一、',
      '一、甲：\n第一，乙；\n第二，丙；\n第三，丁。\n二、戊。',
      ['一', '  第一', '  第二', '  第三', '二'],
    ],
    [
      '第一， in two rows',
      '第一，甲。\n第二，乙。\n第三，丙。\n'.repeat(2),
      ['第一', '第二', '第三', '第一', '第二', '第三'],
    ],
    [
      'stems in brackets',
      '第一条　甲：\n（甲）乙；\n（乙）丙。\n第二条　丁。',
      ['第一条', '  （甲）', '  （乙）', '第二条'],
    ],
    [
      'letters in brackets',
      '第一条　甲：\n（a）乙；\n（b）丙。\n第二条　丁。',
      ['第一条', '  （a）', '  （b）', '第二条'],
    ],
    [
      'letters in narrow brackets, nine of them',
      'a b c d e f g h i'
        .split(' ')
        .map((letter) => `(${letter})甲；`)
        .join('\n'),
      'a b c d e f g h i'.split(' ').map((letter) => `(${letter})`),
    ],
    ['Roman numbers in brackets', '（i）甲；\n（ii）乙。', ['（i）', '（ii）']],
    ['letters', '第一条　甲：\na. 乙；\nb. 丙。', ['第一条', '  a', '  b']],
    ['Roman numbers', 'Ⅰ.甲。\nⅡ.乙。', ['Ⅰ', 'Ⅱ']],
    ['Roman numbers of letters', 'I. 甲。\nII. 乙。\nIII. 丙。', ['I', 'II', 'III']],
    [
      'decimals below digits',
      '1. 甲\n1.1 乙。\n1.2 丙。\n2. 丁\n2.1 戊。\n2.2 己。',
      ['1', '  1.1', '  1.2', '2', '  2.1', '  2.2'],
    ],
    [
      'decimals in three steps, one of them alone',
      '1. 甲\n1.1 乙\n1.1.1 丙。\n1.1.2 丁。\n1.2 戊\n1.2.1 己。\n2. 庚',
      ['1', '  1.1', '    1.1.1', '    1.1.2', '  1.2', '    1.2.1', '2'],
    ],
    [
      'a decimal that is the only one, directly below its digit',
      '1. 甲\n1.1 乙。\n1.2 丙。\n2. 丁\n2.1 戊。',
      ['1', '  1.1', '  1.2', '2', '  2.1'],
    ],
    ['an only decimal without a gap', '1.甲\n1.1乙。\n2.丙\n2.1丁。\n2.2戊。', ['1', '  1.1', '2', '  2.1', '  2.2']],
    [
      'an only decimal below a Chinese number',
      '一、甲\n1.1 乙。\n1.2 丙。\n二、丁\n2.1 戊。',
      ['一', '  1.1', '  1.2', '二', '  2.1'],
    ],
    ['decimals before a year', '1. 甲\n1.1 2015年，乙。\n1.2 丙。', ['1', '  1.1', '  1.2']],
    ['formal numerals and a gap', '壹　甲\n乙。\n贰　丙\n丁。', ['壹', '贰']],
    ['stems and a gap', '甲　经济合作\n双方。\n乙　文化合作\n双方。', ['甲', '乙']],
    ['single dashes', '甲：\n—乙；\n—丙。', ['—', '—']],
    ['hyphens', '甲：\n- 乙；\n- 丙。', ['-', '-']],
    ['points', '一、甲：\n·乙；\n·丙。\n二、丁。', ['一', '  ·', '  ·', '二']],
    ['stars', '甲：\n* 乙；\n* 丙。', ['*', '*']],
  ]);

  const prose: readonly (readonly [phenomenon: string, text: string, others?: readonly string[]])[] = [
    ['two sides', '双方。\n甲　方　　赵一\n乙　方　　钱二'],
    ['one number and a blank', '甲。\n一 双方。\n乙。'],
    ['one clause that is named', '双方同意：\n第一款不适用于甲。\n乙。'],
    ['two numbers and a comma', '一，甲。\n二，乙。'],
    ['two of 第一，', '第一，甲。\n第二，乙。'],
    ['第一， in one paragraph', '双方同意：第一，甲；第二，乙；第三，丙。'],
    ['第一， that does not begin', '第二，甲。\n第三，乙。\n第四，丙。'],
    ['first ones of other things', '第一次会晤。\n第二次会晤。\n第三次会晤。'],
    ['articles that are named', '第一、二条由甲。\n第二、三条由乙。\n第三、四条由丙。'],
    ['a row that does not begin', '三 双方。\n四 双方。'],
    ['names', '一　木　武　夫\n二　木　武　夫'],
    ['one letter', '（a）甲。\n乙。'],
    ['letters of another language', '(a) The parties agree.\n(b) The parties decide.'],
    ['an amount', '1.1亿美元的贷款。\n甲。'],
    ['a day', '84.8.17 兰京\n甲。'],
    ['an amount with a gap', '1.1 2015年\n甲。'],
    ['a length below a digit', '1. 甲\n1.5公里的路。\n2. 乙\n2.1米的墙。', ['1', '2']],
    ['an amount below a digit', '1. 甲\n1.1亿美元的贷款。', ['1']],
    ['an amount with a gap below a digit', '1. 甲\n1.1 亿美元的贷款。', ['1']],
    ['a decimal below another digit', '1. 甲\n2.1 乙。', ['1']],
    ['a decimal further down', '1. 甲\n乙。\n1.1 丙。', ['1']],
    ['one dash', '甲：\n—乙。\n丙。'],
    ['dashes that stand apart', '—甲。\n乙。\n—丙。'],
    ['what is below zero', '-5度\n-6度'],
    ['a dash in the place of 一', '—、甲。\n—、乙。'],
  ];
  for (const [phenomenon, text, others = []] of prose) {
    it(`are not ${phenomenon}`, () => {
      assert.deepEqual(tree(text), others);
    });
  }
});

describe('A mark that lost its line', () => {
  all([
    ['fills the gap between its neighbours', '一、甲。\n二、乙。三、丙。\n四、丁。', ['一', '二', '三', '四']],
    ['fills it behind blanks', '一、甲。\n二、乙。　　三、丙。\n四、丁。', ['一', '二', '三', '四']],
    ['of an article', '第一条　甲。\n第二条　乙。第三条　丙。\n第四条　丁。', ['第一条', '第二条', '第三条', '第四条']],
    ['in digits', '1. 甲。\n2. 乙。3. 丙。\n4. 丁。', ['1', '2', '3', '4']],
    ['two of them', '一、甲。二、乙。三、丙。\n四、丁。', ['一', '二', '三', '四']],
    [
      'the first item, above the second',
      '一、甲：（一）子；\n（二）丑。\n二、乙。',
      ['一', '  （一）', '  （二）', '二'],
    ],
    ['does not count where no gap is', '一、甲。\n二、乙。三、丙。\n三、丁。', ['一', '二', '三']],
    ['does not count where the gap is larger', '一、甲。二、乙。\n四、丁。', ['一', '四']],
    ['does not count in the middle of a sentence', '一、甲，二、乙。\n三、丁。', ['一', '三']],
    ['does not count at the end of all', '一、甲。\n二、乙。三、丙。', ['一', '二']],
  ]);
});

describe('The first number as scans have it', () => {
  all([
    ['in brackets, above （二）', '二、甲。\n（—）乙。\n（二）丙。\n三、丁。', ['二', '  （—）', '  （二）', '三']],
    ['with a stop, above 二', '—、甲。\n二、乙。', ['—', '二']],
    ['as a letter, above 2', 'l. 甲。\n2. 乙。', ['l', '2']],
    ['by itself is none', '一、甲。\n（—）乙。\n二、丙。', ['一', '二']],
    ['in a list of dashes is none', '一、甲。\n—、乙。\n—、丙。\n二、丁。', ['一', '二']],
  ]);
});

describe('A comma that scans have for the stop of a number', () => {
  all([
    ['counts where the number is missed', '一、甲。\n二，乙。\n三、丙。', ['一', '二', '三']],
    ['is none where nothing is missed', '一、甲。\n二，乙。\n二、丙。', ['一', '二']],
    ['is none at the end of all', '一、甲。\n二、乙。\n三，丙。', ['一', '二']],
  ]);
});

describe('An article that was put in later', () => {
  all([
    ['stands among the others', '第一条　甲。\n第一条之一　乙。\n第二条　丙。', ['第一条', '第一条之一', '第二条']],
    [
      'holds what is below it',
      '第一条　甲。\n第一条之一　乙：\n一、丙。\n第二条　丁。',
      ['第一条', '第一条之一', '  一', '第二条'],
    ],
    ['（补）', '第五条　甲。\n第五条（补）　乙。\n第六条　丙。', ['第五条', '第五条（补）', '第六条']],
    ['is not what a sentence says of one', '第一条　甲。\n第一条之规定不变。\n第二条　丙。', ['第一条', '第二条']],
  ]);
});
