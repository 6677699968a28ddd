import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/features/rename';
import { problemsOf } from '../../../server/src/features/problems';
import { messageOf } from '../../../server/src/features/problem-text';
import type { Edit, Problem } from '../../../server/src/features/problem';
import { refactorings } from '../../../server/src/features/refactorings';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { resolve } from '../../../server/src/library/resolve';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { realFiles } from '../syntax/edited-files';

/** Whatever is done to it, a file is still read as before, but for what was to be changed. */
describe('In real files', function () {
  this.timeout(120_000);
  const library = new Library();
  const texts = new Map(realFiles().map((text, index) => [`${index}.txt`, text]));
  const readings = new Map<string, Reading>();

  before(() => {
    for (const [file, text] of texts) {
      const reading = readFile(text);
      readings.set(file, reading);
      library.set(file, reading);
    }
  });

  const apply = (text: string, edits: readonly Edit[]): string => {
    let [left, end] = [text, Infinity];
    for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
      assert.ok(edit.end <= end, 'edits overlap');
      left = left.slice(0, edit.start) + edit.text + left.slice(edit.end);
      end = edit.start;
    }
    return left;
  };
  const gist = ({ statements }: Reading): unknown =>
    statements.map(({ title, signed, parties, sections, signatories }) => [
      title.text,
      signed,
      parties,
      sections.map(({ label }) => label),
      signatories.map(({ name }) => name),
    ]);
  const meant = (reading: Reading): string[] =>
    mentionsOf(reading).map((mention) =>
      resolve(library, mention)
        .targets.map(({ file, title }) => file + title)
        .join(),
    );

  it('a refactoring leaves every text and the meaning of every citation', () => {
    let count = 0;
    for (const [file, reading] of readings) {
      for (const { start } of reading.citations) {
        for (const { title, edits } of refactorings(library, reading, start + 1)) {
          count++;
          const after = readFile(apply(texts.get(file) ?? '', edits));
          assert.deepEqual(gist(after), gist(reading), `${file} ${title}`);
          const [before, now] = [meant(reading), meant(after)].map((all) => [...new Set(all)].sort());
          assert.deepEqual(now, before, `${file} ${title}`);
        }
      }
    }
    assert.ok(count > 100, `${count}`);
  });

  it('a fix takes its problem away and brings no other', () => {
    const told = (file: string, reading: Reading): string[] =>
      problemsOf({ library, reading, file }).map((problem: Problem) => `${problem.code} ${messageOf(problem)}`);
    let count = 0;
    for (const [file, reading] of readings) {
      const before = told(file, reading);
      for (const problem of problemsOf({ library, reading, file })) {
        for (const { edits, title } of problem.fixes) {
          count++;
          const after = readFile(apply(texts.get(file) ?? '', edits));
          library.set(file, after);
          const now = told(file, after);
          library.set(file, reading);
          assert.ok(now.length < before.length, `${file} ${title}`);
          for (const each of now) assert.ok(before.includes(each), `${file} ${title}: ${each}`);
        }
      }
    }
    assert.ok(count > 5, `${count}`);
  });

  it('a rename touches places that do not overlap, and writes the new title in each', () => {
    for (const [file, reading] of readings) {
      for (const { start } of reading.citations) {
        const found = prepareRename(library, reading, file, start + 1);
        if ('refusal' in found) continue;
        const renaming = rename(library, reading, file, start + 1, `${found.title}之二`);
        if ('refusal' in renaming) continue;
        for (const each of new Set(renaming.edits.map((edit) => edit.file))) {
          const own = renaming.edits.filter((edit) => edit.file === each);
          const edits = own.map(({ span, text }) => ({ ...span, text }));
          const after = apply(texts.get(each) ?? '', edits);
          const written = new Set(own.map(({ text }) => text.slice(0, -'之二'.length)));
          assert.ok([...written].every((title) => after.includes(`${title}之二`)));
        }
      }
    }
  });
});
