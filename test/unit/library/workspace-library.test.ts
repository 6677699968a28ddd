import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { resolve } from '../../../server/src/library/resolve';
import { USUAL_RULES, type FileFilter } from '../../../server/src/library/file-filter';
import {
  WorkspaceLibrary,
  type LibraryFiles,
  type LibraryListener,
  type Root,
  type Unread,
} from '../../../server/src/library/workspace-library';
import { readFile } from '../../../server/src/statement/reading';

const ROOT = 'file:///archive';
const ROOTS: Promise<readonly Root[]> = Promise.resolve([{ folder: ROOT, rules: USUAL_RULES }]);

/** Stands in place of the text of a file that may not be read. */
const UNREADABLE = 'unreadable';

const listener: LibraryListener = {
  changed: () => undefined,
  othersConcerned: () => undefined,
  leftOut: () => undefined,
  faultyFacts: () => undefined,
  failed: (error) => {
    throw error;
  },
};

/** A folder in memory, which counts what is read of it. */
class MemoryFiles implements LibraryFiles {
  readonly texts = new Map<string, string>();
  reads = 0;
  pauses = 0;
  clock = 0;

  async *find(folder: string, filter: FileFilter): AsyncGenerator<string> {
    for (const uri of [...this.texts.keys()].sort()) {
      await Promise.resolve();
      if (uri.startsWith(`${folder}/`) && filter.wants(uri.slice(folder.length + 1))) yield uri;
    }
  }

  read(uri: string): Promise<Uint8Array | Unread> {
    const text = this.texts.get(uri);
    if (!uri.endsWith('.json')) this.reads++;
    if (text === undefined) return Promise.resolve('gone');
    return Promise.resolve(text === UNREADABLE ? 'unreadable' : new TextEncoder().encode(text));
  }

  pause(): Promise<void> {
    this.pauses++;
    return Promise.resolve();
  }

  now(): number {
    return (this.clock += 4);
  }
}

const TITLE = '甲兰共和国和乙多王国联合声明';
const OWN = ['甲兰', '乙多'].sort();

function statement(year: number, cites: number): string {
  return [
    TITLE,
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    `一、双方恪守${cites}年5月6日签署的《${TITLE}》的各项原则，愿意进一步加强各领域的互利合作。`,
    '二、双方一致同意继续保持密切往来，维护地区和平与稳定。',
    `${year}年5月6日于甲京`,
  ].join('\n');
}

/** Everything that can be asked of a library, as text. */
function asText(library: Library): string {
  return [...library.files()]
    .sort()
    .flatMap((file) => {
      const entry = library.get(file);
      return (entry?.citing ?? []).map(({ mention }) => {
        const { certainty, targets } = resolve(library, mention);
        return `${file} ${mention.name} ${mention.on ?? ''}: ${certainty} ${targets.map((text) => text.file).join(' ')}`;
      });
    })
    .join('\n');
}

describe('A workspace’s library', () => {
  it('holds the statements of a folder, and leaves other texts out', async () => {
    const files = new MemoryFiles();
    files.texts.set(`${ROOT}/2001.txt`, statement(2001, 1999));
    files.texts.set(`${ROOT}/letter.txt`, '亲爱的朋友：见信好。');
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    assert.deepEqual([...(await workspace.whenReady()).files()], [`${ROOT}/2001.txt`]);
  });

  it('is waited for, and is never an empty one in place of not yet', async () => {
    const files = new MemoryFiles();
    for (let year = 1950; year < 2000; year++) files.texts.set(`${ROOT}/${year}.txt`, statement(year, year - 1));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    assert.equal([...(await workspace.whenReady()).files()].length, 50);
    assert.ok(files.pauses > 5, `paused ${files.pauses} times`);
  });

  it('stops when it is told to', async () => {
    const files = new MemoryFiles();
    for (let year = 1950; year < 2000; year++) files.texts.set(`${ROOT}/${year}.txt`, statement(year, year - 1));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, (read) => read < 7);
    assert.equal([...(await workspace.whenReady()).files()].length, 7);
    assert.ok(files.reads < 50, `read ${files.reads} files`);
  });

  it('takes an open document as it stands in the editor, and reads it only when asked', async () => {
    const files = new MemoryFiles();
    const uri = `${ROOT}/2001.txt`;
    files.texts.set(uri, statement(2001, 1999));
    const workspace = new WorkspaceLibrary(files, listener);
    let read = 0;
    for (let key = 0; key < 100; key++) {
      workspace.opened(uri, () => {
        read++;
        return readFile(statement(2002, 1999));
      });
    }
    workspace.add(ROOTS, () => true);
    assert.deepEqual((await workspace.whenReady()).signedOn('2002-05-06', OWN).length, 1);
    assert.equal(read, 1);
    workspace.closed(uri);
    assert.deepEqual((await workspace.whenReady()).signedOn('2001-05-06', OWN).length, 1);
  });

  it('reads a file that changed, and no other', async () => {
    const files = new MemoryFiles();
    for (let year = 1950; year < 1960; year++) files.texts.set(`${ROOT}/${year}.txt`, statement(year, year - 1));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    await workspace.whenReady();
    files.reads = 0;
    workspace.changed(`${ROOT}/1955.txt`);
    await workspace.whenReady();
    assert.equal(files.reads, 1);
  });

  it('forgets a folder that was deleted, with all that was in it', async () => {
    const files = new MemoryFiles();
    for (const name of ['a/1.txt', 'a/b/2.txt', 'ab/3.txt']) files.texts.set(`${ROOT}/${name}`, statement(2001, 1999));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    await workspace.whenReady();
    workspace.deleted(`${ROOT}/a`);
    assert.deepEqual([...(await workspace.whenReady()).files()], [`${ROOT}/ab/3.txt`]);
  });

  it('after any sequence of events equals one that is built from scratch', async () => {
    const name = fc.constantFrom('1.txt', '2.txt', 'a/3.txt', 'a/4.txt');
    const year = fc.integer({ min: 2000, max: 2004 });
    const event = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), name, year, cites: year }),
      fc.record({ kind: fc.constant('delete' as const), name }),
      fc.record({ kind: fc.constant('delete folder' as const) }),
      fc.record({ kind: fc.constant('edit' as const), name, year, cites: year }),
      fc.record({ kind: fc.constant('close' as const), name }),
      fc.record({ kind: fc.constant('ask' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        const files = new MemoryFiles();
        const open = new Map<string, string>();
        const workspace = new WorkspaceLibrary(files, listener);
        workspace.add(ROOTS, () => true);
        for (const each of events) {
          if (each.kind === 'ask') {
            await workspace.whenReady();
          } else if (each.kind === 'delete folder') {
            for (const uri of [...files.texts.keys()]) if (uri.startsWith(`${ROOT}/a/`)) files.texts.delete(uri);
            workspace.deleted(`${ROOT}/a`);
          } else {
            const uri = `${ROOT}/${each.name}`;
            if (each.kind === 'write') {
              files.texts.set(uri, statement(each.year, each.cites));
              workspace.changed(uri);
            } else if (each.kind === 'delete') {
              files.texts.delete(uri);
              workspace.deleted(uri);
            } else if (each.kind === 'edit') {
              const text = statement(each.year, each.cites);
              open.set(uri, text);
              workspace.opened(uri, () => readFile(text));
            } else if (open.delete(uri)) {
              workspace.closed(uri);
            }
          }
        }
        const scratch = new Library();
        for (const [uri, text] of new Map([...files.texts, ...open])) scratch.set(uri, readFile(text));
        assert.equal(asText(await workspace.whenReady()), asText(scratch));
      }),
      { numRuns: 300 },
    );
  });

  it('knows every citation by what it means: asked for a text, it finds those that mean it', async () => {
    const files = new MemoryFiles();
    files.texts.set(`${ROOT}/2001.txt`, statement(2001, 1999));
    files.texts.set(`${ROOT}/2002.txt`, statement(2002, 2001));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    const library = await workspace.whenReady();
    const [mention] = mentionsOf(readFile(statement(2003, 2001)));
    assert.ok(mention);
    assert.deepEqual(
      resolve(library, mention).targets.map((text) => text.file),
      [`${ROOT}/2001.txt`],
    );
  });
});
