// Builds, then runs every test; `npm test -- unit grammar` runs only the steps named. The last line counts real results.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { build, format, lint, types } from './steps/checks.mjs';
import { mocha } from './steps/mocha.mjs';
import { otherEditors } from './steps/other-editors.mjs';
import { runNode } from './steps/run-process.mjs';
import { failure, sum, verdict } from './steps/verdicts.mjs';
import { vsix } from './steps/vsix.mjs';

ensureDependencies();

/** The steps that read the sources only: two at a time. */
const quickSteps = {
  types,
  lint,
  format,
  unit: () => mocha('unit', ['test/unit/**/*.test.ts', 'test/house/*.test.ts', 'test/host/*.test.mjs']),
  accuracy: () => mocha('accuracy', ['test/accuracy/*.test.ts']),
  grammar,
};
/** The steps that run what was built: one at a time, because they measure time or rebuild. */
const builtSteps = {
  protocol: () => mocha('protocol', ['test/protocol/*.test.ts']),
  'other-editors': otherEditors,
  package: () => mocha('package', ['test/package/*.test.ts']),
  editor,
  workbench,
};
const names = [...Object.keys(quickSteps), ...Object.keys(builtSteps)];

const wanted = process.argv.length > 2 ? process.argv.slice(2) : names;
const verdicts = [];

for (const name of wanted.filter((each) => !names.includes(each))) {
  await report(name, () => failure(name, `is no step; the steps are: ${names.join(', ')}`));
}
await runTwoAtATime(Object.entries(quickSteps).filter(([name]) => wanted.includes(name)));
await runBuilt(Object.entries(builtSteps).filter(([name]) => wanted.includes(name)));

const { passed, failed } = sum(verdicts.map(([, result]) => result));
if (failed > 0) {
  console.log('\nWhat failed (each is printed in full above, under its step):');
  for (const [name, { failures }] of verdicts) {
    for (const { title, message } of failures) console.log(`  ✗ ${name}: ${title}: ${message.split('\n', 1)[0]}`);
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function grammar() {
  const { runGrammarTests } = await import('../test/grammar/run.mjs');
  return sum([await mocha('grammar', ['test/grammar/*.test.ts']), await runGrammarTests()]);
}

/** The same suite on every host on which the extension runs, and in both languages. A run that cannot be had hides no other. */
async function editor() {
  const { runEditorSuite } = await import('../test/host/editor-suite.mjs');
  const outcomes = [];
  for (const run of [{ host: 'node' }, { host: 'node', locale: 'zh-cn' }, { host: 'web' }]) {
    const name = `in the ${run.host} extension host${run.locale ? `, ${run.locale}` : ''}`;
    const { passed, failures } = await runEditorSuite(run).catch((error) => failure('the suite', error.message));
    const named = failures.map(({ title, message }) => ({ title: `${name}: ${title}`, message }));
    outcomes.push(verdict(passed, named));
  }
  return sum(outcomes);
}

/** A person's hands on the built package, installed as a person installs it. */
async function workbench() {
  const { complaint, output } = await runNode(['scripts/package.mjs']);
  if (complaint) return failure('scripts/package.mjs', `${complaint}\n${output}`);
  const options = { minutes: 10, env: { COMMUNIQUE_VSIX: fileURLToPath(vsix) } };
  return mocha('workbench', ['test/workbench/*.test.mjs'], options);
}

async function runTwoAtATime(steps) {
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await report(...step);
  };
  await Promise.all([lane(), lane()]);
}

async function runBuilt(steps) {
  if (steps.length === 0) return;
  const { failed } = await report('build', build);
  for (const [name, run] of steps) {
    await report(name, failed > 0 ? () => failure(name, 'could not run: the build failed') : run);
  }
}

/** Runs one step and prints it when it has ended. Whatever goes wrong in the step itself is a failure of the step. */
async function report(name, run) {
  const start = performance.now();
  const result = await Promise.resolve()
    .then(run)
    .catch((error) => failure(name, `could not be run: ${error.stack}`));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = `${result.passed} passed, ${result.failed} failed`;
  console.log(`\n${result.failed > 0 ? '✗' : '✓'} ${name}: ${count} (${seconds} s)`);
  if (result.output) console.log(indented(result.output));
  for (const { title, message } of result.failures) console.log(`  ✗ ${title}\n${indented(message, 6)}`);
  verdicts.push([name, result]);
  return result;
}

function indented(text, width = 4) {
  return text.replaceAll(/^/gm, ' '.repeat(width));
}
