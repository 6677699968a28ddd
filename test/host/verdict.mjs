// What a suite says of itself: one line `@@communique {…}` among all that it prints. test/editor/run-suite.ts prints it.
const mark = '@@communique ';

/** Shows what a suite prints up to its verdict and keeps that; what comes later is only the editor closing down. */
export function verdictReader(show = (text) => console.log(text)) {
  let told;
  return {
    read(text) {
      if (told) return;
      const at = text.indexOf(mark);
      if (at < 0) show(text);
      else told = parse(text.slice(at + mark.length));
    },
    /**
     * The result of a run that ended with this exit code, or for this reason. A suite counts as passed only when it says so
     * itself, when at least one of its tests ran, and when nothing speaks against it.
     */
    result({ code, reason }) {
      const { passed, failed, failures } = told ?? { passed: 0, failed: 0, failures: [] };
      if (failed > 0) return { passed, failed, failures };
      const complaint =
        reason ||
        (told === undefined && `the suite ended (${code}) without saying what became of its tests`) ||
        (passed === 0 && 'the suite has no tests') ||
        (code !== 0 && `the suite says that all its tests passed, yet it ended with ${code}`);
      if (!complaint) return { passed, failed, failures };
      return { passed, failed: 1, failures: [{ title: 'the suite as a whole', message: complaint }] };
    },
  };
}

function parse(text) {
  try {
    return JSON.parse(text.split('\n', 1)[0]);
  } catch {
    return undefined;
  }
}
