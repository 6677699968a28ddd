import assert from 'node:assert/strict';
import { align } from '../../../server/src/features/compare/align';
import { clausesOf } from '../../../server/src/features/compare/clauses';
import { comparableWith } from '../../../server/src/features/compare/comparable';
import { compare, countsOf } from '../../../server/src/features/compare/compare';
import { headOf, twoSides, type Side } from '../../../server/src/features/compare/two-sides';
import { readFile } from '../../../server/src/statement/reading';
import { speak } from '../../../server/src/strings/language';
import { readProjectFile } from '../../support/project';
import { Archive, JOINT, statement } from '../library/archive';

const NAMES = '甲兰共和国和乙多王国';

/** A joint statement of its year, with these clauses. */
function joint(year: number, ...clauses: string[]): string {
  return [
    `${NAMES}联合声明`,
    `${NAMES}（以下称双方）声明如下：`,
    ...clauses,
    '甲兰共和国总统　　乙多王国首相',
    '赵一　　　　　　　钱二',
    `${year}年9月5日于甲京`,
  ].join('\n');
}

const RIVERS = '双方将在边境河流的水文监测和防洪方面交换数据，并设立联合委员会。';
const TRADE = '双方商定扩大农产品和矿产贸易，在五年内使贸易额翻一番。';
const SCHOOLS = '双方鼓励两国高等学校互派教师和留学生，互相承认学历。';
const PORTS = '乙方欢迎甲方企业参加奥尔文港的扩建，并为其提供便利。';
const FISHING = '双方将就近海渔业资源的养护开展联合调查。';

const one = (text: string): { reading: ReturnType<typeof readFile>; text: number } => ({
  reading: readFile(text),
  text: 0,
});

describe('Two statements, clause by clause', () => {
  before(() => {
    speak('en');
  });

  const heads = (earlier: string, later: string): string[] => compare(one(earlier), one(later)).map(headOf);

  it('have what is kept, reworded, dropped and new, in the order of the later one', () => {
    const earlier = joint(2013, `一、${RIVERS}`, `二、${TRADE}`, `三、${SCHOOLS}`, `四、${FISHING}`);
    const later = joint(
      2017,
      `一、${TRADE}`,
      `二、${PORTS}`,
      `三、${RIVERS.replace('交换数据', '实时共享数据')}`,
      `四、${SCHOOLS}`,
    );
    assert.deepEqual(heads(earlier, later), [
      'Preamble · kept',
      '二 → 一 · kept',
      '二 · new',
      '一 → 三 · reworded',
      '三 → 四 · kept',
      '四 · dropped',
    ]);
    const { kept, reworded, merged, split, dropped, new: added } = countsOf(compare(one(earlier), one(later)));
    assert.deepEqual([kept, reworded, merged, split, dropped, added], [3, 1, 0, 0, 1, 1]);
  });

  it('tell what was dropped behind what it stood behind', () => {
    const earlier = joint(2013, `一、${RIVERS}`, `二、${FISHING}`, `三、${PORTS}`, `四、${TRADE}`);
    assert.deepEqual(heads(earlier, joint(2017, `一、${RIVERS}`, `二、${TRADE}`)), [
      'Preamble · kept',
      '一 · kept',
      '二 · dropped',
      '三 · dropped',
      '四 → 二 · kept',
    ]);
    assert.deepEqual(
      heads(joint(2013, `一、${FISHING}`, `二、${TRADE}`), joint(2017, `一、${TRADE}`, `二、${RIVERS}`)),
      ['Preamble · kept', '一 · dropped', '二 → 一 · kept', '二 · new'],
    );
  });

  it('are the same whatever the layout, the widths, the characters and the numbers', () => {
    const plain = joint(2013, `一、${RIVERS}`, `二、${TRADE}`, `三、${SCHOOLS}`);
    const tagged = [
      '〖RQ/日期〗20130906〖-RQ/日期〗',
      `〖BT/标题〗${NAMES}联合声明〖-BT/标题〗`,
      '〖ZW/正文〗',
      ...joint(
        2013,
        `（一）${RIVERS}`,
        `（二）${TRADE.replace('，', ', ')}`,
        `（三）${SCHOOLS.replace('鼓励', '鼓　励')}`,
      )
        .split('\n')
        .map((line) => `　　${line}`),
      '〖-ZW/正文〗',
    ].join('\n');
    assert.deepEqual(
      compare(one(plain), one(tagged)).map(({ outcome }) => outcome),
      ['kept', 'kept', 'kept', 'kept'],
    );
    const sides = twoSides(one(plain), one(tagged));
    assert.equal(sides.earlier.text, sides.later.text);
    const traditional = joint(2013, '一、雙方將擴大農產品貿易。', '二、雙方將設立聯合委員會。');
    const simplified = joint(2013, '一、双方将扩大农产品贸易。', '二、双方将设立联合委员会。');
    assert.ok(compare(one(traditional), one(simplified)).every(({ outcome }) => outcome === 'kept'));
  });

  it('name each clause by all sections that hold it, in the order of reading', () => {
    const text = joint(2013, '一、经贸合作', TRADE, `（一）${PORTS}`, `（二）${FISHING}`, '二、人文合作', SCHOOLS);
    const { reading } = one(text);
    const [first] = reading.statements;
    assert.ok(first);
    assert.deepEqual(
      clausesOf(reading, first).map(({ labels, start, end }) => `${labels.join(' ')}: ${text.slice(start, end)}`),
      [
        `: ${NAMES}（以下称双方）声明如下：`,
        '一: 经贸合作',
        `一: ${TRADE}`,
        `一 （一）: ${PORTS}`,
        `一 （二）: ${FISHING}`,
        '二: 人文合作',
        `二: ${SCHOOLS}`,
      ],
    );
  });

  it('name the clauses of a text without sections by their numbers', () => {
    const earlier = joint(2013, RIVERS, TRADE, FISHING);
    assert.deepEqual(heads(earlier, joint(2017, `一、${TRADE}`, `二、${RIVERS}`)), [
      'Paragraph 1 → Preamble · kept',
      'Paragraph 3 → 一 · kept',
      'Paragraph 4 · dropped',
      'Paragraph 2 → 二 · kept',
    ]);
  });

  it('take several sections in one line for several clauses, and a sentence that a page broke for one', () => {
    const inOne = joint(2013, `一、${RIVERS} 二、${TRADE} 三、${SCHOOLS}`);
    const apart = joint(2013, `一、${RIVERS}`, `二、${TRADE}`, `三、${SCHOOLS}`);
    assert.deepEqual(heads(inOne, apart), heads(apart, apart));
    const [before, behind] = [RIVERS.slice(0, 24), RIVERS.slice(24)];
    const long = `双方重申愿意在平等互利的基础上发展睦邻友好关系，${before}`;
    const torn = joint(2013, `一、${long}`, behind, `二、${TRADE}`);
    const whole = joint(2013, `一、${long}${behind}`, `二、${TRADE}`);
    assert.deepEqual(heads(torn, whole), heads(whole, whole));
  });

  it('have their annexes compared as well', () => {
    const treaty = (annex: string): string =>
      [
        `${NAMES}关于渔业的协定`,
        `${NAMES}议定如下：`,
        `第一条　${FISHING}`,
        '第二条　本协定自签字之日起生效。',
        '甲兰共和国代表　　乙多王国代表',
        '赵一　　　　　　　钱二',
        '2013年9月5日于甲京',
        '附件一',
        annex,
      ].join('\n');
    const found = compare(one(treaty('可捕捞的鱼种为鲱鱼和鳕鱼。')), one(treaty('可捕捞的鱼种为鲱鱼、鳕鱼和鲑鱼。')));
    assert.deepEqual(found.filter(({ outcome }) => outcome !== 'kept').map(headOf), ['附件一 · reworded']);
  });

  it('have each clause once, also where a page has the end before the beginning', () => {
    const page = readProjectFile('samples/2024-07-09-维斯塔林日报-第4版.txt');
    const reading = readFile(page);
    const [, second] = reading.statements;
    assert.ok(second);
    const starts = clausesOf(reading, second).map(({ start }) => start);
    assert.deepEqual(starts, [...new Set(starts)]);
    assert.ok(starts.includes(page.indexOf('双方强调，人文交流')));
  });

  it('are the same with and without the bold print of Markdown', () => {
    const plain = joint(2013, `一、${RIVERS}`, `二、${TRADE}`);
    const markdown = `### ${joint(2013, `**一、**${RIVERS}`, `**二、**${TRADE.replace('农产品', '**农产品**')}`).replaceAll('\n', '\n\n')}`;
    assert.deepEqual(heads(plain, markdown), ['Preamble · kept', '一 · kept', '二 · kept']);
  });

  it('are the same whatever stop stands at the end of a clause, and wherever paragraphs of a section are broken', () => {
    const [rivers, schools] = [RIVERS.slice(0, -1), SCHOOLS.slice(0, -1)];
    const earlier = joint(2013, '一、双方商定：', `（一）${rivers}；`, `（二）${schools}。`);
    const later = joint(2013, '一、双方商定：', `（一）${schools}；`, `（二）${rivers}。`);
    assert.deepEqual(heads(earlier, later).slice(2), ['一 （二） → 一 （一） · kept', '一 （一） → 一 （二） · kept']);
    const whole = joint(2013, `一、${RIVERS}${FISHING}`, `二、${TRADE}`);
    const broken = joint(2013, `一、${RIVERS.slice(0, 9)}`, RIVERS.slice(9), FISHING, `二、${TRADE}`);
    const kept = ['Preamble · kept', '一 · kept', '二 · kept'];
    assert.deepEqual([heads(whole, broken), heads(broken, whole)], [kept, kept]);
    const inOne = joint(2013, `一、双方商定：——${rivers}；——${schools}。`, `二、${TRADE}`);
    const items = joint(2013, '一、双方商定：', `——${rivers}；`, `——${schools}。`, `二、${TRADE}`);
    assert.deepEqual([heads(inOne, items), heads(items, inOne)], [kept, kept]);
    const split = joint(2013, `一、${RIVERS}`, `二、${FISHING}`, `三、${TRADE}`);
    const parted = ['Preamble · kept', '一 · reworded', '一 → 二 · split off another', '二 → 三 · kept'];
    assert.deepEqual(heads(whole, split), parted);
  });

  describe('of which some have no counterpart', () => {
    const ISLAND = '乙方重申坚定奉行一个甲兰政策，奥尔岛是甲兰领土不可分割的一部分，反对任何形式的“奥尔岛独立”。';
    const SOVEREIGNTY = '双方在涉及主权、安全和领土完整等核心利益的问题上相互坚定支持。';
    const LATER_ISLAND = '乙方坚定奉行一个甲兰政策，支持奥尔岛和平发展，反对任何形式的“奥尔岛独立”。';

    it('tell what went into another clause from what was dropped', () => {
      const earlier = joint(2013, `一、${SOVEREIGNTY}`, `二、${ISLAND}`, `三、${FISHING}`, `四、${TRADE}`);
      const later = joint(2017, `一、${SOVEREIGNTY}${LATER_ISLAND}`, `二、${TRADE}`);
      const rows = compare(one(earlier), one(later));
      assert.deepEqual(rows.map(headOf).slice(1), [
        '一 · reworded',
        '二 → 一 · merged into another',
        '三 · dropped',
        '四 → 二 · kept',
      ]);
      assert.match(twoSides(one(earlier), one(later)).earlier.text, /^## 二 → 一 · merged into another\n\n乙方重申/m);
    });

    it('tell what was a part of another clause from what is new', () => {
      const earlier = joint(2013, `一、${SOVEREIGNTY}${ISLAND}`, `二、${TRADE}`);
      const later = joint(2017, `一、${SOVEREIGNTY}`, `二、${LATER_ISLAND}`, `三、${SCHOOLS}`, `四、${TRADE}`);
      assert.deepEqual(heads(earlier, later).slice(1), [
        '一 · reworded',
        '一 → 二 · split off another',
        '三 · new',
        '二 → 四 · kept',
      ]);
    });

    describe('and were half a sentence of another clause', () => {
      const DATA = '在主汛期每两小时交换一次水文数据';
      const whole = `双方同意扩大农产品贸易规模，推动相互投资便利化，并${DATA}。`;
      const rest = '双方同意扩大农产品贸易规模，推动相互投资便利化。';
      const grown = `双方将${DATA}，建立联合监测站，并就水库调度定期举行专家磋商。`;

      it('tell that they come from it, and that they went into it', () => {
        const [earlier, later] = [
          joint(2013, `一、${whole}`),
          joint(2017, `一、${rest}`, `二、${SCHOOLS}`, `三、${grown}`),
        ];
        assert.deepEqual(heads(earlier, later).slice(1), ['一 · reworded', '二 · new', '一 → 三 · split off another']);
        assert.deepEqual(heads(later, earlier).slice(1), [
          '一 · reworded',
          '二 · dropped',
          '三 → 一 · merged into another',
        ]);
      });

      it('are new where the other clause says it still', () => {
        const again = `双方将${DATA}。双方支持专家磋商水库调度和堤防加固。`;
        const [earlier, later] = [joint(2013, `一、${whole}`), joint(2017, `一、${whole}`, `二、${again}`)];
        assert.deepEqual(heads(earlier, later).slice(1), ['一 · kept', '二 · new']);
        const gone = joint(2017, `一、${rest}`, `二、${again}`);
        assert.deepEqual(heads(earlier, gone).slice(1), ['一 · reworded', '一 → 二 · split off another']);
      });

      it('are new where they only name the same thing', () => {
        const works = '奥尔文河“友谊”联合引水枢纽工程';
        const earlier = joint(2013, `一、双方商定扩大农产品和矿产贸易，在五年内使贸易额翻一番，共同建设${works}。`);
        const later = joint(
          2017,
          `一、${TRADE}`,
          `二、双方认为有必要在${works}上游修建泥石流防护堤，确保口岸合作区安全运营和边民生命财产安全。`,
        );
        assert.deepEqual(heads(earlier, later).slice(1), ['一 · reworded', '二 · new']);
      });

      it('are new where it is a small part of what they say', () => {
        const later = joint(2017, `一、${rest}`, `二、${PORTS}${SCHOOLS}双方将${DATA}，${FISHING}`);
        assert.deepEqual(heads(joint(2013, `一、${whole}`), later).slice(1), ['一 · reworded', '二 · new']);
      });
    });

    it('take what is only about the same for dropped and new', () => {
      const earlier = joint(2013, `一、双方高度评价边境河流联合委员会两年来在水文监测方面的工作成效。${TRADE}`);
      const later = joint(2017, `一、${TRADE}`, '二、双方将本着平等互利的原则，加强在利用边境河流发电方面的合作。');
      assert.deepEqual(heads(earlier, later).slice(1), ['一 · reworded', '二 · new']);
    });
  });

  describe('of which a clause was written anew', () => {
    const FARMS = '双方将在小麦育种、病虫害防治和节水灌溉技术方面开展合作。';
    const LATER_FARMS =
      '双方将扩大优质农产品贸易，就乙方柠檬和石榴输入甲兰的检疫要求开展磋商，建设现代农业示范园，防治病虫害，推广节水灌溉技术。';

    it('have it beside the one that is about the same', () => {
      const earlier = joint(2013, `一、${RIVERS}`, `二、${FARMS}`, `三、${TRADE}`);
      const later = joint(2017, `一、${RIVERS}`, `二、${LATER_FARMS}`, `三、${PORTS}`, `四、${TRADE}`);
      assert.deepEqual(heads(earlier, later), [
        'Preamble · kept',
        '一 · kept',
        '二 · reworded',
        '三 · new',
        '三 → 四 · kept',
      ]);
    });

    it('have it alone where only a word or two are the same', () => {
      const earlier = joint(2013, `一、${RIVERS}`, '二、双方决定在各自首都设立大使馆，并尽快互换大使。');
      const later = joint(2017, `一、${RIVERS}`, '二、双方将在各自大使馆指派负责缉毒事务的法律官员。');
      assert.deepEqual(heads(earlier, later).slice(2), ['二 · dropped', '二 · new']);
    });

    it('have the opening of a visit beside that of another one', () => {
      const visit = (words: string): string =>
        [`${NAMES}联合声明`, words, `${NAMES}（以下称双方）声明如下：`, `一、${RIVERS}`, `二、${TRADE}`].join('\n');
      const earlier = visit('应甲兰共和国国务院总理孙三邀请，乙多王国首相李四上校一行于一九七四年十月到甲兰参观。');
      const later = visit('应乙多王国国王周五陛下邀请，甲兰共和国总统吴六偕夫人于2018年8月31日抵达，出席海洋峰会。');
      assert.equal(heads(earlier, later)[0], 'Preamble · reworded');
    });

    it('have it alone where two are as much about it', () => {
      const later = joint(
        2017,
        `一、${RIVERS}`,
        `二、${LATER_FARMS}`,
        '三、乙方将在南部三个州建设引水工程，与当地农户一道防治病虫害，推广节水灌溉技术，并为此培训技术人员和工人。',
      );
      const outcomes = heads(joint(2013, `一、${RIVERS}`, `二、${FARMS}`), later).slice(2);
      assert.deepEqual(outcomes, ['二 · dropped', '二 · new', '三 · new']);
    });

    it('have it alone where only the name of who signed is the same', () => {
      const earlier = joint(2013, `一、${RIVERS}`, '二、赵一参观了乙多城的古城遗址，对文物修复留下深刻印象。');
      const later = joint(2017, `一、${RIVERS}`, '二、赵一为证券交易所揭牌，预祝挂牌公司融资顺利。');
      const named = (text: string): string => text.replaceAll('赵一', '奥德曼·阿尔萨');
      assert.deepEqual(heads(named(earlier), named(later)).slice(2), ['二 · dropped', '二 · new']);
    });

    it('have it alone where the other one stands at another place of the text', () => {
      const others = [TRADE, SCHOOLS, PORTS, FISHING, RIVERS].map(
        (words, index) => `${'二三四五六'.charAt(index)}、${words}`,
      );
      const lost = '一、双方在主权问题上坚定支持对方，不允许第三方利用其领土从事损害对方的活动。';
      const added = '七、双方尊重丙林王国的主权，呼吁国际社会坚定支持丙林王国的重建。';
      const outcomes = heads(joint(2013, lost, ...others), joint(2017, ...others, added));
      assert.deepEqual([outcomes[1], outcomes.at(-1)], ['一 · dropped', '七 · new']);
    });
  });

  it('have compared what stands below their signatures under any heading', () => {
    const added = (port: string): string =>
      [joint(2013, `一、${RIVERS}`), '补充说明', `甲兰港口：${port}。`].join('\n');
    assert.deepEqual(heads(added('甲港'), added('丙港')), [
      'Preamble · kept',
      '一 · kept',
      '补充说明 · kept',
      '补充说明 · reworded',
    ]);
  });

  it('stand side by side, with heads that are the same and lead to the clauses', () => {
    const earlier = joint(2013, `一、${RIVERS}`, `二、${FISHING}`);
    const later = joint(2017, `一、${TRADE}`, `二、${RIVERS.replace('数据', '资料')}`);
    const sides = twoSides(one(earlier), one(later));
    assert.equal(
      sides.earlier.text,
      `# ${NAMES}联合声明 2013-09-05\n\nkept 1 · reworded 1 · dropped 1 · new 1\n\n` +
        `## Preamble · kept\n\n${NAMES}（以下称双方）声明如下：\n\n` +
        `## 一 · new\n\n## 一 → 二 · reworded\n\n${RIVERS}\n\n## 二 · dropped\n\n${FISHING}\n\n` +
        '## Signature block\n\n甲兰共和国总统 赵一\n乙多王国首相 钱二\n2013-09-05 甲京\n\n',
    );
    const shown = ({ text, links }: Side, source: string): string[] =>
      links.map(({ start, end, place }) => `${text.slice(start, end)}: ${source.slice(place.start, place.start + 6)}`);
    assert.deepEqual(shown(sides.later, later), [
      '## Preamble · kept: 甲兰共和国和',
      '## 一 · new: 双方商定扩大',
      '## 一 → 二 · reworded: 双方将在边境',
    ]);
  });

  it('show what only layouts set differently as the later one has it, and keep the words of each', () => {
    const [earlier, later] = [
      joint(2013, '一、双方将于12月在乙城举行“联合 演习”。'),
      joint(2013, '一、双方将于１２月在甲京举行「联合演习」。'),
    ];
    const sides = twoSides(one(earlier), one(later));
    assert.match(sides.earlier.text, /双方将于12月在乙城举行「联合演习」。/u);
    assert.match(sides.later.text, /双方将于12月在甲京举行「联合演习」。/u);
  });
});

describe('Passages that belong together', () => {
  it('are those that have rare words in common, each with one at most', () => {
    const common = '双方重申在平等互利的基础上';
    const own = [`${common}发展铁路运输`, `${common}保护候鸟`, `${common}打击走私`];
    const other = [`${common}共同保护候鸟及其栖息地`, `${common}发展公路和铁路运输`, `${common}保护候鸟`];
    assert.deepEqual(align(own, other), [
      { own: 0, other: 1 },
      { own: 1, other: 2 },
    ]);
  });

  it('are not those that have only formulas and the names of the parties in common, however few there are', () => {
    const common = '双方重申在平等互利的基础上,本着睦邻友好的精神,';
    assert.deepEqual(align([`${common}发展铁路运输。`], [`${common}保护迁徙候鸟。`]), []);
    assert.deepEqual(align([`${common}发展铁路运输。`], [`${common}发展公路和铁路运输。`]), [{ own: 0, other: 0 }]);
    assert.deepEqual(align(['双方同意加强合作。'], ['双方同意加强海洋合作。']), [{ own: 0, other: 0 }]);
    const parties = ['甲兰共和国', '乙多王国'];
    const speaking = ['甲兰共和国感谢乙多王国提供疫苗。', '甲兰共和国支持乙多王国主办运动会。'];
    assert.deepEqual(align(speaking.slice(0, 1), speaking.slice(1), parties), []);
  });

  it('are the nearest of those that are the same', () => {
    const pairs = align(['甲乙丙丁', '戊己庚辛', '甲乙丙丁'], ['甲乙丙丁', '甲乙丙丁']);
    assert.deepEqual(pairs, [
      { own: 0, other: 0 },
      { own: 2, other: 1 },
    ]);
  });

  it('are, of those that are the same, those whose neighbours belong together', () => {
    assert.deepEqual(align(['甲乙', '丙丁', '戊己'], ['丙丁', '甲乙', '丙丁', '戊己']), [
      { own: 0, other: 1 },
      { own: 1, other: 2 },
      { own: 2, other: 3 },
    ]);
  });

  it('are found in time that grows with their number, also where all are alike', () => {
    const many = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `双方重申恪守各项原则，并在第${index}号议题上保持磋商。`);
    const time = (count: number): number => {
      const [own, other] = [many(count), many(count).map((words) => words.replace('磋商', '对话'))];
      const start = performance.now();
      align(own, other);
      return performance.now() - start;
    };
    time(500);
    const [few, more] = [Math.min(time(1000), time(1000)), Math.min(time(4000), time(4000))];
    assert.ok(more < 12 * few + 50, `${few.toFixed(0)} ms for 1,000, ${more.toFixed(0)} ms for 4,000`);
  });
});

describe('A statement may be compared with', () => {
  it('the latest of others, where it is a draft', () => {
    const others = Array.from({ length: 120 }, (_, index): [string, string] => {
      const year = 1900 + index;
      return [`${year}.txt`, statement('甲兰共和国和丙林王国联合声明', `${year}-01-02`)];
    });
    const draft = statement(JOINT, '2013-09-05').replace(/\n[^\n]*$/, '');
    const archive = new Archive({ ...Object.fromEntries(others), 'draft.txt': draft });
    const own = archive.library.get('draft.txt')?.texts[0];
    assert.equal(own?.signed, null);
    const { ofOthers } = comparableWith(archive.library, own);
    assert.deepEqual([ofOthers.length, ofOthers[0]?.file, ofOthers.at(-1)?.file], [100, '2019.txt', '1920.txt']);
  });

  it('those of the same parties and kind first, the latest of them first, and those of others that are near in time', () => {
    const archive = new Archive({
      '2003.txt': statement(`${NAMES}睦邻友好条约`, '2003-11-06'),
      '2009.txt': statement(JOINT, '2009-06-18'),
      '2013.txt': statement(JOINT, '2013-09-05'),
      '2017.txt': statement(JOINT, '2017-04-26'),
      'others.txt': statement('甲兰共和国和丙林王国联合声明', '2014-01-02'),
    });
    const own = archive.library.get('2013.txt')?.texts[0];
    assert.ok(own);
    const { ofTheSame, ofOthers } = comparableWith(archive.library, own);
    assert.deepEqual(
      ofTheSame.map(({ file }) => file),
      ['2017.txt', '2009.txt', '2003.txt'],
    );
    assert.deepEqual(
      ofOthers.map(({ file }) => file),
      ['others.txt'],
    );
  });
});
