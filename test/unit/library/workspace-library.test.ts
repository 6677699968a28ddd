import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { FACTS_FILE, NO_FACTS, parseFacts } from '../../../server/src/library/facts';
import { FileFilter, USUAL_RULES, type FileRules } from '../../../server/src/library/file-filter';
import type { FolderCache, LibraryCache } from '../../../server/src/library/cache';
import { Library } from '../../../server/src/library/library';
import { mentionsOf } from '../../../server/src/library/mention';
import { MissingInstruments } from '../../../server/src/library/missing';
import type { Part } from '../../../server/src/library/part';
import { citationsOf, resolve } from '../../../server/src/library/resolve';
import type { Fetched, LibraryFiles } from '../../../server/src/library/library-files';
import { FIRST_TEXTS } from '../../../server/src/statement/first-texts';
import type { Root } from '../../../server/src/library/roots';
import type { LibraryListener } from '../../../server/src/library/library-listener';
import { WorkspaceLibrary } from '../../../server/src/library/workspace-library';
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

  async *find(folder: string, filter: FileFilter): AsyncGenerator<readonly string[]> {
    for (const uri of [...this.texts.keys()].sort()) {
      await Promise.resolve();
      if (uri.startsWith(`${folder}/`) && filter.wants(uri.slice(folder.length + 1))) yield [uri];
    }
  }

  isFolder(folder: string): Promise<boolean> {
    return Promise.resolve([...this.texts.keys()].some((uri) => uri.startsWith(`${folder}/`)));
  }

  /** Most files are there at once, some are not. */
  read(uri: string): Fetched | Promise<Fetched> {
    const text = this.texts.get(uri);
    if (!uri.endsWith('.json')) this.reads++;
    if (text === undefined) return 'gone';
    const stamp = this.stampOf(uri);
    const fetched = text === UNREADABLE ? 'unreadable' : { bytes: new TextEncoder().encode(text), stamp };
    return uri.endsWith('.stmt') ? Promise.resolve(fetched) : fetched;
  }

  readonly search = {
    indexOf: (bytes: Uint8Array, others: Uint8Array, from: number): number => Buffer.from(bytes).indexOf(others, from),
    isUtf8,
  };

  /** Two texts never look the same. */
  stampOf(uri: string): string | null {
    return this.texts.get(uri) ?? null;
  }

  pause(): Promise<void> {
    this.pauses++;
    return Promise.resolve();
  }

  now(): number {
    return (this.clock += 4);
  }
}

/** What outlives a library. */
class MemoryCache implements LibraryCache {
  readonly kept = new Map<string, Part[]>();

  of(folder: string, readBy: string): FolderCache {
    const key = `${folder} ${readBy}`;
    const { kept } = this;
    return {
      async *parts() {
        await Promise.resolve();
        yield* kept.get(key) ?? [];
      },
      append: (part) => {
        kept.set(key, [...(kept.get(key) ?? []), structuredClone(part)]);
        return Promise.resolve();
      },
      clear: () => {
        kept.delete(key);
        return Promise.resolve();
      },
    };
  }
}

const TITLE = '甲兰共和国和乙多王国联合声明';
const OWN = ['甲兰', '乙多'].sort();

function statement(year: number, cites: number, also = ''): string {
  return [
    TITLE,
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    `一、双方恪守${cites}年5月6日签署的《${TITLE}》的各项原则，愿意进一步加强各领域的互利合作。`,
    `二、${also}双方一致同意继续保持密切往来，维护地区和平与稳定。`,
    `${year}年5月6日于甲京`,
  ].join('\n');
}

/** Everything that can be asked of a library, as text. */
function asText(library: Library): string {
  const missing = new MissingInstruments(library);
  const keys = new Set<string>();
  const lines = [...library.files()].sort().flatMap((file) => {
    const { texts = [], citing = [] } = library.get(file) ?? {};
    return [
      ...texts.map((text) => {
        const citers = citationsOf(library, [text]).map((each) => `${each.file}@${each.mention.start}`);
        return `${file} ${text.title} ${text.signed ?? ''} ← ${citers.join(' ')}`;
      }),
      ...citing.map(({ mention }) => {
        const { certainty, targets, named } = resolve(library, mention);
        const key = missing.keyOf(mention);
        if (key !== null) keys.add(key);
        const found = [...targets.map((text) => text.file), ...named.map(({ title }) => title), key ?? ''];
        return `${file}@${mention.start} ${mention.name} ${mention.on ?? ''} → ${certainty} ${found.join(' ')}`;
      }),
    ];
  });
  const pages = [...keys].sort().map((key) => {
    const { title, titles, dates, citing = [] } = missing.get(key) ?? {};
    return JSON.stringify([key, title, titles, dates, citing.map(({ file }) => file)]);
  });
  return [...lines, ...pages].join('\n');
}

const FOLDERS = [ROOT, `${ROOT}/a`, `${ROOT}/a/b`, 'file:///other'] as const;
const FILES = ['1.txt', 'a/2.txt', 'a/3.txt', 'a/b/4.txt', 'c/5.stmt'].map((name) => `${ROOT}/${name}`);
const RULES: readonly FileRules[] = [
  USUAL_RULES,
  { ...USUAL_RULES, exclude: ['b', '**/2.txt'] },
  { ...USUAL_RULES, include: ['*.txt'] },
];

/** What happens around a library; folders, files and rules by their numbers. */
function anyEvent() {
  const file = fc.constantFrom(...FILES, 'file:///other/6.txt');
  const folder = fc.constantFrom(...FOLDERS);
  const rules = fc.nat(RULES.length - 1);
  const year = fc.integer({ min: 2000, max: 2003 });
  const text = fc.record({ year, cites: year, also: fc.nat(ALSO.length - 1) });
  const path = fc.constantFrom('a', 'a/b', 'c', 'd', 'd/b').map((name) => `${ROOT}/${name}`);
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), file, text }) },
    fc.record({ kind: fc.constant('lock' as const), file }),
    fc.record({ kind: fc.constant('delete' as const), file }),
    fc.record({ kind: fc.constant('move file' as const), file, to: file }),
    fc.record({ kind: fc.constant('delete folder' as const), path }),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move folder' as const), path, to: path }) },
    fc.record({ kind: fc.constant('edit' as const), file, text }),
    fc.record({ kind: fc.constant('close' as const), file }),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), folder, rules }) },
    fc.record({ kind: fc.constant('remove' as const), folder }),
    fc.record({ kind: fc.constant('set rules' as const), folder, rules }),
    fc.record({ kind: fc.constant('write facts' as const), folder }),
    fc.record({ kind: fc.constant('delete facts' as const), folder }),
    fc.record({ kind: fc.constant('ask' as const) }),
    fc.record({ kind: fc.constant('look for' as const), words: fc.constantFrom(TITLE, '2001年5月6日于甲京') }),
    fc.record({ kind: fc.constant('restart' as const), file, text }),
  );
}

type AnyEvent = ReturnType<typeof anyEvent> extends fc.Arbitrary<infer Event> ? Event : never;

/** A folder takes the place of another one and is empty before anybody looks. */
const GONE_BEFORE_LOOKED_AT: AnyEvent[] = [
  { kind: 'write', file: `${ROOT}/a/2.txt`, text: { year: 2000, cites: 2000, also: 0 } },
  { kind: 'write facts', folder: `${ROOT}/a/b` },
  { kind: 'ask' },
  { kind: 'move folder', path: `${ROOT}/a/b`, to: `${ROOT}/a` },
  { kind: 'delete facts', folder: `${ROOT}/a` },
];

const ALSO = [
  '',
  '双方重申《甲乙声明》。',
  '双方恪守1999年3月4日签署的《甲兰共和国和乙多王国引渡条约》。',
  '双方恪守《甲兰共和国和乙多王国引渡条约》。',
] as const;

/** A disk and an editor, and the library that hears of both; which can be built from scratch at any time. */
class World {
  readonly #files = new MemoryFiles();
  readonly #open = new Map<string, string>();
  readonly #roots = new Map<string, FileRules>();
  readonly #cache = new MemoryCache();
  workspace = new WorkspaceLibrary(this.#files, listener, this.#cache);

  async happen(event: AnyEvent): Promise<void> {
    const { texts } = this.#files;
    switch (event.kind) {
      case 'write':
        texts.set(event.file, textOf(event.text));
        this.workspace.changed(event.file);
        break;
      case 'lock':
        if (!texts.has(event.file)) break;
        texts.set(event.file, UNREADABLE);
        this.workspace.changed(event.file);
        break;
      case 'delete':
        texts.delete(event.file);
        this.workspace.deleted(event.file);
        break;
      case 'move file': {
        const text = texts.get(event.file);
        if (text === undefined || event.file === event.to) break;
        texts.delete(event.file);
        texts.set(event.to, text);
        this.workspace.deleted(event.file);
        this.workspace.changed(event.to);
        break;
      }
      case 'delete folder':
        this.#moveFolder(event.path, null);
        break;
      case 'move folder':
        if (!`${event.to}/`.startsWith(`${event.path}/`)) this.#moveFolder(event.path, event.to);
        break;
      case 'edit': {
        const text = textOf(event.text);
        this.#open.set(event.file, text);
        this.workspace.opened(event.file, () => readFile(text));
        break;
      }
      case 'close':
        if (this.#open.delete(event.file)) this.workspace.closed(event.file);
        break;
      case 'add':
        if (this.#roots.has(event.folder)) break;
        this.#roots.set(event.folder, ruled(event.rules));
        this.workspace.add(Promise.resolve([{ folder: event.folder, rules: ruled(event.rules) }]), () => true);
        break;
      case 'remove':
        if (this.#roots.delete(event.folder)) this.workspace.remove([event.folder]);
        break;
      case 'set rules':
        if (!this.#roots.has(event.folder)) break;
        this.#roots.set(event.folder, ruled(event.rules));
        this.workspace.rebuild(
          Promise.resolve([...this.#roots].map(([folder, rules]) => ({ folder, rules }))),
          () => true,
        );
        break;
      case 'write facts':
        texts.set(`${event.folder}/${FACTS_FILE}`, factsFor(event.folder));
        this.workspace.changed(`${event.folder}/${FACTS_FILE}`);
        break;
      case 'delete facts':
        texts.delete(`${event.folder}/${FACTS_FILE}`);
        this.workspace.deleted(`${event.folder}/${FACTS_FILE}`);
        break;
      case 'ask':
        // What is answered now must not be remembered when it is no longer so.
        asText(await this.workspace.whenReady());
        break;
      case 'look for':
        // Nobody waits for the answer: what happens next happens while it is being looked for.
        void this.workspace.whenLookedFor(event.words);
        break;
      case 'restart':
        await this.workspace.close();
        // Nobody hears of what happens meanwhile.
        texts.set(event.file, textOf(event.text));
        this.workspace = new WorkspaceLibrary(this.#files, listener, this.#cache);
        for (const [uri, text] of this.#open) this.workspace.opened(uri, () => readFile(text));
        this.workspace.add(Promise.resolve([...this.#roots].map(([folder, rules]) => ({ folder, rules }))), () => true);
        break;
    }
  }

  /** What the library should be, told without any of what happened before. */
  fromScratch(): Library {
    const library = new Library();
    for (const [uri, text] of this.#files.texts)
      if (text !== UNREADABLE && this.#wants(uri) === true) library.set(uri, readFile(text));
    for (const [uri, text] of this.#open) {
      if (this.#wants(uri) === false) library.remove(uri);
      else library.set(uri, readFile(text));
    }
    for (const folder of this.#roots.keys()) {
      const facts = this.#files.texts.get(`${folder}/${FACTS_FILE}`);
      library.setFacts(folder, facts === undefined ? NO_FACTS : parseFacts(facts).facts);
    }
    return library;
  }

  /** Whether the innermost folder wants a file; null outside all. */
  #wants(uri: string): boolean | null {
    const innermost = [...this.#roots.keys()]
      .filter((folder) => uri.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
    const rules = innermost === undefined ? undefined : this.#roots.get(innermost);
    if (innermost === undefined || rules === undefined) return null;
    return new FileFilter(rules).wants(uri.slice(innermost.length + 1));
  }

  /** As an editor tells it: that the folder went and that one came, and nothing of what is in it. */
  #moveFolder(from: string, to: string | null): void {
    const { texts } = this.#files;
    const moved = [...texts].filter(([uri]) => uri.startsWith(`${from}/`));
    if (moved.length === 0) return;
    // What was there before is replaced.
    if (to !== null) for (const uri of [...texts.keys()]) if (uri.startsWith(`${to}/`)) texts.delete(uri);
    for (const [uri, text] of moved) {
      texts.delete(uri);
      if (to !== null) texts.set(to + uri.slice(from.length), text);
    }
    this.workspace.deleted(from);
    if (to !== null) this.workspace.changed(to);
  }
}

function ruled(number: number): FileRules {
  return RULES[number] ?? USUAL_RULES;
}

function textOf({ year, cites, also }: { year: number; cites: number; also: number }): string {
  return statement(year, cites, ALSO[also]);
}

/** Each folder speaks of something else: which of two that contradict each other counts is not the question here. */
function factsFor(folder: string): string {
  const signed = `${2000 + FOLDERS.findIndex((each) => each === folder)}-05-06`;
  if (folder === ROOT) return JSON.stringify({ aliases: { 甲乙声明: { title: TITLE, signed } } });
  if (folder === FOLDERS[1]) return JSON.stringify({ notTheSame: [[{ title: TITLE, signed }, `${TITLE}（草案）`]] });
  return JSON.stringify({ instruments: [{ title: TITLE, signed }] });
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

  it('reads nothing again that has not changed since the last time, and all else', async () => {
    const [files, cache] = [new MemoryFiles(), new MemoryCache()];
    for (let year = 1950; year < 2000; year++) files.texts.set(`${ROOT}/${year}.txt`, statement(year, year - 1));
    files.texts.set(`${ROOT}/letter.txt`, '亲爱的朋友：见信好。');
    const start = async (): Promise<string> => {
      const workspace = new WorkspaceLibrary(files, listener, cache);
      files.reads = 0;
      workspace.add(ROOTS, () => true);
      const library = await workspace.whenReady();
      await workspace.close();
      return asText(library);
    };
    const first = await start();
    assert.equal(files.reads, 51);
    assert.equal(await start(), first);
    assert.equal(files.reads, 0);
    files.texts.set(`${ROOT}/1960.txt`, statement(1960, 1955));
    files.texts.delete(`${ROOT}/1970.txt`);
    const third = await start();
    assert.equal(files.reads, 1);
    cache.kept.clear();
    assert.equal(await start(), third);
    assert.equal(files.reads, 50);
    assert.notEqual(third, first);
  });

  it('takes nothing from its cache that was read by other rules', async () => {
    const [files, cache] = [new MemoryFiles(), new MemoryCache()];
    files.texts.set(`${ROOT}/2001.txt`, statement(2001, 1999));
    const reads = async (rules: FileRules): Promise<number> => {
      const workspace = new WorkspaceLibrary(files, listener, cache);
      files.reads = 0;
      workspace.add(Promise.resolve([{ folder: ROOT, rules }]), () => true);
      await workspace.whenReady();
      await workspace.close();
      return files.reads;
    };
    assert.equal(await reads(USUAL_RULES), 1);
    assert.equal(await reads(USUAL_RULES), 0);
    assert.equal(await reads({ ...USUAL_RULES, encoding: 'utf16le' }), 1);
    assert.equal(await reads({ ...USUAL_RULES, largestFileMegabytes: 1 }), 1);
    assert.equal(await reads({ ...USUAL_RULES, exclude: ['drafts'] }), 0);
  });

  it('begins its cache anew when most of what is in it is out of date, and when it is told to rebuild', async () => {
    const [files, cache] = [new MemoryFiles(), new MemoryCache()];
    const count = (): number => [...cache.kept.values()].flat().reduce((sum, { files }) => sum + files.length, 0);
    for (let round = 0; round < 16; round++) {
      for (let year = 1900; year < 2000; year++) files.texts.set(`${ROOT}/${year}.txt`, statement(year, round + 1800));
      const workspace = new WorkspaceLibrary(files, listener, cache);
      workspace.add(ROOTS, () => true);
      await workspace.whenReady();
      await workspace.close();
      assert.ok(count() <= 1400, `${count()} in round ${round}`);
    }
    const workspace = new WorkspaceLibrary(files, listener, cache);
    workspace.rebuild(ROOTS, () => true);
    files.reads = 0;
    await workspace.whenReady();
    await workspace.close();
    assert.equal(files.reads, 100);
    assert.equal(count(), 100);
  });

  it('lets others have their turns before the first file that it reads, and needs none where it reads nothing', async () => {
    const [files, cache] = [new MemoryFiles(), new MemoryCache()];
    files.texts.set(`${ROOT}/1.txt`, statement(2001, 1999));
    let turnsBeforeFirst = 0;
    files.read = (uri) => {
      if (uri.endsWith('1.txt')) turnsBeforeFirst = files.pauses;
      return MemoryFiles.prototype.read.call(files, uri);
    };
    const turnsOfStart = async (): Promise<number> => {
      files.pauses = 0;
      const workspace = new WorkspaceLibrary(files, listener, cache);
      workspace.add(ROOTS, () => true);
      await workspace.whenReady();
      await workspace.close();
      return files.pauses;
    };
    await turnsOfStart();
    assert.ok(turnsBeforeFirst >= FIRST_TEXTS.length, `${turnsBeforeFirst} turns`);
    // What is kept is taken in turns as well.
    const again = await turnsOfStart();
    assert.ok(again < FIRST_TEXTS.length, `${again} turns`);
  });

  it('is waited for, and is never an empty one in place of not yet', async () => {
    const files = new MemoryFiles();
    for (let year = 1950; year < 2000; year++) files.texts.set(`${ROOT}/${year}.txt`, statement(year, year - 1));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    assert.equal([...(await workspace.whenReady()).files()].length, 50);
    assert.ok(files.pauses > 5, `paused ${files.pauses} times`);
  });

  describe('as long as it is being read,', () => {
    const WANTED = '甲兰共和国和乙多王国引渡条约';

    function begin(): { files: MemoryFiles; workspace: WorkspaceLibrary } {
      const files = new MemoryFiles();
      for (let year = 1950; year < 2000; year++) {
        const also = year % 10 === 0 ? `双方恪守《${WANTED}》。` : '';
        files.texts.set(`${ROOT}/${year}.txt`, statement(year, year - 1, also));
      }
      files.texts.set(`${ROOT}/z.txt`, statement(2000, 1999).replace(TITLE, WANTED));
      const workspace = new WorkspaceLibrary(files, listener);
      workspace.add(ROOTS, () => true);
      return { files, workspace };
    }

    it('reads first what may hold a text that is looked for, and not what cites it', async () => {
      const { files, workspace } = begin();
      await workspace.whenLookedFor(WANTED);
      const { library, isWhole } = workspace.soFar();
      assert.ok(!isWhole);
      assert.equal(library.get(`${ROOT}/z.txt`)?.texts[0]?.title, WANTED);
      assert.equal(library.get(`${ROOT}/1990.txt`), undefined);
      const read = library.fileCount;
      assert.ok(read < 25, `${read} files were read before it`);
      const whole = asText(await workspace.whenReady());
      assert.ok(workspace.soFar().isWhole);
      // What was looked at and not read is fetched again, and what was read is not.
      assert.ok(files.reads <= 51 + 50, `${files.reads} times a file was fetched`);
      const other = new WorkspaceLibrary(files, listener);
      other.add(ROOTS, () => true);
      assert.equal(whole, asText(await other.whenReady()));
    });

    it('says nothing early when a file has changed meanwhile', async () => {
      const { files, workspace } = begin();
      files.texts.set(`${ROOT}/z.txt`, statement(1999, 1998).replace(TITLE, WANTED));
      workspace.changed(`${ROOT}/z.txt`);
      await workspace.whenLookedFor(WANTED);
      assert.ok(workspace.soFar().isWhole);
    });

    it('fetches nothing twice where that takes long', async () => {
      const { files, workspace } = begin();
      for (const [uri, text] of [...files.texts]) {
        files.texts.delete(uri);
        files.texts.set(uri.replace('.txt', '.stmt'), text);
      }
      await workspace.whenLookedFor(WANTED);
      await workspace.whenReady();
      // One has shown that it does.
      assert.equal(files.reads, 51 + 1);
    });
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

  it('reads nothing of a folder that was told to have changed and lies where nothing is wanted', async () => {
    const files = new MemoryFiles();
    files.texts.set(`${ROOT}/node_modules/a/1.txt`, statement(2001, 1999));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(ROOTS, () => true);
    workspace.changed(`${ROOT}/node_modules`);
    workspace.changed(`${ROOT}/node_modules/a`);
    assert.deepEqual([...(await workspace.whenReady()).files()], []);
    assert.equal(files.reads, 0);
  });

  it('reads a file of two folders, of which one lies in the other, once', async () => {
    const files = new MemoryFiles();
    files.texts.set(`${ROOT}/a/1.txt`, statement(2001, 1999));
    const workspace = new WorkspaceLibrary(files, listener);
    workspace.add(Promise.resolve([ROOT, `${ROOT}/a`].map((folder) => ({ folder, rules: USUAL_RULES }))), () => true);
    assert.deepEqual([...(await workspace.whenReady()).files()], [`${ROOT}/a/1.txt`]);
    assert.equal(files.reads, 1);
  });

  it('tells of a file that may not be read once, and again after a rebuild', async () => {
    const files = new MemoryFiles();
    files.texts.set(`${ROOT}/1.txt`, UNREADABLE);
    files.texts.set(`${ROOT}/2.txt`, statement(2001, 1999));
    const told: string[] = [];
    const workspace = new WorkspaceLibrary(files, { ...listener, leftOut: (uri) => told.push(uri) });
    workspace.add(ROOTS, () => true);
    workspace.changed(`${ROOT}/1.txt`);
    assert.deepEqual([...(await workspace.whenReady()).files()], [`${ROOT}/2.txt`]);
    assert.deepEqual(told, [`${ROOT}/1.txt`]);
    workspace.rebuild(ROOTS, () => true);
    await workspace.whenReady();
    assert.equal(told.length, 2);
  });

  it('goes on with the other folders when one cannot be searched, and says why', async () => {
    const files = new MemoryFiles();
    files.texts.set(`${ROOT}/1.txt`, statement(2001, 1999));
    files.find = async function* (folder, filter) {
      if (folder !== ROOT) throw new Error(`no way to ${folder}`);
      yield* MemoryFiles.prototype.find.call(files, folder, filter);
    };
    const failures: unknown[] = [];
    const workspace = new WorkspaceLibrary(files, { ...listener, failed: (error) => failures.push(error) });
    workspace.add(Promise.resolve(['far:/away', ROOT].map((folder) => ({ folder, rules: USUAL_RULES }))), () => true);
    assert.deepEqual([...(await workspace.whenReady()).files()], [`${ROOT}/1.txt`]);
    assert.match(String(failures), /no way to far:\/away/);
  });

  it('after any sequence of events equals one that is built from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent(), { maxLength: 40, size: 'max' }), async (events) => {
        const world = new World();
        await world.happen({ kind: 'add', folder: ROOT, rules: 0 });
        for (const event of events) await world.happen(event);
        assert.equal(asText(await world.workspace.whenReady()), asText(world.fromScratch()));
      }),
      { numRuns: 600, examples: [[GONE_BEFORE_LOOKED_AT]] },
    );
  }).timeout(60_000);

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
