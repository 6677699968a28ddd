import { roomFor } from './room';

/** No row, or none any more. */
export const NO_ROW = -1;

/**
 * Many short lists of rows of numbers, the rows of one list linked with each other: of an archive's titles each has some, and a list
 * of objects for each would take more memory than all that the library keeps besides.
 */
export class LinkedRows {
  /** So many numbers has a row, and the next row of its list behind them. */
  readonly #columns: number;
  readonly #width: number;
  #cells: Int32Array<ArrayBuffer>;
  #rows = 0;
  /** The first of the rows that were given back; they are linked as well. */
  #free = NO_ROW;

  constructor(columns: number) {
    this.#columns = columns;
    this.#width = columns + 1;
    this.#cells = new Int32Array(256 * this.#width);
  }

  /** A new row of zeros in front of others of its list. */
  add(next: number): number {
    let row = this.#free;
    if (row === NO_ROW) row = this.#rows++;
    else this.#free = this.nextOf(row);
    const begin = this.#width * row;
    this.#cells = roomFor(this.#cells, begin + this.#width);
    this.#cells.fill(0, begin, begin + this.#columns);
    this.#cells[begin + this.#columns] = next;
    return row;
  }

  /** Takes a row out of those of its list, of which `first` is the first; gives the one that is the first then. */
  drop(row: number, first: number): number {
    const next = this.nextOf(row);
    if (row !== first) {
      let before = first;
      while (this.nextOf(before) !== row) before = this.nextOf(before);
      this.#link(before, next);
    }
    this.#link(row, this.#free);
    this.#free = row;
    return row === first ? next : first;
  }

  nextOf(row: number): number {
    return this.#cells[this.#width * row + this.#columns] ?? NO_ROW;
  }

  at(row: number, column: number): number {
    return this.#cells[this.#width * row + column] ?? 0;
  }

  put(row: number, column: number, value: number): void {
    this.#cells[this.#width * row + column] = value;
  }

  #link(row: number, next: number): void {
    this.#cells[this.#width * row + this.#columns] = next;
  }
}
