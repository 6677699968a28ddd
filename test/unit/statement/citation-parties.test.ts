import assert from 'node:assert/strict';
import { partiesNamedBefore } from '../../../server/src/statement/citations/citation-parties';

const OWN = ['甲兰共和国', '乙多王国'];
const named = (words: string, parties: readonly string[] = OWN): string | null =>
  partiesNamedBefore(`${words}《》`, 0, words.length, parties)?.join('、') ?? null;

describe('Whose a title is that names nobody', () => {
  const CASES: Readonly<Record<string, string | null>> = {
    // Two that the sentence names.
    双方重申遵守甲兰共和国和丙林王国2008年6月11日签署的: '甲兰共和国、丙林王国',
    双方欢迎甲兰同法国签署: '甲兰、法国',
    甲方介绍了甲俄: '甲兰共和国、俄罗斯',
    双方积极评价甲俄两国2008年签署的: '甲兰共和国、俄罗斯',
    乙方注意到甲方同俄方发表的: '甲兰共和国、俄罗斯',
    乙方注意到俄罗斯和蒙古国签署的: '俄罗斯、蒙古国',
    丙林王国和俄罗斯签署的: '丙林王国、俄罗斯',
    乙方注意到丙林王国和丁多帝国签署的: '丙林王国、丁多帝国',
    甲兰共和国主席赵一和俄罗斯联邦总统伊里签署的: '甲兰共和国、俄罗斯联邦',
    俄罗斯和蒙古国2016年在法国巴黎签署的: '俄罗斯、蒙古国',
    '1995年5月16日甲俄签署的': '甲兰共和国、俄罗斯',
    同日甲俄签署的: '甲兰共和国、俄罗斯',
    甲日签署的: '甲兰共和国、日本',
    // One with the subject of the sentence.
    甲方重申恪守同俄罗斯签署的: '甲兰共和国、俄罗斯',
    // One of which nothing says with whom.
    双方欢迎俄罗斯签署的: '俄罗斯',
    双方重申恪守同俄罗斯签署的: '俄罗斯',
    甲方愿同乙方落实同俄罗斯签署的: '俄罗斯',
    // 尼 are several states.
    双方重申遵守甲尼: '甲兰共和国、尼',
    // The parties themselves, or nobody.
    双方恪守: null,
    双方恪守两国: null,
    双方恪守甲兰共和国和乙多王国签署的: null,
    双方恪守甲乙两国: null,
    '1995年5月16日甲乙两国签订的': null,
    一九九五年五月十六日甲乙签订的: null,
    甲方愿落实: null,
    甲方愿同乙方落实: null,
    // Where, about whom, and in another clause.
    双方2008年在俄罗斯莫斯科签署的: null,
    双方就朝鲜半岛问题发表的: null,
    甲方访问法国期间签署的: null,
    '甲方介绍了同俄罗斯的关系，双方恪守': null,
    '甲方支持俄罗斯的立场，愿落实': null,
    '甲方和俄方重申友好。双方恪守': null,
    双方在会谈过程中以: null,
    双方结成战略联盟的: null,
    双方重申反对帝国主义的: null,
  };
  for (const [words, expected] of Object.entries(CASES)) {
    it(`${words}《》: ${expected ?? 'its own'}`, () => {
      assert.equal(named(words), expected);
    });
  }

  it('is of two among three', () => {
    assert.equal(named('俄罗斯和蒙古国签署的', ['中华人民共和国', '俄罗斯联邦', '蒙古国']), '俄罗斯、蒙古国');
  });

  it('is of three whose signs stand apart', () => {
    const own = ['中华人民共和国', '俄罗斯联邦'];
    assert.equal(named('双方支持2016年6月23日中、俄、蒙三国元首批准的', own), '中华人民共和国、俄罗斯联邦、蒙古');
    assert.equal(named('双方在贸易、科技、文化三方面落实', own), null);
  });

  it('is of two that shall do something', () => {
    const own = ['甲兰共和国', '乙多王国'];
    for (const words of ['中俄要落实好', '中俄将恪守', '中俄都愿遵守', '中俄应签署'])
      assert.equal(named(words, own), '中国、俄罗斯', words);
    assert.equal(named('其中俄要遵守', own), null);
  });

  it('is told in linear time', () => {
    const words = '甲兰共和国和丙林王国'.repeat(20_000);
    const began = performance.now();
    named(words);
    assert.ok(performance.now() - began < 200);
  });
});
