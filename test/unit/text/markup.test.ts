import fc from 'fast-check';
import assert from 'node:assert/strict';
import { PAD, withoutMarkup } from '../../../server/src/text/markup';

/** Without what only takes a place. */
const read = (text: string): string => withoutMarkup(text).replaceAll(PAD, '');

describe('A text without the markup of web pages', () => {
  const pages: readonly (readonly [phenomenon: string, text: string, read: string])[] = [
    ['lines', '<p>甲。</p><p>乙。<br>丙。<BR />丁</p>', '\n甲。\n\n乙。\n丙。\n丁\n'],
    ['tags within words', '甲<b>兰</b>共<span class="a>b">和国</span>', '甲兰共b">和国'],
    ['cells of a row', '<tr><td>甲</td>\n<td width=50%>乙</td></tr>', '\n　　甲　　乙　　\n'],
    [
      'characters with names and numbers',
      '阿尔&middot;贝克夫&nbsp;&#12298;甲&#x300B;&emsp;',
      '阿尔·贝克夫\u00a0《甲》　',
    ],
    [
      'what is no text',
      '甲<!-- <p>乙</p> -->丙<script>var s="《丁》";</script>戊<head><TITLE>己</TITLE>',
      '甲\n丙\n戊\n\n',
    ],
    ['the title of a record in XML', '<doc><title>甲</title><p>乙</p></doc>', '<doc>\n甲\n\n乙\n</doc>'],
    ['breaks in the cells of a row', '<td>甲<br>乙</td><td><p>丙</p></td>', '　　甲 乙　　 丙 　　'],
    ['breaks in the one cell of a page', '<tr><td>甲<br>乙</td></tr>', '\n　　甲\n乙　　\n'],
    ['breaks in the cells of Markdown', '| 甲<br>乙 | 丙 |\n| 丁<br>戊 |', '| 甲 乙 | 丙 |\n| 丁\n戊 |'],
    ['what is never closed', '<script>甲<script>乙<!-- 丙', '甲乙<!-- 丙'],
    ['names that no web page has', '<甲国和乙国条约> a < b > c <Joint Statement> &乙; &unknown; AT&T', ''],
  ];
  for (const [phenomenon, text, expected] of pages) {
    it(`is told from ${phenomenon}`, () => {
      assert.equal(read(text), expected || text);
    });
  }

  it('has the length of the text', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&nbsp;',
      '&#1;',
      '甲',
      '<td>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts), (each) => {
        assert.equal(withoutMarkup(each.join('')).length, each.join('').length);
      }),
    );
  });

  it('costs no more than its length', () => {
    for (const part of ['<script>', '<!--', '<a ', '</td>', '</td> ', '<td>   ']) {
      const begun = performance.now();
      withoutMarkup(part.repeat(50_000));
      assert.ok(performance.now() - begun < 2000, part);
    }
  });
});
