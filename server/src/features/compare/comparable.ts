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
  const { vocabulary } = library;
  const owner = own.own.length === 0 ? null : vocabulary.findList(own.own);
  const ofTheSame: number[] = [];
  const ofOthers: { readonly text: number; readonly day: string }[] = [];
  library.eachText((text, name, day) => {
    if (owner !== null && vocabulary.ownerOf(name) === owner) ofTheSame.push(text);
    else if (day >= 0) ofOthers.push({ text, day: vocabulary.words.word(day) });
  });
  const wanted = numberOfDay(own.signed ?? own.printed ?? '');
  const nearest = ofOthers
    .map(({ text, day }) => ({ text, far: Math.abs(numberOfDay(day) - wanted) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OF_OTHERS)
    .map(({ text }) => text);
  const held = (texts: readonly number[]): HeldText[] =>
    texts.flatMap((number) => {
      const { entry, index } = library.textAt(number);
      const text = entry.texts[index];
      return text === undefined || (text.file === own.file && text.extent.start === own.extent.start) ? [] : [text];
    });
  const family = familyOf(own.normal.rest);
  const isOther = (text: HeldText): number => Number(familyOf(text.normal.rest) !== family);
  return {
    ofTheSame: held(ofTheSame)
      .sort((a, b) => isOther(a) - isOther(b) || byDay(b, a))
      .slice(0, MOST),
    ofOthers: held(nearest).sort((a, b) => byDay(b, a)),
  };
}

function byDay(a: HeldText, b: HeldText): number {
  return compare(a.signed ?? '', b.signed ?? '') || compare(a.file, b.file) || a.extent.start - b.extent.start;
}

/** 2013-09-05 as 20130905; of a year the middle. */
function numberOfDay(day: string): number {
  return Number(day.replaceAll('-', '').padEnd(8, '06').slice(0, 8));
}
