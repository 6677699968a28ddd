import { isHan, isOpeningBracket, isSpace } from '../../text/characters';
import { slice, type Span } from '../../text/span';
import { labelledIn } from '../words/signing-notes';
import type { LineRole } from './line-roles';

// A database has what it says of a text in lines beside its title: 类别：协定, 【文种】协定, 文件类型　协定, and 正文： above the text.

const LONGEST = 60;

/** What a value has: no end of a sentence, and a colon in the time of day or behind the next label only. */
const VALUE = '(?:[^。！？：]|：(?=[\\d０-９])|(?<=[\\s\\u3000][\\u4e00-\\u9fff]{2,6})：)';
const ENDS_VALUE = '(?<![，、；：])$';
/** 缔约方：甲国、乙国: any word, because each database has its own. 双方声明如下： has no value, and 甲方： is a party. */
const BEFORE_COLON = new RegExp(
  `^(?!.方\\s*[：:])[\\u4e00-\\u9fff][\\s\\u3000]{0,4}[\\u4e00-\\u9fff][\\u4e00-\\u9fff\\s\\u3000]{0,6}[：:][\\s\\u3000]*[^\\s\\u3000。！？；：]${VALUE}{0,48}${ENDS_VALUE}`,
);
/** 【类别】协定, 【类别】 */
const IN_BRACKETS = new RegExp(
  `^[【［[〔][\\u4e00-\\u9fff][\\u4e00-\\u9fff\\s\\u3000]{1,7}[】］\\]〕][：:]?${VALUE}{0,48}${ENDS_VALUE}`,
);
/** 【颁布日期】1966.05.20  【实施日期】1966.05.20: several on one line, which is as long as they make it */
const IN_BRACKETS_IN_ROW =
  /^(?:[【［[〔][\u4e00-\u9fff][\u4e00-\u9fff\s\u3000]{1,7}[】］\]〕][：:]?[^。；！？【】［］〔〕[\]]{1,60}){2,8}$/;
const LONGEST_ROW = 200;
/** 文件类型　协定: with nothing but a blank behind it a word must be known. */
const BEFORE_BLANK =
  /^(?:(?:文件|条约|文献|法规)?(?:类型|类别|种类|分类|性质|编号|名称)|文种|语种|文号|文字|档号|卷号|密级|版次|国家|国别|领域|缔约方|缔约国|关键词|主题词?)[\s\u3000]+[^。！？；：]{1,48}$/;
/** Tags: 中亚, Created: May 9, 2024 10:02 AM, as programs for notes have them */
const IN_LETTERS = /^[A-Z][A-Za-z]{2,11}(?: [A-Za-z]{2,10})?[：:][\s\u3000]*[^。]{1,80}$/;
/** 正文：, 【正文】, 【题注】, with the text's first words behind it or alone */
const OF_TEXT = /^(?:[【［[〔](?:正文|全文|题注)[】］\]〕][：:]?|(?:正文|全文)[：:])[\s\u3000]*/;
/** 摘要：双方…。: what it says are sentences. */
const OF_SUMMARY = /^[【［[〔]?(?:内容)?(?:摘要|提要|简介|备注)[】］\]〕：:]/;
const LONGEST_OF_TEXT = 12;
const BEGINS_OF_TEXT = new Set('【［[〔正全');

/** •【缔约国】乙多, • 条约种类：条约: an encyclopaedia has such heads as lists. */
const BULLETS: ReadonlySet<string> = new Set('•·●◆■');

/** Whether a line is a label with its value and nothing else. */
export function isLabelled(written: string): boolean {
  const words = BULLETS.has(written.charAt(0)) ? written.slice(1).trimStart() : written;
  if (OF_SUMMARY.test(words)) return true;
  if (words.length > LONGEST_ROW) return false;
  const first = words.charCodeAt(0);
  if (isOpeningBracket(first) && IN_BRACKETS_IN_ROW.test(words)) return true;
  if (words.length > LONGEST) return false;
  if (isOpeningBracket(first)) return IN_BRACKETS.test(words);
  if (!isHan(first)) return IN_LETTERS.test(words);
  return BEFORE_COLON.test(words) || BEFORE_BLANK.test(words) || isLabelOfText(words);
}

function isLabelOfText(words: string): boolean {
  return OF_TEXT.exec(words)?.[0] === words;
}

/** The words of a text behind 正文：; null where a line has no such label, or nothing behind it. */
export function textBehindLabel(text: string, { start, end }: Span): Span | null {
  if (!BEGINS_OF_TEXT.has(text.charAt(start))) return null;
  const label = OF_TEXT.exec(text.slice(start, Math.min(end, start + LONGEST_OF_TEXT)))?.[0].length ?? 0;
  return label === 0 || start + label >= end ? null : { start: start + label, end };
}

/** What else stands between the lines of such a head; above a title the day is that of the text before. */
const BETWEEN: ReadonlySet<LineRole | undefined> = new Set(['furniture', 'title-date', 'page-date']);
/** What a label with its value is by itself: one may end with an instrument's word, and another with that of an office. */
const MAY_BE_LABELLED: ReadonlySet<LineRole | undefined> = new Set(['text', 'short', 'title', 'foreign']);
const MOST_LINES = 24;

/** Which lines are such a head's: below a title and above a text, and above a title that has a label itself or stands first in its file. */
export function findDatabaseHeads(
  text: string,
  lines: readonly Span[],
  roles: readonly LineRole[],
  isBelowHeadline: boolean,
): Set<number> {
  const found = new Set<number>();
  const isOfHead = (index: number): boolean => {
    const line = lines[index];
    if (line === undefined) return false;
    const mayBe =
      MAY_BE_LABELLED.has(roles[index]) || (roles[index] === 'section' && BULLETS.has(text.charAt(line.start)));
    return mayBe && isLabelled(slice(text, line));
  };
  const matches = (pattern: RegExp, index: number): boolean => pattern.test(slice(text, lines[index] ?? NOWHERE));
  // 沿革：, and what happened to the text on each line below it.
  const isOfHistory = (index: number, above: number | undefined): boolean =>
    matches(HISTORY, index) ||
    (above === index - 1 && matches(EVENT, index) && (matches(HISTORY, above) || matches(EVENT, above)));
  const run = (title: number, step: 1 | -1): readonly [number[], number] => {
    const own: number[] = [];
    let at = title + step;
    for (; Math.abs(at - title) <= MOST_LINES; at += step) {
      if (isOfHead(at)) own.push(at);
      else if (step > 0 && (isOfHistory(at, own.at(-1)) || (own.length > 0 && matches(TEXT_BELOW, at)))) own.push(at);
      else if (!BETWEEN.has(roles[at]) && (step < 0 || roles[at] !== 'closing-date')) break;
    }
    return [own, at];
  };
  const addBelow = (title: number): void => {
    const [below, next] = run(title, 1);
    if (next < lines.length) for (const each of below) found.add(each);
  };
  // 赵一会见钱二 is a title where it is the first line of a file.
  const headline = roles.findIndex((role) => role !== 'furniture');
  roles.forEach((role, index) => {
    const title = lines[index];
    const isTitle = role === 'title' || (role === 'short' && index === headline);
    if (!isTitle || title === undefined || found.has(index) || isOfHead(index)) return;
    const [above, first] = run(index, -1);
    if (first < 0 || isBehindLabel(text, title)) for (const each of above) found.add(each);
    addBelow(index);
  });
  if (isBelowHeadline) addBelow(-1);
  return found;
}

const NOWHERE: Span = { start: 0, end: 0 };
/** 正文, below the labels */
const TEXT_BELOW = /^(?:正文|全文)[：:]?$/;
const HISTORY = /^沿革[：:]?$/;
/** 1.中华民国三十四年八月十四日…签订；并于…生效 */
const EVENT = /^\d{1,2}[.．、]\s*[^\n]{0,24}年[^\n]{1,8}月[^\n]*(?:签[订署字]|生效|公布|批准|废止|终止|修正)/;

const BEGINS_DAY: ReadonlySet<string> = new Set('【［〔[签日地');
const TELLS: ReadonlySet<LineRole | undefined> = new Set(['text', 'section', 'opening']);

/**
 * 日期：2019年3月4日 and 地点：兰京 on two lines in a row, or on one, and the same directly below a signature: the day of a page stands by
 * itself, or with its source.
 */
export function findLabelledDays(
  text: string,
  lines: readonly Span[],
  roles: readonly LineRole[],
): ReadonlyMap<number, LineRole> {
  const found = new Map<number, LineRole>();
  const labelOf = (index: number): ReturnType<typeof labelledIn> => {
    const line = lines[index];
    const mayBe = line !== undefined && line.end - line.start <= LONGEST && BEGINS_DAY.has(text.charAt(line.start));
    return mayBe ? labelledIn(slice(text, line)) : null;
  };
  const first = roles.findIndex((role) => TELLS.has(role));
  lines.forEach((_, index) => {
    const label = labelOf(index);
    if (label === null) return;
    const other = label === 'day' ? 'place' : 'day';
    const isBehind = first !== -1 && first < index;
    const isPair = label === 'both' || labelOf(index - 1) === other || labelOf(index + 1) === other;
    if (isPair || (isBehind && label === 'day' && roles[index - 1] === 'signature'))
      found.set(index, isBehind ? 'closing-date' : 'title-date');
  });
  return found;
}

const ENDS_LABEL = new Set('：:】］]〕');

function isBehindLabel(text: string, { start }: Span): boolean {
  let at = start - 1;
  while (at > 0 && isSpace(text.charCodeAt(at))) at--;
  return ENDS_LABEL.has(text.charAt(at));
}
