import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/features/problems';
import { Library } from '../../../server/src/library/library';
import { readFile } from '../../../server/src/statement/reading';

/** What broken copies have thousands of in a row, and what some pattern of ours looks for. */
const PIECES = [
  ...Array.from(' \u3000\t\u00a0一1１.、，。；：《》（）“”甲年月日于在和与第条-—=_*#[]<>〖〗\ufffda的·〇十〈「|/",'),
  ...[
    '《》',
    '《甲》',
    '（甲）',
    '“甲”',
    '1月1日',
    '2013年',
    '2013年5月6日',
    '双方',
    '甲国和',
    '甲国、',
    '中国和',
    '共和国',
  ],
  ...[
    '政府',
    '联合声明',
    '第一条 ',
    '一、',
    '（一）',
    '1.1.',
    '**',
    '[a](b)',
    '<p>',
    '&nbsp;',
    '〖BT/标题〗',
    '〖-BT/标题〗',
  ],
  ...[
    '赵一 ',
    '赵一\u3000\u3000',
    '主席 赵一 ',
    '（签字） ',
    '签署的',
    '签署了',
    '以下简称“双方”',
    '应甲国邀请',
    '关于',
    '条约',
  ],
  ...[
    '《甲国和乙国条约》、',
    '埃·',
    '（上接第一版）',
    '新华社北京1月1日电',
    '2013-05-06 ',
    '\r',
    '\n',
    '\n \n',
    '\n　　',
  ],
  ...[
    '\n一、',
    '\n第一条',
    '\n（一）',
    '\n1.',
    '\n-',
    '\n#',
    '\n甲',
    '\n甲国和乙国联合声明\n',
    '\n赵一',
    '\n主席',
    '\n2013年5月6日',
  ],
  ...[
    '\n《甲国和乙国条约》',
    '\n〖BT/标题〗甲',
    '\n新华社北京1月1日电 甲',
    '\n应甲国总统邀请，',
    '\n赵一（签字）',
    '\n附件一',
    '\n第1版',
  ],
];

const TITLE = '甲兰共和国和乙多王国联合声明';
const CLOSING = '2015年1月1日于兰京';

const PLACES: readonly (readonly [string, (pieces: string) => string])[] = [
  ['in a title', (pieces) => `甲兰共和国和乙多王国${pieces}联合声明\n\n一、双方同意。\n\n${CLOSING}\n`],
  ['in a sentence', (pieces) => `${TITLE}\n\n双方声明如下：\n一、双方加强${pieces}合作。\n\n${CLOSING}\n`],
  ['between sentences', (pieces) => `${TITLE}\n\n双方声明如下：\n${pieces}\n二、双方同意。\n\n${CLOSING}\n`],
  ['behind the text', (pieces) => `${TITLE}\n\n一、双方同意。\n\n赵一　　钱二\n${CLOSING}\n${pieces}\n`],
];

/** A machine that is busy takes a while for anything. */
const HARDLY_ANY = 80;
/** Four times the text, and what measuring adds. */
const LINEAR = 8;

function timeOf(text: string): number {
  const began = performance.now();
  const reading = readFile(text);
  const library = new Library();
  library.set('a.txt', reading);
  problemsOf({ library, reading, file: 'a.txt' });
  return performance.now() - began;
}

describe('A text with thousands of one piece in a row', () => {
  for (const [place, textOf] of PLACES) {
    it(`${place} is read in as much longer as there are more of them [linear]`, function () {
      this.timeout(120_000);
      for (const piece of PIECES) {
        const [few = '', many = ''] = [10_000, 40_000].map((length) => textOf(piece.repeat(length / piece.length)));
        const isLinear = (): boolean => {
          const time = timeOf(many);
          return time < HARDLY_ANY || time < LINEAR * timeOf(few);
        };
        // What else the machine did counts once, and not four times.
        assert.ok(
          [1, 2, 3, 4].some(() => isLinear()),
          JSON.stringify(piece),
        );
      }
    });
  }
});
