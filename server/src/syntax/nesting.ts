import type { FoundMark, MarkStyle, SectionMark } from './section-mark';
import type { Paragraph } from './tree';
import { isUsuallyAbove } from './usual-order';

/** The level of each mark of a statement, in their order: 1 for the outermost. How they nest is told by the statement itself. */
export function levelsOf(text: string, paragraphs: readonly Paragraph[], marks: readonly FoundMark[]): number[] {
  const outermost = findOutermost(text, paragraphs, marks);
  return nest(marks, outermost, findThrough(marks), findFirstArticle(text, paragraphs, marks));
}

/** A style that stands above another though it comes later: 一、 behind a list that has come to its end. Undefined where there is none. */
function findOutermost(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
): MarkStyle | undefined {
  const styles: MarkStyle[] = [];
  for (const { mark } of marks) if (mark.style !== 'dash' && !styles.includes(mark.style)) styles.push(mark.style);
  return styles.find((outer) => standsBehindList(text, paragraphs, marks, outer));
}

/** What can stand behind the list of an agenda: 一、经贸关系 behind 1.经贸关系；⏎2.工业合作。 Below it 1. begins anew or not at all. */
const BEHIND_LISTS: ReadonlySet<MarkStyle> = new Set(['chapter', 'article', 'alone', 'comma']);

function standsBehindList(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
  outer: MarkStyle,
): boolean {
  const first = marks.findIndex(({ mark }) => mark.style === outer);
  const [item, own] = [marks[first - 1], marks[first]];
  if (!BEHIND_LISTS.has(outer) || item === undefined || own?.mark.number !== 1) return false;
  const { style: inner } = item.mark;
  if (!isUsuallyAbove(outer, inner)) return false;
  const isList = marks.slice(0, first).every(({ mark }, index) => mark.style === inner && mark.number === index + 1);
  const opensParts = own.paragraph === item.paragraph + 1 && text[(paragraphs[item.paragraph]?.end ?? 0) - 1] === '：';
  const next = marks.slice(first).find(({ mark }) => mark.style === inner);
  return isList && first >= 2 && !opensParts && (next === undefined || next.mark.number === 1);
}

/** A style that counts through the whole text, and the styles whose marks stand above it as headings. */
interface Through {
  readonly style: MarkStyle;
  readonly heads: ReadonlySet<MarkStyle>;
}

/**
 * 1. 一、 2. 3. 二、（一） 4.: headings each of which stands directly above the number that goes on, or above another heading that does. They stand
 * above it though it comes first, or against what is usual: 二、 （一） 三、 四、 （二） 五、. Null where no style counts through.
 */
function findThrough(marks: readonly FoundMark[]): Through | null {
  const annex = marks.findIndex(({ mark }) => mark.style === 'annex');
  const own = marks.slice(0, annex === -1 ? marks.length : annex).map(({ mark }) => mark);
  const styles = new Set(own.map(({ style }) => style).filter((style) => style !== 'dash' && style !== 'heading'));
  for (const style of styles) {
    const heads = new Set(styles);
    heads.delete(style);
    let before = -1;
    while (heads.size > 0 && heads.size !== before) {
      before = heads.size;
      for (const head of [...heads]) if (!standsAbove(own, head, heads, style)) heads.delete(head);
    }
    if (heads.size > 0) return { style, heads };
  }
  return null;
}

/** Whether each mark of a style stands directly above the next number of another, or above a lesser heading that does; a greater one lets it begin anew. */
function standsAbove(
  marks: readonly SectionMark[],
  head: MarkStyle,
  heads: ReadonlySet<MarkStyle>,
  style: MarkStyle,
): boolean {
  let [count, own, last, goesThrough] = [0, 0, 0, false];
  for (const [index, mark] of marks.entries()) {
    if (mark.style === style) last = mark.number;
    if (heads.has(mark.style) && isUsuallyAbove(mark.style, head)) own = 0;
    if (mark.style !== head) continue;
    let next = marks[index + 1];
    for (let at = index + 2; next !== undefined && heads.has(next.style) && isUsuallyAbove(head, next.style); at++)
      next = marks[at];
    if (mark.number !== ++own || next?.style !== style || next.number !== last + 1) return false;
    count++;
    goesThrough ||= last > 0;
  }
  return count >= 2 && goesThrough;
}

/** 达成协议如下： */
const SAYS_WHAT_FOLLOWS = /(?:如[下左]|下列|议定|商定|同意)[^。；]{0,8}[：:]$/;
const LONGEST_SAYING = 20;

/**
 * The first of the articles behind a preamble whose clauses are numbered, -1 where there is none: 一、鉴于…；二、重申…，达成协议如下：
 * 第一条. The numbers of the clauses do not go on behind it.
 */
function findFirstArticle(text: string, paragraphs: readonly Paragraph[], marks: readonly FoundMark[]): number {
  const first = marks.findIndex(({ mark }) => OF_ARTICLES.has(mark.style));
  const found = marks[first];
  if (found === undefined || first === 0 || found.mark.number !== 1) return -1;
  const above = paragraphs[found.paragraph - 1];
  if (above === undefined) return -1;
  const saying = text.slice(Math.max(above.start, above.end - LONGEST_SAYING), above.end);
  if (!SAYS_WHAT_FOLLOWS.test(saying)) return -1;
  const last = marks[first - 1]?.mark;
  const next = marks.slice(first).find(({ mark }) => mark.style === last?.style);
  return last !== undefined && next?.mark.number === last.number + 1 ? -1 : first;
}

const OF_ARTICLES: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'article']);

/** An article that was put in later stands among the others. */
function levelStyle(style: MarkStyle): MarkStyle {
  return style === 'inserted' ? 'article' : style;
}

/** The level of each mark, in their order; what stands before the first article belongs to the preamble, if it is numbered as well. */
function nest(
  marks: readonly FoundMark[],
  outermost: MarkStyle | undefined,
  through: Through | null,
  firstArticle: number,
): number[] {
  const levels: number[] = [];
  const open: MarkStyle[] = [];
  for (const [index, { mark: own }] of marks.entries()) {
    const style = levelStyle(own.style);
    // An annex counts for itself, whatever stands in it; nothing is above a heading without a number.
    const isTop = style === 'annex' || style === 'heading' || style === outermost;
    if (isTop || index === firstArticle) open.length = 0;
    const counted = through?.heads.has(own.style) === true ? open.indexOf(through.style) : -1;
    if (counted !== -1) open.length = counted;
    const at = open.indexOf(style);
    if (at >= 0) {
      while (open.length > at + 1) open.pop();
    } else {
      // Items of a list end with the list; a number that goes on from a part of the text that is cut away is no new, deeper level.
      const isNewLevel = own.number <= 1;
      for (let other = open.at(-1); other !== undefined; other = open.at(-1)) {
        // The first article of a statute can stand above its first chapter.
        const isOver = style === 'chapter' && other === 'article';
        const isUnder = other === outermost || (style === through?.style && through.heads.has(other));
        if (other !== 'dash' && !isOver && (isNewLevel || isUnder || !isUsuallyAbove(style, other))) break;
        open.pop();
      }
      open.push(style);
    }
    levels.push(open.length);
  }
  return levels;
}
