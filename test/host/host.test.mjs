// What runs the other tests must itself be able to say no.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { projectFolder } from './places.mjs';
import { verdictReader } from './verdict.mjs';

describe('The verdict on a suite', () => {
  const verdictOn = (printed, how) => {
    const reader = verdictReader(() => {});
    for (const text of printed) reader.read(text);
    const { passed, failed, failures } = reader.result(how);
    return { passed, failed, complaint: failures[0]?.message };
  };
  const line = (passed, failed) => {
    const failures = failed ? [{ title: 'a test', message: 'it broke' }] : [];
    return `@@communique ${JSON.stringify({ passed, failed, failures })}`;
  };

  it('is what the suite says', () => {
    assert.deepEqual(verdictOn(['a test', line(3, 0)], { code: 0 }), { passed: 3, failed: 0, complaint: undefined });
    assert.deepEqual(verdictOn([line(2, 1)], { code: 1 }), { passed: 2, failed: 1, complaint: 'it broke' });
  });

  for (const [what, printed, how, complaint] of [
    ['says nothing', ['hello'], { code: 0 }, /without saying/],
    ['says something broken', ['@@communique {"passed":'], { code: 0 }, /without saying/],
    ['has no tests', [line(0, 0)], { code: 0 }, /no tests/],
    ['praises itself and ends badly', [line(3, 0)], { code: 1 }, /yet it ended with 1/],
    ['never ends', [], { reason: 'no end after 180 s' }, /no end/],
    ['never ends after its praise', [line(3, 0)], { reason: 'no end after 180 s' }, /no end/],
  ]) {
    it(`is a failure when the suite ${what}`, () => {
      const verdict = verdictOn(printed, how);
      assert.equal(verdict.failed, 1);
      assert.match(verdict.complaint, complaint);
    });
  }
});

describe('The editor suite', () => {
  it('forgets no test file', () => {
    const folder = path.join(projectFolder, 'test/editor');
    const list = readFileSync(path.join(folder, 'every-test.ts'), 'utf8');
    const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
    const forgotten = files.filter((name) => !list.includes(`import('./${name.slice(0, -'.ts'.length)}')`));
    assert.deepEqual(forgotten, []);
  });
});
