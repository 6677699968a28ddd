import { announcesLinks } from '../../syntax/furniture';
import { readSectionMark } from '../../syntax/read-section-mark';
import { slice, type Span } from '../../text/span';
import type { LineRole, PlacedRole } from './line-roles';
import { wordsOf } from './wrapped';

const EYE = 0x76ee; // 目
const CONTENTS = /^目[\s\u3000]*[录次]$/;
/** A table of contents stands above the text. */
const WITHIN = 20;
const ENTRIES: ReadonlySet<LineRole> = new Set(['section', 'annex', 'short', 'title']);
const LONGEST_ENTRY = 60;
const NONE: ReadonlySet<never> = new Set();

/** The lines of a table of contents: 目录, and the headings below it, the first of which comes again further down. */
export function findContents<L extends PlacedRole>(text: string, lines: readonly L[]): ReadonlySet<L> {
  const head = lines
    .slice(0, WITHIN)
    .findIndex((line) => text.charCodeAt(line.start) === EYE && CONTENTS.test(wordsOf(text, line)));
  if (head === -1) return NONE;
  const numbered = endOfNumberedEntries(text, lines, head + 1);
  if (numbered > head + 1) return new Set(lines.slice(head, numbered));
  const first = lines.findIndex(({ role }, index) => index > head && role === 'section');
  const label = labelOf(text, lines[first]);
  if (label === null) return NONE;
  const again = lines.findIndex((line, index) => index > first && labelOf(text, line) === label);
  let end = head + 1;
  while (end < again && isEntry(text, lines[end])) end++;
  return end <= first ? NONE : new Set(lines.slice(head, end));
}

/** 1 背景, ▪ 内容 of an encyclopaedia, whose headings below have no number. */
const NUMBER_OF_ENTRY = /^(?:[\d０-９]{1,2}[.．、]?[\s\u3000]+|[▪•][\s\u3000]*)(?=\S)/;
const BUTTONS_BEHIND = /[\s\u3000]+(?:播报|编辑).{0,8}$/;

/** Where the entries end that begin at `from`, if the first comes again further down without its number; else `from`. */
function endOfNumberedEntries(text: string, lines: readonly PlacedRole[], from: number): number {
  const words = lines[from] === undefined ? '' : wordsOf(text, lines[from]);
  const first = words.replace(NUMBER_OF_ENTRY, '');
  if (first === words) return from;
  let end = from;
  while (end < lines.length && isNumberedEntry(text, lines[end])) end++;
  const isAgain = lines.slice(end).some((line) => {
    if (line.end - line.start > LONGEST_ENTRY) return false;
    return wordsOf(text, line).replace(BUTTONS_BEHIND, '') === first;
  });
  return isAgain ? end : from;
}

function isNumberedEntry(text: string, line: PlacedRole | undefined): boolean {
  return line !== undefined && isShort(text, line) && NUMBER_OF_ENTRY.test(wordsOf(text, line));
}

/** What a page lists of other texts, by where each line stands: below 目录 the titles that come again, below 相关阅读 all that is left of the page. */
export function findListed(text: string, places: readonly Span[], roles: readonly LineRole[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const head = places
    .slice(0, WITHIN)
    .findIndex((place) => text.charCodeAt(place.start) === EYE && CONTENTS.test(wordsOf(text, place)));
  const [first, title] = [head + 1, places[head + 1]];
  if (head !== -1 && title !== undefined && roles[first] === 'title') {
    const words = slice(text, title);
    const again = places.findIndex((place, index) => index > first && slice(text, place) === words);
    for (let index = first; index < again && isShort(text, places[index]); index++) listed.add(index);
  }
  let links = places.length;
  for (let index = places.length - 1; index >= 0; index--) {
    if (PROSE.has(roles[index]) && !isHeadlineOfLink(text, places[index])) break;
    if (roles[index] === 'furniture' && announcesLinks(slice(text, places[index] ?? NOWHERE))) links = index;
  }
  for (let index = links; index < places.length; index++) listed.add(index);
  return listed;
}

/** 综述：三国合作再出发, 1. “甲丙论坛”闭幕: a headline can have the stops of prose, but does not end with one. */
const HEADLINE = /^(?:[^。；]{4,50}[^。；：:，、！？…]|[●·•▪■◆▶]\s*[^。；]{4,50}[！？])$/;

function isHeadlineOfLink(text: string, place: Span | undefined): boolean {
  return place !== undefined && place.end - place.start <= LONGEST_ENTRY && HEADLINE.test(wordsOf(text, place));
}

const NOWHERE: Span = { start: 0, end: 0 };
const PROSE: ReadonlySet<LineRole | undefined> = new Set(['text', 'section', 'opening', 'lead']);

function isShort(text: string, place: Span | undefined): boolean {
  return place !== undefined && place.end - place.start <= LONGEST_ENTRY && !/[。；：]/.test(wordsOf(text, place));
}

function isEntry(text: string, line: PlacedRole | undefined): boolean {
  return line !== undefined && ENTRIES.has(line.role) && isShort(text, line);
}

function labelOf(text: string, line: PlacedRole | undefined): string | null {
  const mark = line?.role === 'section' ? readSectionMark(text, line.start, line.end) : null;
  return mark === null ? null : `${mark.style} ${mark.number}`;
}
