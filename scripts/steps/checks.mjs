// The checks that say yes or no about the whole source: each counts as one test.
import { runNode, runTool } from './run-process.mjs';
import { failure, verdict } from './verdicts.mjs';

export const types = () => check('typescript/bin/tsc', ['-b', '--noEmit']);
export const lint = () => check('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
export const format = () => check('prettier/bin/prettier.cjs', ['--check', '.']);

/** Not one of the steps: what they stand on. */
export async function build() {
  const { complaint, output } = await runNode(['scripts/build.mjs', '--tests']);
  return complaint ? failure('scripts/build.mjs', `${complaint}\n${output}`) : verdict(0, []);
}

async function check(tool, args) {
  const { complaint, output } = await runTool(tool, args);
  return complaint ? failure([tool.split('/')[0], ...args].join(' '), `${complaint}\n${output}`) : verdict(1, []);
}
