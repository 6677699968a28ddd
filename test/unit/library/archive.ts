import { parseFacts } from '../../../server/src/library/facts';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { resolve } from '../../../server/src/library/resolve';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { FILLER } from '../statement/reading';

export const JOINT = '甲兰共和国和乙多王国联合声明';

/** A joint statement of 甲兰 and 乙多, signed on a day, saying something. */
export function statement(title: string, signed: string, saying = ''): string {
  const [year, month, day] = signed.split('-').map(Number);
  return [
    title,
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    `一、${FILLER}`,
    `二、${saying}${FILLER}`,
    `${year}年${month}月${day}日于甲京`,
  ].join('\n');
}

/** `exact 2013.txt`, `ambiguous 2009.txt 2013.txt`: what each citation of a file means among all of them. */
export function meanings(files: Readonly<Record<string, string>>, file: string): string[] {
  const library = new Library();
  for (const [name, text] of Object.entries(files)) library.set(name, readFile(text));
  return mentionsOf(readFile(files[file] ?? '')).map((mention) => {
    const { certainty, targets } = resolve(library, mention);
    return [certainty, ...targets.map((text) => text.file)].join(' ');
  });
}

/** Files of an archive, one of which may have a ‸ in it, and what its `communique.json` says. */
export class Archive {
  readonly library = new Library();
  readonly #texts = new Map<string, string>();
  #cursor: { readonly file: string; readonly offset: number } | undefined;

  constructor(files: Readonly<Record<string, string>>, facts: object | null = null) {
    for (const [file, marked] of Object.entries(files)) {
      const offset = marked.indexOf('‸');
      const text = marked.replace('‸', '');
      if (offset !== -1) this.#cursor = { file, offset };
      this.#texts.set(file, text);
      this.library.set(file, readFile(text));
    }
    if (facts !== null) this.library.setFacts('', parseFacts(JSON.stringify(facts)).facts);
  }

  /** Where ‸ stands. */
  get cursor(): { file: string; offset: number; reading: Reading } {
    if (this.#cursor === undefined) throw new Error('no ‸ in any file');
    return { ...this.#cursor, reading: this.read(this.#cursor.file) };
  }

  read(file: string): Reading {
    return readFile(this.textOf(file));
  }

  textOf(file: string): string {
    const text = this.#texts.get(file);
    if (text === undefined) throw new Error(`no file ${file}`);
    return text;
  }

  /** `2013.txt: 《联合声明》`: the text at a place. */
  show({
    file,
    span,
  }: {
    readonly file: string;
    readonly span: { readonly start: number; readonly end: number };
  }): string {
    return `${file}: ${this.textOf(file).slice(span.start, span.end)}`;
  }
}
