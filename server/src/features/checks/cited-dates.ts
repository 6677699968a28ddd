import * as l10n from '@vscode/l10n';
import { familyOf, isOnceForEver, isSignedAgain } from '../../library/alike';
import {
  datesAgree,
  DAY_LENGTH,
  isHeld,
  MONTH_LENGTH,
  isOpenToMany,
  isSlip,
  isSlipOfYear,
  yearOf,
  type HeldText,
} from '../../library/known';
import { isGeneric, isOfMany } from '../../library/normal-title';
import type { DateMention } from '../../text/dates';
import type { Fix, Problem, Related } from '../problem';
import { MOST_RELATED, sorted, sourceOf, type Cited } from './cited';
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
/** 1996年9月10日联合国大会通过, 1996年9月24日开放签署: a convention of many has several days before it is in force. */
const IS_ADOPTED = /通过|开放(?:供)?签[署字]/;
/** 1994年4月21日签署、1996年4月1日起生效的: the other day stands behind its own comma. */
const SIGNED_FIRST = /^[^，。；、]{0,12}?(?:签[署订]|缔结)(?:[、，]|并)/;
/** 将于2026年5月签署的: a day to come, and no contradiction; but 双方将落实2003年11月6日签署的 is past. */
const TO_COME = /(?:[将拟]|计划|预定|[已确商议]定|争取|力争|不迟于|不晚于)[于在]?[\s\u3000]*$/;

/** 5月9日将在甲京签署 and 5月9日两国部长将签署 as well; but 2003年11月6日签署并将在两国实施的 is past, and so is 将两国关系提升. */
const IS_TO_COME =
  /^[^。；签订]{0,20}?(?:[将拟]|计划|预定|准备)(?:[于在]|(?:正式|共同|分别|同时|联合)?(?:签|缔结|订立|发表|达成|通过))/;

/** 双方期待2024年签署《…》, 责成有关部门在2024年上半年签署《…》: who plans says so before the day, and does not say 签署的 or 签署了. */
const PLANS =
  /期待|期望|希望|展望|[愿应将拟为]|推动|推进|促进|责成|指示|授权|委托|同意|以便|争取|力争|建议|支持|准备|筹备|计划|商定|约定|确定|预计|鼓励|确保|尽[早快]|努力|着手|旨在/;
const SIGNS_IT = /(?:签[署订定]|缔结|订立|发表|达成|通过)[\s\u3000]*$/;
/** 面向2030年的《…规划》 says until when. */
const UNTIL = /(?:面向|着眼|展望)[\s\u3000]*$/;
const LONGEST_PLAN = 80;
const ENDS_SENTENCE = /[。；\r\n]/;

function isDayOfSigning({ citation, mention, reading: { tree } }: Cited, date: DateMention): boolean {
  const { plain: text } = tree;
  const isBehind = date.start >= citation.end;
  const link = isBehind
    ? (text.slice(date.end, date.end + 12).split(/[，。；：《]/)[0] ?? '')
    : text.slice(date.end, citation.start);
  const before = text.slice(Math.max(0, date.start - LONGEST_PLAN), date.start);
  if (IS_ADOPTED.test(link) && isOfMany(mention.title)) return false;
  const isOtherDay = OTHER_DAY.test(link) && !SIGNED_FIRST.test(link);
  if (isOtherDay || TO_COME.test(before) || IS_TO_COME.test(link) || UNTIL.test(before)) return false;
  if (!isBehind && SIGNS_IT.test(link) && PLANS.test(before.split(ENDS_SENTENCE).at(-1) ?? '')) return false;
  // 2024年《…文化交流执行计划》: the year for which it is a plan.
  const isYearOfPlan = date.month === null && !isBehind && !SIGNS.test(link);
  return !isYearOfPlan || familyOf(mention.title.rest) !== 'plan';
}

const SIGNS = /[签订定表]|缔结|达成|通过/;

function conflictWithText(cited: Cited): Problem | null {
  const { mention, citation } = cited;
  const given = mention.on;
  if (given === null || !mention.marked) return null;
  const texts = isGeneric(mention.title.rest) ? sameKind(cited, given) : sameTitle(cited, given);
  const signed = texts[0]?.signed ?? null;
  if (signed === null) return null;
  return {
    code: 'date-conflict',
    ...spanOf(citation),
    arguments: [given, signed, ''],
    related: texts.slice(0, MOST_RELATED).map((text) => signedAt(text, signed)),
    fixes: dateFix(cited, signed),
  };
}

/**
 * Texts of what is cited that were signed on another day. Parties have one treaty of friendship. Most else may have been signed under the
 * same title at another time, and just not be held; but hardly in the same year, unless it is seen to be signed again and again.
 */
function sameTitle({ library, mention, resolution, citingText }: Cited, given: string): readonly HeldText[] {
  const { certainty, targets } = resolution;
  const [text] = targets;
  if (certainty === 'ambiguous' || text === undefined || text === citingText) return [];
  const { signed, normal } = text;
  if (signed === null || datesAgree(given, signed) || isSignedAgain(normal.rest)) return [];
  if (isOpenToMany(text) && isOtherMonth(given, signed)) return [];
  const held = library.titled(library.asked(mention)).filter(isHeld);
  if (held.some((other) => other.signed !== null && !datesAgree(other.signed, signed))) return [];
  const isOnlyOne = familyOf(normal.rest) === 'treaty' && normal.rest.includes('友好');
  return isOnlyOne || yearOf(given) === yearOf(signed) || isSlip(given, signed) ? targets : [];
}

/** Two months of one year: what is open to many is adopted in the one and signed in the other. A day of the same month is a slip. */
function isOtherMonth(given: string, other: string): boolean {
  return yearOf(given) === yearOf(other) && given.slice(0, MONTH_LENGTH) !== other.slice(0, MONTH_LENGTH);
}

/**
 * The same of a joint statement that is called nothing else. There is one every year or two, so that only a day that nobody else knows and
 * that is a slip for one of that year is wrong.
 */
function sameKind({ library, mention, resolution, citingText, file }: Cited, given: string): readonly HeldText[] {
  const { title, own } = mention;
  if (resolution.certainty !== 'missing' || title.parties.length === 0 || familyOf(title.rest) !== 'statement')
    return [];
  const isOnlyOne = isOnceForEver(title.rest);
  const contradicted = library
    .titled(library.asked(mention))
    .filter(isHeld)
    .filter((held) => held !== citingText && held.signed?.length === DAY_LENGTH)
    .filter(({ signed }) => isOnlyOne || isSlipOfYear(given, signed ?? ''));
  if (new Set(contradicted.map(({ signed }) => signed)).size !== 1) return [];
  if (isOnlyOne || contradicted.length === 0) return contradicted;
  const source = sourceOf({ file, text: citingText, mention });
  for (const citing of library.citingTitle(own, title.rest))
    if (citing.mention.on === given && sourceOf(citing) !== source) return [];
  return contradicted;
}

/** Of a missing instrument the date is the one that at least twice as many texts give as this one; otherwise nobody knows which is wrong. */
function conflictWithOthers(cited: Cited): Problem | null {
  const { mention, resolution, unheld, citation } = cited;
  const given = mention.on;
  if (given === null || resolution.certainty !== 'missing' || !mention.marked) return null;
  if (isSignedAgain(mention.title.rest)) return null;
  const days = unheld.days(mention);
  const own = new Set(days.filter(([day]) => datesAgree(day, given)).flatMap(([, sources]) => [...sources.keys()]));
  const [best, next] = days
    .filter((group) => group[0].length >= given.length && isSlip(given, group[0]) && unheld.isMissing(group))
    .filter(([day]) => !(isOfMany(mention.title) && isOtherMonth(given, day)))
    .sort(([, a], [, b]) => b.size - a.size);
  if (best === undefined || best[1].size < own.size || next?.[1].size === best[1].size) return null;
  const [right, saying] = best;
  const isSettled = saying.size >= 2 * own.size;
  if (!isSettled && !differInOneNumber(given, right)) return null;
  return {
    code: 'date-conflict',
    ...spanOf(citation),
    arguments: [given, right, String(saying.size)],
    related: sorted(saying)
      .slice(0, MOST_RELATED)
      .map(({ file, mention: { start, end } }): Related => {
        return { place: { file, span: { start, end } }, message: l10n.t('Dated {0} here', right) };
      }),
    fixes: isSettled ? dateFix(cited, right) : [],
  };
}

/** Whether two days differ in the year, the month or the day only: nobody signs two instruments of one title so. */
function differInOneNumber(given: string, other: string): boolean {
  const [numbers, others] = [given.split('-'), other.split('-')];
  return numbers.length === 3 && numbers.filter((number, index) => number !== others[index]).length === 1;
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
