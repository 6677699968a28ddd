import fc from 'fast-check';
import assert from 'node:assert/strict';
import { SIMPLIFIED_FORMS } from '../../../server/src/text/simplified-forms';
import { root } from '../../support/project';
import { toSimplified } from '../../../server/src/text/traditional';

describe('Traditional characters', () => {
  const understood: readonly (readonly [traditional: string, simplified: string])[] = [
    ['聯合聲明', '联合声明'],
    ['關於', '关于'],
    ['中華人民共和國與哈薩克斯坦共和國', '中华人民共和国与哈萨克斯坦共和国'],
    ['睦鄰友好合作條約', '睦邻友好合作条约'],
    ['雙邊關係發展議定書', '双边关系发展议定书'],
    ['建立外交關係聯合公報', '建立外交关系联合公报'],
    ['諒解備忘錄', '谅解备忘录'],
    ['臺灣', '台湾'],
    ['幹、乾', '干、干'],
    ['後、裡、裏、隻、麵、餘、徵、範', '后、里、里、只、面、余、征、范'],
    ['衞生、衛生', '卫生、卫生'],
    ['聯合声明', '联合声明'],
    ['聲明𠮷2024 APEC', '声明𠮷2024 APEC'],
  ];
  for (const [traditional, simplified] of understood) {
    it(`become simplified ones: ${traditional} → ${simplified}`, () => {
      assert.equal(toSimplified(traditional), simplified);
    });
  }

  const staying: readonly (readonly [phenomenon: string, text: string])[] = [
    ['simplified text', '中华人民共和国和哈萨克斯坦共和国关于建立外交关系的联合公报'],
    ['characters that are written both ways', '后里台只干面余征范系谷斗云布并冲郁吁制准松表丑出回几着'],
    ['苧, simplified already', '苧'],
    ['Latin letters, digits and marks', 'APEC 2024《》（）'],
    ['what lies beyond the basic plane', '𠮷𫗭'],
    ['halves of surrogate pairs', '\ud840\udfb7'.slice(0, 1)],
    ['nothing', ''],
  ];
  for (const [phenomenon, text] of staying) {
    it(`are not seen in ${phenomenon}: ${JSON.stringify(text)}`, () => {
      assert.equal(toSimplified(text), text);
    });
  }

  it('are those that the installed table has', async () => {
    const script = new URL('scripts/make-simplified-forms.mjs', root).href;
    const { simplifiedForms } = (await import(script)) as { simplifiedForms: () => string };
    assert.equal(SIMPLIFIED_FORMS, simplifiedForms(), 'run `node scripts/make-simplified-forms.mjs`');
  });

  /** Units of every kind, with as many Han characters as others. */
  const anyUnits = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x4e00, max: 0x9fff })), { maxLength: 100 })
    .map((units) => String.fromCharCode(...units));

  it('are replaced one by one: the length stays', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        assert.equal(toSimplified(text).length, text.length);
      }),
    );
  });

  it('are all replaced at once: a second time changes nothing', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        assert.equal(toSimplified(toSimplified(text)), toSimplified(text));
      }),
    );
    const everyUnit = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    assert.equal(toSimplified(toSimplified(everyUnit)), toSimplified(everyUnit));
  });
});
