import { readFileSync } from 'node:fs';
import { root } from '../paths.mjs';

const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** What `npm run package` makes. */
export const vsix = new URL(`${name}-${version}.vsix`, root);
