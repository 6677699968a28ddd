import fc from 'fast-check';
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { selectionRanges } from '../../../server/src/features/selection-range';
import { readFile } from '../../../server/src/statement/reading';
import { slice, type Span } from '../../../server/src/text/span';
import { marked, only } from '../../support/marked-text';
import { readProjectFile } from '../../support/project';
import { editedFiles, realFiles, runs } from '../syntax/edited-files';
import { taggedStatement } from './tagged-fixture';

/** The text of each range around the cursor ‸ of a fixture, innermost first. */
function rangesAt(fixture: string): string[] {
  const { text, cursors } = marked(fixture);
  const offset = TextDocument.create('fixture:', 'statement', 0, text).offsetAt(only(cursors));
  return selectionRanges(readFile(text), offset).map((range) => slice(text, range));
}

/** The ranges around the cursor ‸ of a paragraph, up to the paragraph itself. */
function inParagraph(paragraph: string): string[] {
  const ranges = rangesAt(`甲兰共和国和乙多王国联合声明\n    ${paragraph}\n    双方同意往来。\n`);
  const whole = ranges.indexOf(marked(paragraph).text);
  assert.notEqual(whole, -1, `no paragraph among ${ranges.join(' › ')}`);
  return ranges.slice(0, whole + 1);
}

/** The ranges with the cursor before these words of a text, long ones by their ends. */
function rangesBefore(text: string, words: string): string[] {
  assert.equal(text.split(words).length, 2, `${words} does not stand there just once`);
  return rangesAt(text.replace(words, `‸${words}`)).map((range) =>
    range.length <= 24 ? range : `${range.slice(0, 7)}…${range.slice(-7)}`,
  );
}
const inTagged = (words: string): string[] => rangesBefore(taggedStatement, words);

const RECORD = '〖RQ/日期〗…-ZW/正文〗';
const FILE = '〖RQ/日期〗…ZW/正文〗\n';
const TEXT_AND_AROUND = ['洛泽维亚共和国…九月五日于诺温', '〖ZW/正文〗…-ZW/正文〗', RECORD, FILE];

describe('An expanded selection', () => {
  describe('in a file', () => {
    it('grows from a character to the whole of it', () => {
      assert.deepEqual(inTagged('瑟建交公报'), [
        '瑟',
        '洛瑟建交公报',
        '《洛瑟建交公报》',
        '恪守《洛瑟建交公报》',
        '恪守《洛瑟建交公报》；',
        '（一）恪守《洛瑟建交公报》；',
        '一、双方重申，…此的领土完整。',
        ...TEXT_AND_AROUND,
      ]);
    });

    it('has the preamble and the signature block around their paragraphs', () => {
      assert.deepEqual(inTagged('正式访问').slice(2), [
        '应洛泽维亚共和…进行正式访问。',
        '应洛泽维亚共和…双方声明如下：',
        ...TEXT_AND_AROUND,
      ]);
      assert.deepEqual(inTagged('九月五日'), [
        '二○一三年九月五日',
        '二○一三年九月五日于诺温',
        '洛泽维亚共和国…九月五日于诺温',
        ...TEXT_AND_AROUND,
      ]);
    });

    it('takes a column of a signature block for a clause', () => {
      const [row] = inTagged('多兰王国首相\n    安德列').slice(2);
      assert.deepEqual(inTagged('多兰王国首相\n    安德列').slice(0, 2), ['多', '瑟多兰王国首相']);
      assert.equal(row, '洛泽维亚共和国总统　　　瑟多兰王国首相');
    });

    it('has the value of a field, the field, and the fields around it', () => {
      assert.deepEqual(inTagged('130906〖'), ['20130906', '〖RQ/日期〗20130906〖-RQ/日期〗', RECORD, FILE]);
      assert.deepEqual(inTagged('.jpg'), [
        'a.jpg',
        '〖WJ/文件〗a.jpg〖-WJ/文件〗',
        '〖BH/版号〗…-WJ/文件〗',
        '〖TM/中图〗…-TM/中图〗',
        ...TEXT_AND_AROUND,
      ]);
    });

    it('has a tag, then its field', () => {
      assert.deepEqual(inTagged('RQ/日期〗20').slice(0, 2), ['〖RQ/日期〗', '〖RQ/日期〗20130906〖-RQ/日期〗']);
      assert.equal(rangesAt('〖ZW/正文〗\n甲。\n〖-ZW/正文〗\n〖-B‸T/标题〗\n')[0], '〖-BT/标题〗');
    });

    it('has the headline and the date of a Markdown copy', () => {
      const copy = (headline: string, day: string): string => `### ${headline}\n\n${day}\n\n    双方同意往来。\n`;
      assert.deepEqual(rangesAt(copy('洛瑟建交，‸诺温', '1994-05-19')).slice(0, 3), ['诺', '诺温', '洛瑟建交，诺温']);
      assert.deepEqual(rangesAt(copy('洛瑟建交', '1994-05-‸19')).slice(0, 2), ['19', '1994-05-19']);
    });

    it('has the piece of a text that was torn apart, not what stands between', () => {
      const page = readProjectFile('samples/2024-07-09-维斯塔林日报-第4版.txt');
      assert.deepEqual(rangesBefore(page, '伙伴关系的基础上推进').slice(3), [
        '一、双方表示，…和安全的活动。',
        '应洛泽维亚共和…同的水文监测数',
        '第4版(要闻)…同的水文监测数',
        '第4版(要闻)…的水文监测数\n',
      ]);
    });

    it('has only what surrounds it where there is no text', () => {
      assert.deepEqual(rangesAt('甲。\n‸\n乙。'), ['甲。\n\n乙。']);
    });

    it('of one character is that character, and of none nothing', () => {
      assert.deepEqual(rangesAt('‸甲'), ['甲']);
      assert.deepEqual(rangesAt('甲‸'), ['甲']);
      assert.deepEqual(rangesAt('‸'), ['']);
    });
  });

  describe('begins with', () => {
    const firstAt = (paragraph: string): string | undefined => inParagraph(paragraph)[0];

    it('a date', () => {
      assert.equal(firstAt('双方于２０１３年９‸月５日签署。'), '２０１３年９月５日');
      assert.equal(firstAt('双方于二○一三‸年九月三日签署。'), '二○一三年九月三日');
      assert.equal(firstAt('2013年9月3日至‸6日访问。'), '2013年9月3日至6日');
    });

    it('a number', () => {
      assert.equal(firstAt('贸易额为1,20‸0.5亿元。'), '1,200.5亿');
      assert.equal(firstAt('增长‸３０％。'), '３０％');
      assert.equal(firstAt('共三‸千万人。'), '三千万');
      assert.equal(firstAt('于10：‸30开始。'), '10：30');
      assert.equal(firstAt('双方‸千方百计合作。'), '千', 'a magnitude without a numeral is a word');
    });

    it('a word in letters', () => {
      assert.equal(firstAt('首相Ing‸rid来访。'), 'Ingrid');
      assert.equal(firstAt('抗击COVID-‸19疫情。'), '19');
      assert.deepEqual(inParagraph('抗击COVID-‸19疫情。').slice(0, 2), ['19', 'COVID-19']);
      assert.equal(firstAt('参加G‸20峰会。'), 'G20');
      assert.equal(firstAt('参加G2‸0峰会。'), 'G20');
      assert.equal(firstAt('在ＷＴ‸Ｏ内。'), 'ＷＴＯ');
    });

    it('the first character of a paragraph, at its start', () => {
      assert.equal(firstAt('‸双方同意。'), '双');
    });

    it('the blanks between two columns', () => {
      assert.equal(firstAt('甲兰总统　‸　　乙多首相'), '　　　');
    });

    it('a character of two units', () => {
      assert.equal(firstAt('主席‸𠮷野来访。'), '𠮷');
      assert.equal(firstAt('主席𠮷‸。'), '𠮷');
    });

    it('what ends at the cursor, where a mark is next', () => {
      assert.equal(firstAt('于2013年9月5日‸，双方签署。'), '2013年9月5日');
      assert.equal(firstAt('恪守《洛瑟建交公报‸》。'), '报');
      assert.equal(firstAt('恪守《洛瑟建交公报》‸。'), '《洛瑟建交公报》');
      assert.equal(firstAt('双方同意。‸'), '。');
    });

    it('both marks and what they hold, on one of them', () => {
      assert.equal(firstAt('恪守‸《洛瑟建交公报》的原则。'), '《洛瑟建交公报》');
    });

    it('the well-known instrument that has no marks', () => {
      assert.deepEqual(inParagraph('双方恪守联合国‸宪章的宗旨。').slice(0, 2), ['宪', '联合国宪章']);
    });
  });

  describe('goes through', () => {
    it('titles in titles', () => {
      assert.deepEqual(inParagraph('签署《关于修改〈洛瑟‸协定〉的议定书》，并发表声明。'), [
        '协',
        '洛瑟协定',
        '〈洛瑟协定〉',
        '关于修改〈洛瑟协定〉的议定书',
        '《关于修改〈洛瑟协定〉的议定书》',
        '签署《关于修改〈洛瑟协定〉的议定书》',
        '签署《关于修改〈洛瑟协定〉的议定书》，并发表声明。',
      ]);
    });

    it('quotations in quotations, a few words at once', () => {
      assert.deepEqual(inParagraph('双方，包括“和平、‘友‸好’的一代”，声明。'), [
        '好',
        '友好',
        '‘友好’',
        '和平、‘友好’的一代',
        '“和平、‘友好’的一代”',
        '包括“和平、‘友好’的一代”',
        '双方，包括“和平、‘友好’的一代”，声明。',
      ]);
    });

    it('a quotation of whole sentences like a paragraph', () => {
      assert.deepEqual(inParagraph('他说：“和平、发‸展是主题。合作是潮流。”此后双方签署。'), [
        '展',
        '发展是主题',
        '和平、发展是主题。',
        '和平、发展是主题。合作是潮流。',
        '“和平、发展是主题。合作是潮流。”',
        '他说：“和平、发展是主题。合作是潮流。”',
        '他说：“和平、发展是主题。合作是潮流。”此后双方签署。',
      ]);
    });

    it('a title that goes on in the next line', () => {
      assert.deepEqual(rangesAt('双方签署《甲国\n和‸乙国条约》。').slice(0, 3), [
        '乙',
        '甲国\n和乙国条约',
        '《甲国\n和乙国条约》',
      ]);
    });

    it('a title that lost its end', () => {
      assert.deepEqual(inParagraph('双方签署《甲国和乙国‸条约，并声明。'), [
        '条',
        '甲国和乙国条约',
        '《甲国和乙国条约',
        '双方签署《甲国和乙国条约',
        '双方签署《甲国和乙国条约，并声明。',
      ]);
    });

    it('marks that belong to none as if they were characters', () => {
      assert.deepEqual(inParagraph('双方”同‸意，（往来》。'), ['意', '双方”同意', '双方”同意，（往来》。']);
      assert.deepEqual(inParagraph('《甲（乙》丙‸丁）。'), ['丁', '《甲（乙》丙丁）', '《甲（乙》丙丁）。']);
    });

    it('what a mark without its other half stands in', () => {
      assert.deepEqual(inParagraph('双方（甲”乙‸丙）同意。').slice(1, 3), ['甲”乙丙', '（甲”乙丙）']);
    });

    it('half a character that lost its other half', () => {
      const text = '双方\ud842同意\udc00';
      const reading = readFile(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const [inner] = selectionRanges(reading, offset);
        assert.ok(inner !== undefined && inner.start <= offset && offset <= inner.end, `${offset}`);
      }
    });

    it('a title as one thing, even if it is a question', () => {
      assert.deepEqual(inParagraph('出版《河，‸在哪里？》一书。').slice(1, 3), ['河，在哪里？', '《河，在哪里？》']);
    });

    it('a clause with a long number in it', () => {
      assert.equal(inParagraph('贸易额为1,200亿元‸，增长。')[1], '贸易额为1,200亿元');
    });

    it('clauses between every mark', () => {
      assert.deepEqual(inParagraph('双方一致：贸易‸、投资；交通，电力。').slice(0, 2), ['易', '贸易']);
      assert.deepEqual(inParagraph('双方一致：贸易、投‸资；交通，电力。').slice(0, 2), ['资', '投资']);
      assert.deepEqual(inParagraph('双方一致：贸易、投资；交通，电‸力。').slice(0, 2), ['力', '电力']);
    });

    it('no clause that a mark inside a title would cut', () => {
      assert.deepEqual(inParagraph('双‸方遵守《甲、乙协定》和决议，往来。').slice(1), [
        '双方遵守《甲、乙协定》和决议',
        '双方遵守《甲、乙协定》和决议，往来。',
      ]);
    });

    it('sentences, with the marks that close behind their stop', () => {
      assert.deepEqual(inParagraph('双方同意。各方是‸否接受？！）此后签署。').slice(1), [
        '各方是否接受',
        '各方是否接受？！）',
        '双方同意。各方是否接受？！）此后签署。',
      ]);
    });

    it('the words of a section without its mark', () => {
      assert.deepEqual(inTagged('尊重彼此').slice(1, 4), [
        '尊重彼此的领土完整',
        '尊重彼此的领土完整。',
        '（二）尊重彼此的领土完整。',
      ]);
    });

    it('sections that lost the line break between them', () => {
      const text = taggedStatement.replace('建交公报》；\n    （二）', '建交公报》；（二）');
      assert.deepEqual(rangesBefore(text, '尊重彼此').slice(1, 6), [
        '尊重彼此的领土完整',
        '尊重彼此的领土完整。',
        '（二）尊重彼此的领土完整。',
        '（一）恪守《洛…此的领土完整。',
        '一、双方重申，…此的领土完整。',
      ]);
      assert.deepEqual(rangesBefore(text, '恪守《').slice(1, 4), [
        '恪守《洛瑟建交公报》',
        '恪守《洛瑟建交公报》；',
        '（一）恪守《洛瑟建交公报》；',
      ]);
    });
  });

  it('holds each time more, and the place, wherever that is in whatever text', function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(editedFiles(realFiles()), fc.nat({ max: 1_000_000 }), (text, at) => {
        const offset = at % (text.length + 1);
        const ranges = selectionRanges(readFile(text), offset);
        assert.deepEqual(ranges.at(-1), { start: 0, end: text.length });
        let inner: Span | null = null;
        for (const range of ranges) {
          assert.ok(range.start <= offset && offset <= range.end, 'without the place');
          if (inner !== null) {
            assert.ok(range.start <= inner.start && inner.end <= range.end, 'not around the one before');
            assert.notDeepEqual(range, inner);
          }
          inner = range;
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  for (const unit of ['“', '”', '《甲》', '（《', '“甲。”', '1,', '甲。', '　甲', '𠮷', '一年', 'a-']) {
    it(`takes time in proportion to the paragraph, of many ${unit}`, function () {
      // What else the machine does is no fault of the code.
      this.retries(4);
      const smallest = (count: number): number => {
        const text = unit.repeat(count);
        const reading = readFile(text);
        const times = Array.from({ length: 7 }, () => {
          const started = performance.now();
          selectionRanges(reading, text.length >> 1);
          return performance.now() - started;
        });
        return Math.min(...times);
      };
      smallest(2_000);
      const [once, fourTimes] = [smallest(20_000), smallest(80_000)];
      assert.ok(fourTimes < 10 * once + 5, `${once.toFixed(2)} ms, then ${fourTimes.toFixed(2)} ms`);
    });
  }

  it('of any file looks at no more than its paragraph', () => {
    const paragraph = '双方恪守《洛瑟建交公报》，同意往来。\n';
    const text = paragraph.repeat(50_000);
    const reading = readFile(text);
    const started = performance.now();
    for (let call = 0; call < 1000; call++) selectionRanges(reading, 500_000 + call);
    const took = performance.now() - started;
    assert.ok(took < 200, `1,000 places took ${took.toFixed(0)} ms`);
  });
});
