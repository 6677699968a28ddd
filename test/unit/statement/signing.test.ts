import assert from 'node:assert/strict';
import { FILLER, onlyStatement, signatoriesOf, signedBy } from './reading';

describe('The day and the place of signing', () => {
  const closings: Readonly<Record<string, readonly [string, string | null, string | null]>> = {
    'in Chinese numerals with ○': ['二○一三年九月七日于甲京', '2013-09-07', '甲京'],
    'in Chinese numerals with 〇': ['二〇二四年七月三日 甲京', '2024-07-03', '甲京'],
    'in Chinese numerals with 零': ['二零一三年九月廿七日于甲京', '2013-09-27', '甲京'],
    'in Chinese numerals with the letter O': ['二OO五年七月四日于甲京', '2005-07-04', '甲京'],
    'in square brackets': ['[二0一三年九月七日于甲京]', '2013-09-07', '甲京'],
    'in digits': ['2001年7月16日于甲京', '2001-07-16', '甲京'],
    'in full-width digits': ['１９９６年４月２５日于甲京', '1996-04-25', '甲京'],
    'behind the place': ['于甲京，2015年1月30日', '2015-01-30', '甲京'],
    'before the place, with a comma': ['2018年9月7日,甲京', '2018-09-07', '甲京'],
    'without a place': ['二○一三年九月七日', '2013-09-07', null],
    'as a sentence': ['2006年10月30日于甲京。', '2006-10-30', '甲京'],
    'of a convention, as a sentence': ['一九八二年十二月十日订于甲京。', '1982-12-10', '甲京'],
    'in the years of 民国': ['中华民国四十一年四月二十八日订于甲京', '1952-04-28', '甲京'],
    'in the years of 民国, with a stop': ['中华民国七十九年十月十二日订于甲京。', '1990-10-12', '甲京'],
    'in several calendars': ['光绪二十一年三月二十三日即公历一八九五年四月十七日订于甲京', '1895-04-17', '甲京'],
    'in three calendars': [
      '大中华民国三十三年三月二日回历一千三百六十三年三月七日公历一千九百四十四年三月二日订于甲京',
      '1944-03-02',
      '甲京',
    ],
    'whose characters all stand apart': ['二 ○ 一 三 年 九 月 七 日 于 甲 京', '2013-09-07', '甲京'],
    'with the place on a line below': ['二○一三年九月七日\n于甲京', '2013-09-07', '甲京'],
  };
  for (const [form, [line, signed, place]] of Object.entries(closings)) {
    it(`in a closing line ${form}`, () => {
      const statement = signedBy('甲兰共和国总统 乙多王国首相', '赵一 伊利·博林', line);
      assert.deepEqual([statement.signed, statement.place], [signed, place]);
    });
  }

  it('behind the names, on the same row', () => {
    const statement = signedBy('甲兰共和国总统 赵一（签字）　　乙多王国首相 钱二（签字）　　　2023年5月18日于甲京');
    assert.deepEqual([statement.signed, statement.place], ['2023-05-18', '甲京']);
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 总统 赵一', '乙多王国 首相 钱二']);
  });

  it('in two places at the same time', () => {
    assert.equal(signedBy('本公报于2023年5月18日在甲京和乙城同时发表。').place, '甲京和乙城');
  });

  it('in a sentence about the text itself', () => {
    const statement = signedBy(
      '本声明于二〇二四年七月三日在甲京签署，一式两份，每份均用甲兰文、乙多文和丙文写成，三种文本同等作准。',
      '甲兰共和国总统 赵一',
      '乙多王国首相 钱二',
    );
    assert.deepEqual(
      [statement.signed, statement.place, statement.languages],
      ['2024-07-03', '甲京', ['甲兰文', '乙多文', '丙文']],
    );
  });

  it('in brackets below the title, with what followed on the same day', () => {
    for (const label of ['', '【题注】']) {
      const { signed, place } = onlyStatement(
        [
          '甲兰共和国政府和乙多王国政府贸易协定',
          `${label}（本协定于一九八○年六月七日在甲京签订，同日生效）`,
          '甲兰共和国政府和乙多王国政府，达成协议如下：',
          '第一条　' + FILLER,
          '第二条　' + FILLER,
        ].join('\n'),
      );
      assert.deepEqual([signed, place], ['1980-06-07', '甲京'], label);
    }
  });

  it('in a sentence that has the place before the day', () => {
    const { signed, place } = signedBy(
      '签订于甲京，二〇〇八年七月十一日，一式两份，两种文本同等作准。',
      '甲兰共和国代表 赵一',
    );
    assert.deepEqual([signed, place], ['2008-07-11', '甲京']);
  });

  it('in a sentence with the days of both sides and ours', () => {
    const { signed, place } = signedBy(
      '本议定书用甲兰文和日文各缮二份，于中华民国四十四年七月二日即日本国昭和三十年七月二日即公历一千九百五十五年七月二日订于甲京。',
    );
    assert.deepEqual([signed, place], ['1955-07-02', '甲京']);
  });

  it('in a sentence that says neither what was signed nor where', () => {
    const rows = ['甲兰共和国外交部长　　乙多王国外交大臣', '赵　一　　　　　　　　钱　二'];
    for (const sentence of ['二〇二四年七月三日签署，一式两份。', '一式两份，2024年7月3日签订，两种文本同等作准。']) {
      const { signed, place } = signedBy(sentence, ...rows);
      assert.deepEqual([signed, place], ['2024-07-03', null], sentence);
    }
  });

  it('behind the languages in which it is written, and behind the number of its copies', () => {
    for (const sentence of [
      '本声明于2019年4月28日在甲京以甲文和乙文发表。',
      '本声明一式两份，于2019年4月28日在甲京签署，每份用甲文和乙文写成。',
    ]) {
      const statement = signedBy(sentence);
      assert.deepEqual([statement.signed, statement.place], ['2019-04-28', '甲京'], sentence);
    }
  });

  it('with languages of which the last has the word for all', () => {
    const statement = signedBy(
      '本声明于1992年1月3日签于甲京，共两份，每份均用中、乙多、丙文书就，三种文本具有同等效力。',
    );
    assert.deepEqual(statement.languages, ['中文', '乙多文', '丙文']);
  });

  it('in that sentence as 签于', () => {
    assert.deepEqual(signedBy('本声明于1992年1月3日签于甲京，一式两份。').place, '甲京');
  });

  it('in a sentence about a text of any kind', () => {
    for (const self of ['本谅解备忘录', '本补充协定', '本联合宣言', '本换文'])
      assert.equal(signedBy(`${self}于2017年7月4日在甲京签署，一式两份。`).signed, '2017-07-04', self);
  });

  it('in the closing sentence of an older treaty', () => {
    const statement = signedBy(
      '一九五○年二月十四日订于甲京，共两份，每份均以甲兰文与乙多文书就。',
      '甲兰共和国全权代表 赵一（签字）',
      '乙多王国全权代表 钱二（签字）',
    );
    assert.deepEqual([statement.signed, statement.place], ['1950-02-14', '甲京']);
  });

  it('in no sentence that tells of another text', () => {
    assert.equal(signedBy('1950年2月14日在甲京签署的条约共两份，仍然有效。').signed, null);
  });

  it('not in the years of another calendar', () => {
    for (const day of ['佛历二五三九年四月二十五日', '光绪二十一年三月二十三日订于甲京', '主体一○八年九月十九日'])
      assert.equal(signedBy(day).signed, null, day);
  });

  it('not on the day on which a page was put up or printed', () => {
    const days = [
      '来源：甲新闻网\n2019年4月29日',
      '甲新闻网 2019年4月29日',
      '2019年4月29日08:12 甲新闻网',
      '甲兰日报 2019年4月29日 第3版',
      '（2019年4月29日《甲兰日报》第1版）',
      '发布时间　2019年4月29日',
    ];
    for (const day of days) {
      const text = `甲兰共和国和乙多王国联合公报\n${day}\n应甲兰共和国总统邀请，乙多王国首相访问甲兰共和国。\n一、${FILLER}\n二、${FILLER}`;
      assert.equal(onlyStatement(text).signed, null, day);
    }
    assert.equal(signedBy('（原载《甲兰日报》2019年4月29日）').signed, null);
    assert.equal(signedBy('2019年4月29日于台北').place, '台北');
  });

  it('on the day of a visit to which a day without its year belongs', () => {
    const visit = '应甲兰共和国总统邀请，乙多王国首相于2019年4月24日至28日访问甲兰共和国。';
    const lead = '两国领导人4月28日在甲京发表联合公报，公报全文如下：';
    const of = (head: string): string =>
      `${head}\n甲兰共和国和乙多王国联合公报\n${visit}\n一、${FILLER}\n二、${FILLER}`;
    assert.equal(onlyStatement(of(lead)).signed, '2019-04-28');
    assert.equal(onlyStatement(of(lead.replace('4月28日', '5月28日'))).signed, null);
  });

  it('left open in a draft', () => {
    const statement = signedBy('本声明于2025年　月　日在甲京签署。');
    assert.deepEqual([statement.signed, statement.place], [null, '甲京']);
  });

  it('below the title, with the place', () => {
    const statement = onlyStatement(
      `甲兰共和国和乙多王国联合公报\n（2005年7月4日，甲京）\n\n甲兰共和国和乙多王国（以下称双方）达成如下共识：\n一\n${FILLER}\n二\n${FILLER}`,
    );
    assert.deepEqual([statement.signed, statement.place], ['2005-07-04', '甲京']);
  });

  it('in brackets behind the title', () => {
    const statement = onlyStatement(
      `甲兰共和国和乙多王国联合公报（2005年7月4日）\n双方声明如下：\n一、${FILLER}\n二、${FILLER}`,
    );
    assert.equal(statement.signed, '2005-07-04');
  });

  const tagged = (fields: string, body: string): string =>
    `〖RQ/日期〗19960106〖-RQ/日期〗\n${fields}\n〖ZW/正文〗\n${body}\n〖-ZW/正文〗\n`;
  const TITLE = '〖BT/标题〗甲兰共和国和乙多王国联合声明〖-BT/标题〗';

  it('in the subtitle field', () => {
    const statement = onlyStatement(
      tagged(`${TITLE}\n〖FT/副题〗一九九六年一月四日〖-FT/副题〗`, `    双方声明如下：\n    一、${FILLER}`),
    );
    assert.equal(statement.signed, '1996-01-04');
  });

  it('in the subtitle field with the place', () => {
    for (const words of ['（一九九六年一月四日于甲京）', '1996年1月4日，甲京', '1996年1月4日在甲京签署']) {
      const statement = onlyStatement(
        tagged(`${TITLE}\n〖FT/副题〗${words}〖-FT/副题〗`, `    双方声明如下：\n    一、${FILLER}`),
      );
      assert.deepEqual([statement.signed, statement.place], ['1996-01-04', '甲京'], words);
    }
    const later = tagged(
      `${TITLE}\n〖FT/副题〗1996年1月4日起施行〖-FT/副题〗`,
      `    双方声明如下：\n    一、${FILLER}`,
    );
    assert.equal(onlyStatement(later).signed, null);
  });

  it('in a news lead as the day of its dateline, or as a day without month, where several issue it together', () => {
    for (const [words, place] of [
      ['甲兰总统赵一和乙多首相钱二今天发表联合声明', null],
      ['甲兰共和国和乙多王国４日在甲京发表联合声明', '甲京'],
    ]) {
      const statement = onlyStatement(
        tagged(TITLE, `    甲通社甲京１月４日电　${words}。全文如下：\n    一、${FILLER}\n    二、${FILLER}`),
      );
      assert.deepEqual([statement.signed, statement.place, signatoriesOf(statement)], ['1996-01-04', place, []]);
    }
  });

  it('in the news lead, with the year of the page and who signed', () => {
    const statement = onlyStatement(
      tagged(
        TITLE,
        `    甲通社甲京１月５日电　甲兰总统赵一和乙多首相伊利·博林１月４日在甲京签署了联合声明。声明全文如下：\n    一、${FILLER}\n    二、${FILLER}`,
      ),
    );
    assert.deepEqual(
      [statement.signed, statement.place, statement.dispatched, statement.printed],
      ['1996-01-04', '甲京', '1996-01-05', '1996-01-06'],
    );
    assert.deepEqual(signatoriesOf(statement), ['甲兰共和国 总统 赵一', '乙多王国 首相 伊利·博林']);
  });

  it('on the first line of a text whose title stands in its field', () => {
    const statement = onlyStatement(
      tagged(
        TITLE,
        `    1996年1月4日，甲京\n    应甲兰共和国总统赵一邀请，乙多王国首相钱二访问甲兰共和国。\n    一、${FILLER}\n    二、${FILLER}`,
      ),
    );
    assert.deepEqual([statement.signed, statement.place], ['1996-01-04', '甲京']);
  });

  it('is told from a dateline that gives no month', () => {
    const body = `    【甲通社甲京31日电】甲兰共和国总统赵一和乙多王国首相钱二今天发表联合声明，全文如下：\n    一、${FILLER}\n    二、${FILLER}`;
    assert.equal(onlyStatement(tagged(TITLE, body)).dispatched, '1995-12-31');
  });

  it('in December on a page of January', () => {
    const statement = onlyStatement(
      tagged(
        TITLE,
        `    甲通社甲京１２月３１日电　甲兰总统赵一和乙多首相钱二１２月３０日在甲京签署了联合声明。声明全文如下：\n    一、${FILLER}\n    二、${FILLER}`,
      ),
    );
    assert.deepEqual([statement.signed, statement.dispatched], ['1995-12-30', '1995-12-31']);
  });

  it('is neither the day of printing nor the dateline', () => {
    const statement = onlyStatement(
      tagged(
        TITLE,
        `    甲兰共和国和乙多王国（以下称“双方”）声明如下：\n    一、${FILLER}\n    （甲通社甲京1月5日电）`,
      ),
    );
    assert.deepEqual([statement.signed, statement.dispatched, statement.printed], [null, '1996-01-05', '1996-01-06']);
  });

  it('that does not exist is no day', () => {
    assert.equal(signedBy('甲兰共和国总统 赵一', '2013年2月30日于甲京').signed, null);
  });
});
