import { isOpeningBracket } from '../../text/characters';
import type { Span } from '../../text/span';
import { isClosingDate, isDayAndPlace, isOfNamesInBrackets, type LineRole, type PlacedRole } from './line-roles';
import { namesOtherPaper } from '../words/other-papers';
import { leadingParty, partiesAtStart } from '../words/party-names';
import { placeAlone } from '../words/place';
import {
  inOurCalendar,
  isAdoption,
  isDayOfOtherCalendar,
  isHeadingInTwoCalendars,
  MEETING_BEFORE,
  placeBehindOtherDay,
} from '../words/signing-notes';
import { isTitleBelow } from './title-in-line';
import { wordsOf } from './wrapped';

/** What a line is below another: a day below the title is that of the title, and a place below a closing day is its place. */
export function roleBelow(
  text: string,
  line: PlacedRole | undefined,
  roles: readonly LineRole[],
  index: number,
  place: Span,
): LineRole {
  const above = line?.role;
  const own = roles[index] ?? 'text';
  if (endsWithByline(text, line, roles, index, place)) return 'closing-byline';
  const mayBeHeadline =
    above === undefined || CLOSES.has(above) || (MAY_STAND_ABOVE_HEADLINE.has(above) && isReport(roles[index + 1]));
  if (own === 'text' && mayBeHeadline && isHeadline(text, behindFurniture(roles, index + 1), place)) return 'headline';
  if (
    own === 'text' &&
    (ENDS_BLOCK.has(above) || isName(roles, index - 1)) &&
    standsBehind(text, roles[index + 1], place)
  )
    return 'caption';
  if (MAY_BE_FOOTNOTE.has(own) && line !== undefined && isFootnote(text, line, roles[index + 1], place))
    return 'caption';
  if (
    own === 'short' &&
    (IS_BEHIND.has(above) || roles[index + 1] === 'closing-date') &&
    SPEECH.test(wordsOf(text, place))
  )
    return 'headline';
  const isBelowTitle = line === undefined || bearsDay(text, line);
  if (isBelowTitle && (own === 'text' || own === 'section') && isDayOfSubtitle(text, place)) return 'title-date';
  if (own === 'section' && isSubtitle(text, above, roles[index + 1], place)) return 'headline';
  if (isBelowTitle && (own === 'closing-date' || (own === 'short' && isDayOfOtherCalendar(wordsOf(text, place)))))
    return 'title-date';
  if (isBelowTitle && MAY_TELL_DAY.has(own) && tellsDayBelowTitle(wordsOf(text, place))) return 'title-date';
  if (isBelowTitle && own === 'short' && (isMonthInBrackets(text, place) || isDottedDay(text, place)))
    return 'title-date';
  if (
    own === 'text' &&
    (above === 'title' || ENDS_TEXT.has(roles[index + 1])) &&
    (isDayAndPlace(wordsOf(text, place)) || placeBehindOtherDay(wordsOf(text, place)) !== null)
  )
    return above === 'title' ? 'title-date' : 'closing-date';
  if (own === 'text' && roles[index + 1] === 'opening' && isOfHead(text, roles, index, place)) return 'short';
  if (own === 'text' && above === 'title' && isRemark(wordsOf(text, place), roles.slice(index + 1, index + 3)))
    return 'short';
  if (own === 'closing-date' && isDayOfTitle(text, line, roles, index, place)) return 'title-date';
  if (own === 'closing-date' && above === 'short' && index === 1 && PROSE.has(roles[index + 1])) return 'page-date';
  if (own === 'short' && PROSE.has(above) && ENDS_TEXT.has(roles[index + 1]) && isOtherClosing(wordsOf(text, place)))
    return 'closing-date';
  // Below 来源：甲新闻网 stands the day on which the page was put up.
  if (own === 'closing-date' && above === 'furniture') return isOtherName(text, line) ? 'title-date' : 'page-date';
  // （新华社甲京七日电） with the text below it.
  if (own === 'closing-dateline' && isBelowTitle) return 'lead';
  if (
    own === 'short' &&
    MAY_NAME_PARTIES.has(above) &&
    line !== undefined &&
    isTitleBelow(wordsOf(text, line), wordsOf(text, place))
  )
    return 'title';
  if (own === 'signature' && line !== undefined && isListOfDelegates(text, line)) return 'text';
  // 驻甲公使赵一 ⏎ 驻乙公使钱二: the next of them.
  if (own === 'signature' && above === 'text' && roles[index - 1] === 'signature' && endsWithNextOne(text, line))
    return 'text';
  if (MAY_BE_PLACE.has(own) && above === 'closing-date' && placeAlone(inOurCalendar(wordsOf(text, place))) !== null)
    return 'closing-date';
  return own;
}

/** 又名：甲乙两国总理关于和平的联合声明, as a library has it between a title and its day. */
function isOtherName(text: string, line: PlacedRole | undefined): boolean {
  return line !== undefined && /^(?:又[名称]|别名)[：:]/.test(wordsOf(text, line));
}

const MAY_NAME_PARTIES: ReadonlySet<LineRole | undefined> = new Set(['short', 'signature']);

/** （草案，第三稿） */
const IN_BRACKETS = /^[（(〔][^（()）〔〕。；：]{2,30}[）)〕]$/;

/** （草案，第三稿）; and 深化伙伴关系，建设和平的世界 above the first words, which tell of an invitation. */
function isRemark(words: string, [next, behind]: readonly LineRole[]): boolean {
  if (IN_BRACKETS.test(words)) return true;
  // Or above the day: “负责任的伙伴，共建更美好世界” ⏎ （2018年7月9日，甲京）
  const isAboveText = next === 'opening' || (next === 'closing-date' && PROSE.has(behind) && /^[“"]/.test(words));
  return isAboveText && words.length <= LONGEST_SUBTITLE && NO_STOP.test(words);
}

/** What else a page has between a title and the first words: 我要分享：0人参与. */
function isOfHead(text: string, roles: readonly LineRole[], index: number, place: Span): boolean {
  if (place.end - place.start > LONGEST_SUBTITLE || '。；，、！？”'.includes(text.charAt(place.end - 1))) return false;
  let at = index - 1;
  while (index - at <= MOST_BETWEEN && IN_HEAD.has(roles[at])) at--;
  return roles[at] === 'title';
}

const IN_HEAD: ReadonlySet<LineRole | undefined> = new Set([
  'furniture',
  'title-date',
  'closing-date',
  'page-date',
  'short',
]);
const NO_STOP = /^[^。；：！？]+[^，。；：！？、]$/;

/** A conference of plenipotentiaries has their office in its name. */
const MAY_TELL_DAY: ReadonlySet<LineRole> = new Set(['short', 'text', 'signature']);
const MAY_BE_PLACE: ReadonlySet<LineRole> = new Set(['short', 'text']);

/** 联合国大会1966年12月16日通过, 光绪二十年正月二十四日，西历一千八百九十四年三月初一日，多城。 */
function tellsDayBelowTitle(words: string): boolean {
  return isAdoption(words) || isHeadingInTwoCalendars(words);
}

/** So many lines a page can have between a title and its day. */
const MOST_BETWEEN = 6;

/** （2023年2月10日于甲京） below what a page has under a title, a day below the parties that are the second line of one, or below the title in letters. */
function isDayOfTitle(
  text: string,
  above: PlacedRole | undefined,
  roles: readonly LineRole[],
  index: number,
  place: Span,
): boolean {
  if (above?.role === 'short' || above?.role === 'text') {
    if (!standsBelowTitle(roles, index - 2) || roles[index + 1] === 'signature') return false;
    if (above.role === 'short' && isOpeningBracket(text.charCodeAt(place.start))) return true;
    const words = wordsOf(text, above);
    return !words.endsWith('。') && partiesAtStart(words).length >= 2;
  }
  if (above?.role === 'foreign') return roles[index - 2] === 'title' && roles[index + 1] !== 'signature';
  if (above?.role !== 'furniture' && above?.role !== 'page-date') return false;
  if (!isOpeningBracket(text.charCodeAt(place.start)) && !CANNOT_BE_OF_PAGE.test(wordsOf(text, place))) return false;
  return standsBelowTitle(roles, index - 1);
}

/** Whether between a line and the title above it stands nothing but what a page has there. */
function standsBelowTitle(roles: readonly LineRole[], index: number): boolean {
  let at = index;
  while (IS_BELOW_TITLE.has(roles[at]) && index - at < MOST_BETWEEN) at--;
  return roles[at] === 'title';
}

/** 一九五四年六月二十八日, 1954年6月28日于甲京: the day on which a page was put up has digits, and no place. */
const CANNOT_BE_OF_PAGE = /^[一二][○〇零一二三四五六七八九]{3}年|日[于在][\u4e00-\u9fff·]{2,8}$/;
const IS_BELOW_TITLE: ReadonlySet<LineRole | undefined> = new Set(['furniture', 'page-date', 'closing-date', 'short']);

/** （甲组织领导人第三次会晤，2011年4月14日，乙国多城）, ——一九九六年四月二十五日于兰京 */
function isDayOfSubtitle(text: string, place: Span): boolean {
  if (place.end - place.start > LONGEST_SUBTITLE) return false;
  if (text.charCodeAt(place.start) === DASH) return isClosingDate(wordsOf(text, place).replace(DASHES, ''));
  if (!isOpeningBracket(text.charCodeAt(place.start))) return false;
  const words = wordsOf(text, place).slice(1, -1);
  const day = words.replace(MEETING_BEFORE, '');
  return day !== words && isClosingDate(day);
}

/** （1966年3月）, （一九六六年三月于甲京） */
const MONTH_IN_BRACKETS =
  /^[（(〔][12一二][\d〇○零一二三四五六七八九]{3}年[\d一二三四五六七八九十]{1,2}月(?:[于在，]\s?[\u4e00-\u9fff·]{2,8})?[）)〕]$/;

function isMonthInBrackets(text: string, { start, end }: Span): boolean {
  return isOpeningBracket(text.charCodeAt(start)) && MONTH_IN_BRACKETS.test(wordsOf(text, { start, end }));
}

/** 1858.6.18 甲京; without its place the day may be that of a page. */
function isDottedDay(text: string, { start, end }: Span): boolean {
  return DOTTED_DAY.test(text.slice(start, Math.min(end, start + LONGEST_SUBTITLE)));
}

const DOTTED_DAY = /^[12]\d{3}[.．]\d{1,2}[.．]\d{1,2}[\s　，]+[\u4e00-\u9fff·]{2,8}$/;

/** 2017年3月　甲京, behind the last words of a text */
const CLOSING_MONTH =
  /^[12一二][\d〇○零一二三四五六七八九]{3}年[\d一二三四五六七八九十]{1,2}月(?:\s*[于，]\s*|[\s\u3000]+)[\u4e00-\u9fff·]{2,8}$/;

/** A month, and a day that nobody here turns into ours: 康熙二十八年七月二十四日. */
function isOtherClosing(words: string): boolean {
  return words.includes('月') && (CLOSING_MONTH.test(words) || isDayOfOtherCalendar(words));
}

const DASHES = /^—{1,2}/;

/** Also 新华社北京八月十七日电　甲兰共和国和乙多王国联合公报, which has no more than the title. */
function bearsDay(text: string, line: PlacedRole): boolean {
  return BEARS_DAY.has(line.role) || (line.role === 'lead' && !wordsOf(text, line).includes('。'));
}

/** What stands below the last line of a text. */
const ENDS_TEXT: ReadonlySet<LineRole | undefined> = new Set([
  undefined,
  'furniture',
  'closing-dateline',
  'signature',
  'annex',
  'foreign',
  'title',
]);
/** What ends a text, whatever stands below it. */
export const CLOSES: ReadonlySet<LineRole | undefined> = new Set(['closing-dateline', 'closing-byline']);
const BEARS_DAY: ReadonlySet<LineRole> = new Set(['title', 'title-date', 'headline']);
const IS_BEHIND: ReadonlySet<LineRole | undefined> = new Set(['closing-date', 'signature', 'short']);
/** 在兰京论坛上的演讲 behind signatures, or above its day and place. */
const SPEECH = /^.{4,60}(?:讲话|演讲|演说|发言|致[辞词]|[开闭]幕[辞词]|祝酒[辞词])$/;
/** Also the field of the title, above the first line. */
const HAS_SUBTITLE: ReadonlySet<LineRole | undefined> = new Set(['short', 'headline', 'title', 'signature', undefined]);
const LONGEST_SUBTITLE = 60;

const ENDS_BLOCK: ReadonlySet<LineRole | undefined> = new Set(['closing-date', 'signature']);
const EDITORS_NOTE = /^[（(【［[]?(?:编者|译者|原)?注[】］\]]?[：:]/;
/** （附表未印。——编者） */
const BY_EDITOR = /[—―－-]{1,2}\s?(?:编者|译者|原)注?[。）)］\]】]{0,2}$/;
const LONGEST_CAPTION = 80;

/** Below an office. */
function isName(roles: readonly LineRole[], index: number): boolean {
  return roles[index] === 'short' && roles[index - 1] === 'signature';
}

/** Behind signatures and their day: what a picture shows, above who took it, and an editor's note. */
function standsBehind(text: string, next: LineRole | undefined, place: Span): boolean {
  const words = wordsOf(text, place);
  if (EDITORS_NOTE.test(words) || BY_EDITOR.test(words.slice(-LONGEST_MARK))) return true;
  return next === 'caption' && place.end - place.start <= LONGEST_CAPTION;
}

const MAY_BE_FOOTNOTE: ReadonlySet<LineRole> = new Set(['text', 'section', 'short']);
const FOOTNOTE =
  /^(?:[①-⑳❶-❿]|[↑^](?=[\s\u2060])|[［〔[][\d０-９]{1,2}[］〕\]]|[*＊※†]{1,3}|[［〔[（(]?注[\d０-９一二三四五①-⑳]{0,2}[］〕\]）)：:])[\s\u3000\u2060]*\S/;
const LINE_ABOVE_FOOTNOTES = /^[─━—―＿_-]{4,200}$/;

/** ① 本协定自…生效。 or [1] 见…。 below the closing day, below another one or the line that a page draws above them; below a row a list can begin so. */
function isFootnote(text: string, above: PlacedRole, next: LineRole | undefined, place: Span): boolean {
  if (!FOOTNOTE.test(text.slice(place.start, Math.min(place.end, place.start + LONGEST_MARK)))) return false;
  if (above.role === 'furniture') return LINE_ABOVE_FOOTNOTES.test(wordsOf(text, above));
  return (
    above.role === 'closing-date' || above.role === 'caption' || (above.role === 'signature' && next !== 'section')
  );
}

const LONGEST_MARK = 10;

/** ——在兰京论坛上的演讲, which is no item of a list: below a title, and its dash a whole one, sections may follow. */
function isSubtitle(text: string, above: LineRole | undefined, next: LineRole | undefined, place: Span): boolean {
  if (!HAS_SUBTITLE.has(above) || place.end - place.start > LONGEST_SUBTITLE) return false;
  const words = wordsOf(text, place);
  if (above === 'title' && BEHIND_WHOLE_DASH.test(words)) return true;
  return text.charCodeAt(place.start) === DASH && next !== 'section' && !/[。；：，]/.test(words);
}

const BEHIND_WHOLE_DASH = /^[—―─－-]{2}[^。；]{2,40}$/;

const DASH = 0x2014; // —
const ABOVE_NEWS: ReadonlySet<LineRole | undefined> = new Set([
  'lead',
  'byline',
  'short',
  'closing-date',
  'title-date',
]);
const LONGEST_HEADLINE = 40;
/** 甲兰共和国议会关于批准《甲兰共和国和乙多王国引渡条约》的决定 */
const LONGEST_HEADING = 60;

const MAY_STAND_ABOVE_HEADLINE: ReadonlySet<LineRole | undefined> = new Set(['furniture', 'short', 'headline']);

/** What stands below, and below 来源：甲新闻网 between them. */
function behindFurniture(roles: readonly LineRole[], index: number): LineRole | undefined {
  let at = index;
  while (at < index + MOST_BETWEEN && (roles[at] === 'furniture' || roles[at] === 'page-date')) at++;
  return roles[at];
}

function isReport(next: LineRole | undefined): boolean {
  return next === 'lead' || next === 'byline';
}

/** “走出去”战略十年, 论《甲乙联合声明》 above a dateline or a name: words of a title without its stops. */
function isHeadline(text: string, next: LineRole | undefined, place: Span): boolean {
  if (!ABOVE_NEWS.has(next) || place.end - place.start > LONGEST_HEADING) return false;
  const words = wordsOf(text, place);
  return !/[。；：，]/.test(words) && (words.length <= LONGEST_HEADLINE || namesOtherPaper(words, false));
}

/** Whether a line that sends somebody stands a few lines above. */
function endsWithNextOne(text: string, line: PlacedRole | undefined): boolean {
  return (
    line !== undefined &&
    SENDS_DELEGATES.test(text.slice(Math.max(0, line.start - LONGEST_DELEGATE), line.start).trim())
  );
}

const SENDS_DELEGATES =
  /(?:(?:总统|皇帝|国王|君主|政府|主席)派|特派|(?:派|任命)[^。]{0,20}代表|(?:出席|参加)[^。]{0,16}的?(?:有|人员|名单|成员|代表))[^。]{0,6}[：:]$/;
const LONGEST_DELEGATE = 48;
const OF_SIDE = /^[\u4e00-\u9fff]{1,2}方/;

/** 双方委派全权代表如下： ⏎ 甲兰共和国方面　司法部长　赵一: named in the preamble, and below no text. */
function isListOfDelegates(text: string, above: PlacedRole): boolean {
  if (above.role !== 'text') return false;
  const words = wordsOf(text, above);
  if (SENDS_DELEGATES.test(words)) return true;
  const isOfSide = OF_SIDE.test(words) || leadingParty(words) !== null;
  return words.length <= LONGEST_DELEGATE && !/[。；：，]/.test(words) && isOfSide;
}

const PROSE: ReadonlySet<LineRole | undefined> = new Set(['text', 'section', 'opening', 'lead', 'closing-byline']);
const ENDS_PROSE = '。！？”…）';

/** Whether a line says who wrote what stands above it: behind a finished sentence, and above no sentence that could be theirs. */
function endsWithByline(
  text: string,
  above: PlacedRole | undefined,
  roles: readonly LineRole[],
  index: number,
  place: Span,
): boolean {
  const role = roles[index];
  if ((role !== 'byline' && role !== 'short') || !PROSE.has(above?.role)) return false;
  if (above === undefined || !ENDS_PROSE.includes(text.charAt(above.end - 1))) return false;
  const isInBrackets = isOpeningBracket(text.charCodeAt(place.start));
  if (role === 'short' && !isOfNamesInBrackets(wordsOf(text, place))) return false;
  if (role === 'byline' && isInBrackets) return true;
  let next = index + 1;
  while (roles[next] === 'furniture') next++;
  return (
    roles[next] !== 'text' && roles[next] !== 'section' && roles[next] !== 'opening' && roles[next] !== 'signature'
  );
}
