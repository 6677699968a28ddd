import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout, type Said } from './said';

const TITLE = '甲兰共和国政府和乙多王国政府关于互免签证的换文';
const NOTE = '阁下：\n　　我谨建议两国公民往来免办签证。';
const REPLY = '阁下：\n　　我收到阁下的来照，并谨确认上述内容。\n　　顺致最崇高的敬意。';
const FIRST_SIGNED = '　　　　乙多王国驻甲兰共和国大使\n　　　　钱二（签字）\n　　　　二〇〇二年四月四日于甲京';
const LAST_SIGNED = '　　　　甲兰共和国外交部长\n　　　　赵一（签字）\n　　　　二〇〇二年四月十日于甲京';

/** Two notes, each with what stands above it. */
function notes(above: string, below: string, title = TITLE): string {
  return `${title}\n\n${above}\n\n${NOTE}\n\n${FIRST_SIGNED}\n\n${below}\n\n${REPLY}\n\n${LAST_SIGNED}\n`;
}

const WHOLE: Said = {
  parties: '甲兰共和国政府+乙多王国政府',
  signed: '2002-04-10',
  place: '甲京',
  signatories: '乙多王国/驻甲兰共和国大使/钱二 甲兰共和国/外交部长/赵一',
};

const TO_AMBASSADOR = '乙多王国驻甲兰共和国大使馆\n特命全权大使钱二阁下';
const TO_MINISTER = '甲兰共和国\n外交部长赵一阁下：';

describe('An exchange of notes is one text, whatever stands above its notes:', () => {
  for (const [first, second] of [
    ['（一）来照', '（二）复照'],
    ['（一）来文', '（二）去文'],
    ['（一）来函', '（二）复函'],
    ['（一）乙多王国驻甲兰共和国大使的照会', '（二）甲兰共和国外交部长的复照'],
    ['一、乙方照会', '二、甲方照会'],
    ['1．乙多王国大使馆照会', '2．甲兰共和国外交部复照（译文）'],
    ['乙多王国驻甲兰共和国大使照会', '甲兰共和国外交部长复照'],
    ['来照', '复照'],
    ['对方来照全文', '我方复照全文'],
    ['照会编号：第314号', '照会编号：第27号'],
    ['编号：（02）乙字第314号', '编号：（02）外字第27号'],
    ['（02）领字第31号', '（2002）外字第27号'],
    ['乙多王国外交部长致甲兰共和国外交部长的照会', '甲兰共和国外交部长致乙多王国外交部长的照会'],
  ] as const)
    layout(second, notes(first, second), { title: TITLE, ...WHOLE });

  for (const [name, first, second] of [
    ['headings of Markdown', '## （一）来照', '## （二）复照'],
    ['headings of Markdown without numbers', '## 来照', '## 复照'],
  ] as const)
    layout(name, `# ${notes(first, second)}`, { title: TITLE, ...WHOLE });
  layout('traditional characters', notes('（一）乙多王國大使的照會', '（二）甲蘭共和國外交部長的覆照'), {
    signed: '2002-04-10',
  });
  layout(
    'to whom they are sent, where the title names nobody',
    notes('（一）对方来照', '（二）我方复照', '关于一九八三年协定项下贷款用于体育馆项目的换文')
      .replace('阁下：', '甲兰共和国外交部长阁下：')
      .replace('\n阁下：', '\n乙多王国驻甲兰共和国大使阁下：')
      .replace('乙多王国驻甲兰共和国大使\n', '大使\n')
      .replace('甲兰共和国外交部长\n', '外交部长\n'),
    { parties: '甲兰共和国+乙多王国', signed: '2002-04-10' },
  );
  layout('a lead', notes('新华社甲京四月十日电　两国政府今天互换照会，全文如下：\n\n（一）来照', '（二）复照'), {
    title: TITLE,
    ...WHOLE,
  });
  layout(
    'a caption, in a record of the archive',
    `〖RQ/日期〗20020411〖-RQ/日期〗\n〖BT/标题〗${TITLE}〖-BT/标题〗\n〖ZW/正文〗\n${notes('（一）来照', '（二）甲兰外交部长的复照', '')}〖-ZW/正文〗\n`,
    WHOLE,
  );

  layout('an address', notes(TO_MINISTER, TO_AMBASSADOR), WHOLE);
  layout(
    'a caption and an address',
    notes(`（一）对方来照\n\n甲京\n${TO_MINISTER}`, `（二）我方复照\n\n${TO_AMBASSADOR}`),
    WHOLE,
  );
  layout('a number and an address', notes(`（一）\n\n${TO_MINISTER}`, `（二）\n\n${TO_AMBASSADOR}`), WHOLE);
  layout('nothing but a number', notes('一', '二'), { ...WHOLE, sections: '一 二' });

  for (const kind of ['往来照会', '来往照会', '互换照会', '交换照会', '互换信件', '来往信件', '照会']) {
    const title = TITLE.replace('换文', kind);
    layout(`a number, below ${kind}`, notes(`一\n\n${TO_MINISTER}`, `二\n\n${TO_AMBASSADOR}`, title), {
      title,
      ...WHOLE,
    });
  }

  layout(
    'where each counts its items for itself',
    `${TITLE}\n\n（一）来照\n\n阁下：\n　　我谨建议：\n　　一、免办签证。\n　　二、免收费用。\n　　三、开放渡口。\n\n${FIRST_SIGNED}\n\n（二）复照\n\n阁下：\n　　我确认：\n　　一、免办签证。\n　　二、免收费用。\n　　三、开放渡口。\n\n${LAST_SIGNED}\n`,
    WHOLE,
  );

  layout(
    'which have their place and day above the address',
    `甲兰共和国政府和乙多王国政府关于互设图书馆的换函\n\n来函\n\n甲京，二〇〇二年四月四日\n\n${TO_MINISTER}\n\n亲爱的部长先生：\n　　我谨建议互设图书馆。\n\n　　　　乙多王国大使\n　　　　钱二\n\n复函\n\n多城，二〇〇二年四月十日\n\n${TO_AMBASSADOR}\n\n亲爱的大使先生：\n　　我谨同意您信中的建议。\n\n　　　　甲兰共和国外交部长\n　　　　赵一\n`,
    { signed: '2002-04-10', place: '多城', parties: '甲兰共和国政府+乙多王国政府' },
  );

  layout('behind a footnote', notes('我方去照', '① 附表未印。\n\n对方来照'), WHOLE);
  layout(
    'behind what an editor says and the head of a page',
    notes(
      '（一）对方来照',
      '* 本换文自二〇〇二年五月一日起生效。——编者注\n\n　　　　　第十三集　政治　　　　　309\n\n（二）我方复照',
    ),
    WHOLE,
  );

  layout(
    'in lines so narrow that one ends with 阁下',
    notes('（一）来照', '（二）复照').replace(
      '　　顺致最崇高的敬意。',
      '　　一、免办签证。\n　　二、免收费用。\n　　此外，我并谨代表本国政府\n请求尊敬的大使阁下\n转达上述各项。',
    ),
    WHOLE,
  );

  it('the next title begins another text', () => {
    const next =
      '甲兰共和国和丙洲联邦文化协定\n\n　　甲兰共和国和丙洲联邦达成协议如下：\n　　第一条　双方互派剧团。\n　　第二条　双方交换图书。\n\n甲兰共和国代表　赵一（签字）\n丙洲联邦代表　孙三（签字）\n二〇〇三年五月一日于甲京\n';
    const { statements, articles } = readFile(`${notes('（一）来照', '（二）复照')}\n${next}`);
    assert.deepEqual(
      statements.map(({ title }) => title.text),
      [TITLE, '甲兰共和国和丙洲联邦文化协定'],
    );
    assert.deepEqual(articles, []);
  });

  it('the note of one side alone is no exchange', () => {
    const { statements } = readFile(
      '甲兰共和国外交部关于终止《甲兰共和国和乙多王国贸易协定》的照会\n\n乙多王国驻甲兰共和国大使馆：\n　　甲兰共和国外交部谨通知终止上述协定。\n\n甲兰共和国外交部（印）\n一九九六年十二月二十八日于甲京\n',
    );
    assert.ok(statements.every(({ kind }) => kind !== 'exchange-of-notes'));
  });

  it('an agreement with a minister’s salutation among its rows keeps who signed', () => {
    const { statements } = readFile(
      `${TITLE}\n\n（一）来照\n\n${NOTE}\n\n二〇〇二年四月四日于甲京\n乙多王国外交大臣：\n钱二（签字）\n\n（二）复照\n\n${REPLY}\n\n${LAST_SIGNED}\n`,
    );
    assert.deepEqual(
      statements.map(({ signatories }) => signatories.map(({ name }) => name)),
      [['钱二', '赵一']],
    );
  });
});

describe('Letters below a text', () => {
  const letters = [
    '（一）乙多王国代表来信',
    NOTE,
    '钱二（签字）',
    '二〇〇二年四月四日',
    '（二）甲兰共和国代表复信',
    REPLY,
    '赵一（签字）',
    '二〇〇二年四月四日',
  ];
  const text = [
    '甲兰共和国和乙多王国建交公报',
    '甲兰共和国政府和乙多王国政府决定建立大使级外交关系。',
    '甲兰共和国政府代表　　乙多王国政府代表\n赵一（签字）　　钱二（签字）\n二〇〇二年四月四日于甲京',
    '附：双方互换的信件',
    ...letters,
  ].join('\n\n');
  layout('are its annex, each signed for itself', text, {
    signed: '2002-04-04',
    place: '甲京',
    signatories: '甲兰共和国/代表/赵一 乙多王国/代表/钱二',
    sections: '附',
  });
  it('are no article beside it', () => {
    const { articles, statements } = readFile(text);
    assert.deepEqual(articles, []);
    assert.deepEqual(
      statements[0]?.sections.map(({ label }) => label),
      ['附', '（一）', '（二）'],
    );
  });
});
