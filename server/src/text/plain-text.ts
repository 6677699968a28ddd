import { withFullMarks } from './full-marks';
import { withoutRadicals } from './radicals';
import { toSimplified } from './traditional';

/** What states sign has one of these, and simplified text has none but in a title that it quotes. Ordered by how fast each is looked for. */
const TELLING = ['於', '關', '條', '簽', '國'];

/** The text with simplified characters and full-width marks, and without radicals, where it has others: what patterns are for. */
export function plainText(text: string): string {
  const marked = withFullMarks(withoutRadicals(text));
  return TELLING.some((character) => marked.includes(character)) ? toSimplified(marked) : marked;
}

/** Words taken from `plain` as they stand in `written`, of which it is the plain text; also where blanks or marks were left out of them. */
export function asWritten(words: string, plain: string, written: string): string {
  const whole = plain.indexOf(words);
  if (whole !== -1) return written.slice(whole, whole + words.length);
  let from = 0;
  return words.replace(/\S/g, (character) => {
    const at = plain.indexOf(character, from);
    if (at === -1) return character;
    from = at + 1;
    return written.charAt(at);
  });
}
