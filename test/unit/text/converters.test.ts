import fc from 'fast-check';
import assert from 'node:assert/strict';
import { withoutConverterMarks } from '../../../server/src/text/converters';
import { PAD } from '../../../server/src/text/markup';

/** Without what only takes a place. */
const read = (text: string): string => withoutConverterMarks(text).replaceAll(PAD, '');

describe('A text without the marks of converters', () => {
  const texts: readonly (readonly [phenomenon: string, text: string, read?: string])[] = [
    ['numbers of formulas', '$2 0 0 7$ 年 $1$ 月 $1 5 \\%$ 和 $3 1 . 5 { - } 4 0$', '2007 年 1 月 15% 和 31.5-40'],
    ['circled numbers', '$\\textcircled { 1 }$ 双方 $\\textcircled{\\scriptsize 12}$ 两国', '① 双方 ⑫ 两国'],
    ['zeros of a year', '二 $\\bigcirc$ 一三年，二 $\\bigcirc$ $\\bigcirc$ 五 年', '二〇一三年，二〇〇五年'],
    ['quotation marks of formulas', '$^ { 6 6 }$ 一带一路 $\\sigma ^ { 9 9 }$', '“ 一带一路 ”'],
    ['raised calls of notes', '贸易协定 $^ { 1 }$ 签署。[^2]', '贸易协定  签署。[2]'],
    ['calls of notes that are links', '甲[[1]](#_ftn1)乙[\\[2\\]](#_ftn2){#_ftnref2}', '甲[1]乙[2]'],
    ['where words were seen', '<|ref|>text<|/ref|><|det|>[[98, 2, 9, 8]]<|/det|>\n甲', '\n甲'],
    ['notes', '[^2]: 1992年8月24日签署。', '[2] 1992年8月24日签署。'],
    ['sums of money and other formulas', '$400 和 $500 百万，$x + y$'],
    ['pictures', '甲\n![图1](images/a_1.jpg)\n乙', '甲\n\n乙'],
    ['styles of paragraphs', '::: {custom-style="正文 缩进"}\n甲\n:::\n乙\n::: right\n丙\n:::', '\n甲\n\n乙\n\n丙\n'],
    ['styles of words', '[]{#_Toc1 .anchor}甲[《乙》]{.underline}丙 {#丙 .Title}', '甲《乙》丙'],
    ['what was struck out', '[旧]{.deletion author="甲"}[新]{.insertion author="甲"}', '新'],
    ['lines that keep their blanks', '| 甲\\ \\ \\ 乙\n| 丙 | 丁 |', ' 甲      乙\n| 丙 | 丁 |'],
    ['breaks between pages', '甲\n{1}------------------------\n乙', '甲\n\n乙'],
    ['marks that are kept from being marks', '\\*甲\\[乙\\]\\\n丙', '*甲[乙]\n丙'],
    ['numbers that are no list of Markdown', '1\\. 甲 \\alpha 2\\) 乙', '1. 甲 \\alpha 2) 乙'],
    ["bullets of Word's own", '\uf0b7\t甲', '•\t甲'],
    ['fields of Word', 'HYPERLINK "http://a.b/c" 《甲》PAGE  \\* MERGEFORMAT 3', ' 《甲》'],
    ['bookmarks of Word, and one that is gone', '甲协定_GoBack\n错误！未找到引用源。\n错误！', '甲协定\n\n错误！'],
    ['braces and brackets of the text', '{甲} [乙] {丙|丁} :::'],
  ];
  for (const [phenomenon, text, expected] of texts) {
    it(`is told from ${phenomenon}`, () => {
      assert.equal(read(text), expected ?? text);
    });
  }

  it('has the length and the lines of the text', () => {
    const parts = fc.constantFrom(
      ...Array.from('$[]{}()^#.:!\\=%-1甲 \n'),
      '\uf0b7',
      '::: {#a}',
      ']{.b}',
      '![a](b)',
      'HYPERLINK "',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const text = all.join('');
        const bare = withoutConverterMarks(text);
        assert.equal(bare.length, text.length);
        assert.equal(bare.split('\n').length, text.split('\n').length);
      }),
    );
  });
});
