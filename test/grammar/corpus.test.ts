import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, describe, it } from 'mocha';
import { hasScope, loadTokenizer, scopesAt, type ScopedLine, type Tokenizer } from './tokenizer.js';

/** What the key says of one file, as far as a line grammar can be held to it. */
interface KeyEntry {
  readonly file: string;
  readonly documents: readonly {
    readonly sections?: readonly { readonly label: string; readonly offset: number }[];
    readonly citations?: readonly { readonly name: string; readonly offset: number }[];
    readonly dashItems?: number | null;
    readonly dateline?: string | null;
  }[];
}

/** A file's text with the scopes of its lines, asked by an offset in the whole. */
interface ScopedFile {
  readonly text: string;
  readonly lines: readonly ScopedLine[];
  scopesAt(offset: number): readonly string[];
}

// The real files lie beside the project, where there are any; nothing of them is kept here.
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const sectionMark = 'keyword.control.section';

/** A heading without a number is no mark, and one line cannot tell it. */
const numbered = /^[（(]?[一二三四五六七八九十]+[）)]?$/;

describe('the grammar over real files', () => {
  if (!existsSync(corpus)) {
    console.log(`CORPUS ABSENT: no ${fileURLToPath(corpus)}, so the grammar is not counted over real files`);
    it('has no real files to be counted over (CORPUS ABSENT)', () => {
      assert.equal(existsSync(corpus), false);
    });
    return;
  }

  let tokenize: Tokenizer;
  before(async () => {
    tokenize = await loadTokenizer();
  });

  for (const entry of readKey()) {
    describe(entry.file, () => {
      let file: ScopedFile;
      before(() => {
        file = readScoped(entry.file, tokenize);
      });

      it('closes every rule by the end of its line', () => {
        const leaking = file.lines.flatMap(({ leaks }, index) => (leaks ? [index + 1] : []));
        assert.deepEqual(leaking, []);
      });

      it('shows nothing as invalid', () => {
        const invalid = file.lines.flatMap(({ tokens }) => tokens.filter(({ scopes }) => hasScope(scopes, 'invalid')));
        assert.deepEqual(invalid, []);
      });

      it('gives every tag its parts', () => {
        for (const match of file.text.matchAll(/〖(-?)([A-Z]{2})\/([^〖〗]+)〗/g)) {
          const [tag, minus = '', code = '', label = ''] = match;
          const expected: [number, string][] = [
            [0, 'punctuation.definition.tag.begin'],
            [1 + minus.length, minus === '' ? 'entity.name.tag.open' : 'entity.name.tag.close'],
            [1 + minus.length + code.length, 'punctuation.definition.tag.separator'],
            [tag.length - 1 - label.length, 'variable.other.label'],
            [tag.length - 1, 'punctuation.definition.tag.end'],
          ];
          for (const [at, scope] of expected) {
            assert.ok(hasScope(file.scopesAt(match.index + at), scope), `${tag} at ${match.index}: no ${scope}`);
          }
        }
      });

      it('gives every 《 and 》 its scope', () => {
        for (const { 0: mark, index } of file.text.matchAll(/[《》]/g)) {
          assert.ok(hasScope(file.scopesAt(index), 'string.other.link.citation'), `${mark} at ${index}`);
        }
      });

      it("gives every citation of the key its title's scope from 《 to 》", () => {
        for (const { name, offset } of entry.documents.flatMap(({ citations }) => citations ?? [])) {
          const end = offset + name.length + 1;
          assert.equal(file.text[end], '》', `the key and the file disagree at ${offset}`);
          assert.ok(hasScope(file.scopesAt(offset), 'punctuation.definition.citation.begin'), `《 of ${name}`);
          assert.ok(hasScope(file.scopesAt(end - 1), 'string.other.link.citation'), `end of ${name}`);
          assert.ok(hasScope(file.scopesAt(end), 'punctuation.definition.citation.end'), `》 of ${name}`);
          assert.ok(!hasScope(file.scopesAt(end + 1), 'punctuation.definition.citation.end'), `behind ${name}`);
        }
      });

      it('gives every section mark of the key its scope, and no other', () => {
        const marks = entry.documents
          .flatMap(({ sections }) => sections ?? [])
          .filter(({ label }) => numbered.test(label));
        const items = entry.documents.reduce((sum, { dashItems }) => sum + (dashItems ?? 0), 0);

        for (const { label, offset } of marks) {
          assert.ok(file.text.startsWith(label, offset), `the key and the file disagree at ${offset}`);
          assert.ok(hasScope(file.scopesAt(offset), sectionMark), `${label} at ${offset}`);
          assert.ok(hasScope(file.scopesAt(offset + label.length - 1), sectionMark), `end of ${label} at ${offset}`);
        }
        const scoped = file.lines.flatMap(({ tokens }) => tokens.filter(({ scopes }) => hasScope(scopes, sectionMark)));
        assert.equal(scoped.filter(({ text }) => text !== '——').length, marks.length);
        assert.equal(scoped.filter(({ text }) => text === '——').length, items);
      });

      it('gives every dateline of the key its scope', () => {
        for (const { dateline } of entry.documents) {
          if (typeof dateline !== 'string') continue;
          const at = file.text.indexOf(dateline);
          assert.ok(at >= 0, `the key and the file disagree about ${dateline}`);
          assert.ok(hasScope(file.scopesAt(at), 'meta.dateline'), dateline);
          assert.ok(hasScope(file.scopesAt(at + dateline.length - 1), 'keyword.other.dateline'), dateline);
        }
      });
    });
  }
});

function readKey(): KeyEntry[] {
  const lines = readFileSync(new URL('key.jsonl', corpus), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as KeyEntry);
}

function readScoped(name: string, tokenize: Tokenizer): ScopedFile {
  const text = readFileSync(new URL(name, corpus), 'utf8');
  const sources = text.split('\n');
  const lines = sources.map((source) => tokenize(source.replace(/\r$/, '')));
  const starts = sources.map(() => 0);
  for (let index = 1; index < sources.length; index += 1) {
    starts[index] = (starts[index - 1] ?? 0) + (sources[index - 1]?.length ?? 0) + 1;
  }
  return {
    text,
    lines,
    scopesAt(offset) {
      const index = starts.findLastIndex((start) => start <= offset);
      const line = lines[index];
      return line === undefined ? [] : scopesAt(line, offset - (starts[index] ?? 0));
    },
  };
}
