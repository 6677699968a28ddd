import { partiesOfShortName } from '../citations/aliases';
import { OFFICE } from '../words/offices';
import { leadingBody, leadingParty } from '../words/party-names';
import type { Cell } from './signature-rows';
import { shortName, withoutGovernment } from '../words/states';

/** Somebody of whom the rows have told so much. */
export interface Person {
  party: string;
  office: string;
  name: string;
}

/** Whether each cell can go on with the column in whose place it stands: none names another party, or one below an office of nobody's. */
export function agree(columns: readonly Person[], cells: readonly Cell[], parties: readonly string[]): boolean {
  return cells.every((cell, index) => {
    const party = partyOf(cell, parties);
    const column = columns[index];
    if (party === null || column === undefined) return true;
    return column.party === '' ? saysLittle(column) : isSame(party, column.party);
  });
}

export function isSame(party: string, other: string): boolean {
  return shortName(party) === shortName(other);
}

/** 甲方代表 */
const OF_SIDE = /^[\u4e00-\u9fff]方/;

/** A party of the text that an office has by its short name: 中国外交部长. */
function calledInFull(party: string, parties: readonly string[]): string {
  const full = shortName(party) === party ? parties.find((each) => shortName(each) === party) : undefined;
  return withoutGovernment(full ?? party);
}

/** The state of a body that has its name in its own, 中国人民银行, if it is a party. */
function stateOfBody(office: string, parties: readonly string[]): string | null {
  const state = leadingBody(office);
  return state === null ? null : (parties.find((party) => shortName(party) === state) ?? null);
}

/** The party that a cell names; null where it names none. */
export function partyOf(cell: Cell | undefined, parties: readonly string[]): string | null {
  const person: Person = { party: '', office: '', name: '' };
  if (cell !== undefined && cell.kind !== 'name') addOffice(person, cell, parties);
  return person.party === '' ? null : person.party;
}

export function addOffice(person: Person, cell: Cell, parties: readonly string[]): void {
  if (cell.kind === 'party') {
    person.party = withoutGovernment(cell.words.replace(/(?:代表团|方面)$/, ''));
    return;
  }
  const whose = stateOfBody(cell.words, parties);
  if (whose !== null && (person.party === '' || isSame(person.party, whose))) {
    person.party = withoutGovernment(whose);
    person.office = cell.words;
    return;
  }
  const side = OF_SIDE.exec(cell.words)?.[0];
  const [party = null, other] =
    side === undefined ? [leadingParty(cell.words, parties)] : partiesOfShortName(side, parties);
  if (party !== null && other === undefined) {
    person.party = calledInFull(withoutGovernment(party), parties);
    const office = cell.words.slice((side ?? party).length).replace(IS_STATE, '');
    if (office !== '') person.office = office;
  } else {
    const office = cell.words.replace(OF_GOVERNMENT, '');
    person.office = person.office === '' || person.office.endsWith('代表') ? office : person.office + office;
  }
}

/** 乙多国总理, of a state that is called 乙多. */
const IS_STATE = new RegExp(`^国(?=${OFFICE}|政府|外交部)`);

/** 乙多王国 ⏎ 政府全权代表　钱二 */
const OF_GOVERNMENT = /^政府(?=(?:特命)?(?:全权)?代表(?!团))/;

/** 代表, which says of nobody what he is. */
const SAYS_LITTLE = /^$|(?:代表|委员)$/;

export function saysLittle({ office }: Person): boolean {
  return SAYS_LITTLE.test(office);
}
