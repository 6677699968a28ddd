import { IDEOGRAPHIC_SPACE, isBlank, isHan, isSpace, trimEnd } from '../text/characters';
import { PAD } from '../text/markup';
import type { Span } from '../text/span';
import { withoutPageRemarks } from './furniture';
import type { Paragraph } from './tree';

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** A line that is longer than this holds more than one paragraph, if it has gaps at all. */
const LONG_LINE = 400;
/** In a file whose paragraphs gaps part, a shorter line does as well; elsewhere the gaps of such a line may be those between columns. */
export const LONG_RUN_ON_LINE = 200;

/**
 * The paragraphs of [from, to), each without the blanks around it, leaving out what `holes` cover.
 * A line is a paragraph; a long line with gaps of two or more ideographic spaces is as many as the gaps part it into, which is how
 * run-on files and some web copies have them. （上接第一版） before its words and （下转第三版） behind them are paragraphs of their own.
 */
export function readParagraphs(
  text: string,
  from: number,
  to: number,
  holes: readonly Span[] = [],
  longLine = LONG_LINE,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = from;
  for (const hole of holes) {
    readLines(text, start, hole.start, longLine, paragraphs);
    start = Math.max(start, hole.end);
  }
  readLines(text, start, to, longLine, paragraphs);
  return paragraphs;
}

function readLines(text: string, from: number, to: number, longLine: number, into: Paragraph[]): void {
  let start = from;
  // Nothing is looked for behind `to`.
  const words = to === text.length ? text : text.slice(0, to);
  let gap = gapBehind(words, start);
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end === -1 || end > to) end = to;
    // Hardly any paragraph has a gap within.
    if (gap < start + LEAST_GAPS) gap = gapBehind(words, start);
    if (end - start > longLine || (gap < end && holdsSeveral(text, start, end))) readLongLine(text, start, end, into);
    else addPieces(text, start, end, into);
    start = end + 1;
  }
}

function addTrimmed(text: string, from: number, to: number, into: Paragraph[]): void {
  const whole = withoutMarks(text, trim(text, from, to));
  if (whole.start === whole.end) return;
  const words = withoutPageRemarks(text, whole);
  if (words === whole) {
    addWithDay(text, whole, into);
    return;
  }
  if (words.start > whole.start) into.push({ start: whole.start, end: words.start });
  let first = words.start;
  while (first < words.end && isBlank(text.charCodeAt(first))) first++;
  if (first < words.end) into.push({ start: first, end: trimEnd(text, first, words.end) });
  if (words.end < whole.end) into.push({ start: words.end, end: whole.end });
}

const DAY = 0x65e5; // 日
const LONGEST_DAY = 32;
const DAY_BEHIND_SENTENCE =
  /[。”]\s*((?:公元)?[12一二][\d〇○零一二三四五六七八九]{3}年[^，。；年月]{1,3}月[^，。；年月]{1,4}日[于在][\u4e00-\u9fff]{2,8})$/;

/** …的合作。二〇一六年五月十二日于兰京: the closing line was glued to the last paragraph. */
function addWithDay(text: string, line: Span, into: Paragraph[]): void {
  const keywords = keywordsBehind(text, line);
  if (keywords > line.start) {
    addWithDay(text, { start: line.start, end: trimEnd(text, line.start, keywords) }, into);
    into.push({ start: keywords, end: line.end });
    return;
  }
  const { start, end } = line;
  const block = signaturesBehind(text, line);
  if (block > start) {
    addWithDay(text, { start, end: trimEnd(text, start, block) }, into);
    addSignatures(text, { start: block, end }, into);
    return;
  }
  const day = endsLikeDay(text, start, end)
    ? DAY_BEHIND_SENTENCE.exec(text.slice(Math.max(start, end - LONGEST_DAY), end))?.[1]
    : undefined;
  if (day === undefined) into.push(line);
  else into.push({ start, end: trimEnd(text, start, end - day.length) }, { start: end - day.length, end });
}

const LONGEST_BLOCK = 300;
/** Marks of signing, or offices and a day; what a page has behind its last words, 图为…, 来源…, is none. */
const SIGNATURES_BEHIND_SENTENCE =
  /[。”]\s*((?![“（(《图来责编]|资料|新华)(?:(?=[^。；]{4,240}[（(]\s?签\s?[字名署]\s?[）)])|(?=[^。；，：]{2,60}(?:总统|主席|总理|首相|国王|部长|大臣|代表|大使)[^。；，：]{2,160}日(?:[于在][\u4e00-\u9fff]{2,8})?$))[^。；]+)$/;
const DAY_BEHIND_SIGNATURE =
  /[）)\s\u3000]((?:公元)?[12一二][\d〇○零一二三四五六七八九]{3}年[^，。；年月]{1,3}月[^，。；年月]{1,4}日(?:[\s\u3000]*[于在]?[\u4e00-\u9fff]{2,8})?)$/;

/** Where signatures begin that were glued to the last sentence of a text without line breaks: …的贸易。甲兰共和国总统 赵一（签字）…. -1 where there are none. */
function signaturesBehind(text: string, { start, end }: Span): number {
  if (end - start < SHORTEST_TEXT || text.charCodeAt(end - 1) === STOP) return -1;
  const from = Math.max(start, end - LONGEST_BLOCK);
  const near = text.slice(from, end);
  const stop = Math.max(near.lastIndexOf('。'), near.lastIndexOf('”'));
  const block = stop === -1 ? undefined : SIGNATURES_BEHIND_SENTENCE.exec(near.slice(stop))?.[1];
  return block === undefined ? -1 : end - block.length;
}

const DATELINE_BEHIND = /[（(][^（()）]{4,30}[电讯][）)]$/;

/** …（签字）二〇一六年五月十二日于兰京（新华社兰京五月十二日电） */
function addSignatures(text: string, { start, end }: Span, into: Paragraph[]): void {
  const dateline = DATELINE_BEHIND.exec(text.slice(start, end))?.[0] ?? '';
  const to = trimEnd(text, start, end - dateline.length);
  const day = DAY_BEHIND_SIGNATURE.exec(text.slice(start, to))?.[1] ?? '';
  for (const part of [
    { start, end: trimEnd(text, start, to - day.length) },
    { start: to - day.length, end: to },
    { start: end - dateline.length, end },
  ])
    if (part.start < part.end) into.push(part);
}

const STOP = 0x3002; // 。
const LETTER_W = 0x57;
const LONGEST_KEYWORDS = 400;
const KEYWORDS = /[RD]W[：:][^。]*$/;

/** Where the archive's keywords begin that are glued to a line, …于兰京RW：赵一；钱二: they are no text. -1 where there are none. */
function keywordsBehind(text: string, { start, end }: Span): number {
  if (text.charCodeAt(end - 1) === STOP) return -1;
  const from = Math.max(start, end - LONGEST_KEYWORDS);
  let at = end - 1;
  while (at > from && text.charCodeAt(at) !== LETTER_W) at--;
  if (at <= from) return -1;
  const found = text.slice(from, end).search(KEYWORDS);
  return found === -1 ? -1 : from + found;
}

/** Nearly every paragraph ends with a stop, and hardly any has a day just before its last word. */
function endsLikeDay(text: string, start: number, end: number): boolean {
  if (!isHan(text.charCodeAt(end - 1))) return false;
  for (let at = end - 1; at > Math.max(start, end - LONGEST_PLACE); at--) if (text.charCodeAt(at) === DAY) return true;
  return false;
}

const LONGEST_PLACE = 12;

function trim(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  return { start, end: trimEnd(text, start, to) };
}

/** The words of a line without what copies put around them: > of what a mail quotes, stars, a link for editing. */
function withoutMarks(text: string, written: Span): Span {
  const line = withoutQuotationMark(text, written);
  if (line.start === line.end) return line;
  const last = text.charCodeAt(line.end - 1);
  if (last === CLOSING_BRACKET) return withoutEditLink(text, line);
  if (last === PIPE) return withoutCellEnd(text, line);
  const mark = text.charCodeAt(line.start);
  const isStressed = (mark === STAR || mark === LOW_LINE) && last === mark;
  return isStressed ? withoutStress(text, line) : line;
}

const LOW_LINE = 0x5f; // _
const STAR = 0x2a; // *
const PIPE = 0x7c; // |

/** 甲乙联合公报 |, and | alone: what is left of a table around a page, where a row of one has a mark between its cells. */
function withoutCellEnd(text: string, { start, end }: Span): Span {
  const isRow = end - start > 1 && text.lastIndexOf('|', end - 2) >= start;
  return isRow ? { start, end } : { start, end: trimEnd(text, start, end - 1) };
}

const QUOTES = 0x3e; // >

function withoutQuotationMark(text: string, line: Span): Span {
  let { start } = line;
  if (text.charCodeAt(start) !== QUOTES) return line;
  while (start < line.end && (text.charCodeAt(start) === QUOTES || isSpace(text.charCodeAt(start)))) start++;
  return { start, end: line.end };
}

/** **一、经贸合作**, and what a mail has for it, *一、经贸合作*, in a copy that is no Markdown otherwise. */
function withoutStress(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const [, marks = ''] = STRESSED.exec(words) ?? [];
  return { start: start + marks.length, end: end - marks.length };
}

const STRESSED = /^(\*\*|[*_])(?![\s*_])[^*_]+\1$/;

const CLOSING_BRACKET = 0x5d; // ]
const EDIT_LINK = /\s*\[(?:编辑(?:本段|源代码)?|編輯|注?\d{1,3})\]$/;

/** A library's heading without the link or the note behind it: 经贸合作[编辑], 联合声明[1]. */
function withoutEditLink(text: string, { start, end }: Span): Span {
  const link = EDIT_LINK.exec(text.slice(Math.max(start, end - LONGEST_EDIT_LINK), end));
  return { start, end: end - (link?.[0].length ?? 0) };
}

const LONGEST_EDIT_LINK = 12;

/** Words without what is left of tags between them; where those parted lines or words, with something else. */
export function withoutTags(words: string, instead: string): string {
  return words.includes(PAD) ? words.replace(PADS, (gap) => (BLANK.test(gap) ? instead : '')) : words;
}

const PADS = new RegExp(`\\s*${PAD}[\\s${PAD}]*`, 'g');
const BLANK = /\s/;

/**
 * Parts a line at its gaps, and at lone carriage returns, which are the line breaks of very old files. Where a web page was copied as
 * one line, single blanks are left of its line breaks: those behind a sentence and before a mark are.
 */
function readLongLine(text: string, from: number, to: number, into: Paragraph[]): void {
  let start = from;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code !== IDEOGRAPHIC_SPACE && code !== RETURN && code !== NEW_LINE) {
      at++;
      continue;
    }
    let end = at;
    let wide = 0;
    for (; end < to && isBlank(text.charCodeAt(end)); end++) {
      wide += text.charCodeAt(end) === IDEOGRAPHIC_SPACE ? 1 : isSpace(text.charCodeAt(end)) ? 0 : 2;
    }
    if (wide >= 2) {
      addPieces(text, start, at, into);
      start = end;
    }
    at = end;
  }
  addPieces(text, start, to, into);
}

/** Gaps behind sentences; those of a row of signatures stand behind names. */
const SENTENCE_THEN_GAP = /[。；：！？”]\u3000{2}/g;
const LEAST_GAPS = 2;

/** Whether a line of any length is a text whose line breaks became gaps: …如下：　　一　　双方…。　　二　　双方…。　　二○一一年五月五日于乙城. */
function holdsSeveral(text: string, from: number, to: number): boolean {
  return (text.slice(from, to).match(SENTENCE_THEN_GAP)?.length ?? 0) >= LEAST_GAPS;
}

/** The first gap behind those with which the line at `start` is indented; what is found for one line holds for those before it. */
function gapBehind(text: string, start: number): number {
  const at = text.indexOf('\u3000\u3000', start + LEAST_GAPS);
  return at === -1 ? Infinity : at;
}

/** A shorter line is a paragraph, or the part of one. */
const SHORTEST_OF_SEVERAL = 200;
/** Behind a sentence and before a mark of a section or the rows of a signature. The blanks may be those of a web page, with what is left of their names. */
const LOST_BREAK =
  /(?<=[。；：:;！!？?”"）)])[ \u3000\u00a0\u2060]+(?=第[一二三四五六七八九十百]{1,4}[条章]|[一二三四五六七八九十]{1,3}[、,]|[（(][一二三四五六七八九十]{1,3}[）)]|[^。；：，,;:]{4,120}[（(]\s?签\s?[字署]\s?[）)])/g;
/** Behind any sentence and the number of a section that stands alone, and around the closing day. A blank is looked for first: looking back costs most. */
const LOST_BREAK_OF_PAGE =
  /(?=[ \u3000\u00a0\u2060])(?:(?<=[。；：:;！!？?”"）)]|[。；：][ \u3000\u00a0\u2060]+[一二三四五六七八九十]{1,3}|\d日|[年月][^ 。，]{1,8}日(?:[于在][^ 。，]{2,8})?)[ \u3000\u00a0\u2060]+|(?<![ \u3000\u00a0\u2060])[ \u3000\u00a0\u2060]+(?=[12一二][\d〇○零一二三四五六七八九]{3}年[^ 。，]{2,7}日(?:[于在][^ 。，]{2,8})?(?: |$))|(?<=^(?!第|[（(]|[一二三四五六七八九十]{1,3}、)[^。，；： \u3000\u00a0\u2060]{8,60})[ \u3000\u00a0\u2060]+)/g;
const SENTENCE = /[。；！？]/g;
/** Copies that have a blank behind every mark have it behind every sentence; of a page, only behind its paragraphs. */
const MOST_PARAGRAPHS = 0.8;
const LEAST_PARAGRAPHS = 4;

/** A whole text in a line: its title and its day have no mark and no stop of their own. */
const SHORTEST_TEXT = 40;
const LEAST_MARKS = 2;
const MARK_BEHIND_SENTENCE =
  /[。；：][ \u3000\u00a0\u2060]+(?:第[一二三四五六七八九十百]{1,4}[条章]|[一二三四五六七八九十]{1,3}[、,]|[（(][一二三四五六七八九十]{1,3}[）)])/g;
const LOST_BREAK_OF_TEXT =
  /(?=[ \u3000\u00a0\u2060])(?:(?<=[。；：])[ \u3000\u00a0\u2060]+(?=第[一二三四五六七八九十百]{1,4}[条章]|[一二三四五六七八九十]{1,3}[、,]|[（(][一二三四五六七八九十]{1,3}[）)]|[12一二][\d〇○零一二三四五六七八九]{3}年[^ 。，]{2,7}日[^ 。，]{0,12}(?:[ \u3000\u00a0\u2060]?[（(][^（()）。]{1,24}[）)])?$|[^ 。；：，]{4,30}(?: [^ 。；：，]{2,30}){1,11}$)|(?<=^(?!第|[（(]|[一二三四五六七八九十]{1,3}、)[^。，；： \u3000\u00a0\u2060]{8,60})[ \u3000\u00a0\u2060]+)/g;

function addPieces(text: string, from: number, to: number, into: Paragraph[]): void {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  if (to - start > SHORTEST_TEXT) {
    const [line, first] = [text.slice(start, to), start];
    // Hardly any paragraph has blanks within.
    if (line.includes(' ') || line.includes('\u3000') || line.includes('\u00a0'))
      for (const { index, length } of lostBreaks(line)) {
        addTrimmed(text, start, first + index, into);
        start = first + index + length;
      }
  }
  addTrimmed(text, start, to, into);
}

/** 甲乙兰京条约 道光二十二年七月二十四日（1842年8月29日） 兹因…: the title of a text in one line, and its day, have a gap behind them. */
const TITLE_AND_DAY =
  /^([^。，；：！？ \u3000\u00a0]{4,60}[约定款程书明报言规])([ \u3000\u00a0]+)([^。，；：！？ \u3000\u00a0]{0,6}[\d○〇一二三四五六七八九十元]{1,9}年[^。，；：！？ \u3000\u00a0]{3,30}[日）)])([ \u3000\u00a0]+)(?=[^ \u3000\u00a0])/;

/** Where a line has blanks that were line breaks, in order. */
function lostBreaks(line: string): { index: number; length: number }[] {
  const patterns: RegExp[] = [];
  const ofHead = line.length > SHORTEST_OF_SEVERAL ? breaksOfHead(line) : [];
  if ((line.match(MARK_BEHIND_SENTENCE)?.length ?? 0) >= LEAST_MARKS) patterns.push(LOST_BREAK_OF_TEXT);
  if (line.length > SHORTEST_OF_SEVERAL) patterns.push(isPage(line) ? LOST_BREAK_OF_PAGE : LOST_BREAK);
  const found = patterns.flatMap((pattern) =>
    Array.from(line.matchAll(pattern), ({ index, 0: gap }) => ({ index, length: gap.length })),
  );
  return patterns.length + ofHead.length < 2 ? found : inOrder([...found, ...ofHead]);
}

/** Without those that two patterns found. */
function inOrder(breaks: readonly { index: number; length: number }[]): { index: number; length: number }[] {
  return [...new Map(breaks.map((each) => [each.index, each])).values()].sort((a, b) => a.index - b.index);
}

/** Whether a line is a whole page whose line breaks became blanks. */
function isPage(line: string): boolean {
  if (line.length < LONG_LINE) return false;
  const breaks = line.match(LOST_BREAK_OF_PAGE)?.length ?? 0;
  return breaks >= LEAST_PARAGRAPHS && breaks < MOST_PARAGRAPHS * (line.match(SENTENCE)?.length ?? 0);
}

function breaksOfHead(line: string): { index: number; length: number }[] {
  const [head, title = '', gap = '', day = '', behind = ''] = TITLE_AND_DAY.exec(line) ?? [];
  if (head === undefined) return [];
  const atDay = title.length + gap.length;
  return [
    { index: title.length, length: gap.length },
    { index: atDay + day.length, length: behind.length },
  ];
}
