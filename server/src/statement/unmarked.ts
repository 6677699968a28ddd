import type { Span } from '../text/span';

/** Instruments so well known that texts name them without 《》. A name that is a part of a longer one stands behind it. */
const WELL_KNOWN = [
  '联合国宪章',
  '联合国海洋法公约',
  '联合国气候变化框架公约',
  '不扩散核武器条约',
  '全面禁止核试验条约',
  '禁止化学武器公约',
  '禁止生物武器公约',
  '维也纳外交关系公约',
  '维也纳领事关系公约',
  '上海合作组织宪章',
  '东南亚友好合作条约',
  '巴黎协定',
  '京都议定书',
  '波茨坦公告',
  '开罗宣言',
];

const NAMES = new RegExp(WELL_KNOWN.join('|'), 'g');

/** Where the text names a well-known instrument outside 《》. `marked` are the citations that have them, in order. */
export function findUnmarked(text: string, marked: readonly Span[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(NAMES)) {
    const start = match.index;
    while (next < marked.length && (marked[next]?.end ?? 0) <= start) next++;
    const inside = next < marked.length && (marked[next]?.start ?? start) <= start;
    if (!inside && text.charAt(start - 1) !== '《') found.push({ start, end: start + match[0].length });
  }
  return found;
}
