import assert from 'node:assert/strict';
import { messageOf } from '../../../../server/src/features/problem-text';
import { problemsOf } from '../../../../server/src/features/problems';
import { Archive } from '../../library/archive';
import { findProblems, messages, OPENING, places, record, safety, section } from './checking';

const CODE = 'signing-conflict';
const TITLE = '甲兰共和国和乙多王国联合声明';
const VISIT = '应乙多王国首相钱二邀请，甲兰共和国总统赵一于2019年5月6日至8日对乙多王国进行国事访问。';
const CLOSING = '二〇一九年五月八日于乙多城';
const NAMES = '甲兰共和国总统　赵一（签字）\n乙多王国首相　钱二（签字）';

const text = (...paragraphs: readonly string[]): string => [TITLE, ...paragraphs, ''].join('\n\n');
const printed = (day: string, ...paragraphs: readonly string[]): string =>
  record(...paragraphs).replace('20130906', day);

describe('A closing day', () => {
  it('contradicts what the text says of itself', () => {
    const one = text(OPENING, section('一、'), '本声明于2019年5月7日在乙多城签署，一式两份。', NAMES, CLOSING);
    assert.deepEqual(places(one, CODE), ['二〇一九年五月八日 › 2019年5月7日']);
    assert.deepEqual(messages(one, CODE), ['Dated 2019-05-08 here, but signed on 2019-05-07 by its own words.']);
    assert.deepEqual(findProblems(one, CODE)[0]?.related[0]?.message, 'Signed on 2019-05-07');
    assert.deepEqual(safety(one, CODE), []);
  });
  it('contradicts a visit that began later', () => {
    const one = text(VISIT, section('一、'), '二〇一九年五月三日于乙多城');
    assert.deepEqual(places(one, CODE), ['二〇一九年五月三日 › 2019年5月6日至8日']);
    assert.deepEqual(messages(one, CODE), ['Dated 2019-05-03 here, but the visit that it names began on 2019-05-06.']);
    assert.deepEqual(places(text(VISIT, section('一、'), '二〇一八年五月八日于乙多城'), CODE).length, 1);
  });
  it('contradicts a visit that is told in other words', () => {
    for (const words of [
      '于2019年5月6日，访问了乙多王国',
      '于2019年5月6日访问乙多王国',
      '于2019年5月6日至8日在乙多城进行正式访问',
    ])
      assert.deepEqual(
        places(
          text(`应乙多王国首相邀请，甲兰共和国总统${words}。`, section('一、'), '二〇一九年五月三日于乙多城'),
          CODE,
        ).length,
        1,
        words,
      );
  });
  it('contradicts a visit of which the first section tells', () => {
    for (const mark of ['一、', '（一）', '1. '])
      assert.deepEqual(
        places(
          text(mark + VISIT, section(mark.replace('一', '二').replace('1', '2')), '二〇一九年五月三日于乙多城'),
          CODE,
        ),
        ['二〇一九年五月三日 › 2019年5月6日至8日'],
        mark,
      );
  });
  it('contradicts a visit whose days stand first', () => {
    const visit = '2019年5月6日至8日，甲兰共和国总统赵一对乙多王国进行国事访问。';
    for (const paragraphs of [
      [visit, section('一、')],
      [`一、${visit}`, section('二、')],
    ])
      assert.equal(places(text(...paragraphs, '二〇一九年五月三日于乙多城'), CODE).length, 1);
  });
  it('contradicts a visit on the same days of another year', () => {
    for (const day of ['二〇二九年五月八日', '二〇二〇年五月六日'])
      assert.deepEqual(places(text(VISIT, section('一、'), `${day}于乙多城`), CODE), [`${day} › 2019年5月6日至8日`]);
  });
  it('contradicts the day of printing before it', () => {
    const one = printed('20190509', OPENING, section('一、'), '二〇二〇年五月八日于乙多城');
    assert.deepEqual(places(one, CODE), ['二〇二〇年五月八日 › 20190509']);
    assert.deepEqual(messages(one, CODE), ['Dated 2020-05-08 here, but printed on 2019-05-09 already.']);
    const page = `### ${TITLE}\n2019-05-09\n\n${OPENING}\n\n${section('一、')}\n\n二〇二〇年五月八日于乙多城\n`;
    assert.deepEqual(places(page, CODE), ['二〇二〇年五月八日 › 2019-05-09']);
  });
  it('contradicts the dateline before it', () => {
    const lead = `新华社乙多城5月3日电　${TITLE}`;
    const one = printed('20190509', lead, OPENING, section('一、'), CLOSING);
    assert.deepEqual(places(one, CODE), ['二〇一九年五月八日 › 新华社乙多城5月3日电']);
    assert.deepEqual(messages(one, CODE), ['Dated 2019-05-08 here, but dispatched on 2019-05-03 already.']);
    const behind = printed('20190509', OPENING, section('一、'), CLOSING, '（新华社乙多城5月3日电）');
    assert.deepEqual(places(behind, CODE), ['二〇一九年五月八日 › 新华社乙多城5月3日电']);
  });
  it('contradicts an earlier day below the title', () => {
    for (const line of ['（2019年5月7日）', '（二〇一九年五月七日，乙多城）', '2019年5月7日于乙多城'])
      assert.equal(places(text(line, OPENING, section('一、'), CLOSING), CODE).length, 1, line);
    const one = text('（2019年5月7日）', OPENING, section('一、'), CLOSING);
    assert.deepEqual(messages(one, CODE), ['Dated 2019-05-08 here, but 2019-05-07 below the title.']);
    const subtitle = '〖FT/副题〗（二〇一九年五月七日于乙多城）〖-FT/副题〗\n〖ZW';
    const tagged = printed('20190509', OPENING, section('一、'), CLOSING).replace('〖ZW', subtitle);
    assert.deepEqual(places(tagged, CODE), ['二〇一九年五月八日 › 二〇一九年五月七日']);
  });
  it('leads to every day that it contradicts', () => {
    const one = printed('20190509', VISIT, section('一、'), '二〇二〇年五月八日于乙多城');
    assert.deepEqual(places(one, CODE), ['二〇二〇年五月八日 › 2019年5月6日至8日 › 20190509']);
  });
});

describe('A day of signing that no closing line tells', () => {
  const SIGNED = '本声明于2019年5月3日在乙多城签署，一式两份。';

  it('contradicts the visit and the page from a sentence', () => {
    assert.deepEqual(places(text(VISIT, section('一、'), SIGNED), CODE), ['2019年5月3日 › 2019年5月6日至8日']);
    assert.deepEqual(places(printed('20190502', OPENING, section('一、'), SIGNED), CODE), ['2019年5月3日 › 20190502']);
  });
  it('contradicts the visit from below the title', () => {
    for (const line of ['（2019年5月3日，乙多城）', '（2018年5月8日）'])
      assert.equal(places(text(line, VISIT, section('一、')), CODE).length, 1, line);
  });
  it('contradicts nothing where it agrees, or is another day', () => {
    for (const words of [
      '本声明于2019年5月8日在乙多城签署。',
      '本声明自2019年5月3日起生效。',
      '2019年5月3日签署的协定继续有效。',
    ])
      assert.deepEqual(places(text(VISIT, section('一、'), words), CODE), [], words);
    for (const line of ['（2019年5月8日）', '2019年5月3日', '（2019年5月3日通过）', '（2019年5月3日生效）'])
      assert.deepEqual(places(text(line, VISIT, section('一、')), CODE), [], line);
  });
});

describe('A closing day that contradicts nothing', () => {
  const none = (...texts: readonly string[]): void => {
    for (const each of texts) assert.deepEqual(places(each, CODE), [], each);
  };
  const closedBy = (day: string, ...paragraphs: readonly string[]): string => text(...paragraphs, section('一、'), day);

  it('is the one of the text and of its visit', () => {
    none(text(VISIT, section('一、'), '本声明于2019年5月8日在乙多城签署，一式两份。', NAMES, CLOSING));
  });
  it('is some days after the visit, or later in the year', () => {
    none(closedBy('二〇一九年五月十日于乙多城', VISIT), closedBy('二〇一九年十一月二日于乙多城', VISIT));
    none(closedBy('二〇二〇年一月二十日于乙多城', VISIT));
  });
  it('lies in a visit over the turn of the year', () => {
    const visit = VISIT.replace('2019年5月6日至8日', '2018年12月30日至1月2日');
    none(closedBy('二〇一九年一月一日于乙多城', visit), closedBy('二〇一八年十二月三十一日于乙多城', visit));
  });
  it('is before a visit to come, and after one that is remembered', () => {
    for (const visit of [
      '双方商定，甲兰共和国总统赵一将于2020年5月6日至8日对乙多王国进行国事访问。',
      '乙多王国首相邀请甲兰共和国总统于2020年5月6日访问乙多王国。',
      '双方回顾甲兰共和国总统于2018年5月6日至9日对乙多王国进行的国事访问。',
    ])
      none(closedBy(CLOSING, `${OPENING}\n${visit}`));
  });
  it('is the anniversary of a visit', () => {
    none(closedBy(CLOSING, '甲兰共和国总统于1979年5月6日至9日对乙多王国进行首次国事访问，开启了两国关系。'));
  });
  it('is before a day of print below the title', () => {
    none(closedBy(CLOSING, '（2019年5月9日）', OPENING), closedBy(CLOSING, '2019年5月7日', OPENING));
    none(closedBy(CLOSING, '（2019年5月8日，乙多城）', OPENING));
  });
  it('is before a visit to come of which the first section tells', () => {
    for (const visit of [
      '一、双方商定，甲兰共和国总统赵一将于2020年5月6日至8日对乙多王国进行国事访问。',
      '一、双方就甲兰共和国总统2020年5月6日至8日访问乙多王国达成一致。',
      '一、2020年5月6日至8日，甲兰共和国总统赵一将对乙多王国进行国事访问。',
      '一、2018年5月6日至8日，甲兰共和国总统赵一对乙多王国进行国事访问。',
    ])
      none(text(OPENING, visit, section('二、'), CLOSING));
  });
  it('is before a visit of which only a section tells', () => {
    none(text(OPENING, section('一、'), `二、甲兰共和国总统于2020年5月6日对乙多王国进行国事访问。`, CLOSING));
  });
  it('is another than that of an instrument that the text calls its own', () => {
    const protocol = '甲兰共和国和乙多王国贸易协定议定书';
    const own = '本协定于2019年5月7日在乙多城签署，本议定书是其组成部分。';
    none(text(OPENING, section('一、'), own, NAMES, CLOSING).replace(TITLE, protocol));
  });
  it('is one of two on which the sides signed', () => {
    none(text(OPENING, section('一、'), '本声明于2019年5月7日在甲京、2019年5月8日在乙多城签署。', NAMES, CLOSING));
    none(text(OPENING, section('一、'), '本声明于2019年5月7日在甲京签署，于2019年6月1日生效。', NAMES, CLOSING));
  });
  it('may be that of a page, below the names', () => {
    none(text(OPENING, section('一、'), '本声明于2019年5月7日在乙多城签署。', NAMES, '2019年5月9日'));
  });
  it('is before the day of printing, or the same', () => {
    for (const day of ['20190508', '20190509', '20200101']) none(printed(day, OPENING, section('一、'), CLOSING));
  });
  it('is a day after the dateline, on the other side of the world', () => {
    none(printed('20190509', `新华社乙多城5月7日电　${TITLE}`, OPENING, section('一、'), CLOSING));
  });
  it('is that of a draft, or of one note of two', () => {
    none(printed('20190507', '（草案）', OPENING, section('一、'), CLOSING));
    none(printed('20190507', OPENING, section('一、'), CLOSING).replace('联合声明', '关于互免签证的换文'));
  });
  it('is missing', () => {
    none(text(VISIT, section('一、')), text(VISIT, section('一、'), '二〇一八年五月于乙多城'));
    none(text(VISIT, section('一、'), '二〇一八年　月　日于乙多城'));
  });
});

describe('The day of a text', () => {
  const joint = (day: string, sections = ['一、', '二、', '三、'], names = NAMES): string =>
    text(OPENING, ...sections.map((mark) => section(mark)), names, `${day}于乙多城`);
  const conflicts = (own: string, other: string, third = ''): string[] => {
    const archive = new Archive({ 'own.txt': own, 'other.txt': other, 'third.txt': third });
    return problemsOf({ library: archive.library, reading: archive.read('own.txt'), file: 'own.txt' })
      .filter(({ code }) => code === CODE)
      .map((problem) => [messageOf(problem), ...problem.related.map(({ place }) => archive.show(place))].join(' '));
  };

  it('contradicts that of a copy', () => {
    const shown = `Dated 2019-05-08 here, but 2019-05-18 in another copy. other.txt: ${TITLE}`;
    assert.deepEqual(conflicts(joint('二〇一九年五月八日'), joint('2019年5月18日')), [shown]);
    const columns = NAMES.replace('\n', '　　').replaceAll('（签字）', '');
    assert.deepEqual(conflicts(joint('二〇一九年五月八日'), joint('2019年5月18日', undefined, columns)), [shown]);
  });

  it('is not the one that fewer copies have', () => {
    const [right, wrong] = [joint('二〇一九年五月八日'), joint('二〇一九年五月十八日')];
    assert.deepEqual(conflicts(right, wrong, right), []);
    assert.equal(conflicts(wrong, right, right).length, 1);
  });

  it('contradicts none that is of another text', () => {
    const own = joint('二〇一九年五月八日');
    for (const other of [
      joint('二〇一九年五月八日'),
      joint('二〇一九年十一月二十六日'),
      joint('二〇一八年五月八日'),
      joint('二〇一九年五月十八日', ['一、', '二、']),
      joint('二〇一九年五月十八日', undefined, NAMES.replace('钱二', '孙三')),
      joint('二〇一九年五月十八日').replace(TITLE, `${TITLE}（草案）`).replace('十八日', '　日'),
    ])
      assert.deepEqual(conflicts(own, other), []);
    const loan = (day: string): string => joint(day).replaceAll('联合声明', '经济技术合作协定');
    assert.deepEqual(conflicts(loan('二〇一九年五月八日'), loan('二〇一九年五月十八日')), []);
  });
});
