import assert from 'node:assert/strict';
import { tableOf, type Table } from '../../../server/src/features/tables';
import { Archive, JOINT, statement } from '../library/archive';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const WATER = '甲兰共和国和乙多王国边境河流水质协定';

describe('The tables of a library', () => {
  const archive = new Archive({
    'b.txt': statement(
      JOINT,
      '2013-09-05',
      `2003年11月6日签署的《${TREATY}》、2001年3月2日签署的《${WATER}》和《丙林史》`,
    ),
    'a.txt': statement(TREATY, '2003-11-06'),
    'c.txt': statement(JOINT, '2020-04-26', `《${JOINT}》`),
    'd.txt': statement(JOINT, '2019-05-06'),
    'e.txt': statement(JOINT, '2021-05-06'),
  });
  const rows = (table: Table): string[] =>
    [...tableOf(archive.library, table, (file) => `in/${file}`)].join('').split('\r\n');

  it('have the statements by file, with how often each is cited', () => {
    const [head, ...texts] = rows('statements');
    assert.equal(
      head,
      'file,line,title,kind,parties,signed,place,dispatched,printed,signatories,languages,sections,cites,cited',
    );
    const parties = '甲兰共和国; 乙多王国';
    assert.deepEqual(texts, [
      `in/a.txt,1,${TREATY},treaty,${parties},2003-11-06,甲京,,,,,2,0,1`,
      `in/b.txt,1,${JOINT},joint-statement,${parties},2013-09-05,甲京,,,,,2,2,0`,
      `in/c.txt,1,${JOINT},joint-statement,${parties},2020-04-26,甲京,,,,,2,1,0`,
      `in/d.txt,1,${JOINT},joint-statement,${parties},2019-05-06,甲京,,,,,2,0,0`,
      `in/e.txt,1,${JOINT},joint-statement,${parties},2021-05-06,甲京,,,,,2,0,0`,
      '',
    ]);
  });

  it('have the citations with the text that each means, all where several fit, and no books', () => {
    const [head, ...cited] = rows('citations');
    assert.equal(
      head,
      'file,line,title,signed,name,date,draft,certainty,target_title,target_signed,target_file,target_line',
    );
    assert.deepEqual(cited, [
      `in/b.txt,4,${JOINT},2013-09-05,${TREATY},2003-11-06,false,exact,${TREATY},2003-11-06,in/a.txt,1`,
      `in/b.txt,4,${JOINT},2013-09-05,${WATER},2001-03-02,false,missing,,,,`,
      // The text of 2021 was not yet there, and the statement does not mean itself.
      `in/c.txt,4,${JOINT},2020-04-26,${JOINT},,false,ambiguous,${JOINT}; ${JOINT},2013-09-05; 2019-05-06,in/b.txt; in/d.txt,1; 1`,
      '',
    ]);
  });

  it('have what is missing, with the days and the forms of title that are given', () => {
    assert.deepEqual(rows('missing'), [
      'title,kind,parties,date,dates,titles,cited,files',
      `${WATER},agreement,乙多; 甲兰,2001-03-02,2001-03-02 (1),${WATER} (1),1,1`,
      '',
    ]);
  });
});
