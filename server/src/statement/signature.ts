import { isSpace } from '../text/characters';
import type { Span } from '../text/span';
import { partiesOfShortName } from './aliases';
import type { Line } from './fragments';
import { isOfPage } from './line-roles';
import { isInstitution, isOffice, namesOffice, OFFICE } from './offices';
import { isPartyName, leadingParty } from './party-names';
import { withoutGovernment } from './states';
import { wordsOf } from './wrapped';

export interface Signatory {
  readonly name: string;
  /** Without the party's name before it; empty where the text gives none. */
  readonly office: string;
  readonly party: string;
}

/** The lines of a text that are its signature block: from `start` up to, not including, `end`. */
export interface SignatureLines {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the signature block: the last run of rows of offices, rows of names, （签字） and the closing date. Behind it may stand a dateline,
 * a caption or the page's furniture, and annexes; before it nothing but the text.
 */
export function findSignatureLines(text: string, all: readonly Line[]): SignatureLines {
  // Behind a text may stand the same in another language.
  const own = all.slice(0, all.findLastIndex(({ role }) => role !== 'foreign') + 1);
  const lines = own.slice(0, firstAnnex(own));
  for (let end = lines.length; end > 0;) {
    const found = findLastRows(text, lines, end);
    if (found === null) break;
    if (lines.slice(found.start, found.end).some((line) => isOfSignatories(text, line))) return found;
    // What a page has below its texts names offices as well: 总统活动, 大使馆.
    end = found.start;
  }
  return { start: all.length, end: all.length };
}

/** Where annexes begin behind the signatures; the end where there are none. */
function firstAnnex(lines: readonly Line[]): number {
  const first = lines.findIndex(
    ({ role }, index) => role === 'annex' && lines.slice(Math.max(0, index - NEAR), index).some(isRow),
  );
  return first === -1 ? lines.length : first;
}

/** So many lines can stand between the last row of signatures and what follows them: a dateline, captions, remarks. */
const NEAR = 6;

function isRow(line: Line | undefined): boolean {
  return line?.role === 'signature' || line?.role === 'closing-date';
}

/** Whether a row shows that somebody signed: a day, a mark, a party, or columns. */
function isOfSignatories(text: string, { role, start, end }: Line): boolean {
  if (role === 'closing-date') return true;
  const words = wordsOf(text, { start, end });
  return role === 'signature' && (SHOWS_SIGNATORY.test(words) || leadingParty(words) !== null);
}

/** A mark, the bar of a table, a colon, a gap, or the office in brackets. */
const SHOWS_SIGNATORY = /签\s*[字名署]|[|：]|\S[\s\u00a0\u3000]+\S|[（(].{2,30}[）)]$/;

/** The last run of rows before `to`; null where too much stands behind it. */
function findLastRows(text: string, lines: readonly Line[], to: number): SignatureLines | null {
  let last = to - 1;
  let others = 0;
  for (; last >= 0 && !isRow(lines[last]); last--) {
    // Whole paragraphs of text or sections behind it show that the text is cut, or goes on; a caption is one paragraph.
    const role = lines[last]?.role ?? 'text';
    if (!isOfPage(role) && role !== 'short' && role !== 'page-date') others++;
    if (role === 'section' || others > NEAR) return null;
  }
  if (last < 0) return null;
  let start = last;
  while (start > 0 && (isRow(lines[start - 1]) || lines[start - 1]?.role === 'short')) start--;
  let end = last + 1;
  // Behind the day stand names where none stand before it.
  const isEnd = lines[last]?.role === 'closing-date' && lines.slice(start, last).some((line) => hasName(text, line));
  while (!isEnd && lines[end]?.role === 'short') end++;
  return { start, end };
}

function hasName(text: string, line: Line): boolean {
  return line.role !== 'closing-date' && readCells(wordsOf(text, line), []).some(({ kind }) => kind === 'name');
}

/** No instrument that lists its signatories in rows has more of them; a list of names that does is no signature block. */
const LONGEST_BLOCK = 400;

interface Cell {
  readonly words: string;
  readonly kind: 'party' | 'office' | 'name';
}

interface Person {
  party: string;
  office: string;
  name: string;
}

/** Reads who signed from the rows of a block, whatever stands beside or below what. */
export function readSignatories(text: string, rows: readonly Span[], parties: readonly string[]): Signatory[] {
  const persons: Person[] = [];
  let pending: Person[] = [];
  // 甲兰共和国 on a row of its own is the party of all who stand below it, office and name on one row each.
  let above = '';
  const read = rows.slice(-LONGEST_BLOCK).flatMap((row) => rowsIn(readCells(wordsOf(text, row), parties)));
  for (const cells of officesFirst(read.filter((row) => row.length > 0))) {
    const hasName = cells.some((cell) => cell.kind === 'name');
    if (hasName && cells.some((cell) => cell.kind !== 'name')) {
      const [alone] = pending;
      if (pending.length === 1 && alone?.name === '' && alone.office === '') above = alone.party;
      const row = personsOfRow(cells, parties);
      const [single] = row;
      if (row.length > 1 || single?.party !== '') above = '';
      else single.party = above;
      persons.push(...settled(pending), ...row);
      pending = [];
    } else if (hasName) {
      addNames(
        pending,
        persons,
        cells.map((cell) => cell.words),
      );
    } else {
      if (pending.some((person) => person.name !== '')) {
        persons.push(...settled(pending));
        pending = [];
      }
      pending = addOffices(pending, cells, parties);
    }
  }
  persons.push(...settled(pending));
  return complete(persons, parties);
}

/**
 * Two columns that a copy ran together row by row: 甲国政府 乙国政府 代表 代表 赵一 钱二. Where there are more names than columns, or fewer,
 * nothing says whose each is, and the row says nothing.
 */
function rowsIn(cells: readonly Cell[]): (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.kind === cell.kind) last.push(cell);
    else rows.push([cell]);
  }
  const isOfNames = (row: readonly Cell[]): boolean => row[0]?.kind === 'name';
  const heads = rows.filter((row) => !isOfNames(row));
  const isPlain = rows.every((row) => !isOfNames(row) || row.length === 1);
  if (isPlain || heads.length === 0 || (heads.length === 1 && heads[0]?.length === 1)) return [cells];
  const isTable = rows.findIndex(isOfNames) === rows.length - 1 && rows.every((row) => row.length === rows[0]?.length);
  return isTable ? rows : [];
}

/** Those of a row of offices who have names. Where names are missing, nothing says whose the others are. */
function settled(columns: readonly Person[]): Person[] {
  const named = columns.filter((person) => person.name !== '');
  return named.length === columns.length ? named : named.map(({ name }) => ({ party: '', office: '', name }));
}

/** Rows in which each name stands above its office, with each office above its name. */
function officesFirst(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const isOfNames = (row: readonly Cell[] | undefined): boolean => row?.every(({ kind }) => kind === 'name') === true;
  const isOfOffices = (row: readonly Cell[] | undefined): boolean => row?.every(({ kind }) => kind !== 'name') === true;
  const stand = rows.every((row, index) => (index % 2 === 0 ? isOfNames(row) : isOfOffices(row)));
  if (rows.length < 2 || rows.length % 2 === 1 || !stand) return rows;
  return rows.map((row, index) => rows[index ^ 1] ?? row);
}

/** Every name of a row that also has offices: each takes what stands before it. */
function personsOfRow(cells: readonly Cell[], parties: readonly string[]): Person[] {
  const found: Person[] = [];
  let person: Person = { party: '', office: '', name: '' };
  for (const cell of cells) {
    if (cell.kind === 'name') {
      found.push({ ...person, name: cell.words });
      person = { party: '', office: '', name: '' };
    } else {
      addOffice(person, cell, parties);
    }
  }
  return found;
}

/** A row of parties or offices: the columns that later rows fill. */
function addOffices(pending: Person[], cells: readonly Cell[], parties: readonly string[]): Person[] {
  const first = pending.length === cells.length ? 0 : pending.length;
  const columns = pending;
  while (columns.length < first + cells.length) columns.push({ party: '', office: '', name: '' });
  cells.forEach((cell, index) => {
    const person = columns[first + index];
    if (person !== undefined) addOffice(person, cell, parties);
  });
  return columns;
}

/** 甲方代表 */
const OF_SIDE = /^[\u4e00-\u9fff]方/;

function addOffice(person: Person, cell: Cell, parties: readonly string[]): void {
  if (cell.kind === 'party') {
    person.party = withoutGovernment(cell.words.replace(/(?:代表团|方面)$/, ''));
    return;
  }
  const side = OF_SIDE.exec(cell.words)?.[0];
  const [party = null, other] =
    side === undefined ? [leadingParty(cell.words, parties)] : partiesOfShortName(side, parties);
  if (party !== null && other === undefined) {
    person.party = withoutGovernment(party);
    const office = cell.words.slice((side ?? party).length);
    if (office !== '') person.office = office;
  } else if (person.office === '' || person.office.endsWith('代表')) {
    person.office = cell.words;
  } else {
    person.office += cell.words;
  }
}

const CUT_NAME = /[·・•‧∙﹒．.]$/;

/** A row of names fills the columns above it; what is left over goes on with a name that the row before cut. */
function addNames(pending: Person[], persons: Person[], names: readonly string[]): void {
  const open = pending.filter((person) => person.name === '');
  if (open.length > 0) {
    open.forEach((person, index) => {
      // More names than columns: blanks inside a foreign name. What cannot be parted belongs to the last column.
      person.name = index === open.length - 1 ? names.slice(index).join(' ') : (names[index] ?? '');
    });
    return;
  }
  const everyone = [...persons, ...pending];
  const cut = everyone.filter((person) => CUT_NAME.test(person.name));
  names.forEach((name, index) => {
    const person = cut[index];
    if (person !== undefined) person.name += name;
    else if (everyone.every((each) => each.party === '' && each.office === ''))
      persons.push({ party: '', office: '', name });
  });
}

/** Persons without a party get the one whose turn it is, if the text names as many parties as persons signed. */
function complete(persons: readonly Person[], parties: readonly string[]): Signatory[] {
  const everyone = persons.filter((person) => person.name !== '');
  // 大使馆 below the signatures is the page's, and so is what stands below it.
  const isKnown = everyone.some((person) => person.party !== '');
  const named = everyone.filter((person) => !isKnown || person.party !== '' || !isInstitution(person.office));
  const byTurn = named.every((person) => person.party === '') && named.length === parties.length;
  return named.map((person, index) => ({
    name: person.name,
    office: person.office,
    party: person.party || (byTurn ? withoutGovernment(parties[index] ?? '') : ''),
  }));
}

const COLON_BEHIND_OFFICE = new RegExp(`${OFFICE}：(?=[^\\s\\u3000])`, 'g');
/** 乙多王国外交部（印）: what seals a note is no person. */
const SEALED = /[（(]\s*(?:印章?|盖章|公章)\s*[）)]\s*$/;

/** （签字）, （赵一 签字）, and 签字 behind a gap. */
const SIGNED =
  /[（(]\s*([^（()）\s]{0,20}?)\s*(?:签\s*[字名署]|代\s*表)\s*[）)]|(?<=[\s\u3000])签[字名署]?(?=[\s\u3000]|$)/g;

/** The cells of a row, as parties, offices and names; （签字） is nobody. */
function readCells(row: string, parties: readonly string[]): Cell[] {
  const bare = /[（(]|签/.test(row) ? row.replace(SIGNED, '  $1  ') : row;
  // 甲兰共和国政府代表：外交部副部长 赵一
  const words = bare.includes('：') ? bare.replace(COLON_BEHIND_OFFICE, '$&  ') : bare;
  const cells: Cell[] = [];
  if (SEALED.test(row)) return cells;
  for (const column of splitColumns(words)) addCells(cells, column, parties);
  return cells;
}

const OFFICE_THEN_NAME = new RegExp(
  `^([\\u4e00-\\u9fff、]{0,30}${OFFICE})[：:、]?([\\u4e00-\\u9fff·・•‧∙A-Za-z.－-]{2,24})$`,
);

/** What politeness puts behind a name. */
const POLITE = /(?:阁下|先生|女士)$/;

/** 赵一（甲兰共和国总统） */
const NAME_THEN_OFFICE = /^([^（()）]{2,30})[（(]([^（()）]{2,30})[）)]$/;
/** 代表甲兰共和国政府 */
const ON_BEHALF = /^代表(?=[\u4e00-\u9fff]{2})/;

/** What pages have below their texts: 总统活动, 联系我们, 编辑：. */
const IS_NOBODY =
  /^[（(【[].*[）)】\]]$|(?:活动|访问|讲话|简[历介]|信[箱息]|动态|新闻|服务|中心|我们|专题|图[片册]|视频|致[辞词]|会[见谈晤]|要闻|更多|首页|登录|注册|概况|职责|分工|目录|资料|文献|列表|链接|关闭|打印|返回|顶部|评论|分享|收藏|举报|编辑|校对|翻译|导航|搜索|网站?|频道|栏目|公告|通知|下载)$/;

function addCells(cells: Cell[], written: string, parties: readonly string[]): void {
  const bare = written.replace(/[：:]$/, '').replace(POLITE, '');
  const [, name, office] = NAME_THEN_OFFICE.exec(bare) ?? [];
  if (name !== undefined && office !== undefined && isOffice(office) && !namesOffice(name)) {
    cells.push({ words: office, kind: 'office' }, { words: name, kind: 'name' });
    return;
  }
  const behalf = ON_BEHALF.test(bare) ? bare.replace(ON_BEHALF, '') : bare;
  const words = isPartyName(behalf) ? behalf : bare;
  if (words === '' || /[\d０-９]|年.*月/.test(words) || IS_NOBODY.test(words)) return;
  if (parties.includes(words) || isPartyName(words)) {
    cells.push({ words, kind: 'party' });
    return;
  }
  if (isOffice(words) || isInstitution(words)) {
    cells.push({ words, kind: 'office' });
    return;
  }
  if (!namesOffice(words)) {
    cells.push({ words, kind: 'name' });
    return;
  }
  const glued = OFFICE_THEN_NAME.exec(words);
  if (glued?.[1] !== undefined && glued[2] !== undefined && !isOffice(glued[2]))
    cells.push({ words: glued[1], kind: 'office' }, { words: glued[2], kind: 'name' });
  else cells.push({ words, kind: 'name' });
}

/** How wide a gap looks: an ideographic space is as wide as a character, two other blanks are. */
function gapWidth(gap: string): number {
  let width = 0;
  for (const character of gap) width += character === '　' ? 2 : 1;
  return width;
}

/**
 * The columns of a row. A Markdown table says where they are; elsewhere the widest gaps do, and where all gaps are single blanks, each of
 * them may. Words that are spaced out (总　统) are put together.
 */
function splitColumns(row: string): string[] {
  if (row.includes('|')) {
    const cells = row.split('|').map(tidy);
    return splitOfficesFromNames(cells.filter((cell) => /[\u4e00-\u9fff]/.test(cell)));
  }
  let widest = 0;
  for (const gap of row.trim().match(/[\s\u00a0\u3000]+/g) ?? []) widest = Math.max(widest, gapWidth(gap));
  const least = widest >= 4 ? Math.max(3, Math.ceil(widest / 3)) : widest >= 2 ? 2 : 1;
  const cells = cutAtGaps(row, least).map(tidy);
  return splitOfficesFromNames(joinSpacedOut(cells.filter((words) => words !== '')));
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

/** 总 统, or 习 近 平: cells of one character each are one word; 代 表 代 表 are two, and so are 赵 一 钱 二 among longer ones. */
function joinSpacedOut(cells: readonly string[]): string[] {
  if (cells.length > 1 && cells.every((cell) => cell.length === 1)) return partTwins(cells.join(''));
  const joined: string[] = [];
  for (let at = 0; at < cells.length;) {
    let end = at;
    while (end < cells.length && cells[end]?.length === 1) end++;
    if (end - at > 1) joined.push(...partTwins(cells.slice(at, end).join('')));
    else joined.push(cells[(end = at)] ?? '');
    at = Math.max(end, at + 1);
  }
  return joined;
}

const OFFICES_FIRST = new RegExp(`^(?:${OFFICE})+(?=[^，])`);

/** 代表代表王毅: offices that stand before a name, or nothing but offices. */
function partTwins(words: string): string[] {
  const offices = OFFICES_FIRST.exec(words + ' ')?.[0] ?? '';
  const each = offices.match(ANY_OFFICE) ?? [];
  return each.length < 2 ? [words] : [...each, ...(words === offices ? [] : [words.slice(offices.length)])];
}

const ANY_OFFICE = new RegExp(OFFICE, 'g');

const BETWEEN_WORDS = /(?<![A-Za-z.]) | (?![A-Za-z])/;

/** Within a column one blank parts office and name, or the halves of a spaced-out word. */
function splitOfficesFromNames(cells: readonly string[]): string[] {
  const parted: string[] = [];
  for (const cell of cells) {
    // Names in Latin letters have blanks within.
    const words = cell.includes(' ') && /[\u4e00-\u9fff]/.test(cell) ? cell.split(BETWEEN_WORDS) : [cell];
    if (words.every((word) => word.length === 1)) parted.push(words.join(''));
    else parted.push(...words);
  }
  return parted;
}

function tidy(words: string): string {
  return words
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/^[（(\s]+$/, '')
    .trim();
}
