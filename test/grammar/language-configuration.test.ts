import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import ts from 'typescript';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText?: string;
    readonly action: { readonly indent: 'none' | 'indentOutdent'; readonly appendText?: string };
  }[];
}

const configuration = readConfiguration();

describe('the language configuration', () => {
  const pairs = ['〖〗', '《》', '〈〉', '（）', '“”', '‘’', '「」', '『』', '【】', '()', '[]'];

  for (const pair of pairs) {
    it(`matches, closes and surrounds with ${pair}`, () => {
      const isPair = ([open, close]: readonly [string, string]): boolean => open + close === pair;
      assert.ok(configuration.brackets.some(isPair));
      assert.ok(configuration.surroundingPairs.some(isPair));
      assert.ok(configuration.autoClosingPairs.some(({ open, close }) => open + close === pair));
    });
  }
});

describe('the words of the language', () => {
  it('are never empty', () => {
    assert.equal(wordPattern().exec(''), null);
    assert.equal(wordPattern().exec('，。《》 　'), null);
  });

  const examples: [string, string[]][] = [
    ['双方高度评价，愿继续合作。', ['双方高度评价', '愿继续合作']],
    ['《甲国和乙国条约》第三条', ['甲国和乙国条约', '第三条']],
    ['1992年1月3日', ['1992', '年', '1', '月', '3', '日']],
    ['１９９２年１月', ['１９９２', '年', '１', '月']],
    ['二○一三年九月七日', ['二○一三年九月七日']],
    ['二〇二四年七月三日', ['二〇二四年七月三日']],
    ['贸易额1.5亿', ['贸易额', '1.5', '亿']],
    ['叶莲娜·马尔维娜', ['叶莲娜·马尔维娜']],
    ['英格拉・索斯滕', ['英格拉・索斯滕']],
    ['萨迪克•图尔兰', ['萨迪克•图尔兰']],
    ['比约恩‧哈夫斯特', ['比约恩‧哈夫斯特']],
    ['联盟Organization和СНГ的COP29', ['联盟', 'Organization', '和', 'СНГ', '的', 'COP29']],
    ["l'Assemblée sous-régionale", ["l'Assemblée", 'sous-régionale']],
    ['〖BT/标题〗', ['BT', '标题']],
    ['𬶏鱼和𠮷田', ['𬶏鱼和𠮷田']],
    ['日本のカード', ['日本', 'のカード']],
  ];
  for (const [text, words] of examples) {
    it(`of ${text} are ${words.join(' | ')}`, () => {
      assert.deepEqual(text.match(wordPattern()), words);
    });
  }
});

describe('the Enter key', () => {
  const examples: [before: string, after: string, newLine: string, what: string][] = [
    ['    双方同意如下：', '', '    ', 'a paragraph behind four spaces'],
    ['　　双方同意如下：', '', '　　', 'a paragraph behind two ideographic spaces'],
    ['　　　　双方同意如下：', '', '　　　　', 'a paragraph behind four ideographic spaces'],
    ['    ——扩大贸易；', '', '    ', 'an item behind ——'],
    ['    （一）扩大贸易；', '', '    ', 'an item behind （一）'],
    ['　　一、扩大贸易；', '', '　　', 'an item behind 一、'],
    ['  1. 扩大贸易；', '', '  ', 'an item behind 1.'],
    ['双方同意如下：', '', '', 'a paragraph at the margin'],
    ['〖ZW/正文〗', '', '    ', 'the tag of the text'],
  ];
  for (const [before, after, newLine, what] of examples) {
    it(`keeps the indentation of ${what}`, () => {
      assert.equal(lineBehindEnter(before, after), newLine);
    });
  }

  it('opens the text between its two tags', () => {
    assert.equal(ruleFor('〖ZW/正文〗', '〖-ZW/正文〗')?.action.indent, 'indentOutdent');
  });
});

function readConfiguration(): LanguageConfiguration {
  const file = new URL('../../language-configuration.json', import.meta.url);
  const result = ts.parseConfigFileTextToJson(file.pathname, readFileSync(file, 'utf8'));
  assert.equal(result.error, undefined);
  return result.config as LanguageConfiguration;
}

function wordPattern(): RegExp {
  const { pattern, flags } = configuration.wordPattern;
  return new RegExp(pattern, `${flags}g`);
}

function ruleFor(before: string, after: string): LanguageConfiguration['onEnterRules'][number] | undefined {
  return configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
}

/** What VS Code puts on the new line: the blanks that it takes for indentation, then the rule's own text. */
function lineBehindEnter(before: string, after: string): string {
  const indentation = /^[ \t]*/.exec(before)?.[0] ?? '';
  return indentation + (ruleFor(before, after)?.action.appendText ?? '');
}
