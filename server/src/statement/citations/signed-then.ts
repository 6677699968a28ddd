import { findDates } from '../../text/dates';
import type { Span } from '../../text/span';
import { joinLines, linesOfSentence } from './broken-lines';

/**
 * What a sentence tells of when its citation was signed, where it gives no date: that it was just then, that it seems so, or a time that
 * is not understood.
 */
export type Then = 'untold' | 'then' | 'perhaps then' | 'not understood';

const WORD = '[^，。；：、《》\\n\\r]';
const MARKUP = '[\\s\\u3000“"*_[]*';
const SIGN = '(?:签署|签订|签定|签字|草签|缔结|订立|发表)';
/** 签署了, 签署了具有里程碑意义的, 签署并发表了. */
const SIGNED = new RegExp(
  `(?:${SIGN}|通过|达成)了${WORD}{0,20}(?<!落实|实施|执行|履行|修改|修订|修正|补充|延长|终止|解释|批准|根据|依据)$`,
);
const SIGNED_ANEW = new RegExp(`${SIGN}了?(?:两国)?新的${MARKUP}$`);
const SIGN_ONLY = new RegExp(`${SIGN}${MARKUP}$`);
/** 已签署了: it is there. */
const SIGNED_BEFORE = /[已曾]/;
/** 将签署, 同意签署: it may come to be. */
const MAY_SIGN = /[将愿拟应为就]|同意|决定|希望|准备|商定|建议|考虑|关于|对于/;
/** 签署《…》以来, 发表《…》十周年 */
const LONG_BEFORE = /^\s*(?:以来|以后|之?[后前时]|之际|的?第?[\d０-９一二两三四五六七八九十百]{0,4}周年)/;
const SIGNED_OF = new RegExp(`(?:${SIGN}|通过|达成)的${MARKUP}$`);
/** Days of the sentence itself. */
const THESE_DAYS = /(?<!年前的)今[天日晚晨早]|昨[天日晚]|刚刚|刚才|日前|近日|本周|上周|本月|上个?月/;
/** What those do who sign, before or while they do. */
const MEETING =
  /(?:会谈|会晤|会见|磋商)(?:结束)?[之以]?后|(?:会谈|会晤|会见|会议|峰会)期间|访[^，。；《》]{0,8}期间|此访|此次访问|本次访问|见证|出席|仪式上/;
/** A time that only those know who speak. */
const SOME_TIME =
  /近年|近期|最近|不久前|早些时候|年代|世纪|[多几数]年前|[去今前]年|[同次翌][年月]|当[年月时]|[\d０-９○〇一二三四五六七八九十]年前|期间/;
/** Of a day before it, or of that of the text. */
const SAME_DAY = /[同当][日天]|同一天/;
/** No time: any of those that have passed. */
const SINCE = /以来|先后|陆续|相继|历史上|迄今|至今|(?<!近|近几)年来/;
/** A day, or a year, that is linked to the title and was not read as its date: 92年12月签署的, 2011年至2015年签署的. */
const UNREAD_DATE = new RegExp(
  `[\\d０-９○〇一二三四五六七八九十][ \\u3000]?[年月日号]${WORD}{0,24}?${SIGN}(?:的|了)?${WORD}{0,12}$`,
);
const NO_DATE_OF_IT = /[以之]?[前后内](?!续)|以来|年来|周年|成果|生效|批准|核准/;
const YEAR_ONLY = /[去今前]年的?$/;
const CEREMONY = /^[^，。；《》]{0,14}(?:签字|签署|签约|签订|换文)仪式/;
/** 出席, 共同见证了 */
const ATTENDED = /(?:出席|参加|主持|举行|见证|观看)了?(?:两国)?$/;
const IS_WITNESSED =
  /^(?:等[^，。；《》]{0,12})?的?(?:签署|签字|签订|换文)(?![以之]?[后前时]|以来|[\d０-９一二三四五六七八九十])/;
/** With these the words before what is signed end, those in front of 的 and of the marks of Markdown as well; else 签署了 stands further ahead. */
const ENDS_SIGNING = new Set(Array.from('了署订定字结立表成过年新', (character) => character.charCodeAt(0)));
const NO_WORDS = new Set(Array.from('的 \u3000“"*_[', (character) => character.charCodeAt(0)));
const BETWEEN_TITLES = new Set(Array.from('》、，。；：和与及暨', (character) => character.charCodeAt(0)));
const LONGEST_OBJECT = 24;
/** 甲通社甲京3月25日电 */
const DATELINE = /^[^，；]{0,40}日[电讯]/;
/** It parts paragraphs in a run-on file. */
const GAP = '\u3000\u3000';
const LONGEST_SENTENCE = 120;
const LONGEST_BEHIND = 24;

/** What the words before a title tell, up to the beginning of the sentence. */
export function toldBefore(text: string, { start, end }: Span): Then {
  if (!maySign(text, start)) return 'untold';
  const sentence = sentenceBefore(text, start);
  const clause = sentence.slice(clauseStart(sentence));
  if (YEAR_ONLY.test(clause)) return 'not understood';
  if (SIGNED_OF.test(clause)) return toldOf(clause);
  const isAnew = SIGNED_ANEW.test(clause);
  const isDone = isAnew || SIGNED.test(clause);
  if (!isDone && (!SIGN_ONLY.test(clause) || MAY_SIGN.test(clause))) return 'untold';
  if (SIGNED_BEFORE.test(clause) || SINCE.test(clause)) return 'untold';
  if (LONG_BEFORE.test(text.slice(end, end + LONGEST_BEHIND))) return 'untold';
  return toldOfSigning(sentence, isAnew) ?? (isDone ? 'perhaps then' : 'untold');
}

function maySign(text: string, start: number): boolean {
  let at = start - 1;
  if (BETWEEN_TITLES.has(text.charCodeAt(at))) return false;
  while (NO_WORDS.has(text.charCodeAt(at))) at--;
  return ENDS_SIGNING.has(text.charCodeAt(at)) || text.slice(Math.max(0, start - LONGEST_OBJECT), start).includes('了');
}

/** 今天签署的, 近期签署的, 92年签署的 */
function toldOf(clause: string): Then {
  if (THESE_DAYS.test(clause)) return 'then';
  if (SAME_DAY.test(clause)) return 'perhaps then';
  const isUnread = UNREAD_DATE.test(clause) && !NO_DATE_OF_IT.test(clause);
  return isUnread || SOME_TIME.test(clause) ? 'not understood' : 'untold';
}

/** What a sentence in which somebody signs tells of the time; null where it tells none. */
function toldOfSigning(sentence: string, isAnew: boolean): Then | null {
  const isThen = isAnew || MEETING.test(sentence) || THESE_DAYS.test(sentence);
  // A day that is not the title's is that of a visit, which may be this one or one of long ago.
  if (hasDate(sentence)) return isThen ? 'perhaps then' : null;
  if (SOME_TIME.test(sentence.replace(MEETING, ''))) return 'not understood';
  if (SAME_DAY.test(sentence)) return 'perhaps then';
  if (isThen) return 'then';
  return SINCE.test(sentence) ? 'untold' : null;
}

/** What the words behind the last of the titles side by side tell of all of them: 《甲》、《乙》的签字仪式. */
export function isSigningOf(text: string, end: number): boolean {
  const behind = text.slice(end, end + LONGEST_BEHIND);
  return behind.includes('仪式') ? CEREMONY.test(behind) : IS_WITNESSED.test(behind);
}

/** The same by the words before the first of them: 出席了, 见证了. */
export function toldOfCeremony(text: string, first: number): Then {
  const sentence = sentenceBefore(text, first);
  if (!ATTENDED.test(sentence)) return 'untold';
  return toldOfSigning(sentence, true) ?? 'then';
}

function hasDate(sentence: string): boolean {
  return findDates(sentence, 0, sentence.length).length > 0;
}

/** The words of a sentence before a title, in one line and without titles, which have dates of their own. */
function sentenceBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const last = near.slice(near.lastIndexOf('。') + 1);
  const isOneLine = !last.includes('\n') && !last.includes(GAP);
  const words = isOneLine ? last : joinLines(text, linesOfSentence(text, start - last.length, start)).words;
  return words.replace(DATELINE, '').replace(/《[^《》]*》/g, '〓');
}

function clauseStart(sentence: string): number {
  let start = sentence.length;
  while (start > 0 && !'，；：'.includes(sentence.charAt(start - 1))) start--;
  return start;
}
