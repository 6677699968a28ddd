/** Between the title of what amended an instrument and that of the instrument. */
const AMENDED = /^[”"]?(?:修[订改正]|补充)(?:后|过)?的$/;
const LONGEST_BETWEEN = 8;
/** 签署、经, 签署并于2012年6月6日经 before the title of what amended it */
const SIGNED_THEN_AMENDED =
  /(?:签[署订]|缔结|订立)(?:的)?(?=[、，]?(?:后|并|又|已|先后|[由于][^，。；《》]{0,16}){0,2}经(?:[^，。；《》]{0,24}的|[^，。；《》]{4,12}[年月日])?$)/;
const LONGEST_BEFORE = 48;

/** Whether what is titled from `start` on is said to be amended by what is titled up to `end`: 《议定书》修订的《条约》. */
export function isAmendedBy(text: string, end: number, start: number): boolean {
  return start - end <= LONGEST_BETWEEN && AMENDED.test(text.slice(end, start));
}

/** Where the words end that tell of the signing of what was amended, before the title of what amended it; null where none do. */
export function endOfSigning(text: string, amending: number): number | null {
  const from = Math.max(0, amending - LONGEST_BEFORE);
  const verb = SIGNED_THEN_AMENDED.exec(text.slice(from, amending));
  return verb === null ? null : from + verb.index + verb[0].length;
}
