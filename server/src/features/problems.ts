import { checkText } from './checks/of-the-text';
import type { Check, Checked, Problem } from './problem';

/** Every check, each in a file of its own. */
const CHECKS: readonly Check[] = [checkText];

/** All problems of a file, in the order of their places. */
export function problemsOf(checked: Checked): Problem[] {
  return CHECKS.flatMap((check) => check(checked)).sort((a, b) => a.start - b.start || a.end - b.end);
}
