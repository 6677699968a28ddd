/** So many texts stand in a piece. */
const PIECE = 1024;

/**
 * Many short texts, known by their numbers, to be searched for those that have some words in them. They stand end to end in large
 * pieces: to go from one string to the next costs more than to search it.
 */
export class Haystack {
  readonly #pieces: { readonly text: string; readonly starts: Int32Array }[] = [];
  /** What is not yet enough for a piece. */
  #last: string[] = [];

  get size(): number {
    return PIECE * this.#pieces.length + this.#last.length;
  }

  add(text: string): void {
    this.#last.push(text);
    if (this.#last.length < PIECE) return;
    const starts = new Int32Array(PIECE + 1);
    this.#last.forEach((each, index) => (starts[index + 1] = (starts[index] ?? 0) + each.length + 1));
    this.#pieces.push({ text: this.#last.join(BETWEEN), starts });
    this.#last = [];
  }

  /** Tells the numbers of the texts in which these words stand. */
  find(words: string, found: (number: number) => void): void {
    this.#pieces.forEach(({ text, starts }, piece) => {
      let index = 0;
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, starts[index])) {
        while ((starts[index + 1] ?? Infinity) <= at) index++;
        found(PIECE * piece + index);
        index++;
        if (index === PIECE) break;
      }
    });
    const before = PIECE * this.#pieces.length;
    this.#last.forEach((text, index) => {
      if (text.includes(words)) found(before + index);
    });
  }
}

/** Stands in no text, and in nothing that is searched for. */
const BETWEEN = '\0';
