// Runs test files through mocha and counts what mocha reports, not what it prints.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../paths.mjs';
import { runTool } from './run-process.mjs';
import { failure, verdict } from './verdicts.mjs';

/** @param {string} name of the step: it names the report's file. */
export async function mocha(name, globs, options) {
  const report = new URL(`out/test-reports/${name}.json`, root);
  rmSync(report, { force: true });
  const { complaint, output } = await runTool(
    'mocha/bin/mocha.js',
    ['--forbid-only', '--reporter', 'json', '--reporter-option', `output=${fileURLToPath(report)}`, ...globs],
    options,
  );
  const results = read(report);
  if (!results) return failure(`mocha ${globs.join(' ')}`, `${complaint || 'wrote no report'}\n${output}`);

  const failures = results.failures.map(({ fullTitle, err }) => ({
    title: fullTitle,
    message: err.stack ?? err.message,
  }));
  for (const { fullTitle } of results.pending) {
    failures.push({
      title: fullTitle,
      message: 'was skipped; a test that cannot run here must fail and say what it lacks',
    });
  }
  const title = `mocha ${globs.join(' ')}`;
  for (const [warning] of output.matchAll(/^Warning: Cannot find any files matching pattern.*$/gm)) {
    failures.push({ title, message: warning });
  }
  if (results.passes.length + failures.length === 0) failures.push({ title, message: 'found no test' });
  if (complaint && failures.length === 0) failures.push({ title, message: complaint });
  return verdict(results.passes.length, failures, output);
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}
