import { withoutOtherColumn } from '../text/aligned';
import { digitValue, isBlank, isHan } from '../text/characters';
import { readFields } from './fields';
import { beginsWithField, isTagged } from './layout';

/** Only the beginning and the end of a file are looked at: that is where a statement says what it is. */
const HEAD = 20_000;
const TAIL = 4_000;

const KIND = '(?:声明|公报|宣言|条约|和约|协定|议定书|公约|专约|备忘录|换文|换函|宪章|纪要|新闻稿)';
/** A line of a title, which may be one of Markdown or of a web page's source, and may have its day behind a gap. */
const title = (words: string): RegExp =>
  new RegExp(
    `^[#*> \\t　]{0,12}(?:<[^<>\\n]{1,40}>)?[ \\t　《“"「]*${words}[ \\t　》”"」]*(?:全文)?(?:[（([][^\\n）)\\]]{0,40}[）)\\]])*(?:<[^<>\\n]{1,40}>)?(?:[ \\t　]+[12]\\d{3}年[^\\s。，；：]{0,16})?[* |\\t　\\r]*$`,
    'm',
  );

const TITLE_LINE = title(`[^\\n。，；：]{2,70}${KIND}`);
const TITLE_IN_RUN_ON = /^\s{0,12}[^\n。，；：]{2,70}(?:联合声明|联合公报|联合宣言|条约|协定|公报)　　/;

/** What other papers are called as well, and instruments where two states stand before it. */
const KIND_BETWEEN_STATES = `(?:${KIND.slice(3, -1)}|协议书?|意向书|共识|倡议|愿景|安排|谅解|谅解录|盟约|章程|规划|纲要|计划|路线图|公告|议事录|会[谈议]记录|最后文件|联合致辞)`;
/** A headline tells what happened to an instrument. */
const NO_NEWS = '(?![^\\n]*(?:签署|签订|发表|达成|举行|会谈(?!公报|记录|纪要|议事录)|会见|通过|生效|批准))';

const STATE = '(?:共和国|王国|联邦|合众国|公国|联盟|苏丹国|酋长国|[\\u4e00-\\u9fff]国)';

/** What a title says near the beginning, beside being one: between whom, that it is joint, that many met; and the day in brackets below it. */
const SIGNS_OF_TITLE: readonly (readonly [RegExp, number])[] = [
  [
    title(
      `${NO_NEWS}[^\\n。，；：]{1,24}${STATE}(?:.{0,4}政府|[^\\n。，；：]{1,8}[部市省])?[和与、同暨][^\\n。，；：]{2,60}${KIND_BETWEEN_STATES}`,
    ),
    3,
  ],
  [title('[^\\n。，；：]{2,70}(?:联合|共同)(?:新闻)?(?:声明|公报|宣言)'), 1],
  [
    title(
      `${NO_NEWS}[^\\n。，；：]{0,40}(?:领导人|元首|峰会|首脑|[部外]长|成员国|论坛|金砖国家)[^\\n。，；：]{0,20}(?:声明|公报|宣言|计划|纲要|纲领)`,
    ),
    2,
  ],
  [/^[ \t　]*[（(][^（()）\n]{0,8}[\d０-９一二]\S{3}年[^（()）\n]{2,6}日[^（()）\n]{0,16}[）)][ \t　\r]*$/m, 1],
];
const NEAR_BEGINNING = 400;

/** What only an instrument between states says, and how much it proves. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [TITLE_LINE, 2],
  // Anybody can make an agreement; a state in its title says who did.
  [title(`[^\\n。，；：]{0,30}${STATE}[^\\n。，；：]{1,60}协议书?`), 2],
  [TITLE_IN_RUN_ON, 2],
  [/以?下简?称[：:\s]*[“"]?(?:双方|各方|三方|缔约)/, 2],
  [
    /(?:声明|宣布|协议|议定|规定|商定)如下[：:]?|(?:条款|各款|各条|代表)[^，。\n]{0,6}(?:如[左下]|于左|于后|于下)|[接受订定]{2}下列(?:各?条[款件]|各条)/,
    2,
  ],
  // 大清国大皇帝、大乙国大君主
  [/大清(?:帝?国)?大?皇帝(?:陛下)?[、，与和及同]大[^，。、\n]{1,8}(?:国|君主|皇帝)/, 3],
  [/(?:皇帝|君主|沙皇)[^。]{0,40}钦差|钦差[^。]{0,12}大臣/, 2],
  [/缔约(?:双方|各方|各?国|一方)/, 2],
  [/(?:声明|公报|宣言|条约|协定|备忘录|议定书)》?的?，?全文如下/, 3],
  [/(?:联合|共同)(?:新闻)?(?:声明|公报|宣言)如下/, 2],
  [/同等作准|同等效力|一式[两二三四]份/, 1],
  [/[（(]\s?签\s?字\s?[）)]/, 1],
  [/第一[条款][\s\S]*第二[条款]/, 1],
  [/决定(?:签订|缔结)本/, 1],
  [/本(?:联合|谅解)?(?:声明|公报|宣言|条约|协定|协议书|议定书|公约|备忘录|换文|纪要)/, 1],
  [/应[^，。\n]{2,24}邀请[，]/, 1],
  [/建立(?:大使级)?外交关系|建交|国事访问|正式访问/, 1],
  [/《[^》\n]{2,60}(?:条约|公报|声明|宣言|协定|公约|宪章)》/, 1],
  [
    /[二一][○〇◯零一二三四五六七八九０0ＯOo]{3}年[^\n，。]{1,6}日(?:于|在)?[^\n，。]{0,10}\s*$|^[ \t　]*\d{4}年\d{1,2}月\d{1,2}日于[^\n，。]{1,12}。?\s*$|日(?:[，（(]?星期[一二三四五六日天][）)，]?)?(?:[订签]|签[署订])?[于在][^\n，。；]{2,12}(?:签[署订字])?。?[ \t\r]*$/m,
    1,
  ],
  [/(?:^|　　|\n)[ \t　]*(?:一|二|三)(?:、|[ \t　]*(?:$|　　|\n))|^[ \t　]*[（(]?[23２３][)）.．、]/m, 1],
  [/方(?:来|去|复)[照文函]|致意[，,]/, 1],
  // Who speaks: those who met, or two in their offices.
  [/^[ \t　]*(?:[一1１][、.．])?[ \t　]*我们[，、]/m, 1],
  [
    /(?:部长|总统|总理|首相|主席|秘书长)[^，。；\n]{1,10}[和与同][^，。；\n]{2,24}(?:部长|总统|总理|首相|主席|秘书长|国王)/,
    1,
  ],
  // Three states or more in a row, each with or without a person.
  [new RegExp(`${STATE}[^，。；\\n]{0,24}、[^，。；\\n]{2,12}${STATE}[^，。；\\n]{0,24}[、和]`), 1],
];

/** Who speaks: states and their organs, named at least twice. A lease has 一式两份 and （签字） as well. */
const STATES =
  /共和国|王国|联邦|合众国|公国|酋长国|两国|各国|当事国|缔约各?国|国集团|(?<![市县区镇乡省州](?:人民)?)政府|外交部|元首|国家主席|总统|首相|国王|成员国|联合国|皇帝|君主|天皇|共产党|劳动党|人民党|社会党|民主党/;
const SHORTEST_NAME = 2;
const PRIVATE = /甲方|乙方|出租方|承租方|买方|卖方|劳动合同|股东|公司章程|[我本]公司|我司/;

/** The characters above that are written otherwise in traditional text, each before its form above: the client has no room for all there are. */
const TRADITIONAL =
  '國国峯峰祕秘們们來来復复領领導导會会紀纪與与聲声報报條条約约協协議议書书備备錄录換换憲宪簡简稱称雙双締缔規规準准兩两簽签籤签聯联關关係系訪访問问於于眾众衆众長长總总統统員员買买賣卖勞劳動动東东識识願愿談谈記记圖图劃划綱纲計计';

function inSimplified(text: string): string {
  let simplified = text;
  // No state is named without it.
  if (text.includes('國'))
    for (let at = 0; at < TRADITIONAL.length; at += 2)
      simplified = simplified.replaceAll(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1));
  return simplified;
}

const ENOUGH = 5;

/** No text has a zero byte. */
export function isText(text: string): boolean {
  return text.length > 0 && !text.includes('\0');
}

/** Whether a text file reads like a statement, or like a record of the archive that keeps them. Looks at no more than its two ends. */
export function readsLikeStatement(text: string): boolean {
  if (!isText(text)) return false;
  const head = text.slice(0, HEAD);
  if (beginsWithField(head) || isTagged(head, readFields(head))) return true;
  const sample = inSimplified(withoutOtherColumn(text.length > HEAD + TAIL ? `${head}\n${text.slice(-TAIL)}` : text));
  if (PRIVATE.test(sample) || !isMostlyHan(sample)) return false;
  if (!namesStatesTwice(sample)) return false;
  const beginning = sample.slice(0, NEAR_BEGINNING);
  let found = 0;
  for (const [sign, worth] of SIGNS_OF_TITLE) if (sign.test(beginning)) found += worth;
  return SIGNS.some(([sign, worth]) => sign.test(sample) && (found += worth) >= ENOUGH);
}

function namesStatesTwice(text: string): boolean {
  const first = text.search(STATES);
  return first !== -1 && text.slice(first + SHORTEST_NAME).search(STATES) !== -1;
}

/**
 * Notes in another language quote what Chinese statements say, in the same lines. A statement in two languages has them in lines of their
 * own, and then more characters than words of the other one.
 */
function isMostlyHan(text: string): boolean {
  const all = { han: 0, words: 0 };
  const mixed = { han: 0, other: 0 };
  for (const line of text.split('\n')) {
    const { han, other, words } = charactersOf(line);
    all.han += han;
    all.words += words;
    if (han === 0) continue;
    mixed.han += han;
    mixed.other += other;
  }
  return all.han > all.words && mixed.han > mixed.other;
}

/** How many Chinese characters a line has, how many others that are no blanks and digits, and how many words those make. */
function charactersOf(line: string): { han: number; other: number; words: number } {
  const found = { han: 0, other: 0, words: 0 };
  let isWithinWord = false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const isOther = code < 0x2e80 && !isBlank(code) && digitValue(code) < 0;
    if (isHan(code)) found.han++;
    else if (isOther) found.other++;
    if (isOther && !isWithinWord) found.words++;
    isWithinWord = isOther;
  }
  return found;
}

/** Whether a file belongs among the statements: by its name if that says so, else by its content. */
export function isStatementFile(name: string, text: string): boolean {
  return /\.(?:stmt|statement)$/i.test(name) || readsLikeStatement(text);
}
