import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import { FileFilter, USUAL_RULES } from '../../server/src/library/file-filter';
import type { Fetched } from '../../server/src/library/library-files';
import { nodeFiles } from '../../server/src/node-files';
import { canonicalUri } from '../../server/src/protocol/uri';
import { decode } from '../../server/src/text/decoding';

/** What lies on the disk is never asked of the editor. */
const NO_EDITOR = {} as Connection;

describe('Files on the disk', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'communique-files-'));
  });
  afterEach(() => {
    rmSync(place, { recursive: true });
  });

  const files = nodeFiles(NO_EDITOR);
  const uriOf = (name: string): string => canonicalUri(pathToFileURL(path.join(place, name)).href);
  const textOf = (fetched: Fetched): string =>
    typeof fetched === 'string' ? fetched : (decode(fetched.bytes, files.readUtf8)?.text ?? 'no text');

  it('are read each by itself, however many are asked for at once', async () => {
    const texts = Array.from({ length: 50 }, (_, number) => `第${number}号公报，`.repeat(number + 1));
    texts.forEach((text, number) => {
      writeFileSync(path.join(place, `${number}.txt`), text);
    });
    const read = async (number: number): Promise<string> => textOf(await files.read(uriOf(`${number}.txt`), 16));
    assert.deepEqual(await Promise.all(texts.map((_, number) => read(number))), texts);
  });

  it('are not read on before who asks one thing after the other is answered', async () => {
    // The protocol answers one message, and turns to the next when others had their turn.
    let answered = 0;
    const answerOne = (): void => {
      if (++answered < 5) setImmediate(answerOne);
    };
    setImmediate(answerOne);
    await files.pause();
    assert.equal(answered, 5);
  });

  it('are found under the names that an editor has for them, and read under these', async () => {
    const names = ['公报.txt', '100% 一致.txt', 'a#b?.txt', "l'été.txt", 'a b (1)+[2].md', '中/第１号.txt', '%41.txt'];
    for (const name of names) {
      mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
      writeFileSync(path.join(place, name), name);
    }
    const found: string[] = [];
    for await (const uris of files.find(uriOf(''), new FileFilter(USUAL_RULES), '')) found.push(...uris);
    assert.deepEqual(found.sort(), names.map(uriOf).sort());
    for (const name of names) assert.equal(textOf(await files.read(uriOf(name), 16)), name);
  });

  it('look another way after they were written, and have no stamp as long as they may be written again', async () => {
    const file = path.join(place, 'a.txt');
    writeFileSync(file, '一');
    assert.equal(await files.stampOf?.(uriOf('a.txt')), null);
    const fetched = await files.read(uriOf('a.txt'), 16);
    assert.ok(typeof fetched === 'object' && fetched.stamp === null);
    // The time of writing can be set by anybody; that of the change cannot, and counts as well.
    const long = new Date(Date.now() - 1e6);
    utimesSync(file, long, long);
    assert.equal(await files.stampOf?.(uriOf('a.txt')), null);
    assert.equal(await files.stampOf?.(uriOf('none.txt')), null);
  });

  it('that are gone, a folder, or too large are told as that', async () => {
    mkdirSync(path.join(place, 'folder.txt'));
    writeFileSync(path.join(place, 'large.txt'), Buffer.alloc(2 * 1024 * 1024, 'a'));
    assert.equal(await files.read(uriOf('none.txt'), 16), 'gone');
    assert.equal(await files.read(uriOf('folder.txt'), 16), 'gone');
    assert.equal(await files.read(uriOf('large.txt'), 1), 'too-large');
  });
});
