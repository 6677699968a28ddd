import type { Span } from '../text/span';
import { partiesOfShortName } from './aliases';
import { isInstitution } from './offices';
import { leadingParty } from './party-names';
import { readCells, type Cell } from './signature-rows';
import { withoutGovernment } from './states';
import { wordsOf } from './wrapped';

export interface Signatory {
  readonly name: string;
  /** Without the party's name before it; empty where the text gives none. */
  readonly office: string;
  readonly party: string;
}

/** No instrument that lists its signatories in rows has more of them; a list of names that does is no signature block. */
const LONGEST_BLOCK = 400;

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
  // Nobody signs alone for several, without an office: 甲京 below a day is where they did.
  if (parties.length > 1 && read.flat().length === 1 && read.flat()[0]?.kind === 'name') return [];
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
  // 阿尔·康斯坦丁诺, and 维奇 on the next row: only one of the names can go on.
  const foreign = everyone.filter(({ name }) => name.includes('·'));
  const [rest = ''] = names;
  if (cut.length === 0 && names.length === 1 && foreign.length === 1 && /^[\u4e00-\u9fff]{1,6}$/.test(rest)) {
    foreign.forEach((person) => (person.name += rest));
    return;
  }
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
