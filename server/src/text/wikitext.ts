import { blanked, only } from './in-place';
import { PAD } from './markup';

// The source of a page of a wiki, as its export or its editor has it.

const CELL = '\u3000\u3000';
const MARKS = ['[[', '{{', '{|', "''", '-{'];

/** The text of a wiki's page as it is read: links are their words, of templates nothing stays but a title and what they lay out. The length stays. */
export function withoutWikitext(text: string): string {
  if (!MARKS.some((mark) => text.includes(mark))) return text;
  let words = text.replace(REFERENCE, shownReference).replace(VARIANTS, shownVariant).replace(LINK, shownLink);
  // Templates stand in templates.
  for (let depth = 0; depth < DEEPEST && words.includes('{{'); depth++) {
    const inner = words.replace(TEMPLATE, shownTemplate);
    if (inner === words) break;
    words = inner;
  }
  if (words.includes('{|')) words = words.replace(TABLE, shownTable);
  return words.replace(HEADING, shownHeading).replace(OTHERS, blanked);
}

/** What a note tells stands in brackets where it is called. */
const REFERENCE = /<ref(?:\s[^<>]{0,80})?(?:\/>|>([^<>]{0,400})<\/ref>)/gi;

function shownReference(whole: string, words: string | undefined): string {
  if (words === undefined) return blanked(whole);
  const start = whole.indexOf('>') + 1;
  return `${blanked(whole.slice(0, start - 1))}（${words}）${blanked(whole.slice(start + words.length + 1))}`;
}

/** -{zh-hans:甲兰;zh-hant:甲蘭}-, -{甲兰}- */
const VARIANTS = /-\{([^{}\n]{1,200})\}-/g;

function shownVariant(whole: string, words: string): string {
  const own = /zh(?:-(?:hans|cn))?\s*:\s*([^;]+)/.exec(words)?.[1] ?? (words.includes(':') ? '' : words);
  return only(whole, whole.indexOf(own, 2), own);
}

/** [[1]](#_ftn1) calls a note. */
const LINK = /\[\[(?!\d+\]\])([^[\]\n]{1,240})\]\](?!\()/g;
const OF_ANOTHER_KIND =
  /^\s*(?:category|file|image|media|分类|分類|文件|档案|檔案|图像|圖像|[a-z]{2,3}(?=:[^|]*$))\s*:/i;

function shownLink(whole: string, words: string): string {
  if (OF_ANOTHER_KIND.test(words)) return blanked(whole);
  const label = words.slice(words.lastIndexOf('|') + 1);
  return only(whole, whole.length - 2 - label.length, label);
}

const DEEPEST = 4;
const TEMPLATE = /\{\{([^{}]{1,4000})\}\}/g;
/** What lays out the words that it holds: {{right|二〇一三年九月七日}}. */
const LAYS_OUT =
  /^\s*(?:right|left|center(?:ed)?|centre|c|r|align|float (?:right|left)|block ?(?:center|right|left)?|(?:x{0,4}-?)?(?:larger|smaller)(?: block)?|big|small|fs\d{0,3}|font-?size|u|uc?|underline|b|bold|i|italic|sc|sp|indent|lang|zh|nobr|nowrap|居中|居右|右对齐|靠右|标题|粗体|下划线|縮進|缩进)\s*$/i;
/** {{另|清|淸}}: a character, and what else is printed for it. */
const VARIANT = /^(?:另|僻字|异体字|異體字|!)\|/;
const TITLE = /\|\s*(?:title|标题|標題|題名|题名)\s*=[ \t]*([^|\n]*[^|\s])/i;

function shownTemplate(whole: string, inner: string): string {
  const title = TITLE.exec(whole);
  if (title !== null) {
    const words = (title[1] ?? '').replace(/\}+$/, '');
    const start = title.index + title[0].length - (title[1] ?? '').length;
    const shown = only(whole, start, words);
    // A line of its own, whatever stands beside it.
    return `${shown.slice(0, start - 1)}\n${words}\n${shown.slice(start + words.length + 1)}`;
  }
  const bar = inner.indexOf('|');
  if (bar === -1 || !(LAYS_OUT.test(inner.slice(0, bar)) || VARIANT.test(inner))) return blanked(whole);
  if (VARIANT.test(inner)) return only(whole, 2 + bar + 1, inner.slice(bar + 1).split('|')[0] ?? '');
  const last = inner.slice(inner.lastIndexOf('|') + 1);
  const words = last.replace(/^\s*1\s*=/, '');
  return only(whole, whole.length - 2 - words.length, words);
}

const TABLE = /^[ \t]*\{\|[^\n]*\n[\s\S]{0,4000}?^[ \t]*\|\}/gm;
const ROW = /^[ \t]*(?:\{\||\|\}|\|-|\|\+)[^\n]*/gm;
const ATTRIBUTES = /(?<=^[ \t]*|\|)[|!][^|[\]\n]{1,80}=[^|[\]\n]{0,80}(?=\|(?!\|))/gm;

/** The cells of a row on one line, with a gap between. */
function shownTable(table: string): string {
  return table
    .replace(ROW, blanked)
    .replace(ATTRIBUTES, blanked)
    .replace(/\|\||!!/g, CELL)
    .replace(/(?<=[^\n\u2060])\n[ \t]*[|!]/g, (between) => CELL.padEnd(between.length, PAD))
    .replace(/^[ \t\u2060]*[|!]+/gm, blanked);
}

const HEADING = /^(={1,6})[ \t]*([^=\n](?:[^\n]{0,200}[^=\n])?)[ \t]{0,9}\1[ \t\r\u2060]*$/gm;

function shownHeading(whole: string, marks: string, words: string): string {
  return only(whole, whole.indexOf(words, marks.length), words);
}

/** Stress, switches, indents, and the terms and words of a list: ;第一款 above :甲兰认明…. */
const OTHERS = /'{2,5}|__[A-Z]{3,20}__|^[;:]{1,9}/gm;
