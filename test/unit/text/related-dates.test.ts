import assert from 'node:assert/strict';
import { toIsoDate } from '../../../server/src/text/dates';
import { datesOfSentence, endsRange } from '../../../server/src/text/related-dates';

const read = (text: string): (string | null)[] =>
  datesOfSentence(text, 0, text.length).map(({ date }) => (date === null ? null : toIsoDate(date)));

describe('A date that leaves something out', () => {
  const CASES: Readonly<Record<string, readonly (string | null)[]>> = {
    '2015年2月8日、6月13日': ['2015-02-08', '2015-06-13'],
    '2015年2月、同年6月13日、同月20日': ['2015-02', '2015-06-13', '2015-06-20'],
    '2001年7月会晤，次年12月23日签署，翌年3月生效': ['2001-07', '2002-12-23', '2003-03'],
    '2001年7月16日会晤，同日签署，当天发表': ['2001-07-16', '2001-07-16', '2001-07-16'],
    '2001年7月会晤，当日签署': ['2001-07', null],
    '2015年6月13日、2月8日': ['2015-06-13', null],
    '2015年会晤，2月8日签署': ['2015', null],
    '2011年至2015年期间，同年2月8日签署': ['2011', '2015', null],
    同年2月8日签署: [null],
    '《2014年至2020年合作纲要》和同年签署的': [null],
  };
  for (const [text, expected] of Object.entries(CASES)) {
    it(text, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  it('stands where its words do', () => {
    const text = '双方于2002年5月8日草签、同年12月23日签署';
    const [, second] = datesOfSentence(text, 2, text.length);
    assert.equal(text.slice(second?.date?.start, second?.date?.end), '同年12月23日');
  });
});

describe('The end of a range', () => {
  it('is behind a dash or 至, and not behind the dash of an item', () => {
    assert.equal(endsRange('2011年至2015年', 6), true);
    assert.equal(endsRange('2011—2015年', 5), true);
    assert.equal(endsRange('——2015年', 2), false);
    assert.equal(endsRange('截至2015年', 2), false);
  });
});
