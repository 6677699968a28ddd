import assert from 'node:assert/strict';
import { partiesOfShortName, readDefinitions } from '../../../server/src/statement/citations/aliases';

describe('A definition', () => {
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    ['甲兰共和国和乙多王国（以下称“双方”）', ['双方'], '甲兰共和国、乙多王国'],
    ['甲兰共和国和乙多王国（以下简称双方）', ['双方'], '甲兰共和国、乙多王国'],
    ['回顾了甲兰共和国与乙多王国 （以下简称 “双方”）建交', ['双方'], '甲兰共和国、乙多王国'],
    ['甲兰共和国和乙多王国（下称双方）', ['双方'], '甲兰共和国、乙多王国'],
    ['在丙河合作组织（以下简称“丙合组织”或“本组织”）框架内', ['丙合组织', '本组织'], '丙河合作组织'],
    ['签署的《甲乙友好合作条约》（以下称《条约》）', ['条约'], '《甲乙友好合作条约》'],
    ['签署的《甲乙友好合作条约》（以下称“《条约》”）', ['条约'], '《甲乙友好合作条约》'],
    ['签署的[《甲乙友好合作条约》](../2001/ty.md)（以下称《条约》）', ['条约'], '《甲乙友好合作条约》'],
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

  const names = (text: string): (readonly string[])[] =>
    readDefinitions(text, 0, text.length).map((definition) => definition.names);

  const FORMS: Readonly<Record<string, readonly (readonly string[])[]>> = {
    '《甲乙友好条约》（简称《条约》）': [['条约']],
    '《甲乙友好条约》（下文简称《条约》）': [['条约']],
    '《甲乙友好条约》（以下均称《条约》）': [['条约']],
    '《甲乙友好条约》（以下皆简称“条约”）': [['条约']],
    '《甲乙友好条约》（以后简称《条约》）': [['条约']],
    '《甲乙友好条约》（在下文中称为《条约》）': [['条约']],
    '《甲乙友好条约》（又称《丙城条约》）': [['丙城条约']],
    '《甲乙友好条约》（即《条约》）': [['条约']],
    '《甲乙友好条约》〔以下简称《条约》〕': [['条约']],
    '《甲乙友好条约》［以下简称《条约》］': [['条约']],
    '《甲乙友好条约》（以下简称该《条约》，见附件一）': [['条约']],
    '《甲乙友好条约》（以下称之为《条约》，2003年2月1日生效）': [['条约']],
    '《甲乙友好条约》（2001年7月16日签署，以下简称《条约》）': [['条约']],
    '《甲乙友好条约》，以下简称《条约》，意义重大': [['条约']],
    '《甲乙友好条约》以下称为《条约》。': [['条约']],
    '《甲乙友好条约》（以下简称“2001年《条约》”）': [['2001年《条约》']],
    '《甲约》和《乙约》（以下简称《条约》和《协定》）': [['条约', '协定']],
    '《甲约》和《乙约》（前者以下简称《条约》，后者以下简称《协定》）': [['条约', '协定']],
    '《甲约》和《乙约》（以下分别简称条约和协定）': [['条约', '协定']],
    '《条约》（即2001年7月16日签署的《甲乙友好条约》）': [['条约']],
    '《友好条约》（全称为《甲乙睦邻友好合作条约》）': [['友好条约']],
    '“《界河协定》”系指2008年签署的《甲乙界河协定》。': [['界河协定']],
    '《条约》指2001年签署的《甲乙友好条约》。': [['条约']],
  };
  for (const [text, expected] of Object.entries(FORMS)) {
    it(`gives its names in ${text}`, () => {
      assert.deepEqual(names(text), expected);
    });
  }

  const NONE = [
    '《甲乙日报》今后称“两国友好”',
    '《甲乙友好条约》指出“两国友好”',
    '《条约》系指《甲乙友好条约》第五条',
    '《甲约》、《乙约》和《丙约》（后两者以下统称“边界文件”）',
    '会谈（即双方签署《条约》之前的会谈）',
    '总统（职称“教授”）',
    '双方声称“《条约》”无效',
    '（以下简称《条约》',
  ];
  for (const text of NONE) {
    it(`is none in ${text}`, () => {
      assert.deepEqual(names(text), []);
    });
  }

  it('groups the names of one thing', () => {
    const groups = (text: string): unknown => readDefinitions(text, 0, text.length).map((each) => each.groups);
    assert.deepEqual(groups('《甲约》（以下简称《条约》或“本条约”）'), [[['条约', '本条约']]]);
    assert.deepEqual(groups('《甲约》和《乙约》（以下简称《条约》和《协定》）'), [[['条约'], ['协定']]]);
  });

  it('means the title in its own bracket, where it stands before it', () => {
    assert.deepEqual(
      readDefinitions('《条约》（即2001年签署的《甲乙友好条约》）', 0, 40).map(({ meaning }) => meaning),
      ['《甲乙友好条约》'],
    );
  });

  it('is looked for in a time that grows with the text', () => {
    const time = (text: string): number => {
      const before = performance.now();
      readDefinitions(text, 0, text.length);
      return performance.now() - before;
    };
    for (const bad of ['（以下称', '《甲》（即《', '（，', '“甲”系指《', ' \n称', '》（1）（以下简称“甲”、']) {
      time(bad.repeat(4000));
      const [short, long] = [time(bad.repeat(4000)), time(bad.repeat(16000))];
      assert.ok(long < 12 * short + 40, `${bad}: ${short} ms, ${long} ms`);
    }
  });

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
    assert.deepEqual(partiesOfShortName('中阿国', parties), []);
  });
  it('the states that no rule gives', () => {
    assert.deepEqual(partiesOfShortName('中英', ['中华人民共和国', '大不列颠及北爱尔兰联合王国']), [
      '中华人民共和国',
      '大不列颠及北爱尔兰联合王国',
    ]);
    assert.deepEqual(partiesOfShortName('美方', ['中华人民共和国', '美利坚合众国']), ['美利坚合众国']);
    assert.deepEqual(partiesOfShortName('朝方', ['大韩民国', '朝鲜民主主义人民共和国']), ['朝鲜民主主义人民共和国']);
  });
  it('nobody by a sign that is by custom that of a third state', () => {
    const indonesia = ['中华人民共和国', '印度尼西亚共和国'];
    assert.deepEqual(partiesOfShortName('中印', indonesia), []);
    assert.deepEqual(partiesOfShortName('印方', indonesia), []);
    assert.deepEqual(partiesOfShortName('中印尼', indonesia), indonesia);
    assert.deepEqual(partiesOfShortName('印尼', indonesia), ['印度尼西亚共和国']);
    assert.deepEqual(partiesOfShortName('印尼方', indonesia), ['印度尼西亚共和国']);
    const three = ['中华人民共和国', '印度共和国', '印度尼西亚共和国'];
    assert.deepEqual(partiesOfShortName('中印', three), ['中华人民共和国', '印度共和国']);
    assert.deepEqual(partiesOfShortName('中印尼', three), ['中华人民共和国', '印度尼西亚共和国']);
  });
  it('nobody where two parties share the sign, or none has it', () => {
    assert.deepEqual(partiesOfShortName('阿方', ['阿塞拜疆共和国', '阿尔巴尼亚共和国']), []);
    assert.deepEqual(partiesOfShortName('哈方', parties), []);
  });
});
