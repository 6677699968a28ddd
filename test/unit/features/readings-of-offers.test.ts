import assert from 'node:assert/strict';
import { offeredRefactorings, refactoringOffered, refactorings } from '../../../server/src/features/refactorings';
import { Library } from '../../../server/src/library/library';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { speak } from '../../../server/src/strings/language';
import { statement } from '../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const UNDER_ALIAS = 'Call it 《条约》 from here on';

/** Many statements in one file, each of which cites the first. */
function collection(count: number): string {
  const others = Array.from({ length: count }, (_, number) =>
    statement(
      `甲兰共和国和乙多王国关于第${number + 2}次会晤的联合声明`,
      `${2004 + number}-09-05`,
      `恪守《${TREATY}》。`,
    ),
  );
  return [statement(TREATY, '2003-11-06'), ...others].join('\n\n');
}

/** What was read again, in characters. */
class Counted {
  readonly lengths: number[] = [];
  readonly read = (text: string): Reading => {
    this.lengths.push(text.length);
    return readFile(text);
  };
}

describe('What is read again for an offer', () => {
  let library: Library;
  const open = (text: string): { reading: Reading; at: (number: number) => number } => {
    library = new Library();
    library.set('all.txt', readFile(text));
    const places = [...text.matchAll(new RegExp(`(?<=《)${TREATY}`, 'g'))].map(({ index }) => index);
    return { reading: readFile(text), at: (number) => places[number] ?? -1 };
  };
  before(() => {
    speak('en');
  });

  it('is the statement around it, once and once for each offer, however many others stand in the file', () => {
    const counts = [3, 12].map((count) => {
      const { reading, at } = open(collection(count));
      assert.equal(reading.statements.length, count + 1);
      const counted = new Counted();
      const offered = offeredRefactorings(library, reading, at(1), counted.read);
      assert.deepEqual(
        offered.map(({ title }) => title),
        ['Insert the date: 2003年11月6日签署的', 'Write it in short: 《甲乙睦邻友好条约》', UNDER_ALIAS],
      );
      assert.equal(counted.lengths.length, 1 + offered.length);
      return counted.lengths.reduce((sum, length) => sum + length, 0);
    });
    assert.equal(counts[0], counts[1]);
  });

  it('is nothing the second time, and of the same statement only what the next edit makes of it', () => {
    const text = collection(3).replace(`恪守《${TREATY}》`, `落实《${TREATY}》，恪守《${TREATY}》`);
    const { reading, at } = open(text);
    const counted = new Counted();
    offeredRefactorings(library, reading, at(0), counted.read);
    counted.lengths.length = 0;
    const again = offeredRefactorings(library, reading, at(0) + 1, counted.read);
    assert.equal(counted.lengths.length, 0);
    assert.ok(again.length > 0);
    const next = offeredRefactorings(library, reading, at(1), counted.read);
    assert.ok(next.length > 0);
    assert.equal(counted.lengths.length, next.length);
  });

  it('is worked out again when another file says something else', () => {
    const { reading, at } = open(collection(3));
    const counted = new Counted();
    offeredRefactorings(library, reading, at(0), counted.read);
    const before = counted.lengths.length;
    library.set('other.txt', readFile(statement(TREATY, '1994-05-17')));
    const titles = offeredRefactorings(library, reading, at(0), counted.read).map(({ title }) => title);
    assert.ok(counted.lengths.length > before);
    assert.ok(!titles.some((title) => title.startsWith('Insert the date')), titles.join());
  });

  it('is the whole record once, when an offer is chosen', () => {
    const { reading, at } = open(collection(3));
    const counted = new Counted();
    const chosen = refactoringOffered(library, reading, at(1), UNDER_ALIAS, counted.read);
    const grown = chosen?.edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0) ?? 0;
    assert.deepEqual(counted.lengths, [reading.tree.text.length + grown]);
  });

  it('tells the same as reading all of it', () => {
    const { reading, at } = open(collection(12));
    for (let number = 0; number < 12; number++)
      assert.deepEqual(offeredRefactorings(library, reading, at(number)), refactorings(library, reading, at(number)));
  });

  describe('in one long text', () => {
    /** Articles, of which one in the middle cites the treaty, and some others what is asked for. */
    const long = (others: string): string => {
      const articles = Array.from({ length: 600 }, (_, number) => {
        const said = number === 300 ? `恪守《${TREATY}》` : number % 4 === 0 ? others : '';
        return `第${number + 1}条\n双方${said}同意就第${number}号航道的疏浚、引航和救助互相通报，并由两国主管部门每年会商一次，拟订下一年的计划。`;
      });
      return `${statement(TREATY, '2003-11-06')}\n\n${statement('甲兰共和国和乙多王国航道协定', '2013-09-05').replace('二、', `${articles.join('\n')}\n二、`)}`;
    };

    it('is its two ends and the paragraph, wherever that stands', () => {
      const { reading, at } = open(long(''));
      const counted = new Counted();
      const offered = offeredRefactorings(library, reading, at(0), counted.read);
      assert.ok(offered.length > 1 && reading.tree.text.length > 30_000);
      assert.ok(Math.max(...counted.lengths) < 10_000, counted.lengths.join());
      assert.deepEqual(offered, refactorings(library, reading, at(0)));
    });

    it('is all of it where it is edited everywhere', () => {
      const { reading, at } = open(long(`落实《${TREATY}》，`));
      const counted = new Counted();
      const offered = offeredRefactorings(library, reading, at(2), counted.read);
      assert.ok(offered.some(({ title }) => title === UNDER_ALIAS));
      assert.ok(Math.max(...counted.lengths) > 30_000, counted.lengths.join());
      assert.deepEqual(offered, refactorings(library, reading, at(2)));
    });
  });

  it('is not offered any more under another title', () => {
    const { reading, at } = open(collection(3));
    assert.equal(refactoringOffered(library, reading, at(1), 'Call it 《声明》 from here on'), null);
    assert.equal(refactoringOffered(library, reading, 0, UNDER_ALIAS), null);
  });
});
