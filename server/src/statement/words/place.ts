import { closeUp } from '../../text/spaced-out';

/** Where something is signed, for building larger patterns: 甲京, 甲京和乙城. 签署地点：待定 of a draft names none. */
export const PLACE = '((?![待未]定)[\\u4e00-\\u9fff·]{2,12}?)';

const PLACE_ALONE = new RegExp(
  `^(?:[签订立]?于${PLACE}(?:，?缮[写就成]?[两二三四][份分])?|在${PLACE}(?:[定订立]立|签[订署字]|画押))。?$`,
);

/** The place on a line of its own: 于甲京; 订于甲京，缮写两份。 立于甲京, 在甲京定立 */
export function placeAlone(line: string): string | null {
  const [, at, made] = PLACE_ALONE.exec(closeUp(line.trim())) ?? [];
  return at ?? made ?? null;
}
