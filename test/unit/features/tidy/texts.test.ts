import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { conversion, paragraphsInOrder, toPlain, toTagged } from '../../../../server/src/features/tidy/conversion';
import { encode } from '../../../../server/src/text/encoding';
import { inReadingOrder } from '../../../../server/src/features/tidy/reading-order';
import { splitArticles } from '../../../../server/src/features/tidy/split-articles';
import { readFile } from '../../../../server/src/statement/reading';
import { speak } from '../../../../server/src/strings/language';
import { decode, type Encoding } from '../../../../server/src/text/decoding';
import { root } from '../../../support/project';

function sample(name: string): string {
  return decode(readFileSync(new URL(`samples/${name}`, root)))?.text ?? '';
}

const TORN_PAGE = '2024-07-09-维斯塔林日报-第4版.txt';

const SENTENCE = '双方一致认为，两国关系的发展符合两国人民的根本利益，愿意进一步加强各领域的互利合作。';
const PLAIN = [
  '甲兰共和国和乙多王国联合声明',
  '',
  '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
  `一、${SENTENCE}`,
  `二、${SENTENCE}`,
  '        甲兰共和国总统        乙多王国首相',
  '            赵某・甲            钱某・乙',
  '二○一三年九月五日于乙城',
].join('\n');

describe('A torn statement in reading order', () => {
  const reading = readFile(sample(TORN_PAGE));
  const index = reading.statements.findIndex(({ pieces }) => pieces.length > 1);
  const text = inReadingOrder(reading, index) ?? '';

  it('begins with its beginning and ends with its signatures', () => {
    assert.ok(text.startsWith('应洛泽维亚共和国总统叶莲娜·马尔维娜邀请'));
    assert.ok(text.endsWith('（洛通社维斯塔林7月8日电）'));
  });

  it('has the word whole that was cut between two pieces', () => {
    assert.ok(text.includes('建立共同的水文监测数据平台，向流域委员会开放'));
  });

  it('keeps empty lines between paragraphs, and the rows of a table together', () => {
    assert.ok(text.includes('声明如下：\n\n一、双方表示'));
    assert.ok(text.includes('| 总统 | 总统 |\n| 叶莲娜'));
  });

  it('is read as one statement again', () => {
    const { statements, articles } = readFile(text);
    assert.deepEqual([statements.length, articles.length], [1, 0]);
    assert.deepEqual(
      statements[0]?.sections.map(({ label }) => label),
      reading.statements[index]?.sections.map(({ label }) => label),
    );
  });

  it('has the furniture of the page that stood in it last', () => {
    const lines = [PLAIN, '维斯塔林日报', `三、${SENTENCE}`].join('\n').split('\n');
    const page = [...lines.slice(0, 4), '第4版(要闻)', ...lines.slice(4, 8)].join('\n\n');
    const whole = inReadingOrder(readFile(page), 0) ?? '';
    assert.ok(whole.endsWith('二○一三年九月五日于乙城\n\n第4版(要闻)'), whole);
    assert.equal(whole.split('第4版').length, 2);
  });

  it('is nothing where there is no such statement', () => {
    assert.equal(inReadingOrder(reading, 9), null);
    assert.equal(inReadingOrder(reading, -1), null);
  });
});

describe('A page in files', () => {
  before(() => {
    speak('en');
  });

  it('is one file for each statement and article, named by day and title', () => {
    assert.deepEqual(
      splitArticles(readFile(sample(TORN_PAGE))).map(({ name }) => name),
      ['关于深化海洋合作的联合公报.txt', '2024-07-08 洛泽维亚共和国和卡索梅尔联邦联合声明.txt'],
    );
    assert.deepEqual(
      splitArticles(readFile(sample('2022-10-12-维斯塔林日报-第4版.txt'))).map(({ name }) => name),
      [
        '2022-10-11 洛泽维亚共和国和瑟多兰王国联合声明.txt',
        '会谈在总统府河厅举行.txt',
        '瑟方赞成把工程通报期限由十二个月延长到十八个月.txt',
      ],
    );
  });

  it('has each statement whole, without furniture', () => {
    const reading = readFile(sample(TORN_PAGE));
    const [first, second] = splitArticles(reading);
    assert.ok(first?.text.startsWith('关于深化海洋合作的联合公报\n\n瑟多兰王国'));
    assert.ok(second?.text.includes('水文监测数据平台'));
    for (const file of [first, second]) assert.doesNotMatch(file?.text ?? '', /第4版|专栏|维斯塔林日报/);
  });

  it('is one file for each record of an archive, with its fields', () => {
    const records = [1, 2].map(
      (issue) =>
        `〖ZQ/总期〗${issue}〖-ZQ/总期〗\n〖BT/标题〗消息/一：“二”〖-BT/标题〗\n〖ZW/正文〗\n    甲。\n〖-ZW/正文〗\n`,
    );
    const files = splitArticles(readFile(records.join('')));
    assert.deepEqual(
      files.map(({ text }) => text),
      records,
    );
    assert.deepEqual(
      files.map(({ name }) => name),
      ['消息 一：“二”.txt', '消息 一：“二” [2].txt'],
    );
  });

  it('keeps the head of a Markdown copy with its text', () => {
    const text = sample('1994-洛泽维亚-瑟多兰-建交公报.md');
    const files = splitArticles(readFile(text));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['1994-05-17 洛泽维亚共和国和瑟多兰王国建交联合公报.md'],
    );
    assert.ok(files[0]?.text.startsWith('### 洛泽维亚和瑟多兰建立外交关系\n贝内什\n1994-05-19\n'));
  });

  it('is none where there is no text', () => {
    assert.deepEqual(splitArticles(readFile('')), []);
  });
});

describe('A statement in another layout', () => {
  it('is tagged with what is known of it, and nothing else', () => {
    assert.equal(
      toTagged(readFile(PLAIN), 0),
      [
        '〖BT/标题〗甲兰共和国和乙多王国联合声明〖-BT/标题〗',
        '〖TC/体裁〗联合声明〖-TC/体裁〗',
        '〖ZW/正文〗',
        '    甲兰共和国和乙多王国（以下称“双方”）声明如下：',
        `    一、${SENTENCE}`,
        `    二、${SENTENCE}`,
        '        甲兰共和国总统        乙多王国首相',
        '            赵某・甲            钱某・乙',
        '    二○一三年九月五日于乙城',
        '〖-ZW/正文〗',
      ].join('\n'),
    );
  });

  it('ends as the file does, with a line end or without', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = PLAIN.trimEnd().replaceAll('\n', lineEnd);
      const tagged = conversion(readFile(text + lineEnd))?.text ?? '';
      assert.ok(tagged.endsWith(`〖-ZW/正文〗${lineEnd}`));
      assert.ok(conversion(readFile(tagged))?.text.endsWith(`乙城${lineEnd}`));
      assert.ok(conversion(readFile(text))?.text.endsWith('〖-ZW/正文〗'));
    }
  });

  it('has its day of printing and its page where they are known', () => {
    const tagged = toTagged(readFile(sample('1994-洛泽维亚-瑟多兰-建交公报.md')), 0) ?? '';
    assert.ok(
      tagged.startsWith(
        '〖RQ/日期〗19940519〖-RQ/日期〗\n〖BH/版号〗001〖-BH/版号〗\n〖BT/标题〗洛泽维亚共和国和瑟多兰王国建交联合公报〖-BT/标题〗\n〖BM/版名〗头版〖-BM/版名〗\n',
      ),
    );
  });

  it('has no title field where the text states no title', () => {
    const reading = readFile(sample(TORN_PAGE));
    const tagged =
      toTagged(
        reading,
        reading.statements.findIndex(({ titleInferred }) => titleInferred),
      ) ?? '';
    assert.doesNotMatch(tagged, /〖BT/);
    assert.match(tagged, /水文监测数据平台/);
  });

  it('stays as it is where it is tagged', () => {
    const text = sample('2013-洛泽维亚-瑟多兰-联合声明.txt');
    assert.equal(toTagged(readFile(text), 0), text.trimEnd());
  });

  it('is not made where its words would be read as tags', () => {
    assert.equal(toTagged(readFile(PLAIN.replace('愿意', '按照〖BT/标题〗愿意')), 0), null);
  });

  it('is plain text with its title on top', () => {
    const plain = toPlain(readFile(sample('2013-洛泽维亚-瑟多兰-联合声明.txt')), 0) ?? '';
    assert.ok(plain.startsWith('洛泽维亚共和国和瑟多兰王国联合声明\n　　应洛泽维亚共和国总统'), plain.slice(0, 60));
    assert.doesNotMatch(plain, /[〖〗]/);
  });

  it('gets no second title where one stands in the text', () => {
    const plain = toPlain(readFile(PLAIN), 0) ?? '';
    assert.equal(plain.split('甲兰共和国和乙多王国联合声明').length, 2);
  });

  for (const name of [
    '1994-洛泽维亚-瑟多兰-建交公报.md',
    '2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt',
    '2022-洛泽维亚-瑟多兰-联合声明.txt',
    '2022-10-12-维斯塔林日报-第4版.txt',
    TORN_PAGE,
    '2025-洛泽维亚-瑟多兰-联合声明草案.stmt',
  ]) {
    it(`comes back as it was, and reads the same: ${name}`, () => {
      const reading = readFile(sample(name));
      reading.statements.forEach((statement, index) => {
        const tagged = readFile(toTagged(reading, index) ?? '');
        assert.equal(tagged.tree.layout, 'tagged');
        const [again] = tagged.statements;
        assert.deepEqual(
          [again?.title.text, again?.parties, again?.printed, again?.sections.map(({ label }) => label)],
          [statement.title.text, statement.parties, statement.printed, statement.sections.map(({ label }) => label)],
        );
        const back = readFile(toPlain(tagged, 0) ?? '');
        assert.deepEqual(
          paragraphsInOrder(back, 0),
          withTitle(paragraphsInOrder(reading, index), statement.titleInferred ? '' : statement.title.text),
        );
      });
    });
  }

  /** Where the title stood nowhere in the text it now stands on top. */
  function withTitle(paragraphs: string[], title: string): string[] {
    return title === '' || paragraphs.includes(title) ? paragraphs : [title, ...paragraphs];
  }
});

describe('A file in another layout', () => {
  const archived = (fields: Readonly<Record<string, string>>, closing = ''): string =>
    [
      ...Object.entries(fields).map(([tag, value]) => `〖${tag}〗${value}〖-${tag}〗`),
      '〖ZW/正文〗',
      '    甲兰共和国和乙多王国（以下称“双方”）声明如下：',
      `    一、${SENTENCE}`,
      `    二、${SENTENCE}`,
      ...(closing === '' ? [] : [`    ${closing}`]),
      '〖-ZW/正文〗',
    ].join('\n');
  const TITLE = { 'BT/标题': '甲兰共和国和乙多王国联合声明' };
  const signedIn = (text: string | undefined): unknown[] =>
    readFile(text ?? '').statements.map(({ title, signed }) => [title.text, signed]);

  it('keeps the day of signing where a field alone tells it', () => {
    const found = conversion(readFile(archived({ ...TITLE, 'FT/副题': '二〇二〇年九月十六日' })));
    assert.ok(found?.text.startsWith('甲兰共和国和乙多王国联合声明\n二〇二〇年九月十六日\n'), found?.text);
    assert.deepEqual(signedIn(found?.text), [['甲兰共和国和乙多王国联合声明', '2020-09-16']]);
    assert.deepEqual(found?.leftOut, []);
  });
  it('keeps the lines above and below the title', () => {
    const found = conversion(
      readFile(
        archived({ 'YT/引题': '总统抵达乙城访问', ...TITLE, 'FT/副题': '双方签署五项文件' }, '2013年9月5日于乙城'),
      ),
    );
    assert.ok(found, 'nothing is offered');
    assert.ok(found.text.includes('双方签署五项文件') || found.leftOut.includes('副题'), found.text);
    assert.ok(found.text.includes('总统抵达乙城访问') || found.leftOut.includes('引题'), found.text);
    assert.deepEqual(signedIn(found.text), [['甲兰共和国和乙多王国联合声明', '2013-09-05']]);
  });
  it('says which fields it has no place for, not those that are empty', () => {
    const found = conversion(
      readFile(
        archived(
          { 'ZQ/总期': '9001', 'RQ/日期': '20130906', ...TITLE, 'ZZ/作者': '', 'BM/版名': '头版' },
          '2013年9月5日于乙城',
        ),
      ),
    );
    assert.deepEqual(found?.leftOut, ['总期', '日期', '版名']);
  });

  it('has the page in fields that a Markdown copy names', () => {
    const copy = [
      '### 甲兰共和国和乙多王国联合声明',
      '',
      '2013-09-06',
      '',
      '第2版(要闻)',
      '专栏：',
      '',
      ...PLAIN.split('\n').map((line) => `    ${line.trim()}`),
    ].join('\n');
    const found = conversion(readFile(copy));
    assert.ok(
      found?.text.startsWith(
        '〖RQ/日期〗20130906〖-RQ/日期〗\n〖BH/版号〗002〖-BH/版号〗\n〖BT/标题〗甲兰共和国和乙多王国联合声明〖-BT/标题〗\n〖BM/版名〗要闻〖-BM/版名〗\n',
      ),
      found?.text,
    );
    assert.deepEqual(found?.leftOut, []);
    const furnished = conversion(readFile(copy.replace('专栏：', '责任编辑：丙某')));
    assert.deepEqual(furnished?.leftOut, ['责任编辑：丙某']);
  });

  it('has a title of two lines once', () => {
    const text = PLAIN.replace('乙多王国联合声明', '乙多王国\n关于深化水利合作的联合声明');
    const tagged = conversion(readFile(text))?.text ?? '';
    assert.equal(tagged.split('水利合作').length, 2, tagged);
    assert.deepEqual(signedIn(tagged), signedIn(text));
    const other = PLAIN.replace('声明如下', '关于联合声明如下');
    assert.ok(conversion(readFile(other))?.text.includes('关于联合声明如下'));
  });

  it('has its kind in its own characters', () => {
    const text =
      '甲蘭共和國和乙多王國聯合聲明\n甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：\n一、雙方同意加強合作。\n二、雙方同意擴大貿易。\n2013年9月5日於甲京';
    assert.ok(conversion(readFile(text))?.text.includes('〖TC/体裁〗聯合聲明〖-TC/体裁〗'));
  });

  it('is none of a page with several texts, nor of a text whose words would be read as tags', () => {
    assert.equal(conversion(readFile(sample(TORN_PAGE))), null);
    assert.equal(conversion(readFile(PLAIN.replace('愿意', '按照〖BT/标题〗愿意'))), null);
  });
  for (const name of [
    '1994-洛泽维亚-瑟多兰-建交公报.md',
    '2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt',
    '2013-洛泽维亚-瑟多兰-联合声明.txt',
    '2022-洛泽维亚-瑟多兰-联合声明.txt',
    '2025-洛泽维亚-瑟多兰-联合声明草案.stmt',
  ]) {
    it(`is offered of what can be converted whole: ${name}`, () => {
      assert.ok(conversion(readFile(sample(name))));
    });
  }
});

describe('Bytes of a text', () => {
  const empty = new Uint8Array();

  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`are read as the text again: ${encoding}`, () => {
      const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : encoding === 'utf-16be' ? [0xfe, 0xff] : [];
      const text = '〖ZW/正文〗\n甲乙・•·○〇—“”𬶏𠮷é€\u00a0㐀\ue5e4\n〖-ZW/正文〗\n'.replace('\ue5e4', '');
      const bytes = encode(text, encoding, Uint8Array.from(mark));
      assert.ok(bytes !== null);
      const decoded = decode(bytes);
      assert.deepEqual([decoded?.text, decoded?.encoding], [text, encoding]);
    });
  }

  it('have the mark that the file had', () => {
    const original = Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]);
    assert.deepEqual(encode('B', 'utf-8', original), Uint8Array.from([0xef, 0xbb, 0xbf, 0x42]));
    assert.deepEqual(encode('B', 'utf-8', empty), Uint8Array.from([0x42]));
  });

  it('of a file in GB18030 are the same where its text is', () => {
    const bytes = new Uint8Array(readFileSync(new URL('samples/2009-洛泽维亚-瑟多兰-联合声明-GB18030.txt', root)));
    assert.deepEqual(encode(decode(bytes)?.text ?? '', 'gb18030', bytes), bytes);
  });

  it('are none where a character would be lost', () => {
    for (const encoding of ['utf-8', 'gb18030'] satisfies Encoding[]) {
      assert.equal(encode('双方\ud842重申', encoding, empty), null);
    }
  });
});
