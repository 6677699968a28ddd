import assert from 'node:assert/strict';
import { mended, messages, places, safety, section, statement } from './checking';
import { onlyStatement } from '../../statement/reading';

const CODE = 'text-repeated';
const OTHER = '双方高度评价文化、教育、卫生和体育领域的交流，将为青年学生的往来创造便利条件，并互设文化中心。';

describe('A paragraph that stands twice', () => {
  it('is told the second time', () => {
    const text = statement(section('一、'), OTHER, section('二、', '双方友好。'), OTHER, section('三、', '双方合作。'));
    assert.deepEqual(places(text, CODE), [`${OTHER} › ${OTHER}`]);
    assert.deepEqual(messages(text, CODE), ['This stands further up in this file already.']);
    assert.deepEqual(safety(text, CODE), [false]);
    assert.equal(
      mended(text, CODE),
      statement(section('一、'), OTHER, section('二、', '双方友好。'), section('三、', '双方合作。')),
    );
  });
  it('may have other blanks', () => {
    const again = OTHER.replace('教育', '教 育');
    const text = statement(section('一、'), OTHER, section('二、', '双方友好。'), again);
    assert.deepEqual(places(text, CODE), [`${again} › ${OTHER}`]);
  });
  it('is told once with those that follow it again, short ones among them', () => {
    const part = `${OTHER}\n双方声明：\n${OTHER.replace('青年', '少年')}`;
    const text = statement(section('一、'), part, section('二、', '双方友好。'), part, section('三、', '双方合作。'));
    assert.deepEqual(places(text, CODE), [`${part} › ${part}`]);
    assert.equal(
      mended(text, CODE),
      statement(section('一、'), part, section('二、', '双方友好。'), section('三、', '双方合作。')),
    );
  });
  it('may have a mark, no mark or another mark before it', () => {
    for (const [first, again] of [
      ['一、', '二、'],
      ['一、', ''],
      ['（一）', '（二）'],
      ['第一条　', '第二条　'],
    ] as const) {
      const text = statement(`${first}${OTHER}`, `${again}${OTHER}`, '双方友好。');
      assert.deepEqual(places(text, CODE), [`${again}${OTHER} › ${first}${OTHER}`]);
      assert.equal(mended(text, CODE), statement(`${first}${OTHER}`, '双方友好。'));
    }
  });
  it('is told below headings that name nobody, and below those of one state', () => {
    for (const [first, again] of [
      ['文化合作：', '双方的交流：'],
      ['双方声明：', '两国元首的声明：'],
      ['甲兰共和国的保留：', '甲兰共和国的保留'],
      ['甲兰共和国的保留：', '甲兰共和国的声明：'],
      ['甲兰共和国和乙多王国联合声明', '乙多王国和甲兰共和国联合声明'],
    ] as const) {
      const text = statement(section('一、'), first, OTHER, again, OTHER);
      assert.deepEqual(places(text, CODE).length, 1, `${first} ${again}`);
    }
  });
  it('is one in news as well', () => {
    const news = `甲总统会见乙首相\n\n甲通社乙城9月5日电　（记者赵一）甲总统今天在此间会见乙首相。\n\n`;
    const text = `${news}${OTHER}\n\n（甲通社乙城9月5日电）\n\n${OTHER}\n\n（甲通社乙城9月5日电）\n`;
    assert.deepEqual(places(text, CODE), [`${OTHER}\n\n（甲通社乙城9月5日电） › ${OTHER}\n\n（甲通社乙城9月5日电）`]);
  });
});

describe('A paragraph that may stand twice', () => {
  it('is a short one', () => {
    const short = '双方高度评价文化、教育、卫生和体育领域的交流，将为青年学生的往来创造便利。';
    assert.deepEqual(places(statement(section('一、'), short, section('二、', '双方友好。'), short), CODE), []);
  });
  it('is another one', () => {
    const other = OTHER.replace('教育', '教学');
    assert.deepEqual(places(statement(section('一、'), OTHER, section('二、', '双方友好。'), other), CODE), []);
  });
  it('is what two states declare', () => {
    for (const [first, again] of [
      ['甲兰共和国的保留：', '乙多王国的保留：'],
      ['甲兰共和国政府的声明', '乙多王国政府的声明'],
      ['一、甲兰共和国对第二条的保留', '二、乙多王国对第二条的保留'],
      ['甲兰共和国：', '乙多王国：'],
      ['甲兰共和国代表声明：', '乙多王国代表声明：'],
      ['甲方声明：', '乙方声明：'],
      ['甲方宣布：', '乙方宣布：'],
      ['甲国代表声明：', '乙国代表声明：'],
      ['二、在甲兰国，消除双重征税如下：', '三、在乙多王国，消除双重征税如下：'],
    ] as const) {
      const declared = [OTHER, OTHER.replace('青年', '少年')];
      const text = statement(section('一、'), first, ...declared, again, ...declared);
      assert.deepEqual(places(text, CODE), [], first);
    }
  });
  it('is one of a note that is quoted in the answer', () => {
    for (const [lead, open] of [
      ['我荣幸地收到阁下今日来函，内容如下：', '“'],
      ['我收到阁下二〇一三年九月五日的照会，其全文如下：', ''],
    ] as const) {
      const said = [OTHER, OTHER.replace('青年', '少年')];
      const quoted = [`${open}${said[0]}`, `${said[1]}${open === '' ? '' : '”'}`];
      const text = statement(
        '钱二阁下：',
        ...said,
        '赵一',
        '赵一阁下：',
        lead,
        '“我谨确认：',
        ...quoted,
        ...said,
        '钱二',
      );
      assert.deepEqual(places(text, CODE), [], lead);
    }
  });
  it('is none that both sides declare', () => {
    assert.equal(places(statement('双方声明：', OTHER, section('二、'), '双方声明：', OTHER), CODE).length, 1);
    assert.equal(places(statement('甲方声明：', OTHER, section('二、'), '甲方声明：', OTHER), CODE).length, 1);
  });
  it('is a short one with another mark', () => {
    const short = '双方高度评价文化、教育、卫生和体育领域的交流，将为青年学生的往来创造便利。';
    assert.deepEqual(places(statement(`一、${short}`, `二、${short}`), CODE), []);
  });
  it('is a clause of two statements', () => {
    const first = statement(section('一、', '双方友好。'), OTHER, '2013年9月5日于甲京');
    const second = statement(section('一、', '双方合作。'), OTHER, '2017年4月26日于甲京');
    assert.equal(onlyStatement(first).signed, '2013-09-05');
    assert.deepEqual(places(`${first}\n${second}`, CODE), []);
  });
  it('is what a page has around its text', () => {
    const address = 'http://www.example.org/zl/gb/2013/t20130906_1.htm';
    const cut = section('一、').replace('愿意', `愿\n${address}\n第2页 共3页\n意`);
    const again = section('二、', '双方友好。').replace('愿意', `愿\n${address}\n第3页 共3页\n意`);
    assert.deepEqual(places(statement(cut, again), CODE), []);
  });
  it('is a row of a table', () => {
    const row = `|${'-'.repeat(30)}|${'-'.repeat(30)}|`;
    assert.deepEqual(places(statement(section('一、'), row, section('二、', '双方友好。'), row), CODE), []);
  });
});
