import { LinkedRows, NO_ROW } from './linked-rows';
import { roomFor } from './room';

/** Several items under each key; keys are small numbers. An archive has a million items, and a thousand of them under some keys. */
export class Table {
  /** Of each key the row of its first item and one; 0 for a key that has none. */
  #firsts = new Int32Array(256);
  readonly #items = new LinkedRows(1);

  get(key: number): number[] {
    const items: number[] = [];
    for (let row = this.#firstOf(key); row !== NO_ROW; row = this.#items.nextOf(row))
      items.push(this.#items.at(row, 0));
    return items;
  }

  put(key: number, item: number): void {
    this.#firsts = roomFor(this.#firsts, key + 1);
    const row = this.#items.add(this.#firstOf(key));
    this.#items.put(row, 0, item);
    this.#firsts[key] = row + 1;
  }

  take(key: number, item: number): void {
    const first = this.#firstOf(key);
    let row = first;
    while (row !== NO_ROW && this.#items.at(row, 0) !== item) row = this.#items.nextOf(row);
    if (row !== NO_ROW) this.#firsts[key] = this.#items.drop(row, first) + 1;
  }

  #firstOf(key: number): number {
    return (this.#firsts[key] ?? 0) - 1;
  }
}
