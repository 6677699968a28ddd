import { PAD } from './markup';

// Copies out of editors and programs have the number of each line before it: `  12  双方…`, `12⇥双方…`, `0012: 双方…`.

const NUMBERED = /^[ \t\u3000]{0,8}(\d{1,6})(?:[ \t]{0,2}[:：|│](?!\d)|(?=[ \t\u3000]|$))([ \t\u3000]*)(.*)$/;
const MAY_BE_NUMBERED = /^\ufeff?[ \t\u3000]{0,8}\d{1,6}[ \t\u3000:：|│\r\n]/;
const LEAST_LINES = 6;
/** What numbers no blank lines goes on with the next number, or counts them all the same. */
const MOST_BETWEEN = 4;
const ENDS_PROSE = /[。；：，、]$/;

interface Numbered {
  readonly number: number;
  /** How long all is that stands before the words, and the blanks at its end. */
  readonly before: number;
  readonly blanks: number;
  readonly words: string;
  /** By more than one blank: a tab, a colon, zeros before it. */
  readonly isSetApart: boolean;
}

/**
 * The text without the numbers of its lines, where each has one, and these are no numbers of clauses: an empty line has a number too,
 * or the first line is a title above sentences. What nobody sees stands for them, so that the length stays.
 */
export function withoutLineNumbers(text: string): string {
  if (!MAY_BE_NUMBERED.test(text)) return text;
  const lines = text.split('\n');
  const numbers: (Numbered | null)[] = [];
  let last: number | null = null;
  for (const [index, line] of lines.entries()) {
    const numbered = line.trim() === '' ? null : readNumber(line);
    if (numbered === undefined) return text;
    const goesOn =
      numbered === null || last === null || (numbered.number > last && numbered.number <= last + MOST_BETWEEN);
    // The beginning of a file can be cut in a number.
    if (!goesOn && index === lines.length - 1) break;
    if (!goesOn) return text;
    last = numbered?.number ?? last;
    numbers.push(numbered);
  }
  const all = numbers.filter((each) => each !== null);
  const filled = all.filter(({ words }) => words !== '');
  const [first] = filled;
  if (first === undefined || filled.length < LEAST_LINES) return text;
  if (filled.every(({ words }) => !words.endsWith('。'))) return text;
  const isTitled = first.isSetApart && !ENDS_PROSE.test(first.words);
  const hasEmpty = all.some(({ words }, index) => words === '' && index < all.length - 1);
  if (!isTitled && !hasEmpty) return text;
  // What is left of the blanks indents the line.
  const gap = Math.min(...filled.map(({ blanks }) => blanks));
  return lines
    .map((line, index) => {
      const numbered = numbers[index];
      if (numbered === null || numbered === undefined) return line;
      const end = numbered.words === '' ? numbered.before : numbered.before - numbered.blanks + gap;
      return PAD.repeat(end) + line.slice(end);
    })
    .join('\n');
}

function readNumber(line: string): Numbered | undefined {
  const match = NUMBERED.exec(line.replace(/^\ufeff/, ' ').trimEnd());
  if (match === null) return undefined;
  const [whole, digits = '', blanks = '', words = ''] = match;
  const before = whole.length - words.length;
  const isSetApart = /^\s|^0|[\t:：|│]/.test(whole.slice(0, before)) || blanks.length > 1 || words === '';
  return { number: Number(digits), before, blanks: blanks.length, words, isSetApart };
}
