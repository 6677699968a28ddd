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
