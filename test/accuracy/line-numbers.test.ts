import assert from 'node:assert/strict';
import { withoutLineNumbers } from '../../server/src/text/line-numbers';
import { layout } from './said';

const TITLE = '甲兰共和国和乙多王国联合声明';
const LINES = [
  TITLE,
  '',
  '    应甲兰共和国总统钱二邀请，乙多王国首相赵一访问甲兰共和国。双方（以下称“双方”）声明如下：',
  '    一、双方高度评价两国关系。双方支持扩大广',
  '播电视领域合作。',
  '    二、双方重申恪守2001年7月16日签署的《甲兰共和国和乙多王',
  '国友好条约》。',
  '    三、双方将扩大经贸合作。',
  '',
  '    甲兰共和国总统 钱二（签字）',
  '    乙多王国首相 赵一（签字）',
  '    二○一三年九月七日于兰京',
];

describe('Lines with their numbers', () => {
  const said = {
    title: TITLE,
    signed: '2013-09-07',
    place: '兰京',
    signatories: '甲兰共和国/总统/钱二 乙多王国/首相/赵一',
    sections: '一 二 三',
    cited: '甲兰共和国和乙多王国友好条约@2001-07-16',
  };
  const numbered = (write: (number: number, line: string) => string, lines = LINES): string =>
    `${lines.map((line, index) => write(index + 1, line)).join('\n')}\n`;
  const filled = LINES.filter((line) => line !== '');

  layout(
    'none',
    numbered((_, line) => line),
    said,
  );
  layout(
    'in a column',
    numbered((number, line) => `${String(number).padStart(4)}  ${line}`),
    said,
  );
  layout(
    'before a tab',
    numbered((number, line) => `${number}\t${line}`),
    said,
  );
  layout(
    'before a tab, empty lines left out',
    numbered((number, line) => `${number}\t${line}`, filled),
    said,
  );
  layout(
    'with zeros and a colon',
    numbered((number, line) => `${String(number).padStart(4, '0')}: ${line}`),
    said,
  );
  layout(
    'before a colon and no blank',
    numbered((number, line) => `${number}:${line}`),
    said,
  );
  layout(
    'before a bar',
    numbered((number, line) => `${String(number).padStart(3)}| ${line}`),
    said,
  );
  layout(
    'before a blank',
    numbered((number, line) => `${number} ${line.trim()}`),
    said,
  );
  layout(
    'with CRLF',
    numbered((number, line) => `${number}\t${line}\r`),
    said,
  );

  describe('that are those of clauses', () => {
    const clauses = ['双方高度评价两国关系。', '双方重申友好。', '双方扩大贸易。', '双方保持接触。', '双方同意。'];
    const own = [`甲兰共和国和乙多王国（以下称“双方”）声明如下。`, ...clauses];
    for (const gap of [' ', '\t', '  '])
      it(JSON.stringify(gap), () => {
        const text = own.map((line, index) => `${index + 1}${gap}${line}`).join('\n');
        assert.equal(withoutLineNumbers(text), text);
      });
    it('or of a table of titles', () => {
      const titles = Array.from({ length: 9 }, (_, index) => `${index + 1}\t甲兰共和国和乙多王国第${index}号协定`).join(
        '\n',
      );
      assert.equal(withoutLineNumbers(titles), titles);
    });
    layout('below a title', `${TITLE}\n${own.map((line, index) => `${index + 1} ${line}`).join('\n')}`, {
      title: TITLE,
      sections: '1 2 3 4 5 6',
    });
  });
});
