import assert from 'node:assert/strict';
import { parse } from '../../../server/src/syntax/parse';

const sentence = '双方高度评价两国关系的发展，愿在相互尊重、平等互利的基础上继续加强各领域的合作，造福两国人民。';
const layoutOf = (text: string): string => parse(text).layout;

describe('The layout', () => {
  const layouts: readonly (readonly [phenomenon: string, text: string, layout: string])[] = [
    ['a text field', `〖ZW/正文〗\n${sentence}\n〖-ZW/正文〗`, 'tagged'],
    ['two fields of the head', '〖RQ/日期〗20130906〖-RQ/日期〗\n〖BT/标题〗甲〖-BT/标题〗\n', 'tagged'],
    ['a single field with which the file begins', `〖BT/标题〗甲国和乙国联合声明\n${sentence}\n`, 'tagged'],
    ['fields that are indented', '　〖RQ/日期〗20130906〖-RQ/日期〗\n  〖BT/标题〗甲〖-BT/标题〗\n', 'tagged'],
    ['fields behind a byte order mark', `\ufeff〖ZW/正文〗${sentence}〖-ZW/正文〗`, 'tagged'],
    ['fields below other words', `抄自合订本\n〖ZW/正文〗${sentence}〖-ZW/正文〗`, 'tagged'],
    ['a heading on the first line', `### 甲国和乙国建交公报\n\n1994-05-19\n\n${sentence}\n`, 'markdown'],
    ['a heading of another level', `# 甲国和乙国建交公报\n\n${sentence}\n`, 'markdown'],
    ['one line whose paragraphs are parted by gaps', `　　${Array(6).fill(sentence).join('　　')}`, 'run-on'],
    ['a title above such a line', `甲国和乙国联合声明\n　　${Array(6).fill(sentence).join('　　')}`, 'run-on'],
    [
      'what a generator of pages has above the text',
      `---\ntitle: 联合声明\ndate: 2013-09-08\n---\n\n${sentence}\n`,
      'markdown',
    ],
    ['a bold title', `**甲国和乙国联合声明**\n\n${sentence}\n`, 'markdown'],
    ['a bold word before a sentence', `**甲国**和乙国声明如下：\n\n${sentence}\n`, 'plain'],
    ['a line of dashes with a sentence below', `---\n${sentence}\n---\n${sentence}\n`, 'plain'],
    ['furniture between paragraphs', `第4版(要闻)\n\n专栏：国际\n\n${sentence}\n\n${sentence}\n`, 'page'],
    [
      'a sentence that a column broke',
      `甲国\n\n${sentence}此外，双方愿在平等互利的基础上进一步扩大\n\n广播。${sentence}\n\n${sentence}\n`,
      'page',
    ],
    ['a table between paragraphs', `${sentence}\n\n${sentence}\n\n${sentence}\n\n| 甲国总统 | 乙国国王 |\n`, 'page'],
    [
      'CRLF between the paragraphs of a page',
      `第4版(要闻)\r\n\r\n${sentence}\r\n\r\n${sentence}\r\n\r\n${sentence}\r\n`,
      'page',
    ],
    [
      'paragraphs that are indented',
      `甲国和乙国联合声明\n\n    ${sentence}\n    ${sentence}\n    ${sentence}\n`,
      'plain',
    ],
    [
      'empty lines, but nothing of a page',
      `甲国和乙国联合声明\n\n${sentence}\n\n${sentence}\n\n${sentence}\n`,
      'plain',
    ],
    ['one line without gaps', sentence.repeat(20), 'plain'],
    ['one long line with a single gap', `${sentence.repeat(5)}　　${sentence.repeat(5)}`, 'plain'],
    ['nothing', '', 'plain'],
    ['nothing but blanks', ' 　\r\n\n', 'plain'],
  ];
  for (const [phenomenon, text, layout] of layouts) {
    it(`is ${layout} for ${phenomenon}`, () => {
      assert.equal(layoutOf(text), layout);
    });
  }

  it('is not tagged for prose that mentions one tag', () => {
    assert.equal(layoutOf(`档案用〖ZW/正文〗表示正文。\n${sentence}\n`), 'plain');
    assert.equal(layoutOf(`${sentence}\n〖BT/标题〗是标题字段，〖RQ/日期〗是日期字段。\n`), 'plain');
  });

  it('is not tagged for a field that the archive does not have', () => {
    assert.equal(layoutOf(`〖QX/期限〗长期〖-QX/期限〗\n〖QY/条件〗无〖-QY/条件〗\n${sentence}\n`), 'plain');
  });

  it('is not Markdown for a hash without a blank, or further down', () => {
    assert.equal(layoutOf(`#1 甲国\n${sentence}\n`), 'plain');
    assert.equal(layoutOf(`${sentence}\n### 甲国\n`), 'plain');
  });

  it('of a tagged file stays so whatever its text is like', () => {
    assert.equal(layoutOf(`〖ZW/正文〗\n　　${Array(6).fill(sentence).join('　　')}\n〖-ZW/正文〗`), 'tagged');
  });
});
