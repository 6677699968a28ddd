import { readNumber } from '../../text/numerals';
import type { Span } from '../../text/span';
import { isCalledSigned, VERB } from './making';

/** What can stand between a title and the noun that it belongs to: 《甲》的第一附加议定书, 《甲》有效期的换文, 《甲》缔约双方会议的决定. */
const ABOUT_TITLE =
  '(?:有效期|第[一二三四五六七八九十\\d]{1,3}[号个次]?|附加|补充|修改|修订|修正|任择|实施|执行|落实|具体|后续|联合|共同|行动|合作|工作|措施|解释性?|的)';
/** Papers beside a title, which are signed on days of their own. 《甲》的附件 and 《甲》及其议定书 are none: they are its part, or stand beside it. */
const PAPER = '(?:议定书|换文|换函|照会|细则|纲要|方案|办法|决议|批准书|核准书|接受书|加入书|纪要|清单|路线图)';
/** Directly behind a title these are what it does, 《甲声明》规划了蓝图, unless nothing follows. */
const PAPER_OR_VERB = '(?:计划|规划|决定|说明)';
const ENDS_NOUN = '(?=$|[，。、；：）)\\s和与及等])';
/** These begin a title's own end as well: 《海关互助》协定. */
const PAPER_BEHIND_WORDS = '(?:协定|协议|备忘录|声明|公报)';
const ORDINAL = '(?:第[一二三四五六七八九十\\d]{1,4}[次届])?';
/** 《甲公约》第二十七次缔约方大会, 《乙条约》审议大会: it meets on days of its own. */
const MEETING = `(?:的?${ORDINAL}(?:缔约(?:各|双)?[方国](?:双方)?|成员国|审议|审查)${ORDINAL}(?:审议|特别)?(?:会议|大会|会)|全球盘点|工作组会议)`;
const OF_ANOTHER = new RegExp(
  `^\\s*(?:${ABOUT_TITLE}{0,5}${PAPER}|${ABOUT_TITLE}{1,5}(?:${PAPER_BEHIND_WORDS}|${PAPER_OR_VERB})|${PAPER_OR_VERB}${ENDS_NOUN}|${MEETING})`,
);
/** 《甲》发表四周年之际 */
const ANNIVERSARY = new RegExp(
  `^\\s*(?:正式|开放)?(?:${VERB})?的?第?([\\d０-９一二两三四五六七八九十百]{0,4})(?:周年|纪念日)`,
);
/** What ratifies a treaty is not signed by both: …签订的《甲条约》的批准书. */
const RATIFIES = /^\s*的?(?:批准|核准|接受|加入)书/;
const LONGEST_ABOUT = 24;
/** What the words of another noun begin with; behind most titles stands a stop, 和, or 的 and something else. */
const BEGINS_ANOTHER = new Set(
  Array.from(
    '的有第附补修任实执落具后联共行合工措解议换照细纲计规方办决批核接加说纪清路缔成审全开正签发订达通制建草互公生 \u3000',
    (character) => character.charCodeAt(0),
  ),
);

/** Whether a date before a title is not the title's, but that of a paper which the title names in part. */
export function isDateOfAnother(text: string, { start, end }: Span): boolean {
  if (!beginsAnother(text, end)) return false;
  const behind = text.slice(end, end + LONGEST_ABOUT);
  if (!OF_ANOTHER.test(behind)) return false;
  return !(RATIFIES.test(behind) && isCalledSigned(text, start));
}

/** How many years the anniversary counts that is spoken of behind a title, 0 where it does not say; null where there is none. */
export function anniversaryBehind(text: string, end: number): number | null {
  if (!beginsAnother(text, end)) return null;
  const [, count] = ANNIVERSARY.exec(text.slice(end, end + LONGEST_ABOUT)) ?? [];
  return count === undefined ? null : (readNumber(count, 0, count.length)?.value ?? 0);
}

function beginsAnother(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return BEGINS_ANOTHER.has(code) || (code >= 0x30 && code <= 0x39) || COUNTS.includes(text.charAt(end));
}

const COUNTS = '一二两三四五六七八九十百０１２３４５６７８９';
