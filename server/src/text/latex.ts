import { blanked, only } from './in-place';
import { PAD } from './markup';
import { formulaAsRead } from './formulas';

// The source of a document that is set with LaTeX: of programs that read pages with mathematics, whatever is on them.

const IS_SOURCE = /\\(?:title|(?:sub){0,2}section|begin|centerline|text(?:bf|it))\*?\{/;
const SHOWN =
  /\\(?:title|author|date|chapter|(?:sub){0,2}section|centerline|text(?:bf|it|rm)?|underline|emph)\*?\{([^{}]{0,300})\}/g;
const TABLE = /\\begin\{tabular\}[^]{0,4000}?\\end\{tabular\}/g;
const HIDDEN =
  /\\(?:begin|end|documentclass|usepackage|label|pagestyle|[vh]space)\*?(?:\[[^[\]\n]{0,80}\])?(?:\{[^{}\n]{0,80}\}){1,2}|\\(?:maketitle|centering|noindent|newpage|clearpage|hline|par|raggedleft|raggedright)(?![a-z])/g;
const FORMULA = /\\\(([^()\n]{1,60}?)\\\)/g;
const GAP = '\u3000';

/** The text without the commands that lay it out; the length stays. */
export function withoutLatex(text: string): string {
  if (!IS_SOURCE.test(text)) return text;
  return text
    .replace(TABLE, (table) => table.replaceAll('&', GAP))
    .replace(HIDDEN, blanked)
    .replace(SHOWN, (whole, words: string) => only(whole, whole.length - 1 - words.length, words))
    .replace(/\\\\/g, `\n${PAD}`)
    .replace(/\\q?quad(?![a-z])/g, (gap) => GAP + blanked(gap.slice(1)))
    .replace(FORMULA, (whole, formula: string) => formulaAsRead(formula)?.padEnd(whole.length, PAD) ?? whole);
}
