import { isHan } from '../../text/characters';
import type { Span } from '../../text/span';

const WORD = '[^，。；：《》\\n\\r]';
const SIGN = '(?:签署|签订|签定|缔结|订立|达成)';
/** 将落实两国元首签署: what is signed is there. */
const NOT_TO_SIGN = `(?!${WORD}{0,10}(?:落实|履行|遵守|遵循|执行|根据|按照|依据|依照|欢迎|祝贺|已))`;
/** Before it the title of what they mean to sign. */
const MEAN_TO = `(?:(?:将|尽[快早]|早日|力争|争取)${NOT_TO_SIGN}${WORD}{0,12}|(?:拟|另行|就|有必要|愿意?|希望)(?:尽[快早]|早日)?|(?:研究|商定|准备|推动|探讨|讨论|磋商|加快)${WORD}{0,6})`;
/** 商谈签订: what they talk of is to be signed; what they signed after talks, 经协商签订, or in some year, is there. */
const TALK_OF = `(?<!(?:经|年|[会商]谈|了)${WORD}{0,16})(?:商谈|谈判|协商|磋商|洽谈)并?`;
/** 同意于2012年如期签署, 期待在下次会议期间签署 */
const AGREE_TO = `(?:同意|期待|力争|争取|计划)[于在](?!${WORD}{0,12}[已曾])${WORD}{1,14}${SIGN}`;
/** 呼吁尽快通过 what many are still to adopt; parliaments pass what is signed. */
const TO_ADOPT = `(?<!(?:议会|国会|人大|议院|立法机构)${WORD}{0,6})(?:尽[快早]|早日)(?:商定|谈判|达成一致)?并?通过`;
/** 会议将通过, 两国元首将发表: what parliaments pass is there. */
const TO_ISSUE = `(?<!(?:议会|国会|人大|议院|立法机构)${WORD}{0,6})将(?:共同|正式|审议|讨论|并){0,2}(?:发表|通过)`;
/** 制定, 商签, 即将签署 before it. */
const TO_COME = new RegExp(
  `(?:商签|制定|制订|起草|商谈|谈判|拟定|编制|即将签署的?|(?:[将拟]要?|将于${WORD}{1,10})(?:签署|签订)的|${MEAN_TO}${SIGN}|${TALK_OF}${SIGN}|${AGREE_TO}|${TO_ADOPT}|${TO_ISSUE})(?:两国)?(?:新的)?\\s*$`,
);
/** 将修订 before it, or 修订 by itself in a list of what is to be done: it is there, and is to be another. */
const TO_REVISE =
  /(?:将|拟|尽[快早]|同意|商定|研究|探讨|考虑|启动|加快|有必要)[^，。；《]{0,4}(?:修订|修改)\s*$|(?:^|\n|[一二三四五六七八九十\d][.．、]|[)）])\s*修订\s*$/;
const IN_TALKS = '(?:修订|修改|商谈|谈判|商签|起草|制定|制订|协商|磋商|签署(?:工作|进程|准备))';
/** 《…》的起草经过: what is told of it is over. */
const STORY = '(?!(?:工作|进程|谈判)?(?:经过|过程|历史|始末|史))';
const ENDS_SENTENCE = '(?=[，。；、）\\s]|$)';
const DRAFT_BEHIND = new RegExp(
  [
    `^\\s*(?:[（(]?草案|的?${IN_TALKS}(?!的《)${STORY}(?:工作|进程|谈判)?|的可能性|(?:为目的)?(?:而|的)?进行[^，。；《]{0,4}(?:谈判|商谈))`,
    `^\\s*(?:能够?|得以|应当?)?(?:尽[快早]|早日)(?:谈判|商谈)?(?:签署|签订|缔结|达成)(?:一致|协议|共识)?${ENDS_SENTENCE}`,
    `^\\s*(?:正在|仍在)${IN_TALKS}(?:之?中)?${ENDS_SENTENCE}`,
  ].join('|'),
);
/** Before the first of several of which all are spoken of behind the last: 就《甲》和《乙》进行谈判. */
const SPEAKS_OF_ALL = /(?:就|推动|推进|加快|启动|开展|继续|完成)\s*$/;
/** 以缔结《…》为目的 */
const AIM_BEFORE = /以(?:早日|尽快)?(?:缔结|签署|签订|订立)(?:新的)?\s*$/;
const AIM_BEHIND = /^\s*为目的/;
/** 尽快就《…》达成一致 */
const TO_AGREE_BEFORE = /(?:尽[快早]|早日|争取|力争)[^，。；《]{0,6}就\s*$/;
const TO_AGREE_BEHIND = /^[^，。；：《》]{0,6}达成(?:一致|协议|共识)/;
/** 就《…》继续磋商, 早日就《…》开始谈判; what they talk on of 就执行《…》 is there. */
const ABOUT = /就\s*$/;
const TALK_ON_BEHIND = new RegExp(
  `^(?:继续(?:进行)?|(?:早日|尽[快早])?(?:开始|启动))(?:商谈|谈判|协商|磋商)${ENDS_SENTENCE}`,
);
/** 愿签署《…》的补充议定书: what is to come is not the title that stands before it. */
const OF_ANOTHER_BEHIND = /^\s*的?[^，。；：、《》及和与]{0,6}(?:议定书|换文|换函|修正案|实施细则)/;
/** 在缔结《…》之前 something else holds, or 在缔结《…》后 it ends. */
const UNTIL_SIGNED_BEFORE = /在[^，。；《\d]{0,8}(?:缔结|签署|签订|订立)(?:新的)?\s*$/;
const UNTIL_SIGNED_BEHIND =
  /^(?:以后|之后|后)(?:即|自动){0,2}(?:失效|终止)(?!了)|^[以之]?前，?[^，。；《》]{0,6}(?:有效|适用|保持|维持|继续|仍|应|将)/;
/** 就签署《…》十周年, 将发展签署《…》以来的合作, 将以签署《…》为契机: it is signed. */
const SIGNED_BEHIND = /^\s*(?:以来|为(?:契机|起点|标志)|的?第?[\d０-９一二两三四五六七八九十百]{0,4}周年)/;
/** 制定《…》（以下称“规划”） in the preamble of what is drawn up by it. */
const DEFINED_BEHIND = /^\s*[（(]\s*(?:以?下)?\s*简?称/;
const DRAWN_UP =
  /^(?:(?:缔约)?双方|两国(?:政府)?)?(?:特|兹|共同|特此|决定|经[^，。；《]{1,8})?(?:制定|制订)(?:本)?\s*$/;
/** The characters with which what is found before a draft can end, besides 的. */
const ENDS_DRAFT = new Set(Array.from('签定订草谈判制署结立成改就过表', (character) => character.charCodeAt(0)));
const OF = 0x7684; // 的
const STATES = 0x56fd; // 国, as in 制定两国《…》
const CLAUSE_STOPS = new Set(Array.from('，。；》：', (character) => character.charCodeAt(0)));
/** How far before 《 its draft may be spoken of. */
const DRAFT_REACH = 24;
const LONGEST_BEHIND = 14;

/** Whether a title is that of a draft. */
export function isDraftTitle(name: string): boolean {
  return name.includes('草案') || name.includes('草稿');
}

/** Whether the words behind a title speak of a draft: 商谈, 修订工作. */
export function isDraftBehind(text: string, end: number): boolean {
  return DRAFT_BEHIND.test(text.slice(end, end + LONGEST_BEHIND));
}

/** Whether what they say is said of all titles that stand side by side, of which this is the first. */
export function speaksOfAll(text: string, { start }: Span): boolean {
  return SPEAKS_OF_ALL.test(clauseBefore(text, start));
}

/** Whether what stands behind 将修订 is there, and is to be another. */
export function isToRevise(text: string, { start }: Span): boolean {
  if (!mayBeDraftBefore(text, start)) return false;
  const before = clauseBefore(text, start);
  // 《甲》修订《乙》 is what the one did with the other.
  return text.charAt(start - before.length - 1) !== '》' && TO_REVISE.test(before);
}

/** Whether it is yet to be drawn up or signed. */
export function isToCome(text: string, { start, end }: Span): boolean {
  if (!mayBeDraftBefore(text, start)) return false;
  const [before, behind] = [clauseBefore(text, start), text.slice(end, end + LONGEST_BEHIND)];
  if (AIM_BEHIND.test(behind)) return AIM_BEFORE.test(before);
  if (ABOUT.test(before) && TALK_ON_BEHIND.test(behind)) return true;
  if (OF_ANOTHER_BEHIND.test(behind)) return false;
  if (TO_AGREE_BEFORE.test(before)) return TO_AGREE_BEHIND.test(behind);
  if (UNTIL_SIGNED_BEFORE.test(before) && UNTIL_SIGNED_BEHIND.test(behind)) return true;
  if (!TO_COME.test(before) || SIGNED_BEHIND.test(behind)) return false;
  return !(DRAWN_UP.test(before) && DEFINED_BEHIND.test(behind));
}

/** Most citations stand behind words with which what comes before a draft cannot end: 签署的 and 签订的 are by far the most frequent. */
function mayBeDraftBefore(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 1);
  if (last === STATES) return text.startsWith('两', start - 2);
  if (last !== OF) return !isHan(last) || ENDS_DRAFT.has(last);
  const near = text.slice(Math.max(0, start - SIGNED_REACH), start);
  return near.endsWith('新的') || near.includes('将') || near.includes('拟');
}

/** 将于1989年底前签署的 */
const SIGNED_REACH = 15;

function clauseBefore(text: string, start: number): string {
  const least = Math.max(0, start - DRAFT_REACH);
  let begin = start;
  while (begin > least && !CLAUSE_STOPS.has(text.charCodeAt(begin - 1))) begin--;
  return text.slice(begin, start);
}
