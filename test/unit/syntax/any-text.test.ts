import fc from 'fast-check';
import assert from 'node:assert/strict';
import { leavesOf } from '../../../server/src/syntax/leaves';
import { parse } from '../../../server/src/syntax/parse';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { isBlank } from '../../../server/src/text/characters';
import { slice, type Span } from '../../../server/src/text/span';
import { editedFiles, realFiles, runs } from './edited-files';

describe('Any text whatever', function () {
  this.timeout(600_000);
  const files = realFiles();
  const seed = Number(process.env.COMMUNIQUE_SEED ?? Date.now() % 2 ** 31);
  console.log(`edits of ${files.length} real files: ${runs} runs each, COMMUNIQUE_SEED=${seed}`);
  const holds = (property: (text: string) => void): void => {
    fc.assert(fc.property(editedFiles(files), property), { seed, numRuns: runs, endOnFailure: false });
  };

  it('is covered by the leaves of its tree, without overlap; gaps hold blanks, hashes, the tags of web pages and what is left of a table only', () => {
    holds(leavesCover);
  });

  it('is read without an error, and all that is found lies inside of it', () => {
    holds((text) => {
      staysInside(readFile(text));
    });
  });

  it('is a real file as it is', () => {
    for (const file of files) {
      leavesCover(file);
      staysInside(readFile(file));
    }
  });

  it('is a text of random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        leavesCover(text);
        staysInside(readFile(text));
      }),
      { seed, numRuns: runs },
    );
  });
});

function leavesCover(text: string): void {
  let end = 0;
  const tree = parse(text);
  for (const leaf of leavesOf(tree)) {
    assert.equal(leaf.start, end, `${leaf.kind} ${JSON.stringify(slice(text, leaf))} begins elsewhere`);
    assert.ok(leaf.end > leaf.start);
    if (leaf.kind === 'gap')
      assert.ok(isGap(slice(tree.plain, leaf)), `in a gap: ${JSON.stringify(slice(text, leaf))}`);
    end = leaf.end;
  }
  assert.equal(end, text.length);
}

function isGap(words: string): boolean {
  for (let at = 0; at < words.length; at++)
    if (!'#|'.includes(words.charAt(at)) && !isBlank(words.charCodeAt(at))) return false;
  return true;
}

function staysInside({ tree, statements, articles, citations, problems }: Reading): void {
  const { text, plain } = tree;
  const isInside = (what: string, span: Span | null, outer: Span = { start: 0, end: text.length }): void => {
    if (span === null) return;
    const { start, end } = span;
    assert.ok(
      outer.start <= start && start <= end && end <= outer.end,
      `${what} ${start}–${end} is not inside ${outer.start}–${outer.end}`,
    );
  };
  for (const record of tree.records) isInside('record', record);
  for (const problem of problems) isInside('problem', problem);
  for (const each of [...statements, ...articles]) {
    isInside('text', each);
    isInside('title', each.title.span, each);
    for (const piece of each.pieces) isInside('piece', piece, each);
  }
  for (const statement of statements) {
    isInside('preamble', statement.preamble, statement);
    isInside('signature block', statement.signatureBlock, statement);
    for (const section of statement.sections) {
      isInside('section', section, statement);
      isInside('heading', section.heading, section);
      isInside('text of a section', { start: section.textStart, end: section.end }, section);
      isInside('mark', { start: section.start, end: section.markEnd }, section);
      assert.ok(section.level >= 1);
    }
  }
  let behind = 0;
  for (const citation of citations) {
    isInside('citation', citation, { start: behind, end: text.length });
    if (citation.marked) assert.equal(plain[citation.start], '《');
    if (citation.marked && !citation.unclosed) assert.equal(plain[citation.end - 1], '》');
    isInside('date', citation.date);
    behind = citation.end;
  }
}
