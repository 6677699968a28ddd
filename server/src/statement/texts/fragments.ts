import { isHeadOfPost } from '../../syntax/forum';
import { readSectionMark } from '../../syntax/read-section-mark';
import { closeUp } from '../../text/spaced-out';
import { slice } from '../../text/span';
import { goesOnInAnnex } from './annexes';
import { Gaps, splitAtForeignNumber } from './foreign-numbers';
import { findForeignSignatures } from './foreign-signatures';
import { cut, type Fragment } from './fragment';
import { kindOfInstrumentTitle } from '../words/kinds';
import { isOfPage, type LineRole } from '../lines/line-roles';
import type { Line } from '../lines/lines';
import { listsOutcomes } from '../words/other-papers';
import { leadingParty, partiesAtStart } from '../words/party-names';
import { CLOSES } from '../lines/roles-below';
import { isOfBodyAbove } from '../lines/title-in-line';
import { wordsOf } from '../lines/wrapped';
import { isOpeningBelowReport, isOtherReport, isWholeReport, tellsSomethingElse } from './reports';

/** Parts the lines of a page where one text ends and another begins. */
export function splitIntoFragments(text: string, lines: readonly Line[]): Fragment[] {
  const starts = new Set<number>([0]);
  let headOfPaper = -1;
  for (let index = 1; index < lines.length; index++) {
    if (isHeadOfPaper(text, lines, index) || isReply(text, lines, index)) starts.add((headOfPaper = index));
    else if (beginsText(text, lines, index)) {
      const head = headOf(text, lines, index);
      if (headOfPaper === -1 || !isHeadlineBelow(lines, headOfPaper, head)) starts.add(head);
    }
  }
  const coarse = cut(lines, starts);
  const gaps = new Gaps(text, coarse);
  return coarse
    .flatMap((fragment) => splitAtForeignNumber(text, fragment, gaps))
    .flatMap((fragment) => splitAtForeignSignatures(text, fragment))
    .filter((fragment) => fragment.lines.some((line) => !isOfPage(line.role)));
}

function splitAtForeignSignatures(text: string, fragment: Fragment): Fragment[] {
  const first = findForeignSignatures(text, fragment.lines);
  return first === -1 ? [fragment] : cut(fragment.lines, new Set([0, first]));
}

/**
 * Parts the lines of an archive's record only where a whole text ends, and the title of another stands above its first words: it ends with
 * its signatures, or, below a title of its own, with a sentence, if the other one is signed.
 */
export function splitIntoWholeTexts(text: string, lines: readonly Line[]): Fragment[] {
  const starts = new Set<number>([0]);
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index];
    if (
      line?.role === 'title' &&
      isAboveText(lines, index) &&
      isWhole(text, line) &&
      (isEndOfText(text, lines, index - 1) || isBetweenTexts(text, lines, index))
    )
      starts.add(index);
  }
  return starts.size === 1 ? [{ lines }] : cut(lines, starts);
}

function isWhole(text: string, line: Line): boolean {
  return partiesAtStart(wordsAt(text, line)).length >= 2;
}

/** 会谈公报 ⏎ …。 ⏎ 联合宣言 ⏎ … ⏎ 二〇〇二年四月十日于多城 */
function isBetweenTexts(text: string, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (before?.role !== 'text' || text.charCodeAt(before.end - 1) !== FULL_STOP) return false;
  if (!lines.slice(0, HEAD_OF_TEXT).some((line, at) => at < index && line.role === 'title')) return false;
  const next = lines.findIndex(({ role }, at) => at > index && role === 'title');
  return lines.slice(index + 1, next === -1 ? lines.length : next).some(({ role }) => role === 'closing-date');
}

const FULL_STOP = 0x3002; // 。
const HEAD_OF_TEXT = 4;

/** Below a title stands the day, and then the text. */
function isAboveText(lines: readonly Line[], index: number): boolean {
  const role = firstBelow(lines, index)?.role;
  return role === 'text' || role === 'opening' || role === 'section';
}

function firstBelow(lines: readonly Line[], index: number): Line | undefined {
  let at = index + 1;
  while (lines[at]?.role === 'furniture' || lines[at]?.role === 'title-date') at++;
  return lines[at];
}

/** Its parties, or that something follows, and not 访问取得圆满成功。 below a list of what was signed. */
const BEGINS_TREATY = /缔约|以?下简?称|如[下左]|[于列][左后下]/;

/** Whether the first words below a title are those of a treaty: its preamble, its first article, a note of an exchange. */
function isAboveTreaty(text: string, lines: readonly Line[], index: number): boolean {
  const first = firstBelow(lines, index);
  if (first?.role === 'note') return true;
  if (first?.role === 'section') return readSectionMark(text, first.start, first.end)?.number === 1;
  if (first?.role !== 'text') return false;
  const words = wordsOf(text, first);
  return leadingParty(words) !== null || BEGINS_TREATY.test(words);
}

/** 本协定于1990年1月5日在兰京签订，一式两份。 */
const SAYS_SIGNED = /[签订]|一式|作准/;
const NAMES_DAY = /年.{1,4}月.{1,4}日/;

/** Whether a line ends a text: the last of its signatures, its day, or the sentence that tells of its signing. */
function isEndOfText(text: string, lines: readonly Line[], last: number): boolean {
  let at = last;
  while (at > 0 && isOfPage(lines[at]?.role ?? 'text')) at--;
  const line = lines[at];
  if (line === undefined) return false;
  if (line.role === 'short') return isBelowSignature(lines, at);
  if (line.role !== 'text') return line.role === 'signature' || line.role === 'closing-date';
  const words = wordsOf(text, line);
  return words.includes('本') && SAYS_SIGNED.test(words) && NAMES_DAY.test(words);
}

/** What can stand above （上接第一版）: the title of what goes on. */
const TITLE_ROLES: ReadonlySet<LineRole> = new Set(['title', 'title-date']);

const HEAD_ROLES: ReadonlySet<LineRole> = new Set([
  'title',
  'title-date',
  'page-date',
  'short',
  'headline',
  'byline',
  'lead',
  'furniture',
  'foreign',
]);

const PAGE_OF_PAPER = /^第.{1,4}版/;
const COLUMN_OF_PAPER = /^专栏[：:]/;

/** 第1版() above 专栏:, as archives of a paper have it above each of its texts. */
function isHeadOfPaper(text: string, lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  if (line?.role !== 'furniture' || below?.role !== 'furniture') return false;
  return PAGE_OF_PAPER.test(slice(text, line)) && COLUMN_OF_PAPER.test(slice(text, below));
}

/** The head of a post below what is a text already: what a reader says of it is none of it. */
function isReply(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line?.role !== 'furniture' || !isHeadOfPost(slice(text, line))) return false;
  return lines.some(
    (above, at) => at < index && (IS_TEXT.has(above.role) || text.charCodeAt(above.end - 1) === FULL_STOP),
  );
}

const IS_TEXT: ReadonlySet<LineRole> = new Set(['opening', 'section', 'signature', 'closing-date']);

/** Whether nothing but the lines of a headline stands between that and a line below it: the text has begun there. */
function isHeadlineBelow(lines: readonly Line[], head: number, index: number): boolean {
  if (index - head > LONGEST_HEADLINE) return false;
  return lines.slice(head, index).every(({ role }) => role === 'signature' || HEAD_ROLES.has(role));
}

/** With the page and the column above it. */
const LONGEST_HEADLINE = 6;

/** Whether a text begins at a line, counting the headline, byline or title above it as its own. */
function beginsText(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return false;
  if (CLOSES.has(before.role)) return line.role !== 'caption' && line.role !== 'annex' && !CLOSES.has(line.role);
  if (before.role === 'continued') return false;
  if (line.role === 'continued') return true;
  // Each note of an exchange is signed for itself.
  if (line.role === 'note') return false;
  if (!isOfPage(line.role) && line.role !== 'caption' && goesOnElsewhereAbove(lines, index)) return true;
  // 一⏎应…邀请，…: the number of the section that begins with it.
  if (line.role === 'opening' && before.role === 'section' && before.end - before.start <= LONGEST_NUMBER) return false;
  if (line.role === 'lead' || line.role === 'byline' || line.role === 'opening') return before.role !== 'lead';
  if (line.role === 'headline') return !PROSE.has(lines[headOf(text, lines, index) - 1]?.role);
  // 声明全文如下： with the title below it: the lead belongs to the statement that it announces.
  if (line.role === 'title') {
    if (before.role === 'short')
      return (
        isBelowSignature(lines, index - 1) ||
        standsBelowAnnex(text, lines, index) ||
        (isFirstOfTitle(text, lines, index - 1) &&
          isAboveTreaty(text, lines, index) &&
          standsBelowProse(text, lines, index))
      );
    const isOfAnnex = before.role === 'annex' && index > 1 && ANNEX_ALONE.test(wordsOf(text, before));
    // An annex that has a day of its own is a text of its own.
    if (isOfAnnex && !isWhole(text, line) && lines[index + 1]?.role !== 'title-date') return false;
    if (before.role === 'annex' && isCutHeading(text, before)) return false;
    // 换文 behind the signatures of a treaty belongs to it as an annex does.
    if (NOTES_ALONE.test(closeUp(wordsOf(text, line)))) return !isEndOfText(text, lines, index - 1);
    if (SPECIAL_ARTICLES.has(closeUp(wordsOf(text, line)))) return endsSignatureBlock(lines, index - 1);
    if (before.role === 'lead') return tellsSomethingElse(text, before) || isWholeReport(text, lines, index - 1);
    return before.role !== 'title';
  }
  if (line.role === 'short' && before.role !== 'title' && before.role !== 'annex' && listsOutcomes(wordsOf(text, line)))
    return true;
  if (line.role === 'text' && (isSigned(text, lines, index) || isOpeningBelowReport(text, lines, index))) return true;
  if ((line.role !== 'text' && line.role !== 'section') || !endsSignatureBlock(lines, index - 1)) return false;
  // 甲兰共和国主席 ⏎ 乙多王国国王 ⏎ 愿加强友好关系，…: those who make it, above its first words.
  if (before.role === 'signature' && lines[0]?.role === 'title' && signsNothing(lines, index)) return false;
  if (line.role === 'text' && standsInSentence(text, lines, index - 1)) return false;
  return line.role === 'text' || !goesOnInAnnex(text, lines, index);
}

/** Whether a title of two lines stands below words of another text, and not once more below the title of its page and what that tells of it. */
function standsBelowProse(text: string, lines: readonly Line[], index: number): boolean {
  const last = lines.slice(0, index).findLastIndex(({ role }) => role === 'title');
  const own = wordsAt(text, lines[index - 1]) + wordsAt(text, lines[index]);
  if (last !== -1 && own.endsWith(wordsAt(text, lines[last]))) return false;
  return (
    lines.slice(last + 1, index - 1).some(({ role }) => role === 'text' || role === 'signature') ||
    isWholeReport(text, lines, index - 2)
  );
}

function wordsAt(text: string, line: Line | undefined): string {
  return line === undefined ? '' : closeUp(wordsOf(text, line));
}

/** 附件, below which stands its title. */
const ANNEX_ALONE = /^附[件录表]?[一二三四五六七八九十\d]{0,3}[：:]?$/;
const LONGEST_NUMBER = 4;

/** 附：甲兰共和国政府和乙多王国政府关于设立 ⏎ 代表处的换文: its second line is the title of nothing else. */
function isCutHeading(text: string, annex: Line): boolean {
  const words = closeUp(wordsOf(text, annex).replace(ANNEX_MARK, ''));
  return partiesAtStart(words).length >= 2 && kindOfInstrumentTitle(words) === null;
}

const ANNEX_MARK = /^附[件录表]?[一二三四五六七八九十\d]{0,3}[：:\s\u3000]+/;

/** What old treaties have behind their articles, above the signatures or with some of its own. */
const SPECIAL_ARTICLES: ReadonlySet<string> = new Set(['专条', '另约', '附约']);

const NOTES_ALONE = /^附?换[文函]$/;

/** An article may have headings of two lines as well. */
const PROSE: ReadonlySet<LineRole | undefined> = new Set(['text', 'section', 'opening', 'lead']);

/** Whether the text above goes on on another page: what stands here is another one. */
function goesOnElsewhereAbove(lines: readonly Line[], index: number): boolean {
  let at = index - 1;
  while (lines[at]?.role === 'furniture') at--;
  return lines[at]?.role === 'goes-on';
}

/** Whether a short line is a row of names below offices, or stands below the closing day, and is not the first line of a title. */
function isBelowSignature(lines: readonly Line[], index: number): boolean {
  let at = index;
  while (lines[at]?.role === 'short') at--;
  // What runs above a page.
  while (at < index && lines[at]?.role === 'furniture') at--;
  return lines[at]?.role === 'signature' || lines[at]?.role === 'closing-date';
}

/** A signature block ends a text when its day and place, or its table, has been seen and the next line is prose again. */
function endsSignatureBlock(lines: readonly Line[], last: number): boolean {
  let at = last;
  while (at >= 0 && (isOfPage(lines[at]?.role ?? 'text') || lines[at]?.role === 'caption')) at--;
  const role = lines[at]?.role;
  return role === 'closing-date' || (role === 'signature' && lines[at - 1]?.role === 'signature');
}

/** Whether names stand above a line, below the offices and the sentence that tells of the signing: what comes behind them is another text. */
function isSigned(text: string, lines: readonly Line[], index: number): boolean {
  if (lines[index - 1]?.role !== 'short' || !isBelowSignature(lines, index - 1)) return false;
  // Notes, and what is annexed, belong to what stands above.
  if (NOTE_OR_LINK.test(wordsAt(text, lines[index]))) return false;
  for (let at = index - 1; lines[at]?.role === 'short'; at--)
    if (HEADS_ANNEX.test(wordsAt(text, lines[at]))) return false;
  if (isBelowBlock(lines, index - 1)) return true;
  let last = index - 1;
  while (last >= 0 && lines[last]?.role !== 'text' && lines[last]?.role !== 'section') last--;
  return last !== -1 && isEndOfText(text, lines, last);
}

/** [1] 本公约于…, [^1]: …, 注：…, 相关法规：… */
const NOTE_OR_LINK = /^(?:[[［〔（(]?[\^注]?[\d①-⑳*＊]{1,3}[\]］〕）)]|[①-⑳*＊]|[^，。；]{1,6}[：:])/;
/** 附：换文, （乙）乙多王国大使复照 */
const HEADS_ANNEX = /^(?:附|[（(])/;

/** 两国关系大事记 below the day of signing, where those who signed stand above it: a heading, and nobody's name. */
function isBelowBlock(lines: readonly Line[], index: number): boolean {
  return lines[index - 1]?.role === 'closing-date' && lines[index - 2]?.role === 'signature';
}

/** More lines than any head has, so that a column of short ones is not gone through for each of them. */
const LONGEST_HEAD = 100;

/** The first of the headlines, titles and bylines directly above a line. */
function headOf(text: string, lines: readonly Line[], index: number): number {
  const roles = lines[index]?.role === 'continued' ? TITLE_ROLES : HEAD_ROLES;
  let first = index;
  if (lines[index]?.role === 'title' && standsBelowAnnex(text, lines, index)) return topOfTitle(text, lines, index);
  while (first > 0 && index - first < LONGEST_HEAD) {
    const above = lines[first - 1];
    const role = above?.role;
    if (above?.role === 'lead') {
      const isOther = tellsSomethingElse(text, above) || isOtherReport(text, above, lines[index]);
      if (isOther || (lines[index]?.role === 'title' && isWholeReport(text, lines, first - 1))) break;
    }
    const isOfTitle =
      role === 'signature' &&
      (signsNothing(lines, first - 1) ||
        isFirstOfTitle(text, lines, first - 1) ||
        isOffice(lines, first - 1) ||
        isOfBodyAbove(text, above, lines[first]));
    if (role === undefined || !(roles.has(role) || isOfTitle)) break;
    // Names below a signature are short lines as well; a longer one directly above a report's first line is its headline.
    const isName =
      role === 'short' &&
      isWithinSignature(lines, first - 1) &&
      !isHeadline(text, lines, first - 1) &&
      !(lines[index]?.role === 'text' && isBelowBlock(lines, first - 1));
    if (isName && !signsNothing(lines, first - 1) && !isFirstOfTitle(text, lines, first - 1)) break;
    if (role === 'furniture' && first === index) {
      let above = first - 1;
      while (above >= 0 && lines[above]?.role === 'furniture') above--;
      const next = lines[above]?.role;
      if (above !== 0 && next !== 'title' && next !== 'title-date' && next !== 'short') break;
    }
    first--;
  }
  return first;
}

/** Whether a line below signatures has the parties of the title below it, which names none: 甲兰共和国政府和乙多王国政府 ⏎ 贸易协定. */
function isFirstOfTitle(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const title = lines[index + 1]?.role === 'short' ? lines[index + 2] : lines[index + 1];
  if (line === undefined || title?.role !== 'title' || GAP.test(slice(text, line))) return false;
  return partiesAtStart(wordsOf(text, line)).length >= 2 && !isWhole(text, title);
}

/** Whether a title that names its parties stands below the short lines of an annex, which are none of its own. */
function standsBelowAnnex(text: string, lines: readonly Line[], index: number): boolean {
  const [line, top] = [lines[index], topOfTitle(text, lines, index)];
  let at = top - 1;
  if (lines[at]?.role !== 'short' || line === undefined || (top === index && !isWhole(text, line))) return false;
  while (lines[at]?.role === 'short') at--;
  return lines[at]?.role === 'annex';
}

function topOfTitle(text: string, lines: readonly Line[], index: number): number {
  return isFirstOfTitle(text, lines, index - 1) ? index - 1 : index;
}

/** Between the columns of a row, which has as many parties as a title. */
const GAP = /[\s\u3000]{2}|\u3000/;

/** Whether no text stands above that could be signed: 甲国总统会见乙国客人 is a headline then. */
function signsNothing(lines: readonly Line[], index: number): boolean {
  if (goesOnElsewhereAbove(lines, index)) return true;
  let at = index - 1;
  const last = index - LONGEST_HEAD;
  while (at >= 0 && at > last && (lines[at]?.role === 'signature' || HEAD_ROLES.has(lines[at]?.role ?? 'text'))) at--;
  return at < 0 || CLOSES.has(lines[at]?.role);
}

/** …是以 ⏎ 大清国全权大臣赵一 ⏎ 大乙国全权大臣钱二 ⏎ 会同商议，…: old treaties begin a line with each sovereign, in the middle of a sentence. */
function standsInSentence(text: string, lines: readonly Line[], last: number): boolean {
  let at = last;
  while (lines[at]?.role === 'signature' && last - at < LONGEST_HEAD) at--;
  const above = lines[at];
  return (
    above?.role === 'text' &&
    text.charAt(lines[last]?.start ?? 0) === '大' &&
    !ENDS_SENTENCE.test(text.charAt(above.end - 1))
  );
}

const ENDS_SENTENCE = /[。；：！？”）]/;

/** 甲盟秘书长称赞论坛成果 below prose and above a report: nobody signs there. */
function isOffice(lines: readonly Line[], index: number): boolean {
  const [above, below] = [lines[index - 1]?.role, lines[index + 1]?.role];
  return (below === 'byline' || below === 'lead') && (above === 'text' || above === 'section');
}

const LONGEST_NAME = 5;

/** Of a report, or with its second half below it: ——在兰京论坛上的演讲. */
function isHeadline(text: string, lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  if (line === undefined || below === undefined || line.end - line.start <= LONGEST_NAME) return false;
  if (FOREIGN_NAME.test(wordsOf(text, line))) return false;
  return below.role === 'lead' || (below.role === 'headline' && text.charCodeAt(below.start) === DASH);
}

const DASH = 0x2014; // —
/** 安·扬·维辛 */
const FOREIGN_NAME = /^[\u4e00-\u9fff]{1,10}(?:[·•][\u4e00-\u9fff]{1,10}){1,4}$/;

function isWithinSignature(lines: readonly Line[], index: number): boolean {
  const [above, below] = [lines[index - 1]?.role, lines[index + 1]?.role];
  return above === 'signature' || below === 'signature' || below === 'closing-date' || above === 'closing-date';
}
