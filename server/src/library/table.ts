/** Several items under each key. Under most there is one, which then stands there by itself: an archive has a million of them. */
export class Table {
  readonly #items = new Map<number, number | number[]>();

  get(key: number): readonly number[] {
    const items = this.#items.get(key);
    return items === undefined ? [] : typeof items === 'number' ? [items] : items;
  }

  put(key: number, item: number): void {
    const items = this.#items.get(key);
    if (items === undefined) this.#items.set(key, item);
    else if (typeof items === 'number') this.#items.set(key, [items, item]);
    else items.push(item);
  }

  take(key: number, item: number): void {
    const items = this.#items.get(key);
    if (items === undefined || typeof items === 'number') {
      if (items === item) this.#items.delete(key);
      return;
    }
    const at = items.indexOf(item);
    if (at === -1) return;
    // Their order says nothing: whoever shows them sorts them.
    const last = items.pop();
    if (last !== undefined && at < items.length) items[at] = last;
    if (items.length === 0) this.#items.delete(key);
  }
}
