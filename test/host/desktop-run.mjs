// Started by suite-in-desktop.mjs: one run of @vscode/test-electron, with the options that the argument holds.
import { runTests } from '@vscode/test-electron';

try {
  process.exitCode = await runTests(JSON.parse(process.argv[2]));
} catch (error) {
  console.error(error.message);
  process.exitCode = error.code ?? 1;
}
