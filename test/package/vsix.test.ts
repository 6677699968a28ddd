import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readProjectFile, root } from '../support/project';
import { readZip } from './zip';

const LARGEST_BYTES = 500 * 1024;

describe('The package', function () {
  // It builds everything once more.
  this.timeout(120_000);

  const manifest = JSON.parse(readProjectFile('package.json')) as { name: string; version: string; icon: string };
  const vsix = new URL(`${manifest.name}-${manifest.version}.vsix`, root);
  let files: ReadonlyMap<string, Buffer>;

  before(() => {
    rmSync(vsix, { force: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    assert.equal(status, 0, `scripts/package.mjs failed:\n${stdout}\n${stderr}`);
    files = readZip(readFileSync(vsix));
  });

  it('holds the five programs', () => {
    const programs = ['extension.js', 'extension.web.js', 'server.js', 'server.web.js', 'cli.js'];
    assert.deepEqual(paths('extension/dist/'), programs.map((name) => `extension/dist/${name}`).sort());
  });

  it('holds every file that its manifest names', () => {
    const strings = ['package.nls.json', 'package.nls.zh-cn.json'].map((path): unknown =>
      JSON.parse(readProjectFile(path)),
    );
    const named = [...fileNames([manifest, ...strings]), manifest.icon].map((path) => path.replace(/^\.\//, ''));
    assert.ok(named.length > 8, `the manifest names no more than ${named.join(', ')}`);
    const absent = named.filter((path) => paths(`extension/${path}`).length === 0);
    assert.deepEqual(absent, []);
  });

  it('holds both languages, and what a person reads before installing', () => {
    for (const name of [
      'l10n/bundle.l10n.zh-cn.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.md',
      'licenses/Apache-2.0.txt',
    ]) {
      assert.ok(files.has(`extension/${name}`), `${name} is missing`);
    }
  });

  it('holds nothing else', () => {
    const expected =
      /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/((dist|syntaxes|snippets|schemas|l10n|images|images\/walkthrough)\/[\w.-]+|docs\/problems\.md|package(\.nls(\.zh-cn)?)?\.json|language-configuration\.json|readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.md|licenses\/[\w.-]+))$/;
    const forbidden = /\.(map|[cm]?tsx?|tsbuildinfo)$|node_modules|(^|\/)(test|samples|bench|scripts)\//;
    assert.deepEqual(
      paths('').filter((path) => !expected.test(path) || forbidden.test(path)),
      [],
    );
  });

  it('tells nothing about the machine on which it was made', () => {
    const folders = [fileURLToPath(root), `${homedir()}/`].filter((folder) => folder.length > 1);
    const telling = [...files].filter(([, bytes]) => folders.some((folder) => bytes.includes(folder)));
    assert.deepEqual(
      telling.map(([path]) => path),
      [],
    );
  });

  it(`is smaller than ${LARGEST_BYTES / 1024} KB`, () => {
    const { size } = statSync(vsix);
    console.log(`${manifest.name}-${manifest.version}.vsix: ${(size / 1024).toFixed(0)} KB, ${files.size} files`);
    assert.ok(size < LARGEST_BYTES, `${size} bytes`);
  });

  function paths(start: string): string[] {
    return [...files.keys()].filter((path) => path.startsWith(start)).sort();
  }
});

/** Everything in a manifest that is written as a path. */
function fileNames(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(fileNames);
  return [];
}
