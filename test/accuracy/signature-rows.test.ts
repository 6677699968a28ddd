import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout, type Said } from './said';

const TITLE = '甲兰共和国和乙多王国联合声明';
const VISIT = '应乙多王国国王钱二邀请，甲兰共和国总统赵一于2019年6月5日至7日对乙多王国进行国事访问。双方声明如下：';
const BODY = `${VISIT}

一、双方将扩大两国之间的贸易，并鼓励双方的企业相互投资。

二、双方将互派教师和留学生，扩大两国青年的交流。`;
const SIGNATORIES = '甲兰共和国/总统/赵一 乙多王国/国王/钱二';

function block(name: string, rows: string, expected: Said): void {
  layout(name, `${TITLE}\n\n${BODY}\n\n${rows}\n`, { title: TITLE, sections: '一 二', ...expected });
}

describe('A place on a row of its own, without 于', () => {
  const signed = { signed: '2019-06-06', place: '多城' };
  block('stands below the day', '2019年6月6日\n多城', { ...signed, signatories: '' });
  block('stands below the day, its characters apart', '二〇一九年六月六日\n\n多　城', signed);
  block('stands above the day', '多城\n2019年6月6日', { ...signed, signatories: '' });
  block(
    'stands below the day above which both have signed',
    '甲兰共和国总统　　乙多王国国王\n赵一　　钱二\n\n2019年6月6日\n多城',
    {
      ...signed,
      signatories: SIGNATORIES,
    },
  );
  block('is none where nothing says that it is one', '2019年6月6日\n乙多国多城', { signed: '2019-06-06', place: null });
  layout(
    'may have its state before it, if the text has',
    `${TITLE}\n\n${BODY.replace('进行国事访问。', '进行国事访问，在乙多国多城举行会谈。')}\n\n2019年6月6日\n乙多国多城\n`,
    { signed: '2019-06-06', place: '乙多国多城' },
  );
  block(
    'is that of the day in another calendar above it',
    '公历二〇一九年六月六日\n即佛历二五六二年六月六日于多城',
    signed,
  );
  block(
    'is none where the words are the page’s',
    '甲兰共和国总统　　乙多王国国王\n赵一　　钱二\n2019年6月6日\n热点推荐',
    {
      signed: '2019-06-06',
      place: null,
      signatories: SIGNATORIES,
    },
  );
  block('is none where both stand below the day', '2019年6月6日\n赵一\n钱二', {
    place: null,
    signatories: SIGNATORIES.replace(/总统|国王/g, ''),
  });

  it('is no rest of a name that the text has otherwise', () => {
    const text = `${TITLE}\n\n${BODY.replace('赵一', '阿尔·康斯坦')}\n\n甲兰共和国总统　　乙多王国国王\n阿尔·康斯坦　　钱二\n兰堡\n二〇一九年六月六日\n`;
    assert.deepEqual(
      readFile(text).statements[0]?.signatories.map(({ name }) => name),
      ['阿尔·康斯坦', '钱二'],
    );
  });
});

describe('The rows of a block', () => {
  block(
    'may have the same in letters below them',
    '甲兰共和国总统      乙多王国国王\nPresident of Kiaran      King of Edor\n赵一       钱二\nZhao Yi      Qian Er',
    {
      signatories: SIGNATORIES,
    },
  );
  block(
    'may have the government below its state',
    '甲兰共和国\n中央人民政府\n全权代表　赵一（签字）\n乙多王国\n政府全权代表　钱二（签字）',
    {
      signatories: '甲兰共和国/全权代表/赵一 乙多王国/全权代表/钱二',
    },
  );
  block(
    'may have each government below its state',
    '甲兰共和国　　　　乙多王国\n中央人民政府　　　政府\n全权代表　　　　全权代表\n赵一（签字）　　钱二（签字）',
    {
      signatories: '甲兰共和国/全权代表/赵一 乙多王国/全权代表/钱二',
    },
  );
  block(
    'may have seals above who signs',
    '甲兰共和国商务部        乙多王国贸易部\n　　（盖章）　　　　　　（盖章）\n受权代表：赵一　　　　　　受权代表：钱二',
    {
      signatories: '甲兰共和国/商务部受权代表/赵一 乙多王国/贸易部受权代表/钱二',
    },
  );
  block('may have who is to sign in brackets', '甲兰共和国总统　　乙多王国国王\n[赵一]　　　[钱二]', {
    signatories: SIGNATORIES,
  });
});

describe('A block that is glued to the last sentence of a text without line breaks', () => {
  const text = `${TITLE}　　${VISIT}　　一　　双方将扩大两国之间的贸易，并鼓励双方的企业相互投资，为两国的企业家创造条件，简化签证手续，为开展合作提供便利。　　二　　双方将互派教师和留学生，扩大两国青年的交流，并在文化、教育、体育和旅游方面开展合作。双方商定继续就共同关心的问题保持磋商。`;
  const signed: Said = {
    title: TITLE,
    signed: '2019-06-06',
    place: '多城',
    sections: '一 二',
    signatories: SIGNATORIES,
  };
  layout(
    'with （签字） and the day behind it',
    `${text}甲兰共和国总统 赵一（签字） 乙多王国国王 钱二（签字）二○一九年六月六日于多城\n`,
    signed,
  );
  layout('without （签字）', `${text}甲兰共和国总统　赵一　乙多王国国王　钱二　2019年6月6日于多城\n`, signed);
  layout('and not what a page has there', `${text}来源 甲新闻网 2019年6月9日\n`, { title: TITLE, signed: null });
  layout('and not what a picture shows', `${text}图为甲兰共和国总统赵一 2019年6月9日在兰京\n`, {
    title: TITLE,
    signed: null,
  });
  layout(
    'with a dateline behind the day',
    `${text}甲兰共和国总统 赵一（签字） 乙多王国国王 钱二（签字）二○一九年六月六日于多城（新华社多城六月六日电）\n`,
    signed,
  );
});

describe('A draft', () => {
  for (const [line, signed] of [
    ['2019年6月　日于多城', '2019-06'],
    ['2019年6月__日，多城', '2019-06'],
    ['二〇一九年六月　　日于多城', '2019-06'],
    ['2019年　月　日于多城', null],
    ['2019年×月×日于多城', null],
  ] as const)
    block(`leaves its day open: ${line}`, `甲兰共和国总统　　乙多王国国王\n[赵一]　　　[钱二]\n\n${line}`, {
      signed,
      place: '多城',
      signatories: SIGNATORIES,
    });
  for (const remark of ['（草案，2019年5月10日）', '（2019年5月10日第三稿）', '（2019年5月10日草案）'])
    layout(`is not signed on its own day: ${remark}`, `${TITLE}\n${remark}\n\n${BODY}\n`, {
      title: TITLE,
      signed: null,
      place: null,
    });
});

describe('A month', () => {
  layout('in brackets below a title is that of the text', `${TITLE}\n（二〇一九年六月于多城）\n\n${BODY}\n`, {
    title: TITLE,
    signed: '2019-06',
    place: '多城',
  });
  layout('without brackets may be that of print', `${TITLE}\n2019年6月\n\n${BODY}\n`, { title: TITLE, signed: null });
});

describe('An office', () => {
  block(
    'may be one of a neighbour',
    '甲兰共和国　　　　乙多王国\n环境保护部部长　　环境部长官\n赵一　　　　　　　钱二',
    {
      signatories: '甲兰共和国/环境保护部部长/赵一 乙多王国/环境部长官/钱二',
    },
  );
});

describe('Each side on its own day', () => {
  block(
    'has the last of them, however far apart they stand',
    '甲兰共和国总统　　　　　　　　　　乙多王国国王\n赵一　　　　　　　　　　　　　　　钱二\n\n2019年6月6日于兰京　　　　　　　　2019年6月9日于多城',
    {
      signed: '2019-06-09',
      place: '多城',
      signatories: SIGNATORIES,
    },
  );
});

describe('A month behind the last words', () => {
  block('is when a text was made, with its place', '2019年6月　多城', { signed: '2019-06', place: '多城' });
  block('is so behind 于', '二〇一九年六月于多城', { signed: '2019-06', place: '多城' });
  block('is nobody’s without a place', '2019年6月', { signed: null });
});

describe('A name with its office in brackets', () => {
  block('may have its characters apart', '赵　一（甲兰共和国总统）\n阿尔·钱二（乙多王国国王）\n\n2019年6月6日，多城', {
    signatories: '甲兰共和国/总统/赵一 乙多王国/国王/阿尔·钱二',
    signed: '2019-06-06',
  });
});

describe('What a copy adds to the rows', () => {
  block(
    'links and the printer behind the last name',
    '甲兰共和国总统\n赵一\n乙多王国国王\n伊沃·特伦钦\n[ 上一页 ][ 葡文版本 ]\n印务局',
    { signatories: '甲兰共和国/总统/赵一 乙多王国/国王/伊沃·特伦钦' },
  );
  it('is no name where it cut the name of who sends somebody', () => {
    const [statement] = readFile(
      `${TITLE}\n\n${BODY}\n\n甲兰共和国代表 卡乙多国代表\n\n甲兰共和国驻丙兰 乙多国驻丙兰共和国\n\n共和国特命全权大使 特命全权大使\n\n赵一 钱二\n\n(签字) (签字)\n\n2019年6月6日于多城\n`,
    ).statements;
    assert.deepEqual(
      statement?.signatories.map(({ name }) => name),
      ['赵一', '钱二'],
    );
  });
});
