import assert from 'node:assert/strict';
import { contentOf, fromFullest } from '../../../../server/src/features/checks/fullest-copy';
import { readFile } from '../../../../server/src/statement/reading';
import { FILLER } from '../../statement/reading';
import { inTraditional } from '../../../support/traditional';

const PARAGRAPHS = [
  '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
  `一、双方同意将两国关系提升至全面伙伴关系，并在主汛期每两小时交换一次数据。${FILLER}`,
  '二、双方愿意扩大相互投资，支持企业在对方国家设立代表处。',
  '三、双方支持大学扩大招生，把奖学金名额增加到一百五十个。',
];
const SIGNED = '2013年9月5日于甲京';

const copy = (paragraphs: readonly string[]): string =>
  ['甲兰共和国和乙多王国联合声明', ...paragraphs, SIGNED].join('\n');
const without = (...left: readonly number[]): string => copy(PARAGRAPHS.filter((_, index) => !left.includes(index)));
const with_ = (index: number, words: string): string =>
  copy(PARAGRAPHS.map((paragraph, at) => (at === index ? words : paragraph)));

/** The name of the fullest among some copies, in whatever order they come. */
function fullest(copies: Readonly<Record<string, string>>): string {
  const names = Object.keys(copies);
  const first = (order: readonly string[]): string => {
    const read = order.map((name) => contentOf({ reading: readFile(copies[name] ?? ''), text: 0 }));
    return order[fromFullest(read)[0] ?? -1] ?? '';
  };
  const found = new Set([first(names), first([...names].reverse())]);
  assert.equal(found.size, 1, [...found].join(' or '));
  return [...found].join('');
}

describe('Of several copies the fullest is', () => {
  it('the one that has what each of the others lacks', () => {
    assert.equal(fullest({ a: without(2), b: without(3), c: copy(PARAGRAPHS) }), 'c');
  });
  it('not the one that has more than all others', () => {
    assert.equal(
      fullest({
        a: copy([...PARAGRAPHS, '四、本网站不对所载内容负责，转载请注明。']),
        b: without(2),
        c: copy(PARAGRAPHS),
      }),
      'c',
    );
  });
  it('of two the longer', () => {
    assert.equal(fullest({ a: without(2), b: copy(PARAGRAPHS) }), 'b');
  });
  it('not the one with a slip', () => {
    const slip = PARAGRAPHS[2]?.replace('投资', '投次') ?? '';
    assert.equal(fullest({ a: with_(2, slip), b: copy(PARAGRAPHS), c: without(3) }), 'b');
  });
  it('the one that was printed first, where nothing else tells them apart', () => {
    const printed = (day: string): string =>
      `〖RQ/日期〗${day}〖-RQ/日期〗\n〖ZW/正文〗\n${copy(PARAGRAPHS)}\n〖-ZW/正文〗\n`;
    assert.equal(fullest({ a: printed('20130908'), b: printed('20130906') }), 'b');
  });
  it('no less full for its marks, widths, characters and numbers', () => {
    const scan = copy(PARAGRAPHS).replace(/。/g, '．').replace(/，/g, ' , ');
    const apart = without(3).replace(/([^\n])(?=[^\n])/g, '$1 ');
    assert.equal(fullest({ a: without(2), b: apart, c: scan }), 'c');
    assert.equal(fullest({ a: without(2), b: without(3), c: inTraditional(copy(PARAGRAPHS)) }), 'c');
  });
});
