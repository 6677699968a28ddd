import assert from 'node:assert/strict';
import { citedBy, cites, nodeAt, type Citation } from '../../../server/src/features/call-hierarchy';
import { definition } from '../../../server/src/features/definition';
import { documentHighlights } from '../../../server/src/features/document-highlight';
import { documentLinks } from '../../../server/src/features/document-links';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import { instrumentAt } from '../../../server/src/features/instrument-at';
import { missingPage } from '../../../server/src/features/pages/missing-page';
import { references } from '../../../server/src/features/references';
import { workspaceSymbols } from '../../../server/src/features/workspace-symbols';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const WATER = '甲兰共和国政府和乙多王国政府关于跨界河流水质保护的协定';

const archive = (saying: string): Archive =>
  new Archive({
    '2003.txt': statement(TREATY, '2003-11-06'),
    '2009.txt': statement(JOINT, '2009-06-18', `2003年11月6日签署的《${TREATY}》、2006年3月21日签订的《${WATER}》`),
    '2013.txt': statement(JOINT, '2013-09-05', saying),
  });

describe('The definition', () => {
  const leadsTo = (saying: string): string[] => {
    const held = archive(saying);
    const { reading, file, offset } = held.cursor;
    const found = definition(held.library, reading, file, offset);
    return [...(found?.targets.map((target) => held.show(target)) ?? []), ...(found?.missing ?? [])];
  };

  it('of a citation is the title of its text', () => {
    assert.deepEqual(leadsTo(`《‸${TREATY}》`), [`2003.txt: ${TREATY}`]);
  });
  it('of an alias without 《》 is that title as well', () => {
    assert.deepEqual(leadsTo(`《${TREATY}》（以下称“友好条约”），遵守友好‸条约`), [`2003.txt: ${TREATY}`]);
  });
  it('of a short name for parties is the place that defines it', () => {
    assert.deepEqual(leadsTo('‸双方同意'), ['2013.txt: （以下称“双方”）']);
  });
  it('of a missing instrument is its page', () => {
    assert.deepEqual(leadsTo(`《‸${WATER}》`), ['乙多+甲兰|跨界河流水质保护协定|2006-03-21']);
  });
  it('of other words is nothing', () => {
    assert.deepEqual(leadsTo('人民‸生活'), []);
  });
});

describe('Highlighted', () => {
  const highlighted = (saying: string): string[] => {
    const held = archive(saying);
    const { reading, file, offset } = held.cursor;
    return documentHighlights(held.library, reading, file, offset).map((span) =>
      held.show({ file, span }).replace(/^.*: /, ''),
    );
  };

  it('are all citations of one instrument, under whatever name', () => {
    assert.deepEqual(highlighted(`《‸${TREATY}》（以下称《条约》），《甲乙睦邻友好条约》，《条约》，《${WATER}》`), [
      `《${TREATY}》`,
      '《条约》',
      '《甲乙睦邻友好条约》',
      '《条约》',
    ]);
  });
  it('are all citations of a missing one', () => {
    assert.deepEqual(highlighted(`《‸${WATER}》，《${TREATY}》，2006年签订的《${WATER}》`), [
      `《${WATER}》`,
      `《${WATER}》`,
    ]);
  });
  it('is one that may mean several, alone', () => {
    const held = new Archive({
      'a.txt': statement(JOINT, '2001-01-01'),
      'b.txt': statement(JOINT, '2002-01-01'),
      'c.txt': statement(TREATY, '2020-01-02', `《‸${JOINT}》，《${JOINT}》`),
    });
    const { reading, file, offset } = held.cursor;
    assert.equal(documentHighlights(held.library, reading, file, offset).length, 1);
  });
});

describe('The citations of an instrument', () => {
  it('are found from a missing one, over all files', () => {
    const held = archive(`《‸${WATER}》`);
    const { reading, file, offset } = held.cursor;
    assert.deepEqual(
      references(held.library, reading, file, offset, true).map((place) => held.show(place)),
      [`2009.txt: 《${WATER}》`, `2013.txt: 《${WATER}》`],
    );
  });
});

describe('Links', () => {
  it('stand only where no text is held', () => {
    const held = archive(`《${TREATY}》、《${WATER}》、《甲京日报》`);
    const reading = held.read('2013.txt');
    assert.deepEqual(
      documentLinks(held.library, reading).map((link) => held.show({ file: '2013.txt', span: link })),
      [`2013.txt: 《${WATER}》`],
    );
  });
});

describe('Hints', () => {
  const hints = (saying: string, wanted: { dates: boolean; titles: boolean }): string[] => {
    const held = archive(saying);
    const reading = held.read('2013.txt');
    return inlayHints(held.library, reading, 0, Infinity, wanted).map(
      ({ at, label }) => `${reading.tree.text.slice(at - 4, at)}${label}`,
    );
  };

  it('give the day that a citation leaves out', () => {
    assert.deepEqual(hints(`《${TREATY}》，2003年11月6日签署的《${TREATY}》`, { dates: true, titles: false }), [
      '好条约》2003-11-06',
    ]);
  });
  it('give the title behind a short name', () => {
    assert.deepEqual(hints('《甲乙睦邻友好条约》', { dates: false, titles: true }), [`好条约》${TREATY}`]);
  });
  it('are none unless wanted, and none of what is missing', () => {
    assert.deepEqual(hints(`《${TREATY}》`, { dates: false, titles: false }), []);
    assert.deepEqual(hints(`《${WATER}》`, { dates: true, titles: true }), []);
  });
});

describe('The web of citations', () => {
  const names = (citations: readonly Citation[]): string[] =>
    citations.map(({ node, spans }) => {
      const name = node.kind === 'text' ? node.text.file : node.kind === 'missing' ? node.title : node.file;
      return `${name} ${spans.length}`;
    });

  it('leads to each of several that are meant together, and once to its copies', () => {
    const citing = statement(TREATY, '2020-01-02', `2009年6月18日和2013年9月5日发表的《‸${JOINT}》`);
    const held = new Archive({
      '2009.txt': statement(JOINT, '2009-06-18'),
      '2013.txt': statement(JOINT, '2013-09-05'),
      '2013-copy.txt': statement(JOINT, '2013-09-05'),
      'citing.txt': citing,
    });
    const own = held.library.get('citing.txt')?.texts[0];
    assert.ok(own);
    const [first, second, ...others] = names(cites(held.library, { kind: 'text', text: own }));
    assert.deepEqual([first, second, others], ['2009.txt 1', '2013-copy.txt 1', []]);
  });

  it('leads both ways, to any depth, and on to what is missing', () => {
    const held = archive(`2009年6月18日签署的《‸${JOINT}》，《${TREATY}》和《${TREATY}》`);
    const { reading, file, offset } = held.cursor;
    const cited = nodeAt(held.library, reading, file, offset);
    assert.ok(cited);
    const citing = citedBy(held.library, cited);
    assert.deepEqual(names(citing), ['2013.txt 1']);
    assert.deepEqual(names(cites(held.library, cited)), ['2003.txt 1', `${WATER} 1`]);
    const [first] = citing;
    assert.ok(first);
    assert.deepEqual(names(cites(held.library, first.node)), ['2009.txt 1', '2003.txt 2']);
    const missing = cites(held.library, cited)[1];
    assert.ok(missing);
    assert.deepEqual(names(citedBy(held.library, missing.node)), ['2009.txt 1']);
    assert.deepEqual(cites(held.library, missing.node), []);
  });
});

describe('The page of a missing instrument', () => {
  before(() => {
    speak('en');
  });

  it('has its titles, its dates, and each citation in its sentence, which leads there', () => {
    const held = archive(`双方将落实《‸${WATER}》的规定。`);
    const { reading, file, offset } = held.cursor;
    const instrument = instrumentAt(held.library, reading, file, offset);
    assert.ok(instrument?.kind === 'missing');
    const texts = new Map(['2009.txt', '2013.txt'].map((name) => [name, held.textOf(name)]));
    const { text, links } = missingPage(instrument.missing, texts);
    for (const part of [
      `# ${WATER}`,
      `- ${WATER} (2)`,
      '- 2006-03-21 (1)',
      '## Cited 2 times in 2 files',
      `### 2009-06-18 ${JOINT}`,
    ]) {
      assert.ok(text.includes(part), `${part} is not in ${text}`);
    }
    assert.match(text, /- 二、双方将落实《.*》的规定。\n/);
    assert.deepEqual(
      links.map(({ start, end, to }) => `${text.slice(start, end)} ${to.kind === 'place' ? to.place.file : to.kind}`),
      [`《${WATER}》 2009.txt`, `《${WATER}》 2013.txt`],
    );
  });

  it('shows text as text, and files that are gone by what was cited in them', () => {
    const held = archive(`*双方*将落实《‸${WATER}》`);
    const { reading, file, offset } = held.cursor;
    const instrument = instrumentAt(held.library, reading, file, offset);
    assert.ok(instrument?.kind === 'missing');
    const { text } = missingPage(instrument.missing, new Map([['2013.txt', held.textOf('2013.txt')]]));
    assert.ok(text.includes('\\*双方\\*将落实'), text);
    assert.ok(text.includes(`- 《${WATER}》\n`), text);
  });
});

describe('A search over all files', () => {
  const held = new Archive({
    '1994.txt': statement('甲兰共和国和乙多王国建交联合公报', '1994-05-17'),
    '2003.txt': statement(TREATY, '2003-11-06').replace('一、', '一、政治关系\n    '),
    '2001.txt': statement('甲兰共和国和丙林王国关于建立外交关系的联合公报', '2001-02-03'),
    'kz.txt':
      '中华人民共和国和哈萨克斯坦共和国建交联合公报\n双方声明如下：\n一、建交。\n二、互派大使。\n1992年1月3日于阿拉木图',
  });
  const found = (query: string): string[] =>
    workspaceSymbols(held.library, query).map(({ file, kind, name }) =>
      kind === 'statement' ? file : `${file} ${name}`,
    );

  const CASES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'a part of the title': ['睦邻友好', ['2003.txt']],
    'a year': ['1994', ['1994.txt']],
    'a month': ['2003-11', ['2003.txt']],
    'a month, as it is written': ['2003年11月', ['2003.txt']],
    'a day without marks': ['19940517', ['1994.txt']],
    'a party': ['哈萨克斯坦', ['kz.txt']],
    'two parties by their signs': ['中哈', ['kz.txt']],
    'what it is called by signs, in one word': ['中哈建交公报', ['kz.txt']],
    'that in another order': ['乙甲友好条约', ['2003.txt']],
    'the communiqué on diplomatic relations by what everybody calls it': [
      '建交公报',
      ['2001.txt', '1994.txt', 'kz.txt'],
    ],
    'the same with signs': ['甲丙建交公报', ['2001.txt']],
    'initials of pinyin': ['mlyh', ['2003.txt']],
    'initials of what people call it': ['zhjjgb', ['kz.txt']],
    'initials in capitals': ['ZHJJGB', ['kz.txt']],
    'words that all must fit': ['建交 1992', ['kz.txt']],
    'traditional characters': ['聯合公報 1994', ['1994.txt']],
    'the heading of a section': ['政治关系', ['2003.txt 一 政治关系']],
    nothing: ['', []],
    'what nobody has': ['渔业', []],
  };
  for (const [name, [query, expected]] of Object.entries(CASES)) {
    it(`finds ${name}: ${query}`, () => {
      assert.deepEqual(found(query), expected);
    });
  }
});
