import { OFFICE } from '../words/offices';
import { findState, shortName } from '../words/states';
import type { Signatory } from './signature';

const PERSON = new RegExp(`^([\\u4e00-\\u9fff]{0,16}?)(${OFFICE})([\\u4e00-\\u9fff·・•‧]{2,20})$`);
const NEXT_PERSON = new RegExp(`(?:和|与|同)(?=[\\u4e00-\\u9fff]{0,16}?${OFFICE})`);

/** Who signed, from the words of a news lead: 国家主席甲某和某某国总统乙某. */
export function readReportedSignatories(who: string, parties: readonly string[]): Signatory[] {
  const persons = who.split(NEXT_PERSON).map((words) => PERSON.exec(words.trim()));
  if (persons.some((person) => person === null)) return [];
  const read = persons.map((person) => ({
    country: person?.[1] ?? '',
    office: person?.[2] ?? '',
    name: person?.[3] ?? '',
  }));
  return read.map(({ country, office, name }) => ({ name, office, party: partyOf(country, parties, read) }));
}

/** 哈萨克斯坦总统 is of the party of that short name; an office without a country is that of the party that nobody else has. */
function partyOf(country: string, parties: readonly string[], all: readonly { country: string }[]): string {
  const named = (words: string): string | undefined =>
    parties.find((party) => words !== '' && (party === words || shortName(party) === words || party.startsWith(words)));
  const own = named(country);
  if (own !== undefined) return own;
  if (country !== '') return findState(country)?.name ?? country;
  const left = parties.filter((party) => !all.some((other) => named(other.country) === party));
  return left.length === 1 ? (left[0] ?? '') : '';
}
