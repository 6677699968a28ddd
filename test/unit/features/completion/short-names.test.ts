import assert from 'node:assert/strict';
import { Archive } from '../../library/archive';
import { FILLER } from '../../statement/reading';
import { Typing } from './typing';

const type = (text: string): Typing => new Typing(new Archive({ 'a.txt': text }));

describe('Behind 以下称', () => {
  const TWO = '甲兰共和国和乙多王国';
  for (const [name, text, chosen, expected] of [
    ['two parties are 双方', `${TWO}（以下称‸）`, '“双方”', `${TWO}（以下称“双方”‸）`],
    ['behind 简称 too', `${TWO}（以下简称‸）声明`, '“双方”', `${TWO}（以下简称“双方”‸）声明`],
    ['with quotation marks that the editor has closed', `${TWO}（以下称“‸”）`, '“双方”', `${TWO}（以下称“双方”‸）`],
    ['with one that stands alone', `${TWO}（以下称“‸`, '“双方”', `${TWO}（以下称“双方”‸`],
    ['with what was typed already', `${TWO}（以下称“双‸”）`, '“双方”', `${TWO}（以下称“双方”‸）`],
    ['by initials', `${TWO}（以下称“sf‸”）`, '“双方”', `${TWO}（以下称“双方”‸）`],
    ['with corner brackets', `${TWO}（以下称「‸」）`, '「双方」', `${TWO}（以下称「双方」‸）`],
    [
      'three are 各方',
      `甲兰共和国、乙多王国和丙内联邦（以下称‸）`,
      '“各方”',
      `甲兰共和国、乙多王国和丙内联邦（以下称“各方”‸）`,
    ],
    ['behind 下文简称 too', `${TWO}（下文简称‸）声明`, '“双方”', `${TWO}（下文简称“双方”‸）声明`],
    ['behind 简称 alone', `会见上海合作组织（简称‸）`, '“上合组织”', `会见上海合作组织（简称“上合组织”‸）`],
    [
      'a treaty with its day in the bracket is 《条约》',
      `恪守《${TWO}友好条约》（2001年7月16日签署，以下简称‸）`,
      '《条约》',
      `恪守《${TWO}友好条约》（2001年7月16日签署，以下简称《条约》‸）`,
    ],
    [
      'a treaty without a bracket is 《条约》',
      `恪守《${TWO}友好条约》，以下简称‸，`,
      '《条约》',
      `恪守《${TWO}友好条约》，以下简称《条约》‸，`,
    ],
    ['one is itself', `会见上海合作组织（以下称‸）`, '“上合组织”', `会见上海合作组织（以下称“上合组织”‸）`],
    [
      'a treaty is 《条约》',
      `恪守《${TWO}友好条约》（以下称‸）`,
      '《条约》',
      `恪守《${TWO}友好条约》（以下称《条约》‸）`,
    ],
    ['with 《 typed', `恪守《${TWO}友好条约》（以下称《‸》）`, '《条约》', `恪守《${TWO}友好条约》（以下称《条约》‸）`],
    [
      'a joint one by its own word',
      `恪守《${TWO}共同声明》（以下称‸）`,
      '《共同声明》',
      `恪守《${TWO}共同声明》（以下称《共同声明》‸）`,
    ],
  ] as const) {
    it(name, () => {
      const typing = type(text);
      assert.equal(typing.choose(chosen), expected);
      assert.equal(typing.labels[0], chosen);
    });
  }

  it('what is the name of another one already is not offered again', () => {
    const two = `恪守《${TWO}友好条约》（以下称《条约》），落实《${TWO}引渡条约》（以下称‸）`;
    const text = `${TWO}联合声明\n${TWO}（以下称“双方”）声明如下：\n一、${two}。${FILLER}\n二、${FILLER}\n2013年9月5日于甲京`;
    assert.deepEqual(type(text).labels, ['《引渡条约》']);
  });

  it('a plan and a memorandum are called by their last word as well', () => {
    assert.deepEqual(type('落实《甲乙2019年至2024年合作规划》（以下称《‸》）').labels.slice(0, 2), [
      '《合作规划》',
      '《规划》',
    ]);
    assert.deepEqual(type('落实《甲乙旅游合作谅解备忘录》（以下称《‸》）').labels.slice(0, 2), [
      '《谅解备忘录》',
      '《备忘录》',
    ]);
  });

  it('nothing is offered behind 称 in other words', () => {
    for (const text of ['他下称‸', '职称‸', '双方声称‸', '统称‸', '协定的简称‸'])
      assert.deepEqual(type(text).labels, [], text);
  });
});
