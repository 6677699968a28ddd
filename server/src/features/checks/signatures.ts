import { shortName, withoutGovernment } from '../../statement/words/states';
import type { Statement } from '../../statement/statements';
import { slice, type Span } from '../../text/span';
import type { Check, Problem } from '../problem';

/** Signature blocks in which a party or the day is missing. Texts without one are copies that leave it out. */
export const checkSignatures: Check = ({ reading }) =>
  reading.statements.flatMap((statement) => {
    const { signatureBlock } = statement;
    return signatureBlock === null ? [] : checkBlock(reading.tree.plain, statement, signatureBlock);
  });

function checkBlock(text: string, statement: Statement, block: Span): Problem[] {
  const { signatories, parties } = statement;
  // Offices without any name are those of a draft, or of a copy that leaves the names out.
  if (signatories.length === 0) return [];
  const hasDay = statement.signed !== null || DAY.test(withNextLine(text, block));
  const lacking = unsigned(statement);
  // Of two notes each has one side's signature, and the block is that of the last.
  const isByOneSide = lacking.length > 0 && isExchangeOfNotes(text, statement);
  const found: Problem[] = lacking
    .filter((party) => !isByOneSide || hasRow(slice(text, block), party))
    .map((party) => report(text, block, party));
  if (!hasDay && parties.length > 0 && !isOpen(text, statement)) found.push(report(text, block, ''));
  return found;
}

/** A day that could not be read, or does not exist, is written all the same. */
const DAY = /[\d０-９一二三四五六七八九十○〇]\s*月/;

/** A day that does not exist may end the text behind the block. */
function withNextLine(text: string, { start, end }: Span): string {
  return text.slice(start, end) + (/^\s*[^\r\n]{0,40}/.exec(text.slice(end, end + 80))?.[0] ?? '');
}

/** A text in the making says so at its beginning, or leaves day or month open near its end: 2025年　月　日. */
export function isOpen(text: string, { start, end }: Statement): boolean {
  const opening = text.slice(start, Math.min(end, start + 400));
  const ending = text.slice(Math.max(start, end - 1500), end);
  return OF_DRAFT.test(opening) || OPEN_MONTH.test(ending);
}

/** （草案）, （第二稿 条法司修改）, 〔草案，2024年10月11日〕 */
const OF_DRAFT =
  /[（(〔](?:草[案稿]|(?:征求意见|讨论|修改|送审|代拟|初|第?[一二三四五六七八九十\d]{1,2})稿)[^（()）〔〕]{0,24}[）)〕]/;
const OPEN_MONTH = /年[\s　×xX_＿Ｘ〔〕［］[\]【】△]*月/;

/** The parties for whom nobody signs; none where it is not known for whom everybody does. */
function unsigned({ signatories, parties }: Statement): string[] {
  if (signatories.some(({ party }) => party === '')) return [];
  // 大清国太子太傅、文华殿大学士: who signs for an empire may have ranks alone, of which nobody has a list.
  if (parties.some((party) => party.startsWith('大清'))) return [];
  const signing = new Set(signatories.map(({ party }) => shortName(party)));
  const lacking = parties.filter((party) => !signing.has(shortName(party)));
  // Somebody signs for a party that is not known under this name: it may be the one that seems to lack a signatory.
  const known = new Set(parties.map(shortName));
  return [...signing].every((name) => known.has(name)) ? lacking : [];
}

const ADDRESSES = /(?:阁下|先生|女士)[：:，]?$/m;
const SPEAKS_OF_NOTES = /照会|[来复][照函信]/;

/** Some exchanges are called an agreement. */
function isExchangeOfNotes(text: string, statement: Statement): boolean {
  if (statement.kind === 'exchange-of-notes') return true;
  const words = slice(text, statement);
  return ADDRESSES.test(words) && SPEAKS_OF_NOTES.test(words);
}

/** A row for a party begins with it; 乙多王国驻甲兰共和国大使 is none for 甲兰共和国. */
function hasRow(block: string, party: string): boolean {
  return block.split(/[\r\n]+/).some((row) => row.trim().startsWith(withoutGovernment(party)));
}

/** At the party's name where the block has it, else at the block's first line. */
function report(text: string, block: Span, party: string): Problem {
  const words = slice(text, block);
  const name = withoutGovernment(party);
  const at = party === '' ? -1 : words.indexOf(name);
  const lineEnd = words.search(/[\r\n]|$/);
  const start = at === -1 ? block.start : block.start + at;
  return {
    code: 'signature-incomplete',
    start,
    end: at === -1 ? block.start + lineEnd : start + name.length,
    arguments: [name],
    related: [],
    fixes: [],
  };
}
