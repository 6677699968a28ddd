import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

/** What syntaxes/statement.grammar.mjs exports; it is plain JavaScript, so that nothing need be built to run it. */
interface GrammarSource {
  readonly grammarFile: URL;
  readonly renderGrammar: () => Promise<string>;
}

describe('syntaxes/statement.tmLanguage.json', () => {
  it('is what its source writes (else run node syntaxes/statement.grammar.mjs)', async () => {
    const source = new URL('../../syntaxes/statement.grammar.mjs', import.meta.url).href;
    const { grammarFile, renderGrammar } = (await import(source)) as GrammarSource;
    assert.equal(readFileSync(grammarFile, 'utf8'), await renderGrammar());
  });
});
