import { isSubsequence } from '../text/subsequence';
import { toSimplified } from '../text/traditional';
import { isGeneric } from './normal-title';

/**
 * How instruments stand to each other by their titles. On one day the same parties issue one joint statement, under whatever title; but
 * they may sign a treaty, two agreements and a plan beside it.
 */
export type Family = 'statement' | 'treaty' | 'agreement' | 'protocol' | 'memorandum' | 'plan';

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/(?:声明|宣言|公报|公告)$/, 'statement'],
  [/(?:条约|公约|专约|宪章|章程)$/, 'treaty'],
  [/(?:协定|协议|换文|补充协[定议][一二三四五六七八九十]{1,2})$/, 'agreement'],
  [/议定书$|补充议定书[一二三四五六七八九十]{1,2}$/, 'protocol'],
  [/备忘录$/, 'memorandum'],
  [/(?:规划|计划|纲要|方案|安排)$/, 'plan'],
];

/** Titles of two families never mean one instrument. */
export function familyOf(rest: string): Family | null {
  return FAMILIES.find(([ending]) => ending.test(rest))?.[1] ?? null;
}

/**
 * Whether two titles of one day can be of one instrument by their kinds: those of one family are, and a 边界条约 is hardly signed beside a
 * 边界协定.
 */
export function mayBeOfOneKind(one: string, other: string): boolean {
  const [a, b] = [familyOf(one), familyOf(other)];
  if (a === b) return a !== null;
  return BINDING.has(a) && BINDING.has(b) && subjectOf(one) !== '' && subjectOf(one) === subjectOf(other);
}

const BINDING: ReadonlySet<Family | null> = new Set<Family | null>(['treaty', 'agreement']);

/** Whether two titles of one day and the same parties can be forms of one: one says less than the other, or most of them is the same. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [subjectOf(one), subjectOf(other)];
  if (a === '' || b === '') return true;
  if (tellsApart(a, b)) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (isSubsequence(shorter, longer) || shareOfPairs(shorter, longer) >= 0.6) return true;
  return familyOf(one) === 'treaty' && withoutRelations(one) === withoutRelations(other);
}

/** 北段 and 南段, 第一 and 第二, 2021年 and 2022年: what is called alike but for these is signed on one day, and is two. */
function tellsApart(one: string, other: string): boolean {
  const { added, dropped } = difference(one, other);
  return ONE_OF_SEVERAL.test(added) && ONE_OF_SEVERAL.test(dropped);
}

const ONE_OF_SEVERAL = /^(?:[东西南北中上下内外前后甲乙丙丁]|[\d一二三四五六七八九十]{1,4})$/;

/**
 * Whether a citation may well mean another instrument of that day than a text which has a like title: the text is a 联合声明 and no more,
 * and the citation says what its own is about; it says nothing but 公报, and the text is a 声明; one of them alone is what two tell the press; or
 * what is cited has a subject more, 边境贸易协定 beside 贸易协定.
 */
export function mayBeAnother(held: string, cited: string): boolean {
  if (isGeneric(held) && !isGeneric(cited)) return true;
  if (familyOf(cited) === 'statement') {
    const isOtherKind = isGeneric(cited) && kindsWord(held) !== kindsWord(cited);
    return isOtherKind || held.endsWith('新闻公报') !== cited.endsWith('新闻公报');
  }
  return !isSubsequence(subjectOf(cited), subjectOf(held)) && !areForms(cited, held);
}

/** Whether a title is a short form of another: 宣言 and 合作宣言 of 友好合作宣言, and neither 声明 nor 渔业宣言. */
export function isShortFormOf(short: string, long: string): boolean {
  return long.endsWith(short.slice(-2)) && isSubsequence(short, long);
}

/** What it is about, without the word for its kind: 睦邻友好合作 of 睦邻友好合作条约. */
function subjectOf(rest: string): string {
  return rest.replace(
    /(?:声明|宣言|公报|公告|条约|公约|专约|宪章|章程|协定|协议|换文|议定书|谅解备忘录|备忘录|规划纲要|合作纲要|合作规划|合作计划|行动计划|规划|计划|纲要|方案|安排)$/,
    '',
  );
}

/** How many of the pairs of neighbours of the shorter one the longer one has too. */
function shareOfPairs(shorter: string, longer: string): number {
  if (shorter.length < 2) return 0;
  let shared = 0;
  for (let at = 0; at + 1 < shorter.length; at++) if (longer.includes(shorter.slice(at, at + 2))) shared++;
  return shared / (longer.length - 1);
}

/**
 * Whether two titles of one day are of one instrument for sure. One visit signs many: what has another subject, or one more, is another
 * instrument. A variant differs in words that say little, or lacks a character.
 */
export function areForms(one: string, other: string): boolean {
  const [a, b] = [toSimplified(one), toSimplified(other)];
  if (isOfRelations(a) && (isOfRelations(b) || kindsWord(a) === b)) return true;
  if (isOfRelations(b) && kindsWord(b) === a) return true;
  if (withoutRelations(a) === withoutRelations(b)) return true;
  // 渔业协定 and 渔业协议
  if (subjectOf(a) !== '' && subjectOf(a) === subjectOf(b) && mayBeOfOneKind(a, b)) return true;
  const { added, dropped } = difference(a, b);
  return (added === '' || dropped === '') && IS_SLIP.test(added + dropped);
}

const SAYS_LITTLE = /合作|关系|协作|伙伴|战略|全面|友好|睦邻|互利|互助|进一步|加强|双边|相互|有关|问题|事宜|领域|方面/g;
/** What is left of 友好合作条约 and of 友好互助条约: nobody signs two such treaties on one day. */
function withoutRelations(rest: string): string {
  return rest.replace(SAYS_LITTLE, '');
}

/** A character that copies add and drop; numbers, 副 and 非 make another thing of it. */
const IS_SLIP = /^[^第新副非不反\d〇○零一二三四五六七八九十百]$/;
const OF_RELATIONS = /(?:伙伴|友好|睦邻|协作|互信|双边|全面|战略)(?:合作)?关系(?:声明|宣言|公报)$/;

/** Of the joint statements of a visit one says what the relations of the parties are; it is often called 联合声明 and no more. */
function isOfRelations(rest: string): boolean {
  return isOnceForEver(rest) || OF_RELATIONS.test(rest);
}

function kindsWord(rest: string): string {
  return rest.slice(-2);
}

/** On the day of a 建交公报 relations begin, once for ever. */
export function isOnceForEver(rest: string): boolean {
  return rest.startsWith('建交');
}

/** What another title has and lacks, between the beginning and the end that both have. */
export function difference(one: string, other: string): { added: string; dropped: string } {
  const [own, than] = [toSimplified(one), toSimplified(other)];
  const shortest = Math.min(own.length, than.length);
  let before = 0;
  while (before < shortest && own[before] === than[before]) before++;
  let behind = 0;
  while (behind < shortest - before && own.at(-1 - behind) === than.at(-1 - behind)) behind++;
  return { added: other.slice(before, other.length - behind), dropped: one.slice(before, one.length - behind) };
}

/** Loans, aid, trade, the meetings of a commission: signed under the same title every year, and several times in some. */
const SIGNED_AGAIN =
  /经济技术|技术经济|贷款|信贷|援助|无偿|赠[送款予]|债务|(?<!自由)贸易|支付|付款|换货|货物交换|换[文函]|会议|会谈|纪要|计划|第[一二三四五六七八九十\d]{1,3}[次届号个批期]|^(?:合作|补充)?(?:谅解)?(?:协定|协议|备忘录|议定书)$/;

/** 2010年至2014年文化交流计划 says itself which of them it is. */
export function isSignedAgain(rest: string): boolean {
  return SIGNED_AGAIN.test(rest) && !/\d{4}年/.test(rest);
}
