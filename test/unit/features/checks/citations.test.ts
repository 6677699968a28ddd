import assert from 'node:assert/strict';
import { checkCitations } from '../../../../server/src/features/checks/citations';
import { messageOf } from '../../../../server/src/features/problem-text';
import type { Edit, Problem, ProblemCode } from '../../../../server/src/features/problem';
import { speak } from '../../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const WATER = '甲兰共和国政府和乙多王国政府关于跨界河流水质保护的协定';
const VISAS = '甲兰共和国政府和乙多王国政府关于互免签证的协定';
const PARTNERS = '甲兰共和国和乙多王国关于建立伙伴关系的联合声明';

/** What an archive holds beside the text that is looked at. */
type Files = Readonly<Record<string, string>>;

class Found {
  readonly #held: Archive;
  readonly #text: string;
  readonly #all: readonly Problem[];

  constructor(code: ProblemCode, text: string, files: Files, facts: object | null = null) {
    this.#held = new Archive({ ...files, 'own.txt': text }, facts);
    this.#text = text;
    const reading = this.#held.read('own.txt');
    const all = checkCitations({ library: this.#held.library, reading, file: 'own.txt' });
    this.#all = all.filter((problem) => problem.code === code);
  }

  /** The text at each place. */
  get places(): string[] {
    return this.#all.map(({ start, end }) => this.#text.slice(start, end));
  }

  get messages(): string[] {
    return this.#all.map((problem) => messageOf(problem));
  }

  get related(): string[] {
    return this.#all.flatMap(({ related }) =>
      related.map(({ place, message }) => `${this.#held.show(place)}: ${message}`),
    );
  }

  /** The sentence in which something is cited, as each fix leaves it. */
  get mended(): string[] {
    return this.#all.flatMap(({ fixes }) =>
      fixes.map(({ edits }) => /二、(.*?)。/.exec(apply(this.#text, edits))?.[1] ?? ''),
    );
  }

  get safe(): boolean {
    return this.#all.some(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
  }
}

function apply(text: string, edits: readonly Edit[]): string {
  let mended = text;
  for (const { start, end, text: words } of [...edits].sort((a, b) => b.start - a.start))
    mended = mended.slice(0, start) + words + mended.slice(end);
  return mended;
}

/** A joint statement of 2013 that says something. */
const saying = (words: string, signed = '2013-09-05'): string => statement(JOINT, signed, `${words}。`);

const TREATY_HELD: Files = { '2003.txt': statement(TREATY, '2003-11-06') };

before(() => {
  speak('en');
});

describe('A date that contradicts the text', () => {
  const found = (words: string, files: Files = TREATY_HELD): Found => new Found('date-conflict', saying(words), files);

  it('is reported where it stands, and leads to the text', () => {
    const problems = found(`回顾2004年11月6日签署的《${TREATY}》`);
    assert.deepEqual(problems.places, ['2004年11月6日']);
    assert.deepEqual(problems.messages, ['Dated 2004-11-06 here, but the text was signed on 2003-11-06.']);
    assert.deepEqual(problems.related, [`2003.txt: ${TREATY}: Signed on 2003-11-06`]);
  });

  const STYLES: Readonly<Record<string, [string, string]>> = {
    digits: ['2004年11月6日', '2003年11月6日'],
    'full-width digits': ['２００４年１１月６日', '２００３年１１月６日'],
    'Chinese numerals': ['二〇〇四年十一月六日', '二〇〇三年十一月六日'],
    'another zero': ['二○○四年十一月十六日', '二○○三年十一月六日'],
    'two digits each': ['2004年11月08日', '2003年11月06日'],
    'a month': ['2004年11月', '2003年11月'],
    'a year': ['2004年', '2003年'],
    'behind the title': ['', '2003年11月6日'],
  };
  for (const [style, [wrong, right]] of Object.entries(STYLES)) {
    it(`is replaced in its style: ${style}`, () => {
      const behind = style === 'behind the title';
      const words = (date: string): string =>
        behind ? `回顾《${TREATY}》（${date}）` : `回顾${date}签署的《${TREATY}》`;
      const problems = found(words(behind ? '2004年11月6日' : wrong));
      assert.deepEqual(problems.mended, [words(right)]);
      assert.equal(problems.safe, false);
    });
  }

  const SILENT: Readonly<Record<string, string>> = {
    'the day itself': `回顾2003年11月6日签署的《${TREATY}》`,
    'its month': `回顾2003年11月签署的《${TREATY}》`,
    'the day on which it entered into force': `回顾2004年1月6日生效的《${TREATY}》`,
    'the day on which it was ratified': `回顾2004年3月6日批准的《${TREATY}》`,
    'no date': `回顾《${TREATY}》`,
    'another title of that day': `回顾2004年11月6日签署的《${VISAS}》`,
  };
  for (const [name, words] of Object.entries(SILENT)) {
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(found(words).places, []);
    });
  }

  it('is seen in what is to be done with the text', () => {
    assert.deepEqual(found(`双方将认真落实2004年11月6日签署的《${TREATY}》`).places, ['2004年11月6日']);
  });
  it('is not seen where the same title may have been signed twice', () => {
    const held = { 'visas.txt': statement(VISAS, '2013-04-18') };
    assert.deepEqual(found(`回顾1992年8月24日签署的《${VISAS}》`, held).places, []);
    assert.deepEqual(found(`回顾2013年4月13日签署的《${VISAS}》`, held).places, ['2013年4月13日']);
  });

  it('is not mended where it stands for two titles', () => {
    const problems = found(`回顾2004年11月6日签署的《${TREATY}》和《${VISAS}》`);
    assert.deepEqual(problems.places, ['2004年11月6日']);
    assert.deepEqual(problems.mended, []);
  });
});

describe('A date that other citations contradict', () => {
  const citing = (day: string): string => `双方重申${day}签署的《${WATER}》。`;
  const others = (...days: string[]): Files =>
    Object.fromEntries(
      days.map((day, index) => [`${2016 + index}.txt`, statement(JOINT, `${2016 + index}-05-02`, citing(day))]),
    );
  const found = (day: string, files: Files): Found =>
    new Found('date-conflict', saying(`重申${day}签署的《${WATER}》`), files);

  it('is reported when more texts give the other one', () => {
    const problems = found('２００６年３月１２日', others('2006年3月21日', '2006年3月21日'));
    assert.deepEqual(problems.places, ['２００６年３月１２日']);
    assert.deepEqual(problems.messages, ['Dated 2006-03-12 here, but 2006-03-21 in 2 other texts.']);
    assert.deepEqual(problems.related, [
      `2016.txt: 《${WATER}》: Dated 2006-03-21 here`,
      `2017.txt: 《${WATER}》: Dated 2006-03-21 here`,
    ]);
    assert.deepEqual(problems.mended, [`重申２００６年３月２１日签署的《${WATER}》`]);
  });
  it('is not when as many give this as that, or this is the more frequent', () => {
    assert.deepEqual(found('2006年3月12日', others('2006年3月21日')).places, []);
    assert.deepEqual(found('2006年3月12日', others('2006年3月21日', '2006年3月12日', '2006年3月12日')).places, []);
  });
  it('is not when two other dates are equally frequent', () => {
    const four = others('2006年3月21日', '2006年3月21日', '2006年3月22日', '2006年3月22日');
    assert.deepEqual(found('2006年3月12日', four).places, []);
  });
  it('is not when a month agrees with the day', () => {
    assert.deepEqual(found('2006年3月', others('2006年3月21日', '2006年3月21日')).places, []);
  });
  it('is not when copies of one text say the same', () => {
    const copy = statement(JOINT, '2016-05-02', citing('2006年3月21日'));
    assert.deepEqual(found('2006年3月12日', { 'a.txt': copy, 'b.txt': copy }).places, []);
  });
  it('is not when it is of quite another time', () => {
    assert.deepEqual(found('1998年10月4日', others('2006年3月21日', '2006年3月21日')).places, []);
  });
});

describe('A citation from before its time', () => {
  const found = (words: string, files: Files = {}): Found => new Found('date-anachronism', saying(words), files);

  it('is reported at the date, and leads to both texts', () => {
    const problems = found(`恪守2016年5月20日签署的《${PARTNERS}》`, { '2016.txt': statement(PARTNERS, '2016-05-20') });
    assert.deepEqual(problems.places, ['2016年5月20日']);
    assert.deepEqual(problems.messages, ['Dated 2016-05-20, after this statement, which was signed on 2013-09-05.']);
    assert.deepEqual(problems.related, [
      `own.txt: ${JOINT}: This statement was signed on 2013-09-05`,
      `2016.txt: ${PARTNERS}: Signed on 2016-05-20`,
    ]);
    assert.deepEqual(problems.mended, []);
  });
  it('is reported when no text is held', () => {
    assert.deepEqual(found(`恪守2014年签署的《${PARTNERS}》`).places, ['2014年']);
  });
  it('is reported where what is to come is something else', () => {
    assert.deepEqual(found(`根据2014年5月1日签署并将在两国实施的《${PARTNERS}》`).places, ['2014年5月1日']);
  });

  const SILENT: Readonly<Record<string, string>> = {
    'the same day': `通过2013年9月5日签署的《${PARTNERS}》`,
    'the same year': `通过2013年签署的《${PARTNERS}》`,
    'a draft': `通过2014年5月1日商定的《${PARTNERS}》（草案）`,
    'a plan to sign': `将于2014年5月1日签署的《${PARTNERS}》意义重大`,
    'a plan behind the day': `双方代表2014年5月1日将在甲兰城签署《${PARTNERS}》`,
    'a plan behind a day without its year': `双方代表9月6日将签署《${PARTNERS}》`,
    'a plan behind the day and who signs': `双方商定，2014年5月1日，两国部长将正式签署《${PARTNERS}》`,
    'a plan behind title and day': `《${PARTNERS}》2014年5月1日将在甲兰城签署`,
    'a day of entry into force': `注意到2014年1月1日生效的《${VISAS}》`,
  };
  for (const [name, words] of Object.entries(SILENT)) {
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(found(words).places, []);
    });
  }

  it('is a contradicted date and nothing else where the text was signed before', () => {
    const words = `回顾2030年11月6日签署的《${TREATY}》`;
    assert.deepEqual(found(words, TREATY_HELD).places, []);
    assert.deepEqual(new Found('date-conflict', saying(words), TREATY_HELD).places, ['2030年11月6日']);
  });
});

describe('A title that is not the one of the text', () => {
  const PARTNERS_HELD: Files = { '2011.txt': statement(PARTNERS, '2011-06-13') };
  const found = (words: string, files: Files = PARTNERS_HELD): Found =>
    new Found('title-variant', saying(words), files);

  it('is reported with what it lacks, and leads to the text', () => {
    const problems = found(`恪守2011年6月13日签署的《${JOINT}》`);
    assert.deepEqual(problems.places, [`《${JOINT}》`]);
    assert.deepEqual(problems.messages, ['The title of the text has “关于建立伙伴关系的” as well.']);
    assert.deepEqual(problems.related, [`2011.txt: ${PARTNERS}: The title of the text`]);
    assert.deepEqual(problems.mended, [`恪守2011年6月13日签署的《${PARTNERS}》`]);
    assert.equal(problems.safe, false);
  });
  it('is reported with what it has too much, and in place of other words', () => {
    assert.deepEqual(found(`恪守2011年6月13日签署的《${PARTNERS.replace('伙伴', '全面伙伴')}》`).messages, [
      'The title of the text does not have “全面”.',
    ]);
    assert.deepEqual(found(`恪守2011年6月13日签署的《${PARTNERS.replace('声明', '宣言')}》`).messages, [
      'The title of the text has “声明” in place of “宣言”.',
    ]);
  });

  const SILENT: Readonly<Record<string, string>> = {
    'the title itself': `恪守2011年6月13日签署的《${PARTNERS}》`,
    'words that copies drop': '恪守2011年6月13日签署的《甲兰共和国和乙多王国建立伙伴关系联合声明》',
    'the other order of parties': '恪守2011年6月13日签署的《乙多王国和甲兰共和国关于建立伙伴关系的联合声明》',
    'governments in place of states': `恪守2011年6月13日签署的《甲兰共和国政府和乙多王国政府关于建立伙伴关系的联合声明》`,
    'a short name': '恪守2011年6月13日签署的《甲乙联合声明》',
    'a bare name': '恪守2011年6月13日签署的《联合声明》',
    'a treaty of that day': `恪守2011年6月13日签署的《${TREATY}》`,
  };
  for (const [name, words] of Object.entries(SILENT)) {
    it(`is not seen in ${name}`, () => {
      assert.deepEqual(found(words).places, []);
    });
  }

  it('is not seen in a second agreement of that day', () => {
    const held = { 'oil.txt': statement('甲兰共和国政府和乙多王国政府关于加强石油领域互利合作的协定', '2011-06-13') };
    const words = '恪守2011年6月13日签署的《甲兰共和国政府和乙多王国政府关于加强电力领域互利合作的协定》';
    assert.deepEqual(found(words, held).places, []);
  });
  it('is not seen where the workspace says that both are one', () => {
    const facts = { sameAs: [[{ title: PARTNERS }, { title: JOINT, signed: '2011-06-13' }]] };
    const words = saying(`恪守2011年6月13日签署的《${JOINT}》`);
    assert.deepEqual(new Found('title-variant', words, PARTNERS_HELD, facts).places, []);
  });
});

describe('A title that is not the one of other citations', () => {
  const citing = (title: string): string => `双方重申2006年3月21日签署的《${title}》。`;
  const others = (...titles: string[]): Files =>
    Object.fromEntries(
      titles.map((title, index) => [`${2016 + index}.txt`, statement(JOINT, `${2016 + index}-05-02`, citing(title))]),
    );
  const SHORTER = WATER.replace('跨界', '');
  const found = (title: string, files: Files): Found =>
    new Found('title-variant', saying(`重申2006年3月21日签署的《${title}》`), files);

  it('is reported when more texts give the other one', () => {
    const problems = found(SHORTER, others(WATER, WATER));
    assert.deepEqual(problems.places, [`《${SHORTER}》`]);
    assert.deepEqual(problems.messages, ['2 other texts cite it with “跨界” as well.']);
    assert.deepEqual(problems.related, [
      `2016.txt: 《${WATER}》: The more frequent title`,
      `2017.txt: 《${WATER}》: The more frequent title`,
    ]);
    assert.deepEqual(problems.mended, [`重申2006年3月21日签署的《${WATER}》`]);
  });
  it('is not when as many give this as that, or this is the more frequent', () => {
    assert.deepEqual(found(SHORTER, others(WATER)).places, []);
    assert.deepEqual(found(WATER, others(SHORTER, WATER)).places, []);
  });
  it('is not for words that copies drop', () => {
    assert.deepEqual(found(WATER.replace('关于', '').replace('的', ''), others(WATER, WATER)).places, []);
  });
  it('is not for short names, however frequent', () => {
    const short = '甲乙水质保护的协定';
    assert.deepEqual(found(WATER, others(short, short)).places, []);
    assert.deepEqual(found(short, others(WATER, WATER)).places, []);
  });
  it('is not for another instrument of that day', () => {
    assert.deepEqual(found(VISAS, others(WATER, WATER)).places, []);
  });
});

describe('A citation that may mean several texts', () => {
  const JOINTS: Files = { '2001.txt': statement(JOINT, '2001-02-03'), '2009.txt': statement(JOINT, '2009-06-18') };
  const found = (words: string, files: Files = JOINTS): Found => new Found('citation-ambiguous', saying(words), files);

  it('is reported with the days that fit, and leads to each', () => {
    const problems = found(`恪守《${JOINT}》`);
    assert.deepEqual(problems.places, [`《${JOINT}》`]);
    assert.deepEqual(problems.messages, [
      'Several texts fit; the citation does not say which: 2001-02-03, 2009-06-18.',
    ]);
    assert.deepEqual(problems.related, [
      `2001.txt: ${JOINT}: Signed on 2001-02-03`,
      `2009.txt: ${JOINT}: Signed on 2009-06-18`,
    ]);
  });
  it('is told apart by the day of either', () => {
    const problems = found(`恪守《${JOINT}》`);
    assert.deepEqual(problems.mended, [`恪守2001年2月3日签署的《${JOINT}》`, `恪守2009年6月18日签署的《${JOINT}》`]);
    assert.equal(problems.safe, false);
  });
  it('is dated as the text dates others, and where its verb stands', () => {
    assert.deepEqual(found(`恪守１９９２年１月３日签署的《${TREATY}》，两国签署的《${JOINT}》`).mended, [
      `恪守１９９２年１月３日签署的《${TREATY}》，两国２００１年２月３日签署的《${JOINT}》`,
      `恪守１９９２年１月３日签署的《${TREATY}》，两国２００９年６月１８日签署的《${JOINT}》`,
    ]);
  });
  it('has its year made a day', () => {
    const files = { ...JOINTS, '2009-b.txt': statement(JOINT, '2009-12-01') };
    assert.deepEqual(found(`恪守2009年签署的《${JOINT}》`, files).mended, [
      `恪守2009年6月18日签署的《${JOINT}》`,
      `恪守2009年12月1日签署的《${JOINT}》`,
    ]);
  });
  it('is none with its day, with one text, with copies of one', () => {
    assert.deepEqual(found(`恪守2009年6月18日签署的《${JOINT}》`).places, []);
    const copy = statement(JOINT, '2001-02-03');
    assert.deepEqual(found(`恪守《${JOINT}》`, { 'a.txt': copy, 'b.txt': copy }).places, []);
  });
  it('is none where only one of them was signed before', () => {
    const files = { '2001.txt': statement(JOINT, '2001-02-03'), '2017.txt': statement(JOINT, '2017-04-26') };
    assert.deepEqual(found(`恪守《${JOINT}》`, files).places, []);
  });
});

describe('A citation of what nobody holds', () => {
  const found = (words: string, files: Files = {}): Found => new Found('citation-missing', saying(words), files);

  it('is told', () => {
    const problems = found(`恪守《${WATER}》`);
    assert.deepEqual(problems.places, [`《${WATER}》`]);
    assert.deepEqual(problems.messages, ['No text of it is in this workspace.']);
    assert.deepEqual([...problems.mended, ...problems.related], []);
  });
  it('is not for what is held, for a draft and for a book', () => {
    assert.deepEqual(found(`恪守《${TREATY}》`, TREATY_HELD).places, []);
    assert.deepEqual(found(`商签《${WATER}》，阅读《甲京日报》`).places, []);
  });
});
