import assert from 'node:assert/strict';
import { mended, messages, OPENING, places, safety, section, statement } from './checking';

const CODE = 'party-inconsistent';
const SIGNED = ['甲兰共和国总统　赵一（签字）', '乙多王国首相　钱二（签字）', '二〇一三年九月五日于甲京'];
const text = statement(section('一、'), section('二、'), ...SIGNED);

describe('A party under two names', () => {
  it('is told at the rarer one', () => {
    const other = text.replace('乙多王国首相', '乙多共和国首相');
    assert.deepEqual(places(other, CODE), ['乙多共和国 › 乙多王国']);
    assert.deepEqual(messages(other, CODE), ['This party is also called 乙多王国.']);
    assert.deepEqual(safety(other, CODE), [false]);
    assert.equal(mended(other, CODE), text);
  });
  it('is told in the preamble', () => {
    const other = text.replace(OPENING, OPENING.replace('甲兰共和国', '甲兰人民共和国'));
    assert.deepEqual(places(other, CODE), ['甲兰人民共和国 › 甲兰共和国']);
    assert.equal(mended(other, CODE), text);
  });
  it('is told in the title, if the rest has another', () => {
    const other = text.replace('和乙多王国联合声明', '和乙多公国联合声明');
    assert.deepEqual(places(other, CODE), ['乙多公国 › 乙多王国']);
    assert.equal(mended(other, CODE), text);
  });
});

describe('A party under one name', () => {
  const none = (other: string): void => {
    assert.notEqual(other, text);
    assert.deepEqual(places(other, CODE), []);
  };
  it('may be its government', () => {
    none(text.replace('甲兰共和国总统', '甲兰共和国政府代表'));
  });
  it('may have had another name when it signed something', () => {
    none(
      text.replace(OPENING, `甲兰共和国和乙多王国（以下称“双方”）忆及《甲兰人民共和国和乙多王国建交公报》，声明如下：`),
    );
  });
  it('may have been called otherwise by those who signed something, and be said to have been', () => {
    for (const history of [
      '忆及1985年6月17日甲兰人民共和国和乙多王国签订的《航空协定》',
      '确认甲兰人民共和国同乙多王国缔结的各项条约继续有效',
      '考虑到甲兰共和国（原甲兰人民共和国）的宪法',
    ])
      none(text.replace(OPENING, `甲兰共和国和乙多王国（以下称“双方”），${history}，声明如下：`));
  });
  it('may be called otherwise in the text, where its history is told', () => {
    none(text.replace('一、', '一、甲兰人民共和国成立以来，'));
  });
  it('is not another state', () => {
    none(
      text
        .replaceAll('甲兰共和国', '刚果共和国')
        .replace(OPENING, '刚果共和国和乙多王国（以下称“双方”）忆及刚果民主共和国的调解，声明如下：'),
    );
  });
});
