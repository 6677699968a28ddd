import assert from 'node:assert/strict';
import { parse } from '../../../server/src/syntax/parse';
import { readParagraphs } from '../../../server/src/syntax/paragraphs';
import { slice } from '../../../server/src/text/span';
import { marked, textAt } from '../../support/marked-text';

const paragraphsOf = (text: string): string[] =>
  readParagraphs(text, 0, text.length).map((paragraph) => slice(text, paragraph));
/** Long enough that its line is parted at gaps. */
const long = '双方将继续加强合作'.repeat(50);

describe('Paragraphs', () => {
  const lines: readonly (readonly [phenomenon: string, fixture: string])[] = [
    ['a line each', '⟦甲。⟧\n⟦乙。⟧\n'],
    ['a last line without a line break', '⟦甲。⟧\n⟦乙。⟧'],
    ['CRLF', '⟦甲。⟧\r\n⟦乙。⟧\r\n'],
    ['four spaces in front', '    ⟦甲。⟧\n    ⟦乙。⟧\n'],
    ['two ideographic spaces in front', '　　⟦甲。⟧\n　　⟦乙。⟧\n'],
    ['blanks behind', '⟦甲。⟧ 　\u00a0\t\n⟦乙。⟧'],
    ['empty lines between', '⟦甲。⟧\n\n \n　\n⟦乙。⟧'],
    ['blanks within: they are the paragraph’s own', '⟦甲国　　乙国  丙国\u00a0丁国⟧\n'],
    ['𠮷 at both ends', '⟦𠮷甲𠮷⟧\n⟦𠮷⟧'],
    ['a byte order mark that was left in', '\ufeff⟦甲。⟧\n'],
    ['gaps in a long line', `　　⟦${long}。⟧　　⟦一⟧　　⟦双方认为。⟧　　　⟦二⟧　　`],
    ['single ideographic spaces in a long line: no gaps', `⟦${long}　甲国　总统⟧`],
    ['no-break spaces in a long line: columns, no gaps', `⟦${long}\u00a0\u00a0\u00a0\u00a0甲国总统⟧`],
    ['lone carriage returns in a long line: line breaks of old files', `⟦${long}。⟧\r⟦乙。⟧\r⟦丙。⟧`],
    [
      'blanks that were the line breaks of a short text',
      '⟦甲兰共和国政府和乙多王国政府贸易协定⟧ ⟦第一条 双方扩大贸易。⟧ ⟦第二条 双方 互设商会。⟧　⟦第三条 本协定自签字之日起生效。⟧ ⟦二〇一四年九月二日订于兰京⟧',
    ],
    [
      'also below a title of its own',
      '⟦甲兰共和国和乙多王国联合声明⟧\n⟦一、双方 同意扩大贸易，互设商会，增加往来。⟧ ⟦二、双方重申友好。⟧ ⟦三、双方加强合作。⟧\n',
    ],
    [
      'blanks that were line breaks, with the end marked behind the day',
      '⟦甲乙联合公报及其他各项安排⟧ ⟦应甲国主席邀请，乙国国王访问甲国。⟧ ⟦一、双方通商。⟧ ⟦二、双方互派大使。⟧ ⟦2011年9月12日于甲京 （完）⟧',
    ],
    [
      'blanks that were line breaks, with who edited the page behind the day',
      '⟦甲乙联合公报及其他各项安排⟧ ⟦应甲国主席邀请，乙国国王访问甲国。⟧ ⟦一、双方通商。⟧ ⟦二、双方互派大使。⟧ ⟦2011年9月12日于甲京⟧ ⟦(责任编辑：赵一)⟧',
    ],
    [
      'no-break spaces that were line breaks of a web page',
      '⟦甲乙联合公报及其他各项安排⟧\u00a0\u00a0⟦应甲国主席邀请，乙国国王访问甲国。⟧\u00a0\u00a0⟦一、双方通商。⟧\u00a0\u00a0⟦二、双方互派大使。⟧\u00a0\u00a0⟦2011年9月12日于甲京⟧',
    ],
    ['the marks of a mail that quotes', '> ⟦甲乙联合公报⟧\n>\n> > ⟦双方通商。⟧\n>⟦赵一⟧\n'],
    ['who edited a page, behind its last words', '⟦双方通商。⟧\n⟦2011年9月12日于甲京⟧ ⟦（责任编辑：赵一）⟧\n'],
    [
      'blanks behind a sentence or a mark: no breaks where no sections follow',
      '⟦一、双方同意扩大贸易。 双方重申友好， 愿加强合作。 双方 愿互设商会。 甲兰共和国 感谢乙多王国。⟧',
    ],
    [
      'a single mark behind a sentence: none either',
      '⟦甲兰共和国和乙多王国 同意修改协定，增加两条如下。 第二条　双方互设商会，增加往来，减少关税⟧',
    ],
    ['signs that are no tags: they are the paragraph’s own', '⟦<甲>乙。⟧\n⟦&乙;⟧\n⟦3<5;⟧\n⟦乙>⟧'],
    ['nothing but blanks', '　\n \r\n\u00a0'],
    ['nothing', ''],
  ];
  for (const [phenomenon, fixture] of lines) {
    it(`are told by ${phenomenon}`, () => {
      const { text, ranges } = marked(fixture);
      assert.deepEqual(
        paragraphsOf(text),
        ranges.map((range) => textAt(text, range)),
      );
    });
  }

  it('leave out the places that belong to others', () => {
    const text = '甲。〖-BT/标题〗乙。';
    const hole = { start: text.indexOf('〖'), end: text.indexOf('〗') + 1 };
    assert.deepEqual(
      readParagraphs(text, 0, text.length, [hole]).map((paragraph) => slice(text, paragraph)),
      ['甲。', '乙。'],
    );
  });
});

describe('The head of a Markdown copy', () => {
  const head = (text: string): Record<string, unknown> => {
    const [record] = parse(text).records;
    assert.ok(record !== undefined);
    return {
      headline: record.headline && slice(text, record.headline),
      printed: record.printed && slice(text, record.printed),
      headLines: record.headLines.map((line) => slice(text, line)),
      paragraphs: record.paragraphs.map((paragraph) => slice(text, paragraph)),
    };
  };

  it('has headline, author and day of printing', () => {
    assert.deepEqual(head('### 甲国和乙国建交公报\n\n甲社\n\n1994-05-19\n\n第1版(要闻)\n\n甲。\n'), {
      headline: '甲国和乙国建交公报',
      printed: '1994-05-19',
      headLines: ['甲社'],
      paragraphs: ['第1版(要闻)', '甲。'],
    });
  });

  it('can lack the author', () => {
    assert.deepEqual(head('# 甲国和乙国建交公报\r\n\r\n\r\n1994-5-9\r\n\r\n甲。\r\n'), {
      headline: '甲国和乙国建交公报',
      printed: '1994-5-9',
      headLines: [],
      paragraphs: ['甲。'],
    });
  });

  it('can lack the day: then the first line is all of it', () => {
    assert.deepEqual(head('## 甲国和乙国建交公报\n\n甲国和乙国决定建交。\n\n乙。\n'), {
      headline: '甲国和乙国建交公报',
      printed: null,
      headLines: [],
      paragraphs: ['甲国和乙国决定建交。', '乙。'],
    });
  });

  it('begins a record wherever a heading with a day below it stands', () => {
    const text = '### 甲\n\n1994-05-19\n\n子。\n\n### 乙\n\n1994-05-20\n\n丑。\n';
    assert.deepEqual(
      parse(text).records.map((record) => record.headline && slice(text, record.headline)),
      ['甲', '乙'],
    );
    assert.equal(
      parse(text)
        .records.map((record) => slice(text, record))
        .join(''),
      text,
    );
  });

  it('can be closed by hashes, which are no words', () => {
    assert.equal(head('## 甲国和乙国建交公报 ##\n\n1994-05-19\n\n甲。\n').headline, '甲国和乙国建交公报');
  });

  it('takes no other heading for the author', () => {
    const text = '### 报纸\n\n### 甲\n\n1994-05-19\n\n子。\n';
    assert.deepEqual(
      parse(text).records.map((record) => [
        record.headline && slice(text, record.headline),
        record.printed && slice(text, record.printed),
      ]),
      [
        ['报纸', null],
        ['甲', '1994-05-19'],
      ],
    );
  });

  it('is no section: other headings stay paragraphs, without their hashes', () => {
    assert.deepEqual(head('### 甲\n\n1994-05-19\n\n## 政治合作 ##\n\n子。\n').paragraphs, ['政治合作', '子。']);
  });
});
