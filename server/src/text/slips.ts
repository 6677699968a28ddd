// What scans make of some characters, where nothing else can stand there.

type Slip = readonly [misread: RegExp, printed: string];

/** 九月七曰, 下筒称, （签宇）, 笫三条, l960年; each by the character that hardly any other text has, and as long as what was printed. */
const MISREAD: readonly (readonly [character: string, ...Slip])[] = [
  ['曰', /(?<=月[\d０-９一二三四五六七八九十]{1,3})曰/g, '日'],
  ['筒', /(?<=下)筒称/g, '简称'],
  ['宇', /(?<=签[ \u3000]{0,4})宇(?=[ \u3000]?[）)])/g, '字'],
  ['笫', /笫(?=[一二三四五六七八九十百\d]{1,4}[条章节款])/g, '第'],
  ['l', /(?<![A-Za-z])l(?=\d{3}年)/g, '1'],
];

/** 二〇—五年十—月, 第—条, 第十—条: a dash for 一. */
const DASHES: readonly Slip[] = [
  [/(?<=二)〇—(?=[〇一二三四五六七八九—]年)/g, '〇一'],
  [/(?<=二)○—(?=[○一二三四五六七八九—]年)/g, '○一'],
  [/(?<=二[〇○][〇○一二])—年/g, '一年'],
  [/(?<=[年十])—月/g, '一月'],
  [/(?<=[月十])—日/g, '一日'],
  [/(?<=第[二三四五六七八九]?十?)—(?=[条章节款])/g, '一'],
];

export function withoutSlips(text: string): string {
  let words = text;
  for (const [character, misread, printed] of MISREAD)
    if (words.includes(character)) words = words.replace(misread, printed);
  if (hasDashInDay(words)) for (const [misread, printed] of DASHES) words = words.replace(misread, printed);
  return words;
}

/** Most texts have dashes, and hardly any has one there. */
function hasDashInDay(text: string): boolean {
  for (let at = text.indexOf('—'); at !== -1; at = text.indexOf('—', at + 1)) {
    const [before, behind] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if ('年月日'.includes(behind) || '〇○'.includes(before)) return true;
    if ('条章节款'.includes(behind) && '第十二三四五六七八九'.includes(before)) return true;
  }
  return false;
}
