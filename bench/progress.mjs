// Says on the error stream how far the bench is: one line that is written over, or where nobody watches, one plain line for each phase.

const began = performance.now();

/** @param {string[]} parts phase, server, run */
export function progress(...parts) {
  const elapsed = `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const line = [...parts.filter(Boolean), elapsed].join(' · ');
  process.stderr.write(
    process.stderr.isTTY ? `\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}` : `${line}\n`,
  );
}

/** How far a phase is: only for somebody who watches. */
export function detail(...parts) {
  if (process.stderr.isTTY) progress(...parts);
}

export function endProgress() {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
