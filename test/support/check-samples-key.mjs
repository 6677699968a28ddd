// Checks samples-key.jsonl against samples/: every offset, every anchor, and that no citation is left out.
// With --write it moves the offsets to where their anchors now stand, after a sample was edited.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';

const samples = new URL('../../samples/', import.meta.url);
const keyFile = new URL('samples-key.jsonl', import.meta.url);
const write = process.argv.includes('--write');

const key = readFileSync(keyFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const failures = [];
let checked = 0;
function expect(condition, what) {
  checked++;
  if (!condition) failures.push(what);
}

/** The offsets of every 《…》 that is not inside another one. */
function outermostCitations(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《' && depth++ === 0) start = i;
    if (text[i] === '》' && --depth === 0) found.push({ offset: start, name: text.slice(start + 1, i) });
  }
  return found;
}

const escaped = (literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the first word after a section's mark stands, searched piece by piece in reading order. */
function* sectionOffsets(text, document) {
  let piece = 0;
  let from = document.fragments[0].start;
  for (const section of document.sections) {
    const mark = new RegExp(`(${escaped(section.label)}[、.]?\\s*)${escaped(section.startsWith)}`, 'g');
    for (let found; !found;) {
      mark.lastIndex = from;
      found = mark.exec(text);
      if (found && found.index + found[1].length < document.fragments[piece].end) {
        from = found.index + found[1].length;
        yield from;
      } else {
        found = undefined;
        piece++;
        if (piece === document.fragments.length) return;
        from = document.fragments[piece].start;
      }
    }
  }
}

/** A piece that is the whole file needs no search; any other one is found by its first and last words. */
function movePiece(text, piece, wholeFile) {
  if (wholeFile) return { ...piece, start: 0, end: text.length };
  const start = text.indexOf(piece.startsWith, piece.startsFrom ?? 0);
  return { ...piece, start, end: text.indexOf(piece.endsWith, start) + piece.endsWith.length };
}

for (const entry of key) {
  const text = new TextDecoder(entry.encoding, { ignoreBOM: true }).decode(readFileSync(new URL(entry.file, samples)));
  if (write) relocate(entry, text);
  check(entry, text);
}

function relocate(entry, text) {
  let from = 0;
  for (const document of entry.documents) {
    // A repeated story has the same words twice: its second occurrence is searched after the document before it.
    const startsFrom = document.kind === 'duplicate' ? from : 0;
    const wholeFile = document.fragments.length === 1 && document.start === 0 && entry.documents.length === 1;
    document.fragments = document.fragments.map((piece) => {
      const moved = movePiece(text, { ...piece, startsFrom }, wholeFile);
      delete moved.startsFrom;
      return moved;
    });
    document.start = Math.min(...document.fragments.map((piece) => piece.start));
    document.end = Math.max(...document.fragments.map((piece) => piece.end));
    from = document.end;
    const sections = [...sectionOffsets(text, document)];
    document.sections.forEach((section, i) => (section.offset = sections[i] ?? -1));
    const citations = document.fragments.flatMap((piece) =>
      outermostCitations(text.slice(piece.start, piece.end)).map(({ offset }) => offset + piece.start),
    );
    document.citations.forEach((citation, i) => (citation.offset = citations[i] ?? -1));
  }
  for (const item of entry.furniture ?? []) item.offset = text.indexOf(item.text);
}

function check(entry, text) {
  const where = (what) => `${entry.file}: ${what}`;
  const listed = new Set();
  for (const document of entry.documents) {
    for (const piece of document.fragments) {
      const words = text.slice(piece.start, piece.end);
      expect(words.startsWith(piece.startsWith), where(`piece ${piece.order} does not start with ${piece.startsWith}`));
      expect(words.endsWith(piece.endsWith), where(`piece ${piece.order} does not end with ${piece.endsWith}`));
    }
    for (const { label, offset, startsWith } of document.sections) {
      expect(text.startsWith(startsWith, offset), where(`section ${label} is not at ${offset}`));
      const before = text.slice(0, offset).trimEnd();
      expect(
        /[、.]$/.test(before) ? before.slice(0, -1).endsWith(label) : before.endsWith(label),
        where(`no ${label}`),
      );
    }
    for (const { name, offset, target, targetAlso = [], candidates = [] } of document.citations) {
      expect(text.startsWith(`《${name}》`, offset), where(`《${name}》 is not at ${offset}`));
      listed.add(offset);
      for (const file of [target, ...targetAlso, ...candidates].filter(Boolean)) {
        expect(
          key.some((other) => other.file === file),
          where(`《${name}》 leads to ${file}, which is no sample`),
        );
      }
    }
    const dashes = document.fragments.flatMap((piece) => text.slice(piece.start, piece.end).match(/^\s*——/gm) ?? []);
    expect(dashes.length === (document.dashItems ?? 0), where(`${dashes.length} items begin with ——`));
  }
  for (const { offset, name } of outermostCitations(text))
    expect(listed.has(offset), where(`《${name}》 is not listed`));
  for (const item of entry.furniture ?? []) expect(text.startsWith(item.text, item.offset), where(`no ${item.text}`));
}

for (const file of readdirSync(samples)) {
  if (file !== 'README.md')
    expect(
      key.some((entry) => entry.file === file),
      `${file} has no entry`,
    );
}

for (const failure of failures) console.error(failure);
console.log(`samples key: ${checked} checks, ${failures.length} failed`);
if (write) writeFileSync(keyFile, key.map((entry) => JSON.stringify(entry)).join('\n') + '\n');
process.exitCode = failures.length ? 1 : 0;
