import assert from 'node:assert/strict';
import { findDates, isPossible, readCompactDate, toIsoDate } from '../../../server/src/text/dates';
import { slice } from '../../../server/src/text/span';
import { marked, textAt } from '../../support/marked-text';

const datesOf = (text: string): ReturnType<typeof findDates> => findDates(text, 0, text.length);

describe('Dates', () => {
  const forms: readonly (readonly [phenomenon: string, fixture: string, date: string | null])[] = [
    ['ASCII digits', '于⟦2013年9月5日⟧签署', '2013-09-05'],
    ['full-width digits', '于⟦２０１３年９月５日⟧签署', '2013-09-05'],
    ['the zero ○', '⟦二○一三年九月五日⟧于诺温', '2013-09-05'],
    ['the zero 〇', '⟦二〇一三年九月五日⟧ 诺温', '2013-09-05'],
    ['the zero 零', '⟦二零一三年九月五日⟧', '2013-09-05'],
    ['a full-width zero', '⟦二０一三年十二月三十一日⟧', '2013-12-31'],
    ['ten', '⟦一九九二年十月十日⟧', '1992-10-10'],
    ['twenty', '⟦一九九二年十一月二十日⟧', '1992-11-20'],
    ['廿', '⟦一九七二年九月廿九日⟧', '1972-09-29'],
    ['卅', '⟦一九五八年八月卅一日⟧', '1958-08-31'],
    ['blanks that print leaves', '⟦2013 年 9 月 5 日⟧', '2013-09-05'],
    ['ideographic blanks', '⟦二○一三年　九月　五日⟧', '2013-09-05'],
    ['号 for the day', '⟦2013年9月5号⟧', '2013-09-05'],
    ['digits with leading zeros', '⟦2013年09月05日⟧', '2013-09-05'],
    ['the month only', '于⟦１９９４年５月⟧签署', '1994-05'],
    ['the month only, in Chinese', '⟦一九八五年七月⟧', '1985-07'],
    ['the year only', '⟦2018年⟧签署', '2018'],
    ['the year only, in Chinese', '⟦一九八五年⟧签署', '1985'],
    ['a draft that leaves the day open', '于⟦2025年⟧　月　日', '2025'],
    ['a draft that leaves the day of a known month open', '于⟦2025年6月⟧　日', '2025-06'],
    ['a year spelled out', '公历⟦一千九百六十一年四月十八日⟧订于诺温', '1961-04-18'],
    ['a day of the first ten, as treaties of the empire have it', '西历⟦一千八百八十七年十二月初一日⟧', '1887-12-01'],
    ['such a day of a later year, which is one of another calendar', '⟦一九八七年五月⟧初五日', '1987-05'],
    ['the years of 民国, with 卅', '⟦民国卅五年一月廿三日⟧', '1946-01-23'],
    ['the years of 民国', '于⟦中华民国四十一年四月二十八日⟧', '1952-04-28'],
    ['the years of 民国, set apart', '签订日期: ⟦民国 34 年 08 月 14 日⟧', '1945-08-14'],
    ['the years of 昭和, in digits', '⟦昭和47年9月29日⟧', '1972-09-29'],
    ['the years of 平成', '⟦平成十年十一月二十六日⟧', '1998-11-26'],
    ['a day without a year', '⟦9月14日⟧签署', null],
    ['a day of this year', '今年⟦9月14日⟧签署', null],
    ['a day of last year', '去年⟦9月14日⟧签署', null],
    ['a full-width day without a year', '总统⟦９月１１日⟧在诺温签署', null],
  ];
  for (const [phenomenon, fixture, date] of forms) {
    it(`are read with ${phenomenon}: ${fixture}`, () => {
      const { text, ranges } = marked(fixture);
      const found = datesOf(text);
      assert.deepEqual(
        found.map((span) => slice(text, span)),
        ranges.map((range) => textAt(text, range)),
      );
      assert.deepEqual(found.map(toIsoDate), [date]);
    });
  }

  const noDates: readonly (readonly [phenomenon: string, text: string])[] = [
    ['a span of years', '签署30周年，建交30年来'],
    ['a span of years in Chinese', '三十年来'],
    ['a month by itself', '9月，双方'],
    ['a span of months', '3个月内'],
    ['a number', '第1992号决议'],
    ['a year of two digits, the century of which is not said', '92年1月3日'],
    ['another year than that of the text', '次年1月3日，同年 1月3日'],
    ['a calendar whose days are others', '光绪二十一年三月二十三日'],
    ['a day of the first ten in such a calendar', '咸丰八年五月初三日，五月初三日'],
    ['a year whose digits lie apart', '199 2年1月3日'],
    ['a decimal', '1.5亿'],
    ['a year of five digits', '20133年9'],
    ['a run of digits', '20130905123456'],
    ['nothing', ''],
  ];
  for (const [phenomenon, text] of noDates) {
    it(`are not read from ${phenomenon}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(datesOf(text), []);
    });
  }

  it('are all found, in order, wherever they stand', () => {
    const { text, ranges } = marked('𠮷⟦1992年1月3日⟧和⟦2002年12月23日⟧、⟦二〇〇三年⟧的《甲》');
    assert.deepEqual(
      datesOf(text).map((span) => slice(text, span)),
      ranges.map((range) => textAt(text, range)),
    );
  });

  it('do not reach beyond the text that may be looked at', () => {
    const text = '2013年9月5日';
    assert.deepEqual(
      findDates(text, 0, '2013年9月'.length).map((span) => slice(text, span)),
      ['2013年9月'],
    );
    assert.deepEqual(
      findDates(text, 0, '2013年'.length).map((span) => slice(text, span)),
      ['2013年'],
    );
    assert.deepEqual(findDates(text, 0, '2013'.length), []);
  });
});

describe('Ranges of days', () => {
  const ranges: readonly (readonly [fixture: string, month: number | null, day: number])[] = [
    ['⟦9月6日至8日⟧', null, 8],
    ['⟦2013年9月3日至6日⟧对甲国进行国事访问', null, 6],
    ['⟦2013年9月28日至10月3日⟧', 10, 3],
    ['⟦９月６日到８日⟧', null, 8],
    ['⟦2013年9月6日—8日⟧', null, 8],
    ['⟦二〇一三年九月六日至八日⟧', null, 8],
  ];
  for (const [fixture, month, day] of ranges) {
    it(`are one date with a last day: ${fixture}`, () => {
      const { text, ranges: marks } = marked(fixture);
      const [date, ...more] = datesOf(text);
      assert.ok(date !== undefined && more.length === 0);
      assert.deepEqual(
        [slice(text, date)],
        marks.map((range) => textAt(text, range)),
      );
      assert.deepEqual([date.until?.month, date.until?.day], [month, day]);
    });
  }

  it('need a last day: 9月6日至今 is one day', () => {
    const [date] = datesOf('9月6日至今');
    assert.equal(date?.until, null);
  });
});

describe('Impossible dates', () => {
  const days: readonly (readonly [text: string, possible: boolean, why: string])[] = [
    ['2026年2月28日', true, 'a common day'],
    ['2026年2月29日', false, '2026 is no leap year'],
    ['2024年2月29日', true, '2024 is a leap year'],
    ['2000年2月29日', true, 'every fourth century is a leap year'],
    ['1900年2月29日', false, 'other centuries are none'],
    ['2月29日', true, 'there are such years'],
    ['2026年2月30日', false, 'in no year'],
    ['2026年4月31日', false, 'April has thirty days'],
    ['2026年13月1日', false, 'there is no such month'],
    ['2026年0月1日', false, 'there is no such month'],
    ['2026年1月0日', false, 'there is no such day'],
    ['2026年1月32日', false, 'there is no such day'],
  ];
  for (const [text, possible, why] of days) {
    it(`are read and told: ${text}, ${why}`, () => {
      const [date] = datesOf(text);
      assert.ok(date !== undefined);
      assert.equal(isPossible(date), possible);
      if (!possible) assert.equal(toIsoDate(date), null);
    });
  }
});

describe('The date field of the archive', () => {
  const values: readonly (readonly [phenomenon: string, value: string, date: string | null])[] = [
    ['eight digits', '20130906', '2013-09-06'],
    ['blanks around them', ' 20130906\r\n', '2013-09-06'],
    ['full-width digits', '２０１３０９０６', '2013-09-06'],
    ['a leap day', '20240229', '2024-02-29'],
    ['an impossible day', '20130931', null],
    ['seven digits', '2013096', null],
    ['nine digits', '201309061', null],
    ['words', '今日', null],
    ['nothing', '', null],
  ];
  for (const [phenomenon, value, date] of values) {
    it(`holds ${phenomenon}: ${JSON.stringify(value)}`, () => {
      assert.equal(readCompactDate(value), date);
    });
  }
});
