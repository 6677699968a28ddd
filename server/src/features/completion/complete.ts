import type { Library } from '../../library/library';
import type { Reading } from '../../statement/reading';
import { valueOffers, valuePlace, type ValuePlace } from './field-values';
import { markOffers, markPlace } from './marks';
import type { Offers } from './offer';
import { definitionOffers, definitionPlace } from './short-names';
import { tagOffers, tagPlace } from './tags';
import { titleOffers, titlePlace, type TitlePlace } from './titles';

/** What is asked for at a place that only the library can answer. */
export type AskedOfLibrary = ({ readonly kind: 'title' } & TitlePlace) | ({ readonly kind: 'value' } & ValuePlace);

/** What can be put in at an offset, or what the library is to be asked for; null where nothing is offered. */
export function completion(reading: Reading, offset: number): Offers | AskedOfLibrary | null {
  const tag = tagPlace(reading, offset);
  if (tag !== null) return whole(tagOffers(reading, tag));
  const definition = definitionPlace(reading, offset);
  if (definition !== null) return whole(definitionOffers(reading, definition));
  const title = titlePlace(reading, offset);
  if (title !== null) return { kind: 'title', ...title };
  const value = valuePlace(reading, offset);
  if (value !== null) return { kind: 'value', ...value };
  const mark = markPlace(reading, offset);
  return mark === null ? null : whole(markOffers(reading, mark));
}

export function completionFromLibrary(library: Library, reading: Reading, file: string, asked: AskedOfLibrary): Offers {
  return asked.kind === 'title' ? titleOffers(library, reading, file, asked) : valueOffers(library, file, asked);
}

function whole(offers: Offers['offers']): Offers {
  return { offers, partial: false };
}
