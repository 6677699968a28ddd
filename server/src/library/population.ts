/** How many files of a library lie below each folder: a folder that is deleted is told from a file by it. */
export class Population {
  readonly #counts = new Map<string, number>();

  /** Whether any file lies below. */
  isIn(folder: string): boolean {
    return this.#counts.has(folder);
  }

  count(uri: string, by: 1 | -1): void {
    for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1)) {
      const folder = uri.slice(0, slash);
      const left = (this.#counts.get(folder) ?? 0) + by;
      if (left === 0) this.#counts.delete(folder);
      else this.#counts.set(folder, left);
    }
  }
}
