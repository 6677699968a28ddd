import assert from 'node:assert/strict';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { pack } from '../../../server/src/library/packed-file';
import { citationsOf, resolve } from '../../../server/src/library/resolve';
import { TitleIndex } from '../../../server/src/library/title-index';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER } from '../statement/reading';

const DIGITS = '〇一二三四五六七八九';
/** What nobody else’s instrument is about. */
const subject = (number: number): string => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
const titleOf = (number: number): string => `甲兰共和国和乙多王国关于${subject(number)}号航道的协定`;

/** A day of its own for each. */
function dayOf(number: number): string {
  const years = Math.floor(number / (12 * 28));
  return `${1950 + years}年${1 + (Math.floor(number / 28) % 12)}月${1 + (number % 28)}日`;
}

/** An agreement that cites the one before it, the hub every tenth time, and has so many more sections. */
function agreement(number: number, sections = 3, saying = ''): string {
  return [
    titleOf(number),
    '甲兰共和国和乙多王国（以下称“双方”）议定如下：',
    `一、双方恪守${dayOf(number - 1)}签署的《${titleOf(number - 1)}》，${saying}${FILLER}`,
    ...(number % 10 === 0 ? [`二、双方恪守${dayOf(0)}签署的《${titleOf(0)}》。`] : []),
    ...Array.from({ length: sections }, (_, index) => `${index + 3}、${FILLER}`),
    `${dayOf(number)}于甲京`,
  ].join('\n');
}

function libraryOf(count: number): Library {
  const library = new Library();
  for (let number = 0; number < count; number++) library.set(`${number}.txt`, readFile(agreement(number)));
  return library;
}

/** The least of several times is what the work takes; all else is what the machine did besides. */
function timeOf(work: () => void, times = 7): number {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** Far from the hundred times that work would take which goes through the library. */
const FLAT = 6;
/** Four times the work, and what measuring adds. */
const LINEAR = 7;

describe('With the size of the archive', () => {
  const sizes = [100, 10_000] as const;
  const libraries = new Map<number, Library>();
  const library = (size: number): Library => libraries.get(size) ?? new Library();

  before(function () {
    this.timeout(60_000);
    for (const size of sizes) libraries.set(size, libraryOf(size));
  });
  after(() => {
    libraries.clear();
  });

  const flat: readonly (readonly [work: string, (library: Library, round: number) => void])[] = [
    [
      'an edit of a file',
      (library, round) => {
        library.set('50.txt', readFile(agreement(50, 3, round % 2 === 0 ? '此外' : '')));
      },
    ],
    [
      'an edit of a title',
      (library, round) => {
        library.set('51.txt', readFile(agreement(51 + (round % 2), 4)));
      },
    ],
    [
      'what a citation means',
      (library) => {
        for (const mention of mentionsOf(readFile(agreement(60))))
          assert.equal(resolve(library, mention).certainty, 'exact');
      },
    ],
    [
      'who cites a text',
      (library) => {
        assert.equal(citationsOf(library, library.get('70.txt')?.texts ?? []).length, 1);
      },
    ],
    [
      'the titles to complete after an edit',
      (library, round) => {
        library.set('80.txt', readFile(agreement(80, 3, round % 2 === 0 ? '此外' : '')));
        TitleIndex.of(library);
      },
    ],
  ];
  for (const [work, act] of flat) {
    it(`${work} takes no longer [flat]`, function () {
      this.retries(4);
      const [few = 0, many = 0] = sizes.map((size) => {
        TitleIndex.of(library(size));
        return timeOf(() => {
          for (let round = 0; round < 20; round++) act(library(size), round);
        });
      });
      assert.ok(many < FLAT * few + 1, `${few.toFixed(2)} ms among 100, ${many.toFixed(2)} ms among 10,000`);
    });
  }

  it('the first reading of all files takes as much longer as there are more of them [linear]', function () {
    this.retries(4);
    this.timeout(60_000);
    const [few, many] = [timeOf(() => libraryOf(500), 3), timeOf(() => libraryOf(2000), 3)];
    assert.ok(many < LINEAR * few, `${few.toFixed(0)} ms for 500, ${many.toFixed(0)} ms for 2,000`);
  });

  it('reading one file takes as much longer as it is longer [linear]', function () {
    this.retries(4);
    this.timeout(60_000);
    const sectionsOf = (megabytes: number): number => Math.round((megabytes * 1e6) / 3 / (FILLER.length + 4));
    const [one = 0, four = 0] = [1, 4].map((megabytes) => {
      const text = agreement(1, sectionsOf(megabytes));
      const into = new Library();
      return timeOf(() => {
        into.setPacked('large.txt', pack('large.txt', readFile(text), into.vocabulary));
      }, 4);
    });
    assert.ok(four < LINEAR * one, `${one.toFixed(1)} ms for 1 MB, ${four.toFixed(1)} ms for 4 MB`);
  });

  it('what is kept of each file does not grow [flat]', () => {
    const [few = 0, many = 0] = sizes.map((size) => {
      let kept = 0;
      for (const { packed } of library(size).entries())
        for (const value of Object.values(packed)) kept += typeof value === 'string' ? value.length : 0;
      return kept / size;
    });
    assert.ok(many < 1.25 * few, `${few.toFixed(0)} characters a file among 100, ${many.toFixed(0)} among 10,000`);
  });
});
