import { readDateline } from '../words/datelines';
import { partiesAtStart, partiesInRow } from '../words/party-names';

// What stands behind 新华社甲京2月21日电: news of a text, the announcement of one, or the first words of the text itself.

/** A line without the dateline that a paper set before it, and without （记者…） behind that. */
export function withoutDateline(words: string): string {
  const dateline = readDateline(words);
  return dateline === null ? words : words.slice(dateline.end).replace(/^[\s\u3000）)】]+/, '');
}

/** A lead that gives the text itself, and does not report: …声明全文如下, or nothing but the dateline and the title. */
export function announces(lead: string): boolean {
  const dateline = readDateline(lead);
  const rest = dateline === null ? lead : lead.slice(dateline.end).trim();
  return /全文如下|全文[:：]|(?<!要点|摘要|内容)如下[:：]$/.test(lead) || (rest.length < 60 && !/[。，]/.test(rest));
}

const ANNOUNCES_JOINT =
  /((?:联合|共同)(?:新闻)?(?:公报|声明|宣言))》?(?:[，。](?:公报|声明|宣言|新闻公报)?)?的?全文如下[：:]?\s*$/;

/** What a lead says that two issued, where it gives the whole text: 联合公报 of …今天发表联合公报。公报全文如下：. */
export function announcedJointly(lead: string): string | null {
  return ANNOUNCES_JOINT.exec(lead)?.[1] ?? null;
}

const ANNOUNCES_NOTES = /(?:来往|往来|互换的?|交换的?)(?:照会|信件|函件)的?(?:全文)?如下[：:]?\s*$/;

/** 两国外交部长的来往照会如下： */
export function announcesNotes(lead: string): boolean {
  return ANNOUNCES_NOTES.test(lead);
}

const YEAR = '(?:[12１２][\\d０-９]{3}|[一二][○〇◯零一二三四五六七八九]{3})年';
/** As the texts begin, and a report does not: 应…邀请, 一、, 我们，, 1998年2月19日至21日，; a report leaves out the year. */
const OWN_BEGINNING = new RegExp(`^(?:应.{2,60}邀请|[一1１][、.．]|我们[，、]|(?:自|在|于)?${YEAR}[^，。]{1,6}日)`);
/** 甲组织成员国元首于2018年6月10日在甲京举行会议; 两国政府代表团，从一九五九年一月三十日起在甲京举行了会谈 */
const MET = new RegExp(`^[^。；：]{2,80}[于在从]${YEAR}[^，。]{1,20}日[^。]{0,60}(?:举行|会晤|会见|访问)`);
const DECIDES = /决定|商定|同意|声明|宣布|达成协议|议定|一致/;
const REPORTS = /签署|发表|举行|会谈|会见/;
const TELLS_NEWS =
  /记者|[今昨]天|[今昨][日晨晚]|日前|近日|据.{1,20}(?:报道|透露|消息)|指出[，：]|(?<!声)[说称][，：]|抵达|结束了?对/;
const WENT_TO_SEE = /会见了?/;
const DEFINES_SIDES = /下\s?简?称[：:]?\s?[“"]?(?:缔约)?[双三各]方/;
const FIRST_SENTENCE = /^[^。]{0,400}/;
const LONGEST_LOOK = 400;

/** 甲兰共和国政府和乙多王国政府决定自…起建立外交关系: the parties themselves speak. */
export function decides(first: string): boolean {
  const verb = DECIDES.exec(first);
  return verb !== null && partiesAtStart(first).length >= 2 && !REPORTS.test(first.slice(0, verb.index));
}

/** Whether behind the dateline stands the text's own first paragraph. */
export function opensText(lead: string): boolean {
  if (readDateline(lead) === null || announces(lead)) return false;
  const words = withoutDateline(lead).slice(0, LONGEST_LOOK);
  const sentence = FIRST_SENTENCE.exec(words)?.[0] ?? '';
  if (TELLS_NEWS.test(words) || (WENT_TO_SEE.test(sentence) && !sentence.startsWith('应'))) return false;
  return OWN_BEGINNING.test(words) || MET.test(sentence) || decides(sentence) || DEFINES_SIDES.test(sentence);
}

const TALKS = /举行|进行|交换|访问/;
/** Who tells what was signed, and no more, tells of a text. */
const SIGNS = /签[署订字]|发表/;
/** 21日, 四月二十一日: who tells news leaves out the year. */
const DAY = /[\d０-９一二三四五六七八九十]日/;
const DAY_WITH_YEAR = /年[^，。日]{1,12}日/;

/** Whether a paragraph tells of talks or a visit as a communiqué does with its first words. */
export function beginsWithTalks(first: string): boolean {
  const sentence = FIRST_SENTENCE.exec(first)?.[0] ?? '';
  if (TELLS_NEWS.test(first) || SIGNS.test(sentence)) return false;
  if (DAY.test(sentence) && !DAY_WITH_YEAR.test(sentence)) return false;
  if (OWN_BEGINNING.test(sentence) || MET.test(sentence)) return true;
  return TALKS.test(sentence) && (/应[^，]{2,60}邀请/.test(sentence) || partiesInRow(sentence).length >= 2);
}

/** 双方一致认为, 两国总理重申, at the beginning of a paragraph */
const SIDES =
  /^(?:双方|两党(?:代表团)?|两国(?:政府|元首|首脑|领导人|国王|总统|主席|总理|首相|外长|外交部长|代表团)?)(?:一致|共同|还|都|也|并|满意地){0,2}(?:认为|重申|同意|相信|强调|决定|商定|指出|确认|主张|声明|支持|谴责|表示|注意到)/gm;
/** 发表联合公报, 联合公报的签署, 公报是: a text neither issues itself nor says what it is. */
const TELLS_OF_TEXT =
  /(?:发表|公布|签署|签订)了?[^，。；\n]{0,30}(?:公报|声明|宣言)|(?:公报|声明|宣言)》?(?:的?(?:发表|公布|签署|签订)|是|标志|受到)/;

/** How often two sides speak in the opening of a text, which tells nothing of itself. */
export function timesSidesSpeak(opening: string): number {
  return retells(opening) || TELLS_OF_TEXT.test(opening) ? 0 : (opening.match(SIDES)?.length ?? 0);
}

/** 公报说, 声明强调: somebody tells what stands in a text; a text calls itself 本公报. */
const RETELLS =
  /(?<!本)(?<!本联合)(?:公报|声明|宣言|条约|协定)(?:还|中|并|最后)?(?:说|指出|强调|称|认为|表示|重申|谴责|全文?(?:共|分))(?!明)/;

export function retells(opening: string): boolean {
  return RETELLS.test(opening);
}
