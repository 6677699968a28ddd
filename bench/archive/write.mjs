// Writes an archive to the disk, with its manifest, and takes the one that is there where it is the same.
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { GENERATOR_VERSION, LARGE, makeFile, makeLargeFile, planArchive } from './files.mjs';
import { Questions } from './questions.mjs';

/**
 * The archive of this size and seed below a folder. In it lie `files/` (the workspace), `large/` (documents of one and four megabytes),
 * `manifest.jsonl` (a line for each file: its instrument, and each citation with its place and what it means), `questions.json`, and
 * `archive.json`, which says what the archive is and is written last: without it the archive is not whole.
 */
export async function ensureArchive(folder, size, seed, progress = () => {}) {
  const marker = join(folder, 'archive.json');
  const there = readMarker(marker);
  const isSame = there?.version === GENERATOR_VERSION && there.size === size && there.seed === seed;
  const about = isSame ? there : await writeArchive(folder, marker, size, seed, progress);
  const questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8'));
  return { ...about, folder, files: join(folder, 'files'), large: join(folder, 'large'), questions };
}

function readMarker(marker) {
  try {
    return JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    return null;
  }
}

async function writeArchive(folder, marker, size, seed, progress) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'large'), { recursive: true });
  const archive = planArchive(size, seed);
  const questions = new Questions(archive);
  const manifest = createWriteStream(join(folder, 'manifest.jsonl'));
  const made = new Set();
  const about = { version: GENERATOR_VERSION, size, seed, bytes: 0, citations: 0, gb18030: 0, layouts: {} };
  for (let number = 0; number < size; number++) {
    const file = makeFile(archive, number);
    const path = join(folder, 'files', file.path);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, file.bytes);
    questions.add(file);
    about.bytes += file.bytes.length;
    about.citations += file.citations.length;
    about.gb18030 += file.encoding === 'gb18030' ? 1 : 0;
    about.layouts[file.layout] = (about.layouts[file.layout] ?? 0) + 1;
    if (!manifest.write(`${JSON.stringify(manifestEntry(file))}\n`)) await once(manifest, 'drain');
    if (number % 1000 === 999) progress(number + 1);
  }
  manifest.end();
  await once(manifest, 'finish');
  const large = Object.keys(LARGE).map((megabytes) => makeLargeFile(archive, Number(megabytes)));
  for (const { path, bytes } of large) writeFileSync(join(folder, 'large', path), bytes);
  writeFileSync(join(folder, 'questions.json'), JSON.stringify(questions.all(large)));
  writeFileSync(marker, JSON.stringify(about, null, 1));
  return about;
}

/** What the manifest says of a file. `means` are numbers of instruments, which are the lines of the manifest, from 0. */
export function manifestEntry({ path, layout, encoding, instrument, citations }) {
  const { title, day, parties } = instrument;
  return { file: path, title, day, parties: parties.map(({ name }) => name), layout, encoding, citations };
}
