import { toSimplified } from '../text/traditional';
import { DAY_LENGTH, type Identity } from './known';

// What two have issued without naming its subject is called after where or when: 《兰京公报》, 《八·一七公报》.

/** A kind's word and no more, and what it is called after. Days are written in one way by who takes titles apart. */
const NICKNAME = /^(?:(\d{1,2}·\d{1,2})|[\u4e00-\u9fff·]{2,12}?)(公报|声明|宣言|条约|协定|协议)$/;

export interface Nickname {
  /** What those are called besides their parties that may be meant. */
  readonly called: readonly string[];
  readonly isOfDay: boolean;
}

/** Null for a title that is no nickname, or one of a subject for all that its words tell. */
export function readNickname(rest: string): Nickname | null {
  const [, day, kind] = NICKNAME.exec(rest) ?? [];
  return kind === undefined ? null : { called: [kind, `建交${kind}`], isOfDay: day !== undefined };
}

type Named = Pick<Identity, 'normal' | 'signed'> & { readonly place: string | null };

/** What a text may be called after its place and its day; nothing where its own title says more than its kind. */
export function nicknamesOf({ normal: { rest }, signed, place }: Named): string[] {
  const kind = rest.replace(/^建交/, '');
  if (kind.length !== 2) return [];
  const names = place === null ? [] : [toSimplified(place) + kind];
  if (signed?.length === DAY_LENGTH) names.push(`${Number(signed.slice(5, 7))}·${Number(signed.slice(8))}${kind}`);
  return names;
}
