import { checkCitations } from './checks/citations';
import { checkDateStyles } from './checks/date-style';
import { checkEncoding } from './checks/encoding';
import { checkMarks } from './checks/marks';
import { checkText } from './checks/of-the-text';
import { checkPartyNames } from './checks/party-names';
import { checkRecords } from './checks/records';
import { checkRepeatedText } from './checks/repeated-text';
import { checkSectionOrder } from './checks/section-order';
import { checkSignatures } from './checks/signatures';
import { checkSigningDays } from './checks/signing-days';
import { checkTornTexts } from './checks/torn-text';
import type { Check, Checked, Problem } from './problem';

/** Every check, each in a file of its own. */
const CHECKS: readonly Check[] = [
  checkText,
  checkRecords,
  checkMarks,
  checkDateStyles,
  checkSectionOrder,
  checkTornTexts,
  checkRepeatedText,
  checkSignatures,
  checkSigningDays,
  checkPartyNames,
  checkEncoding,
  checkCitations,
];

/** All problems of a file, in the order of their places. */
export function problemsOf(checked: Checked): Problem[] {
  return CHECKS.flatMap((check) => check(checked)).sort((a, b) => a.start - b.start || a.end - b.end);
}
