// `npm start` and `npm test` work from a fresh clone: what package-lock.json names is installed when it is not there yet.
// Uses nothing but Node, because at this point nothing else exists.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { root } from './paths.mjs';

export function ensureDependencies() {
  const installed = new URL('node_modules/.package-lock.json', root);
  const wanted = new URL('package-lock.json', root);
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log('Installing what package-lock.json names …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
