import assert from 'node:assert/strict';
import { marked, only, textAt } from '../support/marked-text';

describe('Texts with marks', () => {
  it('lose their marks and keep the places', () => {
    const { text, ranges, cursors } = marked('首脑\r\n𠮷⟦《甲⟦乙‸⟧》⟧丙');
    assert.equal(text, '首脑\r\n𠮷《甲乙》丙');
    assert.deepEqual(
      ranges.map((range) => textAt(text, range)),
      ['《甲乙》', '乙'],
    );
    assert.deepEqual(only(cursors), { line: 1, character: 5 });
  });

  it('are refused when a mark lacks its other half, or is not the only one', () => {
    assert.throws(() => marked('甲⟧'), /without/);
    assert.throws(() => marked('⟦甲'), /never closed/);
    assert.throws(() => only(marked('‸甲‸').cursors), /found 2/);
  });
});
