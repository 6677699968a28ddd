import { isSpace } from '../../text/characters';
import type { Span } from '../../text/span';
import { isButton } from '../../syntax/buttons';
import { partiesOfShortName } from '../citations/aliases';
import { isUnlistedOffice, isInstitution, isOffice, namesOffice, OFFICE, RANK } from '../words/offices';
import { isPartyName, leadingParty, withoutMandate } from '../words/party-names';
import { endsSigned, isSealed, withoutSignMarks } from '../words/sign-marks';
import { findState, GOVERNMENT, shortName, withoutGovernment } from '../words/states';
import { columnsOf, wordsOf } from '../lines/wrapped';

/** What one place of a row in a signature block says. */
export interface Cell {
  readonly words: string;
  readonly kind: 'party' | 'office' | 'name';
  /** Which column of its row it stands in: several cells where office and name, or the parts of a name, share one. */
  readonly column: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Whether （签字） stands behind the last of them. */
  readonly isSigned: boolean;
  /** Whether gaps that are wider than a blank part them. */
  readonly isWide: boolean;
  /** Where each stands on the page: how far from the margin it begins and ends. */
  readonly places: readonly Span[];
}

/** A row with its columns, before it is told what they are. */
interface Parted {
  /** With the blanks before it. */
  readonly line: string;
  readonly columns: readonly (readonly string[])[];
}

export function readRows(text: string, spans: readonly Span[], parties: readonly string[]): Row[] {
  const parted = spans.map((span): Parted => {
    let margin = span.start;
    while (margin > 0 && isSpace(text.charCodeAt(margin - 1))) margin--;
    const words = wordsOf(text, span);
    return { line: text.slice(margin, span.start) + words, columns: readColumns(words, parties) };
  });
  return withWholeParties(withNamesApart(parted), parties.map(withoutGovernment)).map(({ line, columns }) => {
    const cells = headsTogether(toCells(columns, parties));
    return { cells, isSigned: endsSigned(line), isWide: WIDE_GAP.test(line), places: placesOf(line, cells) };
  });
}

/** 赵 大 生 钱 文 涛 */
const SPACED_OUT = /^[\u4e00-\u9fff](?:[ \u00a0\u3000][\u4e00-\u9fff]){3,}$/;

/**
 * Names below columns that stand apart no wider than their own characters do: each column has as many of these. Where that does not come
 * out even, nothing says where one name ends.
 */
function withNamesApart(rows: readonly Parted[]): Parted[] {
  return rows.map((row, index) => {
    const count = rows[index - 1]?.columns.length ?? 0;
    const [[words = ''] = []] = row.columns;
    if (count < 2 || row.columns.length !== 1 || !SPACED_OUT.test(row.line.trim())) return row;
    const each = words.length / count;
    const names = Array.from({ length: count }, (_, column) => [words.slice(column * each, (column + 1) * each)]);
    return { ...row, columns: Number.isInteger(each) && each > 1 ? names : [] };
  });
}

/** 甲兰共和国政府　代表　　　　　　乙多王国政府　代表: who somebody acts for and his office are one cell, where they share a column. */
function headsTogether(cells: readonly Cell[]): readonly Cell[] {
  if (cells.some(({ kind }) => kind === 'name')) return cells;
  const together: Cell[] = [];
  for (const cell of cells) {
    const last = together.at(-1);
    const isOfLast = last?.column === cell.column && !isOffice(last.words) && leadingParty(cell.words) === null;
    if (isOfLast && isOffice(cell.words)) together[together.length - 1] = { ...cell, words: last.words + cell.words };
    else together.push(cell);
  }
  return together;
}

const WIDE_GAP = /\S(?:[ \u00a0\u3000]{2,}|\u3000|\t)\S/;

/** 乙多社会主义人民 ⏎ 共和国政府代表: rows of one block whose columns are too narrow for the name of a party, as one. */
function withWholeParties(rows: readonly Parted[], parties: readonly string[]): Parted[] {
  const whole: Parted[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const joined = above === undefined ? null : joinedAtParty(above.columns, row.columns, parties);
    if (above === undefined || joined === null) whole.push(row);
    else whole[whole.length - 1] = { line: above.line, columns: joined };
  }
  return whole;
}

/** The columns of a row with those below, where these complete the name of a party; null where they do not. */
function joinedAtParty(
  columns: Parted['columns'],
  below: Parted['columns'],
  parties: readonly string[],
): Parted['columns'] | null {
  const alone = below.length === 1;
  if (columns.length === 0 || below.length === 0 || (!alone && below.length !== columns.length)) return null;
  if (below.length === columns.length && areGovernments(columns, below, parties)) return columns;
  const cut = columns.findIndex(([words = '', other], column) => {
    const rest = below[alone ? 0 : column]?.join('') ?? '';
    return other === undefined && parties.some((party) => isCutIn(party, words, rest));
  });
  const at = cut === -1 && alone && columns.length > 1 ? aboveGovernment(columns, below[0] ?? [], parties) : cut;
  if (at === -1) return null;
  return columns.map((column, index) => {
    const rest = alone ? (index === at ? below[0] : []) : below[index];
    return [[...column, ...(rest ?? [])].join('')];
  });
}

const GOVERNMENT_ALONE = new RegExp(`^(?:人民政府|${GOVERNMENT})$`);

/** 甲兰共和国　　乙多王国 ⏎ 中央人民政府　　政府 */
function areGovernments(columns: Parted['columns'], below: Parted['columns'], parties: readonly string[]): boolean {
  return columns.every(([words = '', other], column) => {
    const [government = '', more] = below[column] ?? [];
    return other === undefined && more === undefined && parties.includes(words) && GOVERNMENT_ALONE.test(government);
  });
}

function isCutIn(party: string, words: string, rest: string): boolean {
  return words.length > 1 && words.length < party.length && party.startsWith(words) && (words + rest).startsWith(party);
}

/** Which column's party has its government on a row of its own: 甲兰共和国政府　　乙多王国 ⏎ 政府; -1 where it could be that of two. */
function aboveGovernment(columns: Parted['columns'], [rest]: readonly string[], parties: readonly string[]): number {
  if (rest === undefined || !/^政府(?!首脑)/.test(rest)) return -1;
  const isParty = ([words = '', other]: readonly string[]): boolean => other === undefined && parties.includes(words);
  return columns.filter(isParty).length === 1 ? columns.findIndex(isParty) : -1;
}

/** Words that are spaced out are told by their first character. */
function placesOf(line: string, cells: readonly Cell[]): Span[] {
  let from = 0;
  return cells.map(({ words }) => {
    const at = line.indexOf(words.charAt(0), from);
    if (at === -1) return { start: NaN, end: NaN };
    from = at + words.length;
    const start = columnsOf(line.slice(0, at));
    return { start, end: start + columnsOf(words) };
  });
}

/** Below which cell of a row of columns words stand; -1 where nothing tells. */
export function indexOfColumn({ places, isWide }: Row, place: Span | undefined): number {
  if (!isWide || place === undefined) return -1;
  const over = places.flatMap(({ start, end }, index) => (start < place.end && place.start < end ? [index] : []));
  return over.length === 1 ? (over[0] ?? -1) : -1;
}

/** 赵一（签字）, and not the mark alone. */
export function isSignedByName(row: string): boolean {
  return endsSigned(row) && readCells(row, []).at(-1)?.kind === 'name';
}

const COLON_BEHIND_OFFICE = new RegExp(`(?:${OFFICE}|代表[^\\s：]{2,24})：(?=[^\\s\\u3000])`, 'g');
const COLON_BEHIND_SIDE = /(?<=(?:^|[\s\u3000])[\u4e00-\u9fff]方)：/g;
/** （赵一） on its own below an office, [赵一] of a draft */
const NAME_IN_BRACKETS = /(?<=^|[\s\u3000])[（([［]\s*([\u4e00-\u9fff·\u3000 ]{2,16}?)\s*[）)\]］](?=[\s\u3000]|$)/g;
/** 赵　一（甲兰共和国总统） */
const SPACED_NAME_THEN_OFFICE =
  /(?<=^|[\s\u3000]{2})([\u4e00-\u9fff])[ \u3000]{1,4}([\u4e00-\u9fff])(?=[（(][^（()）]{3,30}[）)])/g;
const SEALS = /[（(]\s*(?:印章?|盖章|公章)\s*[）)]/g;

/** ＿＿＿＿＿, above which somebody signs */
const LINE_TO_SIGN_ON = /[_＿﹏]{2,}|[—－―-]{3,}/g;

/** The cells of a row, as parties, offices and names; （签字） is nobody. */
export function readCells(row: string, parties: readonly string[]): Cell[] {
  return toCells(readColumns(row, parties), parties);
}

function readColumns(stressed: string, parties: readonly string[]): string[][] {
  const row = stressed.includes('**') ? stressed.replaceAll('**', '') : stressed;
  const sealed = isSealed(row);
  const named = row.includes('（') || row.includes('(') ? row.replace(SPACED_NAME_THEN_OFFICE, '$1$2') : row;
  const written = (sealed ? named.replace(SEALS, '  ') : named).replace(LINE_TO_SIGN_ON, '  ');
  const bare = /[（(［[〔签押]/.test(written) ? withoutSignMarks(written).replace(NAME_IN_BRACKETS, '  $1  ') : written;
  const words = bare.includes('：') ? partAtColons(bare, parties) : bare;
  if (OTHERS.test(words)) return [];
  const columns = splitColumns(words);
  // What seals a note is no person: 乙多王国外交部（印）.
  return sealed && toCells(columns, parties).every(({ kind }) => kind !== 'name') ? [] : columns;
}

function toCells(columns: Parted['columns'], parties: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  columns.forEach((column, index) => {
    for (const part of column) addCells(cells, part, index, parties);
  });
  return cells;
}

/** 甲方, if the text has one party of that sign: somebody may be called so. */
function isSide(words: string, parties: readonly string[]): boolean {
  return /^[\u4e00-\u9fff]方$/.test(words) && partiesOfShortName(words, parties).length === 1;
}

/** 甲兰共和国政府代表：外交部副部长 赵一, 甲兰共和国：赵一, 甲方：赵一 */
function partAtColons(row: string, parties: readonly string[]): string {
  const head = row.slice(0, row.indexOf('：'));
  if (isSide(head, parties)) return row.replace(COLON_BEHIND_SIDE, '$&  ');
  return isPartyName(head) ? row.replace('：', '：  ') : row.replace(COLON_BEHIND_OFFICE, '$&  ');
}

/** Who was there and signed for nobody: 记录：孙三. */
const OTHERS = /^(?:记录|翻译|见证|译|校对)[人员者]?(?:[：:\s\u3000]|$)/;

const OFFICE_THEN_NAME = new RegExp(
  `^([\\u4e00-\\u9fff、]{0,60}${OFFICE})[：:、]?([\\u4e00-\\u9fff·・•‧∙A-Za-z.－-]{2,24})$`,
);

/** What politeness puts behind a name. */
const POLITE = /(?:阁下|先生|女士|博士|教授|爵士|勋爵|殿下|陛下)$/;
/** 赵一（Zhao Yi） */
const IN_LETTERS = /\s*[（(][A-Za-z][A-Za-z .'-]*[）)]$/;
const IS_RANK = new RegExp(`^${RANK}$`);
/** 上将 赵一, 赵一上将 */
const RANK_BESIDE = new RegExp(`^${RANK}(?=[\\u4e00-\\u9fff·]{2,})|(?<=[\\u4e00-\\u9fff·]{2})${RANK}$`, 'g');

/** 赵一（甲兰共和国总统） */
const NAME_THEN_OFFICE = /^([^（()）]{2,30})[（(]([^（()）]{2,30})[）)]$/;
/** What pages have below their texts besides buttons, 总统活动, 联系我们, 编辑：, and drafts in the place of names: 待签. */
const IS_NOBODY =
  /^[（(【[].*[）)】\]]$|(?:活动|访问|讲话|简[历介]|信[箱息]|邮箱|印务局|动态|新闻|服务|中心|我们|专题|图[片册]|视频|致[辞词]|会[见谈晤]|要闻|更多|首页|登录|注册|概况|职责|分工|目录|资料|文献|列表|链接|顶部|评论|举报|编辑|校对|翻译|导航|搜索|网站?|频道|栏目|公告|通知|下载|发表|公布|发布|通过|条约集|文件集|汇编|社|仪式|报道|合影|签[字署]页|附[件录表图])$|^[印押]$|^(?:待[定签填补核]|未定|暂缺)|无正文|盖印|版权|二维码|当前页|[《》©@]|^[A-Z]+$|^[（(][^）)]*$|^[^（(]*[）)]$/i;

function addCells(cells: Cell[], written: string, column: number, parties: readonly string[]): void {
  const add = (kind: Cell['kind'], words: string): void => void cells.push({ words, kind, column });
  const bare = written
    .replace(/[：:]$/, '')
    .replace(IN_LETTERS, '')
    .replace(POLITE, '');
  const [, name, office] = NAME_THEN_OFFICE.exec(bare) ?? [];
  if (name !== undefined && office !== undefined && isOffice(office) && !namesOffice(name)) {
    add('office', office);
    add('name', name);
    return;
  }
  const words = withoutMandate(bare);
  if (words === '' || /[\d０-９]|年.*月/.test(words) || IS_NOBODY.test(words) || isButton(words) || IS_RANK.test(words))
    return;
  // 丙国 of 丙国驻乙多王国 is who sends somebody, though nobody knows it.
  const sends = words !== bare && bare.startsWith(`${words}驻`);
  if (sends || parties.includes(words) || (isPartyName(words) && !endsLikeState(words)) || IS_BODY.test(words))
    add('party', words);
  else if (isOffice(words) || isInstitution(words) || isUnlistedOffice(words) || isSide(words, parties))
    add('office', words);
  else if (!namesOffice(words)) {
    // No person is called 乙多王国枢密: an office that nobody has listed.
    const isPerson = areNames(words) && (words.includes('·') || !beginsWithParty(words, parties));
    if (isPerson) add('name', words.replace(RANK_BESIDE, ''));
    else add('office', words);
  } else {
    const glued = OFFICE_THEN_NAME.exec(words);
    const isGlued = glued?.[1] !== undefined && glued[2] !== undefined && !isOffice(glued[2]);
    if (isGlued) add('office', glued[1] ?? '');
    add('name', isGlued ? (glued[2] ?? '') : words);
  }
}

/** 甲兰劳动党代表团, 乙多人民党 */
const IS_BODY = /^[^·]{2,}(?:党|代表团)$/;

/** Whether words begin with a party. What begins as the short name of a state does that is no party of the text, 马里奥, 阿曼达, is somebody’s name. */
function beginsWithParty(words: string, parties: readonly string[]): boolean {
  const party = leadingParty(words, parties);
  if (party === null) return false;
  const state = findState(party);
  const isSound = state !== undefined && state.name !== party && !party.endsWith('国');
  const isOwn = parties.some((own) => shortName(own) === state?.short);
  return !isSound || isOwn || words.length - party.length > LONGEST_REST_OF_NAME;
}

const LONGEST_REST_OF_NAME = 4;

/** One name, or 赵一、孙三. */
function areNames(words: string): boolean {
  const each = words.split('、');
  return each.length === 1 || each.every((name) => name.includes('·') || /^[\u4e00-\u9fff]{2,3}$/.test(name));
}

/** 赵建国, and not 瑞典国: no state that signs is called so and unknown. */
function endsLikeState(words: string): boolean {
  return ENDS_LIKE_STATE.test(words) && leadingParty(words) === null;
}

const ENDS_LIKE_STATE = /^[^大][\u4e00-\u9fff]国$/;

const TAB = 4;

/** How wide a gap looks: an ideographic space is as wide as a character, two other blanks are, and a tab stands between columns. */
function gapWidth(gap: string): number {
  let width = 0;
  for (const character of gap) width += character === '　' ? 2 : character === '\t' ? TAB : 1;
  return width;
}

/** 乙多王国全权代表 钱　二, 钱　二 安东·德林: one blank beside the name, and a wider gap within it. */
const NAME_APART =
  /(?:(?<=[\u4e00-\u9fff]{2} )([\u4e00-\u9fff])(?:\u3000| {2})([\u4e00-\u9fff])(?=$|[\s\u3000])|^([\u4e00-\u9fff])(?:\u3000| {2})([\u4e00-\u9fff])(?= [\u4e00-\u9fff·]{2}))/g;

/**
 * The columns of a row, each with its parts. A Markdown table says where they are; elsewhere the widest gaps do, and where all gaps are
 * single blanks, each of them may. Words that are spaced out (总　统) are put together.
 */
function splitColumns(written: string): string[][] {
  const row = written.includes(' ') ? written.replace(NAME_APART, '$1$2$3$4') : written;
  if (row.includes('|')) {
    const cells = row.split('|').map(tidy);
    return cells.filter((cell) => /[\u4e00-\u9fff]/.test(cell)).map(partsOf);
  }
  let widest = 0;
  for (const gap of row.trim().match(/[\s\u00a0\u3000]+/g) ?? []) widest = Math.max(widest, gapWidth(gap));
  const least = widest >= 4 ? Math.max(3, Math.ceil(widest / 3)) : widest >= 2 ? 2 : 1;
  const cut = (gap: number): string[] =>
    cutAtGaps(row, gap)
      .map(tidy)
      .filter((words) => words !== '');
  const cells = cut(least);
  // 赵　　一　　　　　　钱　　二
  const areSpacedOut = cells.length >= 4 && cells.every((words) => words.length === 1);
  return joinSpacedOut(areSpacedOut ? cut(Math.ceil((widest * 2) / 3)) : cells).map(partsOf);
}

/** The words between gaps of at least that width; a narrower gap becomes one blank. */
function cutAtGaps(row: string, least: number): string[] {
  const cells: string[] = [];
  let cell = '';
  let start = 0;
  for (let at = 0; at < row.length; at++) {
    if (!isSpace(row.charCodeAt(at))) continue;
    const gap = at;
    while (at < row.length && isSpace(row.charCodeAt(at))) at++;
    cell += row.slice(start, gap);
    start = at;
    if (gapWidth(row.slice(gap, at)) < least) {
      cell += ' ';
    } else {
      cells.push(cell);
      cell = '';
    }
  }
  cells.push(cell + row.slice(start));
  return cells;
}

/** 总 统, or 习 近 平: cells of one character each are one word; 代 表 代 表 王 毅 are three. */
function joinSpacedOut(cells: readonly string[]): string[] {
  const joined: string[] = [];
  let apart = '';
  for (const cell of cells) {
    if (cell.length === 1) {
      apart += cell;
      continue;
    }
    if (apart !== '') joined.push(...partOffices(apart));
    apart = '';
    joined.push(cell);
  }
  return apart === '' ? joined : [...joined, ...partOffices(apart)];
}

const OFFICES_FIRST = new RegExp(`^(?:${OFFICE})+`);

/** Several offices with which words begin, each by itself, and what stands behind them. */
function partOffices(words: string): string[] {
  const offices = OFFICES_FIRST.exec(words)?.[0] ?? '';
  const each = offices.match(ANY_OFFICE) ?? [];
  return each.length < 2 ? [words] : [...each, ...(words === offices ? [] : [words.slice(offices.length)])];
}

const ANY_OFFICE = new RegExp(OFFICE, 'g');

const BETWEEN_WORDS = /(?<![A-Za-z.]) | (?![A-Za-z])/;

/** Within a column one blank parts office and name, or the halves of a spaced-out word. */
function partsOf(column: string): string[] {
  // Names in Latin letters have blanks within.
  const words = column.includes(' ') && /[\u4e00-\u9fff]/.test(column) ? column.split(BETWEEN_WORDS) : [column];
  return words.every((word) => word.length === 1) || isSpacedName(words) ? [words.join('')] : words;
}

/** 姬 鹏远, 大平 正三 */
export function isSpacedName(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => /^[\u4e00-\u9fff]{1,2}$/.test(word) && !namesOffice(word));
}

function tidy(words: string): string {
  return words
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/^[（(\s]+$/, '')
    .trim();
}
