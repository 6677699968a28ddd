import assert from 'node:assert/strict';
import { speak } from '../../../server/src/strings/language';
import { JOINT, statement } from '../library/archive';
import { communique } from './memory-host';

const WATER = '甲兰共和国和乙多王国边境河流水质协定';
const archive = {
  folder: { 'a.txt': statement(JOINT, '2013-09-05', `2001年3月2日签署的《${WATER}》`), 'note.txt': '买菜。\n' },
};

describe('communique export', () => {
  before(() => {
    speak('en');
  });

  it('prints a table of a folder', async () => {
    const { code, output, errors } = await communique(['export', 'statements', 'archive'], { archive });
    assert.deepEqual([code, errors], [0, '']);
    const [head, ...rows] = output.split('\r\n');
    assert.match(head ?? '', /^file,line,title,kind,/);
    assert.deepEqual(
      rows.map((row) => row.split(',').slice(0, 3).join(' ')),
      [`archive/a.txt 1 ${JOINT}`, ''],
    );
  });

  it('prints what is cited, and what is cited and not held', async () => {
    const cited = await communique(['export', 'citations', 'archive'], { archive });
    assert.match(
      cited.output,
      new RegExp(`^archive/a\\.txt,4,${JOINT},2013-09-05,${WATER},2001-03-02,false,missing,`, 'm'),
    );
    const missing = await communique(['export', 'missing', 'archive'], { archive });
    assert.match(missing.output, new RegExp(`^${WATER},agreement,乙多; 甲兰,2001-03-02,`, 'm'));
  });

  const wrong: [string, string[], RegExp][] = [
    ['no table', ['export'], /^The table is one of: statements, citations, missing\.$/m],
    ['a table that there is not', ['export', 'parties'], /^The table is one of/m],
    ['two folders', ['export', 'missing', 'archive', 'other'], /^A table is made of one folder at a time\.$/m],
    ['an option', ['export', '--all'], /^There is no option --all\.$/m],
    ['a file for a folder', ['export', 'missing', 'archive/a.txt'], /archive\/a\.txt/],
  ];
  for (const [what, words, message] of wrong) {
    it(`refuses ${what}, and prints nothing`, async () => {
      const { code, output, errors } = await communique(words, { archive });
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, message);
    });
  }
});
