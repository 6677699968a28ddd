// The servers that are compared.
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/paths.mjs';

const inProject = (path) => fileURLToPath(new URL(path, root));

/** @param command of another server in place of the built one */
export function ownServers(command) {
  return [
    {
      name: 'ours',
      command: command ?? [process.execPath, inProject('dist/server.js'), '--stdio'],
      // As the extension starts it.
      environment: { MALLOC_ARENA_MAX: '1' },
      hasLibrary: true,
      hasCache: true,
    },
    { name: 'naive', command: [process.execPath, inProject('bench/servers/naive.mjs')], hasLibrary: true },
    { name: 'null', command: [process.execPath, inProject('bench/servers/null.mjs')], hasLibrary: false },
  ];
}
