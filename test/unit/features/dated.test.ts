import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/features/problems';
import { speak } from '../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../library/archive';
import { Typing } from './completion/typing';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const PORTS = '甲兰共和国和乙多王国港口协定';

describe('A day that is put before a title', () => {
  before(() => {
    speak('en');
  });

  /** The sentence with 2004-05-18 said of a citation that may mean two texts; null where that is no problem, or not offered. */
  const mended = (saying: string): string | null => {
    const archive = new Archive({
      '2004.txt': statement(JOINT, '2004-05-18'),
      '2009.txt': statement(JOINT, '2009-10-20'),
      'a.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', '2020-02-03', `${saying}。`),
    });
    const reading = archive.read('a.txt');
    const found = problemsOf({ library: archive.library, reading, file: 'a.txt' }).find(
      ({ code }) => code === 'citation-ambiguous',
    );
    if (found === undefined) return null;
    const [fix] = found.fixes;
    if (fix === undefined) return null;
    assert.equal(fix.title, 'It is the one of 2004-05-18');
    const [edit] = fix.edits;
    assert.ok(edit);
    const { text } = reading.tree;
    return /二、(.*?。)/.exec(text.slice(0, edit.start) + edit.text + text.slice(edit.end))?.[1] ?? '';
  };

  it('tells which of several is meant', () => {
    assert.equal(mended(`恪守《${JOINT}》`), `恪守2004年5月18日发表的《${JOINT}》。`);
    assert.equal(mended(`恪守<<${JOINT}>>`), `恪守2004年5月18日发表的<<${JOINT}>>。`);
    assert.equal(mended(`恪守两国发表的《${JOINT}》`), `恪守两国2004年5月18日发表的《${JOINT}》。`);
    assert.equal(mended(`恪守在甲京发表的《${JOINT}》`), `恪守2004年5月18日在甲京发表的《${JOINT}》。`);
  });
  it('is not put where several are meant on purpose', () => {
    assert.equal(mended(`恪守两国发表的两份《${JOINT}》`), null);
    assert.equal(mended(`恪守各项《${JOINT}》`), null);
    assert.equal(mended(`恪守历次《${TREATY}》、《${PORTS}》和《${JOINT}》`), null);
    assert.equal(mended(`恪守2004年至2009年间签署的《${TREATY}》和《${JOINT}》`), null);
    assert.equal(mended(`恪守2004年5月18日、2009年10月20日发表的两份《${JOINT}》`), null);
  });

  /** What is offered behind 《, with its date. */
  const offered = (saying: string): string[] => {
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      'b.txt': statement(JOINT, '2010-01-02', `1999年3月签署的《${PORTS}》`),
      'a.txt': statement('甲兰共和国和乙多王国关于电力的联合声明', '2020-02-03', `${saying}《‸》。`),
    });
    const isWanted = (label: string): boolean => label.includes(`的《${TREATY}`) || label.includes(`的《${PORTS}`);
    return new Typing(archive).labels
      .filter(isWanted)
      .sort((a, b) => a.length - b.length)
      .reverse();
  };

  it('is written as the text writes its dates, when a title is offered with it', () => {
    assert.deepEqual(offered('根据一九九七年七月一日签署的《引渡条约》，恪守'), [
      `二〇〇三年十一月六日签署的《${TREATY}》`,
      `一九九九年三月签署的《${PORTS}》`,
    ]);
    assert.deepEqual(offered('根据１９９７年７月１日签署的《引渡条约》，恪守'), [
      `２００３年１１月６日签署的《${TREATY}》`,
      `１９９９年３月签署的《${PORTS}》`,
    ]);
    assert.deepEqual(offered('恪守'), [`2003年11月6日签署的《${TREATY}》`, `1999年3月签署的《${PORTS}》`]);
  });
  it('is not offered behind a verb of signing, nor for several', () => {
    assert.deepEqual(offered('恪守两国签署的'), []);
    assert.deepEqual(offered('恪守两份'), []);
  });
  it('stands in traditional characters in a text that does', () => {
    const archive = new Archive({
      '2003.txt': statement(TREATY, '2003-11-06'),
      'a.txt':
        '甲蘭共和國和乙多王國聯合聲明\n甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：\n一、雙方恪守《‸》。\n2013年9月5日於甲京',
    });
    assert.deepEqual(new Typing(archive).labels, [
      '《甲蘭共和國和乙多王國睦鄰友好條約》',
      '2003年11月6日簽署的《甲蘭共和國和乙多王國睦鄰友好條約》',
    ]);
  });
});
