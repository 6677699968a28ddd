import assert from 'node:assert/strict';
import { readNumber } from '../../../server/src/text/numerals';

/** What is read at the beginning of a text: the number and the characters that write it. */
function reading(text: string): [value: number, written: string] | null {
  const number = readNumber(text, 0, text.length);
  return number === null ? null : [number.value, text.slice(0, number.end)];
}

describe('Numbers', () => {
  const understood: readonly (readonly [phenomenon: string, text: string, value: number, written: string])[] = [
    ['ASCII digits', '1992年', 1992, '1992'],
    ['full-width digits', '１９９２年', 1992, '１９９２'],
    ['digits of both widths', '19９２年', 1992, '19９２'],
    ['a row of Chinese digits', '一九九二年', 1992, '一九九二'],
    ['the zero 〇', '二〇一三年', 2013, '二〇一三'],
    ['the zero ○, a circle', '二○一三年', 2013, '二○一三'],
    ['the zero 零', '二零一三年', 2013, '二零一三'],
    ['a full-width zero among Chinese digits', '二０一三年', 2013, '二０一三'],
    ['a full-width letter O for zero', '二Ｏ一三年', 2013, '二Ｏ一三'],
    ['letters and digits for zero among Chinese digits', '二Oo0年', 2000, '二Oo0'],
    ['Greek and Russian letters for zero', '一九ΟО年', 1900, '一九ΟО'],
    ['a large circle for zero', '二◯一三年', 2013, '二◯一三'],
    ['a digit for zero among Chinese digits, set apart', '二 0 一一年', 2011, '二 0 一一'],
    ['two zeros', '二〇〇九年', 2009, '二〇〇九'],
    ['one', '一、', 1, '一'],
    ['ten by itself', '十日', 10, '十'],
    ['ten and a digit', '十八日', 18, '十八'],
    ['a digit before ten', '二十日', 20, '二十'],
    ['a digit before ten and one behind', '三十一日', 31, '三十一'],
    ['廿 for twenty', '廿日', 20, '廿'],
    ['廿 and a digit', '廿一日', 21, '廿一'],
    ['卅 for thirty', '卅日', 30, '卅'],
    ['卅 and a digit', '卅一日', 31, '卅一'],
    ['a hundred', '一百条', 100, '一百'],
    ['a hundred with a zero', '一百零二条', 102, '一百零二'],
    ['a hundred, tens and a digit', '一百二十三条', 123, '一百二十三'],
  ];
  for (const [phenomenon, text, value, written] of understood) {
    it(`read ${phenomenon}: ${written}`, () => {
      assert.deepEqual(reading(text), [value, written]);
    });
  }

  const malformed: readonly (readonly [phenomenon: string, text: string])[] = [
    ['ten twice', '十十日'],
    ['two digits before ten', '三二十日'],
    ['twenty and ten', '廿十日'],
    ['ten before a hundred', '十百条'],
    ['a zero before ten', '〇十日'],
    ['more digits than any number has', '123456789'],
    ['more Chinese digits than any number has', '一二三四五六七八九'],
    ['no number at all', '甲国'],
    ['nothing', ''],
  ];
  for (const [phenomenon, text] of malformed) {
    it(`are not read from ${phenomenon}: ${JSON.stringify(text)}`, () => {
      assert.equal(reading(text), null);
    });
  }

  it('tell digits from Chinese numerals, and how many characters write them', () => {
    const [digits, chinese] = [readNumber('３０年', 0, 3), readNumber('二〇一三年', 0, 5)];
    assert.deepEqual([digits?.style, digits?.length], ['digits', 2]);
    assert.deepEqual([chinese?.style, chinese?.length], ['chinese', 4]);
  });

  it('end where the text that may be looked at ends', () => {
    assert.deepEqual(readNumber('1992', 0, 2)?.value, 19);
    assert.deepEqual(readNumber('二十三', 0, 2)?.value, 20);
  });
});
