// What a forum has around what people post: who, when, the number of the floor, buttons.

const LONGEST = 80;
const DAY_AND_HOUR = '\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?\\s+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
const WHEN = `发[表布]于[：:]?\\s*${DAY_AND_HOUR}`;
/** 海风 发表于 2014-9-3 22:14:36 | 只看该作者, and 2楼 2014-09-03 22:30 回复 below a post; a page that is no forum has no hour there. */
const HEAD_OF_POST = new RegExp(
  `^(?:(?:[^\\s，。；：《》|]{1,20}\\s+)?${WHEN}(?:[\\s|].*)?|(?:来自\\S{2,12}\\s*)?\\d{1,4}楼\\s*${DAY_AND_HOUR}(?:\\s+回复)?)$`,
);
const HOUR = /\d[:：]\d{2}/;
/** 引用: 海风 发表于 2014-9-3 22:14 最近… */
const QUOTE = new RegExp(`^(?:引用|回复)[：:\\s]\\s*(?:[^\\s，。；：《》|]{1,20}\\s+)?${WHEN}`);
const EDITED = /^本[帖贴]最后由.{1,30}于.{4,24}编辑$/;
const LONGEST_FLOOR = 6;
const FLOOR = /^(?:楼主|沙发|板凳|地板|\d{1,4}\s?[楼#]|电梯直达|楼主热帖)$/;

/** Whether a line is the head of a post: what stands below is somebody's, and not of the text above. */
export function isHeadOfPost(line: string): boolean {
  const hasHour = line.length <= LONGEST && (line.includes(':') || line.includes('：')) && HOUR.test(line);
  return hasHour && HEAD_OF_POST.test(line);
}

/** Whether a line is a forum's and no word of what is posted. */
export function isOfForum(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (isHeadOfPost(line)) return true;
  const first = line.charAt(0);
  if (first === '本') return EDITED.test(line);
  if (first === '引' || first === '回') return QUOTE.test(line);
  return line.length <= LONGEST_FLOOR && FLOOR.test(line);
}
