import assert from 'node:assert/strict';
import { JOINT, meanings, statement } from './archive';

const PARTIES = '甲兰共和国政府和乙多王国政府';

describe('What everybody calls for short', () => {
  const held = {
    'investment.txt': statement(`${PARTIES}关于鼓励和相互保护投资协定`, '1992-11-05'),
    'taxes.txt': statement(`${PARTIES}关于对所得避免双重征税和防止偷漏税的协定`, '1993-11-05'),
    'air.txt': statement(`${PARTIES}民用航空运输协定`, '1994-11-05'),
    'science.txt': statement(`${PARTIES}科学技术合作协定`, '1995-11-05'),
    'visa.txt': statement(`${PARTIES}关于互免持外交护照人员签证的协定`, '1996-11-05'),
    'criminal.txt': statement(`${PARTIES}关于刑事司法协助的条约`, '1997-11-05'),
  };
  const means = (saying: string): string[] =>
    meanings({ ...held, 'cites.txt': statement(JOINT, '2001-05-06', saying) }, 'cites.txt');

  it('is the instrument that says it in more words', () => {
    assert.deepEqual(means('1992年11月5日签订的《投资保护协定》'), ['exact investment.txt']);
    assert.deepEqual(means('《甲乙投资保护协定》'), ['alias investment.txt']);
    assert.deepEqual(means('《关于促进和保护投资的协定》'), ['title investment.txt']);
    assert.deepEqual(means('《甲乙避免双重征税协定》'), ['alias taxes.txt']);
    assert.deepEqual(means('《甲乙航空运输协定》'), ['alias air.txt']);
    assert.deepEqual(means('《甲乙科技合作协定》'), ['alias science.txt']);
  });

  it('is that of both heads of state', () => {
    const files = {
      'fish.txt': statement('甲乙两国元首关于渔业的联合声明', '1998-11-05'),
      'cites.txt': statement(
        JOINT,
        '2001-05-06',
        '《甲兰共和国和乙多王国关于渔业的联合声明》、《甲乙元首会晤联合声明》',
      ),
    };
    assert.deepEqual(meanings(files, 'cites.txt'), ['title fish.txt', 'missing']);
  });

  it('is none that is about less', () => {
    assert.deepEqual(means('《甲乙互免签证协定》'), ['missing']);
    assert.deepEqual(means('《甲乙司法协助条约》'), ['missing']);
    assert.deepEqual(means('《甲乙投资合作协定》'), ['missing']);
  });
});

describe('What more than two signed', () => {
  const title = '甲兰共和国、乙多王国和丙林王国关于在边境地区加强信任的协定';
  const treaty = statement(title, '1996-04-26').replaceAll('甲兰共和国和乙多王国', '甲兰共和国、乙多王国和丙林王国');
  const cites = statement(
    '丙河合作组织成员国元首宣言',
    '2001-05-06',
    '1996年签署的《关于在边境地区加强信任的协定》',
  ).replace('甲兰共和国和乙多王国', '甲兰共和国、乙多王国、丙林王国和丁山共和国');

  it('is cited without their names', () => {
    assert.deepEqual(meanings({ 'treaty.txt': treaty, 'cites.txt': cites }, 'cites.txt'), ['exact treaty.txt']);
  });

  it('is none of the two who speak of 三国', () => {
    const three = statement('甲兰共和国、乙多王国、丙林王国三国合作联合宣言', '2003-10-07').replaceAll(
      '甲兰共和国和乙多王国（',
      '甲兰共和国、乙多王国和丙林王国（',
    );
    const two = statement('甲兰共和国和乙多王国合作联合宣言', '2003-10-07');
    const saying = '2003年10月7日《三国合作联合宣言》、《三国合作联合宣言》和2003年10月7日《合作联合宣言》';
    const files = { 'three.txt': three, 'two.txt': two, 'cites.txt': statement(JOINT, '2010-05-06', saying) };
    assert.deepEqual(meanings(files, 'cites.txt'), ['exact three.txt', 'title three.txt', 'exact two.txt']);
  });

  it('is that of three whose signs lead to 三国', () => {
    const [title, three] = ['中华人民共和国、日本国和大韩民国', '中华人民共和国、日本国、大韩民国三国合作联合宣言'];
    const files = {
      'three.txt': statement(three, '2003-10-07').replace('甲兰共和国和乙多王国', title),
      'cites.txt': statement(
        '中华人民共和国和日本国联合声明',
        '2010-05-06',
        '2003年10月7日《中日韩三国合作联合宣言》、《中日韩三国合作联合宣言》和《中日俄三国合作联合宣言》',
      ).replace('甲兰共和国和乙多王国', '中华人民共和国和日本国'),
    };
    assert.deepEqual(meanings(files, 'cites.txt'), ['exact three.txt', 'alias three.txt', 'missing']);
  });

  it('is not what two others signed under that title', () => {
    const two = statement(JOINT, '2001-05-06', '1996年签署的《关于在边境地区加强信任的协定》').replaceAll(
      '甲兰共和国',
      '戊海共和国',
    );
    assert.deepEqual(meanings({ 'treaty.txt': treaty, 'cites.txt': two }, 'cites.txt'), ['missing']);
  });
});
