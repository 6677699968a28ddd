// The words for how an instrument comes about, which dates near a title are asked for.

/** How an instrument comes about, on the day that is meant by its date. */
const AGREED =
  '商定|议定|确定|签署|签订|签定|签字|所签|发表|发布|缔结|订立|定立|达成|通过|制定|制订|建立|草签|换文|互换(?!了?[^，。；：、《》]{0,6}[批核]准书)';
/** So does a plan; what is signed is signed before. */
const DECREED = '核准|批准|公布';
export const MADE = `(?:${AGREED}|${DECREED})`;
export const VERB = `(?:${MADE}|生效)`;
export const SIGNED = '(?:签署|签订|签定|签字|缔结|订立|定立|达成|发表)';
/** 光绪二十一年三月二十三日, beside the same day in our calendar */
export const DAY_OF_ERA = '(?:大?清)?(?:光绪|宣统|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙)[^，。；：、《》（()）]{3,16}日';
/** What can stand between the words and 《: blanks, quotation marks, a link or stress of Markdown. */
export const MARKUP = '[\\s\\u3000“"*_[]*';

const SAYS_DECREED = new RegExp(DECREED);
const SAYS_AGREED = new RegExp(AGREED);
/** 乙多王国议会通过的《…条约》: one side's consent to what both signed. */
const BY_PARLIAMENT =
  /(?:议会|国会|人大|人民代表大会|常委会|常务委员会|[上下两参众]议?院|大呼拉尔|最高苏维埃|杜马)[^，。；]{0,12}通过/;
const IS_SIGNED_BEFORE = /(?:条约|协定|协议|议定书|公约|换文)(?:[（(][^（）()]*[）)])?$/;

/** Whether what is said of a treaty is only that it was ratified or published. */
export function isRatifying(words: string, title: string): boolean {
  const isDecreed = SAYS_DECREED.test(words) && !SAYS_AGREED.test(words);
  return (isDecreed || BY_PARLIAMENT.test(words)) && IS_SIGNED_BEFORE.test(title.replace(/[《》]/g, ''));
}

const SIGNED_OF = new RegExp(`${SIGNED}的${MARKUP}$`);
const LONGEST_SIGNED_OF = 8;

/** 签署的《…》: whether directly before a title stands that it was signed. */
export function isCalledSigned(text: string, start: number): boolean {
  return SIGNED_OF.test(text.slice(Math.max(0, start - LONGEST_SIGNED_OF), start));
}
