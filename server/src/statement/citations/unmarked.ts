import type { Span } from '../../text/span';

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

/** Each name has one of these characters, which are the least frequent of all that the names are made of. */
const TELLING = ['章', '约', '书', '黎', '茨', '言'].map((character) => ({
  character,
  names: WELL_KNOWN.filter((name) => name.includes(character)),
}));

/** Where the text names a well-known instrument outside 《》. `marked` are the citations that have them, in order. */
export function findUnmarked(text: string, marked: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { character, names } of TELLING) {
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
      for (const name of names) {
        const start = at - name.indexOf(character);
        if (text.startsWith(name, start)) found.push({ start, end: start + name.length });
      }
    }
  }
  if (found.length === 0) return found;
  found.sort((a, b) => a.start - b.start);
  let next = 0;
  return found.filter(({ start }) => {
    while (next < marked.length && (marked[next]?.end ?? 0) <= start) next++;
    return (marked[next]?.start ?? Infinity) > start && text.charAt(start - 1) !== '《';
  });
}
