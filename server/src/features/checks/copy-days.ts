import { isSignedAgain } from '../../library/alike';
import { DAY_LENGTH, isHeld, isSlipOfYear, same, type HeldText } from '../../library/known';
import type { Library } from '../../library/library';
import { askedFor } from '../../library/resolve';
import type { Span } from '../../text/span';

/** The day that another file gives, and where its title stands. */
export interface DayOfCopy extends Span {
  readonly on: string;
  readonly file: string;
}

/** The texts of each title, looked for once for all statements of a file: an export can have thousands of one title. */
export type TextsByTitle = Map<string, readonly HeldText[]>;

/** Fewer sections many texts have. */
const LEAST_SECTIONS = 3;

/**
 * The day of a text that is by all else a copy: of the same title, as many sections and citations and the same signatories, signed on a
 * day that is a slip for this one; null where more copies have this day. Nobody signs twice so, but what is signed again and again.
 */
export function dayOfCopy(library: Library, text: HeldText, known: TextsByTitle): DayOfCopy | null {
  const { normal, own, signed, sections, cites } = text;
  if (own.length === 0 || signed?.length !== DAY_LENGTH || sections < LEAST_SECTIONS || isSignedAgain(normal.rest))
    return null;
  const key = `${own.join('+')}|${normal.parties.join('+')}|${normal.rest}`;
  let titled = known.get(key);
  if (titled === undefined) known.set(key, (titled = library.titled(askedFor(normal, own, null)).filter(isHeld)));
  const copies = titled
    .filter((other) => other.signed === signed || isSlipOfYear(other.signed ?? '', signed))
    .filter((other) => other.sections === sections && other.cites === cites && haveSameNames(other, text));
  const other = copies.find((copy) => copy.signed !== signed);
  const on = other?.signed ?? null;
  if (other === undefined || on === null) return null;
  const countOf = (day: string): number => copies.filter((copy) => copy.signed === day).length;
  return countOf(signed) > countOf(on) ? null : { ...other.titleSpan, on, file: other.file };
}

/** The names are the last words, in any order: party and office may stand elsewhere in one of both. */
function haveSameNames(one: HeldText, other: HeldText): boolean {
  const [names, others] = [one, other].map(({ signatories }) =>
    signatories.map((signatory) => signatory.slice(signatory.lastIndexOf(' ') + 1)).sort(),
  ) as [string[], string[]];
  return names.length > 0 && same(names, others);
}
