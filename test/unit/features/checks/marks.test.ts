import assert from 'node:assert/strict';
import { findProblems, mended, messages, places, record, safety, section, statement } from './checking';
import { FILLER } from '../../statement/reading';

describe('A mark without its partner', () => {
  const found = (...paragraphs: readonly string[]): string[] => places(record(...paragraphs), 'quote-unclosed');

  for (const [open, close] of ['《》', '〈〉', '“”', '「」', '『』', '（）']) {
    it(`${open} is found`, () => {
      assert.deepEqual(found(`双方重申${open}友好合作，并愿意加强往来。`, FILLER), [open]);
      assert.deepEqual(found(`双方重申友好合作${close}，并愿意加强往来。`, FILLER), [close]);
      assert.deepEqual(found(`双方重申${open}友好合作${close}，并愿意加强往来。`, FILLER), []);
    });
  }

  it('is found before a paragraph that begins with the same one', () => {
    assert.deepEqual(found('（一）双方重申友好（合作，并愿意加强往来。', '（二）双方愿意加强往来。'), ['（']);
  });

  it('is told by which of the two it is', () => {
    assert.deepEqual(messages(record('双方签署《联合声明，并发表。'), 'quote-unclosed'), ['《 is never closed.']);
    assert.deepEqual(messages(record('双方签署联合声明》，并发表。'), 'quote-unclosed'), [
      'Nothing is open that 》 could close.',
    ]);
  });

  it('is the one inside, where an outer mark closes', () => {
    const text = record('甲兰共和国和乙多王国（以下称“双方）声明如下：', FILLER);
    assert.deepEqual(places(text, 'quote-unclosed'), ['“']);
    assert.equal(mended(text, 'quote-unclosed'), text.replace('双方）', '双方”）'));
  });

  it('of a definition is put behind the name', () => {
    const text = record('甲兰共和国和乙多王国（以下称“双方”声明如下：', FILLER);
    assert.equal(mended(text, 'quote-unclosed'), text.replace('“双方”', '“双方”）'));
  });

  it('is closed by one of its own kind', () => {
    const ascii = record('双方设立联合委员会(以下称“委员会”，以协调各领域合作。', FILLER);
    assert.equal(mended(ascii, 'quote-unclosed'), ascii.replace('“委员会”', '“委员会”)'));
  });

  it('of a definition in two marks is put behind both', () => {
    const text = record('双方遵守2003年《甲乙议定书》（下称“《议定书》”，愿意加强往来。', FILLER);
    assert.equal(mended(text, 'quote-unclosed'), text.replace('“《议定书》”', '“《议定书》”）'));
  });

  it('is not put where nobody knows its place', () => {
    for (const words of [
      '甲兰组织（以下称“甲组织或“本组织”）声明如下：',
      '双方遵守《甲兰共和国和乙多王国贸易协定及其议定书，愿意加强往来。',
      '双方遵守《甲兰共和国和乙多王国友好条约有效期的议定书，愿意加强往来。',
      '双方落实《甲兰共和国和乙多王国互免签证协定（草案），愿意加强往来。',
      '甲兰共和国和乙多王国（以下称“双\n方“），愿意加强往来。',
    ])
      assert.deepEqual(
        findProblems(record(...words.split('\n'), FILLER), 'quote-unclosed').flatMap(({ fixes }) => fixes),
        [],
        words,
      );
  });

  it('of a title is put behind it', () => {
    const text = record('双方遵守《甲兰共和国和乙多王国睦邻友好条约，愿意加强往来。');
    assert.equal(mended(text, 'quote-unclosed'), text.replace('条约，', '条约》，'));
    assert.deepEqual(safety(text, 'quote-unclosed'), [false]);
  });

  it('that is turned the wrong way is turned', () => {
    const text = record('双方打击“三股势力“，维护稳定。');
    assert.equal(mended(text, 'quote-unclosed'), text.replace('力“', '力”'));
    const other = record('双方打击”三股势力”，维护稳定。');
    assert.equal(mended(other, 'quote-unclosed'), other.replace('击”', '击“'));
  });

  it('that is doubled is removed', () => {
    const text = record('双方遵守《友好条约》》，愿意加强往来。');
    assert.equal(mended(text, 'quote-unclosed'), text.replace('》》', '》'));
  });
});

describe('A text with marks in great number', () => {
  it('is read in time', () => {
    const text = record('《“'.repeat(20_000) + '。', '“双方。');
    assert.ok(places(text, 'quote-unclosed').length > 0);
  });
});

describe('No mark without its partner', () => {
  const none = (text: string): void => {
    assert.deepEqual(places(text, 'quote-unclosed'), []);
  };

  it('is one in a title within a title', () => {
    none(record('双方遵守《关于〈友好条约〉的议定书》和《关于《友好条约》的议定书》。'));
  });
  it('is one of a quotation of several paragraphs, each of which opens it again', () => {
    none(record('来函写道：', '“一、双方友好。', '“二、双方合作。', '“三、双方往来。”', FILLER));
  });
  it('is one of a quotation that only the first paragraph opens', () => {
    none(record('来函写道：“双方友好。', '双方合作。', '双方往来。”', FILLER));
  });
  it('is one of a sentence that a column tore', () => {
    none(
      statement(
        section('一、'),
        '二、双方主张在上海合作组织（以下简称',
        '“上合组织”）框架内加强协调。',
        section('三、'),
      ),
    );
  });
  it('is one of a text that is cut', () => {
    none(statement(section('一、'), '二、双方主张在多边机制框架内加强协调，遵守《甲兰共和国和乙多王国'));
  });
  it('is the bracket of an item', () => {
    none(record('双方商定：', '1）互设领馆；', '２) 互免签证；', '一）互派学生；', 'a) 互办展览。双方将：2）互访。'));
  });
  it('is a bracket of another width', () => {
    none(record('双方愿意加强地方(省、州）之间的往来。'));
  });
  it('is one in a text that begins in mid-sentence', () => {
    none(['构建”等重大问题的共识，并愿意加强往来。', FILLER, '（甲通社乙城9月5日电）'].join('\n\n'));
  });
});
