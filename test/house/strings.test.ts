import assert from 'node:assert/strict';
import { readProjectFile } from '../support/project';
import { readSources } from './sources';
import { findStrings, manifestKeys, placeholdersOf, untranslated } from './strings';

type Strings = Readonly<Record<string, string>>;

const chinese = /\p{Script=Han}/u;

describe('The strings', () => {
  describe('of the manifest', () => {
    const manifest = JSON.parse(readProjectFile('package.json')) as Readonly<Record<string, unknown>>;
    const asked = () => [...new Set(manifestKeys(manifest))].sort();

    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      it(`are those of ${file}: none missing, none unused`, () => {
        assert.deepEqual(Object.keys(readStrings(file)).sort(), asked());
      });
    }

    it('are Chinese in the Chinese file', () => {
      const strings = readStrings('package.nls.zh-cn.json');
      assert.deepEqual(
        // A path leads to a file in this language and is no words.
        Object.keys(strings).filter((key) => !strings[key]?.startsWith('./') && !chinese.test(strings[key] ?? '')),
        [],
      );
    });

    it('lead to commands of the extension that there are', () => {
      const { contributes } = manifest as { contributes: { commands: { command: string }[] } };
      const commands = new Set(contributes.commands.map(({ command }) => command));
      for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
        const named = Object.values(readStrings(file)).flatMap(
          (words) => words.match(/(?<=\(command:)communique\.\w+/g) ?? [],
        );
        assert.ok(named.length > 0, `no command is named in ${file}`);
        assert.deepEqual(
          named.filter((command) => !commands.has(command)),
          [],
        );
      }
    });

    it('are all that a person gets to see of it', () => {
      const { displayName, description, contributes } = manifest;
      assert.deepEqual(untranslated({ displayName, description, contributes }), []);
    });
  });

  describe('of the two sides', () => {
    const bundle = () => readStrings('l10n/bundle.l10n.zh-cn.json');
    const findings = [...readSources()].map(([file, text]) => findStrings(file, text));
    const asked = findings.flatMap((each) => each.asked);

    it('are literals, asked for with l10n.t', () => {
      assert.deepEqual(
        findings.flatMap((each) => each.unreadable),
        [],
      );
    });

    it('all have a Chinese translation', () => {
      const held = bundle();
      const missing = asked.filter(({ key }) => !Object.hasOwn(held, key));
      assert.deepEqual(
        missing.map(({ key, file, line }) => `${file}:${line}: ${key}`),
        [],
      );
    });

    it('are all that is translated', () => {
      const keys = new Set(asked.map(({ key }) => key));
      assert.deepEqual(
        Object.keys(bundle()).filter((key) => !keys.has(key)),
        [],
      );
    });

    it('are Chinese in the Chinese bundle, with the same placeholders', () => {
      // The comma between the parts of a list is no word.
      const isWords = (key: string): boolean => /\p{L}/u.test(key);
      const faults = Object.entries(bundle()).filter(
        ([key, text]) =>
          (isWords(key) && !chinese.test(text)) || String(placeholdersOf(key)) !== String(placeholdersOf(text)),
      );
      assert.deepEqual(Object.fromEntries(faults), {});
    });
  });

  describe('are found', () => {
    const keys = (code: string) => findStrings('a.ts', code).asked.map(({ key }) => key);
    const unreadable = (code: string) => findStrings('a.ts', code).unreadable;

    it('in every form of the call', () => {
      assert.deepEqual(keys(`l10n.t('One'); vscode.l10n.t("{0} two", n); l10n.t(\`Three\`);`), [
        'One',
        '{0} two',
        'Three',
      ]);
      assert.deepEqual(keys(`l10n.t({ message: 'Four', args: [n], comment: ['a', 'noun'] });`), ['Four/anoun']);
      assert.deepEqual(keys(`other.t('Five'); t('Six');`), []);
    });

    it('or complained of, where they cannot be read', () => {
      assert.deepEqual(unreadable('l10n.t(text);\nl10n.t(`${n} files`);'), ['a.ts:1', 'a.ts:2']);
      assert.deepEqual(unreadable(`import { t as say } from '@vscode/l10n';`), ['a.ts:1']);
      assert.deepEqual(unreadable(`import * as strings from '@vscode/l10n';`), ['a.ts:1']);
      assert.deepEqual(unreadable(`import * as l10n from '@vscode/l10n';\nl10n.t('Seven');`), []);
    });

    it('in a manifest, and what has no key is told', () => {
      const manifest = { title: '%a%', views: [{ contents: 'Welcome' }], enumDescriptions: ['%b%', 'Off'] };
      assert.deepEqual(manifestKeys(manifest), ['a', 'b']);
      assert.deepEqual(untranslated(manifest), ['contents: Welcome', 'enumDescriptions: Off']);
    });
  });
});

function readStrings(path: string): Strings {
  return JSON.parse(readProjectFile(path)) as Strings;
}
