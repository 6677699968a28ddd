import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../server/src/features/problem';
import { problemName } from '../../../server/src/features/problem-names';
import { USUAL_LEVELS } from '../../../server/src/features/problem-text';
import { speak } from '../../../server/src/strings/language';
import { readProjectFile } from '../../support/project';

const codes = Object.keys(USUAL_LEVELS) as ProblemCode[];

describe('A kind of problem', () => {
  after(() => {
    speak('en');
  });

  for (const [language, file] of [
    ['en', 'package.nls.json'],
    ['zh-cn', 'package.nls.zh-cn.json'],
  ] as const) {
    it(`is called the same on a page and in the settings: ${language}`, () => {
      speak(language);
      const { contributes } = JSON.parse(readProjectFile('package.json')) as {
        contributes: { configuration: Setting };
      };
      const inSettings = contributes.configuration.properties?.['communique.problems']?.properties ?? {};
      const strings = JSON.parse(readProjectFile(file)) as Readonly<Record<string, string>>;
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(inSettings).map(([code, { description = '' }]) => [code, strings[description.slice(1, -1)]]),
        ),
        Object.fromEntries(codes.map((code) => [code, problemName(code)])),
      );
    });

    it(`has a name of its own: ${language}`, () => {
      speak(language);
      assert.equal(new Set(codes.map(problemName)).size, codes.length);
    });
  }
});

interface Setting {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
}
