import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Haystack } from '../../../server/src/library/haystack';

const found = (haystack: Haystack, words: string): number[] => {
  const numbers: number[] = [];
  haystack.find(words, (number) => numbers.push(number));
  return numbers;
};

describe('Many texts at once', () => {
  it('are searched as each by itself, however many they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), fc.constantFrom(1, 200, 1000), text, (texts, times, words) => {
        const haystack = new Haystack();
        const all = Array.from({ length: times }, () => texts).flat();
        for (const each of all) haystack.add(each);
        assert.equal(haystack.size, all.length);
        const expected = all.flatMap((each, number) => (each.includes(words) ? [number] : []));
        if (words !== '') assert.deepEqual(found(haystack, words), expected);
      }),
    );
  });

  it('hold nothing that reaches from one into the next', () => {
    const haystack = new Haystack();
    for (let number = 0; number < 3000; number++) haystack.add('甲乙');
    assert.deepEqual(found(haystack, '乙甲'), []);
    assert.equal(found(haystack, '甲乙').length, 3000);
    assert.equal(found(haystack, '乙').at(-1), 2999);
  });
});
