import assert from 'node:assert/strict';
import { withEdits } from '../../../../server/src/features/tidy/edits';
import { tidyEdits } from '../../../../server/src/features/tidy/tidy';
import { readFile } from '../../../../server/src/statement/reading';

/** The tidied text; tidied once more it must stay as it is. */
function tidy(text: string): string {
  const once = withEdits(text, tidyEdits(readFile(text)));
  assert.deepEqual(tidyEdits(readFile(once)), [], 'tidying twice changes something');
  return once;
}

function becomes(before: string, after: string): void {
  assert.equal(tidy(before), after);
}

function stays(text: string): void {
  assert.equal(tidy(text), text);
}

const SENTENCE = '双方一致认为，两国关系的发展符合两国人民的根本利益，愿意进一步加强各领域的互利合作。';
const RUN_ON_PARTS = [
  '甲兰共和国和乙多王国联合声明',
  '应甲兰共和国总统邀请，乙多王国首相对甲兰共和国进行正式访问。甲兰共和国和乙多王国（以下称“双方”）声明如下：',
  '一',
  SENTENCE.repeat(2),
  SENTENCE.repeat(3),
  '二',
  SENTENCE.repeat(2),
  SENTENCE.repeat(2),
  '本声明于2022年10月11日在乙城签署，一式两份，每份用甲兰文和乙多文写成，两种文本同等作准。',
];

describe('Tidying', () => {
  describe('a run-on file', () => {
    it('gives each paragraph a line that begins with two ideographic spaces', () => {
      becomes(RUN_ON_PARTS.join('　　'), RUN_ON_PARTS.join('\n　　'));
    });

    it('takes wider gaps, and gaps with other blanks in them, the same way', () => {
      becomes(RUN_ON_PARTS.join('　 　　'), RUN_ON_PARTS.join('\n　　'));
    });

    it('keeps the columns of the signatures, which other blanks part', () => {
      const rows = ['甲兰共和国总统        乙多王国首相', '赵某·甲乙          钱某·丙丁'];
      becomes([...RUN_ON_PARTS, ...rows].join('　　'), [...RUN_ON_PARTS, ...rows].join('\n　　'));
    });

    it('parts paragraphs at no-break spaces, but no columns', () => {
      const rows = '甲兰共和国总统\u00a0\u00a0\u00a0\u00a0乙多王国首相';
      becomes([...RUN_ON_PARTS, rows].join('\u00a0\u00a0'), [...RUN_ON_PARTS, rows].join('\n　　'));
    });

    it('ends its new lines as the file ends others', () => {
      becomes(`${RUN_ON_PARTS.join('　　')}\r\n`, `${RUN_ON_PARTS.join('\r\n　　')}\r\n`);
    });
  });

  describe('width', () => {
    it('of digits and Latin letters is half', () => {
      becomes(
        '双方恪守１９９２年１月３日签署的各项原则，在ＡＰＥＣ和ｇ２０框架内合作。\n',
        '双方恪守1992年1月3日签署的各项原则，在APEC和g20框架内合作。\n',
      );
    });

    it('of digits in a title is half too: width is print, not wording', () => {
      becomes(
        '双方将落实《甲乙２０１４年至２０２０年经贸合作纲要》，扩大贸易。\n',
        '双方将落实《甲乙2014年至2020年经贸合作纲要》，扩大贸易。\n',
      );
    });

    it('of marks stays full', () => {
      stays('双方指出：贸易额增长５％（含服务）；双方满意。\n'.replace('５', '5'));
    });

    it('of a zero in a Chinese numeral stays full', () => {
      stays('本声明于二０一三年九月五日签署，二ＯＯ三年的条约继续有效。\n');
    });

    it('of a number with a full-width point stays full: half of it would change', () => {
      stays('双边贸易额达到３．５亿克朗，双方对此表示满意。\n');
    });

    it('of what would become a tag stays full', () => {
      stays('双方提到记号〖ＢＴ/标题〗的用法，认为它是清楚的。\n');
    });
  });

  describe('blanks', () => {
    it('in dates go', () => {
      becomes('双方忆及 1992 年 1 月 3 日签署的公报，声明如下：\n', '双方忆及 1992年1月3日签署的公报，声明如下：\n');
      becomes('二○一三年 九月 五日于乙城\n', '二○一三年九月五日于乙城\n');
    });

    it('for a day that is still open stay', () => {
      stays('本声明于2025年　月　日在乙城签署，一式两份。\n');
      stays('本声明于2025年 月 日在乙城签署，一式两份。\n');
      stays('每份用　　文和　　文写成，两种文本同等作准。\n');
    });

    it('between characters and marks of prose go', () => {
      becomes(
        '甲兰共和国和乙多王国 （以下称 “双方”）满 意地看到，关系良好。\n',
        '甲兰共和国和乙多王国（以下称“双方”）满意地看到，关系良好。\n',
      );
    });

    it('between the two halves of a title stays, and goes where a title has more of them', () => {
      stays(`甲兰共和国和乙多王国联合声明\n一、双方发表了《加强睦邻互信 推动和平发展》。\n`);
      becomes(
        `甲兰共和国和乙多王国联合声明\n一、双方恪守《甲兰 共和国和乙多 王国条约》。\n`,
        `甲兰共和国和乙多王国联合声明\n一、双方恪守《甲兰共和国和乙多王国条约》。\n`,
      );
    });

    it('between the names of a row stay', () => {
      stays('甲某某 乙某 丙某某等出席了签字仪式，双方表示满意。\n');
      stays('甲社乙城9月5日电（记者甲某某 乙某）总统今天会见了来访的首相。\n');
      stays('甲社乙城9月5日电 （记者甲某某、乙某）总统今天会见了来访的首相。\n');
    });

    it('in titles, bylines and headlines stay: they part words', () => {
      stays('睦邻友好 互利共赢 深化甲乙关系\n' + SENTENCE + '\n');
      stays('甲兰共和国政府 乙多王国政府 联合声明\n' + SENTENCE + '\n');
    });

    it('behind the mark of a section stay', () => {
      stays('第一章　总则\n第一条　缔约双方相互没有领土要求。\n1. 双方重申，河流是共同的财富。\n');
    });

    it('before an item that stands in a line with another stay', () => {
      stays('（四）双方将提供土地和人员。 （五）双方将交换资料，共同打击犯罪。\n');
    });

    it('in the address of a link stay, and so does its width', () => {
      stays('双方恪守[《友好条约》](../１９９０/友好 条约.md)，愿意进一步加强各领域的互利合作。\n');
    });

    it('beside Latin words and digits stay', () => {
      stays('双方在 APEC 框架内合作，支持 Green Road 倡议。\n');
    });

    it('at the end of a line go', () => {
      becomes('一、双方重申。  \n　　\n二、双方同意。\u00a0\u00a0', '一、双方重申。\n\n二、双方同意。');
    });
  });

  describe('a signature block', () => {
    const blocks = [
      '    甲兰共和国总统 乙多王国首相\n    赵某・甲 钱某・乙\n    （签字） （签字）\n    二○一三年九月五日于乙城\n',
      '      甲兰共和国代表              乙多王国代表\n            总  统                        首  相\n        赵某·甲                    钱某·乙\n          （签字）                      （签字）\n',
      '    甲兰共和国 乙多王国\n    总统 首相\n    赵某·甲 钱某·乙丙丁·\n    戊己庚\n    （签字） （签字）\n',
      '甲兰共和国总统　　　　　　乙多王国首相\n',
      '| 甲兰共和国 | 乙多王国 |\n|---|---|\n| 总统 | 首相 |\n| 赵某·甲 | 钱某·乙 |\n| | |\n',
    ];
    for (const block of blocks) {
      it(`keeps its columns: ${block.trim().split('\n')[0]}`, () => {
        stays(
          ['甲兰共和国和乙多王国联合声明', '双方声明如下：', `一、${SENTENCE}`, `二、${SENTENCE}`, block].join('\n'),
        );
      });
    }
  });

  describe('a line that breaks off', () => {
    it('is joined with the line in which its sentence goes on', () => {
      becomes(
        '    双方欢迎两国电视台签订合作合同，愿意为互派专家、联合举办节目和扩大广\n    播覆盖提供便利。\n    双方同意。\n',
        '    双方欢迎两国电视台签订合作合同，愿意为互派专家、联合举办节目和扩大广播覆盖提供便利。\n    双方同意。\n',
      );
    });

    it('is joined on a page over the empty line', () => {
      const page = (text: string): string => ['第4版(要闻)', SENTENCE, text, SENTENCE, SENTENCE].join('\n\n');
      becomes(
        page('双方将力争在二〇三〇年以前，同流域各国一道，在联合委员会的框架之内\n\n使全河段达到同一标准。'),
        page('双方将力争在二〇三〇年以前，同流域各国一道，在联合委员会的框架之内使全河段达到同一标准。'),
      );
    });

    it('is joined where a bracket is cut', () => {
      becomes(
        `${SENTENCE}双方支持流域国家协调会议（以下简称\n“协调会”）的工作，愿意提供便利。\n`,
        `${SENTENCE}双方支持流域国家协调会议（以下简称“协调会”）的工作，愿意提供便利。\n`,
      );
    });

    it('is joined where a title is cut', () => {
      becomes(
        '双方恪守两国之间的各项文件，包括2003年11月6日签订的《甲兰共和国和\n乙多王国睦邻友好合作条约》的各项原则。\n',
        '双方恪守两国之间的各项文件，包括2003年11月6日签订的《甲兰共和国和乙多王国睦邻友好合作条约》的各项原则。\n',
      );
    });

    it('is joined where paragraphs are indented and it is not', () => {
      const wrapped = [
        '　　一、双方一致认为，两国关系的发展符合',
        '两国人民的根本利益，愿意继续努力，',
        '双方对此满意。',
        '　　二、双方同意，尽早',
        '双方互派专家。',
        '',
      ];
      becomes(
        wrapped.join('\n'),
        '　　一、双方一致认为，两国关系的发展符合两国人民的根本利益，愿意继续努力，双方对此满意。\n　　二、双方同意，尽早双方互派专家。\n',
      );
    });

    it('is not joined where the next begins as paragraphs do', () => {
      stays(`　　双方强调，两国和平友好，本条约所规定的各项措施以及其他一切有关的安排\n　　双方同意，尽早举行会议。\n`);
    });

    it('is not joined where a clause of a preamble ends with a comma', () => {
      stays(
        '　　遵循《联合国宪章》的宗旨和原则以及公认的国际法准则和国际关系基本准则，\n　　深信两国成为可以信赖的邻居合乎两国人民的愿望，\n　　议定以下各条：\n',
      );
    });

    it('is not joined with a piece of another text', () => {
      const torn = [
        '第4版(要闻)',
        '甲兰共和国和乙多王国联合公报',
        '甲兰共和国和乙多王国（以下称“双方”）发表公报如下：',
        '一',
        `（一）${SENTENCE}`,
        '（二）瑟方将继续为对方培训海洋工程师和其他专业技术人员，并且每年',
        '据平台，向流域委员会开放，并由两国水利部门分担维护费用。',
        `四、${SENTENCE}`,
        `五、${SENTENCE}`,
      ].join('\n\n');
      stays(torn);
    });

    it('keeps a blank between two Latin words', () => {
      becomes(
        `${SENTENCE}双方支持《One\nRoad 倡议共同声明》的原则。\n`,
        `${SENTENCE}双方支持《One Road 倡议共同声明》的原则。\n`,
      );
    });
  });

  describe('line ends', () => {
    it('become those that most lines have', () => {
      becomes('甲。\r\n乙。\r\n丙。\n', '甲。\r\n乙。\r\n丙。\r\n');
      becomes('甲。\r\n乙。\n丙。\n', '甲。\n乙。\n丙。\n');
    });

    it('lose what is left of others', () => {
      becomes('甲。\r\r\n乙。\r\n', '甲。\r\n乙。\r\n');
    });

    it('stay where returns are all that there is', () => {
      stays('甲。\r乙。\r');
    });
  });

  describe('a tagged record', () => {
    const record = (body: string): string =>
      `〖RQ/日期〗20130906〖-RQ/日期〗\n〖BT/标题〗甲兰共和国和乙多王国 联合声明１〖-BT/标题〗\n〖GJ/关键〗甲乙关系 /联合声明　〖-GJ/关键〗\n〖ZW/正文〗\n${body}\n〖-ZW/正文〗\n`;

    it('keeps the values of its fields as they are', () => {
      becomes(
        record('    双方自１９９２年 （即建交之年）以来，往来不断。'),
        record('    双方自1992年（即建交之年）以来，往来不断。'),
      );
    });

    it('loses blanks behind its tags', () => {
      becomes(
        record('    双方同意。').replace('01〖', '01〖').replace('〗\n〖BT', '〗  \n〖BT'),
        record('    双方同意。'),
      );
    });
  });

  it('changes only what lies in a range', () => {
    const text = '一、自１９９２年以来。\n二、自１９９４年以来。\n三、自１９９６年以来。\n';
    const start = text.indexOf('二');
    const edits = tidyEdits(readFile(text), { start, end: text.indexOf('三') });
    assert.equal(withEdits(text, edits), '一、自１９９２年以来。\n二、自1994年以来。\n三、自１９９６年以来。\n');
  });

  it('leaves out what would be read as something else, and does the rest', () => {
    // Without its blank this date would belong to the title; the width of its digits changes nothing.
    const text = '甲方，2006年3月21日签订 的《甲兰共和国政府和乙多王国政府关于河流的协定》有效１０年。\n';
    const before = readFile(text);
    const after = readFile(tidy(text));
    assert.equal(after.citations[0]?.on, before.citations[0]?.on);
    assert.ok(after.tree.text.includes('有效10年'));
  });

  it('keeps 𠮷 and half a character', () => {
    becomes('双方重申𠮷 河的保护，\ud842见１号。\n', '双方重申𠮷河的保护，\ud842见1号。\n');
  });

  it('has nothing to do in an empty file', () => {
    assert.deepEqual(tidyEdits(readFile('')), []);
  });
});
