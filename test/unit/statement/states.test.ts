import assert from 'node:assert/strict';
import { shortName, sign } from '../../../server/src/statement/states';

describe('A state', () => {
  const CASES: Readonly<Record<string, string>> = {
    中华人民共和国: '中国',
    哈萨克斯坦共和国政府: '哈萨克斯坦',
    洛泽维亚共和国: '洛泽维亚',
    瑟兰伊斯兰共和国: '瑟兰',
    // Earlier names of states are theirs.
    波兰人民共和国: '波兰',
    蒙古人民共和国: '蒙古',
    埃及阿拉伯共和国: '埃及',
    尼泊尔联邦民主共和国: '尼泊尔',
    南斯拉夫联邦人民共和国: '南斯拉夫',
  };
  for (const [name, short] of Object.entries(CASES)) {
    it(`is called for short: ${name} ${short}`, () => {
      assert.equal(shortName(name), short);
    });
  }

  it('has more characters as its sign where one is by custom that of another state', () => {
    assert.deepEqual(['印度尼西亚共和国', '印度共和国', '波斯尼亚和黑塞哥维那', '波兰共和国'].map(sign), [
      '印尼',
      '印',
      '波黑',
      '波',
    ]);
  });

  it('has the first character of its short name as its sign', () => {
    assert.deepEqual(['朝鲜民主主义人民共和国', '大不列颠及北爱尔兰联合王国', '洛泽维亚共和国'].map(sign), [
      '朝',
      '英',
      '洛',
    ]);
  });
});
