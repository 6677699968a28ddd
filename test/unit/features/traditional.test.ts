import assert from 'node:assert/strict';
import { copyDifferences } from '../../../server/src/features/checks/copies';
import { citationHover, type Links } from '../../../server/src/features/citation-hover';
import { completion, completionFromLibrary } from '../../../server/src/features/completion/complete';
import { folds } from '../../../server/src/features/folding';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import { meaningAt } from '../../../server/src/features/meaning-at';
import { markAfterEnter } from '../../../server/src/features/next-mark';
import { outline } from '../../../server/src/features/outline';
import { problemsOf } from '../../../server/src/features/problems';
import { refactorings } from '../../../server/src/features/refactorings';
import { selectionRanges } from '../../../server/src/features/selection-range';
import { semanticTokens } from '../../../server/src/features/semantic-tokens';
import { toPlain, toTagged } from '../../../server/src/features/tidy/conversion';
import { inReadingOrder } from '../../../server/src/features/tidy/reading-order';
import { splitArticles } from '../../../server/src/features/tidy/split-articles';
import { tidied } from '../../../server/src/features/tidy/tidy';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { resolve } from '../../../server/src/library/resolve';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { toSimplified } from '../../../server/src/text/traditional';
import { inTraditional } from '../../support/traditional';
import { realFiles } from '../syntax/edited-files';

interface Asked {
  readonly library: Library;
  readonly reading: Reading;
  readonly file: string;
}

const NO_LINKS: Links = { text: () => null, page: () => null, citers: () => null };

/** What an answer is at every so many characters. */
function everywhere(reading: Reading, step: number, answer: (offset: number) => unknown): unknown[] {
  const answers: unknown[] = [];
  for (let at = 0; at <= reading.tree.text.length; at += step) answers.push(answer(at));
  return answers;
}

const FEATURES: Readonly<Record<string, (asked: Asked) => unknown>> = {
  // To put the archive's own label, which is simplified, beside a traditional one is never safe.
  problems: (asked) =>
    problemsOf(asked).map(({ fixes, ...rest }) => ({
      ...rest,
      fixes: fixes.map(({ title, edits }) => [title, edits]),
    })),
  'the outline': ({ reading }) => outline(reading),
  folding: ({ reading }) => folds(reading),
  colours: ({ library, reading }) => semanticTokens(library, reading, 0, Infinity),
  hints: ({ library, reading }) => inlayHints(library, reading, 0, Infinity, { dates: true, titles: true }),
  selections: ({ reading }) => everywhere(reading, 17, (at) => selectionRanges(reading, at)),
  'short names': ({ reading }) =>
    everywhere(reading, 3, (at) => {
      const meaning = meaningAt(reading, at);
      return meaning?.kind === 'short-name' ? { ...meaning, meaning: meaning.definition?.meaning } : meaning?.span;
    }),
  cards: ({ library, reading, file }) =>
    everywhere(reading, 11, (at) => citationHover(library, reading, file, at, NO_LINKS)),
  refactorings: ({ library, reading }) =>
    reading.citations.map(({ start }) => refactorings(library, reading, start + 1)),
  'titles that are offered': ({ library, reading, file }) =>
    reading.citations.map(({ start }) => {
      const asked = completion(reading, start + 1);
      if (asked === null || 'offers' in asked) return asked;
      const { offers } = completionFromLibrary(library, reading, file, asked);
      // Of the titles of one rank those come first whose characters do.
      return offers.slice(0, 3).map(({ label }) => label);
    }),
  'completion by the text itself': ({ reading }) => everywhere(reading, 1, (at) => completion(reading, at)),
  'marks after Enter': ({ reading }) =>
    everywhere(reading, 1, (at) => (reading.tree.text[at - 1] === '\n' ? markAfterEnter(reading, at) : null)),
  tidying: ({ reading }) => tidied(reading),
  conversion: ({ reading }) =>
    reading.statements.map((_, index) => [
      toTagged(reading, index),
      toPlain(reading, index),
      inReadingOrder(reading, index),
    ]),
  splitting: ({ reading }) => splitArticles(reading),
  'what citations mean': meanings,
};

function meanings({ library, reading }: Asked): unknown {
  return mentionsOf(reading).map((mention) => {
    const { certainty, targets } = resolve(library, mention);
    return [mention.title, mention.own, certainty, targets.map(({ file, title }) => [file, title])];
  });
}

/** In what a title differs from the one of what it cites: in words, never in the forms of its characters. */
function titleVariants(asked: Asked): unknown {
  return problemsOf(asked)
    .filter(({ code }) => code === 'title-variant')
    .map(({ start, arguments: words }) => [start, words]);
}

function archiveOf(texts: readonly string[]): Asked[] {
  const library = new Library();
  const files = texts.map((text, index) => ({ library, reading: readFile(text), file: `${index}.txt` }));
  for (const { reading, file } of files) library.set(file, reading);
  return files;
}

/** What real files seldom have: slips, drafts, torn texts. */
const RARE: readonly string[] = [
  `洛泽维亚共和国和瑟多兰王国联合声明（征求意见稿）
洛泽维亚共和国和瑟多兰共和国（以下简称“双方”，声明如下：
一、双方恪守2006年3月12日签署的《洛泽维亚共和国和瑟多兰王国睦邻友好合作条约》，2003年1月5日草签的《洛泽维亚共和国和瑟多兰王国睦邻友好合作条约》，以及计划于2031年5月签署的《边界条约》（以下称《条约》）。
二、双方将互换《条约》，实施2009年签署的《洛泽维亚共和国和瑟多兰王国联合声明》和于2013年互换批准书的《海洋协定》。
三、双方注意到两国签署的《联合声明》，并将落实《边界条约》（以下简称“边界文件”）。
洛泽维亚共和国总统　　瑟多兰王国首相
钱某　　
`,
  `洛泽维亚共和国和瑟多兰王国关于经济贸易合作的协定
洛泽维亚共和国政府（以下简称“洛方”）和瑟多兰王国政府（以下简称“瑟方”），议定如下：
第一条
双方于１９９４年５月１７日、一九九五年六月十八号在平等的基础上，发展贸易
双方在此基础上扩大对外经济
洛泽维亚共和国对瑟多兰王国的出口，（以下简称
“出口”），并将在1996年7月19号以前办理
第三条
本协定于一九九四年五月十七号签订于维斯塔林。
洛泽维亚共和国政府代表　　瑟多兰王国政府代表
钱某　　兰某
一九九四年五月十七号于维斯塔林
`,
  `〖BT/标题〗洛泽维亚共和国和瑟多兰王国条约〖-BT/标题〗
〖ZW/正文〗
    洛泽维亚共和国和瑟多兰王国（以下称“缔约双方”），议定如下：
    第一条　缔约双方发展关系。
    第二条　缔约双方尊重主权。
      洛泽维亚共和国总统　　　瑟多兰王国总理
      钱某（签字）　　　　　　兰某（签字）
〖-ZW/正文〗`,
  `第1版(要闻)

洛泽维亚共和国和瑟多兰王国联合公报

洛泽维亚共和国和瑟多兰王国（以下简称“双方”）声明如下：

一、双方决定建立大使级外交关系，双方将在和平共处五项原则的基础上发展两国之间的友好合作关系，并

责任编辑：钱某

继续在国际事务中密切协调。

这是会谈的现场，两国代表团全体成员出席。新华社记者 钱某 摄

维斯塔林日报
`,
  '瑟多兰王国和洛泽维亚共和国边界谈判纪要\n双方将恪守《联合',
];

describe('An archive in traditional characters', () => {
  const texts = [...realFiles(), ...RARE];
  const simplified = archiveOf(texts);
  const traditional = archiveOf(texts.map((text) => inTraditional(text)));
  const mixed = archiveOf(texts.map((text, index) => (index % 2 === 0 ? text : inTraditional(text))));

  for (const [name, answer] of Object.entries(FEATURES)) {
    it(`has the same answers as one in simplified characters: ${name}`, function () {
      this.timeout(60_000);
      simplified.forEach((asked, index) => {
        const twin = traditional[index];
        assert.ok(twin);
        const [expected, answered] = [asked, twin].map((each) => JSON.stringify(answer(each)));
        assert.equal(toSimplified(answered ?? ''), expected, texts[index]?.slice(0, 40));
      });
    });
  }

  it('gives a new file the words of its article as they are written', () => {
    const page = readFile('（上接第一版）兩國總統簽署了聯合聲明。\n'.repeat(2));
    assert.deepEqual(
      splitArticles(page).map(({ name }) => name),
      ['兩國總統簽署了聯合聲明.txt', '兩國總統簽署了聯合聲明 [2].txt'],
    );
  });

  it('is one archive with files in simplified characters', () => {
    simplified.forEach((asked, index) => {
      const twin = mixed[index];
      assert.ok(twin);
      for (const answer of [meanings, titleVariants])
        assert.equal(toSimplified(JSON.stringify(answer(twin))), JSON.stringify(answer(asked)));
    });
  });

  it('holds copies that differ in nothing but the characters', () => {
    simplified.forEach(({ reading }, index) => {
      const other = traditional[index];
      assert.ok(other);
      reading.statements.forEach((_, text) => {
        assert.deepEqual(copyDifferences({ reading, text }, { reading: other.reading, text, file: other.file }), []);
      });
    });
  });
});
