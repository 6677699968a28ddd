import assert from 'node:assert/strict';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { readsLikeStatement } from '../../../server/src/syntax/recognise';
import { toSimplified } from '../../../server/src/text/traditional';
import { asInHongKong, asInTaiwan, inTraditional } from '../../support/traditional';
import { realFiles } from '../syntax/edited-files';
import { onlyStatement, sectionsOf, signatoriesOf } from './reading';

const TREATY = `洛澤維亞共和國和瑟多蘭王國睦鄰友好合作條約

洛澤維亞共和國和瑟多蘭王國（以下簡稱「締約雙方」），鑒於兩國關係的發展，依照一九九二年一月三號簽署的《洛澤維亞共和國和瑟多蘭王國建交聯合公報》，議定如下：

第一條
締約雙方尊重彼此的主權，並於適當時候商簽《兩國政府間水文資料交換協定》。

第二條
本條約一式兩份，每份用洛澤維亞文和瑟多蘭文寫成，兩種文本同等作準。

本條約於二〇〇三年九月五日在維斯塔林簽訂。

洛澤維亞共和國代表　　瑟多蘭王國代表
鍾發（簽字）　　葉後里（簽字）
`;

describe('A statement of the years between, with some characters simplified and others not yet', () => {
  const text = `甲兰共和国和乙多王国联合声明

应乙多王国政府邀請，甲兰共和国政府代表团于一九五九年一月二十三日至二十七日訪問了乙多王国。

（一）双方滿意地指出，一九五五年十二月二十五日签訂的《甲兰共和国和乙多王国友好合作条約》得到了执行。

（二）双方在一切問題上完全一致。

一九五九年一月二十七日签訂于多城，共两份，每份都用甲文和乙文写成，两种文本具有同等效力。
`;

  it('has its day and its place, and the day of what it cites', () => {
    const { signed, place, title } = onlyStatement(text);
    assert.deepEqual([signed, place, title.text], ['1959-01-27', '多城', '甲兰共和国和乙多王国联合声明']);
    assert.deepEqual(
      readFile(text).citations.map(({ name, on }) => [name, on]),
      [['甲兰共和国和乙多王国友好合作条約', '1955-12-25']],
    );
  });
});

describe('A statement in traditional characters', () => {
  const statement = onlyStatement(TREATY);

  it('has its title as it is written, and its kind', () => {
    assert.equal(statement.title.text, '洛澤維亞共和國和瑟多蘭王國睦鄰友好合作條約');
    assert.equal(statement.kind, 'treaty');
  });

  it('is of the parties as they are known', () => {
    assert.deepEqual(statement.parties, ['洛泽维亚共和国', '瑟多兰王国']);
  });

  it('says when and where it was signed, and in which languages', () => {
    assert.equal(statement.signed, '2003-09-05');
    assert.equal(statement.place, '維斯塔林');
    assert.deepEqual(statement.languages, ['洛澤維亞文', '瑟多蘭文']);
  });

  it('has articles', () => {
    assert.deepEqual(sectionsOf(TREATY, statement), ['第一條', '第二條']);
  });

  it('names who signed as they write their names', () => {
    assert.deepEqual(signatoriesOf(statement), ['洛泽维亚共和国 代表 鍾發', '瑟多兰王国 代表 葉後里']);
  });

  it('cites with a date, and tells a draft', () => {
    assert.deepEqual(
      readFile(TREATY).citations.map(({ name, on, draft, instrument }) => [name, on, draft, instrument]),
      [
        ['洛澤維亞共和國和瑟多蘭王國建交聯合公報', '1992-01-03', false, true],
        ['兩國政府間水文資料交換協定', null, true, true],
      ],
    );
  });

  it('may be tagged with traditional labels', () => {
    const tagged = `〖BT/標題〗洛澤維亞共和國和瑟多蘭王國條約〖-BT/標題〗\n〖ZW/正文〗\n${TREATY}〖-ZW/正文〗\n〖LM/版名〗〖-LM/欄目〗`;
    const { tree, problems } = readFile(tagged);
    assert.deepEqual(
      tree.records.flatMap(({ fields }) => fields.map(({ label }) => label)),
      ['標題', '正文', '版名'],
    );
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, tagged.slice(start, end)]),
      [['tag-mismatched', '〖LM/版名〗']],
    );
  });

  it('loses the editor’s remark of its title, and the blanks where its lines met', () => {
    const text = TREATY.replace(
      '洛澤維亞共和國和瑟多蘭王國睦鄰友好合作條約',
      '（受權發佈）洛澤維亞共和國和\n瑟多蘭王國\n睦鄰友好合作條約',
    );
    assert.equal(onlyStatement(text).title.text, '洛澤維亞共和國和瑟多蘭王國睦鄰友好合作條約');
  });

  it('shows an impossible day as it is written', () => {
    const [problem] = readFile(TREATY.replace('九月五日', '九月三十一號')).problems;
    assert.deepEqual(problem?.arguments, ['二〇〇三年九月三十一號']);
  });
});

describe('A simplified statement that quotes a traditional title', () => {
  const quoting = (title: string): string => `洛泽维亚共和国和瑟多兰王国联合声明
洛泽维亚共和国和瑟多兰王国（以下称“双方”）声明如下：
一、双方恪守1992年1月3日签署的《${title}》，乾隆年间的往来不在此列。
二、双方愿进一步加强合作。
2013年9月5日于维斯塔林`;

  it('is read as if it quoted a simplified one, and keeps every word', () => {
    const [traditional, simplified] = [
      quoting('洛瑟建交聯合公報於兩國關係'),
      quoting('洛瑟建交联合公报于两国关系'),
    ].map((text) => readFile(text));
    assert.ok(traditional && simplified);
    assert.equal(traditional.citations[0]?.name, '洛瑟建交聯合公報於兩國關係');
    assert.deepEqual(
      mapped(traditional, toSimplified),
      mapped(simplified, (words) => words),
    );
    assert.equal(traditional.tree.text, quoting('洛瑟建交聯合公報於兩國關係'));
  });
});

/** What is known under one name, however a text writes it; a title that the text does not state is made of it. */
const CANONICAL: ReadonlySet<string> = new Set(['parties', 'party', 'kind', 'style', 'code']);

/** All that was read but the tree and the records, each word through `write`. */
function mapped({ statements, articles, citations, problems }: Reading, write: (words: string) => string): unknown {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return CANONICAL.has(key) ? value : write(value);
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value !== 'object' || value === null) return value;
    const isInferred = 'span' in value && value.span === null;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'record' && name !== 'statement')
        .map(([name, each]) => [name, isInferred ? each : walk(each, name)]),
    );
  };
  return walk({ statements, articles, citations, problems }, '');
}

describe('Real files in traditional characters', () => {
  const files = realFiles();

  for (const choice of [0, 1, 2]) {
    it(`say what they say in simplified ones, in their own characters (form ${choice})`, () => {
      const write = (words: string): string => inTraditional(words, () => choice);
      for (const text of files) {
        const written = write(text);
        assert.equal(toSimplified(written), text);
        assert.deepEqual(
          mapped(readFile(written), (words) => words),
          mapped(readFile(text), write),
        );
      }
    });
  }

  it('may write a character in several ways', () => {
    for (const text of files) {
      const written = inTraditional(text, (offset) => offset % 7);
      const reading = readFile(written);
      assert.deepEqual(
        mapped(reading, toSimplified),
        mapped(readFile(text), (words) => words),
      );
      for (const { name, start, end, marked, unclosed } of reading.citations) {
        const stands = written.slice(marked ? start + 1 : start, marked && !unclosed ? end - 1 : end);
        assert.equal(name, stands.replace(/\s*[\r\n]+\s*/g, '').trim());
      }
      for (const { title, sections } of reading.statements) {
        const { span } = title;
        const isWhole = span !== null && span.end - span.start === title.text.length;
        if (isWhole) assert.equal(title.text, written.slice(span.start, span.end));
        for (const { label, start, style } of sections)
          if (style !== 'dash') assert.equal(label, written.slice(start, start + label.length));
      }
    }
  });

  it('may be printed in Hong Kong or Taiwan, where some words have forms that the table leaves out: 著, 瞭, 藉', () => {
    for (const text of files) {
      // It becomes a character that is half as long.
      const simplified = text.replaceAll('𬶏', '甲');
      for (const written of [asInHongKong(simplified), asInTaiwan(simplified)]) {
        assert.equal(readsLikeStatement(written), readsLikeStatement(simplified), text.slice(0, 40));
        assert.deepEqual(
          mapped(readFile(written), toSimplified),
          mapped(readFile(simplified), (words) => words),
        );
      }
    }
  });

  it('are recognised when they are in simplified ones', () => {
    let recognised = 0;
    for (const text of files) {
      const expected = readsLikeStatement(text);
      if (expected) recognised++;
      assert.equal(readsLikeStatement(inTraditional(text)), expected, text.slice(0, 40));
    }
    assert.ok(recognised > files.length / 2 && recognised < files.length);
  });
});
