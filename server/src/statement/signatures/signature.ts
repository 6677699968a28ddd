import { isHan } from '../../text/characters';
import type { Span } from '../../text/span';
import { isInstitution, isOffice } from '../words/offices';
import { placeAlone } from '../words/place';
import { indexOfColumn, isSpacedName, readRows, type Cell, type Row } from './signature-rows';
import { inColumns, isOfNames, isOfOffices, officesFirst, rowsIn } from './signature-order';
import { addOffice, agree, partyOf, saysLittle, type Person } from './signature-persons';
import { withoutGovernment } from '../words/states';

export interface Signatory {
  readonly name: string;
  /** Without the party's name before it; empty where the text gives none. */
  readonly office: string;
  readonly party: string;
}

/** No instrument that lists its signatories in rows has more of them; a list of names that does is no signature block. */
const LONGEST_BLOCK = 400;

/** What the rows above tell while they are read one after the other. */
interface Block {
  readonly text: string;
  readonly parties: readonly string[];
  readonly persons: Person[];
  /** The columns that a row of offices began; later rows of names fill them. */
  columns: Person[];
  /** Those who sign below others in the same column. */
  further: Person[];
  /** Whether a row without names has told of a party. */
  namesParty: boolean;
  /** The row that began them. */
  heads: Row | null;
  /** The last row of names. */
  names: Row | null;
  /** Offices that stand below names. */
  readonly below: Map<Person, string>;
}

/** Reads who signed from the rows of a block, whatever stands beside or below what. */
export function readSignatories(text: string, rows: readonly Span[], parties: readonly string[]): Signatory[] {
  const block: Block = {
    text,
    parties,
    persons: [],
    columns: [],
    further: [],
    namesParty: false,
    heads: null,
    names: null,
    below: new Map(),
  };
  // 甲兰共和国 on a row of its own is the party of all who stand below it, office and name on one row each.
  let above = '';
  const read = inColumns(readRows(text, rows.slice(-LONGEST_BLOCK), parties).flatMap(rowsIn), parties);
  // Nobody signs alone for several, without an office: 甲京 below a day is where they did. Below a note of an exchange stands 赵一（签字）.
  const [only] = read;
  if (parties.length > 1 && read.length === 1 && isOfNames(only) && only?.cells.length === 1 && !only.isSigned)
    return [];
  const ordered = officesFirst(read, parties);
  for (let index = 0; index < ordered.length; index++) {
    const row = ordered[index];
    if (row === undefined) continue;
    if (isOfNames(row)) addNames(block, row);
    else if (isOfOffices(row)) {
      const end = endOfOfficesBelow(block, ordered, index);
      if (end > index) addOfficesBelow(block, ordered.slice(index, end));
      else addOffices(block, row);
      index = Math.max(index, end - 1);
    } else {
      const [alone] = block.columns;
      if (block.columns.length === 1 && alone?.name === '' && saysLittle(alone)) above = alone.party;
      const persons = personsOfRow(row.cells, parties);
      const [single] = persons;
      if (persons.length > 1 || single?.party !== '') above = '';
      else if (block.columns.length === 1 && single.office.startsWith('兼')) {
        // 甲兰共和国副总理 ⏎ 兼外交部长　赵一
        single.party = alone?.party ?? '';
        single.office = (alone?.office ?? '') + single.office;
      } else single.party = above;
      if (persons.length > 1) standBelow(persons, block.columns);
      settle(block);
      block.persons.push(...persons);
    }
  }
  settle(block);
  return complete(withOfficesBelow(block), block.namesParty ? [] : parties);
}

/** 甲兰共和国商务部　　　　乙多王国经济部 above 部长　赵一　　　　部长　钱二: whose each of them is, where the row itself does not say. */
function standBelow(persons: readonly Person[], columns: readonly Person[]): void {
  const areHeads = columns.length === persons.length && columns.every(({ name, party }) => name === '' && party !== '');
  if (!areHeads || persons.some(({ party }) => party !== '')) return;
  persons.forEach((person, index) => {
    const head = columns[index];
    if (head === undefined) return;
    person.party = head.party;
    if (!saysLittle(head)) person.office = head.office + person.office;
  });
}

function settle(block: Block): void {
  block.persons.push(...settled(block.columns), ...block.further);
  block.columns = [];
  block.further = [];
  block.heads = null;
  block.names = null;
}

/** Those of a row of offices who have names. Where names are missing, nothing says whose the others are. */
function settled(columns: readonly Person[]): Person[] {
  const named = columns.filter((person) => person.name !== '');
  return named.length === columns.length ? named : named.map(({ name }) => ({ party: '', office: '', name }));
}

/** Every name of a row that also has offices: each takes what stands before it, or behind it where the row begins with a name and ends with an office. */
function personsOfRow(cells: readonly Cell[], parties: readonly string[]): Person[] {
  const found: Person[] = [];
  const last = cells.at(-1);
  const isReversed = cells[0]?.kind === 'name' && last !== undefined && isOffice(last.words);
  let person: Person = { party: '', office: '', name: '' };
  for (const cell of cells) {
    if (isReversed) {
      if (cell.kind === 'name') found.push((person = { party: '', office: '', name: cell.words }));
      else addOffice(person, cell, parties);
    } else if (cell.kind === 'name') {
      found.push({ ...person, name: cell.words });
      person = { party: '', office: '', name: '' };
    } else {
      addOffice(person, cell, parties);
    }
  }
  return found;
}

/** A row of parties or offices: the columns that later rows fill. One with fewer of them goes on with those that it stands below. */
function addOffices(block: Block, row: Row): void {
  if (block.columns.some((person) => person.name !== '')) settle(block);
  const { columns, parties, heads } = block;
  const { cells } = row;
  if (heads !== null && cells.length < columns.length && heads.cells.length === columns.length) {
    const below = row.places.map((place) => columns[indexOfColumn(heads, place)]);
    if (below.every((person, index) => isUnfinished(person, cells[index])) && goOn(below, cells, parties)) return;
  }
  const first = columns.length === cells.length && agree(columns, cells, parties) ? 0 : columns.length;
  while (columns.length < first + cells.length) columns.push({ party: '', office: '', name: '' });
  goOn(columns.slice(first), cells, parties);
  block.heads = row;
  block.namesParty ||= columns.some(({ party }) => party !== '');
}

/** 国家发展和改革委员会 above 主任, and any office above 兼外交部长. */
function isUnfinished(person: Person | undefined, cell: Cell | undefined): boolean {
  return person !== undefined && (!isOffice(person.office) || /^[兼、和暨]/.test(cell?.words ?? ''));
}

/** Adds each cell to its column, if each has one. */
function goOn(columns: readonly (Person | undefined)[], cells: readonly Cell[], parties: readonly string[]): boolean {
  const own = columns.filter((person) => person !== undefined);
  if (own.length !== columns.length || new Set(own).size !== own.length || !agree(own, cells, parties)) return false;
  cells.forEach((cell, index) => {
    const person = own[index];
    if (person !== undefined) addOffice(person, cell, parties);
  });
  return true;
}

/**
 * Where the offices end that begin at `index` and stand below the names that they are of: 代表甲国政府 ⏎ 赵一 ⏎ 外交部长. Behind them the
 * block ends, or another party begins; `index` itself where they are those of names below.
 */
function endOfOfficesBelow({ columns, persons, below, parties }: Block, rows: readonly Row[], index: number): number {
  const last = columns.length > 0 ? columns : persons.slice(-1);
  const isOpen = (person: Person): boolean =>
    person.name !== '' && person.party !== '' && saysLittle(person) && !below.has(person);
  if (last.length === 0 || !last.every(isOpen)) return index;
  let end = index;
  for (let row = rows[end]; row !== undefined && isOfOffices(row); row = rows[++end]) {
    const { cells } = row;
    if (cells.length !== last.length || !cells.every(({ words }) => isOffice(words) || isInstitution(words))) break;
    if (!agree(last, cells, parties)) break;
    if (cells.every(({ words }) => isOffice(words))) {
      end++;
      break;
    }
  }
  const next = rows.slice(end).find((row) => !isOfOffices(row) || partyOf(row.cells[0], parties) !== null);
  return next === undefined || partyOf(next.cells[0], parties) !== null ? end : index;
}

function addOfficesBelow(block: Block, rows: readonly Row[]): void {
  const { columns, persons, below, parties } = block;
  const last = columns.length > 0 ? columns : persons.slice(-1);
  last.forEach((person, column) => {
    const own: Person = { party: '', office: '', name: '' };
    for (const { cells } of rows) {
      const cell = cells[column];
      if (cell !== undefined) addOffice(own, cell, parties);
    }
    if (isOffice(own.office)) below.set(person, own.office);
  });
}

/** An office below one name alone is none of the block where others stand without. */
function withOfficesBelow({ persons, below }: Block): readonly Person[] {
  const isForAll = persons.every((person) => below.has(person) || person.party === '' || !saysLittle(person));
  return isForAll ? persons.map((person) => ({ ...person, office: below.get(person) ?? person.office })) : persons;
}

const BETWEEN_NAMES = '、';
const WHOLE_NAME = /^[\u4e00-\u9fff]{2,4}$/;
const CUT_NAME = /[·・•‧∙﹒．.]$/;

/** A row of names fills the columns above it; what is left over stands below other names, or goes on with one that the row before cut. */
function addNames(block: Block, row: Row): void {
  const names = row.cells.map(({ words }) => words);
  const { columns, persons, names: above } = block;
  const open = columns.filter((person) => person.name === '');
  block.names = row;
  if (open.length > 0) {
    if (fits(block, row, open)) fill(open, row);
    else spoil(block, names);
    return;
  }
  const everyone = [...persons, ...columns];
  const cut = everyone.filter((person) => CUT_NAME.test(person.name));
  if (cut.length === 0 && addFurther(block, row, above)) return;
  const isUnknown = everyone.every((each) => each.party === '' && each.office === '');
  // 阿尔·康斯坦丁诺, and 维奇 on the next row: only one of the names can go on.
  const foreign = everyone.filter(({ name }) => name.includes('·'));
  const [only] = foreign;
  const [rest = ''] = names;
  const mayGoOn = cut.length === 0 && names.length === 1 && foreign.length === 1 && !isUnknown;
  if (mayGoOn && only !== undefined && above?.isSigned !== true && /^[\u4e00-\u9fff]{1,6}$/.test(rest)) {
    if (isWholeName(block.text, only.name, rest)) return;
    const column = above === null ? undefined : columns[indexOfColumn(above, row.places[0])];
    if (placeAlone(rest) === null && (column ?? only) === only) only.name += rest;
    return;
  }
  names.forEach((name, index) => {
    const person = cut[index];
    if (person !== undefined) person.name += name;
    // 钦差大臣赵一　画押 ⏎ 钱二　画押: who has no office signs by himself.
    else if (isUnknown || (row.isSigned && names.length === 1)) persons.push({ party: '', office: '', name });
  });
}

/** 兰堡 below 阿尔·康斯坦丁 is where he signed, if the text calls him so and no more. */
function isWholeName(text: string, name: string, rest: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const behind = at + name.length;
    if (isHan(text.charCodeAt(behind)) && !text.startsWith(rest.charAt(0), behind)) return true;
  }
  return false;
}

function widthOf({ cells }: Row): number {
  return (cells.at(-1)?.column ?? -1) + 1;
}

/** Whether a row can have the next names of the columns: as many, no more than are left of them, and none that stands below another column. */
function fits({ columns, heads }: Block, row: Row, open: readonly Person[]): boolean {
  if (open.length < columns.length && row.cells.length > open.length) return false;
  if (row.isWide && widthOf(row) > open.length && !areSeveral(row, open)) return false;
  // 赵一 伊利·博林 below one party: names of two.
  if (columns.length === 1 && row.cells.length > 1 && row.cells.some(({ words }) => words.includes('·'))) return false;
  const below = heads === null || row.cells.length > 1 ? undefined : columns[indexOfColumn(heads, row.places[0])];
  return below === undefined || below === open[0];
}

/** 赵一　　孙三 below 甲兰共和国代表 */
function areSeveral({ cells, isWide }: Row, open: readonly Person[]): boolean {
  const [only, other] = open;
  if (!isWide || other !== undefined || only === undefined || only.office === '' || !saysLittle(only)) return false;
  return cells.length > 1 && cells.every(({ words }) => WHOLE_NAME.test(words));
}

/** Nothing says whose each of the names is. */
function spoil(block: Block, names: readonly string[]): void {
  const above = block.columns.map(({ name }) => name).filter((name) => name !== '');
  block.columns = [];
  block.persons.push(...[...above, ...names].map((name) => ({ party: '', office: '', name })));
}

function fill(open: readonly Person[], row: Row): void {
  const { cells } = row;
  const names = cells.map(({ words }) => words);
  if (row.isWide && widthOf(row) === open.length) {
    // Blanks inside a foreign name.
    for (const { words, column } of cells) {
      const person = open[column];
      if (person !== undefined) person.name += person.name === '' ? words : ` ${words}`;
    }
    return;
  }
  const gap = areSeveral(row, open) ? BETWEEN_NAMES : ' ';
  open.forEach((person, index) => {
    // What cannot be parted belongs to the last column.
    const rest = names.slice(index, index === open.length - 1 ? undefined : index + 1);
    person.name = rest.join(gap === ' ' && isSpacedName(rest) ? '' : gap);
  });
}

/** Those who sign below others: a whole row of them, or one in one of the columns, for whom nothing but the party is told. */
function addFurther(block: Block, row: Row, above: Row | null): boolean {
  const { columns, further } = block;
  const { cells, isSigned } = row;
  // 于甲京　　于乙城: where each of them signed.
  if (cells.length > 1 && cells.every(({ words }) => placeAlone(words) !== null)) return true;
  if (above === null || columns.length === 0 || !columns.every(saysLittle)) return false;
  const areSigned = isSigned && above.isSigned;
  const add = (column: Person | undefined, name: string): void => {
    if (column !== undefined) further.push({ ...column, name });
  };
  const isWhole = areSigned || (columns.length > 1 && above.cells.some(({ words }) => WHOLE_NAME.test(words)));
  if (cells.length === columns.length && isWhole) {
    cells.forEach(({ words }, index) => {
      add(columns[index], words);
    });
    return true;
  }
  const [only, other] = cells;
  if (only === undefined || other !== undefined || !areSigned) return false;
  const column = indexOfColumn(above, row.places[0]);
  if (column === -1) return false;
  add(columns[column], only.words);
  return true;
}

/** Persons without a party get the one whose turn it is, if the text names as many parties as persons signed. */
function complete(persons: readonly Person[], parties: readonly string[]): Signatory[] {
  const everyone = persons
    .filter((person) => person.name !== '')
    .flatMap((person) => person.name.split(BETWEEN_NAMES).map((name) => ({ ...person, name })));
  // 大使馆 below the signatures is the page's, and so is what stands below it; 甲京 above them is a place.
  const isKnown = everyone.some((person) => person.party !== '');
  const named = everyone.filter(({ party, office }) => !isKnown || party !== '' || isOffice(office));
  const byTurn = named.every((person) => person.party === '') && named.length === parties.length;
  return named.map((person, index) => ({
    name: person.name,
    office: person.office,
    party: person.party || (byTurn ? withoutGovernment(parties[index] ?? '') : ''),
  }));
}
