import { PAD } from './markup';

/** What some copies have for 《 and 》, of two characters. */
const DOUBLED: readonly (readonly [string, string])[] = [
  // A scan reads one of the two right.
  ['《', '>>'],
  ['<<', '》'],
  ['<<', '>>'],
  ['〈〈', '〉〉'],
  ['＜＜', '＞＞'],
];
/** Marks of one character that hold a title where nothing better is there; in quotation marks only what names two states is one. */
const SINGLE: readonly (readonly [open: string, close: string, isTitle: (words: string) => boolean])[] = [
  ['〈', '〉', (words) => ENDS_AS_TITLE.test(words)],
  ['“', '”', namesTwo],
  ['「', '」', namesTwo],
  ['『', '』', namesTwo],
  ['≪', '≫', (words) => HAS_HAN.test(words)],
  ['«', '»', (words) => HAS_HAN.test(words)],
];

const ENDS_AS_TITLE = /(?:条约|公约|协定|协议|议定书|声明|宣言|公报|宪章|备忘录|换文)$/;
const STATE = '(?:国|联邦|联盟)(?:政府)?';
const NAMES_TWO = new RegExp(
  `^[^，。；：！？、\\s]{1,20}?${STATE}[和与同及][^，。；：！？]{1,20}?${STATE}[^，。；：！？]*$`,
);
const HAS_HAN = /[\u4e00-\u9fff]/;
const LONGEST_TITLE = 160;

function namesTwo(words: string): boolean {
  // &ldquo; takes the place of more than a mark.
  const bare = words.includes(PAD) ? words.replaceAll(PAD, '') : words;
  return ENDS_AS_TITLE.test(bare) && NAMES_TWO.test(bare);
}

/**
 * The text with 《 and 》 around its titles, where it has other marks for them: <<甲乙贸易协定>>, 〈甲乙贸易协定〉 that stands in no 《》, and
 * “甲兰共和国和乙多王国贸易协定”. What is too much becomes a blank, so that the length stays.
 */
export function withTitleMarks(text: string): string {
  let marked = text;
  for (const [open, close] of DOUBLED)
    if (marked.includes(open) && marked.includes(close))
      marked = replaceMarks(marked, open, close, (words) => HAS_HAN.test(words), [
        open.length > 1 ? ' 《' : '《',
        close.length > 1 ? '》 ' : '》',
      ]);
  for (const [open, close, isTitle] of SINGLE)
    if (marked.includes(open)) marked = replaceMarks(marked, open, close, isTitle, ['《', '》']);
  return marked;
}

function replaceMarks(
  text: string,
  open: string,
  close: string,
  isTitle: (words: string) => boolean,
  [opening, closing]: readonly [string, string],
): string {
  const pieces: string[] = [];
  let done = 0;
  const within = new WithinTitle(text);
  for (let end = text.indexOf(close); end !== -1; end = text.indexOf(close, end + close.length)) {
    const start = startOfWords(text, Math.max(done, end - LONGEST_TITLE), end, open);
    if (start === null || !isTitle(text.slice(start, end)) || within.at(start - open.length)) continue;
    pieces.push(text.slice(done, start - open.length), opening, text.slice(start, end), closing);
    done = end + close.length;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

const ENDS_WORDS = /[。《》“「]/;

/** Where the words between two marks begin; null where they are no title, whatever they are. */
function startOfWords(text: string, from: number, end: number, open: string): number | null {
  const words = text.slice(from, end);
  const start = words.lastIndexOf(open);
  if (start === -1) return null;
  const inner = start + open.length;
  return ENDS_WORDS.test(words.slice(inner)) ? null : from + inner;
}

/** Whether places of a text, asked one after the other, stand between 《 and its 》. */
class WithinTitle {
  readonly #text: string;
  #from = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(place: number): boolean {
    for (; this.#from < place; this.#from++) {
      const character = this.#text.charAt(this.#from);
      if (character === '《') this.#depth++;
      // A title ends with its sentence, whether its mark is there or not.
      else if (character === '》') this.#depth = Math.max(0, this.#depth - 1);
      else if (character === '。') this.#depth = 0;
    }
    return this.#depth > 0;
  }
}
