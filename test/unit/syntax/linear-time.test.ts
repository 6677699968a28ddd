import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from '../../../server/src/statement/reading';
import { readsLikeStatement } from '../../../server/src/syntax/recognise';
import { decode } from '../../../server/src/text/decoding';
import { root } from '../../support/project';

/** What is repeated, to make some reader look far ahead, look back, pair or nest in vain. */
const repeated = [
  '《',
  '《甲',
  '《甲》',
  '《《甲》',
  '〈',
  '〖',
  '〖BT',
  '〖BT/标题〗',
  '〖-BT/标题〗',
  '〖BT/标题〗甲〖-BT/标题〗',
  '〖BT/标题〗甲\n',
  '〖ZW/正文〗',
  '〖ZW/正文〗\n甲。\n',
  '〖ZW/正文〗〖TM/中图〗',
  '〖TM/中图〗',
  '〖QX/期限〗',
  '〖ZQ/总期〗1〖-ZQ/总期〗\n〖ZW/正文〗甲〖-ZW/正文〗\n',
  '（',
  '（一）',
  '。（五）',
  '（以下称',
  '（以下称“双方”）',
  '（签字）\n',
  '1',
  '１',
  '一',
  '十',
  '1992年',
  '1992年1月3日',
  '二〇一三年九月五日于乙城\n',
  ' ',
  '　',
  '　　甲',
  '\u00a0\u00a0甲',
  '\n',
  '\r',
  '\r\n',
  '一、甲\n',
  '一\n',
  '第一条\n',
  '第一章　总则\n第一条　甲。\n',
  '六、甲\n一\n',
  '三、甲\n一、乙\n',
  '1. 甲\n',
  '二、三年内\n',
  '第二条提到的\n',
  '一、甲\n“第五条\n',
  '①甲。①\n',
  '序号　甲\n1　乙\n',
  '1 甲\n',
  '1.1 甲\n',
  '（a）甲\n',
  '（i）甲\n',
  '—甲\n',
  '一、甲。\n三、乙。\n',
  '一、甲。（一）乙。\n（二）丙。\n',
  '一、甲\n（二）乙\n',
  '目录\n第一章　总则\n',
  '## 甲\n\n乙。\n\n',
  '——',
  '——甲\n',
  '甲\n',
  '主席\n',
  '甲国总统　乙\n',
  '甲·',
  '|甲|\n',
  '|甲国总统|乙国国王|\n',
  '联合声明\n',
  '甲国和乙国联合声明\n\n甲方。\n\n',
  '声明如下：\n',
  '甲社乙城9月5日电',
  '（甲社乙城9月5日电）\n',
  '（上接第一版）\n',
  '甲（下转第三版）\n\n（上接第一版）乙。\n\n',
  '第4版(要闻)\n\n',
  '--------\n',
  '＊　',
  '《甲\n— 2 —\n乙》丙\n',
  '《甲\n2\n',
  '1998年3\n月4日甲\n',
  '本协定于1990年1月5日在甲\n乙签订\n',
  '本协定于1990年1月5日在甲',
  '甲国和乙国联合声明\n2\n甲，\n',
  '甲乙丙丁戊年刊\n2\n甲，\n',
  '〖ZW/正文〗\n甲国和乙国联合声明\n甲，\n1990年1月5日于甲乙\n',
  '甲国和乙国联合声明\n甲，\n1990年1月5日于甲乙\n',
  '〖BT/标题〗甲〖-BT/标题〗\n〖ZW/正文〗（上接第一版）甲（下转第三版）〖-ZW/正文〗\n',
  '　　甲国和乙国，愿意加强合作，共同发展\n',
  '<p>甲',
  '<script>',
  '<!--',
  '</td> ',
  '&nbsp;',
  '甲<b>',
  '\u2028',
  '\u200b甲',
  '。　　',
  '甲。二〇一六年五月十二日于甲乙\n',
  '### 甲\n',
  '### 甲\n\n1994-05-19\n\n',
  '#',
  'RW：',
  '签署了',
  '本声明于',
  '双方',
  '甲共和国',
  '，',
  '𠮷',
  '\ud842',
];

const short = 25_000;
const factor = 4;
/** Linear time would be `factor` times as long, quadratic time its square. */
const allowed = 2.5 * factor;
/** Milliseconds below which the clock and the collector of garbage count for more than the reading. */
const least = 4;

const readers = { readFile, readsLikeStatement };

for (const [name, read] of Object.entries<(text: string) => unknown>(readers)) {
  describe(`The time that ${name} takes`, function () {
    this.timeout(60_000);
    // What else the machine does is no fault of the code.
    this.retries(3);
    before(() => {
      for (const unit of repeated) read(repeat(unit, 1000));
    });

    for (const unit of repeated) {
      it(`grows with the length of a text of ${JSON.stringify(unit)}`, () => {
        isLinear(read, unit);
      });
    }

    const samples = new URL('samples/', root);
    for (const file of readdirSync(samples)) {
      it(`grows with the length of ${file}, over and over`, () => {
        isLinear(read, decode(readFileSync(new URL(file, samples)))?.text ?? '');
      });
    }
  });
}

describe('The time that an exchange of notes takes', function () {
  this.timeout(60_000);
  this.retries(3);

  it('grows with the number of the notes', () => {
    const head = '甲兰共和国和乙多王国关于互免签证的换文\n\n（一）对方来照\n';
    isLinear((notes) => readFile(head + notes), '甲兰共和国外交部长　赵一（签字）\n钱某确认。\n（一）对方来照\n');
  });
});

function isLinear(read: (text: string) => unknown, unit: string): void {
  const once = fastest(() => read(repeat(unit, short)));
  const longer = fastest(() => read(repeat(unit, short * factor)));
  assert.ok(
    longer < allowed * Math.max(once, least),
    `${longer.toFixed(1)} ms for ${factor} times what took ${once.toFixed(1)} ms`,
  );
}

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** The least of three, in milliseconds of this process alone: what else the machine does is not counted. */
function fastest(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
