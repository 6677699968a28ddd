// A page that is read by a program for mathematics has formulas for the numbers in its text.

const FORMULA_WORDS = /\\(?:mathrm|mathbf|mathsf|mathit|text|textbf|bf|rm|scriptsize|small|left|right)(?![a-z])/g;
const CIRCLED = /\\textcircled\s*\{\s*(?:\\[a-z]+\s*)?\{?\s*(\d{1,2})\s*\}?\s*\}/g;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:bigcirc|circ|odot|bigodot)(?![a-z])/g, '〇'],
  [/\\sim(?![a-z])/g, '～'],
  [/\\times(?![a-z])/g, '×'],
  [/\\cdot(?![a-z])/g, '·'],
  [/\\%/g, '%'],
];
/** ^ { 6 6 } and ^ { 9 9 }, as which “ and ” are seen */
const QUOTATION = /\^\s*\{\s*\\?\s*([69])\s*\1\s*\}\s*$/;
const NUMBER = /^[\d.,%:/～×·①-⑳〇年月日()（）〔〕\-—–+=]+$/;
const FIRST_CIRCLED = 0x2460; // ①

/** $2 0 0 7$, $1 5 \%$ and $\textcircled { 1 }$ are 2007, 15% and ①; what is no number stays. A raised number calls a note. */
export function formulaAsRead(formula: string): string | null {
  const quotation = QUOTATION.exec(formula)?.[1];
  if (quotation !== undefined) return quotation === '6' ? '“' : '”';
  if (/^\s*\^/.test(formula)) return '';
  let words = formula.replace(CIRCLED, (_, number: string) => String.fromCharCode(FIRST_CIRCLED - 1 + Number(number)));
  for (const [sign, character] of SIGNS) words = words.replace(sign, character);
  words = words.replace(FORMULA_WORDS, '').replace(/\\[,;! ]|[\s{}^_~]/g, '');
  return NUMBER.test(words) ? words : null;
}
