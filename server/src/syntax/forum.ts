// What a forum has around what people post: who, when, the number of the floor, buttons.

const LONGEST = 80;
const DAY_AND_HOUR = '\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?\\s+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
const WHEN = `发[表布]于[：:]?\\s*${DAY_AND_HOUR}`;
/** 海风 发表于 2014-9-3 22:14:36 | 只看该作者, and 2楼 2014-09-03 22:30 回复 below a post; a page that is no forum has no hour there. */
const HEAD_OF_POST = new RegExp(
  `^(?:(?:[^\\s，。；：《》|]{1,20}\\s+)?${WHEN}(?:[\\s|].*)?|(?:来自\\S{2,12}\\s*)?\\d{1,4}楼\\s*${DAY_AND_HOUR}(?:\\s+回复)?)$`,
);
/** 引用: 海风 发表于 2014-9-3 22:14 最近… */
const QUOTE = new RegExp(`^(?:引用|回复)[：:\\s]\\s*(?:[^\\s，。；：《》|]{1,20}\\s+)?${WHEN}`);
const EDITED = /^本[帖贴]最后由.{1,30}于.{4,24}编辑$/;
const FLOOR = /^(?:楼主|沙发|板凳|地板|\d{1,4}\s?[楼#]|电梯直达|楼主热帖)$/;

/** Whether a line is the head of a post: what stands below is somebody's, and not of the text above. */
export function isHeadOfPost(line: string): boolean {
  return line.length <= LONGEST && (line.includes('于') || line.includes('楼')) && HEAD_OF_POST.test(line);
}

/** Whether a line is a forum's and no word of what is posted. */
export function isOfForum(line: string): boolean {
  if (line.length > LONGEST) return false;
  return (
    isHeadOfPost(line) ||
    FLOOR.test(line) ||
    EDITED.test(line) ||
    ((line.startsWith('引用') || line.startsWith('回复')) && QUOTE.test(line))
  );
}
