import assert from 'node:assert/strict';
import { libraryPage } from '../../../../server/src/features/pages/library-page';
import type { Page } from '../../../../server/src/features/pages/page';
import { takeInventory } from '../../../../server/src/library/inventory';
import { speak } from '../../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../../library/archive';

const WATER = '甲兰共和国和乙多王国边境河流水质协定';

function pageOf(archive: Archive): Page {
  const steps = takeInventory(archive.library);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return libraryPage(step.value);
  }
}

describe('The page of the library', () => {
  before(() => {
    speak('en');
  });

  const archive = new Archive({
    'a.txt': statement(JOINT, '2013-09-05', `2001年3月2日签署的《${WATER}》`),
    'b.txt': statement(JOINT, '2013-09-05', `2001年3月2日签署的《${WATER}》和《*》`),
    'draft.txt': statement(JOINT, '2020-01-01').replace(/\n.*$/, ''),
  });

  it('says how much there is, whose it is, what is missing, what is held twice and what has no day', () => {
    assert.equal(
      pageOf(archive).text,
      [
        '# Library',
        '',
        '3 files · 3 statements · 2 citations · 2013-09-05',
        '',
        '## Parties (1)',
        '',
        '- 乙多 · 甲兰 · 2 held, 1 missing',
        '',
        '## Cited, and no text held (1)',
        '',
        `- 2001-03-02 ${WATER} · agreement · cited 2 times in 2 files`,
        '',
        '## Held in several copies (1)',
        '',
        `- 2013-09-05 ${JOINT} · a.txt · b.txt`,
        '',
        '## Without a day of signing (1)',
        '',
        `- ${JOINT} · draft.txt`,
        '',
      ].join('\n'),
    );
  });

  it('leads to timelines, to the pages of what is missing, and to texts', () => {
    const { text, links } = pageOf(archive);
    assert.deepEqual(
      links.map(({ start, end, to }) => [text.slice(start, end), to.kind === 'place' ? to.place.file : to.kind]),
      [
        ['乙多 · 甲兰', 'timeline'],
        [WATER, 'missing'],
        ['a.txt', 'a.txt'],
        ['b.txt', 'b.txt'],
        [JOINT, 'draft.txt'],
      ],
    );
  });

  it('says so where there is no file, and lists nothing', () => {
    assert.equal(
      pageOf(new Archive({})).text,
      '# Library\n\n0 files · 0 statements · 0 citations\n\nNo statement file is in this workspace.\n',
    );
  });

  it('ends a long list with how many more there are', () => {
    const titles = Array.from({ length: 502 }, (_, at) => `《甲兰共和国和乙多王国第${at + 1}号议定书》`);
    const { text } = pageOf(new Archive({ 'a.txt': statement(JOINT, '2013-09-05', titles.join('、')) }));
    assert.match(text, /^## Cited, and no text held \(502\)$/m);
    assert.equal(text.match(/号议定书/g)?.length, 500);
    assert.match(text, /^- 2 more$/m);
  });
});
