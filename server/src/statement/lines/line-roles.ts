import { isHan, isInLetters, isOpeningBracket } from '../../text/characters';
import { readDate } from '../../text/dates';
import { closeUp } from '../../text/spaced-out';
import type { Span } from '../../text/span';
import { goesOnElsewhere, isContinued, isFurniture } from '../../syntax/furniture';
import { readSectionMark } from '../../syntax/read-section-mark';
import { isClosingDateline, readDateline, withoutClosingDateline } from '../words/datelines';
import {
  isTitleWithMotto,
  isTitleWithRemark,
  kindOfInstrumentTitle,
  kindOfTitle,
  tellsNews,
  withoutEditorsRemark,
} from '../words/kinds';
import { namesOffice, OFFICE } from '../words/offices';
import { namesOtherPaper } from '../words/other-papers';
import { readOpenDay } from '../words/open-days';
import { isPartyName, withoutMandate } from '../words/party-names';
import { hasSignMark, isSealed } from '../words/sign-marks';
import { inOurCalendar, isSigningNote, tellsAnotherAct, withoutScreens } from '../words/signing-notes';

/** What a paragraph is by itself, before its neighbours are asked. */
export type LineRole =
  | 'furniture' // 第4版(要闻)
  | 'title' // a short line that names an instrument's kind
  | 'short' // a short line without any stop: a headline, a name, the first line of a title
  | 'headline' // “走出去”战略十年, ——在兰京论坛上的演讲: of what is no instrument
  | 'byline' // 新华社记者 甲 乙
  | 'lead' // 新华社北京９月１２日电…
  | 'continued' // （上接第一版）
  | 'goes-on' // （下转第三版）
  | 'opening' // 应…邀请，…
  | 'section' // begins with a section's mark
  | 'annex' // 附件一
  | 'note' // （对方来照）
  | 'signature' // offices, （签字）, a row of a table
  | 'title-date' // （2005年7月4日） or ——携手走向未来 below a title
  | 'page-date' // 2005年7月4日08:12 甲新闻网
  | 'closing-date' // 二○一三年九月七日于阿斯塔纳
  | 'closing-dateline' // （新华社…电）
  | 'caption' // 新华社记者…摄, 注：… behind the signatures
  | 'closing-byline' // （赵一　钱　二） behind what they wrote
  | 'foreign' // of a text in two languages, the other one
  | 'text';

/** Where a line stands, with what it is. */
export interface PlacedRole extends Span {
  readonly role: LineRole;
}

/** Names, offices and dates are short; a row of offices for several parties is as long as it gets. */
const LONGEST_LINE = 90;
const LONGEST_ROW = 240;
const LONGEST_SHORT = 60;
const WIDE_GAP = '    ';
const LONGEST_TITLE = 80;

const STOP = /[。；：！？]/;
const FULL_STOP = 0x3002; // 。
const ENDS_SENTENCE = /[。！？；：…”）)》.]$/;

/** Whether a line belongs to the page that a text was printed on, and has none of its words. */
export function isOfPage(role: LineRole): boolean {
  return role === 'furniture' || role === 'continued' || role === 'goes-on';
}

/** Whether a line is none of a text's own words: the page's, or printed beside and behind the text. */
export function standsAround(role: LineRole): boolean {
  return isOfPage(role) || AROUND.has(role);
}

const AROUND: ReadonlySet<LineRole> = new Set(['caption', 'byline', 'closing-byline', 'closing-dateline', 'page-date']);

export function roleOfLine(written: string): LineRole {
  const words = withNarrowGaps(written);
  const isLong = words.length > LONGEST_LINE;
  const line = isLong ? words.slice(0, LONGEST_LINE) : words;
  if (isContinued(line)) return 'continued';
  if (!isHan(words.charCodeAt(0)) && isInLetters(line)) return isFurniture(line) ? 'furniture' : 'foreign';
  if (!isLong) {
    const role = roleByWording(line);
    if (role !== null) return role;
  }
  // Most lines are sentences, and told by their last character: no name of a person ends so.
  const isSentence = isLong || line.charCodeAt(line.length - 1) === FULL_STOP;
  if (!isSentence && line.includes('：') && (isTitleWithMotto(line) || isTitleWithRemark(line))) return 'title';
  if (!isSentence && (line.includes('：') || line.includes(':')) && NAMED_OFFICE.test(line))
    return SALUTES.test(line) ? 'text' : 'signature';
  if (isSentence && !isLong && line.length <= LONGEST_CLOSING && isClosingSentence(line)) return 'closing-date';
  if (isSentence && !isLong && SIGNED_SENTENCE.test(line) && hasSignMark(line)) return 'signature';
  if (readDateline(line) !== null || announcesText(words)) return 'lead';
  if (line.length <= LONGEST_NOTE && NOTE.test(line)) return 'note';
  const mark = readSectionMark(words, 0, words.length);
  if (mark !== null) return mark.style === 'annex' ? 'annex' : 'section';
  if (line.charCodeAt(0) === INVITED && /^应.{2,60}邀请/.test(line)) return 'opening';
  if (!isSentence && !STOP.test(line)) return roleOfShortLine(line);
  return hasSignMark(line) && SIGNED_FOR.test(line) ? 'signature' : 'text';
}

/** 甲兰共和国：赵一（签字）, also several side by side */
const SIGNED_FOR =
  /^(?:[^，。；：！？\s]{2,24}：[^，。；：！？\s]{2,24}[\s\u3000]+){0,3}[^，。；：！？\s]{2,24}：[^，。；：！？]{2,40}[）)］\]]$/;

/** The words of 甲兰共和国总统                乙多王国首相 are few, however wide its gaps are. */
function withNarrowGaps(line: string): string {
  const mayBeRow = line.length > LONGEST_SHORT && line.length <= LONGEST_ROW && line.includes(WIDE_GAP);
  return mayBeRow ? line.replace(/ {3,}/g, '  ') : line;
}

/** …双方发表联合声明，全文如下： */
function announcesText(words: string): boolean {
  const last = words.charCodeAt(words.length - 1);
  return (last === COLON || last === BELOW) && ANNOUNCES_TEXT.test(words.slice(-LONGEST_ANNOUNCED));
}

const COLON = 0xff1a; // ：
const BELOW = 0x4e0b; // 下
const ANNOUNCES_TEXT = /(?:声明|公报|宣言|条约|协定|备忘录|议定书|新闻稿)》?(?:的?全文|，全文|的内容)如下：?$/;
const LONGEST_ANNOUNCED = 16;

/** What a line of a page says of itself. */
function roleByWording(line: string): LineRole | null {
  if (isSigningNote(line)) return 'title-date';
  if (isFurniture(line)) return goesOnElsewhere(line) ? 'goes-on' : 'furniture';
  if (isClosingDateline(line)) return 'closing-dateline';
  if (line.charCodeAt(1) === LETTER_W && /^[RD]W[：:]/.test(line)) return 'caption';
  if (!line.includes('记者')) return null;
  if (CAPTION.test(line)) return 'caption';
  return BYLINE.test(line) ? 'byline' : null;
}

const LETTER_W = 0x57;
const INVITED = 0x5e94; // 应

const BEHIND_OFFICE = '(?:[（(]签[字署][）)])?[：:][\\s\\u3000]*';
/** 甲兰共和国政府代表：赵一, 甲兰共和国政府代表：外交部副部长 赵一, or the name on the next line; 甲方代表：　　乙方代表：, with names or without. */
const NAMED_OFFICE = new RegExp(
  `^(?:[^，。；：《“]{2,30}${OFFICE}${BEHIND_OFFICE}(?:[^，。；：\\s]{2,20}?${OFFICE}[\\s\\u3000]+)?(?:[^，。；：\\s]{2,20}|[\\u4e00-\\u9fff](?:[\\s\\u3000]{1,4}[\\u4e00-\\u9fff]){1,3}|[A-Z][A-Za-z.\\s-]{2,30})?|(?:[^，。；：《“\\s]{2,30}${OFFICE}${BEHIND_OFFICE}){2,6}|(?:[^，。；：《“\\s]{2,30}${OFFICE}${BEHIND_OFFICE}[^，。；：\\s]{2,24}(?:[\\s\\u3000]+|$)){2,4}|(?:(?:受权)?代表[^，。；：《“\\s]{2,24}[：:][\\s\\u3000]*){1,4}(?:[^，。；：\\s]{2,20})?)$`,
);

/** 乙多王国外交部长赵一阁下： above a note */
const SALUTES = /(?:先生|女士|阁下|殿下|陛下)[：:]$/;

/** 大清帝国钦差全权大臣李某（押印）。 */
const SIGNED_SENTENCE = /^[^，。；：]{4,60}[）)]。$/;
const LONGEST_CLOSING = 48;

/** What is left of 光绪二十一年三月二十三日、明治二十八年四月十七日 begins with the mark between them. */
const BEGINS_WITH_DAY = /^、?于?(?:公[元历]|西历|(?:中华)?民国|明治|大正|昭和)?[\d０-９一二三四五六七八九十]/;
/** 2006年10月30日于甲京。 于2006年10月30日在甲京通过。 光绪七年九月初三日，西历一千八百八十一年十月二十五日，在甲京画押。 */
function isClosingSentence(line: string): boolean {
  if (!/[于在][^，。]{2,12}。$/.test(line)) return false;
  const words = inOurCalendar(line.slice(0, -1));
  return BEGINS_WITH_DAY.test(words) && isClosingDate(words);
}

/** 一九八四年八月十七日，甲京。 below a title and at the end, where no sentence tells what happened on a day. */
export function isDayAndPlace(line: string): boolean {
  const place = line.length <= LONGEST_CLOSING && line.endsWith('。') ? PLACE_BEHIND_DAY.exec(line)?.[1] : undefined;
  return place !== undefined && !SPEAKS_OF_SIDES.test(place) && isClosingDate(line.slice(0, -1));
}

const PLACE_BEHIND_DAY = /^[\d０-９一二][^，。]{6,16}日[，,、]\s*([\u4e00-\u9fff·]{2,8})。$/;

/** A caption says at its end who took the picture; 互派记者、联合摄制 is text. */
const CAPTION = /记者(?![、，和与])\s*\S{1,12}(?:[\s　]+\S{1,4}){0,5}\s*摄(?:影(?:报道)?)?(?:$|[）)。\s]|[RD]W[：:])/;
/** What stands above each of the notes of which an exchange is made. */
const NOTE = /^(?:[（(][一二三1-3][）)]|[一二三1-3][、.．])?\s*[（(]?[^，。；：（(]{1,8}方[来去复覆][文照函信][）)]?$/;
const LONGEST_NOTE = 20;
const NAMED_ONE = '[^\\s（()）、，。：；《“]{1,8}';
const NAMES = `${NAMED_ONE}(?:[\\s　、]+${NAMED_ONE}){0,9}`;
const REPORTER = '(?:\\S{1,6}社|本报)?(?:特派|驻.{1,8})?记者';
const BYLINE = new RegExp(`^(?:${REPORTER}[\\s　]+${NAMES}|[（(]${REPORTER}[\\s　]*${NAMES}[）)])$`);
const NAMES_IN_BRACKETS = /^[（(][\u4e00-\u9fff·]{1,8}(?:[\s　、]+[\u4e00-\u9fff·]{1,8}){0,9}[）)]$/;

/** （赵一　钱　二）: nothing else that stands in brackets behind the end of a text is made of such words. */
export function isOfNamesInBrackets(line: string): boolean {
  return line.length <= LONGEST_LINE && isOpeningBracket(line.charCodeAt(0)) && NAMES_IN_BRACKETS.test(line);
}

/** 《甲乙边界协定》, but not 《甲乙边界协定》补充议定书. */
function isQuotedName(line: string): boolean {
  return line.startsWith('《') && !/》[^《》]{2,}$/.test(line);
}

/** 甲兰共和国和乙多王国（以下称“双方”）声明⏎如下：. */
const DEFINES_WHO_SPEAKS = /[（(](?:以下|下)[^（()）]{0,4}称[^（()）]{1,20}[）)][^\s（()）]/;

function roleOfShortLine(line: string): LineRole {
  if (hasSignMark(line) || isSealed(line)) return 'signature';
  if (line.includes('年') && isClosingDate(line)) return isDayOfPage(line) ? 'page-date' : 'closing-date';
  if (isRowOfDays(line)) return 'closing-date';
  if (SOURCE_AND_DAY.test(line)) return 'page-date';
  if (line.startsWith('|')) return 'signature';
  // …联合声明（2019年6月15日，甲京）
  if (line.includes('，') && withoutEditorsRemark(line).includes('，')) return 'text';
  const isTitle = line.length <= LONGEST_TITLE && kindOfInstrumentTitle(line) !== null;
  if (isTitle && !isQuotedName(line) && !DEFINES_WHO_SPEAKS.test(line)) return 'title';
  // Words of a signature may be spaced out: 代　表.
  const closed = line.replace(/[\s\u3000\u00a0]+/g, '');
  const mayBeOffice = namesOffice(closed) && !/[《“”]|[的了在对就]/.test(line);
  if (mayBeOffice && !tellsNews(closed) && !namesOtherPaper(closed, false)) return 'signature';
  if (isRowOfParties(line)) return 'signature';
  return /[《“]/.test(line) || line.length > LONGEST_SHORT ? 'text' : 'short';
}

/** 洛维亚共和国政府　　瑟兰王国政府, 受洛维亚共和国政府委托 */
function isRowOfParties(line: string): boolean {
  const cells = line.split(/[\s\u3000\u00a0]+/).filter((cell) => cell !== '');
  if (cells.length < 2) return withoutMandate(line) !== line;
  return cells.every((cell) => isPartyName(withoutMandate(cell)));
}

/** 双方将落实2009年11月20日 ⏎ 在甲京签署的…: the beginning of a sentence, that a narrow column broke. */
const SPEAKS_OF_SIDES = /[双两三各]方|两国|缔约|元首|领导人|首相|总[统理]|主席|国王/;

/** 二○一三年九月七日于阿斯塔纳, 2001年7月16日于莫斯科, 于北京 before it, or nothing but the day. */
export function isClosingDate(written: string): boolean {
  if (readOpenDay(written) !== null) return true;
  const line = withoutScreens(inOurCalendar(withoutClosingDateline(closeUp(written))));
  if (line.length > 50) return false;
  const start = Math.max(0, line.search(/[\d０-９一二三四五六七八九○〇十廿卅]/));
  if (start > 0 && !/^(?:[（(])?(?:于|订于|签于|签署于|签订于)?[^，。：\d]{0,12}[，、\s]?$/.test(line.slice(0, start)))
    return false;
  if (start > 0 && isBehindTitle(line.slice(0, start))) return false;
  if (start > 0 && (SPEAKS_OF_SIDES.test(line.slice(0, start)) || isOfDraft(line.slice(0, start)))) return false;
  const date = readDate(line, start, line.length);
  // 佛历二五三九年 is another calendar; 2016年5月10日至13日 is a visit.
  if (date === null || (date.year ?? 0) >= 2200 || date.until !== null) return false;
  const after = line.slice(date.end).replace(BEFORE_PLACE, '').trim();
  return (
    date.year !== null &&
    date.day !== null &&
    after.length <= 16 &&
    !IS_IN_SENTENCE.test(after) &&
    kindOfTitle(after) === null &&
    !tellsAnotherAct(after) &&
    !isOfDraft(after)
  );
}

/** 中俄密约（1896年6月3日，莫斯科）, 多城友好条约（多城 1976年2月24日） */
function isBehindTitle(words: string): boolean {
  const bracket = words.search(/[（(]/);
  return bracket > 0 && kindOfInstrumentTitle(words.slice(0, bracket)) !== null;
}

/** （草案，2025年5月10日）, 2025年5月10日第三稿: on its day nobody signs. */
function isOfDraft(words: string): boolean {
  return /草案|[初草定终审改一二三四五六]稿/.test(words);
}

/** 一九七五年六月六日于甲京　　　　一九七五年六月九日于乙城: each side on its own day. */
function isRowOfDays(line: string): boolean {
  const day = line.indexOf('日');
  if (day === -1 || !line.includes('日', day + 1)) return false;
  const columns = columnsOfDays(line);
  return columns.length > 1 && columns.every((words) => isClosingDate(words) && !isDayOfPage(words));
}

/** The columns of such a row. */
export function columnsOfDays(row: string): string[] {
  return row.trim().split(/[\s\u00a0]{2,}|\u3000+/);
}

/** 2009年10月24日通过，甲京 */
const BEFORE_PLACE = /^\s*通过[，,、](?=[\u4e00-\u9fff·]{2,8}$)/;

/** 原创 甲兰外交部 甲新闻网 2023-03-28: who put a page up, and when. */
const SOURCE_AND_DAY =
  /^(?=.*(?:[网社台号报部]|客户端|频道|原创)\s)[^，。；：\d]{2,40}\s\d{4}-\d{2}-\d{2}(?:\s\d{2}:\d{2})?$/;

/** 发布时间　2013年9月7日, 2013年9月7日08:12 甲新闻网, （原载《甲报》2013年9月7日）: when the page was put up or printed. */
const OF_THE_PAGE =
  /时间|日期|发布|更新|上传|印发|来源|[网社]|电视?台|[日晚时早导周]报|原载|载于|[摘转]自|《[^》]{1,12}[报刊志]》|第.{1,3}[版期]|\d[:：]\d{2}/;

export function isDayOfPage(line: string): boolean {
  return OF_THE_PAGE.test(withoutClosingDateline(line));
}

/** What stands behind a date in a sentence that a page broke: 在莫斯科签署的, 至27日, 以来, 生效. Behind a day of signing stands a place. */
const IS_IN_SENTENCE =
  /^.+[，。；]|[《电讯的]$|^(?:[以之]?[前后]|以来|起|至|到|期间|[同与和由对])|(?:以来|期间|举行|召开|访问|生效|进行|会[晤谈见]|[开闭]幕|开始|结束|[成设]立)$/;

/** Whether a paragraph breaks off in the middle of a sentence. */
export function breaksOff(text: string, { start, end }: Span): boolean {
  return end - start > 30 && !ENDS_SENTENCE.test(text.slice(end - 1, end));
}
