import assert from 'node:assert/strict';
import { Library } from '../../../server/src/library/library';
import { citationsOf, resolve } from '../../../server/src/library/resolve';
import { mentionsOf } from '../../../server/src/library/mention';
import { readFile } from '../../../server/src/statement/reading';
import { JOINT, meanings, statement } from './archive';

const COMMUNIQUE = '甲兰共和国和乙多王国联合公报';

describe('A nickname means', () => {
  const at = (place: string, text: string): string => text.replace('于甲京', place === '' ? '' : `于${place}`);
  const files = {
    '1972.txt': at('兰京', statement(COMMUNIQUE, '1972-02-28')),
    '1978.txt': at('多城', statement('甲兰共和国和乙多王国关于建立外交关系的联合公报', '1978-12-16')),
    '1982.txt': at('', statement(COMMUNIQUE, '1982-08-17')),
    '2001.txt': at('兰京', statement(JOINT, '2001-10-19')),
    '2003.txt': at('兰京', statement('甲兰共和国和丙林共和国联合公报', '2003-05-01')),
    'subject.txt': at('兰京', statement('甲兰共和国和乙多王国渔业合作协定', '2004-05-01')),
  };
  const means = (saying: string, more = {}): string[] =>
    meanings({ ...files, ...more, 'citing.txt': statement(JOINT, '2012-01-02', saying) }, 'citing.txt');
  const both = ['alias 1972.txt', 'alias 1982.txt'];

  it('the communiqué of the two that was signed at that place, or on that day', () => {
    assert.deepEqual(means('双方恪守《兰京公报》和《八·一七公报》'), both);
    assert.deepEqual(means('双方恪守《甲乙兰京联合公报》和“《八一七公报》”'), both);
    assert.deepEqual(means('双方恪守1972年《兰京公报》和《“8·17”联合公报》'), both);
    assert.deepEqual(means('双方恪守《多城公报》和1982年8月17日的《8.17公报》'), ['alias 1978.txt', 'date 1982.txt']);
  });
  it('at a guess a statement or an agreement of that place, since others may have made it there', () => {
    assert.deepEqual(means('双方恪守《兰京声明》'), ['guess 2001.txt']);
  });
  it('nothing of another place, day, year or kind, of others, or of a day that may be two', () => {
    assert.deepEqual(
      means('双方恪守《丁镇公报》、《八·一八公报》、1999年《兰京公报》、《兰京宣言》、《兰京协定》、《一一七公报》'),
      Array.from({ length: 6 }, () => 'missing'),
    );
    assert.deepEqual(means('双方注意到甲兰共和国和丁山王国发表的《兰京公报》'), ['missing']);
    assert.deepEqual(means('双方注意到甲兰共和国和丙林共和国发表的《兰京公报》'), ['alias 2003.txt']);
  });
  it('several, and says so, where two were signed there', () => {
    const more = { '1988.txt': at('兰京', statement(COMMUNIQUE, '1988-03-04')) };
    assert.deepEqual(means('双方恪守《兰京公报》', more), ['ambiguous 1972.txt 1988.txt']);
    assert.deepEqual(means('双方恪守1988年《兰京公报》', more), ['alias 1988.txt']);
  });
  it('nothing that came later', () => {
    const more = { '2020.txt': at('丁镇', statement(COMMUNIQUE, '2020-03-04')) };
    assert.deepEqual(means('双方恪守《丁镇公报》', more), ['missing']);
  });
  it('that of its own title, where there is one', () => {
    const more = { 'own.txt': at('丁镇', statement('甲兰共和国和乙多王国兰京公报', '1971-03-04')) };
    assert.deepEqual(means('双方恪守《兰京公报》', more), ['title own.txt']);
  });
  it('another text, when nothing but a place was mended', () => {
    const library = new Library();
    const [mention] = mentionsOf(readFile(statement(JOINT, '2012-01-02', '双方恪守《丁镇公报》')));
    assert.ok(mention);
    library.set('1972.txt', readFile(files['1972.txt']));
    assert.equal(resolve(library, mention).certainty, 'missing');
    library.set('1972.txt', readFile(files['1972.txt'].replace('兰京', '丁镇')));
    assert.equal(resolve(library, mention).certainty, 'alias');
  });
  it('a text whose citations have it among them', () => {
    const library = new Library();
    const citing = { 'citing.txt': statement(JOINT, '2012-01-02', '双方恪守《兰京公报》和《八一七公报》') };
    for (const [name, text] of Object.entries({ ...files, ...citing })) library.set(name, readFile(text));
    for (const file of ['1972.txt', '1982.txt'])
      assert.deepEqual(
        citationsOf(library, library.get(file)?.texts ?? []).map((each) => each.file),
        ['citing.txt'],
      );
  });
});
