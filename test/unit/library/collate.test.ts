import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collate, toPassage } from '../../../server/src/library/collate';

const passage = (words: string): ReturnType<typeof toPassage> => {
  const lines: { start: number; end: number }[] = [];
  for (const { index, 0: line } of words.matchAll(/[^\n]+/g)) lines.push({ start: index, end: index + line.length });
  return toPassage(words, lines);
};

const differences = (own: string, other: string): string[] => {
  const [a, b] = [passage(own), passage(other)];
  return collate(a, b).map(
    (found) => `${a.words.slice(found.own.start, found.own.end)}→${b.words.slice(found.other.start, found.other.end)}`,
  );
};

describe('Two passages beside each other', () => {
  const CASES: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
    'the same': ['两国人民世代友好', '两国人民世代友好', []],
    'the same in other types': ['“甲·乙”——，１', '"甲•乙"—,1', []],
    'one character': ['主汛期', '主讯期', ['汛→讯']],
    'one character less': ['提升至全面', '提升全面', ['至→']],
    'words that changed places': ['促进社会经济发展', '促进经济社会发展', ['社会经济→经济社会']],
    'a replaced clause': ['成果丰硕，扩大投资。', '成果丰硕，加强交往。', ['扩大投资→加强交往']],
    'a sentence, from its beginning': ['甲说。双方来。双方去。', '甲说。双方去。', ['双方来。→']],
    nothing: ['', '', []],
    'all of it': ['', '甲乙', ['→甲乙']],
  };
  for (const [name, [own, other, expected]] of Object.entries(CASES)) {
    it(`have in common what they can: ${name}`, () => {
      assert.deepEqual(differences(own, other), expected);
    });
  }

  it('become each other when what differs is replaced', () => {
    const words = fc.array(fc.constantFrom('甲乙丙丁，', '戊己', '庚', '双方愿意加强各领域的合作。', '\n'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [a, b] = [passage(one.join('')), passage(two.join(''))];
        const all = collate(a, b);
        let became = '';
        let at = 0;
        for (const { own, other } of all) {
          assert.ok(own.start >= at && (own.end > own.start || other.end > other.start));
          became += a.words.slice(at, own.start) + b.words.slice(other.start, other.end);
          at = own.end;
        }
        assert.equal(became + a.words.slice(at), b.words);
      }),
      { numRuns: 500 },
    );
  });
});
