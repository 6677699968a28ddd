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

describe('A numbering', () => {
  it('with a gap lacks a section', () => {
    assert.deepEqual(found('一、', '二、', '四、', '五、'), ['missing 四、 › 二、']);
    assert.deepEqual(told('section-missing', '一、', '二、', '四、'), ['三 is missing before 四.']);
    assert.deepEqual(told('section-missing', '一、', '二、', '十二、'), ['三 to 十一 are missing before 十二.']);
  });
  it('with a gap is told in its own style', () => {
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
