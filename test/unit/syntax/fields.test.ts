import assert from 'node:assert/strict';
import { FIELD_CODES } from '../../../server/src/syntax/field-codes';
import { parse } from '../../../server/src/syntax/parse';
import { readFields } from '../../../server/src/syntax/fields';
import { allFields } from '../../../server/src/syntax/tree';
import { slice } from '../../../server/src/text/span';
import { marked, textAt } from '../../support/marked-text';

/** Code and value of every field, those of a picture's block after the block. */
function valuesOf(text: string): [code: string, value: string][] {
  return [...allFields(readFields(text).fields)].map((field) => [field.code, slice(text, field.value)]);
}

/** What is wrong, and where. */
function problemsOf(text: string): [code: string, place: string, ...about: string[]][] {
  return readFields(text).problems.map((problem) => [problem.code, slice(text, problem), ...problem.arguments]);
}

describe('Fields', () => {
  for (const { code, label } of FIELD_CODES) {
    it(`are known by their codes: 〖${code}/${label}〗`, () => {
      const text = `〖${code}/${label}〗甲〖-${code}/${label}〗`;
      assert.deepEqual(valuesOf(text), [[code, '甲']]);
      assert.deepEqual(problemsOf(text), []);
    });
  }

  it('reach from tag to tag, and their values stand between', () => {
    const { text, ranges } = marked('　⟦〖BT/标题〗⟦甲国和乙国联合声明⟧〖-BT/标题〗⟧\n');
    const { fields } = readFields(text);
    assert.deepEqual(
      fields.flatMap((field) => [slice(text, field), slice(text, field.value)]),
      ranges.map((range) => textAt(text, range)),
    );
  });

  it('keep blanks, line breaks and nothing at all as values', () => {
    const text = '〖BT/标题〗甲国\r\n 联合声明〖-BT/标题〗〖FT/副题〗〖-FT/副题〗〖ZZ/作者〗 〖-ZZ/作者〗';
    assert.deepEqual(valuesOf(text), [
      ['BT', '甲国\r\n 联合声明'],
      ['FT', ''],
      ['ZZ', ' '],
    ]);
    assert.deepEqual(problemsOf(text), []);
  });

  it('stand in UTF-16 code units behind 𠮷', () => {
    const text = '〖ZZ/作者〗𠮷𠮷〖-ZZ/作者〗〖BT/标题〗甲〖-BT/标题〗';
    assert.deepEqual(valuesOf(text), [
      ['ZZ', '𠮷𠮷'],
      ['BT', '甲'],
    ]);
  });

  it('may leave their labels out', () => {
    const text = '〖BT〗甲〖-BT〗';
    assert.deepEqual(valuesOf(text), [['BT', '甲']]);
    assert.deepEqual(problemsOf(text), []);
  });

  it('of a page stand inside the text also without the block of a picture', () => {
    assert.deepEqual(valuesOf('〖ZW/正文〗甲〖BH/版号〗01〖-BH/版号〗乙〖-ZW/正文〗'), [
      ['ZW', '甲〖BH/版号〗01〖-BH/版号〗乙'],
      ['BH', '01'],
    ]);
  });

  it('of a picture stand inside the text, in the block of the picture', () => {
    const text =
      '〖ZW/正文〗\n    甲。\n〖TM/中图〗\n〖BH/版号〗01〖-BH/版号〗\n〖WJ/文件〗a.jpg〖-WJ/文件〗\n〖-TM/中图〗\n    乙。\n〖-ZW/正文〗';
    const [body, ...more] = readFields(text).fields;
    assert.ok(body !== undefined && more.length === 0);
    assert.equal(body.code, 'ZW');
    assert.deepEqual(
      body.children.map((block) => [block.code, block.children.map((field) => field.code)]),
      [['TM', ['BH', 'WJ']]],
    );
    assert.deepEqual(problemsOf(text), []);
    const [record] = parse(text).records;
    assert.deepEqual(
      record?.paragraphs.map((paragraph) => slice(text, paragraph)),
      ['甲。', '乙。'],
    );
  });
});

describe('Faulty tags', () => {
  it('leave a field of the head unclosed: it ends with its line', () => {
    const text = '〖BM/版名〗国际新闻\r\n〖TC/体裁〗公报〖-TC/体裁〗';
    assert.deepEqual(valuesOf(text), [
      ['BM', '国际新闻'],
      ['TC', '公报'],
    ]);
    assert.deepEqual(problemsOf(text), [['tag-unclosed', '〖BM/版名〗', 'BM', '版名']]);
  });

  it('leave two fields on one line unclosed: the first ends before the second', () => {
    const text = '〖BM/版名〗国际 〖TC/体裁〗公报\n甲';
    assert.deepEqual(valuesOf(text), [
      ['BM', '国际'],
      ['TC', '公报'],
    ]);
    assert.deepEqual(
      problemsOf(text).map(([code]) => code),
      ['tag-unclosed', 'tag-unclosed'],
    );
  });

  it('close a field by the tag of another on the same line', () => {
    const text = '〖BT/标题〗甲国和乙国公报〖-FT/副题〗\n〖ZW/正文〗乙〖-ZW/正文〗';
    assert.deepEqual(valuesOf(text), [
      ['BT', '甲国和乙国公报'],
      ['ZW', '乙'],
    ]);
    assert.deepEqual(problemsOf(text), [['tag-mismatched', '〖-FT/副题〗', 'BT', '标题']]);
  });

  it('close nothing when they stand by themselves', () => {
    const text = '甲〖-BT/标题〗乙';
    assert.deepEqual(valuesOf(text), []);
    assert.deepEqual(
      readFields(text).strayTags.map((tag) => slice(text, tag)),
      ['〖-BT/标题〗'],
    );
    assert.deepEqual(problemsOf(text), [['tag-mismatched', '〖-BT/标题〗']]);
  });

  it('do not close a text: the tag of another field inside it is stray', () => {
    const text = '〖ZW/正文〗甲〖-BT/标题〗乙〖-ZW/正文〗';
    assert.deepEqual(valuesOf(text), [['ZW', '甲〖-BT/标题〗乙']]);
    assert.deepEqual(problemsOf(text), [['tag-mismatched', '〖-BT/标题〗']]);
  });

  it('with a code that the archive does not have make a field all the same', () => {
    const text = '〖QX/期限〗长期〖-QX/期限〗';
    assert.deepEqual(valuesOf(text), [['QX', '长期']]);
    assert.deepEqual(problemsOf(text), [
      ['tag-unknown', '〖QX/期限〗', 'QX'],
      ['tag-unknown', '〖-QX/期限〗', 'QX'],
    ]);
  });

  it('with a lower-case code are not the archive’s', () => {
    const text = '〖bt/标题〗甲〖-bt/标题〗';
    assert.deepEqual(valuesOf(text), [['bt', '甲']]);
    assert.deepEqual(
      problemsOf(text).map(([code]) => code),
      ['tag-unknown', 'tag-unknown'],
    );
  });

  it('with a label that does not fit the code keep the code', () => {
    const text = '〖LM/兰目〗公报〖-LM/栏目〗';
    assert.deepEqual(valuesOf(text), [['LM', '公报']]);
    assert.deepEqual(problemsOf(text), [['tag-mismatched', '〖LM/兰目〗', 'LM', '栏目']]);
  });

  it('leave the text without an end: it goes on to the end of the file', () => {
    const text = '〖BT/标题〗甲〖-BT/标题〗\n〖ZW/正文〗\n    乙。\n    丙。\n';
    assert.deepEqual(valuesOf(text), [
      ['BT', '甲'],
      ['ZW', '\n    乙。\n    丙。'],
    ]);
    assert.deepEqual(problemsOf(text), [['tag-unclosed', '〖ZW/正文〗', 'ZW', '正文']]);
  });

  it('leave the text without an end: it goes on to the next record', () => {
    const text = '〖ZW/正文〗\n乙。\n〖ZQ/总期〗2〖-ZQ/总期〗\n〖ZW/正文〗丙。〖-ZW/正文〗';
    assert.deepEqual(valuesOf(text), [
      ['ZW', '\n乙。'],
      ['ZQ', '2'],
      ['ZW', '丙。'],
    ]);
  });

  it('leave a picture without an end: it ends with its last field', () => {
    const text = '〖ZW/正文〗〖TM/中图〗〖WJ/文件〗a.jpg〖-WJ/文件〗\n    甲。\n〖-ZW/正文〗';
    const [record] = parse(text).records;
    assert.deepEqual(
      record?.paragraphs.map((paragraph) => slice(text, paragraph)),
      ['甲。'],
    );
    assert.deepEqual(problemsOf(text), [['tag-unclosed', '〖TM/中图〗', 'TM', '中图']]);
  });
});

describe('A 〖 that begins no tag', () => {
  const prose: readonly (readonly [phenomenon: string, text: string])[] = [
    ['a bracket in prose', '所谓〖新秩序〗是指'],
    ['two brackets', '〖〖甲'],
    ['no code', '〖/标题〗'],
    ['only a hyphen', '〖-〗'],
    ['a code that is too long', '〖ABCDEFGHI/标题〗'],
    ['a label that is too long', `〖BT/${'标'.repeat(21)}〗`],
    ['a label over two lines', '〖BT/标\n题〗'],
    ['a bracket within the label', '〖BT/标〖题〗'],
    ['the end of the file in a code', '〖BT'],
    ['the end of the file in a label', '〖BT/标'],
    ['a full-width code', '〖ＢＴ/标题〗'],
    ['other brackets', '【BT/标题】甲【-BT/标题】'],
  ];
  for (const [phenomenon, text] of prose) {
    it(`is text: ${phenomenon}`, () => {
      const { fields, strayTags, problems } = readFields(text);
      assert.deepEqual([fields, strayTags, problems], [[], [], []]);
    });
  }

  it('does not swallow the tag behind it', () => {
    assert.deepEqual(valuesOf('〖〖BT/标题〗甲〖-BT/标题〗'), [['BT', '甲']]);
  });
});

describe('Records', () => {
  const record = (number: number, title: string): string =>
    `〖ZQ/总期〗${number}〖-ZQ/总期〗\n〖BT/标题〗${title}〖-BT/标题〗\n〖ZW/正文〗\n    ${title}的正文。\n〖-ZW/正文〗\n`;
  const titlesOf = (text: string): (string | undefined)[] =>
    parse(text).records.map(({ fields }) => {
      const title = fields.find(({ code }) => code === 'BT');
      return title && slice(text, title.value);
    });
  const paragraphsOf = (text: string): string[][] =>
    parse(text).records.map(({ paragraphs }) => paragraphs.map((paragraph) => slice(text, paragraph)));

  it('follow one another in a file, each with its own text', () => {
    const text = record(1, '甲') + '\n\n' + record(2, '乙') + record(3, '丙');
    assert.deepEqual(titlesOf(text), ['甲', '乙', '丙']);
    assert.deepEqual(paragraphsOf(text), [['甲的正文。'], ['乙的正文。'], ['丙的正文。']]);
  });

  it('begin at a field of the head behind a text, also without an issue number', () => {
    const text =
      '〖BT/标题〗甲〖-BT/标题〗\n〖ZW/正文〗子。〖-ZW/正文〗\n〖BT/标题〗乙〖-BT/标题〗\n〖ZW/正文〗丑。〖-ZW/正文〗';
    assert.deepEqual(titlesOf(text), ['甲', '乙']);
    assert.deepEqual(paragraphsOf(text), [['子。'], ['丑。']]);
  });

  it('lie next to one another: together they are the file', () => {
    const text = `前言\n${record(1, '甲')}中间\n${record(2, '乙')}后记`;
    assert.equal(
      parse(text)
        .records.map((each) => slice(text, each))
        .join(''),
      text,
    );
  });

  it('hold what stands outside their fields, too: nothing is lost', () => {
    const text = `〖BT/标题〗甲〖-BT/标题〗\n〖ZW/正文〗子。〖-ZW/正文〗\n补记。`;
    assert.deepEqual(paragraphsOf(text), [['子。', '补记。']]);
  });

  for (const [name, text] of [
    ['LF', record(1, '甲') + record(2, '乙')],
    ['CRLF', (record(1, '甲') + record(2, '乙')).replaceAll('\n', '\r\n')],
    ['a byte order mark that was left in', `\ufeff${record(1, '甲')}${record(2, '乙')}`],
    ['𠮷 in front', `${record(1, '𠮷').replace('𠮷', '甲').replace('1〖', '𠮷〖')}${record(2, '乙')}`],
  ] as const) {
    it(`are read with ${name}`, () => {
      assert.equal(parse(text).layout, 'tagged');
      assert.deepEqual(titlesOf(text), ['甲', '乙']);
      assert.deepEqual(paragraphsOf(text).at(-1), ['乙的正文。']);
    });
  }
});
