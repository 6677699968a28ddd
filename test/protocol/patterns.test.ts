import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../support/project';

/** Loads the built server, and tells of every pattern that is put together for it. */
const LIST_PATTERNS = `
  const sources = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, parts) {
      const pattern = Reflect.construct(target, parts);
      sources.push(pattern.source);
      return pattern;
    },
  });
  require('./dist/server.js');
  process.stdout.write(JSON.stringify(sources));
`;

/** The names of all states twice, and some words. */
const LONGEST = 9_000;

describe('No pattern', () => {
  it('is so long that the engine keeps everybody waiting when it compiles it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', LIST_PATTERNS], {
      cwd: fileURLToPath(root),
      maxBuffer: 2 ** 26,
    });
    const sources = JSON.parse(stdout) as string[];
    assert.ok(
      sources.some((source) => source.includes('哈萨克斯坦')),
      'no pattern has the names of states in it',
    );
    const long = sources.filter(({ length }) => length > LONGEST);
    assert.deepEqual(
      long.map((source) => `${source.length} characters: ${source.slice(0, 100)}…`),
      [],
    );
  });
});
