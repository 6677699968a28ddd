import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { copyDifferences } from '../../../../server/src/features/checks/copies';
import { messageOf } from '../../../../server/src/features/problem-text';
import type { Problem } from '../../../../server/src/features/problem';
import { readFile, type Reading } from '../../../../server/src/statement/reading';
import { speak } from '../../../../server/src/strings/language';
import { FILLER } from '../../statement/reading';
import { root } from '../../../support/project';
import { inTraditional } from '../../../support/traditional';

const HEAD = '甲兰共和国和乙多王国联合声明';
const PARAGRAPHS = [
  '应甲兰共和国总统赵一邀请，乙多王国首相钱二于2013年9月4日至6日进行访问。双方声明如下：',
  '一、双方同意将两国关系提升至全面伙伴关系，并在主汛期每两小时交换一次数据。',
  '二、双方指出，社会经济合作成果丰硕；双方愿意扩大相互投资。',
  `三、双方将加强人文交流。${FILLER}`,
  `四、双方支持大学扩大招生，把奖学金名额增加到一百五十个。${FILLER.repeat(4)}`,
];
const SIGNED = ['甲兰共和国总统 赵一（签字）', '乙多王国首相 钱二（签字）', '2013年9月5日于甲京'];

/** The statement as one paragraph after the other, some of which say something else. */
function page(changed: Readonly<Record<string, string>> = {}, signed: readonly string[] = SIGNED, gap = '\n'): string {
  const paragraphs = PARAGRAPHS.flatMap((paragraph, index) => {
    const words = changed[index] ?? paragraph;
    return words === '' ? [] : [words];
  });
  return [HEAD, ...paragraphs, ...signed].join(gap);
}

function compare(own: string, other: string): { readonly problems: readonly Problem[]; readonly shown: string[] } {
  const [reading, otherReading] = [readFile(own), readFile(other)];
  assert.deepEqual([reading.statements.length, otherReading.statements.length], [1, 1]);
  const problems = copyDifferences({ reading, text: 0 }, { file: 'other.txt', reading: otherReading, text: 0 });
  const shown = problems.map(({ start, end, related: [place] }) => {
    const span = place?.place.span;
    return `${own.slice(start, end)} ↔ ${span === undefined ? '' : other.slice(span.start, span.end)}`;
  });
  return { problems, shown };
}

function mended(own: string, { problems }: { readonly problems: readonly Problem[] }): string {
  const edits = problems.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits)).sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), own);
}

describe('Copies of a statement', () => {
  before(() => {
    speak('en');
  });

  it('differ in a character, and each leads to the other', () => {
    const other = page({ 1: PARAGRAPHS[1]?.replace('汛', '讯') ?? '' });
    const found = compare(page(), other);
    assert.deepEqual(found.shown, ['汛 ↔ 讯']);
    assert.deepEqual(found.problems.map(messageOf), ['Another copy reads “讯” here.']);
    assert.deepEqual(
      found.problems.flatMap(({ related }) => related.map(({ message }) => message)),
      ['The other copy: 讯'],
    );
    assert.equal(mended(page(), found), other);
    assert.ok(found.problems.every(({ fixes }) => fixes.every(({ isSafe }) => !isSafe)));
  });

  it('differ in what one of them has lost, told between the neighbours', () => {
    const other = page({ 1: PARAGRAPHS[1]?.replace('至', '') ?? '' });
    const found = compare(page(), other);
    assert.deepEqual(found.shown, ['至 ↔ 升全']);
    assert.deepEqual(found.problems.map(messageOf), ['Another copy does not have “至”.']);
    assert.equal(mended(page(), found), other);
    const back = compare(other, page());
    assert.deepEqual(back.shown, ['升全 ↔ 至']);
    assert.deepEqual(back.problems.map(messageOf), ['Another copy has “至” here.']);
    assert.equal(mended(other, back), page());
  });

  it('differ in a stop that is lost, and in what stands beside one of another kind', () => {
    const points = page().replaceAll('。', '．');
    const lost = page({ 4: PARAGRAPHS[4]?.replace('个。', '个') ?? '' });
    assert.deepEqual(compare(points, lost).shown, [`． ↔ 个${FILLER.charAt(0)}`]);
    assert.deepEqual(compare(points.replace('赵一于', '赵二于').replace('扩大', '扩展'), page()).shown, ['展 ↔ 大']);
    assert.deepEqual(
      compare(page({ 2: `${PARAGRAPHS[2]}包括3.5亿元。` }), page({ 2: `${PARAGRAPHS[2]}包括35亿元。` })).shown,
      ['. ↔ 35'],
    );
  });

  it('differ as a whole where words changed places, and in a stop that changes the sense', () => {
    const other = page({ 2: PARAGRAPHS[2]?.replace('社会经济', '经济社会').replace('；', '：') ?? '' });
    assert.deepEqual(compare(page(), other).shown, ['社会经济 ↔ 经济社会', '； ↔ ：']);
  });

  for (const [name, gap] of Object.entries({ 'on lines': '\n', 'with an indent': '\r\n    ', 'run on': '　　' })) {
    it(`differ in a whole paragraph, ${name}, and it comes back as it was`, () => {
      const [whole, cut] = [page({}, SIGNED, gap), page({ 3: '' }, SIGNED, gap)];
      const lost = compare(cut, page());
      assert.deepEqual(lost.shown, [`。 ↔ ${PARAGRAPHS[3] ?? ''}`]);
      assert.equal(mended(cut, lost), whole);
      const found = compare(whole, page({ 3: '' }));
      assert.deepEqual(found.shown, [`${PARAGRAPHS[3] ?? ''} ↔ 。`]);
      assert.equal(mended(whole, found), cut);
    });
  }

  it('differ in who signed, wherever the names stand', () => {
    const columns = ['甲兰共和国总统        乙多王国首相', '赵一                钱三', '2013年9月5日于甲京'];
    assert.deepEqual(compare(page(), page({}, columns)).shown, ['钱二 ↔ 钱三']);
  });

  const SAME: Readonly<Record<string, string>> = {
    'on one line': page({}, SIGNED, '　　'),
    'with other line ends and indents': page({}, SIGNED, '\r\n\r\n    '),
    'in half-width marks': page().replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':'),
    'with full-width points for stops': page().replaceAll('。', '．'),
    'with the points of a scan for stops': page().replaceAll('。', '.').replaceAll('：', '∶'),
    'with marks that stand apart': page().replace(/[，。；：]/g, ' $& '),
    'with characters that stand apart': page().replace(/(?<=[双方同意])(?=[双方同意])/g, ' '),
    'in full-width digits': page().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    'in traditional characters': page().replaceAll('双方', '雙方').replaceAll('国', '國'),
    'broken within a sentence': page().replace('在主汛期', '在主\n汛期'),
    'with the marks of pages': page().replace('在主汛期', '（下转第三版）（上接第一版）在主汛期'),
    'with furniture and a dateline': `第4版(要闻)\n专栏：\n\n${page()}\n（甲通社甲京9月5日电）`,
    'with other marks of sections': page().replace(/^([一二三四])、/gm, '$1\n'),
    'without the numbers of sections': page().replace(/^[一二三四]、/gm, ''),
    'with numbers in digits': page().replace(
      /^[一二三四]、/gm,
      (mark) => `${'一二三四'.indexOf(mark.charAt(0)) + 1}. `,
    ),
    'with all sections in one paragraph': page().replace(/\n(?=[一二三四]、)/g, ''),
    'with a blank in a mark of a section': page().replace('二、', '二 、'),
    'with calls of notes': page().replace('数据', '数据①').replace('成果丰硕', '成果[2]丰硕'),
    'with links of Markdown': page().replace('主汛期', '[主汛期](https://example.org/floods)'),
    'as a web page is written': `<p>${page().replaceAll('\n', '</p>\n<p>').replace('全面', '<b>全面</b>').replaceAll('；', '&#65307;')}</p>`,
    'with each paragraph in another language below it': page().replace(
      /(?<=。)$/gm,
      '\nВсе стороны будут развивать связи.',
    ),
    'with the other side first': page({}, [SIGNED[1] ?? '', SIGNED[0] ?? '', SIGNED[2] ?? '']),
    'with columns of names': page({}, [
      '甲兰共和国总统        乙多王国首相',
      '赵一                钱二',
      '2013年9月5日于甲京',
    ]),
  };
  for (const [name, other] of Object.entries(SAME)) {
    it(`are the same ${name}`, () => {
      assert.deepEqual(compare(page(), other).shown, []);
      assert.deepEqual(compare(other, page()).shown, []);
    });
  }

  it('are the same with the first item behind the heading of a section', () => {
    const nested = (gap: string): string =>
      page({ 2: `二、经济合作${gap}（一）双方愿意扩大相互投资。\n（二）双方将修建铁路。` });
    assert.deepEqual(compare(nested('　'), nested('\n')).shown, []);
    assert.deepEqual(compare(nested('\n'), nested('　')).shown, []);
  });

  it('differ in the number of a section that is another one', () => {
    assert.deepEqual(compare(page(), page({ 3: PARAGRAPHS[3]?.replace('三、', '二、') ?? '' })).shown, ['三 ↔ 二']);
  });

  it('of which one is an extract differ in its words, and not in the sentences that it leaves out', () => {
    const extract = page({ 1: '', 2: PARAGRAPHS[2]?.replace('丰硕', '丰富') ?? '', 3: '……' }).replace(
      HEAD,
      `${HEAD}（摘要）`,
    );
    assert.deepEqual(compare(extract, page()).shown, ['富 ↔ 硕']);
    assert.deepEqual(compare(page(), extract).shown, ['硕 ↔ 富']);
    const added = extract.replace('四、', '双方将增设领事馆。\n四、');
    assert.ok(compare(added, page()).shown.some((words) => words.includes('增设领事馆')));
  });

  it('of the samples differ in eight places, and in nothing else', () => {
    const read = (name: string): string => readFileSync(new URL(encodeURI(`samples/${name}`), root), 'utf8');
    const own = read('2022-洛泽维亚-瑟多兰-联合声明.txt');
    const other = read('2022-10-12-维斯塔林日报-第4版.txt');
    assert.deepEqual(
      compare(own, other).problems.map((problem) => problem.arguments.map((words) => words.slice(0, 8))),
      [
        ['；', '：'],
        ['至', ''],
        ['十', ''],
        ['汛', '讯'],
        ['双方', '两国'],
        ['诺温至乌斯滕铁路', ''],
        ['洛泽维亚', '瑟多兰'],
        ['', '清'],
      ],
    );
    assert.equal(compare(other, own).problems.length, 8);
  });

  it('that have nothing in common are told in no more time than copies', () => {
    const long = (seed: number): string =>
      page({
        3: `三、${Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * seed) % 997))).join('')}。`,
      });
    const started = performance.now();
    assert.ok(compare(long(7), long(11)).problems.length > 0);
    assert.ok(performance.now() - started < 2000);
  });
});

describe('What another copy has', () => {
  before(() => {
    speak('en');
  });

  it('is put in in the characters of the text, and as it is where both have the same', () => {
    const own = inTraditional(page({ 2: '二、双方指出，社会经济合作成果丰硕；双方愿意相互投资。' }));
    assert.equal(mended(own, compare(own, page())), inTraditional(page()));
    const cut = inTraditional(page({ 4: PARAGRAPHS[4]?.replace('一百五十', '五十') ?? '' }));
    const whole = inTraditional(page()).replace('一百', '一千');
    assert.equal(mended(cut, compare(cut, whole)), whole);
  });

  it('is not put in where the number of a section is concerned, whose stop would stand twice or not at all', () => {
    const own = page({ 2: '五、双方指出，社会经济合作成果丰硕；双方愿意扩大相互投资。' });
    const { problems } = compare(own, page());
    assert.ok(problems.length > 0);
    assert.deepEqual(
      problems.flatMap(({ fixes }) => fixes),
      [],
    );
  });

  it('is put in as a paragraph of its own where it is one', () => {
    const own = page({ 3: '' });
    assert.equal(mended(own, compare(own, page())), page());
  });
});

describe('Copies of many statements of one file', () => {
  it('are compared in a time that grows with their number', () => {
    const record = (number: number): string =>
      [
        `〖BT/标题〗${HEAD}〖-BT/标题〗`,
        '〖ZW/正文〗',
        '    甲兰共和国和乙多王国（以下称双方）声明如下：',
        `    一、双方将在第${number}号井开展合作。`,
        '    二、双方将扩大贸易。',
        '    2013年9月5日于甲京',
        '〖-ZW/正文〗',
      ].join('\n');
    const readingsOf = (count: number): [Reading, Reading] => {
      const text = Array.from({ length: count }, (_, number) => record(number)).join('\n');
      return [readFile(text), readFile(text.replaceAll('扩大', '加大'))];
    };
    const timeOf = (count: number): number => {
      const [own, other] = readingsOf(count);
      assert.equal(own.statements.length, count);
      const started = performance.now();
      for (let text = 0; text < count; text++)
        assert.equal(copyDifferences({ reading: own, text }, { reading: other, text, file: 'b.txt' }).length, 1);
      return performance.now() - started;
    };
    timeOf(100);
    const [few, many] = [timeOf(100), timeOf(800)];
    assert.ok(many < 24 * Math.max(few, 5), `${few} ms for 100, ${many} ms for 800`);
  });
});
