import fc from 'fast-check';
import assert from 'node:assert/strict';
import { initialsBy, initialsOf } from '../../../server/src/text/pinyin';

describe('Pinyin initials', () => {
  const understood: readonly (readonly [phenomenon: string, title: string, initials: string])[] = [
    ['one letter for each character', '中哈建交公报', 'zhjjgb'],
    ['all letters', '爱北从大俄法国和交卡联毛南欧平期人苏条王协友中', 'abcdefghjklmnopqrstwxyz'],
    ['digits, which stay', '建交30周年联合声明', 'jj30znlhsm'],
    ['full-width digits and letters', '中国－ＡＳＥＡＮ２０２４年', 'zgasean2024n'],
    ['Latin letters, in lower case', 'APEC领导人宣言', 'apecldrxy'],
    ['an accent, which is left out', 'Communiqué', 'communique'],
    ['no punctuation and no space', '《中、俄 联合声明》（草案）', 'zelhsmca'],
    ['the zero 〇', '二〇一三', 'elys'],
    ['traditional characters', '聯合聲明', 'lhsm'],
    ['nothing', '', ''],
  ];
  for (const [phenomenon, title, initials] of understood) {
    it(`have ${phenomenon}: ${title} → ${initials}`, () => {
      assert.equal(initialsOf(title), initials);
    });
  }

  const severalReadings: readonly (readonly [title: string, initials: string])[] = [
    ['朝鲜', 'cx'],
    ['秘鲁', 'bl'],
    ['秘书', 'ms'],
    ['柬埔寨', 'jpz'],
    ['尼泊尔', 'nbe'],
    ['湖泊', 'hp'],
    ['卡塔尔', 'kte'],
    ['厄瓜多尔', 'egde'],
    ['俄罗斯', 'els'],
    ['乌兹别克斯坦', 'wzbkst'],
    ['圣多美和普林西比', 'sdmhplxb'],
    ['西藏', 'xz'],
    ['收藏', 'sc'],
    ['部长会议', 'bzhy'],
    ['长期合作', 'cqhz'],
    ['避免双重征税', 'bmsczs'],
    ['重要', 'zy'],
    ['重申', 'cs'],
    ['行动', 'xd'],
    ['银行', 'yh'],
    ['举行业务磋商', 'jxywcs'],
    ['调查', 'dc'],
    ['调解', 'tj'],
    ['委员会计划', 'wyhjh'],
    ['会计准则', 'kjzz'],
    ['给予', 'jy'],
  ];
  for (const [title, initials] of severalReadings) {
    it(`follow the reading in ${title}: ${initials}`, () => {
      assert.equal(initialsOf(title), initials);
    });
  }

  it('are left out for Han that nobody reads', () => {
    assert.equal(initialsOf('中\u{20000}国'), 'zg');
  });

  it('are left out for all Han where the engine has no pinyin order', () => {
    const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
    assert.equal(initialsBy(byCode)('APEC中秘2024尼泊尔秘鲁𠮷'), 'apec2024');
  });

  it('are the same when asked a second time, and after half a surrogate pair', () => {
    const title = '中秘关于双重征税的协定𫖯A';
    for (const half of ['', '\ud86d', '']) assert.equal(initialsOf(half + title), 'zmgysczsdxdfa');
  });

  it('are letters and digits, whatever the text, and never more than its units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const initials = initialsOf(text);
        assert.match(initials, /^[0-9a-z]*$/);
        assert.ok(initials.length <= text.length);
      }),
    );
  });

  it('do not fail on halves of surrogate pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }), (units) => {
        assert.match(initialsOf(String.fromCharCode(...units)), /^[0-9a-z]*$/);
      }),
    );
  });
});
