import assert from 'node:assert/strict';
import { FileFilter, USUAL_RULES } from '../../../server/src/library/file-filter';

describe('The files of a library', () => {
  const usual = new FileFilter(USUAL_RULES);

  for (const path of ['a.txt', '档案/1994/公报.md', 'x/y.STMT', '.hidden/a.statement']) {
    it(`are ${path}`, () => {
      assert.ok(usual.wants(path));
    });
  }
  for (const path of ['a.doc', 'node_modules/a.txt', 'x/node_modules/y/a.txt', '.git/a.txt', 'a.txt/b.png']) {
    it(`are not ${path}`, () => {
      assert.ok(!usual.wants(path));
    });
  }

  it('are those that the user includes and does not exclude', () => {
    const own = new FileFilter({ ...USUAL_RULES, include: ['卷/*.cx'], exclude: ['**/草稿*', '卷/旧'] });
    assert.deepEqual(
      ['卷/a.cx', '卷/草稿1.cx', '卷/旧/a.cx', 'a.cx', '卷/b/a.cx'].filter((path) => own.wants(path)),
      ['卷/a.cx'],
    );
    assert.ok(!own.entersFolder('卷/旧'));
    assert.ok(own.entersFolder('卷'));
  });
});
