import type { Span } from '../text/span';
import type { SectionMark } from './section-mark';
import type { Paragraph } from './tree';

const OPENING = '“「"';
const OPENS: ReadonlySet<number> = new Set(Array.from(OPENING, (mark) => mark.charCodeAt(0)));
const CLOSING = '”」"';

/**
 * The paragraphs of what a protocol puts in the place of an article: 协定第五条修改为：⏎“第五条　…⏎一、…⏎二、…。” The marks that the
 * statement has for itself begin at `firstMark`; a note that is quoted whole has none before.
 */
export function findQuoted(text: string, paragraphs: readonly Paragraph[], firstMark: number): number[] {
  const found: number[] = [];
  let from = -1;
  let quote = 0;
  // Most texts have none; each is looked for once, and not in what stands behind these paragraphs.
  const own = text.slice(0, paragraphs.at(-1)?.end ?? 0);
  let colon = own.indexOf(OPENS_BEHIND, paragraphs[firstMark]?.start ?? own.length);
  for (let index = firstMark; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const { start, end } = paragraph;
    if (colon !== -1 && colon < start) colon = own.indexOf(OPENS_BEHIND, start);
    if (from !== -1) {
      if (closes(text, start, end, quote)) {
        for (let each = from; each <= index; each++) found.push(each);
        from = -1;
      }
      continue;
    }
    const isBehindColon = colon !== -1 && colon < end;
    if (!isBehindColon && !OPENS.has(text.charCodeAt(start))) continue;
    const opening = findOpening(text, paragraphs, index, isBehindColon ? colon : -1);
    if (opening === -1) continue;
    quote = OPENING.indexOf(text.charAt(opening));
    const isOwn = opening > start;
    if (balance(text, opening, end, quote) > 0) from = isOwn ? index + 1 : index;
    else if (!isOwn) found.push(index);
  }
  return found;
}

const OPENS_BEHIND = '：“';

/** Where a quotation opens that amends an article: at the start of a paragraph, or behind the 修改为： whose `colon` stands in it; -1 where none does. */
function findOpening(text: string, paragraphs: readonly Paragraph[], index: number, colon: number): number {
  const { start } = paragraphs[index] ?? { start: 0 };
  if (OPENS.has(text.charCodeAt(start))) {
    const isArticle = ARTICLE.test(text.slice(start + 1, start + 9));
    return isArticle || amends(text, paragraphs[index - 1]) ? start : -1;
  }
  return colon !== -1 && amends(text, { start, end: colon }) ? colon + 1 : -1;
}

const ARTICLE = /^第[^，。；：”]{1,5}[条章节款]/;
const AMENDS = /修[改订正]|代替|替[代换]|取代|改为|改成|增[加列]|新增|补充/;
const LEAD = 60;

/** 协定第五条修改为： */
function amends(text: string, lead: Span | undefined): boolean {
  return lead !== undefined && AMENDS.test(text.slice(Math.max(lead.start, lead.end - LEAD), lead.end));
}

/** Whether a paragraph closes a quotation mark that stands before it. Each paragraph of what is quoted may begin with one of its own. */
function closes(text: string, start: number, end: number, quote: number): boolean {
  const from = text[start] === OPENING[quote] ? start + 1 : start;
  return balance(text, from, end, quote) < 0;
}

/** How many of the quotation marks stay open; of ", which is one and the same, each second closes. */
function balance(text: string, start: number, end: number, quote: number): number {
  const [opening, closing] = [OPENING.charAt(quote), CLOSING.charAt(quote)];
  let open = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === closing && opening === closing) count++;
    else if (character === opening) open++;
    else if (character === closing) open--;
  }
  if (opening !== closing) return open;
  // The one that opens stands first in its paragraph, and the one that closes last.
  if (count % 2 === 0) return 0;
  return text[start] === opening ? 1 : -1;
}

const CALLS = /([①-⒛])(?=[。，；：、）”》]|$)/g;

/** ①　… where the text above says …。①: a note of the page, once for each call. */
export function findFootnotes(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly { readonly mark: SectionMark; readonly paragraph: number }[],
): number[] {
  const enclosed = new Map<number, string>();
  // Hardly any text has one.
  if (!marks.some(({ mark }) => mark.style === 'enclosed')) return [];
  for (const { mark, paragraph } of marks) if (mark.style === 'enclosed') enclosed.set(paragraph, mark.label);
  const [only] = enclosed.keys();
  if (only !== undefined && enclosed.size === 1 && isAlone(text, paragraphs, only)) return [only];
  const called = new Map<string, number>();
  const found: number[] = [];
  paragraphs.forEach(({ start, end }, index) => {
    const label = enclosed.get(index);
    const open = label === undefined ? 0 : (called.get(label) ?? 0);
    if (label !== undefined && open > 0 && !isListed(text, paragraphs[index - 1], label)) {
      called.set(label, open - 1);
      found.push(index);
    }
    for (const [, call = ''] of text.slice(start + 1, end).matchAll(CALLS))
      called.set(call, (called.get(call) ?? 0) + 1);
  });
  return found;
}

const FURTHER = /[②-⑳]/;

/** ① that no ② follows, within its paragraph neither, and that no colon announces, begins no list. */
function isAlone(text: string, paragraphs: readonly Paragraph[], only: number): boolean {
  const { start, end } = paragraphs[only] ?? { start: 0, end: 0 };
  const above = paragraphs[only - 1];
  return text[start] === '①' && text[(above?.end ?? 0) - 1] !== '：' && !FURTHER.test(text.slice(start, end));
}

/** Directly below 双方同意①： stands the first item of a list, and below an item the next one. */
function isListed(text: string, before: Span | undefined, label: string): boolean {
  if (before === undefined) return false;
  const code = label.charCodeAt(0);
  return text[before.end - 1] === '：' || (text[before.end - 1] === '；' && text.charCodeAt(before.start) === code - 1);
}

const SERIAL = 0x5e8f; // 序
const HEADER = /^序[ \u3000]*号[ \t\u00a0\u3000|]+\S/;
const CELLS = /\S[ \t\u00a0\u3000|]+\S/;

/** The rows below 序号　品名　数量, whose first cell is a number. */
export function findTableRows(text: string, paragraphs: readonly Paragraph[]): number[] {
  const found: number[] = [];
  let isTable = false;
  paragraphs.forEach(({ start, end }, index) => {
    if (text.charCodeAt(start) === SERIAL && HEADER.test(text.slice(start, end))) isTable = true;
    else if (isTable) {
      isTable = CELLS.test(text.slice(start, end));
      if (isTable) found.push(index);
    }
  });
  return found;
}
