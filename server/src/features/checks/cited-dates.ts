import * as l10n from '@vscode/l10n';
import { familyOf } from '../../library/alike';
import { datesAgree, isSlip, type HeldText } from '../../library/known';
import type { DateMention } from '../../text/dates';
import type { Fix, Problem, Related } from '../problem';
import { MOST_RELATED, type Cited } from './cited';
import { dateLike } from './write-date';

/** A date that cannot be the one of what is cited: it contradicts the text, or the other citations, or it was still to come. */
export function citedDate(cited: Cited): Problem[] {
  const { citation, mention } = cited;
  // A date that a definition above gives is looked at there.
  if (mention.on === null || citation.date === null || !isDayOfSigning(cited, citation.date)) return [];
  const conflict = conflictWithText(cited) ?? conflictWithOthers(cited);
  if (conflict !== null) return [conflict];
  const anachronism = anachronismOf(cited);
  return anachronism === null ? [] : [anachronism];
}

/** A treaty is signed on one day and enters into force, is ratified or is exchanged on others. */
const OTHER_DAY = /生效|批准|核准|互换|换文|公布|启动|修[订改]|草签/;
/** 将于2026年5月签署的: a day to come, and no contradiction; but 双方将落实2003年11月6日签署的 is past. */
const TO_COME = /(?:[将拟]|计划|预定|[已确商议]定|争取|力争|不迟于|不晚于)[于在]?[\s\u3000]*$/;

/** 5月9日将在甲京签署 and 5月9日两国部长将签署 as well; but 2003年11月6日签署并将在两国实施的 is past, and so is 将两国关系提升. */
const IS_TO_COME =
  /^[^。；签订]{0,20}?(?:[将拟]|计划|预定|准备)(?:[于在]|(?:正式|共同|分别|同时|联合)?(?:签|缔结|订立|发表|达成|通过))/;

function isDayOfSigning({ citation, reading: { tree } }: Cited, date: DateMention): boolean {
  const { plain: text } = tree;
  const isBehind = date.start >= citation.end;
  const link = isBehind
    ? (text.slice(date.end, date.end + 12).split(/[，。；：《]/)[0] ?? '')
    : text.slice(date.end, citation.start);
  const before = text.slice(Math.max(0, date.start - 8), date.start);
  return !OTHER_DAY.test(link) && !TO_COME.test(before) && !IS_TO_COME.test(link);
}

function conflictWithText(cited: Cited): Problem | null {
  const { mention, resolution, citation } = cited;
  const { certainty, targets } = resolution;
  const [text] = targets;
  const given = mention.on;
  if (given === null || text === undefined || certainty === 'ambiguous' || !mention.marked) return null;
  const { signed } = text;
  if (signed === null || !isContradicted(given, signed, text)) return null;
  return {
    code: 'date-conflict',
    ...spanOf(citation),
    arguments: [given, signed, ''],
    related: targets.slice(0, MOST_RELATED).map((target) => signedAt(target, signed)),
    fixes: dateFix(cited, signed),
  };
}

/**
 * Parties have one treaty of friendship. Anything else may have been signed under the same title at another time, and just not be held;
 * but hardly in the same year.
 */
function isContradicted(given: string, signed: string, { normal }: HeldText): boolean {
  if (datesAgree(given, signed)) return false;
  const isOnlyOne = familyOf(normal.rest) === 'treaty' && normal.rest.includes('友好');
  return isOnlyOne || given.slice(0, 4) === signed.slice(0, 4) || isSlip(given, signed);
}

/** Of a missing instrument the date is the one that at least twice as many texts give as this one; otherwise nobody knows. */
function conflictWithOthers(cited: Cited): Problem | null {
  const { mention, resolution, unheld, citation } = cited;
  const given = mention.on;
  if (given === null || resolution.certainty !== 'missing' || !mention.marked) return null;
  const days = unheld.days(mention);
  const own = new Set(days.filter(([day]) => datesAgree(day, given)).flatMap(([, sources]) => [...sources.keys()]));
  const [best, next] = days
    .filter((group) => group[0].length >= given.length && isSlip(given, group[0]) && unheld.isMissing(group))
    .sort(([, a], [, b]) => b.size - a.size);
  if (best === undefined || best[1].size < 2 * own.size || next?.[1].size === best[1].size) return null;
  const [right, saying] = best;
  return {
    code: 'date-conflict',
    ...spanOf(citation),
    arguments: [given, right, String(saying.size)],
    related: [...saying.values()].slice(0, MOST_RELATED).map(({ file, mention: { start, end } }): Related => {
      return { place: { file, span: { start, end } }, message: l10n.t('Dated {0} here', right) };
    }),
    fixes: dateFix(cited, right),
  };
}

/** Cited in a text that was signed before. */
function anachronismOf(cited: Cited): Problem | null {
  const { mention, resolution, citation, citingText, file } = cited;
  const { on, citedOn, draft, marked } = mention;
  if (on === null || citedOn === null || draft || !marked) return null;
  const length = Math.min(on.length, citedOn.length);
  if (on.slice(0, length) <= citedOn.slice(0, length)) return null;
  const related: Related[] = [];
  if (citingText !== null) {
    const message = l10n.t('This statement was signed on {0}', citedOn);
    related.push({ place: { file, span: citingText.titleSpan }, message });
  }
  if (resolution.certainty !== 'ambiguous') {
    for (const target of resolution.targets.slice(0, MOST_RELATED))
      if (target.signed !== null) related.push(signedAt(target, target.signed));
  }
  // Which of both days is wrong only a person can tell.
  return { code: 'date-anachronism', ...spanOf(citation), arguments: [on, citedOn], related, fixes: [] };
}

function signedAt({ file, titleSpan }: HeldText, signed: string): Related {
  return { place: { file, span: titleSpan }, message: l10n.t('Signed on {0}', signed) };
}

function spanOf({ date, start, end }: Cited['citation']): { start: number; end: number } {
  return date === null ? { start, end } : { start: date.start, end: date.end };
}

/** The right day in place of the wrong one; nothing where the date stands for another title as well. */
function dateFix({ citation, mention, reading }: Cited, right: string): Fix[] {
  const { date } = citation;
  if (date === null || mention.on === null) return [];
  const shared = reading.citations.filter((other) => other.date?.start === date.start);
  const written = dateLike(reading.tree.text, date, Number(mention.on.slice(0, 4)), right);
  if (shared.length > 1 || written === null) return [];
  const edits = [{ start: date.start, end: date.end, text: written }];
  return [{ title: l10n.t('Change the date to {0}', written), edits, isSafe: false }];
}
