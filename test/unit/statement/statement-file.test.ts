import assert from 'node:assert/strict';
import { isOfStatements, readStatementFile } from '../../../server/src/statement/statement-file';
import { readFile } from '../../../server/src/statement/reading';
import { readsLikeStatement } from '../../../server/src/syntax/recognise';

const PLAN = `甲兰—丙洲国家经济合作行动计划

一、农业
各方将加强农业合作。

二、贸易
各方将便利贸易。
`;

describe('A file in which a look finds too few signs', () => {
  it('belongs among the statements if it has the title of one and the reader finds it', () => {
    assert.equal(readsLikeStatement(PLAN), false);
    assert.equal(readStatementFile('plan.txt', PLAN)?.statements.length, 1);
    assert.ok(isOfStatements('plan.txt', readFile(PLAN)));
  });

  for (const [name, text] of [
    ['has a title below which nothing is agreed', '甲兰—丙洲国家经济合作行动计划\n\n会场在一楼，请准时。\n'],
    ['has its title far below the beginning', `${'记事。\n'.repeat(300)}\n${PLAN}`],
    ['only tells of one', '甲兰和丙洲国家签署行动计划\n\n各方将加强农业合作。\n'],
  ] as const)
    it(`does not if it ${name}`, () => {
      assert.equal(readStatementFile('notes.txt', text), null);
      assert.ok(!isOfStatements('notes.txt', readFile(text)));
    });
});
