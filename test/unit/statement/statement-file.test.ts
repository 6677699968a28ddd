import assert from 'node:assert/strict';
import { readStatementFile } from '../../../server/src/statement/statement-file';
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
  });

  const ON_ONE_LINE = `甲兰—丙洲国家经济合作行动计划 各方商定加强往来。 一、各方将加强农业合作${'，增加投资'.repeat(16)}。 二、各方将便利贸易。\n`;
  for (const [form, text] of [
    ['the source of a web page', `<div><b>${PLAN.replace('\n', '</b></div>\n')}`],
    ['a page on one line', ON_ONE_LINE],
    ['a page with a button behind the title', PLAN.replace('\n', '　【我要分享】\n')],
  ] as const)
    it(`does so as ${form}`, () => {
      assert.equal(readsLikeStatement(text), false);
      assert.equal(readStatementFile('plan.txt', text)?.statements.length, 1);
    });

  for (const [name, text] of [
    ['has a title below which nothing is agreed', '甲兰—丙洲国家经济合作行动计划\n\n会场在一楼，请准时。\n'],
    ['has its title far below the beginning', `${'记事。\n'.repeat(300)}\n${PLAN}`],
    ['only tells of one', '甲兰和丙洲国家签署行动计划\n\n各方将加强农业合作。\n'],
  ] as const)
    it(`does not if it ${name}`, () => {
      assert.equal(readStatementFile('notes.txt', text), null);
    });
});
