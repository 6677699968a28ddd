import assert from 'node:assert/strict';
import { completion, completionFromLibrary } from '../../../../server/src/features/completion/complete';
import { titleCard } from '../../../../server/src/features/completion/title-card';
import { TitleIndex, type IndexedTitle } from '../../../../server/src/library/title-index';
import { readFile } from '../../../../server/src/statement/reading';
import { speak } from '../../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../../library/archive';
import { FILLER } from '../../statement/reading';
import { Typing } from './typing';

const TREATY = '甲兰共和国和乙多王国睦邻友好合作条约';
const WATER = '甲兰共和国政府和乙多王国政府关于水质保护的协定';
const PORTS = '甲兰共和国和丙内联邦关于港口的协定';

/** An archive in which 2020.txt is being written; the sentence has a ‸. */
function writing(sentence: string, more: Readonly<Record<string, string>> = {}): Archive {
  return new Archive({
    '1994.txt': statement('甲兰共和国和乙多王国建交联合公报', '1994-05-17'),
    '2003.txt': statement(TREATY, '2003-11-06'),
    '2009.txt': statement(
      JOINT,
      '2009-06-18',
      `恪守2003年11月6日签订的《${TREATY}》，落实《${WATER}》，遵循《${TREATY}》。`,
    ),
    '2013.txt': statement(JOINT, '2013-09-05', `落实2006年3月21日签署的《${WATER}》，恪守《${TREATY}》。`),
    'ports.txt': statement(PORTS, '2015-01-02'),
    '2020.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', '2020-02-03', sentence),
    ...more,
  });
}

const type = (sentence: string, more?: Readonly<Record<string, string>>): Typing => new Typing(writing(sentence, more));
/** The line after a choice, without what the fixture puts around the sentence. */
const chosen = (typing: Typing, label: string): string => typing.choose(label).replace(/^二、/, '').replace(FILLER, '');
const plain = (typing: Typing): string[] => typing.labels.filter((label) => label.startsWith('《'));

describe('Behind 《', () => {
  before(() => {
    speak('en');
  });

  for (const [name, sentence] of [
    ['that the editor has closed', '双方恪守《‸》。'],
    ['that stands alone', '双方恪守《‸。'],
    ['behind what was typed of it', '双方恪守《睦邻‸》。'],
    ['in a title that is there and shall become another', '双方恪守《甲兰‸共和国和乙多王国条约》。'],
  ] as const) {
    it(`a title is put in with one 》, ${name}`, () => {
      assert.equal(chosen(type(sentence), `《${TREATY}》`), `双方恪守《${TREATY}》‸。`);
    });
  }

  it('what stands in the same list is not offered again', () => {
    const list = type(`恪守《${TREATY}》、2013年9月5日发表的《${JOINT}》和《‸》。`);
    assert.ok(!list.labels.includes(`《${TREATY}》`));
    const joint = list.offers.filter(({ label }) => label === `《${JOINT}》`).map(({ beside }) => beside);
    assert.deepEqual(joint, ['2009-06-18']);
    assert.ok(type(`恪守《${TREATY}》，落实《‸》。`).labels.includes(`《${TREATY}》`));
  });

  it('a day may be typed in Chinese numerals', () => {
    assert.equal(type('恪守《二〇一三年‸》。').labels[0], `《${JOINT}》`);
    assert.equal(type('恪守《二○一三年九月‸》。').labels[0], `《${JOINT}》`);
  });

  it('a title that was made for a text without one is told', () => {
    const more = { 'made.txt': statement('甲乙发表联合声明', '2016-09-05') };
    const made = type('恪守《2016‸》。', more).offers[0];
    assert.deepEqual([made?.label, made?.beside], [`《${JOINT}》`, '2016-09-05 · title not stated']);
  });

  it('no day is put before a title that would give it to the next one as well', () => {
    const dated = (sentence: string): string[] => type(sentence).labels.filter((label) => !label.startsWith('《'));
    assert.deepEqual(dated(`恪守《睦邻‸》、《${PORTS}》。`), []);
    assert.deepEqual(dated(`恪守《睦邻‸》和2015年1月2日签署的《${PORTS}》。`), [`2003年11月6日签署的《${TREATY}》`]);
  });

  it('a day behind it is its day, and none is put before it', () => {
    for (const sentence of ['恪守《友好‸》（2003年11月6日，甲京）。', '《友好‸》于2003年11月6日签署。'])
      assert.deepEqual(type(sentence).labels, [`《${TREATY}》`], sentence);
  });

  it('what is issued is said to be issued', () => {
    assert.ok(type('恪守《建交‸》。').labels.includes('1994年5月17日发表的《甲兰共和国和乙多王国建交联合公报》'));
  });

  it('what was signed on the day that the sentence has comes first, be it later than the day of the text', () => {
    const later = { '2022.txt': statement('甲兰共和国和乙多王国电力协定', '2022-03-04') };
    assert.equal(type('恪守2022年3月4日签署的《‸》。', later).labels[0], '《甲兰共和国和乙多王国电力协定》');
  });

  it('only what is meant is replaced', () => {
    const typing = type('双方恪守《‸和2003年签订的《甲约》。');
    assert.equal(chosen(typing, `《${TREATY}》`), `双方恪守《${TREATY}》‸和2003年签订的《甲约》。`);
  });

  it('a character of two units and a line of Windows before it do not matter', () => {
    const archive = new Archive({ '2003.txt': statement(TREATY, '2003-11-06'), 'a.txt': `甲\r\n𠮷𠮷恪守《‸》。\r\n` });
    assert.equal(new Typing(archive).choose(`《${TREATY}》`), `𠮷𠮷恪守《${TREATY}》‸。`);
  });

  it('a date comes along where the sentence has none', () => {
    const dated = `2003年11月6日签署的《${TREATY}》`;
    assert.equal(chosen(type('双方恪守《‸》。'), dated), `双方恪守${dated}‸。`);
    for (const sentence of ['恪守2003年11月6日签订的《‸》。', '恪守两国签署的《‸》。'])
      assert.ok(!type(sentence).labels.includes(dated), sentence);
    assert.ok(type(`恪守1994年5月17日签署的《甲约》、《‸》。`).labels.includes(dated));
    assert.ok(type('2013年以来，双方恪守《‸》。').labels.includes(dated));
  });

  it('what is cited in the file comes first, then the same parties, then what is cited most', () => {
    assert.deepEqual(plain(type('双方恪守《‸》。')).slice(0, 2), [`《${TREATY}》`, `《${WATER}》`]);
    assert.equal(plain(type('双方恪守《‸》。')).at(-1), `《${PORTS}》`);
    const cited = type(`落实2015年1月2日签署的《${PORTS}》，恪守《‸》。`);
    assert.equal(plain(cited)[0], `《${PORTS}》`);
  });

  it('the day that the sentence gives decides before all else', () => {
    const typing = type('双方恪守2013年9月5日签署的《‸》。');
    assert.deepEqual([typing.offers[0]?.label, typing.offers[0]?.beside], [`《${JOINT}》`, '2013-09-05']);
  });

  it('of one title each day is offered; what comes later than the text comes last, and the text itself not at all', () => {
    const typing = type('《‸》', { '2030.txt': statement(JOINT, '2030-01-02') });
    assert.deepEqual(
      typing.offers.filter(({ label }) => label === `《${JOINT}》`).map(({ beside }) => beside),
      ['2013-09-05', '2009-06-18', '2030-01-02'],
    );
    assert.ok(!typing.labels.includes('《甲兰共和国和乙多王国关于电力的联合声明》'));
  });

  it('a missing instrument is offered and called so, as often as it is one, and what is being typed is none', () => {
    const typing = type(`恪守《${PORTS.slice(0, 6)}关于渔业的协定‸》`);
    assert.deepEqual(typing.labels, []);
    const missing = type('恪守《水质‸》').offers.filter(({ kind }) => kind === 'missing-title');
    assert.deepEqual(
      missing.map(({ label, beside }) => `${label} ${beside}`),
      [`《${WATER}》 2006-03-21 · no text held`, `2006年3月21日签署的《${WATER}》 2006-03-21 · no text held`],
    );
  });

  it('a date that is a slip of the pen makes no instrument of its own', () => {
    const slip = { 'slip.txt': statement(JOINT, '2017-01-02', `落实2006年3月12日签署的《${WATER}》。`) };
    const more = { ...slip, 'b.txt': statement(JOINT, '2018-01-02', `落实2006年3月21日签署的《${WATER}》。`) };
    assert.deepEqual(
      type('恪守《水质‸》', more).offers.map(({ beside }) => beside.slice(0, 10)),
      ['2006-03-21', '2006-03-21'],
    );
    assert.deepEqual(type('恪守《2006年3月12‸》', more).labels, []);
  });

  for (const [how, typed, expected] of [
    ['any part of it', '友好合作', TREATY],
    ['parts with gaps', '甲乙条约', TREATY],
    ['the parties’ signs', '甲乙', TREATY],
    ['the parties’ signs the other way round', '乙甲建交公报', '甲兰共和国和乙多王国建交联合公报'],
    ['a year', '2003', TREATY],
    ['a month', '2003-11', TREATY],
    ['a month that is not yet whole', '2003年1', TREATY],
    ['a day', '2003年11月6日', TREATY],
    ['a day without its year', '11月6日', TREATY],
    ['a day without marks', '20031106', TREATY],
    ['the initials of its pinyin', 'mlyhhz', TREATY],
    ['the initials of what people call it', 'jyjjgb', '甲兰共和国和乙多王国建交联合公报'],
    ['initials in capitals', 'MLYH', TREATY],
    ['words and a date', '甲乙2003', TREATY],
    ['traditional characters', '友好條約', TREATY],
    ['full-width digits', '２００３', TREATY],
  ] as const) {
    it(`it is found by ${how}: ${typed}`, () => {
      const typing = type(`恪守《${typed}‸》`);
      assert.equal(typing.offers[0]?.label, `《${expected}》`);
      assert.equal(chosen(typing, `《${expected}》`), `恪守《${expected}》‸`);
      assert.equal(typing.partial, true);
    });
  }

  it('nothing is offered for what nobody has, from an empty library, and outside of 《', () => {
    assert.deepEqual(type('恪守《渔业‸》').labels, []);
    assert.deepEqual(new Typing(new Archive({ 'a.txt': '恪守《‸》' })).labels, []);
    for (const sentence of ['恪守《甲约》‸', '恪守《甲约。‸', '恪守‸《甲约》', '《关于〈章‸'])
      assert.deepEqual(type(sentence).labels, [], sentence);
  });

  it('a title that is broken over two lines is left alone', () => {
    assert.deepEqual(type('恪守《甲兰‸共和国和\n乙多王国条约》').labels, []);
  });

  it('titles are there outside of any statement, and where one is only begun', () => {
    const files = { '2003.txt': statement(TREATY, '2003-11-06'), 'ports.txt': statement(PORTS, '2015-01-02') };
    assert.equal(plain(new Typing(new Archive({ ...files, 'a.txt': '记者获悉，《‸' }))).length, 2);
    const begun = new Archive({ ...files, 'a.txt': '甲兰共和国和丙内联邦联合声明\n\n双方恪守《‸》' });
    assert.equal(plain(new Typing(begun))[0], `《${PORTS}》`);
  });

  it('titles in a title stand in 〈〉, and quotation marks stay', () => {
    const [inner, quoted] = [
      '甲兰共和国和乙多王国关于修改《边界条约》的议定书',
      '甲兰共和国和乙多王国关于“河流”的议定书',
    ];
    const more = { 'i.txt': statement(inner, '2001-02-03'), 'q.txt': statement(quoted, '2001-02-04') };
    assert.equal(
      chosen(type('恪守《边界‸》', more), '《甲兰共和国和乙多王国关于修改〈边界条约〉的议定书》').length > 0,
      true,
    );
    assert.equal(chosen(type('恪守《河流议‸》', more), `《${quoted}》`), `恪守《${quoted}》‸`);
    const edited = type('恪守《关于修改〈边界条约〉的‸议定》', more);
    assert.equal(chosen(edited, '《甲兰共和国和乙多王国关于修改〈边界条约〉的议定书》').endsWith('议定书》‸'), true);
  });

  it('what the workspace names is offered as well', () => {
    const facts = { instruments: [{ title: '甲兰共和国和乙多王国边界条约', signed: '1880-01-02', place: '甲京' }] };
    const typing = new Typing(new Archive({ 'a.txt': '恪守《边界‸》' }, facts));
    assert.equal(typing.choose('《甲兰共和国和乙多王国边界条约》'), '恪守《甲兰共和国和乙多王国边界条约》‸');
    assert.equal(typing.offers[0]?.detail, '1880-01-02 甲京');
  });

  it('one who looks at it is told day, place, how often it is cited, and the parties', () => {
    const archive = writing('恪守《‸》');
    const cardOf = (label: string): string => {
      const subject = new Typing(archive).offers.find((offer) => offer.label === label)?.subject;
      assert.ok(subject);
      const card = titleCard(archive.library, subject);
      return `${card?.detail}\n${card?.markdown}`;
    };
    assert.equal(cardOf(`《${TREATY}》`), `2003-11-06 甲京 · cited 3 times\n**${TREATY}**\n\n甲兰共和国 · 乙多王国`);
    assert.equal(cardOf(`《${WATER}》`).split('\n')[0], '2006-03-21 · cited 2 times');
    assert.match(cardOf(`《${WATER}》`), /No text of it is in this workspace/);
    assert.equal(titleCard(archive.library, { kind: 'held', file: 'gone.txt', start: 0 }), null);
  });
});

describe('Of more titles than are offered', () => {
  it('the best are offered, in whatever order the files were read', () => {
    const numbers = Array.from({ length: 240 }, (_, number) => number);
    const files = numbers.map((number): [string, string] => {
      const title = titleNumber(number);
      const cites = Array.from(
        { length: number % 7 },
        (_, each) => `恪守《${titleNumber((number * 7 + each * 13) % 240)}》。`,
      );
      return [`${number}.txt`, statement(title, `${1950 + (number % 70)}-05-06`, cites.join(''))];
    });
    const offers = ['', '航道', '乙', '号', '1'].map((typed) => {
      const [forward, backward] = [files, files.toReversed()].map((each) => {
        const archive = new Archive({ ...Object.fromEntries(each), 'new.txt': `双方恪守《${typed}‸》` });
        const { reading, file, offset } = archive.cursor;
        const asked = completion(reading, offset);
        assert.ok(asked !== null && 'kind' in asked);
        return completionFromLibrary(archive.library, reading, file, asked).offers.map(({ label }) => label);
      });
      assert.deepEqual(forward, backward, typed);
      return forward?.length ?? 0;
    });
    assert.ok(
      offers.every((count) => count > 10),
      offers.join(),
    );
  });

  function titleNumber(number: number): string {
    return `甲兰共和国和${'乙丙丁'.charAt(number % 3)}多王国关于${'〇一二三四五六七八九'.charAt(number % 10)}${number}号航道的协定`;
  }
});

describe('The index of titles', () => {
  const describeIndex = (archive: Archive): string[] =>
    [...TitleIndex.of(archive.library).titles()].flatMap((title) => daysOf(archive, title)).sort();

  function daysOf({ library }: Archive, title: IndexedTitle): string[] {
    const index = TitleIndex.of(library);
    return index.daysOf(title).map(({ day, cited, held }) => {
      const texts = index.textsOn(title, day);
      assert.equal(texts.length, held);
      const { name } = index.usualForm(title) ?? {};
      return `${title.own.join('+')} ${title.rest} ${name} ${day} ${cited} ${texts.map(({ file }) => file).join()}`;
    });
  }

  it('follows the library as one that is made from scratch', () => {
    const [archive, other] = [writing('恪守《‸》'), writing('恪守《‸》')];
    describeIndex(archive);
    const changed = statement(JOINT, '2010-06-18', `恪守《${PORTS}》。`);
    for (const { library } of [archive, other]) {
      library.set('2009.txt', readFile(changed));
      library.remove('2013.txt');
    }
    assert.deepEqual(describeIndex(archive), describeIndex(other));
    other.library.remove('ports.txt');
    assert.notDeepEqual(describeIndex(archive), describeIndex(other));
  });

  it('can be made a little at a time', () => {
    const archive = writing('恪守《‸》');
    let turns = 1;
    while (TitleIndex.prepare(archive.library, 2)) turns++;
    assert.ok(turns > 3, `${turns}`);
    for (const { words, initials } of TitleIndex.of(archive.library).titles())
      assert.ok(words !== null && initials !== null);
    assert.deepEqual(describeIndex(archive), describeIndex(writing('恪守《‸》')));
  });
});
