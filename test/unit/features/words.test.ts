import assert from 'node:assert/strict';
import { citationHover } from '../../../server/src/features/citation-hover';
import { enumerated } from '../../../server/src/features/enumerated';
import { bold, escape, paragraphs, withoutMarkup } from '../../../server/src/features/hover';
import { missingPage } from '../../../server/src/features/pages/missing-page';
import { problemsOf } from '../../../server/src/features/problems';
import { messageOf } from '../../../server/src/features/problem-text';
import { MissingInstruments } from '../../../server/src/library/missing';
import { mentionsOf } from '../../../server/src/library/mention';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';

describe('What is counted', () => {
  before(() => {
    speak('en');
  });

  it('is said in the singular of one', () => {
    const archive = new Archive({
      'a.txt': [
        '‸甲兰共和国和乙多王国联合声明',
        '甲兰共和国和乙多王国声明如下：',
        '一、双方同意。',
        '2013年9月5日于甲京',
      ].join('\n'),
      'b.txt': statement(JOINT, '2020-01-02', '恪守《甲兰共和国和乙多王国引渡条约》'),
    });
    const { reading, file, offset } = archive.cursor;
    const links = { text: () => null, page: () => null, citers: () => null };
    const card = citationHover(archive.library, reading, file, offset, links)?.markdown ?? '';
    assert.match(card, /cites 0 · 1 section$/m);
    const all = new MissingInstruments(archive.library);
    const [mention] = mentionsOf(archive.read('b.txt'));
    assert.ok(mention);
    const missing = all.get(all.keyOf(mention) ?? '');
    assert.ok(missing);
    assert.match(missingPage(missing, new Map()).text, /^## Cited once$/m);
  });
});

describe('A card without its markup', () => {
  it('has the words of files as they are', () => {
    const title = '《*甲*_乙_[x](y)`条约`\\\\》';
    assert.equal(withoutMarkup(paragraphs(bold(title), `*signed* ${escape(title)}`)), `${title}\n\nsigned ${title}`);
  });
});

describe('A list', () => {
  const several = (): string => {
    const archive = new Archive({
      '2004.txt': statement(JOINT, '2004-05-18'),
      '2009.txt': statement(JOINT, '2009-10-20'),
      'a.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', '2020-02-03', `恪守《${JOINT}》。`),
    });
    const problems = problemsOf({ library: archive.library, reading: archive.read('a.txt'), file: 'a.txt' });
    return problems
      .filter(({ code }) => code === 'citation-ambiguous')
      .map(messageOf)
      .join();
  };

  after(() => {
    speak('en');
  });
  it('has commas in English', () => {
    speak('en');
    assert.equal(enumerated(['a', 'b', 'c']), 'a, b, c');
    assert.match(several(), /2004-05-18, 2009-10-20/);
  });
  it('has 、 in Chinese', () => {
    speak('zh-cn');
    assert.equal(enumerated(['甲', '乙', '丙']), '甲、乙、丙');
    assert.match(several(), /2004-05-18、2009-10-20/);
  });
});
