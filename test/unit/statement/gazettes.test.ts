import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { namesOtherPaper } from '../../../server/src/statement/words/other-papers';
import { FILLER, onlyStatement, signatoriesOf, signedBy, titles } from './reading';

/** An agreement below a title, signed, with its day. */
function agreement(...title: readonly string[]): string[] {
  return [
    ...title,
    '甲兰共和国政府和乙多王国政府（以下称“双方”），达成协议如下：',
    '第一条　' + FILLER,
    '第二条　本协定自签字之日起生效。',
    '本协定于一九九九年二月九日在甲京签订，一式两份，每份都用甲兰文和乙多文写成，两种文本同等作准。',
    '甲兰共和国政府代表　　　　乙多王国政府代表',
    '赵大海（签字）　　　　　　钱立平（签字）',
  ];
}

const TWO_LINES = ['甲兰共和国政府和乙多王国政府', '引渡条约'];

describe('A title of two lines begins a text', () => {
  it('below the decision to ratify it', () => {
    const page = [
      '甲兰议会关于批准《甲兰共和国政府和乙多王国政府引渡条约》的决定',
      '（2000年3月1日通过）',
      '甲兰议会决定：批准1999年2月9日在甲京签署的《甲兰共和国政府和乙多王国政府引渡条约》。',
      ...agreement(...TWO_LINES),
    ].join('\n');
    const { title, signed } = onlyStatement(page);
    assert.deepEqual([title.text, signed], [TWO_LINES.join(''), '1999-02-09']);
  });

  it('below a notice to which it is the annex', () => {
    const page = [
      '甲兰内阁关于核准《甲兰共和国政府和乙多王国政府引渡条约》的批复',
      '外交部：',
      '你部的请示收悉。现批复如下：予以核准。',
      '甲兰内阁',
      '2000年3月1日',
      '附件',
      ...agreement(...TWO_LINES),
    ].join('\n');
    assert.equal(onlyStatement(page).title.text, TWO_LINES.join(''));
  });

  it('below the contents of a gazette, whose name is none', () => {
    const page = [
      '甲兰共和国政府公报',
      '2004年4月20日　第11号（总号：1118）',
      '目　录',
      '甲兰共和国政府和乙多王国政府引渡条约………………（4）',
      '甲兰内阁关于水库安全的通知……………………（9）',
      ...agreement(...TWO_LINES),
    ].join('\n');
    assert.equal(onlyStatement(page).title.text, TWO_LINES.join(''));
  });

  it('below the editor’s note at the end of another', () => {
    const page = [
      ...agreement('甲兰共和国政府和乙多王国政府友好条约'),
      '────────',
      '①　编者注：本条约于二〇〇〇年七月四日生效。',
      '2　　　　　　　　　　　　经　济',
      ...agreement('甲兰共和国政府和乙多王国政府', '贸易协定'),
    ].join('\n');
    assert.deepEqual(titles(readFile(page)), [
      '甲兰共和国政府和乙多王国政府友好条约',
      '甲兰共和国政府和乙多王国政府贸易协定',
    ]);
  });

  it('below the annexed lists of an agreement, and above notes', () => {
    const page = [
      ...agreement('甲兰共和国政府和乙多王国政府贸易协定'),
      '附表甲',
      '出口商品',
      '1. 煤炭',
      '2. 水泥',
      '甲兰共和国政府和乙多王国政府关于',
      '最惠国待遇的换文',
      '（一）我方去文',
      '乙多王国商务部长钱立平阁下：',
      '我谨提及今天签订的贸易协定，双方同意该协定第一条适用于船舶。',
      '赵大海（签字）',
      '一九九九年二月九日于甲京',
      '（二）对方来文',
      '甲兰共和国商务部长赵大海阁下：',
      '我收到阁下今天的来函，谨予确认。',
      '钱立平（签字）',
      '一九九九年二月九日于甲京',
    ].join('\n');
    const [, notes] = readFile(page).statements;
    assert.equal(notes?.title.text, '甲兰共和国政府和乙多王国政府关于最惠国待遇的换文');
    assert.deepEqual(
      notes.signatories.map(({ name }) => name),
      ['赵大海', '钱立平'],
    );
  });

  it('and none once more below the same title and what its page tells of it', () => {
    const page = [
      '甲兰共和国政府和乙多王国政府引渡条约',
      '•【缔约国】乙多王国',
      '•【条约类别】条约',
      ...agreement(...TWO_LINES),
    ].join('\n');
    assert.deepEqual(titles(readFile(page)), [TWO_LINES.join('')]);
  });

  it('and none in a list of what was signed', () => {
    const lines = ['三、访问期间签署了以下文件。', '双方对此表示满意：', ...TWO_LINES, '访问取得圆满成功。'];
    const { title, signatories } = signedBy(...lines, '甲兰共和国总统　　乙多王国首相', '赵大海　　钱立平');
    assert.deepEqual([title.text, signatories.length], ['甲兰共和国和乙多王国联合声明', 2]);
  });

  it('and none where it is the heading of an annex that is cut', () => {
    const page = [
      ...agreement('甲兰共和国政府和乙多王国政府关于互设代表处的协议'),
      '附：甲兰共和国政府和乙多王国政府关于设立',
      '代表处的有关问题的换文',
      '（一）对方来文',
      '甲兰共和国商务部长赵大海阁下：',
      '我满意地提及今天签订的协议。',
      '乙多王国商务部长',
      '钱立平（签字）',
      '一九九九年二月九日于甲京',
    ].join('\n');
    assert.deepEqual(titles(readFile(page)), ['甲兰共和国政府和乙多王国政府关于互设代表处的协议']);
  });
});

describe('Names that are spaced out as wide as they stand apart', () => {
  const heads = ['甲兰共和国政府 乙多王国政府', '代 表 代 表'];

  it('are parted where each column has as many characters', () => {
    assert.deepEqual(signatoriesOf(signedBy(...heads, '赵 大 海 钱 立 平', '（签字） （签字）')), [
      '甲兰共和国 代表 赵大海',
      '乙多王国 代表 钱立平',
    ]);
  });

  it('are nobody’s where they have not', () => {
    assert.deepEqual(signatoriesOf(signedBy(...heads, '赵 大 海 钱 立', '2001年7月16日于甲京')), []);
  });
});

describe('Notes of an exchange', () => {
  it('are captioned as letters, and have a place and a day above', () => {
    const { signed, signatories } = onlyStatement(
      [
        '甲兰共和国政府和乙多王国政府关于延长协定的换文',
        '乙多王国驻甲兰共和国大使致甲兰共和国外交部副部长函',
        '甲京',
        '1995年7月12日',
        '甲兰共和国外交部副部长赵大海阁下：',
        '我谨代表乙多王国政府建议将协定延长五年。',
        '乙多王国大使',
        '钱立平',
        '甲兰共和国外交部副部长复乙多王国大使函',
        '甲京',
        '1995年7月20日',
        '乙多王国大使钱立平阁下：',
        '我谨代表甲兰共和国政府同意来函所述。',
        '甲兰共和国外交部副部长',
        '赵大海',
      ].join('\n'),
    );
    assert.deepEqual([signed, ...signatories.map(({ name }) => name)], ['1995-07-20', '钱立平', '赵大海']);
  });

  it('are none of two where one side writes', () => {
    assert.equal(namesOtherPaper('甲兰外交部长致乙多王国大使照会', false), true);
    assert.equal(namesOtherPaper('甲兰共和国政府和乙多王国政府关于互免签证的照会', false), false);
  });
});

describe('What collections have beside texts is no statement', () => {
  it('where a card tells of an instrument', () => {
    const card = [
      '条约名称：甲兰共和国政府和乙多王国政府关于植物检疫的协定',
      '缔约方：甲兰、乙多',
      '签署日期：2002-04-17',
      '签署地点：甲京',
      '保存机关：外交部档案馆',
    ];
    assert.deepEqual(readFile([...card, ...card].join('\n')).statements, []);
  });

  it('where the editors say how it was made', () => {
    const page = [
      '甲兰条约辑编',
      '例言',
      '一、本编列载甲兰共和国与乙多王国所订双边条约与协定。',
      '二、本编以原约本为准。',
      '外交部条约司司长 赵大海 谨识',
      '一九七七年五月二日',
    ].join('\n');
    assert.deepEqual(readFile(page).statements, []);
  });
});

describe('A treaty of the empire', () => {
  const words = [
    '大清国大皇帝与大俄国大皇帝因欲敦睦邦交，议定条款如左：',
    '第一款　两国彼此诚心和好，永敦睦谊。',
    '第二款　两国商民往来贸易，均听其便。',
  ];

  for (const [title, name] of [
    ['中俄密约', '中俄密约'],
    ['中俄会议边务正约', '中俄会议边务正约'],
    ['中俄修好条规（同治十年七月二十九日）', '中俄修好条规'],
  ]) {
    it(`has a title that ends as none does today: ${title}`, () => {
      const statement = onlyStatement([title, ...words].join('\n'));
      assert.deepEqual([statement.title.text, statement.kind, statement.titleInferred], [name, 'treaty', false]);
    });
  }

  it('has the day of the title, where that has both calendars, and not that of a third', () => {
    const statement = onlyStatement(
      [
        '中俄密约（光绪二十二年四月二十二日 一八九六年六月三日 甲京）',
        ...words,
        '光绪二十二年四月二十二日',
        '一千八百九十六年五月二十二日，订于甲京',
        '李某押',
        '罗拔某某押',
      ].join('\n'),
    );
    assert.deepEqual([statement.title.text, statement.signed], ['中俄密约', '1896-06-03']);
    assert.deepEqual(
      statement.signatories.map(({ name }) => name),
      ['李某', '罗拔某某'],
    );
  });

  it('has 立于 before its place, and no place in whose years it counts', () => {
    const { place } = onlyStatement(
      ['中日会议边务正约', ...words, '大日本国明治三十八年十二月二十二日', '立于甲京', '大清国钦差大臣　赵大海'].join(
        '\n',
      ),
    );
    assert.equal(place, '甲京');
  });

  it('stands below others on a page, each title in 《》 with its day', () => {
    const page = ['近代条约选读', '中俄《甲京条约》', '（1858年5月28日签订）', ...words];
    page.push('中俄《乙城条约》', '（1860年11月14日签订）', ...words);
    assert.deepEqual(
      readFile(page.join('\n')).statements.map(({ title, signed }) => [title.text, signed]),
      [
        ['甲京条约', '1858-05-28'],
        ['乙城条约', '1860-11-14'],
      ],
    );
  });

  it('has its title in 《》 below the name of the book', () => {
    assert.equal(onlyStatement(['简明近代史', '《甲京界址专条》', ...words].join('\n')).title.text, '甲京界址专条');
  });

  it('has its place and copies below the day', () => {
    const { place, title } = onlyStatement(
      ['马关新约', ...words, '光绪二十一年三月二十三日', '明治二十八年四月十七日', '订于下之关，缮写两分。'].join('\n'),
    );
    assert.deepEqual([title.text, place], ['马关新约', '下之关']);
  });

  it('is of the states of its title, where its words name none', () => {
    const { parties } = onlyStatement(
      [
        '中英五口通商章程',
        '一八四三年十月八日，道光二十三年八月十五日，虎门寨。',
        '一、进口报关。',
        '二、出口引水。',
      ].join('\n'),
    );
    assert.deepEqual(parties, ['中国', '英国']);
  });

  it('was made by those who govern and guard', () => {
    const { parties } = onlyStatement(
      ['甲京条约', '大清国镇守边地将军奕某，大俄国总督木某，公同议定条约：', ...words.slice(1)].join('\n'),
    );
    assert.deepEqual(parties, ['大清国', '大俄国']);
  });

  it('was made with many', () => {
    const { title } = onlyStatement(['辛丑各国和约', '今日会同声明，核定各款：', ...words.slice(1)].join('\n'));
    assert.equal(title.text, '辛丑各国和约');
  });

  it('names the states of its envoys, and those who sign without a mark', () => {
    const { parties, signatories } = onlyStatement(
      [
        '中英甲京条约',
        '大清国钦差大臣与大英国钦差大臣会议各款，开列于后：',
        ...words.slice(1),
        '大清钦差全权大臣赵大海',
        '大英钦差全权大臣威某某',
      ].join('\n'),
    );
    assert.deepEqual(
      [parties, signatories.map(({ name }) => name)],
      [
        ['大清国', '大英国'],
        ['赵大海', '威某某'],
      ],
    );
  });
});
