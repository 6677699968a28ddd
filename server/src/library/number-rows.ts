import { roomFor } from './room';

/**
 * Rows of two to four numbers, each kept once and known by its own number. Titles and names of an archive are such rows: as objects,
 * found by strings, each would cost ten times as much.
 */
export class NumberRows {
  readonly #columns: number;
  #cells: Int32Array<ArrayBuffer>;
  #size = 0;
  /** At the place that its numbers give a row, or at the next that was free: the row's number and one. */
  #slots = new Int32Array(1024);

  constructor(columns: 2 | 3 | 4) {
    this.#columns = columns;
    this.#cells = new Int32Array(columns * 256);
  }

  get size(): number {
    return this.#size;
  }

  at(row: number, column: number): number {
    return this.#cells[this.#columns * row + column] ?? 0;
  }

  /** Null for a row that nobody has. */
  find(first: number, second: number, third = 0, fourth = 0): number | null {
    const row = (this.#slots[this.#slotOf(first, second, third, fourth)] ?? 0) - 1;
    return row < 0 ? null : row;
  }

  numberOf(first: number, second: number, third = 0, fourth = 0): number {
    const slot = this.#slotOf(first, second, third, fourth);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const row = this.#size++;
    const begin = this.#columns * row;
    this.#cells = roomFor(this.#cells, begin + this.#columns);
    this.#cells[begin] = first;
    this.#cells[begin + 1] = second;
    if (this.#columns > 2) this.#cells[begin + 2] = third;
    if (this.#columns > 3) this.#cells[begin + 3] = fourth;
    this.#slots[slot] = row + 1;
    if (2 * this.#size > this.#slots.length) this.#enlargeSlots();
    return row;
  }

  /** Where a row is, or where it would be. */
  #slotOf(first: number, second: number, third: number, fourth: number): number {
    const last = this.#slots.length - 1;
    let slot = mixed(first, second, third, fourth) & last;
    for (let row = this.#slots[slot] ?? 0; row > 0; row = this.#slots[slot] ?? 0) {
      if (this.#has(row - 1, first, second, third, fourth)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #has(row: number, first: number, second: number, third: number, fourth: number): boolean {
    const begin = this.#columns * row;
    return (
      this.#cells[begin] === first &&
      this.#cells[begin + 1] === second &&
      (this.#columns < 3 || this.#cells[begin + 2] === third) &&
      (this.#columns < 4 || this.#cells[begin + 3] === fourth)
    );
  }

  #enlargeSlots(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const last = slots.length - 1;
    for (let row = 0; row < this.#size; row++) {
      const [third, fourth] = [this.#columns > 2 ? this.at(row, 2) : 0, this.#columns > 3 ? this.at(row, 3) : 0];
      let slot = mixed(this.at(row, 0), this.at(row, 1), third, fourth) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = row + 1;
    }
    this.#slots = slots;
  }
}

/** A number in which every bit of the four counts. */
function mixed(first: number, second: number, third: number, fourth: number): number {
  let bits = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  bits ^= Math.imul(third, 0xc2b2ae35) ^ Math.imul(fourth, 0x27d4eb2f);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return bits ^ (bits >>> 13);
}
