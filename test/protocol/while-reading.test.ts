import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type CompletionList,
  type Location,
} from 'vscode-languageserver/node';
import {
  FIND_FILES_REQUEST,
  READ_FILE_REQUEST,
  type FileContent,
  type ReadFile,
} from '../../server/src/protocol/requests';
import { EditorWithFolders, positionOf, statement, TITLE, withEditor } from './editor-with-folders';
import { wordsOf } from './open-text';

const TREATY = '甲兰共和国和乙多王国引渡条约';
const BORDER = '甲兰共和国和乙多王国边界条约';
const DAY = '2001年5月6日';

describe('While the library is being read', () => {
  const CITING = statement('2020年5月6日', { cites: DAY, saying: `双方重申1999年3月4日签署的《${TREATY}》。` });

  const FILES = {
    '1.txt': statement(DAY),
    'border.txt': statement('1998年1月2日').replace(TITLE, BORDER),
    'cites.txt': CITING,
  };

  /** An editor with a folder on the disk, and another one of which a file does not come before `release` is called. */
  function withSlowFolder(
    test: (editor: EditorWithFolders, release: () => void) => Promise<void>,
  ): () => Promise<void> {
    return withEditor(FILES, async (editor) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      editor.server.connection.onRequest(FIND_FILES_REQUEST, () => ['memory:/slow.txt']);
      editor.server.connection.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFile): Promise<FileContent> => {
        if (uri !== 'memory:/slow.txt') return 'gone';
        await released;
        return [...Buffer.from(statement('1999年3月4日').replace(TITLE, TREATY))];
      });
      await editor.start({
        folders: [],
        locale: 'en',
        workspaceFolders: [
          { uri: pathToFileURL(editor.base).href, name: 'disk' },
          { uri: 'memory:/', name: 'memory' },
        ],
      });
      await editor.server.open('untitled:citing', 'statement', CITING);
      await test(editor, release);
    });
  }

  const card = async ({ server }: EditorWithFolders, words: string): Promise<string> => {
    const params = { textDocument: { uri: 'untitled:citing' }, position: positionOf(CITING, words) };
    return wordsOf(await server.request(HoverRequest.type, params));
  };

  it(
    'the text of a title and a day is found at once',
    withSlowFolder(async (editor) => {
      assert.deepEqual(await editor.definition('untitled:citing', CITING, `《${TITLE}`), ['1.txt']);
    }),
  );

  it(
    'its card says that more may come, and no longer when all is read',
    withSlowFolder(async (editor, release) => {
      assert.match(
        await card(editor, `《${TITLE}`),
        /^\*Still reading: \d files so far.*\*\n\n\*\*甲兰.*\n\n\*exact\*/,
      );
      release();
      // This is answered when all is read.
      await editor.held();
      assert.match(await card(editor, `《${TITLE}`), /^\*\*甲兰/);
    }),
  );

  it(
    'of no text it is said that it is not held',
    withSlowFolder(async (editor, release) => {
      const waiting = editor.definition('untitled:citing', CITING, `《${TREATY}`);
      assert.match(
        await card(editor, `《${TREATY}`),
        /^\*Still reading.*\*\n\n\*\*.*\*\*\n\nNo text of it has been read yet\.$/,
      );
      release();
      assert.deepEqual(await waiting, ['memory:/slow.txt']);
    }),
  );

  it(
    'titles are offered that are known, none is said to be missing, and all are asked for again at the next key',
    withSlowFolder(async (editor, release) => {
      const text = `${statement(DAY)}\n三、双方重申《引渡`;
      const uri = 'untitled:writing';
      await editor.server.open(uri, 'statement', text.replace('引渡', ''));
      const offered = async (): Promise<{ labels: string[]; isIncomplete: boolean }> => {
        const position = positionOf(text, '《引渡');
        const found = await editor.server.request(CompletionRequest.type, { textDocument: { uri }, position });
        const { items, isIncomplete } = found as CompletionList;
        return { labels: items.map(({ label }) => label), isIncomplete };
      };
      const early = await offered();
      const [joint, treaty] = [`《${TITLE}》`, `《${TREATY}》`];
      assert.deepEqual(
        [early.isIncomplete, early.labels.includes(joint), early.labels.some((label) => label.includes(treaty))],
        [true, true, false],
      );
      release();
      await editor.held();
      const late = await offered();
      assert.ok(
        late.labels.some((label) => label.includes(treaty)),
        late.labels.join(),
      );
    }),
  );

  it(
    'a year, or no day, leaves a doubt, and neither an answer nor a card says that it does not',
    withSlowFolder(async (editor, release) => {
      const uri = 'untitled:year';
      const text = `${statement('2021年5月6日')}\n三、双方恪守2001年签署的《${TITLE}》，重申《${BORDER}》。`;
      await editor.server.open(uri, 'statement', text);
      let isAnswered = false;
      const waiting = editor.definition(uri, text, `《${TITLE}》，`).finally(() => (isAnswered = true));
      // This one has its day, is asked later and looked for together with it.
      assert.deepEqual(await editor.definition('untitled:citing', CITING, `《${TITLE}`), ['1.txt']);
      assert.ok(!isAnswered);
      const params = { textDocument: { uri }, position: positionOf(text, `《${BORDER}`) };
      const shown = wordsOf(await editor.server.request(HoverRequest.type, params));
      assert.match(shown, /^\*Still reading.*\*\n\n\*\*甲兰共和国和乙多王国边界条约/);
      assert.doesNotMatch(shown, /the only text/);
      release();
      assert.deepEqual(await waiting, ['1.txt']);
    }),
  );

  it(
    'what the text says itself is answered at once',
    withSlowFolder(async (editor) => {
      assert.match(await card(editor, '双方恪守'), /甲兰共和国 · 乙多王国/);
      const params = { textDocument: { uri: 'untitled:citing' }, position: positionOf(CITING, '双方恪守') };
      const [place] = ((await editor.server.request(DefinitionRequest.type, params)) ?? []) as Location[];
      assert.deepEqual(place?.range.start, { line: 1, character: CITING.split('\n')[1]?.indexOf('（以下') });
    }),
  );
});
