import assert from 'node:assert/strict';
import { messages, places, section, statement } from './checking';

const CODE = 'signature-incomplete';
const text = (...rows: readonly string[]): string => statement(section('一、'), section('二、'), ...rows);

/** Two notes, of which the second is signed like this. */
const exchange = (...rows: readonly string[]): string =>
  [
    '甲兰共和国政府和乙多王国政府关于互免签证的换文',
    '乙多王国驻甲兰共和国大使洛伦·达什阁下\n阁下：',
    '我谨代表甲兰共和国政府确认，双方就互免公务签证达成协议如下：',
    '一、双方公务人员免办签证。',
    '二、本协议自一九八八年十月一日起生效。',
    '甲兰共和国外交部长　赵一（签字）\n一九八八年九月一日于甲京',
    '甲兰共和国外交部长赵一阁下\n阁下：',
    '我谨代表乙多王国政府确认上述照会内容。',
    ...rows,
    '一九八八年九月五日于甲京\n',
  ].join('\n\n');

describe('A signature block', () => {
  it('in which nobody signs for a party is incomplete', () => {
    const one = text('甲兰共和国总统　赵一（签字）', '二〇一三年九月五日于甲京');
    assert.deepEqual(places(one, CODE), ['甲兰共和国总统　赵一（签字）']);
    assert.deepEqual(messages(one, CODE), ['Nobody signs for 乙多王国.']);
  });
  it('of an empire, whose ranks nobody has a list of, is left alone', () => {
    const old = [
      '中俄甲京条约',
      '大清国大皇帝与大俄国大皇帝因欲敦睦邦交，议定条款如左：',
      '第一款　两国彼此诚心和好，永敦睦谊。',
      '第二款　两国商民往来贸易，均听其便。',
      '大清国太子太傅、文华殿大学士一等肃毅伯赵某',
      '大俄国钦差大臣罗某',
      '光绪二十四年四月二十一日',
      '西历一千八百九十八年六月初九日',
    ].join('\n');
    assert.deepEqual(places(old, CODE), []);
  });
  it('in which a name is left out is incomplete at the party', () => {
    const one = text('甲兰共和国总统　赵一（签字）', '乙多王国首相　　（签字）', '二〇一三年九月五日于甲京');
    assert.deepEqual(places(one, CODE), ['乙多王国']);
  });
  it('has a day, though there is none like it', () => {
    assert.deepEqual(
      places(text('甲兰共和国总统　赵一', '乙多王国首相　钱二', '二〇一三年九月三十一日于甲京'), CODE),
      [],
    );
  });
  it('of a note in which the name is left out is incomplete', () => {
    const notes = exchange('乙多王国首相　钱二（签字）\n甲兰共和国外交部长　　（签字）');
    const unsigned = notes.replace('甲兰共和国外交部长　赵一（签字）\n一九八八年九月一日于甲京', '');
    assert.notEqual(unsigned, notes);
    assert.deepEqual(places(unsigned, CODE), ['甲兰共和国']);
  });
  it('below a text that speaks of notes is incomplete', () => {
    const one = text('三、双方将互致照会。', '甲兰共和国总统　赵一（签字）', '二〇一三年九月五日于甲京');
    assert.deepEqual(messages(one, CODE), ['Nobody signs for 乙多王国.']);
  });
  it('without a date is incomplete', () => {
    const one = text('甲兰共和国总统　赵一（签字）', '乙多王国首相　钱二（签字）');
    assert.deepEqual(places(one, CODE), ['甲兰共和国总统　赵一（签字）']);
    assert.deepEqual(messages(one, CODE), ['The signature block has no date.']);
  });
});

describe('A signature block that is complete', () => {
  const none = (...rows: readonly string[]): void => {
    assert.deepEqual(places(text(...rows), CODE), []);
  };
  const both = ['甲兰共和国总统　赵一（签字）', '乙多王国首相　钱二（签字）'];

  it('has everybody and a day', () => {
    none(...both, '二〇一三年九月五日于甲京');
  });
  it('may have the day in the last sentence', () => {
    none('本声明于2013年9月5日在甲京签署，一式两份。', ...both);
  });
  it('may have a day that does not exist, which is told elsewhere', () => {
    none(...both, '二〇一三年二月三十日于甲京');
  });
  it('is that of a draft, which leaves the day open', () => {
    none('本声明于2013年　月　日在甲京签署，一式两份。', ...both);
    none('本声明于2013年　月　日在甲京签署，一式两份。', '甲兰共和国总统　　　　乙多王国首相');
    none('本声明于2013年〔　〕月〔　〕日在〔甲京〕签署。', ...both);
  });
  it('is that of a draft, which says so at its head', () => {
    for (const remark of ['（第二稿 条法司修改）', '（讨论稿，10月11日）', '〔草案〕'])
      assert.deepEqual(places(text(...both).replace('\n', `\n${remark}\n`), CODE), [], remark);
  });
  it('may leave all names out', () => {
    none('甲兰共和国代表　　　　乙多王国代表', '（签字）　　　　　　　（签字）', '二〇一三年九月五日于甲京');
  });
  it('may name nobody’s party', () => {
    none('总统　　　　首相', '赵一　　　　钱二', '二〇一三年九月五日于甲京');
  });
  it('is one of two in an exchange of notes, each of which one side signs', () => {
    assert.deepEqual(places(exchange('乙多王国驻甲兰共和国大使　洛伦·达什（签字）'), CODE), []);
    const agreement = exchange('乙多王国驻甲兰共和国大使　洛伦·达什（签字）').replace('换文', '协定');
    assert.deepEqual(places(agreement, CODE), []);
  });
  it('may be missing', () => {
    none();
    none('二〇一三年九月五日于甲京');
  });
});
