import { isChineseNumeral, readNumber } from '../text/numerals';
import type { SectionMark } from './section-mark';

// 二、三年内… and 第二条、第三条由…: what looks like the mark of a section, and is a number of which the sentence speaks.

/** How far behind a mark its words tell that it is none. */
const TELLING = 10;

/** 年 in 二、三年内: what is counted, and how many tens or thousands of it. */
const COUNTED =
  '[十百千万亿]{0,2}(?:余|多)?(?:年|个(?!方面|领域|层面|重点)|月|天|日|周|世纪|季度?|期|届|项|家|名|位|种|类|次|条|款|章|节|倍|级|线|度|时|小时|分|秒|吨|公?里|米|成|代|岁|人次|轮|批|所|件|套|版|层|号|等)';
const COUNTS = new RegExp(`^(?:两?${COUNTED}|[百千万亿])`);
/** 、（二）两项, 和（三）项, 项所述: what goes on behind （一） where a sentence speaks of the item. 项目, 和平 and 及时 are words. Behind （88） of a year stands 领字第31号. */
const SPEAKS_OF_ITEM =
  /^[、和与及至或]?\s?[（(]\s?[\d一二三四五六七八九十]{1,3}\s?[）)]|^项(?!目)|^款[所规中的]|^[\u4e00-\u9fff]{1,5}字第?[\d０-９]/;

/** Behind 99. comes 100.; elsewhere so long a number is an amount. */
const LONGEST_USUAL = 2;

/** Whether what looks like a mark is a number of which the sentence speaks. */
export function speaksOfNumber(text: string, found: SectionMark, end: number): boolean {
  const { style, end: from } = found;
  const stop = text[from - 1];
  if (style === 'comma') return stop === '、' ? isRange(text, found, end) : isDecimal(text, found, end);
  // 第二条、第三条由…
  if (style === 'article') return stop === '、' && text[from] === '第';
  if (style === 'digit' || style === 'digit-bracket') return found.label.length > LONGEST_USUAL;
  return (style === 'brackets' || style === 'digit-brackets') && SPEAKS_OF_ITEM.test(wordsBehind(text, found, end));
}

function wordsBehind(text: string, { end: from }: SectionMark, end: number): string {
  return text.slice(from, Math.min(end, from + TELLING));
}

/** 二、三年内, 三、五年内, 十六、十七世纪, 五、六十年代, 一、二两项. */
function isRange(text: string, found: SectionMark, end: number): boolean {
  if (!isChineseNumeral(text.charCodeAt(found.end))) return false;
  const next = nextInRange(text, found, end);
  return next !== null && COUNTS.test(text.slice(next, Math.min(end, next + TELLING)));
}

/** 二、三国领导人…: a number that goes on behind the mark, though nothing is counted. */
export function beginsWithNextNumber(text: string, found: SectionMark, end: number): boolean {
  return (
    found.style === 'comma' && isChineseNumeral(text.charCodeAt(found.end)) && nextInRange(text, found, end) !== null
  );
}

/** The end of the number that goes on behind a mark, without its tens: of 三 in 二、三年, 十七 in 十六、十七世纪, 六 in 五、六十年代. */
function nextInRange(text: string, { number, end: from, label }: SectionMark, end: number): number | null {
  let to = from;
  for (let last = number; to < end;) {
    // Behind 二十 comes 二十一.
    const digits = readNumber(text, from, Math.min(end, from + label.length + (last % 10 === 0 ? 1 : 0)));
    if (digits === null || digits.value <= last || digits.value > last + 2) return null;
    to = digits.end;
    // 一、二、三项
    if (text[to] !== '、' || !isChineseNumeral(text.charCodeAt(to + 1))) return to;
    last = digits.value;
    from = to + 1;
  }
  return null;
}

/** 一．五亿美元, 一．二五倍 */
function isDecimal(text: string, found: SectionMark, end: number): boolean {
  return isChineseNumeral(text.charCodeAt(found.end)) && DECIMAL.test(wordsBehind(text, found, end));
}

const DECIMAL = /^[〇○零一二三四五六七八九]{1,4}(?:[十百千万亿]|倍|%|％|个百分点|[吨元米度])/;
