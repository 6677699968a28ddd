/** Numbers for the items of many owners, those of one owner in a row, small and used again: tables of numbers are a quarter of tables of objects. */
export class Numbers<Owner> {
  readonly #owners: (Owner | undefined)[] = [];
  /** Rows that were given back, by their length. */
  readonly #free = new Map<number, number[]>();

  /** The first of a row. */
  take(count: number, owner: Owner): number {
    const first = this.#free.get(count)?.pop() ?? this.#owners.length;
    for (let number = first; number < first + count; number++) this.#owners[number] = owner;
    return first;
  }

  give(first: number, count: number): void {
    if (count === 0) return;
    this.#owners.fill(undefined, first, first + count);
    const free = this.#free.get(count);
    if (free === undefined) this.#free.set(count, [first]);
    else free.push(first);
  }

  ownerOf(number: number): Owner {
    const owner = this.#owners[number];
    if (owner === undefined) throw new Error(`nobody has the number ${number}`);
    return owner;
  }
}
