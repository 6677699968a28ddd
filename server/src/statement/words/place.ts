import { closeUp } from '../../text/spaced-out';

/** Where something is signed, for building larger patterns: 甲京, 甲京和乙城. 签署地点：待定 of a draft names none. */
export const PLACE = '((?![待未]定)[\\u4e00-\\u9fff·]{2,12}?)';

const PLACE_ALONE = new RegExp(`^[签订立]?于${PLACE}(?:，?缮[写就成]?[两二三四][份分])?。?$`);

/** The place on a line of its own: 于甲京; 订于甲京，缮写两份。 立于甲京 */
export function placeAlone(line: string): string | null {
  return PLACE_ALONE.exec(closeUp(line))?.[1] ?? null;
}
