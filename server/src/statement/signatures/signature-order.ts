import { partyOf, isSame } from './signature-persons';
import type { Cell, Row } from './signature-rows';

export function isOfNames(row: Row | undefined): boolean {
  return row?.cells.every(({ kind }) => kind === 'name') === true;
}

export function isOfOffices(row: Row | undefined): boolean {
  return row?.cells.every(({ kind }) => kind !== 'name') === true;
}

/**
 * Two columns that a copy ran together row by row: 甲国政府 乙国政府 代表 代表 赵一 钱二. Where there are more names than columns, or fewer,
 * nothing says whose each is, and the row says nothing. A row of nothing but （签字） signs the one above.
 */
export function rowsIn(row: Row): Row[] {
  const { cells } = row;
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.kind === cell.kind) last.push(cell);
    else rows.push([cell]);
  }
  const heads = rows.filter(([first]) => first?.kind !== 'name');
  const isPlain = rows.every(([first, other]) => first?.kind !== 'name' || other === undefined);
  if (isPlain || heads.length === 0 || (heads.length === 1 && heads[0]?.length === 1)) return [row];
  const isTable =
    rows.findIndex(([first]) => first?.kind === 'name') === rows.length - 1 &&
    rows.every(({ length }) => length === rows[0]?.length);
  return isTable ? rows.map((each) => ({ ...row, cells: each })) : [];
}

/** The rows that say something; those of a run-on file, where each column became a row (甲国主席 ⏎ 乙国总统 ⏎ 赵一 ⏎ 钱二), side by side again. */
export function inColumns(rows: readonly Row[], parties: readonly string[]): Row[] {
  const told: Row[] = [];
  for (const row of rows) {
    const last = told.at(-1);
    if (row.cells.length > 0) told.push(row);
    else if (row.isSigned && last !== undefined) told[told.length - 1] = { ...last, isSigned: true };
  }
  const [first, second] = told;
  if (first === undefined || second === undefined || told.some(({ cells }) => cells.length !== 1)) return told;
  const turned = turnedColumns(told, parties);
  if (turned !== null) return turned;
  const [host, guest] = [partyOf(first.cells[0], parties), partyOf(second.cells[0], parties)];
  if (host === null || guest === null || isSame(host, guest)) return told;
  const heads = told.findIndex(isOfNames);
  if (heads === -1) return told;
  const behind = told.findIndex((row, index) => index > heads && !isOfNames(row));
  const names = told.slice(heads, behind === -1 ? told.length : behind);
  const below = told.slice(heads + names.length);
  if (below.some((row) => !isOfOffices(row) || partyOf(row.cells[0], parties) !== null)) {
    // 乙国 ⏎ 甲国总统 ⏎ 赵一 ⏎ 乙国首相 ⏎ 钱二: one below the other, and something of the page above them.
    return heads === 2 && names.length === 1 && partyOf(below[0]?.cells[0], parties) !== null ? told.slice(1) : told;
  }
  // Where there are more names than columns, or fewer, nothing says whose each is.
  if (heads % names.length !== 0 || !beginColumns(told.slice(0, names.length), parties)) return names;
  const columns: Row[] = [];
  const end = below.length % names.length === 0 ? told.length : heads + names.length;
  for (let index = 0; index < end; index += names.length) {
    const cells = told.slice(index, index + names.length).flatMap((row) => row.cells);
    columns.push({ ...first, isWide: false, cells });
  }
  return columns;
}

/** 甲国 ⏎ 代表 ⏎ 乙国 ⏎ 代表 ⏎ 赵一 ⏎ 钱二: the heads of each column, one column after the other, above all the names; null for other rows. */
function turnedColumns(rows: readonly Row[], parties: readonly string[]): Row[] | null {
  const heads = rows.findIndex(isOfNames);
  const names = rows.slice(heads);
  const height = heads / names.length;
  if (heads === -1 || names.length < 2 || height < 2 || !Number.isInteger(height) || !names.every(isOfNames))
    return null;
  const firsts = names.flatMap((_, column) => rows.slice(column * height, column * height + 1));
  const others = rows.filter((_, index) => index < heads && index % height > 0);
  if (!beginColumns(firsts, parties) || others.some(({ cells: [cell] }) => partyOf(cell, parties) !== null))
    return null;
  const lines = Array.from({ length: height }, (_, line) =>
    rows.filter((_row, at) => at < heads && at % height === line),
  );
  return [...lines, names].flatMap(([row, ...more]) =>
    row === undefined ? [] : [{ ...row, isWide: false, cells: [row, ...more].flatMap(({ cells }) => cells) }],
  );
}

/** Whether each of some rows names a party, and none that of the row before. */
function beginColumns(rows: readonly Row[], parties: readonly string[]): boolean {
  const named = rows.map(({ cells }) => partyOf(cells[0], parties));
  return named.every((party, index) => party !== null && (index === 0 || !isSame(party, named[index - 1] ?? '')));
}

/** Rows in which each name stands above its office, or above its party and its office, with those above its name. */
export function officesFirst(rows: readonly Row[], parties: readonly string[]): readonly Row[] {
  if (rows.length < 2 || !isOfNames(rows[0]) || !isOfOffices(rows.at(-1))) return rows;
  // 甲京 above names that are signed is none.
  if (rows[0]?.isSigned === false && rows.some((row) => isOfNames(row) && row.isSigned)) return rows;
  const groups: Row[][] = [];
  for (const row of rows) {
    if (isOfNames(row)) groups.push([row]);
    else if (isOfOffices(row)) groups.at(-1)?.unshift(row);
    else return rows;
  }
  const isGroup = (group: readonly Row[]): boolean =>
    // The party stands below the name; one that stands below an office is that of somebody else.
    group.at(-2)?.cells.length === group.at(-1)?.cells.length &&
    group.slice(0, -2).every(({ cells }) => cells.every((cell) => partyOf(cell, parties) === null));
  return groups.every(isGroup)
    ? groups.flatMap((group) => [...group.slice(0, -1).reverse(), ...group.slice(-1)])
    : rows;
}
