// Runs vscode-tmgrammar-test over cases/ and vscode-tmgrammar-snap over the samples, and counts one result per file.
//
//     node test/grammar/run.mjs             runs them
//     node test/grammar/run.mjs --update    writes the snapshots anew; look at the difference before you commit it
//
// The tool writes a snapshot beside its text and takes a missing one for a success. So each sample is laid out in
// out/grammar/ together with its snapshot, and a sample without one fails here, as does a snapshot without a sample.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDecoder } from 'node:util';
import { root } from '../../scripts/paths.mjs';
import { runTool } from '../../scripts/steps/run-process.mjs';
import { failure, sum, verdict } from '../../scripts/steps/verdicts.mjs';

const scope = 'text.statement';
const snapshots = new URL('test/grammar/snapshots/', root);
const samples = new URL('samples/', root);
const desk = new URL('out/grammar/', root);

/** One of the two tools spells it with a single l. */
const passedMark = /run successfull?y\./;

export async function runGrammarTests() {
  return sum([await runAssertions(), await runSnapshots()]);
}

async function runAssertions() {
  const folder = 'test/grammar/cases';
  const files = readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`);
  return countFiles(files, await runTool('vscode-tmgrammar-test/dist/unit.js', files));
}

async function runSnapshots() {
  const names = layOutSamples();
  const missing = names.filter((name) => !existsSync(snapshotOf(name)));
  const orphans = readdirSync(snapshots).filter((name) => !names.includes(name.replace(/\.snap$/, '')));
  const complete = names.filter((name) => !missing.includes(name));
  for (const name of complete) copyFileSync(snapshotOf(name), new URL(`${encodeURIComponent(name)}.snap`, desk));
  return sum([
    countFiles(complete.map(onDesk), await snap(complete)),
    ...missing.map((name) => failure(`samples/${name}`, 'has no snapshot: run node test/grammar/run.mjs --update')),
    ...orphans.map((name) => failure(`test/grammar/snapshots/${name}`, 'belongs to no sample: delete it')),
  ]);
}

/** Writes every snapshot anew, and removes those whose sample is gone. */
export async function updateSnapshots() {
  const names = layOutSamples();
  rmSync(snapshots, { recursive: true, force: true });
  mkdirSync(snapshots, { recursive: true });
  const result = countFiles(names.map(onDesk), await snap(names, '--updateSnapshot'), /^Generating snapshot/);
  for (const name of names) copyFileSync(new URL(`${encodeURIComponent(name)}.snap`, desk), snapshotOf(name));
  return result;
}

const snap = (names, ...options) =>
  runTool('vscode-tmgrammar-test/dist/snapshot.js', ['--scope', scope, ...options, ...names.map(onDesk)]);

const onDesk = (name) => `out/grammar/${name}`;
const snapshotOf = (name) => new URL(`${encodeURIComponent(name)}.snap`, snapshots);

/** The tool reads UTF-8 only; a sample in the archive's own encoding is decoded first. */
function layOutSamples() {
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(desk, { recursive: true });
  mkdirSync(snapshots, { recursive: true });
  const names = readdirSync(samples).filter(
    (name) => /\.(?:stmt|statement|txt|md)$/.test(name) && name !== 'README.md',
  );
  for (const name of names) {
    const file = encodeURIComponent(name);
    writeFileSync(new URL(file, desk), decode(readFileSync(new URL(file, samples))));
  }
  return names;
}

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A file has passed when the tool says so of this very file, and not when it merely says nothing. */
function countFiles(files, { complaint, output }, success = passedMark) {
  if (files.length === 0) return failure('vscode-tmgrammar-test', 'found no files');
  const lines = output.split('\n');
  const failed = files.filter((file) => !lines.some((line) => line.includes(file) && success.test(line)));
  const failures = failed.map((file) => ({ title: file, message: linesAbout(file, lines).join('\n') || complaint }));
  if (complaint && failures.length === 0) failures.push({ title: 'vscode-tmgrammar-test', message: complaint });
  return verdict(files.length - failed.length, failures);
}

/** The tool prints a file's failures from the line that names the file to its next mark of success or error. */
function linesAbout(file, lines) {
  const start = lines.findIndex((line) => line.includes(file));
  if (start < 0) return [];
  const length = lines.slice(start + 1).findIndex((line) => /^(?:✓|ERROR)/.test(line));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = process.argv.includes('--update') ? await updateSnapshots() : await runGrammarTests();
  for (const { title, message } of result.failures) console.log(`✗ ${title}\n${message}`);
  if (process.argv.includes('--update')) console.log(`written to ${fileURLToPath(snapshots)}`);
  console.log(`${result.passed} passed, ${result.failed} failed`);
  process.exitCode = result.failed > 0 ? 1 : 0;
}
