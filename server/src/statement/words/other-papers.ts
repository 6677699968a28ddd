import { partiesAtStart } from './party-names';

/** Papers of one side, of a body at home, or about instruments: what their headings end with. No instrument between parties is called so. */
const WORDS =
  '通知|批复|命令|通告|公示|启事|判决书|裁定书|裁决书|守则|须知|条例|办法|说明|报告|请示|汇报|总结|简报|通报|后记|前言|附记|按语|简介|解读|评论|社论|讲话|(?<!联合|共同)致辞|答问|记者问|专访|访谈|访华|报道|新闻|证书|一览表|(?:成果|项目|文件)清单|情况|例言|凡例|编例|名单|要点|摘要|提要|梗概|综述|述评|目录|索引|大事记|年表|合同|试题|练习';
/** So are decisions and rules of one state, and those of bodies of many. */
const WORDS_OF_MANY_TOO = '决定|规定|细则|决议';

const OF_ONE_SIDE = new RegExp(`(?:${WORDS})$`);
const OF_ONE_SIDE_OR_MANY = new RegExp(`(?:${WORDS}|${WORDS_OF_MANY_TOO})$`);
/** 海关总署公告2015年第88号 */
const NUMBERED = /(?:公告|通告|通知|令|函)[（(〔[]?(?:\d{4}[）)〕\]]?年?)?第?\S{1,6}号$/;
/** 关于印发…的通知（2004）, …条例(草案) */
const REMARK = /[（(〔][^（()）〔〕]{0,40}[）)〕]\s*$/;
/** 甲兰外交部公告, 第24号行政长官公告; what two states made known together is an instrument. */
const MADE_KNOWN = /(?<!联合|共同|波茨坦)公告$/;
/** 甲兰外交部长致乙多王国大使照会: what one side wrote. */
const NOTE_OF_ONE = /^[^，。；：《]{2,30}[致复覆][^，。；：《]{2,30}照会$/;
const LONGEST = 60;

/** Whether a heading is that of such a paper, and not of an instrument: …的通知, 译者后记, 关于…的说明. */
export function namesOtherPaper(heading: string, isOfMany: boolean): boolean {
  const bare = heading.replace(REMARK, '').replace(/[\s\u3000]+/g, '');
  if (bare.length > LONGEST) return false;
  if (MADE_KNOWN.test(bare)) return partiesAtStart(bare).length < 2;
  if (bare.endsWith('照会')) return NOTE_OF_ONE.test(bare);
  return (isOfMany ? OF_ONE_SIDE : OF_ONE_SIDE_OR_MANY).test(bare) || NUMBERED.test(bare);
}

/** 甲丙峰会成果清单, 乙多国王访问成果清单: what a meeting or a visit brought, beside what was declared there. */
const LIST_OF_OUTCOMES =
  /^[^，。；：]{0,30}(?:峰会|会[议晤谈]|论坛|访问)[^，。；：]{0,12}(?:成果|合作项目)(?:文件)?清单$/;

export function listsOutcomes(heading: string): boolean {
  return heading.endsWith('清单') && LIST_OF_OUTCOMES.test(heading);
}
