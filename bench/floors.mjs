// What no server can be faster than on one thread: reading all bytes, and making text of them.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './numbers.mjs';

const SCRIPT = fileURLToPath(new URL('floors/read-all.mjs', import.meta.url));

export function measureFloors({ files }, runs) {
  const run = (...options) => {
    const output = execFileSync(process.execPath, [SCRIPT, files, ...options], { encoding: 'utf8' });
    return JSON.parse(output).milliseconds;
  };
  const times = (...options) => median(Array.from({ length: runs }, () => run(...options)));
  return { 'reading all bytes': times(), 'reading and decoding': times('--decode') };
}
