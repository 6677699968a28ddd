import { readDateline } from './datelines';
import type { Line } from './fragments';
import { tellsNews, type Kind } from './kinds';
import { standsAround } from './line-roles';
import { namesOtherPaper } from './other-papers';
import { DEFINES_BOTH } from './parties';
import { partiesAtStart } from './party-names';
import type { Signatory } from './signature';
import type { SignatureLines } from './signature-block';
import type { Title } from './titles';
import { wordsOf } from './wrapped';

/** 声明如下：, and as older treaties have it: 议定条款如左, 开列于后, 同意接受下列条款. */
const SAYS_SO = /如[下左]|[于列][左后下]|下列/;
const FOLLOWS = /(?:如[下左]|[于列][左后下]|下列(?:各?条[款件]|各条))[：:。]?\s*$/m;

export interface Signs {
  readonly title: Title;
  readonly titleKind: Kind | null;
  readonly block: SignatureLines;
  readonly signatories: readonly Signatory[];
  readonly parties: number;
  readonly sections: number;
}

/** A speech, an article, a message: somebody speaks, and no parties. */
const OF_ONE_PERSON =
  /开幕词|闭幕词|(?<!联合|共同)致[辞词]|谨随函|随函附上|祝[酒贺]?[辞词]|讲话|演讲|尊敬的|署名文章|贺电|贺信|社论|评论员/;

/** A body of states speaks for parties that its documents need not list. */
const OF_MANY = /成员国|元首理事会|首脑会议|首脑会晤|峰会|外长会|部长级会议|合作组织|合作论坛/;
/** What is called so is one only where the title is that of an instrument. */
const MAY_BE_OF_MANY = /领导人|会议(?!纪要)|论坛|联盟|集团|组织|理事会|公约$/;

/** Enough signs that a text is the instrument itself, and not news of one: no single sign is proof, the headline least of all. */
export function isInstrument(
  text: string,
  lines: readonly Line[],
  head: number,
  lead: Line | undefined,
  found: Signs,
): boolean {
  const { title, titleKind, block, signatories } = found;
  const hasBlock = block.end > block.start;
  const opening = lines
    .slice(0, Math.max(head, Math.min(head + 8, block.start)))
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 600)))
    .join('\n');
  const first = wordsOf(text, lines[head] ?? { start: 0, end: 0 }).slice(0, 200);
  const mayBeOfMany = titleKind !== null && MAY_BE_OF_MANY.test(title.text);
  const isOfMany = OF_MANY.test(title.text) || (mayBeOfMany && SPEAKS_OF_STATES.test(opening));
  const hasParties = found.parties >= 2 || isOfMany;
  let signs = hasParties ? 0 : SPEAKS_OF_STATES.test(opening) ? -2 : -4;
  // A day at the end and nobody who signs: so does a notice end.
  if (hasBlock) signs += hasParties || signatories.length >= 2 ? 3 : 1;
  // 会议纪要 and the like are written everywhere.
  if (titleKind !== null && (titleKind !== 'other' || hasParties)) signs += 2;
  if (SAYS_SO.test(opening) && FOLLOWS.test(opening)) signs += 2;
  if (opening.includes('称') && DEFINES_BOTH.test(opening)) signs += 2;
  if (opening.includes('缔约') && /缔约(?:双方|各方|国)/.test(opening)) signs += 2;
  if (found.sections >= 2) signs += 2;
  if (/^应.{2,60}邀请/.test(first)) signs += 1;
  if (lead !== undefined) signs += announces(wordsOf(text, lead)) ? 1 : -3;
  const goesOnFromElsewhere = lines[0]?.role === 'continued' && !hasBlock && found.sections < 2;
  if (goesOnFromElsewhere || lines.some((line) => line.role === 'byline')) signs -= 3;
  if (/[（(]记者/.test(opening.slice(0, 400))) signs -= 2;
  if (titleKind === null && !hasBlock && isBelowHeadline(text, lines.slice(0, head))) signs -= 2;
  if (OF_ONE_PERSON.test(opening.slice(0, 300))) signs -= 3;
  if (found.parties < 2 && OF_ONE_BODY.test(title.text)) signs -= 5;
  if (titleKind === null && isHeadedOtherwise(text, title, lines.slice(0, head + 1), isOfMany)) signs -= 5;
  // What a short communiqué has besides its title and its parties.
  if (signs === ENOUGH - 1 && titleKind !== null && found.parties >= 2 && decides(first)) signs += 1;
  return signs >= ENOUGH;
}

const ENOUGH = 3;

/** Who has no states in it is an agreement of firms, a loss of a passport. */
const SPEAKS_OF_STATES = /[两三各]国|缔约|成员国|政府|共和国|王国|联邦|国家|外交|双边/;
/** A party's congress, an office of statistics. */
const OF_ONE_BODY =
  /(?:统计|质量|全会|国务院|全体会议|代表大会|选举)公报$|(?:公司|学会|协会|集团|大学|学院|医院|董事会|股东|合伙|劳动|租赁|离婚)[^国]{0,12}(?:协议书?|章程|备忘录|纪要|声明)$/;

const DECIDES = /决定|商定|同意|声明|宣布|达成协议|议定|一致/;
const REPORTS = /签署|发表|举行|会谈|会见/;

/** 甲兰共和国政府和乙多王国政府决定自…起建立外交关系: the parties themselves speak. */
function decides(first: string): boolean {
  const verb = DECIDES.exec(first);
  return verb !== null && partiesAtStart(first).length >= 2 && !REPORTS.test(first.slice(0, verb.index));
}

/** Whether what stands above a text that has no instrument's title is the heading of a notice, a judgement, an explanation. */
function isHeadedOtherwise(text: string, title: Title, head: readonly Line[], isOfMany: boolean): boolean {
  const headings = head.filter(({ role }) => !standsAround(role)).map((line) => wordsOf(text, line));
  return [title.text, ...headings].some((heading) => namesOtherPaper(heading, isOfMany));
}

/** Whether what stands above is a headline that tells what happened. */
function isBelowHeadline(text: string, head: readonly Line[]): boolean {
  return head.some((line) => (line.role === 'short' || line.role === 'signature') && tellsNews(wordsOf(text, line)));
}

/** A lead that gives the text itself, and does not report: …声明全文如下, or nothing but the dateline and the title. */
function announces(lead: string): boolean {
  const dateline = readDateline(lead);
  const rest = dateline === null ? lead : lead.slice(dateline.end).trim();
  return /全文如下|全文[:：]|如下[:：]$/.test(lead) || (rest.length < 60 && !/[。，]/.test(rest));
}
