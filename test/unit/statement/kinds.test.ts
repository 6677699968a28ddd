import assert from 'node:assert/strict';
import { kindOfInstrumentTitle, kindOfTitle, withoutEditorsRemark } from '../../../server/src/statement/words/kinds';

describe('The kind that a title names', () => {
  for (const [title, kind] of [
    ['洛泽维亚共和国和瑟多兰王国联合声明', 'joint-statement'],
    ['洛澤維亞共和國和瑟多蘭王國聯合聲明', 'joint-statement'],
    ['外交部声明', 'statement'],
    ['声明', 'statement'],
    ['谅解备忘录', 'memorandum'],
    ['2015年至2020年合作规划纲要', 'plan'],
    ['友好合作条约（草案）', 'treaty'],
    ['《贸易安排》补充协议二', 'agreement'],
    ['贸易协定补充议定书十一', 'protocol'],
    ['友好合作条约 (1992年1月3日) ', 'treaty'],
    ['　联合公报〔摘要〕\n', 'joint-communique'],
  ] as const) {
    it(`is ${kind} in ${JSON.stringify(title)}`, () => {
      assert.equal(kindOfTitle(title), kind);
    });
  }

  for (const title of [
    '',
    '（草案）',
    '双方签署了',
    '联合声明全文',
    '条约法',
    '联合声明（全文）（摘要）',
    '协议二',
    '补充二',
  ]) {
    it(`is none in ${JSON.stringify(title)}`, () => {
      assert.equal(kindOfTitle(title), null);
    });
  }

  it('is what both sides of one state call their arrangement', () => {
    assert.equal(kindOfInstrumentTitle('内地与香港关于建立更紧密经贸关系的安排'), 'other');
    assert.equal(kindOfInstrumentTitle('关于建立更紧密经贸关系的安排'), null);
  });

  it('is an exchange of notes where the notes are those of both', () => {
    for (const title of [
      '甲兰共和国政府和乙多王国政府关于互免签证的照会',
      '甲兰共和国外交部和乙多王国外交部关于互免签证的照会',
      '甲兰共和国政府和乙多王国政府关于给予优惠的往来照会',
      '甲兰共和国政府和乙多王国政府关于开放渡口的互换照会',
      '甲兰共和国和乙多王国关于勘界的交换照会',
      '甲兰共和国和乙多王国互换关于最惠国待遇问题的照会',
      '甲兰共和国和乙多王国两国总理关于铁路联运的来往信件',
      '两国总理来往照会',
    ])
      assert.equal(kindOfInstrumentTitle(title), 'exchange-of-notes', title);
    for (const other of [
      '照会',
      '甲兰共和国外交部关于终止《甲兰共和国和乙多王国贸易协定》的照会',
      '甲兰共和国外交部关于乙多王国和丙洲联邦侵犯领海的照会',
      '甲兰共和国政府就乙多王国和丙洲联邦的协定致乙多王国政府的照会',
      '甲兰共和国和乙多王国致丙洲联邦关于领海的照会',
      '甲兰共和国和乙多王国互换照会',
      '甲兰共和国和乙多王国交换照会',
      '甲兰共和国和乙多王国外长交换关于互免签证的照会',
      '我国政府照会乙多王国政府',
      '赵一和钱二的来往信件',
    ])
      assert.equal(kindOfInstrumentTitle(other), null, other);
  });

  it('is none in a headline that only tells of an instrument', () => {
    assert.equal(kindOfInstrumentTitle('两国元首签署联合声明'), null);
    assert.equal(kindOfInstrumentTitle('两国签署关于货币互换的协定'), null);
    assert.equal(kindOfInstrumentTitle('两国互换批准书 关于建交的公报'), null);
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国关于货币互换的协定'), 'agreement');
    assert.equal(kindOfInstrumentTitle('甲兰共和国政府和乙多王国政府关于公民互相访问的谅解备忘录'), 'memorandum');
    assert.equal(kindOfInstrumentTitle('双边本币互换协议'), 'agreement');
    assert.equal(kindOfInstrumentTitle('第四轮六方会谈共同声明'), 'joint-statement');
    assert.equal(kindOfInstrumentTitle('两国政府代表团会谈公报'), 'communique');
    assert.equal(kindOfInstrumentTitle('两国元首会谈后签署的联合声明'), null);
    assert.equal(kindOfInstrumentTitle('受权发布：两国联合声明（全文）'), 'joint-statement');
    assert.equal(kindOfInstrumentTitle('双方就海上问题达成共识'), null);
    assert.equal(kindOfInstrumentTitle('落实全球发展倡议'), null);
    for (const heading of [
      '凝聚共识',
      '日程安排',
      '中国的合作倡议',
      '两国发展战略',
      '加强甲兰共和国和乙多王国发展战略',
      '甲兰共和国和乙多王国共商合作战略',
      '一图读懂甲乙联合声明',
      '甲兰退出河流公约',
      '新法违反国际河流公约',
      '总统寻求合作各方拟续遵守协议',
    ])
      assert.equal(kindOfInstrumentTitle(heading), null, heading);
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国关于海上问题的原则共识'), 'other');
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国合作路线图'), 'plan');
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国21世纪合作战略'), 'plan');
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国贸易协定修正案'), 'other');
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国合作行动纲要：共塑未来'), 'plan');
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国联合声明：反对制裁'), null);
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国联合声明——面向未来的伙伴'), 'joint-statement');
    assert.equal(kindOfInstrumentTitle('甲兰共和国和乙多王国联合宣言：面向未来的伙伴'), 'joint-declaration');
    for (const headline of [
      '甲乙联合声明——两国关系的里程碑',
      '甲兰共和国和乙多王国联合声明——写在十周年之际',
      '甲兰共和国和乙多王国联合声明——双方扩大贸易',
      '甲兰共和国和乙多王国联合声明——两国元首在兰京签署',
      '一份历史性的宣言——评甲乙联合宣言草案',
      '甲兰共和国和乙多王国关系——面向未来的伙伴',
    ])
      assert.equal(kindOfInstrumentTitle(headline), null, headline);
    assert.equal(kindOfInstrumentTitle('甲兰—丙洲国家合作计划'), 'plan');
    assert.equal(kindOfInstrumentTitle('中日韩合作未来十年展望'), 'other');
    for (const headline of ['中日合作前景展望', '中日韩合作取得新展望', '中国合作展望', '未来十年展望'])
      assert.equal(kindOfInstrumentTitle(headline), null, headline);
    for (const terms of ['中乙续议青石界务、商务条款', '中乙会议简明条款', '中乙續議青石界務條款'])
      assert.equal(kindOfInstrumentTitle(terms), 'other', terms);
    for (const part of [
      '最后条款',
      '第五章　最后条款',
      '中国续订保险条款',
      '中小企业条款',
      '中乙协定最后条款',
      '会议条款',
    ])
      assert.equal(kindOfInstrumentTitle(part), null, part);
    for (const essay of ['论两国联合声明', '纪念甲乙联合公报', '学习《甲乙友好条约》'])
      assert.equal(kindOfInstrumentTitle(essay), null, essay);
  });
});

describe('What an editor adds to a title', () => {
  for (const [title, rest] of [
    ['受权发布：联合声明', '联合声明'],
    ['（受权发布）联合声明', '联合声明'],
    ['联合声明 （全文）', '联合声明'],
    [' 联合声明(摘要) ', '联合声明'],
    ['贸易协定（签订日期1991年3月26日 生效日期1991年4月26日）', '贸易协定'],
    ['贸易协定（1991年3月26日订于甲京）（签订日期1991年3月26日）', '贸易协定'],
    ['联合声明（2019年6月15日）', '联合声明'],
    ['联合声明（二〇一九年六月十五日）', '联合声明'],
    ['联合声明（１９９５年５月５日于甲京）', '联合声明'],
    ['贸易协定（１９９１年３月２６日订于甲京）', '贸易协定'],
    ['联合声明(2019年6月15日于甲京)', '联合声明'],
    ['联合声明（2019年6月15日，甲京）', '联合声明'],
    ['建交协议 甲兰文库', '建交协议'],
    ['密约（光绪二十二年四月二十二日）', '密约'],
    ['联合声明（草案）', '联合声明（草案）'],
    ['行动计划（2019—2021年）', '行动计划（2019—2021年）'],
    ['议定书（1997年3月20日文本）', '议定书（1997年3月20日文本）'],
    ['公约（2019年6月15日修正）', '公约（2019年6月15日修正）'],
    ['公约（2019年6月15日通过的文本）', '公约（2019年6月15日通过的文本）'],
    ['联合声明（2019年6月）', '联合声明（2019年6月）'],
    ['（全文）联合声明', '（全文）联合声明'],
  ] as const) {
    it(`is left out of ${JSON.stringify(title)}`, () => {
      assert.equal(withoutEditorsRemark(title), rest);
    });
  }
});
