/**
 * Reads the syntax of snippet bodies as VS Code documents it: `$1`, `${1}`, `${1:default}`, `${1|a,b|}`, `$VARIABLE`,
 * `${VARIABLE}`. Transforms are not used here and not read.
 */
export interface Snippet {
  /** The text that a person gets who accepts every default. */
  readonly text: string;
  /** The numbers of the places to fill in, each once, in order. */
  readonly stops: readonly number[];
}

/** What a variable stands for in a test. */
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '07',
  CURRENT_DATE: '03',
};

/** @throws {SyntaxError} where VS Code would insert the body's own signs as text. */
export function readSnippet(body: string): Snippet {
  const reader = new SnippetReader(body);
  const text = reader.read('');
  return { text, stops: [...reader.defaults.keys()].sort((left, right) => left - right) };
}

class SnippetReader {
  readonly defaults = new Map<number, string>();
  private at = 0;

  constructor(private readonly body: string) {}

  /** Reads up to the given closing sign, or to the end of the body where none is given. */
  read(closing: '' | '}'): string {
    let text = '';
    while (this.at < this.body.length) {
      const sign = this.body.charAt(this.at);
      if (sign === closing) {
        this.at += 1;
        return text;
      }
      if (sign === '$') text += this.readPlace();
      else if (sign === '}') throw this.error('a } without its {; write \\}');
      else text += this.readCharacter();
    }
    if (closing !== '') throw this.error(`no ${closing}`);
    return text;
  }

  private readCharacter(): string {
    if (this.body.charAt(this.at) === '\\') this.at += 1;
    const character = this.body.charAt(this.at);
    this.at += 1;
    return character;
  }

  private readPlace(): string {
    const simple = this.take(/\$(\d+|[A-Z_]+)/y);
    if (simple !== undefined) return this.valueOf(simple, undefined);

    const choice = this.take(/\$\{(\d+)\|/y);
    if (choice !== undefined) {
      const options = this.take(/((?:[^|\\]|\\.)+)\|\}/y);
      if (options === undefined) throw this.error('a choice without its |}');
      const [first = ''] = options.split(/(?<!\\),/);
      if (options.split(/(?<!\\),/).includes('')) throw this.error('an empty choice');
      return this.valueOf(choice, first.replaceAll(/\\(.)/g, '$1'));
    }

    const withDefault = this.take(/\$\{(\d+|[A-Z_]+):/y);
    if (withDefault !== undefined) return this.valueOf(withDefault, this.read('}'));

    const bare = this.take(/\$\{(\d+|[A-Z_]+)\}/y);
    if (bare !== undefined) return this.valueOf(bare, undefined);
    throw this.error('a $ that begins no place; write \\$');
  }

  /** A place that comes back shows what stood at its first occurrence. */
  private valueOf(name: string, value: string | undefined): string {
    if (!/^\d/.test(name)) {
      const known = variables[name];
      if (known === undefined) throw this.error(`the unknown variable ${name}`);
      return known;
    }
    const stop = Number(name);
    const first = this.defaults.get(stop);
    if (first === undefined) this.defaults.set(stop, value ?? '');
    return first ?? value ?? '';
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.body);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match[1];
  }

  private error(problem: string): SyntaxError {
    return new SyntaxError(`${problem} at ${this.at} of ${this.body}`);
  }
}
