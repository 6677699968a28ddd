import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { ReadingAhead } from '../../../server/src/library/reading-ahead';
import type { Encoding } from '../../../server/src/text/decoding';
import { bytesIn } from '../../../server/src/text/encoding';

const TITLE = '甲兰共和国和乙多王国联合声明';
const OWN = `${TITLE}\n甲兰共和国和乙多王国（以下称“双方”）声明如下：`;
const CITING = `双方重申1999年3月4日发表的《${TITLE}》。`;

const search = {
  indexOf: (bytes: Uint8Array, others: Uint8Array, from: number): number => Buffer.from(bytes).indexOf(others, from),
  isUtf8,
};

/** Which of some files are read first where somebody waits for the text of `TITLE`. */
async function readFirst(files: Readonly<Record<string, Uint8Array | null>>): Promise<string[]> {
  const read: string[] = [];
  const ahead = new ReadingAhead(search, (isWanted) => {
    for (const [name, bytes] of Object.entries(files)) if (bytes !== null && isWanted(bytes)) read.push(name);
    return Promise.resolve();
  });
  ahead.begin();
  await ahead.lookFor(TITLE);
  return read;
}

describe('What is read before its turn', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`is what has the title by itself, and not what cites it, in ${encoding}`, async () => {
      const files = { citing: bytesIn(encoding, CITING), own: bytesIn(encoding, OWN) };
      assert.deepEqual(await readFirst(files), ['own']);
    });
  }

  it('has characters of Big5 as well', async () => {
    const title = '甲蘭共和國和乙多王國聯合聲明';
    const wanted: string[] = [];
    const ahead = new ReadingAhead(search, (isWanted) => {
      for (const text of [`《${title}》`, title])
        if (isWanted(bytesIn('big5', text) ?? new Uint8Array())) wanted.push(text);
      return Promise.resolve();
    });
    ahead.begin();
    await ahead.lookFor(title);
    assert.deepEqual(wanted, [title]);
  });
});
