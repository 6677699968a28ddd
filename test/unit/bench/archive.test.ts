import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { resolve } from '../../../server/src/library/resolve';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import { findState } from '../../../server/src/statement/words/states';
import { isStatementFile } from '../../../server/src/syntax/recognise';
import { decode } from '../../../server/src/text/decoding';
import { load, type ArchiveFile, type Files, type ManifestEntry, type Write } from './bench-modules';

const SIZE = 60;
const SEED = 7;

describe('The archive of the bench', () => {
  let made: Files;
  let write: Write;
  let folder: string;
  let files: readonly ArchiveFile[];
  let manifest: readonly ManifestEntry[];
  const texts = new Map<string, string>();
  const readings = new Map<string, Reading>();

  before(async () => {
    made = await load<Files>('archive/files.mjs');
    write = await load<Write>('archive/write.mjs');
    folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
    await write.ensureArchive(folder, SIZE, SEED);
    manifest = readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ManifestEntry);
    const archive = made.planArchive(SIZE, SEED);
    files = manifest.map((_, number) => made.makeFile(archive, number));
    for (const { file } of manifest) {
      const decoded = decode(readFileSync(join(folder, 'files', file)));
      assert.ok(decoded);
      texts.set(file, decoded.text);
      readings.set(file, readFile(decoded.text));
    }
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const textOf = (file: string): string => texts.get(file) ?? '';
  const readingOf = (file: string): Reading => {
    const reading = readings.get(file);
    assert.ok(reading);
    return reading;
  };

  it('is the same for the same seed, and another for another', () => {
    manifest.forEach(({ file }, number) => {
      assert.deepEqual(readFileSync(join(folder, 'files', file)), files[number]?.bytes);
    });
    const other = made.planArchive(SIZE, SEED + 1);
    assert.notDeepEqual(made.makeFile(other, 20).text, files[20]?.text);
  });

  it('is taken as it stands where its marker fits, and made anew where it does not', async () => {
    const again = await write.ensureArchive(folder, SIZE, SEED, () => assert.fail('it was made again'));
    assert.equal(again.size, SIZE);
    const other = join(folder, 'other');
    await write.ensureArchive(other, 50, SEED);
    const marker = join(other, 'archive.json');
    const about = JSON.parse(readFileSync(marker, 'utf8')) as { version: number };
    writeFileSync(marker, JSON.stringify({ ...about, version: about.version - 1 }));
    rmSync(join(other, 'manifest.jsonl'));
    await write.ensureArchive(other, 50, SEED);
    assert.ok(existsSync(join(other, 'manifest.jsonl')));
  });

  it('has files of every layout, and some in GB18030', () => {
    const layouts = new Set(manifest.map(({ layout }) => layout));
    assert.deepEqual([...layouts].sort(), ['markdown', 'plain', 'run-on', 'tagged']);
    assert.ok(manifest.some(({ encoding }) => encoding === 'gb18030'));
    for (const { file, layout } of manifest) assert.equal(readingOf(file).tree.layout, layout, file);
  });

  it('names no state that exists', () => {
    for (const { parties } of manifest) for (const party of parties) assert.equal(findState(party), undefined, party);
  });

  it('asks for the hub where every tenth file cites it', async () => {
    const { questions } = await write.ensureArchive(folder, SIZE, SEED);
    const citers = new Set(questions.hub.places.map(({ file }) => file));
    const tenth = manifest.filter((_, number) => number > 0 && number % 10 === 0).map(({ file }) => file);
    for (const file of tenth) assert.ok(citers.has(file), file);
    for (const { file, line, character } of [...questions.hub.places, ...questions.probes]) {
      const { citations } = manifest.find((each) => each.file === file) ?? { citations: [] };
      assert.ok(citations.some((citation) => citation.line === line && Math.abs(citation.character - character) < 2));
    }
  });

  it('has every citation of the manifest at its place, and no other', () => {
    for (const { file, citations } of manifest) {
      const text = textOf(file);
      const lines = text.split(/\r?\n/);
      for (const { line, character, length } of citations) {
        assert.match(lines[line]?.slice(character, character + length) ?? '', /^《[^《》]+》$/, file);
      }
      assert.equal(text.match(/《/g)?.length ?? 0, citations.length, file);
    }
  });

  it('is read as what the manifest says that it is', () => {
    for (const { file, title, day, parties } of manifest) {
      assert.ok(isStatementFile(file, textOf(file)), file);
      const { statements, articles } = readingOf(file);
      assert.deepEqual(
        statements.map((statement) => [statement.title.text, statement.signed, statement.parties.map(formal)]),
        [[title, day, parties]],
        file,
      );
      assert.equal(articles.length, 0, file);
    }
  });

  it('is understood by the library as the manifest says', () => {
    const library = new Library();
    for (const [file, reading] of readings) library.set(file, reading);
    const wrong: string[] = [];
    for (const { file, citations } of manifest) {
      const text = textOf(file);
      const found = mentionsOf(readingOf(file)).map((mention) => {
        const { certainty, targets } = resolve(library, mention);
        return `${mention.start} ${mention.name} ${certainty} ${targets
          .map((target) => target.file)
          .sort()
          .join(' ')}`;
      });
      const starts = lineStarts(text);
      const expected = citations.map(({ line, character, length, certainty, means }) => {
        const start = (starts[line] ?? 0) + character;
        const targets = means.map((number) => manifest[number]?.file ?? '').sort();
        return `${start} ${text.slice(start + 1, start + length - 1)} ${certainty} ${targets.join(' ')}`;
      });
      expected.forEach((line, index) => {
        if (found[index] !== line) wrong.push(`${file}: expected ${line}, found ${found[index]}`);
      });
    }
    assert.deepEqual(wrong, []);
  });
});

/** The parties of an agreement stand in its title with 政府. */
function formal(name: string): string {
  return name.replace(/政府$/, '');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
