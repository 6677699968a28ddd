import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const BOTH = '甲兰共和国和乙多王国（以下称双方），决定缔结本条约，并达成协议如下：';
const treaty = (articles: string, title = '甲兰共和国和乙多王国引渡条约'): string =>
  `${title}\n\n${BOTH}\n\n${articles}\n`;

describe('An article has its first part on its own line', () => {
  const articles =
    '第一章　总则\n\n第一条\n双方有义务引渡。\n\n第二章　犯罪\n\n第二条　一、下列犯罪可以引渡：\n（一）甲罪；\n（二）乙罪。\n二、其他犯罪不可以引渡。\n\n第三条　一、请求应以书面提出。\n二、请求应通过外交途径递交。\n';
  layout('below a second chapter', treaty(articles), { sections: '第一章 第二章' });
  layout('below articles without chapters', treaty(articles.replace(/第.章.*\n/g, '')), {
    sections: '第一条 第二条 第三条',
  });
  layout('behind its heading', treaty(articles.replace('第二条　', '第二条　可引渡的犯罪　')), {
    sections: '第一章 第二章',
  });

  it('and its parts below it', () => {
    assert.deepEqual(
      readFile(treaty(articles)).statements.map(({ sections }) =>
        sections.map(({ level, label }) => `${level}${label}`).join(' '),
      ),
      ['1第一章 2第一条 1第二章 2第二条 3一 4（一） 4（二） 3二 2第三条 3一 3二'],
    );
  });

  it('numbers that go on from nowhere are still those of another text', () => {
    const { statements, articles: others } = readFile(
      `${treaty('第一章　总则\n\n第一条　双方合作。\n\n第二条　双方协商。')}\n是该国北部的口岸。\n\n六、货物经该口岸运输。\n\n七、税款在该口岸征收。\n`,
    );
    assert.equal(statements.length + others.length, 2);
  });
});

describe('Who adopted a convention, and when, stands below its title', () => {
  const TITLE = '甲罪问题国际公约';
  const text = (below: string): string =>
    `${TITLE}\n${below}\n\n本公约缔约各国，\n\n考虑到各国人民的愿望，\n\n兹同意下述各条：\n\n第一条\n\n缔约各国惩罚甲罪。\n\n第二条\n\n本公约须经批准。\n`;
  for (const below of [
    '联合国大会一九六六年十二月十六日第2200A（XXI）号决议通过并开放给各国签字、批准和加入',
    '（1966年12月16日联合国大会通过，1976年3月23日生效）',
    '（1966年12月16日第二十一届联合国大会第2200号决议通过）',
    '国际甲法大会1966年12月16日通过',
    '（1966年12月16日联合国设立甲法院全权代表外交会议通过）',
    '大会1966年12月16日第54/263号决议通过并开放供签署、批准和加入',
  ])
    layout(below, text(below), { title: TITLE, signed: '1966-12-16', place: null, sections: '第一条 第二条' });
  for (const below of [
    '（1966年12月16日第十届全国人民代表大会常务委员会第二次会议通过）',
    '（1966年12月16日联合国大会会议期间开放签字）',
    '联合国大会1966年第2200号决议通过',
  ])
    layout(`and not: ${below}`, text(below), { title: TITLE, signed: null });
});

describe('What has a body of states in its title, and no parties', () => {
  layout(
    'is a statute, whose first article may stand above its first chapter',
    '国际甲法院规约\n\n第一条\n\n本法院为联合国主要司法机关。\n\n第一章　组织\n\n第二条\n\n法官不论国籍选举之。\n\n第三条\n\n法官中不得有二人为同一国家之国民。\n\n第二章　管辖\n\n第四条\n\n诉讼当事国限于国家。\n',
    { title: '国际甲法院规约', parties: '', sections: '第一条 第一章 第二章' },
  );
  it('is none of firms', () => {
    const { statements } = readFile(
      '甲电力通信规约\n\n第一条\n\n本规约适用于国家电网。\n\n第二条\n\n报文长度不超过255字节。\n\n第三条\n\n本规约自发布之日起施行。\n',
    );
    assert.deepEqual(statements, []);
  });
});

describe('A treaty of the empire', () => {
  const TERMS = '第一条\n两国边界俟将来查明再定。\n第二条\n货物经过界卡概不收税。';
  const NAMED = '大清国大皇帝、大乙国大君主，因欲敦固两国友谊，会商议定条款如左：';
  layout(
    'has the day of its calendar first below its title',
    `中乙续议青石界务条款\n光绪二十年正月二十四日，西历一千八百九十四年三月初一日，多城。\n\n${NAMED}\n${TERMS}\n`,
    { signed: '1894-03-01', place: '多城', parties: '大清国+大乙国' },
  );
  layout(
    'and no day of ratification',
    `中乙续议青石界务条款\n光绪二十年正月二十四日，西历一千八百九十四年三月初一日，批准。\n\n${NAMED}\n${TERMS}\n`,
    { signed: null },
  );
  layout(
    'has a special article above its signatures',
    `中乙续议青石界务条款\n（光绪二十年正月二十四日，一八九四年三月一日，多城）\n\n${NAMED}\n${TERMS}\n\n专条\n本约专为两国交界而设。\n\n为此两国大臣先行画押，盖印为凭。\n\n赵一　押\n钱二　押\n`,
    { signed: '1894-03-01', sections: '第一条 第二条' },
  );
  it('has one of its own that is signed', () => {
    const { statements, articles } = readFile(
      `中乙续议青石界务条款\n\n${NAMED}\n${TERMS}\n\n一八九四年三月一日，多城\n大清国钦差大臣　赵一\n大乙国钦差大臣　钱二\n\n专条\n${NAMED}\n${TERMS}\n\n一八九四年四月二日，多城\n大清国钦差大臣　赵一\n大乙国钦差大臣　钱二\n`,
    );
    assert.deepEqual(
      [...statements, ...articles].map(({ title }) => title.text),
      ['中乙续议青石界务条款', '专条'],
    );
  });
  layout(
    'honours its sovereigns with a line of their own',
    '中乙通商条约\n\n大清国\n大皇帝与\n大乙国\n大君主因欲彼此永敦和好议定各款开列于后\n第一款\n两国人民永远和好。\n第二款\n两国可派大臣驻扎京城。\n',
    { parties: '大清国+大乙国' },
  );
});

describe('A government is called otherwise', () => {
  for (const [name, party] of [
    ['中华民国国民政府', '中华民国国民政府'],
    ['瑞士联邦委员会', '瑞士联邦委员会'],
    ['尼泊尔国王陛下政府', '尼泊尔国王陛下政府'],
  ] as const)
    layout(
      name,
      `甲兰共和国政府和${name}贸易协定\n\n双方达成协议如下：\n第一条　双方发展贸易。\n第二条　本协定自签字之日起生效。\n\n二〇〇一年五月六日于兰京\n\n甲兰共和国政府代表　　　　${name}代表\n赵一　　　　　　　　　　　　钱二\n`,
      {
        parties: `甲兰共和国政府+${party}`,
        signatories: `甲兰共和国/代表/赵一 ${name.replace(/(?:国民|国王陛下)政府|委员会/, '')}/代表/钱二`,
      },
    );
});

layout(
  'A convention is written in four texts',
  '甲罪问题国际公约\n（1970年12月16日订于兰京）\n\n本公约各缔约国，协议如下：\n第一条　惩罚甲罪。\n第二条　本公约须经批准。\n\n本公约于一千九百七十年十二月十六日订于兰京，正本一式三份，每份都用甲文、乙文、丙文和丁文四种有效文本写成。\n',
  { languages: '甲文 乙文 丙文 丁文', signed: '1970-12-16', place: '兰京' },
);

describe('A title below the rows of an annex', () => {
  const above =
    '甲兰共和国政府和乙多王国政府贸易协定\n\n甲兰共和国政府和乙多王国政府达成协议如下：\n\n第一条　双方发展贸易。\n\n第二条　货物按附表甲和附表乙交换。\n\n一九五七年九月十九日订于兰京，共两份。\n\n甲兰共和国政府代表　　　乙多王国政府代表\n赵一（签字）　　　　　　钱二（签字）\n\n附表甲　甲兰的出口\n大米、煤炭、钢材\n\n附表乙　乙多的出口\n橡胶、可可豆\n\n';
  const notes =
    '\n\n（一）我方去文\n\n亲爱的团长先生：\n我谨确认每年购买橡胶三万吨。\n\n甲兰共和国政府代表　赵一（签字）\n一九五七年九月二十日于兰京\n\n（二）对方来文\n\n亲爱的部长先生：\n我确认来信的内容。\n\n乙多王国政府代表　钱二（签字）\n一九五七年九月二十日于兰京\n';
  for (const title of ['甲兰共和国政府和乙多王国政府关于贸易的换文', '甲兰共和国政府和乙多王国政府\n关于贸易的换文'])
    it(`begins another text: ${title}`, () => {
      const { statements, articles } = readFile(above + title + notes);
      assert.deepEqual(
        statements.map(({ title: { text }, signed, sections }) => [
          text,
          signed,
          sections.flatMap(({ level, label }) => (level === 1 ? [label] : [])).join(' '),
        ]),
        [
          ['甲兰共和国政府和乙多王国政府贸易协定', '1957-09-19', '第一条 第二条 附表甲 附表乙'],
          ['甲兰共和国政府和乙多王国政府关于贸易的换文', '1957-09-20', '（一） （二）'],
        ],
      );
      assert.deepEqual(articles, []);
    });
});

describe('The parts of a convention', () => {
  layout(
    'stand below its title, which has the day',
    '一九四九年八月十二日关于甲罪之兰京公约\n\n各国政府全权代表议定下列各条：\n\n第一部　总则\n\n第一条　各缔约国尊重本公约。\n\n第二部　保护\n\n第二条　禁止下列行为：\n（子）甲；\n（丑）乙。\n\n本公约于一九四九年八月十二日以甲文及乙文在兰京签订。\n',
    {
      title: '一九四九年八月十二日关于甲罪之兰京公约',
      signed: '1949-08-12',
      place: '兰京',
      sections: '第一部 第二部',
    },
  );
  layout(
    'of which members of an organisation are parties',
    '最低年龄公约\n（第138号公约）\n\n国际甲组织大会通过以下公约：\n\n第1条\n凡会员国，承诺废除童工。\n\n第2条\n1．会员国应说明最低年龄。\n2．会员国可将年龄定为14岁。\n\n第3条\n本公约经各国政府批准后生效。\n',
    { title: '最低年龄公约', sections: '第1条 第2条 第3条' },
  );
});

describe('A copy without line breaks', () => {
  const text = (articles: string): string =>
    `甲兰共和国政府和乙多王国政府经济合作协定\n甲兰共和国政府和乙多王国政府，议定下列各条：${articles}\n一九六〇年九月十三日订于兰京，共两份。\n甲兰共和国政府代表　赵一（签字）　乙多王国政府代表　钱二（签字）\n`;
  layout(
    'has its articles, each behind a sentence',
    text('第一条　甲兰给予贷款。第二条　乙多偿还贷款。第三条　本协定自签字之日起生效。'),
    {
      sections: '第一条 第二条 第三条',
      signed: '1960-09-13',
    },
  );
  layout('and none that it cites', text('甲兰依照宪章给予贷款，第一条　的规定适用。'), { sections: '' });
});

describe('The place of signing', () => {
  const text = (formula: string): string =>
    `甲兰共和国和乙多王国贸易协定\n\n甲兰共和国和乙多王国达成协议如下：\n\n第一条　双方发展贸易。\n\n第二条　${formula}\n`;
  layout('is that of its state', text('本协定于2004年11月29日签署于乙多王国多城，一式两份。'), {
    signed: '2004-11-29',
    place: '多城',
  });
  layout('is told by what calls itself in 《》', text('本《协定》于2004年11月29日在多城签署，一式两份。'), {
    signed: '2004-11-29',
    place: '多城',
  });
});

describe('Who signed the treaties of two empires', () => {
  const terms = '第一款\n两国永远和好。\n第二款\n两国商民准其往来。\n\n';
  const rows = '大清帝国全权大臣赵一押印\n大乙帝国全权大臣钱二押印\n';
  const days = '光绪二十一年三月二十三日\n明治二十八年四月十七日\n订于兰京，缮写两份。\n\n';
  layout('is told by the rows of one that names no sovereigns', `另约\n\n${terms}${days}${rows}`, {
    title: '另约',
    parties: '大清帝国+大乙帝国',
    signed: '1895-04-17',
    place: '兰京',
    signatories: '大清帝国/全权大臣/赵一 大乙帝国/全权大臣/钱二',
  });
  layout(
    'is told by the rows of regulations as well',
    `中乙陆路通商章程\n\n${terms.replaceAll('款', '条')}光绪七年正月二十六日，即西历一千八百八十一年二月二十四日，订于兰京\n\n大清国钦差大臣赵一\n大乙国署理总理大臣钱二\n`,
    {
      parties: '大清国+大乙国',
      signed: '1881-02-24',
      signatories: '大清国/钦差大臣/赵一 大乙国/署理总理大臣/钱二',
    },
  );
  layout(
    'before their calendars had our days, is not dated by them',
    `另约\n\n${terms}${days.replace('明治二十八年', '明治四年')}${rows}`,
    { signed: null },
  );
});

layout(
  'Who was at a meeting signs nothing where the minutes list him',
  '甲兰共和国政府和乙多王国政府边界委员会第三次会议纪要\n\n两国边界委员会第三次会议于二〇〇四年七月八日至十二日在兰京举行。\n\n甲方出席会议的有：\n甲方首席代表　赵一\n甲方代表　李三　张四\n\n乙方出席会议的有：\n乙方首席代表　钱二\n\n双方商定如下：\n一、野外作业于八月一日开始。\n二、下次会议在多城举行。\n\n本纪要于二〇〇四年七月十二日在兰京签署，一式两份。\n\n甲方首席代表　　　乙方首席代表\n赵一　　　　　　　钱二\n',
  { signed: '2004-07-12', place: '兰京', sections: '一 二' },
);

layout(
  'Inland and a region of its own make arrangements',
  '内地与香港关于建立更紧密关系的安排\n\n为促进两地的发展，双方决定签署本安排。\n\n第一条　目标\n取消关税。\n\n第二条　原则\n互利互惠。\n\n本《安排》于2003年6月29日在香港签署，一式两份。\n\n中华人民共和国商务部副部长　　中华人民共和国香港特别行政区财政司司长\n赵一　　　　　　　　　　　　　钱二\n',
  { title: '内地与香港关于建立更紧密关系的安排', signed: '2003-06-29', place: '香港', sections: '第一条 第二条' },
);

describe('The empire and another are its parties once, by whatever names', () => {
  const text = (sovereigns: string): string =>
    `江城条约\n一八四二年八月二十九日，道光二十二年七月二十四日，江城。\n\n兹因${sovereigns}，公同会晤，议拟各条，陈列于左：\n一、嗣后大清大皇帝、大乙国君主永存平和。\n一、大皇帝恩准乙国人民贸易通商无碍。\n一、以上各条由大乙君主批准。\n`;
  layout('', text('大清大皇帝、大乙君主欲止肇衅，大乙丙丁等国君主特派大臣赵一'), {
    parties: '大清国+大乙国',
    signed: '1842-08-29',
    place: '江城',
    sections: '一 一 一',
  });
});

layout(
  'Those who were sent in the preamble sign nothing there',
  '中华民国乙多王国友好条约\n\n中华民国、乙多王国愿敦睦谊，各派全权代表如左：\n中华民国国民政府主席特派外交部部长赵一\n乙多王国国王特派外交部部长钱二\n两全权代表互相校阅全权证书，约定条款如左：\n\n第一条　两国永敦和好。\n\n第二条　本条约应尽速批准。\n\n中华民国三十四年八月十四日即西历一九四五年八月十四日订于兰京，共两份。\n\n中华民国全权代表　　赵一（签字）\n乙多王国全权代表　　钱二（签字）\n',
  {
    signed: '1945-08-14',
    place: '兰京',
    sections: '第一条 第二条',
    signatories: '中华民国/全权代表/赵一 乙多王国/全权代表/钱二',
  },
);

layout(
  'A title stands behind a dateline in brackets',
  '〖RQ/日期〗19631123〖-RQ/日期〗\n〖BT/标题〗两国签订边界条约〖-BT/标题〗\n〖ZW/正文〗\n    （新华社二十二日讯）甲兰共和国和乙多王国边界条约，全文如下：\n    甲兰共和国和乙多王国，决定缔结本条约，议定下列各条：\n    第一条　两国边界线以分水岭为准。\n    第二条　本条约自签字之日起生效。\n〖-ZW/正文〗\n',
  { title: '甲兰共和国和乙多王国边界条约', sections: '第一条 第二条' },
);

layout(
  'Both sides sign on one row, each behind its sign',
  '甲兰共和国和乙多王国边界委员会会谈纪要\n\n双方达成如下共识：\n\n一、加快勘界。\n\n二、下次会谈在兰京举行。\n\n本纪要于二〇〇三年三月四日在多城签署，一式两份。\n\n甲方：赵一（签字）　　乙方：钱二（签字）\n',
  { signed: '2003-03-04', place: '多城', signatories: '甲兰共和国//赵一 乙多王国//钱二' },
);

describe('Annexes', () => {
  layout(
    'are numbered with letters as well',
    '甲兰共和国加入议定书\n（2001年11月10日通过）\n\n甲组织各缔约方，忆及甲兰共和国是创始缔约国，协议如下：\n\n第1条　总体情况\n\n甲兰应加入该协定。\n\n第2条　减让表\n\n减让表应成为承诺表。\n\n附件1A\n\n甲兰提供的信息\n\n附件1B\n\n总理事会审议的问题\n\n附件二-1\n\n货物清单\n',
    { sections: '第1条 第2条 附件1A 附件1B 附件二-1' },
  );

  it('and articles have no sentence with a point for their heading', () => {
    const { statements } = readFile(
      '甲兰共和国和乙多王国司法协助条约\n\n甲兰共和国和乙多王国,达成协议如下:\n\n第一条 适用范围\n\n1.双方相互提供协助.\n2.协助应包括:\n(1) 送达文书;\n(2) 搜查和扣押.\n3.本条约不适用于引渡.\n\n第二条 生效\n\n1.本条约须经批准.\n',
    );
    const text = '甲兰共和国和乙多王国司法协助条约';
    assert.deepEqual(
      statements.map(({ title, sections }) => [
        title.text,
        sections.filter(({ heading }) => heading.end > heading.start).map(({ label }) => label),
      ]),
      [[text, ['第一条', '第二条']]],
    );
  });
});

describe('A book of treaties', () => {
  const treaty = (subject: string, day: string): string =>
    `　　　甲兰共和国政府和乙多王国政府\n　　　　　　${subject}\n\n　　甲兰共和国政府和乙多王国政府，达成协议如下：\n　　　　　　第　一　条\n　　双方发展往来。\n　　　　　　第　二　条\n　　本协定有效期三年。\n　　${day}订于兰京，共两份。\n\n　　　甲兰共和国政府代表　　　乙多王国政府代表\n　　　　　赵　一　　　　　　　　　钱　二\n　　　　（签字）　　　　　　　　（签字）\n`;
  const head = (page: string): string => `　　　　　　甲兰和乙多　　　　　　　　　${page}\n\n`;
  for (const pages of [
    ['·121·', '·122·'],
    ['— 121 —', '— 122 —'],
  ])
    it(`has its head beside the numbers of its pages: ${pages.join(' ')}`, () => {
      const { statements } = readFile(
        `${head(pages[0] ?? '')}${treaty('贸　易　协　定', '一九八〇年七月二十四日')}\n${head(pages[1] ?? '')}${treaty('文　化　协　定', '一九七九年五月二日')}`,
      );
      assert.deepEqual(
        statements.map(({ title, signed }) => [title.text, signed]),
        [
          ['甲兰共和国政府和乙多王国政府贸易协定', '1980-07-24'],
          ['甲兰共和国政府和乙多王国政府文化协定', '1979-05-02'],
        ],
      );
    });
});

layout(
  'Those of each side who were sent stand below it in the preamble',
  '中华民国与乙多王国间通商条约\n\n中华民国与乙多王国，决定订立通商条约，为此各派全权代表如左：\n\n中华民国国民政府主席特派：\n　　外交部部长赵一博士\n　　外交部条约司司长孙三博士\n\n乙多王国国王特派：\n　　驻中华民国特命全权大使钱二博士\n　　总领事李四先生\n\n双方全权代表议定条款如左：\n\n第一条\n两国应有永久和平。\n\n第二条\n本约应予批准。\n\n本约于中华民国三十五年十一月四日，即公历一九四六年十一月四日，订于兰京。\n\n赵一（签字）\n孙三（签字）\n钱二（签字）\n李四（签字）\n',
  { parties: '中华民国+乙多王国', signed: '1946-11-04', place: '兰京', sections: '第一条 第二条' },
);

layout(
  'A bank signs through who acts for it',
  '甲兰共和国政府与甲洲投资银行总部协定\n\n甲兰共和国政府与甲洲投资银行（以下称“双方”）兹达成协议如下：\n\n第一条　总部设在兰京。\n\n第二条　本协定自签署之日起生效。\n\n本协定于2016年1月16日在兰京签署，一式两份。\n\n代表甲兰共和国政府　　　　代表甲洲投资银行\n外交部长　　　　　　　　　行长\n赵一　　　　　　　　　　　钱二\n',
  { signatories: '甲兰共和国/外交部长/赵一 /甲洲投资银行行长/钱二' },
);

layout(
  'Of a convention of many there is one original',
  '亚洲国家文化公约\n\n本公约缔约各国，达成协议如下：\n\n第一条　促进文化交流。\n\n第二条　本公约自签字之日起生效。\n\n一九五七年三月二日订于兰京，正本一份。\n\n甲兰共和国政府代表：赵一（签字）\n乙多王国政府代表：钱二（签字）\n丙塔联邦政府代表：孙三（签字）\n',
  {
    signed: '1957-03-02',
    place: '兰京',
    signatories: '甲兰共和国/代表/赵一 乙多王国/代表/钱二 丙塔联邦/代表/孙三',
  },
);

layout(
  'Minutes beside an agreement say what they confirm',
  '甲兰共和国政府和乙多王国政府渔业协定的会谈纪要\n\n双方代表就协定的谈判确认下列谅解：\n\n双方有意相互尊重渔业的安排。\n',
  { title: '甲兰共和国政府和乙多王国政府渔业协定的会谈纪要', parties: '甲兰共和国政府+乙多王国政府', signed: null },
);

describe('A treaty whose parties stand above its first words', () => {
  layout(
    'is one text, and that of both names of its title',
    `中华民国苏维埃社会主义共和国联邦友好同盟条约\n\n中华民国国民政府主席\n\n苏维埃社会主义共和国联邦最高苏维埃主席团\n\n愿以同盟加强素有之友好关系；决定签订本条约。各派全权代表如左：\n\n第一条\n\n缔约国永敦和好。\n\n第二条\n\n本条约分中文、俄文各二份，有同等效力。\n\n中华民国三十四年八月十四日订于多城\n\n中华民国国民政府主席全权代表　赵一\n\n苏维埃社会主义共和国联邦最高苏维埃主席团全权代表　钱二\n`,
    {
      title: '中华民国苏维埃社会主义共和国联邦友好同盟条约',
      parties: '中华民国+苏维埃社会主义共和国联邦',
      signed: '1945-08-14',
      languages: '中文 俄文',
      sections: '第一条 第二条',
    },
  );
});

describe('A charter below the name of its amendment', () => {
  layout(
    'has the title that stands twice, and not two of its many states for parties',
    '丙河合作组织宪章\n\n丙河合作组织宪章\n2002年6月7日于多城\n关于修改二〇〇二年六月七日在多城签署的《丙河合作组织宪章》的议定书\n\n丙河合作组织（以下简称“本组织”）创始国一哈萨克斯坦共和国、中华人民共和国、俄罗斯联邦和塔吉克斯坦共和国，共同努力维护和平；\n\n兹达成协议如下：\n\n第一条\n\n本组织加强成员国间的睦邻友好。\n\n第二条\n\n本组织成员国一律平等。\n',
    { title: '丙河合作组织宪章', signed: '2002-06-07', parties: '' },
  );
});
