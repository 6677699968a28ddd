import assert from 'node:assert/strict';
import { partiesOfShortName, readDefinitions } from '../../../server/src/statement/aliases';

describe('A definition', () => {
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    ['甲兰共和国和乙多王国（以下称“双方”）', ['双方'], '甲兰共和国、乙多王国'],
    ['甲兰共和国和乙多王国（以下简称双方）', ['双方'], '甲兰共和国、乙多王国'],
    ['回顾了甲兰共和国与乙多王国 （以下简称 “双方”）建交', ['双方'], '甲兰共和国、乙多王国'],
    ['甲兰共和国和乙多王国（下称双方）', ['双方'], '甲兰共和国、乙多王国'],
    ['在丙河合作组织（以下简称“丙合组织”或“本组织”）框架内', ['丙合组织', '本组织'], '丙河合作组织'],
    ['签署的《甲乙友好合作条约》（以下称《条约》）', ['条约'], '《甲乙友好合作条约》'],
    ['签署的《甲乙友好合作条约》（以下称“《条约》”）', ['条约'], '《甲乙友好合作条约》'],
    ['签署的《甲乙友好合作条约》（以下简称“《条约》”或“本条约”）', ['条约', '本条约'], '《甲乙友好合作条约》'],
  ];
  for (const [text, names, meaning] of CASES) {
    it(`is read in ${text}`, () => {
      const found = readDefinitions(text, 0, text.length);
      assert.deepEqual(
        found.map((definition) => [definition.names, definition.meaning]),
        [[names, meaning]],
      );
    });
  }

  it('is none in （下转第三版） or （下同）', () => {
    assert.deepEqual(readDefinitions('会谈（下转第三版）（下同）', 0, 12), []);
  });
});

describe('A short name stands, inside one statement, for', () => {
  const parties = ['中华人民共和国', '阿塞拜疆共和国'];
  it('all parties', () => {
    for (const name of ['双方', '两国', '缔约双方']) assert.deepEqual(partiesOfShortName(name, parties), parties);
  });
  it('one party by its sign, its short or its full name', () => {
    for (const name of ['阿方', '阿塞拜疆', '阿塞拜疆共和国'])
      assert.deepEqual(partiesOfShortName(name, parties), ['阿塞拜疆共和国']);
  });
  it('two parties by their signs', () => {
    assert.deepEqual(partiesOfShortName('中阿', parties), parties);
    assert.deepEqual(partiesOfShortName('阿中', parties), ['阿塞拜疆共和国', '中华人民共和国']);
  });
  it('the states that no rule gives', () => {
    assert.deepEqual(partiesOfShortName('中英', ['中华人民共和国', '大不列颠及北爱尔兰联合王国']), [
      '中华人民共和国',
      '大不列颠及北爱尔兰联合王国',
    ]);
    assert.deepEqual(partiesOfShortName('美方', ['中华人民共和国', '美利坚合众国']), ['美利坚合众国']);
    assert.deepEqual(partiesOfShortName('朝方', ['大韩民国', '朝鲜民主主义人民共和国']), ['朝鲜民主主义人民共和国']);
  });
  it('nobody where two parties share the sign, or none has it', () => {
    assert.deepEqual(partiesOfShortName('阿方', ['阿塞拜疆共和国', '阿尔巴尼亚共和国']), []);
    assert.deepEqual(partiesOfShortName('哈方', parties), []);
  });
});
