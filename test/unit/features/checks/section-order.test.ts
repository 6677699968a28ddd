import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../../server/src/features/problem';
import { FILLER, onlyStatement } from '../../statement/reading';
import { messages, OPENING, places, record, section, statement } from './checking';

const CODES: readonly ProblemCode[] = ['section-missing', 'section-repeated', 'section-out-of-order'];

/** `missing 四、 › 二、` for each problem of a statement with sections of these marks; indented ones are below those before. */
function found(...marks: readonly string[]): string[] {
  // In a record, which is one text whatever its numbers; a page would be taken apart.
  const text = record(OPENING, ...marks.map((mark) => section(mark)));
  return CODES.flatMap((code) => places(text, code).map((place) => `${code.replace('section-', '')} ${place}`));
}

const told = (code: ProblemCode, ...marks: readonly string[]): string[] =>
  messages(statement(...marks.map((mark) => section(mark))), code);

describe('A numbering of another text', () => {
  it('is that of articles which are amended', () => {
    const amended = ['一、协定第三条修改如下：', `第三条　${FILLER}`, '二、增加两条，修改为：', `第六条　${FILLER}`];
    const text = record(OPENING, ...amended, `第七条　${FILLER}`, section('三、'));
    for (const code of CODES) assert.deepEqual(places(text, code), [], code);
  });
  it('lets the numbering around it be told', () => {
    const text = record(OPENING, '一、协定第三条修改如下：', `第三条　${FILLER}`, section('三、'));
    assert.deepEqual(places(text, 'section-missing'), ['三、 › 一、']);
  });
  it('is that of articles which are amended by articles', () => {
    const amending = ['第一条　协定第五条修改为：', `第五条　${FILLER}`, `第二条　${FILLER}`, `第三条　${FILLER}`];
    for (const code of CODES) assert.deepEqual(places(record(OPENING, ...amending), code), [], code);
  });
  it('is that of a first part', () => {
    for (const part of ['（续）', '（二）', '（下）']) {
      const text = statement(section('五、'), section('六、')).replace('联合声明\n', `联合声明${part}\n`);
      assert.deepEqual(places(text, 'section-missing'), [], part);
      assert.equal(places(text.replace('六、', '七、'), 'section-missing').length, 1, part);
    }
  });
});

describe('A numbering', () => {
  it('with a gap lacks a section', () => {
    assert.deepEqual(found('一、', '二、', '四、', '五、'), ['missing 四、 › 二、']);
    assert.deepEqual(told('section-missing', '一、', '二、', '四、'), ['三 is missing before 四.']);
    assert.deepEqual(told('section-missing', '一、', '二、', '十二、'), ['三 to 十一 are missing before 十二.']);
  });
  it('with a gap is told in its own style', () => {
    assert.deepEqual(told('section-missing', '第壹款　', '第贰款　', '第肆款　'), ['第叁款 is missing before 第肆款.']);
    assert.deepEqual(told('section-missing', '（一）', '（二）', '（四）'), ['（三） is missing before （四）.']);
    assert.deepEqual(told('section-missing', '1. ', '2. ', '4. '), ['3 is missing before 4.']);
    assert.deepEqual(told('section-missing', '１．', '２．', '４．'), ['３ is missing before ４.']);
    assert.deepEqual(told('section-missing', '甲、', '乙、', '丁、'), ['丙 is missing before 丁.']);
    assert.deepEqual(told('section-missing', '①', '②', '④'), ['③ is missing before ④.']);
    assert.deepEqual(told('section-missing', '第一条　', '第二条　', '第四条　'), ['第三条 is missing before 第四条.']);
  });
  it('that does not begin with the first lacks it', () => {
    assert.deepEqual(found('二、', '三、'), ['missing 二、']);
    assert.deepEqual(found('一、', '（二）', '（三）', '二、'), ['missing （二） › 一、']);
  });
  it('whose first number stands twice has a section twice, and lacks none', () => {
    assert.deepEqual(found('二、', '二、', '三、'), ['repeated 二、 › 二、']);
  });
  it('with one mark of another style is told once', () => {
    assert.deepEqual(found('一、', '（二）', '三、'), ['missing 三、 › 一、']);
    assert.deepEqual(found('一、', '（二）'), []);
  });
  it('with a number twice has a section twice', () => {
    assert.deepEqual(found('一、', '二、', '二、', '三、'), ['repeated 二、 › 二、']);
    assert.deepEqual(told('section-repeated', '一、', '二、', '二、', '三、'), [
      'There is another 二 before this one.',
    ]);
    assert.deepEqual(found('一、', '二、', '一、', '四、'), ['repeated 一、 › 一、']);
  });
  it('with a number twice in the place of its neighbour lacks nothing', () => {
    assert.deepEqual(found('一、', '二、', '四、', '四、', '五、'), ['repeated 四、 › 四、']);
    assert.deepEqual(found('一、', '二、', '三、', '三、', '五、'), ['repeated 三、 › 三、']);
  });
  it('with two sections exchanged is out of order', () => {
    assert.deepEqual(found('一、', '三、', '二、', '四、'), ['out-of-order 二、 › 三、']);
    assert.deepEqual(told('section-out-of-order', '一、', '三、', '二、', '四、'), ['二 stands behind 三.']);
  });
  it('with one number misread is out of order there, and lacks nothing', () => {
    assert.deepEqual(found('一、', '二、', '十三、', '四、', '五、'), ['out-of-order 十三、 › 二、']);
  });
});

describe('A numbering without a fault', () => {
  it('goes on through its parent', () => {
    assert.deepEqual(found('一、', '（一）', '（二）', '二、', '（一）', '（二）', '三、'), []);
  });
  it('of articles goes on through chapters', () => {
    assert.deepEqual(found('第一章　', '第一条　', '第二条　', '第二章　', '第三条　', '第四条　'), []);
  });
  it('of sections goes on through chapters', () => {
    assert.deepEqual(found('第一章　', '一、', '二、', '第二章　', '三、', '四、'), []);
  });
  it('of articles begins anew in each chapter', () => {
    assert.deepEqual(found('第一章　', '第一条　', '第二条　', '第二章　', '第一条　', '第二条　'), []);
  });
  it('begins anew with another list', () => {
    assert.deepEqual(found('一、', '1. ', '2. ', '双方还商定：', '1. ', '2. ', '二、'), []);
  });
  it('has a mark that lost its line', () => {
    const text = statement(section('一、'), section('二、') + ' 三、' + section('双方商定，'), section('四、'));
    assert.deepEqual(places(text, 'section-missing'), []);
    const items = statement(section('一、双方商定：（一）'), section('（二）'), section('二、'));
    assert.deepEqual(places(items, 'section-missing'), []);
  });
  it('has a hole where the text is torn', () => {
    const head = [
      '应乙多王国首相钱二邀请，甲兰共和国总统赵一于2013年9月4日至6日对乙多王国进行国事访问。',
      OPENING,
      section('一、'),
      section('二、') + '双方将建立数',
    ];
    const rest = [`据平台，${FILLER}`, section('二、'), section('三、')];
    const end = ['二〇一三年九月五日于乙城', '（甲通社乙城9月5日电）'];
    const text = ['第4版(要闻)', ...rest, ...end, ...head, ''].join('\n\n');
    assert.equal(onlyStatement(text).pieces.length, 2);
    assert.deepEqual(
      CODES.flatMap((code) => places(text, code)),
      [],
    );
  });
});

describe('A numbering of which the text says what is left out', () => {
  const TITLE = '甲兰共和国和乙多王国睦邻友好条约';
  const article = (number: string): string => `第${number}条\n${FILLER}`;
  const END =
    '本条约于二〇〇五年三月二日在甲兰城签订。\n\n甲兰共和国代表　　　　乙多王国代表\n孙三（签字）　　　　　李四（签字）';
  const treaty = (paragraphs: readonly string[], title = TITLE): string => [title, ...paragraphs, END, ''].join('\n\n');
  /** What is said to be missing of a treaty with these words between its articles 1 and 7. */
  const gap = (...words: readonly string[]): string[] =>
    messages(treaty([article('一'), ...words, article('七')]), 'section-missing');
  const ALL = ['第二条 to 第六条 are missing before 第七条.'];

  it('lacks nothing where it names the numbers', () => {
    for (const words of [
      '第二条至第六条（略）',
      '**第二条至第六条**（略）',
      '**第二条至第六条（略）**',
      '### 第二条至第六条（略）',
      '（第二条至第六条略）',
      '（第二至六条从略）',
      '第二条—第六条　略',
      '第二条、第三条、第四条、第五条和第六条（已删除）',
      '第二条至第四条（略）\n\n第五条、第六条（已废止）',
      '［注：第二条至第六条已于二〇一〇年五月废止］',
      '第二条（与第三条合并）\n\n第四条至第六条（略）',
      '第二条至第六条',
    ])
      assert.deepEqual(gap(words), [], words);
  });
  it('lacks the numbers that are not named', () => {
    assert.deepEqual(gap('第二条至第四条（略）'), ['第五条 to 第六条 are missing before 第七条.']);
    assert.deepEqual(gap('（第三条至第六条略）'), ['第二条 is missing before 第七条.']);
    assert.deepEqual(gap('第二条（略）'), ['第三条 to 第六条 are missing before 第七条.']);
    assert.deepEqual(gap('第二条\n（略）'), ['第三条 to 第六条 are missing before 第七条.']);
  });
  it('lacks nothing where headings are joined', () => {
    const joined = (heading: string): string[] =>
      messages(treaty([article('一'), `${heading}\n${FILLER}`, article('四')]), 'section-missing');
    for (const heading of ['第二、三条', '第二条、第三条', '第二条和第三条', '第二至三条'])
      assert.deepEqual(joined(heading), []);
    assert.deepEqual(joined(`第二、三条　${FILLER}`), []);
    assert.deepEqual(joined('第二、三款'), ['第二条 to 第三条 are missing before 第四条.']);
  });
  it('lacks nothing where something is left out between', () => {
    for (const words of [
      '（中略）',
      '〔中略〕',
      '（以下各条略）',
      '（其余条款从略）',
      '……',
      '…………',
      '......',
      '＊　＊　＊',
      '* * *',
      '（此处有删节）',
    ])
      assert.deepEqual(gap(words), [], words);
    assert.deepEqual(gap('双方另行商定。（中略）'), []);
    assert.deepEqual(gap('（略）'), []);
    const runOn = statement(
      `一、${FILLER}（中略）五、${FILLER}……九、${FILLER}`.replaceAll('五、', '\n五、').replace('九、', '\n九、'),
    );
    assert.deepEqual(places(runOn, 'section-missing'), []);
  });
  it('lacks what is missing elsewhere', () => {
    const text = treaty([article('一'), '（中略）', article('七'), article('九')]);
    assert.deepEqual(messages(text, 'section-missing'), ['第八条 is missing before 第九条.']);
    assert.deepEqual(gap(), ALL);
  });
  it('lacks what is missing beside words that only look so', () => {
    for (const words of [
      '双方将制定合作方略。',
      '双方认为……合作有利于和平。',
      '缔约双方不得取消第二条至第六条规定的权利。',
      '附件第二条至第六条规定了细节。',
      '（此项安排不得取消）',
    ])
      assert.deepEqual(gap(words), ALL, words);
    const commas = statement(section('一、'), '二、三方同意保留。', section('五、'));
    assert.deepEqual(messages(commas, 'section-missing'), ['三 to 四 are missing before 五.']);
  });
  it('lacks nothing in an extract', () => {
    const body = [article('一'), article('七')];
    for (const extract of ['节录', '摘录', '摘要', '节选']) {
      assert.deepEqual(messages(treaty(body, `${TITLE}（${extract}）`), 'section-missing'), []);
      assert.deepEqual(messages(treaty([`（${extract}）`, ...body]), 'section-missing'), []);
    }
    assert.deepEqual(messages(`【编者按：以下为条约部分条文】\n\n${treaty(body)}`, 'section-missing'), []);
    assert.deepEqual(messages(`${treaty(body)}\n（有删节）\n`, 'section-missing'), []);
    assert.deepEqual(messages(record('（摘要）', OPENING, section('一、'), section('四、')), 'section-missing'), []);
  });
  it('lacks what is missing where an extract is only spoken of', () => {
    assert.deepEqual(gap('双方同意公布本条约（节录）的译文。'), ALL);
    assert.deepEqual(
      messages(treaty([article('一'), article('七')], '甲兰共和国和乙多王国关于互换论文摘要的条约'), 'section-missing'),
      ALL,
    );
  });
  it('of items is left out like that of articles', () => {
    const items = (...paragraphs: readonly string[]): string[] =>
      messages(record(OPENING, ...paragraphs), 'section-missing');
    assert.deepEqual(items(section('一、'), '二至四、（略）', section('五、')), []);
    assert.deepEqual(items(section('一、'), '二、至四、（略）', section('五、')), []);
    assert.deepEqual(items(section('（一）'), '（二）至（四）略', section('（五）')), []);
    // What is said of the items is not said of the sections above them.
    assert.deepEqual(
      items(section('一、'), section('（一）'), '（二）至（四）略', section('（五）'), section('五、')),
      ['二 to 四 are missing before 五.'],
    );
  });
});
