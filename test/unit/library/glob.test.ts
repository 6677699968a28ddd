import assert from 'node:assert/strict';
import { parseGlob } from '../../../server/src/library/glob';

describe('A pattern', () => {
  const CASES: readonly (readonly [pattern: string, fits: readonly string[], fitsNot: readonly string[]])[] = [
    ['*.txt', ['a.txt', '.txt', '公报.TXT'], ['a/b.txt', 'a.txt/b', 'atxt']],
    ['**/*.txt', ['a.txt', 'a/b.txt', 'a/b/c.txt'], ['a.md']],
    ['**/node_modules', ['node_modules', 'a/node_modules'], ['node_modules/a', 'my_node_modules']],
    ['卷/**', ['卷/a', '卷/a/b.txt'], ['卷', '卷二/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['**/*.{txt,md,{stmt,statement}}', ['a.txt', 'x/a.statement'], ['a.doc', 'a.{txt']],
    ['20[01]?.txt', ['2009.txt', '2013.txt'], ['2023.txt', '201.txt']],
    ['[!a-c]*', ['d.txt'], ['b.txt']],
    ['a+b(1).txt', ['a+b(1).txt'], ['aab1.txt']],
    ['草稿^$.txt', ['草稿^$.txt'], ['草稿.txt']],
  ];
  for (const [pattern, fits, fitsNot] of CASES) {
    it(`${pattern} fits what it says`, () => {
      const glob = parseGlob(pattern);
      assert.ok(glob);
      assert.deepEqual(
        [...fits, ...fitsNot].filter((path) => glob(path)),
        fits,
      );
    });
  }
  for (const pattern of ['', '{a,b', '[a-', '[z-a]']) {
    it(`${JSON.stringify(pattern)} is none, and fits nothing`, () => {
      assert.equal(parseGlob(pattern), null);
    });
  }
  it('with many stars costs no more than its path', () => {
    const glob = parseGlob(`${'**/'.repeat(12)}*a*b*c*d*e.txt`);
    assert.ok(glob);
    const start = performance.now();
    glob(`${'a/'.repeat(60)}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.txt`);
    assert.ok(performance.now() - start < 500);
  });
});
