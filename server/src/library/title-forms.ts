import { LinkedRows, NO_ROW } from './linked-rows';

const [WORD, TITLE, COUNT] = [0, 1, 2];

/** A form of a title: the numbers of its words and of what they mean, and how often it is said. */
export interface Form {
  readonly word: number;
  readonly title: number;
  readonly count: number;
}

/** How titles are called: most of an archive's are called in one way. */
export class TitleForms {
  #rows = new LinkedRows(3);

  /** Of the forms of a title, of which `first` is the first. */
  find(first: number, word: number, title: number): number {
    let row = first;
    while (row !== NO_ROW && (this.#rows.at(row, WORD) !== word || this.#rows.at(row, TITLE) !== title))
      row = this.#rows.nextOf(row);
    return row;
  }

  /** A new form in front of others of its title. */
  add(word: number, title: number, count: number, next: number): number {
    const row = this.#rows.add(next);
    this.#rows.put(row, WORD, word);
    this.#rows.put(row, TITLE, title);
    this.#rows.put(row, COUNT, count);
    return row;
  }

  /** Counts on, and says how often it is said then. */
  count(row: number, by: number): number {
    const count = this.#rows.at(row, COUNT) + by;
    this.#rows.put(row, COUNT, count);
    return count;
  }

  /** Takes a form out of those of its title; gives the one that is the first then. */
  drop(row: number, first: number): number {
    return this.#rows.drop(row, first);
  }

  all(first: number): Form[] {
    const forms: Form[] = [];
    for (let row = first; row !== NO_ROW; row = this.#rows.nextOf(row))
      forms.push({
        word: this.#rows.at(row, WORD),
        title: this.#rows.at(row, TITLE),
        count: this.#rows.at(row, COUNT),
      });
    return forms;
  }

  clear(): void {
    this.#rows = new LinkedRows(3);
  }
}
