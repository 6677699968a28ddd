import { layout } from './said';

/** The forms in which web pages, libraries and scans have statements, in texts of our own. */
describe('The layouts in which statements are found', () => {
  describe('pages of libraries and law databases', () => {
    const AGREED = '甲兰共和国政府和乙多王国政府愿发展两国之间的友好关系，决定自一九八一年四月五日起互换大使。';
    const ALSO_AGREED = '两国政府将为对方设立使馆提供便利，具体办法由两国外交部另行商定。';
    const COMMUNIQUE = '甲兰共和国政府和乙多王国政府关于互换大使的联合公报';
    const bothGovernments = '甲兰共和国政府+乙多王国政府';

    layout(
      'with the lines of a library above and below, the title twice, and each signatory on five lines',
      `${COMMUNIQUE}

丁国文库，任何人都可以阅读
跳转到导航 跳转到搜索
${COMMUNIQUE}
1981年4月5日

一、${AGREED}

二、${ALSO_AGREED}

甲兰共和国
政府代表
外交部副部长
赵一
（签字）

乙多王国
政府代表
驻甲兰共和国代办
钱二
（签字）

一九八一年四月五日于甲京
本页依据《丁国著作权法》第九条可以自由使用，包括：（一）法律；（二）公文；（三）年历。

（1）《丁国著作权法施行细则》另有规定的除外。
`,
      {
        title: COMMUNIQUE,
        signed: '1981-04-05',
        place: '甲京',
        parties: bothGovernments,
        signatories: '甲兰共和国/外交部副部长/赵一 乙多王国/驻甲兰共和国代办/钱二',
        sections: '一 二',
      },
    );

    layout(
      'with the cells of a table closed by bars, and without names',
      `${COMMUNIQUE}
外观
${COMMUNIQUE} 1981年4月5日于乙城 |
${AGREED}
${ALSO_AGREED}
甲兰共和国政府代表 |
乙多王国政府代表 |
一九八一年四月五日于乙城
本页是公文，可以自由使用。
`,
      {
        title: COMMUNIQUE,
        signed: '1981-04-05',
        place: '乙城',
        parties: bothGovernments,
        signatories: '',
        sections: '',
      },
    );

    layout(
      'with 关于 before its parties, and an office on two lines',
      `关于甲兰共和国政府和乙多王国政府互换大使的联合公报
1981年4月4日于新港市

${AGREED}

${ALSO_AGREED}

甲兰共和国特命全权大使
常驻丁国际组织代表
赵一
（签字）

乙多王国特命全权大使
常驻丁国际组织代表
约翰·维安·斯科特
（签字）

一九八一年四月四日于新港
`,
      {
        title: '关于甲兰共和国政府和乙多王国政府互换大使的联合公报',
        signed: '1981-04-04',
        place: '新港',
        parties: bothGovernments,
        signatories:
          '甲兰共和国/特命全权大使常驻丁国际组织代表/赵一 乙多王国/特命全权大使常驻丁国际组织代表/约翰·维安·斯科特',
      },
    );

    layout(
      'with each signatory in one line behind a colon, and the page below',
      `甲兰共和国和乙多王国关于互换大使的联合公报
两国关系中的文件
${AGREED.slice(0, -1)}
${ALSO_AGREED}
甲兰共和国政府代表：外交部副部长 赵一
乙多王国政府代表：驻甲兰共和国代办 E. K. Adisen
一九八一年四月五日于甲京
最新修订时间：2023-12-03 16:02
目录
概述
参考资料
`,
      {
        title: '甲兰共和国和乙多王国关于互换大使的联合公报',
        signed: '1981-04-05',
        place: '甲京',
        parties: '甲兰共和国+乙多王国',
        signatories: '甲兰共和国/外交部副部长/赵一 乙多王国/驻甲兰共和国代办/E. K. Adisen',
        sections: '',
      },
    );

    const ARTICLES = `第一条 双方互派专家，交换农业、林业和渔业的资料，并商定每年的工作，费用由派出的一方负担。 第二条 为此设立委员会，由双方各派委员五人组成，每年开会一次，轮流在两国首都举行；委员会可以邀请专家参加。 第三条 委员会的主要工作是： 一、拟定每年的计划； 二、总结上一年的工作。 第四条 本协定有效期三年，期满前六个月如无一方提出终止，则自动延长三年，以后照此办理，直到一方提出终止时为止。`;
    const CLOSING = '本协定于一九六一年八月九日在乙城签订，共两份，每份用甲文和乙文写成，两种文本同等作准。';

    layout(
      'as one line that was a page',
      `甲兰共和国中央人民政府和乙多人民共和国政 府农业合作协定
甲兰共和国中央人民政府和乙多人民共和国政府为发展两国的农业合作，决定签订本协定： ${ARTICLES} ${CLOSING} 甲兰共和国中央人民政府全权代表 乙多人民共和国政府全权代表 赵 大 明 米.钱尔 （签 字） （签 字）
|
`,
      {
        title: '甲兰共和国中央人民政府和乙多人民共和国政府农业合作协定',
        signed: '1961-08-09',
        place: '乙城',
        parties: '甲兰共和国中央人民政府+乙多人民共和国政府',
        signatories: '甲兰共和国/全权代表/赵大明 乙多人民共和国/全权代表/米.钱尔',
        sections: '第一条 第二条 第三条 第四条',
      },
    );

    const SHORT = `第一条 双方互派专家。 第二条 为此设立委员会，由双方各派委员五人组成。 第三条 委员会每年开会一次。 ${CLOSING}`;
    const AGREE = '甲兰共和国和乙多王国为发展两国的农业合作，达成协议如下：';
    layout(
      'as a short line that ends with those who signed, unmarked',
      `甲兰共和国和乙多王国农业合作协定 ${AGREE} ${SHORT} 甲兰共和国代表 赵一 乙多王国代表 伊利·博林\n`,
      { signed: '1961-08-09', place: '乙城', signatories: '甲兰共和国/代表/赵一 乙多王国/代表/伊利·博林' },
    );
    layout(
      'as a short line that ends with a sentence',
      `甲兰共和国和乙多王国农业合作协定 ${AGREE} ${SHORT} 委员会的委员 由双方任命。\n`,
      { signed: '1961-08-09', place: '乙城', signatories: '', sections: '第一条 第二条 第三条' },
    );

    layout(
      'as one line in which the columns are mixed: nobody is said to have signed',
      `甲兰共和国政府和乙多社会主义人民共和国 政府农业合作协定 （签订日期1961年8月9日）
甲兰共和国政府和乙多社会主义人民共和国政府为发展两国的农业合作，达成协议如下： ${ARTICLES} ${CLOSING} 甲兰共和国政府 乙多社会主义 代 表 人民共和国政府代表 赵 大 明 康.钱 尔 （签字） （签字）
|
`,
      {
        title: '甲兰共和国政府和乙多社会主义人民共和国政府农业合作协定',
        signed: '1961-08-09',
        place: '乙城',
        parties: '甲兰共和国政府+乙多社会主义人民共和国政府',
        signatories: '',
        sections: '第一条 第二条 第三条 第四条',
      },
    );

    layout(
      'with the path of a law database, the two governments alone, and the days in brackets',
      `您的位置： 首页 » 丁法律网 » 条约 »

甲兰共和国政府和乙多联盟政府航空运输协定

时间：2024-07-07 18:18:42 来源： 丁法律网 作者：丁法律网 阅读：8288
下载地址： 点击此处下载

甲兰共和国政府和乙多联盟政府航空运输协定

甲兰政府 乙多政府


甲兰共和国政府和乙多联盟政府航空运输协定


（签订日期1993年2月6日 生效日期1993年4月26日）
  甲兰共和国政府和乙多联盟政府（以下称为“缔约方”）；
  作为一九五四年十二月七日在新港签订的《丙洲航空公约》的当事国；
  达成协议如下：

  第一条 
  一、在本协定中：
  （一）“航空当局”指双方各自的民航局；
  （二）“企业”指根据本协定第四条指定的企业；
  二、本协定附件是本协定的组成部分。
  第二条
  一、每一方给予另一方本协定规定的权利。
`,
      {
        title: '甲兰共和国政府和乙多联盟政府航空运输协定',
        signed: '1993-02-06',
        place: null,
        parties: '甲兰共和国政府+乙多联盟政府',
        signatories: '',
        sections: '第一条 第二条',
        cited: '丙洲航空公约@1954-12-07',
      },
    );

    layout(
      'below a lead without a dateline',
      `甲兰共和国和乙多王国关于加强合作的联合声明
2003年9月27日
原文来自网站

应乙多王国首相钱二的邀请，甲兰共和国副总统赵一于二十五日至二十七日访问了乙多。访问结束时，双方发表联合声明，全文如下：

  应乙多王国首相钱二的邀请，甲兰共和国副总统赵一于二○○三年九月二十五日至二十七日访问了乙多王国。

  一、双方将遵守一九九四年一月二十日签署的《甲兰共和国和乙多王国建交协议》、一九九五年一月十一日的《甲兰共和国和乙多王国联合声明》、一九九七年一月十七日的《甲兰共和国和乙多王国关于发展合作的联合声明》。

  二、双方愿扩大贸易。
`,
      {
        title: '甲兰共和国和乙多王国关于加强合作的联合声明',
        signed: '2003-09-27',
        place: null,
        parties: '甲兰共和国+乙多王国',
        sections: '一 二',
        cited:
          '甲兰共和国和乙多王国建交协议@1994-01-20 甲兰共和国和乙多王国联合声明@1995-01-11 甲兰共和国和乙多王国关于发展合作的联合声明@1997-01-17',
      },
    );

    layout(
      'where a statement’s subject stands between its date and its title',
      `甲兰共和国和乙多王国联合声明
应乙多王国首相钱二邀请，甲兰共和国总统赵一于2007年1月15日至16日访问乙多王国。
双方重申对2001年5月14日签署的关于海上合作的《联合声明》和2005年4月28日赵一总统访乙期间发表的《联合声明》的承诺。
双方愿扩大贸易。
`,
      {
        title: '甲兰共和国和乙多王国联合声明',
        parties: '甲兰共和国+乙多王国',
        cited: '联合声明@2001-05-14 联合声明@2005-04-28',
      },
    );
  });

  describe('signatures, days and marks of treaties', () => {
    const CLAUSE = '双方愿进一步加强各领域务实合作，充分发挥政府间委员会的统筹协调作用。';
    const art = (number: string, words = CLAUSE) => `第${number}条\n${words}\n`;
    const body = `甲兰共和国政府和乙多王国政府（以下简称“缔约双方”），为发展两国友好关系，达成协议如下：\n`;
    const end = '本协定于一九九二年五月六日在甲京签订，一式两份，每份用甲文和乙文写成，两种文本同等作准。\n';
    const TITLE = '甲兰共和国政府和乙多王国政府文化合作协定';
    const usual = {
      title: TITLE,
      signed: '1992-05-06',
      place: '甲京',
      parties: '甲兰共和国政府+乙多王国政府',
      sections: '第一条 第二条',
    };
    const BOTH_SIGNED = '甲兰共和国/代表/王毅 乙多王国/代表/约翰·史密';
    layout(
      'two columns run together, row by row',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府 乙多王国政府\n代 表 代 表\n王 毅 约翰·史密\n（签字） （签字）\n`,
      { ...usual, signatories: BOTH_SIGNED },
    );

    layout(
      'two columns of words that are spaced out',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府          乙多王国政府\n    代    表                  代    表\n    王  毅                约翰·史密\n   （签字）                （签字）\n`,
      { ...usual, signatories: BOTH_SIGNED },
    );

    layout(
      'two columns run together on one line',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府 乙多王国政府 代 表 代 表 王 毅 约翰·史密 （签字） （签字）\n|\n`,
      { ...usual, signatories: BOTH_SIGNED },
    );

    layout(
      'both offices before both names',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府代表 乙多王国政府代表 王毅 约翰·史密\n`,
      { ...usual, signatories: BOTH_SIGNED },
    );

    layout(
      'words spaced out below each other',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府\n代    表\n文 化 部 长\n赵  一\n（签 字）\n乙多王国政府\n代    表\n教 育 部 长\n约翰·史密\n（签 字）\n`,
      { ...usual, signatories: '甲兰共和国/文化部长/赵一 乙多王国/教育部长/约翰·史密' },
    );

    layout(
      'empty lines between the rows',
      `${TITLE}\n\n${body}\n${art('一')}\n${art('二')}\n${end}\n甲兰共和国政府代表          乙多王国政府代表\n\n   王毅                    约翰·史密\n\n`,
      { ...usual, signatories: BOTH_SIGNED },
    );

    layout(
      'two offices and the name without a gap',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府代表、文化部部长赵一（签字）\n乙多王国政府代表、教育部部长约翰·史密（签字）\n`,
      { ...usual, signatories: '甲兰共和国/代表、文化部部长/赵一 乙多王国/代表、教育部部长/约翰·史密' },
    );

    layout(
      'a foreign name with a full stop in it',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国政府代表\n赵一\n（签字）\n乙多王国政府代表\n约翰.史密\n（签字）\n`,
      { ...usual, signatories: '甲兰共和国/代表/赵一 乙多王国/代表/约翰.史密' },
    );

    layout(
      'an office on two lines, a name of four characters spaced out',
      `${TITLE}\n${body}${art('一')}${art('二')}${end}甲兰共和国\n特 命 全 权 大 使\n符 一\n（签字）\n乙多王国\n外 务 省 经 济\n局 长\n吉 田 健 三\n（签字）\n一九九二年五月六日于甲京\n`,
      { ...usual, signatories: '甲兰共和国/特命全权大使/符一 乙多王国/外务省经济局长/吉田健三' },
    );

    // dates under the title
    layout(
      'the days on two lines of one bracket',
      `${TITLE}\n（签订日期1992年5月6日\n生效日期1993年6月7日）\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      { ...usual, place: null },
    );

    layout(
      'the days with what happened on them behind',
      `${TITLE}\n（1992年5月6日签订，1993年6月7日生效）\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      { ...usual, place: null },
    );

    layout(
      'the same, without a comma',
      `${TITLE}\n（1992年5月6日签订 1993年6月7日生效）\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      { ...usual, place: null },
    );

    layout(
      'two labels without a gap',
      `${TITLE}\n（签订日期1992年5月6日生效日期1993年6月7日）\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      { ...usual, place: null },
    );

    layout(
      'two brackets behind the title',
      `${TITLE}（1992年05月06日订于甲京）（签订日期一九九二年五月六日 生效日期一九九三年六月七日）\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      { ...usual },
    );

    layout(
      'labels in brackets behind bullets',
      `${TITLE}\n· 【条约分类】文化\n· 【签订日期】1992年05月06日\n· 【生效日期】1993年06月07日\n· 【时效性】有效\n· 【签订地点】甲京\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      usual,
    );

    layout(
      'labels with colons',
      `${TITLE}\n签订时间：1992-05-06\n生效时间：1993-06-07\n签订地点：甲京\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      usual,
    );

    layout(
      'no day but that of print',
      `${TITLE}\n发布日期：1993-01-16\n生效日期：1993-06-07\n${body}${art('一')}${art('二')}${end.replace('于一九九二年五月六日在甲京签订，', '')}`,
      { ...usual, signed: null, place: null },
    );

    layout('a day in figures with points', `${TITLE}\n（1992.5.6）\n${body}${art('一')}${art('二')}`, {
      ...usual,
      place: null,
    });

    layout(
      'title, parties, day and place in one row of a table',
      `${TITLE}\n${TITLE} 甲兰共和国、乙多王国 1992年5月6日于甲京 |\n${body}${art('一')}${art('二')}`,
      usual,
    );

    layout('two cities', `${TITLE}\n1992年5月6日于甲京市\n${body}${art('一')}${art('二')}${end}`, usual);

    layout('the place before the day', `${TITLE}\n（甲京，1992年5月6日）\n${body}${art('一')}${art('二')}`, usual);

    layout(
      'a digit among Chinese ones, with blanks',
      `${TITLE}\n${body}${art('一')}${art('二')}${end.replace('一九九二年', '二 0 一一年')}`,
      { ...usual, signed: '2011-05-06' },
    );

    layout(
      'digits and blanks in a day',
      `${TITLE}\n${body}${art('一')}${art('二')}${end.replace('一九九二年五月', '二00六年 五 月 ')}`,
      { ...usual, signed: '2006-05-06' },
    );

    layout(
      'no day but that of ratification',
      `${TITLE}\n1993年2月3日批准\n${body}${art('一')}${art('二')}本协定自签字之日起生效。\n`,
      { ...usual, signed: null, place: null },
    );

    layout(
      'the number of a book before the title',
      `9. ${TITLE}\n（一九九二年五月六日）\n${body}${art('一')}${art('二')}`,
      { ...usual, place: null },
    );

    layout(
      'the title three times',
      `${TITLE}_法律网\n首页 > 条约 > 文化\n${TITLE}\n发布日期：2009-09-09 阅读次数：1024\n${TITLE}\n${body}${art('一')}${art('二')}${end}`,
      usual,
    );

    layout(
      'blanks within the numbers of articles',
      `${TITLE}\n${body}第 一 条\n${CLAUSE}\n第 二 条\n${CLAUSE}\n${end}`,
      usual,
    );

    layout(
      'articles without a gap behind their number',
      `${TITLE}\n${body}第一条${CLAUSE}\n第二条${CLAUSE}\n${end}`,
      usual,
    );

    layout(
      'headings behind the numbers of articles',
      `${TITLE}\n${body}第一条 定 义\n${CLAUSE}\n第二条 合作范围\n${CLAUSE}\n${end}`,
      usual,
    );

    layout(
      'the number of an annex above the title',
      `附件6\n\n${TITLE}\n\n${body}${art('一')}${art('二')}${end}`,
      usual,
    );
  });
  describe('pages of news, encyclopaedias and forums', () => {
    const CLAUSE = '双方愿进一步加强各领域务实合作，充分发挥政府间委员会的统筹协调作用，推动两国关系不断向前发展。';
    const VISIT = '应甲兰共和国总统赵一邀请，乙多王国首相约翰·史密于2019年4月24日至28日对甲兰进行正式访问。';
    const TITLE = '甲兰共和国和乙多王国联合声明';
    const usual = { title: TITLE, parties: '甲兰共和国+乙多王国', signed: null, place: null };
    // page frames
    layout(
      'the frame of a news page',
      `网站首页 > 新闻 > 正文\n${TITLE}（全文）\n2019-04-29 07:15 来源：新港日报 字号：小 中 大\n\n新港社甲京4月28日电\n\n${TITLE}\n\n${VISIT}\n\n一、${CLAUSE}\n\n二、${CLAUSE}\n\n三、${CLAUSE}\n\n（责任编辑：王一）\n分享到：\n`,
      { ...usual, sections: '一 二 三' },
    );

    layout(
      'the buttons of a news page, the place before the day',
      `您当前的位置：首页>>要闻\n\n甲兰和乙多发表联合声明\n\n发布时间：2019年04月29日 08:30　来源：外交部网站　【字体：大 中 小】　打印本页 关闭窗口\n\n${TITLE}\n\n（2019年4月28日，甲京）\n\n${VISIT}\n\n1. ${CLAUSE}\n\n2. ${CLAUSE}\n\n上一篇：无\n下一篇：总统会见外宾\n版权所有 外交部\n`,
      { ...usual, sections: '1 2', signed: '2019-04-28', place: '甲京' },
    );

    layout(
      'a page that excuses itself in numbered lines',
      `${TITLE}\n2019年4月28日于甲京\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n三、${CLAUSE}\n\n免责声明：\n一、本网站所有文章均来自网络。\n二、如有侵权，请联系我们删除。\n`,
      { ...usual, signed: '2019-04-28', place: '甲京', sections: '一 二 三' },
    );

    layout(
      'the second page of a text',
      `${TITLE}（2）\n2019-04-29 来源：新港日报\n六、${CLAUSE}\n七、${CLAUSE}\n双方商定保持高层往来。\n甲兰共和国总统\n赵一（签字）\n乙多王国首相\n约翰·史密（签字）\n二〇一九年四月二十八日于甲京\n`,
      {
        signed: '2019-04-28',
        place: '甲京',
        sections: '六 七',
        signatories: '甲兰共和国/总统/赵一 乙多王国/首相/约翰·史密',
      },
    );

    layout(
      'a lead that gives the day, and the visit its year',
      `新港社甲京4月28日电　应甲兰共和国总统赵一邀请，乙多王国首相约翰·史密于2019年4月24日至28日访问甲兰。两国4月28日在甲京发表联合声明，全文如下：\n\n${TITLE}\n\n${VISIT}\n\n一、${CLAUSE}\n二、${CLAUSE}\n`,
      { ...usual, signed: '2019-04-28', place: '甲京', sections: '一 二' },
    );

    layout(
      'a text in two languages',
      `${TITLE}\nJoint Statement of the Republic of Lovia and the Kingdom of Selan\n${VISIT}\nAt the invitation of President Zhao, Prime Minister Smith paid an official visit.\n一、${CLAUSE}\n1. The two sides will strengthen cooperation in all fields.\n二、${CLAUSE}\n2. The two sides agreed to expand trade.\n`,
      { ...usual, sections: '一 二' },
    );

    layout(
      'two titles without a mark between them',
      `${TITLE}\n${VISIT}\n一、双方重申恪守2001年6月15日签署的《甲乙宣言》《丙丁公约》以及2022年访问期间发表的《${TITLE}》。\n二、${CLAUSE}\n`,
      { ...usual, sections: '一 二', cited: `甲乙宣言@2001-06-15 丙丁公约@2001-06-15 ${TITLE}@2022` },
    );

    layout(
      'the caption of a picture above',
      `4月28日，甲兰总统赵一在甲京总统府同来访的乙多首相约翰·史密举行会谈。新港社记者 王一摄\n${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n`,
      { ...usual, sections: '一 二' },
    );

    layout(
      'the day of taking effect beside that of signing',
      `甲兰共和国和乙多王国关于建立外交关系的联合公报\n甲兰共和国政府和乙多王国政府决定自一九七二年十二月二十二日起建立大使级外交关系。\n甲兰共和国政府代表　　　　乙多王国政府代表\n　　赵一　　　　　　　　　　约翰·史密\n　（签字）　　　　　　　　　（签字）\n　　　　　　　　　　一九七二年十二月二十一日于新港\n`,
      {
        title: '甲兰共和国和乙多王国关于建立外交关系的联合公报',
        signed: '1972-12-21',
        place: '新港',
        signatories: '甲兰共和国/代表/赵一 乙多王国/代表/约翰·史密',
      },
    );

    layout(
      'three empty lines everywhere, a letter for zero',
      `${TITLE}\n\n\n${VISIT}\n\n\n一、${CLAUSE}\n\n\n二、${CLAUSE}\n\n\n三、${CLAUSE}\n\n\n二O一九年四月二十八日于甲京\n\n\n↓↓↓ 点击阅读原文\n长按二维码关注我们\n`,
      { ...usual, signed: '2019-04-28', place: '甲京', sections: '一 二 三' },
    );

    layout(
      'a box of facts and a table of contents above',
      `${TITLE}\n中文名　${TITLE}\n发布时间　2019年4月28日\n发布地点　甲京\n目录\n1 背景\n2 全文\n${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n词条图册\n参考资料\n`,
      { ...usual, sections: '一 二' },
    );

    layout(
      'links for editing behind the headings',
      `${TITLE}[编辑]\n${VISIT}\n一、政治[编辑]\n${CLAUSE}\n二、经贸[编辑]\n${CLAUSE}\n`,
      {
        ...usual,
        sections: '一 二',
      },
    );

    layout(
      'the fields of a library above',
      `【分类号】 D820101\n【标题】 ${TITLE}\n【时间】 20190428\n【颁布单位】 外交部\n${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n`,
      { ...usual, sections: '一 二' },
    );

    layout(
      'a forum',
      `楼主 发表于 2019-4-29 10:20 | 只看该作者\n[转帖] ${TITLE}\n\n${TITLE}\n\n${VISIT}\n\n一、${CLAUSE}\n\n二、${CLAUSE}\n\n回复 举报\n`,
      { ...usual, sections: '一 二' },
    );

    layout('the title in quotation marks', `“${TITLE}”\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n`, {
      ...usual,
      sections: '一 二',
    });

    layout('the title in 《》', `《${TITLE}》\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n`, {
      ...usual,
      sections: '一 二',
    });

    layout(
      '《…》全文 above the text',
      `《${TITLE}》全文\n（二〇一九年四月二十八日）\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n`,
      {
        ...usual,
        signed: '2019-04-28',
        sections: '一 二',
      },
    );

    const bySignatories = '甲兰共和国/总统/赵一 乙多王国/首相/约翰·史密';
    const DAY = '二〇一九年四月二十八日于甲京';
    const onDay = { ...usual, signed: '2019-04-28', place: '甲京', sections: '一 二' };

    layout(
      'the title twice above a row of labels',
      `您所在的位置： 首页 >> 资料 >> 双边文件\n${TITLE}\n${TITLE}\n发布时间：2019-04-29 09:12:44    作者：本站    浏览：1033次    【字体：大 中 小】\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n${DAY}\n`,
      onDay,
    );

    layout(
      'a heading of Markdown above the way to the page and a row of labels',
      `# ${TITLE}\n\n[首页](https://www.example.org/) / [文献](https://www.example.org/docs) / 正文\n\n**来源：** 新港网　**时间：** 2019-04-29 17:40\n\n![两国总统合影](https://www.example.org/a.jpg)\n\n${VISIT}\n\n## 一、政治互信\n\n${CLAUSE}\n\n## 二、务实合作\n\n${CLAUSE}\n\n${DAY}\n`,
      onDay,
    );

    layout(
      'the head of a page for foreigners, with the day in brackets below the day of the page',
      `Home > Topics > Documents\nJoint Statement of the Republic of Lovia and the Kingdom of Selan\n${TITLE}\nUpdated: 2019-04-29 16:20\n（2019年4月28日于甲京）\n一、${VISIT}\n二、${CLAUSE}\nRelated News:\n`,
      onDay,
    );

    layout(
      'its parties and its day below a title that has neither, and where it comes from',
      `联合声明\n\n甲兰共和国政府和乙多王国政府\n\n2019年4月28日\n\n（来源：新港网   录入：王一   校对：待校）\n\n${VISIT}\n\n一、${CLAUSE}\n\n二、${CLAUSE}\n\n${DAY}\n`,
      { ...onDay, title: '联合声明' },
    );

    layout(
      'a title that says in which languages the page has it',
      `${TITLE}（双语全文）\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n${DAY}\n`,
      onDay,
    );

    layout(
      'the labels of a database on one line above the day of the title',
      `${TITLE}\n【颁布日期】2019.05.20  【实施日期】2019.05.20  【发布单位】甲兰共和国政府、乙多王国政府\n（二〇一九年四月二十八日，甲京）\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n`,
      onDay,
    );

    layout(
      'a colon between the dateline and the title',
      `${TITLE}全文\n2019-04-29 00:23:11 【大 中 小】 【列印】\n　　新港社甲京4月28日电：${TITLE}\n　　一、${CLAUSE}\n　　二、${CLAUSE}\n　　${DAY}\n`,
      onDay,
    );

    layout(
      'a button behind the title',
      `${TITLE}（摘要）　【我要分享】\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n${DAY}\n`,
      onDay,
    );

    layout(
      'what is bought and read elsewhere below offices without names',
      `${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n甲兰共和国总统　　　　乙多王国首相\n（签名）　　　　　　　（签名）\n${DAY}\n　　打印 书摘 购物 报亭 分享 推荐\n`,
      { ...onDay, signatories: '' },
    );

    layout(
      'headlines that name presidents behind the day, with what has no colon above them',
      `${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n甲兰共和国总统 赵一\n乙多王国首相 约翰·史密\n${DAY}\n分享让更多人看到\n编者推荐\n两国元首共同种树\n`,
      { ...onDay, signatories: bySignatories },
    );

    layout(
      'links below the names',
      `${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n甲兰共和国　　　　　　　乙多王国\n部长　赵一　　　　　　　部长　约翰·史密\n回上页　　回首页\n`,
      { ...usual, sections: '一 二', signatories: '甲兰共和国/部长/赵一 乙多王国/部长/约翰·史密' },
    );

    layout(
      'a button behind a day that nobody signs',
      `${TITLE}\n${VISIT}\n一、${CLAUSE}\n二、${CLAUSE}\n${DAY}\n　　Ctrl+D 收藏本页\n`,
      { ...onDay, signatories: '' },
    );
  });
  describe('documents of many, of parties and of cities', () => {
    const CLAUSE = '各方愿扩大贸易，并为此设立委员会，每年开会一次，轮流在各国首都举行。';
    const lines = (...each: string[]): string => each.join('\n');

    layout(
      'with another place for the exchange of ratifications',
      lines(
        '甲兰共和国和乙多王国引渡条约',
        '甲兰共和国和乙多王国（以下称双方），达成协议如下：',
        '第一条',
        '双方将按照本条约引渡人犯。',
        '第二条',
        '本条约须经批准，批准书在乙城互换。本条约自互换批准书之日起生效。',
        '本条约于二○○六年四月三日订于甲京，一式两份，每份用甲文和乙文写成，两种文本同等作准。',
        '甲兰共和国代表　　乙多王国代表',
        '赵一　　　　　　　约翰·史密',
      ),
      {
        title: '甲兰共和国和乙多王国引渡条约',
        signed: '2006-04-03',
        place: '甲京',
        sections: '第一条 第二条',
        signatories: '甲兰共和国/代表/赵一 乙多王国/代表/约翰·史密',
      },
    );

    layout(
      'with the article of another agreement in quotation marks',
      lines(
        '甲兰共和国政府和乙多王国政府关于修改一九八一年十二月三日签订的《贸易协定》的议定书',
        '甲兰共和国政府和乙多王国政府愿修改一九八一年十二月三日签订的《甲兰共和国政府和乙多王国政府贸易协定》（以下简称《协定》），达成协议如下：',
        '第一条',
        '《协定》第四条改为：',
        '“第四条',
        '双方贸易以现汇支付。”',
        '第二条',
        '本议定书自签字之日起生效。',
        '本议定书于一九九一年五月六日在乙城签订，一式两份。',
      ),
      {
        title: '甲兰共和国政府和乙多王国政府关于修改一九八一年十二月三日签订的《贸易协定》的议定书',
        signed: '1991-05-06',
        place: '乙城',
        sections: '第一条 第二条',
      },
    );

    layout(
      'that anybody may join',
      lines(
        '丙洲航空公约',
        '（1954年12月7日订于新港）',
        '本公约各当事国，',
        '愿发展航空，',
        '议定条款如下：',
        '第一条',
        '各国对其领空享有主权。',
        '第二条',
        '本公约对所有国家开放签字：',
        '（一）在新港；',
        '（二）在甲京。',
        '公历一千九百五十四年十二月七日订于新港。',
      ),
      { title: '丙洲航空公约', signed: '1954-12-07', place: '新港', sections: '第一条 第二条', signatories: '' },
    );

    layout(
      'with its founders in a row',
      lines(
        '丙索组织宪章',
        '（2002年9月7日）',
        '丙索组织创始国甲兰共和国、乙多王国、丙索联邦，规定如下：',
        '第一章　原则',
        '第一条　宗旨',
        CLAUSE,
        '第二章　机构',
        '第二条　秘书处',
        CLAUSE,
        '本宪章于二○○二年九月七日在比城签订，正本一份。',
      ),
      {
        title: '丙索组织宪章',
        signed: '2002-09-07',
        place: '比城',
        parties: '甲兰共和国+乙多王国+丙索联邦',
        sections: '第一章 第二章',
      },
    );

    layout(
      'of leaders who are not named, numbered through its sections',
      lines(
        '新港集团领导人丁城宣言',
        '（2019年9月29日，丁城）',
        '一、序言',
        `1. ${CLAUSE}`,
        '二、贸易',
        `2. ${CLAUSE}`,
        `3. ${CLAUSE}`,
      ),
      { title: '新港集团领导人丁城宣言', signed: '2019-09-29', place: '丁城', sections: '一 二', parties: '' },
    );

    layout(
      'with an hour behind the day',
      lines(
        '甲兰共和国和乙多王国停战协定',
        '下列签署人同意接受下列条款：',
        '第一条　界线',
        '双方各后退三公里。',
        '第二条　停火',
        '双方司令官命令部队停火。',
        '一九四三年五月六日八时于丁镇，以甲文和乙文写成。',
        '甲兰军总司令　　乙多军司令官',
        '赵一　　　　　　约翰·史密',
      ),
      {
        title: '甲兰共和国和乙多王国停战协定',
        signed: '1943-05-06',
        place: '丁镇',
        sections: '第一条 第二条',
        signatories: '甲兰共和国/甲兰军总司令/赵一 乙多王国/乙多军司令官/约翰·史密',
      },
    );

    layout(
      'of parties that are no states',
      lines(
        '甲兰人民党和乙多劳动党联合新闻公报',
        '应甲兰人民党中央委员会邀请，乙多劳动党总书记约翰·史密于2019年4月24日至28日访问甲兰。',
        `一、${CLAUSE}`,
        `二、${CLAUSE}`,
      ),
      { title: '甲兰人民党和乙多劳动党联合新闻公报', sections: '一 二' },
    );

    layout(
      'of two cities',
      lines(
        '甲兰共和国新港市和乙多王国北城市建立友好城市关系协议书',
        '甲兰共和国新港市和乙多王国北城市根据两国建交公报，决定建立友好城市关系。',
        '本协议书于二○○一年九月十日在新港签订，一式两份，每份用甲文和乙文写成，两种文本同等作准。',
        '新港市市长　　　北城市市长',
        '赵一　　　　　　约翰·史密',
      ),
      { signed: '2001-09-10', place: '新港' },
    );
  });
});
