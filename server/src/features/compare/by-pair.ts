/** Which of some items have a pair of characters, for each pair. */
export function byPair<Item>(
  items: readonly Item[],
  pairsOf: (item: Item) => Iterable<string>,
): ReadonlyMap<string, readonly Item[]> {
  const having = new Map<string, Item[]>();
  for (const item of items) {
    for (const pair of pairsOf(item)) {
      const known = having.get(pair);
      if (known === undefined) having.set(pair, [item]);
      else known.push(item);
    }
  }
  return having;
}
