import fc from 'fast-check';
import assert from 'node:assert/strict';
import { inReadingOrder } from '../../../../server/src/features/tidy/reading-order';
import { paragraphsInOrder, toPlain, toTagged } from '../../../../server/src/features/tidy/conversion';
import { withEdits } from '../../../../server/src/features/tidy/edits';
import { splitAtNoBreakSpaceEdits } from '../../../../server/src/features/tidy/line-breaks';
import { splitArticles } from '../../../../server/src/features/tidy/split-articles';
import { tidyLines } from '../../../../server/src/features/tidy/tidy-lines';
import { tidyEdits } from '../../../../server/src/features/tidy/tidy';
import type { LineRole } from '../../../../server/src/statement/lines/line-roles';
import { linesOf } from '../../../../server/src/statement/lines/lines';
import { readFile, type Reading } from '../../../../server/src/statement/reading';
import { isLabelled } from '../../../../server/src/statement/lines/database-head';
import { isFurniture } from '../../../../server/src/syntax/furniture';
import { isBlank } from '../../../../server/src/text/characters';
import { slice } from '../../../../server/src/text/span';
import { editedFiles, realFiles, runs } from '../../syntax/edited-files';

describe('Tidying, of any text whatever', function () {
  this.timeout(1_200_000);
  const files = realFiles();
  const seed = Number(process.env.COMMUNIQUE_SEED ?? Date.now() % 2 ** 31);
  // Each run reads the text several times.
  const numRuns = Math.ceil(runs / 20);
  console.log(`tidying edits of ${files.length} real files: ${numRuns} runs each, COMMUNIQUE_SEED=${seed}`);
  const properties: readonly (readonly [what: string, property: (text: string) => void])[] = [
    ['keeps every character but white space and width', keepsEveryCharacter],
    ['gives edits in order that do not overlap', isInOrder],
    ['done twice is the same as once', isDoneOnce],
    ['changes nothing that is read', readsTheSame],
    ['of a range changes that range only, and loses nothing', staysInRange],
    ['in reading order loses nothing of a statement', keepsStatements],
    ['into files puts every character into exactly one, but for furniture', splitsCleanly],
    ['into the tagged layout and back keeps the paragraphs', comesBack],
  ];

  for (const [what, property] of properties) {
    describe(what, () => {
      it('of real files', () => {
        for (const file of files) property(file);
      });

      it('of edited files', () => {
        fc.assert(fc.property(editedFiles(files), property), { seed, numRuns, endOnFailure: false });
      });

      it('of random characters', () => {
        fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), property), { seed, numRuns });
      });
    });
  }
});

function tidy(text: string): string {
  return withEdits(text, tidyEdits(readFile(text)));
}

/** Without white space, and with digits and Latin letters of one width. */
function essence(text: string): string {
  let words = '';
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) words += text.charAt(at);
  return words.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => character.normalize('NFKC'));
}

function keepsEveryCharacter(text: string): void {
  assert.equal(essence(tidy(text)), essence(text));
}

function isInOrder(text: string): void {
  let end = 0;
  for (const edit of tidyEdits(readFile(text))) {
    assert.ok(edit.start >= end && edit.end >= edit.start && edit.end <= text.length);
    assert.notEqual(edit.text, text.slice(edit.start, edit.end));
    end = edit.end;
  }
}

function isDoneOnce(text: string): void {
  const once = tidy(text);
  assert.deepEqual(tidyEdits(readFile(once)), []);
}

/** The words that were read, whatever their blanks and width. */
function gist({ statements, articles, citations }: Reading): unknown {
  return {
    statements: statements.map((statement) => ({
      title: essence(statement.title.text),
      parties: statement.parties.map(essence),
      signed: statement.signed,
      signatories: statement.signatories.map(({ party, office, name }) => essence(`${party} ${office} ${name}`)),
      sections: statement.sections.map(({ label }) => essence(label)),
    })),
    articles: articles.map(({ title }) => essence(title.text)),
    citations: citations.map(({ name, on }) => [essence(name), on]),
  };
}

function readsTheSame(text: string): void {
  // A file whose paragraphs no-break spaces part is read as one paragraph before, and as what it is after.
  const before = readFile(text);
  if (splitAtNoBreakSpaceEdits(before, tidyLines(before)).length > 0) return;
  assert.deepEqual(gist(readFile(tidy(text))), gist(before));
}

function staysInRange(text: string): void {
  const [start, end] = [Math.floor(text.length / 3), Math.floor((text.length * 2) / 3)];
  const after = withEdits(text, tidyEdits(readFile(text), { start, end }));
  assert.ok(after.startsWith(text.slice(0, start)) && after.endsWith(text.slice(end)));
  assert.equal(essence(after), essence(text));
}

/** The units of a text, whatever their order: half characters that meet are no new one. */
function sorted(text: string): string {
  return essence(text).split('').sort().join(' ');
}

function keepsStatements(text: string): void {
  const reading = readFile(text);
  reading.statements.forEach((statement, index) => {
    const whole = inReadingOrder(reading, index) ?? '';
    const pieces = statement.pieces.map((piece) => slice(text, piece)).join('\n');
    // Hashes of a heading, and the rest of a table behind a line, are no part of its paragraph.
    const bare = (words: string): string => sorted(words.replace(/[#|]/g, ''));
    assert.equal(bare(whole), bare(pieces));
  });
  assert.equal(inReadingOrder(reading, reading.statements.length), null);
}

function splitsCleanly(text: string): void {
  const reading = readFile(text);
  const parts = splitArticles(reading);
  if (reading.statements.length + reading.articles.length === 0) {
    assert.deepEqual(parts, []);
    return;
  }
  assert.equal(new Set(parts.map(({ name }) => name)).size, parts.length);
  const furniture = reading.tree.layout === 'tagged' ? '' : furnitureOf(reading);
  assert.equal(sorted(parts.map((part) => part.text).join('') + furniture), sorted(text));
}

/** The lines that the reader takes for the page's own: none may be one that only a text has. */
function furnitureOf({ tree }: Reading): string {
  const lines = tree.records.flatMap((record) => linesOf(tree.plain, record));
  const furniture = lines.filter(({ role }) => role === 'furniture');
  const links = lines.findLastIndex(({ role }) => isProse(role)) + 1;
  for (const line of furniture) {
    const words = slice(tree.text, line);
    const comesAgain = lines.some((other) => other !== line && slice(tree.text, other).includes(bareHead(words)));
    // A mark that nobody sees makes no text of it.
    const plain = slice(tree.plain, line);
    // A database has lines with a label beside a title: 专栏：要闻.
    const isOfPage = isFurniture(words) || isFurniture(plain) || isLabelled(plain);
    assert.ok(isOfPage || comesAgain || lines.indexOf(line) >= links, words);
  }
  return furniture.map((line) => slice(tree.text, line)).join('');
}

/** A title that runs above the pages, without the number of its page. */
function bareHead(words: string): string {
  return words.trim().replace(/^[\d０-９]+\s+|\s+[\d０-９]+$/g, '');
}

function isProse(role: LineRole): boolean {
  return role === 'text' || role === 'section' || role === 'opening' || role === 'lead';
}

/** The bar of a torn table at the end of a line is the table's or the line's, as what stands around it is taken for. */
function essenceOfLine(line: string): string {
  return essence(line).replace(/\|+$/, '');
}

function comesBack(text: string): void {
  const reading = readFile(text);
  reading.statements.forEach((_, index) => {
    const tagged = toTagged(reading, index);
    if (tagged === null) return;
    const again = readFile(tagged);
    // Of a file with tags and texts a text without tags stays as it is.
    if (reading.tree.layout === 'tagged' && again.tree.layout !== 'tagged') return;
    const paragraphs = paragraphsInOrder(reading, index).map(essenceOfLine);
    // What is one statement by its file can be none by itself: a tagged text has no page around it.
    // Nor is a row of offices above its title its own there; what is offered to a person, conversion(), refuses both.
    if (again.statements.length !== 1 || again.articles.length > 0) return;
    const plain = toPlain(again, 0) ?? '';
    const lines = plain.split(/\r?\n/).map(essenceOfLine);
    // A title of several lines is one line of its field.
    const [title = '', ...below] = lines;
    const last = paragraphs.findIndex((_, at) => paragraphs.slice(0, at + 1).join('') === title);
    const joined = [title, ...paragraphs.slice(last + 1)];
    assert.ok(
      [paragraphs, ...(last > 0 ? [joined] : [])].some(
        (kept) => kept.join('\n') === lines.join('\n') || kept.join('\n') === below.join('\n'),
      ),
      `${lines.join('\n')}\n\n${paragraphs.join('\n')}`,
    );
  });
}
