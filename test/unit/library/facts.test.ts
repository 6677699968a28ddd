import assert from 'node:assert/strict';
import { parseFacts } from '../../../server/src/library/facts';

const faultsOf = (content: unknown): string[] =>
  parseFacts(typeof content === 'string' ? content : JSON.stringify(content)).faults.map(
    ({ at, fault }) => `${fault} ${at}`,
  );

describe('A communique.json', () => {
  it('that is as it should be has no faults', () => {
    assert.deepEqual(
      faultsOf({
        $schema: 'x',
        aliases: { 甲乙公报: '甲兰共和国和乙多王国建交联合公报', 六月声明: { title: '联合声明', signed: '2009-06' } },
        instruments: [
          { title: '引渡条约', signed: '2009-06-18', place: '甲京', parties: ['甲兰共和国'], note: '未见' },
        ],
        sameAs: [['甲', { title: '乙' }]],
        notTheSame: [['甲', '乙', '丙']],
      }),
      [],
    );
    assert.deepEqual(faultsOf({}), []);
  });

  const CASES: Readonly<Record<string, readonly [unknown, readonly string[]]>> = {
    'is no JSON': ['{ "aliases": ', ['not-json ']],
    'is a list': [[], ['not-as-expected ']],
    'has aliases that are a list': [{ aliases: [] }, ['not-as-expected aliases']],
    'has an alias of nothing': [
      { aliases: { 甲: '', 乙: 5, 丙: '丙丁' } },
      ['not-as-expected aliases.甲', 'not-as-expected aliases.乙'],
    ],
    'has a date that is none': [
      { instruments: [{ title: '甲', signed: '2009年' }] },
      ['not-as-expected instruments[0]'],
    ],
    'has an instrument without a title': [
      { instruments: [{ signed: '2009' }, { title: '甲' }] },
      ['not-as-expected instruments[0]'],
    ],
    'has a group of one': [{ sameAs: [['甲']] }, ['not-as-expected sameAs[0]']],
    'has a group with something else in it': [{ notTheSame: [['甲', '乙', 3]] }, ['not-as-expected notTheSame[0]']],
  };
  for (const [name, [content, faults]] of Object.entries(CASES)) {
    it(`that ${name} is told so, and where`, () => {
      assert.deepEqual(faultsOf(content), faults);
    });
  }

  it('counts in what is right in it', () => {
    const { facts } = parseFacts(
      JSON.stringify({ aliases: { 甲: 5, 乙: '乙丙' }, instruments: [{}, { title: '丁' }] }),
    );
    assert.deepEqual([...facts.aliases.keys()], ['乙']);
    assert.deepEqual(
      facts.instruments.map(({ title }) => title),
      ['丁'],
    );
  });
});
