import { readDate, readNumericDate, type DateMention } from '../../text/dates';
import { PAD } from '../../text/markup';
import { isHan } from '../../text/characters';
import type { Span } from '../../text/span';
import { DAY_OF_ERA, isRatifying, MADE, SIGNED } from './making';
import { behindMarkup } from './markup-behind';
import { dayInRow } from './dates-in-tables';

const NO_DATES: readonly DateMention[] = [];

/** 《…》（以下称“条约”）, 《…》（简称《条约》，: what it is called from here on. */
const NAMED = /^\s*[（(]\s*(?:以?下)?\s*简?称(?:为)?[：:]?[^（()），,]{1,24}([）)]|[，,]\s*)/;
/** What leads to a date behind a title: 《…》（1992年1月3日）, （甲京，1992年1月3日）, 于1992年1月3日签署, ，该声明于1992年1月3日发表, 签署于1992年, 已由两国元首于…, 分别于…和…签署. */
const BEHIND = new RegExp(
  `^\\s*(?:([（(])\\s*(?:${DAY_OF_ERA}[，,、]\\s*(?:即|公历|西历)?|(?:中华)?民国|均|(?!生效|批准|核准|修)[^，。；：、《》（()）\\d０-９\\n\\r]{1,8}[，,]\\s*)?|，(?:该[^，。；：《》（(\\n\\r]{2,6}?(?=[于由已在]))?)?\\s*(均?(?:分别)?(?:签署|签订|发表)于|(?:已|由[^，。；：、《》（(\\n\\r]{1,16})?(?:分别|均)?于|是(?:[^，。；：《》\\d０-９\\n\\r]{2,24}于|于)?|自)?(?=[\\d０-９一二三四五六七八九])`,
);
const BEGINS_BEHIND = new Set(
  Array.from(' \u3000（(签发是于，已由自分均0123456789０１２３４５６７８９一二三四五六七八九', (character) =>
    character.charCodeAt(0),
  ),
);
/** 《…》，1970年12月16日签订于甲京 in a list: behind the comma nothing but the signing. */
const SIGNED_AT = /^(?:(?:签署|签订|签定|订立|缔结|通过)(?:于|在|[，。；）)])|[签订]于)/;
const ENDS_BRACKET = new RegExp(
  `^(?:[，、]${DAY_OF_ERA})?(?:(?:[于在，、].{1,8})?(?:${MADE}?[）)]|(?:订立?|签|签署|签订|缔结|通过)于[^，。；：、《》（()）]{1,10}[）)]|${MADE}[，、；])|[，；]\\s*(?:以\\s*下|下[文称]|简称))`,
);
const THEN_SIGNED = new RegExp(`^[^，。；：《》]{0,12}?${MADE}`);
/** Without 于 the date belongs to what comes, unless the sentence ends with the signing: 《…》2002年在甲京签署以来. */
const JUST_SIGNED = new RegExp(`^[^，。；：《》]{0,12}?${SIGNED}(?:以来|[，。；\\n\\r]|$)`);
const ITS_KIND = '[^，。；：《》\\n\\r]{0,16}?(?:条约|公约|协定|声明|公报|宣言|议定书|文件)';
/** 《…》是2001年签署的, and what it is: 是两国于2001年在甲京签订的不平等条约, ，是2001年1月3日两国政府就解决…问题发表的公报. */
const SIGNED_ON_THE_DAY = new RegExp(
  `^(?![^，。；]{0,40}(?:以来|[之以]后))(?:[^，。；：《》]{0,12}?(?:${MADE}|签)的(?:${ITS_KIND})?|[^，。；：《》]{0,44}?${MADE}的${ITS_KIND})(?:[，。；\\n\\r]|$)`,
);
const COUNTS_YEARS = /^[^，。；：《》]{0,16}周年/;
const LONGEST_BEHIND = 72;

/** The dates behind a title that say when it was signed: one, or where several titles stand side by side, 分别 that of each. */
export function datesBehind(text: string, title: Span): readonly DateMention[] {
  const { start } = title;
  const end = behindMarkup(text, title.end);
  if (text.charCodeAt(end) === FULL_STOP) return dayInNextSentence(text, { start, end });
  const inRow = dayInRow(text, { start, end });
  if (inRow !== null) return [inRow];
  if (!BEGINS_BEHIND.has(text.charCodeAt(end))) return dayOfItem(text, { start, end });
  const named = NAMED.exec(text.slice(end, end + LONGEST_BEHIND));
  const isInBracket = named !== null && !/[）)]/.test(named[1] ?? '');
  const from = end + (named?.[0].length ?? 0);
  const after = text.slice(from, from + LONGEST_BEHIND);
  const lead = BEHIND.exec(after);
  const dates = lead === null ? NO_DATES : datesInRow(after, lead[0].length);
  const last = dates.at(-1);
  if (lead === null || last === undefined) return dayOfItem(text, { start, end });
  if (dates.length > 1 && !isOneEach(lead[0], after.slice(last.end))) return NO_DATES;
  const isSaid = saysSigned(lead[0], isInBracket || lead[1] !== undefined, after.slice(last.end));
  if (!isSaid) return dayOfItem(text, { start, end });
  if (isRatifying(after.slice(last.end, last.end + 16), text.slice(start, end))) return NO_DATES;
  return dates.map((date) => ({ ...date, start: date.start + from, end: date.end + from }));
}

/** 《…》。该协定由两国外长于2017年2月27日在甲京签署: the sentence behind the title speaks of nothing else. */
function dayInNextSentence(text: string, { start, end }: Span): readonly DateMention[] {
  const lead = NEXT_SENTENCE.exec(text.slice(end, end + LONGEST_NEXT));
  const date =
    lead === null || !text.slice(start, end).includes(lead[1] ?? '')
      ? null
      : readDate(text, end + lead[0].length, Math.min(text.length, end + LONGEST_NEXT));
  if (typeof date?.year !== 'number' || date.day === null || date.until !== null) return NO_DATES;
  return JUST_SIGNED.test(text.slice(date.end, date.end + LONGEST_BEHIND)) ? [date] : NO_DATES;
}

const NEXT_SENTENCE =
  /^。该(条约|协[定议]|议定书|公约|备忘录|换文|声明|公报|宣言)已?(?:由[^。；《》\d]{1,48}?)?(?:[已业]经?)?于(?=[\d０-９一二])/;
const LONGEST_NEXT = 80;
const FULL_STOP = 0x3002; // 。

/** 3. 《…条约》，甲京，1999年12月30日: an item of a list is a line with nothing else. A year by itself is that of a book. */
function dayOfItem(text: string, { start, end }: Span): readonly DateMention[] {
  // Most titles stand behind a word.
  if (start > 0 && isHan(text.charCodeAt(start - 1))) return NO_DATES;
  const lead = BEFORE_DAY_OF_ITEM.exec(text.slice(end, end + LONGEST_BEHIND));
  if (lead === null) return NO_DATES;
  const at = end + lead[0].length;
  const date = readNumericDate(text, at) ?? readDate(text, at, Math.min(text.length, at + LONGEST_BEHIND));
  if (typeof date?.year !== 'number' || date.day === null || date.until !== null) return NO_DATES;
  if (!ENDS_ITEM.test(text.slice(date.end, date.end + LONGEST_BEHIND))) return NO_DATES;
  return BEGINS_ITEM.test(text.slice(Math.max(0, start - LONGEST_NUMBER), start)) ? [date] : NO_DATES;
}

const PLACE_IN_ITEM = '(?!第|生效|批准|核准|出版|公布|[\\u4e00-\\u9fff·]{0,7}[社报刊版网页期])[\\u4e00-\\u9fff·]{2,8}';
const BEFORE_DAY_OF_ITEM = new RegExp(
  `^[ \\t\\u3000]*[，,、：:—–\\[［【-]{0,2}[ \\t\\u3000]*(?:${PLACE_IN_ITEM}[，,、 \\u3000]+)?(?=[\\d０-９一二])`,
);
/** ，第三段, ，第2条第1款: which words a note speaks of. */
const PART_OF_TEXT =
  '第[\\d０-９一二三四五六七八九十]{1,4}[条款段节点页章项](?:第[\\d０-９一二三四五六七八九十]{1,4}[条款段项])?';
const ENDS_ITEM = new RegExp(
  `^[\\]］】]?[ \\t\\u3000]*(?:[，,、于在 \\u3000]${PLACE_IN_ITEM})?(?:${SIGNED})?(?:[，,]${PART_OF_TEXT}|[，,][^，。；《》\\n]{6,14}起?生效)?(?:[；;]|。?[，,、 \\t\\u3000]*(?:[✅✔☑❓❗✓√×]\\ufe0f?)?[ \\t]*(?:[\\r\\n]|$))`,
);
/** 3. , - [x] , what is left of a link of a note, 塞舌尔： */
const BEGINS_ITEM = new RegExp(
  `(?:^|[\\r\\n；;])[ \\t\\u3000*•·●○■◆-]*(?:[（(【[]?[\\d０-９一二三四五六七八九十①-⒇]{1,3}[）)】\\].．、,，]?|\\[[ xX]\\])?[ \\t\\u3000${PAD}]*(?:[^，。；：《》\\s]{1,16}[：:][ \\t]*)?$`,
);
const LONGEST_NUMBER = 40;

/** Whether what stands before and behind a date behind a title says that the title was signed then. */
function saysSigned(lead: string, isInBracket: boolean, rest: string): boolean {
  if (/(?:签署|签订|发表)于/.test(lead)) return true;
  if (isInBracket) return ENDS_BRACKET.test(rest);
  if (lead.includes('是')) return SIGNED_ON_THE_DAY.test(rest);
  if (lead.includes('，') && !lead.includes('该')) return SIGNED_AT.test(rest);
  if (!/[于自]/.test(lead)) return JUST_SIGNED.test(rest);
  const signed = THEN_SIGNED.exec(rest);
  // 《甲》于2012年签署的补充议定书: the day of what comes; 2012年发表十周年: that of the feast.
  return signed !== null && rest.charAt(signed[0].length) !== '的' && !COUNTS_YEARS.test(rest);
}

function isOneEach(lead: string, rest: string): boolean {
  return lead.includes('分别') || /^(?:分别|先后)/.test(rest);
}

function datesInRow(text: string, from: number): DateMention[] {
  const dates: DateMention[] = [];
  for (let at = from; ;) {
    const date = readNumericDate(text, at) ?? readDate(text, at, text.length);
    if (date === null) return dates;
    const year = date.year ?? dates.at(-1)?.year ?? null;
    dates.push({ ...date, year });
    const next = /^(?:、|和|与|及|以及)/.exec(text.slice(date.end));
    if (next === null) return dates;
    at = date.end + next[0].length;
  }
}
