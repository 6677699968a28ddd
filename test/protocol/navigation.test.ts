import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  MarkupContent,
  ReferencesRequest,
  type DefinitionLink,
  type Location,
  type Position,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { marked, only, textAt } from '../support/marked-text';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

/** An editor that underlines the whole of what a definition starts from. */
const LINKS = { textDocument: { definition: { linkSupport: true } } };
const SAMPLES = new URL('samples/', root).href.replace(/\/$/, '');

describe('From a citation in the samples', () => {
  const server = new ServerProcess();
  before(() => server.initialize({ workspaceFolders: [{ uri: SAMPLES, name: 'samples' }], capabilities: LINKS }));
  after(() => server.dispose());

  /** Where the citation that begins with these words leads, as `file: text at the range`. */
  const leadsTo = async (file: string, words: string): Promise<string[]> => {
    const { uri, position } = await open(server, file, words);
    const links = (await server.request(DefinitionRequest.type, { textDocument: { uri }, position })) as
      DefinitionLink[] | null;
    return Promise.all(
      (links ?? []).map(async ({ targetUri, targetSelectionRange }) => {
        const text = new TextDecoder(targetUri.includes('GB18030') ? 'gb18030' : 'utf-8').decode(
          await readFile(new URL(targetUri)),
        );
        return `${nameOf(targetUri)}: ${textAt(text, targetSelectionRange)}`;
      }),
    );
  };

  it('one jumps to the text of that day, of four with the same title', async () => {
    const joint = '洛泽维亚共和国和瑟多兰王国联合声明';
    const file = '2022-洛泽维亚-瑟多兰-联合声明.txt';
    assert.deepEqual(await leadsTo(file, `2013年9月5日签署的《‸${joint}》`), [
      `2013-洛泽维亚-瑟多兰-联合声明.txt: ${joint}`,
    ]);
    assert.deepEqual(await leadsTo(file, `2017年4月26日签署的《${joint}‸》`), [
      `2017-洛泽维亚-瑟多兰-联合声明.txt: ${joint}`,
    ]);
  });

  it('a short name leads to the full title, in a Markdown copy', async () => {
    assert.deepEqual(await leadsTo('2013-洛泽维亚-瑟多兰-联合声明.txt', '‸《洛瑟建交公报》'), [
      '1994-洛泽维亚-瑟多兰-建交公报.md: 洛泽维亚共和国和瑟多兰王国建交联合公报',
    ]);
  });

  it('what is defined above is followed, and copies are all shown', async () => {
    const file = '2013-洛泽维亚-瑟多兰-联合声明.txt';
    assert.deepEqual(await leadsTo(file, '一致认为《‸条约》'), [
      '2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt: 洛泽维亚共和国和瑟多兰王国睦邻友好合作条约',
    ]);
    const copies = await leadsTo(file, '2009年6月18日签署的《‸');
    assert.deepEqual(
      copies.map((copy) => copy.split(': ')[0]),
      ['2009-洛泽维亚-瑟多兰-联合声明-GB18030.txt', '2009-洛泽维亚-瑟多兰-联合声明.txt'],
    );
  });

  it('an ambiguous one offers all that fit, and one that nobody holds leads nowhere', async () => {
    const draft = '2025-洛泽维亚-瑟多兰-联合声明草案.stmt';
    assert.equal((await leadsTo(draft, '《‸洛泽维亚共和国和瑟多兰王国联合声明》所')).length, 6);
    assert.deepEqual(await leadsTo(draft, '《‸洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流水质保护的协定》'), []);
  });

  it('the whole citation is the origin', async () => {
    const { uri, position } = await open(server, '2013-洛泽维亚-瑟多兰-联合声明.txt', '《洛瑟‸建交公报》');
    const [link] = (await server.request(DefinitionRequest.type, {
      textDocument: { uri },
      position,
    })) as DefinitionLink[];
    const text = await readFile(new URL(uri), 'utf8');
    assert.ok(link?.originSelectionRange);
    assert.equal(textAt(text, link.originSelectionRange), '《洛瑟建交公报》');
  });

  it('a card says what it is, who signed it, who cites it, and why this one', async () => {
    const card = async (file: string, words: string): Promise<string> => {
      const { uri, position } = await open(server, file, words);
      const hover = await server.request(HoverRequest.type, { textDocument: { uri }, position });
      assert.ok(hover && MarkupContent.is(hover.contents));
      return hover.contents.value;
    };
    const byDate = await card('2024-07-09-维斯塔林日报-第4版.txt', '2016年5月20日签署的《‸');
    for (const part of [
      '关于建立战略伙伴关系的联合宣言**',
      '2016-05-20 米洛格勒',
      '洛泽维亚共和国总统 安德列•索克维奇',
      'by date',
      'day and parties agree; the title in the citation differs',
    ]) {
      assert.ok(byDate.includes(part), `${part} is not in ${byDate}`);
    }
    assert.match(
      await card('2019-三国-奥尔文河联合宣言.txt', '2004年11月6日签订的《‸'),
      /cited as of 2004-11-06, but signed 2003-11-06/,
    );
    assert.match(await card('2013-洛泽维亚-瑟多兰-联合声明.txt', '《‸奥尔文河志》'), /Not an instrument/);
    assert.match(
      await card('2013-洛泽维亚-瑟多兰-联合声明.txt', '《‸洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流'),
      /No text of it/,
    );
  });

  it('all that invoke it are found, from a citation and from the title itself', async () => {
    const citers = async (file: string, words: string): Promise<string[]> => {
      const { uri, position } = await open(server, file, words);
      const found = await server.request(ReferencesRequest.type, {
        textDocument: { uri },
        position,
        context: { includeDeclaration: false },
      });
      return (found ?? []).map((place: Location) => nameOf(place.uri));
    };
    const expected = [
      // It tells what the two have just signed.
      '2013-09-06-新闻-洛瑟领导人会谈.txt',
      '2017-洛泽维亚-瑟多兰-联合声明.txt',
      '2022-洛泽维亚-瑟多兰-联合声明.txt',
      '2022-10-12-维斯塔林日报-第4版.txt',
    ];
    assert.deepEqual(await citers('2022-洛泽维亚-瑟多兰-联合声明.txt', '2013年9月5日签署的《‸'), expected);
    assert.deepEqual(await citers('2013-洛泽维亚-瑟多兰-联合声明.txt', '〖BT/标题〗‸洛泽维亚'), expected);
  });
});

describe('The library follows what happens to files', () => {
  const TITLE = '甲兰共和国和乙多王国联合声明';
  const statement = (day: string, saying = ''): string =>
    `${TITLE}\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n一、${saying}双方愿意进一步加强各领域的互利合作，维护地区和平与稳定。\n二、双方同意保持往来。\n${day}于甲京\n`;
  const citing = marked(statement('2020年1月2日', `恪守2013年9月5日签署的《‸${TITLE}》的各项原则。`));

  let folder: string;
  const server = new ServerProcess();
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const tell = (name: string, type: FileChangeType): Promise<void> =>
    server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(name), type }],
    });
  const targets = async (): Promise<string[]> => {
    const request = { textDocument: { uri: uriOf('citing.txt') }, position: only(citing.cursors) };
    return (((await server.request(DefinitionRequest.type, request)) as DefinitionLink[] | null) ?? []).map(
      ({ targetUri }) => nameOf(targetUri),
    );
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-'));
    await writeFile(join(folder, 'citing.txt'), citing.text);
    await server.initialize({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'archive' }],
      capabilities: LINKS,
    });
    await server.open(uriOf('citing.txt'), 'statement', citing.text);
  });
  after(async () => {
    await server.dispose();
    await rm(folder, { recursive: true });
  });

  it('made, renamed, changed, deleted', async () => {
    assert.deepEqual(await targets(), []);
    await writeFile(join(folder, '甲 乙%.txt'), statement('2013年9月5日'));
    await tell('甲 乙%.txt', FileChangeType.Created);
    assert.deepEqual(await targets(), ['甲 乙%.txt']);
    await rename(join(folder, '甲 乙%.txt'), join(folder, 'b.txt'));
    await tell('甲 乙%.txt', FileChangeType.Deleted);
    await tell('b.txt', FileChangeType.Created);
    assert.deepEqual(await targets(), ['b.txt']);
    await writeFile(join(folder, 'b.txt'), statement('2014年9月5日'));
    await tell('b.txt', FileChangeType.Changed);
    assert.deepEqual(await targets(), []);
    await writeFile(join(folder, 'b.txt'), statement('2013年9月5日'));
    await tell('b.txt', FileChangeType.Changed);
    assert.deepEqual(await targets(), ['b.txt']);
    await unlink(join(folder, 'b.txt'));
    await tell('b.txt', FileChangeType.Deleted);
    assert.deepEqual(await targets(), []);
  });

  it('edited in another editor, before it is saved', async () => {
    await server.open(uriOf('new.txt'), 'statement', statement('2013年9月5日'));
    assert.deepEqual(await targets(), ['new.txt']);
    await server.close(uriOf('new.txt'));
    assert.deepEqual(await targets(), []);
  });
});

/** Opens a sample and finds a place in it: words with the cursor ‸ among them. */
async function open(server: ServerProcess, file: string, words: string): Promise<{ uri: string; position: Position }> {
  const uri = new URL(`samples/${encodeURIComponent(file)}`, root).href;
  const text = await readFile(new URL(uri), 'utf8');
  const at = text.indexOf(words.replace('‸', ''));
  assert.notEqual(at, -1, `${file} does not hold ${words}`);
  await server.open(uri, 'statement', text);
  return { uri, position: TextDocument.create(uri, 'statement', 1, text).positionAt(at + words.indexOf('‸')) };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
