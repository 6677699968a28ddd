import { isOpeningBracket } from '../text/characters';
import { closeUp } from '../text/spaced-out';
import { slice, type Span } from '../text/span';
import { isPageNumber } from '../syntax/furniture';
import { withoutTags } from '../syntax/paragraphs';
import { findField, type ArchiveRecord } from '../syntax/tree';
import { readDateline } from './words/datelines';
import type { Line } from './lines/lines';
import { isOfPage, type LineRole } from './lines/line-roles';
import { kindOfInstrumentTitle, tellsNews, withoutEditorsRemark } from './words/kinds';
import { opensText } from './lines/lead';
import { isOfBodyAbove, titleInMarks } from './lines/title-in-line';
import { isInstitution } from './words/offices';
import { isPartyName, partiesAtStart, partiesInRow } from './words/party-names';
import { sign } from './words/states';
import { wordsOf } from './lines/wrapped';

export interface Title {
  readonly text: string;
  /** Where it stands; null where the file has none and it was made from parties and kind, or has it as a citation only. */
  readonly span: Span | null;
  /** How many of the text's lines belong to its head: title, headline, news lead. */
  readonly headLines: number;
}

/** A title is looked for among the first lines only; what names a kind further down is a heading or a row of a table. */
const HEAD = 7;

/**
 * The title as the text states it. Of several lines that could be it the last before the text counts: above the instrument's own title
 * may stand the newspaper's headline. The archive's title field is asked only when the text has none.
 */
export function findTitle(text: string, record: ArchiveRecord, lines: readonly Line[]): Title {
  const headLines = lengthOfHead(text, lines);
  for (let index = repeatedAbove(text, lines, headLines) ?? headLines - 1; index >= 0; index--) {
    const found = titleAt(text, lines, index) ?? titleInLead(text, lines.slice(index, index + 1));
    if (found !== null) return { text: found.text, span: found.span, headLines };
  }
  const quoted = quotedHeadline(text, lines);
  if (quoted !== null) return { text: tidyTitle(slice(text, quoted)), span: quoted, headLines };
  const announced = announcedTitle(text, lines[headLines - 1]);
  const field = titleField(text, record);
  if (announced !== null && (field === null || kindOfInstrumentTitle(field.text) === null))
    return { text: tidyTitle(slice(text, announced)), span: null, headLines };
  if (field !== null) return { text: field.text, span: field.span, headLines };
  if (record.headline !== null && kindOfInstrumentTitle(slice(text, record.headline)) !== null) {
    return { text: tidyTitle(slice(text, record.headline)), span: record.headline, headLines };
  }
  return { text: '', span: null, headLines };
}

/** 双方签署《甲兰共和国和乙多王国边境协定》。协定全文如下：, where nothing has the title but the lead, which cites it. */
function announcedTitle(text: string, lead: Line | undefined): Span | null {
  if (lead?.role !== 'lead') return null;
  const words = slice(text, lead);
  const start = words.indexOf('《') + 1;
  const end = words.indexOf('》');
  if (start === 0 || start !== words.lastIndexOf('《') + 1 || !GIVES_WHAT_IT_NAMES.test(words.slice(end))) return null;
  // 《联合公报》 says less than who issued it, and its kind.
  if (end - start < SHORTEST_FULL || kindOfInstrumentTitle(words.slice(start, end)) === null) return null;
  return { start: lead.start + start, end: lead.start + end };
}

const SHORTEST_FULL = 10;
const GIVES_WHAT_IT_NAMES = /^》(?:的?全文|[，。]?(?:[\u4e00-\u9fff]{2,4}的?)?全文|的内容)如下[：:]?\s*$/;

const HEAD_ABOVE_QUOTED = 2;
const MAY_BE_QUOTED: ReadonlySet<LineRole> = new Set(['headline', 'short', 'text', 'title-date']);

/** 《甲乙联合声明》, 《甲乙联合声明》（1996年4月） where it is the first line, but for the name of a book or a page. */
function quotedHeadline(text: string, lines: readonly Line[]): Span | null {
  const own = lines.filter(({ role }) => !isOfPage(role)).slice(0, HEAD_ABOVE_QUOTED + 1);
  const first = own.find(({ role }) => role !== 'short');
  if (first === undefined || !MAY_BE_QUOTED.has(first.role)) return null;
  return titleInMarks(text, first);
}

/** The title of a page that stands once more above the text, where a link to another page with a title of its own stands below it. */
function repeatedAbove(text: string, lines: readonly Line[], headLines: number): number | null {
  const titles = lines.slice(0, headLines).flatMap(({ role }, index) => (role === 'title' ? [index] : []));
  const [first = 0, second = 0, third] = titles;
  if (third === undefined || lines.slice(second, third).some(({ role }) => role === 'lead')) return null;
  const wordsAt = (index: number): string => tidyTitle(slice(text, lines[index] ?? NOWHERE));
  // 《甲组织宪章》的议定书 below 甲组织宪章
  return wordsAt(first) === wordsAt(second) && wordsAt(third).includes(`《${wordsAt(first)}》`) ? second : null;
}

/** How many lines stand before the text; those of the page, and of another language, count for nothing. */
function lengthOfHead(text: string, lines: readonly Line[]): number {
  const announced = lines
    .slice(0, HEAD)
    .findIndex(({ role }, index) => role === 'lead' && lines[index + 1]?.role === 'title');
  // 本报讯　…签字。 ⏎ 协定全文如下： ⏎ the title
  if (announced > 0 && ANNOUNCED_BELOW.test(slice(text, lines[announced] ?? NOWHERE))) {
    const below = lines.findIndex(({ role }, index) => index > announced + 1 && role !== 'title-date');
    return below === -1 ? lines.length : below;
  }
  let own = 0;
  for (const [index, line] of lines.entries()) {
    if (own >= HEAD || isBody(line) || (line.role === 'lead' && opensText(wordsOf(text, line)))) return index;
    if (!isOfPage(line.role) && line.role !== 'foreign') own++;
  }
  return lines.length;
}

const ANNOUNCED_BELOW = /如下[：:]?\s*$/;
const NOWHERE: Span = { start: 0, end: 0 };

const BODY: ReadonlySet<LineRole> = new Set(['text', 'section', 'annex', 'note', 'opening', 'closing-dateline']);

function isBody({ role }: Line): boolean {
  return BODY.has(role);
}

/** A dateline with nothing but the title behind it: 新华社北京4月27日电 洛瑟联合公报. */
function titleInLead(text: string, head: readonly Line[]): Pick<Title, 'text' | 'span'> | null {
  const lead = head.find(({ role }) => role === 'lead');
  const dateline = lead === undefined ? null : readDateline(slice(text, lead));
  if (lead === undefined || dateline === null) return null;
  const words = slice(text, lead).slice(dateline.end);
  const issued = partiesAtStart(words.trim()).length >= 2 ? words.replace(ISSUED, '') : words;
  const bare = issued.replace(ANNOUNCED, '').trim();
  if (bare.length > LONGEST_IN_LEAD || /[。，；！？]/.test(bare) || kindOfInstrumentTitle(bare) === null) return null;
  const start = lead.start + dateline.end + words.length - words.trimStart().length;
  return { text: tidyTitle(bare), span: { start, end: start + bare.length } };
}

const LONGEST_IN_LEAD = 60;
/** …联合公报全文如下： */
const ANNOUNCED = /(?:的?全文|，全文|的内容)?如下[：:]?\s*$/;
/** …联合公报二十九日在甲京发表。公报全文如下： */
const ISSUED =
  /(?:今[天日]|[\d０-９一二三四五六七八九十]{1,3}日)?(?:同时)?(?:在[^，。]{1,12}?)?(?:同时)?(?:发表|公布)[。，](?:公报|声明|宣言|新闻公报)?的?全文如下[：:]?\s*$/;

function titleAt(text: string, lines: readonly Line[], index: number): Pick<Title, 'text' | 'span'> | null {
  const line = lines[index];
  if (line?.role !== 'title' || HEADING_OF_TEXT.test(slice(text, line))) return null;
  // A title of several lines: 洛维亚共和国和 ⏎ 瑟兰王国 ⏎ 联合声明. The first may stand behind a dateline.
  let first = index;
  let { start } = line;
  const isWhole = partiesAtStart(closeUp(slice(text, line))).length >= 2;
  if (!isWhole && (isOfBodyAbove(text, lines[first - 1], line) || isArrangementAbove(text, lines[first - 1], line)))
    first--;
  start = lines[first]?.start ?? start;
  const isPart = (above: Line | undefined): boolean =>
    above === undefined || isCountryOf(slice(text, above), text.slice(start, line.end))
      ? false
      : isWhole
        ? isFirstPart(text, above) && goesOn(text, above)
        : isFirstPart(text, above) || isCutInName(text, above, start);
  for (;;) {
    // The number of a page, where the title goes on from one to the next.
    const isParted = isBetweenPages(text, lines[first - 1]) && isPart(lines[first - 2]);
    if (!isParted && !isPart(lines[first - 1])) break;
    first -= isParted ? 2 : 1;
    start = lines[first]?.start ?? start;
  }
  const above = lines[first - 1];
  if (above?.role === 'lead') {
    const dateline = readDateline(slice(text, above));
    const rest = dateline === null ? '' : slice(text, above).slice(dateline.end).trimStart();
    if (rest !== '' && isUnfinishedTitle(rest)) start = above.end - rest.length;
  }
  start = ownBeginning(text, start, line.end);
  const last = isYearsOfPlan(text, line, lines[index + 1]) ? index + 1 : index;
  const end = lines[last]?.end ?? line.end;
  // Each line may be a heading of its own: # 甲兰共和国和乙多王国 ⏎ # 贸易协定.
  const words = lines
    .slice(first, last + 1)
    .filter((part) => part.end > start && !isOfPage(part.role))
    .map((part, at) => text.slice(at === 0 ? start : part.start, part.end));
  const years = last > index ? (words.pop() ?? '') : '';
  return { text: tidyTitle(words.join('\n')) + years, span: { start, end } };
}

function isBetweenPages(text: string, line: Line | undefined): boolean {
  return line?.role === 'furniture' && isPageNumber(slice(text, line));
}

/** （2015—2019）, （2007至2009年） on a line of its own below the title of a plan, which may come again for other years. */
function isYearsOfPlan(text: string, title: Line, below: Line | undefined): boolean {
  return (
    below !== undefined && YEARS.test(wordsOf(text, below)) && kindOfInstrumentTitle(slice(text, title)) === 'plan'
  );
}

const YEARS = /^[（(][\d０-９]{4}年?[至到—–－～~-]{1,2}[\d０-９]{4}年?[）)]$/;

/** 条约全文 above the text in an encyclopaedia, whose title is the page's. */
const HEADING_OF_TEXT = /^(?:条约|和约|公约|协[定议]|议定书|声明|公报|宣言|备忘录)(?:的?全文|原文|正文)[：:]?$/;

const ENDS_OTHER = /[）)】\]｜|]/g;

/** Where a title begins that names its parties, behind what a page has before it: 甲网|乙站|甲兰共和国和乙多王国条约, …（双语版）甲兰共和国和乙多王国条约. */
function ownBeginning(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  if (isOpeningBracket(words.charCodeAt(0)) || partiesAtStart(closeUp(words)).length >= 2) return start;
  for (const { index } of words.matchAll(ENDS_OTHER)) {
    const own = words.slice(index + 1);
    const isTitle = partiesAtStart(closeUp(own)).length >= 2 && kindOfInstrumentTitle(own) !== null;
    if (isTitle) return start + index + 1 + own.length - own.trimStart().length;
  }
  return start;
}

/** 内地与香港关于建立更紧密经贸关系的安排 ⏎ 投资协议 */
function isArrangementAbove(text: string, above: Line | undefined, title: Line): boolean {
  if (above?.role !== 'title' || slice(text, title).includes('内地')) return false;
  return ARRANGEMENT.test(closeUp(slice(text, above)));
}

const ARRANGEMENT = /^《?内地[与和同](?:香港|澳门)关于建立更紧密经贸关系的安排》?$/;

function isFirstPart(text: string, line: Line | undefined): boolean {
  return (line?.role === 'short' || line?.role === 'signature') && isUnfinishedTitle(closeUp(slice(text, line)));
}

/** 宏都拉斯 above 中宏友好条约: a volume that is ordered by countries has the name of each above what was made with it. */
function isCountryOf(name: string, title: string): boolean {
  return title.startsWith('中') && isPartyName(name) && title.startsWith(sign(name), 1);
}

/** 甲兰共和国和乙 ⏎ 多王国联合声明: a column cut the name of a party in two. */
function isCutInName(text: string, above: Line | undefined, start: number): boolean {
  if (above?.role !== 'short' || start - above.start > LONGEST_CUT) return false;
  const words = closeUp(slice(text, above));
  const below = closeUp(text.slice(start, start + LONGEST_CUT).split('\n')[0] ?? '');
  if (/[。，；：！？|]/.test(words) || tellsNews(withoutEditorsRemark(words))) return false;
  return partiesAtStart(words + below).length > partiesAtStart(below).length + 1;
}

const LONGEST_CUT = 40;

/** Above a title that names its parties stands nothing that belongs to it, but more parties: 甲兰共和国、 */
function goesOn(text: string, line: Span | undefined): boolean {
  return line !== undefined && /[、和与]$/.test(closeUp(slice(text, line)).trimEnd());
}

/** The names of parties, or words that a title goes on from: …和, …关于, …的. */
function isUnfinishedTitle(words: string): boolean {
  // 甲国和乙国发表联合声明 above 甲乙联合声明 is a headline.
  if (words.length > 60 || /[。，；：！？|]/.test(words) || tellsNews(withoutEditorsRemark(words))) return false;
  return (
    partiesAtStart(words).length >= 2 ||
    isPartyName(words) ||
    /(?:[国邦盟]|政府|[和与、的]|关于.{0,30})$/.test(words) ||
    (isInstitution(words) && partiesInRow(words).length >= 2)
  );
}

/** Where else at its head a text has its title as well: in its field, in the page's headline, once more above the text. */
export function titleAgain(text: string, record: ArchiveRecord, lines: readonly Line[], title: Title): Span[] {
  const { span: own, headLines } = title;
  if (own === null) return [];
  const fields = TITLE_FIELDS.flatMap((code) => findField(record, code)?.value ?? []);
  const headline = record.headline === null ? [] : [record.headline];
  const titles = lines.slice(0, headLines).filter(({ role }) => role === 'title');
  const found = new Map<number, Span>();
  for (const place of [...fields, ...headline, ...titles]) {
    const words = slice(text, place);
    const start = place.start + words.length - words.trimStart().length;
    const isElsewhere = place.end <= own.start || place.start >= own.end;
    if (isElsewhere && tidyTitle(words) === title.text) found.set(start, { start, end: start + words.trim().length });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const TITLE_FIELDS = ['BT', 'FT', 'YT'];

/** The title field, unless only the one above or below it (引题, 副题) names an instrument. */
function titleField(text: string, record: ArchiveRecord): Pick<Title, 'text' | 'span'> | null {
  const told = TITLE_FIELDS.flatMap((code) => {
    const field = findField(record, code);
    const words = field === undefined ? '' : tidyTitle(slice(text, field.value));
    return field === undefined || words === '' ? [] : [{ code, text: words, span: field.value }];
  });
  const named = told.find((each) => kindOfInstrumentTitle(each.text) !== null);
  return named ?? told.find(({ code }) => code === 'BT') ?? null;
}

/** **甲兰共和国和乙多王国** ⏎ **联合声明** */
const BETWEEN_BOLD_LINES = /\*\* \*\*/g;

/**
 * White space of every kind becomes one blank, and none where it only shows that two lines met. Between two parties the blank stands for
 * 和 (洛维亚共和国政府 瑟兰王国政府 联合声明), and such a title keeps its blanks.
 */
export function tidyTitle(words: string): string {
  const spaced = withoutEditorsRemark(
    withoutTags(words, ' ')
      .replace(/[\s\u00a0\u3000]+/g, ' ')
      .replace(BETWEEN_BOLD_LINES, ' ')
      .trim(),
  );
  if (!spaced.includes(' ')) return spaced;
  const [first = '', second = ''] = spaced.split(' ');
  if (isPartyName(first) && isPartyName(second)) return spaced;
  return spaced.replace(/([\u4e00-\u9fff》”）、]) (?=[\u4e00-\u9fff《“（])/g, '$1');
}
