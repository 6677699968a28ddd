import assert from 'node:assert/strict';
import { FileEntry } from '../../../server/src/library/file-entry';
import { mentionsOf } from '../../../server/src/library/mention';
import { pack } from '../../../server/src/library/packed-file';
import { resolve } from '../../../server/src/library/resolve';
import { Vocabulary } from '../../../server/src/library/vocabulary';
import { readFile } from '../../../server/src/statement/reading';
import { Archive, JOINT, statement } from './archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const BORDER = '甲兰共和国和乙多王国边界协定';
const RIVER = '甲兰共和国和乙多王国关于合理利用界河的协定';
const PLAN = '甲兰共和国和乙多王国经贸合作规划';

const HELD = {
  '2001.txt': statement(TREATY, '2001-07-16'),
  '1999.txt': statement(BORDER, '1999-04-26'),
  '2008.txt': statement(RIVER, '2008-10-02'),
  '2014.txt': statement(PLAN, '2014-05-06'),
  'js2005.txt': statement(JOINT, '2005-06-01'),
  'js2011.txt': statement(JOINT, '2011-05-05'),
};
const [BOTH, THREE] = [`《${TREATY}》和《${BORDER}》`, `《${TREATY}》、《${BORDER}》和2008年10月2日签署的《${RIVER}》`];

/** What each 《name》 of a text means among all that is held, definitions left out: `条约 alias 2001.txt`. */
function means(text: string, ...names: readonly string[]): string[] {
  const { library } = new Archive({ ...HELD, 'x.txt': text });
  return mentionsOf(readFile(text))
    .filter(({ name }) => names.includes(name))
    .map((mention) => {
      const { certainty, targets } = resolve(library, mention);
      return [mention.name, certainty, ...targets.map(({ file }) => file)].join(' ');
    });
}

const said = (saying: string): string => statement('甲兰共和国和乙多王国关于电力的联合声明', '2015-09-08', saying);

/** What the names mean in the last sentence of a saying: behind its ‖. */
function meansIn(saying: string): string[] {
  const [definition = '', uses = ''] = saying.split('‖');
  const text = said(definition + uses);
  const from = text.lastIndexOf(uses);
  const { library } = new Archive({ ...HELD, 'x.txt': text });
  return mentionsOf(readFile(text))
    .filter(({ start }) => start >= from)
    .map((mention) => {
      const { certainty, targets } = resolve(library, mention);
      return [mention.name, certainty, ...targets.map(({ file }) => file)].join(' ');
    });
}

function holds(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [saying, expected] of Object.entries(cases)) {
    it(saying.replaceAll(TREATY, '…条约').replaceAll(BORDER, '…边界协定').replaceAll(RIVER, '…界河…协定'), () => {
      assert.deepEqual(meansIn(saying), expected);
    });
  }
}

describe('Names for several titles in one bracket', () => {
  const EACH = ['条约 alias 2001.txt', '协定 alias 1999.txt'];
  holds({
    [`重申${BOTH}（以下简称《条约》和《协定》）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`重申《${TREATY}》、《${BORDER}》（以下简称“《条约》”、“《协定》”）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`重申${BOTH}（以下分别简称《条约》和《协定》）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`重申${BOTH}（以下分别称条约和协定）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`重申${BOTH}（前者以下简称《条约》，后者以下简称《协定》）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`重申2001年7月16日签署的《${TREATY}》以及1999年4月26日《${BORDER}》（以下称“条约”和“协定”）。‖遵守《条约》，执行《协定》。`]:
      EACH,
    [`重申${THREE}（以下简称《条约》、《协定》、《界河协定》）。‖遵守《条约》、《协定》和《界河协定》。`]: [
      ...EACH,
      '界河协定 alias 2008.txt',
    ],
    // 或 joins two names of one thing, and one name is that of the last title.
    [`重申${BOTH}（以下简称《边界协定》或《协定》）。‖遵守《边界协定》和《协定》。`]: [
      '边界协定 alias 1999.txt',
      '协定 alias 1999.txt',
    ],
    // What no name is defined for is short for the only one of its kind above.
    [`重申${BOTH}（以下简称《协定》）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`重申${BOTH}（前者以下简称《条约》）。‖遵守《条约》，执行《协定》。`]: EACH,
    [`落实《${RIVER}》。重申${BOTH}（前者以下简称《条约》）。‖遵守《条约》，执行《协定》。`]: [
      '条约 alias 2001.txt',
      '协定 missing',
    ],
    [`重申《${TREATY}》（以下简称“《友好条约》”、“《条约》”）。‖遵守《条约》。`]: ['条约 alias 2001.txt'],
  });
});

describe('Names that are not as many as the titles', () => {
  holds({
    [`重申${THREE}（以下简称《条约》和《协定》）。‖遵守《条约》，执行《协定》。`]: ['条约 missing', '协定 missing'],
    [`重申《${TREATY}》（以下简称《条约》和《协定》）。‖遵守《条约》，执行《协定》。`]: [
      '条约 missing',
      '协定 missing',
    ],
    [`重申一项条约和《${BORDER}》（以下简称“条约”、“协定”）。‖遵守《条约》，执行《协定》。`]: [
      '条约 missing',
      '协定 missing',
    ],
    [`重申《${TREATY}》（以下简称《条约》，《引渡协定》为其补充）。‖遵守《引渡协定》。`]: ['引渡协定 missing'],
    [`重申《${TREATY}》的原则和《${BORDER}》（以下简称《条约》和《协定》）。‖遵守《条约》。`]: ['条约 missing'],
  });

  it('leave a name without a meaning, although it had one above', () => {
    const first = `重申《${BORDER}》（以下简称《条约》）。`;
    assert.deepEqual(meansIn(`${first}重申${THREE}（以下简称《条约》和《协定》）。‖遵守《条约》。`), ['条约 missing']);
  });
});

describe('One name for several titles together', () => {
  const TOGETHER = ['协定 ambiguous 1999.txt 2008.txt'];
  holds({
    [`重申《${BORDER}》和《${RIVER}》（以下统称《协定》）。‖遵守《协定》。`]: TOGETHER,
    [`重申《${BORDER}》、2008年10月2日签署的《${RIVER}》（以下均称“协定”）。‖遵守《协定》。`]: TOGETHER,
    [`重申《${BORDER}》和《${RIVER}》（以下简称《两协定》）。‖遵守《两协定》。`]: [
      '两协定 ambiguous 1999.txt 2008.txt',
    ],
    // What is not held makes none of the others sure.
    [`重申《${BORDER}》和《甲兰共和国和乙多王国引渡协定》（以下合称《协定》）。‖遵守《协定》。`]: [
      '协定 ambiguous 1999.txt',
    ],
    [`重申《${BORDER}》（以下均称《协定》）。‖遵守《协定》。`]: ['协定 alias 1999.txt'],
  });

  it('is kept with all of them', () => {
    const reading = readFile(
      said(`重申《${BORDER}》和《${RIVER}》（以下统称《协定》），遵守《协定》和《${TREATY}》。`),
    );
    const vocabulary = new Vocabulary();
    const entry = new FileEntry('x.txt', pack('x.txt', reading, vocabulary), vocabulary);
    const mentions = mentionsOf(reading);
    assert.deepEqual(
      entry.citing.map(({ mention }) => mention),
      mentions,
    );
    const steps: string[] = [];
    entry.eachCiting(({ name, meant }) =>
      steps.push(`${vocabulary.words.word(name)}: ${vocabulary.words.word(meant)}`),
    );
    assert.deepEqual(
      steps,
      mentions.map(({ name, defined }) => `${name}: ${defined?.name ?? name}`),
    );
    assert.equal(mentions.at(-2)?.defined?.also?.name, RIVER);
  });
});

describe('A definition holds', () => {
  const two = (first: string, second: string): string =>
    `${statement(JOINT, '2015-09-08', first)}\n\n${statement(JOINT, '2016-01-05', second)}`;

  it('in its own statement, each of several', () => {
    const text = two(
      `重申《${BORDER}》（以下简称《协定》），遵守《协定》。`,
      `重申《${RIVER}》（以下简称《协定》），遵守《协定》。`,
    );
    assert.deepEqual(
      means(text, '协定'),
      ['alias 1999.txt', 'alias 1999.txt', 'alias 2008.txt', 'alias 2008.txt'].map((meant) => `协定 ${meant}`),
    );
  });

  it('in no other statement', () => {
    const text = two(`重申《${BORDER}》（以下简称《协定》），遵守《协定》。`, '遵守《协定》。');
    assert.deepEqual(means(text, '协定').slice(1), ['协定 alias 1999.txt', '协定 missing']);
  });

  it('until the name is defined anew, if only for words that are no title', () => {
    const first = `重申《${TREATY}》（以下简称《条约》），遵守《条约》。`;
    assert.deepEqual(meansIn(`${first}重申《${BORDER}》（以下简称《条约》）。‖遵守《条约》。`), [
      '条约 alias 1999.txt',
    ]);
    assert.deepEqual(meansIn(`${first}‖遵守《条约》。`), ['条约 alias 2001.txt']);
    assert.deepEqual(meansIn(`${first}签署了贸易条约（以下简称《条约》）。‖遵守《条约》。`), ['条约 missing']);
  });

  it('but not of what the sentence says that others signed', () => {
    const first = `重申《${BORDER}》（以下简称《协定》）。`;
    assert.deepEqual(meansIn(`${first}甲方介绍了‖同丙达联邦签署的《协定》。`), ['协定 missing']);
    assert.deepEqual(meansIn(`${first}甲方介绍了‖同乙方签署的《协定》。`), ['协定 alias 1999.txt']);
    assert.deepEqual(meansIn(`${first}双方遵守‖两国《协定》。`), ['协定 alias 1999.txt']);
  });

  it('from its own place on', () => {
    assert.deepEqual(means(said(`遵守《条约》。重申《${TREATY}》（以下简称《条约》）。`), '条约'), [
      '条约 missing',
      '条约 alias 2001.txt',
    ]);
  });
});

describe('A defined name is an instrument if what it stands for is one', () => {
  const judged = (saying: string, name: string): string => {
    const { library } = new Archive({ ...HELD, 'x.txt': said(saying) });
    const mention = mentionsOf(readFile(said(saying))).findLast((each) => each.name === name);
    assert.ok(mention);
    const { certainty, targets } = resolve(library, mention);
    return [String(mention.instrument), certainty, ...targets.map(({ file }) => file)].join(' ');
  };
  const CASES: Readonly<Record<string, readonly [saying: string, name: string, expected: string]>> = {
    'a plan of both': [`落实《${PLAN}》（以下简称《规划》），支持《规划》。`, '规划', 'true alias 2014.txt'],
    'a plan of both that is not held': [
      '签署了《甲兰共和国和乙多王国反恐合作纲要》（以下简称《纲要》），落实《纲要》。',
      '纲要',
      'true missing',
    ],
    'a document of both': [
      '签署了《甲兰共和国和乙多王国关于发展两国关系的共同文件》（以下简称《文件》），落实《文件》。',
      '文件',
      'true missing',
    ],
    'what both made, without a title': [
      '双方制定了五年行动计划（以下简称《计划》），落实《计划》。',
      '计划',
      'true missing',
    ],
    'not a plan of one side': [
      '乙方介绍了《2030年国家发展规划》（以下简称《规划》），支持《规划》。',
      '规划',
      'false none',
    ],
    'not what one side made, without a title': [
      '乙方制定了五年行动计划（以下简称《计划》），支持《计划》。',
      '计划',
      'false none',
    ],
    'not a film': ['双方上映电影《停战协定》（以下简称《协定》），《协定》受到欢迎。', '协定', 'false none'],
    'not a film that has the name of a treaty': [
      `重申《${TREATY}》（以下简称《友好条约》），双方上映电影《友好条约》。`,
      '友好条约',
      'false none',
    ],
    'not a gazette': ['在《乙多政府公报》（以下简称《公报》）上刊登，《公报》每周出版。', '公报', 'false none'],
  };
  for (const [name, [saying, title, expected]] of Object.entries(CASES)) {
    it(name, () => {
      assert.equal(judged(saying, title), expected);
    });
  }

  it('and so is a title that the same text has called one above', () => {
    assert.equal(judged('双方签署了《海关规划》。甲方支持《海关规划》。', '海关规划'), 'true missing');
    assert.equal(judged('甲方支持《海关规划》。', '海关规划'), 'false none');
    assert.equal(judged('双方签署了《海关协定》。双方观看电影《海关协定》。', '海关协定'), 'false none');
  });
});

describe('A definition is known in the form', () => {
  const FORMS = [
    '（简称《条约》）',
    '（下文简称《条约》）',
    '（以下均称《条约》）',
    '（以下皆简称《条约》）',
    '（以后简称《条约》）',
    '（在下文中称为《条约》）',
    '（即《条约》）',
    '，以下简称《条约》，意义重大',
    '以下称为《条约》',
    '〔以下简称《条约》〕',
    '［以下简称《条约》］',
    '①（以下简称《条约》）',
    '（2001年7月16日签署，以下简称《条约》）',
    '（2001年7月16日签署；以下简称“条约”）',
    '（2001年7月16日）（以下简称《条约》）',
    '（以下简称《条　约》）',
    '及其附件（以下简称《条约》）',
    '”（以下简称《条约》）',
  ];
  for (const form of FORMS) {
    it(form, () => {
      const quote = form.startsWith('”') ? '“' : '';
      assert.deepEqual(meansIn(`高度评价${quote}《${TREATY}》${form}。‖遵守《条约》。`), ['条约 alias 2001.txt']);
    });
  }

  holds({
    [`《${TREATY}》以下称《条约》，《${BORDER}》以下称《协定》。‖遵守《条约》、《协定》和《${BORDER}》。`]: [
      '条约 alias 2001.txt',
      '协定 alias 1999.txt',
      `${BORDER} title 1999.txt`,
    ],
    [`高度评价《条约》（即2001年7月16日签署的《${TREATY}》）。‖遵守《条约》。`]: ['条约 alias 2001.txt'],
    [`高度评价《兰城条约》（全称《${TREATY}》）。‖遵守《兰城条约》。`]: ['兰城条约 alias 2001.txt'],
    [`“《界河协定》”系指2008年10月2日签署的《${RIVER}》。‖遵守《界河协定》。`]: ['界河协定 alias 2008.txt'],
    [`高度评价《${TREATY}（以下简称《条约》）》。‖遵守《条约》。`]: ['条约 alias 2001.txt'],
    [`双方签署了《${TREATY}》。该条约（以下简称《条约》）意义重大。‖遵守《条约》。`]: ['条约 alias 2001.txt'],
    [`《${BORDER}》（以下简称“1999年《协定》”）和《${RIVER}》（以下简称“2008年《协定》”）。‖遵守2008年《协定》和1999年《协定》。`]:
      ['协定 alias 2008.txt', '协定 alias 1999.txt'],
    [`重申《${JOINT}》（2005年6月1日，以下简称《甲声明》）和《${JOINT}》（2011年5月5日，下称《乙声明》）。‖遵守《乙声明》和《甲声明》。`]:
      ['乙声明 alias js2011.txt', '甲声明 alias js2005.txt'],
    // Of two treaties of one sentence nobody knows which is 该条约, and an annex of one is not the whole.
    [`双方签署了《${TREATY}》和《甲兰共和国和乙多王国引渡条约》。该条约（以下简称《条约》）意义重大。‖遵守《条约》。`]:
      ['条约 missing'],
    [`双方执行《${BORDER}》的实施细则（以下简称《协定》）。‖遵守《协定》。`]: ['协定 missing'],
    [`《协定》系指《${BORDER}》第五条。‖遵守《协定》。`]: ['协定 missing'],
  });

  it('（全称《…》）, for the name itself before it', () => {
    assert.deepEqual(means(said(`高度评价《兰城条约》（全称《${TREATY}》）。`), '兰城条约'), [
      '兰城条约 alias 2001.txt',
    ]);
  });

  it('本联合声明（以下简称《声明》）, for the text itself', () => {
    assert.deepEqual(means(said('决定发表本联合声明（以下简称《声明》）。遵守《声明》。'), '声明').slice(1), [
      '声明 alias x.txt',
    ]);
  });
});

describe('In a text of traditional characters', () => {
  it('names stand for each of several titles', () => {
    const text = [
      '甲蘭共和國和乙多王國聯合聲明',
      '甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：',
      '一、雙方遵守《甲蘭共和國和乙多王國睦鄰友好條約》和《甲蘭共和國和乙多王國邊界協定》（以下簡稱《條約》和《協定》）。',
      '二、雙方遵守《條約》，執行《協定》，願意進一步加強各領域的互利合作，維護地區和平與穩定。',
      '2015年9月8日於甲京',
    ].join('\n');
    assert.deepEqual(means(text, '條約', '協定').slice(2), ['條約 alias 2001.txt', '協定 alias 1999.txt']);
  });
});
