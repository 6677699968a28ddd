/** Takes a place and is no character: what stands for the rest of a tag, so that every position stays. Nothing is read of it. */
export const PAD = '\u2060';

/** Tags that part lines, and those that part the cells of a row; all others stand within words. */
const BLOCKS =
  'address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|option|p|pre|title|section|select|table|tbody|tfoot|thead|tr|ul|head|meta|link|base';
const CELLS = 't[dh]';
const INLINE =
  'abbr|a|big|b|button|cite|code|em|font|iframe|img|input|ins|del|i|label|mark|noscript|o:p|script|small|span|strike|strong|style|sub|sup|s|textarea|time|tt|u|wbr';

/** A comment, a tag, or a character with a name: only names that web pages have, so that 〈…〉 and a < b stay what they are. */
const MARKUP = new RegExp(
  `<!--|<!doctype[^<>]*>|<\\?xml[^<>]*>|</(${CELLS})\\s*>\\s*<(?:${CELLS})(?:\\s[^<>]*)?>|<(/?(?:${BLOCKS}|${CELLS}|${INLINE}))(?:[\\s/][^<>]*)?>|&(#\\d{1,5}|#x[\\da-f]{1,4}|[a-z]{2,8});`,
  'gi',
);
const IS_BLOCK = new RegExp(`^/?(?:${BLOCKS})$`, 'i');
/** What parts lines in a cell; it would tear the row. */
const PARTS_CELL = /^\/?(?:br|p|div|center)$/i;
const IS_CELL = new RegExp(`^/?${CELLS}$`, 'i');
/** What these hold is no text: a title of the window, a program, a style. */
const HOLDS_NO_TEXT: ReadonlySet<string> = new Set(['title', 'script', 'style']);
/** In the XML of a database the title is the text's own, and a block. */
const HOLDS_NO_TEXT_ANYWHERE: ReadonlySet<string> = new Set(['script', 'style']);
const WINDOW = /<(?:html|head|meta)[\s>]/i;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', ' '],
  ['emsp', '\u3000'],
  ['thinsp', ' '],
  ['middot', '·'],
  ['bull', '•'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['copy', '©'],
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
]);

/**
 * The text of a web page as it is read: tags, comments and programs are none, <br> and </p> part lines, cells stand apart, &middot; is a dot.
 * The length stays: what is too much becomes PAD.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  const pieces: string[] = [];
  const hidden = WINDOW.test(text) ? HOLDS_NO_TEXT : HOLDS_NO_TEXT_ANYWHERE;
  /** What is opened and never closed is looked for once. */
  const unclosed = new Set<string>();
  const cells = new Cells(text);
  let end = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(text); found !== null; found = MARKUP.exec(text)) {
    const [whole, cell, tag, name] = found;
    const close = endOfHidden(text, found.index, whole, tag, hidden, unclosed);
    if (cell !== undefined || (tag !== undefined && /^t[dh]$/i.test(tag)))
      cells.open(found.index + whole.length, cell !== undefined);
    const isInCell = tag !== undefined && PARTS_CELL.test(tag) && cells.hold(found.index);
    const instead = close !== null ? '\n' : isInCell ? ' ' : insteadOf(whole, cell, tag, name);
    if (instead === null) continue;
    const stop = close ?? found.index + whole.length;
    pieces.push(text.slice(end, found.index), padded(instead, stop - found.index));
    end = stop;
    MARKUP.lastIndex = stop;
  }
  return end === 0 ? text : pieces.join('') + text.slice(end);
}

/** Whether the tags of a text, told one after the other, stand within a cell of a row of several that holds no more than a few words. */
class Cells {
  readonly #text: string;
  #line = 0;
  #next: number;
  #isRow: boolean;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#next = endOfLine(text, 0);
    this.#isRow = this.#isRowOfSeveral();
  }

  /** | 甲兰共和国政府<br>代表 | of Markdown, <td>甲兰共和国政府<br>代表</td> beside another <td>. */
  hold(at: number): boolean {
    while (this.#next < at) {
      this.#line = this.#next + 1;
      this.#next = endOfLine(this.#text, this.#line);
      this.#isRow = this.#isRowOfSeveral();
    }
    return at < this.#end || this.#isRow;
  }

  #isRowOfSeveral(): boolean {
    return this.#text[this.#line] === '|' && ROW_OF_SEVERAL.test(this.#text.slice(this.#line, this.#next));
  }

  open(from: number, isBehindCell: boolean): void {
    const [found, next] = CLOSES_CELL.exec(this.#text.slice(from, from + LONGEST_CELL)) ?? [];
    this.#end = found === undefined || (!isBehindCell && next === undefined) ? 0 : from + found.length;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

const LONGEST_CELL = 240;
/** The one cell of a row may hold a whole text. */
const ROW_OF_SEVERAL = /^\|[^|]{1,240}\|[^|]{1,240}\|/;
const CLOSES_CELL = /^[^]*?<\/t[dh]\s*>\s*(<t[dh][\s>])?/i;

/** What leads to a title that is cited; what a title itself has before another, 关于修改<b>《甲》</b>的议定书, is none. */
const BEFORE_CITED = new RegExp(`(?<=[的了日年月订署表定于在，、和与及以称据照行（])${PAD}+(?=《)`, 'g');

/** A tag before a title that is cited is a blank, as print has there: 签署的<a>《甲》</a>. */
export function withBlanksBeforeTitles(text: string): string {
  return text.includes(PAD) && text.includes('《')
    ? text.replace(BEFORE_CITED, (pads) => ' '.repeat(pads.length))
    : text;
}

const CLOSES = '》”’）】〉';

/** What closes stands where its name ends, so that &#12298;…&#12299; is cited whole. */
function padded(character: string, length: number): string {
  return character !== '' && CLOSES.includes(character)
    ? character.padStart(length, PAD)
    : character.padEnd(length, PAD);
}

/** Where a comment ends, or what has no text in it; null for all else. */
function endOfHidden(
  text: string,
  start: number,
  whole: string,
  tag: string | undefined,
  hidden: ReadonlySet<string>,
  unclosed: Set<string>,
): number | null {
  const name = whole === '<!--' ? '--' : tag?.toLowerCase();
  if (name === undefined || (name !== '--' && !hidden.has(name)) || unclosed.has(name)) return null;
  const closing = name === '--' ? '-->' : `</${name}>`;
  const lower = text.indexOf(closing, start);
  const at = lower === -1 ? text.indexOf(closing.toUpperCase(), start) : lower;
  if (at === -1) unclosed.add(name);
  return at === -1 ? null : at + closing.length;
}

/** What a reader sees in place of it; null where it is no markup. */
function insteadOf(
  whole: string,
  cell: string | undefined,
  tag: string | undefined,
  name: string | undefined,
): string | null {
  if (cell !== undefined || (tag !== undefined && IS_CELL.test(tag))) return '\u3000\u3000';
  if (tag !== undefined) return IS_BLOCK.test(tag) ? '\n' : '';
  if (name === undefined) return whole === '<!--' ? null : '\n';
  return name.startsWith('#') ? characterOf(name.slice(1)) : (NAMED.get(name.toLowerCase()) ?? null);
}

function characterOf(number: string): string | null {
  const isHex = /^x/i.test(number);
  const code = Number.parseInt(isHex ? number.slice(1) : number, isHex ? 16 : 10);
  return code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCharCode(code);
}
