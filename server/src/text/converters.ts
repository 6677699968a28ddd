import { formulaAsRead } from './formulas';
import { blanked } from './in-place';
import { PAD } from './markup';

// What programs leave in a text that they convert: out of the picture of a page (MinerU, Marker), out of a document (pandoc, Word).

/** `## 甲乙联合公报 {#anchor .Title}`, `[甲乙贸易协定]{.underline}`, `::: {custom-style="正文"}` */
const ATTRIBUTES = '\\{(?:[#.][^\\s{}]|[a-z-]{2,16}=)[^{}\\n]{0,160}\\}';
const MARKS = new RegExp(
  [
    '(?<image>!\\[[^\\[\\]\\n]{0,120}\\]\\([^()\\s]{1,200}\\))',
    `(?<fence>^[ \\t]{0,8}:{3,}[ \\t]{0,4}(?:${ATTRIBUTES}|[\\w-]{1,40})?[ \\t]{0,4}:*[ \\t\\r]*$)`,
    // Where on the page a program saw the words below.
    '(?<seen><\\|ref\\|>[^<\\n]{0,40}<\\|/ref\\|>(?:<\\|det\\|>[^<\\n]{0,200}<\\|/det\\|>)?)',
    '(?<page>^\\{\\d{1,4}\\}-{8,}[ \\t\\r]*$)',
    // [[1]](#_ftn1), [\\[1\\]](#_ftn1){#_ftnref1}
    `\\[\\\\?\\[(?<call>\\d{1,3})\\\\?\\]\\]\\(#[^()\\s]{1,40}\\)(?:${ATTRIBUTES})?`,
    `(?<removed>\\[[^\\[\\]\\n]{0,200}\\]\\{\\.(?:deletion|comment-start)[^{}\\n]{0,160}\\})`,
    `\\[(?<words>[^\\[\\]\\n]{0,200})\\]${ATTRIBUTES}`,
    `(?<attributes>[ \\t]{0,4}${ATTRIBUTES})`,
    '\\[\\^(?<note>\\d{1,3})\\](?:(?<=^\\[\\^\\d{1,3}\\]):)?',
    // 二 $\\bigcirc$ 一三年: a zero seen as a formula.
    '(?<year>[一二](?: ?(?:[一二三四五六七八九〇○零]|\\$[^$\\n]{1,40}\\$)){1,3} ?(?=年))',
    '\\$(?<formula>[^$\\n]{1,80})\\$',
    // Lines that keep their blanks: | 甲兰共和国政府\\ \\ \\ 乙多王国政府.
    '(?<line>^\\|(?=[ \\t][^|\\n]+$))',
    '\\\\(?<escaped>[ *#_[\\]<>~|"\'`@^$+=.()（）-](?!\\w*\\{))',
    '(?<broken>\\\\)(?=[ \\t\\r]*$)',
    // A field of Word: HYPERLINK "http://…" 《甲乙贸易协定》, PAGE \\* MERGEFORMAT 3.
    '(?<field>\\b(?:HYPERLINK[ \\t]+(?:\\\\[a-z][ \\t]+)?"[^"\\n]{0,200}"|(?:PAGE|NUMPAGES|TOC|PAGEREF|REF|SEQ|EMBED)\\b[^\\n\\u3000-\\uffff]{0,60}?\\\\\\*[ \\t]*(?:MERGEFORMAT|Arabic)[ \\t]*\\d{0,4})(?:[ \\t]*\\\\[a-z](?![a-z]))?)',
    // A bookmark of Word, and what it says where one is gone.
    '(?<bookmark>_GoBack\\b|错误[！!]\\s?未(?:找到引用源|定义书签)。?|Error! (?:Reference source not found|Bookmark not defined)\\.)',
    '(?<bullet>[\\uf020-\\uf0ff])',
  ].join('|'),
  'gm',
);

const YEAR_LENGTH = '二〇一三'.length;
const BEGINS_MARK = /[${\\\uf020-\uf0ff]|\[\^|!\[|\]\]\(#|<\||HYPERLINK|_GoBack|错误[！!]|Error!/;

/** The text without the marks of converters; what is too much becomes PAD, so that the length stays. */
export function withoutConverterMarks(text: string): string {
  if (!BEGINS_MARK.test(text)) return text;
  return text.replace(MARKS, (whole: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { words, call, note = call, formula, year, escaped, bullet } = found;
    if (bullet !== undefined) return '•';
    if (words !== undefined) return (PAD + words).padEnd(whole.length, PAD);
    if (note !== undefined) return `[${note}]`.padEnd(whole.length, PAD);
    // The mark stands directly behind its number: 1\\. is 1.
    if (escaped !== undefined) return escaped + (escaped === ' ' ? ' ' : PAD);
    if (year !== undefined) {
      const digits = year.replace(/\$([^$]*)\$/g, (_, inner: string) => formulaAsRead(inner) ?? _).replaceAll(' ', '');
      return digits.length === YEAR_LENGTH ? digits.padEnd(whole.length, PAD) : whole;
    }
    if (formula === undefined) return blanked(whole);
    return formulaAsRead(formula)?.padEnd(whole.length, PAD) ?? whole;
  });
}
