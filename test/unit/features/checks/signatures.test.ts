import assert from 'node:assert/strict';
import { messages, places, section, statement } from './checking';

const CODE = 'signature-incomplete';
const text = (...rows: readonly string[]): string => statement(section('一、'), section('二、'), ...rows);

describe('A signature block', () => {
  it('in which nobody signs for a party is incomplete', () => {
    const one = text('甲兰共和国总统　赵一（签字）', '二〇一三年九月五日于甲京');
    assert.deepEqual(places(one, CODE), ['甲兰共和国总统　赵一（签字）']);
    assert.deepEqual(messages(one, CODE), ['Nobody signs for 乙多王国.']);
  });
  it('in which a name is left out is incomplete at the party', () => {
    const one = text('甲兰共和国总统　赵一（签字）', '乙多王国首相　　（签字）', '二〇一三年九月五日于甲京');
    assert.deepEqual(places(one, CODE), ['乙多王国']);
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
  });
  it('may leave all names out', () => {
    none('甲兰共和国代表　　　　乙多王国代表', '（签字）　　　　　　　（签字）', '二〇一三年九月五日于甲京');
  });
  it('may name nobody’s party', () => {
    none('总统　　　　首相', '赵一　　　　钱二', '二〇一三年九月五日于甲京');
  });
  it('may be missing', () => {
    none();
    none('二〇一三年九月五日于甲京');
  });
});
