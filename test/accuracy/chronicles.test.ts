import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';

const cited = (text: string): string[] => readFile(text).citations.map(({ name, on }) => `${name} ${on ?? '-'}`);

const HEAD = '甲兰和乙多关系大事记\n';
const FIRST = '1月2日，两国签署《甲乙建交公报》。';
const SECOND = '3月4日，乙多首相会见甲兰总统。';

describe('The entries of a chronicle', () => {
  for (const year of ['1992年', '一九九二年', '## 1992年', '【1992年】', '　　１９９２年'])
    it(`have their year from the line above them: ${year}`, () => {
      assert.deepEqual(
        cited(
          `${HEAD}\n${year}\n${SECOND}\n　　${FIRST}\n● 5月6日，双方签署《甲乙条约》。\n\n2002年\n12月23日，两国签署《甲乙协定》。\n`,
        ),
        ['甲乙建交公报 1992-01-02', '甲乙条约 1992-05-06', '甲乙协定 2002-12-23'],
      );
    });
  it('give the month of a visit', () => {
    assert.deepEqual(cited(`${HEAD}\n1992年\n${SECOND}\n9月1日，总统访问乙多，两国签署《甲乙条约》。\n`), [
      '甲乙条约 1992-09',
    ]);
  });
  it('have years of their own', () => {
    assert.deepEqual(
      cited(
        `${HEAD}\n1992年1月2日　两国建交，签署《甲乙建交公报》。\n1993年3月4日　两国总理在兰京会谈，双方签署了《甲乙渔业协定》。\n1994年4月5日　首相访问甲兰，双方签署《甲乙条约》。\n`,
      ),
      ['甲乙建交公报 1992-01-02', '甲乙渔业协定 1993-03-04', '甲乙条约 1994-04'],
    );
  });
  it('give no day to what somebody only speaks of, or signs later', () => {
    assert.deepEqual(
      cited(
        `${HEAD}\n1992年1月2日　两国外长会谈，双方同意签署《甲乙条约》。\n1993年3月4日　外长发表讲话，指出双方签署《甲乙协定》意义重大。\n1994年3月4日，协定到期。双方签署《甲乙新约》。\n`,
      ),
      ['甲乙条约 -', '甲乙协定 -', '甲乙新约 -'],
    );
  });
  it('give their days to nothing that was made before', () => {
    assert.deepEqual(
      cited(
        `${HEAD}\n1992年\n${SECOND}\n9月1日，《甲乙条约》生效。\n9月2日，议会批准《乙丙条约》。\n编者按：9月3日，双方签署《丙丁条约》。\n`,
      ),
      ['甲乙条约 -', '乙丙条约 -', '丙丁条约 -'],
    );
  });
  it('of another text have no year from it', () => {
    const of = (date: string, title: string, line: string): string =>
      `〖RQ/日期〗${date}〖-RQ/日期〗\n〖BT/标题〗${title}〖-BT/标题〗\n〖ZW/正文〗\n    ${line}\n〖-ZW/正文〗\n`;
    const text =
      of('20200102', '大事记', `1992年\n    ${SECOND}`) +
      of('20200103', '双方签署条约', '1月2日，双方签署《甲乙条约》。');
    assert.deepEqual(cited(text), ['甲乙条约 -']);
  });
});

describe('An article', () => {
  it('has its headline with quotation marks above what a page has over its lead', () => {
    const { articles } = readFile(
      '第三届“丁城”论坛合作项目清单\n2023-10-18 来源：甲新闻网\n\n甲新社丁城10月18日电 论坛期间，各方达成以下成果：\n\n1.甲兰政府与乙多政府签署《合作规划》。\n\n2.成立能源合作中心。\n',
    );
    assert.deepEqual(
      articles.map(({ title }) => title.text),
      ['第三届“丁城”论坛合作项目清单'],
    );
  });
});
