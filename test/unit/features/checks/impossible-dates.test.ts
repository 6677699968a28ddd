import assert from 'node:assert/strict';
import { messages, places, section, statement } from './checking';

/** The days that are told in a statement that says this. */
const found = (words: string): string[] =>
  places(statement(section('一、', words), section('二、')), 'date-impossible');

describe('A day that does not exist', () => {
  it('is told', () => {
    assert.deepEqual(found('双方于2019年2月30日签署协定。'), ['2019年2月30日']);
    assert.deepEqual(messages(statement('双方于2019年2月30日签署协定。'), 'date-impossible'), [
      'There is no such day: 2019年2月30日.',
    ]);
  });
  it('is told of our calendar also where its name stands', () => {
    for (const name of ['公历', '西历', '阳历', '新历', '公元', '格里历', '格里高利历'])
      assert.deepEqual(found(`双方于${name}2019年2月30日签署协定。`), ['2019年2月30日'], name);
  });
  it('is told beside a day of another calendar', () => {
    assert.deepEqual(found('双方于农历二月三十日，公历四月三十一日举行灯会。'), ['四月三十一日']);
    assert.deepEqual(found('双方于2019年2月30日（农历正月二十六）签署协定。'), ['2019年2月30日']);
    assert.deepEqual(found('双方采用伊历。协定于二月三十日签署。'), ['二月三十日']);
  });
  it('is told behind a word that ends like a calendar', () => {
    assert.deepEqual(found('双方学历互认协定经历2月30日谈判。'), ['2月30日']);
  });
  it('may be one of another calendar', () => {
    for (const words of [
      '本条约于伊历一三八四年二月三十一日，公历二〇〇五年五月二十一日在甲京签订。',
      '本条约于伊斯兰历1426年2月30日签订。',
      '本条约于伊斯兰教历1426年2月30日签订。',
      '本条约于回历1426年2月30日签订。',
      '本条约于佛历2562年2月30日签订。',
      '双方商定每年农历二月三十日举办灯会。',
      '双方商定农历每年二月三十日举办灯会。',
      '双方商定阴历闰二月三十日举办灯会。',
      '双方商定夏历、旧历二月三十日举办灯会。',
      '双方商定每年藏历二月二十九日和二月三十日举办灯会。',
      '双方商定伊朗太阳历二月三十一日举办灯会。',
      '双方商定农历 二月三十日举办灯会。',
      '本条约于一三八四年二月三十一日（伊历）签订。',
    ])
      assert.deepEqual(found(words), [], words);
  });
});

describe('The last day of a range', () => {
  it('is told where it does not exist', () => {
    for (const range of [
      '2019年4月29日至31日',
      '2019年2月27日至29日',
      '4月29日—31日',
      '2019年3月30日至4月31日',
      '二〇一九年十一月二十九日至十一月三十一日',
      '2018年12月30日至2月29日',
    ])
      assert.deepEqual(found(`总统于${range}访问乙多王国。`), [range], range);
  });
  it('is not told where it does', () => {
    for (const range of [
      '2020年2月27日至29日',
      '2月27日至29日',
      '2019年4月29日至30日',
      '2019年12月30日至1月31日',
      '2019年12月30日至2020年2月29日',
      '2019年12月30日至2月29日',
      '农历二月二十九日至三十日',
    ])
      assert.deepEqual(found(`总统于${range}访问乙多王国。`), [], range);
  });
  it('is not told where the range runs backwards, of which both days exist', () => {
    assert.deepEqual(found('总统于2019年5月8日至6日访问乙多王国。'), []);
  });
});
