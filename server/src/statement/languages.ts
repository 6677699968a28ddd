/** 每份用中文、哈萨克文和俄文写成, 用中文、英文两种文字写成. */
const WRITTEN_IN =
  /(?:均|都)?(?:用|以)((?:[\u4e00-\u9fff]{1,10}?[文语](?:、|和|与|及|以及|，)?){1,8}|(?:[\u4e00-\u9fff]{1,4}、){1,6}[\u4e00-\u9fff]{1,4}文)(?:[一二三四五六七八九两]种文字|[一二三四五六七八九两]种语言)?(?:写成|书就|签署|签订|制成|作成|缮写)/;

/** The languages in which an instrument was written, as its closing formula lists them. */
export function readLanguages(sentence: string): string[] {
  const list = WRITTEN_IN.exec(sentence)?.[1];
  if (list === undefined) return [];
  // 中、英文: the last has the word for all of them.
  return list
    .split(/、|和|与|以及|及|，/)
    .filter((language) => language !== '')
    .map((language) => (/[文语]$/.test(language) ? language : `${language}文`));
}
