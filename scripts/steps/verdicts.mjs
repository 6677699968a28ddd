// What a step hands back: how many tests passed, which failed and why, and whatever it printed besides.
/** @typedef {{ title: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, failures: Failure[], output?: string }} Verdict */

/** @returns {Verdict} */
export function failure(title, message) {
  return { passed: 0, failed: 1, failures: [{ title, message }] };
}

/** @returns {Verdict} */
export function verdict(passed, failures, output = '') {
  return { passed, failed: failures.length, failures, output };
}

/** @returns {Verdict} */
export function sum(verdicts) {
  return verdict(
    verdicts.reduce((passed, each) => passed + each.passed, 0),
    verdicts.flatMap((each) => each.failures),
    verdicts
      .map((each) => each.output)
      .filter(Boolean)
      .join('\n'),
  );
}
