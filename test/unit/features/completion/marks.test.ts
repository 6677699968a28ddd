import assert from 'node:assert/strict';
import { toChinese } from '../../../../server/src/text/written-numbers';
import { readNumber } from '../../../../server/src/text/numerals';
import { Archive } from '../../library/archive';
import { FILLER } from '../../statement/reading';
import { Typing } from './typing';

const HEAD = '甲兰共和国和乙多王国联合声明\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n';
const type = (...lines: readonly string[]): Typing =>
  new Typing(new Archive({ 'a.txt': HEAD + lines.map((line) => `    ${line}`).join('\n') }));

describe('At the start of a paragraph', () => {
  for (const [name, lines, label, expected] of [
    ['三、 follows 二、', [`一、${FILLER}`, `二、${FILLER}`, '‸'], '三、', '    三、‸'],
    ['by its numeral', [`一、${FILLER}`, `二、${FILLER}`, '三‸'], '三、', '    三、‸'],
    ['by a digit', [`一、${FILLER}`, `二、${FILLER}`, '3‸'], '三、', '    三、‸'],
    [
      '（三） follows （二）',
      [`一、${FILLER}`, `（一）${FILLER}`, `（二）${FILLER}`, '（‸）'],
      '（三）',
      '    （三）‸',
    ],
    ['and above it 二、', [`一、${FILLER}`, `（一）${FILLER}`, `（二）${FILLER}`, '‸'], '二、', '    二、‸'],
    ['第三条 with its blank', [`第一条　${FILLER}`, `第二条　${FILLER}`, '第‸'], '第三条', '    第三条　‸'],
    ['3. with its blank', [`1. ${FILLER}`, `2. ${FILLER}`, '3‸'], '3.', '    3. ‸'],
    ['full-width digits stay', [`１．${FILLER}`, `２．${FILLER}`, '‸'], '３．', '    ３．‸'],
    ['by a letter', [`a. ${FILLER}`, `b. ${FILLER}`, 'c‸'], 'c.', '    c. ‸'],
    ['a numeral alone on its line', ['一', FILLER, '二', FILLER, '‸'], '三', '    三‸'],
    ['第三条 alone on its line', ['第一条　', FILLER, '第二条　', FILLER, '‸'], '第三条', '    第三条‸'],
    ['a numeral with circle', [`①${FILLER}`, `②${FILLER}`, '‸'], '③', '    ③‸'],
    [
      '第一条之二 follows 第一条之一',
      [`第一条　${FILLER}`, `第一条之一　${FILLER}`, '第‸'],
      '第一条之二',
      '    第一条之二　‸',
    ],
    ['1.3 follows 1.2', [`1. ${FILLER}`, `1.1 ${FILLER}`, `1.2 ${FILLER}`, '‸'], '1.3', '    1.3 ‸'],
    ['a dash', [`一、${FILLER}`, `——${FILLER}`, `——${FILLER}`, '‸'], '——', '    ——‸'],
    [
      'the first below, where that is usual',
      [`一、${FILLER}`, `（一）${FILLER}`, `二、${FILLER}`, '（‸'],
      '（一）',
      '    （一）‸',
    ],
    ['a wrong number becomes the right one', [`一、${FILLER}`, `三‸、${FILLER}`], '二、', `    二、‸${FILLER}`],
  ] as const) {
    it(name, () => {
      assert.equal(type(...lines).choose(label), expected);
    });
  }

  it('the next in the innermost style comes first', () => {
    assert.deepEqual(type(`一、${FILLER}`, `（一）${FILLER}`, `二、${FILLER}`, `（一）${FILLER}`, '‸').labels, [
      '（二）',
      '三、',
    ]);
  });

  it('an article that was put in without a number has none that follows', () => {
    assert.deepEqual(type(`第五条　${FILLER}`, `第五条（补）　${FILLER}`, '‸').labels, []);
  });

  it('what is there already is not offered', () => {
    assert.deepEqual(type('一', FILLER, '二', FILLER, '三‸').labels, []);
  });

  it('nothing is offered inside a paragraph, in front of words, outside of any statement, and where nothing is counted', () => {
    assert.deepEqual(type(`一、${FILLER}`, `二、${FILLER}三‸`).labels, []);
    assert.deepEqual(type(`一、${FILLER}`, `二、${FILLER}`, '三国‸').labels, []);
    assert.deepEqual(new Typing(new Archive({ 'a.txt': '三‸' })).labels, []);
    assert.deepEqual(type(FILLER, '一‸').labels, []);
  });

  it('numerals are written as they are read', () => {
    for (let number = 1; number < 1000; number++) {
      const written = toChinese(number);
      assert.equal(readNumber(written, 0, written.length)?.value, number, written);
    }
  });
});
