import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { DocumentSymbolRequest } from 'vscode-languageserver/node';
import { EditorWithFolders, statement, TITLE, withEditor } from './editor-with-folders';

const [Y2001, Y2002] = ['2001年5月6日', '2002年5月6日'] as const;

describe('A name of a file or folder', () => {
  const NAMES = [
    'a b.txt',
    '50%.txt',
    '%41.txt',
    '%25%2F.txt',
    'a#b.txt',
    'a?b.txt',
    'a&b=c;d+e,f@g!h$.txt',
    "it's (a) [b] {c} ~^`.txt",
    'c:.txt',
    'back\\slash.txt',
    '甲兰和乙多.txt',
    '𠮷野家😀.txt',
    'e\u0301.txt',
    '.hidden.txt',
    '-.txt',
    'LOUD.TXT',
    '公报.md',
    'a.b.c.stmt',
  ];
  for (const name of NAMES) {
    it(
      `may be ${name}, of a file that is found, told, opened, renamed, and of the folder around it`,
      withEditor({ [name]: statement(Y2001) }, async (editor) => {
        await editor.start();
        assert.deepEqual(await editor.leadsTo(Y2001), [name], 'found');
        await editor.write(name, statement(Y2002));
        await editor.tell([name, 'changed']);
        assert.deepEqual(await editor.leadsTo(Y2002), [name], 'told');
        await editor.server.open(editor.uri(name), 'statement', statement(Y2001));
        assert.deepEqual(await editor.held(), [name], 'opened: one file and not two');
        assert.deepEqual(await editor.leadsTo(Y2001), [name]);
        await editor.server.close(editor.uri(name));
        const inFolder = `${name}/${name}`;
        await editor.rename(name, 'moving');
        await editor.rename('moving', inFolder);
        await editor.tell([name, 'deleted'], [name, 'created']);
        assert.deepEqual(await editor.held(), [inFolder], 'the folder is told');
        await editor.changeFolders({ added: [name] });
        assert.deepEqual(await editor.held(), [inFolder], 'the folder is a folder of the workspace');
        await editor.changeFolders({ removed: [''] });
        assert.deepEqual(await editor.held(), [inFolder]);
        await editor.changeFolders({ removed: [name] });
        assert.deepEqual(await editor.held(), []);
        assert.deepEqual([editor.errors, editor.warnings], [[], []]);
      }),
    );
  }

  it(
    'is one file, however an editor escapes it',
    withEditor({ '甲 (乙)#.txt': statement(Y2001) }, async (editor) => {
      await editor.start();
      const spellings = [
        editor.uri('甲 (乙)#.txt'),
        `${editor.uri('')}/${encodeURIComponent('甲 (乙)#.txt')}`,
        `${editor.uri('')}/甲 (乙)%23.txt`,
        `${editor.uri('')}/%e7%94%b2%20%28%e4%b9%99%29%23.txt`,
      ];
      for (const uri of spellings) {
        await editor.server.open(uri, 'statement', statement(Y2002));
        assert.deepEqual(await editor.leadsTo(Y2002), ['甲 (乙)#.txt'], uri);
        await editor.server.close(uri);
      }
      assert.deepEqual(await editor.leadsTo(Y2001), ['甲 (乙)#.txt']);
    }),
  );

  it(
    'with a drive letter is one file with and without the colon escaped',
    withEditor({}, async (editor) => {
      await editor.start({ workspaceFolders: [{ uri: 'file:///c%3A/%E6%A1%A3%E6%A1%88', name: 'on Windows' }] });
      await editor.server.open('file:///c%3A/%E6%A1%A3%E6%A1%88/1.txt', 'statement', statement(Y2001));
      await editor.server.open('file:///c:/档案/1.txt', 'statement', statement(Y2002));
      assert.deepEqual(await editor.leadsTo(Y2002), ['file:///c:/%E6%A1%A3%E6%A1%88/1.txt']);
      assert.deepEqual(await editor.leadsTo(Y2001), []);
    }),
  );
});

describe('A folder', () => {
  it(
    'may be very deep',
    withEditor({}, async (editor) => {
      const depth = 600;
      const folder = Array.from({ length: depth }, (_, level) => `${level % 10}`).join('/');
      await editor.write(`${folder}/1.txt`, statement(Y2001));
      await editor.start();
      assert.deepEqual(await editor.leadsTo(Y2001), [`${folder}/1.txt`]);
      await editor.rename('0/1', '甲');
      await editor.tell(['0/1', 'deleted'], ['甲', 'created']);
      assert.deepEqual(await editor.leadsTo(Y2001), [`甲/${folder.slice('0/1/'.length)}/1.txt`]);
    }),
  );

  it(
    'may hold 10,000 files, most of which are no statements',
    withEditor({}, async (editor) => {
      const names = Array.from({ length: 10_000 }, (_, index) => `${index}.txt`);
      const names500 = names.map((name, index) => [name, index % 20 === 0] as const);
      await Promise.all(
        names500.map(([name, isStatement], index) =>
          writeFile(
            editor.path(name),
            isStatement ? statement(`${1500 + (index % 480)}年5月6日`) : `第${index}封信：见信好。\n`,
          ),
        ),
      );
      await editor.start();
      assert.equal((await editor.held()).length, 500);
      await editor.tell(...names.map((name) => [name, 'changed'] as const));
      assert.equal((await editor.held()).length, 500);
    }),
  ).timeout(60_000);
});

describe('A file', () => {
  it(
    'with a zero byte is no text, wherever the byte stands; when it is open it is read',
    withEditor(
      {
        'early.txt': `\0${statement(Y2001)}`,
        'late.txt': `${statement(Y2001, { saying: '双方愿意保持往来。'.repeat(20_000) })}\0`,
        'early.stmt': `${statement(Y2001)}\0`,
        'fine.txt': statement(Y2001),
      },
      async (editor) => {
        await editor.start();
        assert.deepEqual(await editor.held(), ['fine.txt']);
        await editor.server.open(editor.uri('early.stmt'), 'statement', `${statement(Y2002)}\0`);
        assert.deepEqual(await editor.leadsTo(Y2002), ['early.stmt']);
        assert.deepEqual([editor.errors, editor.warnings], [[], []]);
      },
    ),
  );

  it(
    'of nothing, of a mark only, of blanks only, of half a character is no statement',
    withEditor(
      {
        'nothing.stmt': '',
        'mark.stmt': '\ufeff',
        'half-mark.stmt': Uint8Array.of(0xff, 0xfe, 0x32),
        'blanks.stmt': '\n\r\n\u3000\t',
        'half.stmt': Buffer.from('甲').subarray(0, 2),
        '1.txt': statement(Y2001),
      },
      async (editor) => {
        await editor.start();
        assert.deepEqual(await editor.held(), ['1.txt']);
        assert.deepEqual(editor.errors, []);
      },
    ),
  );

  it('of 20 MB is left out, and that is said; it is read when the user wants it, within seconds', async () => {
    const editor = await EditorWithFolders.make({ '1.txt': statement(Y2001) });
    try {
      const paragraph = '双方一致同意继续保持密切往来，在平等互利的基础上扩大贸易，维护地区和平与稳定。\n';
      const saying = `\n${paragraph.repeat(Math.ceil((20 * 1024 * 1024) / Buffer.byteLength(paragraph)))}`;
      await editor.write('large.txt', statement(Y2002, { saying }));
      await editor.start();
      assert.deepEqual(await editor.held(), ['1.txt']);
      assert.equal(editor.warnings.length, 1, editor.warnings.join('\n'));
      assert.match(editor.warnings[0] ?? '', /large\.txt is larger/);
      await editor.server.open(editor.uri('1.txt'), 'statement', statement(Y2001));
      const began = performance.now();
      await editor.changeSettings({ communique: { largestFile: 32 } });
      const uri = editor.uri('1.txt');
      const outline = await editor.server.request(DocumentSymbolRequest.type, { textDocument: { uri } });
      assert.equal(outline?.length, 1);
      assert.deepEqual(await editor.leadsTo(Y2002), ['large.txt']);
      const took = performance.now() - began;
      assert.ok(took < 20_000, `20 MB took ${took.toFixed(0)} ms`);
    } finally {
      await editor.dispose();
    }
  }).timeout(60_000);

  it(
    'comes and goes by the hundred while it is asked for, and what is left is right',
    withEditor({}, async (editor) => {
      await mkdir(editor.path('a'));
      await editor.start();
      const asked: Promise<string[]>[] = [];
      for (let round = 0; round < 20; round++) {
        for (let file = 0; file < 10; file++) {
          await editor.write(`a/${file}.txt`, statement(`${1900 + round}年5月${1 + file}日`));
          await editor.tell([`a/${file}.txt`, 'created']);
          if ((round + file) % 3 > 0) continue;
          await editor.remove(`a/${file}.txt`);
          await editor.tell([`a/${file}.txt`, 'deleted']);
        }
        asked.push(editor.held(TITLE));
      }
      await Promise.all(asked);
      const left = Array.from({ length: 10 }, (_, file) => file).filter((file) => (19 + file) % 3 > 0);
      assert.deepEqual(
        await editor.held(),
        left.map((file) => `a/${file}.txt`),
      );
    }),
  );
});
