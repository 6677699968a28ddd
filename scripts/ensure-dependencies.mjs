// `npm start` and `npm test` work from a fresh clone: what package-lock.json names is installed when it is not there yet.
// Uses nothing but Node, because at this point nothing else exists.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { root } from './paths.mjs';

export function ensureDependencies() {
  const installed = new URL('node_modules/.package-lock.json', root);
  const wanted = new URL('package-lock.json', root);
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  // Installing empties the folder first: through a link that would be somebody else's.
  const folder = lstatSync(new URL('node_modules', root), { throwIfNoEntry: false });
  if (folder?.isSymbolicLink()) {
    console.error('node_modules is a link, so nothing was installed. It may lack what package-lock.json names.');
    return;
  }
  console.log('Installing what package-lock.json names …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
