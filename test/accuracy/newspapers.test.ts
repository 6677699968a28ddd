import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';

const lines = (...each: readonly string[]): string => `${each.join('\n\n')}\n`;

/** The texts of a page in its order: S or A, the title, the first line and the last of what belongs to it. */
function textsOf(page: string): string[] {
  const { statements, articles } = readFile(page);
  const said = (kind: string, { title, pieces }: (typeof articles)[number]): [number, string] => {
    const own = pieces.map(({ start, end }) => page.slice(start, end)).join('\n');
    const [first = ''] = own.split('\n');
    return [pieces[0]?.start ?? 0, `${kind} ${title.text}: ${first} … ${own.slice(own.lastIndexOf('\n') + 1)}`];
  };
  return [...statements.map((text) => said('S', text)), ...articles.map((text) => said('A', text))]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words);
}

function page(name: string, text: string, ...expected: readonly string[]): void {
  it(name, () => {
    assert.deepEqual(textsOf(text), expected);
  });
}

const TITLE = '甲兰共和国和乙多王国联合声明';
const DAY = '二〇一六年五月十二日于兰京';
const STATEMENT = lines(TITLE, '双方声明如下：', '一、双方同意扩大贸易。', '二、双方重申友好。', DAY);
const INVITED = lines(
  TITLE,
  '应甲兰共和国总统赵一邀请，乙多王国首相约翰·史密对甲兰共和国进行正式访问。',
  '双方同意扩大贸易。',
  DAY,
);
const HEADLINE = '两国领导人出席仪式';
const NEWS = ['新华社兰京5月12日电　两国领导人12日上午出席仪式。', '大桥全长618米。'];
const isStatement = `S ${TITLE}: ${TITLE} … ${DAY}`;

describe('A page of a newspaper', () => {
  describe('says who wrote what stands above', () => {
    for (const byline of [
      '（赵晓东　钱　二）',
      '（赵一）',
      '本报记者　钱　二',
      '（新华社记者　钱　二）',
      '（本报记者 赵晓东 钱二）',
      '本报记者 赵晓东、钱二',
      '新华社记者　钱　二摄',
    ])
      for (const statement of [STATEMENT, INVITED])
        page(
          `${byline}, and not what stands below${statement === INVITED ? ', which tells of a visit' : ''}`,
          lines(HEADLINE, ...NEWS, byline, statement.trim()),
          `A ${HEADLINE}: ${HEADLINE} … ${byline}`,
          isStatement,
        );
    page(
      'and below that another article',
      lines(HEADLINE, ...NEWS, '（赵晓东　钱　二）', '总理会见外宾', '总理13日会见了外宾。', '本报记者　赵一'),
      `A ${HEADLINE}: ${HEADLINE} … （赵晓东　钱　二）`,
      'A 总理会见外宾: 总理会见外宾 … 本报记者　赵一',
    );
    page(
      'or what stands below, where it stands below a headline',
      lines(HEADLINE, '本报记者　钱　二', ...NEWS.slice(1), STATEMENT.trim()),
      `A ${HEADLINE}: ${HEADLINE} … ${NEWS[1] ?? ''}`,
      isStatement,
    );
    page(
      'but （略） and names below offices are parts of a statement',
      lines(
        TITLE,
        '双方声明如下：',
        '一、双方同意扩大贸易。',
        '（略）',
        '二、双方重申友好。',
        '甲兰共和国代表',
        '（赵一）',
        '乙多王国代表',
        '（钱二）',
        DAY,
      ),
      isStatement,
    );
  });

  describe('has short items above a statement', () => {
    const short = '新华社兰京5月12日电　大桥12日通车。';
    page(
      'which tell of something else',
      lines('大桥通车', short, STATEMENT.trim()),
      `A 大桥通车: 大桥通车 … ${short}`,
      isStatement,
    );
    const lead = '新华社兰京5月12日电　甲兰共和国和乙多王国12日发表联合声明。';
    page('or of the statement, and belong to it', lines(lead, STATEMENT.trim()), `S ${TITLE}: ${lead} … ${DAY}`);
  });

  describe('has lines of its own around the texts', () => {
    page(
      'at its head',
      lines('兰京日报\n2016年5月13日　星期五\n国内统一刊号：CN11-0065\n第24182期', STATEMENT.trim()),
      isStatement,
    );
    page(
      'at its foot, with the headlines of other pages',
      lines(
        STATEMENT.trim(),
        '【纠错】 【责任编辑：赵一】',
        '相关阅读\n赵一同约翰·史密举行会谈\n甲兰共和国和丙塔联邦联合声明\n版权所有　未经授权不得转载',
      ),
      isStatement,
    );
    page(
      'or with a text below 相关链接',
      lines(STATEMENT.trim(), '相关链接', STATEMENT.trim().replace(TITLE, '甲兰共和国和丙塔联邦联合声明')),
      isStatement,
      `S 甲兰共和国和丙塔联邦联合声明: 甲兰共和国和丙塔联邦联合声明 … ${DAY}`,
    );
  });

  describe('has a speech below a statement', () => {
    const speech = [
      '尊敬的各位同事：',
      '很高兴同大家见面。',
      '一、我们要加强合作。',
      '二、我们要扩大贸易。',
      '谢谢大家！',
    ];
    const speaker = ['（2016年5月12日，兰京）', '甲兰共和国总统　赵一'];
    const signed = lines(STATEMENT.trim(), '甲兰共和国代表　　乙多王国代表\n赵一　　钱二');
    for (const [first, second] of [
      ['努力构建携手共进的共同体', '——在甲乙合作论坛上的主旨讲话'],
      ['在甲乙合作论坛上的主旨讲话', ''],
    ] as const)
      for (const above of [STATEMENT, signed])
        page(
          `${first} ${second} behind ${above === signed ? 'names' : 'a day'}`,
          lines(above.trim(), second === '' ? first : `${first}\n${second}`, ...speaker, ...speech),
          above === signed ? isStatement.replace(/…[^…]*$/, '… 赵一　　钱二') : isStatement,
          `A ${first}: ${first} … 谢谢大家！`,
        );
    page(
      'but no item of a list begins another text',
      lines(TITLE, '双方声明如下：', '贸易合作\n——扩大贸易\n——减少关税', '人文合作\n——互派教师', '双方重申友好。', DAY),
      isStatement,
    );
  });

  it('names no parties at its foot', () => {
    const { statements } = readFile(
      lines(
        '联合公报',
        '甲兰共和国总统赵一邀请各方举行会议，声明如下：',
        '一、各方同意扩大贸易。',
        '二、各方重申友好。',
        DAY,
        '上一篇：苏丹共和国和乍得共和国联合声明',
      ),
    );
    assert.deepEqual(
      statements.map(({ parties }) => parties),
      statements.map(() => []),
    );
  });

  describe('has headlines with marks', () => {
    for (const [headline, ...below] of [
      ['“走出去”战略十年', NEWS[0] ?? ''],
      ['《丝路》首映', '赵一', NEWS[0] ?? ''],
      ['试论《甲兰乙多联合声明》的文本', '赵一', '声明发表已经十年，双方的往来日益增多。'],
      ['在“丝路”论坛上的演讲', '（2016年5月20日，兰京）', '很高兴同各位相聚。'],
    ] as const)
      page(headline, lines(headline, ...below, '大桥全长618米。'), `A ${headline}: ${headline} … 大桥全长618米。`);
  });
});

describe('A collection', () => {
  const PARTIES = '甲兰共和国政府和丙塔联邦政府';
  const ARTICLES = ['第一条 双方扩大贸易。', '第二条 本协定自签字之日起生效。', '二〇一六年九月二日订于多城'];
  const SIGNED = lines(
    TITLE,
    '双方声明如下：',
    '一、双方同意扩大贸易。',
    '二、双方重申友好。',
    '甲兰共和国代表\n赵一（签字）',
    '乙多王国代表\n钱二（签字）',
  );
  for (const rest of ['贸易协定', '关于扩大贸易的协定', '关于扩大贸易和加强合作的\n协定'])
    for (const [statement, last] of [
      [STATEMENT, DAY],
      [SIGNED, '钱二（签字）'],
    ] as const)
      page(
        `has titles on several lines: ${JSON.stringify(rest)} behind ${last}`,
        lines(statement.trim(), `${PARTIES}\n${rest}`, ...ARTICLES),
        `S ${TITLE}: ${TITLE} … ${last}`,
        `S ${PARTIES}${rest.replace('\n', '')}: ${PARTIES} … 二〇一六年九月二日订于多城`,
      );
  page(
    'has a row of parties that is no title of what is below',
    lines(
      STATEMENT.trim(),
      '甲兰共和国代表　　乙多王国代表\n赵一　　钱二',
      '甲兰共和国政府和丙塔联邦政府贸易协定',
      ...ARTICLES,
    ),
    `S ${TITLE}: ${TITLE} … 赵一　　钱二`,
    `S ${PARTIES}贸易协定: ${PARTIES}贸易协定 … 二〇一六年九月二日订于多城`,
  );
  const many = (...head: readonly string[]): string =>
    lines(
      head.join('\n'),
      '成员国元首于2016年5月12日在兰京举行会议，声明如下：',
      '一、成员国重申友好。',
      '二、成员国加强合作。',
      DAY,
    );
  const body = '河流合作组织成员国元首理事会';
  page('has the body that speaks above the title', many(body, '兰京宣言'), `S ${body}兰京宣言: ${body} … ${DAY}`);
  page(
    'or its members',
    many('河流合作组织成员国元首', '关于扩大贸易的声明'),
    `S 河流合作组织成员国元首关于扩大贸易的声明: 河流合作组织成员国元首 … ${DAY}`,
  );
  page(
    'or a column, above a title that names the body itself',
    many('河流合作组织峰会', '河流合作组织成员国元首兰京宣言'),
    `S 河流合作组织成员国元首兰京宣言: 河流合作组织峰会 … ${DAY}`,
  );
  const SECOND = '甲兰共和国和丙塔联邦联合声明';
  const AFTER = STATEMENT.trim().replace(TITLE, SECOND);
  for (const number of ['', '一、'])
    page(
      `lists its titles, numbered ${JSON.stringify(number)}, before them`,
      lines('目录', `${number}${TITLE}\n${number === '' ? '' : '二、'}${SECOND}`, STATEMENT.trim(), AFTER),
      isStatement,
      `S ${SECOND}: ${SECOND} … ${DAY}`,
    );
});

describe('A page in pieces', () => {
  const factory = '新华社兰京8月22日电　一座工厂22日投产，工人们高兴地说，（下转第二版）';
  const first = [TITLE, '双方声明如下：', '一、双方同意扩大贸易。', '二、双方重申友好，（下转第二版）'];
  const rest = ['（上接第一版）永远做好邻居。', '三、双方加强合作。', DAY];
  const restOfNews = '（上接第一版）他们要多出产品。厂长也讲了话。';

  for (const isBehind of [false, true])
    page(
      `has the rest of a statement ${isBehind ? 'behind' : 'before'} that of an article`,
      lines('工厂投产', factory, ...first, ...(isBehind ? [restOfNews, ...rest] : [...rest, restOfNews])),
      `A 工厂投产: 工厂投产 … ${restOfNews}`,
      `S ${TITLE}: ${TITLE} … ${DAY}`,
    );
  const second = '甲兰共和国和丙塔联邦联合声明';
  page(
    'does not say which of two statements goes on where',
    lines(...first, second, ...first.slice(1), ...rest, ...rest),
    `S ${TITLE}: ${TITLE} … ${first.at(-1) ?? ''}`,
    `S ${second}: ${second} … ${first.at(-1) ?? ''}`,
    `A : ${rest[0] ?? ''} … ${DAY}`,
    `A : ${rest[0] ?? ''} … ${DAY}`,
  );

  const broken = '三、双方愿继续在各领域开展合作，包括派遣农业、职业教育和公共卫生方面的教师和';
  const own = [TITLE, '双方声明如下：', '一、双方同意扩大贸易。', '二、双方重申友好。', broken];
  const others = [second, '双方声明如下：', '一、双方同意扩大贸易。', '二、双方将加强海关和动植'];
  const signed = (party: string): string => `甲兰共和国代表　　　　${party}代表\n赵一　　　　　　　　　　彼得\n${DAY}`;
  const torn = ['物检疫方面的合作，欢迎对方花卉进入市场。', '三、双方加强协调。', signed('丙塔联邦')];
  page(
    'has columns that changed places, and signatures of whom one text knows',
    lines(...own, ...torn, ...others),
    `S ${TITLE}: ${TITLE} … ${broken}`,
    `S ${second}: ${second} … ${DAY}`,
  );
  page(
    'or signatures of a text that is gone',
    lines(...own.slice(0, 4), signed('丙塔联邦')),
    `S ${TITLE}: ${TITLE} … 二、双方重申友好。`,
    `A 赵一　　　　　　　　　　彼得: 甲兰共和国代表　　　　丙塔联邦代表 … ${DAY}`,
  );
  page('and its own', lines(...own.slice(0, 4), signed('乙多王国')), `S ${TITLE}: ${TITLE} … ${DAY}`);
  page(
    'also with those of a witness',
    lines(...own.slice(0, 4), `甲兰共和国代表　　乙多王国代表　　丙塔联邦代表\n赵一　　钱二　　孙三\n${DAY}`),
    `S ${TITLE}: ${TITLE} … ${DAY}`,
  );
  page(
    'and those of one whom the text names',
    lines(...own.slice(0, 3), '二、双方感谢丙塔联邦。', signed('丙塔联邦')),
    `S ${TITLE}: ${TITLE} … ${DAY}`,
  );
});

describe('A copy in one line', () => {
  for (const gap of [' ', '　', '　　'])
    it(`parted by ${JSON.stringify(gap)} says what the text says`, () => {
      const { statements } = readFile(STATEMENT.trim().replace(/\n+/g, gap));
      const said = statements.map(({ title, titleInferred, signed, sections }) => [
        title.text,
        titleInferred,
        signed,
        sections.length,
      ]);
      assert.deepEqual(said, [[TITLE, false, '2016-05-12', 2]]);
    });
});

describe('A page of a newspaper', () => {
  const text = `甲兰共和国和乙多王国联合公报

一、双方同意扩大贸易。

二、双方同意互派大使。

2013年5月30日于多城

赵一会见外国议长

甲通社多城5月30日电（记者周五）赵一主席30日会见议长钱二。
`;
  const printed = (above: string, below = text): (string | null)[] => {
    const { statements, articles } = readFile(`${above}\n${below}`);
    return [...statements, ...articles].map((each) => each.printed);
  };

  for (const masthead of [
    '甲兰日报\n2013年5月31日　星期五　第三版　要闻\n',
    '甲兰日报\n2013年5月31日　星期五\n第三版　要闻\n',
    '甲兰日报　2013年5月31日　星期五　第2版\n',
    '甲兰日报\n2013年5月31日　第六版\n',
    '第三版\n甲兰日报\n2013年5月31日　星期五\n',
    // As archives of papers have it.
    '2013年5月31日甲兰日报 第1版\n\n第1版()\n专栏:\n',
    '第02版:要闻\n甲兰日报图文数据库(1946-2021)\n甲兰日报 2013年05月31日 星期五\n返回目录  放大缩小全文复制    上一篇  下一篇\n',
    '《 甲兰日报 》( 2013年05月31日   第 02 版)\n',
    '上一主题 下一主题\n只看楼主 倒序阅读 0 发表于: 2013-05-31\n第4版()\n专栏:\n',
  ])
    it(`was printed on the day at its top: ${masthead}`, () => {
      assert.deepEqual(printed(masthead), ['2013-05-31', '2013-05-31']);
    });

  it('tells of which year its datelines are', () => {
    const { articles } = readFile(`甲兰日报\n2013年5月31日　星期五\n\n${text}`);
    assert.deepEqual(
      articles.map(({ dispatched }) => dispatched),
      ['2013-05-30'],
    );
  });

  it('has its own day where another stands above it', () => {
    const [first, second] = ['甲兰日报\n2013年5月31日　星期五\n', '\n甲兰日报\n2014年6月2日　星期一\n\n'];
    const other = '甲兰共和国和乙多王国联合声明\n\n一、双方同意通商。\n\n二、双方同意互访。\n\n2014年6月1日于多城\n';
    const { statements } = readFile(`${first}\n${text}${second}${other}`);
    assert.deepEqual(
      statements.map((each) => [each.signed, each.printed]),
      [
        ['2013-05-30', '2013-05-31'],
        ['2014-06-01', '2014-06-02'],
      ],
    );
  });

  for (const above of [
    '2013年5月31日　星期五\n',
    '首页 > 正文\n2013年5月31日　星期五\n',
    '2013年5月31日08:12　来源：甲兰日报\n',
    '甲兰日报\n',
    '甲兰日报\n2013年5月\n',
    '只看楼主 倒序阅读 0 发表于: 2013-05-31\n',
  ])
    it(`is none below ${JSON.stringify(above)}`, () => {
      assert.deepEqual([...new Set(printed(above))], [null]);
    });

  it('is none where the paper stands below the texts', () => {
    assert.deepEqual(printed('', `${text}\n甲兰日报\n2013年5月31日　星期五\n`), [null, null]);
  });
});

describe('A page of an archive of papers', () => {
  const above = '第1版()\n专栏:\n';
  const report = '【甲通社兰京十五日电】赵一总理十五日离兰京返国。';
  it('parts its texts where it says their page and column', () => {
    const { statements, articles } = readFile(
      `1954年6月29日甲兰日报 第1版\n\n${above}\n${STATEMENT}\n\n${above}\n赵一总理离兰京返国\n${report}\n\n${above}\n两国总理\n签署声明\n${report}\n`,
    );
    assert.deepEqual(
      statements.map(({ title, signatories, printed }) => [title.text, signatories, printed]),
      [[TITLE, [], '1954-06-29']],
    );
    assert.deepEqual(
      articles.map(({ title }) => title.text),
      ['赵一总理离兰京返国', '两国总理'],
    );
  });

  it('has names of those who sign above the next report, and mandates of organs', () => {
    const signed = [
      '受甲兰共和国政府全权委托',
      '赵一',
      '受乙多社会主义共和国最高人民会议常任委员会全权委托',
      '阿尔·让·贝克',
    ];
    const treaty = [
      '甲兰共和国—乙多社会主义共和国友好条约',
      '甲兰共和国政府与乙多社会主义共和国最高人民会议常任委员会决定缔结本条约，并各派全权代表如下：',
      '甲兰共和国政府特派总理赵一；',
      '乙多社会主义共和国最高人民会议常任委员会特派外交部长阿尔贝·让·贝克；',
      '第一条　双方永敦和好。',
      '第二条　双方互通有无。',
      '一九五〇年二月十四日订于多城，共两份，每份均以甲文与乙文书就。',
    ];
    const { statements } = readFile(`${[...treaty, ...signed, report].join('\n')}\n`);
    assert.deepEqual(
      statements.map(({ signatories }) => signatories.map(({ party, name }) => `${party} ${name}`)),
      [['甲兰共和国 赵一', '乙多社会主义共和国 阿尔·让·贝克']],
    );
  });
});

describe('What stands behind the day of a statement', () => {
  const STATEMENT =
    '甲兰共和国和乙多王国联合公报\n\n一、双方同意扩大贸易。\n\n二、双方同意互派大使。\n\n2013年5月30日于多城\n';
  const read = (behind: string): { signed: (string | null)[]; articles: string[] } => {
    const { statements, articles } = readFile(`${STATEMENT}\n${behind}\n`);
    return { signed: statements.map(({ signed }) => signed), articles: articles.map(({ title }) => title.text) };
  };
  const alone = { signed: ['2013-05-30'], articles: [] };

  for (const behind of [
    '5月30日，两国领导人在签字仪式后握手。\n甲通社记者　周　五摄',
    '注：本公报于2013年6月30日公布。',
    '（注：此件由编者自乙多文译出。）',
    '编者注：原文缺一行。',
    '① 本公报自2013年7月1日起生效。',
    '────────\n① 编者注：见本报第二版。\n② 附表未印。',
    '* 本公报已于2013年7月1日生效。——编者注',
    '（附表未印。——编者）',
    '［注］附表未印。',
  ])
    it(`is no article where it is a picture's or an editor's: ${behind}`, () => {
      assert.deepEqual(read(behind), alone);
    });

  for (const [behind, title] of [
    ['赵一会见外国议长\n\n甲通社多城5月30日电　赵一主席30日会见议长钱二。', '赵一会见外国议长'],
    ['5月30日，赵一主席在多城会见议长钱二。赵一说，两国关系很好。', ''],
    ['注意到以上各点，各界人士昨天表示欢迎。', ''],
    ['① 附表未印。\n\n5月30日，赵一主席在多城会见议长钱二。赵一说，两国关系很好。', ''],
  ] as const)
    it(`is one where it tells something: ${behind}`, () => {
      assert.deepEqual(read(behind), { signed: ['2013-05-30'], articles: [title] });
    });
});

describe('An article has for its title', () => {
  const titles = (text: string): string[] => readFile(text).articles.map(({ title }) => title.text);

  it('the decision that it is, with the treaty below it', () => {
    const decision = '甲兰共和国议会常务委员会关于批准《甲兰共和国和乙多王国关于民事司法协助的协定》的决定';
    const treaty =
      '甲兰共和国和乙多王国关于民事司法协助的协定\n\n甲兰共和国和乙多王国议定下列各条：\n\n第一条　双方相互协助。\n\n第二条　本协定永远有效。\n';
    const text = `${decision}\n\n（1994年12月29日通过）\n\n议会常务委员会决定：批准该协定。\n\n附：\n\n${treaty}`;
    assert.deepEqual(titles(text), [decision]);
    assert.equal(readFile(text).statements.length, 1);
  });

  it('a heading in quotation marks above its sections', () => {
    assert.deepEqual(
      titles('第三届“丙河”论坛合作项目清单\n\n一、贸易\n甲方和乙方签署了合同。\n\n二、交通\n开通航线。\n'),
      ['第三届“丙河”论坛合作项目清单'],
    );
  });

  it('no first sentence, and no rest of a column', () => {
    for (const first of [
      '双方在“丙河”论坛上签署了合同。',
      '和“丙河”论坛上的其他国际组织以及各国代表在共同签署的有关合作的文件中提出的各项主张',
    ])
      assert.deepEqual(titles(`${first}\n\n一、贸易\n扩大贸易。\n\n二、交通\n开通航线。\n`), ['']);
  });
});
