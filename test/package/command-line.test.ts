import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../support/project';

const cli = fileURLToPath(new URL('dist/cli.js', root));

describe('The built command line', () => {
  before(() => {
    assert.ok(existsSync(cli), 'dist/cli.js is missing: run `npm run build`');
  });

  const communique = (...words: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [cli, ...words], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });

  it('reads every sample, one line of JSON each, and no colours into a pipe', () => {
    const { status, stdout, stderr } = communique('read', '--json', 'samples');
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    const files = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    assert.ok(files.length > 10);
    assert.deepEqual(files, [...files].sort());
    assert.ok(!communique('read', 'samples').stdout.includes('\u001b'), 'colours are control characters');
  });

  it('ends with 1 where something was not read, and says what on standard error', () => {
    const { status, stdout, stderr } = communique('read', 'samples/gone.txt');
    assert.deepEqual([status, stdout, stderr], [1, '', 'samples/gone.txt: does not exist\n']);
  });

  it('ends with 2 for wrong usage', () => {
    assert.equal(communique('read').status, 2);
  });
});
