/** What the program that started VS Code looks for among all that is printed: test/host/verdict.mjs. */
const mark = '@@communique ';

/** Runs the tests with mocha inside an extension host and says what became of them. */
export async function runSuite(loadTests: () => Promise<void>): Promise<void> {
  // The browser build serves both hosts, because it needs neither files nor processes. It must not be loaded any earlier: it
  // makes itself the export of the bundle, and by now VS Code has taken `run` from there.
  await import('mocha/mocha.js');
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 20_000,
    // All of VS Code runs beside the tests, on machines that others use too; a test that fails twice does not fail by chance.
    retries: 1,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();

  const failures: { title: string; message: string }[] = [];
  const passed = await new Promise<number>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats?.passes ?? 0);
    });
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      console.log(`    ! ${test.fullTitle()}: failed once and is tried again: ${error.message}`);
    });
    runner.on('fail', (test, error: Error) => {
      failures.push({ title: test.fullTitle(), message: error.message });
    });
  });
  console.log(mark + JSON.stringify({ passed, failed: failures.length, failures }));
  // VS Code ends with 1 when `run` rejects.
  if (failures.length > 0) throw new Error(`${failures.length} failed`);
}
