import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

interface SaidOfOne {
  readonly title: string;
  readonly signed: string | null;
  readonly place?: string | null;
  readonly sections?: string;
  readonly signatories?: string;
}

/** Each of the statements of a text says what is expected of it, and there are no others. */
function several(name: string, text: string, ...expected: readonly SaidOfOne[]): void {
  it(name, () => {
    const said = readFile(text).statements.map((statement, index) => {
      const { title, signed, place, sections, signatories } = statement;
      const all: SaidOfOne = {
        title: title.text,
        signed,
        place,
        sections: sections.map(({ label }) => label).join(' '),
        signatories: signatories.map(({ party, office, name }) => `${party}/${office}/${name}`).join(' '),
      };
      const asked = Object.keys(expected[index] ?? { title: '', signed: '' }) as (keyof SaidOfOne)[];
      return Object.fromEntries(asked.map((key) => [key, all[key]]));
    });
    assert.deepEqual(said, expected);
  });
}

const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`;

const TITLE = '甲兰共和国和乙多王国联合声明';
const VISIT = '　　应甲兰共和国总统赵一邀请，乙多王国首相约翰·史密对甲兰共和国进行正式访问。双方声明如下：';
const TRADE = '双方商定扩大贸易，支持两国企业开展合作。';
const YOUTH = '双方支持两国青年往来，互设文化中心。';
const DAY = '　　二〇一六年五月十二日于兰京';
const usual = { title: TITLE, signed: '2016-05-12', place: '兰京' };

const OTHER = '洛维亚联邦和瑟兰人民共和国联合公报';
const OTHER_TEXT = '　　洛维亚联邦总理钱二对瑟兰人民共和国进行正式访问。双方商定增加互访，并成立贸易委员会。';
const OTHER_DAY = '　　二〇〇三年七月十六日于洛京';
const other = { title: OTHER, signed: '2003-07-16', place: '洛京' };

const AGREEMENT = '甲兰共和国政府和乙多王国政府航空运输协定';
const ARTICLES = lines(
  '　　甲兰共和国政府和乙多王国政府（以下称“缔约双方”），达成协议如下：',
  '　　第一条　缔约双方开展合作。',
  '　　第二条　本协定自签字之日起生效。',
).trimEnd();
const OFFICES = '　　甲兰共和国政府代表　　　　乙多王国政府代表';
const NAMES = '　　赵一（签字）　　　　　　　约翰·史密（签字）';
const agreed = {
  title: AGREEMENT,
  signed: '1990-01-05',
  place: '兰京',
  sections: '第一条 第二条',
  signatories: '甲兰共和国/代表/赵一 乙多王国/代表/约翰·史密',
};
const signedOn = (day: string): string => `　　本协定于${day}在兰京签订，一式两份，每份用甲文和乙文写成。`;

describe('The pages on which statements are printed', () => {
  describe('have several texts', () => {
    for (const rule of [
      '--------',
      '====',
      '＊　＊　＊',
      '★ ★ ★',
      '***',
      '――――',
      '△',
      '（又电）',
      '文件之二',
      '— 12 —',
      '',
    ])
      several(
        `parted by ${JSON.stringify(rule)}`,
        lines(TITLE, '', VISIT, `　　${TRADE}`, DAY, rule, OTHER, '', OTHER_TEXT, OTHER_DAY),
        usual,
        other,
      );
    for (const number of ['二、', '（二）', '2. ', '●'])
      several(
        `of which the second is numbered ${number}`,
        lines(TITLE, '', VISIT, `　　${TRADE}`, DAY, '', `${number}${OTHER}`, '', OTHER_TEXT, OTHER_DAY),
        usual,
        other,
      );
    several(
      'each numbered and with its day in brackets, below the heading of the page',
      lines(
        '乙多公报',
        `1．${TITLE}`,
        '（2016年5月12日，兰京）',
        VISIT,
        `　　${TRADE}`,
        `2．${OTHER}`,
        '（2003年7月16日）',
        OTHER_TEXT,
        '　　一、双方商定互设商会。',
        '　　二、双方商定互派教师。',
      ),
      usual,
      { title: OTHER, signed: '2003-07-16' },
    );
    several(
      'in Markdown, parted by a rule',
      lines(
        `## ${TITLE}`,
        '',
        VISIT.trim(),
        '',
        TRADE,
        '',
        DAY.trim(),
        '',
        '---',
        '',
        `## ${OTHER}`,
        '',
        OTHER_TEXT.trim(),
        '',
        OTHER_DAY.trim(),
      ),
      usual,
      other,
    );
    several(
      'of a book, below its contents',
      lines(
        '甲兰共和国条约集',
        '目录',
        `${AGREEMENT}（1990年1月5日）…………1`,
        `${OTHER}......3`,
        '',
        AGREEMENT,
        ARTICLES,
        signedOn('1990年1月5日'),
        OFFICES,
        NAMES,
        OTHER,
        OTHER_TEXT,
        OTHER_DAY,
      ),
      agreed,
      other,
    );
    layout(
      'or one with a rule between its sections',
      lines(TITLE, '', VISIT, `　　一、${TRADE}`, '　　＊　＊　＊', `　　二、${YOUTH}`, DAY),
      { ...usual, sections: '一 二' },
    );
    for (const rule of [
      '　　————————　　　　————————',
      '　　________　　　　________',
      '— 2 —',
      '2　　　　甲兰共和国条约集',
    ])
      layout(
        `or one with ${rule.trim()} among its signatures`,
        lines(AGREEMENT, '', ARTICLES, signedOn('1990年1月5日'), OFFICES, rule, '　　赵一　　　　　　　约翰·史密'),
        agreed,
      );
    for (const foot of [
      ['————————', '① 见《甲兰年鉴》第一集，2001年出版。'],
      ['————————', '* 原载2016年5月13日《兰京日报》。'],
    ])
      layout(
        `or one with a note at its foot: ${foot[1] ?? ''}`,
        lines(TITLE, '', VISIT, `　　一、${TRADE}`, OFFICES.replaceAll('政府代表', '代表'), NAMES, DAY, ...foot),
        { ...usual, signatories: '甲兰共和国/代表/赵一 乙多王国/代表/约翰·史密' },
      );
  });

  describe('are records of an archive', () => {
    const record = (page: string, title: string, ...text: readonly string[]): string =>
      lines(
        '〖ZQ/总期〗24801〖-ZQ/总期〗',
        '〖RQ/日期〗20160513〖-RQ/日期〗',
        `〖BH/版号〗${page}〖-BH/版号〗`,
        `〖BT/标题〗${title}〖-BT/标题〗`,
        '〖ZW/正文〗',
        ...text,
        '〖-ZW/正文〗',
      );
    const second = '甲兰共和国政府和乙多王国政府贸易协定';
    several(
      'with several texts, which end with the sentence of their signing',
      record(
        '01',
        '两国签署两个协定',
        AGREEMENT,
        ARTICLES,
        signedOn('1990年1月5日'),
        second,
        ARTICLES,
        signedOn('1991年6月7日'),
      ),
      { title: AGREEMENT, signed: '1990-01-05', sections: '第一条 第二条' },
      { title: second, signed: '1991-06-07', sections: '第一条 第二条' },
    );
    several(
      'with several texts, which end with their days',
      record('01', '两个声明', TITLE, '', VISIT, `　　${TRADE}`, DAY, '', OTHER, '', OTHER_TEXT, OTHER_DAY),
      usual,
      other,
    );
    several(
      'with one text, and the titles of what was signed besides',
      record('01', TITLE, VISIT, `　　${TRADE}`, DAY, '双方还签署了：', AGREEMENT, second),
      usual,
    );
    several(
      'with half a text each',
      record('01', TITLE, VISIT, '　　一、双方商定扩大（下转第三版）') +
        record('03', TITLE, '　　（上接第一版）贸易。', `　　二、${YOUTH}`, DAY),
      { ...usual, sections: '一 二' },
    );
    several(
      'with half a text each, of which one leads to another page',
      record('01', TITLE, VISIT, '　　一、双方商定扩大（下转第四版）') +
        record('03', TITLE, '　　（上接第二版）贸易。', `　　二、${YOUTH}`, DAY),
      { title: TITLE, signed: null },
      usual,
    );
    it('of which each keeps its own citations', () => {
      const text = record(
        '01',
        '两个声明',
        TITLE,
        VISIT,
        '　　双方重申《甲乙通商条约》。',
        DAY,
        OTHER,
        OTHER_TEXT,
        '　　双方重申《洛瑟通商条约》。',
        OTHER_DAY,
      );
      const { citations, statements } = readFile(text);
      assert.deepEqual(
        citations.map(({ name, statement }) => [name, statement?.title.text]),
        [
          ['甲乙通商条约', TITLE],
          ['洛瑟通商条约', OTHER],
        ],
      );
      assert.deepEqual(
        statements.map(({ printed }) => printed),
        ['2016-05-13', '2016-05-13'],
      );
    });
  });

  describe('have a line that runs above them', () => {
    layout(
      'which is the title, between sections',
      lines(
        TITLE,
        '',
        VISIT,
        `　　一、${TRADE}`,
        `　　${TITLE}`,
        `　　二、${YOUTH}`,
        `　　${TITLE}`,
        '　　三、双方愿保持往来。',
        DAY,
      ),
      { ...usual, sections: '一 二 三' },
    );
    layout(
      'which is the title with the number of the page, in mid-sentence',
      lines(
        TITLE,
        '',
        VISIT,
        '　　一、双方商定扩大贸易，',
        '　　3',
        `　　${TITLE}`,
        '　　支持两国企业开展合作。',
        `　　二、${YOUTH}`,
        DAY,
      ),
      { ...usual, sections: '一 二' },
    );
    layout(
      'which is the title, below words that announce what follows',
      lines(TITLE, '', VISIT, '11', TITLE, `　　一、${TRADE}`, `　　二、${YOUTH}`, DAY),
      { ...usual, sections: '一 二' },
    );
    layout(
      'which is the title, within a title that is cited',
      lines(TITLE, '', VISIT, '　　双方重申1998年3月4日签署的《甲兰共和国和乙', '11', TITLE, '多王国通商条约》。', DAY),
      { ...usual, cited: '甲兰共和国和乙多王国通商条约@1998-03-04' },
    );
    layout(
      'which is the title beside the number of the page, between paragraphs',
      lines(TITLE, '', VISIT, '12', TITLE, `　　${TRADE}`, DAY),
      usual,
    );
    layout(
      'which is the title, before the signatures',
      lines(AGREEMENT, '', ARTICLES, signedOn('1990年1月5日'), AGREEMENT, OFFICES, NAMES),
      agreed,
    );
    layout(
      'which is the name of a book, before the signatures',
      lines(AGREEMENT, '', ARTICLES, signedOn('1990年1月5日'), '甲兰共和国条约集', OFFICES, NAMES),
      agreed,
    );
    layout(
      'which is the end of the title, and the name of a book with its number',
      lines(
        AGREEMENT,
        '',
        ARTICLES.replace('\n　　第二条', '\n·201·\n航空运输协定\n　　第二条'),
        signedOn('1990年1月5日'),
        '·202·',
        '甲兰共和国条约集（第七集）',
        OFFICES,
        NAMES,
      ),
      agreed,
    );
    layout(
      'which is any other, three times',
      lines(
        AGREEMENT,
        '',
        ARTICLES.replaceAll('\n　　第', '\n3\n甲兰外交年刊\n　　第'),
        signedOn('1990年1月5日'),
        '甲兰外交年刊',
        OFFICES,
        NAMES,
      ),
      agreed,
    );
    several(
      'and which is none where another text of the same title follows',
      lines(
        TITLE,
        '',
        VISIT,
        `　　一、${TRADE}`,
        `　　二、${YOUTH}`,
        DAY,
        TITLE,
        '',
        VISIT,
        `　　一、${TRADE}`,
        '　　二〇一八年五月三日于北城',
      ),
      { ...usual, sections: '一 二' },
      { title: TITLE, signed: '2018-05-03', place: '北城', sections: '一' },
    );
    several(
      'nor where that other text follows one without a day',
      lines(TITLE, '', VISIT, `　　一、${TRADE}`, `　　二、${YOUTH}`, TITLE, VISIT, `　　一、${TRADE}`, DAY),
      { title: TITLE, signed: null, sections: '一 二' },
      { ...usual, sections: '一' },
    );
  });

  describe('break a line', () => {
    layout(
      'behind a day of the visit',
      lines(
        TITLE,
        '',
        '　　应甲兰共和国总统赵一邀请，乙多王国首相',
        '约翰·史密于2016年5月10日至13日',
        '对甲兰共和国进行正式访问。双方声明如下：',
        `　　${TRADE}`,
        DAY,
      ),
      usual,
    );
    for (const cut of [
      '乙\n多',
      '乙\n　　多',
      '乙\n\n— 7 —\n\n多',
      '乙\n7\n多',
      '乙\n甲兰条约集　　7\n多',
      '乙（下转第二版）\n\n（上接第一版）多',
    ])
      layout(
        `within a title that is cited: ${JSON.stringify(cut)}`,
        lines(TITLE, '', VISIT, `　　双方重申1998年3月4日签署的《甲兰共和国和${cut}王国通商条约》，愿扩大贸易。`, DAY),
        { ...usual, cited: '甲兰共和国和乙多王国通商条约@1998-03-04' },
      );
    layout(
      'within a title, by the name of a book that stood above the first page as well',
      lines(
        '１２　　甲兰外交文件',
        '',
        TITLE,
        '',
        VISIT,
        '　　双方重申1998年3月4日签署的《甲兰共和国和乙',
        '',
        '甲兰外交文件　　１３',
        '',
        '多王国通商条约》，愿扩大贸易。',
        DAY,
      ),
      { ...usual, cited: '甲兰共和国和乙多王国通商条约@1998-03-04' },
    );
    for (const cut of [
      '1998年3\n月4日',
      '1998年\n3月4日',
      '1998年3月4\n日',
      '19\n98年3月4日',
      '1998年3月\n\n- 7 -\n\n4日',
    ])
      layout(
        `within the day of what is cited: ${JSON.stringify(cut)}`,
        lines(TITLE, '', VISIT, `　　双方重申${cut}签署的《甲乙通商条约》，愿扩大贸易。`, DAY),
        { ...usual, cited: '甲乙通商条约@1998-03-04' },
      );
    for (const cut of [
      '1990年1月5日在兰京签\n订',
      '1990年1月5日在兰\n京签订',
      '1990年1月5日在\n兰京签订',
      '1990年1月\n5日在兰京签订',
      '1990年1月\n\n— 3 —\n\n5日在兰京签订',
    ])
      layout(
        `within the sentence of the signing: ${JSON.stringify(cut)}`,
        lines(AGREEMENT, '', ARTICLES, `　　本协定于${cut}，一式两份，每份用甲文和乙文写成。`, OFFICES, NAMES),
        agreed,
      );
    for (const cut of [
      '二〇一六年\n五月十二日于兰京',
      '二〇一六年五月\n十二日于兰京',
      '二〇一六年五月十二日于兰\n京',
      '\f二〇一六年五月十二日于兰京',
    ])
      layout(
        `within the closing line: ${JSON.stringify(cut)}`,
        lines(TITLE, '', VISIT, `　　${TRADE}`, `　　${cut}`),
        usual,
      );
    layout(
      'within the words of a signature',
      lines(
        AGREEMENT,
        '',
        ARTICLES,
        signedOn('1990年1月5日'),
        '甲兰共和国政府代',
        '表',
        '赵一（签',
        '字）',
        '乙多王国政府代表',
        '约翰·史密（签字',
        '）',
      ),
      agreed,
    );
    layout(
      'with the number of the page before the closing line',
      lines(TITLE, '', VISIT, `　　${TRADE}`, '— 11 —', DAY),
      usual,
    );
    layout(
      'and part paragraphs where they are indented, a day and names below them too',
      lines(TITLE, '', VISIT, '　　一、经贸合作', TRADE, '　　二、人文合作', YOUTH, '2016年5月12日于兰京'),
      { ...usual, sections: '一 二' },
    );
  });

  describe('lead to each other', () => {
    const [first, second] = ['　　一、双方商定扩大', '贸易。'];
    const NEWS = lines('兰京新任市长到任', '　　本报讯　兰京新任市长12日到任。');
    for (const [goesOn, continued] of [
      ['（下转第三版）', '（上接第一版）'],
      ['［下转第三版］', '［上接第一版］'],
      ['[下转3版]', '[上接1版]'],
    ] as const) {
      const text = lines(TITLE, '', VISIT, first, goesOn, '', NEWS, continued, second, `　　二、${YOUTH}`, DAY);
      several(`with ${goesOn}`, text, { ...usual, sections: '一 二' });
      it(`with ${goesOn}, and have nothing of what stands between`, () => {
        const { statements, articles } = readFile(text);
        const pieces = statements.flatMap((statement) =>
          statement.pieces.map(({ start, end }) => text.slice(start, end)),
        );
        assert.equal(pieces.length, 2);
        assert.ok(pieces.every((piece) => !piece.includes('市长')));
        assert.equal(articles.length, 1);
      });
    }
    const torn = (one: string, two: string): string =>
      lines(
        TITLE,
        '',
        VISIT,
        '　　双方商定扩大（下转第三版）',
        '',
        OTHER,
        '',
        '　　洛维亚联邦总理钱二对瑟兰人民共和国进行正式访问。双方商定（下转第四版）',
        '',
        `（上接第一版${one}）`,
        '贸易。',
        DAY,
        '',
        `（上接第二版${two}）`,
        '增加互访。',
        OTHER_DAY,
      );
    several('two at once, in the order of their pages', torn('', ''), usual, other);
    several('two at once, with their titles', torn(TITLE, OTHER), usual, other);
    it('and none where nothing tells which goes on where', () => {
      const text = torn('', '').replaceAll('下转第四版', '下转第三版').replaceAll('上接第二版', '上接第一版');
      assert.ok(readFile(text).statements.every(({ pieces }) => pieces.length === 1));
    });
  });

  describe('are lines of other kinds', () => {
    const whole = lines(AGREEMENT, '', ARTICLES, signedOn('1990年1月5日'), OFFICES, NAMES);
    layout('that end with CR', whole.replaceAll('\n', '\r'), agreed);
    layout('that end with U+2028', whole.replaceAll('\n', '\u2028'), agreed);
    layout(
      'with what nobody sees',
      whole
        .replace('乙多王国政府航', '乙多王国\u200b政府航')
        .replaceAll('兰京', '\u200b兰京')
        .replaceAll('约翰', '约\u00ad翰'),
      {
        ...agreed,
        title: AGREEMENT,
      },
    );
    layout('that became gaps', lines(TITLE, `${VISIT}　　一　　${TRADE}　　二　　${YOUTH}${DAY}`), {
      ...usual,
      sections: '一 二',
    });
    layout(
      'that became gaps, the title too',
      `${TITLE}　　　　　　${VISIT.trim()}　　一、${TRADE}　　二、${YOUTH}${DAY}`,
      { ...usual, sections: '一 二' },
    );
    layout(
      'of which the gaps before articles are left',
      lines(AGREEMENT, '', ARTICLES.replaceAll('\n', ''), '', signedOn('1990年1月5日'), OFFICES, NAMES),
      agreed,
    );
    layout('of which the last has its day behind a sentence', lines(TITLE, '', VISIT, `${TRADE}${DAY.trim()}`), usual);
  });

  describe('are those of a browser', () => {
    const head = `<!DOCTYPE html><html><head><title>${TITLE}-兰京网</title><script>var s="《测试协定》2015年1月2日";</script></head><body>`;
    several(
      'with <br> and named blanks',
      `${head}<h1>${TITLE}</h1>&nbsp;&nbsp;${VISIT.trim()}<br>&nbsp;&nbsp;一<br/>${TRADE}<br>二<BR>双方重申1998年3月4日签署的&#12298;甲乙通商条约&#x300B;。<br>甲兰共和国总统&emsp;&emsp;&emsp;&emsp;乙多王国首相<br>赵一（签字）&emsp;&emsp;&emsp;&emsp;约翰&middot;史密（签字）<br>${DAY.trim()}<!-- 二〇一八年一月一日于北城 --></body></html>`,
      {
        ...usual,
        sections: '一 二',
        signatories: '甲兰共和国/总统/赵一 乙多王国/首相/约翰·史密',
      },
    );
    layout(
      'with paragraphs and a table on a few lines',
      `<h1>${AGREEMENT}</h1>${ARTICLES.split('\n')
        .map((line) => `<p>${line.trim()}</p>`)
        .join(
          '',
        )}<p>${signedOn('1990年1月5日')}</p><table><tr><td>甲兰共和国政府代表</td>\n<td>乙多王国政府代表</td></tr><tr><td>赵一（签字）</td><td>约翰·<b>史密</b>（签字）</td></tr></table>`,
      agreed,
    );
    layout(
      'with tags beside the titles that it cites',
      `<h1>${TITLE}</h1><p>${VISIT}</p><p>一、双方重申1998年3月4日签署的<a href="a.htm">《甲乙通商条约》</a>（以下称<b>《条约》</b>）和1999年5月6日签订的<strong>《甲乙海运协定》</strong>、&ldquo;甲兰共和国和乙多王国航空协定&rdquo;（2001年7月8日），落实<b>《条约》</b>和<span class="d">2002</span>年3月<b>4日</b>签<u>署</u>的《甲乙渔业协定》。</p><p>${DAY}</p>`,
      {
        ...usual,
        cited:
          '甲乙通商条约@1998-03-04 条约@ 甲乙海运协定@1999-05-06 甲兰共和国和乙多王国航空协定@2001-07-08 条约@ 甲乙渔业协定@2002-03-04',
      },
    );
    it('of which every place is that of the file', () => {
      const text = `<h1>${TITLE}</h1><p>${VISIT}</p><p>一、双方重申<a href="a.htm">&#12298;甲乙<b>通商</b>条约&#12299;</a>。</p><p>${DAY}</p>`;
      const { citations, statements } = readFile(text);
      const [citation] = citations;
      assert.equal(text.slice(citation?.start, citation?.end), '&#12298;甲乙<b>通商</b>条约&#12299;');
      assert.equal(citation?.name, '甲乙通商条约');
      assert.equal(statements[0]?.title.span?.start, text.indexOf(TITLE));
    });
  });
});

describe('What stands directly below a title', () => {
  layout(
    'the number of the first section, above its invitation',
    lines(
      TITLE,
      '',
      '一',
      '应甲兰共和国政府邀请，乙多王国首相约翰·史密于2016年5月10日至12日访问了甲兰共和国。',
      '二',
      TRADE,
      '三',
      YOUTH,
      '',
      DAY.trim(),
    ),
    { ...usual, sections: '一 二 三' },
  );
  layout(
    'a subtitle with a dash, above the day',
    lines(
      TITLE,
      '——携手走向未来',
      '',
      '（2016年5月12日，兰京）',
      '',
      '1. 两国领导人举行会谈，双方声明如下。',
      `2. ${TRADE}`,
      `3. ${YOUTH}`,
    ),
    { ...usual, sections: '1 2 3' },
  );
  layout('no list: that stands below a sentence', lines(TITLE, VISIT, `——${TRADE}`, `——${YOUTH}`, DAY), {
    ...usual,
    sections: '—— ——',
  });
  layout(
    'its day, where the title stands behind a dateline',
    lines(`新华社兰京５月１２日电　${TITLE}`, '（二〇一六年五月十二日）', '', `一、双方声明，${TRADE}`, `二、${YOUTH}`),
    { title: TITLE, signed: '2016-05-12', sections: '一 二' },
  );
});

describe('A dateline without brackets', () => {
  const text = lines(TITLE, VISIT, `　　${TRADE}`, `　　${YOUTH}`, '');
  const names = lines('甲兰共和国总统　　　　乙多王国首相', '', '赵一　　　　　　　　约翰·史密', '');

  it('tells when the text above it was dispatched, and is no text of its own', () => {
    const { statements, articles } = readFile(`${text}${DAY}\n\n新华社兰京５月１３日电\n`);
    assert.deepEqual(
      statements.map(({ dispatched }) => dispatched),
      ['2016-05-13'],
    );
    assert.deepEqual(articles, []);
  });

  it('begins the text where it stands in the head of a page', () => {
    const { statements, articles } = readFile(
      lines(
        `${TITLE}（全文）`,
        '2016-05-13 06:58 来源：新港网',
        '关注本站 微博 微信',
        '',
        '新华社兰京５月１２日电',
        '',
      ) + `${text}${DAY}\n`,
    );
    assert.deepEqual(
      statements.map(({ title, signed, dispatched }) => [title.text, signed, dispatched]),
      [[TITLE, '2016-05-12', '2016-05-12']],
    );
    assert.deepEqual(articles, []);
  });

  it('leaves the names above it to the text', () => {
    const { statements, articles } = readFile(`${text}${names}新华社兰京５月１３日电\n`);
    assert.deepEqual(
      statements.map(({ signatories }) => signatories.map(({ name }) => name)),
      [['赵一', '约翰·史密']],
    );
    assert.deepEqual(articles, []);
  });

  it('is that of the news whose words stand below it', () => {
    const { articles } = readFile(
      `${text}${DAY}\n\n总统会见乙多王国客人\n新华社兰京５月１２日电\n总统赵一今天会见了客人。\n`,
    );
    assert.deepEqual(
      articles.map(({ title }) => title.text),
      ['总统会见乙多王国客人'],
    );
  });
});
