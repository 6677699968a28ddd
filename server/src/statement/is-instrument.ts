import type { Line } from './lines/lines';
import { ISSUED, namesGroup, tellsNews, type Kind } from './words/kinds';
import {
  announcedJointly,
  announces,
  beginsWithTalks,
  decides,
  opensText,
  retells,
  timesSidesSpeak,
  withoutDateline,
} from './lines/lead';
import { standsAround } from './lines/line-roles';
import { isTable, listsTitles } from './list-of-titles';
import { namesOtherPaper } from './words/other-papers';
import { bodiesMaking, DEFINES_BOTH } from './parties';
import { areParties, bodiesOfTitle, partiesAtStart } from './words/party-names';
import { isDatedInTwoCalendars } from './signatures/day-near-title';
import type { Signatory } from './signatures/signature';
import type { SignatureLines } from './signatures/signature-block';
import type { Title } from './titles';
import { isAdoption } from './words/signing-notes';
import { wordsOf } from './lines/wrapped';

/** 声明如下：, and as older treaties have it: 议定条款如左, 开列于后, 同意接受下列条款. */
const SAYS_SO = /如[下左]|[于列][左后下]|下[列述]/;
const FOLLOWS =
  /(?:如[下左](?:联合|共同)?(?:声明|宣言|公报)?|[于列][左后下]|下[列述](?:各?条[款件]|各[条点]|谅解|事项))[：:。]?\s*$/m;

const NOWHERE = { start: 0, end: 0 };
/** 1、应…邀请, and 1应…邀请, which has lost its mark */
const NUMBER_OF_FIRST = /^(?:[\d０-９]{1,2}|[一（(]{1,2})[）)]?[、.．]?\s*(?=应)/;
const GIVES_ITSELF = /(?:发表|达成|通过|作出)了?(?:以下|下列)?(?:联合|共同)(?:新闻)?(?:声明|公报|宣言)如下[：:]?\s*$/;

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
  /开幕词|闭幕词|(?<!联合|共同)致[辞词]|谨随函|随函附上|祝[酒贺]?[辞词]|讲话|演讲|尊敬的|署名文章|[贺唁]电|慰问电|电[贺唁]|致电.{0,40}(?:祝贺|慰问|吊唁|哀悼)|贺信|社论|评论员|发言人[^，。]{0,40}谈话|发表(?:书面)?谈话/;

/** 总统出席开幕式并发表主旨演讲: what a meeting's own statement tells of it. */
const SPOKE_THERE = /(?:发表|[作致]了?)[^，。；]{0,8}(?:演讲|讲话|致[辞词]|[开闭]幕词)/g;

/** 照会乙多王国大使馆, …向乙多王国大使馆致意，并声明如下: what one side writes to the other. */
const NOTE_OF_ONE =
  /照会[^，。、；]{0,24}(?:使馆|代办处|外[交务][部省]|政府)|向[^，。；]{2,30}(?:使馆|代办处|外[交务][部省])致意/;

/** A body of states speaks for parties that its documents need not list. */
const OF_MANY =
  /成员国|各国(?:和约|条约|公约)|元首理事会|首脑会议|首脑会晤|峰会|外长(?:非?正式)?会|部长级会议|合作组织|经合组织|合作论坛|金砖国家|二十国集团|澜沧江[—–－-]{1,2}湄公河|澜湄合作/;
/** What is called so is one only where the title is that of an instrument. */
const MAY_BE_OF_MANY =
  /领导人|会议(?!纪要)|会晤(?!纪要)|论坛|联盟|集团|组织|理事会|公约$|^联合国宪章$|国际[^，。]{2,16}规约$/m;
/** 1. 我们，甲兰共和国和53个丙洲国家的国家元首，: below a title that names nobody, 关于丙洲命运共同体的甲京宣言. */
const WE_OF_MANY =
  /^(?:[\d０-９]{1,2}\s*[.．、]\s*)?我们，[^。；]{2,160}(?:国家元首|政府首脑|[国盟织团]领导人|外长|外交部长|部长们)/;
/** （甲组织领导人第三次会晤） below 甲京宣言 */
const SUBTITLE = /^(?:[（(]|——)/;

/** Enough signs that a text is the instrument itself, and not news of one: no single sign is proof, the headline least of all. */
export function isInstrument(
  text: string,
  lines: readonly Line[],
  head: number,
  lead: Line | undefined,
  found: Signs,
): boolean {
  const { title, titleKind, block, signatories } = found;
  if (listsTitles(text, lines) || (titleKind === null && isTable(text, lines))) return false;
  const hasBlock = block.end > block.start;
  const opening = lines
    .slice(0, Math.max(head, Math.min(head + 8, block.start)))
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 600)))
    .join('\n');
  const first = withoutDateline(wordsOf(text, lines[head] ?? NOWHERE))
    .slice(0, 200)
    .replace(NUMBER_OF_FIRST, '');
  const subtitles = lines
    .slice(0, head)
    .map((line) => wordsOf(text, line))
    .filter((words) => SUBTITLE.test(words));
  const names = titleKind === null ? title.text : [title.text, ...subtitles].join('\n');
  const mayBeOfMany = titleKind !== null && MAY_BE_OF_MANY.test(names);
  const isWithGroup = titleKind !== null && namesGroup(title.text) && /[双各]方|中方|国家/.test(opening);
  const speakForMany = titleKind !== null && WE_OF_MANY.test(first);
  const isOfMany =
    OF_MANY.test(names) || isWithGroup || speakForMany || (mayBeOfMany && SPEAKS_OF_STATES.test(opening));
  const bodies = titleKind === null ? [] : bodiesMaking(title.text, titleKind);
  const isOfParties = areParties(bodies) || OF_ONE_STATE.test(title.text);
  const hasParties = found.parties >= 2 || isOfMany || isOfParties;
  // Unions of two states are less than the states, and more than nobody.
  const ofNobody = bodies.length === 2 ? -1 : -2;
  let signs = hasParties ? 0 : SPEAKS_OF_STATES.test(opening) ? ofNobody : -5;
  // A day at the end and nobody who signs for a state: so does a notice end, and what somebody remembers of two states.
  const isNamed = titleKind !== null || signatories.some(({ party }) => party !== '');
  // An ambassador who stands alone below what has no title wrote it.
  const isOfAuthor = titleKind === null && signatories.length === 1;
  if (hasBlock) signs += signatories.length >= 2 || (hasParties && isNamed && !isOfAuthor) ? 3 : 1;
  // 会议纪要, 发展规划 and the like are written everywhere.
  if (titleKind !== null && ((titleKind !== 'other' && titleKind !== 'plan') || hasParties)) signs += 2;
  // 1995年9月15日第四次甲洲会议通过, below 甲京宣言
  if (titleKind !== null && lines.slice(0, head).some((line) => isAdoptedHere(text, line))) signs += 1;
  if (SAYS_SO.test(opening) && FOLLOWS.test(opening)) signs += 2;
  if (opening.includes('称') && DEFINES_BOTH.test(opening)) signs += 2;
  if (opening.includes('缔约') && /缔约(?:双方|各方|各?国)/.test(opening)) signs += 2;
  if (found.sections >= 2) signs += 2;
  // A collection of old treaties, whose articles may all be 一、.
  else if (titleKind !== null && hasParties && isDatedInTwoCalendars(text, title, lines)) signs += 1;
  if (/^应.{2,60}邀请/.test(first)) signs += 1;
  if (lead !== undefined) signs += worthOfLead(wordsOf(text, lead), titleKind, opening);
  const goesOnFromElsewhere = lines[0]?.role === 'continued' && !hasBlock && found.sections < 2;
  if (goesOnFromElsewhere || lines.some((line) => line.role === 'byline')) signs -= 3;
  if (/[（(]记者/.test(opening.slice(0, 400))) signs -= 2;
  if (tellsAbout(text, lines)) signs -= 5;
  const isGiven = lead !== undefined && announcedJointly(wordsOf(text, lead)) !== null;
  // 两国总理举行了会谈，并发表联合声明如下： is the text itself, whose title a copy has lost.
  if (titleKind === null && found.parties >= 2 && GIVES_ITSELF.test(wordsOf(text, lines[head] ?? NOWHERE))) signs += 2;
  if (titleKind === null && !hasBlock && !isGiven && isBelowHeadline(text, lines.slice(0, head))) signs -= 2;
  const beginning = titleKind === null ? opening : opening.replace(SPOKE_THERE, '');
  // 应甲兰共和国总统邀请，乙多王国国王于……: what somebody shows of a text as an example.
  if (first.endsWith('……') && found.sections < 2) signs -= 5;
  if (OF_ONE_PERSON.test(`${title.text}\n${beginning.slice(0, 300)}`)) signs -= titleKind === null ? 5 : 3;
  if (titleKind === null && NOTE_OF_ONE.test(`${title.text}\n${first}`) && lines.every(({ role }) => role !== 'note'))
    signs -= 5;
  if (!isOfPeoples(title.text, titleKind, opening)) {
    const isOfOne = found.parties < 2 ? OF_ONE_BODY.test(title.text) : OF_ONE_MINISTRY.test(title.text);
    if (isOfOne) signs -= 5;
    if (OF_BODIES.test(title.text)) signs -= 5;
  }
  if (titleKind === null && isHeadedOtherwise(text, title, lines.slice(0, head + 1), isOfMany)) signs -= 5;
  // What a short communiqué has besides its title and its parties, and one of many that numbers nothing.
  if (signs === ENOUGH - 1 && titleKind !== null) {
    const ofTalks = !hasHeadings(lines, title) && tellsOfTalks(title.text, titleKind, first, opening);
    if ((found.parties >= 2 || isOfParties) && (ofTalks || decides(first))) signs += 1;
    else if (isOfMany && OFFICES_OF_STATES.test(`${names}\n${opening}`) && speakTogether(first, opening)) signs += 1;
  }
  return signs >= ENOUGH;
}

function isAdoptedHere(text: string, line: Line): boolean {
  const words = line.role === 'title-date' ? wordsOf(text, line) : '';
  // A resolution is that of the body which passes it.
  return !words.includes('决议') && isAdoption(words);
}

const ENOUGH = 3;

/** Both sides of one state agree with each other as states do. */
const OF_ONE_STATE = /^《?内地[与和同](?:香港|澳门)/;

/** Who has no states in it is an agreement of firms, a loss of a passport. */
const SPEAKS_OF_STATES = /[两三各]国|缔约|[成会]员国|政府|共和国|王国|联邦|国家|外交|双边/;
const FIRM = '(?:(?!关于|政府|共和国和)[^，。和与同、及]){2,30}(?:公司|大学|学院|医院|集团|协会|学会|商会)';
/** A party's congress, an office of statistics, one ministry. */
const OF_ONE_BODY =
  /(?:统计|质量|全会|国务院|全体会议|代表大会|选举)公报$|(?:公司|学会|协会|集团|大学|学院|医院|董事会|股东|合伙|劳动(?!党)|租赁|离婚)[^国]{0,12}(?:协议书?|章程|备忘录|纪要|声明)$|^(?!.*(?:[两三四]国|联合|共同))(?:共和国|[^，。和与同、]){0,16}(?:外[交务][部省]|国防部|政府|议会|发言人|办公室)(?:(?:关于|就)[^，。]{1,60})?声明$/;
/** 甲兰共和国外交部声明, 甲兰共和国外交部关于…的声明: whatever states it speaks of. */
const OF_ONE_MINISTRY =
  /^(?!.*(?:[两三四]国|联合|共同))(?:共和国|[^，。和与同、]){0,16}(?:外[交务][部省]|国防部|发言人)(?:(?:关于|就)[^，。]{1,60})?声明$/;

const SOCIETY = '(?:协会|学会|商会|基金会?|研究会|联谊会|公司)';
/** What two firms or a society made is none of their states', which they may name. */
const OF_BODIES = new RegExp(
  `^${FIRM}(?:[和与同、及])${FIRM}|${SOCIETY}(?:章程|(?:第[^，。]{1,4}[届次])?(?:理事会|董事会|委员会)?[^，。和与同]{0,8}会议纪要)$`,
);

/** 中国人民外交学会和甲兰社会党联合声明: where states had no relations yet, their peoples' societies spoke for them. */
function isOfPeoples(title: string, kind: Kind | null, opening: string): boolean {
  return (
    kind !== null && ISSUED.has(kind) && bodiesOfTitle(title).length === 2 && /两国(?:人民|关系|邦交)/.test(opening)
  );
}

/** Behind a dateline stands a report, unless it gives a text that has the title of one. */
function worthOfLead(lead: string, titleKind: Kind | null, opening: string): number {
  if (announces(lead)) return 1;
  return titleKind !== null && opensText(lead) && !retells(opening) ? 0 : -3;
}

/** Who speaks in what a body of states says, at the beginning of its paragraphs. */
const TOGETHER =
  /^(?:【[^】\n]{1,20}】)?(?:我们|[各双三]方|成员国|与会|会议|(?:各?成员国|各国|三国)?(?:国家)?(?:领导人|元首|首脑|总理|部长|外长)们?[^，。：的]{0,12}?(?:指出|重申|强调|认为|支持|主张|欢迎|同意|商定|表示|决定|呼吁|满意|感谢|讨论|对|就|高度))/gm;
/** Leaders of provinces and of the young meet as well. */
const OFFICES_OF_STATES =
  /元首|首脑|成员国|外长|外交部长|[各三]国[^，。]{0,6}(?:领导人|总理|部长)|国家领导人|[国盟合]领导人/;
const WITH_YEAR = /[\d０-９○〇零一二三四五六七八九]{4}年[^，。]{1,20}日/;

/** 2018年6月9日至10日，会议在甲京举行。 ⏎ 领导人指出，…: the body tells of itself, paragraph after paragraph. */
function speakTogether(first: string, opening: string): boolean {
  const times = opening.match(TOGETHER)?.length ?? 0;
  return !retells(opening) && !first.startsWith('《') && (times >= 2 || (times === 1 && WITH_YEAR.test(first)));
}

/** 甲乙两国总理联合声明 */
const OF_BOTH = /^[\u4e00-\u9fff]{2,3}(?:两国|联合|共同|会谈|谈判|新闻)/;

/** 甲兰共和国总理赵一和乙多王国首相钱二举行了会谈。 ⏎ 两国总理重申，…: below the title of both, both speak. */
function tellsOfTalks(title: string, kind: Kind, first: string, opening: string): boolean {
  const isOfBoth = OF_BOTH.test(title) || partiesAtStart(title).length >= 2 || areParties(bodiesOfTitle(title));
  if (!ISSUED.has(kind) || !isOfBoth) return false;
  if (!beginsWithTalks(first)) return false;
  const times = timesSidesSpeak(opening);
  return times >= 2 || (times === 1 && WITH_YEAR.test(first));
}

/** What an encyclopaedia says about a text has such headings, and a text none of them. */
const ABOUT =
  /^(?:(?:历史|签[署订]|发表|谈判|产生)?(?:背景|沿革|过程|经过|意义|影响)|(?:主要|基本)?内容|内容简介|(?:社会|各方|国际)?(?:评价|反应|反响)|后续(?:发展)?|人物简介|相关(?:条目|事件|词条)|参[考见](?:文献|资料)?|外部链接)(?:[\s\u3000]*[[［]?(?:播报|编辑).{0,8})?$/;

/** Whether a page has several of them, hardly any numbers and no signature: below one of them may stand the text, with its own. */
function tellsAbout(text: string, lines: readonly Line[]): boolean {
  const isHeading = ({ start, end, role }: Line): boolean =>
    role === 'short' && end - start <= LONGEST_ABOUT && ABOUT.test(text.slice(start, end));
  if (lines.filter(isHeading).length < 2) return false;
  const below = lines.slice(lines.findIndex(isHeading));
  if (below.some(({ role }) => role === 'signature' || role === 'closing-date')) return false;
  return lines.filter(({ role }) => role === 'section').length < 3;
}

const LONGEST_ABOUT = 20;

/** 背景, 内容 and 影响 below the title are those of an encyclopaedia. */
function hasHeadings(lines: readonly Line[], { span }: Title): boolean {
  return lines.some(({ start, role }) => role === 'short' && start > (span?.end ?? 0));
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
