import assert from 'node:assert/strict';
import { codeLenses, codeLensText } from '../../../server/src/features/code-lens';
import { documentHighlights } from '../../../server/src/features/document-highlight';
import { linkedEditing } from '../../../server/src/features/linked-editing';
import { prepareRename, rename } from '../../../server/src/features/rename';
import { semanticTokens } from '../../../server/src/features/semantic-tokens';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';
import { taggedStatement } from './tagged-fixture';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const NEW = '甲兰共和国和乙多王国睦邻友好合作条约';

describe('Renaming a title', () => {
  before(() => {
    speak('en');
  });

  const files = (saying: string): Archive =>
    new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      '2003-copy.txt': statement(TREATY, '2003-11-06'),
      '2009.txt': statement(JOINT, '2009-06-18', `《${TREATY}》（以下称《条约》），《条约》，《甲乙睦邻友好条约》`),
      '2013.txt': statement(JOINT, '2013-09-05', saying),
    });
  const renamed = (archive: Archive): string[] => {
    const { reading, file, offset } = archive.cursor;
    const found = rename(archive.library, reading, file, offset, NEW);
    assert.ok('edits' in found);
    return found.edits.map((edit) => archive.show(edit));
  };
  /** What stands in each place after it, or why it is refused. */
  const renamedTo = (archive: Archive, title: string): string | string[] => {
    const { reading, file, offset } = archive.cursor;
    const found = rename(archive.library, reading, file, offset, title);
    return 'refusal' in found ? found.refusal : found.edits.map((edit) => `${edit.file}: ${edit.text}`);
  };
  const refusal = (archive: Archive): string => {
    const { reading, file, offset } = archive.cursor;
    const found = prepareRename(archive.library, reading, file, offset);
    return 'refusal' in found ? found.refusal : `none: ${found.title}`;
  };

  it('renames it in every copy and in every citation that has it in full, and leaves short names', () => {
    assert.deepEqual(renamed(files(`2003年11月6日签署的《‸${TREATY}》`)), [
      `2003-copy.txt: ${TREATY}`,
      `2003.txt: ${TREATY}`,
      `2009.txt: ${TREATY}`,
      `2013.txt: ${TREATY}`,
    ]);
  });
  it('names the citations that stay as they are', () => {
    const { library, cursor } = files(`2003年11月6日签署的《‸${TREATY}》`);
    const found = rename(library, cursor.reading, cursor.file, cursor.offset, NEW);
    assert.ok('edits' in found);
    assert.deepEqual(
      found.left.map(({ file, mention }) => `${file}: ${mention.name}`),
      ['2009.txt: 甲乙睦邻友好条约'],
    );
  });
  it('renames what stands in 《》 at the head of its text once, and leaves what an editor has put beside it', () => {
    for (const head of [`《${TREATY}》`, `${TREATY}（全文）`]) {
      const archive = new Archive({
        'a.txt': statement(head.replace('甲兰', '甲兰‸'), '2003-11-06'),
        'b.txt': statement(JOINT, '2009-06-18', `恪守《${TREATY}》`),
      });
      assert.deepEqual(renamed(archive), [`a.txt: ${TREATY}`, `b.txt: ${TREATY}`], head);
      const { library, cursor } = archive;
      const found = prepareRename(library, cursor.reading, cursor.file, cursor.offset);
      assert.ok('span' in found && archive.show({ file: 'a.txt', span: found.span }) === `a.txt: ${TREATY}`);
    }
  });
  it('leaves a title with a link in it, and says so', () => {
    const archive = new Archive({
      'a.txt': statement(TREATY, '2003-11-06'),
      'b.txt': statement(JOINT, '2009-06-18', `恪守《[${TREATY}](../2003/t.md)》`),
      'c.txt': statement(JOINT, '2013-09-05', `恪守《‸${TREATY}》`),
    });
    assert.deepEqual(renamed(archive), [`a.txt: ${TREATY}`, `c.txt: ${TREATY}`]);
  });
  it('to what it is called already changes nothing', () => {
    assert.deepEqual(renamedTo(files(`《‸${TREATY}》`), TREATY), []);
  });
  it('leaves the titles in which it stands as they are, wherever they stand', () => {
    const protocol = `甲兰共和国和乙多王国关于延长《${TREATY}》有效期的议定书`;
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      '2009.txt': statement(protocol, '2009-06-18'),
      '2013.txt': statement(
        JOINT,
        '2013-09-05',
        `恪守《‸${TREATY}》和《${protocol.replace('《', '〈').replace('》', '〉')}》`,
      ),
    });
    assert.deepEqual(renamed(archive), [`2003.txt: ${TREATY}`, `2013.txt: ${TREATY}`]);
    const within = archive.textOf('2009.txt').indexOf(TREATY);
    const found = prepareRename(archive.library, archive.read('2009.txt'), '2009.txt', within);
    assert.match('refusal' in found ? found.refusal : '', /stands in another title here/);
  });
  it('begins at the title itself as well', () => {
    const archive = new Archive({
      'a.txt': statement(`甲兰‸${TREATY.slice(2)}`, '2003-11-06'),
      'b.txt': statement(JOINT, '2009-06-18', `《${TREATY}》`),
    });
    assert.deepEqual(renamed(archive), [`a.txt: ${TREATY}`, `b.txt: ${TREATY}`]);
  });
  for (const [where, text, places] of [
    [
      'in the field above its line',
      `〖BT/标题〗${TREATY}〖-BT/标题〗\n〖ZW/正文〗\n${statement(TREATY, '2003-11-06')}\n〖-ZW/正文〗\n`,
      2,
    ],
    ['in the headline of the page', `### ${TREATY}\n\n2003-11-07\n\n${statement(TREATY, '2003-11-06')}`, 2],
    ['in the front matter', `---\ntitle: "${TREATY}"\n---\n\n${statement(TREATY, '2003-11-06')}`, 2],
    ['once more above the text', `${TREATY}\n打印本页\n${statement(TREATY, '2003-11-06')}`, 2],
  ] as const) {
    it(`renames it as well ${where}, and begins there`, () => {
      const citing = statement(JOINT, '2009-06-18', `《${TREATY}》`);
      for (let at = text.indexOf(TREATY); at !== -1; at = text.indexOf(TREATY, at + 1)) {
        const marked = `${text.slice(0, at + 4)}‸${text.slice(at + 4)}`;
        const archive = new Archive({ 'a.txt': marked, 'b.txt': citing });
        const expected = Array.from({ length: places }, () => `a.txt: ${TREATY}`);
        assert.deepEqual(renamed(archive), [...expected, `b.txt: ${TREATY}`]);
      }
    });
  }
  it('neither renames from the usual name of an agreement, nor renames that', () => {
    const investment = '甲兰共和国政府和乙多王国政府关于鼓励和相互保护投资协定';
    const archive = (first: string, second: string): Archive =>
      new Archive({
        'a.txt': statement(investment, '1992-11-05'),
        'b.txt': statement(JOINT, '2009-06-18', `1992年11月5日签订的《${first}》`),
        'c.txt': statement(JOINT, '2013-06-18', `1992年11月5日签订的《${second}》`),
      });
    assert.match(refusal(archive('‸投资保护协定', investment)), /short name/);
    assert.match(refusal(archive('‸关于鼓励和相互保护投资协定', investment)), /short name/);
    assert.deepEqual(renamed(archive('投资保护协定', `‸${investment}`)), [
      `a.txt: ${investment}`,
      `c.txt: ${investment}`,
    ]);
  });
  it('renames a title that is short itself wherever it is cited as it stands', () => {
    const archive = new Archive({
      'a.txt': statement('甲乙联合声明', '2008-06-01'),
      'b.txt': statement(JOINT, '2013-06-18', '2008年6月1日《‸甲乙联合声明》'),
    });
    assert.deepEqual(renamed(archive), ['a.txt: 甲乙联合声明', 'b.txt: 甲乙联合声明']);
  });
  it('renames what nobody holds in all its citations', () => {
    const archive = new Archive({
      'a.txt': statement(JOINT, '2009-06-18', `《‸${TREATY}》`),
      'b.txt': statement(JOINT, '2013-06-18', `《${TREATY}》`),
    });
    assert.deepEqual(renamed(archive), [`a.txt: ${TREATY}`, `b.txt: ${TREATY}`]);
  });

  describe('that stands in traditional characters as well', () => {
    const both = (cursor: 'simplified' | 'traditional'): Archive =>
      new Archive({
        '2003.txt': statement(cursor === 'simplified' ? `甲兰‸${TREATY.slice(2)}` : TREATY, '2003-11-06'),
        'a.txt': statement(JOINT, '2009-06-18', `《${TREATY}》`),
        'b.txt': [
          '甲蘭共和國和乙多王國聯合聲明',
          '甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：',
          `一、恪守2003年11月6日簽署的《${cursor === 'traditional' ? '‸' : ''}甲蘭共和國和乙多王國睦鄰友好條約》。`,
          '2010年1月2日於甲京',
        ].join('\n'),
      });
    const inBoth = [`2003.txt: ${NEW}`, `a.txt: ${NEW}`, 'b.txt: 甲蘭共和國和乙多王國睦鄰友好合作條約'];

    it('leaves every file its own characters, whichever were typed', () => {
      assert.deepEqual(renamedTo(both('simplified'), NEW), inBoth);
      assert.deepEqual(renamedTo(both('traditional'), '甲蘭共和國和乙多王國睦鄰友好合作條約'), inBoth);
    });
    it('is refused where nobody can tell how it is written in them', () => {
      assert.match(String(renamedTo(both('simplified'), '甲兰共和国和乙多王国体制条约')), /traditional characters/);
    });
  });

  it('is refused where the new title would end its citations, not where it names another in marks', () => {
    const archive = (): Archive =>
      new Archive({
        'a.txt': statement(`甲兰‸${TREATY.slice(2)}`, '2003-11-06'),
        'b.txt': statement(JOINT, '2009-06-18', `《${TREATY}》`),
      });
    for (const title of ['甲》乙条约', '甲《乙条约', '甲〉乙〈条约', '《甲条约》和《乙条约', '甲《乙〉丙》条约'])
      assert.match(String(renamedTo(archive(), title)), /every 《 and 〈 has its/, title);
    for (const title of ['', ' ', '《》', '甲\n乙'])
      assert.match(String(renamedTo(archive(), title)), /one line/, title);
    const named = '甲兰共和国和乙多王国关于修改《港口协定》的议定书';
    const inCitation = named.replace('《', '〈').replace('》', '〉');
    assert.deepEqual(renamedTo(archive(), named), [`a.txt: ${named}`, `b.txt: ${inCitation}`]);
    assert.deepEqual(renamedTo(archive(), `《${inCitation}》`), [`a.txt: ${inCitation}`, `b.txt: ${inCitation}`]);
    assert.deepEqual(renamedTo(archive(), '《甲条约》和《乙条约》'), [
      'a.txt: 《甲条约》和《乙条约》',
      'b.txt: 〈甲条约〉和〈乙条约〉',
    ]);
  });

  const REFUSED: Readonly<Record<string, readonly [string, RegExp]>> = {
    'where several fit': [`《‸${JOINT}》`, /Several texts fit/],
    'from a short name': ['《甲乙睦邻‸友好条约》', /is a short name/],
    'where the date contradicts the text': [`2004年11月6日签署的《‸${TREATY}》`, /not sure/],
    'of a newspaper': ['《甲京‸日报》', /is no instrument/],
    'of other words': ['人民‸生活', /Only the title/],
  };
  for (const [name, [saying, reason]] of Object.entries(REFUSED)) {
    it(`is refused ${name}, and says so`, () => {
      const archive = new Archive({
        '2003.txt': statement(TREATY, '2003-11-06'),
        '2009.txt': statement(JOINT, '2009-06-18'),
        '2010.txt': statement(JOINT, '2010-06-18'),
        'a.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', '2020-01-02', saying),
      });
      assert.match(refusal(archive), reason);
    });
  }
});

describe('Both tags of a field', () => {
  const at = (words: string, further = 0): number => taggedStatement.indexOf(words) + further;
  const archive = new Archive({ 'a.txt': taggedStatement });
  const reading = archive.read('a.txt');
  const texts = (spans: readonly { start: number; end: number }[] | null): string[] =>
    (spans ?? []).map((span) => taggedStatement.slice(span.start, span.end));

  it('are edited together, code and label, from either', () => {
    assert.deepEqual(texts(linkedEditing(reading, at('〖BT/', 2))), ['BT/标题', 'BT/标题']);
    assert.deepEqual(texts(linkedEditing(reading, at('〖-BT/', 3))), ['BT/标题', 'BT/标题']);
  });
  it('are not, where they differ already, and not from the value', () => {
    const damaged = new Archive({ 'a.txt': taggedStatement.replace('〖-BT/标题〗', '〖-BM/标题〗') }).read('a.txt');
    assert.equal(linkedEditing(damaged, at('〖BT/', 2)), null);
    assert.equal(linkedEditing(reading, at('〖BT/标题〗', 7)), null);
  });
  it('are highlighted together', () => {
    assert.deepEqual(texts(documentHighlights(archive.library, reading, 'a.txt', at('〖BT/', 2))), [
      '〖BT/标题〗',
      '〖-BT/标题〗',
    ]);
  });
});

describe('Above a statement', () => {
  before(() => {
    speak('en');
  });
  it('stands how often it is cited and how much it cites, at its title', () => {
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06', '《联合国宪章》'),
      '2009.txt': statement(JOINT, '2009-06-18', `《${TREATY}》，《${TREATY}》`),
    });
    const lenses = codeLenses(archive.read('2003.txt'));
    assert.deepEqual(
      lenses.map(({ span }) => archive.textOf('2003.txt').slice(span.start, span.start + 4)),
      ['甲兰共和'],
    );
    assert.equal(codeLensText(archive.library, '2003.txt', 0), 'cited 2 times · cites 1');
    assert.equal(codeLensText(archive.library, 'gone.txt', 0), 'not in the library');
  });
});

describe('Coloured by what they mean', () => {
  it('are citations, by whether they lead somewhere, and the names of parties and signatories', () => {
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      '2013.txt': statement(JOINT, '2013-09-05'),
      '2009.txt': `${statement(JOINT, '2009-06-18', `《${TREATY}》，《甲乙引渡条约》，《甲京日报》，2004年签署的《${TREATY}》，2009年6月18日和2013年9月5日发表的《${JOINT}》`)}\n甲兰共和国总统　赵一　　乙多王国国王　钱二`,
    });
    const reading = archive.read('2009.txt');
    const drawn = semanticTokens(archive.library, reading, 0, Infinity).map(
      ({ start, end, type, modifier }) =>
        `${type}${modifier === null ? '' : `.${modifier}`} ${reading.tree.text.slice(start, end)}`,
    );
    for (const token of [
      `citation.resolved 《${TREATY}》`,
      'citation.missing 《甲乙引渡条约》',
      `citation.resolved 《${JOINT}》`,
      `citation.guess 《${TREATY}》`,
      'party 甲兰共和国',
      'date 2004年',
    ]) {
      assert.ok(drawn.includes(token), `${token} is not among ${drawn.join(', ')}`);
    }
    assert.ok(!drawn.some((token) => token.includes('日报')), drawn.join(', '));
    const [first, last] = [reading.tree.text.indexOf('《甲乙'), reading.tree.text.indexOf('《甲京')];
    assert.deepEqual(
      semanticTokens(archive.library, reading, first, last).map(({ start }) => start),
      [first],
    );
  });

  it('are each on one line, where a page breaks a title over two', () => {
    const half = TREATY.length / 2;
    const broken = `《${TREATY.slice(0, half)}\n    ${TREATY.slice(half)}》`;
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      '2009.txt': statement(JOINT, '2009-06-18', `双方恪守${broken}的原则。`),
    });
    const reading = archive.read('2009.txt');
    const drawn = semanticTokens(archive.library, reading, 0, Infinity)
      .filter(({ type }) => type === 'citation')
      .map(({ start, end, modifier }) => `${modifier} ${reading.tree.text.slice(start, end)}`);
    assert.deepEqual(drawn, [`resolved 《${TREATY.slice(0, half)}`, `resolved ${TREATY.slice(half)}》`]);
  });
});
