import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const BOTH = '甲兰共和国和乙多王国（以下称双方），决定缔结本条约，并达成协议如下：';
const treaty = (articles: string, title = '甲兰共和国和乙多王国引渡条约'): string =>
  `${title}\n\n${BOTH}\n\n${articles}\n`;

describe('An article has its first part on its own line', () => {
  const articles =
    '第一章　总则\n\n第一条\n双方有义务引渡。\n\n第二章　犯罪\n\n第二条　一、下列犯罪可以引渡：\n（一）甲罪；\n（二）乙罪。\n二、其他犯罪不可以引渡。\n\n第三条　一、请求应以书面提出。\n二、请求应通过外交途径递交。\n';
  layout('below a second chapter', treaty(articles), { sections: '第一章 第二章' });
  layout('below articles without chapters', treaty(articles.replace(/第.章.*\n/g, '')), {
    sections: '第一条 第二条 第三条',
  });
  layout('behind its heading', treaty(articles.replace('第二条　', '第二条　可引渡的犯罪　')), {
    sections: '第一章 第二章',
  });

  it('and its parts below it', () => {
    assert.deepEqual(
      readFile(treaty(articles)).statements.map(({ sections }) =>
        sections.map(({ level, label }) => `${level}${label}`).join(' '),
      ),
      ['1第一章 2第一条 1第二章 2第二条 3一 4（一） 4（二） 3二 2第三条 3一 3二'],
    );
  });

  it('numbers that go on from nowhere are still those of another text', () => {
    const { statements, articles: others } = readFile(
      `${treaty('第一章　总则\n\n第一条　双方合作。\n\n第二条　双方协商。')}\n是该国北部的口岸。\n\n六、货物经该口岸运输。\n\n七、税款在该口岸征收。\n`,
    );
    assert.equal(statements.length + others.length, 2);
  });
});

describe('Who adopted a convention, and when, stands below its title', () => {
  const TITLE = '甲罪问题国际公约';
  const text = (below: string): string =>
    `${TITLE}\n${below}\n\n本公约缔约各国，\n\n考虑到各国人民的愿望，\n\n兹同意下述各条：\n\n第一条\n\n缔约各国惩罚甲罪。\n\n第二条\n\n本公约须经批准。\n`;
  for (const below of [
    '联合国大会一九六六年十二月十六日第2200A（XXI）号决议通过并开放给各国签字、批准和加入',
    '（1966年12月16日联合国大会通过，1976年3月23日生效）',
    '（1966年12月16日第二十一届联合国大会第2200号决议通过）',
    '国际甲法大会1966年12月16日通过',
  ])
    layout(below, text(below), { title: TITLE, signed: '1966-12-16', place: null, sections: '第一条 第二条' });
  for (const below of [
    '（1966年12月16日第十届全国人民代表大会常务委员会第二次会议通过）',
    '（1966年12月16日联合国大会会议期间开放签字）',
    '联合国大会1966年第2200号决议通过',
  ])
    layout(`and not: ${below}`, text(below), { title: TITLE, signed: null });
});

describe('What has a body of states in its title, and no parties', () => {
  layout(
    'is a statute, whose first article may stand above its first chapter',
    '国际甲法院规约\n\n第一条\n\n本法院为联合国主要司法机关。\n\n第一章　组织\n\n第二条\n\n法官不论国籍选举之。\n\n第三条\n\n法官中不得有二人为同一国家之国民。\n\n第二章　管辖\n\n第四条\n\n诉讼当事国限于国家。\n',
    { title: '国际甲法院规约', parties: '', sections: '第一条 第一章 第二章' },
  );
  it('is none of firms', () => {
    const { statements } = readFile(
      '甲电力通信规约\n\n第一条\n\n本规约适用于国家电网。\n\n第二条\n\n报文长度不超过255字节。\n\n第三条\n\n本规约自发布之日起施行。\n',
    );
    assert.deepEqual(statements, []);
  });
});

describe('A treaty of the empire', () => {
  const TERMS = '第一条\n两国边界俟将来查明再定。\n第二条\n货物经过界卡概不收税。';
  const NAMED = '大清国大皇帝、大乙国大君主，因欲敦固两国友谊，会商议定条款如左：';
  layout(
    'has the day of its calendar first below its title',
    `中乙续议青石界务条款\n光绪二十年正月二十四日，西历一千八百九十四年三月初一日，多城。\n\n${NAMED}\n${TERMS}\n`,
    { signed: '1894-03-01', place: '多城', parties: '大清国+大乙国' },
  );
  layout(
    'and no day of ratification',
    `中乙续议青石界务条款\n光绪二十年正月二十四日，西历一千八百九十四年三月初一日，批准。\n\n${NAMED}\n${TERMS}\n`,
    { signed: null },
  );
  layout(
    'has a special article above its signatures',
    `中乙续议青石界务条款\n（光绪二十年正月二十四日，一八九四年三月一日，多城）\n\n${NAMED}\n${TERMS}\n\n专条\n本约专为两国交界而设。\n\n为此两国大臣先行画押，盖印为凭。\n\n赵一　押\n钱二　押\n`,
    { signed: '1894-03-01', sections: '第一条 第二条' },
  );
  it('has one of its own that is signed', () => {
    const { statements, articles } = readFile(
      `中乙续议青石界务条款\n\n${NAMED}\n${TERMS}\n\n一八九四年三月一日，多城\n大清国钦差大臣　赵一\n大乙国钦差大臣　钱二\n\n专条\n${NAMED}\n${TERMS}\n\n一八九四年四月二日，多城\n大清国钦差大臣　赵一\n大乙国钦差大臣　钱二\n`,
    );
    assert.deepEqual(
      [...statements, ...articles].map(({ title }) => title.text),
      ['中乙续议青石界务条款', '专条'],
    );
  });
  layout(
    'honours its sovereigns with a line of their own',
    '中乙通商条约\n\n大清国\n大皇帝与\n大乙国\n大君主因欲彼此永敦和好议定各款开列于后\n第一款\n两国人民永远和好。\n第二款\n两国可派大臣驻扎京城。\n',
    { parties: '大清国+大乙国' },
  );
});

describe('A government is called otherwise', () => {
  for (const [name, party] of [
    ['中华民国国民政府', '中华民国国民政府'],
    ['瑞士联邦委员会', '瑞士联邦委员会'],
    ['尼泊尔国王陛下政府', '尼泊尔国王陛下政府'],
  ] as const)
    layout(
      name,
      `甲兰共和国政府和${name}贸易协定\n\n双方达成协议如下：\n第一条　双方发展贸易。\n第二条　本协定自签字之日起生效。\n\n二〇〇一年五月六日于兰京\n\n甲兰共和国政府代表　　　　${name}代表\n赵一　　　　　　　　　　　　钱二\n`,
      {
        parties: `甲兰共和国政府+${party}`,
        signatories: `甲兰共和国/代表/赵一 ${name.replace(/(?:国民|国王陛下)政府|委员会/, '')}/代表/钱二`,
      },
    );
});

layout(
  'A convention is written in four texts',
  '甲罪问题国际公约\n（1970年12月16日订于兰京）\n\n本公约各缔约国，协议如下：\n第一条　惩罚甲罪。\n第二条　本公约须经批准。\n\n本公约于一千九百七十年十二月十六日订于兰京，正本一式三份，每份都用甲文、乙文、丙文和丁文四种有效文本写成。\n',
  { languages: '甲文 乙文 丙文 丁文', signed: '1970-12-16', place: '兰京' },
);
