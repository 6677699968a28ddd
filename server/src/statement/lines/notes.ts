import { readSectionMark } from '../../syntax/read-section-mark';
import type { Span } from '../../text/span';
import { kindOfInstrumentTitle } from '../words/kinds';
import { isClosingDate, isOfPage, type LineRole, type PlacedRole } from './line-roles';
import { hasSignMark } from '../words/sign-marks';
import { wordsOf } from './wrapped';

/**
 * Below the title of an exchange of notes, which may be the headline of the record: each line that stands above one of the notes is a
 * `note`, whatever it is by itself. It is captioned, numbered, addressed, and may have its place and day above its text.
 */
export function withNotes<L extends PlacedRole>(
  text: string,
  lines: readonly L[],
  headline: Span | null,
): readonly L[] {
  let isExchange = headline !== null && namesExchange(text, headline);
  if (!isExchange && !lines.some((line) => opensExchange(text, line))) return lines;
  const found: L[] = [];
  for (const [index, line] of lines.entries()) {
    found.push(line);
    const isAnnounced = line.role === 'lead' && (index === 0 || TITLE.has(lines[index - 1]?.role));
    if (!isAnnounced && BEGINS_OTHER.has(line.role)) isExchange = opensExchange(text, line);
    else if (isExchange && !isOfPage(line.role) && line.end - line.start <= LONGEST)
      for (let at = startOfHead(text, found, lines[index + 1], index); at <= index; at++)
        found[at] = { ...(found[at] ?? line), role: 'note' };
  }
  return found;
}

const TITLE: ReadonlySet<LineRole | undefined> = new Set(['title', 'title-date']);
const BEGINS_OTHER: ReadonlySet<LineRole> = new Set(['title', 'annex', 'headline', 'lead', 'byline', 'continued']);
const ANNEX_OF_NOTES = /换[文函]$/;

function opensExchange(text: string, line: PlacedRole): boolean {
  if (line.role === 'annex') return ANNEX_OF_NOTES.test(wordsOf(text, line));
  return line.role === 'title' && namesExchange(text, line);
}

function namesExchange(text: string, title: Span): boolean {
  return kindOfInstrumentTitle(wordsOf(text, title)) === 'exchange-of-notes';
}

const LONGEST = 70;
const NUMBER = '(?:[（(][一二三四五六1-6][）)]|[一二三四五六1-6][、.．\\s\\u3000])';
/** （二）马耳他外交部长的复照, 对方来照全文, 乙多王国交通部长致甲兰共和国铁道部长的照会, 甲兰外交部长复乙多大使函 */
const CAPTION = new RegExp(
  `^(?:${NUMBER}[\\s\\u3000]*)?[（(]?(?!本|上述|该|[你您贵请])[^，。；：！？“”《》（）()]{0,50}(?:[来去复覆][文照函信]|照会|节略|信件|[致复覆][^，。：；！？“”《》（）()]{2,30}[函信])(?:全文|译文)?[）)]?(?:[（(][^，。；：（）()]{1,8}[）)])?[：:]?$`,
);
/** 照会编号：第314号, （88）领字第31号 */
const REFERENCE =
  /^(?:(?:照会)?编号[：:].{1,24}|[（(〔［[]?[\d０-９]{2,4}[）)〕］\]]?[\u4e00-\u9fff]{1,10}第?[\d０-９]{1,6}号|第[\d０-９]{1,6}号)$/;
const PLACE_OF_NOTE = /^[\u4e00-\u9fff·]{2,8}$/;
const NUMBER_ALONE = /^(?:[（(][一二三四五六1-6][）)]|[一二三四五六1-6][、.．]?)$/;
const ADDRESSED = '[^，。；：！？“”《》]';
const SALUTES = new RegExp(`^${ADDRESSED}{0,40}(?:阁下|先生|女士|夫人|殿下|陛下)[：:，,]?$`);
/** 乙多王国外交部：, above the text of a note and not above who signs. */
const SALUTES_OFFICE = new RegExp(
  `^${ADDRESSED}{0,40}(?:部|使馆|大使|公使|代办|部长|大臣|总理|主席|总统|秘书长)[：:]$`,
);

/** From which line on, up to this one, all stands above a note; behind it where nothing does. */
function startOfHead(text: string, lines: readonly PlacedRole[], next: PlacedRole | undefined, index: number): number {
  const [line, above] = [lines[index], lines[index - 1]];
  if (line === undefined) return index + 1;
  const words = wordsOf(text, line);
  if (isClosingDate(words)) {
    if (above?.role === 'note') return index;
    // 甲京 ⏎ 1995年7月12日
    if (above?.role === 'short' && lines[index - 2]?.role === 'note' && PLACE_OF_NOTE.test(wordsOf(text, above)))
      return index - 1;
  }
  if (!isFinished(text, above)) return index + 1;
  if (REFERENCE.test(words) || CAPTION.test(words)) return index;
  const salutes = SALUTES.test(words) || (next !== undefined && PROSE.has(next.role) && SALUTES_OFFICE.test(words));
  return salutes ? startOfAddress(text, lines, index) : index + 1;
}

const PROSE: ReadonlySet<LineRole> = new Set(['text', 'section', 'opening']);

/** In a narrow column a line of a sentence can end with such a word as well. */
function isFinished(text: string, above: PlacedRole | undefined): boolean {
  if (above === undefined || !PROSE.has(above.role)) return true;
  return '。”’）：'.includes(text.charAt(above.end - 1)) || NUMBER_ALONE.test(wordsOf(text, above));
}

/** The lines of an address: a town, an office, a name. */
const LONGEST_ADDRESS = 4;
const ROWS: ReadonlySet<LineRole> = new Set(['short', 'signature']);
const STANDS_ABOVE: ReadonlySet<LineRole> = new Set([
  'title',
  'title-date',
  'page-date',
  'closing-date',
  'caption',
  'note',
  'furniture',
  'annex',
]);

/** Where the address begins that ends here, below a title, a caption or the day of the note before; its last line where none shows its beginning. */
function startOfAddress(text: string, lines: readonly PlacedRole[], last: number): number {
  for (let first = last; first > 0 && last - first <= LONGEST_ADDRESS; first--) {
    const above = lines[first - 1];
    if (above === undefined || hasSignMark(wordsOf(text, above))) break;
    if (NUMBER_ALONE.test(wordsOf(text, above))) return first - 1;
    if (STANDS_ABOVE.has(above.role)) return first;
    if (!ROWS.has(above.role)) break;
  }
  return last;
}

/** 一、甲兰外交部长致乙多大使照会 above a note that has 一、 and 二、 of its own: its number is that of no section then. */
export function withoutNumbersOfNotes<L extends PlacedRole>(text: string, body: readonly L[]): readonly L[] {
  if (!body.some(({ role }) => role === 'note')) return body;
  const styleOf = (line: L): string | undefined => readSectionMark(text, line.start, line.end)?.style;
  const styles = new Set(body.filter(({ role }) => role === 'section').map(styleOf));
  return body.filter((line) => line.role !== 'note' || !styles.has(styleOf(line) ?? ''));
}
