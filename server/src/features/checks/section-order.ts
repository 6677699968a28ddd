import * as l10n from '@vscode/l10n';
import type { Statement } from '../../statement/statements';
import { labelLike } from '../../syntax/section-labels';
import type { MarkStyle } from '../../syntax/section-mark';
import type { Section } from '../../syntax/sections';
import type { SyntaxTree } from '../../syntax/tree';
import { contains, type Span } from '../../text/span';
import type { Check, Problem, ProblemCode } from '../problem';
import { isExtract, numbersLeftOut } from './left-out';

/** Sections of one statement that are numbered as if one were missing, stood twice or stood elsewhere. */
export const checkSectionOrder: Check = ({ reading, file }) =>
  reading.statements.flatMap((statement) =>
    runsOf(reading.tree.plain, statement).flatMap((run) => new RunCheck(reading.tree, file, statement, run).problems()),
  );

/** Sections of one style below one parent that are numbered through. */
interface Run {
  readonly sections: Section[];
  /** The sections among which its parent stands, and the parent's place there. */
  readonly above: { readonly sections: readonly Section[]; readonly index: number } | null;
  /** The number after which its first may go on: articles are numbered through chapters. */
  readonly after: number;
}

/** 一、协定第三条修改如下： above 第三条 */
const AMENDS = /(?:修[改订正]|改[为写]|增[加补列]|代[之替]|取代|替换|补充)[^。；：\r\n]{0,16}[：:]\s*[“「]?$/;
const LONGEST_AMENDING = 60;

/** The articles of another text that one which amends it gives anew; its own numbering goes on around them. */
class AmendedArticles {
  readonly #text: string;
  #last: Section | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  has(article: Section): boolean {
    const before = this.#text.slice(Math.max(0, article.start - LONGEST_AMENDING), article.start);
    const isAnother = article.number - 1 === this.#last?.number || AMENDS.test(before);
    if (isAnother) this.#last = article;
    return isAnother;
  }

  /** What seems to lie in an amended article does not. */
  levelOf({ level }: Section): number {
    return this.#last !== null && level > this.#last.level ? level - 1 : level;
  }
}

function runsOf(text: string, { sections }: Statement): Run[] {
  const runs: Run[] = [];
  const open: { run: Run; style: MarkStyle }[] = [];
  const lastOfStyle = new Map<MarkStyle, number>();
  let articles: Run | null = null;
  const amended = new AmendedArticles(text);
  for (const section of sections) {
    const lastArticle = articles?.sections.at(-1)?.number ?? 0;
    if (section.style === 'article' && section.number !== lastArticle + 1 && amended.has(section)) continue;
    const level = amended.levelOf(section);
    const last = open[level - 1];
    while (open.length >= level) open.pop();
    if (section.style === 'dash' || section.style === 'heading' || section.style === 'annex') continue;
    let run: Run | null = last?.style === section.style ? last.run : null;
    if (run === null && section.style === 'article' && section.number > 1) run = articles;
    if (run === null) {
      const parents = open[level - 2]?.run.sections;
      const above = parents === undefined ? null : { sections: parents, index: parents.length - 1 };
      run = { sections: [], above, after: lastOfStyle.get(section.style) ?? 0 };
      runs.push(run);
    }
    if (section.style === 'article') articles = run;
    run.sections.push(section);
    lastOfStyle.set(section.style, section.number);
    open.push({ run, style: section.style });
  }
  return runs.flatMap(splitWhereItBeginsAnew);
}

/** 一、二、三、一、二: a second list; 一、二、三、一、五: a slip. */
function splitWhereItBeginsAnew(run: Run): Run[] {
  const parts: Run[] = [];
  let from = 0;
  let highest = 0;
  run.sections.forEach(({ number }, index) => {
    const next = run.sections[index + 1]?.number;
    if (number === 1 && index > from && !(next !== undefined && next > 2 && next <= highest + 2)) {
      parts.push({ ...run, sections: run.sections.slice(from, index) });
      from = index;
      highest = 0;
    }
    highest = Math.max(highest, number);
  });
  parts.push({ ...run, sections: run.sections.slice(from) });
  return parts;
}

class RunCheck {
  readonly #text: string;
  readonly #plain: string;
  readonly #file: string;
  readonly #statement: Statement;
  readonly #run: Run;

  constructor({ text, plain }: SyntaxTree, file: string, statement: Statement, run: Run) {
    this.#text = text;
    this.#plain = plain;
    this.#file = file;
    this.#statement = statement;
    this.#run = run;
  }

  problems(): Problem[] {
    const { sections } = this.#run;
    const found: Problem[] = [];
    const all = new Set(sections.map(({ number }) => number));
    const seen = new Map<number, Section>();
    let highest = 0;
    let beforeIsRepeated = false;
    sections.forEach((section, index) => {
      const { number } = section;
      const [before, next] = [sections[index - 1], sections[index + 1]];
      const same = seen.get(number);
      const isRepeated = same !== undefined;
      if (before === undefined) {
        // 二、二、三: the first 二 is the 一.
        const isMisnumbered = number === 2 && next?.number === 2;
        if (!isMisnumbered) found.push(...this.#missingFirst(section, all));
      } else if (isRepeated) {
        found.push(...this.#report('section-repeated', section, [section.label], same));
      } else if (number > highest + 2 && next?.number === highest + 2) {
        // 三、二十、五: the one in the middle is misread, and nothing is missing.
        found.push(...this.#report('section-out-of-order', section, [section.label, before.label], before));
        highest++;
        return;
      } else if (number > highest + 1) {
        // 二、四、四: the first 四 is the 三 that seems to be missing. 三、三、五: the second 三 is the 四.
        const isMisnumbered = next?.number === number || (beforeIsRepeated && number === highest + 2);
        if (!isMisnumbered) found.push(...this.#missing(section, before, highest + 1, all));
      } else if (number < highest) {
        const displaced = before.number > number ? before : [...seen.values()].find((each) => each.number > number);
        if (displaced !== undefined)
          found.push(...this.#report('section-out-of-order', section, [section.label, displaced.label], displaced));
      }
      beforeIsRepeated = isRepeated;
      highest = Math.max(highest, number);
      if (!isRepeated) seen.set(number, section);
    });
    return found;
  }

  /** A numbering that does not begin with 一. */
  #missingFirst(section: Section, all: ReadonlySet<number>): Problem[] {
    const { above, after } = this.#run;
    const { titleInferred, preamble } = this.#statement;
    if (section.number <= 1 || section.number === after + 1 || all.has(1)) return [];
    if (TITLE_OF_PART.test(this.#statement.title.text)) return [];
    const parent = above?.sections[above.index] ?? null;
    // A text that is cut at its beginning lacks more than a section.
    if (parent === null && (titleInferred || preamble === null)) return [];
    // The same numbering in another style: 一、…（二）…三、….
    const next = above?.sections[above.index + 1];
    if (parent?.number === section.number - 1 && next?.number !== section.number) return [];
    return this.#missing(section, parent ?? preamble, 1, all);
  }

  #missing(section: Section, before: Section | Span | null, from: number, all: ReadonlySet<number>): Problem[] {
    if (before === null) return [];
    const isLeftOut = numbersLeftOut(this.#plain, { start: before.start, end: section.start }, section);
    const numbers: number[] = [];
    // A row of thousands of numbers is no numbering; some are enough to say what is missing.
    for (let number = from; number < section.number && number < from + MOST; number++) {
      if (!all.has(number) && !isLeftOut(number)) numbers.push(number);
    }
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (this.#standsBetween(section, first, before.start, section.start)) return [];
    if (!this.#isOnePiece(before, section) || isExtract(this.#plain, this.#statement)) return [];
    const labels = [labelOf(section, first), last === first ? '' : labelOf(section, last), section.label];
    return this.#report('section-missing', section, labels, 'label' in before ? before : null);
  }

  /** Between two pieces of a torn text sections may have been lost with the paper. */
  #isOnePiece(a: Span, b: Span): boolean {
    const { pieces } = this.#statement;
    return pieces.length === 1 || pieces.some((piece) => contains(piece, a.start) && contains(piece, b.start));
  }

  /** A mark that lost its line, or its stop, is no section here, but neither is it missing. */
  #standsBetween(section: Section, number: number, from: number, to: number): boolean {
    const label = labelOf(section, number);
    // A slice is searched, because a search in the whole text would not stop at `to`.
    const between = this.#text.slice(from + 1, to);
    for (let at = between.indexOf(label); at !== -1; at = between.indexOf(label, at + 1)) {
      if (section.style === 'brackets' || section.style === 'digit-brackets') return true;
      const before = at === 0 ? '\n' : between.charAt(at - 1);
      const after = between.charAt(at + label.length);
      if (/[\s。；：！？”）]/.test(before) && /[\s、.．，,：）)]/.test(after)) return true;
    }
    return false;
  }

  #report(code: ProblemCode, section: Section, named: readonly string[], other: Section | null): Problem[] {
    if (other !== null && !this.#isOnePiece(other, section)) return [];
    const problem: Problem = {
      code,
      start: section.start,
      end: section.start + markLength(this.#text, section),
      arguments: named,
      related:
        other === null
          ? []
          : [
              {
                place: {
                  file: this.#file,
                  span: { start: other.start, end: other.start + markLength(this.#text, other) },
                },
                message: l10n.t('{0} stands here.', other.label),
              },
            ],
      fixes: [],
    };
    return [problem];
  }
}

const MOST = 100;

/** …的联合声明（续）, （二）, （下）: what comes before stands elsewhere. */
const TITLE_OF_PART = /[（(](?:续[一二三四五六七八九十完]?|之?[二三四五六七八九十]|[中下])[）)]$/;

/** The mark with its stop, without the blank behind it. */
function markLength(text: string, { start, markEnd }: Section): number {
  return text.slice(start, markEnd).trimEnd().length;
}

/** The mark that is missing; in a row of another kind its number has to do. */
function labelOf(section: Section, number: number): string {
  return labelLike(section, number) ?? String(number);
}
