import { checkCitations } from '../../../../server/src/features/checks/citations';
import { messageOf } from '../../../../server/src/features/problem-text';
import type { Edit, Problem, ProblemCode } from '../../../../server/src/features/problem';
import { Archive, JOINT, statement } from '../../library/archive';

export const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
export const WATER = '甲兰共和国政府和乙多王国政府关于跨界河流水质保护的协定';
export const VISAS = '甲兰共和国政府和乙多王国政府关于互免签证的协定';
export const PARTNERS = '甲兰共和国和乙多王国关于建立伙伴关系的联合声明';

/** What an archive holds beside the text that is looked at. */
export type Files = Readonly<Record<string, string>>;

export class Found {
  readonly #held: Archive;
  readonly #text: string;
  readonly #all: readonly Problem[];

  constructor(code: ProblemCode, text: string, files: Files, facts: object | null = null) {
    this.#held = new Archive({ ...files, 'own.txt': text }, facts);
    this.#text = text;
    const reading = this.#held.read('own.txt');
    const all = checkCitations({ library: this.#held.library, reading, file: 'own.txt' });
    this.#all = all.filter((problem) => problem.code === code);
  }

  /** The text at each place. */
  get places(): string[] {
    return this.#all.map(({ start, end }) => this.#text.slice(start, end));
  }

  get messages(): string[] {
    return this.#all.map((problem) => messageOf(problem));
  }

  get related(): string[] {
    return this.#all.flatMap(({ related }) =>
      related.map(({ place, message }) => `${this.#held.show(place)}: ${message}`),
    );
  }

  /** The sentence in which something is cited, as each fix leaves it. */
  get mended(): string[] {
    return this.#all.flatMap(({ fixes }) =>
      fixes.map(({ edits }) => /二、(.*?)。/.exec(apply(this.#text, edits))?.[1] ?? ''),
    );
  }

  get safe(): boolean {
    return this.#all.some(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
  }
}

function apply(text: string, edits: readonly Edit[]): string {
  let mended = text;
  for (const { start, end, text: words } of [...edits].sort((a, b) => b.start - a.start))
    mended = mended.slice(0, start) + words + mended.slice(end);
  return mended;
}

/** A joint statement of 2013 that says something. */
export const saying = (words: string, signed = '2013-09-05'): string => statement(JOINT, signed, `${words}。`);

export const TREATY_HELD: Files = { '2003.txt': statement(TREATY, '2003-11-06') };
