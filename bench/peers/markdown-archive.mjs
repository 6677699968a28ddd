// The same archive as Markdown: every citation that means one text is a link to its file. For servers that know Markdown and not statements.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeDocument } from '../archive/document.mjs';
import { GENERATOR_VERSION, LARGE, largeInstrument, planArchive } from '../archive/files.mjs';

/** The mark of an outer section, where a paragraph begins with one. */
const MARK = /^(?:[一二三四五六七八九十百]+、|[一二三四五六七八九十百]+$|第[一二三四五六七八九十百]+条\s)/;
const LONGEST_HEADING = 30;

export function ensureMarkdownArchive({ folder, size, seed }) {
  const target = join(folder, 'markdown');
  const marker = join(target, 'archive.json');
  const there = read(marker);
  const questions = there?.version === GENERATOR_VERSION ? there.questions : write(target, marker, size, seed);
  return { size, files: join(target, 'files'), large: join(target, 'large'), questions, placeKey };
}

/** These servers answer with the link or with its path: a line is what both have in common. */
function placeKey(path, { line }) {
  return `${path}#${line}`;
}

function read(marker) {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return null;
  }
}

function write(target, marker, size, seed) {
  rmSync(target, { recursive: true, force: true });
  const archive = planArchive(size, seed);
  const places = [];
  let typing = null;
  for (const instrument of archive.instruments) {
    const page = pageOf(instrument, archive, (number) => `../${pathOf(archive.instruments[number])}`);
    const file = pathOf(instrument);
    save(join(target, 'files', file), page.text);
    for (const { line, character, means } of page.links) if (means === 0) places.push({ file, line, character });
    if (typing === null && page.headings.length > 0 && instrument.number > size / 2)
      typing = { file, ...page.headings[page.headings.length >> 1] };
  }
  const large = Object.keys(LARGE).map((megabytes) => {
    const instrument = largeInstrument(archive, Number(megabytes));
    const link = (number) => `../files/${pathOf(archive.instruments[number])}`;
    const page = pageOf(instrument, archive, link, LARGE[megabytes]);
    save(join(target, 'large', `${megabytes}MB.md`), page.text);
    return { file: `${megabytes}MB.md`, ...page.headings[page.headings.length >> 1] };
  });
  const rare = archive.instruments.find(({ kind }) => kind === '条约');
  const symbols = {
    rare: { query: rare.title, file: pathOf(rare) },
    many: { query: archive.states[0].short },
  };
  const questions = { hub: { places }, symbols, typing, large };
  writeFileSync(marker, JSON.stringify({ version: GENERATOR_VERSION, questions }));
  return questions;
}

/** Plain names, because not every server finds a link whose path has signs in it. */
function pathOf({ day, number }) {
  return `${day.slice(0, 4)}/document${String(number).padStart(6, '0')}.md`;
}

function save(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function pageOf(instrument, archive, linkTo, extent) {
  const { title, paragraphs } = composeDocument(instrument, archive, archive.seed, extent);
  const lines = [`# ${title}`, ''];
  const links = [];
  const headings = [];
  for (const paragraph of paragraphs) {
    const mark = MARK.exec(paragraph.text)?.[0];
    const isHeading = mark !== undefined && paragraph.text.length <= LONGEST_HEADING;
    if (mark !== undefined) {
      lines.push(`## ${isHeading ? paragraph.text : mark.trim()}`, '');
      if (isHeading) headings.push({ line: lines.length - 2, character: lines.at(-2).length });
    }
    if (isHeading) continue;
    let text = '';
    let done = mark?.length ?? 0;
    for (const { at, length, means } of paragraph.citations) {
      text += paragraph.text.slice(done, at);
      done = at + length;
      const cited = paragraph.text.slice(at, done);
      if (means.length !== 1) text += cited;
      else {
        text += `[${cited}](`;
        // Asked in the middle of the path, behind its dots.
        links.push({ line: lines.length, character: text.length + 4, means: means[0] });
        text += `${linkTo(means[0])})`;
      }
    }
    lines.push(text + paragraph.text.slice(done), '');
  }
  return { text: lines.join('\n'), links, headings };
}
