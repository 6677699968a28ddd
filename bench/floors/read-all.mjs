// The floor under every server: the bytes of all files, read one after the other. With --decode they become text as well.
// Prints milliseconds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFile } from '../servers/naive-library.mjs';

const [folder, option] = process.argv.slice(2);
const began = performance.now();
let seen = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(?:txt|md|stmt)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  seen += option === '--decode' ? decodeFile(bytes).length : bytes.length;
}
console.log(JSON.stringify({ milliseconds: performance.now() - began, seen }));
