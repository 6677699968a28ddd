import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readProjectFile, root } from '../support/project';

/** Folders that exist on the machine of one person, and hosts that one person's npm asks. */
const personal = [
  /(?<![\w.~*}-])\/(?:work|tmp|root|home|Users)\/[\w.-]/,
  /\b[A-Z]:\\+Users\\/,
  /\bregistry\.[a-z][\w.-]*\.[a-z]{2,}\b/,
  ...[fileURLToPath(root), homedir(), tmpdir()].flatMap((folder) => namingFolder(folder.replace(/[\\/]$/, ''))),
];

describe('What nobody looks at', () => {
  it('no file names a folder of somebody’s machine or a package registry', () => {
    const faults = committedFiles().flatMap((path) => {
      const bytes = readFileSync(new URL(encodeURI(path), root));
      if (bytes.includes(0)) return [];
      return bytes
        .toString('utf8')
        .split('\n')
        .flatMap((line, index) => (isPersonal(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
    });
    assert.deepEqual(faults, []);
  });

  it('package-lock.json leaves it open from where a package comes', () => {
    assert.equal(/"resolved": "https?:.*/.exec(readProjectFile('package-lock.json'))?.[0], undefined);
  });

  it('such a folder or registry would be seen', () => {
    const lines = [
      'cd /ho' + 'me/ann/x',
      '"file:///tm' + 'p/x"',
      'C:\\Use' + 'rs\\ann',
      `cd ${fileURLToPath(root)}x`,
      'https://registry' + '.npmjs.org/',
    ];
    assert.deepEqual(
      lines.filter((line) => !isPersonal(line)),
      [],
    );
    assert.ok(!isPersonal('test/work/x ./tmp/x ${root}/home/x https://example.org/home/'));
  });
});

function isPersonal(line: string): boolean {
  return personal.some((pattern) => pattern.test(line));
}

/** Nothing for the root of all folders, which can be somebody's home in a container. */
function namingFolder(folder: string): RegExp[] {
  if (folder === '') return [];
  return [new RegExp(String.raw`(?<![\w.~*}-])${folder.replaceAll(/[^\w/]/g, String.raw`\$&`)}[\\/]`)];
}

/** What git holds, and what it would hold if everything were added now. */
function committedFiles(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0');
  const files = listed.split('\0').filter((path) => path && !deleted.includes(path));
  assert.ok(files.length > 0, 'git lists no file: is this folder a clone?');
  return files;
}
