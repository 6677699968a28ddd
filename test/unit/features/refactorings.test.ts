import assert from 'node:assert/strict';
import type { Edit } from '../../../server/src/features/problem';
import { refactorings } from '../../../server/src/features/refactorings';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';

/** What each refactoring makes of the sentence, under its title. */
function offered(saying: string): Record<string, string> {
  const archive = new Archive({
    '2003.txt': statement(TREATY, '2003-11-06'),
    '1994.txt': statement('甲兰共和国和乙多王国建交联合公报', '1994-05-17'),
    'a.txt': statement(JOINT, '2013-09-05', `${saying}。`),
  });
  const { reading, offset } = archive.cursor;
  const { text } = reading.tree;
  return Object.fromEntries(
    refactorings(archive.library, reading, offset).map(({ title, edits }) => {
      const [, sentence = ''] = /二、(.*?。)双方/.exec(applied(text, edits)) ?? [];
      return [title, sentence];
    }),
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: words }) => left.slice(0, start) + words + left.slice(end), text);
}

describe('To a citation can be done', () => {
  before(() => {
    speak('en');
  });

  it('that its date is inserted, that it is written in short, that it gets an alias', () => {
    assert.deepEqual(offered(`恪守《‸${TREATY}》，落实《${TREATY}》`), {
      'Insert the date: 2003年11月6日签署的': `恪守2003年11月6日签署的《${TREATY}》，落实《${TREATY}》。`,
      'Write it in short: 《甲乙睦邻友好条约》': `恪守《甲乙睦邻友好条约》，落实《${TREATY}》。`,
      'Call it 《条约》 from here on': `恪守《${TREATY}》（以下称《条约》），落实《条约》。`,
    });
  });
  it('that it is written in full', () => {
    assert.equal(
      offered('恪守《‸甲乙建交公报》')['Write the full title'],
      '恪守《甲兰共和国和乙多王国建交联合公报》。',
    );
  });
  it('that its alias is undone, wherever it stands', () => {
    assert.equal(
      offered(`恪守《${TREATY}》（以下称《条约》），落实《‸条约》，按照《条约》`)[
        'Write the title in place of 《条约》'
      ],
      `恪守《${TREATY}》，落实《${TREATY}》，按照《${TREATY}》。`,
    );
  });
  it('nothing about a date where there is one, nothing that hangs on a text where none is held', () => {
    assert.deepEqual(Object.keys(offered(`2003年11月6日签署的《‸${TREATY}》`)), [
      'Write it in short: 《甲乙睦邻友好条约》',
      'Call it 《条约》 from here on',
    ]);
    assert.deepEqual(Object.keys(offered('《‸甲兰共和国和乙多王国引渡条约》')), ['Call it 《条约》 from here on']);
    assert.deepEqual(offered('《甲京‸日报》'), {});
    assert.deepEqual(offered('人民‸生活'), {});
  });
  it('no second definition of one name', () => {
    assert.equal(
      offered(`恪守《甲兰共和国和乙多王国引渡条约》（以下称《条约》），落实《‸${TREATY}》`)[
        'Call it 《条约》 from here on'
      ],
      undefined,
    );
  });
});
