import assert from 'node:assert/strict';
import { readSectionMark, type MarkStyle } from '../../../server/src/syntax/section-marks';

describe('Section marks', () => {
  /** The paragraph, its style, its label and number, and the section's own words. */
  const marks: readonly (readonly [
    paragraph: string,
    style: MarkStyle,
    label: string,
    number: number,
    words: string,
  ])[] = [
    ['一', 'alone', '一', 1, ''],
    ['十八', 'alone', '十八', 18, ''],
    ['一、双方重申', 'comma', '一', 1, '双方重申'],
    ['二十一、双方重申', 'comma', '二十一', 21, '双方重申'],
    ['一．双方重申', 'comma', '一', 1, '双方重申'],
    ['（一）双方重申', 'brackets', '（一）', 1, '双方重申'],
    ['（十二）', 'brackets', '（十二）', 12, ''],
    ['(三) 双方重申', 'brackets', '(三)', 3, '双方重申'],
    ['（ 三 ）双方', 'brackets', '（ 三 ）', 3, '双方'],
    ['－－双方', 'dash', '——', 0, '双方'],
    ['-- 双方', 'dash', '——', 0, '双方'],
    ['•　双方', 'dash', '•', 0, '双方'],
    ['三）双方', 'brackets', '三', 3, '双方'],
    ['第一编　总则', 'part', '第一编', 1, '总则'],
    ['第二部分　合作', 'part', '第二部分', 2, '合作'],
    ['第一章　总则', 'chapter', '第一章', 1, '总则'],
    ['第三章', 'chapter', '第三章', 3, ''],
    ['第一节 会议', 'division', '第一节', 1, '会议'],
    ['附件', 'annex', '附件', 0, ''],
    ['附件一', 'annex', '附件一', 1, ''],
    ['附件2：口岸名单', 'annex', '附件2', 2, '口岸名单'],
    ['附　件　三　口岸名单', 'annex', '附　件　三', 3, '口岸名单'],
    ['附表A', 'annex', '附表A', 0, ''],
    ['附：签署文件清单', 'annex', '附', 0, '签署文件清单'],
    ['第一条', 'article', '第一条', 1, ''],
    ['第二款　双方', 'clause', '第二款', 2, '双方'],
    ['第十五条　缔约双方', 'article', '第十五条', 15, '缔约双方'],
    ['第一百一十一条　缔约各方', 'article', '第一百一十一条', 111, '缔约各方'],
    ['第三百二十条', 'article', '第三百二十条', 320, ''],
    ['一百二十三、各国重申', 'comma', '一百二十三', 123, '各国重申'],
    ['（一百一十）各国重申', 'brackets', '（一百一十）', 110, '各国重申'],
    ['第二十条 缔约双方', 'article', '第二十条', 20, '缔约双方'],
    ['第5条：缔约双方', 'article', '第5条', 5, '缔约双方'],
    ['第 五 条　缔约双方', 'article', '第 五 条', 5, '缔约双方'],
    ['1. 双方', 'digit', '1', 1, '双方'],
    ['１．双方', 'digit', '１', 1, '双方'],
    ['12、双方', 'digit', '12', 12, '双方'],
    ['1）双方', 'digit-bracket', '1', 1, '双方'],
    ['2)双方', 'digit-bracket', '2', 2, '双方'],
    ['（1）双方', 'digit-brackets', '（1）', 1, '双方'],
    ['（２）双方', 'digit-brackets', '（２）', 2, '双方'],
    ['⑴双方', 'enclosed', '⑴', 1, '双方'],
    ['②双方', 'enclosed', '②', 2, '双方'],
    ['⒊双方', 'enclosed', '⒊', 3, '双方'],
    ['——统一调度规程', 'dash', '——', 0, '统一调度规程'],
    ['── 统一调度规程', 'dash', '——', 0, '统一调度规程'],
    ['————统一', 'dash', '——', 0, '统一'],
  ];
  for (const [paragraph, style, label, number, words] of marks) {
    it(`are read from ${paragraph} (${style})`, () => {
      const mark = readSectionMark(paragraph, 0, paragraph.length);
      assert.ok(mark !== null);
      assert.deepEqual(
        [mark.style, mark.label, mark.number, paragraph.slice(mark.textStart)],
        [style, label, number, words],
      );
    });
  }

  const prose: readonly (readonly [phenomenon: string, paragraph: string])[] = [
    ['an enumeration in words', '第一，加强政治互信；第二，扩大贸易。'],
    ['an ordinal', '第一次会议于2013年举行。'],
    ['a reference to an article', '第一条规定的义务不影响'],
    ['the first of its kind', '第一条跨境铁路建成通车。'],
    ['a congress', '第十八届代表大会'],
    ['a page', '第4版(要闻)'],
    ['a decimal', '1.5亿元'],
    ['a year and a month', '2013.9'],
    ['a year', '2013年9月5日'],
    ['a year in Chinese', '二○一三年九月五日于诺温'],
    ['a word that begins with ten', '十分重视两国关系'],
    ['a word that begins with one', '一致认为'],
    ['a number of parties', '两国元首'],
    ['a sentence on annexes', '附件是本协定的组成部分。'],
    ['a reference to an annex', '附件一规定的口岸'],
    ['an additional protocol', '附加议定书'],
    ['what is near', '附近一带'],
    ['a word by itself', '附'],
    ['a bracket with words', '（一致通过）'],
    ['a bracket with a year', '（2013年）'],
    ['a bracket with a year only', '（2013）'],
    ['a bracket that is not closed', '（一'],
    ['a zero', '〇、双方'],
    ['number 0', '0. 双方'],
    ['one dash', '—统一'],
    ['a ruled line', '——————'],
    ['two dashes and nothing', '——'],
    ['three digits', '100. 双方'],
    ['a number with a comma', '1,000'],
    ['a text', '双方重申'],
    ['nothing', ''],
  ];
  for (const [phenomenon, paragraph] of prose) {
    it(`are not read from ${phenomenon}: ${JSON.stringify(paragraph)}`, () => {
      assert.equal(readSectionMark(paragraph, 0, paragraph.length), null);
    });
  }

  it('do not look beyond their paragraph', () => {
    assert.equal(readSectionMark('（一）', 0, 2), null);
    assert.equal(readSectionMark('1.', 0, 1), null);
    assert.equal(readSectionMark('第一条', 0, 2), null);
    assert.equal(readSectionMark('1.\n5', 0, 2)?.label, '1');
  });
});
