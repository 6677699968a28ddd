// Runs the editor suite by hand: node test/host/run.mjs [--host web] [--locale zh-cn] [--workspace DIR] [--timeout SECONDS]
// [--extension DIR] [--suite FILE]. Build it first: node scripts/build.mjs --tests.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runEditorSuite } from './editor-suite.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { host: text, locale: text, workspace: text, timeout: text, extension: text, suite: text },
});
for (const name of ['workspace', 'extension', 'suite']) if (values[name]) values[name] = path.resolve(values[name]);
try {
  const { passed, failed, failures, seconds } = await runEditorSuite({
    ...values,
    ...(values.timeout && { timeout: Number(values.timeout) }),
  });
  for (const { title, message } of failures) console.log(`failed: ${title}\n  ${message}`);
  console.log(`${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
