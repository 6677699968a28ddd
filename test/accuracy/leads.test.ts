import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout, type Said } from './said';

const TITLE = '甲兰共和国和乙多王国联合公报';
const VISIT =
  '应乙多王国国王钱二邀请，甲兰共和国总统赵一于1998年2月19日至21日对乙多王国进行了国事访问。访问期间，赵一总统会见了乙多王国首相孙三。';
const BODY = ['双方对两国关系的发展表示满意。', '乙方重申支持甲方在青石河问题上的立场。'];
const SIGNED = ['甲兰共和国总统　赵一（签字）', '乙多王国国王　钱二（签字）', '一九九八年二月二十一日于多城'];

const plain = (title: string, lines: readonly string[]): string => `${[title, ...lines].join('\n\n')}\n`;
const markdown = (title: string, lines: readonly string[]): string =>
  `### ${title}\n\n1998-02-22\n\n${lines.join('\n\n')}\n`;
const tagged = (title: string, lines: readonly string[]): string =>
  [
    '〖RQ/日期〗19980222〖-RQ/日期〗',
    `〖BT/标题〗${title}〖-BT/标题〗`,
    '〖ZW/正文〗',
    ...lines.map((line) => `    ${line}`),
    '〖-ZW/正文〗\n',
  ].join('\n');

const said: Said = { title: TITLE, parties: '甲兰共和国+乙多王国' };

describe('A dateline before the first words of a statement', () => {
  for (const dateline of [
    '新华社多城2月21日电　',
    '新华社多城二十一日讯 ',
    '（新华社多城2月21日电）',
    '本报多城2月21日电　',
  ]) {
    layout(`${dateline.trim()} in a plain text`, plain(TITLE, [dateline + VISIT, ...BODY]), { ...said, signed: null });
    layout(`${dateline.trim()} in a record`, tagged(TITLE, [dateline + VISIT, ...BODY]), { ...said, signed: null });
    layout(`${dateline.trim()} in Markdown`, markdown(TITLE, [dateline + VISIT, ...BODY]), said);
    layout(`${dateline.trim()} and signatures at the end`, plain(TITLE, [dateline + VISIT, ...BODY, ...SIGNED]), {
      ...said,
      signed: '1998-02-21',
      place: '多城',
      signatories: '甲兰共和国/总统/赵一 乙多王国/国王/钱二',
    });
  }

  layout(
    'above numbered paragraphs',
    plain(TITLE, [`据新华社多城2月21日电　${VISIT}`, ...BODY.map((line, index) => `${'一二'.charAt(index)}、${line}`)]),
    { ...said, sections: '一 二' },
  );
  layout(
    'above the decision of two governments',
    plain('甲兰共和国和乙多王国关于建立外交关系的联合公报', [
      '新华社甲京2月21日电　甲兰共和国政府和乙多王国政府决定自1998年2月21日起建立外交关系。',
      '两国政府将互派大使。',
    ]),
    { parties: '甲兰共和国+乙多王国' },
  );
  layout(
    'above the days of talks',
    plain('甲乙关于扩大经济合作的联合公报', [
      '新华社多城七日电　甲兰共和国政府代表团和乙多王国政府代表团，从一九五九年一月三十日起在多城举行了会谈。',
      '会谈结果，签订了关于合作的协定。',
      '一九五九年二月七日于多城',
    ]),
    { title: '甲乙关于扩大经济合作的联合公报', signed: '1959-02-07', place: '多城' },
  );
  layout(
    'on a line of its own in a record',
    tagged('甲兰共和国和乙多王国关于扩大贸易的联合公报', [
      '（新华社多城二十一日电）',
      '甲兰共和国政府代表团和乙多王国政府代表团于二月在多城举行了谈判。',
      '双方决定扩大两国的贸易。',
    ]),
    { title: '甲兰共和国和乙多王国关于扩大贸易的联合公报' },
  );
});

describe('Behind a dateline stays news', () => {
  const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'what is headed by what happened': ['甲兰共和国和乙多王国签署联合公报', `新华社多城2月21日电　${VISIT}`, ...BODY],
    'what tells what a communiqué says': [
      TITLE,
      `新华社多城2月21日电　${VISIT}`,
      '公报说，双方对两国关系的发展表示满意。',
    ],
    'what tells of today': [TITLE, '新华社多城2月21日电　甲兰和乙多今天发表联合公报。', ...BODY],
    'what a reporter tells': [TITLE, `新华社多城2月21日电（记者孙三）${VISIT}`, ...BODY],
    'who went to see whom': [TITLE, '新华社多城2月21日电　赵一总统21日在多城会见了乙多王国首相孙三。', ...BODY],
    'an outline of a statement': [
      '甲兰和乙多联合公报要点',
      '新华社多城2月21日电　甲兰共和国和乙多王国21日签署联合公报，要点如下：',
      '一、双方将扩大贸易。',
      '二、双方将互派大使。',
    ],
  };
  for (const [name, [title, ...lines]] of Object.entries(cases))
    for (const form of [plain, tagged, markdown])
      it(`${name} (${form.name})`, () => {
        assert.deepEqual(
          readFile(form(title, lines)).statements.map((statement) => statement.title.text),
          [],
        );
      });
});

describe('A title below a lead that announces it', () => {
  const lead = '10月29日，两国元首会谈之后发表的联合声明中决定，两国致力于建立伙伴关系。甲乙联合声明全文如下：';
  const opening =
    '应乙多王国国王钱二的邀请，甲兰共和国主席赵一于一九九七年十月二十六日至十一月三日对乙多王国进行国事访问。';
  layout(
    'has the day below it',
    plain('甲乙发表联合声明', [lead, '甲乙联合声明', '一九九七年十月二十九日', opening, ...BODY]),
    { title: '甲乙联合声明', parties: '乙多王国+甲兰共和国', signed: '1997-10-29' },
  );
});

describe('A lead that names what it gives', () => {
  for (const announced of ['联合公报》的全文如下：', '联合公报》全文如下：', '联合公报》。公报的全文如下：'])
    layout(
      `says what that is: 《${announced}`,
      `1972年2月，乙多王国国王钱二应甲兰共和国总理赵一的邀请访问甲兰。两国政府于2月27日在兰京签署《${announced}\n应甲兰共和国总理赵一的邀请，乙多王国国王钱二自一九七二年二月二十一日至二十八日访问了甲兰共和国。\n双方同意发展贸易。\n双方声明：两国关系符合各国的利益。\n`,
      { title: '甲兰共和国和乙多王国联合公报' },
    );
});

describe('A headline above the title', () => {
  const opening = '应甲兰共和国主席赵一邀请，乙多王国国王钱二于2009年11月15日至18日对甲兰共和国进行国事访问。';
  const sections = ['一、政治关系', '双方保持密切交往。', '二、经济合作', '双方扩大贸易。'];
  layout(
    'is no part of it, though it names both',
    plain('甲兰共和国和乙多王国在京发表联合声明', ['甲乙联合声明', '2009年11月17日，兰京', opening, ...sections]),
    { title: '甲乙联合声明', signed: '2009-11-17', place: '兰京', sections: '一 二' },
  );
  const lead =
    '甲通社兰京3月26日电　甲兰共和国主席赵一和乙多王国国王钱二26日在兰京签署了《甲乙联合声明》。联合声明全文如下：';
  layout(
    'is none with what is left of a table around it',
    `|\n赵一与钱二签署了《甲乙联合声明》。 |\n${lead}\n甲乙联合声明 |\n|\n${[opening, ...sections].join('\n')}\n`,
    { title: '甲乙联合声明', sections: '一 二' },
  );
});
