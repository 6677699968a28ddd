// A web page has rows around its text: labels with values, buttons, and the way to where it lies, in whatever number and order.

import { isButton } from './buttons';

const LONGEST = 90;
const MOST_CELLS = 24;

/** What stands between the cells of such a row; / only with blanks around it, because 2009/11/02 has it as well. */
const BETWEEN_CELLS = /(?:[\s\u3000|｜丨¦•【】［］〔〕[\]()（）]|(?<=\s)[/／·](?=\s))+/;

const LABEL =
  /^[*_]*(?:(?:文章|信息|新闻|稿件|本文|内容)?来源|[来稿]源|供稿|转载自?|作者|(?:本文|执行|责任)?编辑|[主责]编|监制|审[核校]|校对|录入者?|发[布表](?:者|人|时间|日期|于)|上传(?:者|时间|日期)|更新(?:时间|日期)|日期|时间|字[号体级]|(?:浏览|阅读|点[击阅]|访问|查看|评论|转发|人气|下载)(?:次?数|量|人次)?|标签|分类|栏目|频道|语言|选择字号)[*_]*[：:][*_]*(.*)$/;

/** 2043, 10万+: how often it was; by itself it may be that of a table. */
const COUNT = /^[\d,.]{1,7}万?\+?次?$/;

const DAY = /^[（(]?[12]\d{3}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:T\S{1,20})?[)）]?$/;
const HOUR = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const DAY_AND_HOUR = /^[12]\d{3}[-年./]\d{1,2}[-月./]\d{1,2}日?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const LONGEST_VALUE = 16;

/** 首页 > 外交动态 > 公报: the last may be a title. No stop stands in it. */
const WAY =
  /^[\u4e00-\u9fffA-Z][^，。；：？！<>»›→《]{0,20}(?:(?:>{1,2}|[»›])(?!\s*[\d０-９])[^，。；？！<>»›→]{1,60}){1,6}$/;
/** → and / stand between other words as well. */
const WAY_FROM_HOME =
  /^[[【]?(?:首页|主页|网站首页|Home)[\]】]?(?:\([^()\s]{0,80}\))?\s*[→/／|｜>»›-]{1,2}\s*[^，。；？！]{1,80}$/;

/** Updated: 2023-02-11 16:20, on pages for foreigners: no person is called so, and no word of Chinese stands behind it. */
const LABEL_IN_LETTERS =
  /^(?:Updated?|Published|Posted|Last (?:updated|modified)|Source|Date|Authors?|Editors?|Views|Hits|(?:Font|Text) Size|Share|Print|Home|Related (?:News|Links|Stories|Articles)|Comments?)\b[^\u3400-\u9fff]{0,60}$/i;

/** Most headings and names have none of these. */
const MAY_PART_CELLS = /[\s\u3000|｜丨：:>»›→/／]/;

/** Whether a line is such a row, and nothing else. */
export function isRowOfWebPage(line: string): boolean {
  if (line.length > LONGEST || line.endsWith('。') || !MAY_PART_CELLS.test(line)) return false;
  return isWay(line) || isRowOfLabels(line) || isRowOfLinks(line) || LABEL_IN_LETTERS.test(line);
}

function isWay(line: string): boolean {
  if (WAY_FROM_HOME.test(line)) return true;
  return (line.includes('>') || line.includes('»') || line.includes('›')) && WAY.test(line);
}

/** CEPA | 补充协议 | 补充协议二 | 附件 | 常见问题: by which a site is gone through; offices and names have no such words beside them. */
const OF_SITE =
  /^(?:首页|主页|附件|换文|正文|常见问题|问与答|专题|概况|动态|新闻|资讯|要闻|政策|法规|资料|图片|视频|论坛|下载|更多|登录|注册|English|ENGLISH|EN|繁体?|简体?|网站地图|联系我们|关于我们)$/;
const LEAST_LINKS = 4;
const LONGEST_LINK = 14;

function isRowOfLinks(line: string): boolean {
  if (!BAR.test(line) || line.startsWith('|')) return false;
  const cells = line.split(BAR).map((cell) => cell.trim());
  if (cells.length < LEAST_LINKS || cells.some((cell) => cell.length > LONGEST_LINK || STOP.test(cell))) return false;
  return cells.some((cell) => OF_SITE.test(cell));
}

const BAR = /[|｜]/;
const STOP = /[，。；：！？《》]/;

/** Each cell must be known, and one must be what only a page has: a label, an hour, two buttons. */
function isRowOfLabels(line: string): boolean {
  const cells = line.split(BETWEEN_CELLS).filter((cell) => cell !== '');
  if (cells.length > MOST_CELLS) return false;
  let [labels, buttons, hours] = [0, 0, 0];
  let isOpen = false;
  for (const cell of cells) {
    const label = LABEL.exec(cell);
    if (label !== null) {
      labels++;
      isOpen = label[1] === '';
      if ((label[1]?.length ?? 0) > LONGEST_VALUE) return false;
    } else if (HOUR.test(cell) || DAY_AND_HOUR.test(cell)) hours++;
    else if (isButton(cell)) buttons++;
    else if (!DAY.test(cell) && !COUNT.test(cell)) {
      // 来源： 甲通社
      if (!isOpen || cell.length > LONGEST_VALUE) return false;
      isOpen = false;
    }
  }
  return labels > 0 || buttons > 1 || (hours > 0 && cells.length > hours);
}
