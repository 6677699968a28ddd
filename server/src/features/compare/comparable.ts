import { familyOf } from '../../library/alike';
import type { HeldText } from '../../library/known';
import type { Library } from '../../library/library';
import { compare } from '../../text/compare';

/** What a statement may be compared with. */
export interface Comparable {
  /** Of the same parties: those of the same kind first, of those the latest first. */
  readonly ofTheSame: readonly HeldText[];
  /** The statements of others that are nearest in time. */
  readonly ofOthers: readonly HeldText[];
}

/** More than anybody looks through: what is typed finds them by title and date. */
const MOST = 500;
const MOST_OF_OTHERS = 100;

export function comparableWith(library: Library, own: HeldText): Comparable {
  const family = familyOf(own.normal.rest);
  const isOther = (text: HeldText): number => Number(familyOf(text.normal.rest) !== family);
  const isItself = (text: HeldText): boolean => text.file === own.file && text.extent.start === own.extent.start;
  const ofTheSame = own.own.length === 0 ? [] : [...library.textsOf(own.own)].filter((text) => !isItself(text));
  return {
    ofTheSame: ofTheSame.sort((a, b) => isOther(a) - isOther(b) || byDay(b, a)).slice(0, MOST),
    ofOthers: nearest(library, own).filter((text) => !isItself(text)),
  };
}

/** Of all that have a day: most archives have too many to unpack them. */
function nearest(library: Library, own: HeldText): HeldText[] {
  const { vocabulary } = library;
  const owner = own.own.length === 0 ? null : vocabulary.findList(own.own);
  const wanted = numberOfDay(own.signed ?? own.printed ?? NOT_YET);
  const found: { readonly text: number; readonly far: number }[] = [];
  library.eachText((text, name, day) => {
    if (day >= 0 && vocabulary.ownerOf(name) !== owner)
      found.push({ text, far: Math.abs(numberOfDay(vocabulary.words.word(day)) - wanted) });
  });
  const texts = found
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OF_OTHERS)
    .flatMap(({ text }) => {
      const { entry, index } = library.textAt(text);
      return entry.texts[index] ?? [];
    });
  return texts.sort((a, b) => byDay(b, a));
}

/** A draft is of today: the latest are nearest to it. */
const NOT_YET = '9999';

function byDay(a: HeldText, b: HeldText): number {
  return compare(a.signed ?? '', b.signed ?? '') || compare(a.file, b.file) || a.extent.start - b.extent.start;
}

/** 2013-09-05 as 20130905; of a year the middle. */
function numberOfDay(day: string): number {
  return Number(day.replaceAll('-', '').padEnd(8, '06').slice(0, 8));
}
