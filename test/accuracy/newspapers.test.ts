import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';

const lines = (...each: readonly string[]): string => `${each.join('\n\n')}\n`;

/** The texts of a page in its order: S or A, the title, the first line and the last of what belongs to it. */
function textsOf(page: string): string[] {
  const { statements, articles } = readFile(page);
  const said = (kind: string, { title, pieces }: (typeof articles)[number]): [number, string] => {
    const own = pieces.map(({ start, end }) => page.slice(start, end)).join('\n');
    const [first = ''] = own.split('\n');
    return [pieces[0]?.start ?? 0, `${kind} ${title.text}: ${first} … ${own.slice(own.lastIndexOf('\n') + 1)}`];
  };
  return [...statements.map((text) => said('S', text)), ...articles.map((text) => said('A', text))]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words);
}

function page(name: string, text: string, ...expected: readonly string[]): void {
  it(name, () => assert.deepEqual(textsOf(text), expected));
}

const TITLE = '甲兰共和国和乙多王国联合声明';
const DAY = '二〇一六年五月十二日于兰京';
const STATEMENT = lines(TITLE, '双方声明如下：', '一、双方同意扩大贸易。', '二、双方重申友好。', DAY);
const INVITED = lines(
  TITLE,
  '应甲兰共和国总统赵一邀请，乙多王国首相约翰·史密对甲兰共和国进行正式访问。',
  '双方同意扩大贸易。',
  DAY,
);
const HEADLINE = '两国领导人出席仪式';
const NEWS = ['新华社兰京5月12日电　两国领导人12日上午出席仪式。', '大桥全长618米。'];
const isStatement = `S ${TITLE}: ${TITLE} … ${DAY}`;

describe('A page of a newspaper', () => {
  describe('says who wrote what stands above', () => {
    for (const byline of [
      '（赵晓东　钱　二）',
      '（赵一）',
      '本报记者　钱　二',
      '（新华社记者　钱　二）',
      '（本报记者 赵晓东 钱二）',
      '本报记者 赵晓东、钱二',
      '新华社记者　钱　二摄',
    ])
      for (const statement of [STATEMENT, INVITED])
        page(
          `${byline}, and not what stands below${statement === INVITED ? ', which tells of a visit' : ''}`,
          lines(HEADLINE, ...NEWS, byline, statement.trim()),
          `A ${HEADLINE}: ${HEADLINE} … ${byline}`,
          isStatement,
        );
    page(
      'and below that another article',
      lines(HEADLINE, ...NEWS, '（赵晓东　钱　二）', '总理会见外宾', '总理13日会见了外宾。', '本报记者　赵一'),
      `A ${HEADLINE}: ${HEADLINE} … （赵晓东　钱　二）`,
      'A 总理会见外宾: 总理会见外宾 … 本报记者　赵一',
    );
    page(
      'or what stands below, where it stands below a headline',
      lines(HEADLINE, '本报记者　钱　二', ...NEWS.slice(1), STATEMENT.trim()),
      `A ${HEADLINE}: ${HEADLINE} … ${NEWS[1] ?? ''}`,
      isStatement,
    );
    page(
      'but （略） and names below offices are parts of a statement',
      lines(
        TITLE,
        '双方声明如下：',
        '一、双方同意扩大贸易。',
        '（略）',
        '二、双方重申友好。',
        '甲兰共和国代表',
        '（赵一）',
        '乙多王国代表',
        '（钱二）',
        DAY,
      ),
      isStatement,
    );
  });

  describe('has short items above a statement', () => {
    const short = '新华社兰京5月12日电　大桥12日通车。';
    page(
      'which tell of something else',
      lines('大桥通车', short, STATEMENT.trim()),
      `A 大桥通车: 大桥通车 … ${short}`,
      isStatement,
    );
    const lead = '新华社兰京5月12日电　甲兰共和国和乙多王国12日发表联合声明。';
    page('or of the statement, and belong to it', lines(lead, STATEMENT.trim()), `S ${TITLE}: ${lead} … ${DAY}`);
  });
});
