// What scans make of some characters, where nothing else can stand there.

/** 九月七曰, 二〇—五年十—月, 下筒称, （签宇）; each as long as what was printed. */
const SLIPS: readonly (readonly [sign: string, misread: RegExp, printed: string])[] = [
  ['曰', /(?<=月[\d０-９一二三四五六七八九十]{1,3})曰/g, '日'],
  ['〇—', /(?<=二)〇—(?=[〇一二三四五六七八九—]年)/g, '〇一'],
  ['○—', /(?<=二)○—(?=[○一二三四五六七八九—]年)/g, '○一'],
  ['—年', /(?<=二[〇○][〇○一二])—年/g, '一年'],
  ['—月', /(?<=[年十])—月/g, '一月'],
  ['—日', /(?<=[月十])—日/g, '一日'],
  ['筒称', /(?<=下)筒称/g, '简称'],
  ['签宇', /签宇(?=[）)])/g, '签字'],
];

export function withoutSlips(text: string): string {
  return SLIPS.reduce(
    (words, [sign, misread, printed]) => (words.includes(sign) ? words.replace(misread, printed) : words),
    text,
  );
}
