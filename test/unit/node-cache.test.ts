import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../server/src/library/packed-file';
import { Library } from '../../server/src/library/library';
import { citationsOf } from '../../server/src/library/resolve';
import { makePart, takePart, type Part } from '../../server/src/library/part';
import { Vocabulary } from '../../server/src/library/vocabulary';
import { nodeCache } from '../../server/src/node-cache';
import { readFile } from '../../server/src/statement/reading';
import { JOINT, statement } from './library/archive';

const FOLDER = 'file:///archive';

describe('The cache on the disk', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'communique-cache-'));
  });
  afterEach(() => {
    rmSync(place, { recursive: true });
  });

  const partOf = (...years: number[]): Part => {
    const vocabulary = new Vocabulary();
    const files = years.map((year) => {
      const uri = `${FOLDER}/${year}.txt`;
      const reading = readFile(statement(JOINT, `${year}-05-06`, `恪守${year - 1}年5月6日签署的《${JOINT}》。`));
      return { uri, stamp: `${year} 1 1`, packed: pack(uri, reading, vocabulary) };
    });
    return makePart(files, vocabulary);
  };
  const cache = (reader = 'this one', folder = FOLDER, readBy = '') => nodeCache(place, reader).of(folder, readBy);
  const filesOf = async (of = cache()): Promise<string[]> => {
    const found: string[] = [];
    for await (const { files } of of.parts()) found.push(...files.map(({ uri }) => path.basename(uri, '.txt')));
    return found;
  };
  const file = (): string => {
    const [name = ''] = readdirSync(place);
    return path.join(place, name);
  };
  const fill = async (): Promise<void> => {
    const filled = cache();
    await filled.append(partOf(1991, 1992));
    await filled.append(partOf(1993));
  };

  it('gives back what was written into it', async () => {
    await fill();
    const [library, other] = [new Library(), new Library()];
    for await (const part of cache().parts())
      for (const { uri, packed } of takePart(part, library.vocabulary)) library.setPacked(uri, packed);
    for (const part of [partOf(1991, 1992), partOf(1993)])
      for (const { uri, packed } of takePart(part, other.vocabulary)) other.setPacked(uri, packed);
    assert.deepEqual([...library.files()], [...other.files()]);
    for (const name of library.files()) {
      const [one, two] = [library.get(name), other.get(name)];
      assert.deepEqual(one?.texts, two?.texts);
      assert.deepEqual(one?.citing, two?.citing);
      assert.deepEqual(one?.headings(0), two?.headings(0));
    }
    const [text] = library.get(`${FOLDER}/1992.txt`)?.texts ?? [];
    assert.equal(text?.signed, '1992-05-06');
    assert.ok(text);
    assert.equal(citationsOf(library, [text]).length, 1);
  });

  it('is empty where there is none', async () => {
    assert.deepEqual(await filesOf(), []);
  });

  it('of another build, another folder, or read in another way counts as none, and is begun anew', async () => {
    await fill();
    assert.deepEqual(await filesOf(cache('another')), []);
    assert.deepEqual(await filesOf(cache('this one', FOLDER, 'big5')), []);
    assert.deepEqual(await filesOf(cache('this one', 'file:///other')), []);
    assert.deepEqual(await filesOf(), ['1991', '1992', '1993']);
    const newer = cache('another');
    assert.deepEqual(await filesOf(newer), []);
    await newer.append(partOf(2001));
    assert.deepEqual(await filesOf(cache('another')), ['2001']);
    assert.deepEqual(await filesOf(), []);
  });

  it('that was cut anywhere gives what is whole of it, and goes on behind that', async () => {
    await fill();
    const whole = readFileSync(file());
    for (let cut = 0; cut < whole.length; cut += 97) {
      writeFileSync(file(), whole);
      truncateSync(file(), cut);
      const found = cache();
      const left = await filesOf(found);
      assert.ok([0, 2].includes(left.length), `${left.length} of a file cut at ${cut}`);
      await found.append(partOf(2005));
      assert.deepEqual(await filesOf(), [...left, '2005']);
    }
  });

  it('with a wrong byte gives nothing of the part in which it stands', async () => {
    await fill();
    const whole = readFileSync(file());
    for (let at = 0; at < whole.length; at += 61) {
      const wrong = Buffer.from(whole);
      wrong[at] = (wrong[at] ?? 0) ^ 0x10;
      writeFileSync(file(), wrong);
      const found = await filesOf();
      assert.ok([0, 2].includes(found.length), `${found.join()} with a wrong byte at ${at}`);
    }
    writeFileSync(file(), 'something else altogether');
    assert.deepEqual(await filesOf(), []);
  });

  it('takes what two windows write at the same time', async () => {
    const [one, other] = [cache(), cache()];
    await fill();
    assert.deepEqual(await filesOf(one), await filesOf(other));
    for (let year = 2001; year < 2020; year += 2)
      await Promise.all([one.append(partOf(year)), other.append(partOf(year + 1))]);
    const found = await filesOf();
    assert.deepEqual(found.slice(0, 3), ['1991', '1992', '1993']);
    assert.equal(new Set(found).size, found.length);
    for (const name of found) assert.match(name, /^(?:199[123]|20[012]\d)$/);
  });

  it('is forgotten where it was asked to be, and where nobody has used it for months', async () => {
    await fill();
    await cache().clear();
    assert.deepEqual(await filesOf(), []);
    await fill();
    const long = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
    utimesSync(file(), long, long);
    assert.deepEqual(await filesOf(), []);
    assert.deepEqual(readdirSync(place), []);
  });
});
