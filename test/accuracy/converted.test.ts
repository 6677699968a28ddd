import assert from 'node:assert/strict';
import { checkRepeatedText } from '../../server/src/features/checks/repeated-text';
import { readFile } from '../../server/src/statement/reading';
import { slice } from '../../server/src/text/span';
import { layout } from './said';

/** Texts as the programs leave them that make them out of pages, documents and wikis. */
describe('Converted texts', () => {
  const TITLE = '甲兰共和国和乙多王国友好合作条约';
  const BEGINNING = '甲兰共和国和乙多王国（以下称“双方”），议定如下：';
  const FORMULA = '本条约于二〇〇七年一月十五日在兰京签订，一式两份，每份均用甲文和乙文写成。';
  const said = {
    title: TITLE,
    signed: '2007-01-15',
    place: '兰京',
    parties: '甲兰共和国+乙多王国',
    sections: '第一条 第二条',
  };
  const signatories = '甲兰共和国/总统/赵一 乙多王国/首相/钱二';

  describe('out of a page that was photographed', () => {
    layout(
      'with a heading for each line of the title, and formulas for numbers',
      `# 甲兰共和国\n\n# 和乙多王国\n\n# 友好合作条约\n\n${BEGINNING}\n\n# 第一条\n\n双方遵守 $1 9 9 7$ 年 $5$ 月2日签署的《甲兰共和国和乙多王国联合声明》。\n\n![](images/3f2a.jpg)\n\n12\n\n# 第二条\n\n双方扩大贸易。\n\n本条约于 $2 0 0 7$ 年 $1$ 月 $1 5$ 日在兰京签订。\n\n<table><tr><td>甲兰共和国<br>总统</td><td>乙多王国<br>首相</td></tr><tr><td>赵一</td><td>钱二</td></tr></table>\n`,
      { ...said, signatories, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
    );
    layout(
      'with a picture above the title',
      `<!-- image -->\n\n## ${TITLE}\n\n${BEGINNING}\n\n## 第一条 目的\n\n双方发展友好关系。\n\n## 第二条 贸易\n\n双方扩大贸易。\n\n${FORMULA}\n`,
      said,
    );
    layout(
      'with the head of its page above the title',
      `甲兰外交部\n\n# ${TITLE}\n\n${BEGINNING}\n\n## 第一条\n\n双方发展友好关系。\n\n## 第二条\n\n双方扩大贸易。\n\n${FORMULA}\n`,
      said,
    );
    layout(
      'with the lines of the title in the middle',
      `<div style="text-align: center;">甲兰共和国和乙多王国</div>\n\n<div style="text-align: center;">友好合作条约</div>\n\n## 一、政治\n\n双方发展友好关系。\n\n## 二、经济\n\n双方扩大贸易。\n\n${FORMULA}\n`,
      { ...said, sections: '一 二' },
    );
    layout(
      'with breaks in the cells of a table',
      `# ${TITLE}\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n${FORMULA}\n\n| 甲兰共和国<br>总统 | 乙多王国<br>首相 |\n|---|---|\n| 赵一 | 钱二 |\n`,
      { ...said, signatories },
    );

    layout(
      'with the heads of both columns, one below the other, above the names',
      `# ${TITLE}\n\n${BEGINNING}\n\n## 第 一 条\n\n双方发展友好关系。\n\n## 第 二 条\n\n双方扩大贸易。\n\n${FORMULA}\n\n## 甲兰共和国\n\n## 总 统\n\n## 乙多王国\n\n## 首 相\n\n赵一 （签字）\n\n钱二 （签字）\n`,
      { ...said, signatories },
    );
    layout(
      'with the whole text in the one cell of a table',
      `[首页](/) > [条约](/tywj/)\n\n${TITLE}\n------\n\n|     |\n| --- |\n| **${TITLE}**<br><br>${BEGINNING}<br><br>**第一条**　双方发展友好关系。<br><br>**第二条**　双方扩大贸易。<br><br>${FORMULA} |\n`,
      said,
    );

    layout(
      'with a circle for the zero of a year',
      `# ${TITLE}①\n\n${BEGINNING}\n\n# 第一条\n\n双方遵守二 $\\bigcirc$ $\\bigcirc$ 五年五月二日签署的《甲兰共和国和乙多王国联合声明》。\n\n# 第二条\n\n双方反对 $^ { 6 6 }$ 三股势力”。\n\n甲兰共和国总统 赵一（签字） 乙多王国首相 钱二（签字）\n\n二 $\\bigcirc$ $\\bigcirc$ 七年一月十五日于兰京\n\n$\\textcircled { 1 }$ 本条约由外交部提供。\n`,
      { ...said, signatories, cited: '甲兰共和国和乙多王国联合声明@2005-05-02' },
    );
    layout(
      'with the brackets of columns that are read from above',
      `${TITLE}\n\n${BEGINNING}\n\n第一条　双方遵守一九九七年五月二日签署之︽甲兰共和国和乙多王国联合声明︾。\n\n第二条　双方扩大贸易。\n\n${FORMULA}\n\n甲兰共和国总统　赵一︵签字︶\n\n乙多王国首相　钱二︵签字︶\n`,
      { ...said, signatories, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
    );

    layout(
      'as the source of a document of LaTeX',
      `\\title{\n${TITLE}\n}\n\n\\author{\n（2007年1月15日，兰京）\n}\n\n${BEGINNING}\n\n\\section*{一、政治}\n\n双方遵守 1997 年 5 月 2 日签署的《甲兰共和国和乙多王国联合声明》。\n\n\\section*{二、经济}\n\n双方扩大贸易，\\(2011\\) 年增长 \\(30 \\%\\) 。\n\n\\begin{tabular}{ll}\n甲兰共和国总统 & 乙多王国首相 \\\\\n赵一 & 钱二\n\\end{tabular}\n`,
      { ...said, sections: '一 二', signatories, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
    );

    it('with formulas inside the title that it cites', () => {
      const { citations } = readFile('《甲兰共和国和乙多王国 $2 0 2 3 { - } 2 0 2 7$ 年合作规划》');
      assert.deepEqual(
        citations.map(({ name }) => name.replaceAll(' ', '')),
        ['甲兰共和国和乙多王国2023-2027年合作规划'],
      );
    });
  });

  describe('out of a document', () => {
    layout(
      'with styles',
      `::: {custom-style="标题"}\n**${TITLE}** {#条约 .Title}\n:::\n\n::: {custom-style="正文"}\n${BEGINNING}\n:::\n\n> []{#_Toc1 .anchor}**第一条** 双方遵守[《甲兰共和国和乙多王国联合声明》]{.underline}[^1]。\n>\n> **第二条** 双方扩大贸易。\n\n${FORMULA}\n\n  甲兰共和国\\\n  总统\\\n  赵一\n\n  乙多王国\\\n  首相\\\n  钱二\n\n[^1]: 1997年5月2日签署。\n`,
      { ...said, signatories, cited: '甲兰共和国和乙多王国联合声明@' },
    );
    layout(
      'with a table of lines',
      `# ${TITLE} {#条约}\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n${FORMULA}\n\n+--------------+--------------+\n| 甲兰共和国   | 乙多王国     |\n|              |              |\n| 总统         | 首相         |\n+==============+==============+\n| 赵一         | 钱二         |\n+--------------+--------------+\n`,
      { ...said, signatories },
    );
    layout(
      'with a field before the title',
      `HYPERLINK "http://甲.example/1" ${TITLE}\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\nPAGE  \\* MERGEFORMAT 2\n\n${FORMULA}\n`,
      said,
    );
    layout(
      "with bullets of the program's own",
      `${TITLE}\n\n${BEGINNING}\n\n第一条 双方将：\n\uf0b7\t发展友好关系；\n\uf0b7\t扩大贸易。\n\n第二条 本条约自签署之日起生效。\n\n${FORMULA}\n`,
      said,
    );
    layout(
      'with numbers that are kept from being a list',
      `**${TITLE}**\n\n${BEGINNING}\n\n1\\) 双方发展友好关系：\n\n   a\\. 互派留学生；\n\n   b\\. 互办展览。\n\n2\\) 双方扩大贸易。\n\n${FORMULA}\n`,
      { ...said, sections: '1 2' },
    );
    layout(
      'with a column in letters, a gap apart',
      [
        '甲兰共和国和乙多王国            TREATY OF FRIENDSHIP BETWEEN',
        '友好合作条约                    GALAN AND EDO',
        '',
        '1. 双方于2006年1月5日在         1. The two sides held talks in',
        '兰京举行会谈。                  Lanjing on 5 January 2006.',
        '',
        '2. 双方重申遵守《甲兰共和国     2. Both sides reaffirmed the',
        '和乙多王国联合声明》。          Joint Statement.',
        '',
        '二〇〇七年一月十五日于兰京      Done at Lanjing, 15 January 2007',
      ].join('\n'),
      { ...said, sections: '1 2', cited: '甲兰共和国和乙多王国联合声明@' },
    );
    layout(
      'with rows of signatures that keep their blanks',
      `---\ntitle: ${TITLE}\n---\n\n${BEGINNING}\n\n# 第一条\\ 目的 {#第一条-目的}\n\n双方发展友好关系。\n\n<!-- -->\n\n# 第二条\\ 贸易 {#第二条-贸易}\n\n[双方限制贸易。]{.deletion author="甲"}[双方扩大贸易。]{.insertion author="甲"}\n\n${FORMULA}\n\n| **甲兰共和国\\ \\ \\ \\ \\ \\ 乙多王国**\n| **总统\\ \\ \\ \\ \\ \\ \\ \\ \\ \\ 首相**\n| 赵一\\ \\ \\ \\ \\ \\ \\ \\ \\ \\ 钱二\n`,
      { ...said, signatories },
    );
    layout(
      'with calls of notes that are links',
      `**甲兰共和国和乙多王国**\n\n**友好合作条约[[1]](#_ftn1)**\n\n${BEGINNING}\n\n**第一条**\n\n双方遵守1997年5月2日签署的《甲兰共和国和乙多王国联合声明》[\\[2\\]](#_ftn2)。\n\n**第二条**\n\n双方扩大贸易。\n\n二〇〇七年一月十五日于兰京\n\n[[1]](#_ftnref1) 本条约由外交部提供。\n\n[[2]](#_ftnref2) 见公报。\n`,
      { ...said, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
    );
    layout(
      'with the two languages in a table',
      `| 中文 | English |\n| --- | --- |\n| **${TITLE}** | **Treaty of Friendship between Galan and Edo** |\n| ${BEGINNING} | Galan and Edo have agreed as follows: |\n| 第一条 双方发展友好关系。 | Article 1 Both sides develop friendly relations. |\n| 第二条 双方扩大贸易。 | Article 2 Both sides expand their trade. |\n| 二〇〇七年一月十五日于兰京 | Done at Lanjing, 15 January 2007 |\n`,
      said,
    );
    layout(
      'with articles that are numbered by their chapters',
      `${TITLE}\n\n${BEGINNING}\n\n第一章 总则\n\n第1.1条 目的\n\n双方发展友好关系。\n\n第1.2条 范围\n\n第1.1条所述关系包括贸易。\n\n第二章 贸易\n\n第2.1条 关税\n\n双方降低关税。\n\n${FORMULA}\n`,
      { ...said, sections: '第一章 第二章' },
    );

    it('numbers the articles of each chapter anew', () => {
      const [statement] = readFile(
        `${TITLE}\n\n${BEGINNING}\n\n第一章 总则\n\n第1.1条 目的\n\n双方友好。\n\n第1.2条 范围\n\n第1.1条所述关系包括贸易。\n\n第二章 贸易\n\n第2.1条 关税\n\n双方降低关税。\n\n${FORMULA}\n`,
      ).statements;
      assert.deepEqual(
        statement?.sections.map(({ label, level, number }) => `${label} ${level} ${number}`),
        ['第一章 1 1', '第1.1条 2 1', '第1.2条 2 2', '第二章 1 2', '第2.1条 2 1'],
      );
    });
  });

  describe('out of a wiki', () => {
    layout(
      'as its source',
      `{{header\n| title = ${TITLE}\n| year = 2007\n| notes =\n}}\n\n${BEGINNING}\n\n== 第一条 ==\n双方遵守《[[甲兰共和国和乙多王国联合声明]]》<ref>1997年5月2日签署</ref>。\n\n== 第二条 ==\n双方扩大贸易。\n\n${FORMULA}\n\n{|\n| 甲兰共和国总统 || 乙多王国首相\n|-\n| '''赵一''' || '''钱二'''\n|}\n\n{{PD-old}}\n[[Category:条约]]\n`,
      { ...said, signatories, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
    );
    it('as its page, of which no row is a text', () => {
      const { statements, articles } = readFile(
        `跳转到内容\n主菜单\n维基文库，自由的图书馆\n\n${TITLE}\n\n${BEGINNING}\n\n第一条[编辑]\n双方发展友好关系。\n\n第二条[编辑]\n双方扩大贸易。\n\n${FORMULA}\n\n检索自“https://wiki.example/w/index.php?title=1”\n本页面最后编辑于2021年7月1日 (星期四) 08:12。\n隐私政策关于维基文库免责声明\n`,
      );
      assert.deepEqual([statements.length, articles.length], [1, 0]);
      assert.equal(statements[0]?.signed, '2007-01-15');
    });
  });

  describe('out of a database', () => {
    const NOTES = '签署日期: 2007年1月15日\n类型: 条约\nTags: 双边, 友好\nCreated: May 9, 2024 10:02 AM';
    layout(
      'with what a program for notes has below the title',
      `# ${TITLE}\n\n${NOTES}\n\n甲兰共和国和乙多王国议定如下：\n\n- 第一条 双方发展友好关系。\n- 第二条 双方扩大贸易。\n`,
      { ...said, place: null },
    );
    layout(
      'with names of fields in Chinese above the title',
      `---\n国家: 乙多\n签署: 2007-01-15\n标签:\n  - 双边\n备注: |\n  友好\n---\n# ${TITLE}\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n${FORMULA}\n`,
      said,
    );

    layout(
      'with its days in a table, and pictures before its headings',
      `# 📄 ${TITLE}\n\n| 属性 | 值 |\n| --- | --- |\n| 签署日期 | 2007-01-15 |\n| 签署地点 | 兰京 |\n| 类型 | 条约 |\n\n## 📝 全文\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n## 🔗 参考\n\n1. [甲通社](https://甲.example/1)\n2. [兰京会晤](https://甲.example/2)\n`,
      said,
    );
    layout(
      'with the name of the site behind the title',
      `# ${TITLE} - 甲兰共和国外交部\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n${FORMULA}\n`,
      said,
    );
    layout(
      'with names that are spaced out behind a colon, below labels alone',
      `法规名称：\n${TITLE}\n签订日期：\n2007年1月15日\n所有条文\n${BEGINNING}\n第 1 条\n双方发展友好关系。\n第 2 条\n双方扩大贸易。\n二〇〇七年一月十五日订于兰京。\n甲兰共和国总统：赵　建　国\n乙多王国首相：钱二\n资料来源：甲兰法规资料库\n`,
      { ...said, sections: '第1条 第2条', signatories: '甲兰共和国/总统/赵建国 乙多王国/首相/钱二' },
    );
    layout(
      'with blanks within its labels',
      `【标　　题】${TITLE}\n【签订日期】20070115\n【缔 约 方】乙多王国\n【正　　文】\n甲兰共和国和乙多王国\n友好合作条约\n${BEGINNING}\n第一条 双方发展友好关系。\n第二条 双方扩大贸易。\n${FORMULA}\n`,
      said,
    );

    it('with the headings of articles in brackets, alone and before the text', () => {
      const text = `${TITLE}\n\n${BEGINNING}\n\n第一条【用语定义】\n在本条约中，“缔约方”指双方。\n\n第二条【生效】本条约自签署之日起生效。\n\n${FORMULA}\n`;
      const [statement] = readFile(text).statements;
      assert.deepEqual(
        statement?.sections.map(({ heading }) => slice(text, heading)),
        ['用语定义', '生效'],
      );
    });

    it('with a long title above what it says of the text, and once more below', () => {
      const long = `甲兰共和国政府和乙多王国政府关于对所得和财产避免双重征税和防止偷漏税以及税务行政互助的协定`;
      const text = `${long}\n【类别】双边条约\n【全文】\n${long}\n\n甲兰共和国政府和乙多王国政府，达成协议如下：\n\n第一条 双方避免双重征税。\n\n第二条 本协定自签署之日起生效。\n`;
      const reading = readFile(text);
      assert.equal(reading.statements[0]?.title.text, long);
      assert.deepEqual(
        checkRepeatedText({ reading, file: 'file:///a.txt' } as Parameters<typeof checkRepeatedText>[0]),
        [],
      );
    });
  });

  layout(
    'A record in XML has its title in a tag of its own',
    `<?xml version="1.0"?>\n<document>\n  <title>${TITLE}</title>\n  <body>\n    <p n="1">${BEGINNING}</p>\n    <p n="2">第一条 双方发展友好关系。</p>\n    <p n="3">第二条 双方扩大贸易。</p>\n    <p n="4">${FORMULA}</p>\n  </body>\n</document>\n`,
    said,
  );

  layout(
    'A mail has stars for what was bold',
    `*${TITLE}*\n\n_2007年1月15日，兰京_\n\n${BEGINNING}\n\n*一、* 双方发展友好关系。\n\n*二、贸易*\n\n双方扩大贸易。\n`,
    { ...said, sections: '一 二' },
  );

  layout(
    'A browser prints the title and the hour above each page, and its address below',
    `2023/6/14 上午10:21                     ${TITLE}_甲兰共和国外交部\n\n${TITLE}\n\n${BEGINNING}\n第一条 双方发展友好关系，主张在平等互利的\nhttps://www.example.org/web/t1903.shtml                    1/2\n2023/6/14 上午10:21                     ${TITLE}_甲兰共和国外交部\n基础上合作。\n第二条 双方扩大贸易。\n${FORMULA}\nhttps://www.example.org/web/t1903.shtml                    2/2\n`,
    said,
  );

  const RULE = '='.repeat(58);
  layout(
    'Rules that are as wide as each other are no lines of one width',
    `${RULE}\n${TITLE}\n${RULE}\n[日期] 2007-01-15\n[来源] 外交部\n${'-'.repeat(58)}\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n${FORMULA}\n\n甲兰共和国总统　　　　乙多王国首相\n\n赵一　　　　　　　　　钱二\n\n${RULE}\n`,
    { ...said, signatories },
  );

  it('The headline of a file is that of its statement alone', () => {
    const { statements, articles } = readFile(
      `# ${TITLE}\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n二〇〇七年一月十五日于兰京\n\n---\n\n反向链接：兰京会晤。\n`,
    );
    assert.deepEqual(
      [...statements, ...articles].map(({ title }) => title.text),
      [TITLE, ''],
    );
  });

  it('A mark ends with its line, whatever nobody sees stands behind it', () => {
    const text = `${TITLE}\n\n${BEGINNING}\n\n一\n\n双方发展友好关系。\n\n二\u200b\n\n双方扩大贸易。\n\n三\u200b\n`;
    for (const { sections } of readFile(text).statements)
      for (const { start, markEnd, label } of sections) assert.equal(markEnd, start + label.length);
  });

  it('An encyclopaedia numbers its contents and not its headings, which are no sections', () => {
    const { statements } = readFile(
      `甲乙友好条约\n播报 编辑\n甲乙两国签署的外交文件\n《${TITLE}》，简称《甲乙友好条约》，是2007年1月15日在兰京签署的文件。[1]\n目录\n1 背景\n2 内容\n3 影响\n背景 播报 编辑\n2006年9月，钱二访问甲兰。\n内容 播报 编辑\n条约规定，两国扩大贸易。[2]\n影响 播报 编辑\n2008年5月27日，两国互换批准书，条约正式生效。\n`,
    );
    assert.deepEqual(statements, []);
  });

  layout(
    'A mail quotes each line, also within a title',
    `> ${TITLE}\n>\n> ${BEGINNING}\n>\n> 第一条 双方遵守1997年5月2日签署的《甲兰共和国和乙多\n> 王国联合声明》。\n>\n> 第二条 双方扩大贸易。\n>\n> ${FORMULA}\n`,
    { ...said, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
  );

  layout(
    'A page for learners has how its characters are read',
    `${TITLE}\n\n${BEGINNING}\n\n第一条 双方遵守1997年5月2日签署的《甲兰共和国和乙多王国联(lián)合(hé)声明》。\n\n第二条 双方恪(kè)守承诺。\n\n${FORMULA}\n`,
    { ...said, cited: '甲兰共和国和乙多王国联合声明@1997-05-02' },
  );

  layout(
    'Who signs, his office and his name stand on lines of their own',
    `${TITLE}\n\n${BEGINNING}\n\n第一条 双方发展友好关系。\n\n第二条 双方扩大贸易。\n\n${FORMULA}\n\n甲兰共和国\n总统\n赵一\n\n乙多王国\n首相\n钱二\n`,
    { ...said, signatories },
  );
});
