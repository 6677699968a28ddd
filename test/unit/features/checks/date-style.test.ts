import assert from 'node:assert/strict';
import { mended, messages, places, safety, section, statement } from './checking';

describe('Dates of one text in several styles', () => {
  const CODE = 'date-style-mixed';
  const mixed = statement(
    section('一、', '2003年11月6日，双方建交。2009年6月18日，双方会晤。'),
    section('二、', '二○一三年九月五日至七日，双方再次会晤。'),
    '二〇一七年四月二十六日于甲京',
  );

  it('are told at the first of the rarest', () => {
    assert.deepEqual(places(mixed, CODE), ['二○一三年九月五日至七日 › 2003年11月6日']);
    assert.deepEqual(messages(mixed, CODE), ['Other dates of this text are written like 2003年11月6日.']);
  });

  it('are not told of the day of signing, whatever the text calls itself', () => {
    const text = statement(
      section('一、', '2003年11月6日，双方建交。2009年6月18日，双方会晤。'),
      '本补充协定于二○一三年九月五日在甲京签订，一式两份。',
    );
    assert.deepEqual(places(text, CODE), []);
    assert.deepEqual(places(text.replace('本补充协定于', '').replace('在甲京签订', '订于甲京'), CODE), []);
  });

  it('can be written alike', () => {
    assert.equal(mended(mixed, CODE), mixed.replace('二○一三年九月五日至七日', '2013年9月5日至7日'));
    assert.deepEqual(safety(mixed, CODE), [false]);
  });

  it('of which several have one 年 are written alike as a whole', () => {
    const text = statement(
      section('一、', '2003年11月6日，双方建交。2009年6月18日，双方会晤。'),
      section('二、', '双方商定二〇一五至二〇一八年执行计划。'),
    );
    assert.equal(mended(text, CODE), text.replace('二〇一五至二〇一八年', '2015至2018年'));
  });

  it('become Chinese numerals where those are usual, with the zero that the text has', () => {
    const text = statement(
      section('一、', '二○○三年十一月六日，双方建交。二○○九年六月十八日，双方会晤。'),
      section('二、', '２０１０年１０月２０日，双方会晤。'),
    );
    assert.equal(mended(text, CODE), text.replace('２０１０年１０月２０日', '二○一○年十月二十日'));
  });

  it('become full-width digits where those are usual', () => {
    const text = statement(
      section('一、', '２００３年１１月６日，双方建交。２００９年６月１８日，双方会晤。'),
      section('二、', '2010年10月20日，双方会晤。'),
    );
    assert.equal(mended(text, CODE), text.replace('2010年10月20日', '２０１０年１０月２０日'));
  });

  it('of three styles are all named', () => {
    const text = statement(
      section('一、', '2003年11月6日，双方建交。2009年6月18日，双方会晤。２０１０年，双方会晤。２０１１年，双方会晤。'),
      section('二、', '二〇一三年九月五日，双方再次会晤。'),
    );
    assert.deepEqual(places(text, CODE), ['二〇一三年九月五日 › 2003年11月6日 › ２０１０年']);
    assert.match(mended(text, CODE), /2010年，双方会晤。2011年，双方会晤。\S+\n二、2013年9月5日/u);
  });
});

describe('Dates of one style', () => {
  const none = (...paragraphs: readonly string[]): void => {
    assert.deepEqual(places(statement(...paragraphs), 'date-style-mixed'), []);
  };
  const first = section('一、', '2003年11月6日，双方建交。');

  it('may have a day of signing that is written otherwise', () => {
    none(first, '二〇一七年四月二十六日于甲京');
    none(first, '本声明于二〇一七年四月二十六日在甲京签署，一式两份。');
  });
  it('may have another in a title', () => {
    none(first, section('二、', '双方遵守《二〇一七年合作计划》。'));
  });
  it('may have a day of every year', () => {
    none(first, section('二、', '每年三月二十二日公布水量。'));
  });
  it('may be one style for what happens and another for what is cited', () => {
    const happens = section('一、', '二〇〇三年十一月六日，双方建交。');
    none(happens, section('二、', '双方遵守2009年6月18日签署的《甲兰共和国和乙多王国联合公报》。'));
  });
  it('are not two widths of digits, for whatever', () => {
    assert.deepEqual(
      places(
        statement(first, section('二、', '双方遵守２００９年签署的《甲兰共和国和乙多王国联合公报》。')),
        'date-style-mixed',
      ),
      ['２００９年 › 2003年11月6日'],
    );
  });
});
