import assert from 'node:assert/strict';
import { inScript, scriptOf } from '../../../server/src/features/script';
import { toSimplified } from '../../../server/src/text/traditional';
import { Archive } from '../library/archive';
import { Typing } from './completion/typing';

describe('The characters of a text', () => {
  it('are told by those that every title has', () => {
    assert.equal(scriptOf('甲蘭共和國和乙多王國聯合聲明'), 'traditional');
    assert.equal(scriptOf('甲兰共和国和乙多王国联合声明'), 'simplified');
    assert.equal(scriptOf('甲乙文'), null);
    assert.equal(scriptOf('甲兰共和国重申《甲蘭共和國和乙多王國聯合聲明》'), null);
    assert.equal(scriptOf(`${'甲蘭共和國關心兩國條約。'.repeat(9)}《甲兰共和国条约》`), 'traditional');
    assert.equal(scriptOf('〖GJ/关键〗條約〖-GJ/关键〗\n〖BT/标题〗甲蘭共和國條約〖-BT/标题〗'), 'traditional');
  });

  it('are those in which words are put into it', () => {
    for (const [words, like, expected] of [
      ['以下称', '', '以下稱'],
      ['甲兰共和国关于建立战略合作伙伴关系的联合声明', '', '甲蘭共和國關於建立戰略合作夥伴關係的聯合聲明'],
      ['发表的', '', '發表的'],
      // As the text itself has them.
      ['甲台王国', '甲臺王國', '甲臺王國'],
      ['邻国', '善隣', '隣國'],
    ] as const)
      assert.equal(inScript(words, 'traditional', like), expected);
    assert.equal(inScript('以下稱', 'simplified', ''), '以下称');
    assert.equal(inScript('以下称', null, ''), '以下称');
  });
  it('are not guessed where one has several forms', () => {
    assert.equal(inScript('甲台王国', 'traditional', ''), null);
    assert.equal(inScript('体制', 'traditional', ''), null);
  });
  it('become the same simplified ones again', () => {
    const words =
      '关于建立大使级外交关系、发展面向未来的战略合作伙伴关系、深化全面互利合作的联合公报及经济贸易科技协定';
    assert.equal(toSimplified(inScript(words, 'traditional', '') ?? ''), words);
  });

  it('are those of their words: 千 is no 韆, and 困 no 睏', () => {
    assert.equal(inScript('克服困难，数千人的联合国', 'traditional', ''), '克服困難，數千人的聯合國');
  });

  it('are kept by what is offered at （以下稱', () => {
    const type = (text: string): string[] => new Typing(new Archive({ 'a.txt': text })).labels;
    assert.deepEqual(type('甲蘭共和國和乙多王國聯合聲明\n甲蘭共和國和乙多王國（以下稱「‸」）聲明如下：').slice(0, 1), [
      '「雙方」',
    ]);
    assert.deepEqual(type('恪守《甲蘭共和國和乙多王國友好條約》（以下稱《‸》）'), ['《條約》', '《友好條約》']);
  });
});
