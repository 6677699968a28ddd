/** 每份用中文、哈萨克文和俄文写成, 用中文、英文两种文字写成. */
const WRITTEN_IN =
  /(?:均|都)?(?:用|以)((?:[\u4e00-\u9fff]{1,10}?[文语](?:、|和|与|及|以及|，)?){1,8}|(?:[\u4e00-\u9fff]{1,4}、){1,6}[\u4e00-\u9fff]{1,4}文)(?:[一二三四五六七八九两]种(?:文字|语言|有?效?文本))?(?:写[成就]|书就|签署|签订|制成|作成|缮写|各[写缮][一二三四两]份)/;

/** 以中、乙、英三种文字写成 */
const BY_NUMBER = /[用以]((?:[\u4e00-\u9fff]{1,4}、){1,6}[\u4e00-\u9fff]{1,4}?)[一二三四五六七八九两]种(?:文字|语言)/;
/** 中文和法文各两份, 以中文、乙文、英文各缮两份, 本约缮写甲文、乙文各两份 */
const EACH =
  /(?:本[\u4e00-\u9fff]{0,3}?[约定书录要件])?(?:缮[写就成]?|计|备有?|分)?((?:(?![用以缮]|(?<!日)本)[\u4e00-\u9fff]){1,8}?文(?:、|和|与|及)(?:[\u4e00-\u9fff]{1,8}?文(?:、|和|与|及)){0,6}[\u4e00-\u9fff]{1,8}?文)各[写缮]?[一二三四两]份/;
const BETWEEN = /、|和|与|以及|及|，/;
const LANGUAGE = '(?:(?!文)[\\u4e00-\\u9fff]){1,8}文';
/** 本公约的阿拉伯文、中文和俄文文本具有同等效力; 正本交存秘书长，其阿拉伯文、中文、俄文各文本同等作准; 其中、英文本 */
const TEXTS = new RegExp(
  `(?:^|[的其，。；])(?![其本])((?:${LANGUAGE}(?:文?本)?(?:、|和|与|以?及)){1,7}${LANGUAGE}|(?:(?:(?!文)[\\u4e00-\\u9fff]){1,4}、){1,6}(?:(?!文)[\\u4e00-\\u9fff]){1,4}文)各?文?本(?:均|都)?(?:具?有)?同[等一]`,
);

/** The languages in which an instrument was written, as its closing formula lists them. */
export function readLanguages(sentence: string): string[] {
  if (!sentence.includes('文') && !sentence.includes('语')) return [];
  const list = [WRITTEN_IN, BY_NUMBER, EACH, TEXTS]
    .map((form) => form.exec(sentence)?.[1])
    .find((words) => words !== undefined);
  if (list === undefined) return [];
  // 中、英文: the last has the word for all of them.
  return list
    .split(BETWEEN)
    .map((language) => language.replace(/(?<=文)文?本$/, ''))
    .filter((language) => language !== '')
    .map((language) => (/[文语]$/.test(language) ? language : `${language}文`));
}

/** 作准文本：中文、英文, 语种：中文、英文 of a database; one language alone is that of its copy. */
const LABELLED =
  /^[【［[〔]?(作准)?(?:文本|文字|语种|语言)[】］\]〕：:\s]\s*[：:]?\s*([\u4e00-\u9fff、，和与及]{2,40})$/;
const ONE_LANGUAGE = /^[\u4e00-\u9fff]{1,8}[文语]$/;

/** The languages that the head of a database lists. */
export function readLabelledLanguages(line: string): string[] {
  const [, authentic, list] = LABELLED.exec(line) ?? [];
  if (list === undefined) return [];
  const languages = list.split(BETWEEN).map((language) => language.replace(/文本$/, '文').replace(/文文$/, '文'));
  const isList = languages.length > 1 || authentic !== undefined;
  return isList && languages.every((language) => ONE_LANGUAGE.test(language)) ? languages : [];
}
