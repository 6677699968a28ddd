import type { Line } from '../lines/lines';

/** A stretch of a file that belongs together as it stands; a statement is one of them, or several that were torn apart. */
export interface Fragment {
  readonly lines: readonly Line[];
}

export function cut(lines: readonly Line[], starts: ReadonlySet<number>): Fragment[] {
  const sorted = [...starts].filter((start) => start < lines.length).sort((a, b) => a - b);
  return sorted.map((start, index) => ({ lines: lines.slice(start, sorted[index + 1] ?? lines.length) }));
}
