import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER, onlyStatement, sectionsOf, signedBy, titles } from './reading';

const TITLE = '甲兰共和国和乙多王国联合声明';
const BODY = ['甲兰共和国和乙多王国（以下称“双方”）声明如下：', '一、' + FILLER, '二、' + FILLER];
const CLOSING = '二〇一九年五月七日于甲京';
const SIGNED = [TITLE, ...BODY, CLOSING];
const lines = (...rows: readonly string[]): string => rows.join('\n');

describe('A copy out of a forum', () => {
  const thread = [
    '甲乙论坛 » 条约 » 甲乙联合声明原文，备查',
    '海风 发表于 2014-9-3 22:14:36 | 只看该作者 | 倒序浏览',
    '楼主',
    '大家自己看。',
    ...SIGNED,
  ];
  const reply = ['发表于 2014-9-4 08:02:55', '沙发', '《甲乙联合声明》还有附件，引用: 海风 大家自己看', '我也收藏了'];

  it('ends where the next post begins', () => {
    const text = lines(...thread, ...reply);
    const { pieces, signed } = onlyStatement(text);
    assert.equal(signed, '2019-05-07');
    assert.deepEqual(
      pieces.map(({ start, end }) => text.slice(start, end)),
      [lines(...SIGNED)],
    );
  });

  it('ends above the number of its floor', () => {
    const text = lines(
      ...SIGNED,
      '1楼 2014-09-03 22:14 回复',
      '老木匠 初级粉丝',
      '好贴，顶一个',
      '来自手机客户端 2楼 2014-09-03 22:30 回复',
    );
    const [piece] = onlyStatement(text).pieces;
    assert.equal(text.slice(piece?.start, piece?.end), lines(...SIGNED));
  });

  it('keeps the title that stands above the first post', () => {
    const text = lines(TITLE, '发表于 2014-9-3 22:14:36 | 只看该作者', '楼主', ...BODY, CLOSING, ...reply);
    const { title, signed } = onlyStatement(text);
    assert.deepEqual([title.text, signed], [TITLE, '2019-05-07']);
  });
});

describe('A copy out of an account for followers', () => {
  it('ends above what it recommends', () => {
    const tail = [
      '（完）',
      '来源：甲通社',
      'END',
      '往期推荐',
      '● 口岸那些事',
      '● 明年怎么看？',
      '喜欢本文，点个“在看”吧',
    ];
    const text = lines(...SIGNED, ...tail, '阅读原文', '阅读 3321   赞 12   在看 5');
    const statement = onlyStatement(text);
    assert.equal(statement.signed, '2019-05-07');
    assert.deepEqual(sectionsOf(text, statement), ['一', '二']);
  });
});

describe('A page of an encyclopaedia that is called by a nickname', () => {
  const full = `，正式名称为《${TITLE}》，是2019年5月7日两国政府就解决边境问题发表的文件。`;

  it('has the title that it gives in full', () => {
    const text = lines('# 甲京声明', `**《甲京声明》**${full}`, '', '## 全文', '', ...BODY.map((row) => `> ${row}\n>`));
    const { title, kind, signed, parties } = onlyStatement(text);
    assert.deepEqual([title.text, kind, signed], [TITLE, 'joint-statement', '2019-05-07']);
    assert.deepEqual(parties, ['甲兰共和国', '乙多王国']);
    assert.equal(text.slice(title.span?.start, title.span?.end), TITLE);
  });

  it('has it below a heading that says no more than that it is the text, with the day of its box', () => {
    const box = ['中文名 甲京声明', '签署时间 2019年5月6日', '签署国家 甲兰、乙多'];
    const head = ['甲京声明  播报  编辑', `《甲京声明》${full}`, ...box, '背景', '两国谈判多年。'];
    const { title, signed } = onlyStatement(lines(...head, '声明全文', ...BODY, '影响', '声明意义重大。'));
    assert.deepEqual([title.text, signed], [TITLE, '2019-05-06']);
  });

  it('is called as its page is, where nothing tells more', () => {
    const head = [
      '甲论坛 > 条约 > 帖子',
      '甲乙边界条约',
      '《甲乙边界条约》是2019年签订的一个条约。',
      '签订背景',
      '两国谈判多年。',
    ];
    const articles = ['第一条　' + FILLER, '第二条　本条约自签字之日起生效。', CLOSING];
    const text = lines(...head, '条约全文', '甲兰共和国政府和乙多王国政府，议定条款如下：', ...articles);
    const { title, kind } = onlyStatement(text);
    assert.deepEqual([title.text, kind], ['甲乙边界条约', 'treaty']);
  });

  it('is no statement where it tells about one, under its headings', () => {
    const about = [TITLE, `《甲京声明》是2019年发表的文件。`, '历史背景', '两国谈判多年。', '主要内容', FILLER, '影响'];
    assert.deepEqual(readFile(lines(...about, '声明意义重大。')).statements, []);
    const edited = ['背景[编辑]', '两国谈判多年。', '内容[编辑]', FILLER];
    const box = ['签署日', '2019年5月7日', '签署地点', '甲京'];
    assert.deepEqual(readFile(lines(TITLE, ...box, ...about.slice(1, 2), ...edited)).statements, []);
    const whole = lines(...about.slice(0, 4), '主要内容', ...BODY, CLOSING);
    assert.equal(onlyStatement(whole).signed, '2019-05-07');
  });

  it('has not that of another which it cites in full', () => {
    const text = lines('# 甲京声明', ...BODY, `三、双方恪守《兰京公报》，全称《${TITLE}》。`, CLOSING);
    assert.equal(onlyStatement(text).title.text, '甲京声明');
  });
});

describe('An agreement between both sides of one state', () => {
  it('is one, below the row by which its site is gone through', () => {
    const title = '《内地与香港关于建立更紧密经贸关系的安排》补充协议九';
    const text = lines(
      'CEPA | 补充协议 | 补充协议二 | 附件 | 换文 | 常见问题',
      title,
      '为提高经贸交流与合作的水平，双方决定签署本协议。',
      '一、服务贸易',
      '（一）进一步放宽市场准入的条件。',
      '二、生效',
      '本协议自双方代表签署之日起生效。',
      '本协议于二○一二年六月二十九日在香港签署。',
      '赵一（签字）　　钱二（签字）',
    );
    const statement = onlyStatement(text);
    assert.deepEqual([statement.title.text, statement.signed], [title, '2012-06-29']);
  });
});

describe('A row by which a site is gone through', () => {
  const news = '会议指出，要落实好各项措施，进一步扩大开放，推动两地经贸合作取得新进展。';

  it('is no headline', () => {
    const page = lines('CEPA | 补充协议 | 补充协议二 | 附件 | 常见问题', '两地召开经贸会议', news);
    assert.deepEqual(titles(readFile(page)), ['article 两地召开经贸会议']);
  });
  it('has a word that only a site has', () => {
    const page = lines('甲兰 | 乙多 | 丙塔 | 丁林', news);
    assert.deepEqual(titles(readFile(page)), ['article 甲兰 | 乙多 | 丙塔 | 丁林']);
  });
});

describe('An agreement below the arrangement of which it is part', () => {
  it('has both for its title', () => {
    const arrangement = '内地与澳门关于建立更紧密经贸关系的安排';
    const text = lines(
      arrangement,
      '投资协议',
      '为促进投资，双方决定签署本协议。',
      '第一条　' + FILLER,
      '第二条　' + FILLER,
    );
    const signed = lines(text, '本协议于2017年12月18日在澳门签署。');
    assert.equal(onlyStatement(signed).title.text, `${arrangement}投资协议`);
    const whole = signed.replace('投资协议\n', `《${arrangement}》补充协议十\n`);
    assert.equal(onlyStatement(whole).title.text, `《${arrangement}》补充协议十`);
  });
});

describe('What a conference of states declared', () => {
  const rows = ['1．我们参加会议的各国政府，', '2．决心促进和平与发展，', '3．重申对世界各国人民的承诺。'];

  it('is a statement below its day, and what an assembly resolves is none', () => {
    assert.deepEqual(titles(readFile(lines('甲京宣言', '1995年9月15日第四次环境问题世界会议通过', ...rows))), [
      '甲京宣言',
    ]);
    assert.deepEqual(titles(readFile(lines('环境问题宣言', '联合国大会1995年9月15日第50/1号决议通过', ...rows))), [
      'article 环境问题宣言',
    ]);
  });
});

describe('No statement', () => {
  const listed = ['联合公报（1976年6月30日，甲京）', '贸易协定（1986年5月6日，乙城）', '引渡条约', '文化协定；'];
  const rows = listed.map((rest, index) => `${index + 1}. 甲兰共和国和乙多王国${rest}`);

  it('is a list of instruments, whatever stands above and below', () => {
    for (const head of ['甲兰和乙多签订的条约和协定', '甲兰共和国和乙多王国双边协定'])
      assert.deepEqual(readFile(lines(head, '', ...rows, '', '（资料截至2020年12月31日）')).statements, []);
  });

  it('is a table of what each side wants', () => {
    const row = (...cells: readonly string[]): string => cells.join('\t');
    const text = lines(
      '文本对照表（磋商后）',
      row('条款', '甲方文本', '乙方文本', '状态'),
      row('序言', '甲兰共和国政府和乙多王国政府（以下简称“双方”）', '同', '已商定'),
      row('第一条', '双方鼓励企业开展合作', '双方促进企业开展合作', '未定'),
      row('第二条', '双方设立联合委员会', '删去', '未定'),
    );
    assert.deepEqual(readFile(text).statements, []);
  });

  it('is a beginning that breaks off, shown as an example', () => {
    const example = ['```', TITLE, '应甲兰共和国总统邀请，乙多王国国王于……', CLOSING, '```'];
    const text = lines('# 数据集', '', '本数据集收录甲兰共和国的文件。', '', ...example, '', '若使用，请注明出处。');
    assert.deepEqual(readFile(text).statements, []);
    assert.equal(onlyStatement(lines('```text', ...SIGNED, '```')).signed, '2019-05-07');
  });
});

describe('A draft that leaves open', () => {
  it('its day and its place is signed on none, and by nobody', () => {
    const open = [
      '二〇××年×月×日于××',
      '二〇二五年〔　〕月〔　〕日于〔××〕',
      '　　年　　月　　日',
      '____年__月__日于____',
    ];
    for (const day of open) {
      const text = lines(TITLE, ...BODY, day, '甲兰共和国总统　　乙多王国国王', '（待签）　　　　　（待签）');
      const { signed, place, signatories } = onlyStatement(text);
      assert.deepEqual([signed, place, signatories], [null, null, []], day);
    }
  });

  it('its day alone has its place, in brackets or not, and the month that it gives', () => {
    assert.equal(signedBy('二〇二五年〔　〕月〔　〕日于〔甲京〕').place, '甲京');
    assert.equal(signedBy('2025年×月×日，甲京').place, '甲京');
    assert.equal(signedBy('2025年5月〔　〕日于甲京').signed, '2025-05');
    assert.equal(signedBy('2025年5月[10]日于甲京').signed, '2025-05');
  });

  it('its place by a word has none', () => {
    const { signed, place } = signedBy('签署日期：待定', '签署地点：待定');
    assert.deepEqual([signed, place], [null, null]);
  });
});
