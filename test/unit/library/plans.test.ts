import assert from 'node:assert/strict';
import { Library } from '../../../server/src/library/library';
import { citationsOf } from '../../../server/src/library/resolve';
import { readFile } from '../../../server/src/statement/reading';
import { JOINT, meanings, statement } from './archive';

describe('A citation means, of plans for some years,', () => {
  const plan = (title: string, signed: string): string => statement(`甲兰共和国和乙多王国${title}`, signed);
  const files = {
    'plan.txt': plan('2003年至2008年合作纲要', '2003-06-03'),
    'strategy.txt': plan('21世纪合作战略', '2006-12-20'),
    'motto.txt': plan('合作行动纲要：共塑未来', '2014-10-10'),
    'agreement.txt': plan('2003年贸易协定', '2003-06-04'),
  };
  const means = (saying: string, more = {}): string[] =>
    meanings({ ...files, ...more, 'citing.txt': statement(JOINT, '2012-01-02', saying) }, 'citing.txt');

  it('at a guess the only one that is called so but for its years', () => {
    assert.deepEqual(means('双方落实《甲乙合作纲要》和《甲乙合作战略》'), ['guess plan.txt', 'guess strategy.txt']);
  });
  it('nothing of other years, with another name, of others, that came later, or is an agreement', () => {
    assert.deepEqual(
      means(
        '双方落实《甲乙2009年至2013年合作纲要》、《甲乙经济合作纲要》、《甲乙合作行动纲要》、《甲乙贸易协定》，甲兰共和国和丙林王国签署的《合作纲要》',
      ),
      ['missing', 'missing', 'missing', 'missing', 'missing'],
    );
  });
  it('nothing that is to be drawn up, or is signed just then', () => {
    assert.deepEqual(means('双方将商签新的《甲乙合作纲要》。会谈后，双方签署了《甲乙合作纲要》'), [
      'missing',
      'missing',
    ]);
  });
  it('several, and says so, where there is one for the years after', () => {
    const next = { 'next.txt': plan('2009年至2013年合作纲要', '2009-06-03') };
    assert.deepEqual(means('双方落实《甲乙合作纲要》', next), ['ambiguous next.txt plan.txt']);
    assert.deepEqual(means('双方落实《甲乙2009年至2013年合作纲要》', next), ['alias next.txt']);
  });
  it('that of its own title, where there is one without years', () => {
    assert.deepEqual(means('双方落实《甲乙合作纲要》', { 'own.txt': plan('合作纲要', '2001-02-03') }), [
      'alias own.txt',
    ]);
  });
  it('of two that have their years in brackets the one of these years', () => {
    const files = {
      'first.txt': plan('合作规划（2005年至2008年）', '2004-10-14'),
      'second.txt': plan('合作规划（2009年至2012年）', '2008-05-23'),
    };
    const citing = statement(
      JOINT,
      '2012-01-02',
      '双方落实《甲乙合作规划（2009年至2012年）》和《甲乙合作规划（2013年至2016年）》',
    );
    assert.deepEqual(meanings({ ...files, 'citing.txt': citing }, 'citing.txt'), ['alias second.txt', 'missing']);
  });
  it('what carries out a treaty, with its name or with the one that the text has for it', () => {
    const files = {
      'first.txt': statement('〈甲兰共和国和乙多王国友好条约〉实施纲要（2005年至2008年）', '2004-10-14'),
      'second.txt': statement('〈甲兰共和国和乙多王国友好条约〉实施纲要（2009年至2012年）', '2008-05-23'),
    };
    const saying =
      '双方恪守《甲乙友好条约》（以下简称《条约》），落实《〈条约〉实施纲要（2009年至2012年）》和《〈甲乙友好条约〉实施纲要（2005年至2008年）》';
    const citing = statement(JOINT, '2012-01-02', saying);
    assert.deepEqual(meanings({ ...files, 'citing.txt': citing }, 'citing.txt').slice(-2), [
      'alias second.txt',
      'alias first.txt',
    ]);
  });
  it('one with a motto by its title', () => {
    const citing = statement(JOINT, '2015-01-02', '双方落实《甲乙合作行动纲要》');
    assert.deepEqual(meanings({ ...files, 'citing.txt': citing }, 'citing.txt'), ['alias motto.txt']);
  });
  it('a declaration with a motto as well', () => {
    const files = { 'motto.txt': statement('甲兰共和国和乙多王国关系宣言——面向未来的伙伴', '2014-10-10') };
    const citing = statement(JOINT, '2015-01-02', '双方重申《甲兰共和国和乙多王国关系宣言》的原则');
    assert.deepEqual(meanings({ ...files, 'citing.txt': citing }, 'citing.txt'), ['title motto.txt']);
  });
  it('and who cites it so is among those that cite it', () => {
    const library = new Library();
    const citing = { 'citing.txt': statement(JOINT, '2012-01-02', '双方落实《甲乙合作纲要》') };
    for (const [name, text] of Object.entries({ ...files, ...citing })) library.set(name, readFile(text));
    assert.deepEqual(
      citationsOf(library, library.get('plan.txt')?.texts ?? []).map(({ file }) => file),
      ['citing.txt'],
    );
    library.remove('citing.txt');
    assert.deepEqual(citationsOf(library, library.get('plan.txt')?.texts ?? []), []);
  });
});
