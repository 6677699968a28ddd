import assert from 'node:assert/strict';
import { FoundProblems, problemsPage, type ProblemOfFile } from '../../../../server/src/features/pages/problems-page';
import type { Severity } from '../../../../server/src/features/problem-text';
import { speak } from '../../../../server/src/strings/language';

function missingSection(file: string, line: number, severity: Severity): ProblemOfFile {
  const place = { file, span: { start: 10 * line, end: 10 * line + 2 }, line };
  const related = { place: { file, span: { start: 0, end: 2 }, line: 1 }, message: '二 stands here.' };
  return { code: 'section-missing', severity, place, words: '四、', message: '三 is missing before 四.', related };
}

function conflict(file: string, line: number): ProblemOfFile {
  const place = { file, span: { start: 10 * line, end: 10 * line + 9 }, line };
  const treaty = { file: 'treaty.txt', span: { start: 5, end: 9 }, line: 2 };
  const message = 'Dated 2004-11-06 here, but the text was signed on 2003-11-06.';
  const related = { place: treaty, message: 'Signed on 2003-11-06' };
  return { code: 'date-conflict', severity: 'warning', place, words: '2004年11月6日', message, related };
}

function foundOf(problems: readonly ProblemOfFile[]): FoundProblems {
  const found = new FoundProblems();
  for (const each of problems) found.add(each);
  return found;
}

describe('The page of problems', () => {
  before(() => {
    speak('en');
  });

  const found = [missingSection('a.txt', 3, 'hint'), conflict('a.txt', 7), conflict('file:///x/%E4%B9%99.txt', 9)];

  it('has them by kind, the weightiest and most frequent first, with their words and what they contradict', () => {
    assert.equal(
      problemsPage({ files: 4, found: foundOf(found) }, false).text,
      [
        '# Problems',
        '',
        '3 problems in 4 files',
        '',
        '## Cited with another day · date-conflict · warning (2)',
        '',
        '- a.txt:7 “2004年11月6日” Dated 2004-11-06 here, but the text was signed on 2003-11-06. → treaty.txt:2 Signed on 2003-11-06',
        '- 乙.txt:9 “2004年11月6日” Dated 2004-11-06 here, but the text was signed on 2003-11-06. → treaty.txt:2 Signed on 2003-11-06',
        '',
        '## Section missing · section-missing · hint (1)',
        '',
        '- a.txt:3 “四、” 三 is missing before 四. → :1 二 stands here.',
        '',
      ].join('\n'),
    );
  });

  it('leads from each kind to its explanation, and to both places', () => {
    const { text, links } = problemsPage({ files: 4, found: foundOf(found.slice(1, 2)) }, false);
    assert.deepEqual(
      links.map(({ start, end, to }) => [text.slice(start, end), to.kind === 'place' ? to.place : to.kind]),
      [
        ['date-conflict', 'explanation'],
        ['a.txt:7', found[1]?.place],
        ['treaty.txt:2', found[1]?.related?.place],
      ],
    );
  });

  it('counts all of a kind, and has the first five hundred', () => {
    const many = Array.from({ length: 501 }, (_, index) => missingSection(`${index}.txt`, 3, 'warning'));
    const lines = problemsPage({ files: 501, found: foundOf(many) }, false).text.split('\n');
    assert.ok(lines.includes('501 problems in 501 files'));
    assert.ok(lines.includes('## Section missing · section-missing · warning (501)'));
    assert.equal(lines.filter((line) => line.includes('is missing before')).length, 500);
    assert.ok(lines.includes('- 1 more'));
  });

  it('says that files have changed since', () => {
    assert.match(
      problemsPage({ files: 1, found: foundOf([]) }, true).text,
      /^Files have changed since they were checked\.$/m,
    );
  });
});
