import fc from 'fast-check';
import assert from 'node:assert/strict';
import { PAD } from '../../../server/src/text/markup';
import { withoutWikitext } from '../../../server/src/text/wikitext';

/** Without what only takes a place. */
const read = (text: string): string => withoutWikitext(text).replaceAll(PAD, '');

describe('The text of a page of a wiki', () => {
  const pages: readonly (readonly [phenomenon: string, text: string, read: string])[] = [
    ['links', '《[[甲乙条约]]》和[[w:条约|《丙丁条约》]]', '《甲乙条约》和《丙丁条约》'],
    ['links to what is no text', '甲[[Category:条约]][[分类:1992年]][[File:a.jpg|thumb|图]][[en:Treaty]]', '甲'],
    ['stress', "'''第一条'''　''双方''", '第一条　双方'],
    ['headings', '[[甲]]\n== 第一条 ==\n===一===\n甲 == 乙', '甲\n第一条 \n一\n甲 == 乙'],
    ['the title of its header', '{{header\n| title = 甲乙条约\n| year = 1992\n| notes =\n}}', '\n\n甲乙条约\n\n\n'],
    ['a header on one line', '{{Header|title=甲乙条约|year=1992}}', '\n甲乙条约\n'],
    ['a title that is a link', '{{header|title=[[甲乙条约|条约]]|year=1992}}', '\n条约\n'],
    ['what templates lay out', "{{right|{{larger|'''甲'''}}}}{{center|1=乙}}{{gap}}丙", '甲乙丙'],
    ['what templates add', '{{PD-old}}{{Wikipedia|条约}}甲{{reflist}}', '甲'],
    ['variants of characters', '大{{另|清|淸}}帝國-{zh-hans:签署;zh-hant:簽署}--{条约}-', '大清帝國签署条约'],
    ['notes', '《[[甲]]》<ref name="a">1992年签署</ref><ref name="a" />。', '《甲》（1992年签署）。'],
    ['indents and lists of terms', "''甲''\n;第一款\n:双方\n::一、两国", '甲\n第一款\n双方\n一、两国'],
    [
      'tables',
      '{| class=a\n|-\n| width=50% | 甲方 || 乙方\n|-\n! 赵一\n| 钱二\n|}',
      '\n\n 甲方 　　 乙方\n\n 赵一　　 钱二\n',
    ],
    ['what is never closed', '甲{{right|[[乙', '甲{{right|[[乙'],
  ];
  for (const [phenomenon, text, expected] of pages) {
    it(`is told from ${phenomenon}`, () => {
      assert.equal(read(text), expected);
    });
  }

  it('is any other text as it stands', () => {
    const text = "[[1, 2], [3]] '甲' {乙} = 丙 =";
    assert.equal(read(text), text);
  });

  it('has the length of the page', () => {
    const parts = fc.constantFrom(
      ...['[[', ']]', '{{', '}}', '|', '=', "''", '-{', '}-', ':', '{|\n', '|-', '|}', '<ref>', '</ref>'],
      ...['header|title=', 'right|', '另|', '甲', ' ', '\n'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const text = all.join('');
        assert.equal(withoutWikitext(text).length, text.length);
      }),
    );
  });
});
