import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { bodiesOfTitle } from '../../../server/src/statement/words/party-names';
import { readSignatories } from '../../../server/src/statement/signatures/signature';
import { FILLER, onlyStatement, signatoriesOf, signedBy } from './reading';

/** `name`: these rows tell that those have signed. */
function block(name: string, rows: readonly string[], expected: readonly string[]): void {
  it(name, () => {
    assert.deepEqual(signatoriesOf(signedBy(...rows)), expected);
  });
}

const ENVOYS = ['甲兰共和国 代表 赵一', '乙多王国 代表 钱二'];
const HEADS = ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二'];
const UNTOLD = ['甲兰共和国  赵一', '乙多王国  钱二'];
const DAY = '2013年9月7日于甲京';
const SUMMIT = ['甲兰共和国总统 赵一', '乙多王国首相 钱二'];

describe('No part of a name is', () => {
  for (const mark of [
    '（签印）',
    '〔签章〕',
    '（代签）',
    '（画押）',
    '（押）',
    '（花押）',
    '［签押］',
    '（孙三代签）',
    '（签字盖章）',
    '（签字盖印）',
  ]) {
    block(mark, ['甲兰共和国代表　　乙多王国代表', `赵一${mark}　　钱二${mark}`], ENVOYS);
    block(`${mark} behind names alone`, [`赵一${mark}`, `钱二${mark}`, DAY], UNTOLD);
  }
  block(
    '（簽印） in traditional characters',
    ['趙一（簽印）', '錢二（簽印）', DAY],
    ['甲兰共和国  趙一', '乙多王国  錢二'],
  );
  block('（孙三代）', ['甲兰共和国代表　　乙多王国代表', '赵一（孙三代）　　钱二'], ENVOYS);
  block('（Zhao Yi）', ['甲兰共和国代表　　乙多王国代表', '赵一（Zhao Yi）　　钱二 (Qian Er)'], ENVOYS);
  block('押印 behind a name', ['甲兰共和国代表赵一押印', '乙多王国代表钱二押印'], ENVOYS);
  block('押 behind a name', ['甲兰共和国代表赵一押', '乙多王国代表钱二画押'], ENVOYS);
  block('押 behind a gap', ['赵　一　押', '钱　二　押', DAY], UNTOLD);
  block(
    '于甲京 below the names',
    ['甲兰共和国总统　　乙多王国首相', '赵一　　伊利·博林', '于甲京'],
    ['甲兰共和国 总统 赵一', '乙多王国 首相 伊利·博林'],
  );
});

describe('The place alone', () => {
  it('is one below names that are signed', () => {
    const { place } = signedBy('甲兰共和国总统　　乙多王国首相', '赵一（签字）　　钱二（签字）', '于甲京');
    assert.equal(place, '甲京');
  });
  it('is somebody below an office', () => {
    const statement = signedBy('甲兰共和国代表', '（签字）', '赵一', '乙多王国代表', '（签字）', '于仁山');
    assert.deepEqual(
      [statement.place, signatoriesOf(statement)],
      [null, ['甲兰共和国 代表 赵一', '乙多王国 代表 于仁山']],
    );
  });
});

describe('The day beside the names', () => {
  it('is not that of a paper behind it', () => {
    const rows = [
      '甲兰共和国总统 赵一（签字）',
      '乙多王国首相 钱二（签字） 2013年9月7日于甲京 《甲兰日报》 （2013年09月08日第三版）',
    ];
    const statement = signedBy(...rows);
    assert.deepEqual([statement.signed, statement.place, signatoriesOf(statement)], ['2013-09-07', '甲京', HEADS]);
  });
});

describe('For whom somebody signs', () => {
  block('is told above the names', ['受甲兰共和国政府委托　　　　受乙多王国政府委托', '赵一　　　　钱二'], UNTOLD);
  block('is told in one column', ['受甲兰共和国政府委托', '赵一', '受乙多王国政府全权委托', '钱二'], UNTOLD);
  block(
    'is told above the offices',
    ['经甲兰共和国政府授权　　　　经乙多王国政府授权', '外交部长　　　外交大臣', '赵一　　　　钱二'],
    ['甲兰共和国 外交部长 赵一', '乙多王国 外交大臣 钱二'],
  );
  block('is told by 代表 as well', ['代表甲兰共和国政府　　代表乙多王国政府', '赵一　　钱二'], UNTOLD);
});

describe('Nobody signs who is', () => {
  const ABOVE = ['（以下无正文）', '（无正文）'];
  const BELOW = [
    '[返回顶部]',
    '扫一扫在手机打开当前页',
    'Copyright © 2019 版权所有',
    '版权所有：甲兰通讯社',
    '甲兰通讯社',
    '《甲兰日报》（2013年09月08日第三版）',
  ];
  for (const words of ABOVE) block(`${words} above the names`, [words, ...SUMMIT], HEADS);
  for (const words of BELOW) {
    block(`${words} below the names`, [...SUMMIT, DAY, words], HEADS);
    block(`${words} below the day alone`, [DAY, words], []);
  }
  block(
    'somebody who kept the record',
    ['甲兰共和国代表 赵一', '乙多王国代表 钱二', '记录　孙三', '翻译：李四'],
    ENVOYS,
  );
  block(
    'the upper line of an office that takes two',
    [
      '甲乙政府间经济、贸易和　　　　　甲乙政府间经济、贸易和',
      '科技合作委员会甲方主席　　　　　科技合作委员会乙方主席',
      '赵一　　　　　　　　　　　　　　钱二',
    ],
    [
      '甲兰共和国 甲乙政府间经济、贸易和科技合作委员会甲方主席 赵一',
      '乙多王国 甲乙政府间经济、贸易和科技合作委员会乙方主席 钱二',
    ],
  );
});

describe('Somebody signs who', () => {
  block(
    'has a name that ends like a state',
    ['甲兰共和国代表　　乙多王国代表', '赵建国　　钱卫国'],
    ['甲兰共和国 代表 赵建国', '乙多王国 代表 钱卫国'],
  );
  block(
    'has one that begins like a state',
    ['甲兰共和国总统　　乙多王国首相', '马里奥·博林（签字）　　阿曼·伊利（签字）'],
    ['甲兰共和国 总统 马里奥·博林', '乙多王国 首相 阿曼·伊利'],
  );
  block(
    'has one that ends like half an office',
    ['甲兰共和国代表　　乙多王国代表', '赵仁和　　钱及'],
    ['甲兰共和国 代表 赵仁和', '乙多王国 代表 钱及'],
  );
  block(
    'has a name of 正文',
    ['甲兰共和国代表　　乙多王国代表', '赵正文　　钱二'],
    ['甲兰共和国 代表 赵正文', '乙多王国 代表 钱二'],
  );
  block('is named before another', ['伊利·博林', '赵一', '2013年9月7日'], ['甲兰共和国  伊利·博林', '乙多王国  赵一']);
});

describe('The office of a body that is called from its state', () => {
  const signed = (...rows: readonly string[]): string[] =>
    signatoriesOf(
      onlyStatement(
        [
          '中华人民共和国政府和乙多王国政府关于相互合作的协定',
          '中华人民共和国政府和乙多王国政府达成协议如下：',
          `第一条　${FILLER}`,
          `第二条　${FILLER}`,
          ...rows,
          '二〇一六年五月十二日于多城',
        ].join('\n'),
      ),
    );
  const OTHER = '乙多王国中央银行行长';
  for (const office of ['中国人民银行行长', '中国民用航空总局局长', '中国人民对外友好协会会长'])
    it(`is whole: ${office}`, () => {
      const both = [`中华人民共和国 ${office} 赵一`, '乙多王国 中央银行行长 钱二'];
      assert.deepEqual(signed(`${office}　　　　${OTHER}`, '赵一　　　　　　　　钱二'), both);
      const below = ['中华人民共和国政府代表　　　　乙多王国政府代表', `${office}　　　　${OTHER}`, '赵一　　　　钱二'];
      assert.deepEqual(signed(...below), both);
    });
  for (const office of ['国家主席', '外交部长', '国家发展和改革委员会主任'])
    it(`is not whole where the state is but named before it: 中国${office}`, () => {
      assert.deepEqual(signed(`中国${office}　赵一`, `${OTHER}　钱二`), [
        `中华人民共和国 ${office} 赵一`,
        '乙多王国 中央银行行长 钱二',
      ]);
    });
});

describe('Two bodies that are no states', () => {
  const ROWS = ['甲兰对外友好学会会长　赵一（签字）', '乙多劳动党访问团团长　钱二（签字）'];
  const signed = (title: string): string[] => {
    const [first = '', second = ''] = ROWS;
    const rows = [first, second].map((row, index) => {
      const start = index * (first.length + 1);
      return { start, end: start + row.length };
    });
    const signatories = readSignatories(ROWS.join('\n'), rows, bodiesOfTitle(title));
    return signatories.map(({ party, office, name }) => [party, office, name].join(' '));
  };
  it('are those for whom somebody signs, where the title names them', () => {
    for (const title of [
      '甲兰对外友好学会会长和乙多劳动党访问团团长共同声明',
      '甲兰对外友好学会与乙多劳动党访问团联合公报',
    ])
      assert.deepEqual(signed(title), ['甲兰对外友好学会 会长 赵一', '乙多劳动党访问团 团长 钱二']);
  });
  it('are not where it does not', () => {
    for (const title of ['关于两国人民交流的共同声明', '甲兰对外友好学会关于和平的声明'])
      assert.deepEqual(signed(title), [' 甲兰对外友好学会会长 赵一', ' 乙多劳动党访问团团长 钱二']);
  });
  it('are parties of what they issue for their peoples, and no statement is what they make for themselves', () => {
    const issued = (title: string, speaksOf: string): string =>
      [
        title,
        `甲兰对外友好学会和乙多劳动党访问团就${speaksOf}交换了意见。双方声明如下：`,
        '一、双方愿意扩大往来。',
        '二、双方商定互派访问团。',
        ...ROWS,
        '1959年3月17日于甲京',
      ].join('\n');
    for (const title of ['甲兰对外友好学会和乙多劳动党访问团共同声明', '甲兰对外友好学会和乙多对外贸易协会联合声明']) {
      const [first, second] = bodiesOfTitle(title);
      assert.deepEqual(onlyStatement(issued(title, '两国关系')).parties, [first, second]);
    }
    for (const [title, speaksOf] of [
      ['甲兰对外友好学会和乙多对外贸易协会合作协议', '两国关系'],
      ['甲兰对外友好学会和乙多对外贸易协会联合声明', '展览的日期'],
    ] as const)
      assert.deepEqual(readFile(issued(title, speaksOf)).statements, []);
  });
});
