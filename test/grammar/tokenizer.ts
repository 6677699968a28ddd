import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

/** The text of one token, with the scopes that the grammar gives it (without the language's own). */
export interface ScopedText {
  readonly text: string;
  readonly start: number;
  readonly scopes: readonly string[];
}

/** One line's tokens, and whether a rule is still open behind its end. */
export interface ScopedLine {
  readonly tokens: readonly ScopedText[];
  readonly leaks: boolean;
}

export type Tokenizer = (line: string) => ScopedLine;

const scopeName = 'text.statement';
const grammarFile = new URL('../../syntaxes/statement.tmLanguage.json', import.meta.url);

/** The grammar in the engine that VS Code runs it in. */
export async function loadTokenizer(): Promise<Tokenizer> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'statement.tmLanguage.json')),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`no grammar for ${scopeName}`);

  return (line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, textmate.INITIAL);
    return {
      tokens: tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        start: startIndex,
        scopes: scopes.filter((scope) => scope !== scopeName),
      })),
      leaks: ruleStack.depth !== 1,
    };
  };
}

/** The scopes of the character at an offset of the line. */
export function scopesAt({ tokens }: ScopedLine, offset: number): readonly string[] {
  return tokens.findLast(({ start }) => start <= offset)?.scopes ?? [];
}

export const hasScope = (scopes: readonly string[], prefix: string): boolean =>
  scopes.some((scope) => scope === prefix || scope.startsWith(`${prefix}.`));
