import { layout, type Said } from './said';

const TITLE = '甲兰共和国和乙多王国文化合作协定';
const BODY = `　　甲兰共和国和乙多王国为发展两国的文化交流，达成协议如下：
　　第一条　双方鼓励两国的剧团和图书馆互相往来。
　　第二条　双方每年交换图书和乐谱。`;
const SIGNED_BY = `甲兰共和国代表　赵一
乙多王国代表　钱二`;
const BOTH = '甲兰共和国/代表/赵一 乙多王国/代表/钱二';

/** An agreement with these closing lines. */
function closing(name: string, lines: string, expected: Said): void {
  layout(name, `${TITLE}\n\n${BODY}\n${lines}\n`, { title: TITLE, sections: '第一条 第二条', ...expected });
}

const SIGNED: Said = { signed: '2002-04-10', place: '多城', signatories: BOTH };

describe('The day of signing is the one that the text tells of itself', () => {
  const SENTENCE = '　　本协定于二〇〇二年四月十日在多城签订，一式两份。';
  for (const [name, below] of [
    ['a certificate of exchange', '互换批准书证书\n　　两国代表互换了批准书。\n二〇〇三年一月五日于甲京'],
    ['the words of an archive', '此件与原本核对无误。\n甲兰共和国外交部档案馆\n二〇〇三年一月五日'],
    ['a stamp', '甲兰共和国外交部档案馆（章）\n二〇〇三年一月五日'],
    ['a table of ratifications', '甲兰共和国　二〇〇三年一月五日\n乙多王国　　二〇〇三年二月六日'],
    [
      'a notice',
      '卫生部关于执行上述协定的通知\n　　一、各医院照此办理。\n　　二、自二月一日起施行。\n二〇〇三年一月五日',
    ],
    ['what a translator adds', '译者后记\n　　译文经丁大学校订，谨致谢意。\n孙三\n二〇〇三年一月五日于丙城'],
    ['the day of a scan', '2003年1月5日扫描'],
    ['（2003年1月5日互换批准书）', '（2003年1月5日互换批准书）'],
    ['（2003年1月5日经议会批准）', '（2003年1月5日经议会批准）'],
    ['（2003年1月5日校订）', '（外交部条约司二〇〇三年一月五日校订）'],
  ] as const)
    closing(`behind which stands ${name}`, `${SENTENCE}\n\n${SIGNED_BY}\n\n${below}`, SIGNED);

  const LINE = '　　二〇〇二年四月十日订于多城。';
  for (const below of ['（2003年1月5日互换批准书）', '（2003年1月5日第十届议会第三次会议批准）', '2003年1月5日录入'])
    closing(`in a line of its own, with ${below} below the signatures`, `${LINE}\n${SIGNED_BY}\n\n${below}`, SIGNED);

  const ALONE = '二〇〇二年四月十日于多城';
  closing('and not a bare day below it', `${SIGNED_BY}\n${ALONE}\n2002年4月11日`, SIGNED);
  closing(
    'and not that of another paper below it',
    `${SIGNED_BY}\n${ALONE}\n\n国务院关于设立合作区的批复\n同意设立合作区。\n二〇〇三年一月五日`,
    SIGNED,
  );

  for (const act of ['互换批准书', '议会批准', '草签', '登记', '终止', '校订'])
    layout(`and not （1988年12月1日${act}） below the title`, `${TITLE}\n（1988年12月1日${act}）\n\n${BODY}\n`, {
      signed: null,
      place: null,
    });
  layout(
    'in a note that also says when it was ratified and came into force',
    `${TITLE}\n（2002年4月10日订于多城　2003年1月5日议会常务委员会批准　2003年2月6日生效）\n\n${BODY}\n`,
    { signed: '2002-04-10', place: '多城' },
  );
  layout('in （…在多城签字） below the title', `${TITLE}\n（2002年4月10日在多城签字）\n\n${BODY}\n`, {
    signed: '2002-04-10',
    place: '多城',
  });
});

describe('The sentence of a text about its own signing', () => {
  for (const [word, title] of [
    ['会谈公报', '甲兰共和国和乙多王国会谈公报'],
    ['会议纪要', '甲兰共和国和乙多王国边境会晤会议纪要'],
    ['行动计划', '甲兰共和国和乙多王国合作行动计划'],
    ['意向书', '甲兰共和国和乙多王国合作意向书'],
    ['安排', '甲兰共和国和乙多王国关于过境的安排'],
    ['路线图', '甲兰共和国和乙多王国合作路线图'],
    ['议事录', '甲兰共和国和乙多王国外长会谈议事录'],
  ] as const)
    layout(
      `may call it ${word}`,
      `${title}\n\n${BODY}\n　　本${word}于二〇〇二年四月十日在多城签署。\n\n${SIGNED_BY}\n`,
      {
        title,
        ...SIGNED,
      },
    );
  closing('may use 缮就', `　　本协定于二〇〇二年四月十日在多城缮就。\n\n${SIGNED_BY}`, SIGNED);
  closing('may leave the day open', `　　本协定于2002年4月　日在多城签订。\n\n${SIGNED_BY}`, {
    ...SIGNED,
    signed: '2002-04',
  });
  closing(
    'may name the languages before the verb',
    `　　本协定于二〇〇二年四月十日在多城用甲兰文、乙多文签订。\n\n${SIGNED_BY}`,
    SIGNED,
  );
  layout(
    'may stand in its opening',
    `甲兰共和国和乙多王国联合声明\n\n　　甲兰共和国总统和乙多王国首相于2002年4月10日在多城通过本声明。\n　　一、双方发展友好关系。\n　　二、双方扩大贸易。\n`,
    { signed: '2002-04-10', place: '多城' },
  );
});

describe('The sentence of a communiqué about its own texts', () => {
  for (const [clause, signed] of [
    [
      '双方代表受各自政府授权，于二〇〇二年四月十日在多城签署公报中文、乙文文本一式两份，两种文本同等作准。',
      '2002-04-10',
    ],
    ['双方代表受各自政府授权，于二〇〇二年四月十日在多城签署条约的建议未获同意，文本一式两份。', null],
  ] as const)
    layout(clause, `${TITLE}\n\n${BODY}\n${clause}\n`, { title: TITLE, signed, place: signed && '多城' });
});

describe('The day of signing needs no 于 before it', () => {
  for (const sentence of [
    '本协定二〇〇二年四月十日在多城签订，一式两份。',
    '本协定2002年4月10日在多城签订，一式两份。',
    '本协定二〇〇二年四月十日订于多城，一式两份。',
    '本协定在多城于二〇〇二年四月十日签订，一式两份。',
    '双方代表在本协定上签字，以昭信守。二〇〇二年四月十日订于多城，一式两份。',
    '双方代表在本协定上签字，以昭信守。于二〇〇二年四月十日订于多城，一式两份。',
    '双方代表在本协定上签字，以昭信守，于二〇〇二年四月十日在多城签订。',
    '双方代表经正式授权，于公历二〇〇二年四月十日在多城签署本协定，以昭信守。',
    '本协定一式两份，用甲文和乙文写成，于二〇〇二年四月十日在多城签订。',
    '协定于二〇〇二年四月十日在多城签订，一式两份，每份用甲文和乙文写成。',
    '会议纪要于2002年4月10日在多城签署，一式两份，两种文本同等作准。',
  ])
    closing(sentence, `　　${sentence}\n\n${SIGNED_BY}`, SIGNED);
  closing(
    'and is none of what another text is called',
    `　　双方重申，贸易协定于二〇〇二年四月十日在多城签订，一式两份。\n\n${SIGNED_BY}`,
    {
      signed: null,
    },
  );
  layout(
    'and may stand at the end of the last article',
    `${TITLE}\n\n${BODY.slice(0, -1)}，本协定自签字之日起生效，二〇〇二年四月十日订于多城，一式两份。\n\n${SIGNED_BY}\n`,
    SIGNED,
  );
  layout(
    'and may stand below the title with a stop',
    `${TITLE}\n二〇〇二年四月十日，多城。\n${BODY}\n\n${SIGNED_BY}\n`,
    { title: TITLE, ...SIGNED },
  );
  closing('and leaves no verb for a place', `${SIGNED_BY}\n二〇〇二年四月十日签署`, { ...SIGNED, place: null });

  const UNSIGNED: Said = { signed: null, place: null, signatories: BOTH };
  for (const sentence of [
    '本协定二〇〇二年四月十日起生效，一式两份。',
    '本协定自二〇〇二年四月十日起生效，一式两份，在多城签订。',
    '本协定有效期至二〇〇二年四月十日，一式两份。',
    '本协定取代《甲兰共和国和乙多王国图书协定》，一九九〇年一月五日订于甲京，其文本一并作废。',
    '双方核对了文本，一九九〇年一月五日在甲京签订的协定一并作废。',
    '双方忆及，一九九〇年一月五日在甲京签署，各种文本同等作准。',
  ])
    closing(`and is none in: ${sentence}`, `　　${sentence}\n\n${SIGNED_BY}`, UNSIGNED);
  layout(
    'and what happened on a day below the title is none',
    `${TITLE}\n二〇〇二年四月十日，两国建交。\n${BODY}\n\n${SIGNED_BY}\n`,
    UNSIGNED,
  );
});

describe('Our calendar is told from others', () => {
  for (const day of [
    '二〇〇二年四月十日（伊斯兰历一四二三年一月二十七日）',
    '二〇〇二年四月十日（相当于伊朗历一三八一年一月二十一日）',
    '佛历二五四五年四月十日即公历二〇〇二年四月十日',
    '伊历一三八一年一月二十一日，公历二〇〇二年四月十日',
    '公历二〇〇二年四月十日，即佛历二五四五年四月十日',
    '主体九十一年（二〇〇二年）四月十日',
    '二〇〇二年四月十日（星期三）',
    '二〇〇二年四月十日十时',
  ]) {
    closing(`于${day}在多城签订`, `　　本协定于${day}在多城签订。\n\n${SIGNED_BY}`, SIGNED);
    closing(`${day}于多城`, `${SIGNED_BY}\n${day}于多城`, SIGNED);
  }
  closing('where an older text has both', `　　光绪七年九月初三日，西历一千八百八十一年十月二十五日，在多城画押。`, {
    signed: '1881-10-25',
    place: '多城',
  });
  closing('and what has no day in ours has none', `　　本协定于佛历二五四五年四月十日在多城签订。\n\n${SIGNED_BY}`, {
    signed: null,
    signatories: BOTH,
  });
});

describe('The place and the languages', () => {
  closing('may stand above the day', `${SIGNED_BY}\n于多城\n二〇〇二年四月十日`, SIGNED);
  closing(
    'are those of the last day where each side signed on its own',
    '甲兰共和国代表　　　　　　乙多王国代表\n赵一　　　　　　　　　　　钱二\n二〇〇二年四月六日于甲京　二〇〇二年四月十日于多城',
    SIGNED,
  );
  for (const [words, languages] of [
    ['每份均以甲、乙、英三种文字写成，各种文本同等作准', '甲文 乙文 英文'],
    ['一式四份，甲文和乙文各两份，具有同等效力', '甲文 乙文'],
    ['以甲文、乙文、英文各缮两份', '甲文 乙文 英文'],
    ['本约缮写甲文、乙文、英文各两份', '甲文 乙文 英文'],
    ['本协定甲文、乙文各一份', '甲文 乙文'],
    ['日本文、甲文各一份', '日本文 甲文'],
    ['本协定的甲文、乙文和英文文本具有同等效力', '甲文 乙文 英文'],
    ['正本存放甲兰共和国外交部，其甲文、乙文和英文文本同等作准', '甲文 乙文 英文'],
    ['其甲文文本和乙文文本均具有同等效力', '甲文 乙文'],
    ['本协定的甲、乙、英文本同等作准', '甲文 乙文 英文'],
    ['甲文、乙文和英文各本同一作准', '甲文 乙文 英文'],
    ['以甲文和乙文写就，各文本同等作准', '甲文 乙文'],
    ['甲文和乙文各写一份', '甲文 乙文'],
    ['其文化、教育文本同等重要', ''],
  ] as const)
    closing(words, `　　本协定于二〇〇二年四月十日在多城签订，${words}。\n\n${SIGNED_BY}`, { ...SIGNED, languages });
});

describe('The languages stand before', () => {
  const WRITTEN = '　　本协定于二〇〇二年四月十日在多城签订，以甲文和乙文写成。\n\n';
  const TABLE = Array.from({ length: 8 }, (_, index) => `　　第${index + 1}号货物每年交换一次。`).join('\n');
  const ENGLISH = Array.from({ length: 8 }, (_, index) => `Article ${index + 1}. The Parties shall exchange books.`);
  for (const signed of ['', `${SIGNED_BY}\n\n`]) {
    closing('a long annex', `${WRITTEN}${signed}附件\n${TABLE}`, {
      signed: '2002-04-10',
      sections: '第一条 第二条 附件',
      languages: '甲文 乙文',
    });
    closing('a text in another language', `${WRITTEN}${signed}${ENGLISH.join('\n')}`, {
      signed: '2002-04-10',
      languages: '甲文 乙文',
    });
  }
});

describe('Those who are sent to sign are no signatories of the preamble', () => {
  layout(
    'though each has a row of his own',
    `甲兰共和国和乙多王国引渡条约

　　双方委派全权代表如下：
　　甲兰共和国方面　司法部长　吴七
　　乙多王国方面　司法部长　郑八
　　双方全权代表议定下列各条：
　　第一条　双方有义务引渡。
　　第二条　本条约须经批准。
　　一九九三年一月十四日订于甲京。

${SIGNED_BY}
`,
    { signed: '1993-01-14', place: '甲京', sections: '第一条 第二条', signatories: BOTH },
  );
});

describe('A closing line may hold what the page adds', () => {
  for (const added of ['（新华社多城４月１０日电）', '（完）', '（全文完）'])
    closing(added, `${SIGNED_BY}\n二〇〇二年四月十日于多城${added}`, SIGNED);
});

describe('Who signed is read from columns', () => {
  const DAY = '　　二〇〇二年四月十日订于多城。\n\n';
  const columns = (name: string, rows: string, signatories: string): void => {
    closing(name, `${DAY}${rows}`, { signatories });
  };
  columns(
    'with an office that is not known, behind its party',
    '甲兰共和国外交部长　　　　乙多王国掌玺使\n赵　一　　　　　　　　　　约·哈特',
    '甲兰共和国/外交部长/赵一 乙多王国/掌玺使/约·哈特',
  );
  columns(
    'with a ministry that is named with 、',
    '甲兰共和国　　　　　　乙多王国\n教育部部长　　　　　　教育、科学与文化部部长\n陈至女士　　　　　　　洛克·赫尔曼博士',
    '甲兰共和国/教育部部长/陈至 乙多王国/教育、科学与文化部部长/洛克·赫尔曼',
  );
  columns(
    'with blanks in the names',
    '甲兰共和国代表　　　　　　乙多王国代表\n姬　鹏远（签字）　　　　大平　正三（签字）',
    '甲兰共和国/代表/姬鹏远 乙多王国/代表/大平正三',
  );
  columns(
    'with ranks',
    '甲兰共和国国防部部长　陆军上将　赵一\n乙多王国国防大臣　海军中将　钱二',
    '甲兰共和国/国防部部长/赵一 乙多王国/国防大臣/钱二',
  );
  columns('with seals', '甲兰共和国代表　赵一（签字盖章）\n乙多王国代表　钱二（印）', BOTH);
  columns('with square brackets', '甲兰共和国代表　赵一［签字］\n乙多王国代表　钱二[签字]', BOTH);
  columns('with one who signs for another', '甲兰共和国代表　赵一（孙三代签）\n乙多王国代表　钱二（签字）', BOTH);
  columns(
    'with lines to sign on',
    '甲兰共和国代表　　　乙多王国代表\n＿＿＿＿＿＿　　　　＿＿＿＿＿＿\n赵一　　　　　　　　钱二',
    BOTH,
  );
  columns('with names in brackets', '甲兰共和国代表　　　　　乙多王国代表\n（赵　一）　　　　　　　（钱　二）', BOTH);
  columns(
    'behind 代表…：',
    '代表甲兰共和国：　　　代表乙多王国：\n赵一　　　　　　　　　钱二',
    '甲兰共和国//赵一 乙多王国//钱二',
  );
  columns(
    'with a name that goes on below',
    '甲兰共和国代表　　　　乙多王国代表\n赵一　　　　　　　　　阿尔·康斯坦丁诺\n　　　　　　　　　　　维奇\n（签字）　　　　　　　（签字）',
    '甲兰共和国/代表/赵一 乙多王国/代表/阿尔·康斯坦丁诺维奇',
  );
  columns('and a line about publication is nobody', `${SIGNED_BY}\n甲京和多城同时发表`, BOTH);
  columns('and a book’s running head is nobody', `甲兰共和国条约集\n${SIGNED_BY}`, BOTH);

  layout(
    'below each note of an exchange',
    `甲兰共和国和乙多王国关于互免签证的换文

（一）对方来照

甲兰共和国外交部长
赵一先生阁下

阁下：
　　我谨建议两国公民往来免办签证。如蒙确认，本照会和阁下的复照即构成一项协议。
　　顺致最崇高的敬意。

　　　　　　　　乙多王国驻甲兰共和国大使
　　　　　　　　钱二（签字）
　　　　　　　　二〇〇二年四月四日于甲京

（二）我方复照

乙多王国驻甲兰共和国大使
钱二先生阁下

阁下：
　　我收到阁下的来照，并谨确认上述内容。
　　顺致最崇高的敬意。

　　　　　　　　甲兰共和国外交部长
　　　　　　　　赵一（签字）
　　　　　　　　二〇〇二年四月十日于甲京
`,
    {
      signed: '2002-04-10',
      place: '甲京',
      signatories: '乙多王国/驻甲兰共和国大使/钱二 甲兰共和国/外交部长/赵一',
    },
  );
});

describe('The closing day may be a sentence', () => {
  for (const day of [
    '二〇〇二年四月十日，多城。',
    '2002年4月10日，多城。',
    '于2002年4月10日在多城通过。',
    '2002年4月10日在多城通过。',
    '于二〇〇二年四月十日在多城签署。',
  ]) {
    closing(day, day, { ...SIGNED, signatories: '' });
    closing(`${day} above the signatures`, `${day}\n\n${SIGNED_BY}`, SIGNED);
    closing(`${day} above an annex`, `${day}\n\n附件\n　　货物如下。`, {
      signed: '2002-04-10',
      sections: '第一条 第二条 附件',
    });
  }
  for (const day of [
    '2002年4月10日，双方会谈。',
    '于2002年4月10日在多城举行。',
    '2002年4月10日，多城。\n　　双方在多城会谈。',
  ])
    closing(`but not ${day}`, day, { signed: null });
});

describe('An annex belongs to a text', () => {
  const ANNEX = '附件\n\n一、文化周\n\n二、图书展览';
  for (const between of [
    '',
    '① 本协定自二〇〇二年七月一日起生效。\n\n',
    '* 本协定自二〇〇二年七月一日起生效。——编者注\n\n',
    '────────\n① 第一条见附件。\n② 图书未印。——编者\n\n',
    '编者注：附件未全文刊登。\n\n',
    '本协定已于二〇〇二年七月一日生效。——编者注\n\n',
  ])
    closing(`behind ${between.trim() || 'its day'}`, `${SIGNED_BY}\n二〇〇二年四月十日于多城\n\n${between}${ANNEX}`, {
      ...SIGNED,
      sections: '第一条 第二条 附件',
    });
});

describe('The title of a text', () => {
  const REST = `\n\n${BODY}\n　　二〇〇二年四月十日订于多城。\n\n${SIGNED_BY}\n`;
  const under = (name: string, head: string, title: string): void => {
    layout(name, head + REST, { title, parties: '甲兰共和国+乙多王国', ...SIGNED });
  };
  for (const word of ['议事录', '共识', '路线图', '安排', '谅解', '联合倡议', '会谈记录'])
    under(`may end with ${word}`, `甲兰共和国和乙多王国关于界河的${word}`, `甲兰共和国和乙多王国关于界河的${word}`);
  under(
    'may begin with another one',
    '《甲兰共和国和乙多王国税收协定》补充议定书',
    '《甲兰共和国和乙多王国税收协定》补充议定书',
  );
  under('does not take in a menu above it', `首页\n关于我们\n${TITLE}`, TITLE);
  under('does not take in a heading above it', `甲兰共和国和乙多王国签署的文件\n\n${TITLE}`, TITLE);
  under(
    'does not take in a table of contents',
    `目录\n${TITLE}（2002年4月10日）………1\n甲兰共和国和乙多王国贸易协定（2003年1月5日）………5\n\n${TITLE}`,
    TITLE,
  );
  layout(
    'stands below the news that announce it',
    `〖RQ/日期〗20020411〖-RQ/日期〗
〖BT/标题〗甲兰乙多签署文化协定〖-BT/标题〗
〖ZW/正文〗
    本报讯  甲兰共和国和乙多王国的文化合作协定4月10日在多城签字。
    协定全文如下：
    ${TITLE}
${BODY}
    二〇〇二年四月十日订于多城。
${SIGNED_BY}
〖-ZW/正文〗
`,
    { title: TITLE, ...SIGNED },
  );
  layout(
    'stands in the archive’s subtitle where its title is a headline',
    `〖RQ/日期〗20020411〖-RQ/日期〗
〖BT/标题〗两国就界河问题达成一致〖-BT/标题〗
〖FT/副题〗甲兰共和国和乙多王国联合声明〖-FT/副题〗
〖ZW/正文〗
    甲兰共和国和乙多王国声明如下：
    一、双方加强对话。
    二、双方共同测量界河。
    2002年4月10日于多城
〖-ZW/正文〗
`,
    { title: '甲兰共和国和乙多王国联合声明', parties: '甲兰共和国+乙多王国', signed: '2002-04-10', place: '多城' },
  );
  layout(
    'stands behind a dateline with 全文如下',
    `新华社多城四月十日电　甲兰共和国和乙多王国联合公报全文如下：

　　甲兰共和国政府和乙多王国政府决定自二〇〇二年四月十日起建立大使级外交关系。
　　两国政府商定在半年内互派大使。

二〇〇二年四月十日于多城
`,
    { title: '甲兰共和国和乙多王国联合公报', parties: '甲兰共和国+乙多王国', signed: '2002-04-10', place: '多城' },
  );
});

describe('A statement may be short', () => {
  layout(
    'one sentence by which two governments decide',
    '甲兰共和国和乙多王国联合公报\n\n　　甲兰共和国政府和乙多王国政府决定自一九七五年六月二十五日起建立大使级外交关系。\n',
    { title: '甲兰共和国和乙多王国联合公报', signed: null, parties: '甲兰共和国+乙多王国' },
  );
  layout(
    'a day below it, and behind that a speech',
    `甲兰共和国和乙多王国联合声明

　　甲兰共和国和乙多王国决定加强在各个领域的合作，共同维护界河两岸的安宁。

二〇〇二年四月十日于多城

讲话
谢谢大家。
`,
    { signed: '2002-04-10', place: '多城' },
  );
});

describe('A closing line', () => {
  for (const line of ['订于二〇〇二年四月十日', '签署于2002年4月10日', '签于2002年4月10日'])
    closing(`that begins with the signing names no place: ${line}`, `${line}\n${SIGNED_BY}`, {
      signed: '2002-04-10',
      place: null,
    });
  closing(
    'has the day once more in another calendar behind a blank',
    `民国九十一年四月十日 公历二〇〇二年四月十日订于多城\n${SIGNED_BY}`,
    SIGNED,
  );
});
