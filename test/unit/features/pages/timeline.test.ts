import assert from 'node:assert/strict';
import { timeline } from '../../../../server/src/features/pages/timeline';
import { speak } from '../../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const WATER = '甲兰共和国和乙多王国边境河流水质协定';
const PORTS = '甲兰共和国和乙多王国港口协定';

describe('The timeline of some parties', () => {
  before(() => {
    speak('en');
  });

  const archive = new Archive({
    '2003.txt': statement(TREATY, '2003-11-06', `2001年3月2日签署的《${WATER}》`),
    '2013.txt': statement(JOINT, '2013-09-05', `2003年11月6日签署的《${TREATY}》和2001年3月2日签署的《${WATER}》`),
    '2013-copy.txt': statement(
      JOINT,
      '2013-09-05',
      `2001年3月21日签署的《${WATER}》，《${PORTS}》，《甲京外交关系公约》`,
    ),
    'others.txt': statement('甲兰共和国和丙林王国联合声明', '2014-01-02', `《甲兰共和国和丙林王国渔业协定》`),
  });
  const own = archive.library.get('2003.txt')?.texts[0]?.own ?? [];
  const { text, links } = timeline(archive.library, own);

  it('has what they signed and what of it is missing, by years, and nothing of others', () => {
    assert.equal(
      text,
      [
        '# 乙多 · 甲兰',
        '',
        '2 held, 2 missing',
        '',
        '## 2001',
        '',
        `- 2001-03-02 ${WATER} · agreement · no text held · cited 3 times · 2 different dates`,
        '',
        '## 2003',
        '',
        `- 2003-11-06 ${TREATY} · treaty · 甲京 · cited once`,
        '',
        '## 2013',
        '',
        `- 2013-09-05 ${JOINT} · joint statement · 甲京 · cited 0 times · 2 copies`,
        '',
        '## not dated',
        '',
        `- ${PORTS} · agreement · no text held · cited once`,
        '',
      ].join('\n'),
    );
  });

  it('counts one in the same words as several', () => {
    const single = new Archive({ '2003.txt': statement(TREATY, '2003-11-06') });
    assert.match(timeline(single.library, own).text, /^1 held, 0 missing$/m);
  });

  it('leads to each text, and to the page of what is missing', () => {
    assert.deepEqual(
      links.map(({ start, end, to }) => [text.slice(start, end), to.kind === 'place' ? to.place.file : to.kind]),
      [
        [WATER, 'missing'],
        [TREATY, '2003.txt'],
        [JOINT, '2013-copy.txt'],
        [PORTS, 'missing'],
      ],
    );
  });
});
