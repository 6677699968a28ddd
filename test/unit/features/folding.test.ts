import assert from 'node:assert/strict';
import { folds } from '../../../server/src/features/folding';
import { readFile } from '../../../server/src/statement/reading';
import { slice } from '../../../server/src/text/span';
import { taggedStatement } from './tagged-fixture';

/** First and last words of what can be folded. */
const foldsOf = (text: string): string[] =>
  folds(readFile(text)).map((fold) => {
    const words = slice(text, fold);
    return `${fold.kind}: ${words.slice(0, 7)}…${words.slice(-7)}`;
  });

describe('What can be folded', () => {
  it('in a tagged statement: head, text, picture, sections, preamble, signature block', () => {
    assert.deepEqual(foldsOf(taggedStatement), [
      'fields: 〖RQ/日期〗…-BT/标题〗',
      'text: 〖ZW/正文〗…-ZW/正文〗',
      'fields: 〖TM/中图〗…-TM/中图〗',
      'text: 一、双方重申，…此的领土完整。',
      'text: （一）恪守《洛…瑟建交公报》；',
      'text: （二）尊重彼此…此的领土完整。',
      'text: 二、经贸合作\n…——便利往来。',
      'text: ——扩大贸易；…——扩大贸易；',
      'text: ——便利往来。…——便利往来。',
      'text: 应洛泽维亚共和…双方声明如下：',
      'text: 洛泽维亚共和国…九月五日于诺温',
    ]);
  });

  it('in each of several records', () => {
    const heads = foldsOf(taggedStatement + taggedStatement).filter((fold) => fold.startsWith('fields: 〖RQ'));
    assert.equal(heads.length, 2);
  });

  it('in each text of a page', () => {
    const page = [
      '甲兰共和国和乙多王国联合声明',
      '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
      '一、双方愿意加强合作。',
      '二、双方同意往来。',
      '2013年9月5日于甲京',
      '甲京地铁开通',
      '甲社甲京9月6日电　甲京地铁今天开通。',
    ].join('\n');
    const folds = foldsOf(page);
    for (const text of ['text: 甲兰共和国和乙…9月5日于甲京', 'text: 甲京地铁开通\n…铁今天开通。'])
      assert.ok(
        folds.some((fold) => fold.startsWith(text.slice(0, 12))),
        folds.join('\n'),
      );
  });

  it('in nothing: nothing', () => {
    assert.deepEqual(foldsOf(''), []);
  });
});
