import { isGeneric } from './normal-title';

/**
 * How instruments stand to each other by their titles. On one day the same parties issue one joint statement, under whatever title; but
 * they may sign a treaty, two agreements and a plan beside it.
 */
export type Family = 'statement' | 'treaty' | 'agreement' | 'protocol' | 'memorandum' | 'plan';

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/(?:声明|宣言|公报|公告)$/, 'statement'],
  [/(?:条约|公约|专约|宪章|章程)$/, 'treaty'],
  [/(?:协定|协议|换文)$/, 'agreement'],
  [/议定书$/, 'protocol'],
  [/备忘录$/, 'memorandum'],
  [/(?:规划|计划|纲要|方案|安排)$/, 'plan'],
];

/** Titles of two families never mean one instrument. */
export function familyOf(rest: string): Family | null {
  return FAMILIES.find(([ending]) => ending.test(rest))?.[1] ?? null;
}

/** Whether two titles of one day and the same parties can be forms of one: one says less than the other, or most of them is the same. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [subjectOf(one), subjectOf(other)];
  if (a === '' || b === '') return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return isSubsequence(shorter, longer) || shareOfPairs(shorter, longer) >= 0.6;
}

/**
 * Whether a citation may well mean another instrument of that day than a text which has a like title: the text is a 联合声明 and no more,
 * and the citation says what its own is about; or one of them alone is what two tell the press.
 */
export function mayBeAnother(held: string, cited: string): boolean {
  return (isGeneric(held) && !isGeneric(cited)) || held.endsWith('新闻公报') !== cited.endsWith('新闻公报');
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

function isSubsequence(shorter: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (character === shorter.charAt(at)) at++;
  return at === shorter.length;
}

/** How many of the pairs of neighbours of the shorter one the longer one has too. */
function shareOfPairs(shorter: string, longer: string): number {
  if (shorter.length < 2) return 0;
  let shared = 0;
  for (let at = 0; at + 1 < shorter.length; at++) if (longer.includes(shorter.slice(at, at + 2))) shared++;
  return shared / (longer.length - 1);
}
