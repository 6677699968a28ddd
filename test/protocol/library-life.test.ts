import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import {
  CallHierarchyPrepareRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  RegistrationRequest,
  RequestType,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
  type ProgressToken,
} from 'vscode-languageserver/node';
import {
  FIND_FILES_REQUEST,
  PAGE_REQUEST,
  READ_FILE_REQUEST,
  type FileContent,
  type PageText,
  type ReadFile,
} from '../../server/src/protocol/requests';
import { encodeIn, encodeUtf16 } from './encode';
import { EditorWithFolders, statement, TITLE, withEditor } from './editor-with-folders';
import { loggedErrors } from './open-text';
import { ServerProcess } from './server-process';

const READ_FILE = new RequestType<ReadFile, FileContent, void>(READ_FILE_REQUEST);
const [Y2001, Y2002, Y2003] = ['2001年5月6日', '2002年5月6日', '2003年5月6日'] as const;

describe('The folders of a workspace', () => {
  it(
    'are several, and a citation leads from one to another',
    withEditor(
      { 'a/1.txt': statement(Y2001), 'b/2.txt': statement(Y2002), 'c/3.txt': statement(Y2003) },
      async (editor) => {
        await editor.start({ folders: ['a', 'b'] });
        assert.deepEqual(await editor.held(), ['a/1.txt', 'b/2.txt']);
        assert.deepEqual(await editor.leadsTo(Y2002), ['b/2.txt']);
        assert.deepEqual(await editor.leadsTo(Y2003), []);
      },
    ),
  );

  it(
    'are added and removed while the server runs',
    withEditor(
      { 'a/1.txt': statement(Y2001), 'b/2.txt': statement(Y2002), 'c/3.txt': statement(Y2003) },
      async (editor) => {
        await editor.start({ folders: ['a'] });
        await editor.changeFolders({ added: ['b', 'c'] });
        assert.deepEqual(await editor.held(), ['a/1.txt', 'b/2.txt', 'c/3.txt']);
        await editor.changeFolders({ added: [], removed: ['a', 'c'] });
        assert.deepEqual(await editor.held(), ['b/2.txt']);
        await editor.tell(['a/1.txt', 'changed']);
        assert.deepEqual(await editor.held(), ['b/2.txt'], 'a file of a folder that was removed');
        await editor.changeFolders({ added: ['a'], removed: ['b'] });
        assert.deepEqual(await editor.held(), ['a/1.txt']);
      },
    ),
  );

  const nested = { 'a/1.txt': statement(Y2001), 'a/sub/2.txt': statement(Y2002), 'a/sub/deep/3.txt': statement(Y2003) };
  const all = Object.keys(nested);

  it(
    'lie in each other, and the files of one stay when the other is removed',
    withEditor(nested, async (editor) => {
      await editor.start({ folders: ['a', 'a/sub'] });
      assert.deepEqual(await editor.held(), all);
      await editor.changeFolders({ removed: ['a/sub'] });
      assert.deepEqual(await editor.held(), all);
      await editor.changeFolders({ added: ['a/sub'] });
      await editor.changeFolders({ removed: ['a'] });
      assert.deepEqual(await editor.held(), all.slice(1));
    }),
  );

  it(
    'lie in each other, and the inner one’s rules count for its files, as long as it is there',
    withEditor(nested, async (editor) => {
      const own = { communique: { exclude: ['deep'] } };
      editor.folderSettings.set('a/sub', own);
      await editor.start({ folders: ['a'] });
      assert.deepEqual(await editor.held(), all);
      await editor.changeFolders({ added: ['a/sub'] });
      assert.deepEqual(await editor.held(), all.slice(0, 2));
      await editor.changeFolders({ removed: ['a/sub'] });
      assert.deepEqual(await editor.held(), all);
    }),
  );

  it(
    'are found with a slash at their end as well',
    withEditor({ 'a/1.txt': statement(Y2001) }, async (editor) => {
      await editor.start({ workspaceFolders: [{ uri: `${editor.uri('a')}/`, name: 'a' }] });
      assert.deepEqual(await editor.held(), ['a/1.txt']);
      await editor.write('a/communique.json', '{');
      await editor.tell(['a/communique.json', 'created']);
      await editor.held();
      assert.equal(editor.shown.length, 1);
    }),
  );

  it(
    'may be such that nobody can read one of them, and the others are read',
    withEditor({ 'a/1.txt': statement(Y2001) }, async (editor) => {
      const workspaceFolders = ['nowhere:/x', 'file://elsewhere/x', `${editor.uri('')}not-there`, editor.uri('a')];
      await editor.start({ workspaceFolders: workspaceFolders.map((uri) => ({ uri, name: uri })) });
      assert.deepEqual(await editor.held(), ['a/1.txt']);
    }),
  );
});

describe('A client', () => {
  const files = { '1.txt': statement(Y2001), 'sub/2.txt': statement(Y2002) };
  const all = ['1.txt', 'sub/2.txt'];

  it(
    'without settings gets the usual ones',
    withEditor(files, async (editor) => {
      await editor.start({ folders: [''], capabilities: {} });
      editor.server.connection.onRequest('workspace/configuration', () => assert.fail('asked for settings'));
      assert.deepEqual(await editor.held(), all);
      await editor.changeSettings({ communique: { exclude: ['sub'] } });
      assert.deepEqual(await editor.held(), all);
    }),
  );

  it(
    'knows only rootUri',
    withEditor(files, async (editor) => {
      await editor.start({ rootUri: editor.uri(''), capabilities: {} });
      assert.deepEqual(await editor.held(), all);
    }),
  );

  it(
    'knows only rootPath',
    withEditor(files, async (editor) => {
      await editor.start({ rootUri: null, rootPath: editor.base, capabilities: {} });
      assert.deepEqual(await editor.held(), all);
    }),
  );

  it(
    'has no folder at all, and asks about what is open',
    withEditor({}, async (editor) => {
      await editor.start({ capabilities: {} });
      await editor.server.open('untitled:2001', 'statement', statement(Y2001));
      assert.deepEqual(await editor.leadsTo(Y2001), ['untitled:2001']);
      await editor.rebuild();
    }),
  );

  it('that asks at once is answered completely, and not from an empty library', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.txt`, statement(`${1600 + index}年5月6日`)]),
    );
    const editor = await EditorWithFolders.make(files);
    try {
      await editor.start();
      assert.equal((await editor.held()).length, 400);
    } finally {
      await editor.dispose();
    }
  });

  it(
    'that refuses to watch files, and to give settings, is served',
    withEditor(files, async (editor) => {
      editor.server.connection.onRequest(RegistrationRequest.type, () => {
        throw new Error('no');
      });
      editor.server.connection.onRequest('workspace/configuration', () => {
        throw new Error('no');
      });
      await editor.start();
      assert.deepEqual(await editor.held(), all);
    }),
  );

  it(
    'that says it can be told to ask again, and does not know how when it is told, is served',
    withEditor(files, async (editor) => {
      const refreshSupport = { refreshSupport: true };
      const workspace = { inlayHint: refreshSupport, codeLens: refreshSupport, diagnostics: refreshSupport };
      await editor.start({ folders: [''], capabilities: { workspace } });
      assert.deepEqual(await editor.held(), all);
      await editor.changeSettings({});
      await editor.write('3.txt', statement(Y2003, { cites: Y2001 }));
      await editor.tell(['3.txt', 'created']);
      assert.deepEqual(await editor.held(), ['1.txt', '3.txt', 'sub/2.txt']);
      assert.deepEqual(await editor.leadsTo(Y2003), ['3.txt']);
    }),
  );

  it(
    'asks about a document that was never opened, and gets nothing',
    withEditor(files, async (editor) => {
      await editor.start();
      const textDocument = { uri: editor.uri('1.txt') };
      const at = { textDocument, position: { line: 0, character: 1 } };
      const asked = await Promise.all([
        editor.server.request(DefinitionRequest.type, at),
        editor.server.request(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
        editor.server.request(HoverRequest.type, at),
        editor.server.request(DocumentSymbolRequest.type, { textDocument }),
        editor.server.request(CallHierarchyPrepareRequest.type, at),
      ]);
      assert.deepEqual(asked, [null, null, null, null, null]);
      assert.deepEqual(editor.errors, []);
    }),
  );
});

describe('The settings of a workspace', () => {
  const files = {
    '1.txt': statement(Y2001),
    '草稿/2.txt': statement(Y2002),
    '3.cx': statement(Y2003),
    'large.txt': statement('2004年5月6日', { saying: '双方愿意保持往来。'.repeat(20_000) }),
  };
  const usual = ['1.txt', 'large.txt', '草稿/2.txt'];

  it(
    'include, exclude, largestFile and files.exclude count from the start',
    withEditor(files, async (editor) => {
      editor.settings = {
        communique: { include: ['**/*.{txt,cx}'], exclude: ['**/1.*'], largestFile: 0.2 },
        'files.exclude': { '**/草稿': true, '**/3.cx': false },
      };
      await editor.start();
      assert.deepEqual(await editor.held(), ['3.cx']);
      assert.equal(editor.warnings.filter((each) => each.includes('large.txt')).length, 1, editor.warnings.join('\n'));
    }),
  );

  it(
    'change while the server runs, and whoever asks directly afterwards is answered by the new ones',
    withEditor(files, async (editor) => {
      await editor.start();
      assert.deepEqual(await editor.held(), usual);
      await editor.changeSettings({ communique: { include: ['**/*.cx'] } });
      assert.deepEqual(await editor.held(), ['3.cx'], 'include');
      await editor.changeSettings({ communique: { exclude: ['草稿/**'] } });
      assert.deepEqual(await editor.held(), ['1.txt', 'large.txt'], 'exclude');
      await editor.changeSettings({ communique: { largestFile: 0.1 } });
      assert.deepEqual(await editor.held(), ['1.txt', '草稿/2.txt'], 'largestFile');
      await editor.changeSettings({ 'files.exclude': { '**/草稿': true } });
      assert.deepEqual(await editor.held(), ['1.txt', 'large.txt'], 'files.exclude');
      await editor.changeSettings({});
      assert.deepEqual(await editor.held(), usual);
    }),
  );

  it(
    'change for one folder of several, also of one that was added later',
    withEditor({ 'a/1.txt': statement(Y2001), 'b/2.txt': statement(Y2002) }, async (editor) => {
      await editor.start({ folders: ['a'] });
      await editor.changeFolders({ added: ['b'] });
      assert.deepEqual(await editor.held(), ['a/1.txt', 'b/2.txt']);
      editor.folderSettings.set('a', { communique: { exclude: ['**'] } });
      await editor.changeSettings({});
      assert.deepEqual(await editor.held(), ['b/2.txt']);
    }),
  );

  it(
    'that do not change the files let nothing be read again',
    withEditor({ '1.txt': statement(Y2001) }, async (editor) => {
      await editor.start();
      await editor.held();
      await editor.write('1.txt', statement(Y2002));
      await editor.changeSettings({ communique: { inlayHints: { dates: true } } });
      assert.deepEqual(await editor.leadsTo(Y2001), ['1.txt'], 'nobody told that the file had changed');
    }),
  );

  it(
    'leave out what is open, too, and take it in again',
    withEditor(files, async (editor) => {
      await editor.start();
      await editor.server.open(editor.uri('草稿/2.txt'), 'statement', statement(Y2002));
      assert.deepEqual(await editor.held(), usual);
      await editor.changeSettings({ communique: { exclude: ['草稿'] } });
      assert.deepEqual(await editor.held(), ['1.txt', 'large.txt']);
      await editor.changeSettings({});
      assert.deepEqual(await editor.held(), usual);
    }),
  );

  it(
    'that are nonsense count as not set, and what is right beside them counts',
    withEditor(files, async (editor) => {
      editor.settings = {
        communique: { include: ['', '**/*.txt'], exclude: ['', 5, '**/1.txt', '['], largestFile: 'much' },
        'files.exclude': { '': true, '**/草稿': true },
        'files.encoding': 'klingon',
      };
      await editor.start();
      assert.deepEqual(await editor.held(), ['large.txt']);
      assert.deepEqual(editor.errors, []);
    }),
  );
});

describe('The encoding of a file', () => {
  const simplified = statement(Y2001, { cites: Y2003 });
  const traditional = `甲蘭共和國和乙多王國聯合聲明
甲蘭共和國和乙多王國（以下稱“雙方”）聲明如下：
一、雙方願意進一步加強各領域的互利合作，維護地區和平與穩定。
二、雙方同意保持密切往來。
2003年5月6日於甲京
`;

  const kinds: Readonly<Record<string, Uint8Array>> = {
    'UTF-8': Buffer.from(simplified),
    'UTF-8 with a mark': Buffer.from(`\ufeff${simplified}`),
    GB18030: encodeIn('gb18030', simplified),
    'UTF-16 LE': encodeUtf16(simplified),
    'UTF-16 LE with a mark': encodeUtf16(simplified, { mark: true }),
    'UTF-16 BE': encodeUtf16(simplified, { bigEndian: true }),
    'UTF-16 BE with a mark': encodeUtf16(simplified, { bigEndian: true, mark: true }),
  };
  for (const [name, bytes] of Object.entries(kinds)) {
    it(
      `is told from the bytes: ${name}`,
      withEditor({ 'a.txt': bytes }, async (editor) => {
        await editor.start();
        assert.deepEqual(await editor.leadsTo(Y2001), ['a.txt']);
      }),
    );
  }

  it(
    'is what the editor was told, against what the bytes look like; a mark knows better',
    withEditor(
      {
        'big5.stmt': encodeIn('big5', traditional),
        'marked.txt': Buffer.from(`\ufeff${statement(Y2002)}`),
      },
      async (editor) => {
        await editor.start();
        assert.deepEqual(await editor.leadsTo(Y2003), ['big5.stmt'], 'told from the frequent characters');
        await editor.changeSettings({ 'files.encoding': 'gb18030' });
        assert.deepEqual(await editor.leadsTo(Y2003), [], 'the same bytes are other characters there');
        await editor.changeSettings({ 'files.encoding': 'big5hkscs' });
        assert.deepEqual(await editor.leadsTo(Y2003), ['big5.stmt']);
        assert.deepEqual(await editor.leadsTo(Y2002), ['marked.txt']);
        await editor.changeSettings({ 'files.encoding': 'utf8' });
        assert.deepEqual(await editor.leadsTo(Y2003), ['big5.stmt']);
      },
    ),
  );

  it(
    'is UTF-8 of Chinese in it, whatever the editor was told for the old files of the folder',
    withEditor({ 'utf8.txt': statement(Y2001), 'gb.txt': encodeIn('gb18030', statement(Y2002)) }, async (editor) => {
      editor.settings = { 'files.encoding': 'gb18030' };
      await editor.start();
      assert.deepEqual(await editor.leadsTo(Y2001), ['utf8.txt']);
      assert.deepEqual(await editor.leadsTo(Y2002), ['gb.txt']);
      await editor.changeSettings({ 'files.encoding': 'big5' });
      assert.deepEqual(await editor.leadsTo(Y2001), ['utf8.txt']);
      assert.deepEqual(await editor.leadsTo(Y2002), [], 'what was told counts for all else');
    }),
  );

  it(
    'is UTF-8 of every file that nobody has looked at, so that UTF-8 that is told leaves it to the bytes',
    withEditor({ 'gb.txt': encodeIn('gb18030', simplified) }, async (editor) => {
      editor.settings = { 'files.encoding': 'utf8' };
      await editor.start();
      assert.deepEqual(await editor.leadsTo(Y2001), ['gb.txt']);
    }),
  );
});

describe('What lies in a folder', () => {
  it(
    'may be links: to a file, to a folder outside, in a circle, to nothing',
    withEditor({ 'a/1.txt': statement(Y2001), 'outside/2.txt': statement(Y2002) }, async (editor) => {
      await symlink(editor.path('outside/2.txt'), editor.path('a/to-file.txt'));
      await symlink(editor.path('outside'), editor.path('a/to-folder'));
      await symlink(editor.path('a'), editor.path('a/circle'));
      await symlink(editor.path('a/to-itself.txt'), editor.path('a/to-itself.txt'));
      await symlink(editor.path('a/nothing'), editor.path('a/dangling.txt'));
      await editor.start({ folders: ['a'] });
      assert.deepEqual(await editor.held(), ['a/1.txt', 'a/to-file.txt', 'a/to-folder/2.txt']);
      assert.deepEqual(await editor.leadsTo(Y2002), ['a/to-file.txt', 'a/to-folder/2.txt']);
    }),
  );

  it(
    'is known by its own place, not by that of a link to it which comes first',
    withEditor({ 'z/1.txt': statement(Y2001) }, async (editor) => {
      await symlink(editor.path('z'), editor.path('a'));
      await editor.start();
      assert.deepEqual(await editor.held(), ['z/1.txt']);
      await editor.remove('z/1.txt');
      await editor.tell(['z/1.txt', 'deleted']);
      assert.deepEqual(await editor.held(), []);
    }),
  );

  it(
    'is found once by links: to the folder around, to each other, made while the server runs',
    withEditor({ 'a/1.txt': statement(Y2001), 'b/2.txt': statement(Y2002) }, async (editor) => {
      await symlink(editor.base, editor.path('a/around'));
      await symlink(editor.path('b'), editor.path('a/to-b'));
      await symlink(editor.path('a'), editor.path('b/to-a'));
      const all = ['a/1.txt', 'a/around/b/2.txt'];
      await editor.start({ folders: ['a'] });
      const held = await editor.held();
      assert.equal(held.length, all.length, held.join(' '));
      assert.equal(held[0], 'a/1.txt');
      await editor.write('a/sub/3.txt', statement(Y2003));
      await symlink(editor.path('a/sub'), editor.path('a/to-sub'));
      await editor.tell(['a/sub', 'created'], ['a/to-sub', 'created']);
      assert.deepEqual(await editor.leadsTo(Y2003), ['a/sub/3.txt']);
    }),
  );

  it(
    'may be a pipe, a socket and a folder with the name of a text, and nothing hangs',
    withEditor({ '1.txt': statement(Y2001), 'folder.txt/2.txt': statement(Y2002) }, async (editor) => {
      execFileSync('mkfifo', [editor.path('pipe.txt')]);
      const socket = createServer().listen(editor.path('socket.txt'));
      try {
        await editor.start();
        assert.deepEqual(await editor.held(), ['1.txt', 'folder.txt/2.txt']);
        // A socket cannot be opened, by whomever: a file that may not be read, even for root.
        await editor.tell(['socket.txt', 'changed'], ['pipe.txt', 'changed']);
        await editor.held();
        assert.equal(editor.warnings.length, 1, editor.warnings.join('\n'));
        assert.match(editor.warnings[0] ?? '', /socket\.txt could not be read/);
      } finally {
        socket.close();
      }
    }),
  );

  it(
    'may be a file that may not be read: that is said once',
    withEditor({ '1.txt': statement(Y2001), 'secret.txt': statement(Y2002) }, async function (editor) {
      // Root may read everything; the socket above stands for it there.
      if (process.getuid?.() === 0) return;
      await chmod(editor.path('secret.txt'), 0);
      await editor.start();
      assert.deepEqual(await editor.held(), ['1.txt']);
      assert.equal(editor.warnings.length, 1);
    }),
  );

  it(
    'may vanish between being found and being read, which is no news',
    withEditor({}, async (editor) => {
      editor.server.connection.onRequest(FIND_FILES_REQUEST, () => ['memory:/gone.txt', 'memory:/1.txt']);
      editor.server.connection.onRequest(READ_FILE, ({ uri }: ReadFile): FileContent =>
        uri === 'memory:/1.txt' ? [...Buffer.from(statement(Y2001))] : 'gone',
      );
      await editor.start({ workspaceFolders: [{ uri: 'memory:/', name: 'memory' }] });
      assert.deepEqual(await editor.held(), ['memory:/1.txt']);
      assert.deepEqual([editor.warnings, editor.errors, editor.shown], [[], [], []]);
    }),
  );

  it(
    'may fail to be read by an editor, which costs that file only',
    withEditor({}, async (editor) => {
      const uris = Array.from({ length: 40 }, (_, index) => `memory:/${index}.txt`);
      editor.server.connection.onRequest(FIND_FILES_REQUEST, () => uris);
      editor.server.connection.onRequest(READ_FILE, ({ uri }: ReadFile): FileContent => {
        if (/\/[357]\.txt$/.test(uri)) throw new Error('the editor stumbled');
        return uris.includes(uri) ? [...Buffer.from(statement(Y2001))] : 'gone';
      });
      await editor.start({ workspaceFolders: [{ uri: 'memory:/', name: 'memory' }] });
      assert.equal((await editor.held()).length, 37);
      assert.equal(editor.warnings.length, 3, editor.warnings.join('\n'));
    }),
  );
});

describe('A communique.json', () => {
  const ALIAS = JSON.stringify({ aliases: { 甲乙春声明: { title: TITLE, signed: '2001-05-06' } } });
  const CITING = statement('2020年5月6日', { saying: '双方恪守《甲乙春声明》的各项原则。' });

  it(
    'appears, changes, becomes faulty, is mended, vanishes',
    withEditor({ '1.txt': statement(Y2001), '2.txt': statement(Y2002) }, async (editor) => {
      await editor.start();
      await editor.server.open('untitled:citing', 'statement', CITING);
      const leadsTo = (): Promise<string[]> => editor.definition('untitled:citing', CITING, '《甲乙春声明》');
      assert.deepEqual(await leadsTo(), []);
      await editor.write('communique.json', `\ufeff${ALIAS}`);
      await editor.tell(['communique.json', 'created']);
      assert.deepEqual(await leadsTo(), ['1.txt']);
      await editor.write('communique.json', ALIAS.replace('2001', '2002'));
      await editor.tell(['communique.json', 'changed']);
      assert.deepEqual(await leadsTo(), ['2.txt']);
      assert.deepEqual(editor.shown, []);
      await editor.write('communique.json', ALIAS.slice(0, -1));
      await editor.tell(['communique.json', 'changed']);
      assert.deepEqual(await leadsTo(), []);
      assert.equal(editor.shown.length, 1);
      assert.match(String(editor.shown), /communique\.json .*no JSON/);
      await editor.write('communique.json', ALIAS.replace('{', '{ "sameAs": [["甲"]], '));
      await editor.tell(['communique.json', 'changed']);
      assert.deepEqual(await leadsTo(), ['1.txt'], 'what is right in it counts');
      assert.equal(editor.shown.length, 2);
      assert.match(String(editor.shown.slice(1)), /sameAs\[0\]/);
      await editor.remove('communique.json');
      await editor.tell(['communique.json', 'deleted']);
      assert.deepEqual(await leadsTo(), []);
      assert.equal(editor.shown.length, 2);
    }),
  );

  it(
    'goes and comes with its folder',
    withEditor({ 'a/sub/communique.json': ALIAS, '1.txt': statement(Y2001) }, async (editor) => {
      await editor.start({ folders: ['', 'a/sub'] });
      await editor.server.open('untitled:citing', 'statement', CITING);
      const leadsTo = (): Promise<string[]> => editor.definition('untitled:citing', CITING, '《甲乙春声明》');
      assert.deepEqual(await leadsTo(), ['1.txt']);
      await editor.rename('a', 'b');
      await editor.tell(['a', 'deleted'], ['b', 'created']);
      assert.deepEqual(await leadsTo(), []);
      await editor.rename('b', 'a');
      await editor.tell(['b', 'deleted'], ['a', 'created']);
      assert.deepEqual(await leadsTo(), ['1.txt']);
    }),
  );
});

describe('What happens to files', () => {
  it(
    'is a checkout: 2,000 files, told at once',
    withEditor({}, async (editor) => {
      const signed = (epoch: number, index: number): string =>
        `${epoch + (index % 8)}年${1 + (Math.floor(index / 8) % 12)}月${1 + (Math.floor(index / 96) % 28)}日`;
      const names = Array.from({ length: 2000 }, (_, index) => `${index % 20}/${index}.txt`);
      const writeAll = async (epoch: number): Promise<void> => {
        for (const [index, name] of names.entries()) await editor.write(name, statement(signed(epoch, index)));
      };
      await writeAll(1950);
      await editor.start();
      assert.equal((await editor.held('1953年')).length, 250);
      await writeAll(1980);
      await editor.tell(...names.map((name) => [name, 'changed'] as const));
      for (let year = 1950; year < 1958; year++) assert.deepEqual(await editor.held(`${year}年`), []);
      for (let year = 1980; year < 1988; year++) assert.equal((await editor.held(`${year}年`)).length, 250);
      for (const index of [0, 7, 1234, 1999]) {
        assert.ok((await editor.leadsTo(signed(1980, index))).includes(names[index] ?? ''));
        assert.deepEqual(await editor.leadsTo(signed(1950, index)), []);
      }
    }),
  ).timeout(30_000);

  it(
    'keeps nobody waiting who asks about one document only',
    withEditor({}, async (editor) => {
      const saying = '双方愿意保持往来。'.repeat(300);
      const names = Array.from({ length: 1000 }, (_, index) => `${index}.txt`);
      for (const name of names) await editor.write(name, statement(Y2001, { saying }));
      await editor.start();
      await editor.held();
      await editor.server.open('untitled:open', 'statement', statement(Y2002));
      await editor.tell(...names.map((name) => [name, 'changed'] as const));
      const began = performance.now();
      const timeOf = (asked: Promise<unknown>): Promise<number> => asked.then(() => performance.now() - began);
      const [outline, library] = await Promise.all([
        timeOf(editor.server.request(DocumentSymbolRequest.type, { textDocument: { uri: 'untitled:open' } })),
        timeOf(editor.held()),
      ]);
      assert.ok(outline < library / 4, `the outline took ${outline} ms, the library ${library} ms`);
    }),
  )
    .timeout(30_000)
    // What else the machine does is no fault of the code.
    .retries(2);

  it(
    'is a folder that is renamed: only its going and its coming are told',
    withEditor(
      {
        'old/1.txt': statement(Y2001),
        'old/deep/2.txt': statement(Y2002),
        'old/node_modules/3.txt': statement(Y2003),
        'older/4.txt': statement('2004年5月6日'),
      },
      async (editor) => {
        await editor.start();
        assert.deepEqual(await editor.held(), ['old/1.txt', 'old/deep/2.txt', 'older/4.txt']);
        await editor.rename('old', '新 夹/new');
        await editor.tell(['old', 'deleted'], ['新 夹', 'created']);
        assert.deepEqual(await editor.held(), ['older/4.txt', '新 夹/new/1.txt', '新 夹/new/deep/2.txt']);
        assert.deepEqual(await editor.leadsTo(Y2001), ['新 夹/new/1.txt']);
        await editor.rename('新 夹/new', 'node_modules/new');
        await editor.tell(['新 夹/new', 'deleted'], ['node_modules', 'created'], ['node_modules/new', 'created']);
        assert.deepEqual(await editor.held(), ['older/4.txt']);
      },
    ),
  );

  it(
    'is a folder in place of another of the same name, of which only a change is told',
    withEditor({ 'a/1.txt': statement(Y2001), 'b/2.txt': statement(Y2002) }, async (editor) => {
      await editor.start();
      await editor.held();
      await editor.remove('a');
      await editor.rename('b', 'a');
      await editor.tell(['b', 'deleted'], ['a', 'changed']);
      assert.deepEqual(await editor.held(), ['a/2.txt']);
    }),
  );

  it(
    'is the folder of the workspace itself that goes and comes',
    withEditor({ 'a/1.txt': statement(Y2001) }, async (editor) => {
      await editor.start({ folders: ['a'] });
      await editor.rename('a', 'b');
      await editor.tell(['a', 'deleted']);
      assert.deepEqual(await editor.held(), []);
      await editor.rename('b', 'a');
      await editor.tell(['a', 'created']);
      assert.deepEqual(await editor.held(), ['a/1.txt']);
    }),
  );

  for (const [order, first, second] of [
    ['going first', 'deleted', 'created'],
    ['coming first', 'created', 'deleted'],
  ] as const) {
    it(
      `is a file that is renamed and keeps all its links, told with the ${order}`,
      withEditor(
        {
          '1.txt': statement(Y2001),
          '2.txt': statement(Y2002, { cites: Y2001 }),
          '3.txt': statement(Y2003, { cites: Y2002 }),
        },
        async (editor) => {
          await editor.start();
          assert.deepEqual(await editor.leadsTo(Y2002), ['2.txt']);
          await editor.rename('2.txt', '贰.md');
          const changes = { deleted: ['2.txt', 'deleted'], created: ['贰.md', 'created'] } as const;
          await editor.tell(changes[first], changes[second]);
          assert.deepEqual(await editor.leadsTo(Y2002), ['贰.md']);
          await editor.server.open(editor.uri('贰.md'), 'statement', statement(Y2002, { cites: Y2001 }));
          await editor.server.open(editor.uri('1.txt'), 'statement', statement(Y2001));
          assert.deepEqual(await editor.citersOf(editor.uri('贰.md')), ['3.txt']);
          assert.deepEqual(await editor.citersOf(editor.uri('1.txt')), ['贰.md']);
        },
      ),
    );
  }

  it(
    'is nobody’s news until the library is rebuilt',
    withEditor({ '1.txt': statement(Y2001), '2.txt': statement(Y2002) }, async (editor) => {
      await editor.start();
      assert.deepEqual(await editor.held(), ['1.txt', '2.txt']);
      await editor.remove('1.txt');
      await editor.write('2.txt', statement(Y2003));
      await editor.write('sub/3.txt', statement('2004年5月6日'));
      await editor.write('communique.json', '{}}');
      assert.deepEqual(await editor.held(), ['1.txt', '2.txt']);
      await editor.rebuild();
      assert.deepEqual(await editor.held(), ['2.txt', 'sub/3.txt']);
      assert.deepEqual(await editor.leadsTo(Y2003), ['2.txt']);
      assert.equal(editor.shown.length, 1);
    }),
  );

  it(
    'does not show in a document that is open, until it is closed',
    withEditor({ '1.txt': statement(Y2001) }, async (editor) => {
      await editor.start();
      await editor.server.open(editor.uri('1.txt'), 'statement', statement(Y2002));
      assert.deepEqual(await editor.leadsTo(Y2002), ['1.txt']);
      await editor.remove('1.txt');
      await editor.tell(['1.txt', 'deleted']);
      assert.deepEqual(await editor.leadsTo(Y2002), ['1.txt']);
      await editor.rebuild();
      assert.deepEqual(await editor.leadsTo(Y2002), ['1.txt']);
      await editor.server.close(editor.uri('1.txt'));
      assert.deepEqual(await editor.held(), []);
    }),
  );
});

describe('The page of a missing instrument', () => {
  it(
    'shows the words of an open document as they stand in the editor',
    withEditor({ '1.txt': statement(Y2001) }, async (editor) => {
      await editor.start({ folders: [''], initializationOptions: { pages: true } });
      const text = statement(Y2002, { saying: '双方恪守1999年5月6日签署的《甲兰共和国和乙多王国引渡条约》。' });
      await editor.server.open(editor.uri('1.txt'), 'statement', `\n\n\n${text}`);
      await editor.server.open('untitled:other', 'statement', text);
      const [page] = await editor.definition('untitled:other', text, '《甲兰共和国和乙多王国引渡条约》');
      assert.ok(page?.startsWith('communique:'), page);
      const shown = (await editor.server.request(PAGE_REQUEST, { uri: page })) as PageText | null;
      assert.ok(shown);
      assert.equal(shown.text.split('双方恪守1999年5月6日签署的').length - 1, 2, shown.text);
    }),
  );
});

describe('The progress of reading', () => {
  /** Longer than the server waits before it shows that it reads. */
  const LONGER_THAN_PATIENCE_MS = 1100;

  /** A server that reads a folder through its client, which decides when it goes on. */
  async function reading(
    test: (server: ServerProcess, said: readonly string[], token: Promise<ProgressToken>) => Promise<void>,
    { files, onCreate }: { files: number; onCreate: () => Promise<void> },
  ): Promise<void> {
    const server = new ServerProcess();
    const said: string[] = [];
    // Later than the server began, however long it took to start.
    let began = 0;
    server.connection.onRequest(FIND_FILES_REQUEST, () => {
      began = performance.now();
      return Array.from({ length: files }, (_, index) => `memory:/${index}.txt`);
    });
    server.connection.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFile): Promise<FileContent> => {
      if (uri.endsWith('.json')) return 'gone';
      const left = LONGER_THAN_PATIENCE_MS - (performance.now() - began);
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      return [...Buffer.from(statement(Y2001))];
    });
    const token = new Promise<ProgressToken>((resolve) => {
      server.connection.onRequest(WorkDoneProgressCreateRequest.type, async (created) => {
        await onCreate();
        resolve(created.token);
      });
    });
    server.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      said.push(value.kind);
    });
    try {
      await server.initialize({
        capabilities: { window: { workDoneProgress: true } },
        workspaceFolders: [{ uri: 'memory:/', name: 'memory' }],
      });
      await test(server, said, token);
    } finally {
      await server.dispose();
    }
  }

  const heldBy = async (server: ServerProcess): Promise<number> =>
    (await server.request(WorkspaceSymbolRequest.type, { query: TITLE }))?.length ?? 0;

  it('can be cancelled: reading ends, who waits is answered, and later changes count', async () => {
    await reading(
      async (server, said, token) => {
        const begun = new Promise<void>((resolve) => {
          server.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
            (said as string[]).push(value.kind);
            if (value.kind === 'begin') resolve();
          });
        });
        const asked = heldBy(server);
        await begun;
        await server.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: await token });
        const held = await asked;
        assert.ok(held > 0 && held < 900, `${held} files were read`);
        await server.open('memory:/new.txt', 'statement', statement(Y2002));
        assert.equal(await heldBy(server), held + 1);
        assert.equal(said.at(-1), 'end');
      },
      { files: 900, onCreate: () => Promise.resolve() },
    );
  }).timeout(20_000);

  it('that an editor shows only after the end is ended', async () => {
    let show = (): void => undefined;
    const shown = new Promise<void>((resolve) => (show = resolve));
    await reading(
      async (server, said, token) => {
        assert.equal(await heldBy(server), 3);
        show();
        await token;
        // The first answer may have been on its way before the server heard that the progress is shown; the second was not.
        await heldBy(server);
        await heldBy(server);
        assert.deepEqual(said, ['end']);
      },
      { files: 3, onCreate: () => shown },
    );
  }).timeout(20_000);

  it('that an editor refuses to show is not shown, and nothing else happens', async () => {
    await reading(
      async (server, said) => {
        const errors = loggedErrors(server);
        assert.equal(await heldBy(server), 30);
        assert.equal(await heldBy(server), 30);
        assert.deepEqual([said, errors], [[], []]);
      },
      { files: 30, onCreate: () => Promise.reject(new Error('no')) },
    );
  }).timeout(20_000);
});
