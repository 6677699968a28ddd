import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER } from './reading';

const TITLE = '甲兰共和国和乙多王国联合声明';
const HEAD = [TITLE, '甲兰共和国和乙多王国（以下称“双方”）声明如下：', `一、${FILLER}`];
const [BEFORE, BEHIND] = ['二、双方愿意在平等互利的基础上进一步加强各领域的务实合作，充分发挥政府', '间委员会的作用。'];
const BLOCK = ['甲兰共和国总统　　乙多王国国王', '赵　一　　　　　　钱　二', '二○○一年一月二日于甲京'];
const NEWS = ['丙岛代表团抵达甲京', `甲通社甲京1月2日电　${FILLER}`];

/** `甲兰…联合声明 2001-01-02 一二三 2`: title, day, sections and pieces of each statement; the first words of each article. */
function texts(...lines: readonly string[]): string[] {
  const text = lines.join('\n\n');
  const { statements, articles } = readFile(text);
  return [
    ...statements.map(({ title, signed, sections, pieces }) =>
      [title.text, signed ?? '-', sections.map(({ label }) => label).join(''), pieces.length].join(' '),
    ),
    ...articles.map(({ start }) => text.slice(start, start + 6)),
  ];
}

describe('A statement that goes on on another page', () => {
  const WHOLE = `${TITLE} 2001-01-02 一二三 2`;
  const REST = [`三、${FILLER}`, ...BLOCK];

  it('is one, parted among the items of a section', () => {
    const items = (...marks: readonly string[]): string[] => marks.map((mark) => `${mark}${FILLER}`);
    const head = [...HEAD.slice(0, 2), '一、政治关系', ...items('（一）', '（二）'), '（下转第三版）'];
    const rest = [
      '（上接第一版）',
      ...items('（三）'),
      '二、经济合作',
      ...items('（一）', '（二）'),
      '三、人文交流',
      ...items('（一）'),
    ];
    assert.deepEqual(texts(...head, ...rest, ...BLOCK), [
      `${TITLE} 2001-01-02 一（一）（二）（三）二（一）（二）三（一） 2`,
    ]);
  });

  it('is one, parted in the middle of a sentence', () => {
    assert.deepEqual(texts(...HEAD, `${BEFORE}（下转第三版）`, `（上接第一版）${BEHIND}`, ...REST), [WHOLE]);
  });

  it('is one, parted between two sections', () => {
    assert.deepEqual(texts(...HEAD, `${BEFORE}${BEHIND}(下转第3版)`, '(上接第1版)', ...REST), [WHOLE]);
  });

  it('is one, with remarks on lines of their own and pages between', () => {
    const parted = [...HEAD, BEFORE, '（下转第三版）', '第3版(要闻)', '（上接第一版）', BEHIND, ...REST];
    assert.deepEqual(texts('第1版(要闻)', ...parted), [WHOLE]);
  });

  it('is one, with news between, which stays apart', () => {
    const parted = [...HEAD, `${BEFORE}（下转第三版）`, '第3版(要闻)', ...NEWS, `（上接第一版）${BEHIND}`, ...REST];
    assert.deepEqual(texts(...parted), [WHOLE, '丙岛代表团抵']);
  });

  it('has its sections in a tagged file as well', () => {
    const body = [...HEAD.slice(1), `${BEFORE}${BEHIND}（下转第四版）`, `（上接第一版）${REST[0]}`, ...BLOCK];
    const tagged = `〖BT/标题〗${TITLE}〖-BT/标题〗\n〖ZW/正文〗\n    ${body.join('\n    ')}\n〖-ZW/正文〗`;
    assert.deepEqual(texts(tagged), [`${TITLE} 2001-01-02 一二三 1`]);
  });

  it('is one in traditional characters', () => {
    assert.deepEqual(
      texts(...HEAD, `${BEFORE}（下轉第三版）`, `（上接第一版）${BEHIND}`, ...REST).map((text) => text.slice(-3)),
      ['三 2'],
    );
  });

  it('is not joined with what comes from another page', () => {
    const found = texts('第1版', ...HEAD, `${BEFORE}（下转第三版）`, '第3版', `（上接第二版）${BEHIND}${FILLER}`);
    assert.deepEqual(found, [`${TITLE} - 一二 1`, '（上接第二版']);
  });

  it('is not joined with what is numbered otherwise', () => {
    const found = texts(...HEAD, `${BEFORE}（下转第三版）`, `（上接第一版）${FILLER}`, `七、${FILLER}`);
    assert.deepEqual(found[0], `${TITLE} - 一二 1`);
  });

  it('is not joined where two may follow it', () => {
    const rests = [`（上接第一版）${BEHIND}${FILLER}`, `（上接第一版）${FILLER}`];
    assert.deepEqual(texts(...HEAD, `${BEFORE}（下转第三版）`, ...rests), [
      `${TITLE} - 一二 1`,
      '（上接第一版',
      '（上接第一版',
    ]);
  });
});
