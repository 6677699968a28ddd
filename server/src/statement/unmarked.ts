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

/** The names by their last character: looking for six characters is faster than looking for all the names. */
const BY_ENDING = new Map<string, string[]>();
for (const name of WELL_KNOWN) BY_ENDING.set(name.slice(-1), [...(BY_ENDING.get(name.slice(-1)) ?? []), name]);

/** Where the text names a well-known instrument outside 《》. `marked` are the citations that have them, in order. */
export function findUnmarked(text: string, marked: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const [ending, names] of BY_ENDING) {
    for (let at = text.indexOf(ending); at !== -1; at = text.indexOf(ending, at + 1)) {
      const name = names.find((candidate) => text.startsWith(candidate, at + 1 - candidate.length));
      if (name !== undefined) found.push({ start: at + 1 - name.length, end: at + 1 });
    }
  }
  found.sort((a, b) => a.start - b.start);
  let next = 0;
  return found.filter(({ start }) => {
    while (next < marked.length && (marked[next]?.end ?? 0) <= start) next++;
    return (marked[next]?.start ?? Infinity) > start && text.charAt(start - 1) !== '《';
  });
}
