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
