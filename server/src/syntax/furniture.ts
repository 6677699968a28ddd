import { isNumeral } from '../text/numerals';
import { digitValue, isClosingBracket, isHan, isOpeningBracket } from '../text/characters';
import type { Span } from '../text/span';
import { BUTTON_BY_ITSELF } from './buttons';
import { isOfForum } from './forum';
import { isRowOfWebPage } from './page-rows';

/** （上接第一版）, ［上接第一版］, （上接第一版甲国和乙国联合声明） and the like; the page is a group of its own, and what is printed behind it. */
function remark(leads: string): string {
  return `[（([［]\\s*${leads}(.{1,8}?)版([^（）()［］\\[\\]]{0,40})[）)\\]］]`;
}

const ANY_LEAD = '(?:上接|下[转轉]|[紧緊]接)';

/** All that stand in a text, on lines of their own or in the middle of one. */
export const PAGE_REMARKS = new RegExp(remark(ANY_LEAD), 'g');

/** — 12 —, with or without the dashes. */
const PAGE_NUMBER = /^[-—－–―\s]*[\d０-９]{1,3}[-—－–―\s]*$/;
const PAGE_OF_PAGES = /^第\s*[\d０-９]{1,4}\s*页(?:[\s，,、/]*共\s*[\d０-９]{1,4}\s*页)?$/;
const NUMBER_IN_DOTS = /^[·•・]\s*[\d０-９]{1,4}\s*[·•・]$/;

const NUMBER_IN_HEAD = '(?:[\\d０-９]{1,4}|[一二三四五六七八九十百〇○零]{1,5})';
/** What runs above the pages of a book of treaties, with the number of the page or without it: 2　　甲兰共和国条约集（第七集）, 甲兰旧约章汇编　第一册　　四五. */
const BOOK_HEAD = new RegExp(
  `^(?:${NUMBER_IN_HEAD}[\\s　]+)?[\\u4e00-\\u9fff]{2,16}(?:条约(?:全?集|[汇辑选]编)|约章(?:[汇辑选补]编|大全)|协定[集汇]编?|文件(?:集|汇编|选编)|法规汇编)(?:[（(][^（()）]{1,8}[）)]|[（(][^（()）]{9,12}[）)](?=[\\s　]+[\\d０-９])|[\\s　]*第[\\d０-９一二三四五六七八九十百]{1,5}[集辑册卷编])?(?:[\\s　]+${NUMBER_IN_HEAD})?$`,
);

/** 第3版　要闻　2010年10月12日　星期二 */
const BEHIND_PAGE =
  /^(?:[\u4e00-\u9fff]{1,6}报[\s　]+)?第\s*[\d０-９一二三四五六七八九十]{1,3}\s*版[：:\s　]+(?:[\u4e00-\u9fff]{2,8}[\s　]+)?\d{4}年\d{1,2}月\d{1,2}日[\s　]*(?:星期[一二三四五六日天])?$/;

const PAGE_NAME =
  '(?:头版|要闻|时政|国际|国际新闻|国际要闻|特别报道|综合|新闻|政治|经济|社会|文化|体育|评论|理论|副刊|广告|视觉)';
const NAME_AND_NUMBER = `(?:[\\d０-９]{1,2}版?[\\s　]*${PAGE_NAME}|${PAGE_NAME}[\\s　]*[\\d０-９]{1,2}版?)`;
/** 要闻 3, and 3 要闻　2010年10月12日　星期二 */
const NAME_OF_PAGE = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{1,6}报[\\s　]+)?${NAME_AND_NUMBER}(?:[\\s　]+\\d{4}年\\d{1,2}月\\d{1,2}日[\\s　]*(?:星期[一二三四五六日天])?)?$`,
);
const ENDS_WITH_NAME_OF_PAGE = new RegExp(`星期[一二三四五六日天][\\s　]+${NAME_AND_NUMBER}$`);

/** Lines that a newspaper's page has and its texts do not: 第4版(要闻), 专栏：, the paper's name, page numbers. */
const OF_PAPER: readonly RegExp[] = [
  /^第\s*[\d０-９一二三四五六七八九十]{1,3}\s*版\s*(?:[（(][^）)]{0,12}[）)]|[：:]\s*[\u4e00-\u9fff]{2,8})?$/,
  BEHIND_PAGE,
  /^第\s*[\d０-９]{1,6}\s*期(?:[\s　（(][^，。；]{0,24})?$/,
  /^专栏[：:].{0,12}$/,
  new RegExp(`^${remark(ANY_LEAD)}$`),
  PAGE_NUMBER,
  /^[（([【]?(?:责任编辑|责编|编辑|来源|稿源|文章来源|资料来源|作者|发布时间|发表时间|时间|字号|字体|打印)[：:].{0,30}$/,
  /^(?:本版(?:责任)?(?:责编|编辑|美编|校对)|(?:版式|版面)设计)[：:].{0,30}$/,
  /^(?:发布|发表|更新|上传|修订|修改)(?:时间|日期)[\s　：:]+[\d０-９].{0,30}$/,
  /^(?:[（([【]?(?:发布时间|时间|日期|来源|稿源|作者|编辑|字号|阅读|浏览|点击|评论)(?:次数|量|数)?[：:][^：:]{0,20}(?::\d\d){0,2}[^：:]{0,12}){3,8}$/,
  /^[·•●\s]*[（([【]?(?:发布|公布|颁布|实施|施行|批准)(?:日期|时间)(?:[】\])）][：:]?|[：:]).{0,30}$/,
  /^[·•●\s]*[（([【]?(?:条约(?:分类|类型|种类)|时效性|效力级别|发文(?:单位|字号|文号)|文号|下载地址|档案?号|案?卷号|全宗号|馆藏号|密级|存放地点)(?:[】\])）][：:]?|[：:]).{0,30}$/,
  /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s　]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s　]*(?:来源|稿源|作者|编辑)[：:].{0,24}$/,
  /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s　]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/,
];

/** --------, ＊　＊　＊, ★ ★ ★, △: what parts two texts, or a text from its notes; ________, on which somebody signs. A single dash is none. */
const RULE = /^(?:(?:[-－_＿—―–─━═=＝~～:：]\s*){2,}|\+(?:[-=:]{2,}\+)+|(?:[*＊★☆※△▲▽▼◆◇■]\s*)+)$/;

/** 相关阅读 and 网友评论, above the headlines of other pages and what readers say. */
const LINKS_ALONE =
  /^(?:相关(?:链接|新闻|阅读|报道|文章|推荐|专题|附件|内容|文档|稿件)|往期(?:推荐|回顾|精选|精彩|文章|内容)|延伸阅读|拓展阅读|(?:推荐|精彩)(?:阅读|新闻|文章|推荐)|新闻推荐|更多(?:阅读|新闻)|(?:热点|热门)(?:专题|推荐|文章|新闻|排行)|热门|最新(?:文章|新闻|更新)|猜你喜欢|为您推荐|大家都在看|(?:网友|精选|全部|最新)?(?:评论|留言)(?:[（(]\d{1,6}[）)])?|发表评论|写留言)[：:]?$/;

const BUTTON = `(?:${BUTTON_BY_ITSELF}|(?:责任)?编辑[：:][^】\\]）)]{0,12})`;

/** What a printout or a copy of a web page has besides: rules, 第3页 共10页, where it lies, 【打印】【关闭】, （完）. */
const OF_WEB: readonly RegExp[] = [
  RULE,
  // A second report under one headline.
  /^[（(【]\s*又[电電讯訊]\s*[）)】]$/,
  PAGE_OF_PAGES,
  NUMBER_IN_DOTS,
  /^[\d０-９]{1,4}\s*[/／]\s*[\d０-９]{1,4}$/,
  // What keeps the lines of Markdown as they are.
  /^`{3,}[\w-]{0,16}$/,
  /^[（(【]\s*完\s*[）)】]$/,
  /^[-—·\s]*(?:END|End|the end)[-—·\s]*$/i,
  /^(?:点[击按]|轻触|长按|扫[描码]|识别|扫一扫).{0,8}(?:上方|下方|蓝字|二维码|图片|标题|阅读原文).{0,30}$/,
  /^.{0,12}点[个一].{0,4}[“"「]?(?:在看|赞)[”"」]?.{0,6}$/,
  /^阅读原文$/,
  /^[【［[]?(?:[当目]前位置|[现所]在位置|您(?:现在的?|所在的?|当前|的)?位置|你(?:现在|所在)?的位置)[】］\]：:]/,
  /^首页\s*[>＞»›]/,
  /^(?:中文名称?|外文名称?|发布(?:地点|机构))[\s　：:]/,
  /^(?:目[\s　]{0,4}[录次]|外观|文章属性|基本(?:介绍|信息)|词条图册|参考资料|跳[转至]\S{0,4}导[航览](?:[\s　]+跳[转至]\S{0,4}搜[索寻尋])?)$/,
  /^(?:上一篇|下一篇|分享[到至]|相关(?:链接|新闻|阅读)|浏览(?:次数|量)|点击[数量]|阅读[数量])[：:].{0,50}$/,
  /^(?:分享|打印|收藏)[：:]$/,
  /^[【（(［[](?:编者|译者)?按[：:][^【】]{2,200}[】）)］\]]$/,
  /^[【［[](?:出处|资料来源|来源|原载)[】］\]].{2,60}$/,
  LINKS_ALONE,
  /^(?:条约|法规|文件|中文)(?:名称|标题)[：:]?$/,
  /^(?:跳[转至过]?到?(?:主要)?(?:内容|正文)(?:区块?)?|加入资料夹[：:]?|所有条文|主菜单|移至侧栏|添加语言|不转换|播报|编辑|播报\s+编辑|[维維]基(?:文[库庫]|百科)，(?:自由|[维維]基).{2,12}|姊妹[计項项][划目].{0,40}|[检取][索自]自?[“"「]?http\S+|(?:本页面)?最后(?:编辑|修订)于.{2,40}|除非另有声明，.{4,40}|隐私政策.{0,40}免责声明.{0,40}|本(?:站的全部)?文字在.{0,60}协议.{0,20})$/,
  /^(?:本作品收[录錄]于《[^《》]{1,40}》?|(?:[维維]基百科[\s　]*)?[参參][阅閱][维維]基百科中的[：:].{1,60}|[（(]重定向自.{1,50}|[英日法德俄]文约本名[：:].{1,60}|发布机关[：:].{2,50})$/,
  /^版权所有[^，。]{0,30}$/,
  new RegExp(`^(?:[【[（(]?${BUTTON}[】\\]）)]?\\s*){1,8}$`),
];

/** The Han characters with which they can begin, behind a bracket or without one. */
const BEGINNINGS = new Set(
  Array.from(
    '第专上下紧緊责编来稿文作发时字打完又当您你首分相浏点阅关返复收公颁实施批条效更修中外目词参跳日我纠延档案卷馆密存按译出资原版推热猜为最网精评留写拓全大本主移播添不维姊检隐取除法加所重英德俄維參基现往喜扫轻识精',
    (character) => character.charCodeAt(0),
  ),
);
const ADDRESS = /^(?:https?:\/\/|www\.)[\x21-\x7e]+(?:\s+[\d０-９]{1,3}[/／][\d０-９]{1,3})?$/i;
/** 2021/9/3 上午9:12　　…联合声明_甲兰外交部, above each page that a browser printed */
const ABOVE_PRINTED = /^\d{4}\/\d{1,2}\/\d{1,2}[,，]?\s+(?:[上下]午\s?)?\d{1,2}[:：]\d{2}(?:\s{2,}\S|$)/;

const NEWSPAPER = /^.{1,8}(?:日报|晚报|时报|早报|导报)$/;

const LONGEST = 60;

/** Whether a whole paragraph is furniture of a page, printed or not. */
export function isFurniture(line: string): boolean {
  return (
    isOfPaper(line) ||
    (mayBeFurniture(line) && OF_WEB.some((pattern) => pattern.test(line))) ||
    ADDRESS.test(line) ||
    isBookHead(line) ||
    isEntryOfContents(line) ||
    isRowOfWebPage(line) ||
    isOfForum(line) ||
    isLinkAlone(line) ||
    (line[4] === '/' && ABOVE_PRINTED.test(line))
  );
}

/** 1. [兰京会晤](https://…), - [第一章](#第一章): an item that leads to another page, or further down. */
const LINK_ALONE = /^(?:[-*•+]|\d{1,2}[.、．])\s*\[[^[\]《》]{1,60}\]\((?:https?:\/\/|#)[^()\s]{1,200}\)$/;

function isLinkAlone(line: string): boolean {
  return line.endsWith(')') && line.includes('](') && LINK_ALONE.test(line);
}

/** Whether it is the number of a page. */
export function isPageNumber(line: string): boolean {
  return line.length <= LONGEST && [PAGE_NUMBER, PAGE_OF_PAGES, NUMBER_IN_DOTS].some((pattern) => pattern.test(line));
}

/** Whether it is what every sheet of a book has above or below the text, or a rule in it, and says nothing of where it was put up. */
export function isOfSheet(line: string): boolean {
  return isPageNumber(line) || isBookHead(line) || RULE.test(line);
}

/** Whether a line is nothing but a rule. */
export function isRule(line: string): boolean {
  return !isHan(line.charCodeAt(0)) && RULE.test(line);
}

const ENDS_HEAD: ReadonlySet<number> = new Set(Array.from('集编全辑册卷', (last) => last.charCodeAt(0)));

function isBookHead(line: string): boolean {
  if (line.length > LONGEST) return false;
  const last = line.charCodeAt(line.length - 1);
  const mayBe = ENDS_HEAD.has(last) || isNumeral(last) || isClosingBracket(last);
  if (mayBe && BOOK_HEAD.test(line)) return true;
  return (BESIDE_NUMBER.has(last) || BESIDE_NUMBER.has(line.charCodeAt(0))) && HEAD_BESIDE_NUMBER.test(line);
}

/** 甲兰和乙多　　·121·, TREATY SERIES  — 121 —, as books have it above their pages */
const HEAD_BESIDE_NUMBER =
  /^(?:[^，。；：\s]{2,30}|[A-Z](?: ?[A-Za-z.&'-]){2,40})[\s\u3000]{2,}[·•—－-]\s?[\d０-９]{1,4}\s?[·•—－-]$|^[·•—－-]\s?[\d０-９]{1,4}\s?[·•—－-][\s\u3000]{2,}[^，。；：\s]{2,30}$/;
const BESIDE_NUMBER: ReadonlySet<number> = new Set(Array.from('·•—－-', (mark) => mark.charCodeAt(0)));

/** 甲国和乙国贸易协定…………3, in the contents of a book. */
const ENTRY_OF_CONTENTS = /(?:…{2}|[.．·・]{4})[\s　]*[（(]?[\d０-９]{1,4}[）)]?$/;

function isEntryOfContents(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  if (line.length > LONGEST || !(digitValue(last) >= 0 || isClosingBracket(last))) return false;
  return ENTRY_OF_CONTENTS.test(line.slice(-LONGEST_TAIL));
}

/** More than the dots before the number of a page, and that number, have. */
const LONGEST_TAIL = 12;

/** Whether the headlines of other pages stand below it. */
export function announcesLinks(line: string): boolean {
  return line.length <= LONGEST && LINKS_ALONE.test(line);
}

/** 2014年8月23日　星期六, with the paper's name before it or the page's behind it. */
const DAY_OF_PAPER =
  /^(?:[\u4e00-\u9fff]{1,6}报[\s　]+)?\d{4}年\d{1,2}月\d{1,2}日[\s　]*星期[一二三四五六日天](?:[\s　]+(?![于在])[^，。；：]{1,30})?$/;
/** 甲兰日报　2014年8月23日, and the page */
const PAPER_AND_DAY =
  /^[\u4e00-\u9fff]{1,6}报[\s　]+\d{4}年\d{1,2}月\d{1,2}日(?:[\s　]+第?[\d０-９一二三四五六七八九十]{1,3}版?)?$/;
/** 甲兰日报　第3版 */
const PAPER_AND_PAGE =
  /^[\u4e00-\u9fff]{1,6}报[\s　]+第\s*[\d０-９一二三四五六七八九十]{1,3}\s*版(?:[\s　]+[\u4e00-\u9fff]{2,8})?$/;
/** 1994年4月21日　第六版 */
const DAY_AND_PAGE =
  /^\d{4}年\d{1,2}月\d{1,2}日[\s　]+第[\d０-９一二三四五六七八九十]{1,3}版(?:[\s　]+[^，。；：]{1,12})?$/;
/** 1994年4月21日甲兰日报 第6版, 《 甲兰日报 》（ 1994年4月21日   第 06 版）, as archives of papers have it above their texts */
const DAY_PAPER_AND_PAGE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日[\s　]*[\u4e00-\u9fff]{1,6}报[\s　]*第[\s　]*[\d０-９一二三四五六七八九十]{1,3}[\s　]*版|《[\s　]*[\u4e00-\u9fff]{1,6}报[\s　]*》[\s　]*[（(][\s　]*\d{4}年\d{1,2}月\d{1,2}日[\s　]+第[\s　]*[\d０-９]{1,3}[\s　]*版[\s　]*[）)])$/;
const NUMBER_OF_PAPER = /^(?:国内统一(?:连续出版物|刊)号|邮发代号)[\s　：:]*[A-Z\d０-９][\w\s/／—-]{2,24}$/;

/** Whether a line has the day of a paper, which may be that of a web page. */
export function isDayOfPaper(line: string): boolean {
  if (line.length > LONGEST || !line.includes('年')) return false;
  return [DAY_OF_PAPER, PAPER_AND_DAY, DAY_AND_PAGE, DAY_PAPER_AND_PAGE, BEHIND_PAGE, NAME_OF_PAGE].some((pattern) =>
    pattern.test(line),
  );
}

/** Whether a line with the day of a paper has the name and the number of its page beside it. */
export function namesPage(line: string): boolean {
  return NAME_OF_PAGE.test(line) || ENDS_WITH_NAME_OF_PAGE.test(line);
}

/** 甲兰日报 */
export function isNameOfPaper(line: string): boolean {
  return line.endsWith('报') && NEWSPAPER.test(line);
}

const LONGEST_NAME_OF_PAGE = 36;

/** What a paper has below its name, or beside it. */
function isMasthead(line: string): boolean {
  const isPaperAndPage = line.includes('报') && line.includes('版');
  if (isPaperAndPage && [PAPER_AND_PAGE, BEHIND_PAGE, DAY_PAPER_AND_PAGE].some((pattern) => pattern.test(line)))
    return true;
  const hasNumber =
    line.endsWith('版') || digitValue(line.charCodeAt(0)) >= 0 || digitValue(line.charCodeAt(line.length - 1)) >= 0;
  if ((hasNumber || line.includes('星期')) && line.length <= LONGEST_NAME_OF_PAGE && NAME_OF_PAGE.test(line))
    return true;
  if (line.includes('星期')) return DAY_OF_PAPER.test(line);
  if (line.includes('报') && PAPER_AND_DAY.test(line)) return true;
  return (line.startsWith('国内统一') || line.startsWith('邮发代号')) && NUMBER_OF_PAPER.test(line);
}

/** Whether a whole paragraph is furniture of a newspaper's page. */
export function isOfPaper(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (isNameOfPaper(line) || isMasthead(line)) return true;
  return mayBeFurniture(line) && OF_PAPER.some((pattern) => pattern.test(line));
}

/** Nearly every line begins as no furniture does, and so costs no pattern. */
function mayBeFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  const first = line.charCodeAt(0);
  const begin = isOpeningBracket(first) ? line.charCodeAt(1) : first;
  return !isHan(begin) || BEGINNINGS.has(begin);
}

/** (责任编辑：赵一) behind the last words of a web page, 【我要分享】 behind its title */
const EDITED =
  /[（(【[](?:(?:责任编辑|责编|编辑|来源|稿源)[：:][^（()）【】[\]]{1,16}|(?:我要)?(?:分享|纠错|打印|收藏|评论|关闭))[）)】\]]$/;

/** （上接第一版）: what follows continues a text of another page. */
export const CONTINUED = new RegExp(`^${remark('上接')}`);
/** （下转第三版）: what stands before goes on there. */
export const GOES_ON = new RegExp(`${remark('下[转轉]')}$`);

const ABOVE = 0x4e0a; // 上
/** More characters than such a remark has. */
const LONGEST_REMARK = 56;

/** Whether a line begins so. Many begin with a bracket, as （一） does; hardly any goes on as this does. */
export function isContinued(line: string): boolean {
  if (!isOpeningBracket(line.charCodeAt(0))) return false;
  const inside = line.charCodeAt(1);
  return (inside === ABOVE || !isHan(inside)) && CONTINUED.test(line);
}

/** Whether a line ends so. */
export function goesOnElsewhere(line: string): boolean {
  return isClosingBracket(line.charCodeAt(line.length - 1)) && GOES_ON.test(line.slice(-LONGEST_REMARK));
}

/** The words of a line without the remarks at its ends that lead from page to page or name who edited it; none where it is nothing but such a remark. */
export function withoutPageRemarks(text: string, line: Span): Span {
  const { start, end } = line;
  let from = start;
  let to = end;
  // Most lines begin and end without a bracket, and need not be looked into.
  if (isOpeningBracket(text.charCodeAt(start))) {
    const head = text.slice(start, Math.min(end, start + LONGEST_REMARK));
    from += CONTINUED.exec(head)?.[0].length ?? 0;
  }
  if (isClosingBracket(text.charCodeAt(end - 1))) {
    const tail = text.slice(Math.max(from, end - LONGEST_REMARK), end);
    to -= (GOES_ON.exec(tail) ?? EDITED.exec(tail))?.[0].length ?? 0;
  }
  return from === start && to === end ? line : { start: from, end: to };
}
