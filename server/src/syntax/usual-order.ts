import type { MarkStyle } from './section-mark';

/** The order in which styles usually stand; it decides only where the text itself does not show its own. */
const USUAL_ORDER: readonly MarkStyle[] = [
  'annex',
  'part',
  'chapter',
  'division',
  'heading',
  'article',
  'inserted',
  'clause',
  'item',
  'roman',
  'alone',
  'comma',
  'stem',
  'brackets',
  'stem-brackets',
  'ordinal',
  'digit',
  'decimal',
  'subdecimal',
  'digit-brackets',
  'digit-bracket',
  'letter',
  'letter-brackets',
  'roman-brackets',
  'enclosed',
  'dash',
];

export function isUsuallyAbove(style: MarkStyle, other: MarkStyle | undefined): boolean {
  return other !== undefined && USUAL_ORDER.indexOf(style) < USUAL_ORDER.indexOf(other);
}
