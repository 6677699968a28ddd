// Medians and percentiles.

export function percentile(values, share) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export function median(values) {
  const known = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (known.length === 0) return null;
  const middle = known.length >> 1;
  return known.length % 2 === 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}

/** p50 and p99 of latencies, under names that begin with `name`. */
export function spread(name, values) {
  return { [`${name}P50`]: percentile(values, 0.5), [`${name}P99`]: percentile(values, 0.99) };
}

/** For every key of several runs, the median of those that have it. */
export function mediansOf(runs) {
  const keys = new Set(runs.flatMap((run) => Object.keys(run)));
  return Object.fromEntries([...keys].map((key) => [key, median(runs.map((run) => run[key]))]));
}
