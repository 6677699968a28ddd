import assert from 'node:assert/strict';
import type { Edit } from '../../../server/src/features/problem';
import { refactorings } from '../../../server/src/features/refactorings';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';

/** What each refactoring makes of the sentence, under its title. */
function offered(saying: string): Record<string, string> {
  const archive = new Archive({
    '2003.txt': statement(TREATY, '2003-11-06'),
    '1994.txt': statement('甲兰共和国和乙多王国建交联合公报', '1994-05-17'),
    'a.txt': statement(JOINT, '2013-09-05', `${saying}。`),
  });
  const { reading, offset } = archive.cursor;
  const { text } = reading.tree;
  return Object.fromEntries(
    refactorings(archive.library, reading, offset).map(({ title, edits }) => {
      const [, sentence = ''] = /二、(.*?。)双方/.exec(applied(text, edits)) ?? [];
      return [title, sentence];
    }),
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: words }) => left.slice(0, start) + words + left.slice(end), text);
}

describe('To a citation can be done', () => {
  before(() => {
    speak('en');
  });

  it('that its date is inserted, that it is written in short, that it gets an alias', () => {
    assert.deepEqual(offered(`恪守《‸${TREATY}》，落实《${TREATY}》`), {
      'Insert the date: 2003年11月6日签署的': `恪守2003年11月6日签署的《${TREATY}》，落实《${TREATY}》。`,
      'Write it in short: 《甲乙睦邻友好条约》': `恪守《甲乙睦邻友好条约》，落实《${TREATY}》。`,
      'Call it 《条约》 from here on': `恪守《${TREATY}》（以下称《条约》），落实《条约》。`,
    });
  });
  it('that it is written in full', () => {
    assert.equal(
      offered('恪守《‸甲乙建交公报》')['Write the full title'],
      '恪守《甲兰共和国和乙多王国建交联合公报》。',
    );
  });
  it('that its alias is undone, wherever it stands', () => {
    assert.equal(
      offered(`恪守《${TREATY}》（以下称《条约》），落实《‸条约》，按照《条约》`)[
        'Write the title in place of every 《条约》'
      ],
      `恪守《${TREATY}》，落实《${TREATY}》，按照《${TREATY}》。`,
    );
  });
  it('nothing about a date where there is one, nothing that hangs on a text where none is held', () => {
    assert.deepEqual(Object.keys(offered(`2003年11月6日签署的《‸${TREATY}》`)), [
      'Write it in short: 《甲乙睦邻友好条约》',
      'Call it 《条约》 from here on',
    ]);
    assert.deepEqual(Object.keys(offered('《‸甲兰共和国和乙多王国引渡条约》')), ['Call it 《条约》 from here on']);
    assert.deepEqual(offered('《甲京‸日报》'), {});
    assert.deepEqual(offered('人民‸生活'), {});
  });
  it('no second definition of one name', () => {
    assert.equal(
      offered(`恪守《甲兰共和国和乙多王国引渡条约》（以下称《条约》），落实《‸${TREATY}》`)[
        'Call it 《条约》 from here on'
      ],
      undefined,
    );
  });

  it('no alias that stands for another one already, be it defined in quotation marks or further down', () => {
    const alias = 'Call it 《条约》 from here on';
    const other = '甲兰共和国和乙多王国引渡条约';
    for (const rest of [
      `落实《${other}》（以下称“《条约》”）`,
      `落实《${other}》（以下简称：《条约》）`,
      `落实《${other}》（以下称“条约”）`,
      '《条约》得到遵守',
    ])
      assert.equal(offered(`恪守《‸${TREATY}》，${rest}`)[alias], undefined, rest);
    assert.equal(offered(`恪守两份《‸${TREATY}》`)[alias], undefined);
    assert.ok(alias in offered(`恪守《‸${TREATY}》，落实《${other}》（以下称《引渡条约》）`));
  });
  it('nothing that destroys a definition, where it stands on the name that is defined', () => {
    const without = 'Write the title in place of every 《条约》';
    for (const defined of ['（以下称《‸条约》）', '（以下称“《‸条约》”）', '（以下简称：“《‸条约》”）']) {
      const found = offered(`恪守《${TREATY}》${defined}，落实《条约》`);
      assert.deepEqual(found, { [without]: `恪守《${TREATY}》，落实《${TREATY}》。` }, defined);
    }
    assert.equal(
      offered(`恪守《${TREATY}》（以下称《条约》），落实《‸条约》`)['Write the full title'],
      `恪守《${TREATY}》（以下称《条约》），落实《${TREATY}》。`,
    );
    // A second name that is defined there would be lost.
    assert.deepEqual(offered(`恪守《${TREATY}》（以下称《‸条约》或《文件》），落实《条约》和《文件》`), {});
  });
  it('no short form that means nothing in this text', () => {
    const others = new Archive({
      '2012.txt': statement('甲兰共和国和丙卡王国友好条约', '2012-11-06').replaceAll('乙多', '丙卡'),
      'a.txt': statement(JOINT, '2013-09-05', '祝贺缔结《‸甲兰共和国和丙卡王国友好条约》。'),
    });
    const { reading, offset } = others.cursor;
    assert.deepEqual(
      refactorings(others.library, reading, offset)
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Write')),
      [],
    );
  });

  it('that its date is written as in a sentence, whatever stands in brackets and in other calendars', () => {
    const dated = (saying: string): string | undefined =>
      Object.keys(offered(saying)).find((title) => title.startsWith('Insert the date'));
    for (const other of ['（2006-09-08）', '（2006.9.8）', '（民国九十五年九月八日）'])
      assert.equal(
        dated(`落实《甲兰共和国和乙多王国港口协定》${other}，恪守《‸${TREATY}》`),
        'Insert the date: 2003年11月6日签署的',
        other,
      );
  });
  it('that its date is put where the sentence has room for it', () => {
    const dated = (saying: string): string | undefined =>
      Object.entries(offered(saying)).find(([title]) => title.startsWith('Insert the date'))?.[1];
    const full = `《‸${TREATY}》`;
    const then = `《${TREATY}》`;
    assert.equal(dated(`恪守两国签署的${full}`), `恪守两国2003年11月6日签署的${then}。`);
    assert.equal(dated(`强调在甲京签署的${full}的意义`), `强调2003年11月6日在甲京签署的${then}的意义。`);
    assert.equal(dated(`恪守两国于甲京共同签署的${full}`), `恪守两国2003年11月6日于甲京共同签署的${then}。`);
    assert.equal(dated(`以${full}为基础`), `以2003年11月6日签署的${then}为基础。`);
    for (const closed of [
      '同日签署的',
      '两国此前签署的',
      '将签署的',
      '两份',
      '签署的三个',
      '2003年的',
      '两国分别签署的',
    ])
      assert.equal(dated(`恪守${closed}${full}`), undefined, closed);
  });
  it('that its date is written as the text writes its dates', () => {
    const dated = (date: string): string[] =>
      Object.keys(offered(`${date}签署的《甲兰共和国和乙多王国引渡条约》，恪守《‸${TREATY}》`)).filter((title) =>
        title.startsWith('Insert'),
      );
    assert.deepEqual(dated('一九九七年七月一日'), ['Insert the date: 二〇〇三年十一月六日签署的']);
    assert.deepEqual(dated('二○○六年七月一日'), ['Insert the date: 二○○三年十一月六日签署的']);
    assert.deepEqual(dated('１９９７年７月１日'), ['Insert the date: ２００３年１１月６日签署的']);
    assert.deepEqual(dated('1997年7月1日'), ['Insert the date: 2003年11月6日签署的']);
  });
});

describe('To a citation is done nothing that changes what stands beside it', () => {
  before(() => {
    speak('en');
  });
  const GONGBAO = '甲兰共和国和乙多王国建交联合公报';
  const dated = (saying: string): string | undefined =>
    Object.entries(offered(saying)).find(([title]) => title.startsWith('Insert the date'))?.[1];

  it('a day before 《甲》、《乙》 would be that of both', () => {
    assert.equal(dated(`恪守《‸${GONGBAO}》、《${TREATY}》`), undefined);
    assert.equal(dated(`恪守《${GONGBAO}》和《‸${TREATY}》`), `恪守《${GONGBAO}》和2003年11月6日签署的《${TREATY}》。`);
    assert.equal(
      dated(`恪守《‸${GONGBAO}》和2003年11月6日签署的《${TREATY}》`),
      `恪守1994年5月17日发表的《${GONGBAO}》和2003年11月6日签署的《${TREATY}》。`,
    );
  });
  it('a title that stands in the title of the text', () => {
    const protocol = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      'a.txt': statement(`关于修改《‸${TREATY}》的议定书`, '2013-09-05'),
    });
    const { reading, offset } = protocol.cursor;
    assert.deepEqual(refactorings(protocol.library, reading, offset), []);
  });
  it('a name without 《》, and a title in quotation marks that is one by its full names only', () => {
    assert.deepEqual(offered('遵守联合国‸宪章的宗旨，维护联合国宪章的原则'), {});
    assert.deepEqual(
      Object.keys(offered(`恪守“‸${TREATY}”`)).filter((title) => title.startsWith('Write')),
      [],
    );
  });
  it('titles in << and >> keep both of each', () => {
    assert.equal(
      offered(`恪守<<‸${TREATY}>>，落实<<${TREATY}>>`)['Call it 《条约》 from here on'],
      `恪守<<${TREATY}>>（以下称<<条约>>），落实<<条约>>。`,
    );
    assert.equal(
      offered(`恪守<<${TREATY}>>（以下称<<‸条约>>），落实<<条约>>`)['Write the title in place of every 《条约》'],
      `恪守<<${TREATY}>>，落实<<${TREATY}>>。`,
    );
  });
  it('a link in a title would be lost', () => {
    assert.deepEqual(Object.keys(offered(`恪守《[‸${TREATY}](../2003/t.md)》`)), [
      'Insert the date: 2003年11月6日签署的',
      'Call it 《条约》 from here on',
    ]);
  });
  it('a title that was made for a text without one is not the full title of anything', () => {
    const untitled = statement('甲乙发表联合声明', '2013-09-05');
    const archive = new Archive({
      '2013.txt': untitled,
      'a.txt': statement('甲兰共和国和乙多王国农业联合声明', '2015-09-05', '恪守2013年9月5日《‸甲乙联合声明》。'),
    });
    const { reading, offset } = archive.cursor;
    assert.equal(archive.read('2013.txt').statements[0]?.titleInferred, true);
    const titles = refactorings(archive.library, reading, offset).map(({ title }) => title);
    assert.deepEqual(titles, ['Call it 《声明》 from here on']);
  });
  it('an alias is defined with the brackets and the verb of the text', () => {
    const text = statement(JOINT, '2013-09-05', `恪守《‸${TREATY}》。`);
    const half = text.replace('（以下称“双方”）', '(以下简称“双方”)').replaceAll('，', ',');
    const archive = new Archive({ '2003.txt': statement(TREATY, '2003-11-06'), 'a.txt': half });
    const { reading, offset } = archive.cursor;
    const alias = refactorings(archive.library, reading, offset).find(({ title }) => title.startsWith('Call it'));
    assert.deepEqual(
      alias?.edits.map((edit) => edit.text),
      ['(以下简称《条约》)'],
    );
  });
  it('a plan is called by its own last word', () => {
    assert.deepEqual(Object.keys(offered('落实《‸甲兰共和国政府和乙多王国政府2019年至2024年合作规划》')), [
      'Call it 《规划》 from here on',
    ]);
  });
});

describe('To a citation of a text in traditional characters is done in these', () => {
  const treaty = '甲蘭共和國和乙多王國睦鄰友好條約';
  const inTraditional = (saying: string): Record<string, string> => {
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      'a.txt': statementInTraditional(saying),
    });
    const { reading, offset } = archive.cursor;
    const { text } = reading.tree;
    return Object.fromEntries(
      refactorings(archive.library, reading, offset).map(({ title, edits }) => [
        title,
        /二、(.*?。)/.exec(applied(text, edits))?.[1] ?? '',
      ]),
    );
  };
  const statementInTraditional = (saying: string): string =>
    [
      '甲蘭共和國和乙多王國聯合聲明',
      '甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：',
      '一、雙方同意加強合作。',
      `二、${saying}。`,
      '2013年9月5日於甲京',
    ].join('\n');

  before(() => {
    speak('en');
  });
  it('whatever is put in', () => {
    assert.deepEqual(inTraditional(`恪守《‸${treaty}》，落實《${treaty}》`), {
      'Insert the date: 2003年11月6日簽署的': `恪守2003年11月6日簽署的《${treaty}》，落實《${treaty}》。`,
      'Write it in short: 《甲乙睦鄰友好條約》': `恪守《甲乙睦鄰友好條約》，落實《${treaty}》。`,
      'Call it 《條約》 from here on': `恪守《${treaty}》（以下稱《條約》），落實《條約》。`,
    });
    assert.equal(inTraditional('恪守《‸甲乙睦鄰友好條約》')['Write the full title'], `恪守《${treaty}》。`);
  });
});
