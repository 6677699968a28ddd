/** Which day, how many texts are held, how often it is cited, and the next row of the same title. */
const COLUMNS = 4;
const [DAY, HELD, CITED, NEXT] = [0, 1, 2, 3];

/** No row, or none any more. */
export const NO_ROW = -1;

/**
 * The days of titles in rows of four numbers, those of one title linked with each other: an archive of a hundred thousand files has a
 * quarter of a million of them, and a table for each title would take as much memory as all that the library keeps besides.
 */
export class TitleDays {
  #cells = new Int32Array(COLUMNS * 1024);
  #rows = 0;
  /** The first of the rows that were given back; they are linked as well. */
  #free = NO_ROW;

  /** A new row in front of others of its title. */
  add(day: number, next: number): number {
    let row = this.#free;
    if (row === NO_ROW) row = this.#rows++;
    else this.#free = this.nextOf(row);
    if (COLUMNS * this.#rows > this.#cells.length) {
      const larger = new Int32Array(2 * this.#cells.length);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells.set([day, 0, 0, next], COLUMNS * row);
    return row;
  }

  /** Takes a row out of those of its title, of which `first` is the first; gives the one that is the first then. */
  drop(row: number, first: number): number {
    const next = this.nextOf(row);
    if (row !== first) {
      let before = first;
      while (this.nextOf(before) !== row) before = this.nextOf(before);
      this.#cells[COLUMNS * before + NEXT] = next;
    }
    this.#cells[COLUMNS * row + NEXT] = this.#free;
    this.#free = row;
    return row === first ? next : first;
  }

  dayOf(row: number): number {
    return this.#cells[COLUMNS * row + DAY] ?? 0;
  }

  heldOf(row: number): number {
    return this.#cells[COLUMNS * row + HELD] ?? 0;
  }

  citedOf(row: number): number {
    return this.#cells[COLUMNS * row + CITED] ?? 0;
  }

  nextOf(row: number): number {
    return this.#cells[COLUMNS * row + NEXT] ?? NO_ROW;
  }

  hold(row: number, by: number): void {
    this.#cells[COLUMNS * row + HELD] = this.heldOf(row) + by;
  }

  cite(row: number, by: number): void {
    this.#cells[COLUMNS * row + CITED] = this.citedOf(row) + by;
  }
}
