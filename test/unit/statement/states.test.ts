import assert from 'node:assert/strict';
import { partiesNamedBefore } from '../../../server/src/statement/citations/citation-parties';
import { partiesAtStart, statesNamedIn } from '../../../server/src/statement/words/party-names';
import { readFile } from '../../../server/src/statement/reading';
import { shortName, sign, statesOfSign } from '../../../server/src/statement/words/states';
import { isStatementFile } from '../../../server/src/syntax/recognise';

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
    喀麦隆联合共和国: '喀麦隆',
    伊朗帝国政府: '伊朗',
    联邦德国: '德国',
    马其顿共和国: '北马其顿',
    埃斯瓦蒂尼王国: '斯威士兰',
    吉尔吉斯斯坦共和国: '吉尔吉斯斯坦',
    马尔加什共和国: '马达加斯加',
    文莱苏丹国: '文莱',
    巴哈马联邦: '巴哈马',
    // As treaties of the empire have them.
    大清国: '中国',
    大清帝国: '中国',
    大俄国: '俄罗斯',
    大英国: '英国',
    大日本帝国: '日本',
    大瑞典国: '瑞典',
    大西洋国: '大西洋国',
    大瑞国: '大瑞国',
    大洋共和国: '大洋',
    // Two states of one time are two, and so is one that became two.
    捷克斯洛伐克共和国: '捷克斯洛伐克',
    捷克共和国: '捷克',
    阿拉伯也门共和国: '阿拉伯也门',
    也门民主人民共和国: '民主也门',
    越南南方共和国: '越南南方共和国',
  };
  for (const [name, short] of Object.entries(CASES)) {
    it(`is called for short: ${name} ${short}`, () => {
      assert.equal(shortName(name), short);
    });
  }

  it('is one party in a title, whatever its name of that time', () => {
    assert.deepEqual(partiesAtStart('甲兰共和国和文莱苏丹国友好条约'), ['甲兰共和国', '文莱苏丹国']);
    assert.deepEqual(partiesAtStart('甲兰共和国和多米尼克联邦友好条约'), ['甲兰共和国', '多米尼克联邦']);
  });

  it('keeps the sign that its texts have for it', () => {
    assert.deepEqual(['北马其顿共和国', '马其顿共和国', '马来西亚'].map(sign), ['马', '马', '马']);
    assert.equal(statesOfSign('马').includes('北马其顿'), false);
  });

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

  it('that is no more lends its sign to nobody', () => {
    assert.deepEqual(
      ['坦', '阿', '扎'].map(statesOfSign).map((states) => states.includes('坦噶尼喀')),
      [false, false, false],
    );
    assert.deepEqual(statesOfSign('坦'), ['坦桑尼亚']);
    assert.deepEqual(statesOfSign('锡'), []);
  });
});

/** By the names that they had when they signed; each is a party, in either place, of an agreement and of its signatures. */
const THAT_SIGNED = `
阿拉伯也门共和国 阿拉伯联合共和国 阿拉伯利比亚共和国 阿拉伯叙利亚共和国 阿联 阿尔巴尼亚社会主义人民共和国 阿尔及利亚民主和人民共和国
阿富汗民主共和国 阿富汗王国 埃塞俄比亚帝国 埃塞俄比亚人民民主共和国 安哥拉人民共和国 澳门特别行政区 巴基斯坦共和国 巴林国 贝宁人民共和国
比利时—卢森堡经济联盟 达荷美共和国 大不列颠和北爱尔兰联合王国 德意志民主共和国 多民族玻利维亚国 斐济群岛共和国 刚果人民共和国 圭亚那
几内亚革命人民共和国 几内亚人民革命共和国 柬埔寨国 柬埔寨人民共和国 捷克和斯洛伐克联邦共和国 捷克斯洛伐克共和国 喀麦隆联合共和国
科摩罗伊斯兰联邦共和国 老挝王国 联邦德国 罗得西亚 罗马尼亚社会主义共和国 马达加斯加民主共和国 马来西亚联邦 马来亚联合邦 马尔加什共和国
美利坚合众国 民主德国 民主刚果 民主柬埔寨 民主也门 缅甸联邦 缅甸联邦社会主义共和国 莫桑比克人民共和国 南也门 南也门人民共和国 南斯拉夫
欧洲共同体 欧洲经济共同体 塞尔维亚和黑山 桑给巴尔人民共和国 上沃尔特 上沃尔特共和国 社会主义埃塞俄比亚 斯里兰卡共和国 斯威士兰王国
苏丹民主共和国 索马里民主共和国 坦噶尼喀 坦噶尼喀共和国 坦噶尼喀和桑给巴尔联合共和国 突尼斯王国 乌克兰苏维埃社会主义共和国 西萨摩亚
西萨摩亚独立国 锡兰 香港特别行政区 也门民主人民共和国 也门穆塔瓦基利亚王国 伊拉克王国 伊朗帝国 印度尼西亚联邦共和国 越南民主共和国
越南南方共和国 扎伊尔 扎伊尔共和国 中非帝国 中华人民共和国香港特别行政区 布隆迪王国 利比亚王国 希腊王国 波兰民国
`
  .trim()
  .split(/\s+/);

/** Without a formal name elsewhere in the text, what a title says for short is the name. */
const agreement = (first: string, second: string, signed: string): string => `${first}和${second}贸易协定

${first}和${second}为发展贸易，达成协议如下：
第一条　双方给予最惠国待遇。
第二条　本协定自签字之日起生效。
本协定于一九八四年八月十七日在兰京签订，一式两份，每份都用中文和英文写成。
${signed}
`;

describe('A state by a name that it had', () => {
  for (const state of THAT_SIGNED) {
    it(`${state} is one party, and whose it is that signs for it`, () => {
      for (const government of ['', '政府']) {
        const [other, name] = [`甲兰共和国${government}`, `${state}${government}`];
        const texts = [
          agreement(other, name, `${other}代表　　${name}代表\n赵一　　卢克·姆万巴`),
          agreement(name, other, `${name}\n代　表\n卢克·姆万巴\n\n${other}\n代　表\n赵一`),
        ];
        for (const [index, text] of texts.entries()) {
          assert.ok(isStatementFile('file:///agreement.txt', text), text);
          const [statement] = readFile(text).statements;
          const both = (of: readonly string[]): readonly string[] => (index === 0 ? of : of.toReversed());
          assert.ok(statement);
          assert.deepEqual(statement.parties, both([other, name]));
          assert.deepEqual(
            statement.signatories.map(({ party, office, name: person }) => `${party}/${office}/${person}`),
            both(['甲兰共和国/代表/赵一', `${state}/代表/卢克·姆万巴`]),
          );
        }
      }
    });

    it(`${state} is one of whose a title is`, () => {
      const words = `双方注意到俄罗斯和${state}签署的`;
      assert.deepEqual(partiesNamedBefore(`${words}《》`, 0, words.length, ['甲兰共和国', '乙多王国']), [
        '俄罗斯',
        state,
      ]);
    });
  }

  it('is not in the middle of other words', () => {
    const before = (words: string): readonly string[] | null =>
      partiesNamedBefore(`${words}《》`, 0, words.length, ['甲兰共和国', '乙多王国']);
    assert.deepEqual(before('乙方欢迎俄罗斯和柬埔寨国王签署的'), ['俄罗斯', '柬埔寨']);
    assert.equal(statesNamedIn('中阿联合声明').length, 0);
    assert.deepEqual(statesNamedIn('柬埔寨国王和巴林国家元首'), ['柬埔寨王国', '巴林王国']);
    assert.deepEqual(statesNamedIn('波兰、塞尔维亚和黑山'), ['波兰共和国', '塞尔维亚共和国', '黑山']);
  });

  const AT_START: Readonly<Record<string, string>> = {
    // One name, however the form is called.
    中国和法国甲乙王国友好条约: '中国+法国甲乙王国',
    印度人民革命共和国政府和日本帝国政府协定: '印度人民革命共和国政府+日本帝国政府',
    // Not one.
    中国埃及阿拉伯共和国友好条约: '中国+埃及阿拉伯共和国',
    '中国、匈牙利、塞尔维亚和黑山联合声明': '中国+匈牙利+塞尔维亚+黑山',
    '中国、法国驻甲兰王国使馆协定': '中国+法国',
    中国和日本关于恢复甲兰王国主权的协定: '中国+日本',
    中国和德国联邦政府协定: '中国+德国',
    中国和美国反对日本帝国主义的宣言: '中国+美国',
  };
  for (const [title, expected] of Object.entries(AT_START))
    it(`${title}: ${expected}`, () => {
      assert.equal(partiesAtStart(title).join('+'), expected);
    });
});
