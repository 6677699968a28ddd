/** The same numbers with room for so many at least. Half as much again each time: to double wastes a quarter of what a large library keeps. */
export function roomFor(cells: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= cells.length) return cells;
  const larger = new Int32Array(Math.max(length, Math.ceil(1.5 * cells.length)));
  larger.set(cells);
  return larger;
}
