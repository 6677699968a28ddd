import assert from 'node:assert/strict';
import { readFile } from '../../../server/src/statement/reading';
import { FILLER, onlyStatement, titles } from './reading';

const TITLE = '甲兰—丙岛国家外长会联合声明';
const POINTS = `一、${FILLER}\n二、${FILLER}`;

/** The day and the place of a statement of many with this first sentence. */
function metOn(first: string, title = TITLE): readonly [string | null, string | null] {
  const { signed, place } = onlyStatement(`${title}\n${first}\n${POINTS}`);
  return [signed, place];
}

describe('The day on which many met', () => {
  it('is told without a place', () => {
    assert.deepEqual(metOn('2021年10月21日，甲兰共和国外交部长赵一主持召开首次甲兰—丙岛国家外长会。'), [
      '2021-10-21',
      null,
    ]);
    assert.deepEqual(metOn('2018年9月27日，丙岛国家外长在第73届联合国大会期间举行年度会晤。'), ['2018-09-27', null]);
  });

  it('is told in two calendars', () => {
    const first = '我们，丙岛国家领导人，于2022年12月9日（伊历1444年5月15日）在甲京举行首届甲兰—丙岛国家峰会，同意：';
    assert.deepEqual(metOn(first, '首届甲兰—丙岛国家峰会甲京宣言'), ['2022-12-09', '甲京']);
  });

  it('stands below the title, where they met on screens', () => {
    for (const day of ['2020年5月29日　视频会议', '（2020年5月29日，视频会晤）', '2020年5月29日，以视频方式'])
      assert.deepEqual(metOn(`${day}\n${FILLER}`), ['2020-05-29', null], day);
  });

  it('stands below the title in letters', () => {
    const title = `${TITLE}\nJoint Statement of the Foreign Ministers of the Countries of Jialan and Bing`;
    assert.deepEqual(metOn('2021年10月21日，甲京\nJiajing, 21 October 2021', title), ['2021-10-21', '甲京']);
  });
});

describe('A list of those who were there', () => {
  it('is signed by nobody', () => {
    for (const heading of ['附件：与会领导人名单', '出席会议人员名单：']) {
      const text = `${TITLE}\n2017年5月15日，甲京\n${POINTS}\n${heading}\n甲兰共和国总统　赵一\n乙多王国首相　钱二`;
      const { signatories, signed } = onlyStatement(text);
      assert.deepEqual([signatories, signed], [[], '2017-05-15'], heading);
    }
  });
});

describe('A communiqué of a council', () => {
  it('may have a heading in brackets before each of its paragraphs', () => {
    const title = '丙河合作组织成员国外交部长理事会会议新闻公报';
    const text = `${title}\n2023年5月4日至5日，外交部长理事会会议在甲京举行。赵一主持会议。\n【筹备峰会】外长们就筹备峰会交换了意见。\n【下次会议】下次会议将在乙城举行。`;
    assert.deepEqual(titles(readFile(text)), [title]);
  });
});

describe('A list of what a meeting brought', () => {
  const list = '甲丙峰会成果清单';
  const outcomes = `${list}\n峰会期间，各方达成以下共识：\n一、倡议\n1.成立理事会。\n二、文件\n1.《丙海关合作协定》`;

  it('is a text beside what was declared there', () => {
    const declaration = `甲丙峰会联合宣言\n甲兰共和国、乙多王国和丙塔联邦元首声明如下：\n${POINTS}\n2023年5月19日于甲京`;
    const reading = readFile(`${declaration}\n${outcomes}`);
    assert.deepEqual(titles(reading), ['甲丙峰会联合宣言', `article ${list}`]);
    assert.equal(reading.statements[0]?.sections.length, 2);
  });

  it('has its first line for its headline, whatever stands in it', () => {
    const text = outcomes.replace(list, '第二届“甲丙”论坛成果清单');
    assert.deepEqual(titles(readFile(text)), ['article 第二届“甲丙”论坛成果清单']);
  });

  it('is an annex below the word for one', () => {
    const text = `${TITLE}\n2017年5月15日，甲京\n${POINTS}\n附件：\n甲丙峰会成果文件清单\n一、《甲行动计划》\n二、《乙行动计划》`;
    assert.deepEqual(titles(readFile(text)), [TITLE]);
  });
});

describe('A declaration of many under a title that names nobody', () => {
  it('is one by those who speak in it', () => {
    const title = '关于丙洲命运共同体的甲京宣言';
    const text = `# ${title}\n\n2018年9月4日\n\n1. 我们，甲兰共和国和53个丙洲国家的国家元首、政府首脑，在甲京举行峰会。\n\n2. ${FILLER}\n\n3. ${FILLER}`;
    assert.deepEqual(titles(readFile(text)), [title]);
  });
});

describe('A plan of the countries on one river', () => {
  it('lists no parties', () => {
    const title = '澜沧江—湄公河合作五年行动计划（2018—2022）';
    const text = `${title}\n一、目标\n${FILLER}\n二、原则\n（一）政府引导。\n（二）各方参与。\n三、架构\n${FILLER}`;
    assert.deepEqual(titles(readFile(text)), [title]);
  });
});
