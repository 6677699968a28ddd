import assert from 'node:assert/strict';
import { citationHover, type Links } from '../../../server/src/features/citation-hover';
import { meaningAt } from '../../../server/src/features/meaning-at';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';

const NO_LINKS: Links = { text: () => null, page: () => null, citers: () => null };

/** What lies at ‸: its kind and its words. */
function at(saying: string): string {
  const archive = new Archive({ 'a.txt': statement(JOINT, '2020-01-02', saying) });
  const { reading, offset } = archive.cursor;
  const meaning = meaningAt(reading, offset);
  return meaning === null
    ? 'nothing'
    : `${meaning.kind} ${reading.tree.text.slice(meaning.span.start, meaning.span.end)}`;
}

describe('At a place lies', () => {
  const CASES: Readonly<Record<string, readonly [string, string]>> = {
    'a citation, from its 《': ['恪守‸《联合声明》的原则', 'citation 《联合声明》'],
    'a citation, in its title': ['恪守《联合‸声明》的原则', 'citation 《联合声明》'],
    'a citation, behind its 》': ['恪守《联合声明》‸的原则', 'citation 《联合声明》'],
    'the second of two citations side by side': ['恪守《联合声明》《甲乙‸条约》', 'citation 《甲乙条约》'],
    'both parties': ['‸双方重申', 'short-name 双方'],
    'both parties, by their signs': ['甲‸乙关系', 'short-name 甲乙'],
    'one party': ['乙‸方支持', 'short-name 乙方'],
    'both states': ['两‸国人民', 'short-name 两国'],
    'nothing in other words': ['人民‸生活', 'nothing'],
    'nothing in a party’s full name': ['甲兰共‸和国支持', 'nothing'],
  };
  for (const [name, [saying, expected]] of Object.entries(CASES)) {
    it(name, () => {
      assert.equal(at(saying), expected);
    });
  }

  it('what a name without 《》 was defined for', () => {
    const saying = '恪守《甲兰共和国和乙多王国睦邻友好条约》（以下称“睦邻条约”）的原则，遵守睦邻‸条约的规定。';
    const archive = new Archive({ 'a.txt': statement(JOINT, '2020-01-02', saying) });
    const { reading, offset } = archive.cursor;
    const meaning = meaningAt(reading, offset);
    assert.equal(meaning?.kind, 'citation');
    assert.equal(meaning.citation.name, '甲兰共和国和乙多王国睦邻友好条约');
    assert.equal(reading.tree.text.slice(meaning.span.start, meaning.span.end), '睦邻条约');
  });

  const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
  const BORDER = '甲兰共和国和乙多王国边界协定';
  const BOTH = `恪守《${TREATY}》和《${BORDER}》`;
  const NAMED: Readonly<Record<string, readonly [saying: string, cited: string | null]>> = {
    'the first of two names in one bracket': [`${BOTH}（以下称“睦邻条约”和“界约”），遵守睦邻‸条约的规定。`, TREATY],
    'the second of two names in one bracket': [`${BOTH}（以下称“睦邻条约”和“界约”），遵守界‸约的规定。`, BORDER],
    'one name of two titles': [`${BOTH}（以下统称“基础文件”），遵守基础‸文件的规定。`, null],
    'a name before its full title': [`恪守“睦邻条约”（全称《${TREATY}》），遵守睦邻‸条约的规定。`, TREATY],
    'a name that was defined anew above': [
      `恪守《${TREATY}》（以下称“睦邻约”），《${BORDER}》（以下称“睦邻约”），遵守睦邻‸约的规定。`,
      BORDER,
    ],
    'a name that is defined anew below': [
      `恪守《${TREATY}》（以下称“睦邻约”），遵守睦邻‸约，《${BORDER}》（以下称“睦邻约”）。`,
      TREATY,
    ],
  };
  for (const [name, [saying, cited]] of Object.entries(NAMED)) {
    it(`what is meant by ${name}`, () => {
      const { reading, offset } = new Archive({ 'a.txt': statement(JOINT, '2020-01-02', saying) }).cursor;
      const meaning = meaningAt(reading, offset);
      assert.equal(meaning?.kind, cited === null ? 'short-name' : 'citation');
      assert.equal(meaning.kind === 'citation' ? meaning.citation.name : null, cited);
    });
  }
});

describe('A card', () => {
  before(() => {
    speak('en');
  });

  const card = (archive: Archive): string => {
    const { reading, file, offset } = archive.cursor;
    return citationHover(archive.library, reading, file, offset, NO_LINKS)?.markdown ?? '';
  };

  it('says which parties a short name means', () => {
    assert.equal(card(new Archive({ 'a.txt': statement(JOINT, '2020-01-02', '乙‸方支持') })), '**乙方**: 乙多王国');
  });

  it('says that the text defines it', () => {
    const archive = new Archive({ 'a.txt': statement(JOINT, '2020-01-02', '‸双方支持') });
    assert.equal(card(archive), '**双方**: 甲兰共和国 · 乙多王国\n\n*as this text defines it*');
  });

  it('names all texts of several days, and says of which no text is held', () => {
    const citing = statement(JOINT, '2020-01-02', `2009年6月18日和2013年9月5日发表的《‸${JOINT}》`);
    const shown = card(new Archive({ '2009.txt': statement(JOINT, '2009-06-18'), 'citing.txt': citing }));
    assert.equal(shown, `Several texts are meant:\n\n- 2009-06-18 ${JOINT}\n\n*no text held* 2013-09-05`);
  });

  describe('says why what is meant is a guess:', () => {
    const PORTS = '甲兰共和国和乙多王国关于港口的联合宣言';
    const held = {
      'ports.txt': statement(PORTS, '2013-09-05'),
      'sea.txt':
        '联合国海洋法公约\n\n本公约缔约各国，兹协议如下：\n第一条\n为本公约的目的。\n第二条\n此项主权及于领海的上空。\n',
      'joint.txt': statement('甲兰共和国和乙多王国联合公报', '2005-05-17'),
      'rivers.txt': statement('甲兰共和国和乙多王国河流条约', '2004-05-06').replace(/\n[^\n]*$/, ''),
    };
    for (const [why, saying] of Object.entries({
      'named without 《》': '恪守联合国海洋法‸公约',
      'the text that is held does not say when it was signed': '2004年5月6日签署的《甲乙河流‸条约》',
      'cited as of 2012-09-05, but signed 2013-09-05': `2012年9月5日签署的《‸${PORTS}》`,
      'the title in the citation differs': '2013年发表的《联合‸宣言》',
      'the citation speaks of a text that was yet to be signed': `双方将就《‸${PORTS}》进行谈判`,
      'the only text of that title; what the citation says of its time is not clear': `几年前签署的《‸${PORTS}》`,
      'the only text of that title that is held; others may have it as well': '《联合‸公报》',
    })) {
      it(why, () => {
        const citing = statement(JOINT, why.includes('yet') ? '2012-01-02' : '2020-01-02', `双方重申${saying}。`);
        const shown = card(new Archive({ ...held, 'citing.txt': citing }));
        assert.ok(shown.includes(`*a guess* — ${why}`), shown);
      });
    }
  });

  it('says which state is meant, not its government, where the state is named', () => {
    const archive = (words: string): Archive =>
      new Archive({
        'a.txt': [
          '甲兰共和国政府和乙多王国政府关于港口的协定',
          '甲兰共和国政府和乙多王国政府议定如下：',
          '第一条　双方保持港口开放。',
          `第二条　${words}。`,
          '2013年9月5日于甲京',
        ].join('\n'),
      });
    assert.equal(card(archive('乙方祝贺甲‸兰同丙内联邦缔约')), '**甲兰**: 甲兰共和国');
    assert.equal(card(archive('甲‸乙两国')), '**甲乙**: 甲兰共和国 · 乙多王国');
    assert.equal(card(archive('由甲‸方建造')), '**甲方**: 甲兰共和国政府');
    assert.equal(card(archive('两国政‸府同意')), '**两国政府**: 甲兰共和国政府 · 乙多王国政府');
  });

  describe('of a text in traditional characters', () => {
    const signedAs = (title: string, offices: string): string =>
      card(
        new Archive({
          'a.txt': [
            `‸${title}`,
            '甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：',
            '一、雙方同意加強合作。',
            '二、雙方同意擴大貿易。',
            offices,
            '趙某（簽字）　　錢某（簽字）',
            '二〇一三年九月五日於甲京',
          ].join('\n'),
        }),
      );
    const offices = '甲蘭共和國總統　　乙多王國首相';

    it('names parties and offices in the characters of its title', () => {
      const found = signedAs('甲蘭共和國和乙多王國聯合聲明', offices);
      assert.match(found, /\*parties\* 甲蘭共和國 · 乙多王國/);
      assert.match(found, /\*signatories\* 甲蘭共和國總統 趙某 · 乙多王國首相 錢某/);
    });
    it('names them in simplified ones where the title does not name them', () => {
      const found = signedAs('關於深化水利合作的聯合聲明', offices);
      assert.match(found, /\*parties\* 甲兰共和国 · 乙多王国/);
      assert.match(found, /\*signatories\* 甲兰共和国总统 赵某 · 乙多王国首相 钱某/);
    });
  });

  it('counts the sentences that give a date of what is missing, not those that say no more than its short name', () => {
    const archive = new Archive({
      'a.txt': statement(
        JOINT,
        '2020-01-02',
        '恪守1997年7月1日签署的《甲兰共和国和乙多王国引渡条约》（以下称《条约》），落实《条约》，遵守《‸条约》',
      ),
      'b.txt': statement(JOINT, '2021-01-02', '恪守1997年7月1日签署的《甲兰共和国和乙多王国引渡条约》'),
      'c.txt': statement(JOINT, '2022-01-02', '恪守1997年1月7日签署的《甲兰共和国和乙多王国引渡条约》'),
    });
    const found = card(archive);
    assert.match(found, /1997-07-01 \(2\)/, found);
  });

  it('shows a title as it is, never as markup', () => {
    const archive = new Archive({ 'a.txt': statement(JOINT, '2020-01-02', '恪守《‸*甲*_乙_[x](y)条约》') });
    assert.ok(card(archive).startsWith('**\\*甲\\*\\_乙\\_\\[x\\](y)条约**'), card(archive));
  });

  it('on a statement’s own title says who cites it', () => {
    const archive = new Archive({
      '2009.txt': statement(`甲兰共和国‸和乙多王国联合声明`, '2009-06-18'),
      '2013.txt': statement(JOINT, '2013-09-05', `2009年6月18日签署的《${JOINT}》、2009年6月18日签署的《${JOINT}》`),
    });
    assert.match(card(archive), /cited 2 times · cites 0/);
  });
});
