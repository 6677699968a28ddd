import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LinkedRows, NO_ROW } from '../../../server/src/library/linked-rows';
import { NumberRows } from '../../../server/src/library/number-rows';
import { Table } from '../../../server/src/library/table';

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

describe('The tables of numbers that a library is kept in', () => {
  it('know a row by its numbers, and give each row one number', () => {
    const numbers = fc.oneof(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 2 ** 31 - 1 }));
    const rows = fc.array(fc.tuple(numbers, numbers, numbers, numbers), { maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.constantFrom(2 as const, 3 as const, 4 as const), (all, columns) => {
        const kept = new NumberRows(columns);
        const numberOf = new Map<string, number>();
        for (const row of all) {
          const [first, second, third, fourth] = row.map((number, column) =>
            column < columns ? number : 0,
          ) as typeof row;
          const known = numberOf.get(String(row.slice(0, columns)));
          assert.equal(kept.find(first, second, third, fourth), known ?? null);
          const number = kept.numberOf(first, second, third, fourth);
          assert.equal(number, known ?? numberOf.size);
          numberOf.set(String(row.slice(0, columns)), number);
          for (let column = 0; column < columns; column++) assert.equal(kept.at(number, column), row[column]);
        }
        assert.equal(kept.size, numberOf.size);
      }),
    );
  });

  it('know many rows that differ in one number only', () => {
    const kept = new NumberRows(3);
    for (let number = 0; number < 20_000; number++) assert.equal(kept.numberOf(7, number, 0), number);
    for (let number = 0; number < 20_000; number++) assert.equal(kept.find(7, number, 0), number);
    assert.equal(kept.find(7, 20_000, 0), null);
    assert.equal(kept.find(8, 3, 0), null);
  });

  it('have under each key what was put there and not taken away', () => {
    const step = fc.record({
      isPut: fc.boolean(),
      key: fc.oneof(fc.nat(3), fc.nat(2000)),
      item: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const table = new Table();
        const model = new Map<number, number[]>();
        for (const { isPut, key, item } of steps) {
          const items = model.get(key) ?? [];
          model.set(key, items);
          if (isPut) {
            table.put(key, item);
            items.push(item);
          } else {
            table.take(key, item);
            if (items.includes(item)) items.splice(items.indexOf(item), 1);
          }
          for (const [each, wanted] of model) assert.deepEqual(inOrder(table.get(each)), inOrder(wanted));
        }
        assert.deepEqual(table.get(-1), []);
        assert.deepEqual(table.get(5000), []);
      }),
    );
  });

  it('give a row that was dropped to the next that asks, empty', () => {
    const rows = new LinkedRows(2);
    let first = NO_ROW;
    const [one, two, three] = [0, 1, 2].map(() => (first = rows.add(first))) as [number, number, number];
    for (const row of [one, two, three]) rows.put(row, 1, row + 10);
    first = rows.drop(two, first);
    assert.deepEqual([first, rows.nextOf(three), rows.nextOf(one)], [three, one, NO_ROW]);
    const again = rows.add(first);
    assert.equal(again, two);
    assert.deepEqual([rows.at(again, 0), rows.at(again, 1), rows.nextOf(again)], [0, 0, three]);
    assert.equal(rows.drop(again, again), three);
  });
});
