import { slice, type Span } from '../../text/span';
import { readSectionMark } from '../../syntax/read-section-mark';
import type { MarkStyle } from '../../syntax/section-mark';
import { closeUp } from '../../text/spaced-out';
import { kindOfInstrumentTitle, tellsNews } from '../words/kinds';
import { partiesAtStart } from '../words/party-names';
import type { PlacedRole } from './line-roles';

// A title that shares its line with quotation marks, a number or the label of a database, or that two lines make.

const IN_QUOTES = /^([《“"「『〈])(.+)[》”"」』〉](?:[（(]?全文[）)]?)?[：:]?$/;
const IN_BOOK_MARKS =
  /^(?:中[\u4e00-\u9fff])?《([^《》]+)》\s*(?:[（(][^（()）《》]{2,24}[）)]|(?<=\s)[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?)?$/;

/**
 * The title that a line has in quotation marks, 《甲国和乙国联合声明》全文, or behind a book's number, 9. 甲国和乙国联合声明, 二、甲国和乙国联合声明;
 * where its day stands below it, also one that names nobody: 五五、兰京条约（甲乙）.
 */
export function titleWithin(text: string, { start, end }: Span, isDated: boolean): Span | null {
  const quoted = IN_QUOTES.exec(slice(text, { start, end }));
  const from = quoted === null ? numberedFrom(text, start, end) : start + 1;
  const to = quoted === null ? end : from + (quoted[2] ?? '').length;
  if (from === start) return null;
  const words = text.slice(from, to);
  const isTitle = kindOfInstrumentTitle(words) !== null && (isDated || partiesAtStart(words).length >= 2);
  return isTitle ? { start: from, end: to } : null;
}

/** The title that is all of a line but its day and whose it is: 《甲乙联合声明》, 《甲乙联合声明》（1996年4月）, 中俄《瑷珲条约》. */
export function titleInMarks(text: string, { start, end }: Span): Span | null {
  const line = slice(text, { start, end });
  const words = IN_BOOK_MARKS.exec(line)?.[1];
  if (words === undefined || kindOfInstrumentTitle(words) === null) return null;
  const from = start + line.indexOf('《') + 1;
  return { start: from, end: from + words.length };
}

/**
 * 《甲乙条约》 1858年, 《甲乙条约》（1858年） above the first sentence of a text: what collections have above each of theirs. `next` is the line
 * below, which in a list is another title.
 */
export function titleAboveText(text: string, line: Span, next: Span | undefined): Span | null {
  if (text.charAt(line.start) !== '《' || next === undefined || !ENDS_SENTENCE.has(text.charAt(next.end - 1)))
    return null;
  if (text.charAt(next.start) === '《' || next.end - next.start < LEAST_SENTENCE) return null;
  return DAY_BEHIND_MARKS.test(slice(text, line)) ? titleInMarks(text, line) : null;
}

const ENDS_SENTENCE: ReadonlySet<string> = new Set('。：；，');
const LEAST_SENTENCE = 12;
const DAY_BEHIND_MARKS = /》\s*(?:[（(][12]\d{3}年[^（()）]{0,8}[）)]|(?<=\s)[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?)$/;

/** 【条约名称】, 【约名】, 标题：, 中文名称： of a database, above or before a text. */
const LABEL =
  /^(?:[【［[〔](?:条约|法规|文件|中文)?(?:名[\s\u3000]*称|约[\s\u3000]*名|标[\s\u3000]*题|题[\s\u3000]*名)[】］\]〕][：:]?|(?:条约|法规|文件|中文)?(?:名称|标题|题名)(?:[：:]|(?=[\s\u3000])))\s*/;
const LABEL_BEGINS: ReadonlySet<string> = new Set('【［[〔条法文中名标题');
const LONGEST_LABELLED = 120;

export function titleBehindLabel(text: string, { start, end }: Span): Span | null {
  if (end - start > LONGEST_LABELLED || !LABEL_BEGINS.has(text.charAt(start))) return null;
  const label = LABEL.exec(slice(text, { start, end }))?.[0];
  if (label === undefined) return null;
  const from = start + label.length;
  return kindOfInstrumentTitle(text.slice(from, end)) === null ? null : { start: from, end };
}

const NUMBERS_TITLES: ReadonlySet<MarkStyle> = new Set(['digit', 'comma', 'brackets', 'dash']);

function numberedFrom(text: string, start: number, end: number): number {
  const mark = readSectionMark(text, start, end);
  return mark !== null && NUMBERS_TITLES.has(mark.style) ? mark.textStart : start;
}

const NAMES_NO_MORE = /^[^\s\u3000，。；：]*(?:国|邦|盟|政府)$/;

/** Whether words that a heading can have as well, 合作路线图, end a title: 甲兰共和国、乙多王国 stands above them, and no more. */
export function isTitleBelow(parties: string, words: string): boolean {
  if (!NAMES_NO_MORE.test(parties) || partiesAtStart(parties).length < 2) return false;
  return kindOfInstrumentTitle(parties + words) !== null;
}

/** 甲乙合作组织成员国元首理事会 above 兰京宣言: the body that speaks, where the title below names none. */
export function isOfBodyAbove(text: string, above: PlacedRole | undefined, title: PlacedRole | undefined): boolean {
  if (title?.role !== 'title') return false;
  if (above?.role !== 'short' && above?.role !== 'signature') return false;
  const [words, below] = [closeUp(slice(text, above)), closeUp(slice(text, title))];
  if (words.length > LONGEST_BODY || /[，。；：！？|“《]|^[—－–-]/.test(words) || tellsNews(words)) return false;
  return BODY_OF_STATES.test(words) && !NAMES_BODY.test(below);
}

const LONGEST_BODY = 40;
const BODY_OF_STATES =
  /(?:组织|联盟|论坛|集团|会议|峰会|会晤|理事会|(?:成员国|国家)(?:国家)?(?:元首|首脑|领导人|外长|外交部长|政府首脑))$/;
const NAMES_BODY = /组织|联盟|论坛|集团|会议|峰会|会晤|会谈|理事会|成员国|国家/;
