import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import { readSnippet } from './snippet-syntax.js';
import { hasScope, loadTokenizer, type Tokenizer } from './tokenizer.js';

interface SnippetEntry {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const codes = 'ZQ RQ BH TH YT BT FT ZZ FL LM BM GJ TC ZW TM WJ'.split(' ');
const snippets = JSON.parse(
  readFileSync(new URL('../../snippets/statement.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, SnippetEntry>>;
const entries = Object.entries(snippets);
const textOf = ({ body }: SnippetEntry): string => readSnippet(body.join('\n')).text;

describe('the snippets', () => {
  let tokenize: Tokenizer;
  before(async () => {
    tokenize = await loadTokenizer();
  });

  for (const [name, snippet] of entries) {
    it(`${name}: can be read, ends at one place, and looks valid`, () => {
      const { text, stops } = readSnippet(snippet.body.join('\n'));
      assert.deepEqual(stops, [...stops.keys()], 'the places are not numbered from 0 without a gap');
      for (const line of text.split('\n')) {
        const { tokens, leaks } = tokenize(line);
        assert.equal(leaks, false, line);
        const invalid = tokens.filter(({ scopes }) => hasScope(scopes, 'invalid'));
        assert.deepEqual(invalid, [], line);
        const broken = tokens.filter(({ scopes }) => hasScope(scopes, 'string.other.link.citation.broken'));
        assert.deepEqual(broken, [], line);
      }
    });

    it(`${name}: has a Chinese and a Latin prefix, and says in both languages what it is`, () => {
      assert.ok(snippet.prefix.some((prefix) => /\p{Script=Han}/u.test(prefix)));
      assert.ok(snippet.prefix.some((prefix) => /^[a-z]+\d?$/.test(prefix)));
      assert.match(snippet.description, /^[A-Z][^/]+ \/ .*\p{Script=Han}/u);
    });
  }

  it('leave each day blank: one that is made up would stay, and count as the day of signing', () => {
    for (const [name, { body }] of entries) assert.doesNotMatch(body.join('\n'), /年[\d一二三四五六七八九十]+月/, name);
  });

  it('have no prefix twice', () => {
    const prefixes = entries.flatMap(([, { prefix }]) => prefix);
    assert.deepEqual(
      prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
      [],
    );
  });

  for (const code of codes) {
    it(`have a pair for ${code}`, () => {
      const pair = entries.filter(([, snippet]) => textOf(snippet).startsWith(`〖${code}/`));
      const own = pair.filter(([, { prefix }]) => prefix.includes(code.toLowerCase()));
      assert.equal(own.length, 1);
      const text = own.map(([, snippet]) => textOf(snippet)).join('');
      const label = /^〖[A-Z]{2}\/([^〗]+)〗/.exec(text)?.[1] ?? '';
      assert.ok(text.trimEnd().endsWith(`〖-${code}/${label}〗`), text);
    });
  }

  it('have a whole file with the fields that every file has', () => {
    const file = entries
      .map(([, snippet]) => textOf(snippet))
      .find((text) => text.startsWith('〖ZQ/') && text.includes('〖ZW/'));
    assert.ok(file !== undefined);
    for (const code of ['ZQ', 'RQ', 'BH', 'TH', 'BT', 'TC', 'ZW']) assert.match(file, new RegExp(`〖-${code}/`));
  });

  it('have a joint statement with all its parts, each of which the grammar knows', () => {
    const statement = entries.map(([, snippet]) => textOf(snippet)).find((text) => text.includes('声明如下'));
    assert.ok(statement !== undefined);
    const scopes = statement.split('\n').flatMap((line) => tokenize(line).tokens.flatMap((token) => token.scopes));
    for (const scope of [
      'entity.name.type.alias',
      'keyword.control.section',
      'constant.numeric.date',
      'support.function.office',
      'variable.other.signatory',
    ]) {
      assert.ok(hasScope(scopes, scope), scope);
    }
    assert.match(statement, /一式两份，每份用.+写成，两种文本同等作准/);
  });

  // One style a line, in the words of the table of section styles.
  const styles = ['一', '一、', '（一）', '第一条', '第一章', '1.', '——'];
  for (const style of styles) {
    it(`have a section with ${style}, which the grammar takes for one`, () => {
      const marks = entries.map(([, snippet]) => {
        const [first = ''] = textOf(snippet).split('\n');
        const { tokens } = tokenize(first);
        return tokens.find(({ scopes }) => hasScope(scopes, 'keyword.control.section'))?.text;
      });
      assert.ok(marks.includes(style));
    });
  }
});
