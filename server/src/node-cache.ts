import { createHash } from 'node:crypto';
import { promises as fs, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FolderCache, LibraryCache } from './library/cache';
import type { PackedFile } from './library/packed-file';
import type { FileOfPart, Part } from './library/part';
import type { VocabularyInNumbers } from './library/vocabulary';

const EXTENSION = '.library';
/** Whoever changes how a file is written down counts up. */
const FORMAT = 2;
/** A part begins with this, its length and its checksum. */
const PART = 0x54524150;
const HEAD_BYTES = 12;
/** A longer part is none. */
const LONGEST_PART = 256 * 1024 * 1024;
const UNUSED_AFTER_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * A folder with one file for each folder of a workspace. Such a file is parts behind each other, each with its checksum: one that was
 * cut off while it was written, or that two windows wrote into at once, counts as far as it is good.
 */
export function nodeCache(place: string, reader = fingerprint()): LibraryCache {
  const ready = fs.mkdir(place, { recursive: true }).then(() => removeUnused(place));
  // Whoever needs the folder is told.
  ready.catch(() => undefined);
  return {
    of: (folder, readBy) => {
      const name = createHash('sha256').update(folder).digest('hex').slice(0, 32) + EXTENSION;
      const title = `${JSON.stringify({ communique: FORMAT, reader, folder, readBy })}\n`;
      return new CacheFile(path.join(place, name), Buffer.from(title), ready);
    },
  };
}

/** What another build of this program reads may be something else. */
function fingerprint(): string {
  return createHash('sha256').update(readFileSync(__filename)).digest('hex').slice(0, 32);
}

/** What is kept of folders that nobody opens any more. */
async function removeUnused(place: string): Promise<void> {
  for (const name of await fs.readdir(place)) {
    if (!name.endsWith(EXTENSION)) continue;
    const file = path.join(place, name);
    const isUnused = await fs.stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs > UNUSED_AFTER_MS,
      () => false,
    );
    if (isUnused) await fs.rm(file, { force: true });
  }
}

class CacheFile implements FolderCache {
  readonly #file: string;
  readonly #title: Buffer;
  readonly #ready: Promise<void>;
  /** So much of the file is good; null as long as nobody has looked, or where it is to be begun anew. */
  #good: number | null = null;
  /** What is behind it would hide all that follows. */
  #hasBadEnd = false;

  constructor(file: string, title: Buffer, ready: Promise<void>) {
    this.#file = file;
    this.#title = title;
    this.#ready = ready;
  }

  async *parts(): AsyncGenerator<Part> {
    this.#good = null;
    let file;
    try {
      await this.#ready;
      file = await fs.open(this.#file, 'r');
    } catch {
      return;
    }
    try {
      const title = Buffer.alloc(this.#title.length);
      await file.read(title, 0, title.length, 0);
      if (!title.equals(this.#title)) return;
      this.#good = title.length;
      const { size } = await file.stat();
      this.#hasBadEnd = true;
      const now = new Date();
      await fs.utimes(this.#file, now, now).catch(() => undefined);
      const head = Buffer.alloc(HEAD_BYTES);
      while (this.#good <= size) {
        if (this.#good === size) {
          this.#hasBadEnd = false;
          return;
        }
        const { bytesRead } = await file.read(head, 0, HEAD_BYTES, this.#good);
        const length = head.readUInt32LE(4);
        if (bytesRead < HEAD_BYTES || head.readUInt32LE(0) !== PART || length > LONGEST_PART) return;
        const body = Buffer.allocUnsafeSlow(length);
        const read = await file.read(body, 0, length, this.#good + HEAD_BYTES);
        if (read.bytesRead < length || checksum(body) !== head.readUInt32LE(8)) return;
        this.#good += HEAD_BYTES + length;
        yield readPart(body);
      }
    } catch {
      // What cannot be read any more is not there.
    } finally {
      await file.close();
    }
  }

  async append(part: Part): Promise<void> {
    await this.#ready;
    const body = writePart(part);
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32LE(PART, 0);
    head.writeUInt32LE(body.length, 4);
    head.writeUInt32LE(checksum(body), 8);
    if (this.#good === null) {
      await replace(this.#file, this.#title);
      this.#good = this.#title.length;
      this.#hasBadEnd = false;
    }
    if (this.#hasBadEnd) await fs.truncate(this.#file, this.#good);
    this.#hasBadEnd = false;
    // At the end, wherever that is: another window may have written, too.
    await fs.appendFile(this.#file, Buffer.concat([head, body]));
  }

  async clear(): Promise<void> {
    await this.#ready;
    this.#good = null;
    await fs.rm(this.#file, { force: true });
  }
}

/** A file is there whole, or not at all. */
async function replace(file: string, content: Buffer): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await fs.writeFile(beside, content);
  await fs.rename(beside, file);
}

/** Every word of the file counts, and where it stands. */
function checksum(body: Buffer): number {
  let sum = body.length | 0;
  const words = new Uint32Array(body.buffer, body.byteOffset, body.length >> 2);
  for (const word of words) sum = (Math.imul(sum, 31) + word) | 0;
  return sum >>> 0;
}

const PACKED = ['texts', 'headings', 'citing', 'fields', 'lines'] as const;

type WrittenFile = readonly [uri: string, stamp: string, texts: number, citing: number, ...lengths: number[]];

/** Three lengths, then the numbers of the vocabulary and of the files in JSON, then what is packed, then the words of single files. */
function writePart({ files, ...vocabulary }: Part): Buffer {
  const written = files.map(({ uri, stamp, packed }): WrittenFile => {
    const lengths = PACKED.map((name) => packed[name].length);
    return [uri, stamp, packed.textCount, packed.citingCount, ...lengths, packed.words.length];
  });
  const json = Buffer.from(JSON.stringify({ ...vocabulary, files: written }), 'utf16le');
  const packed = Buffer.from(files.map(({ packed }) => PACKED.map((name) => packed[name]).join('')).join(''), 'latin1');
  const words = Buffer.from(files.map(({ packed }) => packed.words).join(''), 'utf16le');
  const lengths = Buffer.alloc(12);
  [json, packed, words].forEach((piece, index) => lengths.writeUInt32LE(piece.length, 4 * index));
  const length = lengths.length + json.length + packed.length + words.length;
  return Buffer.concat([lengths, json, packed, words, Buffer.alloc((4 - (length % 4)) % 4)]);
}

function readPart(body: Buffer): Part {
  const [json, packed] = [body.readUInt32LE(0), body.readUInt32LE(4)];
  const content = JSON.parse(body.toString('utf16le', 12, 12 + json)) as VocabularyInNumbers & {
    readonly files: readonly WrittenFile[];
  };
  let at = 12 + json;
  let ownAt = at + packed;
  const files = content.files.map(([uri, stamp, textCount, citingCount, ...lengths]): FileOfPart => {
    const take = (length = 0): string => body.toString('latin1', at, (at += length));
    const [texts, headings, citing, fields, lines] = lengths.slice(0, PACKED.length).map(take);
    const ownEnd = ownAt + 2 * (lengths[PACKED.length] ?? 0);
    const file: PackedFile = {
      textCount,
      citingCount,
      texts: texts ?? '',
      headings: headings ?? '',
      citing: citing ?? '',
      fields: fields ?? '',
      lines: lines ?? '',
      words: body.toString('utf16le', ownAt, ownEnd),
    };
    ownAt = ownEnd;
    return { uri, stamp, packed: file };
  });
  return { ...content, files };
}
