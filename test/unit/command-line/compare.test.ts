import assert from 'node:assert/strict';
import { speak } from '../../../server/src/strings/language';
import { communique } from './memory-host';

const joint = (year: number, ...clauses: string[]): string =>
  [
    '甲兰共和国和乙多王国联合声明',
    '甲兰共和国和乙多王国（以下称双方）声明如下：',
    ...clauses,
    '甲兰共和国总统　　乙多王国首相',
    '赵一　　　　　　　钱二',
    `${year}年9月5日于甲京`,
    '',
  ].join('\n');
const RIVERS = '双方将在边境河流的水文监测和防洪方面交换数据。';
const TRADE = '双方商定扩大农产品和矿产贸易。';
const PORTS = '乙方欢迎甲方企业参加奥尔文港的扩建。';
const files = {
  '2013.txt': joint(2013, `一、${RIVERS}`, `二、${TRADE}`),
  '2017.txt': joint(2017, `一、${RIVERS.replace('交换', '共享')}`, `二、${PORTS}`),
  'both.txt': `${joint(2013, `一、${RIVERS}`, `二、${TRADE}`)}\n${joint(2020, `一、${TRADE}`, `二、${PORTS}`)}`,
  'note.txt': '买菜。\n',
};

describe('communique compare', () => {
  before(() => {
    speak('en');
  });

  it('tells a person what became of each clause', async () => {
    const { code, output } = await communique(['compare', '2013.txt', '2017.txt'], files);
    assert.equal(code, 0);
    assert.equal(
      output,
      [
        '- 甲兰共和国和乙多王国联合声明 2013-09-05',
        '+ 甲兰共和国和乙多王国联合声明 2017-09-05',
        'kept 1 · reworded 1 · dropped 1 · new 1',
        '',
        'Preamble · kept',
        '  甲兰共和国和乙多王国（以下称双方）声明如下：',
        '',
        '一 · reworded',
        `- ${RIVERS}`,
        `+ ${RIVERS.replace('交换', '共享')}`,
        '',
        '二 · dropped',
        `- ${TRADE}`,
        '',
        '二 · new',
        `+ ${PORTS}`,
        '',
      ].join('\n'),
    );
  });

  it('tells a program the same, with the places in the files', async () => {
    const { output } = await communique(['compare', 'both.txt#1', 'both.txt#2', '--json'], files);
    const { earlier, later, counts, clauses } = JSON.parse(output) as {
      earlier: unknown;
      later: unknown;
      counts: unknown;
      clauses: {
        outcome: string;
        earlier: null | { start: number; end: number };
        later: null | { labels: string[]; text: string };
      }[];
    };
    const title = '甲兰共和国和乙多王国联合声明';
    assert.deepEqual(earlier, { file: 'both.txt', title, signed: '2013-09-05' });
    assert.deepEqual(later, { file: 'both.txt', title, signed: '2020-09-05' });
    assert.deepEqual(counts, { kept: 2, reworded: 0, merged: 0, split: 0, dropped: 1, new: 1 });
    const moved = clauses.find(({ later: clause }) => clause?.text === TRADE);
    assert.deepEqual(moved?.later?.labels, ['一']);
    const { start = 0, end = 0 } = moved.earlier ?? {};
    assert.equal(files['both.txt'].slice(start, end), TRADE);
  });

  it('tells a program into which clause another one went', async () => {
    const merged = { ...files, '2021.txt': joint(2021, `一、${PORTS}${RIVERS}`) };
    const earlier = joint(2013, `一、${PORTS}`, `二、${RIVERS}`);
    const { output } = await communique(['compare', '2013.txt', '2021.txt', '--json'], {
      ...merged,
      '2013.txt': earlier,
    });
    const { clauses } = JSON.parse(output) as {
      clauses: { outcome: string; earlier: null | { labels: string[] }; into?: { labels: string[]; text: string } }[];
    };
    const gone = clauses.find(({ outcome }) => outcome === 'merged');
    assert.deepEqual([gone?.earlier?.labels, gone?.into?.labels], [['一'], ['一']]);
    assert.equal(gone?.into?.text, PORTS + RIVERS);
  });

  it('asks which of several statements is meant, and says what there is none of', async () => {
    const asked = await communique(['compare', 'both.txt', '2017.txt'], files);
    assert.equal(asked.code, 1);
    assert.match(asked.errors, /both\.txt#2 {2}甲兰共和国和乙多王国联合声明 2020-09-05/u);
    for (const [path, reason] of [
      ['both.txt#3', 'has no statement 3, but 2'],
      ['note.txt', 'has no statement'],
      ['gone.txt', 'does not exist'],
      ['.', 'is a folder'],
    ] as const) {
      const { code, errors, output } = await communique(['compare', path, '2017.txt'], files);
      assert.deepEqual([code, output], [1, ''], path);
      assert.ok(errors.includes(reason), `${path}: ${errors}`);
    }
    assert.equal((await communique(['compare', '2013.txt'], files)).code, 2);
    assert.equal((await communique(['compare', '2013.txt', '2017.txt', 'both.txt'], files)).code, 2);
  });
});
