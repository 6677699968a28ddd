import assert from 'node:assert/strict';
import { markAfterEnter } from '../../../server/src/features/next-mark';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER } from '../statement/reading';

/** The text after Enter was pressed at ‸ and the server has had its say. */
function entered(items: string): string {
  const source = `甲兰共和国和乙多王国联合声明\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n${items}\n2013年9月5日于甲京\n`;
  const at = source.indexOf('‸');
  const text = source.replace('‸', '\n');
  const edits = markAfterEnter(readFile(text), at + 1);
  const after = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: words }) => left.slice(0, start) + words + left.slice(end), text);
  return after.slice(source.indexOf(items), after.indexOf('\n2013年'));
}

describe('Enter', () => {
  it('behind an item begins the next one with its number', () => {
    assert.equal(entered('一、双方同意往来。\n二、双方加强合作。‸'), '一、双方同意往来。\n二、双方加强合作。\n三、');
    assert.equal(
      entered('（一）双方同意往来。\n（二）双方加强合作。‸'),
      '（一）双方同意往来。\n（二）双方加强合作。\n（三）',
    );
  });
  it('behind an item of any style begins the next one, as it is written there', () => {
    for (const [first, second, third] of [
      ['（a）', '（b）', '（c）'],
      ['A. ', 'B. ', 'C. '],
      ['Ⅰ. ', 'Ⅱ. ', 'Ⅲ. '],
      ['（i）', '（ii）', '（iii）'],
      ['㈠', '㈡', '㈢'],
      ['⑴', '⑵', '⑶'],
      ['壹、', '贰、', '叁、'],
      ['（甲）', '（乙）', '（丙）'],
      ['**第一条** ', '**第二条** ', '**第三条** '],
      ['**一、', '**二、', '三、'],
      ['1\\. ', '2\\. ', '3\\. '],
    ] as const) {
      const items = `${first}${FILLER}\n${second}${FILLER}`;
      assert.equal(entered(`${items}‸`), `${items}\n${third}`);
    }
  });
  it('behind an item in traditional characters goes on in these', () => {
    const text = ['第壹條', '第貳條'].map(
      (mark) => `${mark}　雙方同意在平等互利的基礎上進一步擴大各領域的友好合作關係。`,
    );
    const whole = `甲蘭共和國和乙多王國條約\n甲蘭共和國和乙多王國（以下稱「雙方」）議定如下：\n${text.join('\n')}\n`;
    assert.deepEqual(markAfterEnter(readFile(whole), whole.length), [
      { start: whole.length, end: whole.length, text: '第叁條　' },
    ]);
  });
  it('behind an article that stands alone on its line adds nothing, and takes nothing away', () => {
    const items = `第一条\n${FILLER}\n第二条\n${FILLER}\n第三条‸`;
    assert.equal(entered(items), items.replace('‸', '\n'));
    const first = '第一条‸';
    assert.equal(entered(first), '第一条\n');
  });
  it('behind a letter without words ends the list', () => {
    const items = `（a）${FILLER}\n（b）${FILLER}`;
    assert.equal(entered(`${items}\n（c）‸`), `${items}\n\n`);
  });
  it('behind a number without words ends the list', () => {
    assert.equal(
      entered('一、双方同意往来。\n二、双方加强合作。\n三、‸'),
      '一、双方同意往来。\n二、双方加强合作。\n\n',
    );
  });
  it('between two items adds nothing', () => {
    const items = '一、双方同意往来。‸\n二、双方加强合作。';
    assert.equal(entered(items), items.replace('‸', '\n'));
  });
  it('behind the paragraph of a translation adds nothing', () => {
    const items =
      '一、双方同意往来。\n1. The two sides agree to cooperate.\n二、双方加强合作。\n2. The two sides cooperate.‸';
    assert.equal(entered(items), items.replace('‸', '\n'));
  });
  it('behind a paragraph, a dash, or inside an item adds nothing', () => {
    for (const items of ['双方同意往来。‸', '一、双方同意往来。\n——扩大贸易；‸', '一、双方同意‸往来。']) {
      assert.equal(entered(items), items.replace('‸', '\n'));
    }
  });
});
