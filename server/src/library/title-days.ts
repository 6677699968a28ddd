import { LinkedRows } from './linked-rows';

const [DAY, HELD, CITED] = [0, 1, 2];

/** The days of titles: which, how many texts are held, and how often it is cited. */
export class TitleDays {
  #rows = new LinkedRows(3);

  /** A new row in front of others of its title. */
  add(day: number, next: number): number {
    const row = this.#rows.add(next);
    this.#rows.put(row, DAY, day);
    return row;
  }

  /** Takes a row out of those of its title, of which `first` is the first; gives the one that is the first then. */
  drop(row: number, first: number): number {
    return this.#rows.drop(row, first);
  }

  dayOf(row: number): number {
    return this.#rows.at(row, DAY);
  }

  heldOf(row: number): number {
    return this.#rows.at(row, HELD);
  }

  citedOf(row: number): number {
    return this.#rows.at(row, CITED);
  }

  nextOf(row: number): number {
    return this.#rows.nextOf(row);
  }

  hold(row: number, by: number): void {
    this.#rows.put(row, HELD, this.heldOf(row) + by);
  }

  cite(row: number, by: number): void {
    this.#rows.put(row, CITED, this.citedOf(row) + by);
  }

  clear(): void {
    this.#rows = new LinkedRows(3);
  }
}
