// Symbols of the workspace: a title that one file has, a state that hundreds name, and the initials of a short title.
import { join } from 'node:path';
import { pathOf } from '../driver.mjs';
import { spread } from '../numbers.mjs';

const TIMES = 40;

export async function symbols(session, { files, questions: { symbols: queries } }) {
  const measured = {};
  const all = [];
  for (const [name, { query, file }] of Object.entries(queries)) {
    const latencies = [];
    let found = [];
    for (let count = 0; count <= TIMES; count++) {
      const { result, took } = await session.timed('workspace/symbol', { query });
      found = result ?? [];
      // What the first question works out is kept for the others.
      if (count > 0) latencies.push(took);
      else measured[`symbols ${name} first`] = took;
    }
    const isFound =
      file === undefined ? found.length > 0 : found.some(({ location }) => pathOf(location) === join(files, file));
    measured[`symbols ${name} found`] = isFound ? found.length : 0;
    if (!isFound) continue;
    Object.assign(measured, spread(`symbols ${name} `, latencies));
    all.push(...latencies);
  }
  return { ...measured, ...spread('symbols', all) };
}
