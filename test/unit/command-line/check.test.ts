import assert from 'node:assert/strict';
import { communique } from './memory-host';

const TITLE = '甲兰共和国和乙多王国联合声明';
const statement = (saying: string): string =>
  `${TITLE}\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n一、${saying}双方愿意加强合作。\n二、双方同意往来。\n2013年9月5日于甲京\n`;

const tree = {
  archive: {
    folder: {
      'bad.txt': statement('定于2026年2月30日会晤，'),
      'good.txt': statement(''),
      'letter.txt': '老陈：2026年2月30日见。',
    },
  },
};

describe('communique check', () => {
  const check = (...words: string[]): ReturnType<typeof communique> => communique(['check', ...words], tree);

  it('prints one problem a line, where it is, and ends with 1', async () => {
    const { code, output } = await check('archive');
    assert.match(
      output,
      /^archive\/bad\.txt:3:5: warning: There is no such day: 2026年2月30日\. \[date-impossible\]$/m,
    );
    assert.match(output, /in 2 files\n$/);
    assert.ok(!output.includes('letter'), output);
    assert.equal(code, 1);
  });

  it('ends with 0 where problems are to be no failure', async () => {
    assert.equal((await check('archive', '--fail-on', 'never')).code, 0);
    assert.equal((await check('archive', '--fail-on', 'error')).code, 0);
  });

  it('prints JSON with places from 0', async () => {
    const { output } = await check('archive', '--format', 'json');
    const { files: count, problems } = JSON.parse(output) as {
      files: number;
      problems: { code: string; start: object }[];
    };
    assert.equal(count, 2);
    assert.deepEqual(problems.find(({ code }) => code === 'date-impossible')?.start, { line: 2, character: 4 });
  });

  it('prints what GitHub shows beside the lines of a change', async () => {
    const { output } = await check('archive', '--format', 'github');
    assert.match(
      output,
      /^::warning file=archive\/bad\.txt,line=3,endLine=3,col=5,endColumn=15,title=date-impossible::There is no such day: 2026年2月30日\.$/m,
    );
  });

  it('prints SARIF with every rule, places from 1, and paths as references', async () => {
    const { output } = await check('archive', '--format', 'sarif');
    const { version, runs } = JSON.parse(output) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number; level: string; locations: object[] }[];
      }[];
    };
    assert.equal(version, '2.1.0');
    const [run] = runs;
    const result = run?.results.find(({ ruleId }) => ruleId === 'date-impossible');
    assert.ok(run && result);
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, 'date-impossible');
    assert.equal(result.level, 'warning');
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'archive/bad.txt' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 15 },
        },
      },
    ]);
  });

  for (const [words, reason] of [
    [['archive', '--format', 'xml'], /--format is one of: text, json, sarif, github/],
    [['archive', '--fail-on'], /--fail-on needs a value/],
    [['archive', 'other'], /One folder/],
    [['--quick'], /There is no option --quick/],
    [['gone'], /gone: does not exist/],
    [['archive/bad.txt'], /is no folder/],
  ] as const) {
    it(`ends with 2 and says why: check ${words.join(' ')}`, async () => {
      const { code, errors } = await check(...words);
      assert.equal(code, 2);
      assert.match(errors, reason);
    });
  }
});
